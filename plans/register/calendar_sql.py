"""The working calendar as the register keeps it, and how far ahead the register has been worked out."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import Boolean, Connection, Date, bindparam, text

from plans.workdays import Workdays

FIRST_YEAR, YEARS_AHEAD = 2010, 4  # the calendar that the register holds
HORIZON = timedelta(days=548)  # 18 months (DESIGN §4)
ROLL_WHEN_LEFT = timedelta(days=517)  # a month before it would fall short: one rolling a month


def workdays(connection: Connection, first: date, last: date) -> Workdays:
    """The calendar as far as it bears on a span of days."""
    statement = (
        text('SELECT "on", working, estimated FROM day WHERE "on" >= :first AND "on" <= :last')
        .bindparams(bindparam("first", type_=Date), bindparam("last", type_=Date))
        .columns(on=Date, working=Boolean, estimated=Boolean)
    )
    rows = connection.execute(statement, {"first": first, "last": last}).all()
    announced = max((on.year for on, _, estimated in rows if not estimated), default=0)
    return Workdays.of_days(((on, working) for on, working, _ in rows), announced)


def whole(connection: Connection, today: date) -> Workdays:
    """The calendar as far as plans and lists reach."""
    return workdays(connection, date(FIRST_YEAR, 1, 1), date(today.year + YEARS_AHEAD, 12, 31))


def horizon_is_near(connection: Connection, today: date) -> bool:
    """Whether some plan in force is worked out less far ahead than it should be."""
    statement = text(
        "SELECT count(*) FROM plan WHERE horizon_to < :until AND (effective_to IS NULL OR horizon_to < effective_to)"
    ).bindparams(bindparam("until", type_=Date))
    return bool(connection.execute(statement, {"until": today + ROLL_WHEN_LEFT}).scalar_one())


def reaches(connection: Connection, last: date) -> bool:
    """Whether the register's calendar goes as far as a day."""
    statement = text('SELECT count(*) FROM day WHERE "on" = :last').bindparams(bindparam("last", type_=Date))
    return bool(connection.execute(statement, {"last": last}).scalar_one())
