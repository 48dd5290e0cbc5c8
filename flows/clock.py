"""The clock, read at a door (a command, a flow) and handed down. Nothing below a door asks the time by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Asia/Ho_Chi_Minh")


FIRST_YEAR, LAST_YEAR = 2000, 2100


def parse_day(text: str) -> date:
    """``2024-06-14`` or ``14/6/2024`` -> the day; ValueError says in Vietnamese what to write instead."""
    try:
        day = date(*reversed([int(part) for part in text.split("/")])) if "/" in text else date.fromisoformat(text)
    except (ValueError, TypeError):
        raise ValueError(f"{text!r} không phải là ngày; hãy ghi dạng 2024-06-14") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"{text!r}: năm phải từ {FIRST_YEAR} đến {LAST_YEAR}; hãy ghi dạng 2024-06-14")
    return day


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
