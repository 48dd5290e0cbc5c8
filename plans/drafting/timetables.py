"""Dated lists outside of the assigning parts: "- Tháng 3/2026: Sở Y tế ban hành kế hoạch" under "Lộ trình". Pure.

In: the outline, what has been read of it already, and ``Ears``. Out: a clause for each line that says who acts, with
the line's time, and the lines that say what is done by when and not by whom.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from plans.drafting.addressing import Ears, subject_of
from plans.drafting.document import Place
from plans.drafting.layout.outline import Item
from plans.drafting.layout.verbs import begins_with_action
from plans.drafting.reading import Clause, Rule
from plans.drafting.timing import time_of
from plans.drafting.timing.plain import plain
from plans.drafting.timing.times import labelled
from plans.text import fold, unmarked

_TIMETABLE = re.compile(
    r"\b(?:lo trinh|tien do|moc thoi gian|cac moc|thoi gian (?:thuc hien|to chuc)|lich|ke hoach thoi gian)\b"
)
_DATED = re.compile(r"\W{0,3}([^:;()]{3,100}):\s+(\S.{6,})$")
_DATED_BEHIND = re.compile(
    r"(\S[^:;]{8,300}):\s+((?:trước|trong|từ|chậm nhất|xong|hoàn thành|đến|ngày|tháng|quý)\s[^:;]{4,80})$",
    re.IGNORECASE,
)
_ONCE = ("in", "between", "before", "by")


Line = tuple[Item, Clause | None]


def timetable(roots: Sequence[Item], read: Collection[Place], ears: Ears) -> Iterator[Line]:
    """The dated lines of timetables, in document order; with a clause where a line tells a body to act."""
    for root in roots:
        for item in root.walk():
            if item.children and _TIMETABLE.search(unmarked(fold(item.text[:120]))):
                yield from _of(item, read, ears)


def _of(item: Item, read: Collection[Place], ears: Ears) -> Iterator[Line]:
    for one in item.children:
        told = None if one.paragraph.place in read or labelled(plain(one.text)) is not None else _told(one.text)
        if told:
            due, words = told
            yield one, _clause(one, due, words, ears)


def _told(text: str) -> tuple[Rule, str] | None:
    """The time of a line, which stands before or behind its only colon, and its other words."""
    for time, words in ((1, 2), (2, 1)):
        match = (_DATED if time == 1 else _DATED_BEHIND).match(text)
        due, left = time_of(match[time].strip(" .;")) if match else (None, "")
        if match and due and not left and any(form in due for form in _ONCE):
            return due, match[words]
    return None


def _clause(item: Item, due: Rule, words: str, ears: Ears) -> Clause | None:
    subject = subject_of(words, ears)
    if subject is None or not begins_with_action(words[subject.end :]):
        return None
    return Clause(item.section, "", item.text, item.paragraph.place, subject.bodies, due=due, timed=True)
