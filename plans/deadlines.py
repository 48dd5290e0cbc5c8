"""The deadline rules of a plan file -> occurrences: written day, last day, target day, data window (DESIGN §3). Pure.

A rule that recurs is worked out from the calendar, period by period, never chained from its last day. Rules:
Bộ luật Dân sự 2015, Điều 147 (the first day is not counted) and 148 (months end on the corresponding day).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile
from typing import Literal

from plans.due import Due
from plans.periods import MONTHS, Period, add_months, of_year, periods, years_of
from plans.tokens import DayToken, FixedSpan, SpanToken, YearDay, YearSpan, day_in, parse_day, span_in
from plans.windows import covered
from plans.workdays import WorkCalendar

OnDayOff = Literal["keep", "previous", "next"]

ONCE = "once"
_DAYS_IN = {"days": 1, "weeks": 7, "months": 31, "working_days": 4}  # at most: for working days, Tết and all
_FIRST_HALF = range(4, 10)  # months in which a single half-yearly day belongs to the first half-year
_BESIDE = 800  # days by which a written day may lie outside its period: next or previous year


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

    ``due`` None is a duty that the text leaves undated: one undated occurrence. A series runs over the periods that
    begin by ``effective_to`` and stops at ``until`` (its written days, or where undated the first days of its
    periods); a duty that comes once is always given, however long ago or far off.
    """
    if due is not None and due.on is not None:
        return
    for period, written in _written(due, begins_on, effective_to, calendar, until):
        window = covered(due, period, begins_on)
        yield Occurrence(
            period=period.label,
            written_on=written.day,
            due_on=_moved(written.day, on_day_off, calendar),
            target_on=calendar.on_or_before(written.day) if written.day else None,
            due_time=written.time,
            window_from=window.start,
            window_to=window.end,
            window_default=window.default,
        )


@dataclass(frozen=True, slots=True)
class _Written:
    day: date | None = None
    time: str | None = None


def _moved(day: date | None, on_day_off: OnDayOff, calendar: WorkCalendar) -> date | None:
    """The last day after the plan's policy for days off; the written day itself stays as it is."""
    if day is None or on_day_off == "keep":
        return day
    return calendar.on_or_before(day) if on_day_off == "previous" else calendar.on_or_after(day)


def _written(
    due: Due | None, begins_on: date, effective_to: date | None, calendar: WorkCalendar, until: date
) -> Iterator[tuple[Period, _Written]]:
    if due is None or due.every is None:
        yield from _once(due, begins_on, calendar)
    elif due.ends or due.within:
        yield from _series(due, due.every, begins_on, effective_to, calendar, until)
    else:
        last = min(until, effective_to or until)
        for period in takewhile(lambda one: one.start <= last, periods(due.every, begins_on, begins_on.year)):
            yield period, _Written()


def _once(due: Due | None, begins_on: date, calendar: WorkCalendar) -> Iterator[tuple[Period, _Written]]:
    """The period of a single duty is its own day; of several, each has its turn: once.1, once.2."""
    found = (
        sorted(_days(due, Period(ONCE, begins_on, begins_on), calendar, due.ends), key=_order) if due else [_Written()]
    )
    for turn, written in enumerate(found, 1):
        label = ONCE if len(found) == 1 else f"{ONCE}.{turn}"
        yield Period(label, begins_on, begins_on), written


def _series(
    due: Due, every: str, begins_on: date, effective_to: date | None, calendar: WorkCalendar, until: date
) -> list[tuple[Period, _Written]]:
    """Every written day from ``begins_on`` to ``until``, whichever period it belongs to, in order of time."""
    reach = _BESIDE + 366 * (years_of(every) or 1) + (due.within or 0) * _DAYS_IN[due.unit or "days"]
    horizon = min(_later(until, _BESIDE), effective_to or date.max)
    ends = due.ends
    near = periods(every, begins_on - timedelta(days=reach), begins_on.year)
    found = [
        (one, written)
        for period in takewhile(lambda one: one.start <= horizon, near)
        for one, written in _of_period(due, period, calendar, _own(ends, every, period))
        if written.day and begins_on <= written.day <= until and _inside(written.day, period, effective_to)
    ]
    return sorted(found, key=lambda item: (_order(item[1]), item[0].start))


