"""An empty register on each database, made by the real migrations."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import URL

from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import Base
from plans.register.version import HEAD
from tests.databases import on_server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("migrated")
    open_register(RegisterSettings.read({"DONDOC_HOME": str(home)})).close()
    return home / "register.db"


@pytest.fixture(scope="session")
def migrated_database(postgresql: URL, tmp_path_factory: pytest.TempPathFactory) -> URL:
    on_server(postgresql, "CREATE DATABASE migrated")
    url = postgresql.set(database="migrated")
    open_register(RegisterSettings(tmp_path_factory.mktemp("home"), url)).close()
    return url


@pytest.fixture
def sqlite_register(migrated_file: Path, tmp_path: Path) -> Iterator[Register]:
    shutil.copy(migrated_file, tmp_path / "register.db")
    register = open_register(RegisterSettings.read({"DONDOC_HOME": str(tmp_path)}))
    yield register
    register.close()


@pytest.fixture
def postgresql_register(migrated_database: URL, tmp_path: Path) -> Iterator[Register]:
    """One database for all tests (a new one takes a quarter of a second), emptied after each."""
    register = open_register(RegisterSettings(tmp_path, migrated_database))
    yield register
    with register.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))  # no keys, no append-only history
        for table in Base.metadata.tables.values():
            connection.execute(table.delete())
        connection.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})
    register.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def register(request: pytest.FixtureRequest) -> Register:
    """An empty register, once on SQLite and once on PostgreSQL."""
    made: Register = request.getfixturevalue(f"{request.param}_register")
    return made
