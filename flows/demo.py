"""``dondoc demo``: five real plans lived through, morning by morning; agencies hand in on time, late or never.

Everything is the real thing (plan files, contacts import, the morning's flow, letters in the local mailbox); only the
agencies' answers are a seeded script.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from agencies.contacts import read_contacts
from agencies.demo_contacts import write_demo_contacts
from agencies.directory import Directory
from flows import demo_story, digest, planning
from flows.clock import clock_on
from flows.up import local_server
from plans.register import entries, queries
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from plans.workdays import Workdays

FIRST, LAST = date(2024, 6, 3), date(2024, 7, 31)
LOADED = date(2024, 5, 23)  # the plans are put in force a day before Kon Tum's first rung, and lived from there
SEED = 20240601
ON_TIME, LATE = 0.55, 0.85  # of a hundred agencies 55 hand in on time, 30 late, 15 never
BY = "điều phối viên (diễn tập)"


@dataclass
class Script:
    """Who hands in what on which day, decided once from the seed. ``hands_in`` maps a day to obligations."""

    hands_in: dict[date, list[str]] = field(default_factory=dict)

    @classmethod
    def write(cls, owed: Sequence[queries.ObligationView], calendar: Workdays, chance: random.Random) -> Script:
        script = cls()
        for one in owed:
            if one.due_on is None or one.target_on is None:
                continue
            fate = chance.random()
            if fate < ON_TIME:
                script._note(calendar.shift(one.target_on, -chance.randint(0, 12)), one.id)
            elif fate < LATE:
                script._note(calendar.shift(one.due_on, chance.randint(1, 12)), one.id)
        return script

    def _note(self, day: date, obligation: str) -> None:
        self.hands_in.setdefault(day, []).append(obligation)


def run(home: Path, console: Console) -> int:
    """Live through June and July 2024 in a fresh data folder and tell the story -> exit status."""
    shutil.rmtree(home, ignore_errors=True)
    environ = {**os.environ, "DONDOC_HOME": str(home)}
    for name in ("DONDOC_DATABASE_URL", "DONDOC_MAIL_URL", "DONDOC_SMS_URL"):
        environ.pop(name, None)  # a rehearsal writes to its own folder and sends nothing outside
    register = open_register(RegisterSettings.read(environ))
    with closing(register):
        with console.status("Nạp năm kế hoạch và danh bạ liên hệ…"):
            directory = _set_up(register, home)
        demo_story.opening(console, register, directory)
        demo_story.mornings(console, _lived(register, environ, console))
        with register.reading() as connection:
            demo_story.closing(console, connection, LAST, planning.calendar(connection, LAST), home)
    return 0


def _lived(register: Register, environ: Mapping[str, str], console: Console) -> list[demo_story.Told]:
    chance = random.Random(SEED)  # noqa: S311 - a script, not a secret
    script = _script(register, chance)
    console.print("Khởi động máy chủ Prefect tại chỗ cho luồng buổi sáng…")
    with local_server(environ) as beside:
        os.environ.update(beside)  # Prefect reads its settings at import, and the flows read ours at their door
        return list(_live(register, script, chance, console))


def _set_up(register: Register, home: Path) -> Directory:
    now = clock_on(LOADED).now()
    planning.load_plans(register, sorted(planning.LIBRARY.glob("*.yaml")), today=LOADED, now=now, by=BY)
    directory = planning.prepare(register, LOADED, now)
    contacts = home / "danh-ba-dien-tap.csv"
    write_demo_contacts(directory, contacts)
    with register.begin() as connection:
        rows = [asdict(contact) for contact in read_contacts(contacts, directory)]
        entries.put_contacts(connection, rows, now=now, by=BY)
    return directory


def _script(register: Register, chance: random.Random) -> Script:
    with register.reading() as connection:
        calendar = planning.calendar(connection, LAST)
        chosen = queries.Selection(start=LOADED, end=LAST, tracked=True)
        owed = queries.obligations(connection, LOADED, calendar, chosen)
    return Script.write(owed, calendar, chance)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=step) for step in range((last - first).days + 1))


def _live(register: Register, script: Script, chance: random.Random, console: Console) -> Iterator[demo_story.Told]:
    """Every day from the loading on; only the mornings of June and July are told."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    days = list(_days(LOADED + timedelta(days=1), LAST))
    with register.reading() as connection:
        calendar = planning.calendar(connection, LAST)
    with Progress(*columns, console=console) as bar:
        step = bar.add_task("Sống qua từng buổi sáng", total=len(days))
        for day in days:
            bar.update(step, description=f"Buổi sáng {day:%d/%m/%Y}")
            _hand_in(register, script.hands_in.get(day, ()), day, chance)
            _morning(day, calendar)
            with register.reading() as connection:
                told = demo_story.told(connection, day, script.hands_in.get(day, ()))
            if told and day >= FIRST:
                yield told
            bar.advance(step)


def _morning(day: date, calendar: Workdays) -> None:
    """The daily flow, and the weekly one where its day has come, as Prefect runs them."""
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    # Prefect reads its settings at import: only now do they name the demo's own server.
    from flows.daily import daily
    from flows.weekly import digest as weekly

    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):  # else every flow waits a second for its thread
        daily(today=day)
        if digest.week_told_on(day, calendar):
            weekly(today=day)


def _hand_in(register: Register, obligations: Sequence[str], day: date, chance: random.Random) -> None:
    if not obligations:
        return
    with register.begin() as connection:
        calendar = planning.calendar(connection, day)
        writer = entries.Writer(BY, clock_on(day).now(), day, calendar)
        for number, obligation in enumerate(obligations, 1):
            progress = _progress(queries.led_tasks(connection, obligation), chance)
            document = f"{100 + day.timetuple().tm_yday}.{number}/BC"
            entries.submit(connection, obligation, day, writer, document_no=document, progress=progress)
            if chance.random() < ON_TIME:
                entries.accept(connection, obligation, writer)


def _progress(tasks: Sequence[str], chance: random.Random) -> dict[str, entries.Progress]:
    words = ("done", "doing", "40%", "75%", "not_yet")
    return {task: entries.parse_progress(chance.choice(words)) for task in tasks}
