"""What an agency handed in, and the coordinator's verdict: submit, accept, return; void what was entered by mistake."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, insert, or_, select, update

from plans.errors import UnlawfulMove
from plans.register.entries.standing import Held, change, hold, new_day, refuse, require_move
from plans.register.queries.plans import led_tasks
from plans.register.rows import Writer, nearest
from plans.register.tables import FigureRow, FileRow, PlanRow, ProgressRow, SubmissionRow

_WHOLE = 100
_STATED = {"done": _WHOLE, "doing": None, "not_yet": 0}
_PERCENT = re.compile(r"(\d{1,3})\s*%")


@dataclass(frozen=True, slots=True)
class Progress:
    """A line on one task. ``percent`` is 100 for done, 0 for not_yet, and None where *doing* names no figure."""

    state: str
    percent: int | None
    note: str | None = None


def parse_progress(text: str) -> Progress:
    """``done`` | ``doing`` | ``not_yet`` | ``N%``; ValueError for anything else."""
    word = text.strip().lower()
    if word in _STATED:
        return Progress(word, _STATED[word])
    figure = _PERCENT.fullmatch(word)
    if figure is None or int(figure[1]) > _WHOLE:
        raise ValueError(f"{text!r}: hãy ghi done, doing, not_yet hoặc tỷ lệ từ 0% đến 100%")
    percent = int(figure[1])
    return Progress({0: "not_yet", _WHOLE: "done"}.get(percent, "doing"), percent)


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that came with a submission: its sender's name for it, where it is kept, its media type, size, digest."""

    name: str
    place: str
    kind: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What else comes by a form: its key, the document's own day, files, figures by the position of their target."""

    form: str
    dated_on: date | None = None
    files: Sequence[KeptFile] = ()
    figures: Mapping[int, str] = field(default_factory=dict)


def submission_of(connection: Connection, form: str) -> int | None:
    """The submission that a form has made already."""
    return connection.execute(select(SubmissionRow.pk).where(SubmissionRow.form == form)).scalar()


def submit(
    connection: Connection,
    obligation_id: str,
    received_on: date,
    writer: Writer,
    *,
    document_no: str | None = None,
    note: str | None = None,
    progress: Mapping[str, Progress] | None = None,
    handed_in: HandedIn | None = None,
) -> int:
    """Take in what an agency handed in -> its number. The first receipt day stays; a supplement is a submission of its
    own. A form that comes again gives the number it gave, and writes nothing."""
    row = hold(connection, obligation_id)
    if handed_in and (known := submission_of(connection, handed_in.form)):
        return known
    require_move(row, "submit", writer)
    if received_on > writer.today:
        raise refuse(obligation_id, "on", f"ngày nhận {received_on:%d/%m/%Y} ở sau hôm nay {writer.today:%d/%m/%Y}")
    begun = connection.execute(select(PlanRow.effective_from).where(PlanRow.id == row.plan_id)).scalar()
    if begun and received_on < begun:
        raise refuse(obligation_id, "on", f"ngày nhận {received_on:%d/%m/%Y} ở trước khi có kế hoạch {begun:%d/%m/%Y}")
    _check_progress(connection, row, progress or {})
    given = {"received_on": received_on, "document_no": document_no, "note": note, "at": writer.now, "by": writer.by}
    more = {"form": handed_in.form, "dated_on": handed_in.dated_on} if handed_in else {}
    made = insert(SubmissionRow).values(obligation_pk=row.pk, **given, **more).returning(SubmissionRow.pk)
    number = int(connection.execute(made).scalar_one())
    _put_progress(connection, number, progress or {})
    if handed_in:
        _put_more(connection, row, number, handed_in, writer)
    first = min(filter(None, (row.first_submitted_on, received_on)))
    values = {"submitted_on": received_on, "first_submitted_on": first, "returned_on": None, "accepted_on": None}
    change(connection, row, "submit", writer, values, received_on=received_on, document_no=document_no, note=note)
    return number


def _put_more(connection: Connection, row: Held, number: int, more: HandedIn, writer: Writer) -> None:
    """Files and figures of a submission."""
    names = KeptFile.__slots__
    files = [{name: getattr(one, name) for name in names} for one in more.files]
    if files:
        by = {"submission_pk": number, "at": writer.now, "by": writer.by}
        connection.execute(insert(FileRow), [{**one, **by} for one in files])
    if not more.figures:
        return
    document = connection.execute(select(PlanRow.document).where(PlanRow.id == row.plan_id)).scalar_one()
    targets = len(document.get("targets") or ())
    if not all(0 <= target < targets for target in more.figures):
        raise refuse(row.id, "figures", "số liệu không ứng với chỉ tiêu nào của kế hoạch")
    figures = [{"submission_pk": number, "target": target, "value": value} for target, value in more.figures.items()]
    connection.execute(insert(FigureRow), figures)


