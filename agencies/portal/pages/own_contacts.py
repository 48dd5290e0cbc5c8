"""An agency's own contacts, links and calendar: /dau-moi; the calendar itself, for programs that have no session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from agencies.portal import feed, kept_pages, machine_tokens
from agencies.portal.desk import Desk
from agencies.portal.guard import Anyone, May
from agencies.portal.security import links, tokens
from agencies.portal.shown.contact_form import Named, offered, read_contact
from plans.errors import InputError, NotFound, UnlawfulMove
from plans.register import entries, queries
from plans.register.entries import access
from plans.register.entries.stopped import stop_contact
from plans.register.queries.access import LinkView
from plans.register.queries.access import links as standing_links
from plans.register.session import Connection

router = APIRouter()
Agency = Annotated[Desk, Depends(May("agency"))]
Guest = Annotated[Desk, Depends(Anyone())]
_CALENDAR_LIVES = timedelta(days=2 * 365)
_AHEAD = timedelta(days=400)
_LAST = "Đây là đầu mối duy nhất còn nhận thư. Thêm đầu mối khác trước khi ngừng đầu mối này."


@router.get("/dau-moi")
def contacts(desk: Agency, ten: str = "", vai_tro: str = "") -> Response:
    """Who gets this agency's letters; its links; its calendar. ``ten`` and ``vai_tro`` put a contact into the form."""
    return _page(desk, Named(), chosen=(ten, vai_tro))


def _page(
    desk: Desk, named: Named, *, chosen: tuple[str, str] = ("", ""), problem: str = "", made: str = ""
) -> Response:
    agency = desk.who.agency or ""
    with desk.reading() as connection:
        own = [one for one in standing_links(connection, agency=agency) if one.expires_at > desk.now]

        def words() -> dict[str, Any]:
            known = {"problems": named.problems, "problem": problem, "came": bool(named.problems), "made": made}
            return {**_told_of(connection, desk, agency, chosen), **_opened_by(desk, own), **known}

        if named.problems or problem or made:
            return desk.page("agency/contacts.html", 422 if named.problems or problem else 200, **words())
        return kept_pages.page(desk, connection, "agency/contacts.html", words, desk.who.link, *own)


def _told_of(connection: Connection, desk: Desk, agency: str, chosen: tuple[str, str]) -> dict[str, Any]:
    return {
        "name": queries.taking_part.agency_name(connection, agency),
        **offered(queries.contacts(connection, agency), chosen),
        "sent": desk.text,
        "used": desk.who.link,
    }


def _opened_by(desk: Desk, own: Sequence[LinkView]) -> dict[str, Any]:
    """The links of a body by what they open."""
    calendar = next((one for one in own if one.audience == "calendar"), None)
    return {
        "links": [one for one in own if one.audience == "work"],
        "tokens": [one for one in own if one.audience == "api"],
        "calendar": calendar,
        "calendar_address": _calendar_address(desk, calendar) if calendar else "",
    }


def _calendar_address(desk: Desk, link: LinkView) -> str:
    settings = desk.parts.settings
    return f"{settings.address}/lich/{links.token(settings.secret, 'calendar', link.pk, link.nonce)}.ics"


@router.post("/dau-moi")
def name_contact(desk: Agency) -> Response:
    """A contact named or mended; a twin of another is refused with the register's words."""
    named = read_contact(desk.text, desk.who.agency or "")
    if named.contact is None:
        return _page(desk, named)
    try:
        with desk.writing() as (connection, writer):
            row = {**named.contact.row(), "active": True}
            entries.put_contacts(connection, [row], now=writer.now, by=writer.by, keep_link=desk.who.link)
    except InputError as error:
        named.problems["ten"] = error.faults[0].message
        return _page(desk, named)
    return desk.go("/dau-moi")


@router.post("/dau-moi/ngung")
def stop(desk: Agency) -> Response:
    """A contact that is to hear no more; the last one that letters reach stays."""
    agency, name, role = desk.who.agency or "", desk.text("ten"), desk.text("vai_tro")
    try:
        with desk.writing() as (connection, writer):
            _require_another(queries.contacts(connection, agency), name, role)
            stop_contact(connection, agency, name, role, now=writer.now, by=writer.by)
    except UnlawfulMove as error:
        return _page(desk, Named(), problem=str(error))
    return desk.go("/dau-moi")


def _require_another(found: list[queries.ContactView], name: str, role: str) -> None:
    others = [
        one for one in found if one.active and (one.by_email or one.by_sms) and (one.name, one.role) != (name, role)
    ]
    if not others:
        raise UnlawfulMove(_LAST)


@router.post("/dau-moi/thu-hoi")
def revoke(desk: Agency) -> Response:
    """A link of this agency that is to open nothing any more."""
    number = desk.text("lien_ket")
    if not (number.isascii() and number.isdigit() and len(number) < 10):  # noqa: PLR2004 - what an integer column holds
        raise NotFound(number)
    with desk.writing() as (connection, writer):
        access.revoke_link(connection, int(number), now=writer.now, by=writer.by, agency=desk.who.agency)
    return desk.go("/dau-moi")


@router.post("/dau-moi/ma")
def make_token(desk: Agency) -> Response:
    """A token for this agency's own software, shown once; who came by a link makes one that ends with the link."""
    try:
        return _page(desk, Named(), made=machine_tokens.make(desk, desk.who.agency or "", desk.text("dung_cho")))
    except UnlawfulMove as error:
        return _page(desk, Named(), problem=str(error))


@router.post("/dau-moi/lich")
def make_calendar(desk: Agency) -> Response:
    """A new secret address of the calendar; the one before opens nothing any more."""
    agency = desk.who.agency or ""
    with desk.writing() as (connection, writer):
        for old in standing_links(connection, agency=agency, audience="calendar"):
            access.revoke_link(connection, old.pk, now=writer.now, by=writer.by, agency=agency)
        access.make_link(
            connection, "calendar", agency, tokens.new_key()[:24],
            expires_at=writer.now + _CALENDAR_LIVES, now=writer.now, by=writer.by, label="lịch thời hạn",
        )  # fmt: skip
    return desk.go("/dau-moi#lich")


@router.get("/lich/{token}.ics")
def calendar(desk: Guest, token: str) -> Response:
    """The calendar behind a secret address: what is still owed, by last day."""
    with desk.reading() as connection:
        link = links.opened(connection, desk.parts.settings.secret, "calendar", token, desk.now)
        if link is None:
            raise NotFound(token)
        wanted = queries.Selection(agency=link.agency, end=desk.today + _AHEAD, waiting=True)
        views = queries.obligations(connection, desk.today, desk.calendar(connection), wanted)
    made = feed.calendar(link.agency_name, desk.parts.settings.address, views, desk.now)
    headers = {"content-disposition": 'inline; filename="lich-thoi-han.ics"'}
    return Response(made, media_type="text/calendar; charset=utf-8", headers=headers)
