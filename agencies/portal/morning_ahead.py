"""Coming mornings, which are dear: kept for a state of the register and a day, bounded by who looks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from agencies.portal.desk import Desk
from agencies.portal.kept import Shelf
from agencies.portal.parts import ComingMessage, Morning
from plans.register.queries.versions import version
from plans.workdays import WorkCalendar

_FRESH = timedelta(minutes=10)
_shelf = Shelf(8)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A coming morning as one visitor sees it, with the hour at which it was worked out."""

    morning: Morning
    at: datetime

    @property
    def letters(self) -> int:
        return sum(one.channel != "sms" for one in self.morning.messages)

    @property
    def texts(self) -> int:
        return sum(one.channel == "sms" for one in self.morning.messages)

    @property
    def segments(self) -> int:
        return sum(one.segments for one in self.morning.messages)

    @property
    def keyed(self) -> Sequence[tuple[str, ComingMessage]]:
        """Messages with names that stay as long as their words do."""
        return [(key(one), one) for one in self.morning.messages]


def key(one: ComingMessage) -> str:
    """A message's name in an address."""
    words = f"{one.agency}\n{one.contact}\n{one.channel}\n{one.address}\n{one.subject}\n{one.text}"
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def ahead(desk: Desk, day: date) -> Ahead:
    """A coming morning as things stand now."""
    with desk.reading() as connection:
        place = (str(connection.engine.url), version(connection), desk.today, day)
    return _bounded(_shelf.get(place, lambda: Ahead(desk.parts.mornings(day), desk.now)), desk.who.area)


def lately(desk: Desk, day: date) -> Ahead:
    """A coming morning as things stood some minutes ago at most: for a count that many look at."""
    quarter = int(desk.now.timestamp() // _FRESH.total_seconds())
    place = (id(desk.parts.register), "lately", desk.today, day, quarter)
    return _bounded(_shelf.get(place, lambda: Ahead(desk.parts.mornings(day), desk.now)), desk.who.area)


def _bounded(found: Ahead, area: str | None) -> Ahead:
    """What concerns the bodies of an area."""
    if area is None:
        return found
    mine = f"{area}/"
    morning = found.morning
    messages = [one for one in morning.messages if one.agency.startswith(mine)]
    unreachable = [one for one in morning.unreachable if str(one["agency"]).startswith(mine)]
    return Ahead(Morning(morning.day, morning.day_off, messages, unreachable), found.at)


def next_mornings(today: date, calendar: WorkCalendar) -> Iterator[date]:
    """The sending mornings after a day, without end."""
    day = today
    while True:
        day = calendar.shift(day, 1)
        yield day
