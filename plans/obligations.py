"""A plan over a span of days: who owes what and when, and what differs from what stands. Pure.

Reconcile, never regenerate (DESIGN §4): missing obligations are added, ones no longer wanted are withdrawn with the
reason, ones with a submission are never touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from plans.deadlines import Occurrence, occurrences
from plans.definition import Plan, Task
from plans.parties import Parties
from plans.workdays import WorkCalendar

ASSIGNED = "assigned"


@dataclass(frozen=True, slots=True)
class Assignment:
    """An agency (or an open group standing for itself) that leads or supports a task."""

    task: str
    agency: str
    role: str  # lead | support
    requested: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """One obligation as the plan wants it."""

    plan: str
    task: str
    agency: str
    requested: bool
    subject: str
    occurrence: Occurrence

    @property
    def id(self) -> str:
        return f"{self.plan}/{self.task}/{self.agency}/{self.occurrence.period}"


@dataclass(frozen=True, slots=True)
class Standing:
    """One obligation as the register holds it. ``settled``: submitted, waived, or its day decided by a person."""

    id: str
    occurrence: Occurrence
    requested: bool
    subject: str
    settled: bool
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """What makes the register agree with the plan. ``redated`` opens a new revision where the last day moves."""

    add: tuple[Wanted, ...] = ()
    redated: tuple[Wanted, ...] = ()
    revive: tuple[Wanted, ...] = ()
    withdraw: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.add or self.redated or self.revive or self.withdraw)


@dataclass
class _Leaders:
    """Who leads the plan's work, and whether they were only asked to."""

    ordered: dict[str, bool] = field(default_factory=dict)

    def note(self, agency: str, requested: bool) -> None:
        self.ordered[agency] = self.ordered.get(agency, True) and requested


def expand(plan: Plan, codes: Iterable[str], parties: Parties, taken: frozenset[str] = frozenset()) -> Iterator[str]:
    """Codes to agencies: closed groups to their members on the plan's day, residual ones to the departments that are
    not ``taken``; an open group stands for itself until its members are recorded."""
    for code in map(plan.whole, codes):
        kind = parties.group_kind(code)
        if kind == "residual":
            area = code.partition("/")[0]
            yield from (body for body in parties.departments(area, plan.begins_on) if body not in taken)
        elif kind is None:
            yield code
        else:
            yield from parties.members(code, plan.begins_on) or (code,)


def named_leaders(plan: Plan, parties: Parties) -> frozenset[str]:
    """Agencies that lead some work task by name or by a group that is not residual."""
    codes = [code for task in plan.tasks if task.kind != "report" for code in task.lead if code != ASSIGNED]
    plain = [code for code in codes if parties.group_kind(plan.whole(code)) != "residual"]
    return frozenset(expand(plan, plain, parties))


def leaders(plan: Plan, parties: Parties) -> Mapping[str, bool]:
    """Every agency that leads, or is asked to lead, a work task -> True where it was only ever asked (đề nghị)."""
    taken = named_leaders(plan, parties)
    found = _Leaders()
    for task in plan.tasks:
        if task.kind == "work":
            for agency in expand(plan, (code for code in task.lead if code != ASSIGNED), parties, taken):
                found.note(agency, task.requested)
    return found.ordered


def assignments(plan: Plan, parties: Parties) -> list[Assignment]:
    """Who leads and supports each task, groups expanded, in the plan's order; who leads a task does not support it."""
    everyone = leaders(plan, parties)
    taken = named_leaders(plan, parties)
    rows: dict[tuple[str, str], Assignment] = {}
    for task in plan.tasks:
        for agency, requested in _leads(plan, task, parties, everyone, taken):
            rows.setdefault((task.id, agency), Assignment(task.id, agency, "lead", requested))
        for agency in expand(plan, task.support, parties, taken):
            rows.setdefault((task.id, agency), Assignment(task.id, agency, "support", task.requested))
    return list(rows.values())


def _leads(
    plan: Plan, task: Task, parties: Parties, everyone: Mapping[str, bool], taken: frozenset[str]
) -> Iterator[tuple[str, bool]]:
    named = [code for code in task.lead if code != ASSIGNED]
    for agency in expand(plan, named, parties, taken):
        yield agency, task.requested or (task.kind != "work" and everyone.get(agency, False))
    if ASSIGNED in task.lead:
        receivers = {plan.whole(code) for code in (task.to, task.via) if code}
        yield from ((agency, asked) for agency, asked in everyone.items() if agency not in receivers)


def owes(task: Task) -> bool:
    """Whether a task makes obligations: reports, plans and milestones do; work does only with a day or a period."""
    if task.due is not None and task.due.on is not None:
        return False
    return task.due is not None or task.kind in ("plan", "report")


def wanted(plan: Plan, parties: Parties, calendar: WorkCalendar, until: date) -> list[Wanted]:
    """Every obligation of the plan whose period begins, or whose day falls, up to and including ``until``."""
    leads = [row for row in assignments(plan, parties) if row.role == "lead"]
    found = []
    for task in filter(owes, plan.tasks):
        days = list(occurrences(task.due, plan.begins_on, plan.effective.end, plan.on_day_off, calendar, until))
        bodies = [row for row in leads if row.task == task.id]
        found += [
            Wanted(plan.id, task.id, row.agency, row.requested, task.subject or "", day)
            for day in map(partial(_of_kind, task), days)
            for row in bodies
        ]
    return found


def _of_kind(task: Task, day: Occurrence) -> Occurrence:
    """The law's default data window is one of reports: other duties have only the window that the plan gives."""
    if task.kind == "report" or not day.window_default:
        return day
    return replace(day, window_from=None, window_to=None, window_default=False)


def reconcile(wants: Iterable[Wanted], standing: Iterable[Standing], until: date | None = None) -> Changes:
    """Compare by id. Settled obligations are left exactly as they are, wanted or not; so are those whose written day
    lies after ``until``, the horizon of ``wants``: an earlier look at the plan found them, this one cannot see them."""
    stands = {one.id: one for one in standing}
    wants = {one.id: one for one in wants}.values()
    add = [want for want in wants if want.id not in stands]
    both = [(want, stands[want.id]) for want in wants if want.id in stands and not stands[want.id].settled]
    kept = {want.id for want in wants}
    return Changes(
        add=tuple(add),
        redated=tuple(want for want, old in both if not old.withdrawn and _differs(want, old)),
        revive=tuple(want for want, old in both if old.withdrawn),
        withdraw=tuple(
            old.id
            for old in stands.values()
            if old.id not in kept and not old.settled and not old.withdrawn and not _beyond(old.occurrence, until)
        ),
    )


def _beyond(occurrence: Occurrence, until: date | None) -> bool:
    return until is not None and occurrence.written_on is not None and occurrence.written_on > until


def _differs(want: Wanted, old: Standing) -> bool:
    return (want.occurrence, want.requested, want.subject) != (old.occurrence, old.requested, old.subject)
