"""Occurrences of deadline rules: the table of the design, five real plans, wordings of real documents, date algebra."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.deadlines import Occurrence, OnDayOff, occurrences
from plans.due import Due
from plans.periods import month_day
from tests.plans.vietnam import VIETNAM

D = date.fromisoformat


def found(
    rule: dict[str, Any] | None,
    begins: str = "2024-01-01",
    until: str = "2025-12-31",
    to: str | None = None,
    on_day_off: OnDayOff = "keep",
) -> list[Occurrence]:
    due = Due.model_validate(rule) if rule is not None else None
    return list(occurrences(due, D(begins), D(to) if to else None, on_day_off, VIETNAM, D(until)))


def days(rule: dict[str, Any], **how: Any) -> list[tuple[str, str]]:
    return [(one.period, one.written_on.isoformat() if one.written_on else "-") for one in found(rule, **how)]


# Rules that recur, begun on 2024-01-01, the written days of 2024 by period.
SERIES: list[tuple[dict[str, Any], str]] = [
    ({"every": "six_months", "before": "06-15"}, "2024-H1 2024-06-14"),
    ({"every": "year", "before": "12-15"}, "2024 2024-12-14"),
    ({"every": "year", "before": "12-05"}, "2024 2024-12-04"),
    ({"every": "nine_months", "before": "09-15"}, "2024-9M 2024-09-14"),
    ({"every": "quarter", "before": "last 15"},
     "2024-Q1 2024-03-14, 2024-Q2 2024-06-14, 2024-Q3 2024-09-14, 2024-Q4 2024-12-14"),
    ({"every": "quarter", "by": "next 20"},
     "2023-Q4 2024-01-20, 2024-Q1 2024-04-20, 2024-Q2 2024-07-20, 2024-Q3 2024-10-20"),
    ({"every": "quarter", "before": "previous 22"},
     "2024-Q2 2024-03-21, 2024-Q3 2024-06-21, 2024-Q4 2024-09-21, 2025-Q1 2024-12-21"),
    ({"every": "quarter", "before": "next 1"},
     "2024-Q1 2024-03-31, 2024-Q2 2024-06-30, 2024-Q3 2024-09-30, 2024-Q4 2024-12-31"),
    ({"every": "quarter", "before": ["03-17", "06-17", "09-17"]},
     "2024-Q1 2024-03-16, 2024-Q2 2024-06-16, 2024-Q3 2024-09-16"),
    ({"every": "quarter", "by": ["04-30", "07-30", "10-30", "next 01-30"]},
     "2023-Q4 2024-01-30, 2024-Q1 2024-04-30, 2024-Q2 2024-07-30, 2024-Q3 2024-10-30"),
    ({"every": "year", "before": ["03-17", "06-17", "09-17"]},
     "2024.1 2024-03-16, 2024.2 2024-06-16, 2024.3 2024-09-16"),
    ({"every": "year", "before": "next 01-15"}, "2023 2024-01-14"),
    ({"every": "year", "by": "next 03-31"}, "2023 2024-03-31"),
    ({"every": "year", "by": "previous 11-20"}, "2025 2024-11-20"),
    ({"every": "year", "by": "last 25"}, "2024 2024-12-25"),
    ({"every": "year", "by": "02-29"}, "2024 2024-02-29"),
    ({"every": "six_months", "before": ["07-15", "next 01-15"]}, "2023-H2 2024-01-14, 2024-H1 2024-07-14"),
    ({"every": "six_months", "before": ["06-20", "12-20"]}, "2024-H1 2024-06-19, 2024-H2 2024-12-19"),
    ({"every": "six_months", "before": ["12-20", "06-20"]}, "2024-H1 2024-06-19, 2024-H2 2024-12-19"),
    ({"every": "six_months", "before": "next 01-15"}, "2023-H2 2024-01-14"),
    ({"every": "six_months", "before": "12-15"}, "2024-H2 2024-12-14"),
    ({"every": "six_months", "by": "04-01"}, "2024-H1 2024-04-01"),
    ({"every": "six_months", "by": "09-30"}, "2024-H1 2024-09-30"),
    ({"every": "six_months", "by": "10-01"}, "2024-H2 2024-10-01"),
    ({"every": "six_months", "before": "last 18"}, "2024-H1 2024-06-17, 2024-H2 2024-12-17"),
    ({"every": "six_months", "by": "next 5"}, "2023-H2 2024-01-05, 2024-H1 2024-07-05"),
    ({"every": "year", "in": "Q4"}, "2024 2024-12-31"),
    ({"every": "year", "in": 6}, "2024 2024-06-30"),
    ({"every": "year", "in": "next Q1"}, "2023 2024-03-31"),
    ({"every": "six_months", "in": [6, 12]}, "2024-H1 2024-06-30, 2024-H2 2024-12-31"),
    ({"every": "six_months", "within": 5, "unit": "working_days", "after": "period_end"},
     "2023-H2 2024-01-08, 2024-H1 2024-07-05"),
    ({"every": "quarter", "within": 20, "unit": "days", "after": "period_end"},
     "2023-Q4 2024-01-20, 2024-Q1 2024-04-20, 2024-Q2 2024-07-20, 2024-Q3 2024-10-20"),
    ({"every": "year", "within": 60, "unit": "days", "after": "period_end"}, "2023 2024-02-29"),
    ({"every": "year", "within": 2, "unit": "months", "after": "period_end"}, "2023 2024-02-29"),
    ({"every": "year", "within": 2, "unit": "weeks", "after": "period_end"}, "2023 2024-01-14"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "expected"), SERIES)
def test_a_series_over_2024(rule: dict[str, Any], expected: str) -> None:
    assert ", ".join(map(" ".join, days(rule, until="2024-12-31"))) == expected


# The first written days of a series begun on 2024-04-03.
SHORT: list[tuple[dict[str, Any], str]] = [
    ({"every": "month", "before": 20}, "2024-04 2024-04-19, 2024-05 2024-05-19, 2024-06 2024-06-19"),
    ({"every": "month", "before": "next 5"}, "2024-03 2024-04-04, 2024-04 2024-05-04, 2024-05 2024-06-04"),
    ({"every": "month", "before": [5, 20]}, "2024-04.1 2024-04-04, 2024-04.2 2024-04-19, 2024-05.1 2024-05-04"),
    ({"every": "month", "before": [3, 20]}, "2024-04.2 2024-04-19, 2024-05.1 2024-05-02, 2024-05.2 2024-05-19"),
    ({"every": "month", "by": [20, "next 25"]}, "2024-04.1 2024-04-20, 2024-03.2 2024-04-25, 2024-05.1 2024-05-20"),
    ({"every": "month", "by": "end"}, "2024-04 2024-04-30, 2024-05 2024-05-31, 2024-06 2024-06-30"),
    ({"every": "month", "between": ["next 1", "next 5"]},
     "2024-03 2024-04-05, 2024-04 2024-05-05, 2024-05 2024-06-05"),
    ({"every": "month", "within": 5, "unit": "working_days", "after": "period_end"},
     "2024-03 2024-04-05, 2024-04 2024-05-07, 2024-05 2024-06-07"),
    ({"every": "week", "by": "friday"}, "2024-W14 2024-04-05, 2024-W15 2024-04-12, 2024-W16 2024-04-19"),
    ({"every": "week", "before": "friday"}, "2024-W14 2024-04-04, 2024-W15 2024-04-11, 2024-W16 2024-04-18"),
    ({"every": "week", "before": "tuesday 16:00"}, "2024-W15 2024-04-09, 2024-W16 2024-04-16, 2024-W17 2024-04-23"),
    ({"every": "week", "before": "next tuesday 14:00"},
     "2024-W14 2024-04-09, 2024-W15 2024-04-16, 2024-W16 2024-04-23"),
    ({"every": "day", "before": "16:00"},
     "2024-04-03 2024-04-03, 2024-04-04 2024-04-04, 2024-04-05 2024-04-05"),
    ({"every": "day", "before": "next 10:00"},
     "2024-04-02 2024-04-03, 2024-04-03 2024-04-04, 2024-04-04 2024-04-05"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "expected"), SHORT)
def test_the_first_of_a_series(rule: dict[str, Any], expected: str) -> None:
    assert ", ".join(map(" ".join, days(rule, begins="2024-04-03")[:3])) == expected


ONCE: list[tuple[dict[str, Any], str]] = [
    ({"before": D("2024-07-01")}, "2024-06-30"),
    ({"before": D("2011-09-30")}, "2011-09-29"),
    ({"before": D("2025-01-01")}, "2024-12-31"),
    ({"before": D("2024-03-01")}, "2024-02-29"),
    ({"before": "2024-07-01 16:00"}, "2024-07-01"),
    ({"by": D("2024-12-14")}, "2024-12-14"),
    ({"in": "2024-06"}, "2024-06-30"),
    ({"in": "2024-02"}, "2024-02-29"),
    ({"in": "2024-Q3"}, "2024-09-30"),
    ({"in": "2024-H1"}, "2024-06-30"),
    ({"in": 2026}, "2026-12-31"),
    ({"in": 2030}, "2030-12-31"),
    ({"in": "2013-12", "then": "ongoing"}, "2013-12-31"),
    ({"between": [D("2026-09-21"), D("2026-09-23")]}, "2026-09-23"),
    ({"between": ["2026-Q3", "2030-Q3"]}, "2030-09-30"),
    # the first day, Wednesday 3/4, is not counted: 4, 5, 8, 9, 10/4
    ({"within": 5, "unit": "working_days", "after": "issued_on"}, "2024-04-10"),
    ({"within": 5, "unit": "days", "after": "issued_on"}, "2024-04-08"),
    ({"within": 1, "unit": "weeks", "after": "issued_on"}, "2024-04-10"),
    ({"within": 1, "unit": "months", "after": "issued_on"}, "2024-05-03"),
    ({"within": 1, "unit": "months", "after": D("2024-01-31")}, "2024-02-29"),
    ({"within": 10, "unit": "working_days", "after": D("2024-04-22")}, "2024-05-08"),
    ({"within": 5, "unit": "working_days", "after": D("2026-02-10")}, "2026-02-24"),
]


@pytest.mark.parametrize(("rule", "expected"), ONCE)
def test_a_duty_that_comes_once(rule: dict[str, Any], expected: str) -> None:
    """Given whole, however long past or far off."""
    assert days(rule, begins="2024-04-03", until="2024-12-31") == [("once", expected)]


def test_several_days_of_a_duty_without_recurrence() -> None:
    assert days({"in": ["2013-12", "2013-11"]}) == [("once.1", "2013-11-30"), ("once.2", "2013-12-31")]


# What five real plans must give: rule, issue date, period -> written, last, target day, window, default window.
REAL = [
    ({"every": "six_months", "before": "06-15"}, "2024-04-03", "2024-H1",
     "2024-06-14", "2024-06-14", "2023-12-15", "2024-06-14", True),
    ({"every": "six_months", "before": "06-15"}, "2024-04-03", "2026-H1",
     "2026-06-14", "2026-06-12", "2025-12-15", "2026-06-14", True),
    ({"every": "year", "before": "12-15"}, "2024-04-03", "2024",
     "2024-12-14", "2024-12-13", "2023-12-15", "2024-12-14", True),
    ({"before": D("2024-07-01")}, "2024-06-01", "once", "2024-06-30", "2024-06-28", None, None, False),
    ({"before": D("2011-09-30")}, "2011-06-27", "once", "2011-09-29", "2011-09-29", None, None, False),
    ({"every": "year", "before": "12-05"}, "2011-06-27", "2011", "2011-12-04", "2011-12-02", None, None, False),
    ({"every": "six_months", "before": "06-20", "window": {"from": "previous 12-15", "to": "06-14"}}, "2024-04-02",
     "2024-H1", "2024-06-19", "2024-06-19", "2023-12-15", "2024-06-14", False),
    ({"every": "year", "before": "12-20", "window": {"from": "previous 12-15", "to": "12-14"}}, "2024-04-02",
     "2024", "2024-12-19", "2024-12-19", "2023-12-15", "2024-12-14", False),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "begins", "period", "written", "target", "start", "end", "default"), REAL)
def test_real_plans(
    rule: dict[str, Any],
    begins: str,
    period: str,
    written: str,
    target: str,
    start: str | None,
    end: str | None,
    default: bool,
) -> None:
    one = next(one for one in found(rule, begins, "2030-12-31") if one.period == period)
    assert (one.written_on, one.due_on, one.target_on) == (D(written), D(written), D(target))
    assert (one.window_from, one.window_to) == (D(start) if start else None, D(end) if end else None)
    assert one.window_default is default


POLICIES: list[tuple[str, OnDayOff, str, str]] = [
    # written day, policy -> last day, target day
    ("2024-06-30", "keep", "2024-06-30", "2024-06-28"),
    ("2024-06-30", "previous", "2024-06-28", "2024-06-28"),
    ("2024-06-30", "next", "2024-07-01", "2024-06-28"),
    ("2026-02-20", "keep", "2026-02-20", "2026-02-13"),
    ("2026-02-20", "previous", "2026-02-13", "2026-02-13"),
    ("2026-02-20", "next", "2026-02-23", "2026-02-13"),
    ("2024-05-04", "previous", "2024-05-04", "2024-05-04"),
    ("2024-04-29", "next", "2024-05-02", "2024-04-26"),
    ("2024-06-14", "next", "2024-06-14", "2024-06-14"),
]


@pytest.mark.parametrize(("written", "policy", "last", "target"), POLICIES)
def test_a_written_day_on_a_day_off(written: str, policy: OnDayOff, last: str, target: str) -> None:
    (one,) = found({"by": D(written)}, on_day_off=policy)
    assert (one.written_on, one.due_on, one.target_on) == (D(written), D(last), D(target))


def test_an_hour_goes_with_its_day() -> None:
    assert [one.due_time for one in found({"every": "week", "before": "tuesday 16:00"})][:2] == ["16:00", "16:00"]
    assert found({"by": "2024-07-01 9:05"})[0].due_time == "09:05"


def test_a_month_s_31st_is_never_chained() -> None:
    written = [day for _, day in days({"every": "month", "by": 31}, begins="2023-01-01", until="2023-05-31")]
    assert written == ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30", "2023-05-31"]


def test_the_29th_of_february() -> None:
    written = [day for _, day in days({"every": "year", "by": "02-29"}, begins="2023-01-01", until="2028-12-31")]
    assert written == ["2023-02-28", "2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]


def test_the_first_is_the_first_written_day_on_or_after_the_issue() -> None:
    rule = {"every": "six_months", "before": "06-15"}
    assert days(rule, begins="2024-06-14")[0] == ("2024-H1", "2024-06-14")
    assert days(rule, begins="2024-06-15")[0] == ("2025-H1", "2025-06-14")


def test_occurrences_run_inside_the_plan() -> None:
    assert days({"every": "year", "before": "next 01-15"}, to="2024-12-31", until="2030-12-31") == [
        ("2023", "2024-01-14"), ("2024", "2025-01-14"),
    ]  # fmt: skip
    assert days({"every": "year", "by": "previous 11-20"}, to="2024-12-31", until="2030-12-31") == []
    assert days({"every": "quarter", "by": "last 20"}, begins="2024-04-02", to="2024-07-01", until="2030-12-31") == [
        ("2024-Q2", "2024-06-20"),
    ]
    monthly = days({"every": "month", "before": 20}, begins="2024-07-01", to="2024-10-05", until="2030-12-31")
    assert [day for _, day in monthly] == ["2024-07-19", "2024-08-19", "2024-09-19"]


def test_the_series_stops_at_the_horizon() -> None:
    rule = {"every": "year", "by": "next 01-15"}
    assert days(rule, until="2025-01-14")[-1] == ("2023", "2024-01-15")
    assert days(rule, until="2025-01-15")[-1] == ("2024", "2025-01-15")


def test_every_five_years() -> None:
    rule = {"every": "5 years", "by": "12-15"}
    assert days(rule, begins="2024-04-03", until="2035-12-31") == [
        ("2024-2028", "2028-12-15"), ("2029-2033", "2033-12-15"),
    ]  # fmt: skip
    assert days({"every": "5 years", "by": "next 01-15"}, begins="2024-04-03", until="2029-12-31") == [
        ("2024-2028", "2029-01-15"),
    ]


def test_days_far_before_or_after_their_period_are_found() -> None:
    assert days({"every": "year", "by": "previous 01-15"}, until="2025-01-20") == [
        ("2025", "2024-01-15"), ("2026", "2025-01-15"),
    ]  # fmt: skip
    assert days({"every": "5 years", "by": "previous 01-15"}, until="2033-02-01") == [
        ("2029-2033", "2028-01-15"), ("2034-2038", "2033-01-15"),
    ]  # fmt: skip
    assert days({"every": "nine_months", "by": "next 12-31"}, until="2024-12-31") == [("2023-9M", "2024-12-31")]
    late = {"every": "month", "within": 300, "unit": "working_days", "after": "period_end"}
    assert days(late, until="2024-02-10")[0] == ("2022-10", "2024-01-10")


def test_a_recurring_duty_without_a_day_is_undated_once_a_period() -> None:
    found_ = found({"every": "year"}, begins="2024-04-03", to="2026-06-30", until="2030-12-31")
    assert [(one.period, one.written_on, one.due_on, one.target_on) for one in found_] == [
        (year, None, None, None) for year in ("2024", "2025", "2026")
    ]
    assert [one.period for one in found({"every": "quarter"}, begins="2024-04-03", until="2024-10-01")] == [
        "2024-Q2", "2024-Q3", "2024-Q4",
    ]  # fmt: skip


def test_an_undated_duty() -> None:
    assert found(None) == [Occurrence("once")]


@pytest.mark.parametrize("on", ["request", "need"])
def test_what_comes_on_request_comes_when_someone_opens_it(on: str) -> None:
    assert found({"on": on}) == []


BEGINS = st.dates(date(2012, 1, 1), date(2028, 12, 31))
EVERY = st.sampled_from(["month", "quarter", "six_months", "nine_months", "year", "3 years"])
RELATIONS = st.sampled_from(["last", "next", "previous"])


@st.composite
def rules(draw: st.DrawFn) -> dict[str, Any]:
    every = draw(EVERY)
    form = draw(st.sampled_from(["before", "by"]))
    one = st.builds("{} {}".format, RELATIONS, st.integers(1, 31))
    dated = st.builds("{} {:02}-{:02}".format, st.sampled_from(["next", "previous", "this"]), st.integers(1, 12),
                      st.integers(1, 28))  # fmt: skip
    return {"every": every, form: draw(st.lists(st.one_of(one, dated), min_size=1, max_size=4, unique=True))}


@given(rules(), BEGINS, st.integers(0, 1200))
def test_a_series_is_in_order_in_bounds_and_without_repeats(rule: dict[str, Any], begins: date, span: int) -> None:
    until = begins + timedelta(days=span)
    some = list(occurrences(Due.model_validate(rule), begins, None, "keep", VIETNAM, until))
    written = [one.written_on for one in some if one.written_on]
    assert len(written) == len(some)
    assert written == sorted(written)
    assert all(begins <= day <= until for day in written)
    assert len({one.period for one in some}) == len(some)


@given(rules(), BEGINS, st.integers(0, 900), st.integers(0, 900))
def test_a_longer_horizon_only_adds(rule: dict[str, Any], begins: date, span: int, more: int) -> None:
    due = Due.model_validate(rule)
    short, long = (
        list(occurrences(due, begins, None, "keep", VIETNAM, begins + timedelta(days=days_)))
        for days_ in (span, span + more)
    )
    assert set(short) <= set(long)


@given(rules(), BEGINS, st.integers(1, 900))
def test_a_later_issue_only_takes_away(rule: dict[str, Any], begins: date, later: int) -> None:
    """Periods of several years are counted from the plan's first year, so they are left out."""
    rule = {**rule, "every": "year" if rule["every"] == "3 years" else rule["every"]}
    due, until = Due.model_validate(rule), begins + timedelta(days=1500)
    early, late = (
        {(one.period, one.written_on) for one in occurrences(due, start, None, "keep", VIETNAM, until)}
        for start in (begins, begins + timedelta(days=later))
    )
    assert late <= early


