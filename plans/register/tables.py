"""All tables of the register, in one file. Only facts are stored; the state of an obligation is derived for a day.

Relations run one way and never load by surprise (``lazy="raise"``). The morning's hot path
(``plans.register.morning_sql``) speaks to these tables in plain SQL, since importing the ORM costs more than it does.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, ForeignKey, Index, MetaData, String, Text, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from plans.register.moments import Moment
from plans.register.waiting import WAITING

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Names of constraints are fixed, so that migrations can speak of them on every database."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it as a class attribute
        str: String,
        date: Date,
        datetime: Moment(),
        dict[str, Any]: JSON,
        list[Any]: JSON,
    }


class PlanRow(Base):
    """A plan in force; ``document`` is the plan file as data.

    ``ladder`` is its rungs written out as canonical JSON text (``plans.ladder.dump``), so that plans share rungs in SQL.
    """

    __tablename__ = "plan"

    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str | None]
    title: Mapped[str] = mapped_column(Text)
    issuer: Mapped[str]
    issued_on: Mapped[str | None]
    level: Mapped[str]
    area: Mapped[str]
    monitor: Mapped[str | None]
    effective_from: Mapped[date | None]
    effective_to: Mapped[date | None]
    suspended_from: Mapped[date | None]
    suspended_to: Mapped[date | None]
    on_day_off: Mapped[str]
    ladder: Mapped[str] = mapped_column(Text)
    version: Mapped[int]
    sha256: Mapped[str]
    document: Mapped[dict[str, Any]]
    track_from: Mapped[date]
    horizon_to: Mapped[date]
    loaded_at: Mapped[datetime]
    loaded_by: Mapped[str]

    tasks: Mapped[list[TaskRow]] = relationship(lazy="raise", order_by="TaskRow.position", viewonly=True)


class TaskRow(Base):
    """One assignment clause, with the words that letters print."""

    __tablename__ = "task"

    plan_id: Mapped[str] = mapped_column(ForeignKey("plan.id"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    kind: Mapped[str]
    title: Mapped[str] = mapped_column(Text)
    phrase: Mapped[str | None] = mapped_column(Text)
    subject: Mapped[str | None]
    recipient: Mapped[str | None]
    via: Mapped[str | None]
    section: Mapped[str] = mapped_column(Text)
    heading: Mapped[str | None] = mapped_column(Text)
    quote: Mapped[str] = mapped_column(Text)
    dropped: Mapped[bool] = mapped_column(default=False)


class AssignmentRow(Base):
    """Which agency leads or supports a task, groups expanded on the day the plan was issued."""

    __tablename__ = "assignment"

    plan_id: Mapped[str] = mapped_column(primary_key=True)
    task_id: Mapped[str] = mapped_column(primary_key=True)
    agency: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    requested: Mapped[bool]

    __table_args__ = (Index(None, "agency"),)


class ObligationRow(Base):
    """Task x agency x occurrence: what one agency owes, once. ``agency`` is the body named on the day.

    ``decided``: opened, or its day set, by a person; the plan does not move it any more.
    """

    __tablename__ = "obligation"

    pk: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    plan_id: Mapped[str] = mapped_column(ForeignKey("plan.id"))
    task_id: Mapped[str]
    agency: Mapped[str]
    period: Mapped[str]
    requested: Mapped[bool]
    subject: Mapped[str] = mapped_column(default="")
    window_from: Mapped[date | None]
    window_to: Mapped[date | None]
    window_default: Mapped[bool] = mapped_column(default=False)
    written_on: Mapped[date | None]
    due_on: Mapped[date | None]
    due_time: Mapped[str | None]
    target_on: Mapped[date | None]
    revision: Mapped[int] = mapped_column(default=1)
    tracked: Mapped[bool] = mapped_column(default=True)
    decided: Mapped[bool] = mapped_column(default=False)
    submitted_on: Mapped[date | None]
    first_submitted_on: Mapped[date | None]
    returned_on: Mapped[date | None]
    accepted_on: Mapped[date | None]
    waived_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    reason: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        Index("ix_obligation_waiting", "due_on", "plan_id", "target_on",
              sqlite_where=sql(WAITING), postgresql_where=sql(WAITING)),
        Index(None, "plan_id", "task_id"),
        Index(None, "agency", "due_on"),
    )  # fmt: skip


class SubmissionRow(Base):
    """What an agency handed in, and the coordinator's verdict on it."""

    __tablename__ = "submission"

    pk: Mapped[int] = mapped_column(primary_key=True)
    obligation_pk: Mapped[int] = mapped_column(ForeignKey("obligation.pk"), index=True)
    received_on: Mapped[date]
    document_no: Mapped[str | None]
    note: Mapped[str | None] = mapped_column(Text)
    at: Mapped[datetime]
    by: Mapped[str]
    verdict: Mapped[str | None]
    verdict_on: Mapped[date | None]
    verdict_by: Mapped[str | None]
    verdict_note: Mapped[str | None] = mapped_column(Text)

    progress: Mapped[list[ProgressRow]] = relationship(lazy="raise", viewonly=True)


class ProgressRow(Base):
    """A submission's line on one task: done, doing, not_yet, and a percentage (done = 100)."""

    __tablename__ = "progress"

    submission_pk: Mapped[int] = mapped_column(ForeignKey("submission.pk"), primary_key=True)
    task_id: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]
    percent: Mapped[int | None]
    note: Mapped[str | None] = mapped_column(Text)


class HistoryRow(Base):
    """Append-only: who did what, when. Triggers refuse UPDATE and DELETE."""

    __tablename__ = "history"

    pk: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    by: Mapped[str]
    act: Mapped[str]
    plan_id: Mapped[str | None] = mapped_column(index=True)
    obligation_id: Mapped[str | None] = mapped_column(index=True)
    detail: Mapped[dict[str, Any]]


