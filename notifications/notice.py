"""A notice: one rung reached for one obligation, with all the words that will be printed. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

NoticeKind = Literal["reminder", "overdue", "escalation_monitor", "escalation_issuer", "digest"]

# The most serious first: it names the letter, and orders its parts.
KINDS: tuple[NoticeKind, ...] = ("escalation_issuer", "escalation_monitor", "overdue", "digest", "reminder")


@dataclass(slots=True)  # not frozen: a morning makes tens of thousands, and freezing costs four times the making
class Notice:
    """``agency`` is the body that owes; ``what`` names the thing owed with its period ("Báo cáo 6 tháng đầu năm 2024").

    Days are calendar days, ``working_days_*`` working days, both >= 0. ``phrase`` is the deadline in the plan's words,
    ``window`` the data window in words ("" where there is none), ``recipient`` where to send ("" where unsaid),
    ``moved`` why the last day is not the plan's own ("" where it is), ``unplanned`` whether the plan wrote none.
    ``issued_on`` is what is known of the plan's date: "2024-04-03", "2024-06" or "". ``task`` is the kind of the task:
    report, plan, work, milestone. ``returned_on``: handed in on ``received_on``, sent back for more and owed again.
    """

    kind: NoticeKind
    obligation: str
    agency: str
    plan: str
    plan_title: str
    what: str
    window: str
    phrase: str
    due_on: date
    due_time: str
    target_on: date
    days_left: int
    days_late: int
    working_days_late: int
    recipient: str
    section: str
    quote: str
    requested: bool
    moved: str = ""
    unplanned: bool = False
    issuer: str = ""
    issued_on: str = ""
    task: str = "report"
    received_on: date | None = None
    returned_on: date | None = None
    return_note: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the letter: the desk or officer, and the agency's full official name. ``link``: the address at which
    they can hand in, "" where there is none, and the day until which it opens."""

    name: str
    agency: str
    link: str = ""
    link_until: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A rendered digest for one channel. ``html`` is None for a short message."""

    kind: NoticeKind
    subject: str
    text: str
    html: str | None
