"""The supervisor's first screen: what is overdue now, who is worst, what has climbed, and how it goes over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from fastapi import APIRouter
from starlette.responses import Response

from agencies.portal.pages.by_period import heat_of
from agencies.portal.pages.looking import Look, Supervisor, looking
from agencies.portal.shown.charts import Column, columns
from agencies.portal.shown.heat import LEGEND
from agencies.portal.shown.periods import chosen, first_days, head, years
from agencies.portal.shown.ranking import Figures, by_agency, held, of_all, share, worst_first
from plans.register.queries import figures
from plans.register.queries.raised import DifficultyView, count_difficulties, difficulties
from plans.register.queries.selecting import Filters
from plans.register.queries.tally import Tally

router = APIRouter()
WORST, NEWEST, PERIODS, AGENCIES = 10, 5, 12, 15
_CLIMBED_IN = timedelta(days=90)
ORDERED = Filters(requested=False)


@router.get("/tong-quan")
def overview(desk: Supervisor) -> Response:
    """Names and days first; charts below them."""
    with looking(desk) as look:
        sums = look.kept("sums", lambda: _sums(look))
        since = desk.today - _CLIMBED_IN
        climbed = _climbed(look, since)
        late = replace(ORDERED, states=frozenset({"overdue"}))
        return look.page(
            "supervising/overview.html",
            lambda: {
                "whole": sums.whole,
                "asked_whole": sums.requested_whole,
                "agencies_late": held(sums.rows),
                "states": look.states(ORDERED),
                "worst": look.lines(late, most=WORST),
                "climbed": climbed,
                "newest": figures.climbed(look.connection, look.reader, climbed.newest),
                "since": since,
                "raised": _raised(look),
                "heat": heat_of(look, ORDERED, AGENCIES, PERIODS),
                "trend": _trend(look),
                "ranked": [row for row in sums.rows[:WORST] if row.tally.expected],
                "share": share,
                "legend": LEGEND,
                "years": years,
            },
        )


def _sums(look: Look) -> Figures:
    """By agency, the one from which most is missing first; requested bodies apart."""
    return by_agency(look.tallies("agency", Filters()), look.bodies, worst_first)


def _climbed(look: Look, since: date) -> figures.Escalated:
    """What was told upwards, worked out again when something is told."""
    newest = figures.last_notice(look.connection)
    return look.kept(("climbed", since, newest), lambda: figures.escalated(look.connection, look.reader, since, NEWEST))


def _raised(look: Look) -> tuple[int, Sequence[DifficultyView]]:
    """How many difficulties are open, and the newest of them."""
    scope, connection = look.reader.scope, look.connection
    many = count_difficulties(connection, agency=scope.agency, area=scope.area, states=("open",))
    return many, difficulties(connection, agency=scope.agency, area=scope.area, states=("open",), many=3)


def _trend(look: Look) -> list[Column]:
    """The last periods as columns: how many on time, late, missing."""
    tallies = look.tallies("period", ORDERED)
    labels = [one for one in chosen(first_days(tallies), look.desk.today, PERIODS) if head(one).year]
    of = of_all(tallies)
    return trend(labels, [of[one] for one in labels])


def trend(labels: list[str], tallies: list[Tally]) -> list[Column]:
    """Columns of periods, with the on-time rate over each."""
    heads = [head(one) for one in labels]
    names = [f"{one.short} {one.year[2:]}" if one.year else one.short for one in heads]
    return columns(names, [share(one.on_time, one.expected) if one.expected else "" for one in tallies], tallies)
