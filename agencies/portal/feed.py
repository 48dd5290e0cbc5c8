"""An agency's deadlines as a calendar (RFC 5545): a day-long event for each last day, known again by its UID."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from agencies.portal.shown.words import day, long_day, nfc
from plans.periods import title
from plans.register.queries import ObligationView

_OFTEN = timedelta(hours=12)


def calendar(name: str, address: str, views: Iterable[ObligationView], now: datetime) -> bytes:
    """The feed of an agency; undated obligations have no place in it."""
    made = Calendar()
    made.add("prodid", "-//Dondoc//Lich thoi han//VI")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", f"Đôn Đốc – {nfc(name)}")
    made.add("refresh-interval", _OFTEN, parameters={"VALUE": "DURATION"})
    for view in views:
        if view.due_on:
            made.add_component(_event(view, address, now))
    return bytes(made.to_ical())


def _event(view: ObligationView, address: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, f'dondoc:{view.id}')}@dondoc")
    event.add("dtstamp", now)
    event.add("sequence", view.revision - 1)
    event.add("summary", _summary(view))
    event.add("dtstart", view.due_on)
    event.add("dtend", (view.due_on or now.date()) + timedelta(days=1))
    event.add("description", "\n".join(_told(view)))
    event.add("url", f"{address}/viec/{view.id}")
    event.add("transp", "TRANSPARENT")
    return event


def _summary(view: ObligationView) -> str:
    period = title(view.period)
    named = nfc(view.task_title)
    what = f"{named} {period}" if period and period.lower() not in named.lower() else named
    return f"Hạn {view.due_time}: {what}" if view.due_time else f"Hạn: {what}"


def _told(view: ObligationView) -> list[str]:
    plan = f"{view.plan_number} – {view.plan_title}" if view.plan_number else view.plan_title
    lines = [f"Kế hoạch: {nfc(plan)}", f"Ngày cuối: {long_day(view.due_on)}"]
    if view.target_on and view.target_on != view.due_on:
        lines.append(f"Nên nộp: {long_day(view.target_on)}")
    if view.window_from and view.window_to:
        lines.append(f"Mốc số liệu: {day(view.window_from)} – {day(view.window_to)}")
    return lines
