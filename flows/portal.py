"""The portal wired: what it is handed from above, from the environment. ``app(environ)`` -> the ASGI application."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from agencies.directory import Directory
from agencies.portal.app import create_app
from agencies.portal.directories import directory
from agencies.portal.parts import Drafted, Parts
from agencies.portal.settings import PortalSettings
from flows import planning
from flows.clock import Clock, clock_on, wall_clock
from flows.coming import ComingMornings
from flows.directing import DirectingByFile
from flows.drafting import as_json, read_and_draft
from flows.looking_ahead import LookingAhead
from flows.schedules import ScheduleSettings
from plans.drafting.document import Document, Line
from plans.drafting.readers.apart import Exhausted, apart
from plans.errors import Fault, InputError
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings

MOST_SECONDS = 60  # of the processor; the longest plans of the corpus take a few
TOO_MUCH = "Đọc tệp này cần quá nhiều bộ nhớ hoặc thời gian. Lưu riêng phần kế hoạch thành tệp Word mới rồi tải lên."
_PDF, _OLD_WORD = b"%PDF", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class DraftingByRule:
    """Implements the portal's ``Drafting`` with the register's directory."""

    register: Register

    def __call__(self, path: Path, name: str) -> Drafted:
        with self.register.reading() as connection:
            known = directory(connection)
        return drafted_apart(path, name, known)


def drafted_apart(path: Path, name: str, directory: Directory, seconds: int = MOST_SECONDS) -> Drafted:
    """Whatever the file does to the libraries that read it, the portal goes on. What reads PDF and old Word files has
    processes of its own already."""
    if path.read_bytes()[: len(_OLD_WORD)].startswith((_PDF, _OLD_WORD)):
        return _drafted(path, name, directory)
    try:
        return next(apart(lambda: iter([_drafted(path, name, directory)]), seconds))
    except Exhausted:
        raise InputError(Fault(name, TOO_MUCH)) from None


def _drafted(path: Path, name: str, directory: Directory) -> Drafted:
    document, drafted = read_and_draft(path, directory)
    told = as_json(drafted)
    review = {
        "items": told["review"],
        "agencies": told["drafted_agencies"],
        "proposals": [asdict(one) for one in drafted.proposals],
        "article": drafted.article,
    }
    return Drafted({"name": name, "kind": document.kind, "lines": _lines(document)}, dict(drafted.plan), review)


def _lines(document: Document) -> list[dict[str, Any]]:
    """The document as a page shows it: its lines in reading order, those of tables too, each with its place."""
    found: list[dict[str, Any]] = []
    for block in document.blocks:
        for line in [block] if isinstance(block, Line) else block.lines():
            place = {name: number for name, number in asdict(line.place).items() if number is not None}
            found.append({"text": line.text, "heading": line.heading, "table": not isinstance(block, Line), **place})
    return found


def app(environ: Mapping[str, str]) -> FastAPI:
    """The portal over the environment's register; on a rehearsal day it lives on that day too."""
    register = open_register(RegisterSettings.read(environ))
    clock = _clock(environ)
    planning.prepare(register, clock.today(), clock.now())
    parts = Parts(
        register=register,
        settings=PortalSettings.read(environ),
        clock=clock,
        drafting=DraftingByRule(register),
        planning=LookingAhead(register, environ),
        mornings=ComingMornings(register, environ),
        directing=DirectingByFile(register),
        version=version("dondoc"),
    )
    return create_app(parts)


def _clock(environ: Mapping[str, str]) -> Clock:
    day = ScheduleSettings.read(environ).rehearsal_day
    return clock_on(day) if day else wall_clock()
