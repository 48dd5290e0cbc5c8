"""Who may come in, read: accounts, sessions, links, tries that failed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, or_, select

from plans.errors import NotFound
from plans.register.tables import AccountRow, AgencyRow, ContactRow, FailedTryRow, LinkRow, SessionRow


@dataclass(frozen=True, slots=True)
class AccountView:
    """An account as pages show it; ``password`` is its hash."""

    pk: int
    login: str
    name: str
    role: str
    area: str | None
    agency: str | None
    active: bool
    made_at: datetime
    made_by: str
    password: str | None
    subject: str | None


_ACCOUNT = (
    AccountRow.pk,
    AccountRow.login,
    AccountRow.name,
    AccountRow.role,
    AccountRow.area,
    AccountRow.agency,
    AccountRow.active,
    AccountRow.made_at,
    AccountRow.made_by,
    AccountRow.password,
    AccountRow.subject,
)


def accounts(connection: Connection) -> list[AccountView]:
    """All accounts, by role and login."""
    query = select(*_ACCOUNT).order_by(AccountRow.role, AccountRow.login)
    return [AccountView(*row) for row in connection.execute(query)]


def account(connection: Connection, login: str) -> AccountView | None:
    """The account of a login (lower case)."""
    row = connection.execute(select(*_ACCOUNT).where(AccountRow.login == login)).first()
    return AccountView(*row) if row else None


def account_of_number(connection: Connection, number: int) -> AccountView:
    """The account of a number; NotFound where there is none."""
    row = connection.execute(select(*_ACCOUNT).where(AccountRow.pk == number)).first()
    if row is None:
        raise NotFound(f"Không có tài khoản số {number}")
    return AccountView(*row)


def account_of_subject(connection: Connection, subject: str) -> AccountView | None:
    """The account of a name at the provincial sign-on."""
    row = connection.execute(select(*_ACCOUNT).where(AccountRow.subject == subject)).first()
    return AccountView(*row) if row else None


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session that stands, with its account."""

    account: AccountView
    csrf: str
    made_at: datetime
    seen_at: datetime
    expires_at: datetime


_SESSION: Any = (
    select(*_ACCOUNT, SessionRow.csrf, SessionRow.made_at, SessionRow.seen_at, SessionRow.expires_at)
    .join(AccountRow, AccountRow.pk == SessionRow.account_pk)
    .where(SessionRow.key == bindparam("cookie"), SessionRow.expires_at > bindparam("now"), AccountRow.active)
)


def session(connection: Connection, key: str, now: datetime) -> SessionView | None:
    """The session of a cookie's digest, where it has not ended and its account is not shut."""
    row = connection.execute(_SESSION, {"cookie": key, "now": now}).first()
    if row is None:
        return None
    many = len(_ACCOUNT)
    return SessionView(AccountView(*row[:many]), *row[many:])


@dataclass(frozen=True, slots=True)
class FailedTries:
    """How many sign-ins failed: under a login from an address, under the login from anywhere, from the address."""

    here: int
    by_login: int
    by_address: int


def failed_tries(connection: Connection, login: str, address: str, since: datetime) -> FailedTries:
    """The sign-ins that failed since a moment."""
    row = FailedTryRow
    same_login, same_address = row.login == login, row.address == address
    counts = [func.count().filter(one) for one in (and_(same_login, same_address), same_login, same_address)]
    query = select(*counts).where(row.at > since, or_(same_login, same_address))
    return FailedTries(*map(int, connection.execute(query).one()))


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link with its agency and, where it went in a letter, its contact."""

    pk: int
    audience: str
    agency: str
    agency_name: str
    contact: str | None
    contact_pk: int | None
    label: str | None
    nonce: str
    made_at: datetime
    made_by: str
    expires_at: datetime
    revoked_at: datetime | None
    used_at: datetime | None


def _links() -> Any:
    row = LinkRow
    name = func.coalesce(AgencyRow.name, row.agency)
    told = (row.label, row.nonce, row.made_at, row.made_by, row.expires_at, row.revoked_at, row.used_at)
    query: Any = select(row.pk, row.audience, row.agency, name, ContactRow.name, row.contact_pk, *told)
    query = query.select_from(row).outerjoin(AgencyRow, AgencyRow.code == row.agency)
    return query.outerjoin(ContactRow, ContactRow.pk == row.contact_pk)


def link(connection: Connection, number: int) -> LinkView | None:
    """The link of a number, whether it still opens anything or not."""
    row = connection.execute(_links().where(LinkRow.pk == number)).first()
    return LinkView(*row) if row else None


def links(
    connection: Connection,
    *,
    agency: str | None = None,
    audience: str | None = None,
    after: datetime | None = None,
    first: int = 0,
    many: int = 1_000_000,
) -> list[LinkView]:
    """Links that were not revoked, the newest first; with ``after``: only those that open something after it."""
    query = _links().where(LinkRow.revoked_at.is_(None)).order_by(LinkRow.pk.desc()).offset(first).limit(many)
    if after:
        query = query.where(LinkRow.expires_at > after)
    if agency:
        query = query.where(LinkRow.agency == agency)
    if audience:
        query = query.where(LinkRow.audience == audience)
    return [LinkView(*row) for row in connection.execute(query)]