def _inside(written: date, period: Period, effective_to: date | None) -> bool:
    """Whether an occurrence is the plan's: its day lies inside, or it reports on a period that has ended inside."""
    return effective_to is None or written <= effective_to or period.end <= effective_to


def _of_period(
    due: Due, period: Period, calendar: WorkCalendar, ends: Iterable[DayToken | SpanToken]
) -> Iterator[tuple[Period, _Written]]:
    """The written days of one period, numbered where there are several."""
    found = sorted(_days(due, period, calendar, ends), key=_order)
    for turn, written in enumerate(found, 1):
        label = period.label if len(found) == 1 else f"{period.label}.{turn}"
        yield Period(label, period.start, period.end), written


def _order(written: _Written) -> tuple[date, str]:
    return written.day or date.max, written.time or ""


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def _days(due: Due, period: Period, calendar: WorkCalendar, ends: Iterable[DayToken | SpanToken]) -> Iterator[_Written]:
    if due.within is not None:
        yield _Written(_within(due, due.within, period, calendar))
    for token in ends:
        if isinstance(token, (FixedSpan, YearSpan)):
            yield _Written(span_in(token, period)[1])
        else:
            yield _Written(_last_day(day_in(token, period), bool(due.before) and token.time is None), token.time)


def _last_day(day: date, strictly_before: bool) -> date:
    """Before a day is the day before; before an hour is still that day."""
    return day - timedelta(days=1) if strictly_before else day


def _within(due: Due, count: int, period: Period, calendar: WorkCalendar) -> date:
    """A time limit counted from a day that is itself not counted (BLDS 2015, Điều 147 khoản 2)."""
    starts = {"issued_on": period.start, "period_end": period.end}
    start = starts.get(due.after or "") or day_in(parse_day(due.after or ""), period)
    if due.unit == "working_days":
        return calendar.shift(start, count)
    if due.unit == "months":
        return add_months(start, count)
    return start + timedelta(days=count * _DAYS_IN[due.unit or "days"])


def _own(ends: tuple[DayToken | SpanToken, ...], every: str, period: Period) -> Iterator[DayToken | SpanToken]:
    """Which days of a rule belong to a period.

    As many days of the year as the year has periods are theirs in order of time (07-15 and next 01-15: the two
    half-years); any other day of the year belongs to one of its periods, a day of the month to every period.
    """
    if every not in ("month", "quarter", "six_months"):
        yield from ends
        return
    siblings = of_year(every, period.start.year)
    index = siblings.index(period)
    dated = [token for token in ends if isinstance(token, (YearDay, YearSpan))]
    if len(dated) == len(ends) == len(siblings):
        yield sorted(dated, key=lambda token: _reach(token, period))[index]
    else:
        yield from (token for token in ends if _home(token, every) in (None, index))


def _reach(token: YearDay | YearSpan, period: Period) -> date:
    return day_in(token, period) if isinstance(token, YearDay) else span_in(token, period)[1]


def _home(token: DayToken | SpanToken, every: str) -> int | None:
    """Index of the period of the year that a day of the year belongs to; None: of every period.

    A half-year reports by its end or soon after: a day in months 4-9 is of the first, any other of the second.
    """
    if not isinstance(token, (YearDay, YearSpan)):
        return None
    month = token.month if isinstance(token, YearDay) else token.last_month
    if every == "six_months":
        return 0 if month in _FIRST_HALF else 1
    count = 12 // MONTHS[every]
    return {"next": count - 1, "previous": 0}.get(token.relation, (month - 1) // MONTHS[every])
