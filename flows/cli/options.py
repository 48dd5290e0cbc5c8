"""Options that many commands share, and the open register on which a command works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

import typer
from sqlalchemy import Connection

from agencies.directory import Directory
from agencies.loading import shipped_directory
from agencies.registered import directory_of
from flows import planning
from flows.cli.door import Door
from flows.cli.newness import missing_register, tell_if_made
from flows.clock import Clock, clock_on, parse_day
from plans import status
from plans.errors import NotFound
from plans.register import entries, queries
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from plans.workdays import Workdays


def day(text: str) -> date:
    """``2024-06-14`` or ``14/6/2024`` -> the day."""
    try:
        return parse_day(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def state(text: str) -> status.State:
    """One of the states of an obligation."""
    for known in status.STATES:
        if text == known:
            return known
    raise typer.BadParameter(f"không có trạng thái {text!r}; có: {', '.join(status.STATES)}")


Context = typer.Context
Today = Annotated[
    date | None, typer.Option("--today", parser=day, metavar="NGÀY", help="Tính như thể hôm nay là ngày này.")
]
AsJson = Annotated[bool, typer.Option("--json", help="In JSON thay cho bảng.")]
By = Annotated[str | None, typer.Option("--by", "--as", metavar="TÊN", help="Người thực hiện, ghi vào lịch sử.")]
As = Annotated[str | None, typer.Option("--as", metavar="TÊN", help="Người thực hiện, ghi vào lịch sử.")]
PlanFilter = Annotated[str | None, typer.Option("--plan", metavar="MÃ", help="Chỉ kế hoạch này.")]
AgencyFilter = Annotated[
    str | None, typer.Option("--agency", metavar="MÃ", help="Chỉ cơ quan này, ví dụ kon-tum/so-y-te.")
]


def door_of(context: typer.Context) -> Door:
    """What ``main`` handed in."""
    found = context.find_object(Door)
    if found is None:
        raise RuntimeError("the application is started through flows.cli.main")
    return found


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
    rows = queries.directory_rows(connection)
    return directory_of(rows) if rows.agencies else shipped_directory()


@contextmanager
def existing_register(context: typer.Context) -> Iterator[Register | None]:
    """The register, or None where the data folder has none yet: looking at a plan file must not make one."""
    environ = door_of(context).environ
    if missing_register(environ):
        yield None
        return
    with closing(open_register(RegisterSettings.read(environ))) as register:
        yield register


def known_directory(context: typer.Context) -> Directory:
    """The directory by which plan files are read: the register's, else the shipped one. Nothing is written."""
    with existing_register(context) as register:
        if register is None:
            return shipped_directory()
        with register.reading() as connection:
            return directory_in(connection)


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
