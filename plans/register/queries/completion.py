"""How far a plan has come, from the latest lines of progress that were neither sent back nor taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, and_, or_, select

from plans.register.tables import AssignmentRow, ObligationRow, ProgressRow, SubmissionRow, TaskRow

Line = tuple[str, int | None] | None  # (state, percent), None where nothing has been said


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of (task, agency) pairs. ``percent`` is the mean of the ``stated`` percentages (done 100, not_yet 0), None
    where none is stated: *doing* without a figure counts as doing and moves no mean."""

    done: int
    doing: int
    not_yet: int
    unknown: int
    stated: int
    percent: float | None

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Figures:
        every = list(lines)
        states = [line[0] if line else "unknown" for line in every]
        stated = [line[1] for line in every if line and line[1] is not None]
        mean = round(sum(stated) / len(stated), 1) if stated else None
        done, doing, not_yet, unknown = (states.count(state) for state in ("done", "doing", "not_yet", "unknown"))
        return cls(done, doing, not_yet, unknown, len(stated), mean)


@dataclass(frozen=True, slots=True)
class Completion:
    """A plan's figures: the whole, by task and by agency (both in the plan's order)."""

    whole: Figures
    by_task: dict[str, Figures]
    by_agency: dict[str, Figures]


def completion(connection: Connection, plan_id: str, period: str | None = None) -> Completion:
    """Work tasks x leading agencies, each with its newest line (of one period, or of any)."""
    said = _newest(connection, plan_id, period)
    pairs = [(task, agency, said.get((task, agency))) for task, agency in _pairs(connection, plan_id)]
    return Completion(
        Figures.of(line for _, _, line in pairs),
        {
            task: Figures.of(line for one, _, line in pairs if one == task)
            for task in dict.fromkeys(p[0] for p in pairs)
        },
        {
            body: Figures.of(line for _, one, line in pairs if one == body)
            for body in dict.fromkeys(p[1] for p in pairs)
        },
    )


def _pairs(connection: Connection, plan_id: str) -> list[tuple[str, str]]:
    query = (
        select(TaskRow.id, AssignmentRow.agency)
        .join(AssignmentRow, and_(AssignmentRow.plan_id == TaskRow.plan_id, AssignmentRow.task_id == TaskRow.id))
        .where(TaskRow.plan_id == plan_id, TaskRow.kind == "work", ~TaskRow.dropped, AssignmentRow.role == "lead")
        .order_by(TaskRow.position, AssignmentRow.agency)
    )
    return [(task, agency) for task, agency in connection.execute(query)]


def _newest(connection: Connection, plan_id: str, period: str | None) -> dict[tuple[str, str], tuple[str, int | None]]:
    """(task, agency) -> its newest line; later rows overwrite earlier ones."""
    query = (
        select(ProgressRow.task_id, ObligationRow.agency, ProgressRow.state, ProgressRow.percent)
        .join(SubmissionRow, SubmissionRow.pk == ProgressRow.submission_pk)
        .join(ObligationRow, ObligationRow.pk == SubmissionRow.obligation_pk)
        .where(ObligationRow.plan_id == plan_id)
        .where(or_(SubmissionRow.verdict.is_(None), SubmissionRow.verdict.not_in(("returned", "void"))))
        .order_by(SubmissionRow.received_on, SubmissionRow.pk)
    )
    if period:
        query = query.where(ObligationRow.period == period)
    return {(task, agency): (state, percent) for task, agency, state, percent in connection.execute(query)}
