"""The log of messages: paged lines without their texts, one message whole, its tries and what it carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, not_, or_, select

from plans.errors import NotFound
from plans.register.entries.settled import DROPPED
from plans.register.entries.stopped import LEFT
from plans.register.tables import (
    AgencyRow,
    AttemptRow,
    ContactRow,
    MessageRow,
    NoticeRow,
    ObligationRow,
    PlanRow,
    TaskRow,
)

STATES = ("queued", "sending", "retry", "sent", "unknown", "failed")
UNSETTLED = "unsettled"  # failed or unknown, and nobody has decided yet
_ROW = MessageRow


@dataclass(frozen=True, slots=True)
class MessageLine:
    """A message without its text. ``words`` are the provider's own, or those of who decided about it."""

    pk: int
    key: str
    day: date
    agency: str
    agency_name: str
    contact: str
    channel: str
    address: str
    kind: str
    subject: str
    state: str
    attempts: int
    not_before: datetime | None
    sent_at: datetime | None
    words: str | None


@dataclass(frozen=True, slots=True)
class WholeMessage:
    """A message with its texts; ``reachable`` says whether its contact is still to be told anything."""

    line: MessageLine
    text: str
    html: str | None
    contact_pk: int
    reachable: bool


@dataclass(frozen=True, slots=True)
class Try:
    """One try at sending."""

    at: datetime
    outcome: str
    code: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Carried:
    """A notice that a message carries."""

    obligation: str
    plan_number: str | None
    task_title: str
    agency_name: str
    period: str
    due_on: date | None
    rung: str
    kind: str


@dataclass(frozen=True, slots=True)
class Among:
    """Which messages are meant: to contacts of these agencies (none named: any), of mornings from a day to a day."""

    agencies: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None


ALL = Among()
_NAME = func.coalesce(AgencyRow.name, ContactRow.agency)
_LINE = (
    _ROW.pk, _ROW.key, _ROW.day, ContactRow.agency, _NAME, ContactRow.name, _ROW.channel, _ROW.address, _ROW.kind,
    _ROW.subject, _ROW.state, _ROW.attempts, _ROW.not_before, _ROW.sent_at, _ROW.words,
)  # fmt: skip


def message_lines(
    connection: Connection, area: str | None, state: str = "", among: Among = ALL, *, start: int = 0, most: int = 50
) -> list[MessageLine]:
    """Messages to contacts of an area's agencies, the newest first; of one state where one is named."""
    query = select(*_LINE).select_from(_ROW).join(ContactRow, ContactRow.pk == _ROW.contact_pk)
    query = query.outerjoin(AgencyRow, AgencyRow.code == ContactRow.agency).where(*_bounds(area, state, among))
    rows = connection.execute(query.order_by(_ROW.pk.desc()).offset(start).limit(most))
    return [MessageLine(*row) for row in rows]


def count_lines(connection: Connection, area: str | None, state: str = "", among: Among = ALL) -> int:
    """How many ``message_lines`` there are, over all pages."""
    query = _counted(select(func.count()).select_from(_ROW), area, state, among)
    return int(connection.execute(query).scalar_one())


def message_counts(connection: Connection, area: str | None, among: Among = ALL) -> Mapping[str, int]:
    """How many messages stand in each state."""
    query: Any = select(_ROW.state, func.count()).group_by(_ROW.state)
    return dict(connection.execute(_counted(query, area, "", among)).tuples().all())


def _counted(query: Any, area: str | None, state: str, among: Among) -> Any:
    """Bounded, with the contacts only where a bound asks for them."""
    if area or among.agencies:
        query = query.join(ContactRow, ContactRow.pk == _ROW.contact_pk)
    return query.where(*_bounds(area, state, among))


def _bounds(area: str | None, state: str, among: Among = ALL) -> list[ColumnElement[bool]]:
    bounds: list[ColumnElement[bool]] = []
    if among.agencies:
        bounds.append(ContactRow.agency.in_(among.agencies))
    if among.first:
        bounds.append(_ROW.day >= among.first)
    if among.last:
        bounds.append(_ROW.day <= among.last)
    if area:
        bounds.append(ContactRow.agency.startswith(f"{area}/", autoescape=True))
    if state == UNSETTLED:
        decided = or_(_ROW.words.startswith(DROPPED), _ROW.words == LEFT)
        open_ = and_(_ROW.state == "failed", or_(_ROW.words.is_(None), not_(decided)))
        bounds += [_ROW.state.in_(("unknown", "failed")), or_(_ROW.state == "unknown", open_)]
    elif state:
        bounds.append(_ROW.state == state)
    return bounds


def whole_message(connection: Connection, number: int, area: str | None) -> WholeMessage:
    """One message; NotFound where there is none, or it is of another area."""
    contact = ContactRow
    query = select(*_LINE, _ROW.text, _ROW.html, contact.pk, contact.active)
    query = query.select_from(_ROW).join(contact, contact.pk == _ROW.contact_pk)
    query = query.outerjoin(AgencyRow, AgencyRow.code == contact.agency)
    row = connection.execute(query.where(_ROW.pk == number, *_bounds(area, ""))).first()
    if row is None:
        raise NotFound(f"Không có thư số {number}")
    return WholeMessage(MessageLine(*row[: len(_LINE)]), *row[len(_LINE) :])


def tries(connection: Connection, number: int) -> list[Try]:
    """Every try at sending a message, the first one first."""
    row = AttemptRow
    query = select(row.at, row.outcome, row.code, row.words).where(row.message_pk == number).order_by(row.pk)
    return [Try(*one) for one in connection.execute(query)]


def carried(connection: Connection, number: int) -> list[Carried]:
    """What a message tells of: one line a notice."""
    owed, row = ObligationRow, NoticeRow
    task, name = func.coalesce(TaskRow.title, owed.task_id), func.coalesce(AgencyRow.name, owed.agency)
    query = select(owed.id, PlanRow.number, task, name, owed.period, owed.due_on, row.rung, row.kind)
    query = query.select_from(row).join(owed, owed.pk == row.obligation_pk).join(PlanRow, PlanRow.id == owed.plan_id)
    query = query.outerjoin(TaskRow, and_(TaskRow.plan_id == owed.plan_id, TaskRow.id == owed.task_id))
    query = query.outerjoin(AgencyRow, AgencyRow.code == owed.agency)
    found = connection.execute(query.where(row.message_pk == number).order_by(owed.due_on, row.pk))
    return [Carried(*one) for one in found]
