"""Which reminders and escalations are reached on a day, and for which role (DESIGN §4). Pure.

Reminders are counted back from the *target day*, everything else onwards from the *last day*. Nothing is sent on a
day off: a rung counted in calendar days that meets one goes on the last working day before it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from plans.workdays import WorkCalendar

Role = Literal["agency", "monitor", "issuer"]
Kind = Literal["reminder", "overdue", "escalation_monitor", "escalation_issuer"]
Channel = Literal["email", "sms"]
Unit = Literal["working_days", "days"]

KIND_ROLE: dict[Kind, Role] = {
    "reminder": "agency",
    "overdue": "agency",
    "escalation_monitor": "monitor",
    "escalation_issuer": "issuer",
}


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: ``offset`` is before the target day for reminders, after the last day for all other kinds (>= 0)."""

    kind: Kind
    offset: int
    unit: Unit = "working_days"
    channels: tuple[Channel, ...] = ("email",)

    @property
    def role(self) -> Role:
        return KIND_ROLE[self.kind]

    @property
    def name(self) -> str:
        """``reminder-15``, ``overdue+1``; with ``d`` where counted in calendar days. Part of the once-only key."""
        sign = "-" if self.kind == "reminder" else "+"
        return f"{self.kind}{sign}{self.offset}{'d' if self.unit == 'days' else ''}"

    def falls_on(self, due_on: date, target_on: date, calendar: WorkCalendar) -> date:
        """The working day on which the rung is due to be told.

        Nothing is told as late before it is late: a calendar-day rung over a weekend never falls on the last day
        itself or before it, but on the first working day after it.
        """
        if self.kind == "reminder":
            return self._step(target_on, -self.offset, calendar)
        return max(self._step(due_on, self.offset, calendar), calendar.shift(due_on, 1))

    def _step(self, anchor: date, step: int, calendar: WorkCalendar) -> date:
        if self.unit == "working_days":
            return calendar.shift(anchor, step)
        return calendar.on_or_before(anchor + timedelta(days=step))


DEFAULT: tuple[Rung, ...] = (
    Rung("reminder", 15),
    Rung("reminder", 7),
    Rung("reminder", 3, channels=("email", "sms")),
    Rung("reminder", 1, channels=("email", "sms")),
    Rung("reminder", 0, channels=("email", "sms")),
    Rung("overdue", 1),
    Rung("escalation_monitor", 1),
    Rung("escalation_issuer", 5),
)


def dump(rungs: Iterable[Rung]) -> str:
    """Rungs as canonical JSON text: equal ladders give equal text."""
    rows = [[rung.kind, rung.offset, rung.unit, list(rung.channels)] for rung in rungs]
    return json.dumps(rows, separators=(",", ":"))


def parse(text: str) -> tuple[Rung, ...]:
    """The rungs of a text that ``dump`` wrote."""
    return tuple(Rung(kind, offset, unit, tuple(channels)) for kind, offset, unit, channels in json.loads(text))


LADDERS: dict[str, tuple[Rung, ...]] = {"default": DEFAULT}


@dataclass(frozen=True, slots=True)
class Reached:
    """What a role is to be told of one last day: the newest rung, its place in time, and the rungs it swallows."""

    role: Role
    rung: Rung
    fell_on: date
    rank: int
    skipped: tuple[tuple[Rung, int, date], ...]


def timetable(ladder: Iterable[Rung], due_on: date, target_on: date, calendar: WorkCalendar) -> list[tuple[date, Rung]]:
    """Every rung with its day, in the order in which they come."""
    days = [(rung.falls_on(due_on, target_on, calendar), rung) for rung in ladder]
    return sorted(days, key=lambda item: (item[0], *_place(item[1])))


def _place(rung: Rung) -> tuple[bool, int]:
    """Among rungs of one day: reminders first, the nearest the last; then the late ones, the latest the last."""
    return (False, -rung.offset) if rung.kind == "reminder" else (True, rung.offset)


def reached(
    ladder: Sequence[Rung], due_on: date, target_on: date, today: date, calendar: WorkCalendar
) -> Iterator[Reached]:
    """Per role the newest rung whose day has come; nothing at all on a day off.

    Ranks count the role's rungs from 1 in order of time, so that a later rung always has the higher rank.
    """
    if not calendar.is_working(today):
        return
    past = [(day, rung) for day, rung in timetable(ladder, due_on, target_on, calendar) if day <= today]
    by_role = sorted(past, key=lambda item: item[1].role)
    for role, group in groupby(by_role, key=lambda item: item[1].role):
        rungs = list(group)
        fell_on, newest = rungs[-1]
        older = tuple((rung, rank, day) for rank, (day, rung) in enumerate(rungs[:-1], 1))
        yield Reached(role, newest, fell_on, len(rungs), older)


def first_day(ladder: Iterable[Rung], due_on: date, target_on: date, calendar: WorkCalendar) -> date:
    """The day of the first rung: from then on the obligation is *open*. Of a ladder without rungs, the last day."""
    return min((rung.falls_on(due_on, target_on, calendar) for rung in ladder), default=due_on)
