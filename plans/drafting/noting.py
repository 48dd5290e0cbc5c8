"""What a person must still decide or know about a draft, as notes of the plan file. Pure.

In: the header, what reading noticed, the plan data and the tasks. Out: notes (DESIGN §3: no_date, inferred,
contradiction, unread, other), each one line in the reader's language. Contradictions are told, never mended.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from plans.drafting.drafted import DraftedAgency
from plans.drafting.drafted_tasks import Drafted
from plans.drafting.heading.header import Header
from plans.text import fold_white

DIRECTORY = "Danh bạ"  # where notes of bodies that no directory knows belong
_LONGEST = 1800
_ROMAN = re.compile(r"^([IVX]{1,5})[.)/\-]")
_UNDATED = {"report": "Báo cáo", "plan": "Kế hoạch riêng của đơn vị", "milestone": "Mốc"}
_INFERRED = re.compile(r"suy ra|suy đoán|lấy theo|tạm ghi|hiểu là", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Note:
    """``at``: where in the document."""

    at: str
    kind: str
    text: str

    def data(self) -> dict[str, str]:
        return {"at": _line(self.at)[:300] or "Văn bản", "kind": self.kind, "text": _line(self.text)}


def _line(text: str) -> str:
    flat = fold_white(text)
    return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rpartition(" ")[0] + " …"


def notes_of(
    header: Header,
    noticed: Sequence[Note],
    plan: Mapping[str, Any],
    tasks: Sequence[tuple[str, Drafted]],
    agencies: Sequence[DraftedAgency],
) -> list[Note]:
    """Every note, those of the header first, then in the order of the document."""
    found = [
        *(_of_doubt(words) for words in header.doubts),
        *_of_validity(plan),
        *_of_numerals(plan),
        *(note for name, task in tasks for note in _of_task(name, task, plan)),
        *noticed,
        *_of_agencies(agencies),
    ]
    return list(dict.fromkeys(found))


def _of_doubt(words: str) -> Note:
    at, colon, rest = words.partition(": ")
    short = colon and len(at) <= 40  # noqa: PLR2004 - "Ngày ban hành: …"
    return Note(
        at if short else "Thể thức", "inferred" if _INFERRED.search(words) else "unread", rest if short else words
    )


def _of_validity(plan: Mapping[str, Any]) -> Iterator[Note]:
    begin = plan["effective"]["from"]
    if begin is None:
        words = "Văn bản không ghi ngày nào làm mốc bắt đầu; hãy ghi effective.from trước khi đưa vào theo dõi"
        yield Note("Thời gian thực hiện", "unread", words)
    elif len(str(plan["issued_on"] or "")) < len("2024-01-01"):
        words = f"Ngày bắt đầu {_day(begin)} là suy ra vì văn bản không ghi đủ ngày ban hành; cần đối chiếu bản chính"
        yield Note("Thời gian thực hiện", "inferred", words)


def _of_numerals(plan: Mapping[str, Any]) -> Iterator[Note]:
    numerals = [match[1] for part in plan["assignment_parts"] if (match := _ROMAN.match(part))]
    for numeral, times in Counter(numerals).items():
        if times > 1:
            yield Note(numeral, "contradiction", f"Văn bản có {times} phần giao việc cùng đánh số {numeral}")


def _of_task(name: str, task: Drafted, plan: Mapping[str, Any]) -> Iterator[Note]:
    data, at = task.data, task.data["source"]["section"]
    due = data.get("due") or {}
    if data["kind"] in _UNDATED and not set(due) - {"every", "window"}:
        yield Note(at, "no_date", f"{_UNDATED[data['kind']]} ({name}): văn bản không ghi thời hạn cụ thể")
    for words in task.decide:
        yield Note(at, "unread", f"{name}: {words}")
    for words in task.doubts:
        yield Note(at, "inferred" if task.sure == "certain" else "unread", f"{name}: {words}")
    issued = str(plan["issued_on"] or "")
    for op in ("before", "by"):
        day = due.get(op)
        if isinstance(day, str) and len(day) == len(issued) == len("2024-01-01") and _earlier(day, issued):
            words = f"{name}: thời hạn {_day(day)} đứng trước ngày ban hành {_day(issued)}; văn bản ghi như vậy"
            yield Note(at, "contradiction", words)


def _earlier(day: str, issued: str) -> bool:
    try:
        return date.fromisoformat(day) <= date.fromisoformat(issued)
    except ValueError:
        return False


def _of_agencies(agencies: Sequence[DraftedAgency]) -> Iterator[Note]:
    unknown = [one.name for one in agencies if not one.known]
    if unknown:
        names = "; ".join(unknown)
        words = f"{len(unknown)} cơ quan, khối chưa có trong danh bạ, đã đề xuất ở tệp riêng: {names}"
        yield Note(DIRECTORY, "other", words)


def _day(text: str) -> str:
    try:
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    except ValueError:
        return text
