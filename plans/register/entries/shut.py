"""Links that open nothing any more, and the tokens made through them. Callers write the history."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, or_, select, update

from plans.register.tables import LinkRow


def shut_links(connection: Connection, which: Iterable[ColumnElement[bool]], *, now: datetime, by: str) -> None:
    """The links that all conditions fit, where they still stand, and the tokens made through them."""
    link = LinkRow
    meant = select(link.pk).where(link.revoked_at.is_(None), *which)
    numbers = list(connection.execute(meant).scalars())
    if not numbers:
        return
    ended = or_(link.pk.in_(numbers), link.through_pk.in_(numbers))
    connection.execute(update(link).where(ended, link.revoked_at.is_(None)).values(revoked_at=now, revoked_by=by))
