"""Plans and what they make owed: a plan as loaded, and the changes that reconciling found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, case, delete, insert, or_, select, update

from plans.definition import Plan, Task
from plans.ladder import dump
from plans.obligations import Assignment, Changes, Wanted
from plans.register.moments import VIETNAM
from plans.register.rows import entry, no_such_plan, record, upsert
from plans.register.tables import AssignmentRow, ObligationRow, PlanRow, TaskRow
from plans.wording import phrase

NO_LONGER_WANTED = "kế hoạch không còn giao việc này"
_DAYS = ("window_from", "window_to", "window_default", "written_on", "due_on", "due_time", "target_on")


def put_plan(
    connection: Connection,
    plan: Plan,
    *,
    sha256: str,
    assignments: Iterable[Assignment],
    track_from: date,
    horizon_to: date,
    now: datetime,
    by: str,
) -> None:
    """Store a plan with its tasks (their deadlines in words beside them) and its assignments.

    Tasks that a new version no longer has stay, marked as dropped: old obligations still speak of them.
    """
    old = connection.execute(select(PlanRow.version, PlanRow.sha256).where(PlanRow.id == plan.id)).one_or_none()
    loaded = {"track_from": track_from, "horizon_to": horizon_to, "loaded_at": now, "loaded_by": by}
    upsert(connection, PlanRow, [{**_plan_row(plan), "sha256": sha256, **loaded}], ["id"])
    _put_tasks(connection, plan)
    _put_assignments(connection, plan.id, assignments)
    act = "plan.load" if old is None else "plan.reload" if old.sha256 == sha256 else "plan.amend"
    made = entry(act, by, now, plan=plan.id, version=plan.version, sha256=sha256, track_from=track_from)
    record(connection, [made])


def _plan_row(plan: Plan) -> dict[str, Any]:
    return {
        "id": plan.id,
        "number": plan.number,
        "title": plan.title,
        "issuer": plan.whole(plan.issuer) if plan.issuer else None,
        "issued_on": str(plan.issued_on) if plan.issued_on else None,
        "level": plan.level,
        "area": plan.area,
        "monitor": plan.whole(plan.monitor.lead) if plan.monitor else None,
        "effective_from": plan.effective.start,
        "effective_to": plan.effective.end,
        "suspended_from": plan.suspended.start if plan.suspended else None,
        "suspended_to": plan.suspended.end if plan.suspended else None,
        "on_day_off": plan.on_day_off,
        "ladder": dump(plan.rungs),
        "version": plan.version,
        "document": plan.model_dump(mode="json", by_alias=True, exclude_unset=True),
    }


def _put_tasks(connection: Connection, plan: Plan) -> None:
    rows = [_task_row(plan, task, at) for at, task in enumerate(plan.tasks)]
    kept = [task.id for task in plan.tasks]
    gone = TaskRow.plan_id == plan.id, TaskRow.id.not_in(kept)
    connection.execute(update(TaskRow).where(*gone).values(dropped=True))
    upsert(connection, TaskRow, rows, ["plan_id", "id"])


def _task_row(plan: Plan, task: Task, position: int) -> dict[str, Any]:
    return {
        "plan_id": plan.id,
        "id": task.id,
        "position": position,
        "kind": task.kind,
        "title": task.name,
        "phrase": phrase(task.due) if task.due else None,
        "subject": task.subject,
        "recipient": plan.whole(task.to) if task.to else None,
        "via": plan.whole(task.via) if task.via else None,
        "section": task.source.section,
        "heading": task.source.heading,
        "quote": task.source.quote,
        "dropped": False,
    }


def _put_assignments(connection: Connection, plan_id: str, assignments: Iterable[Assignment]) -> None:
    connection.execute(delete(AssignmentRow).where(AssignmentRow.plan_id == plan_id))
    rows = [
        {"plan_id": plan_id, "task_id": one.task, "agency": one.agency, "role": one.role, "requested": one.requested}
        for one in assignments
    ]
    if rows:
        connection.execute(insert(AssignmentRow), rows)


def set_horizon(connection: Connection, plan_id: str, horizon_to: date) -> None:
    """Note how far ahead a plan has been worked out; the obligations themselves carry the history."""
    done = connection.execute(update(PlanRow).where(PlanRow.id == plan_id).values(horizon_to=horizon_to))
    if not done.rowcount:
        raise no_such_plan(connection, plan_id)


def track_from(connection: Connection, plan_id: str, since: date, *, now: datetime, by: str) -> int:
    """Track a plan's obligations from another day: what falls due before it is history -> how many changed."""
    tracked = or_(ObligationRow.due_on.is_(None), ObligationRow.due_on >= since)
    moved = ObligationRow.plan_id == plan_id, ~ObligationRow.decided, ObligationRow.tracked != tracked
    changed = connection.execute(update(ObligationRow).where(*moved).values(tracked=tracked)).rowcount
    if changed:
        record(connection, [entry("plan.track", by, now, plan=plan_id, track_from=since, obligations=changed)])
    return changed


