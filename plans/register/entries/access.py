"""Who may come in, written down: accounts, sessions, links, tries that failed. Passwords come here hashed only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from plans.errors import Fault, InputError, NotFound, UnlawfulMove
from plans.register.entries.shut import shut_links
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
    _require_scope(account.login, account.role, account.area, account.agency)
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
    if active is False:
        _require_another_administrator(connection, login)
    changed = update(AccountRow).where(AccountRow.login == login).values(values).returning(AccountRow.pk)
    number = connection.execute(changed).scalar()
    if number is None:
        raise NotFound(f"Không có tài khoản {login!r}")
    connection.execute(delete(SessionRow).where(SessionRow.account_pk == number))
    told = {"password": "đã đổi" if password else None, "active": active, "subject": subject}
    record(connection, [entry("account.change", by, now, plan=None, obligation=None, login=login, **told)])


def _require_scope(login: str, role: str, area: str | None, agency: str | None) -> None:
    """An agency's account names its agency, and only such does; an administrator sees everything."""
    if role not in ROLES:
        raise InputError(Fault(login, f"không có vai trò {role!r}", field="role"))
    if (role == "agency") != (agency is not None):
        raise InputError(Fault(login, "tài khoản của cơ quan, và chỉ tài khoản ấy, phải ghi cơ quan", field="agency"))
    if area is not None and role in ("administrator", "agency"):
        raise InputError(Fault(login, "vai trò này không giới hạn theo địa bàn", field="area"))


def change_scope(
    connection: Connection,
    login: str,
    *,
    role: str,
    area: str | None,
    agency: str | None,
    name: str,
    now: datetime,
    by: str,
) -> None:
    """Another role, other bounds, another name; all its sessions end. The last administrator stays one."""
    _require_scope(login, role, area, agency)
    if role != "administrator":
        _require_another_administrator(connection, login)
    values = {"role": role, "area": area, "agency": agency, "name": name}
    changed = update(AccountRow).where(AccountRow.login == login).values(values).returning(AccountRow.pk)
    number = connection.execute(changed).scalar()
    if number is None:
        raise NotFound(f"Không có tài khoản {login!r}")
    connection.execute(delete(SessionRow).where(SessionRow.account_pk == number))
    record(connection, [entry("account.scope", by, now, login=login, **values)])


def _require_another_administrator(connection: Connection, login: str) -> None:
    """Somebody must be left who can let others in."""
    row = AccountRow
    who = select(row.login).where(row.role == "administrator", row.active).with_for_update()
    if set(connection.execute(who).scalars()) == {login}:
        raise UnlawfulMove(f"{login!r} là tài khoản quản trị cuối cùng còn mở; hãy tạo tài khoản quản trị khác trước")


def bind_subject(connection: Connection, login: str, subject: str, *, now: datetime, by: str) -> None:
    """The account's name at the provincial sign-on, found at its first coming from there; it is bound once."""
    free = update(AccountRow).where(AccountRow.login == login, AccountRow.subject.is_(None))
    if connection.execute(free.values(subject=subject).returning(AccountRow.pk)).scalar() is None:
        raise UnlawfulMove(f"Tài khoản {login!r} đã gắn với một tên khác ở hệ thống của tỉnh")
    record(connection, [entry("account.bind", by, now, login=login, subject=subject)])


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
    through: int | None = None,
) -> int:
    """A link for one agency and one audience -> its number, which goes into the signature with the nonce. ``through``:
    the link by which its maker came, with which it ends."""
    row = {"audience": audience, "agency": agency, "contact_pk": contact, "nonce": nonce, "label": label}
    row |= {"through_pk": through}
    made = insert(LinkRow).values(**row, made_at=now, made_by=by, expires_at=expires_at).returning(LinkRow.pk)
    number = int(connection.execute(made).scalar_one())
    record(connection, [entry("link.make", by, now, link=number, audience=audience, agency=agency, label=label)])
    return number


def revoke_link(connection: Connection, number: int, *, now: datetime, by: str, agency: str | None = None) -> None:
    """The link opens nothing any more. With ``agency``: only a link of that agency; NotFound for any other."""
    whose = select(LinkRow.agency).where(LinkRow.pk == number, LinkRow.revoked_at.is_(None))
    found = connection.execute(whose.with_for_update()).scalar()
    if found is None or agency not in (None, found):
        raise NotFound(f"Không có liên kết còn hiệu lực số {number}")
    shut_links(connection, [LinkRow.pk == number], now=now, by=by)
    record(connection, [entry("link.revoke", by, now, link=number, agency=found)])


def touch_link(connection: Connection, number: int, *, now: datetime) -> None:
    """A token opened something just now."""
    connection.execute(update(LinkRow).where(LinkRow.pk == number).values(used_at=now))
