"""What is a visitor's to see: an agency its own obligations and those it answers for today; others by their area."""

from __future__ import annotations

from agencies.portal.desk import Desk
from plans.errors import NotFound
from plans.register import queries
from plans.register.queries import submissions as came
from plans.register.queries.lists import Reader
from plans.register.queries.selecting import Scope
from plans.register.session import Connection


def reader(desk: Desk, connection: Connection) -> Reader:
    """Who looks: bounded by their account, on the desk's day."""
    who = desk.who
    return Reader(Scope(who.area, who.agency), desk.today, desk.calendar(connection))


def obligation(connection: Connection, desk: Desk, number: str) -> queries.ObligationView:
    """The obligation of an address, where it is this visitor's; NotFound otherwise, as for one that does not exist."""
    found = queries.obligation(connection, number, desk.today, desk.calendar(connection))
    who = desk.who
    if who.role == "agency":
        seen = who.agency in (found.agency, found.responsible)
    else:
        seen = who.area is None or who.may_see_area(queries.plan(connection, found.plan).area)
    if not seen:
        raise NotFound(number)
    return found


def submission(connection: Connection, desk: Desk, number: int) -> tuple[came.SubmissionView, queries.ObligationView]:
    """A submission of an obligation that is this visitor's to see; NotFound otherwise."""
    found = came.submission(connection, number)
    return found, obligation(connection, desk, found.obligation)
