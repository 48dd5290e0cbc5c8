"""Paged lists of obligations: selected, bounded and ordered in SQL; beside each what was told last and whom to call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, case, func, select

from plans.register.queries.obligations import ObligationView, selected, viewer
from plans.register.queries.selecting import Filters, Scope, bounds, conditions, in_states, state
from plans.register.queries.taking_part import Responsibilities
from plans.register.tables import AgencyRow, ContactRow, MessageRow, NoticeRow, ObligationRow, PlanRow, TaskRow
from plans.status import State
from plans.workdays import WorkCalendar

_ROW = ObligationRow
Order = Literal["late", "-late", "plan", "-plan", "agency", "-agency"]
Group = Literal["agency", "plan"]
LEVELS = ("central", "province", "district", "commune", "unit")


@dataclass(frozen=True, slots=True)
class Told:
    """The newest rung told of an obligation. ``outcome``: the state of its message, or *unreachable*, *planned*."""

    rung: str
    kind: str
    day: date
    outcome: str


@dataclass(frozen=True, slots=True)
class Reached:
    """Whom to call at an agency."""

    name: str
    phone: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a list."""

    pk: int
    level: str | None
    section: str | None
    view: ObligationView
    responsible_name: str | None
    told: Told | None
    contact: Reached | None


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks, on which day, by which calendar."""

    scope: Scope
    today: date
    calendar: WorkCalendar


def numbers(
    connection: Connection,
    reader: Reader,
    filters: Filters,
    *,
    order: Order = "late",
    group: Group | None = None,
    start: int = 0,
    most: int = 50,
) -> list[int]:
    """The numbers of one page of the selected obligations, in order; those of a group stand together."""
    answers = Responsibilities.on(connection, reader.today)
    query = _with_plan_and_body(select(_ROW.pk)).where(*_wanted(connection, reader, filters, answers))
    query = query.order_by(*_grouped(group, order), *_order(order, filters))
    return list(connection.execute(query.offset(start).limit(most)).scalars())


def lines(
    connection: Connection, reader: Reader, filters: Filters, *, order: Order = "late", start: int = 0, most: int = 50
) -> list[Line]:
    """One page of the selected obligations."""
    return lines_of(connection, reader, numbers(connection, reader, filters, order=order, start=start, most=most))


def lines_of(connection: Connection, reader: Reader, pks: Iterable[int]) -> list[Line]:
    """Chosen obligations, as far as the reader may see them, in the order given."""
    chosen = list(pks)
    answers = Responsibilities.on(connection, reader.today)
    query = selected(_ROW.pk, AgencyRow.level, TaskRow.section).where(
        _ROW.pk.in_(chosen), *bounds(reader.scope, answers)
    )
    found = {one.pk: one for one in _lines(connection, reader, answers, connection.execute(query).all())}
    return [found[pk] for pk in chosen if pk in found]


def line(connection: Connection, reader: Reader, obligation_id: str) -> Line | None:
    """One obligation by its id; None where there is none, or it is not the reader's to see."""
    pk = connection.execute(select(_ROW.pk).where(_ROW.id == obligation_id)).scalar()
    return next(iter(lines_of(connection, reader, [pk])), None) if pk else None


def count(connection: Connection, reader: Reader, filters: Filters) -> int:
    """How many obligations are selected."""
    answers = Responsibilities.on(connection, reader.today)
    query = _with_plan_and_body(select(func.count())).where(*_wanted(connection, reader, filters, answers))
    return int(connection.execute(query).scalar_one())


def _with_plan_and_body(query: Any) -> Any:
    """Of obligations, each with its plan, and with its body where that is no group."""
    query = query.select_from(_ROW).join(PlanRow, PlanRow.id == _ROW.plan_id)
    return query.outerjoin(AgencyRow, AgencyRow.code == _ROW.agency)


def _wanted(connection: Connection, reader: Reader, filters: Filters, answers: Responsibilities) -> list[Any]:
    return [
        *conditions(filters, reader.scope, answers, reader.today),
        *in_states(connection, filters.states, reader.today, reader.calendar),
    ]


def _level() -> Any:
    return case({level: place for place, level in enumerate(LEVELS)}, value=AgencyRow.level, else_=len(LEVELS))


