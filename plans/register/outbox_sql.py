"""The outbox: planned notices become messages, messages are claimed under a lease, outcomes are marked.

Plain SQL for the morning's hot path, the same on SQLite and PostgreSQL. Nothing here commits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Date, Row, TextClause, bindparam, text

from plans.register.moments import Moment
from plans.register.waiting import NOT_SUSPENDED, WAITING

ChannelName = Literal["email", "sms"]

_NOW = Moment()


def _sql(statement: str, dates: Sequence[str] = (), moments: Sequence[str] = ()) -> TextClause:
    days = [bindparam(name, type_=Date) for name in dates]
    return text(statement).bindparams(*days, *(bindparam(name, type_=_NOW) for name in moments))


# Messages that are still to be sent, spelled as in their partial index.
OPEN = "state <> 'sent' AND state <> 'failed'"
# A notice still holds: its obligation waits, under the same revision, and its plan is not suspended today.
_HOLDS = f"""EXISTS (SELECT 1 FROM obligation o JOIN plan p ON p.id = o.plan_id AND {NOT_SUSPENDED}
    WHERE o.pk = notice.obligation_pk AND o.revision = notice.revision AND {WAITING})"""
_REACHED = """EXISTS (SELECT 1 FROM contact c WHERE c.pk = notice.contact_pk AND c.active AND (
    (notice.channel = 'email' AND c.by_email) OR (notice.channel = 'sms' AND c.by_sms)))"""
_ADDRESSED = """EXISTS (SELECT 1 FROM contact c WHERE c.pk = message.contact_pk AND c.active AND (
    (message.channel = 'email' AND c.by_email AND c.email = message.address)
    OR (message.channel = 'sms' AND c.by_sms AND c.phone = message.address)))"""

_FORGET = f"DELETE FROM notice WHERE state = 'planned' AND NOT ({_HOLDS} AND {_REACHED})"
_SWALLOW = """UPDATE notice SET state = 'skipped' WHERE state = 'planned' AND EXISTS (
    SELECT 1 FROM notice n WHERE n.obligation_pk = notice.obligation_pk AND n.revision = notice.revision
    AND n.role = notice.role AND n.addressee = notice.addressee AND n.state IN ('planned', 'composed')
    AND (n.rank > notice.rank OR (n.role = 'digest' AND n.day > notice.day)))"""
_OUTDATED = f"""SELECT pk FROM message WHERE {OPEN} AND state IN ('queued', 'retry') AND (day < :today
    OR NOT {_ADDRESSED}
    OR EXISTS (SELECT 1 FROM notice WHERE notice.message_pk = message.pk AND NOT {_HOLDS}))"""
_UNTIE = "UPDATE notice SET state = 'planned', message_pk = NULL WHERE message_pk = :pk"
_REPLACED = "UPDATE message SET state = 'failed', words = 'chưa gửi được; đã thay bằng thư soạn lại' WHERE pk = :pk"


def tidy(connection: Connection, today: date) -> None:
    """Put right what an interrupted or failed delivery left behind, before letters are composed.

    Messages that nobody took yet and that no longer hold (of an earlier day, to an address since corrected, about
    something handed in meanwhile) give their notices back. Planned notices that no longer hold, or whose contact is
    gone, are forgotten, so that they can be planned anew; ones with a newer rung beside them are skipped.
    """
    outdated = [{"pk": pk} for pk in connection.execute(_sql(_OUTDATED, ["today"]), {"today": today}).scalars()]
    if outdated:
        connection.execute(text(_UNTIE), outdated)
        connection.execute(text(_REPLACED), outdated)
    connection.execute(_sql(_FORGET, ["today"]), {"today": today})
    connection.execute(text(_SWALLOW))


_READERS = """SELECT n.contact_pk, n.channel, c.agency, c.name, c.email, c.phone,
        COALESCE(a.name, c.agency) AS agency_name,
        (SELECT count(*) FROM message m WHERE m.contact_pk = n.contact_pk AND m.channel = n.channel AND m.day = :today)
            AS earlier
    FROM (SELECT DISTINCT contact_pk, channel FROM notice WHERE state = 'planned'
          ORDER BY contact_pk, channel LIMIT :many) n
    JOIN contact c ON c.pk = n.contact_pk LEFT JOIN agency a ON a.code = c.agency
    ORDER BY n.contact_pk, n.channel"""

_LATEST = """SELECT s.{what} FROM submission s WHERE s.obligation_pk = o.pk AND COALESCE(s.verdict, '') <> 'void'
            ORDER BY s.pk DESC LIMIT 1"""
_PLANNED = f"""SELECT n.contact_pk, n.channel, n.kind, n.obligation_pk, o.id AS obligation, o.plan_id, o.task_id,
        o.period,
        o.requested, o.window_from, o.window_to, o.window_default, o.written_on, o.decided, o.reason,
        o.due_on, o.due_time, o.target_on, o.agency, o.returned_on,
        CASE WHEN o.returned_on IS NOT NULL THEN COALESCE(({_LATEST.format(what="received_on")}),
            o.first_submitted_on) END AS received_on,
        CASE WHEN o.returned_on IS NOT NULL THEN ({_LATEST.format(what="verdict_note")}) END AS return_note,
        COALESCE(a.name, g.name, o.agency) AS agency_name
    FROM notice n JOIN obligation o ON o.pk = n.obligation_pk
    LEFT JOIN agency a ON a.code = o.agency LEFT JOIN agency_group g ON g.code = o.agency
    WHERE n.state = 'planned' AND n.contact_pk >= :first AND n.contact_pk <= :last
    ORDER BY n.contact_pk, n.channel, o.due_on, n.kind, o.pk"""


def readers(connection: Connection, today: date, many: int) -> Sequence[Row[Any]]:
    """Up to ``many`` (contact, channel) pairs that planned notices wait for, and how many letters they had today."""
    return connection.execute(_sql(_READERS, ["today"]), {"today": today, "many": many}).all()


def planned(connection: Connection, first: int, last: int) -> Iterator[Row[Any]]:
    """Planned notices of the contacts from ``first`` to ``last`` with their obligations, ordered by reader."""
    days = ("window_from", "window_to", "written_on", "due_on", "target_on", "returned_on", "received_on")
    typed = text(_PLANNED).columns(**dict.fromkeys(days, Date))
    return iter(connection.execute(typed, {"first": first, "last": last}).all())


def wordings(connection: Connection, first: int, last: int) -> Mapping[tuple[str, str], Row[Any]]:
    """(plan, task) -> the words that letters print, for every task that planned notices of these contacts speak of."""
    statement = """SELECT t.plan_id, t.id, t.kind, t.title, t.phrase, t.section, t.quote,
            p.number, p.title AS plan_title, p.issued_on, i.name AS issuer,
            COALESCE(r.name, rg.name, t.recipient) AS recipient, COALESCE(v.name, t.via) AS via
        FROM (SELECT DISTINCT o.plan_id, o.task_id FROM notice n JOIN obligation o ON o.pk = n.obligation_pk
              WHERE n.state = 'planned' AND n.contact_pk >= :first AND n.contact_pk <= :last) w
        JOIN task t ON t.plan_id = w.plan_id AND t.id = w.task_id JOIN plan p ON p.id = t.plan_id
        LEFT JOIN agency r ON r.code = t.recipient LEFT JOIN agency_group rg ON rg.code = t.recipient
        LEFT JOIN agency v ON v.code = t.via LEFT JOIN agency i ON i.code = p.issuer"""
    rows = connection.execute(text(statement), {"first": first, "last": last}).all()
    return {(row.plan_id, row.id): row for row in rows}


def queue(connection: Connection, messages: Sequence[Mapping[str, Any]], readers: Sequence[Mapping[str, Any]]) -> None:
    """Put rendered messages into the outbox and tie their notices to them."""
    names = "key, day, contact_pk, addressee, channel, address, kind, subject, text, html, state, attempts"
    marks = ", ".join(f":{name}" for name in names.split(", "))
    connection.execute(_sql(f"INSERT INTO message ({names}) VALUES ({marks})", ["day"]), messages)
    tie = """UPDATE notice SET state = 'composed', message_pk = (SELECT pk FROM message WHERE key = :key)
        WHERE state = 'planned' AND contact_pk = :contact_pk AND channel = :channel"""
    connection.execute(text(tie), readers)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message under this sender's lease."""

    pk: int
    key: str
    channel: ChannelName
    address: str
    subject: str
    text: str
    html: str | None
    attempts: int


