"""The typed tokens of a Vietnamese time phrase, and the days that they come down to. Pure.

A token's ``letter`` is its type; productions are patterns over these letters (see ``productions``).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from typing import Any

END = "end"
LEAP = 2024  # a year that has every day of the calendar
_MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Token:
    """``text[start:end]`` of the plain sentence; ``value`` is what the type says (see the lexer)."""

    letter: str
    start: int
    end: int
    value: Any = None


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written: what is missing is None or "". ``implied``: the period that its words alone imply;
    ``each``: "mỗi", "hằng" stands in them."""

    day: int | str | None = None
    month: int | None = None
    year: int | None = None
    relation: str = ""
    weekday: str = ""
    time: str = ""
    implied: str = ""
    vague: bool = False
    each: bool = False

    @property
    def possible(self) -> bool:
        """Whether the calendar has it."""
        if isinstance(self.day, int) and not 1 <= self.day <= 31:  # noqa: PLR2004 - days of a month
            return False
        if self.month is None:
            return True
        if self.month not in _MONTHS:
            return False
        return not isinstance(self.day, int) or self.day <= monthrange(self.year or LEAP, self.month)[1]

    @property
    def full(self) -> bool:
        return self.year is not None

    def text(self) -> str | int:
        """As the plan file writes it: 2024-06-15, 06-15, ``next 01-15``, ``last 15``, 20, ``friday 16:00``."""
        words = [self.relation, self.weekday or self._date(), self.time]
        text = " ".join(word for word in words if word)
        return int(text) if text.isdigit() else text

    def _date(self) -> str:
        if self.month is None:
            return "" if self.day is None else str(self.day)
        day = monthrange(self.year or LEAP, self.month)[1] if self.day == END and self.year else self.day
        end = f"{day:02}" if isinstance(day, int) else str(day)
        return f"{self.year}-{self.month:02}-{end}" if self.year else f"{self.month:02}-{end}"

    def but(self, **changes: Any) -> Day:
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Span:
    """A month, quarter, half-year or year as written: ``part`` is ``06``, ``Q3``, ``H1`` or "" for the whole year."""

    part: str
    year: int | None = None

    def plain(self) -> str | int:
        """As the plan file writes it: 2024-06, 2024-Q3, 2024-H1, 2026; without a year 6, Q3, H1."""
        if not self.year:
            return int(self.part) if self.part.isdigit() else self.part
        return f"{self.year}-{self.part}" if self.part else self.year