def apply_changes(
    connection: Connection,
    plan: str,
    changes: Changes,
    *,
    track_from: date,
    now: datetime,
    by: str,
    reason: str = NO_LONGER_WANTED,
) -> None:
    """Make the register agree with the plan. Obligations whose last day lies before ``track_from`` are history.

    A moved last or target day opens a new revision, and so a new ladder; other changes do not.
    """
    _add(connection, changes.add, track_from, entry("obligation.open", by, now, plan=plan))
    _redate(connection, changes.redated, track_from, entry("obligation.redate", by, now, plan=plan))
    _redate(connection, changes.revive, track_from, entry("obligation.revive", by, now, plan=plan))
    _withdraw(connection, changes.withdraw, entry("obligation.withdraw", by, now, plan=plan, reason=reason))


def _facts(one: Wanted) -> dict[str, Any]:
    days = {name: getattr(one.occurrence, name) for name in _DAYS}
    return {"requested": one.requested, "subject": one.subject, **days}


def _add(connection: Connection, wants: Sequence[Wanted], track_from: date, line: Mapping[str, Any]) -> None:
    if not wants:
        return
    rows = [
        {
            "id": one.id,
            "plan_id": one.plan,
            "task_id": one.task,
            "agency": one.agency,
            "period": one.occurrence.period,
            "tracked": one.occurrence.due_on is None or one.occurrence.due_on >= track_from,
            **_facts(one),
        }
        for one in wants
    ]
    connection.execute(insert(ObligationRow), rows)
    record(connection, (_about(line, one.id, one.occurrence.due_on) for one in wants))


def _redate(connection: Connection, wants: Sequence[Wanted], track_from: date, line: Mapping[str, Any]) -> None:
    if not wants:
        return
    names = ("requested", "subject", *_DAYS)
    due_on, target_on = (bindparam(f"new_{name}", type_=ObligationRow.due_on.type) for name in ("due_on", "target_on"))
    moved = or_(ObligationRow.due_on.is_distinct_from(due_on), ObligationRow.target_on.is_distinct_from(target_on))
    statement = (
        update(ObligationRow)
        .where(ObligationRow.id == bindparam("old_id"))
        .values(
            {name: bindparam(f"new_{name}") for name in names}
            | {
                "revision": ObligationRow.revision + case((moved, 1), else_=0),
                "tracked": or_(ObligationRow.tracked, due_on.is_(None), due_on >= track_from),
                "withdrawn_on": None,
                "reason": None,
            }
        )
    )
    rows = [{"old_id": one.id, **{f"new_{key}": value for key, value in _facts(one).items()}} for one in wants]
    connection.execute(statement, rows)
    record(connection, (_about(line, one.id, one.occurrence.due_on) for one in wants))


def _withdraw(connection: Connection, ids: Sequence[str], line: Mapping[str, Any]) -> None:
    if not ids:
        return
    statement = (
        update(ObligationRow)
        .where(ObligationRow.id == bindparam("old_id"))
        .values(withdrawn_on=line["at"].astimezone(VIETNAM).date(), reason=line["detail"]["reason"])
    )
    connection.execute(statement, [{"old_id": one} for one in ids])
    record(connection, ({**line, "obligation_id": one} for one in ids))


def _about(line: Mapping[str, Any], obligation: str, due_on: date | None) -> dict[str, Any]:
    detail = {**line["detail"], "due_on": due_on.isoformat() if due_on else None}
    return {**line, "obligation_id": obligation, "detail": detail}