@dataclass(frozen=True, slots=True)
class Most:
    """Bounds of a claim: messages at once, and tries of a message before a person must look at it."""

    messages: int
    attempts: int


def expire_leases(connection: Connection, now: datetime, longest: datetime) -> int:
    """Messages whose sender's lease ran out: nobody knows whether they went -> unknown. Returns how many. A lease that
    ends after ``longest`` (a whole lease from now) was given by a clock that has been set back: it is over, too."""
    over = f"{OPEN} AND state = 'sending' AND (lease_until <= :now OR lease_until > :longest)"
    mark = f"UPDATE message SET state = 'unknown', words = 'lease ran out' WHERE {over}"
    lost = f"""INSERT INTO attempt (message_pk, at, outcome, code, words)
        SELECT pk, :now, 'unknown', NULL, 'lease of ' || lease_by || ' ran out' FROM message WHERE {over}"""
    params = {"now": now, "longest": longest}
    connection.execute(_sql(lost, moments=["now", "longest"]), params)
    return connection.execute(_sql(mark, moments=["now", "longest"]), params).rowcount


def claim(
    connection: Connection, sender: str, now: datetime, until: datetime, channels: Sequence[str], most: Most
) -> list[Claimed]:
    """Take messages of channels that know a message again under a lease: queued ones, and retries and unknown ones
    whose time has come; unknown ones not after too many tries."""
    return _claim(connection, sender, now, until, _among(channels), most)


