"""What a person must decide before a draft can be put in force, item by item. Pure.

In: a draft. Out: questions in Vietnamese, those of the header first, then in the order of the plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plans.drafting.drafted import UNKNOWN_AREA, Draft

_BLANK = {
    "number": "văn bản không ghi số, ký hiệu; có bản chính thì điền vào đây",
    "issuer": "văn bản không nêu cơ quan ban hành; hãy ghi mã cơ quan, ví dụ ubnd-tinh",
    "issued_on": "văn bản không ghi ngày ban hành; có bản chính thì điền NĂM-THÁNG-NGÀY",
    "monitor": "văn bản không nêu cơ quan theo dõi, đôn đốc; hãy ghi {lead: mã cơ quan}",
}
_NO_AREA = "chưa rõ văn bản của địa phương nào; hãy thảo lại với --area, ví dụ --area kon-tum"
_PARTIAL = "văn bản để trống ngày ban hành; có bản chính thì điền đủ NĂM-THÁNG-NGÀY"
_WRITE = "có ngày thì ghi thêm dòng due: {by: NĂM-THÁNG-NGÀY}"
_NO_DATE = {
    "report": f"báo cáo không ghi thời hạn; {_WRITE}",
    "plan": f"kế hoạch riêng không ghi thời hạn; {_WRITE}",
    "milestone": f"mốc không ghi ngày; {_WRITE}",
}
_CHECK = "máy chưa chắc đã đọc đúng; hãy so với văn bản"
_FULL_DAY = 10


@dataclass(frozen=True, slots=True)
class Decision:
    """``item``: a field of the header, a task's id, ``targets[0]`` …; ``text``: the question, one line."""

    item: str
    text: str


def decisions(draft: Draft) -> list[Decision]:
    """Every question that the draft leaves to a person."""
    return [*_of_header(draft), *_of_items(draft, "phases"), *_of_items(draft, "targets"), *_of_tasks(draft)]


def _of_header(draft: Draft) -> Iterator[Decision]:
    for name, value in draft.plan.items():
        if name in ("tasks", "phases", "targets"):
            continue
        if own := [*_asked(draft, name)]:
            yield from own
        elif value is None and name in _BLANK:
            yield Decision(name, _BLANK[name])
        elif name == "area" and value == UNKNOWN_AREA:
            yield Decision(name, _NO_AREA)
        elif name == "issued_on" and len(str(value)) < _FULL_DAY:
            yield Decision(name, _PARTIAL)


def _of_items(draft: Draft, part: str) -> Iterator[Decision]:
    for number in range(len(draft.plan.get(part) or ())):
        yield from _asked(draft, f"{part}[{number}]")


def _of_tasks(draft: Draft) -> Iterator[Decision]:
    for task in draft.plan.get("tasks") or ():
        own = [*_asked(draft, task["id"])]
        yield from own
        if not own and (why := _undated(task)):
            yield Decision(task["id"], why)


def _undated(task: Mapping[str, Any]) -> str:
    due = task.get("due")
    only_how_often = due is not None and set(due) <= {"every", "window"}
    return _NO_DATE.get(task["kind"], "") if due is None or only_how_often else ""


def _asked(draft: Draft, item: str) -> Iterator[Decision]:
    """The item's own questions; an unsure reading is always one."""
    known = draft.reviewed(item)
    if known is None:
        return
    yield from (Decision(item, words) for words in known.decide)
    if known.sure == "unsure" and not known.decide:
        yield Decision(item, "; ".join((_CHECK, *known.doubts)))
