"""What is owed: plans in force, their tasks, who leads them, obligations, submissions, and the history."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column, relationship

from plans.register.tables.base import Base
from plans.register.waiting import AWAITING, WAITING


class PlanRow(Base):
    """A plan in force; ``document`` is the plan file as data.

    ``ladder`` is its rungs as canonical JSON text (``plans.ladder.dump``), so that plans share rungs in SQL.
    """

    __tablename__ = "plan"

    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str | None]
    title: Mapped[str] = mapped_column(Text)
    issuer: Mapped[str | None]
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
        Index("ix_obligation_awaiting", "submitted_on", "pk",
              sqlite_where=sql(AWAITING), postgresql_where=sql(AWAITING)),
        Index(None, "plan_id", "task_id"),
        Index(None, "agency", "due_on"),
    )  # fmt: skip


class SubmissionRow(Base):
    """What an agency handed in, and the coordinator's verdict on it.

    ``form`` is the key of the form that was sent: sent twice, it is stored once. ``dated_on``: the document's own day.
    """

    __tablename__ = "submission"

    pk: Mapped[int] = mapped_column(primary_key=True)
    form: Mapped[str | None]
    obligation_pk: Mapped[int] = mapped_column(ForeignKey("obligation.pk"), index=True)
    received_on: Mapped[date]
    document_no: Mapped[str | None]
    dated_on: Mapped[date | None]
    note: Mapped[str | None] = mapped_column(Text)
    at: Mapped[datetime]
    by: Mapped[str]
    verdict: Mapped[str | None]
    verdict_on: Mapped[date | None]
    verdict_by: Mapped[str | None]
    verdict_note: Mapped[str | None] = mapped_column(Text)

    progress: Mapped[list[ProgressRow]] = relationship(lazy="raise", viewonly=True)

    __table_args__ = (Index("uq_submission_form", "form", unique=True),)


class ProgressRow(Base):
    """A submission's line on one task: done, doing, not_yet, and a percentage (done = 100)."""

    __tablename__ = "progress"

    submission_pk: Mapped[int] = mapped_column(ForeignKey("submission.pk"), primary_key=True)
    task_id: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]
    percent: Mapped[int | None]
    note: Mapped[str | None] = mapped_column(Text)


_CHANGED = sql("act = 'directory.change'")


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

    __table_args__ = (Index("ix_history_changed", "pk", sqlite_where=_CHANGED, postgresql_where=_CHANGED),)
