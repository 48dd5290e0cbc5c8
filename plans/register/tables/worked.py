"""What is worked on in the portal: files and figures handed in, difficulties, requests, plans in preparation."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from plans.register.tables.base import Base


class FileRow(Base):
    """A file handed in with a submission. ``name`` is what its sender called it; ``place`` is where it is kept."""

    __tablename__ = "file"

    pk: Mapped[int] = mapped_column(primary_key=True)
    submission_pk: Mapped[int] = mapped_column(ForeignKey("submission.pk"), index=True)
    name: Mapped[str]
    place: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]


class FigureRow(Base):
    """A submission's figure for one target of its plan; ``target`` is the target's position there, from 0."""

    __tablename__ = "figure"

    submission_pk: Mapped[int] = mapped_column(ForeignKey("submission.pk"), primary_key=True)
    target: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[str]
    note: Mapped[str | None] = mapped_column(Text)


class DifficultyRow(Base):
    """A difficulty (khó khăn, vướng mắc) that an agency raised on a task. ``state``: open | answered | passed_up."""

    __tablename__ = "difficulty"

    pk: Mapped[int] = mapped_column(primary_key=True)
    form: Mapped[str | None] = mapped_column(unique=True)
    plan_id: Mapped[str] = mapped_column(ForeignKey("plan.id"))
    task_id: Mapped[str]
    agency: Mapped[str]
    obligation_id: Mapped[str | None]
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    by: Mapped[str]
    state: Mapped[str] = mapped_column(default="open")
    answer: Mapped[str | None] = mapped_column(Text)
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[str | None]
    passed_to: Mapped[str | None]

    __table_args__ = (Index(None, "state", "plan_id"), Index(None, "agency", "state"))


class RequestRow(Base):
    """What an agency asks for an obligation. ``kind``: extend (to ``wanted_on``) | not_ours.

    ``verdict``: None while it waits, then granted | refused.
    """

    __tablename__ = "request"

    pk: Mapped[int] = mapped_column(primary_key=True)
    form: Mapped[str | None] = mapped_column(unique=True)
    obligation_pk: Mapped[int] = mapped_column(ForeignKey("obligation.pk"), index=True)
    kind: Mapped[str]
    wanted_on: Mapped[date | None]
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    by: Mapped[str]
    verdict: Mapped[str | None]
    verdict_at: Mapped[datetime | None]
    verdict_by: Mapped[str | None]
    verdict_note: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (Index(None, "verdict", "at"),)


class DraftRow(Base):
    """A plan in preparation: the document as read, the plan file as drafted and mended.

    ``document``: its lines and tables as data; ``plan``: the plan file as data; ``review``: the grounds of each item
    and the bodies found. ``revision`` rises with every change: who changes an older one is told. ``state``: open |
    published | dropped. ``amends``: the plan in force that it will change.
    """

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    sha256: Mapped[str]
    document: Mapped[dict[str, Any]]
    plan: Mapped[dict[str, Any]]
    review: Mapped[dict[str, Any]]
    revision: Mapped[int] = mapped_column(default=1)
    state: Mapped[str] = mapped_column(default="open")
    amends: Mapped[str | None]
    plan_id: Mapped[str | None]
    area: Mapped[str | None]
    made_at: Mapped[datetime]
    made_by: Mapped[str]
    changed_at: Mapped[datetime]
    changed_by: Mapped[str]

    __table_args__ = (Index(None, "state", "changed_at"),)
