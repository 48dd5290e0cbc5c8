"""Who is let in to which page: every route names the roles that may come (``May``); a test lists the exceptions."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from fastapi import HTTPException, Request
from starlette.concurrency import run_in_threadpool

from agencies.portal.desk import Desk
from agencies.portal.parts import Parts
from agencies.portal.security import tokens
from agencies.portal.security.links import opened
from agencies.portal.visitors import Role, Visitor
from plans.register.entries import access as access_entries
from plans.register.queries.access import AccountView, session

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
DEAD_LINK = "Liên kết đã hết hạn hoặc đã bị thu hồi. Đề nghị liên hệ cơ quan theo dõi để nhận liên kết mới."
FORM_FIELD, FORM_KEY = "_token", "_form"
IDLE, LONGEST = timedelta(hours=8), timedelta(days=7)
TOUCH_AFTER = timedelta(minutes=5)
_OWN = {"same-origin", "none"}
_LONGEST_NUMBER = 9
_MOST_PARTS = 100  # files: the page itself says, beside the field, how many it takes
_FOREIGN = "Biểu mẫu đã cũ hoặc không đến từ trang này. Tải lại trang rồi gửi lại."


class SignInFirst(Exception):
    """Nobody is signed in; the page sends them to the door, and back here afterwards."""


class May:
    """A dependency that lets in the roles it names and hands the route its desk. Unsafe methods must carry the form
    token of the session. Nobody signed in: to the door; the wrong role: the page does not exist."""

    def __init__(self, *roles: Role) -> None:
        self.roles = frozenset(roles)

    async def __call__(self, request: Request) -> AsyncIterator[Desk]:
        desk = await enter(request)
        if desk.visitor is None:
            raise SignInFirst
        if desk.visitor.role not in self.roles:
            raise HTTPException(404)
        async with _with_form(desk) as entered:
            yield entered


class Anyone:
    """A dependency for the few pages that ask nobody who they are; forms still carry a token."""

    async def __call__(self, request: Request) -> AsyncIterator[Desk]:
        async with _with_form(await enter(request)) as entered:
            yield entered


async def enter(request: Request) -> Desk:
    """The desk of this request: who asks. What they sent is not read yet: nobody unknown makes us read it."""
    refuse_unfit(request)
    parts: Parts = request.app.state.parts
    now = parts.clock.now()
    visitor, key = await run_in_threadpool(_who, parts, request, now)
    key = key or request.cookies.get(names(parts)["form"], "")
    return Desk(request, parts, visitor, key, now, parts.clock.today())


def refuse_unfit(request: Request) -> None:
    """What no database takes, no page has: a null character, a number beyond all numbers."""
    number = str(request.path_params.get("number", ""))
    if "\0" in request.url.path or "%00" in request.url.query or len(number) > _LONGEST_NUMBER:
        raise HTTPException(404)


@asynccontextmanager
async def _with_form(desk: Desk) -> AsyncIterator[Desk]:
    """The desk with what was sent, where it was sent from our own page; its files are closed at the end."""
    if desk.request.method in SAFE:
        yield desk
        return
    if not _same_site(desk.request):
        raise HTTPException(403, _FOREIGN)
    async with desk.request.form(max_files=_MOST_PARTS, max_fields=2000) as form:
        if not _is_token(form.get(FORM_FIELD), desk.form_key):
            raise HTTPException(403, _FOREIGN)
        yield replace(desk, sent=form)


def names(parts: Parts) -> dict[str, str]:
    """The names of our cookies."""
    return {one: parts.settings.cookie(one) for one in ("session", "link", "form", "language", "away")}


def _who(parts: Parts, request: Request, now: datetime) -> tuple[Visitor | None, str]:
    """The visitor and the key that their form tokens are made of."""
    cookies, name = request.cookies, names(parts)
    with parts.register.reading() as connection:
        if words := cookies.get(name["link"]):
            link = opened(connection, parts.settings.secret, "work", words, now)
            if link is not None:
                by = f"{link.agency_name} (liên kết {link.pk})"
                who = Visitor("link", "agency", by, agency=link.agency, link=link.pk)
                return who, tokens.derived(parts.settings.secret, "form", words)
        if not (key := cookies.get(name["session"])):
            return None, ""
        found = session(connection, tokens.digest(key), now)
    if found is None:
        return None, ""
    if now - found.seen_at > TOUCH_AFTER:
        until = min(now + IDLE, found.made_at + LONGEST)
        with parts.register.begin() as connection:
            access_entries.touch_session(connection, tokens.digest(key), now=now, expires_at=until)
    return of_account(found.account), found.csrf


def of_account(account: AccountView) -> Visitor:
    """Who an account's holder is."""
    role: Any = account.role
    return Visitor("account", role, account.name, account.area, account.agency, account.login)


def _same_site(request: Request) -> bool:
    """What the browser says of where the form comes from; browsers that say nothing are judged by the token alone."""
    return request.headers.get("sec-fetch-site", "none") in _OWN


def _is_token(token: object, key: str) -> bool:
    return isinstance(token, str) and bool(key) and tokens.unmasked_is(token, key)