def _put_progress(connection: Connection, submission: int, progress: Mapping[str, Progress]) -> None:
    rows = [
        {"submission_pk": submission, "task_id": task, "state": one.state, "percent": one.percent, "note": one.note}
        for task, one in progress.items()
    ]
    if rows:
        connection.execute(insert(ProgressRow), rows)


def _check_progress(connection: Connection, row: Held, progress: Mapping[str, Progress]) -> None:
    """Lines must speak of tasks that the agency leads in this plan, in known words."""
    led = led_tasks(connection, row.id) if progress else []
    for task, line in progress.items():
        if task not in led:
            near = nearest(task, led)
            raise refuse(row.id, "progress", f"{row.agency} không chủ trì nhiệm vụ {task!r} của kế hoạch này{near}")
        if line.state not in _STATED or not (line.percent is None or 0 <= line.percent <= _WHOLE):
            raise refuse(row.id, "progress", f"{task}: tiến độ không hợp lệ: {line.state!r}, {line.percent!r}%")


def accept(connection: Connection, obligation_id: str, writer: Writer, *, note: str | None = None) -> None:
    """The coordinator confirms what was handed in."""
    row = hold(connection, obligation_id)
    require_move(row, "accept", writer)
    _judge(connection, row, "accepted", writer, note)
    change(connection, row, "accept", writer, {"accepted_on": writer.today}, note=note)


def return_(
    connection: Connection, obligation_id: str, writer: Writer, *, due_on: date | None = None, note: str | None = None
) -> None:
    """The coordinator sends it back: owed again, the first receipt day kept; a new last day opens a new ladder."""
    row = hold(connection, obligation_id)
    require_move(row, "return", writer)
    _judge(connection, row, "returned", writer, note)
    values: dict[str, Any] = {"submitted_on": None, "accepted_on": None, "returned_on": writer.today}
    if due_on:
        values |= new_day(row, due_on, writer)
    change(connection, row, "return", writer, values, due_on=due_on or row.due_on, was_due_on=row.due_on, note=note)


def void_submission(connection: Connection, obligation_id: str, writer: Writer, *, reason: str) -> None:
    """Take back the latest submission, which was entered by mistake. The obligation then stands as the submissions that
    remain say; a last day that was decided meanwhile stays. UnlawfulMove where none remains to take back."""
    row = hold(connection, obligation_id)
    found = connection.execute(_valid(row)).all()
    if not found:
        raise UnlawfulMove(f"{obligation_id}: không có lần nộp nào để hủy")
    latest, *earlier = found
    _judge(connection, row, "void", writer, reason)
    was = {"received_on": latest.received_on, "document_no": latest.document_no, "was_verdict": latest.verdict}
    change(connection, row, "void", writer, _facts(earlier), **was, reason=reason)


def _facts(submissions: Sequence[Any]) -> dict[str, date | None]:
    """What an obligation's submissions, the latest first, say of it."""
    if not submissions:
        return dict.fromkeys(("submitted_on", "first_submitted_on", "accepted_on", "returned_on"))
    latest = submissions[0]
    return {
        "submitted_on": None if latest.verdict == "returned" else latest.received_on,
        "first_submitted_on": min(one.received_on for one in submissions),
        "accepted_on": latest.verdict_on if latest.verdict == "accepted" else None,
        "returned_on": latest.verdict_on if latest.verdict == "returned" else None,
    }


def _valid(row: Held) -> Select[Any]:
    """The obligation's submissions that were not taken back, the latest first."""
    one = SubmissionRow
    query = select(one.pk, one.received_on, one.document_no, one.verdict, one.verdict_on)
    stands = or_(one.verdict.is_(None), one.verdict != "void")
    return query.where(one.obligation_pk == row.pk, stands).order_by(one.pk.desc())


def _judge(connection: Connection, row: Held, verdict: str, writer: Writer, note: str | None) -> None:
    latest = _valid(row).with_only_columns(SubmissionRow.pk).limit(1)
    said = {"verdict": verdict, "verdict_on": writer.today, "verdict_by": writer.by, "verdict_note": note}
    connection.execute(update(SubmissionRow).where(SubmissionRow.pk == latest.scalar_subquery()).values(said))
