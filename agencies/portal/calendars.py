"""The working calendar for pages, read from the register once and again when a line of the history says it changed."""

from __future__ import annotations

from datetime import date

from agencies.portal.kept import Shelf
from plans.register import calendar_sql
from plans.register.queries.versions import owed_version
from plans.register.session import Connection
from plans.workdays import Workdays

_shelf = Shelf(1)


def workdays(connection: Connection, today: date) -> Workdays:
    """The calendar as far as lists reach."""
    key = (str(connection.engine.url), owed_version(connection), today.year)
    return _shelf.get(key, lambda: calendar_sql.whole(connection, today))
