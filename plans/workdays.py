"""Working days: weekends, public holidays, make-up days; and walking along them. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from typing import Protocol

SATURDAY = 5  # as weekday() numbers it


class WorkCalendar(Protocol):
    """What date rules ask. Answers for years beyond the last announced one are estimates and say so."""

    def is_working(self, day: date) -> bool: ...

    def shift(self, day: date, working_days: int) -> date:
        """The n-th working day after (n > 0) or before (n < 0) a day, that day not counted; 0 = on_or_before."""

    def on_or_before(self, day: date) -> date:
        """The last working day not after a day."""

    def on_or_after(self, day: date) -> date:
        """The first working day not before a day."""

    def between(self, start: date, end: date) -> int:
        """Working days after ``start`` up to and including ``end``; negative where ``end`` lies before."""

    def __hash__(self) -> int:
        """Answers about days may be kept beside the calendar that gave them."""

    def is_estimated(self, day: date) -> bool:
        """Whether the day's year has not been announced yet."""


class Workdays:
    """A WorkCalendar from plain data: Monday to Friday, less the days off, plus the make-up days.

    Days are numbered by counting (a sum and two bisections), so that no question walks the calendar day by day.
    """

    __slots__ = ("_announced_through", "_extra", "_off")

    def __init__(self, off: Iterable[date], extra: Iterable[date], announced_through: int) -> None:
        """``off``: days off beside weekends; ``extra``: working weekend days. What says nothing new is passed over
        (a holiday on a Sunday, a make-up day on a Tuesday), so whole calendars may be handed in as well."""
        off, extra = frozenset(off), frozenset(extra)
        if both := off & extra:
            raise ValueError(f"ngày vừa là ngày nghỉ vừa là ngày làm việc: {min(both):%d/%m/%Y}")
        self._off = sorted(day.toordinal() for day in off if day.weekday() < SATURDAY)
        self._extra = sorted(day.toordinal() for day in extra if day.weekday() >= SATURDAY)
        self._announced_through = announced_through

    @classmethod
    def of_days(cls, days: Iterable[tuple[date, bool]], announced_through: int) -> Workdays:
        """From rows (day, whether it is a working day), such as the register's table of days."""
        rows = list(days)
        return cls((day for day, works in rows if not works), (day for day, works in rows if works), announced_through)

    def is_working(self, day: date) -> bool:
        return self._count(day.toordinal()) > self._count(day.toordinal() - 1)

    def shift(self, day: date, working_days: int) -> date:
        if working_days >= 0:
            return self._nth(self._count(day.toordinal()) + working_days)
        return self._nth(self._count(day.toordinal() - 1) + working_days + 1)

    def on_or_before(self, day: date) -> date:
        return self._nth(self._count(day.toordinal()))

    def on_or_after(self, day: date) -> date:
        return self._nth(self._count(day.toordinal() - 1) + 1)

    def between(self, start: date, end: date) -> int:
        return self._count(end.toordinal()) - self._count(start.toordinal())

    def is_estimated(self, day: date) -> bool:
        return day.year > self._announced_through

    def _count(self, ordinal: int) -> int:
        """Working days from 1/1/0001 (a Monday) up to and including an ordinal."""
        weeks, rest = divmod(ordinal, 7)
        plain = weeks * 5 + min(rest, 5)
        return plain + bisect_right(self._extra, ordinal) - bisect_right(self._off, ordinal)

    def _nth(self, number: int) -> date:
        """The working day that bears a number: the first day up to which so many are counted."""
        weeks = range((number - len(self._extra)) // 5 * 7 - 7, (number + len(self._off)) // 5 * 7 + 14)
        return date.fromordinal(weeks[bisect_left(weeks, number, key=self._count)])
