"""A register to try things on, beside the one in use: nobody waits while somebody looks ahead."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import URL

from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings


@contextmanager
def aside(register: Register) -> Iterator[Register]:
    """On SQLite, where one writes at a time, a copy that is gone at the end; elsewhere the register itself, out
    of turn."""
    if register.engine.dialect.name != "sqlite":
        yield register.trying()
        return
    with TemporaryDirectory() as folder:
        file = Path(folder) / "register.db"
        _copy(register, file)
        settings = RegisterSettings(register.settings.home, URL.create("sqlite", database=str(file)))
        with closing(open_register(settings)) as copy:
            yield copy


def _copy(register: Register, file: Path) -> None:
    """As it stood at one moment; SQLite itself sees to that."""
    with register.reading() as connection, closing(sqlite3.connect(file)) as there:
        source = connection.connection.driver_connection
        if not isinstance(source, sqlite3.Connection):
            raise TypeError(type(source))
        source.backup(there)
