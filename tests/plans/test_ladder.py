"""Reminders and escalations around real last days, and what holds for any ladder on any day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.ladder import DEFAULT, Channel, Kind, Rung, dump, first_day, parse, reached, timetable
from tests.plans.vietnam import VIETNAM

D = date.fromisoformat
ONE = timedelta(days=1)

LIVED = [
    # last day, target day -> reminders; overdue and monitor; issuer
    ("2024-06-14", "2024-06-14", "05-24 06-05 06-11 06-13 06-14", "2024-06-17", "2024-06-21"),
    ("2024-06-30", "2024-06-28", "06-07 06-19 06-25 06-27 06-28", "2024-07-01", "2024-07-05"),
    ("2024-06-19", "2024-06-19", "05-29 06-10 06-14 06-18 06-19", "2024-06-20", "2024-06-26"),
    ("2024-12-14", "2024-12-13", "11-22 12-04 12-10 12-12 12-13", "2024-12-16", "2024-12-20"),
    ("2024-12-19", "2024-12-19", "11-28 12-10 12-16 12-18 12-19", "2024-12-20", "2024-12-26"),
    ("2026-06-14", "2026-06-12", "05-22 06-03 06-09 06-11 06-12", "2026-06-15", "2026-06-19"),
    # over Tết: nothing from 14/2 to 22/2/2026
    ("2026-02-20", "2026-02-13", "01-23 02-04 02-10 02-12 02-13", "2026-02-23", "2026-02-27"),
    # over the swap of 29/4 with Saturday 4/5/2024, which is worked
    ("2024-05-06", "2024-05-06", "04-10 04-23 05-02 05-04 05-06", "2024-05-07", "2024-05-13"),
    # over the two days of Quốc khánh 2024
    ("2024-09-05", "2024-09-05", "08-13 08-23 08-29 09-04 09-05", "2024-09-06", "2024-09-12"),
]


@pytest.mark.parametrize(("due", "target", "reminders", "late", "issuer"), LIVED)
def test_the_default_ladder(due: str, target: str, reminders: str, late: str, issuer: str) -> None:
    days = {rung.name: day for day, rung in timetable(DEFAULT, D(due), D(target), VIETNAM)}
    told = [days[f"reminder-{count}"] for count in (15, 7, 3, 1, 0)]
    assert told == [D(f"{due[:4]}-{day}") for day in reminders.split()]
    assert days["overdue+1"] == days["escalation_monitor+1"] == D(late)
    assert days["escalation_issuer+5"] == D(issuer)


def test_nothing_falls_into_tet() -> None:
    mornings = [D("2026-02-14") + ONE * step for step in range(9)]
    due, target = D("2026-02-20"), D("2026-02-13")
    assert not set(mornings) & {day for day, _ in timetable(DEFAULT, due, target, VIETNAM)}
    assert [list(reached(DEFAULT, due, target, day, VIETNAM)) for day in mornings] == [[]] * 9


def told(today: str, ladder: tuple[Rung, ...] = DEFAULT) -> list[tuple[str, str, int, list[str]]]:
    """What is reached for Kon Tum's last day 14/6/2024: role, rung, rank, skipped rungs."""
    day = D("2024-06-14")
    return [
        (one.role, one.rung.name, one.rank, [rung.name for rung, _, _ in one.skipped])
        for one in reached(ladder, day, day, D(today), VIETNAM)
    ]