def _order(order: Order, filters: Filters) -> list[Any]:
    """The latest first: the earliest last day has most days late, by either count. Then rank, plan, directory; groups,
    which have no rank, after bodies on every database."""
    down = order.startswith("-")
    days: list[Any] = [] if filters.states == {"overdue"} else [_ROW.due_on.is_(None)]
    days.append(_ROW.due_on.desc() if order == "-late" else _ROW.due_on)
    ranks = _ranks()
    match order.removeprefix("-"):
        case "plan":
            return [_ROW.plan_id.desc() if down else _ROW.plan_id, *days, _level(), *ranks, _ROW.pk]
        case "agency":
            turned = [one.desc() for one in ranks] if down else ranks
            return [*turned, *days, _ROW.plan_id, _ROW.pk]
    return [*days, _level(), _ROW.plan_id, *ranks, _ROW.pk]


def _grouped(group: Group | None, order: Order) -> list[Any]:
    """What keeps a group together; an order by the group itself does."""
    if group is None or group == order.removeprefix("-"):
        return []
    return [_ROW.plan_id] if group == "plan" else _ranks()


def _ranks() -> list[Any]:
    """The order of the directory."""
    return [AgencyRow.area.is_(None), AgencyRow.area, AgencyRow.rank, _ROW.agency]


def group_counts(
    connection: Connection, reader: Reader, filters: Filters, group: Group, keys: Iterable[str]
) -> Mapping[str, int]:
    """How many of the selected obligations there are of these agencies or plans."""
    of = _ROW.plan_id if group == "plan" else _ROW.agency
    answers = Responsibilities.on(connection, reader.today)
    query = _with_plan_and_body(select(of, func.count())).where(of.in_(sorted(keys)))
    query = query.where(*_wanted(connection, reader, filters, answers)).group_by(of)
    return dict(connection.execute(query).tuples().all())


def _lines(connection: Connection, reader: Reader, answers: Responsibilities, rows: Sequence[Any]) -> list[Line]:
    view = viewer(reader.today, reader.calendar, answers)
    views = [(row[0], row[1], row[2], view(row[3:])) for row in rows]
    bodies = {one.responsible or one.agency for *_, one in views}
    told, desks = last_told(connection, [pk for pk, *_ in views]), contacts_of(connection, bodies)
    names = names_of(connection, bodies)
    return [
        Line(pk, level, section, one, names.get(one.responsible or ""), told.get(pk),
             desks.get(one.responsible or one.agency))
        for pk, level, section, one in views
    ]  # fmt: skip


def names_of(connection: Connection, codes: Iterable[str]) -> dict[str, str]:
    """The names of agencies."""
    query = select(AgencyRow.code, AgencyRow.name).where(AgencyRow.code.in_(sorted(codes)))
    return dict(connection.execute(query).tuples().all())


def last_told(connection: Connection, pks: Sequence[int]) -> dict[int, Told]:
    """Of each obligation the rung told last (weekly digests apart); told to several, what went out counts."""
    row = NoticeRow
    outcome = func.coalesce(MessageRow.state, row.state)
    query = select(row.obligation_pk, row.rung, row.kind, row.day, outcome)
    query = query.outerjoin(MessageRow, MessageRow.pk == row.message_pk)
    query = query.where(row.obligation_pk.in_(pks), row.state != "skipped", row.kind != "digest")
    query = query.order_by(row.obligation_pk, row.day, row.rank, outcome == "sent", row.pk)
    return {pk: Told(*rest) for pk, *rest in connection.execute(query)}


def contacts_of(connection: Connection, agencies: Iterable[str]) -> Mapping[str, Reached]:
    """Of each agency whom to call first: a desk before the leadership, who can be reached before who cannot."""
    row = ContactRow
    query = select(row.agency, row.name, row.phone, row.email).where(row.agency.in_(sorted(agencies)), row.active)
    reach = case((row.phone.is_not(None), 0), else_=1)
    query = query.order_by(row.agency, row.role == "lanh-dao", reach, row.pk)
    found: dict[str, Reached] = {}
    for agency, *who in connection.execute(query):
        found.setdefault(agency, Reached(*who))
    return found


def state_counts(connection: Connection, reader: Reader, filters: Filters) -> Mapping[State, int]:
    """How many of the selected obligations stand in each state."""

    answers = Responsibilities.on(connection, reader.today)
    word = state(connection, reader.today, reader.calendar).label("state")
    query = _with_plan_and_body(select(word, func.count()))
    query = query.where(*conditions(filters, reader.scope, answers, reader.today)).group_by(word)
    return dict(connection.execute(query).tuples().all())
