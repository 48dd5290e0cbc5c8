"""A coming morning as the portal shows it: each message with its words, and whom none will reach. Nothing is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

from agencies.portal.parts import ComingMessage, Reason
from agencies.portal.parts import Morning as Coming
from flows.clock import clock_on
from flows.morning import Morning, compose_all, escalate, open_periods, remind
from flows.preview import reasons
from flows.rung_words import rung_words
from flows.undone import undone
from flows.wiring import morning_in
from notifications.sms import segments
from plans.register import calendar_sql, queries
from plans.register.queries import MessageView, NoticeView
from plans.register.session import Register
from plans.workdays import WorkCalendar

_NEAR = timedelta(days=400)
_DAY_OFF = "Ngày nghỉ: không gửi thư, tin nhắn."


@dataclass(frozen=True, slots=True)
class ComingMornings:
    """Implements the portal's ``Mornings`` over a register and the settings of telling."""

    register: Register
    environ: Mapping[str, str]

    def __call__(self, day: date) -> Coming:
        morning = morning_in(self.register, self.environ, day, clock_on(day))
        with undone(self.register) as (register, connection):
            calendar = calendar_sql.workdays(connection, day - _NEAR, day + _NEAR)
            if not calendar.is_working(day):
                return Coming(day, _DAY_OFF, (), ())
            return _lived(replace(morning, register=register), connection, calendar)


def _lived(morning: Morning, connection: Connection, calendar: WorkCalendar) -> Coming:
    before = {one.key for one in queries.messages(connection, day=morning.today)}
    for step in (open_periods, remind, escalate, compose_all):
        step(morning)
    notices = queries.notices(connection, day=morning.today)
    by_message = _by_message(notices)
    messages = [one for one in queries.messages(connection, day=morning.today) if one.key not in before]
    shown = [_one(number, one, by_message[one.key], morning, calendar) for number, one in enumerate(messages, 1)]
    lost = [one for one in notices if one.state == "unreachable"]
    return Coming(morning.today, "", shown, list(_unreachable(connection, lost)))


def _by_message(notices: Sequence[NoticeView]) -> dict[str, list[NoticeView]]:
    """What each message carries, by last day, as its letter tells it."""
    found: dict[str, list[NoticeView]] = defaultdict(list)
    for one in sorted(notices, key=lambda one: (one.due_on or date.max, one.obligation)):
        if one.message:
            found[one.message].append(one)
    return found


def _one(
    number: int, message: MessageView, notices: Sequence[NoticeView], morning: Morning, calendar: WorkCalendar
) -> ComingMessage:
    return ComingMessage(
        number=number,
        agency=message.agency,
        agency_name=message.agency_name or message.agency,
        contact=message.contact,
        channel=message.channel,
        address=message.address,
        rungs=", ".join(dict.fromkeys(rung_words(one.rung) for one in notices)),
        obligations=len({one.obligation for one in notices}),
        why=[Reason(one.obligation, reasons(one, morning.today, calendar)) for one in notices],
        subject=message.subject,
        text=message.text,
        html=message.html,
        segments=segments(message.text) if message.channel == "sms" else 0,
    )


def _unreachable(connection: Connection, lost: Sequence[NoticeView]) -> Iterator[dict[str, Any]]:
    rows = queries.directory_rows(connection)
    names = {row["code"]: row["name"] for row in (*rows.groups, *rows.agencies)}
    by_agency: dict[str, set[str]] = defaultdict(set)
    for one in lost:
        by_agency[one.agency].add(one.obligation)
    for agency, obligations in by_agency.items():
        yield {"agency": agency, "name": names.get(agency, agency), "obligations": len(obligations)}
