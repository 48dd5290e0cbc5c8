"""Who may come in: accounts, sessions, signed links; tries that failed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from plans.register.tables.base import Base


class AccountRow(Base):
    """An official's way in. ``login`` is lower case; ``name`` is the desk that reads, as the history will print it.

    ``role``: administrator | coordinator | supervisor | agency. ``area`` and ``agency`` bound what it sees; both None:
    everything. ``password`` is a hash, None where the office signs on elsewhere (``subject`` is its name there).
    """

    __tablename__ = "account"

    pk: Mapped[int] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    area: Mapped[str | None]
    agency: Mapped[str | None]
    password: Mapped[str | None]
    subject: Mapped[str | None] = mapped_column(unique=True)
    active: Mapped[bool] = mapped_column(default=True)
    made_at: Mapped[datetime]
    made_by: Mapped[str]


class LinkRow(Base):
    """A signed link: one agency, one audience, an end, and a way to revoke it.

    ``audience``: work (from a letter) | calendar | api. ``nonce`` goes into the signature, whose key lies outside the
    register: who reads the register alone can make no link. ``through_pk``: the link by which its maker had come, and
    with which it ends; ``used_at``: when a token last opened something.
    """

    __tablename__ = "link"

    pk: Mapped[int] = mapped_column(primary_key=True)
    audience: Mapped[str]
    agency: Mapped[str]
    contact_pk: Mapped[int | None] = mapped_column(ForeignKey("contact.pk"))
    nonce: Mapped[str]
    label: Mapped[str | None]
    made_at: Mapped[datetime]
    made_by: Mapped[str]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    revoked_by: Mapped[str | None]
    used_at: Mapped[datetime | None]
    through_pk: Mapped[int | None]

    __table_args__ = (Index(None, "agency", "audience"), Index(None, "contact_pk"))


class SessionRow(Base):
    """An account's holder at a browser. ``key`` is the digest of the cookie, never the cookie."""

    __tablename__ = "session"

    key: Mapped[str] = mapped_column(primary_key=True)
    account_pk: Mapped[int] = mapped_column(ForeignKey("account.pk"))
    csrf: Mapped[str]
    made_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]

    __table_args__ = (Index(None, "account_pk"), Index(None, "expires_at"))


class FailedTryRow(Base):
    """A sign-in that failed: whose name was given, and from where. Old ones are swept away."""

    __tablename__ = "failed_try"

    pk: Mapped[int] = mapped_column(primary_key=True)
    login: Mapped[str]
    address: Mapped[str]
    at: Mapped[datetime]

    __table_args__ = (Index(None, "login", "at"), Index(None, "address", "at"))
