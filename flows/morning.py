"""The morning's work as plain functions: open_periods -> remind -> escalate -> deliver -> audit.

The Prefect flow wraps them and ``dondoc sweep`` calls them directly. Each step is one transaction (delivery: one a
batch), so that a morning killed anywhere is simply run again.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from flows.clock import Clock
from flows.composing import Composer
from flows.linking import WORK_KINDS, Linking
from notifications.courier import Courier
from notifications.message import Message, Outcome
from notifications.notice import Letter
from plans import ladder
from plans.ladder import Reached, Role
from plans.register import audit_sql, calendar_sql, morning_sql, outbox_sql
from plans.register.morning_sql import LastDay
from plans.register.session import Register

Counts = Mapping[str, int]
READERS_A_BATCH = 100
CLAIM = outbox_sql.Most(messages=50, attempts=8)
LEASE = timedelta(seconds=30)
A_MOMENT = timedelta(seconds=0.05)
LEASE_MARGIN = timedelta(seconds=12)  # longer than the slowest single send (the channels' time-out is 10 s)
AWAY = timedelta(days=40)  # no run of days off is longer; calendars are read this much wider than the longest ladder


@dataclass(frozen=True, slots=True)
class Morning:
    """All that a morning needs. ``extend_horizon`` rolls the plans' obligations onwards and returns how many it added;
    it is asked only where ``open_periods`` finds a plan whose horizon draws near. ``links``: None where letters carry
    no link to the portal."""

    register: Register
    today: date
    clock: Clock
    courier: Courier
    sender: str
    extend_horizon: Callable[[Register, date, datetime], int]
    sms_length: int = 160
    lease: timedelta = LEASE
    links: Linking | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the morning under its name, as Prefect's task runs are called."""

    name: str
    work: Callable[[Morning], Counts]


def open_periods(morning: Morning) -> Counts:
    """Roll the horizon on where it draws near -> how many obligations were added, how many periods open today."""
    with morning.register.reading() as connection:
        near = calendar_sql.horizon_is_near(connection, morning.today)
    added = morning.extend_horizon(morning.register, morning.today, morning.clock.now()) if near else 0
    return {"added": added}


def remind(morning: Morning) -> Counts:
    """Plan today's reminders and overdue notices to the agencies themselves."""
    return _plan(morning, ("agency",))


def escalate(morning: Morning) -> Counts:
    """Plan today's escalations to monitors and issuers."""
    return _plan(morning, ("monitor", "issuer"))


def _plan(morning: Morning, roles: tuple[Role, ...]) -> Counts:
    with morning.register.begin() as connection:
        calendar = calendar_sql.workdays(connection, morning.today - timedelta(days=1), morning.today)
        if not calendar.is_working(morning.today):
            return {"planned": 0, "skipped": 0, "unreachable": 0}
        outbox_sql.tidy(connection, morning.today)
        reached = list(_reached(connection, morning.today))
        return morning_sql.plan_notices(connection, morning.today, reached, roles)


def _reached(connection: Any, today: date) -> Iterator[tuple[LastDay, Reached]]:
    rungs = {text: ladder.parse(text) for text in morning_sql.ladders(connection)}
    if not rungs:
        return
    ahead = timedelta(days=2 * max((rung.offset for steps in rungs.values() for rung in steps), default=0)) + AWAY
    days = morning_sql.last_days(connection, today, today + ahead)
    first = min((min(day.due_on, day.target_on) for day in days), default=today)
    calendar = calendar_sql.workdays(connection, first - ahead, today + 2 * ahead)
    for day in days:
        for one in ladder.reached(rungs[day.ladder], day.due_on, day.target_on, today, calendar):
            yield day, one


def deliver(morning: Morning) -> Counts:
    """Compose what is planned into letters and send the outbox. Nothing leaves on a day off."""
    with morning.register.begin() as connection:
        calendar = calendar_sql.workdays(connection, morning.today - timedelta(days=1), morning.today)
        if not calendar.is_working(morning.today):
            return {}
    composed = compose_all(morning)
    sent = _send_all(morning)
    return {**composed, **sent}


def compose_all(morning: Morning) -> Counts:
    """Compose what is planned into letters, and send nothing."""
    with morning.register.begin() as connection:
        outbox_sql.tidy(connection, morning.today)
    return {"composed": sum(iter(lambda: _compose(morning), 0))}


def _compose(morning: Morning) -> int:
    """Letters for up to READERS_A_BATCH readers, in one transaction -> how many."""
    with morning.register.begin() as connection:
        readers = outbox_sql.readers(connection, morning.today, READERS_A_BATCH)
        if not readers:
            return 0
        first, last = readers[0].contact_pk, readers[-1].contact_pk
        rows = list(outbox_sql.planned(connection, first, last))
        composer = _composer(morning, connection, first, last, rows)
        by_reader = {(reader.contact_pk, reader.channel): reader for reader in readers}
        letters = list(composer.letters(by_reader, rows))
        messages = [_message(morning.today, reader, letter) for reader, letter in letters]
        outbox_sql.queue(connection, messages, messages)
        return len(messages)


def _composer(morning: Morning, connection: Any, first: int, last: int, rows: Sequence[Any]) -> Composer:
    wordings = outbox_sql.wordings(connection, first, last)
    since = outbox_sql.first_planned_day(connection, first, last)
    calendar = calendar_sql.workdays(connection, since, morning.today)
    owing = {row.contact_pk for row in rows if row.channel == "email" and row.kind in WORK_KINDS}
    links = morning.links.of(connection, owing, morning.clock.now()) if morning.links else {}
    return Composer(morning.today, calendar, morning.sender, morning.sms_length, wordings, links)