@given(st.integers(1, 31), BEGINS)
def test_monthly_days_are_worked_out_from_the_calendar(day: int, begins: date) -> None:
    until = begins + timedelta(days=800)
    due = Due.model_validate({"every": "month", "by": day})
    for one in occurrences(due, begins, None, "keep", VIETNAM, until):
        assert one.written_on == month_day(int(one.period[:4]), int(one.period[5:]), day)


@given(st.integers(1, 31), BEGINS)
def test_before_is_the_day_before_by(day: int, begins: date) -> None:
    until = begins + timedelta(days=800)
    before, by = (
        {one.period: one.written_on for one in occurrences(
            Due.model_validate({"every": "month", form: f"next {day}"}), begins, None, "keep", VIETNAM, until)}
        for form in ("before", "by")
    )  # fmt: skip
    both = before.keys() & by.keys()
    assert len(both) >= 24
    for period in both:
        last, first = by[period], before[period]
        assert last
        assert first
        assert (last - first).days == 1


@given(st.dates(date(2012, 1, 1), date(2030, 12, 31)))
def test_target_and_policy(written: date) -> None:
    for policy in ("keep", "previous", "next"):
        (one,) = found({"by": written}, on_day_off=policy)
        assert one.written_on == written
        assert one.target_on
        assert one.target_on <= written
        assert VIETNAM.is_working(one.target_on)
        assert VIETNAM.between(one.target_on, written) == 0
        assert one.due_on
        assert policy == "keep" or VIETNAM.is_working(one.due_on)
