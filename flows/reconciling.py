"""All plans in force made to agree again with the directory and the calendar, after either has changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from agencies.directory import Directory
from flows import planning
from plans.obligations import assignments
from plans.register import queries
from plans.register.entries.reassigned import reassign


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What became of one plan. ``history``: added ones whose last day has passed already, which wake nobody."""

    plan: str
    added: int
    history: int
    redated: int
    revived: int
    withdrawn: int
    assignments: int

    def __bool__(self) -> bool:
        return any((self.added, self.redated, self.revived, self.withdrawn, self.assignments))


def reconcile_on(connection: Connection, directory: Directory, today: date, now: datetime, by: str) -> list[Reconciled]:
    """Reconcile every plan in force, in the transaction that has made the change."""
    return [_one(connection, view, directory, today, now, by) for view in queries.plans(connection)]


def _one(
    connection: Connection, view: queries.PlanView, directory: Directory, today: date, now: datetime, by: str
) -> Reconciled:
    """An agency that is recorded today was never reminded of what fell due before: to it that is history."""
    plan = queries.stored_plan(connection, view.id)
    since = max(view.track_from, today)
    moved = reassign(connection, plan.id, assignments(plan, directory), now=now, by=by)
    done = planning.reconcile_plan(connection, plan, directory, today, since, now, by)
    history = sum(1 for one in done.add if one.occurrence.due_on and one.occurrence.due_on < since)
    return Reconciled(plan.id, len(done.add), history, len(done.redated), len(done.revive), len(done.withdraw), moved)