def _message(day: date, reader: Any, letter: Letter) -> dict[str, Any]:
    return {
        "key": f"{day}/{reader.contact_pk}/{reader.channel}/{reader.earlier + 1}",
        "day": day,
        "contact_pk": reader.contact_pk,
        "addressee": f"{reader.agency}#{reader.contact_pk}",
        "channel": reader.channel,
        "address": reader.phone if reader.channel == "sms" else reader.email,
        "kind": letter.kind,
        "subject": letter.subject,
        "text": letter.text,
        "html": letter.html,
        "state": "queued",
        "attempts": 0,
    }


def _send_all(morning: Morning) -> dict[str, int]:
    sender = uuid.uuid4().hex
    totals: Counter[str] = Counter()
    patience = morning.lease
    with morning.courier:
        claimed, until = _turn(morning, sender)
        while True:
            if not claimed:
                waited = _wait_for_another(morning, patience)
                if not waited:
                    return dict(totals)
                patience -= waited
            outcomes, unhanded = _carried(morning, sender, claimed, until)
            totals.update(outcome["state"] for outcome in outcomes)
            claimed, until = _turn(morning, sender, outcomes, unhanded)


def _turn(
    morning: Morning, sender: str, outcomes: Sequence[dict[str, Any]] = (), unhanded: Sequence[int] = ()
) -> tuple[list[outbox_sql.Claimed], datetime]:
    """Mark what was sent and claim the next batch, in one transaction -> the batch, and when its lease ends."""
    now, again = morning.clock.now(), morning.courier.repeatable_channels
    until = now + morning.lease
    with morning.register.begin() as connection:
        _settle(connection, sender, outcomes, unhanded)
        outbox_sql.expire_leases(connection, now, until)
        claimed = outbox_sql.claim(connection, sender, now, until, again, CLAIM)
        claimed = claimed or outbox_sql.claim_one(connection, sender, now, until, again)
    return claimed, until


def _settle(connection: Any, sender: str, outcomes: Sequence[dict[str, Any]], unhanded: Sequence[int]) -> None:
    if outcomes:
        outbox_sql.mark(connection, sender, outcomes)
    if unhanded:
        outbox_sql.release(connection, sender, unhanded)


def _carried(
    morning: Morning, sender: str, claimed: list[outbox_sql.Claimed], until: datetime
) -> tuple[list[dict[str, Any]], list[int]]:
    """Send a batch -> the outcomes to mark, and the messages that were not handed over. Should something break, what
    was handed over without an outcome stays under its lease, and is unknown when that runs out."""
    by_key = {one.key: one for one in claimed}
    unhanded = {one.pk for one in claimed}
    outcomes: list[dict[str, Any]] = []
    try:
        for outcome in morning.courier.carry(_while_leased(morning, claimed, until, unhanded)):
            outcomes.append(_marked(morning, by_key[outcome.key], outcome))
    except BaseException:
        with morning.register.begin() as connection:
            _settle(connection, sender, outcomes, sorted(unhanded))
        raise
    return outcomes, sorted(unhanded)


def _while_leased(
    morning: Morning, claimed: list[outbox_sql.Claimed], until: datetime, unhanded: set[int]
) -> Iterator[Message]:
    """Messages as long as the lease surely outlives one more send; the first is always tried."""
    margin = min(LEASE_MARGIN, morning.lease / 2)
    for number, one in enumerate(claimed):
        if number and morning.clock.now() + margin > until:
            return
        unhanded.discard(one.pk)
        message = Message(one.key, one.channel, one.address, one.subject, one.text, one.html)
        yield morning.links.signed(message) if morning.links else message


def _marked(morning: Morning, one: outbox_sql.Claimed, outcome: Outcome) -> dict[str, Any]:
    now = morning.clock.now()
    state = "failed" if outcome.state == "retry" and one.attempts >= CLAIM.attempts else outcome.state
    return {
        "pk": one.pk,
        "state": state,
        "at": now,
        "not_before": now + timedelta(minutes=5 * 2**one.attempts) if state in ("retry", "unknown") else None,
        "sent_at": now if state == "sent" else None,
        "code": outcome.code or None,
        "words": outcome.words,
    }


def _wait_for_another(morning: Morning, patience: timedelta) -> timedelta:
    """Wait for the leases of an interrupted run to end, no longer than ``patience`` -> how long; zero: not at all."""
    with morning.register.reading() as connection:
        end = outbox_sql.next_lease_end(connection)
    if end is None or patience <= timedelta(0):
        return timedelta(0)
    wait = min(max(end - morning.clock.now(), timedelta(0)) + A_MOMENT, patience)
    morning.clock.sleep(wait.total_seconds())
    return wait


def audit(morning: Morning) -> Counts:
    """Count what stands in the register after the morning, and what is wrong with it (all ``bad_*`` must be 0)."""
    with morning.register.reading() as connection:
        return audit_sql.counts(connection, morning.today, morning.clock.now())


STEPS: tuple[Step, ...] = (
    Step("open_periods", open_periods),
    Step("remind", remind),
    Step("escalate", escalate),
    Step("deliver", deliver),
    Step("audit", audit),
)


def run(morning: Morning, told: Callable[[str, Counts], None] = lambda name, counts: None) -> dict[str, Counts]:
    """All steps in order -> counts by step; ``told`` hears of each as it ends. The run is noted in the register."""
    began = morning.clock.now()
    summary: dict[str, Counts] = {}
    for step in STEPS:
        summary[step.name] = step.work(morning)
        told(step.name, summary[step.name])
    note_run(morning, "daily", began, summary)
    return summary


def note_run(morning: Morning, command: str, began: datetime, summary: Mapping[str, Counts]) -> None:
    """Keep the run with its counts."""
    with morning.register.begin() as connection:
        audit_sql.note_run(connection, morning.today, command, began, morning.clock.now(), summary)
