"""How far the register has been written: numbers that rise with every change, for what is worked out once."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from plans.register.tables import HistoryRow

# Who comes and goes, and what is in preparation, moves nothing that is owed.
_BESIDE = ("session.%", "account.%", "link.%", "draft.%", "contact.%", "message.%")


def version(connection: Connection) -> int:
    """The number of the last line of the history: every write leaves one."""
    return int(connection.execute(select(func.coalesce(func.max(HistoryRow.pk), 0))).scalar_one())


def owed_version(connection: Connection) -> int:
    """As ``version``, but for the lines that cannot change what is owed: sign-ins, accounts, contacts, letters."""
    row = HistoryRow
    query = select(row.pk).where(*(row.act.not_like(beside) for beside in _BESIDE)).order_by(row.pk.desc()).limit(1)
    return int(connection.execute(query).scalar() or 0)
