"""Who may sign in, kept by administrators: accounts made, bounded, shut, given a new password; one's own password."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from agencies.portal.desk import Desk
from agencies.portal.directories import directory
from agencies.portal.guard import May
from agencies.portal.pages.door import address_of, let_in, too_many
from agencies.portal.security import passwords
from agencies.portal.shown.account_form import ROLE_WORDS, Filled, password_problems, read_account
from agencies.portal.visitors import ROLES
from plans.errors import NotFound, UnlawfulMove
from plans.register.entries import access as entries
from plans.register.queries import access as queries

router = APIRouter()
Administrator = Annotated[Desk, Depends(May("administrator"))]
Member = Annotated[Desk, Depends(May(*ROLES))]
_ROLES = tuple(ROLE_WORDS.items())
_BYTES = 15


@router.get("/quan-tri")
def accounts(desk: Administrator) -> Response:
    """All accounts."""
    with desk.reading() as connection:
        found, names = queries.accounts(connection), directory(connection)
    return desk.page("administration/accounts.html", accounts=found, names=names, roles=ROLE_WORDS)


@router.get("/quan-tri/tai-khoan/moi")
def new_page(desk: Administrator) -> Response:
    """The form of a new account."""
    return _new(desk, Filled(role="coordinator"))


def _new(desk: Desk, filled: Filled) -> Response:
    status = 422 if filled.problems else 200
    return desk.page("administration/new_account.html", status, **_fields(desk, filled))


def _fields(desk: Desk, filled: Filled) -> dict[str, Any]:
    with desk.reading() as connection:
        areas = [("", "Tất cả địa bàn"), *((one, one) for one in directory(connection).areas)]
    return {"filled": filled, "problems": filled.problems, "roles": _ROLES, "areas": areas, "typed": desk.text}


@router.post("/quan-tri/tai-khoan/moi")
def make(desk: Administrator) -> Response:
    """Made, with a password that is shown once."""
    with desk.reading() as connection:
        filled = read_account(desk.text, directory(connection), new=True)
        if not filled.problems and queries.account(connection, filled.login):
            filled.problems["tai_khoan"] = "Tên đăng nhập này đã có."
    if filled.problems:
        return _new(desk, filled)
    password = token_urlsafe(_BYTES)
    hashed = passwords.hashed(password)
    new = entries.NewAccount(filled.login, filled.name, filled.role, filled.area, filled.agency, hashed)
    with desk.writing() as (connection, writer):
        entries.make_account(connection, new, now=writer.now, by=writer.by)
    return _told_once(desk, filled.login, password)


def _told_once(desk: Desk, login: str, password: str) -> Response:
    return desk.page("administration/password_told.html", login=login, password=password)


@router.get("/quan-tri/tai-khoan/{number}")
def account(desk: Administrator, number: int) -> Response:
    """One account, with what may be changed."""
    one = _account(desk, number)
    return _one(desk, one, Filled(one.login, one.name, one.role, one.area, one.agency))


def _account(desk: Desk, number: int) -> queries.AccountView:
    with desk.reading() as connection:
        return queries.account_of_number(connection, number)


def _one(desk: Desk, one: queries.AccountView, filled: Filled) -> Response:
    status = 422 if filled.problems else 200
    return desk.page("administration/account.html", status, account=one, **_fields(desk, filled))


@router.post("/quan-tri/tai-khoan/{number}")
def change(desk: Administrator, number: int) -> Response:
    """Another role, other bounds, another name."""
    one = _account(desk, number)
    with desk.reading() as connection:
        filled = read_account(desk.text, directory(connection), new=False)
    if filled.problems:
        return _one(desk, one, filled)
    given = {"role": filled.role, "area": filled.area, "agency": filled.agency, "name": filled.name or one.name}
    with desk.writing() as (connection, writer):
        entries.change_scope(connection, one.login, **given, now=writer.now, by=writer.by)  # type: ignore[arg-type]
    return desk.go("/quan-tri")


@router.post("/quan-tri/tai-khoan/{number}/khoa")
def shut(desk: Administrator, number: int) -> Response:
    """Nobody comes in by it any more; who is in is out."""
    return _open(desk, number, active=False)


@router.post("/quan-tri/tai-khoan/{number}/mo")
def open_again(desk: Administrator, number: int) -> Response:
    """As before it was shut."""
    return _open(desk, number, active=True)


def _open(desk: Desk, number: int, *, active: bool) -> Response:
    one = _account(desk, number)
    with desk.writing() as (connection, writer):
        entries.change_account(connection, one.login, active=active, now=writer.now, by=writer.by)
    return desk.go("/quan-tri")


@router.post("/quan-tri/tai-khoan/{number}/mat-khau")
def reset(desk: Administrator, number: int) -> Response:
    """A new password, shown once."""
    one, password = _account(desk, number), token_urlsafe(_BYTES)
    hashed = passwords.hashed(password)
    with desk.writing() as (connection, writer):
        entries.change_account(connection, one.login, password=hashed, now=writer.now, by=writer.by)
        entries.forget_failed_tries(connection, one.login)
    return _told_once(desk, one.login, password)


@router.get("/mat-khau")
def password_page(desk: Member) -> Response:
    """The form of one's own password."""
    _own(desk)
    return desk.page("administration/own_password.html", problems={})


def _own(desk: Desk) -> queries.AccountView:
    """The account that signed in here; who came by a link has none."""
    with desk.reading() as connection:
        found = queries.account(connection, desk.who.login) if desk.who.login else None
    if found is None:
        raise NotFound("Không có tài khoản")
    return found


@router.post("/mat-khau")
def change_password(desk: Member) -> Response:
    """A new password; other browsers are signed out, this one stays in by a new session."""
    one = _own(desk)
    if too_many(desk, one.login):
        raise UnlawfulMove("Đã sai quá nhiều lần. Thử lại sau 15 phút.")
    problems = _password_problems(desk, one)
    if problems:
        return desk.page("administration/own_password.html", 422, problems=problems)
    hashed = passwords.hashed(str(desk.sent.get("mat_khau_moi")))
    with desk.writing() as (connection, writer):
        entries.change_account(connection, one.login, password=hashed, now=writer.now, by=writer.by)
    return let_in(desk, one, "")


def _password_problems(desk: Desk, one: queries.AccountView) -> dict[str, str]:
    now = desk.sent.get("mat_khau")
    if not passwords.fits(one.password, now if isinstance(now, str) else ""):
        with desk.parts.register.begin() as connection:
            entries.note_failed_try(connection, one.login, address_of(desk), now=desk.now)
        return {"mat_khau": "Mật khẩu đang dùng không đúng."}
    return password_problems(desk.sent.get)
