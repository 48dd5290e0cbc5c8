"""What came in, as lists and pages show it: submissions with their files, lines of progress and figures."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from plans.errors import NotFound
from plans.register.queries.plans import led_tasks
from plans.register.queries.taking_part import Responsibilities
from plans.register.tables import (
    AgencyRow,
    FigureRow,
    FileRow,
    GroupRow,
    ObligationRow,
    PlanRow,
    ProgressRow,
    SubmissionRow,
    TaskRow,
)

ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class SubmissionView:
    """A submission, its obligation. ``verdict``: None while it waits, then accepted | returned | void. ``due_on`` is
    the obligation's last day as it stands; ``area`` is the plan's."""

    pk: int
    obligation: str
    plan: str
    plan_number: str | None
    plan_title: str
    area: str
    task: str
    task_title: str
    agency: str
    agency_name: str
    period: str
    due_on: date | None
    target_on: date | None
    received_on: date
    document_no: str | None
    dated_on: date | None
    note: str | None
    at: datetime
    by: str
    verdict: str | None
    verdict_on: date | None
    verdict_by: str | None
    verdict_note: str | None


@dataclass(frozen=True, slots=True)
class FileView:
    """A file of a submission."""

    pk: int
    submission: int
    name: str
    place: str
    kind: str
    size: int
    sha256: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of progress on one task."""

    task: str
    title: str
    state: str
    percent: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class TargetView:
    """A figure that the plan wants reached; ``unit`` is '' where it names none."""

    text: str
    unit: str


def owed_by(answers: Responsibilities, body: str) -> ColumnElement[bool]:
    """The obligations that a body sees as its own: those that name it, and those it answers for on the day."""
    row = ObligationRow
    mine: list[ColumnElement[bool]] = [row.agency == body]
    for (agency, subject), who in answers.bodies.items():
        if who == body and subject:
            mine.append(and_(row.agency == agency, row.subject == subject))
        elif who == body:
            apart = [one for (other, one), _ in answers.bodies.items() if other == agency and one]
            mine.append(and_(row.agency == agency, row.subject.not_in(apart)))
    return or_(*mine)


def submissions(
    connection: Connection,
    *,
    obligation: str | None = None,
    body: str | None = None,
    today: date | None = None,
    area: str | None = None,
    first: int = 0,
    many: int = ALL,
) -> list[SubmissionView]:
    """Submissions, the newest first. ``body`` with ``today``: of what that body owes."""
    query = _bounded(connection, all_submissions(), obligation, body, today, area)
    rows = connection.execute(query.order_by(SubmissionRow.pk.desc()).offset(first).limit(many))
    return [SubmissionView(*row) for row in rows]


def count_submissions(
    connection: Connection, *, body: str | None = None, today: date | None = None, area: str | None = None
) -> int:
    """How many ``submissions`` there are, over all pages."""
    query = select(func.count()).select_from(SubmissionRow)
    query = query.join(ObligationRow, ObligationRow.pk == SubmissionRow.obligation_pk)
    query = query.join(PlanRow, PlanRow.id == ObligationRow.plan_id)
    return int(connection.execute(_bounded(connection, query, None, body, today, area)).scalar_one())


def submission(connection: Connection, number: int) -> SubmissionView:
    """One submission; NotFound where there is none."""
    row = connection.execute(all_submissions().where(SubmissionRow.pk == number)).first()
    if row is None:
        raise NotFound(f"Không có lần nộp số {number}")
    return SubmissionView(*row)


def all_submissions() -> Any:
    """The statement over all that ``SubmissionView`` shows; without conditions or order."""
    row, owed = SubmissionRow, ObligationRow
    task = func.coalesce(TaskRow.title, owed.task_id)
    name = func.coalesce(AgencyRow.name, GroupRow.name, owed.agency)
    whose = (owed.id, PlanRow.id, PlanRow.number, PlanRow.title, PlanRow.area, owed.task_id, task, owed.agency, name)
    days = (owed.period, owed.due_on, owed.target_on, row.received_on, row.document_no, row.dated_on, row.note)
    said = (row.at, row.by, row.verdict, row.verdict_on, row.verdict_by, row.verdict_note)
    query: Any = select(row.pk, *whose, *days, *said)
    query = query.select_from(row).join(owed, owed.pk == row.obligation_pk).join(PlanRow, PlanRow.id == owed.plan_id)
    query = query.outerjoin(TaskRow, and_(TaskRow.plan_id == owed.plan_id, TaskRow.id == owed.task_id))
    query = query.outerjoin(AgencyRow, AgencyRow.code == owed.agency)
    return query.outerjoin(GroupRow, GroupRow.code == owed.agency)


