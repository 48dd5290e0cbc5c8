"""What a search looks through: the clauses of the plans in force, and which of them somebody may see."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, case, func, select, text

from plans.register.queries.lists import Reader
from plans.register.queries.selecting import Scope, bounds, of_tasks
from plans.register.queries.taking_part import Responsibilities
from plans.register.tables import ObligationRow, PlanRow, TaskRow
from plans.register.waiting import WAITING

_ROW = ObligationRow
Name = tuple[str, str]
"""A task's plan and its id there."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A task with the words of its plan."""

    plan: str
    id: str
    title: str
    section: str
    heading: str | None
    quote: str
    plan_number: str | None
    plan_title: str
    plan_area: str

    @property
    def name(self) -> Name:
        return self.plan, self.id


@dataclass(frozen=True, slots=True)
class TaskCounts:
    """The obligations of a task that somebody may see, and those among them that are overdue."""

    all: int
    overdue: int


def clauses_version(connection: Connection) -> tuple[object, ...]:
    """Changes whenever a plan is loaded or amended: nothing else changes a clause."""
    return tuple(connection.execute(select(func.count(), func.max(PlanRow.loaded_at), func.sum(PlanRow.version))).one())


def clauses(connection: Connection, most: int) -> list[Clause]:
    """The clauses of the plans in force as they stand in their plans; those loaded last where there are too many."""
    row, plan = TaskRow, PlanRow
    query = select(
        row.plan_id, row.id, row.title, row.section, row.heading, row.quote, plan.number, plan.title, plan.area
    )
    query = query.join(plan, plan.id == row.plan_id).where(~row.dropped)
    newest = query.order_by(plan.loaded_at.desc(), plan.area, plan.id, row.position).limit(most)
    return sorted((Clause(*one) for one in connection.execute(newest)), key=lambda one: (one.plan_area, one.plan))


def seen(connection: Connection, reader: Reader) -> Collection[Name]:
    """The tasks of which an agency owes something; for an area, those of other areas' plans that its bodies owe."""
    answers = Responsibilities.on(connection, reader.today)
    query = select(_ROW.plan_id, _ROW.task_id).join(PlanRow, PlanRow.id == _ROW.plan_id)
    query = query.where(_ROW.tracked, _ROW.withdrawn_on.is_(None), *bounds(reader.scope, answers))
    if reader.scope.area:
        query = query.where(PlanRow.area != reader.scope.area)
    return set(connection.execute(query.distinct()).tuples())


def counts(connection: Connection, reader: Reader, tasks: Sequence[Name]) -> Mapping[Name, TaskCounts]:
    """How much is owed of each of these tasks, as far as the reader may see."""
    if not tasks:
        return {}
    answers = Responsibilities.on(connection, reader.today)
    late = func.sum(case((and_(text(WAITING), _ROW.due_on < reader.today), 1), else_=0))
    query = select(_ROW.plan_id, _ROW.task_id, func.count(), late).join(PlanRow, PlanRow.id == _ROW.plan_id)
    query = query.where(*of_tasks(tasks), _ROW.tracked, _ROW.withdrawn_on.is_(None))
    query = query.where(*bounds(reader.scope, answers)).group_by(_ROW.plan_id, _ROW.task_id)
    return {(plan, task): TaskCounts(all_, overdue) for plan, task, all_, overdue in connection.execute(query)}


def task_title(connection: Connection, plan: str, task: str, scope: Scope) -> str:
    """What a task of a plan is called; its id where there is none, or it is another area's."""
    query = select(TaskRow.title).join(PlanRow, PlanRow.id == TaskRow.plan_id)
    query = query.where(TaskRow.plan_id == plan, TaskRow.id == task)
    query = query.where(PlanRow.area == scope.area) if scope.area else query
    return str(connection.execute(query).scalar() or task)
