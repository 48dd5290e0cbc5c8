"""What an agency asks and raises: more time, "not ours", difficulties, and the answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from agencies.portal import kept_pages, scope
from agencies.portal.desk import Desk
from agencies.portal.guard import FORM_KEY, May
from agencies.portal.pages.handing_in import Numbered
from agencies.portal.shown.raising_form import Raised, read_difficulty, read_extension, read_not_ours
from plans import status
from plans.errors import UnlawfulMove
from plans.register import queries
from plans.register.entries import raised as entries
from plans.register.queries import raised
from plans.register.session import Connection

router = APIRouter()
Agency = Annotated[Desk, Depends(May("agency"))]
_OF = "/viec/{plan}/{task}/{area}/{slug}/{period}"
_PAGES: dict[entries.RequestKind, str] = {"extend": "gia-han", "not_ours": "khong-phai"}
_A_PAGE = 50
Asked = Sequence[raised.RequestView]


def _read(desk: Desk, one: str, kind: entries.RequestKind) -> tuple[queries.ObligationView, Asked]:
    with desk.reading() as connection:
        view = scope.obligation(connection, desk, one)
        found = raised.requests(connection, obligation=one)
    return view, [request for request in found if request.kind == kind]


def _request_page(
    desk: Desk, view: queries.ObligationView, asked: Asked, kind: entries.RequestKind, filled: Raised
) -> Response:
    return desk.page(
        "agency/request.html",
        422 if filled.problems else 200,
        view=view,
        asked=asked,
        kind=kind,
        action=f"/viec/{view.id}/{_PAGES[kind]}",
        open=_may_ask(view) and not any(one.verdict is None for one in asked),
        problems=filled.problems,
        sent=desk.text,
    )


def _may_ask(view: queries.ObligationView) -> bool:
    try:
        status.require("extend", view.state, view.id)
    except UnlawfulMove:
        return False
    return True


def _ask(desk: Desk, view: queries.ObligationView, kind: entries.RequestKind, filled: Raised) -> Response:
    with desk.writing() as (connection, writer):
        entries.ask(
            connection, view.id, kind, filled.words, writer, wanted_on=filled.day, form=desk.text(FORM_KEY) or None
        )
    return desk.go(f"/viec/{view.id}/{_PAGES[kind]}")


@router.get(f"{_OF}/gia-han")
def extension_form(desk: Agency, of: Numbered) -> Response:
    """Ask for more time; what was asked before, and the answer."""
    view, asked = _read(desk, of.id, "extend")
    return _request_page(desk, view, asked, "extend", Raised())


@router.post(f"{_OF}/gia-han")
def ask_extension(desk: Agency, of: Numbered) -> Response:
    """Asked; the page then says that the answer is waited for."""
    view, asked = _read(desk, of.id, "extend")
    filled = read_extension(desk.text, view.due_on, desk.today)
    if filled.problems:
        return _request_page(desk, view, asked, "extend", filled)
    return _ask(desk, view, "extend", filled)


@router.get(f"{_OF}/khong-phai")
def not_ours_form(desk: Agency, of: Numbered) -> Response:
    """Say that it is another body's."""
    view, asked = _read(desk, of.id, "not_ours")
    return _request_page(desk, view, asked, "not_ours", Raised())


@router.post(f"{_OF}/khong-phai")
def say_not_ours(desk: Agency, of: Numbered) -> Response:
    """Said; the coordinator decides."""
    view, asked = _read(desk, of.id, "not_ours")
    filled = read_not_ours(desk.text)
    if filled.problems:
        return _request_page(desk, view, asked, "not_ours", filled)
    return _ask(desk, view, "not_ours", filled)


def _tasks(connection: Connection, desk: Desk, view: queries.ObligationView) -> list[tuple[str, str]]:
    given = raised.tasks_given(connection, view.plan, desk.who.agency or "", desk.today)
    own = (view.task, view.task_title)
    return given if view.task in dict(given) else [own, *given]


@router.get(f"{_OF}/vuong-mac")
def difficulty_form(desk: Agency, of: Numbered) -> Response:
    """Raise a difficulty on a task of the obligation's plan."""
    with desk.reading() as connection:
        view = scope.obligation(connection, desk, of.id)
        tasks = _tasks(connection, desk, view)
    return _difficulty_page(desk, view, tasks, Raised())


def _difficulty_page(
    desk: Desk, view: queries.ObligationView, tasks: Sequence[tuple[str, str]], filled: Raised
) -> Response:
    code = 422 if filled.problems else 200
    given = {"problems": filled.problems, "chosen": filled.task, "sent": desk.text}
    return desk.page("agency/difficulty.html", code, view=view, tasks=[("", ""), *tasks], **given)


@router.post(f"{_OF}/vuong-mac")
def raise_difficulty(desk: Agency, of: Numbered) -> Response:
    """Raised, and on to the list where its answer will stand."""
    with desk.reading() as connection:
        view = scope.obligation(connection, desk, of.id)
        tasks = _tasks(connection, desk, view)
    filled = read_difficulty(desk.text, dict(tasks))
    if filled.problems:
        return _difficulty_page(desk, view, tasks, filled)
    with desk.writing() as (connection, writer):
        entries.raise_difficulty(
            connection, view.plan, filled.task, desk.who.agency or "", filled.words, writer,
            form=desk.text(FORM_KEY) or None, obligation=view.id,
        )  # fmt: skip
    return desk.go("/vuong-mac-cua-toi")


@router.get("/vuong-mac-cua-toi")
def own_difficulties(desk: Agency, trang: Annotated[int, Query(ge=1, le=10_000)] = 1) -> Response:
    """What this agency raised: what waits, what was passed up, what was answered."""
    agency = desk.who.agency or ""
    with desk.reading() as connection:
        return kept_pages.page(
            desk, connection, "agency/difficulties.html", lambda: _difficulties(connection, agency, trang)
        )


def _difficulties(connection: Connection, agency: str, number: int) -> dict[str, Any]:
    many = raised.count_difficulties(connection, agency=agency)
    found = raised.difficulties(connection, agency=agency, first=(number - 1) * _A_PAGE, many=_A_PAGE)
    return {"difficulties": found, "many": many, "number": number, "pages": max(1, -(-many // _A_PAGE))}
