"""The same mornings on SQLite and on PostgreSQL leave the same notices and messages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from flows import digest
from flows.morning import run
from plans.register import queries
from plans.register.session import open_register
from plans.register.settings import RegisterSettings
from tests.flows.living import Life

DAYS = (date(2024, 5, 24), date(2024, 6, 11), date(2024, 6, 17), date(2024, 6, 21), date(2024, 6, 24))


Rows = tuple[set[tuple[object, ...]], list[tuple[object, ...]]]


def lived(life: Life) -> Rows:
    """Load, live some mornings with gaps, run each twice -> notices and messages."""
    life.load("kon-tum-1118-2024", on=date(2024, 5, 23))
    life.contacts("kon-tum/so-y-te", "kon-tum/ban-dan-toc", "kon-tum/cong-an-tinh", "kon-tum/uy-ban-mttq-tinh")
    life.contacts("kon-tum/ubnd-tinh", role="lanh-dao", sms=False)
    for day in DAYS:
        run(life.morning(day))
        run(life.morning(day))
        digest.run(life.morning(day))
    with life.register.reading() as connection:
        notices: set[tuple[object, ...]] = {
            (
                one.obligation,
                one.rung,
                one.role,
                one.addressee,
                one.channel,
                one.day,
                one.fell_on,
                one.state,
                one.message,
            )
            for one in queries.notices(connection)
        }
        messages: list[tuple[object, ...]] = [
            (one.key, one.kind, one.subject, one.text, one.state) for one in queries.messages(connection)
        ]
    life.register.close()
    return notices, sorted(messages, key=str)


@pytest.fixture(scope="module")
def on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    return lived(Life.begin(tmp_path_factory.mktemp("sqlite")))


def test_equal_mornings(tmp_path: Path, new_database: URL, on_sqlite: Rows) -> None:
    address = new_database.render_as_string(hide_password=False)
    settings = RegisterSettings.read({"DONDOC_HOME": str(tmp_path), "DONDOC_DATABASE_URL": address})
    notices, messages = lived(Life(open_register(settings)))
    assert len(notices) > 100
    assert len(messages) > 10
    assert (notices, messages) == on_sqlite
