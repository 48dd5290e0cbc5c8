"""Notices -> the parts of a letter, with every string that its templates print. Pure.

A part is one kind in one tone: requested bodies are asked, never pressed, so theirs stand apart from the ordered ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from notifications import asking
from notifications.clauses import quoted
from notifications.notice import KINDS, Notice, NoticeKind
from notifications.plan_names import plan_name
from notifications.words import before_date, hour, long_date, one_line, two

GROUPED: frozenset[NoticeKind] = frozenset({"escalation_issuer", "escalation_monitor", "digest"})

Row = tuple[str, str]


class Thing(NamedTuple):
    """One thing owed, in words. ``named`` stands inside a sentence; ``verb`` is "gửi báo cáo"; ``before`` is "trước
    ngày …"; ``left`` and ``late`` say how long; ``returned`` when it came and was sent back ("" where it never came);
    ``rows`` are the facts with their labels."""

    what: str
    named: str
    verb: str
    before: str
    left: str
    late: str
    returned: str
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Part:
    """The notices of one kind and tone, the most urgent first."""

    kind: NoticeKind
    soft: bool
    notices: tuple[Notice, ...]

    @property
    def agencies(self) -> int:
        """How many agencies are late."""
        return len({notice.agency for notice in self.notices})


@dataclass(frozen=True, slots=True)
class Group:
    """One thing that several agencies owe; ``agencies`` are (name, how late), ``unsent`` what they have not done."""

    thing: Thing
    unsent: str
    agencies: tuple[Row, ...]


def parts(notices: Iterable[Notice]) -> list[Part]:
    """The most serious kind first, in each the ordered before the requested; no part is empty."""
    found: dict[tuple[int, bool], list[Notice]] = {}
    for notice in notices:
        found.setdefault((KINDS.index(notice.kind), notice.requested), []).append(notice)
    return [Part(KINDS[kind], soft, tuple(sorted(found[kind, soft], key=_urgency))) for kind, soft in sorted(found)]


def _urgency(notice: Notice) -> tuple[int, int, date]:
    return -notice.working_days_late, -notice.days_late, notice.due_on


def things(notices: Iterable[Notice], agency: str) -> list[Thing]:
    """What the body named ``agency`` owes; where a notice names another (its predecessor), that one is told too."""
    return [thing(notice, notice.agency if notice.agency != agency else "") for notice in notices]


def groups(notices: Iterable[Notice]) -> list[Group]:
    """The things that agencies are late with, in order of the worst."""
    same: dict[tuple[str, str, str, date, str, str], list[Notice]] = {}
    for notice in notices:
        key = (notice.plan, notice.what, notice.section, notice.due_on, notice.due_time, notice.moved)
        same.setdefault(key, []).append(notice)
    return [_group(owed) for owed in same.values()]


def _group(notices: Sequence[Notice]) -> Group:
    late = tuple((asking.owing(notice), late_words(notice)) for notice in notices)
    return Group(thing(notices[0], ""), asking.unsent(notices), late)


def thing(notice: Notice, of: str) -> Thing:
    """The thing a notice tells of; ``of`` is the agency to name in it, or ""."""
    what = one_line(notice.what)
    return Thing(
        what=what,
        named=asking.named(notice, what),
        verb=asking.verb(notice),
        before=f"trước {_last_day(notice)}" if notice.due_time else before_date(notice.due_on),
        left=left_words(notice),
        late=late_words(notice),
        returned=asking.returned(notice),
        rows=[*_rows(notice, of), *_quote_row(notice, what)],
    )


def _rows(notice: Notice, of: str) -> Iterator[Row]:
    """What the sentences of the letter do not say already."""
    if of:
        yield "Cơ quan", one_line(of)
    yield "Căn cứ", plan_name(notice.plan, notice.plan_title, notice.issuer, notice.issued_on)
    if notice.window:
        yield "Mốc số liệu", one_line(notice.window)
    if notice.phrase:
        yield "Thời hạn", one_line(notice.phrase)
    yield "Ngày cuối", _last_day(notice)
    if notice.moved:
        yield ("Ấn định hạn" if notice.unplanned else "Điều chỉnh"), one_line(notice.moved)
    if notice.recipient:
        yield "Nơi gửi", one_line(notice.recipient)
    if notice.kind == "overdue" and notice.requested:
        yield "Đã qua", late_words(notice)
    if notice.kind == "reminder" and notice.target_on != notice.due_on:
        yield "Nên gửi", long_date(notice.target_on)


def _quote_row(notice: Notice, what: str) -> Iterator[Row]:
    """The plan's own sentence, unless it is already the thing's name."""
    section = one_line(notice.section)
    if notice.quote and one_line(notice.quote) != what:
        yield (f"Trích mục {section}" if section else "Trích"), f"“{quoted(notice.quote, notice.phrase)}”"
    elif section:
        yield "Theo mục", section


def _last_day(notice: Notice) -> str:
    clock = hour(one_line(notice.due_time))
    return f"{clock}, {long_date(notice.due_on)}" if clock else long_date(notice.due_on)


def left_words(notice: Notice) -> str:
    """How long is left: ``còn 05 ngày``."""
    return f"còn {two(notice.days_left)} ngày" if notice.days_left else "hôm nay là ngày cuối"


def late_words(notice: Notice) -> str:
    """How late it is, in working days where there is one: ``08 ngày làm việc``."""
    if notice.working_days_late:
        return f"{two(notice.working_days_late)} ngày làm việc"
    return f"{two(notice.days_late)} ngày"
