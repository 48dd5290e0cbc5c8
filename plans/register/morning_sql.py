"""The morning's reads and writes, set-based: a handful of indexed statements whose cost grows with what is due.

Plain SQL, the same on SQLite and PostgreSQL. The ORM is left out on purpose: importing it would cost the sweep more
than all of its statements. Every function takes a Connection inside a transaction and never commits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Date, TextClause, bindparam, text

from plans.ladder import Reached, Role
from plans.register.no_issuer import ISSUER
from plans.register.waiting import NOT_SUSPENDED, WAITING

LEADERSHIP = "lanh-dao"  # contact role: the leadership of an agency, who receives only what has climbed that far


@dataclass(frozen=True, slots=True)
class LastDay:
    """A distinct last day among waiting obligations, with the ladder (canonical text) that climbs around it."""

    ladder: str
    due_on: date
    target_on: date


def _sql(statement: str, *dates: str) -> TextClause:
    return text(statement).bindparams(*(bindparam(name, type_=Date) for name in dates))


def ladders(connection: Connection) -> list[str]:
    """The distinct ladders of the plans in force."""
    return list(connection.execute(text("SELECT DISTINCT ladder FROM plan")).scalars())


def last_days(connection: Connection, today: date, until: date) -> list[LastDay]:
    """Distinct last days of waiting obligations up to ``until``, of plans not suspended today."""
    statement = _sql(
        f"SELECT DISTINCT p.ladder, o.due_on, o.target_on FROM obligation o JOIN plan p ON p.id = o.plan_id"
        f" WHERE o.due_on <= :until AND {WAITING} AND {NOT_SUSPENDED}",
        "until",
        "today",
    ).columns(due_on=Date, target_on=Date)
    return [LastDay(*row) for row in connection.execute(statement, {"until": until, "today": today})]


_REACHED = """CREATE TEMP TABLE IF NOT EXISTS reached (
    ladder TEXT, due_on DATE, target_on DATE, role VARCHAR, kind VARCHAR, rung VARCHAR, rank INTEGER, fell_on DATE,
    channel VARCHAR, skipped BOOLEAN)"""
_DUE = """CREATE TEMP TABLE IF NOT EXISTS due_now (
    obligation_pk INTEGER, revision INTEGER, requested BOOLEAN, ladder TEXT, due_on DATE, target_on DATE,
    role VARCHAR, agency VARCHAR, audience VARCHAR)"""
_REACH = """CREATE TEMP TABLE IF NOT EXISTS reach (
    agency VARCHAR, audience VARCHAR, for_channel VARCHAR, contact_pk INTEGER, channel VARCHAR)"""


def plan_notices(
    connection: Connection, today: date, reached: Iterable[tuple[LastDay, Reached]], roles: Sequence[Role]
) -> Mapping[str, int]:
    """Write the notices of the reached rungs of some roles -> how many were planned, skipped, unreachable.

    The unique key makes a second run write nothing; a rung is not told again, nor an older one after a newer.
    """
    _fill_reached(connection, reached, roles)
    _fill_answers(connection, today)
    if not _fill_due(connection, today, roles):
        return {"planned": 0, "unreachable": 0, "skipped": 0}
    _fill_reach(connection)
    return {
        "planned": _count(connection, _PLANNED, today),
        "unreachable": _count(connection, _UNREACHABLE, today),
        "skipped": _count(connection, _SKIPPED, today),
    }


def _count(connection: Connection, statement: str, today: date) -> int:
    return connection.execute(_sql(statement, "today"), {"today": today}).rowcount


def _fill_reached(connection: Connection, reached: Iterable[tuple[LastDay, Reached]], roles: Sequence[Role]) -> None:
    _empty(connection, "reached", _REACHED)
    rows = [row for day, one in reached if one.role in roles for row in _reached_rows(day, one)]
    if rows:
        names = "ladder, due_on, target_on, role, kind, rung, rank, fell_on, channel, skipped"
        marks = ", ".join(f":{name}" for name in names.split(", "))
        statement = _sql(f"INSERT INTO reached ({names}) VALUES ({marks})", "due_on", "target_on", "fell_on")
        connection.execute(statement, rows)


def _reached_rows(day: LastDay, one: Reached) -> Iterable[dict[str, Any]]:
    place = {"ladder": day.ladder, "due_on": day.due_on, "target_on": day.target_on, "role": one.role}
    newest = {**place, "kind": one.rung.kind, "rung": one.rung.name, "rank": one.rank, "fell_on": one.fell_on}
    for channel in one.rung.channels:
        yield {**newest, "channel": channel, "skipped": False}
    for rung, rank, fell_on in one.skipped:
        yield {**place, "kind": rung.kind, "rung": rung.name, "rank": rank, "fell_on": fell_on,
               "channel": "none", "skipped": True}  # fmt: skip


def _empty(connection: Connection, table: str, definition: str, key: str = "") -> None:
    connection.execute(text(definition))
    if key:
        connection.execute(text(f"CREATE INDEX IF NOT EXISTS ix_{table} ON {table} ({key})"))
    connection.execute(text(f"DELETE FROM {table}"))


# Who answers today for a body, where that is not the body itself: its successor, by subject or at large; NULL: nobody.
_ANSWERS = """CREATE TEMP TABLE IF NOT EXISTS answers (agency VARCHAR, subject VARCHAR, body VARCHAR)"""


def _fill_answers(connection: Connection, today: date) -> None:
    _empty(connection, "answers", _ANSWERS, "agency, subject")
    statement = """INSERT INTO answers SELECT agency, subject, body FROM responsibility
        WHERE from_on <= :today AND to_on >= :today"""
    connection.execute(_sql(statement, "today"), {"today": today})


# Where the late body is the monitor itself (or the plan has none), the issuer is told in its place.
_ADDRESSEE: Mapping[Role, str] = {
    "agency": "x.agency",
    "monitor": "CASE WHEN x.monitor IS NULL OR x.monitor = x.agency THEN x.issuer ELSE x.monitor END",
    "issuer": "x.issuer",
}

# Where nobody answers for a body, or its own successor is the one who receives the report, a coordinator must decide:
# the notice is addressed to the body as named, to be told to nobody. CROSS JOIN: SQLite shall start from the days.
_INTO_DUE = """INSERT INTO due_now
    SELECT x.pk, x.revision, x.requested, x.ladder, x.due_on, x.target_on, '{role}', COALESCE({addressee}, x.named),
        CASE WHEN {addressee} IS NULL THEN 'nobody' ELSE '{audience}' END
    FROM (SELECT y.*,
            CASE WHEN y.named <> t.recipient AND y.answers = t.recipient THEN NULL ELSE y.answers END AS agency
        FROM (SELECT o.pk, o.plan_id, o.task_id, o.revision, o.requested, p.ladder, o.due_on, o.target_on,
                o.agency AS named,
                CASE WHEN s.agency IS NOT NULL THEN s.body WHEN g.agency IS NOT NULL THEN g.body ELSE o.agency END
                    AS answers,
                CASE WHEN m.agency IS NOT NULL THEN m.body ELSE p.monitor END AS monitor,
                CASE WHEN i.agency IS NOT NULL THEN i.body ELSE {issuer} END AS issuer
            FROM {days} CROSS JOIN obligation o
            JOIN plan p ON p.id = o.plan_id AND {not_suspended}
            LEFT JOIN answers s ON s.agency = o.agency AND s.subject = o.subject
            LEFT JOIN answers g ON g.agency = o.agency AND g.subject = ''
            LEFT JOIN answers m ON m.agency = p.monitor AND m.subject = ''
            LEFT JOIN answers i ON i.agency = p.issuer AND i.subject = ''
            WHERE {which} AND {waiting}) y
        LEFT JOIN task t ON t.plan_id = y.plan_id AND t.id = y.task_id) x"""


def _into_due(role: Role, days: str, which: str) -> TextClause:
    statement = _INTO_DUE.format(
        role=role,
        audience="leadership" if role == "issuer" else "desk",
        addressee=_ADDRESSEE[role],
        issuer=ISSUER,
        days=days,
        which=which,
        not_suspended=NOT_SUSPENDED,
        waiting=WAITING,
    )
    return _sql(statement, "today")


def _fill_due(connection: Connection, today: date, roles: Sequence[Role]) -> int:
    """The obligations that the reached rungs speak of, once a role -> how many."""
    _empty(connection, "due_now", _DUE)
    many = 0
    for role in roles:
        days = f"(SELECT DISTINCT ladder, due_on, target_on FROM reached WHERE role = '{role}') d"
        which = "o.due_on = d.due_on AND o.target_on = d.target_on AND p.ladder = d.ladder"
        climbs = " AND NOT o.requested" if role == "issuer" else ""
        many += connection.execute(_into_due(role, days, which + climbs), {"today": today}).rowcount
    return many


def _fill_reach(connection: Connection) -> None:
    """Which contacts of an agency hear what: the desk everything (the leadership only where there is no desk), the
    leadership what has climbed to it (the desk where no leadership is known); a missing channel is stood in for."""
    _empty(connection, "reach", _REACH, "agency, audience, for_channel")
    own = " UNION ALL ".join(
        f"SELECT agency, pk, '{channel}' AS channel, role FROM contact WHERE active AND by_{channel}"
        " AND agency IN (SELECT agency FROM due_now)"
        for channel in ("email", "sms")
    )
    for audience, wanted in (("desk", "<>"), ("leadership", "=")):
        connection.execute(
            text(f"""INSERT INTO reach
            SELECT c.agency, '{audience}', c.channel, c.pk, c.channel FROM ({own}) c
            WHERE c.role {wanted} '{LEADERSHIP}' OR NOT EXISTS (
                SELECT 1 FROM contact d WHERE d.agency = c.agency AND d.active AND (d.by_email OR d.by_sms)
                AND d.role {wanted} '{LEADERSHIP}')""")
        )
    for channel, other in (("email", "sms"), ("sms", "email")):
        connection.execute(
            text(f"""INSERT INTO reach
            SELECT r.agency, r.audience, '{channel}', r.contact_pk, r.channel FROM reach r
            WHERE r.for_channel = '{other}' AND r.channel = '{other}' AND NOT EXISTS (SELECT 1 FROM reach q
                WHERE q.agency = r.agency AND q.audience = r.audience AND q.for_channel = '{channel}'
                AND q.channel = '{channel}')""")
        )


_COLUMNS = (
    "obligation_pk, revision, role, rung, rank, kind, agency, addressee, contact_pk, channel, day, fell_on, state"
)
_DUE_REACHED = """FROM due_now d JOIN reached r
    ON r.role = d.role AND r.ladder = d.ladder AND r.due_on = d.due_on AND r.target_on = d.target_on"""
_TOLD = """SELECT 1 FROM notice n WHERE n.obligation_pk = d.obligation_pk AND n.revision = d.revision
    AND n.role = d.role AND n.rank >= r.rank AND n.state IN ('planned', 'composed')"""

_PLANNED = f"""INSERT INTO notice ({_COLUMNS})
    SELECT d.obligation_pk, d.revision, r.role, r.rung, r.rank, r.kind, d.agency,
        d.agency || '#' || CAST(c.contact_pk AS VARCHAR), c.contact_pk, c.channel, :today, r.fell_on,
        'planned'
    {_DUE_REACHED}
    JOIN reach c ON c.agency = d.agency AND c.audience = d.audience AND c.for_channel = r.channel
    WHERE NOT r.skipped AND NOT EXISTS ({_TOLD})
    ON CONFLICT DO NOTHING"""

_UNREACHABLE = f"""INSERT INTO notice ({_COLUMNS})
    SELECT d.obligation_pk, d.revision, r.role, r.rung, r.rank, r.kind, d.agency,
        'unreachable:' || d.agency, CAST(NULL AS INTEGER), 'none', :today, r.fell_on, 'unreachable'
    {_DUE_REACHED}
    WHERE NOT r.skipped AND NOT EXISTS ({_TOLD})
        AND NOT EXISTS (SELECT 1 FROM reach c WHERE c.agency = d.agency AND c.audience = d.audience)
    ON CONFLICT DO NOTHING"""

_SKIPPED = f"""INSERT INTO notice ({_COLUMNS})
    SELECT d.obligation_pk, d.revision, r.role, r.rung, r.rank, r.kind, d.agency, d.agency,
        CAST(NULL AS INTEGER), 'none', :today, r.fell_on, 'skipped'
    {_DUE_REACHED}
    WHERE r.skipped AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.obligation_pk = d.obligation_pk
        AND n.revision = d.revision AND n.rung = r.rung)
    ON CONFLICT DO NOTHING"""


def plan_digest(connection: Connection, today: date, label: str) -> Mapping[str, int]:
    """Write the weekly digest's notices: every overdue obligation, for its plan's monitor. ``label`` names the week."""
    _empty(connection, "due_now", _DUE)
    _fill_answers(connection, today)
    overdue = _into_due("monitor", "(SELECT 1 AS one) d", "o.due_on < :today")
    connection.execute(overdue, {"today": today})
    _fill_reach(connection)
    told = f"""INSERT INTO notice ({_COLUMNS})
        SELECT d.obligation_pk, d.revision, 'digest', CAST(:label AS VARCHAR), 0, 'digest', d.agency,
            d.agency || '#' || CAST(c.contact_pk AS VARCHAR), c.contact_pk, c.channel, :today,
            :today, 'planned'
        FROM due_now d JOIN reach c ON c.agency = d.agency AND c.audience = d.audience AND c.for_channel = 'email'
        WHERE true ON CONFLICT DO NOTHING"""
    lost = f"""INSERT INTO notice ({_COLUMNS})
        SELECT d.obligation_pk, d.revision, 'digest', CAST(:label AS VARCHAR), 0, 'digest', d.agency,
            'unreachable:' || d.agency, CAST(NULL AS INTEGER), 'none', :today, :today,
            'unreachable'
        FROM due_now d WHERE NOT EXISTS (
            SELECT 1 FROM reach c WHERE c.agency = d.agency AND c.audience = d.audience)
        ON CONFLICT DO NOTHING"""
    params = {"today": today, "label": label}
    return {
        "planned": connection.execute(_sql(told, "today"), params).rowcount,
        "unreachable": connection.execute(_sql(lost, "today"), params).rowcount,
    }
