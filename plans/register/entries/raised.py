"""What agencies raise and ask, and what they are told: difficulties on a task, more time, "not ours". A form sent twice
counts once: the second time its number is given back and nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, or_, select, update

from plans.errors import NotFound, UnlawfulMove
from plans.register.entries.decided import extend, waive
from plans.register.entries.standing import hold, refuse, require_move
from plans.register.queries.taking_part import Responsibilities
from plans.register.rows import Writer, entry, insert_once, nearest, record
from plans.register.tables import AgencyRow, AssignmentRow, DifficultyRow, ObligationRow, RequestRow, TaskRow

RequestKind = Literal["extend", "not_ours"]
LONGEST_WORDS = 5000


def raise_difficulty(
    connection: Connection,
    plan_id: str,
    task_id: str,
    agency: str,
    words: str,
    writer: Writer,
    *,
    form: str | None = None,
    obligation: str | None = None,
) -> int:
    """A difficulty of an agency with a task that is given to it, or to a body it answers for today -> its number."""
    _require_task(connection, plan_id, task_id, agency, writer)
    _require_words(f"{plan_id}/{task_id}", "text", words)
    row = {"plan_id": plan_id, "task_id": task_id, "agency": agency, "obligation_id": obligation, "text": words}
    given = {**row, "form": form, "at": writer.now, "by": writer.by, "state": "open"}
    number, new = insert_once(connection, DifficultyRow, given)
    if new:
        told = {"difficulty": number, "task": task_id, "agency": agency, "text": words}
        _tell(connection, "difficulty.raise", writer, plan_id, obligation, **told)
    return number


def _require_task(connection: Connection, plan_id: str, task_id: str, agency: str, writer: Writer) -> None:
    bodies = Responsibilities.on(connection, writer.today).answered_by(agency)
    given = select(AssignmentRow.task_id).where(
        AssignmentRow.plan_id == plan_id, AssignmentRow.task_id == task_id, AssignmentRow.agency.in_(bodies)
    )
    owed = select(ObligationRow.task_id).where(
        ObligationRow.plan_id == plan_id, ObligationRow.task_id == task_id, ObligationRow.agency.in_(bodies)
    )
    task = select(TaskRow.id).where(TaskRow.plan_id == plan_id, TaskRow.id == task_id, ~TaskRow.dropped)
    if not connection.execute(task.where(or_(given.exists(), owed.exists()))).first():
        raise NotFound(f"{agency!r} không được giao nhiệm vụ {plan_id}/{task_id}")


def answer_difficulty(connection: Connection, number: int, words: str, writer: Writer) -> None:
    """The coordinator's answer; one that was passed up may be answered too, and an answer may be mended."""
    row = _difficulty(connection, number)
    _require_words(f"vướng mắc {number}", "answer", words)
    values = {"state": "answered", "answer": words, "answered_at": writer.now, "answered_by": writer.by}
    connection.execute(update(DifficultyRow).where(DifficultyRow.pk == number).values(values))
    told = {"difficulty": number, "answer": words, "was": row.answer}
    _tell(connection, "difficulty.answer", writer, row.plan_id, row.obligation_id, **told)


def pass_up(connection: Connection, number: int, body: str, writer: Writer, *, words: str | None = None) -> None:
    """A difficulty that another body must decide; ``words`` tell the agency why. UnlawfulMove where it is answered."""
    row = _difficulty(connection, number)
    if row.state == "answered":
        raise UnlawfulMove(f"vướng mắc {number} đã được trả lời; không chuyển cấp nữa")
    if not connection.execute(select(AgencyRow.code).where(AgencyRow.code == body)).first():
        known = connection.execute(select(AgencyRow.code)).scalars()
        raise NotFound(f"Không có cơ quan {body!r} trong danh bạ{nearest(body, known)}")
    values = {"state": "passed_up", "passed_to": body, "answer": words, "answered_at": writer.now}
    values["answered_by"] = writer.by
    connection.execute(update(DifficultyRow).where(DifficultyRow.pk == number).values(values))
    told = {"difficulty": number, "to": body, "words": words}
    _tell(connection, "difficulty.pass_up", writer, row.plan_id, row.obligation_id, **told)


def _difficulty(connection: Connection, number: int) -> Any:
    row = connection.execute(_held(DifficultyRow, number)).one_or_none()
    if row is None:
        raise NotFound(f"Không có vướng mắc số {number}")
    return row


