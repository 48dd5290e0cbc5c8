"""What is tried aside is not in the register, and keeps nobody from writing."""

from __future__ import annotations

from datetime import date

from plans.register import entries, queries
from plans.register.aside import aside
from plans.register.session import Register
from tests.plans.register.facts import AGENCIES, BY, moment

DAY = date(2024, 6, 20)


def named(register: Register) -> set[str]:
    with register.reading() as connection:
        return {str(row["code"]) for row in queries.directory_rows(connection).agencies}


def test_a_look_ahead_on_sqlite_is_taken_on_a_copy(sqlite_register: Register) -> None:
    first, second = AGENCIES[:2]
    with sqlite_register.begin() as connection:
        entries.put_directory(connection, agencies=[first], now=moment(DAY), by=BY)
    with aside(sqlite_register) as copy, copy.begin() as trying:
        assert named(copy) == {first["code"]}
        entries.put_directory(trying, agencies=[first, second], now=moment(DAY), by=BY)
        with sqlite_register.begin() as connection:
            entries.put_contacts(connection, [], now=moment(DAY), by=BY)
        kept_in = copy.settings.url.database
    assert named(sqlite_register) == {first["code"]}
    assert kept_in
    assert kept_in != sqlite_register.settings.url.database
