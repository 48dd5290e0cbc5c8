"""The search in the bar: plans, bodies and clauses by their words; for an agency, its own obligations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from agencies.portal import kept_pages, searched
from agencies.portal.desk import Desk
from agencies.portal.guard import May
from agencies.portal.pages.looking import PAGE, Look, looking
from agencies.portal.shown.searching import Typed, found, shown, typed
from plans.register.queries import lists, searching
from plans.register.queries.selecting import Filters

router = APIRouter()
Anybody = Annotated[Desk, Depends(May("administrator", "coordinator", "supervisor", "agency"))]
_FIRST = {"ke-hoach": 5, "co-quan": 8, "nhiem-vu": 20}
"""The kinds of what is found, and how many of each stand on the first page."""


@dataclass(frozen=True, slots=True)
class Heap:
    """What was found of a kind, and as much of it as the page shows."""

    many: int
    rows: Sequence[Any]


@router.get("/tim")
def search(desk: Anybody) -> Response:
    """One page of what was found."""
    words = desk.request.query_params
    wanted = typed(words.get("q", ""))
    kind = words.get("muc", "") if words.get("muc", "") in _FIRST else ""
    with looking(desk) as look:
        return kept_pages.page(desk, look.connection, "search.html", lambda: _found(look, wanted, kind))


def _found(look: Look, wanted: Typed, kind: str) -> dict[str, Any]:
    heaps = _own(look, wanted) if look.desk.who.agency else _everywhere(look, wanted, kind)
    named = lists.line(look.connection, look.reader, wanted.id) if wanted.id else None
    return {
        "wanted": wanted,
        "kind": kind,
        "heaps": heaps,
        "total": sum(heap.many for heap in heaps.values()) + bool(named),
        "named": named,
        "asked": look.asked,
        "size": PAGE,
        "most": searched.MOST_CLAUSES if searched.is_full(look.connection) else 0,
        **_beside(look, wanted, heaps),
    }


def _own(look: Look, wanted: Typed) -> Mapping[str, Heap]:
    """An agency's obligations whose clauses have the words, by last day."""
    clauses = found(wanted, searched.clauses(look.connection, look.reader), long=True)
    of = Filters(tasks=tuple(one.name for one in clauses))
    if not clauses:
        return {"viec": Heap(0, [])}
    many = lists.count(look.connection, look.reader, of)
    start = (look.asked.page - 1) * PAGE
    return {"viec": Heap(many, lists.lines(look.connection, look.reader, of, start=start, most=PAGE))}


def _everywhere(look: Look, wanted: Typed, kind: str) -> Mapping[str, Heap]:
    connection, who = look.connection, look.reader
    everything: dict[str, Sequence[Any]] = {
        "ke-hoach": found(wanted, searched.plans(connection, who)),
        "co-quan": found(wanted, searched.bodies(connection, who)),
        "nhiem-vu": found(wanted, searched.clauses(connection, who), long=True),
    }
    start = (look.asked.page - 1) * PAGE
    return {
        key: Heap(len(rows), rows[start : start + PAGE] if key == kind else [] if kind else rows[: _FIRST[key]])
        for key, rows in everything.items()
    }


def _beside(look: Look, wanted: Typed, heaps: Mapping[str, Heap]) -> dict[str, Any]:
    """What stands beside the rows: how much is owed of a clause, and where in it the words stand."""
    clauses: Sequence[searching.Clause] = heaps["nhiem-vu"].rows if "nhiem-vu" in heaps else ()
    return {
        "counts": searching.counts(look.connection, look.reader, [one.name for one in clauses]),
        "excerpts": {one.name: shown(wanted, one.quote) for one in clauses},
    }
