"""Who may come in, written down: accounts, sessions, links, tries that failed. Passwords come here hashed only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from plans.errors import NotFound, UnlawfulMove
from plans.register.rows import entry, record
from plans.register.tables import AccountRow, FailedTryRow, LinkRow, SessionRow

ROLES = ("administrator", "coordinator", "supervisor", "agency")
AUDIENCES = ("work", "calendar", "api")
_KEEP_TRIES = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account to be made; ``password`` is a hash. An agency's account names its agency."""

    login: str
    name: str
    role: str
    area: str | None = None
    agency: str | None = None
    password: str | None = None
    subject: str | None = None


def make_account(connection: Connection, account: NewAccount, *, now: datetime, by: str) -> int:
    """A new account -> its number; UnlawfulMove where the login is taken."""
    if connection.execute(select(AccountRow.pk).where(AccountRow.login == account.login)).first():
        raise UnlawfulMove(f"Đã có tài khoản {account.login!r}; hãy dùng tên đăng nhập khác")
    values = {name: getattr(account, name) for name in NewAccount.__slots__}
    made = insert(AccountRow).values(**values, active=True, made_at=now, made_by=by).returning(AccountRow.pk)
    number = int(connection.execute(made).scalar_one())
    told = {"role": account.role, "area": account.area, "agency": account.agency}
    record(connection, [entry("account.make", by, now, login=account.login, **told)])
    return number


def change_account(  # what is None stays
    connection: Connection,
    login: str,
    *,
    now: datetime,
    by: str,
    password: str | None = None,
    active: bool | None = None,
    subject: str | None = None,
) -> None:
    """A new password hash, or shut and opened again; all its sessions end. NotFound where there is none."""
    given = {"password": password, "active": active, "subject": subject}
    values = {name: value for name, value in given.items() if value is not None}
    changed = update(AccountRow).where(AccountRow.login == login).values(values).returning(AccountRow.pk)
    number = connection.execute(changed).scalar()
    if number is None:
        raise NotFound(f"Không có tài khoản {login!r}")
    connection.execute(delete(SessionRow).where(SessionRow.account_pk == number))
    told = {"password": "đã đổi" if password else None, "active": active, "subject": subject}
    record(connection, [entry("account.change", by, now, plan=None, obligation=None, login=login, **told)])


def open_session(
    connection: Connection, key: str, account: int, csrf: str, *, now: datetime, expires_at: datetime, by: str
) -> None:
    """Someone signed in; sessions that ended are swept away."""
    connection.execute(delete(SessionRow).where(SessionRow.expires_at <= now))
    row = {"key": key, "account_pk": account, "csrf": csrf, "made_at": now, "seen_at": now, "expires_at": expires_at}
    connection.execute(insert(SessionRow).values(row))
    record(connection, [entry("session.open", by, now)])


def touch_session(connection: Connection, key: str, *, now: datetime, expires_at: datetime) -> None:
    """A session in use lives on."""
    connection.execute(update(SessionRow).where(SessionRow.key == key).values(seen_at=now, expires_at=expires_at))


def close_session(connection: Connection, key: str, *, now: datetime, by: str) -> None:
    """Someone signed out."""
    connection.execute(delete(SessionRow).where(SessionRow.key == key))
    record(connection, [entry("session.close", by, now)])


def note_failed_try(connection: Connection, login: str, address: str, *, now: datetime) -> None:
    """A sign-in that failed; those of more than a day ago are swept away."""
    connection.execute(delete(FailedTryRow).where(FailedTryRow.at < now - _KEEP_TRIES))
    connection.execute(insert(FailedTryRow).values(login=login, address=address, at=now))


def forget_failed_tries(connection: Connection, login: str) -> None:
    """Who got in has not failed."""
    connection.execute(delete(FailedTryRow).where(FailedTryRow.login == login))


def make_link(
    connection: Connection,
    audience: str,
    agency: str,
    nonce: str,
    *,
    expires_at: datetime,
    now: datetime,
    by: str,
    contact: int | None = None,
    label: str | None = None,
) -> int:
    """A link for one agency and one audience -> its number, which goes into the signature with the nonce."""
    row = {"audience": audience, "agency": agency, "contact_pk": contact, "nonce": nonce, "label": label}
    made = insert(LinkRow).values(**row, made_at=now, made_by=by, expires_at=expires_at).returning(LinkRow.pk)
    number = int(connection.execute(made).scalar_one())
    record(connection, [entry("link.make", by, now, link=number, audience=audience, agency=agency, label=label)])
    return number


def revoke_link(connection: Connection, number: int, *, now: datetime, by: str, agency: str | None = None) -> None:
    """The link opens nothing any more. With ``agency``: only a link of that agency; NotFound for any other."""
    one = update(LinkRow).where(LinkRow.pk == number, LinkRow.revoked_at.is_(None))
    if agency:
        one = one.where(LinkRow.agency == agency)
    found = connection.execute(one.values(revoked_at=now, revoked_by=by).returning(LinkRow.agency)).scalar()
    if found is None:
        raise NotFound(f"Không có liên kết còn hiệu lực số {number}")
    record(connection, [entry("link.revoke", by, now, link=number, agency=found)])
