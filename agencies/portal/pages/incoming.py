"""Reports that came in: the list, one with all it brought, confirming and sending back one or many, taking back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from agencies.portal import kept_pages, scope
from agencies.portal.desk import Desk
from agencies.portal.pages.steering import A_PAGE, Coordinator, Page, after, chosen_numbers, pages, required, told
from agencies.portal.scope import reader
from agencies.portal.shown.typed_days import read_day
from agencies.portal.worklist import Incoming, incoming
from plans.errors import NotFound
from plans.register.entries.together import NotAll, accept_all, return_all, void_one
from plans.register.queries import steering
from plans.register.queries import submissions as came
from plans.register.queries.lists import Line, line, lines_of
from plans.register.session import Connection

router = APIRouter(prefix="/bao-cao-den")
Chosen = Annotated[list[str], Query(alias="viec")]


@router.get("")
def waiting(desk: Coordinator, trang: Page = 1) -> Response:
    """What waits for a word, the oldest first."""
    done = told(desk, "/bao-cao-den", "xong")
    with desk.reading() as connection:
        return kept_pages.page(
            desk, connection, "steering/incoming.html", lambda: {**_waiting(connection, desk, trang), "done": done}
        )


def _waiting(connection: Connection, desk: Desk, number: int) -> dict[str, Any]:
    area = desk.who.area
    many = steering.count_incoming(connection, area)
    pks = steering.incoming(connection, area, start=(number - 1) * A_PAGE, most=A_PAGE)
    found = incoming(connection, reader(desk, connection), pks)
    files = came.files(connection, [one.report.pk for one in found])
    return {"found": found, "files": files, "many": many, "number": number, "pages": pages(many)}


@dataclass(frozen=True, slots=True)
class Report:
    """A submission with all it brought."""

    report: came.SubmissionView
    line: Line
    files: Sequence[came.FileView]
    progress: Sequence[came.LineView]
    figures: Sequence[tuple[came.TargetView, str]]
    others: Sequence[came.SubmissionView]
    latest: bool


def _report(connection: Connection, desk: Desk, number: int) -> Report:
    found, view = scope.submission(connection, desk, number)
    shown = line(connection, reader(desk, connection), view.id)
    if shown is None:
        raise NotFound(view.id)
    targets = came.targets(connection, view.plan)
    figures = [(targets[at], value) for at, value in came.figures(connection, number).items() if at < len(targets)]
    all_of_it = came.submissions(connection, obligation=view.id)
    last = next((one.pk for one in all_of_it if one.verdict != "void"), None)
    return Report(
        report=found,
        line=shown,
        files=came.files(connection, [number])[number],
        progress=came.progress_lines(connection, number),
        figures=figures,
        others=[one for one in all_of_it if one.pk != number],
        latest=last == number,
    )


# Fixed addresses stand before the numbered one.


@dataclass(frozen=True, slots=True)
class Said:
    """What a form said, and what is wrong with it."""

    reason: str = ""
    due_on: date | None = None
    problems: Mapping[str, str] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)


@router.get("/xac-nhan")
def accepting(desk: Coordinator, viec: Chosen = []) -> Response:  # noqa: B006 - FastAPI copies it
    """Which ones are to be confirmed, before they are."""
    return _asking(desk, "steering/accept.html", viec)


@router.get("/tra-lai")
def returning(desk: Coordinator, viec: Chosen = []) -> Response:  # noqa: B006 - same
    """Which ones are to be sent back, and why."""
    return _asking(desk, "steering/return.html", viec)


def _asking(desk: Desk, template: str, ids: Sequence[str], said: Said | None = None, status: int = 200) -> Response:
    if not ids:
        return desk.go("/bao-cao-den")
    with desk.reading() as connection:
        numbers = chosen_numbers(connection, desk, ids)
        lines = lines_of(connection, reader(desk, connection), numbers.values())
        reports = steering.latest(connection, list(numbers.values()))
    shown = [Incoming(one, reports[one.pk]) for one in lines if one.pk in reports]
    return desk.page(
        template, status, lines=[one.line for one in shown], reports=reports, said=said or Said(), sent=desk.text
    )


@router.post("/xac-nhan")
def accept(desk: Coordinator) -> Response:
    """All of them confirmed, or none."""
    ids = _sent(desk)
    note = desk.text("ghi_chu") or None
    try:
        with desk.writing() as (connection, writer):
            chosen_numbers(connection, desk, ids)
            accept_all(connection, _looked_at(desk, ids), writer, note=note)
    except NotAll as error:
        return _asking(desk, "steering/accept.html", ids, Said(refused=error.refused), 409)
    return after(desk, "/bao-cao-den", "xong", len(ids))


@router.post("/tra-lai")
def send_back(desk: Coordinator) -> Response:
    """All of them sent back with the reason, or none."""
    ids, said = _sent(desk), _said(desk)
    if said.problems:
        return _asking(desk, "steering/return.html", ids, said, 422)
    try:
        with desk.writing() as (connection, writer):
            chosen_numbers(connection, desk, ids)
            return_all(
                connection, _looked_at(desk, ids), writer, reason=said.reason, due_on=said.due_on,
                confirmed=[one for one in ids if desk.text(f"ket_qua.{one}") == "accepted"],
            )  # fmt: skip
    except NotAll as error:
        return _asking(desk, "steering/return.html", ids, Said(said.reason, refused=error.refused), 409)
    return after(desk, "/bao-cao-den", "xong", len(ids))


def _sent(desk: Desk) -> list[str]:
    return [one for one in desk.sent.getlist("viec") if isinstance(one, str)]


def _looked_at(desk: Desk, ids: Sequence[str]) -> dict[str, int]:
    """Each chosen obligation with the submission that stood on the page."""
    numbers = {one: desk.text(f"lan.{one}") for one in ids}
    return {one: int(number) if number.isdecimal() and number.isascii() else 0 for one, number in numbers.items()}


def _said(desk: Desk) -> Said:
    reason = desk.text("ly_do")
    due_on, wrong = read_day(desk.text("han_moi"))
    problems = {"ly_do": required(reason), "han_moi": wrong or _past(due_on, desk.today)}
    return Said(reason, due_on, {name: words for name, words in problems.items() if words})


def _past(day: date | None, today: date) -> str:
    return "Hạn mới không được trước hôm nay." if day and day < today else ""


@router.get("/{number}")
def report(desk: Coordinator, number: int) -> Response:
    """One report: what came with it, and what to say to it."""
    with desk.reading() as connection:
        found = _report(connection, desk, number)
    return desk.page("steering/report.html", found=found, problems={}, sent=desk.text)


@router.post("/{number}/huy")
def take_back(desk: Coordinator, number: int) -> Response:
    """A submission that was entered by mistake is taken back."""
    reason = desk.text("ly_do_huy")
    with desk.reading() as connection:
        found = _report(connection, desk, number)
    if problem := required(reason):
        return desk.page("steering/report.html", 422, found=found, problems={"ly_do_huy": problem}, sent=desk.text)
    with desk.writing() as (connection, writer):
        void_one(connection, found.line.view.id, number, writer, reason=reason)
    return desk.go(f"/bao-cao-den/{number}")
