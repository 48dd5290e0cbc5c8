"""Working days: weekends, public holidays, make-up days; and walking along them. Pure."""

from __future__ import annotations

from datetime import date
from typing import Protocol


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

    def is_estimated(self, day: date) -> bool:
        """Whether the day's year has not been announced yet."""
