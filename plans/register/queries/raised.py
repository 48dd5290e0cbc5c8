"""What agencies raised and asked, with what they were told: difficulties and requests, bounded by area or agency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, and_, case, func, select
from sqlalchemy.orm import aliased

from plans.errors import NotFound
from plans.register.queries.taking_part import Responsibilities
from plans.register.tables import (
    AgencyRow,
    AssignmentRow,
    DifficultyRow,
    ObligationRow,
    PlanRow,
    RequestRow,
    TaskRow,
)

ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class DifficultyView:
    """A difficulty with the task and the agency it is of. ``answer`` of one passed up says why; ``passed_to`` stays
    when it is answered later. ``area`` is the plan's."""

    pk: int
    plan: str
    plan_number: str | None
    plan_title: str
    area: str
    task: str
    task_title: str
    agency: str
    agency_name: str
    obligation: str | None
    text: str
    at: datetime
    by: str
    state: str
    answer: str | None
    answered_at: datetime | None
    answered_by: str | None
    passed_to: str | None
    passed_to_name: str | None


@dataclass(frozen=True, slots=True)
class RequestView:
    """A request with its obligation. ``verdict``: None while it waits, then granted | refused. ``area``: the plan's."""

    pk: int
    obligation: str
    plan: str
    plan_number: str | None
    plan_title: str
    area: str
    task: str
    task_title: str
    agency: str
    agency_name: str
    period: str
    due_on: date | None
    kind: str
    wanted_on: date | None
    reason: str
    at: datetime
    by: str
    verdict: str | None
    verdict_at: datetime | None
    verdict_by: str | None
    verdict_note: str | None


def difficulties(
    connection: Connection,
    *,
    agency: str | None = None,
    plan: str | None = None,
    obligation: str | None = None,
    area: str | None = None,
    states: Collection[str] = (),
    first: int = 0,
    many: int = ALL,
) -> list[DifficultyView]:
    """Difficulties, the open ones first and of each state the newest first."""
    query = _raised(_difficulties(), agency, plan, obligation, area, states)
    order = (DifficultyRow.state != "open", DifficultyRow.pk.desc())
    rows = connection.execute(query.order_by(*order).offset(first).limit(many))
    return [DifficultyView(*row) for row in rows]


def difficulty(connection: Connection, number: int) -> DifficultyView:
    """One difficulty; NotFound where there is none."""
    row = connection.execute(_difficulties().where(DifficultyRow.pk == number)).first()
    if row is None:
        raise NotFound(f"Không có vướng mắc số {number}")
    return DifficultyView(*row)


def count_difficulties(
    connection: Connection,
    *,
    agency: str | None = None,
    plan: str | None = None,
    area: str | None = None,
    states: Collection[str] = (),
) -> int:
    """How many ``difficulties`` there are, over all pages."""
    query = select(func.count()).select_from(DifficultyRow).join(PlanRow, PlanRow.id == DifficultyRow.plan_id)
    return int(connection.execute(_raised(query, agency, plan, None, area, states)).scalar_one())


def _difficulties() -> Any:
    row, passed = DifficultyRow, aliased(AgencyRow)
    whose: Any = (row.agency, func.coalesce(AgencyRow.name, row.agency), row.obligation_id, row.text, row.at, row.by)
    told = (row.state, row.answer, row.answered_at, row.answered_by, row.passed_to, passed.name)
    task = func.coalesce(TaskRow.title, row.task_id)
    query: Any = select(
        row.pk, PlanRow.id, PlanRow.number, PlanRow.title, PlanRow.area, row.task_id, task, *whose, *told
    )
    query = query.select_from(row).join(PlanRow, PlanRow.id == row.plan_id)
    query = query.outerjoin(TaskRow, and_(TaskRow.plan_id == row.plan_id, TaskRow.id == row.task_id))
    query = query.outerjoin(AgencyRow, AgencyRow.code == row.agency)
    return query.outerjoin(passed, passed.code == row.passed_to)


