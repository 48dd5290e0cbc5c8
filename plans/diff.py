"""Two plans beside each other: what differs in the header, in which tasks, in whose hands and by when. Pure.

In: two plans. Out: changes in the order of the file, in Vietnamese words. Tasks are the same by id, else by their
words: those that share neither are new or gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from plans.definition import Plan, Span, Task
from plans.due import Due
from plans.text import fold
from plans.wording import day_words, phrase

What = Literal["header", "added", "removed", "changed"]

ALIKE = 0.6  # of the words of two quotes, so many in common make them the same task reworded
_PART, _ENOUGH = 0.9, 8  # a quote of so many words that lies within another counts almost as much
_HEADER = {
    "number": "số, ký hiệu",
    "title": "tên",
    "issuer": "cơ quan ban hành",
    "issued_on": "ngày ban hành",
    "level": "cấp",
    "area": "khu vực",
    "basis": "căn cứ",
    "effective": "thời gian thực hiện",
    "monitor": "theo dõi, đôn đốc",
    "on_day_off": "khi hạn rơi vào ngày nghỉ",
    "ladder": "thang nhắc việc",
    "under": "thực hiện văn bản",
    "replaces": "thay thế",
    "amends": "sửa đổi",
    "suspended": "tạm dừng",
    "phases": "giai đoạn",
    "targets": "chỉ tiêu",
}
_TASK = {
    "kind": "loại",
    "title": "tên",
    "lead": "chủ trì",
    "support": "phối hợp",
    "requested": "được đề nghị",
    "delegated_to": "giao cho",
    "deliver_to": "nơi nhận sản phẩm",
    "subject": "lĩnh vực",
    "to": "nơi nhận",
    "via": "gửi qua",
    "copy_to": "đồng gửi",
    "then_to": "báo cáo tiếp",
    "due": "thời hạn",
    "quote": "trích văn bản",
}
_NONE = "(không có)"


@dataclass(frozen=True, slots=True)
class Change:
    """``task``: its id in the second plan (of a removed one: in the first), None for the header. ``field``: the key
    in the plan file; ``before`` and ``after``: its values in words."""

    what: What
    task: str | None
    field: str
    words: str
    before: str
    after: str

    def __str__(self) -> str:
        if self.what == "added":
            return f"thêm nhiệm vụ {self.task}: {self.after}"
        if self.what == "removed":
            return f"bỏ nhiệm vụ {self.task}: {self.before}"
        where = f"{self.task}: " if self.task else ""
        return f"{where}{self.words}: {self.before} → {self.after}"


def diff(before: Plan, after: Plan) -> list[Change]:
    """Everything in which the second plan differs from the first; empty where they say the same."""
    return [*_header(before, after), *_tasks(before, after)]


def _header(before: Plan, after: Plan) -> Iterator[Change]:
    for field, words in _HEADER.items():
        old, new = (_said(field, getattr(plan, field), plan) for plan in (before, after))
        if old != new:
            yield Change("header", None, field, words, old, new)


def _tasks(before: Plan, after: Plan) -> Iterator[Change]:
    pairs = _pairs(before.tasks, after.tasks)
    for task in after.tasks:
        old = pairs.get(task.id)
        if old is None:
            yield Change("added", task.id, "", "", "", task.name)
        else:
            yield from _changed(old, task, before, after)
    kept = {task.id for task in pairs.values()}
    for task in before.tasks:
        if task.id not in kept:
            yield Change("removed", task.id, "", "", task.name, "")


def _changed(old: Task, new: Task, before: Plan, after: Plan) -> Iterator[Change]:
    if old.id != new.id:
        yield Change("changed", new.id, "id", "mã", old.id, new.id)
    for field, words in _TASK.items():
        was, now = (_of_task(field, task, plan) for task, plan in ((old, before), (new, after)))
        if was != now:
            yield Change("changed", new.id, field, words, was, now)


def _pairs(old: Sequence[Task], new: Sequence[Task]) -> dict[str, Task]:
    """Id in the second plan -> the task of the first that it is: by id with like words, by like words, by id alone."""
    left, waiting = {task.id: task for task in old}, {task.id: task for task in new}
    words = {id(task): Counter(fold(task.source.quote).split()) for task in (*old, *new)}
    pairs: dict[str, Task] = {}

    def pair(before: str, after: str) -> None:
        if before in left and after in waiting:
            pairs[after] = left.pop(before)
            del waiting[after]

    for task_id in [one for one in waiting if one in left]:
        if _alike(words[id(left[task_id])], words[id(waiting[task_id])]) >= ALIKE:
            pair(task_id, task_id)
    for _, before, after in _likeness([*left.values()], [*waiting.values()], words):
        pair(before, after)
    for task_id in [one for one in waiting if one in left]:
        pair(task_id, task_id)
    return pairs


def _likeness(
    old: Iterable[Task], new: Sequence[Task], words: Mapping[int, Counter[str]]
) -> list[tuple[float, str, str]]:
    """(how alike, old id, new id), best first; of equal words the same kind and the same rule come first."""
    rows = []
    for one in old:
        for other in new:
            score = _alike(words[id(one)], words[id(other)])
            if score >= ALIKE:
                same = 0.1 * (one.kind == other.kind) + 0.1 * (one.due == other.due)
                rows.append((score + same, one.id, other.id))
    return sorted(rows, key=lambda row: -row[0])


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """The share of words in common; a passage that is part of a longer one is nearly the same."""
    many, few = sorted((one.total(), other.total()), reverse=True)
    if not few:
        return 0.0
    common = (one & other).total()
    return max(2 * common / (many + few), _PART * common / few if few >= _ENOUGH else 0.0)


def _said(field: str, value: Any, plan: Plan) -> str:
    """A value of the header in words."""
    if value is None or value == ():
        return _NONE
    if field == "issuer":
        return plan.whole(value)
    if field == "monitor":
        return "; ".join(map(plan.whole, (value.lead, *value.support)))
    if isinstance(value, Span):
        return f"từ {_day(value.start)} đến {_day(value.end)}"
    if isinstance(value, tuple):
        return "; ".join(map(_row, value))
    return _day(value) if isinstance(value, date) else str(value)


def _day(day: date | None) -> str:
    return day_words(day) if day else "…"


def _row(row: Any) -> str:
    """A basis, a rung, a phase or a target in one line."""
    if isinstance(row, str):
        return row
    data = row.model_dump(by_alias=True, exclude_none=True, exclude={"quote"})
    return ", ".join(str(one) for one in data.values())


def _of_task(field: str, task: Task, plan: Plan) -> str:
    """A value of a task in words; codes are whole, since the areas may differ."""
    value = " ".join(task.source.quote.split()) if field == "quote" else getattr(task, field)
    if isinstance(value, Due):
        return _due(value)
    if isinstance(value, bool):
        return "có" if value else "không"
    if not value:
        return _NONE
    if isinstance(value, tuple):
        return "; ".join(map(plan.whole, value))
    return plan.whole(value) if field in ("to", "via", "deliver_to") else str(value)


def _due(due: Due) -> str:
    words = phrase(due)
    if due.window is None:
        return words
    return f"{words}; số liệu từ {due.window.start[0]} đến {due.window.end[0]}"
