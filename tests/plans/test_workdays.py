"""Walking along working days: against a walker that goes day by day, and on real days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plans.workdays import WorkCalendar, Workdays
from tests.plans.vietnam import VIETNAM

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
ONE = timedelta(days=1)


@st.composite
def calendars(draw: st.DrawFn) -> tuple[Workdays, frozenset[date], frozenset[date]]:
    """A calendar crowded around one spring, so that days off and make-up days meet."""
    near = st.dates(date(2024, 1, 1), date(2024, 4, 30))
    off = draw(st.frozensets(near, max_size=40))
    extra = draw(st.frozensets(near, max_size=10)) - off
    return Workdays(off, extra, 2026), off, extra


def plainly_working(day: date, off: frozenset[date], extra: frozenset[date]) -> bool:
    return day in extra or (day.weekday() < 5 and day not in off)


def walk(day: date, steps: int, calendar: WorkCalendar) -> date:
    """The n-th working day beside a day, one step at a time."""
    way = ONE if steps > 0 else -ONE
    while steps:
        day += way
        if calendar.is_working(day):
            steps -= 1 if steps > 0 else -1
    return day


NEAR = st.dates(date(2023, 12, 1), date(2024, 5, 31))


@given(calendars(), NEAR)
def test_a_day_is_working_as_its_weekday_and_the_rows_say(
    made: tuple[Workdays, frozenset[date], frozenset[date]], day: date
) -> None:
    calendar, off, extra = made
    assert calendar.is_working(day) == plainly_working(day, off, extra)


@given(calendars(), NEAR, st.integers(-60, 60).filter(bool))
def test_shift_is_walking(made: tuple[Workdays, frozenset[date], frozenset[date]], day: date, steps: int) -> None:
    calendar, _, _ = made
    assert calendar.shift(day, steps) == walk(day, steps, calendar)


@given(calendars(), NEAR)
def test_the_nearest_working_days(made: tuple[Workdays, frozenset[date], frozenset[date]], day: date) -> None:
    calendar, _, _ = made
    before, after = calendar.on_or_before(day), calendar.on_or_after(day)
    assert before <= day <= after
    assert calendar.is_working(before)
    assert calendar.is_working(after)
    assert calendar.shift(day, 0) == before
    if calendar.is_working(day):
        assert before == day == after
    else:
        assert (before, after) == (walk(day, -1, calendar), walk(day, 1, calendar))


@given(calendars(), NEAR, NEAR)
def test_between_counts_what_lies_between(
    made: tuple[Workdays, frozenset[date], frozenset[date]], start: date, end: date
) -> None:
    calendar, _, _ = made
    assume(start <= end)
    counted = sum(calendar.is_working(start + ONE * step) for step in range(1, (end - start).days + 1))
    assert calendar.between(start, end) == counted
    assert calendar.between(end, start) == -counted


@given(DAYS, st.integers(1, 400))
def test_shifting_there_and_back_on_the_real_calendar(day: date, steps: int) -> None:
    there = VIETNAM.shift(day, steps)
    assert VIETNAM.between(day, there) == steps
    assert VIETNAM.shift(there, -steps) == VIETNAM.on_or_before(day)


@given(st.dates(date(1900, 1, 1), date(2999, 12, 1)))
def test_without_rows_only_weekends_are_off(day: date) -> None:
    assert Workdays((), (), 2026).is_working(day) == (day.weekday() < 5)


SHIFTS = [
    # from, working days, to
    ("2024-06-14", -15, "2024-05-24"),
    ("2024-06-14", -7, "2024-06-05"),
    ("2024-06-14", -3, "2024-06-11"),
    ("2024-06-14", -1, "2024-06-13"),
    ("2024-06-14", 0, "2024-06-14"),
    ("2024-06-14", 1, "2024-06-17"),
    ("2024-06-14", 5, "2024-06-21"),
    ("2024-06-30", 0, "2024-06-28"),
    ("2024-06-30", 1, "2024-07-01"),
    ("2024-06-30", 5, "2024-07-05"),
    ("2024-06-30", -1, "2024-06-28"),
    # the swap of 29/4 with Saturday 4/5/2024
    ("2024-04-26", 1, "2024-05-02"),
    ("2024-05-03", 1, "2024-05-04"),
    ("2024-05-04", 1, "2024-05-06"),
    ("2024-05-06", -1, "2024-05-04"),
    ("2024-05-05", 0, "2024-05-04"),
    # Tết 2024 (8-14/2), 2025 (27-31/1), 2026 (16-20/2)
    ("2024-02-07", 1, "2024-02-15"),
    ("2025-01-24", 1, "2025-02-03"),
    ("2026-02-13", 1, "2026-02-23"),
    ("2026-02-20", 0, "2026-02-13"),
    ("2026-02-20", 5, "2026-02-27"),
    # the swap of Friday 2/1 with Saturday 10/1/2026
    ("2025-12-31", 1, "2026-01-05"),
    ("2026-01-09", 1, "2026-01-10"),
]


@pytest.mark.parametrize(("day", "steps", "expected"), SHIFTS)
def test_real_shifts(day: str, steps: int, expected: str) -> None:
    assert VIETNAM.shift(date.fromisoformat(day), steps) == date.fromisoformat(expected)


def test_years_not_announced_are_estimates() -> None:
    calendar = Workdays((), (), 2026)
    assert not calendar.is_estimated(date(2026, 12, 31))
    assert calendar.is_estimated(date(2027, 1, 1))


def test_a_day_cannot_be_both_off_and_worked() -> None:
    with pytest.raises(ValueError, match="04/05/2024"):
        Workdays([date(2024, 5, 4)], [date(2024, 5, 4)], 2026)


def test_whole_calendars_are_taken_in_as_rows() -> None:
    rows = [(date(2024, 4, 29), False), (date(2024, 5, 3), True), (date(2024, 5, 4), True), (date(2024, 5, 5), False)]
    calendar = Workdays.of_days(rows, 2024)
    assert [calendar.is_working(day) for day, _ in rows] == [works for _, works in rows]
