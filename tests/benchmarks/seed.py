"""Seeds a register with the neutral workload: every task an obligation of its recipient, a contact a recipient.

    python -m tests.benchmarks.seed      reads $BENCH_WORKLOAD, leaves a register in $BENCH_STATE

The plans carry a ladder of their own that announces just what the workload expects: due within seven days, or overdue.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from plans import days
from plans.ladder import Rung, dump
from plans.register import entries
from plans.register.session import open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import AgencyRow, AssignmentRow, Base, ObligationRow, PlanRow, TaskRow

LADDER = dump([Rung("reminder", 7, "days"), Rung("overdue", 1)])
CHUNK = 10_000
ISSUER = "bench/ubnd"
BEGAN = datetime(2026, 1, 5, tzinfo=UTC)


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of a workload file."""
    with (Path(os.environ["BENCH_WORKLOAD"]) / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def agency(recipient: str) -> str:
    return f"bench/co-quan-{int(recipient):05d}"


def put(connection: Connection, table: type[Base], values: Iterator[Mapping[str, Any]]) -> None:
    """Insert in chunks."""
    while chunk := list(islice(values, CHUNK)):
        connection.execute(insert(table), chunk)


def seed(connection: Connection, today: date) -> None:
    """Plans, tasks, obligations, agencies, contacts and the calendar."""
    calendar = days.day_rows(today.year - 1, today.year + 3)
    entries.put_days(connection, [asdict(day) for day in calendar], now=BEGAN, by="bench")
    put(connection, PlanRow, (plan_row(number, today) for number in sorted({row["plan"] for row in rows("tasks.csv")})))
    put(connection, AgencyRow, iter([{**agency_row({"id": "0", "name": "UBND tỉnh"}), "code": ISSUER, "kind": "ubnd"}]))
    put(connection, AgencyRow, (agency_row(row) for row in rows("recipients.csv")))
    put(connection, TaskRow, (task_row(row) for row in rows("tasks.csv")))
    put(connection, AssignmentRow, (assignment_row(row) for row in rows("tasks.csv")))
    off = days.workdays(today.year - 1, today.year + 3)
    put(connection, ObligationRow, (obligation_row(row, off) for row in rows("tasks.csv")))
    contacts = [contact_row(row) for row in rows("recipients.csv")]
    entries.put_contacts(connection, contacts, now=BEGAN, by="bench")


def plan_row(number: str, today: date) -> dict[str, Any]:
    return {
        "id": f"ke-hoach-{number}",
        "number": f"{number}/KH-UBND",
        "title": f"Kế hoạch số {number}",
        "issuer": ISSUER,
        "level": "province",
        "area": "bench",
        "on_day_off": "keep",
        "ladder": LADDER,
        "version": 1,
        "sha256": "0" * 64,
        "document": {},
        "track_from": today - timedelta(days=365),
        "horizon_to": today + timedelta(days=600),
        "loaded_at": BEGAN,
        "loaded_by": "bench",
    }


def agency_row(row: Mapping[str, str]) -> dict[str, Any]:
    place = {"area": "bench", "rank": int(row["id"]), "kind": "so", "level": "province", "source": "workload"}
    return {"code": agency(row["id"]), "name": row["name"], "short_name": row["name"], "aliases": [], **place}


def task_row(row: Mapping[str, str]) -> dict[str, Any]:
    words = {"title": row["title"], "section": "II", "quote": row["title"], "phrase": "theo kế hoạch"}
    return {
        "plan_id": f"ke-hoach-{row['plan']}",
        "id": row["code"],
        "position": int(row["id"]),
        "kind": "work",
        **words,
    }


def assignment_row(row: Mapping[str, str]) -> dict[str, Any]:
    who = {"agency": agency(row["recipient"]), "role": "lead", "requested": False}
    return {"plan_id": f"ke-hoach-{row['plan']}", "task_id": row["code"], **who}


def obligation_row(row: Mapping[str, str], calendar: Any) -> dict[str, Any]:
    plan, due_on = f"ke-hoach-{row['plan']}", date.fromisoformat(row["due_date"])
    return {
        "id": f"{plan}/{row['code']}/{agency(row['recipient'])}/once",
        "plan_id": plan,
        "task_id": row["code"],
        "agency": agency(row["recipient"]),
        "period": "once",
        "requested": False,
        "written_on": due_on,
        "due_on": due_on,
        "target_on": calendar.on_or_before(due_on),
    }


def contact_row(row: Mapping[str, str]) -> dict[str, Any]:
    desk = {"role": "van-thu", "phone": None, "by_email": True, "by_sms": False, "active": True}
    return {"agency": agency(row["id"]), "name": row["name"], "email": row["email"], **desk}


def main() -> None:
    register = open_register(RegisterSettings.read({"DONDOC_HOME": os.environ["BENCH_STATE"]}))
    with register.begin() as connection:
        seed(connection, date.fromisoformat(os.environ["BENCH_TODAY"]))
    with register.begin() as connection:
        connection.exec_driver_sql("ANALYZE")
    register.close()


if __name__ == "__main__":
    main()
