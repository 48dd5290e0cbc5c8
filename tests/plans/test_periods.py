"""Reporting periods: labels, first and last days, names."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.periods import MONTHS, SPOKEN, add_months, can_be_label, month_day, periods, title, years_of

D = date.fromisoformat
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
EVERY = st.sampled_from([*SPOKEN, "2 years", "5 years"])

FIRST = [
    # every, since -> label, first day, last day
    ("day", "2024-06-15", "2024-06-15", "2024-06-15", "2024-06-15"),
    ("week", "2024-06-05", "2024-W23", "2024-06-03", "2024-06-09"),
    ("week", "2024-12-31", "2025-W01", "2024-12-30", "2025-01-05"),
    ("week", "2027-01-01", "2026-W53", "2026-12-28", "2027-01-03"),
    ("month", "2024-02-29", "2024-02", "2024-02-01", "2024-02-29"),
    ("month", "2023-02-01", "2023-02", "2023-02-01", "2023-02-28"),
    ("quarter", "2024-03-31", "2024-Q1", "2024-01-01", "2024-03-31"),
    ("quarter", "2024-07-01", "2024-Q3", "2024-07-01", "2024-09-30"),
    ("quarter", "2024-12-31", "2024-Q4", "2024-10-01", "2024-12-31"),
    ("six_months", "2024-06-30", "2024-H1", "2024-01-01", "2024-06-30"),
    ("six_months", "2024-07-01", "2024-H2", "2024-07-01", "2024-12-31"),
    ("nine_months", "2024-09-30", "2024-9M", "2024-01-01", "2024-09-30"),
    ("nine_months", "2024-10-01", "2025-9M", "2025-01-01", "2025-09-30"),
    ("year", "2024-06-15", "2024", "2024-01-01", "2024-12-31"),
    ("5 years", "2024-06-15", "2024-2028", "2024-01-01", "2028-12-31"),
    ("5 years", "2028-12-31", "2024-2028", "2024-01-01", "2028-12-31"),
    ("5 years", "2029-01-01", "2029-2033", "2029-01-01", "2033-12-31"),
    ("5 years", "2023-12-31", "2019-2023", "2019-01-01", "2023-12-31"),
]


@pytest.mark.parametrize(("every", "since", "label", "start", "end"), FIRST)
def test_the_period_that_holds_a_day(every: str, since: str, label: str, start: str, end: str) -> None:
    first = next(periods(every, D(since), 2024))
    assert (first.label, first.start, first.end) == (label, D(start), D(end))


@given(EVERY, DAYS)
def test_periods_follow_each_other(every: str, since: date) -> None:
    found = list(islice(periods(every, since, 2024), 30))
    assert found[0].end >= since
    assert all(one.start <= one.end for one in found)
    assert len({one.label for one in found}) == len(found)
    for one, after in pairwise(found):
        gap = after.start - one.end
        assert gap == timedelta(days=1) if every != "nine_months" else one.end < after.start


@given(EVERY.filter(lambda every: every != "nine_months"), DAYS)
def test_every_day_has_its_period(every: str, since: date) -> None:
    first = next(periods(every, since, 2024))
    assert first.start <= since <= first.end


@given(EVERY, DAYS, st.integers(0, 3000))
def test_a_period_is_the_same_wherever_one_starts(every: str, early: date, days: int) -> None:
    late = early + timedelta(days=days)
    wanted = next(periods(every, late, 2024))
    assert next(period for period in periods(every, early, 2024) if period.end >= late) == wanted


NAMES = [
    ("once", ""),
    ("once.2", "lần 2"),
    ("2024-06-15", "ngày 15 tháng 6 năm 2024"),
    ("2024-01-05", "ngày 05 tháng 01 năm 2024"),
    ("2024-W23", "tuần 23 năm 2024"),
    ("2024-06", "tháng 6 năm 2024"),
    ("2024-02", "tháng 02 năm 2024"),
    ("2024-12", "tháng 12 năm 2024"),
    ("2024-06.1", "tháng 6 năm 2024, lần 1"),
    ("2024-06.2", "tháng 6 năm 2024, lần 2"),
    ("2024-Q1", "quý I năm 2024"),
    ("2024-Q3", "quý III năm 2024"),
    ("2024-Q4", "quý IV năm 2024"),
    ("2024-H1", "6 tháng đầu năm 2024"),
    ("2024-H2", "6 tháng cuối năm 2024"),
    ("2024-9M", "9 tháng năm 2024"),
    ("2024", "năm 2024"),
    ("2024.3", "năm 2024, lần 3"),
    ("2024-2028", "giai đoạn 2024-2028"),
]


@pytest.mark.parametrize(("label", "words"), NAMES)
def test_names(label: str, words: str) -> None:
    assert title(label) == words


OWN_WORDS = [
    "dot-xuat",
    "x",
    "2024-13",
    "2024-Q5",
    "2024-H3",
    "2024-00",
    "2024-W54",
    "2024-06-32",
    "dot-xuat.2",
    "Đợt 1",
    "",
]


@pytest.mark.parametrize("label", OWN_WORDS)
def test_a_label_of_a_persons_own_choice_is_told_as_it_stands(label: str) -> None:
    assert title(label) == label


@given(st.text() | st.from_regex(r"[0-9]{4}-[0-9A-Z-]{1,6}(\.[0-9])?", fullmatch=True))
def test_no_label_is_too_strange_to_be_told(label: str) -> None:
    assert isinstance(title(label), str)


@pytest.mark.parametrize("label", [*(label for label, _ in NAMES), "dot-xuat", "dot-xuat-2024-06-12", "x"])
def test_what_a_period_may_be_called(label: str) -> None:
    assert can_be_label(label)


@pytest.mark.parametrize(
    "label", ["", "Đột xuất", "dot xuat", "dot_xuat", "-x", "x-", "a--b", "a/b", "x\n", "2024-q1 ", "²"]
)
def test_what_no_period_may_be_called(label: str) -> None:
    assert not can_be_label(label)


@given(EVERY, DAYS)
def test_every_label_may_be_used(every: str, since: date) -> None:
    assert can_be_label(next(periods(every, since, 2024)).label)


@given(EVERY, DAYS)
def test_every_label_has_a_name_with_its_year(every: str, since: date) -> None:
    period = next(periods(every, since, 2024))
    assert period.label[:4] in title(period.label)


CLAMPED = [
    ((2024, 2, 31), "2024-02-29"),
    ((2023, 2, 29), "2023-02-28"),
    ((2024, 4, 31), "2024-04-30"),
    ((2024, 13, 15), "2025-01-15"),
    ((2024, 0, 31), "2023-12-31"),
    ((2024, -1, 31), "2023-11-30"),
]


@pytest.mark.parametrize(("parts", "expected"), CLAMPED)
def test_a_day_that_a_month_lacks_is_its_last(parts: tuple[int, int, int], expected: str) -> None:
    assert month_day(*parts) == D(expected)


def test_months_are_counted_from_the_start_never_chained() -> None:
    start = D("2024-01-31")
    assert [add_months(start, count) for count in range(1, 5)] == [
        D("2024-02-29"), D("2024-03-31"), D("2024-04-30"), D("2024-05-31"),
    ]  # fmt: skip


def test_years_in_words() -> None:
    assert [years_of(text) for text in ("2 years", "5 years", "50 years")] == [2, 5, 50]
    assert [years_of(text) for text in ("year", "1 years", "0 years", "51 years", *MONTHS)] == [None] * 9
