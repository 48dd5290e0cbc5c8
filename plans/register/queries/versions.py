"""How far the register has been written: a number that rises with every change, for what is worked out once."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from plans.register.tables import HistoryRow


def version(connection: Connection) -> int:
    """The number of the last line of the history: every write leaves one."""
    return int(connection.execute(select(func.coalesce(func.max(HistoryRow.pk), 0))).scalar_one())
