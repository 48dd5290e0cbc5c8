"""Which obligations a list or figure is about: its reader's filters, the bounds of who asks, the state in SQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, false, not_, or_, select, text, tuple_

from plans.ladder import Rung, parse
from plans.register.queries.taking_part import Responsibilities
from plans.register.tables import AgencyRow, MemberRow, ObligationRow, PlanRow
from plans.register.waiting import WAITING
from plans.status import DUE_SOON_WORKING_DAYS, State
from plans.workdays import WorkCalendar

_ROW = ObligationRow
WAITING_STATES: frozenset[State] = frozenset({"undated", "upcoming", "open", "due_soon", "overdue", "returned"})


@dataclass(frozen=True, slots=True)
class Scope:
    """What somebody may see: everything, an area (its plans, and what its bodies owe elsewhere), or one agency (what it
    owes, and what it answers for today)."""

    area: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader wants to see; None and empty mean any. ``agencies``: named or answering today; ``none`` stands for
    a search that found no agency; ``tasks``: by plan and id. Only what is tracked and not withdrawn is ever meant,
    unless withdrawn is asked for.
    """

    plan: str | None = None
    agencies: tuple[str, ...] = ()
    none: bool = False
    group: str | None = None
    level: str | None = None
    period: str | None = None
    states: frozenset[State] = frozenset()
    requested: bool | None = None
    tasks: tuple[tuple[str, str], ...] = ()


def conditions(filters: Filters, scope: Scope, answers: Responsibilities, today: date) -> Iterator[ColumnElement[bool]]:
    """The filters and bounds in SQL, but for the states; the statement must join plan and agency."""
    yield _ROW.tracked.is_(True)
    if "withdrawn" not in filters.states:
        yield _ROW.withdrawn_on.is_(None)
    yield from bounds(scope, answers)
    if filters.none:
        yield false()
    if filters.plan:
        yield _ROW.plan_id == filters.plan
    if filters.agencies:
        yield or_(*(owed_by(agency, answers) for agency in filters.agencies))
    if filters.group:
        yield _ROW.agency.in_(_members(filters.group, today))
    if filters.level:
        yield AgencyRow.level == filters.level
    if filters.period:
        yield _ROW.period == filters.period
    if filters.requested is not None:
        yield _ROW.requested == filters.requested
    if filters.tasks:
        yield from of_tasks(filters.tasks)


def of_tasks(tasks: Sequence[tuple[str, str]]) -> Iterator[ColumnElement[bool]]:
    """What is owed of some tasks; the lists come first, since no index is used for pairs."""
    yield _ROW.plan_id.in_(sorted({plan for plan, _ in tasks}))
    yield _ROW.task_id.in_(sorted({task for _, task in tasks}))
    yield tuple_(_ROW.plan_id, _ROW.task_id).in_(tasks)


def bounds(scope: Scope, answers: Responsibilities) -> Iterator[ColumnElement[bool]]:
    """What somebody may see, in SQL; the statement must join plan."""
    if scope.area:
        yield or_(PlanRow.area == scope.area, _ROW.agency.startswith(f"{scope.area}/", autoescape=True))
    if scope.agency:
        yield owed_by(scope.agency, answers)


def owed_by(body: str, answers: Responsibilities) -> ColumnElement[bool]:
    """What a body owes under its own name, or answers for today: wholly, or in one subject."""
    own = [_ROW.agency == body]
    for (agency, subject), who in answers.bodies.items():
        if who == body and agency != body:
            own.append(and_(_ROW.agency == agency, _in_subject(agency, subject, answers)))
    return or_(*own)


def _in_subject(agency: str, subject: str, answers: Responsibilities) -> ColumnElement[bool]:
    if subject:
        return _ROW.subject == subject
    apart = [other for (one, other) in answers.bodies if one == agency and other]
    return _ROW.subject.not_in(apart)


def _members(group: str, today: date) -> Any:
    row = MemberRow
    query = select(row.agency).where(row.group_code == group)
    query = query.where(or_(row.valid_from.is_(None), row.valid_from <= today))
    return query.where(or_(row.valid_to.is_(None), row.valid_to >= today))


def in_states(
    connection: Connection, states: frozenset[State], today: date, calendar: WorkCalendar
) -> Iterator[ColumnElement[bool]]:
    """The wanted states in SQL; what waits is found through the index of what waits."""
    if not states:
        return
    if states <= WAITING_STATES:
        yield text(WAITING)  # type: ignore[misc]
    if states == {"overdue"}:
        yield _ROW.due_on < today
    else:
        yield state(connection, today, calendar).in_(sorted(states))


def state(connection: Connection, today: date, calendar: WorkCalendar) -> ColumnElement[str]:
    """``status.state_of`` in SQL for one day: each ladder's first rung becomes a bound on the target day."""
    ladders = connection.execute(select(PlanRow.ladder).distinct()).scalars()
    no_day = or_(_ROW.due_on.is_(None), _ROW.target_on.is_(None))
    soon = calendar.shift(today, DUE_SOON_WORKING_DAYS)
    return case(
        (_ROW.withdrawn_on.is_not(None), "withdrawn"),
        (_ROW.waived_on.is_not(None), "waived"),
        (_ROW.accepted_on.is_not(None), "accepted"),
        (_ROW.submitted_on.is_not(None), "submitted"),
        (and_(no_day, _ROW.returned_on.is_not(None)), "returned"),
        (no_day, "undated"),
        (_ROW.due_on < today, "overdue"),
        (_ROW.returned_on.is_not(None), "returned"),
        (_ROW.target_on <= soon, "due_soon"),
        (not_(or_(*(_begun(ladder, today, calendar) for ladder in ladders), false())), "upcoming"),
        else_="open",
    )


def _begun(ladder: str, today: date, calendar: WorkCalendar) -> ColumnElement[bool]:
    rungs = parse(ladder)
    until = begun_until(rungs, today, calendar)
    by_day = _ROW.target_on <= until if until else false()
    return and_(PlanRow.ladder == ladder, by_day if rungs else _ROW.due_on <= today)


def begun_until(rungs: Iterable[Rung], today: date, calendar: WorkCalendar) -> date | None:
    """The last target day for which a reminder has been reached by today; None where the ladder has no reminders."""
    return max((_reached_until(rung, today, calendar) for rung in rungs if rung.kind == "reminder"), default=None)


def _reached_until(rung: Rung, today: date, calendar: WorkCalendar) -> date:
    if rung.unit == "working_days" and rung.offset:
        return calendar.shift(today, rung.offset)
    before_next = calendar.shift(today, 1) - timedelta(days=1)
    return before_next + timedelta(days=rung.offset)
