"""A body of the directory changed: the form, what it would touch, and then the change itself."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from agencies.directory import Directory
from agencies.portal import morning_ahead
from agencies.portal.desk import Desk
from agencies.portal.directories import directory
from agencies.portal.pages.steering import Coordinator
from agencies.portal.scope import reader
from agencies.portal.shown.body_change import Change, groups_of, read_change, typed_of
from plans.errors import InputError, NotFound
from plans.register.queries import lists
from plans.register.queries.selecting import WAITING_STATES, Filters

router = APIRouter(prefix="/danh-ba")
PATH = "/{area}/{slug}/sua"
_FIELDS = {"name": "ten", "short": "ten_ngan", "aliases": "ten_khac", "parent": "cap_tren", "members": "tu_ngay"}
_SENT = ("ten", "ten_ngan", "ten_khac", "cap_tren", "tu_ngay")
_SAME = "Không có gì khác với danh bạ."


@router.get(PATH)
def form(desk: Coordinator, area: str, slug: str) -> Response:
    """The body as it stands."""
    code, names = _own(desk, area, slug)
    return _form(desk, code, names, Change(), first=True)


def _own(desk: Desk, area: str, slug: str) -> tuple[str, Directory]:
    with desk.reading() as connection:
        names = directory(connection)
    code = f"{area}/{slug}"
    if not names.is_agency(code) or not desk.who.may_see_area(area):
        raise NotFound(code)
    return code, names


def _form(desk: Desk, code: str, names: Directory, change: Change, *, first: bool = False) -> Response:
    body, chosen = names.agencies[code], _chosen(desk)
    standing = groups_of(code, names, desk.today)
    typed = typed_of(body, names) if first else {name: desk.text(name) for name in _SENT}
    words: dict[str, Any] = {
        "code": code,
        "name": body.name,
        "typed": {"tu_ngay": "", **typed},
        "groups": [(one, inside if first else one.code in chosen) for one, inside in standing],
        "bodies": [one.name for one in names.agencies.values() if desk.who.may_see_area(one.area)],
    }
    return desk.page("steering/change_body.html", 422 if change.problems else 200, problems=change.problems, **words)


def _chosen(desk: Desk) -> list[str]:
    return [one for one in desk.sent.getlist("khoi") if isinstance(one, str)]


@router.post(PATH)
def change(desk: Coordinator, area: str, slug: str) -> Response:
    """First what it would touch; with ``buoc=ghi`` the change. What the directory would not bear is told."""
    code, names = _own(desk, area, slug)
    read = read_change(desk.text, _chosen(desk), code, names, desk.today)
    again = desk.text("buoc") == "ghi"
    if read.problems or desk.text("buoc") == "lai":
        return _form(desk, code, names, read)
    if not read.rows:
        return desk.go(f"/danh-ba/{code}") if again else _form(desk, code, names, Change(problems={"ten": _SAME}))
    try:
        if not again:
            return _ahead(desk, code, names, read)
        desk.parts.directing(area, read.rows, today=desk.today, now=desk.now, by=desk.who.name)
    except InputError as error:
        return _form(desk, code, names, Change(problems=_beside(error)))
    return desk.go(f"/danh-ba/{code}")


def _beside(error: InputError) -> dict[str, str]:
    """The first fault that only the directory as a whole knows, beside the field that it speaks of."""
    fault = error.faults[0]
    last = (fault.field or "").rpartition("].")[2].partition("[")[0]
    return {_FIELDS.get(last, "ten"): fault.message[:1].upper() + fault.message[1:] + "."}


def _ahead(desk: Desk, code: str, names: Directory, read: Change) -> Response:
    told = desk.parts.directing.ahead(code.partition("/")[0], read.rows, today=desk.today)
    with desk.reading() as connection:
        owed = lists.count(connection, reader(desk, connection), Filters(agencies=(code,), states=WAITING_STATES))
        tomorrow = desk.calendar(connection).shift(desk.today, 1)
    letters = sum(one.agency == code for one in morning_ahead.lately(desk, tomorrow).morning.messages)
    sent = [(name, desk.text(name)) for name in _SENT] + [("khoi", one) for one in _chosen(desk)]
    words: dict[str, Any] = {"owed": owed, "letters": letters, "tomorrow": tomorrow, "sent": sent}
    return desk.page("steering/change_ahead.html", code=code, name=names.name(code), told=told, **words)
