"""Data windows: the table of Nghị định 09/2019/NĐ-CP, Điều 12, and windows that plans write themselves."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.due import Due
from plans.periods import periods
from plans.windows import DEFAULT_SINCE, Covered, covered

D = date.fromisoformat
BEGUN = D("2024-04-03")

DECREE = [
    # every, a day in the period -> from, to (Điều 12)
    ("month", "2024-06-01", "2024-05-15", "2024-06-14"),
    ("month", "2024-01-31", "2023-12-15", "2024-01-14"),
    ("month", "2024-03-10", "2024-02-15", "2024-03-14"),
    ("quarter", "2024-01-01", "2023-12-15", "2024-03-14"),
    ("quarter", "2024-04-01", "2024-03-15", "2024-06-14"),
    ("quarter", "2024-07-01", "2024-06-15", "2024-09-14"),
    ("quarter", "2024-12-31", "2024-09-15", "2024-12-14"),
    ("six_months", "2024-03-01", "2023-12-15", "2024-06-14"),
    ("six_months", "2024-09-01", "2024-06-15", "2024-12-14"),
    ("year", "2024-07-01", "2023-12-15", "2024-12-14"),
]


def window(rule: dict[str, Any], day: str, begun: date = BEGUN) -> Covered:
    due = Due.model_validate(rule)
    return covered(due, next(periods(due.every or "year", D(day), begun.year)), begun)


@pytest.mark.parametrize(("every", "day", "start", "end"), DECREE)
def test_the_decree(every: str, day: str, start: str, end: str) -> None:
    assert window({"every": every}, day) == Covered(D(start), D(end), default=True)


@pytest.mark.parametrize("every", ["day", "week", "nine_months", "5 years"])
def test_the_decree_is_silent(every: str) -> None:
    assert window({"every": every}, "2024-06-01") == Covered()


def test_the_decree_holds_from_its_first_day() -> None:
    assert window({"every": "year"}, "2019-06-01", DEFAULT_SINCE).default
    assert window({"every": "year"}, "2019-06-01", date(2019, 3, 11)) == Covered()


@given(st.dates(date(2019, 3, 12), date(2100, 1, 1)))
def test_default_windows_leave_no_day_out(day: date) -> None:
    """The windows of one kind of period lie end to end (a year and half-years alike)."""
    due = Due.model_validate({"every": "quarter"})
    first, second = (covered(due, period, day) for period, _ in zip(periods("quarter", day, 2024), "ab", strict=False))
    assert first.end
    assert second.start
    assert (second.start - first.end).days == 1


WRITTEN = [
    # rule, day in the period -> from, to
    ({"every": "six_months", "before": "06-20", "window": {"from": "previous 12-15", "to": "06-14"}},
     "2024-01-01", "2023-12-15", "2024-06-14"),
    ({"every": "year", "before": "12-20", "window": {"from": "previous 12-15", "to": "12-14"}},
     "2024-01-01", "2023-12-15", "2024-12-14"),
    ({"every": "year", "before": "next 01-31", "window": {"from": "01-01", "to": "12-31"}},
     "2024-05-01", "2024-01-01", "2024-12-31"),
    ({"every": "year", "by": "next 02-28", "window": {"from": "01-01", "to": "next 01-31"}},
     "2024-05-01", "2024-01-01", "2025-01-31"),
    ({"every": "six_months", "by": "next 02-15", "window": {"from": "07-01", "to": "12-31"}},
     "2024-07-01", "2024-07-01", "2024-12-31"),
    ({"every": "month", "by": 20, "window": {"from": "previous 15", "to": 14}},
     "2024-03-10", "2024-02-15", "2024-03-14"),
    ({"every": "quarter", "by": "last 20", "window": {"from": "previous 15", "to": "last 14"}},
     "2024-04-10", "2024-03-15", "2024-06-14"),
    ({"every": "year", "by": "12-20", "window": {"from": "previous 12-15", "to": "02-29"}},
     "2023-04-10", "2022-12-15", "2023-02-28"),
    ({"every": "year", "by": "12-20", "window": {"from": D("2024-04-03"), "to": "12-14"}},
     "2026-04-10", "2024-04-03", "2026-12-14"),
    ({"every": "week", "by": "friday", "window": {"from": "previous friday", "to": "thursday"}},
     "2024-06-05", "2024-05-31", "2024-06-06"),
    ({"by": D("2024-07-01"), "window": {"from": D("2023-12-15"), "to": D("2024-06-14")}},
     "2024-06-05", "2023-12-15", "2024-06-14"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "day", "start", "end"), WRITTEN)
def test_a_plan_s_own_window_overrides_the_decree(rule: dict[str, Any], day: str, start: str, end: str) -> None:
    assert window(rule, day) == Covered(D(start), D(end), default=False)


def test_a_duty_that_comes_once_or_undated_has_no_default() -> None:
    assert window({"by": D("2024-07-01")}, "2024-06-01") == Covered()
    assert covered(None, next(periods("year", BEGUN, 2024)), BEGUN) == Covered()
