"""States of an obligation on a day, how late it is, and which moves its state allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.errors import UnlawfulMove
from plans.ladder import DEFAULT, first_day
from plans.status import STATES, Facts, Lateness, Move, State, lateness, require, state_of, words
from tests.plans.vietnam import VIETNAM

D = date.fromisoformat
KON_TUM = Facts(D("2024-06-14"), D("2024-06-14"))
VIET_YEN = Facts(D("2024-06-30"), D("2024-06-28"))
TET = Facts(D("2026-02-20"), D("2026-02-13"))
UNDATED = Facts(None, None)


def state(facts: Facts, today: str) -> State:
    dated = facts.due_on and facts.target_on
    first = first_day(DEFAULT, facts.due_on, facts.target_on, VIETNAM) if dated else None  # type: ignore[arg-type]
    return state_of(facts, first, D(today), VIETNAM)


OVER_TIME: list[tuple[Facts, str, State]] = [
    (KON_TUM, "2024-05-23", "upcoming"),
    (KON_TUM, "2024-05-24", "open"),
    (KON_TUM, "2024-06-10", "open"),
    (KON_TUM, "2024-06-11", "due_soon"),
    (KON_TUM, "2024-06-14", "due_soon"),
    (KON_TUM, "2024-06-15", "overdue"),
    (VIET_YEN, "2024-06-06", "upcoming"),
    (VIET_YEN, "2024-06-07", "open"),
    (VIET_YEN, "2024-06-24", "open"),
    (VIET_YEN, "2024-06-25", "due_soon"),
    (VIET_YEN, "2024-06-29", "due_soon"),
    (VIET_YEN, "2024-06-30", "due_soon"),
    (VIET_YEN, "2024-07-01", "overdue"),
    (TET, "2026-01-22", "upcoming"),
    (TET, "2026-02-09", "open"),
    (TET, "2026-02-10", "due_soon"),
    (TET, "2026-02-20", "due_soon"),
    (TET, "2026-02-21", "overdue"),
    (UNDATED, "2024-06-14", "undated"),
]


@pytest.mark.parametrize(("facts", "today", "expected"), OVER_TIME)
def test_states_over_time(facts: Facts, today: str, expected: State) -> None:
    assert state(facts, today) == expected


DAY = D("2024-06-10")
ACTED: list[tuple[Facts, str, State]] = [
    (replace(KON_TUM, submitted_on=DAY, first_submitted_on=DAY), "2024-06-12", "submitted"),
    (replace(KON_TUM, submitted_on=DAY, first_submitted_on=DAY), "2024-07-12", "submitted"),
    (replace(KON_TUM, submitted_on=DAY, first_submitted_on=DAY, accepted_on=DAY), "2024-07-12", "accepted"),
    (replace(KON_TUM, first_submitted_on=DAY, returned_on=DAY), "2024-06-12", "returned"),
    (replace(KON_TUM, first_submitted_on=DAY, returned_on=DAY), "2024-06-14", "returned"),
    (replace(KON_TUM, first_submitted_on=DAY, returned_on=DAY), "2024-06-17", "overdue"),
    (replace(UNDATED, first_submitted_on=DAY, returned_on=DAY), "2024-06-17", "returned"),
    (replace(UNDATED, submitted_on=DAY), "2024-06-17", "submitted"),
    (replace(KON_TUM, waived_on=DAY), "2024-06-17", "waived"),
    (replace(KON_TUM, withdrawn_on=DAY), "2024-06-17", "withdrawn"),
    (replace(KON_TUM, submitted_on=DAY, withdrawn_on=DAY), "2024-06-17", "withdrawn"),
]


@pytest.mark.parametrize(("facts", "today", "expected"), ACTED)
def test_states_after_moves(facts: Facts, today: str, expected: State) -> None:
    assert state(facts, today) == expected


def received(day: str, first: str | None = None, facts: Facts = KON_TUM) -> Facts:
    return replace(facts, submitted_on=D(day), first_submitted_on=D(first or day))


LATE: list[tuple[Facts, str, Lateness]] = [
    (KON_TUM, "2024-06-14", Lateness(0, 0)),
    (KON_TUM, "2024-06-15", Lateness(1, 0)),
    (KON_TUM, "2024-06-17", Lateness(3, 1)),
    (KON_TUM, "2024-06-21", Lateness(7, 5)),
    (VIET_YEN, "2024-07-01", Lateness(1, 1)),
    (TET, "2026-02-22", Lateness(2, 0)),
    (TET, "2026-02-24", Lateness(4, 2)),
    (received("2024-06-14"), "2024-07-30", Lateness(0, 0)),
    (received("2024-06-18"), "2024-07-30", Lateness(4, 2)),
    (received("2024-06-20", first="2024-06-13"), "2024-07-30", Lateness(0, 0)),
    (replace(KON_TUM, waived_on=DAY), "2024-07-30", Lateness(0, 0)),
    (replace(KON_TUM, withdrawn_on=DAY), "2024-07-30", Lateness(0, 0)),
    (UNDATED, "2024-07-30", Lateness(0, 0)),
]


@pytest.mark.parametrize(("facts", "today", "expected"), LATE)
def test_how_late(facts: Facts, today: str, expected: Lateness) -> None:
    assert lateness(facts, D(today), VIETNAM) == expected


ALLOWED: dict[Move, set[State]] = {
    "submit": {"undated", "upcoming", "open", "due_soon", "overdue", "returned", "submitted"},
    "accept": {"submitted"},
    "return": {"submitted", "accepted"},
    "extend": {"undated", "upcoming", "open", "due_soon", "overdue", "returned"},
    "waive": {"undated", "upcoming", "open", "due_soon", "overdue", "returned"},
}


@pytest.mark.parametrize("move", get_args(Move))
@pytest.mark.parametrize("now", STATES)
def test_lawful_moves(move: Move, now: State) -> None:
    if now in ALLOWED[move]:
        require(move, now, "p/t/a/2024-H1")
    else:
        with pytest.raises(UnlawfulMove, match=f"p/t/a/2024-H1.*{words(now)}"):
            require(move, now, "p/t/a/2024-H1")


def test_every_state_has_its_own_words() -> None:
    assert len({words(one) for one in STATES}) == len(STATES) == 10


@given(st.dates(date(2023, 1, 1), date(2027, 1, 1)), st.integers(-60, 60))
def test_overdue_is_late_and_late_is_overdue(due: date, step: int) -> None:
    facts = Facts(due, VIETNAM.on_or_before(due))
    today = due + timedelta(days=step)
    late = lateness(facts, today, VIETNAM)
    assert (state(facts, today.isoformat()) == "overdue") == (late.days > 0) == (step > 0)
    assert 0 <= late.working_days <= late.days


ORDER: list[State] = ["upcoming", "open", "due_soon", "overdue"]


@given(st.dates(date(2023, 1, 1), date(2027, 1, 1)), st.integers(-60, 60), st.integers(0, 30))
def test_an_untouched_obligation_only_grows_more_urgent(due: date, step: int, more: int) -> None:
    facts = Facts(due, VIETNAM.on_or_before(due))
    now, later = (state(facts, (due + timedelta(days=days)).isoformat()) for days in (step, step + more))
    assert ORDER.index(now) <= ORDER.index(later)
