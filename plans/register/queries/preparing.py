"""Plans in preparation, read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, or_, select

from plans.errors import NotFound
from plans.register.tables import DraftRow


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A plan in preparation as a list shows it."""

    key: str
    name: str
    area: str | None
    amends: str | None
    revision: int
    made_at: datetime
    made_by: str
    changed_at: datetime
    changed_by: str


@dataclass(frozen=True, slots=True)
class DraftView:
    """A plan in preparation with its document, plan file and grounds as data."""

    line: DraftLine
    state: str
    plan_id: str | None
    document: Mapping[str, Any]
    plan: Mapping[str, Any]
    review: Mapping[str, Any]


_LINE = (
    DraftRow.key,
    DraftRow.name,
    DraftRow.area,
    DraftRow.amends,
    DraftRow.revision,
    DraftRow.made_at,
    DraftRow.made_by,
    DraftRow.changed_at,
    DraftRow.changed_by,
)


def drafts(connection: Connection, area: str | None = None) -> list[DraftLine]:
    """Open ones, the last changed first; of one area: those of it, and those whose area nobody knows yet."""
    query = select(*_LINE).where(DraftRow.state == "open").order_by(DraftRow.changed_at.desc(), DraftRow.key)
    if area:
        query = query.where(or_(DraftRow.area == area, DraftRow.area.is_(None)))
    return [DraftLine(*row) for row in connection.execute(query)]


def draft(connection: Connection, key: str) -> DraftView:
    """One plan in preparation, also where it is open no more; NotFound where there is none."""
    more = (DraftRow.state, DraftRow.plan_id, DraftRow.document, DraftRow.plan, DraftRow.review)
    row = connection.execute(select(*_LINE, *more).where(DraftRow.key == key)).first()
    if row is None:
        raise NotFound("Không có bản nháp này")
    return DraftView(DraftLine(*row[: len(_LINE)]), *row[len(_LINE) :])
