"""In by the provincial sign-on: there and back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from agencies.portal.desk import Desk, own_path
from agencies.portal.guard import Anyone, names
from agencies.portal.pages.door import let_in
from agencies.portal.security import sign_on
from agencies.portal.security.sign_on import LIVES_S, NotSignedOn, Person
from agencies.portal.settings import SignOn
from plans.errors import NotFound
from plans.register.entries import access as entries
from plans.register.queries import access as queries

router = APIRouter(prefix="/dang-nhap/tap-trung")
Guest = Annotated[Desk, Depends(Anyone())]
_UNKNOWN = "Chưa có tài khoản mở cho người dùng này. Đề nghị liên hệ quản trị của cổng để được cấp."


def _settings(desk: Desk) -> tuple[SignOn, str]:
    """The provider, and where it sends people back to; NotFound where there is none."""
    settings = desk.parts.settings
    if settings.sign_on is None:
        raise NotFound("Không có đăng nhập tập trung")
    return settings.sign_on, f"{settings.address}{router.prefix}/ve"


@router.get("")
def away(desk: Guest, tiep: str = "") -> Response:
    """To the provider; the browser keeps what it was asked, signed, for ten minutes."""
    provider, here = _settings(desk)
    try:
        address, asked = sign_on.begin(provider, here, own_path(tiep), desk.now)
    except NotSignedOn as error:
        return _told(desk, 503, error)
    answer = RedirectResponse(address, 303)
    settings, words = desk.parts.settings, sign_on.remembered(desk.parts.settings.secret, asked)
    cookie = names(desk.parts)["away"]
    answer.set_cookie(cookie, words, LIVES_S, path="/", httponly=True, secure=settings.secure, samesite="lax")
    return answer


@router.get("/ve")
def back(desk: Guest) -> Response:
    """Who came back, let in where an account is theirs. What the browser kept is used once."""
    provider, here = _settings(desk)
    cookie, secret = names(desk.parts)["away"], desk.parts.settings.secret
    try:
        asked = sign_on.recalled(secret, desk.request.cookies.get(cookie, ""), desk.now)
        person = sign_on.finish(provider, here, asked, desk.request.query_params, desk.now)
        answer = let_in(desk, _account(desk, person), asked.back)
    except NotSignedOn as error:
        answer = _told(desk, 403, error)
    answer.delete_cookie(cookie, path="/", httponly=True, secure=desk.parts.settings.secure, samesite="lax")
    return answer


def _account(desk: Desk, person: Person) -> queries.AccountView:
    """The account bound to this person; at their first coming, the one that an administrator made for their address."""
    with desk.reading() as connection:
        found = queries.account_of_subject(connection, person.subject)
        made = queries.account(connection, person.email) if found is None and person.email else None
    if made is not None and made.active and made.subject is None:
        with desk.parts.register.begin() as connection:
            entries.bind_subject(connection, made.login, person.subject, now=desk.now, by=made.name)
        found = made
    if found is None or not found.active:
        raise NotSignedOn(_UNKNOWN)
    return found


def _told(desk: Desk, status: int, error: NotSignedOn) -> Response:
    return desk.page("message.html", status, title="Chưa đăng nhập được", words=str(error), visitor=None)
