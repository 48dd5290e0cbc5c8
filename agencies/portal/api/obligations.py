"""What an agency owes, what it handed in, and handing in, by machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Header, Path, Query, UploadFile

from agencies.portal import scope
from agencies.portal.api import models
from agencies.portal.api.entrance import Machine, agency_of
from agencies.portal.api.reading import filled_of
from agencies.portal.desk import Desk
from agencies.portal.files import Upload, problem_of
from agencies.portal.pages.handing_in import Number, number
from agencies.portal.security import tokens
from agencies.portal.taking_in import store_of, take_in
from plans import status
from plans.errors import Fault, InputError, UnlawfulMove
from plans.register import queries
from plans.register.entries.received import KeptFile, submission_of
from plans.register.queries import submissions as came
from plans.register.session import Connection
from plans.status import State

router = APIRouter(prefix="/api/v1", tags=["obligations"], responses=models.PROBLEMS)
OF = "/obligations/{plan}/{task}/{area}/{slug}/{period}"
Numbered = Annotated[Number, Depends(number)]
Offset = Annotated[int, Query(ge=0, le=1_000_000)]
Limit = Annotated[int, Query(ge=1, le=200)]
Whole = Annotated[int, Path(ge=1, le=999_999_999)]
Key = Annotated[
    str, Header(alias="Idempotency-Key", min_length=1, max_length=200, description="Sent twice, it counts once")
]


@router.get("/obligations")
def owed(
    desk: Machine,
    plan: Annotated[str | None, Query(max_length=200)] = None,
    state: Annotated[list[State] | None, Query()] = None,
    from_: Annotated[
        date | None, Query(alias="from", description="Last day not before; undated ones are always listed")
    ] = None,
    to: Annotated[date | None, Query(description="Last day not after")] = None,
) -> list[models.Obligation]:
    """What this agency owes, or answers for today: what is tracked first, by last day."""
    asked = queries.Selection(plan, agency_of(desk), from_, to, frozenset(state or ()))
    with desk.reading() as connection:
        views = queries.obligations(connection, desk.today, desk.calendar(connection), asked)
    return [models.Obligation.model_validate(view) for view in views]


@router.get(OF)
def one(desk: Machine, of: Numbered) -> models.Obligation:
    """One obligation."""
    with desk.reading() as connection:
        return models.Obligation.model_validate(scope.obligation(connection, desk, of.id))


@router.get("/submissions")
def handed_in(desk: Machine, offset: Offset = 0, limit: Limit = 50) -> list[models.Submission]:
    """What was handed in, the newest first."""
    with desk.reading() as connection:
        found = came.submissions(connection, body=agency_of(desk), today=desk.today, first=offset, many=limit)
        return _told(connection, found)


def _told(connection: Connection, found: list[came.SubmissionView]) -> list[models.Submission]:
    kept = came.files(connection, [one.pk for one in found])
    return [models.Submission.of(one, kept[one.pk]) for one in found]


@router.get("/submissions/{number}")
def submission(desk: Machine, number: Whole) -> models.Submission:
    """One submission, with what became of it."""
    with desk.reading() as connection:
        found, _ = scope.submission(connection, desk, number)
        return _told(connection, [found])[0]


@router.get(f"{OF}/submissions")
def submissions_of(desk: Machine, of: Numbered) -> list[models.Submission]:
    """What was handed in for one obligation, the newest first."""
    with desk.reading() as connection:
        scope.obligation(connection, desk, of.id)
        return _told(connection, came.submissions(connection, obligation=of.id))


@router.post(f"{OF}/submissions", status_code=201, responses=models.CONFLICT)
def hand_in(
    desk: Machine,
    of: Numbered,
    key: Key,
    document_no: Annotated[str, Form(min_length=1, max_length=100)],
    dated_on: Annotated[date, Form(description="The document's own day")],
    note: Annotated[str, Form(max_length=5000)] = "",
    progress: Annotated[list[str] | None, Form(description="task=done | doing | not_yet | N%")] = None,
    figures: Annotated[list[str] | None, Form(description="position of the target, from 0 = figure")] = None,
    files: Annotated[list[UploadFile] | None, File(description="PDF, DOCX, XLSX or ODT; at most 10")] = None,
) -> models.Submission:
    """Hand in a report. The same key again gives the same submission, and nothing is written twice."""
    form = f"api:{agency_of(desk)}:{tokens.digest(key)}"
    with desk.reading() as connection:
        view = scope.obligation(connection, desk, of.id)
        known = submission_of(connection, form)
    if known is None:
        status.require("submit", view.state, of.id)
        filled = filled_of(of.id, desk.today, document_no, dated_on, note, progress or (), figures or ())
        known = take_in(desk, of.id, filled, _kept(desk, of.id, files or ()), form)
    return _made(desk, of.id, known)


def _kept(desk: Desk, one: str, came_now: Sequence[UploadFile]) -> list[KeptFile]:
    uploads = [Upload(one.filename or "", one.size or 0, one.file) for one in came_now]
    if problem := problem_of(uploads, desk.parts.settings.upload_bytes):
        raise InputError(Fault(one, problem, field="files"))
    return store_of(desk).keep(uploads, desk.today)


def _made(desk: Desk, one: str, made: int) -> models.Submission:
    """A key that was used for another obligation is refused: what it made is not what is asked for."""
    with desk.reading() as connection:
        found = came.submission(connection, made)
        if found.obligation != one:
            raise UnlawfulMove("Idempotency-Key này đã dùng cho một việc khác")
        return _told(connection, [found])[0]
