"""The register's directory for pages, put together once and again when a line of the history says something changed."""

from __future__ import annotations

from threading import Lock

from agencies.directory import Directory
from agencies.loading import shipped_directory
from agencies.registered import directory_of
from plans.register import queries
from plans.register.queries.versions import version
from plans.register.session import Connection

_kept: dict[tuple[str, int], Directory] = {}
_lock = Lock()


def directory(connection: Connection) -> Directory:
    """The directory as it stands; the shipped one where the register has none."""
    key = (str(connection.engine.url), version(connection))
    found = _kept.get(key)
    if found is None:
        rows = queries.directory_rows(connection)
        found = directory_of(rows) if rows.agencies else shipped_directory()
        with _lock:
            _kept.clear()
            _kept[key] = found
    return found
