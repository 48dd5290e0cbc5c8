"""What agencies ask and raise, as the coordinator reads it: granting, refusing, answering, passing up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Query
from starlette.responses import Response

from agencies.directory import Directory
from agencies.portal import kept_pages, scope
from agencies.portal.desk import Desk
from agencies.portal.directories import directory
from agencies.portal.pages.steering import A_PAGE, Coordinator, Overseer, Page, pages, required
from agencies.portal.scope import reader
from agencies.portal.shown.lists_away import DIFFICULTIES, DIFFICULTY_STATES
from agencies.portal.shown.sheets import Sheet
from agencies.portal.shown.typed_days import read_day
from agencies.portal.taking_away import Away, away, said, taken_away
from plans.errors import InputError, NotFound, UnlawfulMove
from plans.register import queries
from plans.register.entries.raised import answer_difficulty, grant_request, pass_up, refuse_request
from plans.register.queries import raised
from plans.register.queries.lists import line
from plans.register.session import Connection

router = APIRouter()
Asked = TypeVar("Asked", raised.RequestView, raised.DifficultyView)
_STATES = {"": ("open",), "chuyen-cap": ("passed_up",), "da-tra-loi": ("answered",)}


@router.get("/de-nghi")
def requests(desk: Coordinator, trang: Page = 1, xong: Annotated[str, Query(pattern="^1?$")] = "") -> Response:
    """What waits for an answer, the oldest first."""
    with desk.reading() as connection:
        return kept_pages.page(
            desk, connection, "steering/requests.html", lambda: _requests(connection, desk, trang, bool(xong))
        )


def _requests(connection: Connection, desk: Desk, number: int, done: bool) -> dict[str, Any]:
    area, first = desk.who.area, (number - 1) * A_PAGE
    many = raised.count_requests(connection, area=area, waiting=not done)
    found = raised.requests(connection, area=area, waiting=not done, first=first, many=A_PAGE)
    return {"found": found, "many": many, "number": number, "pages": pages(many), "done": done}


def _mine(desk: Desk, found: Asked) -> Asked:
    """What somebody of this account's area asked or raised; NotFound for any other."""
    if not desk.who.may_see_area(found.area):
        raise NotFound(str(found.pk))
    return found


@router.get("/de-nghi/{number}")
def request(desk: Coordinator, number: int) -> Response:
    """One request with its obligation."""
    return _show_request(desk, number)


def _show_request(desk: Desk, number: int, problems: Mapping[str, str] | None = None, status: int = 200) -> Response:
    with desk.reading() as connection:
        found = _mine(desk, raised.request(connection, number))
        view = scope.obligation(connection, desk, found.obligation)
        shown = line(connection, reader(desk, connection), view.id)
    words = {"found": found, "view": view, "line": shown, "problems": problems or {}, "sent": desk.text}
    return desk.page("steering/request.html", status, **words)


@router.post("/de-nghi/{number}/dong-y")
def grant(desk: Coordinator, number: int) -> Response:
    """More time, until the day wanted or another; or: it is not theirs."""
    due_on, wrong = read_day(desk.text("han_moi"))
    if wrong:
        return _show_request(desk, number, {"han_moi": wrong}, 422)
    with desk.reading() as connection:
        if _mine(desk, raised.request(connection, number)).verdict == "granted":
            return desk.go("/de-nghi")
    try:
        with desk.writing() as (connection, writer):
            _mine(desk, raised.request(connection, number))
            grant_request(connection, number, writer, due_on=due_on, note=desk.text("ghi_chu") or None)
    except InputError as error:
        return _show_request(desk, number, {"han_moi": error.faults[0].message}, 422)
    return desk.go("/de-nghi")


@router.post("/de-nghi/{number}/tu-choi")
def refuse(desk: Coordinator, number: int) -> Response:
    """It stays as it is, and why."""
    if problem := required(desk.text("ly_do")):
        return _show_request(desk, number, {"ly_do": problem}, 422)
    with desk.reading() as connection:
        if _mine(desk, raised.request(connection, number)).verdict == "refused":
            return desk.go("/de-nghi")
    with desk.writing() as (connection, writer):
        _mine(desk, raised.request(connection, number))
        refuse_request(connection, number, writer, note=desk.text("ly_do"))
    return desk.go("/de-nghi")


