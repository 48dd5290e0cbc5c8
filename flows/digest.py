"""The weekly digest: what is still overdue, to each plan's monitor. Plain functions; the flow wraps them."""

from __future__ import annotations

from datetime import date, timedelta

from flows.morning import Counts, Morning, Step, audit, deliver, note_run
from plans.register import calendar_sql, morning_sql, outbox_sql
from plans.workdays import WorkCalendar

MONDAY = 0
_NEAR = timedelta(days=40)


def week_told_on(today: date, calendar: WorkCalendar) -> str | None:
    """The ISO week whose digest goes out today, or None. It goes on Monday; a Monday off is told on the last working
    day before it, and of several such Mondays in a row only the first is named."""
    if not calendar.is_working(today):
        return None
    monday = today + timedelta(days=(MONDAY - today.weekday()) % 7)
    if calendar.on_or_before(monday) != today:
        return None
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02d}"


def tell_overdue(morning: Morning) -> Counts:
    """Plan the digest's notices where a digest is due today."""
    with morning.register.begin() as connection:
        calendar = calendar_sql.workdays(connection, morning.today - _NEAR, morning.today + _NEAR)
        week = week_told_on(morning.today, calendar)
        if week is None:
            return {"planned": 0, "unreachable": 0}
        outbox_sql.tidy(connection, morning.today)
        return morning_sql.plan_digest(connection, morning.today, f"digest-{week}")


STEPS: tuple[Step, ...] = (
    Step("tell_overdue", tell_overdue),
    Step("deliver", deliver),
    Step("audit", audit),
)


def run(morning: Morning) -> dict[str, Counts]:
    """All steps in order -> counts by step."""
    began = morning.clock.now()
    summary = {step.name: step.work(morning) for step in STEPS}
    note_run(morning, "digest", began, summary)
    return summary
