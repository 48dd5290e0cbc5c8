"""More time, a waiver, or one taken back, for one or many: a page that lists them and asks why, then all or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from agencies.portal.desk import Desk, own_path
from agencies.portal.pages.steering import Coordinator, chosen_numbers, required
from agencies.portal.scope import reader
from agencies.portal.shown.typed_days import read_day
from plans.register.entries import Writer
from plans.register.entries.together import NotAll, extend_all, restore_all, waive_all
from plans.register.queries.lists import lines_of
from plans.register.session import Connection

router = APIRouter()
Chosen = Annotated[list[str], Query(alias="viec")]
_BACK = "/qua-han"


@dataclass(frozen=True, slots=True)
class Said:
    """What the form said: why, until when, and what is wrong with it."""

    reason: str = ""
    due_on: date | None = None
    problems: Mapping[str, str] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)


Act = Callable[[Connection, Sequence[str], Writer, Said], None]


@router.get("/gia-han-nhieu")
def extending(desk: Coordinator, viec: Chosen = [], tiep: str = "") -> Response:  # noqa: B006 - FastAPI copies it
    """Which ones get more time, until when and why."""
    return _ask(desk, "extend", viec, own_path(tiep))


@router.get("/mien-nhieu")
def waiving(desk: Coordinator, viec: Chosen = [], tiep: str = "") -> Response:  # noqa: B006 - same
    """Which ones are released, and why."""
    return _ask(desk, "waive", viec, own_path(tiep))


@router.get("/khoi-phuc-nhieu")
def restoring(desk: Coordinator, viec: Chosen = [], tiep: str = "") -> Response:  # noqa: B006 - same
    """Which ones are owed again after a waiver."""
    return _ask(desk, "restore", viec, own_path(tiep))


def _ask(desk: Desk, act: str, ids: Sequence[str], back: str, said: Said | None = None, status: int = 200) -> Response:
    if not ids:
        return desk.go(back or _BACK)
    with desk.reading() as connection:
        numbers = chosen_numbers(connection, desk, ids)
        lines = lines_of(connection, reader(desk, connection), numbers.values())
    words = {"act": act, "lines": lines, "back": back or _BACK, "said": said or Said(), "sent": desk.text}
    return desk.page("steering/many.html", status, **words)


@router.post("/gia-han-nhieu")
def extend(desk: Coordinator) -> Response:
    """A later last day for all of them, or for none."""
    due_on, wrong = read_day(desk.text("han_moi"))
    problem = wrong or _not_to_come(due_on, desk.today)

    def act(connection: Connection, ids: Sequence[str], writer: Writer, said: Said) -> None:
        extend_all(connection, ids, said.due_on or desk.today, writer, reason=said.reason)

    return _do(desk, "extend", act, due_on, {"han_moi": problem})


def _not_to_come(day: date | None, today: date) -> str:
    if day is None:
        return "Nhập hạn mới."
    return "Hạn mới không được trước hôm nay." if day < today else ""


@router.post("/mien-nhieu")
def waive(desk: Coordinator) -> Response:
    """All of them released, or none."""
    return _do(desk, "waive", lambda at, ids, writer, said: waive_all(at, ids, writer, reason=said.reason))


@router.post("/khoi-phuc-nhieu")
def restore(desk: Coordinator) -> Response:
    """All of them owed again, or none."""
    return _do(desk, "restore", lambda at, ids, writer, said: restore_all(at, ids, writer, reason=said.reason))


def _do(desk: Desk, name: str, act: Act, due_on: date | None = None, more: Mapping[str, str] | None = None) -> Response:
    ids = [one for one in desk.sent.getlist("viec") if isinstance(one, str)]
    back, reason = own_path(desk.text("tiep")), desk.text("ly_do")
    problems = {key: words for key, words in {**(more or {}), "ly_do": required(reason)}.items() if words}
    if problems:
        return _ask(desk, name, ids, back, Said(reason, due_on, problems), 422)
    try:
        with desk.writing() as (connection, writer):
            chosen_numbers(connection, desk, ids)
            act(connection, ids, writer, Said(reason, due_on))
    except NotAll as error:
        return _ask(desk, name, ids, back, Said(reason, due_on, refused=error.refused), 409)
    return desk.go(back or _BACK)
