"""What a list of plans tells beside each, and a plan's file as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, func, select, text

from plans.register.rows import no_such_plan
from plans.register.tables import ObligationRow, PlanRow
from plans.register.waiting import WAITING

_SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """Tracked obligations that nothing was handed in for: overdue today, due within 30 days, and the next last day."""

    overdue: int
    coming: int
    next_on: date | None


def plan_counts(connection: Connection, today: date) -> dict[str, PlanCounts]:
    """Plan -> its counts; plans with none of them are left out. Cost grows with what waits, not with what exists."""
    row = ObligationRow
    query = (
        select(
            row.plan_id,
            func.count().filter(row.due_on < today),
            func.count().filter(row.due_on >= today),
            func.min(row.due_on).filter(row.due_on >= today),
        )
        .where(text(WAITING), row.due_on <= today + _SOON)
        .group_by(row.plan_id)
    )
    return {plan: PlanCounts(*counts) for plan, *counts in connection.execute(query)}


def stored_document(connection: Connection, plan_id: str) -> dict[str, Any]:
    """The plan file as data, as it was loaded; NotFound names the nearest."""
    document = connection.execute(select(PlanRow.document).where(PlanRow.id == plan_id)).scalar()
    if document is None:
        raise no_such_plan(connection, plan_id)
    return dict(document)
