"""Coming in and going out: sign-in by password, the link from a letter, signing out."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response
from starlette.types import Receive, Scope, Send

from agencies.portal.desk import Desk, own_path
from agencies.portal.guard import DEAD_LINK, IDLE, Anyone, May, names, of_account
from agencies.portal.security import passwords, tokens
from agencies.portal.security.links import opened
from agencies.portal.visitors import ROLES
from plans.register.entries import access as entries
from plans.register.queries import access as queries

router = APIRouter()
Guest = Annotated[Desk, Depends(Anyone())]
Member = Annotated[Desk, Depends(May(*ROLES))]
_WINDOW = timedelta(minutes=15)
MOST_HERE, MOST_BY_LOGIN = 5, 100  # wrong passwords of one login: from one address, from all addresses
SLOW_AFTER, SLOWEST = 20, 5.0  # wrong ones from one address, whosever: the next are answered later, never refused
_WRONG = "Tên đăng nhập hoặc mật khẩu không đúng."
_WAIT = "Đã sai quá nhiều lần. Thử lại sau 15 phút."


@router.get("/dang-nhap")
def sign_in_page(desk: Guest, tiep: str = "") -> Response:
    """The form; whoever has no session gets a key for it first."""
    return _form(desk, own_path(tiep))


def _form(desk: Desk, back: str, *, login: str = "", problem: str = "", status: int = 200) -> Response:
    key = desk.form_key or tokens.new_key()
    answer = desk.page(
        "sign_in.html",
        status,
        back=back,
        login=login,
        problem=problem,
        form_token=tokens.masked(key),
        sign_on=desk.parts.settings.sign_on is not None,
    )
    if not desk.form_key:
        _put(desk, answer, "form", key, None)
    return answer


@router.post("/dang-nhap")
def sign_in(desk: Guest) -> Response:
    """Signed in where login and password fit; told to wait where too many tries failed."""
    login, back = desk.text("tai_khoan").lower()[:200], own_path(desk.text("tiep"))
    if too_many(desk, login):
        return _form(desk, back, login=login, problem=_WAIT, status=429)
    with desk.reading() as connection:
        account = queries.account(connection, login)
    secret = desk.sent.get("mat_khau")
    right = passwords.fits(account.password if account else None, secret if isinstance(secret, str) else "")
    if account is None or not account.active or not right:
        with desk.parts.register.begin() as connection:
            entries.note_failed_try(connection, login, address_of(desk), now=desk.now)
        return Late(_form(desk, back, login=login, problem=_WRONG, status=422), delay(_tries(desk, login).by_address))
    return let_in(desk, account, back)


def too_many(desk: Desk, login: str) -> bool:
    """Whether too many tries failed lately under this login: a few from here, or many from anywhere. Those of others
    behind the same address shut nobody out: a whole office may stand behind one."""
    tries = _tries(desk, login)
    return tries.here >= MOST_HERE or tries.by_login >= MOST_BY_LOGIN


def _tries(desk: Desk, login: str) -> queries.FailedTries:
    with desk.reading() as connection:
        return queries.failed_tries(connection, login, address_of(desk), desk.now - _WINDOW)


def delay(by_address: int) -> float:
    """Seconds by which a wrong password is answered later, the more of them came from its address."""
    return min(SLOWEST, max(0, by_address - SLOW_AFTER) * 0.25)


class Late(Response):
    """An answer that waits, and holds up nobody else meanwhile."""

    def __init__(self, answer: Response, seconds: float) -> None:
        super().__init__(status_code=answer.status_code)
        self.raw_headers = answer.raw_headers
        self._answer, self._seconds = answer, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(self._seconds)
        await self._answer(scope, receive, send)


def address_of(desk: Desk) -> str:
    """From where somebody comes."""
    return desk.request.client.host if desk.request.client else ""


def let_in(desk: Desk, account: queries.AccountView, back: str) -> Response:
    """A new session for the account, and on to where they wanted to go."""
    key = tokens.new_key()
    expires = desk.now + IDLE
    with desk.parts.register.begin() as connection:
        entries.forget_failed_tries(connection, account.login)
        entries.open_session(
            connection, tokens.digest(key), account.pk, tokens.new_key(), now=desk.now, expires_at=expires,
            by=account.name,
        )  # fmt: skip
    answer = RedirectResponse(back or of_account(account).home, 303)
    _put(desk, answer, "session", key, None)
    _drop(desk, answer, "link", "form")
    return answer


@router.post("/dang-xuat")
def sign_out(desk: Member) -> Response:
    """The session ends here and in the register; who came by a link leaves the link."""
    cookie = names(desk.parts)
    answer = RedirectResponse("/dang-nhap", 303)
    if desk.who.way == "link":
        _drop(desk, answer, "link")
        return answer
    with desk.parts.register.begin() as connection:
        key = tokens.digest(desk.request.cookies.get(cookie["session"], ""))
        entries.close_session(connection, key, now=desk.now, by=desk.who.name)
    _drop(desk, answer, "session", "form")
    return answer


@router.get("/lien-ket/{token}")
def by_link(desk: Guest, token: str, viec: str = "") -> Response:
    """The link from a letter. It changes nothing and uses nothing up (scanners open links ahead): the token goes into
    a cookie and out of the address."""
    with desk.reading() as connection:
        link = opened(connection, desk.parts.settings.secret, "work", token, desk.now)
    if link is None:
        return desk.page("message.html", 403, title="Liên kết không còn hiệu lực", words=DEAD_LINK, visitor=None)
    answer = RedirectResponse((viec and own_path(f"/viec/{viec}")) or "/viec-phai-lam", 303)
    _put(desk, answer, "link", token, 12 * 3600)
    return answer


def _put(desk: Desk, answer: Response, cookie: str, value: str, seconds: int | None) -> None:
    name, secure = names(desk.parts)[cookie], desk.parts.settings.secure
    answer.set_cookie(name, value, seconds, path="/", httponly=True, secure=secure, samesite="lax")


def _drop(desk: Desk, answer: Response, *cookies: str) -> None:
    for cookie in cookies:
        name, secure = names(desk.parts)[cookie], desk.parts.settings.secure
        answer.delete_cookie(name, path="/", httponly=True, secure=secure, samesite="lax")
