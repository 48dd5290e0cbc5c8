"""The sweep killed with SIGKILL at thirty random moments, each followed by a re-run: nothing lost, nothing twice."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from flows import morning, planning, wiring
from flows.clock import wall_clock
from plans.register import queries
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from tests.flows.living import Life

DAY = date(2024, 6, 17)
MOMENTS = 30
SEED = 20240617
PLANS = ("kon-tum-1118-2024", "viet-yen-2024-06", "dak-lak-62-2024")


def environ(home: Path) -> dict[str, str]:
    return {"DONDOC_HOME": str(home), "DONDOC_LEASE_SECONDS": "0.4"}


def sweep(home: Path) -> None:
    morning.run(wiring.morning_for(environ(home), DAY, wall_clock()))


def in_a_child(work: Callable[[], None], kill_after: float | None = None) -> float:
    """Run in a forked process, killed after so many seconds -> seconds until it ended."""
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert status == 0 or kill_after is not None
    return time.monotonic() - began


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder on the morning of 17/6/2024, nothing told yet; closed, so that it can be copied."""
    home = tmp_path_factory.mktemp("before")
    life = Life.begin(home)
    life.load(*PLANS, on=date(2024, 5, 23))
    with life.register.reading() as connection:
        owing = {
            view.agency
            for view in queries.obligations(connection, DAY, planning.calendar(connection, DAY))
            if view.due_on and view.due_on < date(2024, 7, 15)
        }
    life.contacts(*sorted(owing), "kon-tum/cong-an-tinh", "kon-tum/ubnd-tinh", "viet-yen/cong-an-thi-xa")
    life.register.close()
    return home


def reopened(home: Path) -> Register:
    return open_register(RegisterSettings.read(environ(home)))


def told(register: Register) -> set[tuple[str, ...]]:
    with register.reading() as connection:
        notices = queries.notices(connection)
    return {(one.obligation, one.rung, one.addressee, one.channel, one.state) for one in notices}


def assert_sound(home: Path, expected: set[tuple[str, ...]]) -> None:
    register = reopened(home)
    assert told(register) == expected
    with register.reading() as connection:
        messages = {one.key: one for one in queries.messages(connection)}
        notices = queries.notices(connection)
    carried = [one for one in notices if one.state == "composed"]
    assert all(one.message in messages for one in carried)
    assert {one.message for one in carried} == set(messages), "a message without a notice, or a notice without one"
    assert {one.state for one in messages.values()} == {"sent"}
    files = [path for path in (home / "mailbox").rglob("*") if path.is_file() and not path.name.startswith(".")]
    assert len(files) == len(messages), "a letter is lost, or there twice"
    register.close()


def test_thirty_kills(before: Path, tmp_path: Path) -> None:
    chance = random.Random(SEED)
    whole = tmp_path / "whole"
    shutil.copytree(before, whole)
    lasts = in_a_child(lambda: sweep(whole))
    register = reopened(whole)
    expected = told(register)
    register.close()
    assert_sound(whole, expected)
    assert len(expected) > 100
    interrupted = 0
    for number in range(MOMENTS):
        home = tmp_path / str(number)
        shutil.copytree(before, home)
        in_a_child(lambda home=home: sweep(home), kill_after=chance.uniform(0.02, lasts))  # type: ignore[misc]
        register = reopened(home)
        interrupted += told(register) != expected or not (home / "mailbox").exists() or _unsettled(register)
        register.close()
        in_a_child(lambda home=home: sweep(home))  # type: ignore[misc]
        assert_sound(home, expected)
    assert interrupted > MOMENTS / 3, "the kills came too late to interrupt anything"


def _unsettled(register: Register) -> bool:
    with register.reading() as connection:
        return any(one.state != "sent" for one in queries.messages(connection))
