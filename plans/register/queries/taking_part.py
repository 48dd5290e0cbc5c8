"""Agencies, who answers for whom, and contacts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, or_, select, text

from plans.register import no_issuer
from plans.register.tables import (
    AgencyRow,
    Base,
    ContactRow,
    GroupRow,
    MemberRow,
    ObligationRow,
    PlanRow,
    ResponsibilityRow,
    SuccessionRow,
    TaskRow,
)
from plans.register.waiting import WAITING


@dataclass(frozen=True, slots=True)
class Responsibilities:
    """Who answers for whom on one day: successions by subject first, then whole ones, else the agency itself."""

    bodies: Mapping[tuple[str, str], str | None]

    @classmethod
    def on(cls, connection: Connection, day: date) -> Responsibilities:
        row = ResponsibilityRow
        query = select(row.agency, row.subject, row.body).where(row.from_on <= day, row.to_on >= day)
        return cls({(agency, subject): body for agency, subject, body in connection.execute(query)})

    def of(self, agency: str, subject: str = "") -> str | None:
        """The body that answers, or None where nobody does and the coordinator must decide."""
        if (agency, subject) in self.bodies:
            return self.bodies[agency, subject]
        return self.bodies.get((agency, ""), agency)

    def answered_by(self, body: str) -> frozenset[str]:
        """The body itself and every agency for which it answers, wholly or in some subject."""
        return frozenset({body, *(agency for (agency, _), who in self.bodies.items() if who == body)})


def responsible(connection: Connection, agency: str, on: date, subject: str = "") -> str | None:
    """Who answers for one agency on a day."""
    return Responsibilities.on(connection, on).of(agency, subject)


@dataclass(frozen=True, slots=True)
class DirectoryRows:
    """The directory as plain rows, in the shape that ``put_directory`` takes."""

    agencies: Sequence[Mapping[str, Any]]
    groups: Sequence[Mapping[str, Any]]
    members: Sequence[Mapping[str, Any]]
    successions: Sequence[Mapping[str, Any]]


def directory_rows(connection: Connection) -> DirectoryRows:
    """Everything the register knows of agencies."""

    def rows(table: type[Base], *order: Any) -> list[dict[str, Any]]:
        return [dict(row) for row in connection.execute(select(*table.__table__.columns).order_by(*order)).mappings()]

    return DirectoryRows(
        rows(AgencyRow, AgencyRow.area, AgencyRow.rank),
        rows(GroupRow, GroupRow.area, GroupRow.rank),
        rows(MemberRow, MemberRow.group_code, MemberRow.rank),
        rows(SuccessionRow, SuccessionRow.agency, SuccessionRow.subject, SuccessionRow.from_on),
    )


@dataclass(frozen=True, slots=True)
class ContactView:
    """A contact, with the name of its agency."""

    agency: str
    agency_name: str | None
    name: str
    role: str
    email: str | None
    phone: str | None
    by_email: bool
    by_sms: bool
    active: bool


def contacts(connection: Connection, agency: str | None = None) -> list[ContactView]:
    """All contacts, or those of one agency, in the order of the directory."""
    row = ContactRow
    who = (row.agency, AgencyRow.name.label("agency_name"), row.name, row.role)
    query = select(*who, row.email, row.phone, row.by_email, row.by_sms, row.active)
    query = query.outerjoin(AgencyRow, AgencyRow.code == row.agency)
    query = query.order_by(AgencyRow.area, AgencyRow.rank, row.agency, row.pk)
    if agency:
        query = query.where(row.agency == agency)
    return [ContactView(*one) for one in connection.execute(query)]


@dataclass(frozen=True, slots=True)
class MissingContact:
    """A body that nobody can be reached at. ``owes`` counts its waiting obligations and ``next_due_on`` is the first
    last day among them; ``plans`` are those that it monitors or has issued, whose escalations would reach nobody.
    ``undecided`` counts the obligations that nobody answers for, or whose successor would report to itself: there a
    contact does not help, the coordinator decides."""

    agency: str
    name: str | None
    owes: int
    next_due_on: date | None
    plans: tuple[str, ...]
    undecided: int = 0


def contacts_missing(connection: Connection, today: date) -> list[MissingContact]:
    """Bodies that owe, monitor or have issued something that waits, and cannot be reached. Owing ones first.

    An issuer that a document does not name cannot be reached either.
    """
    answers = Responsibilities.on(connection, today)
    owed: dict[str, list[date | None]] = {}
    watched: dict[str, set[str]] = {}
    undecided: Counter[str] = Counter()
    for agency, subject, due_on, recipient, plan, monitor, issuer in connection.execute(_waiting()):
        who = answers.of(agency, subject)
        if who is None or (who == recipient and who != agency):
            undecided[agency] += 1
        owed.setdefault(who or agency, []).append(due_on)
        for body in filter(None, (monitor, issuer or no_issuer.code(plan))):
            watched.setdefault(answers.of(body) or body, set()).add(plan)
    names = _names(connection)
    missing = [
        MissingContact(
            body,
            names.get(body) or no_issuer.words(body),
            len(owed.get(body, ())),
            min(filter(None, owed.get(body, ())), default=None),
            tuple(sorted(watched.get(body, ()))),
            undecided[body],
        )
        for body in sorted(({*owed, *watched} - _reachable(connection)) | set(undecided))
    ]
    return sorted(missing, key=lambda one: (not one.owes, one.next_due_on or date.max, one.agency))


def _waiting() -> Any:
    row, plan = ObligationRow, PlanRow
    query = select(row.agency, row.subject, row.due_on, TaskRow.recipient, plan.id, plan.monitor, plan.issuer)
    query = query.join_from(row, plan, plan.id == row.plan_id)
    return query.outerjoin(TaskRow, (TaskRow.plan_id == row.plan_id) & (TaskRow.id == row.task_id)).where(text(WAITING))


def _reachable(connection: Connection) -> set[str]:
    row = ContactRow
    return set(connection.execute(select(row.agency).where(row.active, or_(row.by_email, row.by_sms))).scalars())


def _names(connection: Connection) -> dict[str, str]:
    """Names of agencies and of groups (an open group owes as itself)."""
    groups = connection.execute(select(GroupRow.code, GroupRow.name)).tuples().all()
    return dict(groups) | dict(connection.execute(select(AgencyRow.code, AgencyRow.name)).tuples().all())


def agency_name(connection: Connection, code: str) -> str:
    """The full name of an agency or group; the code itself where nobody knows it."""
    for row in (AgencyRow, GroupRow):
        if name := connection.execute(select(row.name).where(row.code == code)).scalar():
            return str(name)
    return code
