"""The register's directory for pages, put together once and again when a line of the history says something changed."""

from __future__ import annotations

from agencies.directory import Directory
from agencies.loading import shipped_directory
from agencies.portal.kept import Shelf
from agencies.registered import directory_of
from plans.register import queries
from plans.register.queries.versions import owed_version
from plans.register.session import Connection

_shelf = Shelf(1)


def directory(connection: Connection) -> Directory:
    """The directory as it stands; the shipped one where the register has none."""
    return _shelf.get((str(connection.engine.url), owed_version(connection)), lambda: _put_together(connection))


def _put_together(connection: Connection) -> Directory:
    rows = queries.directory_rows(connection)
    return directory_of(rows) if rows.agencies else shipped_directory()
