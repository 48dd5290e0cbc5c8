"""How far the register has been written: numbers that rise with every change, for what is worked out once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, ScalarSelect, func, select, text

from plans.register.outbox_sql import OPEN
from plans.register.session import noted
from plans.register.tables import AttemptRow, HistoryRow, NoticeRow

# Who comes and goes, and what is in preparation, moves nothing that is owed.
_BESIDE = ("session.%", "account.%", "link.%", "draft.%", "contact.%", "message.%")

_VISITS = ("session.%", "account.%", "link.%")


@dataclass(frozen=True, slots=True)
class Versions:
    """``owed`` rises with every line of the history that can change what is owed, ``shown`` with every one but visits;
    ``notices`` and ``attempts`` with what is told."""

    owed: int
    shown: int
    notices: int
    attempts: int


def _last_but(beside: Iterable[str]) -> ScalarSelect[int]:
    told = select(HistoryRow.pk).where(*(HistoryRow.act.not_like(one) for one in beside))
    return told.order_by(HistoryRow.pk.desc()).limit(1).scalar_subquery()


# Letters are composed, taken and given back without a line of the history. What is under way is little, and all of it
# is counted: by state, so that two that change places do not pass unseen.
_UNDER_WAY = text(
    "SELECT 'message', state, count(*), sum(pk), sum(attempts), sum(pk * attempts) FROM message"
    f" WHERE {OPEN} GROUP BY state"
    " UNION ALL SELECT 'notice', state, count(*), sum(pk), sum(obligation_pk), sum(rank) FROM notice"
    " WHERE state = 'planned' GROUP BY state ORDER BY 1, 2"
)
_TOLD = (select(func.max(one)).scalar_subquery() for one in (NoticeRow.pk, AttemptRow.pk))
_ALL = select(_last_but(_BESIDE), _last_but(_VISITS), *_TOLD)


def versions(connection: Connection) -> Versions:
    """How far the register has been written; within one reading transaction, when it was first asked."""
    return noted(connection, "versions", lambda: Versions(*(one or 0 for one in connection.execute(_ALL).one())))


def owed_version(connection: Connection) -> int:
    """The number of the last line of the history, but for those that cannot change what is owed: sign-ins, accounts,
    contacts, letters."""
    return versions(connection).owed


def shown_version(connection: Connection) -> Hashable:
    """How far what lists show has been written: what is owed, contacts, what was told and with what outcome, and how
    the letters under way stand."""
    found = versions(connection)
    return found.shown, found.notices, found.attempts, noted(connection, "under way", lambda: _under_way(connection))


def _under_way(connection: Connection) -> Hashable:
    return tuple(tuple(map(str, row)) for row in connection.execute(_UNDER_WAY))
