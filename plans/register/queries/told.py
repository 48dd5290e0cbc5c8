"""What was done and told: history, notices, messages, runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from plans.register.tables import AgencyRow, ContactRow, HistoryRow, MessageRow, NoticeRow, ObligationRow, RunRow


@dataclass(frozen=True, slots=True)
class HistoryView:
    """One line of the history."""

    at: datetime
    by: str
    act: str
    plan: str | None
    obligation: str | None
    detail: Mapping[str, Any]


def history(connection: Connection, *, plan: str | None = None, obligation: str | None = None) -> list[HistoryView]:
    """The history, oldest first: of one obligation, of one plan with its obligations, or all of it."""
    row = HistoryRow
    query = select(row.at, row.by, row.act, row.plan_id, row.obligation_id, row.detail).order_by(row.pk)
    if plan:
        query = query.where(row.plan_id == plan)
    if obligation:
        query = query.where(row.obligation_id == obligation)
    return [HistoryView(*one) for one in connection.execute(query)]


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A notice as stored; ``message`` is the key of the message that carries it. The days are its obligation's."""

    obligation: str
    revision: int
    role: str
    rung: str
    kind: str
    agency: str
    addressee: str
    channel: str
    day: date
    fell_on: date
    state: str
    message: str | None
    due_on: date | None
    target_on: date | None


def notices(
    connection: Connection,
    *,
    day: date | None = None,
    plan: str | None = None,
    obligation: str | None = None,
    state: str | None = None,
) -> list[NoticeView]:
    """Stored notices in the order of days."""
    row = NoticeRow
    told = (row.revision, row.role, row.rung, row.kind, row.agency, row.addressee, row.channel)
    days = (ObligationRow.due_on, ObligationRow.target_on)
    query = select(ObligationRow.id, *told, row.day, row.fell_on, row.state, MessageRow.key, *days)
    query = query.select_from(row).join(ObligationRow, ObligationRow.pk == row.obligation_pk)
    query = query.outerjoin(MessageRow, MessageRow.pk == row.message_pk).order_by(row.day, row.pk)
    if day:
        query = query.where(row.day == day)
    if plan:
        query = query.where(ObligationRow.plan_id == plan)
    if obligation:
        query = query.where(ObligationRow.id == obligation)
    if state:
        query = query.where(row.state == state)
    return [NoticeView(*one) for one in connection.execute(query)]


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message of the outbox with its reader; ``words`` are the provider's own."""

    key: str
    day: date
    agency: str
    agency_name: str | None
    contact: str
    channel: str
    address: str
    kind: str
    subject: str
    text: str
    state: str
    attempts: int
    not_before: datetime | None
    sent_at: datetime | None
    words: str | None
    html: str | None


def messages(connection: Connection, *, state: str | None = None, day: date | None = None) -> list[MessageView]:
    """Messages in the order in which they were written."""
    row = MessageRow
    reader = (ContactRow.agency, AgencyRow.name, ContactRow.name)
    words = (row.channel, row.address, row.kind, row.subject, row.text)
    query = select(
        row.key, row.day, *reader, *words, row.state, row.attempts, row.not_before, row.sent_at, row.words, row.html
    )
    query = query.select_from(row).join(ContactRow, ContactRow.pk == row.contact_pk)
    query = query.outerjoin(AgencyRow, AgencyRow.code == ContactRow.agency).order_by(row.pk)
    if state:
        query = query.where(row.state == state)
    if day:
        query = query.where(row.day == day)
    return [MessageView(*one) for one in connection.execute(query)]


@dataclass(frozen=True, slots=True)
class RunView:
    """A morning's (or digest's) run with its counts."""

    day: date
    command: str
    started_at: datetime
    ended_at: datetime | None
    counts: Mapping[str, Any] | None


def runs(connection: Connection, *, day: date | None = None) -> list[RunView]:
    """Runs, oldest first."""
    query = select(RunRow.day, RunRow.command, RunRow.started_at, RunRow.ended_at, RunRow.counts).order_by(RunRow.pk)
    if day:
        query = query.where(RunRow.day == day)
    return [RunView(*one) for one in connection.execute(query)]
