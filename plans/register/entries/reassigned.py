"""Who leads and supports a plan's tasks, worked out again after the directory has changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from plans.obligations import Assignment
from plans.register.rows import entry, record
from plans.register.tables import AssignmentRow


def reassign(connection: Connection, plan_id: str, assignments: Iterable[Assignment], *, now: datetime, by: str) -> int:
    """Make a plan's assignments these -> how many came or went; the history has a line where there were any."""
    row = AssignmentRow
    query = select(row.task_id, row.agency, row.role, row.requested).where(row.plan_id == plan_id)
    stand = {Assignment(*one) for one in connection.execute(query)}
    fresh = set(assignments)
    changed = len(stand ^ fresh)
    if changed:
        connection.execute(delete(row).where(row.plan_id == plan_id))
        names = [{"task_id": a.task, "agency": a.agency, "role": a.role, "requested": a.requested} for a in fresh]
        connection.execute(insert(row), [{"plan_id": plan_id, **one} for one in names])
        record(connection, [entry("plan.assign", by, now, plan=plan_id, changed=changed)])
    return changed
