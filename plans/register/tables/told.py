"""What was told: notices, messages, attempts; the working calendar and the runs."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from plans.register.tables.base import Base


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
        Index(None, "day", "state"),
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
        Index(None, "day", "state"),
        Index("ix_message_state_pk", "state", "pk"),
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