State = Annotated[str, Query(alias="trang-thai", max_length=40)]


@router.get("/vuong-mac")
def difficulties(desk: Overseer, trang_thai: State = "", trang: Page = 1) -> Response:
    """Difficulties by state: open, passed up, answered."""
    state = trang_thai if trang_thai in _STATES else ""
    wanted = away(desk, trang_thai=state)
    with desk.reading() as connection:
        if wanted.kind:
            return taken_away(desk, _sheet(connection, desk, state, wanted), wanted.kind, wanted.back)
        return kept_pages.page(
            desk, connection, "steering/difficulties.html",
            lambda: {**_difficulties(connection, desk, state, trang), "away": wanted},
        )  # fmt: skip


def _sheet(connection: Connection, desk: Desk, state: str, wanted: Away) -> Sheet:
    area, states = desk.who.area, _STATES[state]
    many = raised.count_difficulties(connection, area=area, states=states)
    rows = raised.difficulties(connection, area=area, states=states, many=wanted.most)
    filters = [f"Trạng thái: {DIFFICULTY_STATES[one]}" for one in states]
    above = said(desk, filters, "Số vướng mắc", many, len(rows))
    return Sheet("vuong-mac", "Danh sách khó khăn, vướng mắc", above, DIFFICULTIES, rows)


def _difficulties(connection: Connection, desk: Desk, state: str, number: int) -> dict[str, Any]:
    area, first = desk.who.area, (number - 1) * A_PAGE
    counts = {key: raised.count_difficulties(connection, area=area, states=states) for key, states in _STATES.items()}
    found = raised.difficulties(connection, area=area, states=_STATES[state], first=first, many=A_PAGE)
    return {"found": found, "state": state, "counts": counts, "number": number, "pages": pages(counts[state])}


@router.get("/vuong-mac/{number}")
def difficulty(desk: Overseer, number: int) -> Response:
    """One difficulty with what was told of it; who steers may answer."""
    return _show_difficulty(desk, number)


def _show_difficulty(desk: Desk, number: int, problems: Mapping[str, str] | None = None, status: int = 200) -> Response:
    with desk.reading() as connection:
        found = _mine(desk, raised.difficulty(connection, number))
        task = next((one for one in queries.tasks(connection, found.plan) if one.id == found.task), None)
        names = directory(connection)
    bodies = [one.name for one in names.agencies.values() if one.area == found.area]
    words = {"found": found, "task": task, "bodies": bodies, "problems": problems or {}, "sent": desk.text}
    return desk.page("steering/difficulty.html", status, **words)


@router.post("/vuong-mac/{number}/tra-loi")
def answer(desk: Coordinator, number: int) -> Response:
    """The coordinator's answer."""
    words = desk.text("tra_loi")
    if problem := required(words):
        return _show_difficulty(desk, number, {"tra_loi": problem.replace("lý do", "câu trả lời")}, 422)
    with desk.writing() as (connection, writer):
        found = _mine(desk, raised.difficulty(connection, number))
        if (found.state, found.answer) != ("answered", words):
            answer_difficulty(connection, number, words, writer)
    return desk.go(f"/vuong-mac/{number}")


@router.post("/vuong-mac/{number}/chuyen-cap")
def pass_on(desk: Coordinator, number: int) -> Response:
    """Passed up to a body that can decide."""
    with desk.reading() as connection:
        found = _mine(desk, raised.difficulty(connection, number))
        body = _named(directory(connection), desk.text("chuyen_den"), found.area)
    if body is None:
        return _show_difficulty(desk, number, {"chuyen_den": "Chọn cơ quan có trong danh bạ."}, 422)
    try:
        with desk.writing() as (connection, writer):
            found = _mine(desk, raised.difficulty(connection, number))
            if (found.state, found.passed_to) != ("passed_up", body):
                pass_up(connection, number, body, writer, words=desk.text("ghi_chu") or None)
    except UnlawfulMove as error:
        return _show_difficulty(desk, number, {"chuyen_den": str(error)}, 409)
    return desk.go(f"/vuong-mac/{number}")


def _named(names: Directory, words: str, area: str) -> str | None:
    """The body of a code or a name."""
    return words if names.is_agency(words) else names.find(words, area) if words else None
