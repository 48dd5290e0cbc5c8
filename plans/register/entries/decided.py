"""What a coordinator decides: a later day, a first day, a waiver, a report asked for out of turn."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, insert, select

from plans.errors import NotFound, UnlawfulMove
from plans.periods import can_be_label
from plans.register.entries.standing import change, hold, new_day, refuse, require_move
from plans.register.rows import Writer, entry, nearest, no_such_plan, record
from plans.register.tables import AssignmentRow, ObligationRow, PlanRow, TaskRow


def extend(connection: Connection, obligation_id: str, due_on: date, writer: Writer, *, reason: str) -> None:
    """A later last day, with its reason: a new revision, and so a new ladder. The written day stays as the plan has it.

    An undated obligation gets its first day (``date_obligation``).
    """
    row = hold(connection, obligation_id)
    require_move(row, "extend", writer)
    if row.due_on is not None and due_on <= row.due_on:
        raise refuse(obligation_id, "by", f"hạn mới {due_on:%d/%m/%Y} phải ở sau hạn đang có {row.due_on:%d/%m/%Y}")
    act = "date" if row.due_on is None else "extend"
    values = {**new_day(row, due_on, writer), "reason": reason}
    change(connection, row, act, writer, values, due_on=due_on, was_due_on=row.due_on, reason=reason)


def date_obligation(connection: Connection, obligation_id: str, due_on: date, writer: Writer, *, reason: str) -> None:
    """A last day for an obligation that the plan leaves undated; UnlawfulMove where it has one."""
    row = hold(connection, obligation_id)
    if row.due_on is not None:
        raise UnlawfulMove(f"{obligation_id}: đã có thời hạn {row.due_on:%d/%m/%Y}; muốn lùi lại, hãy gia hạn")
    extend(connection, obligation_id, due_on, writer, reason=reason)


def waive(connection: Connection, obligation_id: str, writer: Writer, *, reason: str) -> None:
    """Release the agency from the obligation, with the reason."""
    row = hold(connection, obligation_id)
    require_move(row, "waive", writer)
    change(connection, row, "waive", writer, {"waived_on": writer.today, "reason": reason}, reason=reason)


def restore(connection: Connection, obligation_id: str, writer: Writer, *, reason: str) -> None:
    """Owed again, by the day that stood: a waiver taken back. UnlawfulMove where there is none."""
    row = hold(connection, obligation_id)
    if row.waived_on is None or row.withdrawn_on is not None:
        raise UnlawfulMove(f"{obligation_id}: không ở trạng thái được miễn")
    change(connection, row, "restore", writer, {"waived_on": None, "reason": reason}, reason=reason)


def open_obligation(
    connection: Connection,
    plan_id: str,
    task_id: str,
    agency: str,
    period: str,
    *,
    writer: Writer,
    due_on: date | None,
    reason: str,
) -> str:
    """Ask an agency for a report that no calendar brings (on request, on need) -> the id of its obligation."""
    subject, requested = _duty(connection, plan_id, task_id, agency)
    made = f"{plan_id}/{task_id}/{agency}/{period}"
    if not can_be_label(period):
        forms = "2024-06, 2024-Q2, 2024-H1, 2024-06-14 hoặc chữ thường không dấu nối bằng gạch như dot-xuat-1"
        raise refuse(made, "period", f"tên kỳ {period!r} không dùng được; hãy ghi dạng {forms}")
    if connection.execute(select(ObligationRow.pk).where(ObligationRow.id == made)).first():
        raise UnlawfulMove(f"{made}: đã có trong sổ theo dõi")
    row = {
        "id": made,
        "plan_id": plan_id,
        "task_id": task_id,
        "agency": agency,
        "period": period,
        "requested": requested,
        "subject": subject or "",
        "due_on": due_on,
        "target_on": due_on and writer.calendar.on_or_before(due_on),
        "decided": True,
        "reason": reason,
    }
    connection.execute(insert(ObligationRow).values(row))
    detail = {"due_on": due_on, "reason": reason}
    record(connection, [entry("obligation.open", writer.by, writer.now, plan=plan_id, obligation=made, **detail)])
    return made


def _duty(connection: Connection, plan_id: str, task_id: str, agency: str) -> tuple[str | None, bool]:
    """(subject, requested) of a task that the agency leads; NotFound says which of the three is unknown."""
    if not connection.execute(select(PlanRow.id).where(PlanRow.id == plan_id)).first():
        raise no_such_plan(connection, plan_id)
    query = select(TaskRow.id, TaskRow.subject).where(TaskRow.plan_id == plan_id, ~TaskRow.dropped)
    tasks = dict(connection.execute(query).tuples().all())
    if task_id not in tasks:
        raise NotFound(f"Kế hoạch {plan_id} không có nhiệm vụ {task_id!r}{nearest(task_id, tasks)}")
    led = select(AssignmentRow.agency, AssignmentRow.requested).where(
        AssignmentRow.plan_id == plan_id, AssignmentRow.task_id == task_id, AssignmentRow.role == "lead"
    )
    leads = dict(connection.execute(led).tuples().all())
    if agency not in leads:
        raise NotFound(f"{agency!r} không được giao nhiệm vụ {plan_id}/{task_id}{nearest(agency, leads)}")
    return tasks[task_id], leads[agency]
