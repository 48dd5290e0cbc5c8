"""What administrators watch: the history as an audit, and the links that open something, each to be revoked."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from agencies.portal.desk import Desk
from agencies.portal.directories import directory
from agencies.portal.guard import FORM_KEY, May
from agencies.portal.security import links, tokens
from agencies.portal.shown.account_form import AUDIENCE_WORDS, agency_of
from agencies.portal.shown.audit import ACTS, said
from agencies.portal.shown.hand_in_form import cleaned
from agencies.portal.shown.typed_days import read_day
from plans.register.entries import access as entries
from plans.register.queries import access as queries
from plans.register.queries.audit import Asked, trail
from plans.register.session import Connection

router = APIRouter()
Administrator = Annotated[Desk, Depends(May("administrator"))]
_A_PAGE = 50
_A_YEAR = timedelta(days=365)


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
    given: dict[str, Any] = {"typed": typed, "problems": problems, "acts": ACTS, "said": said}
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
    return _links(desk, made=api_token(desk, agency, desk.text("ten")))


def api_token(desk: Desk, agency: str, label: str) -> str:
    """A new token of an agency for machines; the same form gives the same one."""
    secret = desk.parts.settings.secret
    nonce = tokens.derived(secret, "api", desk.text(FORM_KEY) or tokens.new_key())[:32]
    with desk.writing() as (connection, writer):
        number = _of_nonce(connection, agency, nonce) or entries.make_link(
            connection, "api", agency, nonce, expires_at=writer.now + _A_YEAR, now=writer.now, by=writer.by,
            label=label[:100] or None,
        )  # fmt: skip
    return links.token(secret, "api", number, nonce)


def _of_nonce(connection: Connection, agency: str, nonce: str) -> int | None:
    found = queries.links(connection, agency=agency, audience="api")
    return next((one.pk for one in found if one.nonce == nonce), None)


@router.post("/quan-tri/lien-ket/{number}/thu-hoi")
def revoke(desk: Administrator, number: int) -> Response:
    """It opens nothing any more."""
    with desk.writing() as (connection, writer):
        entries.revoke_link(connection, number, now=writer.now, by=writer.by)
    return desk.go("/quan-tri/lien-ket")
