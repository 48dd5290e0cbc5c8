"""How far a plan has come, from the lines of progress of its submissions."""

from __future__ import annotations

from datetime import date

import pytest

from plans.register import queries
from plans.register.entries import parse_progress, return_, submit
from plans.register.queries import Figures
from plans.register.session import Register
from tests.plans.register.facts import DECEMBER, H1, PLAN, TAI_CHINH, Y_TE, store, want, writer

JUNE_12 = date(2024, 6, 12)
DECEMBER_12 = date(2024, 12, 12)
H2 = want(DECEMBER).id
UNKNOWN = Figures(done=0, doing=0, not_yet=0, unknown=1, stated=0, percent=None)


@pytest.fixture
def loaded(register: Register) -> Register:
    with register.begin() as connection:
        store(connection, [want(), want(DECEMBER), want(agency=TAI_CHINH)])
    return register


def hand_in(register: Register, obligation: str, on: date, **lines: str) -> None:
    progress = {
        f"so-{task.replace('_', '-')}"[:-2] + f".{task[-1]}": parse_progress(word) for task, word in lines.items()
    }
    with register.begin() as connection:
        submit(connection, obligation, on, writer(on), progress=progress)


def completion(register: Register, period: str | None = None) -> queries.Completion:
    with register.reading() as connection:
        return queries.completion(connection, PLAN, period)


def test_nothing_said_is_unknown(loaded: Register) -> None:
    found = completion(loaded)
    assert found.whole == Figures(0, 0, 0, 3, 0, None)
    assert list(found.by_task) == ["so-y-te.1", "so-y-te.2", "so-tai-chinh.1"]
    assert set(found.by_agency) == {Y_TE, TAI_CHINH}


def test_by_task_by_agency_and_as_a_whole(loaded: Register) -> None:
    hand_in(loaded, H1, JUNE_12, y_te_1="done", y_te_2="60%")
    hand_in(loaded, want(agency=TAI_CHINH).id, JUNE_12, tai_chinh_1="doing")
    found = completion(loaded)
    assert found.whole == Figures(done=1, doing=2, not_yet=0, unknown=0, stated=2, percent=80.0)
    assert found.by_agency[Y_TE] == Figures(1, 1, 0, 0, 2, 80.0)
    assert found.by_agency[TAI_CHINH] == Figures(0, 1, 0, 0, 0, None)
    assert found.by_task["so-y-te.2"] == Figures(0, 1, 0, 0, 1, 60.0)


def test_the_newest_line_counts_and_silence_keeps_the_old_one(loaded: Register) -> None:
    hand_in(loaded, H1, JUNE_12, y_te_1="doing", y_te_2="not_yet")
    hand_in(loaded, H2, DECEMBER_12, y_te_1="done")
    found = completion(loaded)
    assert found.by_task["so-y-te.1"] == Figures(1, 0, 0, 0, 1, 100.0)
    assert found.by_task["so-y-te.2"] == Figures(0, 0, 1, 0, 1, 0.0)


def test_a_period_looks_at_its_own_lines(loaded: Register) -> None:
    hand_in(loaded, H1, JUNE_12, y_te_1="30%")
    hand_in(loaded, H2, DECEMBER_12, y_te_1="done")
    assert completion(loaded, "2024-H1").by_task["so-y-te.1"].percent == 30.0
    assert completion(loaded, "2024-H2").by_task["so-y-te.1"].percent == 100.0
    assert completion(loaded, "2025-H1").by_task["so-y-te.1"] == UNKNOWN


def test_what_was_sent_back_does_not_count(loaded: Register) -> None:
    hand_in(loaded, H1, JUNE_12, y_te_1="done")
    with loaded.begin() as connection:
        return_(connection, H1, writer(JUNE_12))
    assert completion(loaded).by_task["so-y-te.1"] == UNKNOWN


def test_dropped_tasks_do_not_count(loaded: Register) -> None:
    with loaded.begin() as connection:
        store(connection, tasks=[])
    assert completion(loaded).whole == Figures(0, 0, 0, 0, 0, None)
