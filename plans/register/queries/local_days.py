"""The operator's own days as they were imported, and the days of the calendar that have a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from plans.register.tables import DayRow, HistoryRow

IMPORT = "days.import"


@dataclass(frozen=True, slots=True)
class DayView:
    """A day that is not what its weekday says."""

    on: date
    working: bool
    name: str | None
    source: str
    estimated: bool


def local_days(connection: Connection) -> list[Mapping[str, Any]]:
    """What imported files of days said, in the order of importing. The history is where they are kept."""
    query = select(HistoryRow.detail).where(HistoryRow.act == IMPORT).order_by(HistoryRow.pk)
    return [detail["document"] for detail in connection.execute(query).scalars()]


def special_days(connection: Connection, first: date, last: date) -> list[DayView]:
    """Holidays, days off and make-up days from one day to another."""
    row = DayRow
    named = row.name.is_not(None), row.on.between(first, last)
    query = select(row.on, row.working, row.name, row.source, row.estimated).where(*named).order_by(row.on)
    return [DayView(*one) for one in connection.execute(query)]
