"""What administrators watch: the history as an audit, and the links that open something, each to be revoked."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from agencies.portal import machine_tokens
from agencies.portal.desk import Desk
from agencies.portal.directories import directory
from agencies.portal.guard import May
from agencies.portal.shown.account_form import AUDIENCE_WORDS, agency_of
from agencies.portal.shown.audit import ACTS, said, verb
from agencies.portal.shown.hand_in_form import cleaned
from agencies.portal.shown.typed_days import read_day
from plans.errors import UnlawfulMove
from plans.register.entries import access as entries
from plans.register.queries import access as queries
from plans.register.queries.audit import Asked, trail

router = APIRouter()
Administrator = Annotated[Desk, Depends(May("administrator"))]
_A_PAGE = 50


@router.get("/quan-tri/nhat-ky")
def audit(desk: Administrator, truoc: Annotated[int | None, Query(ge=1, le=999_999_999)] = None) -> Response:
    """Who did what, the newest first."""
    asked_for = desk.request.query_params
    typed = {name: cleaned(asked_for.get(name, ""))[:200].strip() for name in _FILTERS}
    problems: dict[str, str] = {}
    days = {name: _day(typed[name], name, problems) for name in ("tu", "den")}
    asked = Asked(typed["nguoi"], typed["viec"], typed["ke-hoach"], days["tu"], days["den"])
    with desk.reading() as connection:
        found = trail(connection, asked, before=truoc, many=_A_PAGE + 1)
    shown, more = found[:_A_PAGE], len(found) > _A_PAGE
    kept = {name: words for name, words in typed.items() if words}
    older = f"/quan-tri/nhat-ky?{urlencode({**kept, 'truoc': shown[-1].pk})}" if more else ""
    given: dict[str, Any] = {"typed": typed, "problems": problems, "acts": ACTS, "said": said, "verb": verb}
    return desk.page("administration/audit.html", lines=shown, older=older, first=truoc is None, **given)


_FILTERS = ("nguoi", "viec", "ke-hoach", "tu", "den")


def _day(words: str, name: str, problems: dict[str, str]) -> date | None:
    if not words:
        return None
    day, problem = read_day(words)
    if problem:
        problems[name] = problem
    return day


@router.get("/quan-tri/lien-ket")
def link_list(desk: Administrator, trang: Annotated[int, Query(ge=1, le=10_000)] = 1) -> Response:
    """Links that open something, the newest first."""
    return _links(desk, trang)


def _links(desk: Desk, page: int = 1, made: str = "", problems: dict[str, str] | None = None) -> Response:
    kind = desk.request.query_params.get("loai", "")
    with desk.reading() as connection:
        bounds: dict[str, Any] = {"first": (page - 1) * _A_PAGE, "many": _A_PAGE + 1, "after": desk.now}
        found = queries.links(connection, audience=kind if kind in AUDIENCE_WORDS else None, **bounds)
    given = {"kinds": AUDIENCE_WORDS, "kind": kind, "made": made, "problems": problems or {}, "typed": desk.text}
    many = len(found) > _A_PAGE
    status = 422 if problems else 200
    return desk.page("administration/links.html", status, links=found[:_A_PAGE], number=page, more=many, **given)


@router.post("/quan-tri/lien-ket")
def make_token(desk: Administrator) -> Response:
    """A token for an agency's own software, shown once."""
    problems: dict[str, str] = {}
    with desk.reading() as connection:
        agency = agency_of(desk.text("co_quan"), directory(connection), problems)
    if agency is None:
        return _links(desk, problems=problems)
    try:
        return _links(desk, made=machine_tokens.make(desk, agency, desk.text("ten")))
    except UnlawfulMove as error:
        return _links(desk, problems={"co_quan": str(error)})


@router.post("/quan-tri/lien-ket/{number}/thu-hoi")
def revoke(desk: Administrator, number: int) -> Response:
    """It opens nothing any more."""
    with desk.writing() as (connection, writer):
        entries.revoke_link(connection, number, now=writer.now, by=writer.by)
    return desk.go("/quan-tri/lien-ket")
