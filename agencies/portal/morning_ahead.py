"""Coming mornings, which are dear: kept for a state of the register and a day, bounded by who looks."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from agencies.portal.desk import Desk
from agencies.portal.kept import Shelf
from agencies.portal.parts import ComingMessage, Morning
from plans.register.queries.versions import shown_version
from plans.register.session import Connection
from plans.workdays import WorkCalendar

_FRESH = timedelta(minutes=10)
_shelf = Shelf(8)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A coming morning as one visitor sees it, with the hour at which it was worked out: its messages under names that
    stay as long as their words do, how many are letters and texts, and the texts' segments."""

    morning: Morning
    at: datetime
    keyed: Mapping[str, ComingMessage]
    letters: int
    texts: int
    segments: int


def _told(morning: Morning, at: datetime) -> Ahead:
    keyed = {key(one): one for one in morning.messages}
    texts = sum(one.channel == "sms" for one in morning.messages)
    segments = sum(one.segments for one in morning.messages)
    return Ahead(morning, at, keyed, len(morning.messages) - texts, texts, segments)


def key(one: ComingMessage) -> str:
    """A message's name in an address: by whom it goes to and what it tells of. Its own words hold a link, which is
    another each time that the morning is worked out."""
    told = [f"{reason.obligation}: {' '.join(reason.words)}" for reason in one.why]
    words = "\n".join([one.agency, one.contact, one.channel, one.address, one.subject, *told])
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def ahead(desk: Desk, day: date) -> Ahead:
    """A coming morning as things stand now."""
    with desk.reading() as connection:
        place = place_of(desk, connection, day)
    return _kept(desk, place, day)


def place_of(desk: Desk, connection: Connection, day: date) -> Hashable:
    """Where a coming morning lies: how far the register has been written, today, and the day."""
    return (str(connection.engine.url), shown_version(connection), desk.today, day)


def lately(desk: Desk, day: date) -> Ahead:
    """A coming morning as things stood some minutes ago at most: for a count that many look at."""
    quarter = int(desk.now.timestamp() // _FRESH.total_seconds())
    return _kept(desk, (id(desk.parts.register), "lately", desk.today, day, quarter), day)


def _kept(desk: Desk, place: Hashable, day: date) -> Ahead:
    """Worked out once for all, and looked through once for each area."""
    area = desk.who.area
    whole: Ahead = _shelf.get((place, None), lambda: _told(desk.parts.mornings(day), desk.now))
    return whole if area is None else _shelf.get((place, area), lambda: _told(_within(whole.morning, area), whole.at))


def _within(morning: Morning, area: str) -> Morning:
    """What concerns the bodies of an area."""
    mine = f"{area}/"
    messages = [one for one in morning.messages if one.agency.startswith(mine)]
    unreachable = [one for one in morning.unreachable if str(one["agency"]).startswith(mine)]
    return Morning(morning.day, morning.day_off, messages, unreachable)


def next_mornings(today: date, calendar: WorkCalendar) -> Iterator[date]:
    """The sending mornings after a day, without end."""
    day = today
    while True:
        day = calendar.shift(day, 1)
        yield day
