"""Handing in: the form, the receipt, the files. A form that comes twice hands in once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.datastructures import UploadFile
from starlette.responses import Response, StreamingResponse

from agencies.portal import files, scope
from agencies.portal.desk import Desk
from agencies.portal.guard import FORM_KEY, May
from agencies.portal.shown.hand_in_form import STATES, Filled, lateness_words, read_form
from agencies.portal.taking_in import store_of, take_in
from agencies.portal.visitors import ROLES
from plans import status
from plans.errors import NotFound, UnlawfulMove
from plans.register import queries
from plans.register.entries.received import KeptFile, submission_of
from plans.register.queries import submissions as came
from plans.register.session import Connection

router = APIRouter()
Agency = Annotated[Desk, Depends(May("agency"))]
Member = Annotated[Desk, Depends(May(*ROLES))]
_OF = "/viec/{plan}/{task}/{area}/{slug}/{period}"


@dataclass(frozen=True, slots=True)
class Number:
    """The obligation that an address names."""

    id: str


def number(plan: str, task: str, area: str, slug: str, period: str) -> Number:
    """The parts of an address -> the obligation's id."""
    return Number(f"{plan}/{task}/{area}/{slug}/{period}")


Numbered = Annotated[Number, Depends(number)]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the form asks about one obligation."""

    view: queries.ObligationView
    task: queries.TaskView | None
    tasks: Sequence[tuple[str, str]]
    targets: Sequence[came.TargetView]
    returned: tuple[date | None, str | None] | None
    recipient: str


def _sheet(connection: Connection, desk: Desk, one: str) -> Sheet:
    view = scope.obligation(connection, desk, one)
    task = next((task for task in queries.tasks(connection, view.plan) if task.id == view.task), None)
    sent_to = [body for body in (task and task.recipient, task and task.via) if body]
    return Sheet(
        view,
        task,
        came.reported_tasks(connection, one),
        came.targets(connection, view.plan),
        came.return_notes(connection, [one]).get(one),
        " qua ".join(queries.taking_part.agency_name(connection, body) for body in dict.fromkeys(sent_to)),
    )


@router.get(f"{_OF}/nop")
def form(desk: Agency, of: Numbered) -> Response:
    """The form; where the obligation's state allows none, why."""
    with desk.reading() as connection:
        sheet = _sheet(connection, desk, of.id)
    return _form(desk, sheet, Filled())


def _form(desk: Desk, sheet: Sheet, filled: Filled, kept: Sequence[KeptFile] = (), code: int = 200) -> Response:
    return desk.page(
        "agency/hand_in.html",
        code,
        sheet=sheet,
        view=sheet.view,
        open=_may_hand_in(sheet.view),
        problems=filled.problems,
        sent=desk.text,
        kept=kept,
        kept_note=store_of(desk).note(kept, _whose(sheet.view)) if kept else "",
        states=STATES,
        yesterday=desk.today - timedelta(days=1),
        most=desk.parts.settings.upload_bytes,
    )


def _may_hand_in(view: queries.ObligationView) -> bool:
    try:
        status.require("submit", view.state, view.id)
    except UnlawfulMove:
        return False
    return True


def _whose(view: queries.ObligationView) -> str:
    return f"{view.agency} {view.id}"


@router.post(f"{_OF}/nop")
def hand_in(desk: Agency, of: Numbered) -> Response:
    """Taken in, and on to the receipt; or the form again, with its files kept."""
    with desk.reading() as connection:
        sheet = _sheet(connection, desk, of.id)
        known = submission_of(connection, desk.text(FORM_KEY))
    if known:
        return _to_receipt(desk, of.id, known)
    status.require("submit", sheet.view.state, of.id)
    filled = read_form(desk.text, [task for task, _ in sheet.tasks], len(sheet.targets), desk.today)
    kept = _kept(desk, sheet, filled)
    if filled.problems or not desk.text(FORM_KEY):
        return _form(desk, sheet, filled, kept, 422)
    return _to_receipt(desk, of.id, take_in(desk, of.id, filled, kept, desk.text(FORM_KEY)))


def _to_receipt(desk: Desk, one: str, submission: int) -> Response:
    return desk.go(f"/viec/{one}/bien-nhan?lan={submission}")


def _kept(desk: Desk, sheet: Sheet, filled: Filled) -> list[KeptFile]:
    """The files that wait for this form: those kept before and not taken out, and those that came now."""
    store = store_of(desk)
    dropped = set(desk.sent.getlist("bo_tep"))
    before = store.noted(desk.text("tep_da_chon"), _whose(sheet.view))
    kept = [one for one in before if one.place not in dropped]
    came_now = [one for one in desk.sent.getlist("tep") if isinstance(one, UploadFile) and one.filename]
    uploads = [files.Upload(one.filename or "", one.size or 0, one.file) for one in came_now]
    problem = files.problem_of(uploads, desk.parts.settings.upload_bytes, already=len(kept))
    if problem:
        filled.problems["tep"] = problem
        return kept
    return kept + store.keep(uploads, desk.today)


@router.get(f"{_OF}/bien-nhan")
def receipt(desk: Member, of: Numbered, lan: int | None = None) -> Response:
    """What was handed in, with its hour: the one asked for, or the latest."""
    with desk.reading() as connection:
        view = scope.obligation(connection, desk, of.id)
        found = [one for one in came.submissions(connection, obligation=of.id) if lan in (None, one.pk)]
        if not found:
            raise NotFound(of.id)
        one = found[0]
        kept = came.files(connection, [one.pk])[one.pk]
        lines, figures = came.progress_lines(connection, one.pk), came.figures(connection, one.pk)
        targets = came.targets(connection, one.plan)
        working = desk.calendar(connection).between(view.due_on, one.received_on) if view.due_on else 0
    return desk.page(
        "agency/receipt.html",
        view=view,
        one=one,
        files=kept,
        lines=lines,
        figures=figures,
        targets=targets,
        late=lateness_words(view.due_on, one.received_on, working),
        states=STATES,
    )


@router.get("/tep/{number}")
def file(desk: Member, number: int) -> Response:
    """A file, always as an attachment, to whom its submission is shown."""
    with desk.reading() as connection:
        one = came.file(connection, number)
        scope.submission(connection, desk, one.submission)
    headers = {
        "content-disposition": files.disposition(one.name),
        "content-length": str(one.size),
        "content-security-policy": "sandbox; default-src 'none'",
    }
    return StreamingResponse(store_of(desk).read(one.place), media_type=one.kind, headers=headers)
