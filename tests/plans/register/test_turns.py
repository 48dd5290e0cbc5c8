"""Writers take turns on both databases, so that the numbers of the history rise in the order of the commits."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from datetime import date
from threading import Event

from sqlalchemy import func, select

from plans.register.aside import aside
from plans.register.rows import entry, record
from plans.register.session import Register
from plans.register.tables import HistoryRow
from tests.plans.register.facts import moment

NOW = moment(date(2024, 6, 20))
_AT_ONCE_S = 0.5
_PATIENCE_S = 20


def lines(register: Register) -> list[str]:
    with register.reading() as connection:
        return list(connection.execute(select(HistoryRow.by).order_by(HistoryRow.pk)).scalars())


def write(register: Register, by: str, begun: Event, go_on: Event) -> None:
    with register.begin() as connection:
        record(connection, [entry("session.open", by, NOW)])
        begun.set()
        assert go_on.wait(_PATIENCE_S)


def test_a_second_writer_waits_for_the_first_and_readers_for_none(register: Register) -> None:
    first, second, go_on = Event(), Event(), Event()
    with ThreadPoolExecutor(2) as threads:
        slow = threads.submit(write, register, "slow", first, go_on)
        assert first.wait(_PATIENCE_S)
        quick = threads.submit(write, register, "quick", second, go_on)
        assert not second.wait(_AT_ONCE_S)
        assert lines(register) == []
        go_on.set()
        assert not wait([slow, quick], _PATIENCE_S).not_done
    assert lines(register) == ["slow", "quick"]


def test_who_only_tries_things_makes_nobody_wait(register: Register) -> None:
    second, go_on = Event(), Event()
    go_on.set()
    with aside(register) as trying, trying.begin() as connection, ThreadPoolExecutor(1) as threads:
        record(connection, [entry("session.open", "trying", NOW)])
        threads.submit(write, register, "quick", second, go_on).result(_PATIENCE_S)
        connection.rollback()
    assert lines(register) == ["quick"]
    with register.reading() as connection:
        assert connection.execute(select(func.count()).select_from(HistoryRow)).scalar() == 1
