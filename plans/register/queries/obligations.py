"""Obligations as they are listed: the stored facts, and beside them what is derived for a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, text

from plans.ladder import first_day, parse
from plans.register.entries.standing import facts_of
from plans.register.queries.taking_part import Responsibilities
from plans.register.rows import no_such_obligation
from plans.register.tables import AgencyRow, GroupRow, ObligationRow, PlanRow, TaskRow
from plans.register.waiting import WAITING
from plans.status import State, lateness, state_of
from plans.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class ObligationView:
    """One obligation on a day. ``tracked`` False is history: listed apart, never reminded. ``responsible`` None: nobody
    answers for the agency any more and the coordinator must decide."""

    id: str
    plan: str
    task: str
    agency: str
    responsible: str | None
    period: str
    window_from: date | None
    window_to: date | None
    phrase: str | None
    written_on: date | None
    due_on: date | None
    target_on: date | None
    state: State
    days_late: int
    working_days_late: int
    submitted_on: date | None
    plan_number: str | None
    plan_title: str
    task_title: str
    agency_name: str
    due_time: str | None
    first_submitted_on: date | None
    revision: int
    requested: bool
    window_default: bool
    tracked: bool
    reason: str | None


@dataclass(frozen=True, slots=True)
class Selection:
    """Which obligations to list; None and empty mean any. ``start`` and ``end`` select by last day, and undated ones
    are always listed; ``agency`` is the named one or the one that answers for it today. Withdrawn ones are listed only
    where their state or their id is asked for."""

    plan: str | None = None
    agency: str | None = None
    start: date | None = None
    end: date | None = None
    states: frozenset[State] = frozenset()
    tracked: bool | None = None
    id: str | None = None


def obligations(
    connection: Connection, today: date, calendar: WorkCalendar, selection: Selection | None = None
) -> list[ObligationView]:
    """The selected obligations on a day: what is tracked first, by last day (undated ones last), then history."""
    wanted = selection or Selection()
    answers = Responsibilities.on(connection, today)
    return list(_views(connection, today, calendar, wanted, answers))


def obligation(connection: Connection, obligation_id: str, today: date, calendar: WorkCalendar) -> ObligationView:
    """One obligation on a day; NotFound names the nearest."""
    found = obligations(connection, today, calendar, Selection(id=obligation_id))
    if not found:
        raise no_such_obligation(connection, obligation_id)
    return found[0]


def overdue(
    connection: Connection,
    today: date,
    calendar: WorkCalendar,
    *,
    plan: str | None = None,
    agency: str | None = None,
) -> list[ObligationView]:
    """Tracked obligations whose last day has passed and that nothing was handed in for, the oldest first."""
    wanted = Selection(plan=plan, agency=agency, states=frozenset({"overdue"}), tracked=True)
    return obligations(connection, today, calendar, wanted)


_ROW = ObligationRow


def _conditions(today: date, wanted: Selection, answers: Responsibilities) -> Iterator[ColumnElement[bool]]:
    if wanted.plan:
        yield _ROW.plan_id == wanted.plan
    if wanted.id:
        yield _ROW.id == wanted.id
    if wanted.agency:
        yield _ROW.agency.in_(answers.answered_by(wanted.agency))
    if wanted.start:
        yield or_(_ROW.due_on.is_(None), _ROW.due_on >= wanted.start)
    if wanted.end:
        yield or_(_ROW.due_on.is_(None), _ROW.due_on <= wanted.end)
    if wanted.tracked is not None:
        yield _ROW.tracked == wanted.tracked
    if not wanted.id and "withdrawn" not in wanted.states:
        yield _ROW.withdrawn_on.is_(None)
    if wanted.states == {"overdue"} and wanted.tracked:
        yield and_(_ROW.due_on < today, text(WAITING))


def _query(conditions: Iterator[ColumnElement[bool]]) -> Any:
    name = func.coalesce(AgencyRow.name, GroupRow.name, _ROW.agency)
    told = (PlanRow.number, PlanRow.title.label("plan_title"), PlanRow.ladder, TaskRow.title, TaskRow.phrase)
    query = select(*_ROW.__table__.columns, *told, name.label("agency_name"))
    query = query.select_from(_ROW).join(PlanRow, PlanRow.id == _ROW.plan_id)
    query = query.outerjoin(TaskRow, and_(TaskRow.plan_id == _ROW.plan_id, TaskRow.id == _ROW.task_id))
    query = query.outerjoin(AgencyRow, AgencyRow.code == _ROW.agency)
    query = query.outerjoin(GroupRow, GroupRow.code == _ROW.agency)
    order = (~_ROW.tracked, _ROW.due_on.is_(None), _ROW.due_on, _ROW.plan_id, TaskRow.position, AgencyRow.rank)
    return query.where(*conditions).order_by(*order, _ROW.id)


def _views(
    connection: Connection, today: date, calendar: WorkCalendar, wanted: Selection, answers: Responsibilities
) -> Iterator[ObligationView]:
    @cache
    def first_rung(ladder: str, due_on: date, target_on: date) -> date:
        return first_day(parse(ladder), due_on, target_on, calendar)

    @cache
    def derive(facts: Any, opens_on: date | None) -> tuple[State, int, int]:
        late = lateness(facts, today, calendar)
        return state_of(facts, opens_on, today, calendar), late.days, late.working_days

    for row in connection.execute(_query(_conditions(today, wanted, answers))):
        opens_on = first_rung(row.ladder, row.due_on, row.target_on) if row.due_on and row.target_on else None
        state, days, working_days = derive(facts_of(row), opens_on)
        who = answers.of(row.agency, row.subject)
        if (wanted.states and state not in wanted.states) or (wanted.agency and wanted.agency not in (row.agency, who)):
            continue
        yield _view(row, who, state, days, working_days)


def _view(row: Any, who: str | None, state: State, days: int, working_days: int) -> ObligationView:
    return ObligationView(
        id=row.id,
        plan=row.plan_id,
        task=row.task_id,
        agency=row.agency,
        responsible=who,
        period=row.period,
        window_from=row.window_from,
        window_to=row.window_to,
        phrase=row.phrase,
        written_on=row.written_on,
        due_on=row.due_on,
        target_on=row.target_on,
        state=state,
        days_late=days,
        working_days_late=working_days,
        submitted_on=row.submitted_on,
        plan_number=row.number,
        plan_title=row.plan_title,
        task_title=row.title or row.task_id,
        agency_name=row.agency_name,
        due_time=row.due_time,
        first_submitted_on=row.first_submitted_on,
        revision=row.revision,
        requested=row.requested,
        window_default=row.window_default,
        tracked=row.tracked,
        reason=row.reason,
    )
