"""What can be searched, put together once and folded: plans, bodies, clauses; each as far as somebody may see it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from agencies.portal.kept import Shelf, kept
from agencies.portal.shown.searching import Entry, entry
from plans.register.queries import figures, searching
from plans.register.queries.figures import Body, PlanName
from plans.register.queries.lists import Reader
from plans.register.queries.searching import Clause, Name
from plans.register.session import Connection

MOST_CLAUSES = 40_000
_shelf = Shelf(1)


def plans(connection: Connection, who: Reader) -> Sequence[Entry[PlanName]]:
    """The plans of the reader's area, by number, title and id."""
    area = who.scope.area
    return kept(connection, who, "plans to search", lambda: [
        entry(one, one.number, one.title, one.id)
        for one in figures.plan_names(connection, who) if area in (None, one.area)
    ])  # fmt: skip


def bodies(connection: Connection, who: Reader) -> Sequence[Entry[Body]]:
    """The bodies of the reader's area in the order of the directory, by name, short name and code."""
    area = who.scope.area
    return kept(connection, who, "bodies to search", lambda: [
        entry(one, one.name, one.short_name, one.code)
        for one in figures.bodies(connection).values() if one.level and area in (None, one.area)
    ])  # fmt: skip


def clauses(connection: Connection, who: Reader) -> Sequence[Entry[Clause]]:
    """The clauses of which the reader may see something, by what they say."""
    every = _every(connection)
    if who.scope.agency:
        return [every[name] for name in sorted(_seen(connection, who)) if name in every]
    if who.scope.area:
        return kept(connection, who, "clauses to search", lambda: _of_area(every, who, _seen(connection, who)))
    return list(every.values())


def _seen(connection: Connection, who: Reader) -> Collection[Name]:
    return kept(connection, who, "tasks seen", lambda: searching.seen(connection, who))


def _of_area(every: Mapping[Name, Entry[Clause]], who: Reader, seen: Collection[Name]) -> list[Entry[Clause]]:
    return [one for name, one in every.items() if one.what.plan_area == who.scope.area or name in seen]


def _every(connection: Connection) -> Mapping[Name, Entry[Clause]]:
    """All clauses, folded once and again when a plan has been loaded."""
    key = (str(connection.engine.url), searching.clauses_version(connection))
    return _shelf.get(key, lambda: {
        one.name: entry(one, one.title, one.quote, one.heading, one.id)
        for one in searching.clauses(connection, MOST_CLAUSES)
    })  # fmt: skip