def _bounded(
    connection: Connection, query: Any, obligation: str | None, body: str | None, today: date | None, area: str | None
) -> Any:
    if obligation is not None:
        query = query.where(ObligationRow.id == obligation)
    if body is not None and today is not None:
        query = query.where(owed_by(Responsibilities.on(connection, today), body))
    if area is not None:
        query = query.where(PlanRow.area == area)
    return query


def return_notes(connection: Connection, obligations: Collection[str]) -> dict[str, tuple[date | None, str | None]]:
    """Of these obligations, those whose latest submission was sent back -> (the day, the coordinator's words)."""
    row = SubmissionRow
    latest = (
        select(func.max(row.pk))
        .join(ObligationRow, ObligationRow.pk == row.obligation_pk)
        .where(ObligationRow.id.in_(obligations), or_(row.verdict.is_(None), row.verdict != "void"))
        .group_by(row.obligation_pk)
    )
    query = select(ObligationRow.id, row.verdict_on, row.verdict_note).join(
        ObligationRow, ObligationRow.pk == row.obligation_pk
    )
    found = connection.execute(query.where(row.pk.in_(latest), row.verdict == "returned"))
    return {one: (day, words) for one, day, words in found}


_FILE = (
    FileRow.pk,
    FileRow.submission_pk,
    FileRow.name,
    FileRow.place,
    FileRow.kind,
    FileRow.size,
    FileRow.sha256,
    FileRow.at,
)


def files(connection: Connection, numbers: Collection[int]) -> dict[int, list[FileView]]:
    """The files of some submissions, by submission, in the order in which they were chosen."""
    found: dict[int, list[FileView]] = {number: [] for number in numbers}
    query = select(*_FILE).where(FileRow.submission_pk.in_(numbers)).order_by(FileRow.pk)
    for row in connection.execute(query):
        found[row.submission_pk].append(FileView(*row))
    return found


def file(connection: Connection, number: int) -> FileView:
    """One file; NotFound where there is none."""
    row = connection.execute(select(*_FILE).where(FileRow.pk == number)).first()
    if row is None:
        raise NotFound(f"Không có tệp số {number}")
    return FileView(*row)


def progress_lines(connection: Connection, number: int) -> list[LineView]:
    """What a submission says of each task, in the plan's order."""
    row = ProgressRow
    query = (
        select(row.task_id, func.coalesce(TaskRow.title, row.task_id), row.state, row.percent, row.note)
        .join(SubmissionRow, SubmissionRow.pk == row.submission_pk)
        .join(ObligationRow, ObligationRow.pk == SubmissionRow.obligation_pk)
        .outerjoin(TaskRow, and_(TaskRow.plan_id == ObligationRow.plan_id, TaskRow.id == row.task_id))
        .where(row.submission_pk == number)
        .order_by(TaskRow.position, row.task_id)
    )
    return [LineView(*one) for one in connection.execute(query)]


def figures(connection: Connection, number: int) -> dict[int, str]:
    """A submission's figures by the position of their target in the plan, from 0."""
    query = (
        select(FigureRow.target, FigureRow.value).where(FigureRow.submission_pk == number).order_by(FigureRow.target)
    )
    return dict(connection.execute(query).tuples().all())


def targets(connection: Connection, plan: str) -> list[TargetView]:
    """The plan's targets in the order of its file."""
    document = connection.execute(select(PlanRow.document).where(PlanRow.id == plan)).scalar_one()
    return [TargetView(one["text"], one.get("unit") or "") for one in document.get("targets") or ()]


def reported_tasks(connection: Connection, obligation: str) -> list[tuple[str, str]]:
    """(id, title) of the work tasks that an obligation's report speaks of, in the plan's order."""
    led = led_tasks(connection, obligation)
    query = (
        select(TaskRow.id, TaskRow.title)
        .join(ObligationRow, ObligationRow.plan_id == TaskRow.plan_id)
        .where(ObligationRow.id == obligation, TaskRow.id.in_(led))
        .order_by(TaskRow.position)
    )
    return [(task, title) for task, title in connection.execute(query)]
