"""Puts plans in force and keeps their obligations worked out ahead, always through ``obligations.reconcile``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection

from agencies.directory import Directory
from agencies.loading import shipped_directory
from agencies.registered import directory_of, rows_of
from plans import __path__ as plans_path
from plans import days
from plans.definition import Plan
from plans.errors import DondocError, Fault, InputError
from plans.loading import plan_sha256, read_plan
from plans.obligations import Changes, assignments, reconcile, wanted
from plans.register import calendar_sql, entries, queries
from plans.register.queries.local_days import local_days
from plans.register.session import Register
from plans.workdays import Workdays

LIBRARY = Path(plans_path[0]) / "library"  # the shipped plans
_OF_A_DAY = tuple(one.name for one in fields(days.Day))
MEMBERS_RECORDED = "khối đã có danh sách thành viên: từng thành viên tự báo cáo"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a plan did. ``history`` obligations lie before the tracking day and wake nobody."""

    plan: Plan
    added: int
    history: int
    redated: int
    withdrawn: int


def horizon(today: date) -> date:
    """How far ahead obligations are worked out: 18 months."""
    return today + calendar_sql.HORIZON


def prepare(register: Register, today: date, now: datetime, by: str = "dondoc") -> Directory:
    """See that the register knows the agencies and the calendar -> its directory. The shipped files are the seed: once
    the register has agencies, its own rows are the truth."""
    with register.begin() as connection:
        rows = queries.directory_rows(connection)
        directory = directory_of(rows)
        if not rows.agencies:
            directory = shipped_directory()
            entries.put_directory(connection, **rows_of(directory), now=now, by=by)
        _put_calendar(connection, today, now, by)
    return directory


def _put_calendar(connection: Connection, today: date, now: datetime, by: str) -> None:
    last = today.year + calendar_sql.YEARS_AHEAD
    if not calendar_sql.reaches(connection, date(last, 12, 31)):
        found = days.day_rows(calendar_sql.FIRST_YEAR, last, local_files(connection))
        rows = [{name: getattr(day, name) for name in _OF_A_DAY} for day in found]
        entries.put_days(connection, rows, now=now, by=by)


def local_files(connection: Connection) -> list[days.DaysFile]:
    """The files of days that were imported; they overrule the shipped calendar, also where it is worked out anew."""
    return [days.DaysFile.model_validate_json(json.dumps(one)) for one in local_days(connection)]


def calendar(connection: Connection, today: date) -> Workdays:
    """The register's working calendar, as far as plans and lists reach."""
    return calendar_sql.whole(connection, today)


def read_plans(paths: Iterable[Path], directory: Directory) -> list[tuple[Plan, str]]:
    """Plans with their digests; the faults of all files together in one InputError."""
    plans: list[tuple[Plan, str]] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            plans.append((read_plan(path, directory), plan_sha256(path)))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(*faults)
    return plans


def load_plans(
    register: Register,
    paths: Sequence[Path],
    *,
    today: date,
    now: datetime,
    by: str,
    track_from: date | None = None,
    told: Callable[[Loaded], None] = lambda loaded: None,
) -> list[Loaded]:
    """Put plans in force, all or none. Obligations whose last day lies before ``track_from`` (default: today) are
    history; a plan that is in force already keeps the day from which it is tracked unless one is given."""
    directory = prepare(register, today, now, by)
    plans = read_plans(paths, directory)
    loaded = []
    with register.begin() as connection:
        for plan, sha256 in plans:
            loaded.append(_put(connection, plan, sha256, directory, today, now, by, track_from))
            told(loaded[-1])
    return loaded


def _put(
    connection: Connection,
    plan: Plan,
    sha256: str,
    directory: Directory,
    today: date,
    now: datetime,
    by: str,
    track_from: date | None,
) -> Loaded:
    in_force = {one.id: one for one in queries.plans(connection)}.get(plan.id)
    if in_force and plan.version < in_force.version:
        raise DondocError(
            f"{plan.id}: sổ theo dõi đang có phiên bản {in_force.version}, mới hơn phiên bản {plan.version} của tệp"
        )
    since = track_from or (in_force.track_from if in_force else today)
    if track_from and in_force:
        entries.track_from(connection, plan.id, since, now=now, by=by)
    entries.put_plan(
        connection,
        plan,
        sha256=sha256,
        assignments=assignments(plan, directory),
        track_from=since,
        horizon_to=horizon(today),
        now=now,
        by=by,
    )
    changes = reconcile_plan(connection, plan, directory, today, since, now, by)
    history = sum(1 for one in changes.add if one.occurrence.due_on and one.occurrence.due_on < since)
    return Loaded(plan, len(changes.add), history, len(changes.redated), len(changes.withdraw))


def reconcile_plan(
    connection: Connection, plan: Plan, directory: Directory, today: date, since: date, now: datetime, by: str
) -> Changes:
    """Make a plan's obligations agree with the plan, the directory and the calendar -> what was changed. New ones whose
    last day lies before ``since`` are history."""
    until = horizon(today)
    wants = wanted(plan, directory, calendar(connection, today), until)
    changes = reconcile(wants, queries.standing(connection, plan.id, hold=True), until)
    gathered = frozenset(code for code in _groups(plan, directory) if directory.members(code, plan.begins_on))
    recorded = tuple(one for one in changes.withdraw if _agency_of(one) in gathered)
    entries.apply_changes(
        connection, plan.id, Changes(withdraw=recorded), track_from=since, now=now, by=by, reason=MEMBERS_RECORDED
    )
    rest = replace(changes, withdraw=tuple(one for one in changes.withdraw if one not in recorded))
    entries.apply_changes(connection, plan.id, rest, track_from=since, now=now, by=by)
    return changes


def _groups(plan: Plan, directory: Directory) -> Iterator[str]:
    codes = {plan.whole(code) for task in plan.tasks for code in task.lead}
    return (code for code in codes if directory.group_kind(code) in ("open", "closed"))


def _agency_of(obligation: str) -> str:
    """``plan/task/area/agency/period`` -> ``area/agency``."""
    return "/".join(obligation.split("/")[-3:-1])


def extend_horizon(register: Register, today: date, now: datetime, by: str = "dondoc") -> int:
    """Roll every plan's obligations on to 18 months from today -> how many were added."""
    directory = prepare(register, today, now, by)
    added = 0
    with register.begin() as connection:
        for view in queries.plans(connection):
            plan = queries.stored_plan(connection, view.id)
            added += len(reconcile_plan(connection, plan, directory, today, view.track_from, now, by).add)
            entries.set_horizon(connection, view.id, horizon(today))
    return added
