"""The migrations make exactly the tables that the code speaks to, on both databases."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

from plans.register.migrate import config
from plans.register.rows import entry, record
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import Base
from plans.register.version import VERSIONS
from plans.register.waiting import WAITING
from tests.plans.register.facts import moment


def test_the_migrations_stand_in_one_line_and_the_code_knows_them(sqlite_register: Register) -> None:
    with sqlite_register.reading() as connection:
        scripts = ScriptDirectory.from_config(config(connection))
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == VERSIONS
    assert len(scripts.get_heads()) == len(scripts.get_bases()) == 1


def test_the_migrated_tables_are_those_of_the_code(register: Register) -> None:
    with register.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


PARTIAL = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE indexdef LIKE '% WHERE %' AND schemaname = 'public'",
}


def bare(condition: str) -> str:
    """A condition without the brackets and casts that PostgreSQL writes into it."""
    return re.sub(r"::[a-z]+( varying)?|[()]", "", condition)


def test_partial_indexes_have_the_conditions_that_queries_spell(register: Register) -> None:
    indexes = [index for table in Base.metadata.tables.values() for index in table.indexes]
    wanted = {}
    for dialect in ("sqlite", "postgresql"):
        conditions = {str(index.name): index.dialect_options[dialect]["where"] for index in indexes}
        wanted[dialect] = {name: str(where) for name, where in conditions.items() if where is not None}
    with register.reading() as connection:
        found = connection.execute(text(PARTIAL[register.engine.dialect.name])).tuples().all()
    assert {name: bare(sql.partition(" WHERE ")[2]) for name, sql in found} == wanted["sqlite"] == wanted["postgresql"]
    assert wanted["sqlite"]["ix_obligation_waiting"] == WAITING


def test_unique_keys_have_the_names_of_the_code(register: Register) -> None:
    made = inspect(register.engine)
    for table in Base.metadata.tables.values():
        names = {key["name"] for key in made.get_unique_constraints(table.name)}
        assert names == {str(key.name) for key in table.constraints if type(key).__name__ == "UniqueConstraint"}


@pytest.mark.parametrize("attack", ["UPDATE history SET by = 'ai đó'", "DELETE FROM history", "TRUNCATE history"])
def test_the_history_is_append_only(register: Register, attack: str) -> None:
    if register.engine.dialect.name == "sqlite" and attack.startswith("TRUNCATE"):
        attack = "DELETE FROM history WHERE true"  # SQLite's way to truncate
    with register.begin() as connection:
        record(connection, [entry("thử", "tôi", moment(date(2024, 6, 14)))])

    def assail() -> None:
        with register.begin() as connection:
            connection.execute(text(attack))

    with pytest.raises(DBAPIError, match="append-only"):
        assail()


REPLACES = [
    "INSERT OR REPLACE INTO history (pk, at, by, act, detail) SELECT pk, at, 'ai đó', act, detail FROM history",
    "REPLACE INTO history (pk, at, by, act, detail) VALUES (1, '2024-06-14', 'ai đó', 'thử', '{}')",
    "INSERT INTO history (pk, at, by, act, detail) VALUES (1, '', 'ai đó', 'thử', '{}') ON CONFLICT DO UPDATE SET by = ''",
    "INSERT OR IGNORE INTO history (pk, at, by, act, detail) VALUES (1, '2024-06-14', 'ai đó', 'thử', '{}')",
]


def lines(path: Path) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT pk, by FROM history ORDER BY pk").fetchall()


@pytest.mark.parametrize("attack", REPLACES)
def test_no_line_of_the_history_is_replaced(sqlite_register: Register, attack: str) -> None:
    """Neither by us nor by a visitor with a plain connection, which has none of our settings."""
    with sqlite_register.begin() as connection:
        record(connection, [entry("thử", "tôi", moment(date(2024, 6, 14))) for _ in range(2)])
    path = sqlite_register.settings.home / "register.db"
    with closing(sqlite3.connect(path)) as visitor, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        visitor.execute(attack)
    with pytest.raises(DBAPIError, match="append-only"), sqlite_register.begin() as connection:
        connection.execute(text(attack))
    assert lines(path) == [(1, "tôi"), (2, "tôi")]


OLD_PLAN = """INSERT INTO plan (id, title, issuer, level, area, on_day_off, ladder, version, sha256, document, track_from,
    horizon_to, loaded_at, loaded_by) VALUES ('p', 'Thử', 'a/b', 'province', 'a', 'keep', '[]', 1, '', '{}',
    '2024-06-14', '2024-06-14', '2024-06-14 00:00:00+00:00', 'tôi')"""
OLD_TASK = """INSERT INTO task (plan_id, id, position, kind, title, section, quote, dropped)
    VALUES ('p', 't', 1, 'work', 'Thử', 'I', 'Thử', false)"""


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_plans_of_an_older_register_keep_their_issuer_and_new_ones_may_have_none(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = URL.create("sqlite", database=str(tmp_path / "register.db"))
    if kind == "postgresql":
        url = request.getfixturevalue("new_database")
    engine = create_engine(url)
    with engine.begin() as connection:
        command.upgrade(config(connection), "0004")
        connection.execute(text(OLD_PLAN))
        connection.execute(text(OLD_TASK))
    engine.dispose()
    with closing(open_register(RegisterSettings(tmp_path, url))) as register:
        with register.begin() as connection:
            connection.execute(text(OLD_PLAN.replace("'p'", "'q'").replace("'a/b'", "NULL")))
        with register.reading() as connection:
            issuers = connection.execute(text("SELECT id, issuer FROM plan ORDER BY id")).tuples().all()
            led = connection.execute(text("SELECT plan_id FROM task")).scalars().all()
        assert ([*issuers], [*led]) == ([("p", "a/b"), ("q", None)], ["p"])


def test_a_register_of_an_older_version_learns_what_came_since(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    settings = RegisterSettings(tmp_path, URL.create("sqlite", database=str(path)))
    old = create_engine(settings.url)
    with old.begin() as connection:
        command.upgrade(config(connection), "0002")
        record(connection, [entry("thử", "tôi", moment(date(2024, 6, 14)))])
    old.dispose()
    open_register(settings).close()
    with closing(sqlite3.connect(path)) as visitor, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        visitor.execute(REPLACES[1])
    assert lines(path) == [(1, "tôi")]
