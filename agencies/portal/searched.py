"""What can be searched, put together once and folded: plans, bodies, clauses; each as far as somebody may see it."""

from __future__ import annotations

from agencies.portal import directories
from agencies.portal.kept import Shelf, kept
from agencies.portal.shown.searching import Index, entry
from plans.register.queries import figures, searching
from plans.register.queries.figures import Body, PlanName
from plans.register.queries.lists import Reader
from plans.register.queries.searching import Clause
from plans.register.session import Connection, noted

MOST_CLAUSES = 20_000
_shelf = Shelf(1)


def plans(connection: Connection, who: Reader) -> Index[PlanName]:
    """The plans of the reader's area, by number, title and id."""
    area = who.scope.area
    return kept(connection, who, "plans to search", lambda: Index.of(
        entry(one, one.number, one.title, one.id)
        for one in figures.plan_names(connection, who) if area in (None, one.area)
    ))  # fmt: skip


def bodies(connection: Connection, who: Reader) -> Index[Body]:
    """The bodies of the reader's area in the order of the directory, by name, short name and code."""
    area = who.scope.area
    return kept(connection, who, "bodies to search", lambda: Index.of(
        entry(one, one.name, one.short_name, one.code)
        for one in directories.bodies(connection, who).values() if one.level and area in (None, one.area)
    ))  # fmt: skip


def clauses(connection: Connection, who: Reader) -> Index[Clause]:
    """The clauses of which the reader may see something, by what they say."""
    whole, scope = _all(connection), who.scope
    if scope.area is None and scope.agency is None:
        return whole
    return kept(
        connection, who, ("clauses to search", _plans_version(connection)), lambda: _within(whole, connection, who)
    )


def is_full(connection: Connection) -> bool:
    """Whether there may be more clauses than are looked through."""
    return len(_all(connection).entries) >= MOST_CLAUSES


def _plans_version(connection: Connection) -> tuple[object, ...]:
    return noted(connection, "clauses", lambda: searching.clauses_version(connection))


def _all(connection: Connection) -> Index[Clause]:
    """All clauses, folded once and again when a plan has been loaded."""
    key = (str(connection.engine.url), _plans_version(connection))
    return _shelf.get(key, lambda: Index.of(
        entry(one, one.title, one.quote, one.heading, one.id) for one in searching.clauses(connection, MOST_CLAUSES)
    ))  # fmt: skip


def _within(whole: Index[Clause], connection: Connection, who: Reader) -> Index[Clause]:
    """Of an area its plans' and its bodies'; of an agency its own, which its plans' numbers and titles find as well."""
    seen, area = searching.seen(connection, who), who.scope.area
    if who.scope.agency is None:
        return Index.of(one for one in whole.entries if one.what.name in seen or one.what.plan_area == area)
    own = (one for one in whole.entries if one.what.name in seen)
    return Index.of(entry(one.what, one.text, one.what.plan_number, one.what.plan_title) for one in own)
