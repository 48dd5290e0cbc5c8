"""The directory changed: a body added, a successor dated. The plans in force follow at once."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from agencies.directory import Directory
from agencies.portal.desk import Desk
from agencies.portal.directories import directory
from agencies.portal.pages.steering import Coordinator
from agencies.portal.shown.body_form import KINDS, LEVELS, Typed, read_body, read_succession
from plans.errors import InputError, NotFound

router = APIRouter(prefix="/danh-ba")


def _names(desk: Desk) -> Directory:
    with desk.reading() as connection:
        return directory(connection)


def _areas(desk: Desk, names: Directory) -> list[tuple[str, str]]:
    """The areas in which this coordinator may add a body."""
    return [(area, names.area_name(area) or area) for area in names.areas if desk.who.may_see_area(area)]


@router.get("/them")
def new_body(desk: Coordinator) -> Response:
    """The form for a body that the directory does not know."""
    return _adding(desk, _names(desk), Typed())


def _adding(desk: Desk, names: Directory, typed: Typed) -> Response:
    words: dict[str, Any] = {"areas": _areas(desk, names), "kinds": KINDS.items(), "levels": LEVELS.items()}
    words["bodies"] = _bodies(desk, names)
    return desk.page(
        "steering/new_body.html", 422 if typed.problems else 200, problems=typed.problems, sent=desk.text, **words
    )


def _bodies(desk: Desk, names: Directory) -> list[str]:
    return [one.name for one in names.agencies.values() if desk.who.may_see_area(one.area)]


@router.post("/them")
def add_body(desk: Coordinator) -> Response:
    """Added; what the directory would not bear is told."""
    names, area = _names(desk), desk.text("dia_ban")
    if not area:
        return _adding(desk, names, Typed(problems={"dia_ban": "Chọn địa bàn."}))
    if area not in dict(_areas(desk, names)):
        raise NotFound(area)
    typed = read_body(desk.text, area, names)
    if not typed.problems:
        typed = _take_in(desk, area, "agencies", typed, "ten")
    if typed.problems:
        return _adding(desk, names, typed)
    return desk.go(f"/danh-ba/{area}/{typed.row['code']}")


def _take_in(desk: Desk, area: str, part: str, typed: Typed, beside: str) -> Typed:
    """In the register, or with the fault beside a field."""
    try:
        desk.parts.directing(area, {part: [typed.row]}, today=desk.today, now=desk.now, by=desk.who.name)
    except InputError as error:
        return Typed(typed.row, {beside: error.faults[0].message})
    return typed


@router.get("/{area}/{slug}/tiep-nhan")
def succession(desk: Coordinator, area: str, slug: str) -> Response:
    """Who answers for a body from a day on."""
    return _succeeding(desk, f"{area}/{slug}", _names(desk), Typed())


def _succeeding(desk: Desk, code: str, names: Directory, typed: Typed) -> Response:
    if not names.is_agency(code) or not desk.who.may_see_area(code.partition("/")[0]):
        raise NotFound(code)
    words: dict[str, Any] = {"code": code, "name": names.name(code), "bodies": _bodies(desk, names)}
    status = 422 if typed.problems else 200
    return desk.page("steering/succession.html", status, problems=typed.problems, sent=desk.text, **words)


@router.post("/{area}/{slug}/tiep-nhan")
def succeed(desk: Coordinator, area: str, slug: str) -> Response:
    """Dated; letters of what waits go to the new body from that day."""
    code, names = f"{area}/{slug}", _names(desk)
    typed = read_succession(desk.text, code, names)
    if typed.problems or not names.is_agency(code) or not desk.who.may_see_area(area):
        return _succeeding(desk, code, names, typed)
    typed = _take_in(desk, area, "successions", typed, "co_quan")
    if typed.problems:
        return _succeeding(desk, code, names, typed)
    return desk.go(f"/danh-ba/{code}")
