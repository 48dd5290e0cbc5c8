"""Machines come by a token of their agency (``Authorization: Bearer …``), never by a browser's cookies."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.concurrency import run_in_threadpool

from agencies.portal.desk import Desk
from agencies.portal.guard import TOUCH_AFTER, May, SignInFirst, refuse_unfit
from agencies.portal.parts import Parts
from agencies.portal.security.links import opened
from agencies.portal.visitors import ROLES, Visitor
from plans.register.entries.access import touch_link

_SCHEME = HTTPBearer(scheme_name="token", description="Mã truy cập của cơ quan", auto_error=False)
Given = Annotated[HTTPAuthorizationCredentials | None, Security(_SCHEME)]


class ByToken:
    """A dependency that lets in whoever brings an agency's token, and hands the route its desk."""

    roles = frozenset({"machine"})

    async def __call__(self, request: Request, given: Given) -> Desk:
        refuse_unfit(request)
        desk = await run_in_threadpool(_desk, request, given)
        if desk is None:
            raise SignInFirst
        return desk


class ByTokenOrSession:
    """As ``ByToken``, and for officials who are signed in."""

    roles = frozenset({"machine", *ROLES})

    def __init__(self) -> None:
        self._may = May(*ROLES)

    async def __call__(self, request: Request, given: Given) -> AsyncIterator[Desk]:
        refuse_unfit(request)
        desk = await run_in_threadpool(_desk, request, given) if given else None
        if desk is not None:
            yield desk
            return
        async for entered in self._may(request):
            yield entered


def _desk(request: Request, given: HTTPAuthorizationCredentials | None) -> Desk | None:
    if given is None:
        return None
    parts: Parts = request.app.state.parts
    now = parts.clock.now()
    with parts.register.reading() as connection:
        link = opened(connection, parts.settings.secret, "api", given.credentials, now)
    if link is None:
        return None
    if link.used_at is None or now - link.used_at > TOUCH_AFTER:
        with parts.register.begin() as connection:
            touch_link(connection, link.pk, now=now)
    who = Visitor("token", "agency", f"{link.agency} (mã truy cập {link.pk})", agency=link.agency, link=link.pk)
    return Desk(request, parts, who, "", now, parts.clock.today())


def agency_of(desk: Desk) -> str:
    """The agency that a token speaks for."""
    agency: Any = desk.who.agency
    return str(agency)


Machine = Annotated[Desk, Depends(ByToken())]
