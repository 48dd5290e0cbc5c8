"""One obligation whole: the clause that it stands on, whom it was told, and what was done to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import aliased

from plans.register.tables import AgencyRow, ContactRow, MessageRow, NoticeRow, ObligationRow, PlanRow, TaskRow


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of the plan behind an obligation, and who is named beside them."""

    kind: str
    section: str
    heading: str | None
    quote: str
    recipient: str | None
    via: str | None
    plan: str
    plan_number: str | None
    plan_title: str
    issued_on: str | None
    issuer: str | None
    monitor: str | None


def clause(connection: Connection, pk: int) -> Clause | None:
    """The clause of an obligation, with the names of bodies; None where its task is not kept any more."""
    bodies = {name: aliased(AgencyRow) for name in ("recipient", "via", "issuer", "monitor")}
    column = {"recipient": TaskRow.recipient, "via": TaskRow.via, "issuer": PlanRow.issuer, "monitor": PlanRow.monitor}
    names = {key: func.coalesce(body.name, column[key]) for key, body in bodies.items()}
    query = select(
        TaskRow.kind, TaskRow.section, TaskRow.heading, TaskRow.quote, names["recipient"], names["via"],
        PlanRow.id, PlanRow.number, PlanRow.title, PlanRow.issued_on, names["issuer"], names["monitor"],
    )  # fmt: skip
    query = query.join_from(ObligationRow, PlanRow, PlanRow.id == ObligationRow.plan_id)
    query = query.join(TaskRow, (TaskRow.plan_id == ObligationRow.plan_id) & (TaskRow.id == ObligationRow.task_id))
    for key, body in bodies.items():
        query = query.outerjoin(body, body.code == column[key])
    row = connection.execute(query.where(ObligationRow.pk == pk)).one_or_none()
    return Clause(*row) if row else None


@dataclass(frozen=True, slots=True)
class ToldTo:
    """A rung told to somebody. ``outcome``: the state of its message, or of the notice where it has none."""

    day: date
    rung: str
    kind: str
    role: str
    agency_name: str
    contact: str | None
    channel: str
    outcome: str


def told_to(connection: Connection, pk: int) -> list[ToldTo]:
    """Everything told of an obligation, the newest first; what a newer rung swallowed is left out."""
    row = NoticeRow
    who = func.coalesce(AgencyRow.name, row.agency)
    outcome = func.coalesce(MessageRow.state, row.state)
    query = select(row.day, row.rung, row.kind, row.role, who, ContactRow.name, row.channel, outcome)
    query = query.outerjoin(AgencyRow, AgencyRow.code == row.agency)
    query = query.outerjoin(ContactRow, ContactRow.pk == row.contact_pk)
    query = query.outerjoin(MessageRow, MessageRow.pk == row.message_pk)
    query = query.where(row.obligation_pk == pk, row.state != "skipped").order_by(row.day.desc(), row.pk.desc())
    return [ToldTo(*one) for one in connection.execute(query)]
