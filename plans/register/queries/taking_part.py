"""Agencies, who answers for whom, and contacts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, or_, select, text

from plans.register import no_issuer
from plans.register.session import noted
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
        return noted(connection, f"responsible on {day}", lambda: cls._read(connection, day))

    @classmethod
    def _read(cls, connection: Connection, day: date) -> Responsibilities:
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
    query = query.order_by(AgencyRow.area.is_not(None), AgencyRow.area, AgencyRow.rank, row.agency, row.pk)
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


def contacts_missing(connection: Connection, today: date, area: str | None = None) -> list[MissingContact]:
    """Bodies that owe, monitor or have issued something that waits, and cannot be reached. Owing ones first.

    An issuer that a document does not name cannot be reached either. ``area``: by the plans of that area.
    """
    answers = Responsibilities.on(connection, today)
    owed: Counter[str] = Counter()
    days: dict[str, date] = {}
    undecided: Counter[str] = Counter()
    for agency, subject, recipient, many, first in connection.execute(_waiting_by_agency(area)):
        who = answers.of(agency, subject)
        if who is None or (who == recipient and who != agency):
            undecided[agency] += many
        owed[who or agency] += many
        if first:
            days[who or agency] = min(first, days.get(who or agency, first))
    watched = _watched(connection, answers, area)
    names = _names(connection)
    missing = [
        MissingContact(
            body,
            names.get(body) or no_issuer.words(body),
            owed[body],
            days.get(body),
            tuple(sorted(watched.get(body, ()))),
            undecided[body],
        )
        for body in sorted(({*owed, *watched} - _reachable(connection)) | set(undecided))
    ]
    return sorted(missing, key=lambda one: (not one.owes, one.next_due_on or date.max, one.agency))


def _waiting_by_agency(area: str | None) -> Any:
    row = ObligationRow
    query: Any = select(row.agency, row.subject, TaskRow.recipient, func.count(), func.min(row.due_on))
    query = query.select_from(row).outerjoin(TaskRow, (TaskRow.plan_id == row.plan_id) & (TaskRow.id == row.task_id))
    if area:
        query = query.join(PlanRow, PlanRow.id == row.plan_id).where(PlanRow.area == area)
    return query.where(text(WAITING)).group_by(row.agency, row.subject, TaskRow.recipient)


def _watched(connection: Connection, answers: Responsibilities, area: str | None) -> dict[str, set[str]]:
    """Bodies that monitor a plan of which something waits, or have issued it -> those plans."""
    waits = select(ObligationRow.pk).where(ObligationRow.plan_id == PlanRow.id, text(WAITING)).exists()
    query = select(PlanRow.id, PlanRow.monitor, PlanRow.issuer).where(waits)
    if area:
        query = query.where(PlanRow.area == area)
    watched: dict[str, set[str]] = {}
    for plan, monitor, issuer in connection.execute(query):
        for body in filter(None, (monitor, issuer or no_issuer.code(plan))):
            watched.setdefault(answers.of(body) or body, set()).add(plan)
    return watched


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