def claim_one(
    connection: Connection, sender: str, now: datetime, until: datetime, others: Sequence[str]
) -> list[Claimed]:
    """Take one message of a channel that does not know a message again (not of ``others``): should the sender die, that
    one alone is of unknown fate. An unknown one is never taken: a person decides."""
    which = f"NOT {_among(others)} AND state <> 'unknown'"
    return _claim(connection, sender, now, until, which, Most(messages=1, attempts=0))


def _among(channels: Sequence[str]) -> str:
    names = ", ".join(f"'{channel}'" for channel in channels) or "''"
    return f"channel IN ({names})"


def _claim(
    connection: Connection, sender: str, now: datetime, until: datetime, which: str, most: Most
) -> list[Claimed]:
    lock = " FOR UPDATE SKIP LOCKED" if connection.dialect.name == "postgresql" else ""
    statement = f"""UPDATE message SET state = 'sending', lease_by = :sender, lease_until = :until,
            attempts = attempts + 1
        WHERE pk IN (SELECT pk FROM message WHERE {OPEN} AND {which} AND (
            state = 'queued' OR (state = 'retry' AND not_before <= :now)
            OR (state = 'unknown' AND attempts < :attempts AND (not_before IS NULL OR not_before <= :now)))
            ORDER BY pk LIMIT :messages{lock})
        RETURNING pk, key, channel, address, subject, text, html, attempts"""
    params = {"sender": sender, "now": now, "until": until, "messages": most.messages, "attempts": most.attempts}
    rows = connection.execute(_sql(statement, moments=["now", "until"]), params)
    return sorted((Claimed(*row) for row in rows), key=lambda one: one.pk)


def mark(connection: Connection, sender: str, outcomes: Sequence[Mapping[str, Any]]) -> None:
    """Record outcomes: rows with pk, state, at, not_before, sent_at, code, words. Only messages that are still under
    this sender's lease change; every try leaves its attempt row."""
    done = """UPDATE message SET state = :state, not_before = :not_before, sent_at = :sent_at, words = :words,
            lease_by = NULL, lease_until = NULL
        WHERE pk = :pk AND state = 'sending' AND lease_by = :sender"""
    tried = "INSERT INTO attempt (message_pk, at, outcome, code, words) VALUES (:pk, :at, :state, :code, :words)"
    rows = [{**outcome, "sender": sender} for outcome in outcomes]
    connection.execute(_sql(done, moments=["not_before", "sent_at"]), rows)
    connection.execute(_sql(tried, moments=["at"]), rows)


def release(connection: Connection, sender: str, pks: Sequence[int]) -> None:
    """Give back what was claimed and never handed to the courier: queued again, the try not counted."""
    statement = """UPDATE message SET state = 'queued', attempts = attempts - 1, lease_by = NULL, lease_until = NULL
        WHERE pk = :pk AND state = 'sending' AND lease_by = :sender"""
    connection.execute(text(statement), [{"pk": pk, "sender": sender} for pk in pks])


def first_planned_day(connection: Connection, first: int, last: int) -> date:
    """The earliest last day that a planned notice of these contacts speaks of; there must be one."""
    statement = text(
        """SELECT min(o.due_on) AS day FROM notice n JOIN obligation o ON o.pk = n.obligation_pk
        WHERE n.state = 'planned' AND n.contact_pk >= :first AND n.contact_pk <= :last"""
    ).columns(day=Date)
    day: date = connection.execute(statement, {"first": first, "last": last}).scalar_one()
    return day


def next_lease_end(connection: Connection) -> datetime | None:
    """When the first lease of another sender runs out, or None where nothing is under way. In UTC."""
    statement = text(f"SELECT min(lease_until) AS first FROM message WHERE {OPEN} AND state = 'sending'").columns(
        first=_NOW
    )
    found: datetime | None = connection.execute(statement).scalar()
    return found
