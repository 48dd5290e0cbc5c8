"""The first address, the language, whether the portal lives."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from agencies.portal.desk import Desk, own_path
from agencies.portal.guard import Anyone, names
from agencies.portal.rendering import LANGUAGES

router = APIRouter()
Guest = Annotated[Desk, Depends(Anyone())]
_A_YEAR_S = 365 * 24 * 3600


@router.get("/")
def first(desk: Guest) -> Response:
    """Everybody's own first screen."""
    return desk.go(desk.visitor.home if desk.visitor else "/dang-nhap")


@router.api_route("/song", methods=["GET", "HEAD"])
async def alive() -> PlainTextResponse:
    """That the portal answers, for whoever watches it; without a thread of its pages, which may all be at work."""
    return PlainTextResponse("ok")


@router.post("/ngon-ngu")
def language(desk: Guest) -> Response:
    """Vietnamese or English from now on."""
    answer = RedirectResponse(own_path(desk.text("tiep")) or "/", 303)
    chosen = desk.text("ngon_ngu")
    if chosen in LANGUAGES:
        secure = desk.parts.settings.secure
        name = names(desk.parts)["language"]
        answer.set_cookie(name, chosen, _A_YEAR_S, path="/", httponly=True, secure=secure, samesite="lax")
    return answer


@router.get("/robots.txt")
def robots() -> PlainTextResponse:
    """Nothing here is for search engines."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")
