"""Figures by plan, agency, level and period; the cells of a heat map; what has climbed, and what became of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, Date, and_, case, func, or_, select, type_coerce

from plans.register.queries.lists import Line, Reader, lines_of
from plans.register.queries.obligations import deriver
from plans.register.queries.selecting import Filters, bounds, conditions
from plans.register.queries.taking_part import Responsibilities
from plans.register.queries.tally import Tally
from plans.register.tables import AgencyRow, GroupRow, MessageRow, NoticeRow, ObligationRow, PlanRow
from plans.status import State

_ROW = ObligationRow
Dimension = Literal["plan", "agency", "level", "period"]
_AFTER_AGENCIES = 10_000
ESCALATIONS = ("escalation_monitor", "escalation_issuer")
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


def tallies(
    connection: Connection, reader: Reader, filters: Filters, dimension: Dimension
) -> dict[tuple[str, bool], Tally]:
    """(plan, agency, level or period; whether the body is only requested) -> its figures. States are not filtered."""
    by: Any = {
        "plan": _ROW.plan_id,
        "agency": _ROW.agency,
        "level": func.coalesce(AgencyRow.level, ""),
        "period": _ROW.period,
    }[dimension]
    query = _from(select(by, _ROW.requested, *_counts(reader.today)), connection, reader, filters)
    rows = connection.execute(query.group_by(by, _ROW.requested).order_by(by))
    return {(str(value), bool(requested)): Tally(*rest) for value, requested, *rest in rows}


def _from(query: Any, connection: Connection, reader: Reader, filters: Filters) -> Any:
    answers = Responsibilities.on(connection, reader.today)
    query = query.select_from(_ROW).join(PlanRow, PlanRow.id == _ROW.plan_id)
    query = query.outerjoin(AgencyRow, AgencyRow.code == _ROW.agency)
    return query.where(*conditions(filters, reader.scope, answers, reader.today))


def _counts(today: date) -> list[Any]:
    """The sums of a Tally, in the order of its fields."""
    stands, waived = _ROW.submitted_on.is_not(None), _ROW.waived_on.is_not(None)
    counted = ~waived
    expected = and_(counted, _ROW.due_on < today)
    received = and_(expected, stands)
    on_time = func.coalesce(_ROW.first_submitted_on, _ROW.submitted_on) <= _ROW.due_on
    coming = and_(counted, _ROW.due_on >= today)
    missing = and_(expected, ~stands)
    sums = [
        and_(received, on_time),
        and_(received, ~on_time),
        missing,
        and_(received, _ROW.accepted_on.is_(None)),
        coming,
        and_(coming, stands),
        and_(counted, _ROW.due_on.is_(None)),
        waived,
    ]
    counts = [func.coalesce(func.sum(case((one, 1), else_=0)), 0) for one in sums]
    firsts = [func.min(case((counted, _ROW.due_on))), func.min(case((missing, _ROW.due_on)))]
    return [*counts, *(type_coerce(one, Date) for one in firsts)]


@dataclass(frozen=True, slots=True)
class CellFact:
    """An obligation as far as a cell of a heat map shows it."""

    pk: int
    agency: str
    period: str
    state: State
    days_late: int
    working_days_late: int


def cells(
    connection: Connection, reader: Reader, filters: Filters, agencies: Collection[str], periods: Collection[str]
) -> list[CellFact]:
    """What stands in the rows and columns of a heat map."""
    query = select(_ROW.pk, _ROW.agency, _ROW.period, *_FACTS, PlanRow.ladder)
    query = _from(query, connection, reader, filters)
    query = query.where(_ROW.agency.in_(sorted(agencies)), _ROW.period.in_(sorted(periods)))
    derive = deriver(reader.today, reader.calendar)
    found = []
    for pk, agency, period, *facts, ladder in connection.execute(query.order_by(_ROW.pk)):
        found.append(CellFact(pk, agency, period, *derive(tuple(facts), ladder)))
    return found


@dataclass(frozen=True, slots=True)
class Body:
    """An agency, or an open group that owes as itself, as lists name and order it."""

    code: str
    name: str
    short_name: str
    level: str
    area: str
    rank: int


def bodies(connection: Connection) -> Mapping[str, Body]:
    """Everybody who can owe something, in the order of the directory."""
    group = select(GroupRow.code, GroupRow.name, GroupRow.area, GroupRow.rank).order_by(GroupRow.area, GroupRow.rank)
    rows = connection.execute(group)
    found = {code: Body(code, name, name, "", area, _AFTER_AGENCIES + rank) for code, name, area, rank in rows}
    row = AgencyRow
    query = select(row.code, row.name, row.short_name, row.level, row.area, row.rank).order_by(row.area, row.rank)
    return {one[0]: Body(*one) for one in connection.execute(query)} | found


@dataclass(frozen=True, slots=True)
class PlanName:
    """A plan in a choice or a table."""

    id: str
    number: str | None
    title: str
    area: str


def plan_names(connection: Connection, reader: Reader) -> list[PlanName]:
    """The plans in which the reader may see something."""
    answers = Responsibilities.on(connection, reader.today)
    row = PlanRow
    query = select(row.id, row.number, row.title, row.area).order_by(row.area, row.id)
    if wanted := list(bounds(reader.scope, answers)):
        query = query.where(select(_ROW.pk).where(_ROW.plan_id == row.id, *wanted).correlate(row).exists())
    return [PlanName(*one) for one in connection.execute(query)]


def group_names(connection: Connection, area: str | None) -> list[tuple[str, str]]:
    """The groups whose members are recorded, of one area or of all."""
    query = select(GroupRow.code, GroupRow.name).where(GroupRow.kind == "closed")
    query = query.where(GroupRow.area == area) if area else query
    return list(connection.execute(query.order_by(GroupRow.area, GroupRow.rank)).tuples())


@dataclass(frozen=True, slots=True)
class Climbed:
    """An obligation that was told to its monitor or issuer. ``outcome``: as in ``lists.Told``."""

    line: Line
    kind: str
    addressee: str
    day: date
    outcome: str


@dataclass(frozen=True, slots=True)
class Escalated:
    """How many obligations climbed, and how many of them have been handed in, or are settled otherwise, since."""

    climbed: int
    handed_in: int
    settled: int
    newest: Sequence[Climbed]


def escalated(connection: Connection, reader: Reader, since: date, most: int = 5) -> Escalated:
    """What was told upwards since a day; the newest first."""
    row = NoticeRow
    answers = Responsibilities.on(connection, reader.today)
    told = and_(row.kind.in_(ESCALATIONS), row.state.in_(("composed", "unreachable")), row.day >= since)
    newest = select(row.obligation_pk, func.max(row.pk).label("pk")).where(told).group_by(row.obligation_pk)
    last = newest.subquery()
    gone = or_(_ROW.waived_on.is_not(None), _ROW.withdrawn_on.is_not(None), _ROW.due_on >= reader.today)
    handed = _ROW.submitted_on.is_not(None)
    sums = [func.coalesce(func.sum(case((one, 1), else_=0)), 0) for one in (handed, and_(~handed, gone))]
    joined = (_ROW.pk == last.c.obligation_pk, PlanRow.id == _ROW.plan_id, *bounds(reader.scope, answers))
    climbed, handed_in, settled = connection.execute(select(func.count(), *sums).where(*joined)).one()
    recent = select(last.c.obligation_pk, row.kind, row.agency, row.day, func.coalesce(MessageRow.state, row.state))
    recent = recent.join_from(last, row, row.pk == last.c.pk).join(_ROW, _ROW.pk == last.c.obligation_pk)
    recent = recent.join(PlanRow, PlanRow.id == _ROW.plan_id).outerjoin(MessageRow, MessageRow.pk == row.message_pk)
    recent = recent.where(*bounds(reader.scope, answers)).order_by(row.day.desc(), _ROW.due_on, _ROW.pk).limit(most)
    rows = {pk: rest for pk, *rest in connection.execute(recent)}
    found = lines_of(connection, reader, rows)
    return Escalated(climbed, handed_in, settled, [Climbed(one, *rows[one.pk]) for one in found])
