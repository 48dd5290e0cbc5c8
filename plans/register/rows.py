"""Small tools that entries and queries share: upserts on either database, the history, and the nearest known id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from sqlalchemy import JSON, ColumnElement, Connection, Text, cast, insert, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from plans.errors import Fault, InputError, NotFound
from plans.register.tables import Base, HistoryRow, ObligationRow, PlanRow
from plans.workdays import WorkCalendar

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_NEAR = 5000  # ids looked at for a suggestion


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes, at which moment, on which business day, and the calendar by which new target days are found."""

    by: str
    now: datetime
    today: date
    calendar: WorkCalendar


def upsert(connection: Connection, table: type[Base], rows: Sequence[Mapping[str, Any]], keys: Sequence[str]) -> int:
    """Insert rows, or update the ones whose key is there and whose content differs -> how many were written.

    Of several rows with one key the last counts: PostgreSQL will not write a row twice in one statement.
    """
    if not rows:
        return 0
    make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = make(table)
    columns = {column.name: column for column in table.__table__.columns if column.name in rows[0]}
    fresh = {name: statement.excluded[name] for name in columns if name not in keys}
    if fresh:
        differs = or_(*(_plain(columns[name]).is_distinct_from(_plain(new)) for name, new in fresh.items()))
        statement = statement.on_conflict_do_update(index_elements=keys, set_=fresh, where=differs)
    else:
        statement = statement.on_conflict_do_nothing(index_elements=keys)
    unlike = {tuple(row[key] for key in keys): {name: row[name] for name in columns} for row in rows}
    # Rows are counted as they come back: drivers do not agree on the row count of many inserts.
    return len(connection.execute(statement.returning(columns[keys[0]]), list(unlike.values())).all())


def insert_once(connection: Connection, table: type[Base], values: Mapping[str, Any]) -> tuple[int, bool]:
    """Insert a row that carries the key of its form -> (its number, whether it is new): a form sent twice, even at the
    same moment, is stored once."""
    make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    columns = table.__table__.columns
    made = make(table).values(values).on_conflict_do_nothing(index_elements=["form"]).returning(columns["pk"])
    number = connection.execute(made).scalar()
    if number is not None:
        return int(number), True
    return int(connection.execute(select(columns["pk"]).where(columns["form"] == values["form"])).scalar_one()), False


def _plain(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """PostgreSQL cannot compare two ``json`` values, but their texts."""
    return cast(column, Text) if isinstance(column.type, JSON) else column


def entry(  # one line of the history
    act: str, by: str, at: datetime, *, plan: str | None = None, obligation: str | None = None, **detail: object
) -> dict[str, Any]:
    """A line of the history; dates in the detail become ISO text. What a person wrote must be fit to be shown again."""
    for field, value in {"by": by, **detail}.items():
        if isinstance(value, str) and _CONTROL.search(value):
            raise InputError(Fault(obligation or plan or act, "có ký tự điều khiển; hãy xoá ký tự đó", field=field))
    words = {key: value.isoformat() if isinstance(value, date) else value for key, value in detail.items()}
    return {"act": act, "by": by, "at": at, "plan_id": plan, "obligation_id": obligation, "detail": words}


def record(connection: Connection, entries: Iterable[Mapping[str, Any]]) -> None:
    """Append to the history."""
    if rows := list(entries):
        connection.execute(insert(HistoryRow), rows)


def no_such_plan(connection: Connection, plan_id: str) -> NotFound:
    """The error for an unknown plan, naming the nearest."""
    known = list(connection.execute(select(PlanRow.id)).scalars())
    return NotFound(f"Không có kế hoạch {plan_id!r} trong sổ theo dõi{nearest(plan_id, known)}")


def no_such_obligation(connection: Connection, obligation_id: str) -> NotFound:
    """The error for an unknown obligation, naming the nearest of the nearest plan."""
    plans = list(connection.execute(select(PlanRow.id)).scalars())
    plan = get_close_matches(obligation_id.partition("/")[0], plans, 1)
    known = select(ObligationRow.id).where(ObligationRow.plan_id.in_(plan)).order_by(ObligationRow.id).limit(_NEAR)
    ids = list(connection.execute(known).scalars())
    return NotFound(f"Không có việc {obligation_id!r} trong sổ theo dõi{nearest(obligation_id, ids)}")


def nearest(word: str, known: Iterable[str]) -> str:
    """'; gần nhất là …', or nothing where nothing is near."""
    found = get_close_matches(word, list(known), 1)
    return f"; gần nhất là {found[0]!r}" if found else ""
