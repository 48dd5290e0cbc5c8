"""The numbers in the bar of every page, worked out once for a state of the register, a day and a scope."""

from __future__ import annotations

from collections.abc import Mapping

from agencies.portal import worklist
from agencies.portal.desk import Desk
from agencies.portal.kept import kept_at, shown_place
from agencies.portal.scope import reader
from plans.register.queries import lists, raised
from plans.register.queries.lists import Reader
from plans.register.queries.selecting import Filters
from plans.register.session import Connection

_LATE = Filters(states=frozenset({"overdue"}), requested=False)


def counts(desk: Desk) -> Mapping[str, int]:
    """Address -> its number; an agency and whoever is not signed in have none."""
    if desk.visitor is None or desk.visitor.role == "agency":
        return {}
    with desk.reading() as connection:
        who = reader(desk, connection)
        question = ("bar", desk.who.steers)
        return kept_at(shown_place(connection, who), question, lambda: _counts(connection, desk, who))


def _counts(connection: Connection, desk: Desk, who: Reader) -> Mapping[str, int]:
    return {
        "/qua-han": lists.count(connection, who, _LATE),
        "/vuong-mac": raised.count_difficulties(connection, area=who.scope.area, states={"open"}),
        **worklist.menu_counts(connection, desk),
    }
