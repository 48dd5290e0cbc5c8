"""The data window (mốc số liệu) of a period: the plan's own, or the default of Nghị định 09/2019/NĐ-CP. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plans.due import Due
from plans.periods import Period
from plans.tokens import MonthDay, day_in

# Nghị định 09/2019/NĐ-CP is in force from this day (Điều 12 sets the windows).
DEFAULT_SINCE = date(2019, 3, 12)

# Điều 12, all five rows alike: from the 15th of the month before the period to the 14th of its last month. It says
# nothing of nine months, weeks and days: there the issuer sets the window.
_DEFAULT_FOR = frozenset({"month", "quarter", "six_months", "year"})
_FROM, _TO = MonthDay("previous", 15), MonthDay("last", 14)


@dataclass(frozen=True, slots=True)
class Covered:
    """Both days count; ``default`` where the plan gives no window and the decree does."""

    start: date | None = None
    end: date | None = None
    default: bool = False


def covered(due: Due | None, period: Period, begins_on: date) -> Covered:
    """The days that the figures of a period cover, in a plan begun on ``begins_on``."""
    if due is None:
        return Covered()
    if due.window:
        return Covered(day_in(due.window.first, period), day_in(due.window.last, period))
    if due.every in _DEFAULT_FOR and begins_on >= DEFAULT_SINCE:
        return Covered(day_in(_FROM, period), day_in(_TO, period), default=True)
    return Covered()
