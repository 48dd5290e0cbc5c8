"""How far the register has been written: numbers that rise with every change, for what is worked out once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Select, func, select

from plans.register.tables import AttemptRow, HistoryRow, NoticeRow

# Who comes and goes, and what is in preparation, moves nothing that is owed.
_BESIDE = ("session.%", "account.%", "link.%", "draft.%", "contact.%", "message.%")

_VISITS = ("session.%", "account.%", "link.%")


def _last_but(beside: Iterable[str]) -> Select[tuple[int]]:
    told = select(HistoryRow.pk).where(*(HistoryRow.act.not_like(one) for one in beside))
    return told.order_by(HistoryRow.pk.desc()).limit(1)


_OWED, _SHOWN = _last_but(_BESIDE), _last_but(_VISITS)
_TOLD = select(select(func.max(NoticeRow.pk)).scalar_subquery(), select(func.max(AttemptRow.pk)).scalar_subquery())


def version(connection: Connection) -> int:
    """The number of the last line of the history: every write leaves one."""
    return int(connection.execute(select(func.coalesce(func.max(HistoryRow.pk), 0))).scalar_one())


def owed_version(connection: Connection) -> int:
    """As ``version``, but for the lines that cannot change what is owed: sign-ins, accounts, contacts, letters."""
    return int(connection.execute(_OWED).scalar() or 0)


def shown_version(connection: Connection) -> tuple[int, int, int]:
    """How far what lists show has been written: what is owed, contacts, and what was told and with what outcome."""
    notices, attempts = connection.execute(_TOLD).one()
    return int(connection.execute(_SHOWN).scalar() or 0), notices or 0, attempts or 0
