"""The deadline rules of a plan file -> occurrences: written day, last day, target day, data window (DESIGN §3). Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from plans.due import Due
from plans.workdays import WorkCalendar

OnDayOff = Literal["keep", "previous", "next"]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One occurrence of a duty. ``period`` labels it: 2024-H1, 2024, 2024-Q3, 2024-06, 2024-W23, 2024-9M; a duty that
    comes once is ``once``; with several days in one period ``2024-06.1``, ``2024-06.2``. Undated: all days None.

    ``window_default`` marks a data window that the plan does not give and Nghị định 09/2019/NĐ-CP Điều 12 does.
    """

    period: str
    written_on: date | None = None
    due_on: date | None = None
    target_on: date | None = None
    due_time: str | None = None
    window_from: date | None = None
    window_to: date | None = None
    window_default: bool = False


def occurrences(
    due: Due | None,
    begins_on: date,
    effective_to: date | None,
    on_day_off: OnDayOff,
    calendar: WorkCalendar,
    until: date,
) -> Iterator[Occurrence]:
    """Occurrences of a duty in order of time, from the first written day on or after ``begins_on``.

    ``due`` None is a duty that the text leaves undated: one undated occurrence.
    """
    raise NotImplementedError
