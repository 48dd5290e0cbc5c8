"""The open register on which a command works, and what commands ask of it before they begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime

import typer
from sqlalchemy import Connection

from agencies.directory import Directory
from agencies.loading import shipped_directory
from agencies.registered import directory_or_shipped
from flows import planning
from flows.cli.door import Door
from flows.cli.newness import missing_register, tell_if_made
from flows.cli.options import door_of
from flows.clock import Clock, clock_on
from plans.errors import NotFound
from plans.register import entries, queries
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from plans.workdays import Workdays


@dataclass(frozen=True, slots=True)
class Desk:
    """An open register, the day for which work is done there, and who does it."""

    door: Door
    register: Register
    clock: Clock
    today: date
    by: str

    def now(self) -> datetime:
        """The moment that goes into the history."""
        return self.clock.now()

    def prepare(self) -> Directory:
        """See that the register knows the agencies and the calendar -> its directory."""
        return planning.prepare(self.register, self.today, self.now(), self.by)

    def calendar(self, connection: Connection) -> Workdays:
        """The register's working calendar."""
        return planning.calendar(connection, self.today)

    def writer(self, connection: Connection) -> entries.Writer:
        """Who writes, when, and by which calendar."""
        return entries.Writer(self.by, self.now(), self.today, self.calendar(connection))


@contextmanager
def desk(context: typer.Context, today: date | None = None, by: str | None = None) -> Iterator[Desk]:
    """Open the register for one command, on a day (default: today in Viet Nam)."""
    door = door_of(context)
    clock = clock_on(today) if today else door.clock
    missing = missing_register(door.environ)
    with closing(open_register(RegisterSettings.read(door.environ))) as register:
        tell_if_made(missing)
        yield Desk(door, register, clock, today or clock.today(), by or door.user)


def directory_in(connection: Connection) -> Directory:
    """The register's directory, or the shipped one where it has none; nothing is written."""
    return directory_or_shipped(queries.directory_rows(connection))


@contextmanager
def existing_register(context: typer.Context) -> Iterator[Register | None]:
    """The register, or None where the data folder has none yet: looking at a plan file must not make one."""
    environ = door_of(context).environ
    if missing_register(environ):
        yield None
        return
    with closing(open_register(RegisterSettings.read(environ))) as register:
        yield register


def look_first(context: typer.Context, look: Callable[[Directory], object]) -> None:
    """Where there is no register yet, look at the files before one is made: a faulty file must not make it."""
    if missing_register(door_of(context).environ):
        look(shipped_directory())


def check_filters(connection: Connection, plan: str | None, agency: str | None) -> None:
    """A plan or agency asked for by name must exist; NotFound names the nearest."""
    if plan:
        queries.plan(connection, plan)
    if agency:
        directory = directory_in(connection)
        if not directory.is_agency(agency) and directory.group_kind(agency) is None:
            near = directory.nearest(agency)
            hint = f"; có phải “{near}”?" if near else ""
            raise NotFound(f"Không có cơ quan “{agency}” trong danh bạ{hint}")
