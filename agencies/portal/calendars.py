"""The working calendar for pages, read from the register once and again when a line of the history says it changed."""

from __future__ import annotations

from datetime import date
from threading import Lock

from plans.register import calendar_sql
from plans.register.queries.versions import owed_version
from plans.register.session import Connection
from plans.workdays import Workdays

_FIRST, _YEARS_AHEAD = date(2010, 1, 1), 4
_kept: dict[tuple[str, int, int], Workdays] = {}
_lock = Lock()


def workdays(connection: Connection, today: date) -> Workdays:
    """The calendar as far as lists reach."""
    key = (str(connection.engine.url), owed_version(connection), today.year)
    found = _kept.get(key)
    if found is None:
        found = calendar_sql.workdays(connection, _FIRST, date(today.year + _YEARS_AHEAD, 12, 31))
        with _lock:
            _kept.clear()
            _kept[key] = found
    return found
