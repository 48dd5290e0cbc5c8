"""The heat map: agencies by periods, each cell a word and a way to what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from agencies.portal.pages.looking import Look, Supervisor, looking
from agencies.portal.shown import heat, ranking
from agencies.portal.shown.heat import HeatMap
from agencies.portal.shown.periods import chosen, first_days, years
from agencies.portal.shown.sheets import Column, Sheet
from agencies.portal.taking_away import MOST_ROWS
from plans.errors import NotFound
from plans.register.queries import figures, lists
from plans.register.queries.selecting import Filters

router = APIRouter()
COLUMNS, ROWS = 24, 60
_NUMBER_LONGEST = 12


@router.get("/theo-ky")
def by_period(desk: Supervisor, x: str = "") -> Response:
    """A page of the map; ``x`` names a cell by its worst obligation and leads there."""
    with looking(desk) as look:
        if x:
            return _cell(look, x)
        wanted = replace(look.filters(), states=frozenset(), period=None)
        agencies = _agencies(look, wanted)
        if look.asked.export:
            return look.taken_away(_sheet(look, wanted, agencies))
        start = (look.asked.page - 1) * ROWS
        return look.page(
            "supervising/by_period.html",
            lambda: {
                "heat": _map(look, wanted, agencies[start : start + ROWS], COLUMNS),
                "total": len(agencies),
                "size": ROWS,
                "legend": heat.LEGEND,
                "years": years,
                "share": ranking.share,
            },
        )


def _cell(look: Look, number: str) -> Response:
    """To the obligation of a cell, or to the list where it stands for several."""
    known = number.isascii() and number.isdigit() and len(number) < _NUMBER_LONGEST
    found = lists.lines_of(look.connection, look.reader, [int(number)]) if known else []
    if not found:
        raise NotFound(number)
    view = found[0].view
    beside = replace(look.filters(), period=view.period, agencies=(view.agency,), none=False, states=frozenset())
    if lists.count(look.connection, look.reader, beside) == 1:
        return RedirectResponse(f"/viec/{view.id}", 302)
    address = look.asked.link(
        "/qua-han", agency=view.agency, period=view.period, state="tat-ca", order="", only_late=""
    )
    return RedirectResponse(address, 302)


_ORDERS: dict[str, Any] = {
    "": ranking.worst_first,
    "ty-le": ranking.lowest_rate_first,
    "-ty-le": ranking.highest_rate_first,
}


def _agencies(look: Look, wanted: Filters) -> Sequence[str]:
    """The rows of the map, in the order asked for: worst, by rate, or by the directory."""

    def made() -> Sequence[ranking.Ranked]:
        order = ranking.in_directory(look.bodies) if look.asked.order == "co-quan" else None
        order = order or _ORDERS.get(look.asked.order, ranking.worst_first)
        of_all = ranking.of_all(look.tallies("agency", wanted))
        return ranking.by_agency({(code, False): tally for code, tally in of_all.items()}, look.bodies, order).rows

    rows = look.kept(("rows of the map", wanted, look.asked.order), made)
    return [row.key for row in rows if row.tally.missing or not look.asked.only_late]


def _map(look: Look, wanted: Filters, agencies: Sequence[str], most: int) -> HeatMap:
    periods = chosen(first_days(look.tallies("period", wanted)), look.desk.today, most)

    def made() -> HeatMap:
        of_all = ranking.of_all(look.tallies("agency", wanted))
        facts = figures.cells(look.connection, look.reader, wanted, agencies, periods)
        return heat.heat_map(agencies, periods, of_all, look.bodies, facts)

    return look.kept(("heat", wanted, tuple(agencies), tuple(periods)), made)


def heat_of(look: Look, wanted: Filters, rows: int, columns: int) -> HeatMap:
    """The worst agencies by the last periods."""
    return _map(look, wanted, _agencies(look, wanted)[:rows], columns)


def _sheet(look: Look, wanted: Filters, agencies: Sequence[str]) -> Sheet:
    """The map as a table: the words of its cells under the names of its periods."""
    made = _map(look, wanted, agencies[:MOST_ROWS], COLUMNS)
    columns = [
        Column("Cơ quan", lambda row: row.name),
        Column("Quá hạn", lambda row: row.tally.missing, number=True),
        Column("Đúng hạn", lambda row: ranking.share(row.tally.on_time, row.tally.expected), number=True),
        *(Column(head.long, _text_of(place)) for place, head in enumerate(made.heads)),
    ]
    said = look.said(sum(row.tally.owed for row in made.rows), sum(row.tally.owed for row in made.rows))
    return Sheet("theo-ky", "Tình hình thực hiện theo kỳ", [*said, _legend()], columns, made.rows)


def _text_of(place: int) -> Any:
    return lambda row: row.cells[place].text if row.cells[place] else None


def _legend() -> str:
    return "; ".join(f"{text}: {words}" for _, text, words in heat.LEGEND)
