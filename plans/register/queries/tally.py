"""Completeness and timeliness of a set of obligations. Pure.

Counted is what is tracked and neither withdrawn nor waived. *Expected* is what had to be there: last days before today.
Each expected obligation is just one of *on time*, *late* (by its first receipt, where a report stands handed in) and
*missing*; so no rate passes 100 %, and nothing counts against anybody before its day. Where nothing is expected, there
is no rate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from plans.status import State


@dataclass(frozen=True, slots=True)
class Tally:
    """``awaiting``: of those on time or late, how many wait to be confirmed. ``early``: of those not yet due, how many
    are handed in already. ``first_day``: the first last day counted. ``oldest``: the first last day that is missed."""

    on_time: int = 0
    late: int = 0
    missing: int = 0
    awaiting: int = 0
    not_yet_due: int = 0
    early: int = 0
    undated: int = 0
    waived: int = 0
    first_day: date | None = None
    oldest: date | None = None

    @property
    def expected(self) -> int:
        return self.on_time + self.late + self.missing

    @property
    def received(self) -> int:
        return self.on_time + self.late

    @property
    def owed(self) -> int:
        return self.expected + self.not_yet_due + self.undated

    @property
    def completeness(self) -> float | None:
        """Received of expected, in per cent; None where nothing is expected."""
        return _rate(self.received, self.expected)

    @property
    def timeliness(self) -> float | None:
        """On time of expected, in per cent; None where nothing is expected."""
        return _rate(self.on_time, self.expected)

    def __add__(self, other: Tally) -> Tally:
        numbers: Any = [getattr(self, name) + getattr(other, name) for name in _NUMBERS]
        return Tally(*numbers, *(_first(getattr(self, day), getattr(other, day)) for day in _DAYS))


_DAYS = ("first_day", "oldest")
_NUMBERS = tuple(field.name for field in fields(Tally) if field.default == 0)


def _rate(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


def _first(one: date | None, other: date | None) -> date | None:
    return min(filter(None, (one, other)), default=None)


# How an obligation counts: the one sign that SQL gives it -> the fields it adds to.
SIGNS: Mapping[str, tuple[str, ...]] = {
    "on time": ("on_time",),
    "on time, waits": ("on_time", "awaiting"),
    "late": ("late",),
    "late, waits": ("late", "awaiting"),
    "missing": ("missing",),
    "coming": ("not_yet_due",),
    "early": ("not_yet_due", "early"),
    "early, waits": ("not_yet_due", "early"),
    "undated": ("undated",),
    "undated, done": ("undated",),
    "undated, waits": ("undated",),
    "waived": ("waived",),
}


@dataclass(frozen=True, slots=True)
class Counted:
    """So many obligations of one sign, whose first last day is ``first_day``; ``of`` says which they are."""

    of: tuple[str, ...]
    requested: bool
    sign: str
    many: int
    first_day: date | None

    def tally(self) -> Tally:
        """As figures."""
        numbers: Any = dict.fromkeys(SIGNS[self.sign], self.many)
        first = None if self.sign == "waived" else self.first_day
        return Tally(**numbers, first_day=first, oldest=self.first_day if self.sign == "missing" else None)

    @property
    def state(self) -> State | None:
        """The state that all of them are in; None where it depends on more than the sign."""
        if self.sign in ("waived", "missing"):
            return "waived" if self.sign == "waived" else "overdue"
        if self.sign.endswith(", waits"):
            return "submitted"
        return None if self.sign in ("coming", "undated") else "accepted"


def tallied(counted: Iterable[Counted], key: Callable[[Counted], str]) -> dict[tuple[str, bool], Tally]:
    """Figures by key, ordered and requested bodies apart."""
    found: dict[tuple[str, bool], Tally] = {}
    for one in counted:
        place = (key(one), one.requested)
        found[place] = found[place] + one.tally() if place in found else one.tally()
    return found


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them as one."""
    return sum(tallies, Tally())
