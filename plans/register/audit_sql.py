"""What stands in the register on a day, what went out, and what is wrong: the audit at the end of a morning."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Connection, Date, bindparam, text

from plans.register.moments import Moment
from plans.register.outbox_sql import OPEN
from plans.register.waiting import WAITING

# Each must count 0 in a sound register after a morning; {now} and {day} are bound.
BAD: Mapping[str, str] = {
    "bad_notice_without_message": """SELECT count(*) FROM notice
        WHERE day = :day AND state = 'composed' AND message_pk IS NULL""",
    "bad_notice_left_planned": "SELECT count(*) FROM notice WHERE state = 'planned'",
    "bad_message_without_notice": """SELECT count(*) FROM message m WHERE m.day = :day
        AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.message_pk = m.pk)""",
    "bad_lease_over": f"SELECT count(*) FROM message WHERE {OPEN} AND state = 'sending' AND lease_until <= :now",
}
STANDING: Mapping[str, str] = {
    "overdue": f"SELECT count(*) FROM obligation WHERE due_on < :day AND {WAITING}",
    "waiting": f"SELECT count(*) FROM obligation WHERE {WAITING}",
    "unreachable": "SELECT count(DISTINCT agency) FROM notice WHERE state = 'unreachable' AND day = :day",
    "letters_unsettled": f"SELECT count(*) FROM message WHERE {OPEN}",
    "letters_failed": "SELECT count(*) FROM message WHERE state = 'failed' AND day = :day",
    "letters_sent": "SELECT count(*) FROM message WHERE state = 'sent' AND day = :day",
    "sms_sent": "SELECT count(*) FROM message WHERE state = 'sent' AND channel = 'sms' AND day = :day",
    "notices": "SELECT count(*) FROM notice WHERE state = 'composed' AND day = :day",
}


def counts(connection: Connection, day: date, now: datetime) -> dict[str, int]:
    """Name -> figure: the standing figures first, then whatever is bad (left out where it is 0)."""
    figures = {name: _figure(connection, query, day, now) for name, query in STANDING.items()}
    bad = {name: _figure(connection, query, day, now) for name, query in BAD.items()}
    return figures | {name: figure for name, figure in bad.items() if figure}


def _figure(connection: Connection, query: str, day: date, now: datetime) -> int:
    statement, bound = text(query), dict[str, Any]()
    if ":day" in query:
        statement, bound["day"] = statement.bindparams(bindparam("day", type_=Date)), day
    if ":now" in query:
        statement, bound["now"] = statement.bindparams(bindparam("now", type_=Moment())), now
    return int(connection.execute(statement, bound).scalar_one())


def note_run(
    connection: Connection, day: date, command: str, began: datetime, ended: datetime, counts: Mapping[str, Any]
) -> None:
    """Keep a run of a command with its counts."""
    statement = text(
        "INSERT INTO run (day, command, started_at, ended_at, counts) VALUES (:day, :command, :began, :ended, :counts)"
    ).bindparams(
        bindparam("day", type_=Date),
        bindparam("began", type_=Moment()),
        bindparam("ended", type_=Moment()),
        bindparam("counts", type_=JSON),
    )
    values = {"day": day, "command": command, "began": began, "ended": ended, "counts": dict(counts)}
    connection.execute(statement, values)
