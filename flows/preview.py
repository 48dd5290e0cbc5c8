"""What this morning would tell, to whom and why: the morning's own steps, in a transaction that is undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection

from flows.morning import Morning, escalate, open_periods, remind
from flows.undone import undone
from plans.register import calendar_sql, queries
from plans.register.queries import NoticeView
from plans.wording import day_words
from plans.workdays import WorkCalendar

_NEAR = timedelta(days=40)
_UNDATED = "chưa có thời hạn"
_UPWARDS = {
    "monitor": "báo lên nơi theo dõi, đôn đốc",
    "issuer": "báo lên lãnh đạo cơ quan ban hành",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One notice that would go out. ``agency`` is the body it goes to, ``addressee`` the contact there."""

    obligation: str
    rung: str
    role: str
    addressee: str
    channel: str
    why: str
    agency: str


def preview(morning: Morning) -> list[Told]:
    """The notices that the morning would send now, those left over by an interrupted one too. Nothing is kept."""
    with undone(morning.register) as (register, connection):
        return _told(replace(morning, register=register), connection)


def _told(morning: Morning, connection: Connection) -> list[Told]:
    today = morning.today
    if not calendar_sql.workdays(connection, today - _NEAR, today + _NEAR).is_working(today):
        return []
    before = set(queries.notices(connection, day=today))
    for step in (open_periods, remind, escalate):
        step(morning)
    waiting = queries.notices(connection, state="planned")
    lost = [one for one in queries.notices(connection, day=today, state="unreachable") if one not in before]
    notices = [*lost, *waiting]
    first = min((one.due_on for one in notices if one.due_on), default=today)
    last = max((one.target_on for one in notices if one.target_on), default=today)
    calendar = calendar_sql.workdays(connection, min(first, today) - _NEAR, max(last, today) + _NEAR)
    return [_one(notice, today, calendar) for notice in notices]


def _one(notice: NoticeView, today: date, calendar: WorkCalendar) -> Told:
    return Told(
        notice.obligation,
        notice.rung,
        notice.role,
        notice.addressee,
        notice.channel,
        why(notice, today, calendar),
        notice.agency,
    )


def why(notice: NoticeView, today: date, calendar: WorkCalendar) -> str:
    """The reason in words: "còn 15 ngày làm việc đến 14/6/2024"."""
    return "; ".join(reasons(notice, today, calendar))


def reasons(notice: NoticeView, today: date, calendar: WorkCalendar) -> tuple[str, ...]:
    """The reason in whole sentences, each of which a catalogue can say in another language."""
    words = _left(notice, today, calendar) if notice.kind == "reminder" else _late(notice, today, calendar)
    nobody = "chưa có nơi nhận" if notice.state == "unreachable" else ""
    return tuple(filter(None, (words, _UPWARDS.get(notice.role), nobody)))


def _left(notice: NoticeView, today: date, calendar: WorkCalendar) -> str:
    due_on, target_on = notice.due_on, notice.target_on
    if due_on is None or target_on is None:
        return _UNDATED
    left, target, last = calendar.between(today, target_on), day_words(target_on), day_words(due_on)
    if due_on == target_on:
        return _till(left, today, target_on, target)
    if left > 0:
        return f"còn {left} ngày làm việc đến {target} (hạn cuối {last})"
    if today == target_on:
        return f"hôm nay {target} là ngày nên nộp cuối cùng (hạn cuối {last})"
    return f"đã qua ngày nên nộp {target} (hạn cuối {last})"


def _till(left: int, today: date, target_on: date, target: str) -> str:
    """Where the day to hand in is the last day, too."""
    if left > 0:
        return f"còn {left} ngày làm việc đến {target}"
    return f"hôm nay {target} là ngày nên nộp cuối cùng" if today == target_on else f"đã qua ngày nên nộp {target}"


def _late(notice: NoticeView, today: date, calendar: WorkCalendar) -> str:
    if notice.due_on is None:
        return _UNDATED
    return f"quá hạn {calendar.between(notice.due_on, today)} ngày làm việc (hạn cuối {day_words(notice.due_on)})"
