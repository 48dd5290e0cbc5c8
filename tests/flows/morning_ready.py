"""A register on the eve of a busy morning: plans loaded, contacts known, work overdue."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from agencies.demo_contacts import demo_contacts
from flows.planning import load_plans, prepare
from plans.register import entries
from plans.register.session import open_register
from plans.register.settings import RegisterSettings

LOADED_ON = date(2024, 5, 20)
BUSY = date(2024, 6, 17)  # the six-month reports of Kon Tum are overdue, those of Việt Yên near
PLANS = Path(__file__).parents[2] / "plans" / "library"


def make_register(home: Path) -> None:
    """Load two plans and give every agency a contact."""
    now = datetime(2024, 5, 20, 1, tzinfo=UTC)
    paths = [PLANS / "kon-tum-1118-2024.yaml", PLANS / "viet-yen-2024-06.yaml"]
    with closing(open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))) as register:
        directory = prepare(register, LOADED_ON, now)
        load_plans(register, paths, today=LOADED_ON, now=now, by="test")
        with register.begin() as connection:
            rows = [contact.row() for contact in demo_contacts(directory)]
            entries.put_contacts(connection, rows, now=now, by="test")


def copy_register(home: Path, to: Path) -> None:
    """The register as it stands, in another data folder."""
    to.mkdir(parents=True)
    with closing(sqlite3.connect(home / "register.db")) as old, closing(sqlite3.connect(to / "register.db")) as new:
        old.backup(new)


def rows(home: Path, query: str) -> list[tuple[Any, ...]]:
    """What a query finds in a data folder's register."""
    with closing(sqlite3.connect(home / "register.db")) as connection:
        return list(connection.execute(query))