def _raised(
    query: Any,
    agency: str | None,
    plan: str | None,
    obligation: str | None,
    area: str | None,
    states: Collection[str],
) -> Any:
    row = DifficultyRow
    bounds = ((row.agency, agency), (row.plan_id, plan), (row.obligation_id, obligation), (PlanRow.area, area))
    query = query.where(*(column == value for column, value in bounds if value is not None))
    return query.where(row.state.in_(states)) if states else query


def requests(
    connection: Connection,
    *,
    agencies: Collection[str] = (),
    obligation: str | None = None,
    area: str | None = None,
    waiting: bool | None = None,
    first: int = 0,
    many: int = ALL,
) -> list[RequestView]:
    """Requests, those that wait first, the oldest of them on top; then the decided ones, the newest on top."""
    query = _asked(_requests(), agencies, obligation, area, waiting)
    done = RequestRow.verdict.is_not(None)
    rows = connection.execute(query.order_by(done, _by_age(), RequestRow.pk).offset(first).limit(many))
    return [RequestView(*row) for row in rows]


def _by_age() -> Any:
    """Rises with time for those that wait, falls for those that are decided."""
    return case((RequestRow.verdict.is_(None), RequestRow.pk), else_=-RequestRow.pk)


def request(connection: Connection, number: int) -> RequestView:
    """One request; NotFound where there is none."""
    row = connection.execute(_requests().where(RequestRow.pk == number)).first()
    if row is None:
        raise NotFound(f"Không có đề nghị số {number}")
    return RequestView(*row)


def count_requests(connection: Connection, *, area: str | None = None, waiting: bool | None = None) -> int:
    """How many ``requests`` there are, over all pages."""
    row = ObligationRow
    query = select(func.count()).select_from(RequestRow).join(row, row.pk == RequestRow.obligation_pk)
    query = query.join(PlanRow, PlanRow.id == row.plan_id)
    return int(connection.execute(_asked(query, (), None, area, waiting)).scalar_one())


@cache
def _requests() -> Any:
    row, owed = RequestRow, ObligationRow
    task, name = func.coalesce(TaskRow.title, owed.task_id), func.coalesce(AgencyRow.name, owed.agency)
    whose = (owed.id, PlanRow.id, PlanRow.number, PlanRow.title, PlanRow.area, owed.task_id, task, owed.agency, name)
    asked = (owed.period, owed.due_on, row.kind, row.wanted_on, row.reason, row.at, row.by)
    query: Any = select(row.pk, *whose, *asked, row.verdict, row.verdict_at, row.verdict_by, row.verdict_note)
    query = query.select_from(row).join(owed, owed.pk == row.obligation_pk).join(PlanRow, PlanRow.id == owed.plan_id)
    query = query.outerjoin(TaskRow, and_(TaskRow.plan_id == owed.plan_id, TaskRow.id == owed.task_id))
    return query.outerjoin(AgencyRow, AgencyRow.code == owed.agency)


def _asked(
    query: Any, agencies: Collection[str], obligation: str | None, area: str | None, waiting: bool | None
) -> Any:
    if agencies:
        query = query.where(ObligationRow.agency.in_(agencies))
    if obligation is not None:
        query = query.where(ObligationRow.id == obligation)
    if area is not None:
        query = query.where(PlanRow.area == area)
    if waiting is not None:
        query = query.where(RequestRow.verdict.is_(None) if waiting else RequestRow.verdict.is_not(None))
    return query


def tasks_given(connection: Connection, plan: str, body: str, today: date) -> list[tuple[str, str]]:
    """(id, title) of the plan's tasks that are given to a body, or to one it answers for today, in the plan's order;
    those called alike are told apart by their deadlines' words."""
    bodies = Responsibilities.on(connection, today).answered_by(body)
    given = select(AssignmentRow.task_id).where(AssignmentRow.plan_id == plan, AssignmentRow.agency.in_(bodies))
    wanted = select(TaskRow.id, TaskRow.title, TaskRow.phrase).where(TaskRow.plan_id == plan, TaskRow.id.in_(given))
    rows = connection.execute(wanted.where(~TaskRow.dropped).order_by(TaskRow.position)).tuples().all()
    alike = Counter(title for _, title, _ in rows)
    return [(task, f"{title} ({phrase})" if alike[title] > 1 and phrase else title) for task, title, phrase in rows]
