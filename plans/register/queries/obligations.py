"""Obligations as they are listed: the stored facts, and beside them what is derived for a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, text

from plans.ladder import first_day, parse
from plans.register.queries.taking_part import Responsibilities
from plans.register.rows import no_such_obligation
from plans.register.tables import AgencyRow, GroupRow, ObligationRow, PlanRow, TaskRow
from plans.register.waiting import WAITING
from plans.status import Facts, State, lateness, state_of
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
    where their state or their id is asked for. ``waiting``: only what is tracked and still owed."""

    plan: str | None = None
    agency: str | None = None
    start: date | None = None
    end: date | None = None
    states: frozenset[State] = frozenset()
    tracked: bool | None = None
    id: str | None = None
    waiting: bool = False


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
    if wanted.waiting:
        yield and_(_ROW.tracked, text(WAITING))
    if wanted.states == {"overdue"} and wanted.tracked:
        yield and_(_ROW.due_on < today, text(WAITING))


# Columns in the order of Facts, then what more the rest is derived from, then those of ObligationView.
_FACTS = (
    _ROW.due_on,
    _ROW.target_on,
    _ROW.submitted_on,
    _ROW.first_submitted_on,
    _ROW.returned_on,
    _ROW.accepted_on,
    _ROW.waived_on,
    _ROW.withdrawn_on,
)
_WHO = (_ROW.id, _ROW.plan_id, _ROW.task_id, _ROW.agency)
_WHEN = (_ROW.period, _ROW.window_from, _ROW.window_to, TaskRow.phrase, _ROW.written_on, _ROW.due_on, _ROW.target_on)
_NAMES = (
    PlanRow.number,
    PlanRow.title,
    func.coalesce(TaskRow.title, _ROW.task_id),
    func.coalesce(AgencyRow.name, GroupRow.name, _ROW.agency),
)
_MORE = (_ROW.due_time, _ROW.first_submitted_on, _ROW.revision, _ROW.requested, _ROW.window_default, _ROW.tracked)
_DERIVE_FROM = len(_FACTS)
_WHO_FROM = _DERIVE_FROM + 2
_WHEN_FROM = _WHO_FROM + len(_WHO)
_TOLD_FROM = _WHEN_FROM + len(_WHEN)


@cache
def selected(*more: Any) -> Any:
    """The statement over all that ``viewer`` reads, behind ``more`` columns; without conditions or order."""
    told = (_ROW.submitted_on, *_NAMES, *_MORE, _ROW.reason)
    query: Any = select(*more, *_FACTS, PlanRow.ladder, _ROW.subject, *_WHO, *_WHEN, *told)
    query = query.select_from(_ROW).join(PlanRow, PlanRow.id == _ROW.plan_id)
    query = query.outerjoin(TaskRow, and_(TaskRow.plan_id == _ROW.plan_id, TaskRow.id == _ROW.task_id))
    query = query.outerjoin(AgencyRow, AgencyRow.code == _ROW.agency)
    return query.outerjoin(GroupRow, GroupRow.code == _ROW.agency)


def _query(conditions: Iterator[ColumnElement[bool]]) -> Any:
    """Groups, which have no rank in the directory, stand before bodies on every database."""
    order = (~_ROW.tracked, _ROW.due_on.is_(None), _ROW.due_on, _ROW.plan_id, TaskRow.position)
    return selected().where(*conditions).order_by(*order, AgencyRow.rank.is_not(None), AgencyRow.rank, _ROW.id)


def viewer(today: date, calendar: WorkCalendar, answers: Responsibilities) -> Callable[[Sequence[Any]], ObligationView]:
    """Makes a row of ``selected()`` a view of that day."""
    derive = deriver(today, calendar)

    def view(row: Sequence[Any]) -> ObligationView:
        state, *late = derive(tuple(row[:_DERIVE_FROM]), row[_DERIVE_FROM])
        who = row[_WHO_FROM:_WHEN_FROM]
        responsible = answers.of(who[-1], row[_DERIVE_FROM + 1])
        facts: Any = (*who, responsible, *row[_WHEN_FROM:_TOLD_FROM], state, *late, *row[_TOLD_FROM:])
        return ObligationView(*facts)

    return view


def _views(
    connection: Connection, today: date, calendar: WorkCalendar, wanted: Selection, answers: Responsibilities
) -> Iterator[ObligationView]:
    view = viewer(today, calendar, answers)
    for row in connection.execute(_query(_conditions(today, wanted, answers))):
        one = view(row)
        unlike = wanted.states and one.state not in wanted.states
        if not unlike and (not wanted.agency or wanted.agency in (one.agency, one.responsible)):
            yield one


@lru_cache(maxsize=4096)
def _opens_on(ladder: str, due_on: date | None, target_on: date | None, calendar: WorkCalendar) -> date | None:
    """The first day of a ladder; obligations of one day share it, and so do the pages that show them."""
    return first_day(parse(ladder), due_on, target_on, calendar) if due_on and target_on else None


def deriver(today: date, calendar: WorkCalendar) -> Callable[[tuple[Any, ...], str], tuple[State, int, int]]:
    """(facts, ladder) -> state, days and working days late; each distinct case is worked out once."""

    @cache
    def derive(stored: tuple[Any, ...], ladder: str) -> tuple[State, int, int]:
        facts = Facts(*stored)
        opens_on = _opens_on(ladder, facts.due_on, facts.target_on, calendar)
        late = lateness(facts, today, calendar)
        return state_of(facts, opens_on, today, calendar), late.days, late.working_days

    return derive