REACHED: list[tuple[str, list[tuple[str, str, int, list[str]]]]] = [
    ("2024-05-23", []),
    ("2024-05-24", [("agency", "reminder-15", 1, [])]),
    ("2024-06-04", [("agency", "reminder-15", 1, [])]),
    ("2024-06-05", [("agency", "reminder-7", 2, ["reminder-15"])]),
    ("2024-06-08", []),
    ("2024-06-12", [("agency", "reminder-3", 3, ["reminder-15", "reminder-7"])]),
    ("2024-06-14", [("agency", "reminder-0", 5, ["reminder-15", "reminder-7", "reminder-3", "reminder-1"])]),
    ("2024-06-15", []),
    ("2024-06-17", [
        ("agency", "overdue+1", 6, ["reminder-15", "reminder-7", "reminder-3", "reminder-1", "reminder-0"]),
        ("monitor", "escalation_monitor+1", 1, []),
    ]),
    ("2024-06-21", [
        ("agency", "overdue+1", 6, ["reminder-15", "reminder-7", "reminder-3", "reminder-1", "reminder-0"]),
        ("issuer", "escalation_issuer+5", 1, []),
        ("monitor", "escalation_monitor+1", 1, []),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("today", "expected"), REACHED)
def test_what_is_reached_on_a_morning(today: str, expected: list[tuple[str, str, int, list[str]]]) -> None:
    assert told(today) == expected


CALENDAR_DAYS = [
    # rung, last day (a working day, also the target) -> falls on
    (Rung("reminder", 5, "days"), "2024-06-14", "2024-06-07"),  # 9/6 is a Sunday
    (Rung("reminder", 30, "days"), "2024-06-14", "2024-05-15"),
    (Rung("reminder", 10, "days"), "2024-05-09", "2024-04-26"),  # 29/4/2024 is off
    (Rung("reminder", 5, "days"), "2024-05-09", "2024-05-04"),  # Saturday 4/5/2024 is worked
    (Rung("reminder", 7, "days"), "2026-02-25", "2026-02-13"),  # 18/2/2026 is Tết
    (Rung("overdue", 10, "days"), "2024-06-14", "2024-06-24"),
    (Rung("escalation_issuer", 9, "days"), "2024-06-14", "2024-06-21"),  # 23/6 is a Sunday
    (Rung("escalation_monitor", 5, "days"), "2026-02-12", "2026-02-13"),  # 17/2/2026 is Tết
    # a weekend behind the last day: not told as late on the last day itself
    (Rung("overdue", 1, "days"), "2024-06-14", "2024-06-17"),
    (Rung("overdue", 2, "days"), "2024-06-14", "2024-06-17"),
    (Rung("overdue", 0), "2024-06-13", "2024-06-14"),
]


@pytest.mark.parametrize(("rung", "due", "falls_on"), CALENDAR_DAYS)
def test_rungs_in_calendar_days_go_before_a_day_off(rung: Rung, due: str, falls_on: str) -> None:
    assert rung.falls_on(D(due), D(due), VIETNAM) == D(falls_on)


def test_of_rungs_on_one_day_the_newest_is_the_most_urgent() -> None:
    due = D("2024-06-14")
    ladder = (Rung("escalation_issuer", 7, "days"), Rung("escalation_issuer", 5), Rung("reminder", 5),
              Rung("reminder", 6, "days"))  # fmt: skip
    names = [(day.isoformat(), rung.name) for day, rung in timetable(ladder, due, due, VIETNAM)]
    assert names == [
        ("2024-06-07", "reminder-6d"),
        ("2024-06-07", "reminder-5"),
        ("2024-06-21", "escalation_issuer+5"),
        ("2024-06-21", "escalation_issuer+7d"),
    ]


def test_the_first_day_opens_the_obligation() -> None:
    due = D("2024-06-14")
    assert first_day(DEFAULT, due, due, VIETNAM) == D("2024-05-24")
    assert first_day((), due, due, VIETNAM) == due


def test_ladders_read_back_from_their_text() -> None:
    assert parse(dump(DEFAULT)) == DEFAULT
    assert dump(DEFAULT) == dump(parse(dump(DEFAULT)))


UNITS = st.sampled_from(["working_days", "days"])
CHANNELS: st.SearchStrategy[tuple[Channel, ...]] = st.sampled_from([("email",), ("sms",), ("email", "sms")])
RUNGS = st.builds(Rung, st.sampled_from(get_args(Kind)), st.integers(0, 40), UNITS, CHANNELS)
LADDERS = st.lists(RUNGS, max_size=10, unique_by=lambda rung: rung.name).map(tuple)
LAST_DAYS = st.dates(date(2023, 6, 1), date(2027, 6, 1))


@given(LADDERS, LAST_DAYS)
def test_no_rung_falls_on_a_day_off_or_out_of_place(ladder: tuple[Rung, ...], due: date) -> None:
    target = VIETNAM.on_or_before(due)
    for day, rung in timetable(ladder, due, target, VIETNAM):
        assert VIETNAM.is_working(day)
        assert day <= target if rung.kind == "reminder" else day > due


@given(LADDERS, LAST_DAYS)
def test_ranks_never_go_down_and_nothing_is_told_on_a_day_off(ladder: tuple[Rung, ...], due: date) -> None:
    target = VIETNAM.on_or_before(due)
    ranks: dict[str, list[int]] = {"agency": [], "monitor": [], "issuer": []}
    for step in range(-90, 90):
        today = due + ONE * step
        found = list(reached(ladder, due, target, today, VIETNAM))
        assert not found or VIETNAM.is_working(today)
        for one in found:
            assert one.fell_on <= today
            assert one.rank == len(one.skipped) + 1
            assert [rank for _, rank, _ in one.skipped] == list(range(1, one.rank))
            assert all(day <= one.fell_on for _, _, day in one.skipped)
            ranks[one.role].append(one.rank)
    for seen in ranks.values():
        assert all(one <= after for one, after in pairwise(seen))
    assert sum(max(seen, default=0) for seen in ranks.values()) == len(ladder)


@given(LADDERS, LAST_DAYS)
def test_what_was_told_is_skipped_later(ladder: tuple[Rung, ...], due: date) -> None:
    """The rung of one morning is that of the next, or among the ones it swallows: none is told twice or lost."""
    target = VIETNAM.on_or_before(due)
    before: dict[str, Rung] = {}
    for step in range(-70, 70):
        for one in reached(ladder, due, target, due + ONE * step, VIETNAM):
            last = before.get(one.role, one.rung)
            assert last == one.rung or last in [rung for rung, _, _ in one.skipped]
            before[one.role] = one.rung


@given(LADDERS)
def test_any_ladder_reads_back(ladder: tuple[Rung, ...]) -> None:
    assert parse(dump(ladder)) == ladder
