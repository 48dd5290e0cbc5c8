"""The clock, read at a door (a command, a flow) and handed down. Nothing below a door asks the time by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True)
class Clock:
    """``now`` gives aware UTC moments, ``sleep`` waits so many seconds; tests hand in their own."""

    now: Callable[[], datetime]
    sleep: Callable[[float], None] = time.sleep

    def today(self) -> date:
        """The business day in Viet Nam."""
        return self.now().astimezone(HOME).date()


def wall_clock() -> Clock:
    """The machine's clock."""
    return Clock(lambda: datetime.now(UTC))


def clock_on(day: date) -> Clock:
    """A clock that starts at seven in the morning of a given day in Viet Nam and runs on from there."""
    start, began = datetime(day.year, day.month, day.day, 7, tzinfo=HOME).astimezone(UTC), time.monotonic()
    return Clock(lambda: start + timedelta(seconds=time.monotonic() - began))
