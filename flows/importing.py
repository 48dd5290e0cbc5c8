"""What a person hands in while plans are in force: agencies, days off; each with its effects in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection

from agencies import importing
from agencies.changed import facts
from agencies.importing import Change
from agencies.registered import directory_of, rows_of
from flows import planning
from flows.reconciling import Reconciled, reconcile_on
from plans import days
from plans.errors import Fault, InputError
from plans.register import calendar_sql, entries, queries
from plans.register.entries.local_days import keep_days
from plans.register.rows import entry, record
from plans.register.session import Register

ReadDays = tuple[str, days.DaysFile]


@dataclass(frozen=True, slots=True)
class AgenciesImported:
    """What changed in the directory, and what that did to the plans in force."""

    changes: list[Change]
    plans: list[Reconciled]


def import_agencies(register: Register, paths: Sequence[Path], today: date, now: datetime, by: str) -> AgenciesImported:
    """Merge directory files into the register's directory, all or none, and reconcile every plan in force."""
    planning.prepare(register, today, now, by)
    with register.begin() as connection:
        known = directory_of(queries.directory_rows(connection))
        directory = importing.merged(known, paths)
        entries.put_directory(connection, **rows_of(directory), now=now, by=by)
        record(connection, [entry("directory.change", by, now, **one) for one in facts(known, directory)])
        plans = reconcile_on(connection, directory, today, now, by)
    return AgenciesImported([*importing.changes(known, directory)], [one for one in plans if one])


@dataclass(frozen=True, slots=True)
class DaysImported:
    """How many days of the calendar changed, and what that did to the plans in force."""

    days: int
    plans: list[Reconciled]


def read_days(paths: Sequence[Path], today: date) -> list[ReadDays]:
    """Files of days; the faults of all of them in one ``InputError``."""
    read: list[ReadDays] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            file = days.read(path)
        except InputError as error:
            faults += error.faults
        else:
            faults += _unfit(str(path), file, today)
            read.append((path.name, file))
    if faults:
        raise InputError(*faults)
    return read


def _unfit(name: str, file: days.DaysFile, today: date) -> list[Fault]:
    """A file that says nothing, and days in years that no calendar here holds: mistyped ones, most likely."""
    if file == days.DaysFile():
        return [Fault(name, "tệp không ghi ngày nào (cần khóa days)")]
    first, last = _span(today)
    said = f"năm nằm ngoài lịch đang giữ ({first}–{last})"
    return [
        Fault(name, f"{rule.day:%d/%m/%Y}: {said}", field=f"days[{at}].day")
        for at, rule in enumerate(file.days, 1)
        if not first <= rule.day.year <= last
    ]


def _span(today: date) -> tuple[int, int]:
    return calendar_sql.FIRST_YEAR, today.year + calendar_sql.YEARS_AHEAD


def import_days(register: Register, paths: Sequence[Path], today: date, now: datetime, by: str) -> DaysImported:
    """Take in days off and make-up days, all or none, and reconcile every plan in force by the new calendar."""
    read = read_days(paths, today)
    planning.prepare(register, today, now, by)
    with register.begin() as connection:
        for name, file in read:
            document = file.model_dump(mode="json", exclude_defaults=True)
            keep_days(connection, name, document, now=now, by=by)
        written = _put(connection, [file for _, file in read], today, now, by)
        directory = directory_of(queries.directory_rows(connection))
        plans = reconcile_on(connection, directory, today, now, by)
    return DaysImported(written, [one for one in plans if one])


def _put(connection: Connection, read: Sequence[days.DaysFile], today: date, now: datetime, by: str) -> int:
    """Write the years that the files speak of; a switch or an announcement speaks of all of them."""
    first, last = _span(today)
    years = {rule.day.year for file in read for rule in file.days}
    if any(file.switches or file.announced_through for file in read):
        years = set(range(first, last + 1))
    local = planning.local_files(connection)
    rows = [asdict(day) for year in sorted(years) for day in days.day_rows(year, year, local)]
    return entries.put_days(connection, rows, now=now, by=by)
