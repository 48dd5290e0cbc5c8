"""What a plan file given as data would do, and putting it in force: the portal's way to loading and reconciling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection

from agencies.directory import Directory
from agencies.portal.parts import Effect
from agencies.portal.preparing.stored import proposal_of
from agencies.registered import directory_of
from flows import planning
from flows.clock import HOME, clock_on
from flows.importing import import_agencies
from flows.morning import escalate, remind
from flows.planning import Loaded
from flows.undone import together, undone
from flows.wiring import morning_in
from plans import check
from plans.definition import Plan
from plans.drafting.drafted import Draft, Proposal
from plans.drafting.output.agencies_file import Source, agencies_yaml
from plans.drafting.output.draft_file import plan_yaml
from plans.errors import DondocError, Fault, InputError
from plans.register import queries
from plans.register.session import Register

_LISTED, _DAYS_AHEAD = 100, 30
_MORNING = time(7)


@dataclass(frozen=True, slots=True)
class LookingAhead:
    """Implements the portal's ``Planning`` over a register."""

    register: Register
    environ: Mapping[str, str] = field(default_factory=dict)

    def effect(self, plan: Mapping[str, Any], proposals: Sequence[Mapping[str, Any]], today: date) -> Effect:
        """What publishing would do, worked out in a transaction that is undone."""
        now = datetime.combine(today, _MORNING, HOME)
        try:
            with undone(self.register) as (register, connection):
                before = _standing(connection, str(plan.get("id")))
                loaded = _put(register, plan, proposals, today, now, "xem trước")
                letters, first = self._letters(register, connection, loaded.plan.id, today)
                return replace(_effect(connection, loaded, before, today), letters=letters, first_morning=first)
        except InputError as error:
            return Effect([_told(fault) for fault in error.faults], ())
        except DondocError as error:
            return Effect([str(error)], ())

    def _letters(self, register: Register, connection: Connection, plan: str, today: date) -> tuple[int, date | None]:
        """(how many messages of the next 30 days will tell of the plan, the first of these mornings)."""
        told: dict[date, int] = {}
        for ahead in range(1, _DAYS_AHEAD + 1):
            day = today + timedelta(days=ahead)
            morning = morning_in(register, self.environ, day, clock_on(day))
            for step in (remind, escalate):
                step(morning)
            planned = queries.notices(connection, day=day, plan=plan, state="planned")
            told[day] = len({(one.addressee, one.channel) for one in planned})
        return sum(told.values()), next((day for day, many in told.items() if many), None)

    def publish(
        self, plan: Mapping[str, Any], proposals: Sequence[Mapping[str, Any]], *, today: date, now: datetime, by: str
    ) -> str:
        """Put the plan in force, its new agencies first -> the plan's id."""
        with together(self.register) as register:
            return _put(register, plan, proposals, today, now, by).plan.id


def _told(fault: Fault) -> str:
    """What is wrong, without the file that only we know of."""
    return f"{fault.field}: {fault.message}" if fault.field else fault.message


def _put(
    register: Register, plan: Mapping[str, Any], proposals: Sequence[Mapping[str, Any]], today: date, now: datetime,
    by: str,
) -> Loaded:  # fmt: skip
    with TemporaryDirectory() as folder:
        wanted = [proposal_of(one) for one in proposals]
        if files := [*_agency_files(Path(folder), wanted, plan, today)]:
            import_agencies(register, files, today, now, by)
        path = Path(folder) / "plan.yaml"
        path.write_text(plan_yaml(Draft(plan), "cổng làm việc", path.name), encoding="utf-8")
        [loaded] = planning.load_plans(register, [path], today=today, now=now, by=by)
    return loaded


def _agency_files(folder: Path, proposals: Sequence[Proposal], plan: Mapping[str, Any], today: date) -> Iterator[Path]:
    source = Source(str(plan.get("id")), str(plan.get("title") or plan.get("id"))[:380], today)
    for area in dict.fromkeys(one.area for one in proposals):
        path = folder / f"agencies.{area}.yaml"
        path.write_text(agencies_yaml(area, proposals, source, path.name), encoding="utf-8")
        yield path


def _standing(connection: Connection, plan: str) -> int:
    known = any(one.id == plan for one in queries.plans(connection))
    return len(queries.standing(connection, plan)) if known else 0


def _effect(connection: Connection, loaded: Loaded, before: int, today: date) -> Effect:
    directory: Directory = directory_of(queries.directory_rows(connection))
    calendar = planning.calendar(connection, today)
    plan: Plan = loaded.plan
    rows = queries.obligations(connection, today, calendar, queries.Selection(plan=plan.id, tracked=True))
    listed = [
        {"task": one.task_title, "agency": one.agency_name, "period": one.period, "due_on": one.due_on}
        for one in rows[:_LISTED]
    ]
    return Effect(
        faults=(),
        warnings=[str(one) for one in check.warnings(plan, directory, calendar)],
        added=loaded.added,
        history=loaded.history,
        redated=loaded.redated,
        withdrawn=loaded.withdrawn,
        kept=before - loaded.withdrawn - loaded.redated,
        obligations=listed,
    )