class AgencyRow(Base):
    """An agency as the directory knows it; ``rank`` is its place in the directory."""

    __tablename__ = "agency"

    code: Mapped[str] = mapped_column(primary_key=True)
    area: Mapped[str] = mapped_column(index=True)
    rank: Mapped[int]
    name: Mapped[str]
    short_name: Mapped[str]
    aliases: Mapped[list[Any]]
    kind: Mapped[str]
    level: Mapped[str]
    parent: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    source: Mapped[str] = mapped_column(Text)


class GroupRow(Base):
    """A named set of agencies: closed (members known), open (named nowhere), residual (all others)."""

    __tablename__ = "agency_group"

    code: Mapped[str] = mapped_column(primary_key=True)
    area: Mapped[str] = mapped_column(index=True)
    rank: Mapped[int]
    name: Mapped[str]
    aliases: Mapped[list[Any]]
    kind: Mapped[str]
    source: Mapped[str] = mapped_column(Text)


class MemberRow(Base):
    """A dated membership."""

    __tablename__ = "agency_group_member"

    group_code: Mapped[str] = mapped_column(ForeignKey("agency_group.code"), primary_key=True)
    agency: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class SuccessionRow(Base):
    """From a day on, another body answers for an agency, wholly (subject '') or for one subject."""

    __tablename__ = "succession"

    agency: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True, default="")
    from_on: Mapped[date] = mapped_column(primary_key=True)
    body: Mapped[str | None]
    source: Mapped[str] = mapped_column(Text)


class ResponsibilityRow(Base):
    """Successions resolved into dated rows, so that the sweep finds the responsible body in SQL.

    An agency without a row answers for itself; ``body`` NULL means that nobody does and a coordinator must decide.
    """

    __tablename__ = "responsibility"

    agency: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True, default="")
    from_on: Mapped[date] = mapped_column(primary_key=True)
    to_on: Mapped[date]
    body: Mapped[str | None]


class ContactRow(Base):
    """A desk or officer of an agency to whom letters go. Never a citizen."""

    __tablename__ = "contact"

    pk: Mapped[int] = mapped_column(primary_key=True)
    agency: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    role: Mapped[str]
    email: Mapped[str | None]
    phone: Mapped[str | None]
    by_email: Mapped[bool]
    by_sms: Mapped[bool]
    active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (UniqueConstraint("agency", "name", "role"),)


class NoticeRow(Base):
    """One rung reached for one obligation, for one addressee and channel: told once, ever.

    ``state``: planned (waits for its message) | composed (``message_pk`` carries it) | skipped (swallowed by a newer
    rung) | unreachable (the agency has no contact). ``rank`` orders the rungs of a role in time.
    """

    __tablename__ = "notice"

    pk: Mapped[int] = mapped_column(primary_key=True)
    obligation_pk: Mapped[int] = mapped_column(ForeignKey("obligation.pk"))
    revision: Mapped[int]
    role: Mapped[str]
    rung: Mapped[str]
    rank: Mapped[int]
    kind: Mapped[str]
    agency: Mapped[str]
    addressee: Mapped[str]
    contact_pk: Mapped[int | None] = mapped_column(ForeignKey("contact.pk"))
    channel: Mapped[str]
    day: Mapped[date]
    fell_on: Mapped[date]
    state: Mapped[str]
    message_pk: Mapped[int | None] = mapped_column(ForeignKey("message.pk"))

    __table_args__ = (
        UniqueConstraint("obligation_pk", "revision", "rung", "addressee", "channel"),
        Index("ix_notice_message_pk", "message_pk"),
        Index("ix_notice_planned", "contact_pk", "channel", sqlite_where=sql("state = 'planned'"),
              postgresql_where=sql("state = 'planned'")),
    )  # fmt: skip


class MessageRow(Base):
    """What is sent: the digest of one contact's notices of one morning by one channel. The outbox.

    ``state``: queued -> sending (lease) -> sent | failed | retry | unknown.
    """

    __tablename__ = "message"

    pk: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    day: Mapped[date]
    contact_pk: Mapped[int] = mapped_column(ForeignKey("contact.pk"))
    addressee: Mapped[str]
    channel: Mapped[str]
    address: Mapped[str]
    kind: Mapped[str]
    subject: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    html: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str]
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime | None]
    lease_by: Mapped[str | None]
    lease_until: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    words: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        Index(None, "contact_pk", "channel", "day"),
        Index("ix_message_open", "channel", "pk", sqlite_where=sql("state <> 'sent' AND state <> 'failed'"),
              postgresql_where=sql("state <> 'sent' AND state <> 'failed'")),
    )  # fmt: skip


class AttemptRow(Base):
    """One try at sending a message, with the provider's own words."""

    __tablename__ = "attempt"

    pk: Mapped[int] = mapped_column(primary_key=True)
    message_pk: Mapped[int] = mapped_column(ForeignKey("message.pk"), index=True)
    at: Mapped[datetime]
    outcome: Mapped[str]
    code: Mapped[str | None]
    words: Mapped[str] = mapped_column(Text)


class DayRow(Base):
    """The working calendar, day by day, so that the sweep needs no holiday package."""

    __tablename__ = "day"

    on: Mapped[date] = mapped_column(primary_key=True)
    working: Mapped[bool]
    name: Mapped[str | None]
    source: Mapped[str]
    estimated: Mapped[bool]


class RunRow(Base):
    """A morning's (or digest's) run, with its counts."""

    __tablename__ = "run"

    pk: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    command: Mapped[str]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    counts: Mapped[dict[str, Any] | None]
