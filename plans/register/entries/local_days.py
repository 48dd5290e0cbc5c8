"""Days off and make-up days of an operator's own: kept as they were given, so that no later calendar forgets them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from plans.register.queries.local_days import IMPORT, local_days
from plans.register.rows import entry, record


def keep_days(connection: Connection, file: str, document: Mapping[str, Any], *, now: datetime, by: str) -> bool:
    """Keep what a file of days says (as JSON data) -> whether it is news. The later of two files counts."""
    kept = local_days(connection)
    if kept and kept[-1] == document:
        return False
    record(connection, [entry(IMPORT, by, now, file=file, document=dict(document))])
    return True
