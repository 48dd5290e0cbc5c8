"""Who takes part: agencies, groups, successions, contacts."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from plans.register.tables.base import Base


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
