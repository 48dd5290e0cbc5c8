"""The register's directory for pages, put together once and again when a line of the history says something changed."""

from __future__ import annotations

from collections.abc import Mapping

from agencies.directory import Directory
from agencies.portal.kept import Shelf, kept
from agencies.registered import directory_or_shipped
from plans.register import queries
from plans.register.queries import figures
from plans.register.queries.lists import Reader
from plans.register.queries.versions import owed_version
from plans.register.session import Connection

_shelf = Shelf(1)


def directory(connection: Connection) -> Directory:
    """The directory as it stands; the shipped one where the register has none."""
    key = (str(connection.engine.url), owed_version(connection))
    return _shelf.get(key, lambda: directory_or_shipped(queries.directory_rows(connection)))


def bodies(connection: Connection, who: Reader) -> Mapping[str, figures.Body]:
    """The bodies of the directory by their codes, and groups that owe as themselves; kept."""
    return kept(connection, who, "bodies", lambda: figures.bodies(connection))
