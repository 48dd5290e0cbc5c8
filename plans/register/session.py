"""Opens the register and gives out transactions. The one place that commits.

The morning imports this file: no ORM, no Alembic here (``plans.register.orm``, ``plans.register.migrate``).
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection as Connection  # noqa: PLC0414 - handed on: rooms above hold transactions, and speak no SQL
from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from plans.errors import RegisterUnavailable
from plans.register.settings import RegisterSettings
from plans.register.version import HEAD, VERSIONS

T = TypeVar("T")
_PATIENCE_MS = 30_000
# FULL: a mark "sent" that a power cut un-writes would send its letter twice.
# recursive_triggers: without it a REPLACE deletes rows of the history unseen by its trigger.
_PRAGMAS = (
    f"busy_timeout = {_PATIENCE_MS}",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "synchronous = FULL",
    "cache_size = -65536",
)
# All threads of the portal with a reading and a writing transaction each; nobody waits for a connection that
# a waiting thread holds. Opening one costs more than a page's statements, so none is closed between them.
_POOL = {"pool_size": 16, "max_overflow": 0}
_WAL_TRIES = 100
_MY_TURN = f"SET LOCAL lock_timeout = {_PATIENCE_MS}; SELECT pg_advisory_xact_lock(hashtext('dondoc writer'))"
_WAL_WAIT_S = 0.05


@dataclass(frozen=True, slots=True)
class Register:
    """An open register, migrated to the version of this code."""

    settings: RegisterSettings
    engine: Engine

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A connection in one writing transaction: committed at the end of the block, undone where it raises."""
        with _in_plain_words(self.settings), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection in one reading transaction, which blocks no writer and leaves nothing behind."""
        readers = self.engine.execution_options(dondoc_reading=True, postgresql_readonly=True)
        with _in_plain_words(self.settings), readers.connect() as connection:
            connection.execution_options(dondoc_noted={})
            yield connection

    def trying(self) -> Register:
        """The same register for things that will be undone: on PostgreSQL no writer waits for it, nor it for one."""
        return Register(self.settings, self.engine.execution_options(dondoc_trying=True))

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def noted(connection: Connection, question: str, ask: Callable[[], T]) -> T:
    """An answer that one reading transaction asks for once; a writing one asks anew, as it may have changed it."""
    answers: dict[str, T] = connection.get_execution_options().get("dondoc_noted", {})
    if question not in answers:
        answers[question] = ask()
    return answers[question]


def open_register(settings: RegisterSettings) -> Register:
    """Open the register, making or migrating it where needed; RegisterUnavailable says why it cannot be used."""
    try:
        engine = _engine(settings)
    except OSError as error:
        raise RegisterUnavailable(_unusable(settings, error)) from error
    try:
        _bring_up_to_date(engine, settings)
    except DBAPIError as error:
        engine.dispose()
        raise RegisterUnavailable(_unusable(settings, error)) from error
    except RegisterUnavailable:
        engine.dispose()
        raise
    return Register(settings, engine)


def _bring_up_to_date(engine: Engine, settings: RegisterSettings) -> None:
    found = found_version(engine)
    if found is not None and found not in VERSIONS:
        raise RegisterUnavailable(
            f"Sổ theo dõi {_place(settings)} thuộc phiên bản mới hơn phần mềm này"
            f" ({found}, phần mềm biết đến {HEAD}); hãy nâng cấp dondoc"
        )
    if found != HEAD:
        from plans.register.migrate import upgrade  # Alembic is slow to import and rarely needed

        upgrade(engine)


def found_version(engine: Engine) -> str | None:
    """The version that the database says it has, None for an empty one."""
    with engine.execution_options(dondoc_reading=True).connect() as connection:
        return version_of(connection)


def version_of(connection: Connection) -> str | None:
    """As ``found_version``, on a connection that is already in a transaction."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version


def _engine(settings: RegisterSettings) -> Engine:
    words = partial(json.dumps, ensure_ascii=False)
    if settings.url.drivername == "sqlite":
        settings.home.mkdir(parents=True, exist_ok=True)
        engine = create_engine(settings.url, json_serializer=words, **_POOL)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    try:
        engine = create_engine(settings.url, json_serializer=words, pool_pre_ping=True, **_POOL)
    except ImportError as error:
        raise RegisterUnavailable("Thiếu trình điều khiển PostgreSQL: hãy cài dondoc[postgresql]") from error
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def _set_up_sqlite(dbapi: Any, _record: object) -> None:
    dbapi.isolation_level = None  # the driver must not begin transactions: _begin_sqlite does
    for pragma in _PRAGMAS:
        dbapi.execute(f"PRAGMA {pragma}")
    _write_ahead(dbapi)


def _write_ahead(dbapi: Any) -> None:
    """Switch to WAL. SQLite does not wait here for another process that opens the same new file: so we do."""
    for tries_left in reversed(range(_WAL_TRIES)):
        try:
            dbapi.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or not tries_left:
                raise
            time.sleep(_WAL_WAIT_S)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    """A deferred transaction that reads first may fail at its first write; so writers take their turn at once."""
    reading = connection.get_execution_options().get("dondoc_reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _begin_postgresql(connection: Connection) -> None:
    """Writers take turns here too: else the numbers of the history would not rise in the order of the commits, and what
    is kept for a number would miss the line that a slower writer adds below it. Who only tries things, waits not."""
    options = connection.get_execution_options()
    if not (options.get("dondoc_reading") or options.get("dondoc_trying")):
        connection.exec_driver_sql(_MY_TURN)


@contextmanager
def _in_plain_words(settings: RegisterSettings) -> Iterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise RegisterUnavailable(_unusable(settings, error)) from error


def _place(settings: RegisterSettings) -> str:
    return settings.url.database or "" if settings.url.drivername == "sqlite" else settings.url.render_as_string()


def _unusable(settings: RegisterSettings, error: Exception) -> str:
    words = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    return f"Không dùng được sổ theo dõi {_place(settings)}: {words}"
