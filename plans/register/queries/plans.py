"""Plans and their tasks as stored, and what stands of a plan when it is reconciled."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, or_, select

from plans.deadlines import Occurrence
from plans.definition import Plan
from plans.obligations import Standing
from plans.register.rows import no_such_plan
from plans.register.tables import AssignmentRow, ObligationRow, PlanRow, TaskRow


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan in a list. ``tasks`` without the dropped ones, ``obligations`` without the withdrawn ones."""

    id: str
    number: str | None
    title: str
    issuer: str | None
    issued_on: str | None
    level: str
    area: str
    monitor: str | None
    effective_from: date | None
    effective_to: date | None
    version: int
    sha256: str
    track_from: date
    horizon_to: date
    loaded_at: datetime
    loaded_by: str
    tasks: int
    obligations: int


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task with the words that letters print."""

    id: str
    kind: str
    title: str
    phrase: str | None
    subject: str | None
    recipient: str | None
    via: str | None
    section: str
    heading: str | None
    quote: str
    dropped: bool


def _views() -> Any:
    tasks = select(func.count()).where(TaskRow.plan_id == PlanRow.id, ~TaskRow.dropped).scalar_subquery()
    owed = select(func.count()).where(ObligationRow.plan_id == PlanRow.id, ObligationRow.withdrawn_on.is_(None))
    names = [name for name in PlanView.__dataclass_fields__ if name not in ("tasks", "obligations")]
    return select(*(getattr(PlanRow, name) for name in names), tasks, owed.scalar_subquery()).order_by(PlanRow.id)


def plans(connection: Connection) -> list[PlanView]:
    """Every plan in the register, by id."""
    return [PlanView(*row) for row in connection.execute(_views())]


def plan(connection: Connection, plan_id: str) -> PlanView:
    """One plan; NotFound names the nearest."""
    row = connection.execute(_views().where(PlanRow.id == plan_id)).one_or_none()
    if row is None:
        raise no_such_plan(connection, plan_id)
    return PlanView(*row)


def tasks(connection: Connection, plan_id: str) -> list[TaskView]:
    """A plan's tasks in the plan's order, the dropped ones last."""
    columns = [getattr(TaskRow, name) for name in TaskView.__dataclass_fields__]
    query = select(*columns).where(TaskRow.plan_id == plan_id).order_by(TaskRow.dropped, TaskRow.position)
    return [TaskView(*row) for row in connection.execute(query)]


def stored_plan(connection: Connection, plan_id: str) -> Plan:
    """The plan as it was loaded, for reconciling; NotFound names the nearest."""
    document = connection.execute(select(PlanRow.document).where(PlanRow.id == plan_id)).scalar()
    if document is None:
        raise no_such_plan(connection, plan_id)
    return Plan.model_validate_json(json.dumps(document))


def standing(connection: Connection, plan_id: str, *, hold: bool = False) -> list[Standing]:
    """Every obligation of a plan as it stands. ``hold`` keeps others from reconciling the plan until the commit."""
    if hold:
        connection.execute(select(PlanRow.id).where(PlanRow.id == plan_id).with_for_update()).all()
    row = ObligationRow
    settled = or_(
        row.submitted_on.is_not(None), row.first_submitted_on.is_not(None), row.waived_on.is_not(None), row.decided
    )
    days = (row.period, row.written_on, row.due_on, row.target_on, row.due_time)
    columns = (*days, row.window_from, row.window_to, row.window_default)
    query = select(row.id, row.requested, row.subject, settled, row.withdrawn_on.is_not(None), *columns)
    return [
        Standing(one, Occurrence(*occurrence), requested, subject, bool(done), bool(gone))
        for one, requested, subject, done, gone, *occurrence in connection.execute(query.where(row.plan_id == plan_id))
    ]


def led_tasks(connection: Connection, obligation_id: str) -> list[str]:
    """The work tasks that an obligation's agency leads in its plan: the ones its report speaks of, in plan order."""
    query = (
        select(TaskRow.id)
        .join(ObligationRow, ObligationRow.plan_id == TaskRow.plan_id)
        .join(
            AssignmentRow,
            (AssignmentRow.plan_id == TaskRow.plan_id)
            & (AssignmentRow.task_id == TaskRow.id)
            & (AssignmentRow.agency == ObligationRow.agency)
            & (AssignmentRow.role == "lead"),
        )
        .where(ObligationRow.id == obligation_id, TaskRow.kind == "work", ~TaskRow.dropped)
        .order_by(TaskRow.position)
    )
    return list(connection.execute(query).scalars())
