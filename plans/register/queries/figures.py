"""Figures by plan, agency, level and period; the cells of a heat map; what has climbed, and what became of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, and_, case, func, or_, select, text

from plans.register.queries.lists import Line, Reader, lines_of
from plans.register.queries.obligations import deriver
from plans.register.queries.selecting import Filters, bounds, conditions, state
from plans.register.queries.taking_part import Responsibilities
from plans.register.queries.tally import Counted
from plans.register.tables import AgencyRow, GroupRow, MessageRow, NoticeRow, ObligationRow, PlanRow
from plans.register.waiting import WAITING
from plans.status import State

_ROW = ObligationRow
Dimension = Literal["plan", "agency", "period"]
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


_BY: Any = {"plan": _ROW.plan_id, "agency": _ROW.agency, "period": _ROW.period}


def counted(connection: Connection, reader: Reader, filters: Filters, *by: Dimension) -> list[Counted]:
    """How many obligations of each sign, by plan, agency or period. States are not filtered."""
    columns, sign = [_BY[one] for one in by], _sign(reader.today).label("sign")
    query = select(*columns, _ROW.requested, sign, func.count(), func.min(_ROW.due_on))
    query = _from(query, connection, reader, filters).group_by(*columns, _ROW.requested, sign)
    width = len(by)
    return [Counted(tuple(row[:width]), *row[width:]) for row in connection.execute(query)]


def coming_states(connection: Connection, reader: Reader, filters: Filters) -> Mapping[tuple[State, bool], int]:
    """(state, whether requested) -> how many, of what neither is late nor has been handed in or waived."""
    word = state(connection, reader.today, reader.calendar).label("state")
    query = _from(select(word, _ROW.requested, func.count()), connection, reader, filters)
    query = query.where(text(WAITING), or_(_ROW.due_on >= reader.today, _ROW.due_on.is_(None)))
    rows = connection.execute(query.group_by(word, _ROW.requested))
    return {(one, requested): many for one, requested, many in rows}


def _from(query: Any, connection: Connection, reader: Reader, filters: Filters) -> Any:
    answers = Responsibilities.on(connection, reader.today)
    query = query.select_from(_ROW).join(PlanRow, PlanRow.id == _ROW.plan_id)
    if filters.level:
        query = query.outerjoin(AgencyRow, AgencyRow.code == _ROW.agency)
    return query.where(*conditions(filters, reader.scope, answers, reader.today))


def _sign(today: date) -> Any:
    """The sign of each obligation (``tally.SIGNS``)."""
    row = _ROW
    waits = and_(row.submitted_on.is_not(None), row.accepted_on.is_(None))
    on_time = func.coalesce(row.first_submitted_on, row.submitted_on) <= row.due_on
    no_day, coming, absent = row.due_on.is_(None), row.due_on >= today, row.submitted_on.is_(None)
    return case(
        (row.waived_on.is_not(None), "waived"),
        (and_(no_day, absent), "undated"),
        (no_day, case((waits, "undated, waits"), else_="undated, done")),
        (and_(coming, absent), "coming"),
        (coming, case((waits, "early, waits"), else_="early")),
        (absent, "missing"),
        (on_time, case((waits, "on time, waits"), else_="on time")),
        else_=case((waits, "late, waits"), else_="late"),
    )


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
    """How many obligations climbed, and how many of them have been handed in, or are settled otherwise, since.
    ``newest``: the numbers of the notices that were told last, the newest first."""

    climbed: int
    handed_in: int
    settled: int
    newest: Sequence[int]


def last_notice(connection: Connection) -> int:
    """The number of the newest notice: it rises when something is told."""
    return int(connection.execute(select(func.coalesce(func.max(NoticeRow.pk), 0))).scalar_one())


def escalated(connection: Connection, reader: Reader, since: date, most: int = 5) -> Escalated:
    """What was told upwards since a day."""
    row, answers = NoticeRow, Responsibilities.on(connection, reader.today)
    told = and_(row.kind.in_(ESCALATIONS), row.state.in_(("composed", "unreachable")), row.day >= since)
    newest = select(row.obligation_pk, func.max(row.pk).label("pk")).where(told).group_by(row.obligation_pk).subquery()
    gone = or_(_ROW.waived_on.is_not(None), _ROW.withdrawn_on.is_not(None), _ROW.due_on >= reader.today)
    handed = _ROW.submitted_on.is_not(None)
    sums = [func.coalesce(func.sum(case((one, 1), else_=0)), 0) for one in (handed, and_(~handed, gone))]
    joined = (_ROW.pk == newest.c.obligation_pk, PlanRow.id == _ROW.plan_id, *bounds(reader.scope, answers))
    climbed, handed_in, settled = connection.execute(select(func.count(), *sums).where(*joined)).one()
    last = select(newest.c.pk).where(*joined).order_by(newest.c.pk.desc()).limit(most)
    return Escalated(climbed, handed_in, settled, list(connection.execute(last).scalars()))


def climbed(connection: Connection, reader: Reader, notices: Sequence[int]) -> list[Climbed]:
    """The notices of ``Escalated.newest``, with their obligations as they stand."""
    row = NoticeRow
    query = select(row.obligation_pk, row.kind, row.agency, row.day, func.coalesce(MessageRow.state, row.state))
    query = query.outerjoin(MessageRow, MessageRow.pk == row.message_pk).where(row.pk.in_(notices))
    rows = {pk: rest for pk, *rest in connection.execute(query.order_by(row.pk.desc()))}
    return [Climbed(one, *rows[one.pk]) for one in lines_of(connection, reader, rows)]