def ask(
    connection: Connection,
    obligation_id: str,
    kind: RequestKind,
    reason: str,
    writer: Writer,
    *,
    wanted_on: date | None = None,
    form: str | None = None,
) -> int:
    """What an agency asks for an obligation that it still owes -> the request's number. One of a kind waits at a time;
    more time must reach beyond the last day that stands."""
    row = hold(connection, obligation_id)
    if form and (known := connection.execute(select(RequestRow.pk).where(RequestRow.form == form)).scalar()):
        return int(known)
    require_move(row, "extend", writer)
    _require_words(obligation_id, "reason", reason)
    _require_day(row, kind, wanted_on, writer)
    _require_alone(connection, row, kind)
    values = {"form": form, "obligation_pk": row.pk, "kind": kind, "wanted_on": wanted_on, "reason": reason}
    number, _ = insert_once(connection, RequestRow, {**values, "at": writer.now, "by": writer.by})
    told = {"request": number, "kind": kind, "wanted_on": wanted_on, "reason": reason}
    _tell(connection, "request.ask", writer, row.plan_id, row.id, **told)
    return number


def _require_day(row: Any, kind: str, wanted_on: date | None, writer: Writer) -> None:
    if kind != "extend":
        return
    if wanted_on is None:
        raise refuse(row.id, "wanted_on", "phải ghi ngày xin gia hạn đến")
    least = max(filter(None, (row.due_on, writer.today)))
    if wanted_on <= least:
        raise refuse(row.id, "wanted_on", f"ngày xin gia hạn {wanted_on:%d/%m/%Y} phải ở sau ngày {least:%d/%m/%Y}")


def _require_alone(connection: Connection, row: Any, kind: str) -> None:
    waits = select(RequestRow.pk).where(
        RequestRow.obligation_pk == row.pk, RequestRow.kind == kind, RequestRow.verdict.is_(None)
    )
    if connection.execute(waits).first():
        raise UnlawfulMove(f"{row.id}: đã có một đề nghị cùng loại đang chờ trả lời")


def grant_request(
    connection: Connection, number: int, writer: Writer, *, due_on: date | None = None, note: str | None = None
) -> None:
    """More time: the last day moves to ``due_on``, or to the day wanted; "not ours": the agency is released."""
    row, obligation = _request(connection, number)
    if row.kind == "extend":
        extend(connection, obligation.id, due_on or row.wanted_on, writer, reason=_reason(row.reason, note))
    else:
        waive(connection, obligation.id, writer, reason=_reason(row.reason, note))
    _decide(connection, row, obligation, "granted", writer, note)


def refuse_request(connection: Connection, number: int, writer: Writer, *, note: str) -> None:
    """It stays as it is; the words say why."""
    row, obligation = _request(connection, number)
    _require_words(obligation.id, "note", note)
    _decide(connection, row, obligation, "refused", writer, note)


def _reason(asked: str, note: str | None) -> str:
    return note or f"theo đề nghị của đơn vị: {asked}"


def _request(connection: Connection, number: int) -> tuple[Any, Any]:
    row = connection.execute(_held(RequestRow, number)).one_or_none()
    if row is None:
        raise NotFound(f"Không có đề nghị số {number}")
    if row.verdict:
        raise UnlawfulMove(f"đề nghị số {number} đã được trả lời")
    query = select(ObligationRow.id, ObligationRow.plan_id).where(ObligationRow.pk == row.obligation_pk)
    return row, connection.execute(query).one()


def _decide(connection: Connection, row: Any, obligation: Any, verdict: str, writer: Writer, note: str | None) -> None:
    values = {"verdict": verdict, "verdict_at": writer.now, "verdict_by": writer.by, "verdict_note": note}
    connection.execute(update(RequestRow).where(RequestRow.pk == row.pk).values(values))
    told = {"request": row.pk, "kind": row.kind, "note": note}
    _tell(connection, f"request.{verdict}", writer, obligation.plan_id, obligation.id, **told)


def _held(table: type[DifficultyRow | RequestRow], number: int) -> Any:
    return select(*table.__table__.columns).where(table.pk == number).with_for_update()


def _require_words(place: str, field: str, words: str) -> None:
    if not words.strip():
        raise refuse(place, field, "không được để trống")
    if len(words) > LONGEST_WORDS:
        raise refuse(place, field, f"dài quá {LONGEST_WORDS} ký tự")


def _tell(
    connection: Connection, act: str, writer: Writer, plan: str, obligation: str | None, **detail: object
) -> None:
    line: Mapping[str, Any] = entry(act, writer.by, writer.now, plan=plan, obligation=obligation, **detail)
    record(connection, [line])
