"""Notices -> the parts of a letter, with every string that its templates print. Pure.

A part is one kind in one tone: requested bodies are asked, never pressed, so theirs stand apart from the ordered ones.
What is told of a notice beside its agency is a ``Thing``: many agencies owe one and the same, so things are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from notifications.notice import KINDS, Notice, NoticeKind
from notifications.words import before_date, hour, long_date, one_line, shortened, two

GROUPED: frozenset[NoticeKind] = frozenset({"escalation_issuer", "escalation_monitor", "digest"})
LONGEST_QUOTE, LONGEST_TITLE = 700, 400

Row = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """One thing owed, in words. ``named`` stands inside a sentence; ``verb`` is "gửi báo cáo"; ``before`` is "trước
    ngày …"; ``left`` and ``late`` say how long; ``rows`` are the facts with their labels. Equal only to itself."""

    what: str
    named: str
    verb: str
    before: str
    left: str
    late: str
    rows: tuple[Row, ...]
    section: str
    quote: str


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
    """One thing that several agencies owe; ``agencies`` are (name, how late)."""

    thing: Thing
    agencies: tuple[Row, ...]


def parts(notices: Iterable[Notice]) -> list[Part]:
    """The most serious kind first, in each the ordered before the requested; no part is empty."""
    found: dict[tuple[int, bool], list[Notice]] = {}
    for notice in notices:
        found.setdefault((KINDS.index(notice.kind), notice.requested), []).append(notice)
    return [Part(KINDS[kind], soft, tuple(sorted(found[kind, soft], key=_urgency))) for kind, soft in sorted(found)]


def _urgency(notice: Notice) -> tuple[int, int, date]:
    return -notice.working_days_late, -notice.days_late, notice.due_on


def things(part: Part, agency: str) -> list[Thing]:
    """What the body named ``agency`` owes; where a notice names another (its predecessor), that one is told too."""
    return [thing(notice, notice.agency if notice.agency != agency else "") for notice in part.notices]


def groups(part: Part) -> list[Group]:
    """The things that agencies are late with, in order of the worst."""
    same: dict[tuple[str, str, str, date, str], list[Notice]] = {}
    for notice in part.notices:
        key = (notice.plan, notice.what, notice.section, notice.due_on, notice.due_time)
        same.setdefault(key, []).append(notice)
    return [_group(notices) for notices in same.values()]


def _group(notices: Sequence[Notice]) -> Group:
    return Group(thing(notices[0], ""), tuple((one_line(notice.agency), late_words(notice)) for notice in notices))


def thing(notice: Notice, of: str) -> Thing:
    """The thing a notice tells of, made once; ``of`` is the agency to name in it, or ""."""
    return _thing(
        notice.kind, of, notice.plan, notice.plan_title, notice.what, notice.window, notice.phrase, notice.due_on,
        notice.due_time, notice.target_on, notice.days_left, notice.days_late, notice.working_days_late,
        notice.recipient, notice.section, notice.quote, notice.requested,
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _thing(  # noqa: PLR0917 - the words of a notice are the key that its thing is kept by
    kind: NoticeKind, of: str, plan: str, plan_title: str, what: str, window: str, phrase: str, due_on: date,
    due_time: str, target_on: date, days_left: int, days_late: int, working_days_late: int,
    recipient: str, section: str, quote: str, requested: bool,
) -> Thing:  # fmt: skip
    notice = Notice(
        kind, "", of, plan, plan_title, what, window, phrase, due_on, due_time, target_on, days_left, days_late,
        working_days_late, recipient, section, quote, requested,
    )  # fmt: skip
    name = one_line(what)
    noun = _noun(name)
    return Thing(
        what=name,
        named=f"kết quả việc “{name}”" if noun == "kết quả" else name[:1].lower() + name[1:],
        verb=f"gửi {noun}",
        before=f"trước {_last_day(notice)}" if due_time else before_date(due_on),
        left=left_words(notice),
        late=late_words(notice),
        rows=(*_rows(notice), *_day_rows(notice)),
        section=f"Trích mục {one_line(section)}" if section else "Trích",
        quote=shortened(one_line(quote), LONGEST_QUOTE),
    )


def _noun(what: str) -> str:
    folded = what.casefold()
    return next((noun for noun in ("báo cáo", "kế hoạch") if folded.startswith(noun)), "kết quả")


def _rows(notice: Notice) -> Iterator[Row]:
    if notice.agency:
        yield "Cơ quan", one_line(notice.agency)
    yield "Kế hoạch", shortened(_plan(notice), LONGEST_TITLE)
    if notice.window:
        yield "Mốc số liệu", one_line(notice.window)
    if notice.phrase:
        yield "Thời hạn", f"“{one_line(notice.phrase)}”"
    yield "Ngày cuối", _last_day(notice)
    if notice.recipient:
        yield "Nơi gửi", one_line(notice.recipient)


def _day_rows(notice: Notice) -> Iterator[Row]:
    if notice.kind == "overdue":
        yield ("Đã qua" if notice.requested else "Quá hạn"), late_words(notice)
    elif notice.kind == "reminder":
        if notice.target_on != notice.due_on:
            yield "Nên gửi", long_date(notice.target_on)
        yield "Thời gian", left_words(notice)


def _plan(notice: Notice) -> str:
    plan, title = one_line(notice.plan), one_line(notice.plan_title)
    return title if not plan or plan == title else f"{plan} – {title}" if title else plan


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
