"""One agency: its figures, its obligations, whom to call, for whom it answers and who answers for it."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter
from starlette.responses import Response

from agencies.portal.pages.looking import PAGE, Look, Supervisor, looking
from agencies.portal.pages.overview import trend
from agencies.portal.shown.asking import STATE_KEYS
from agencies.portal.shown.periods import chosen, first_days, head
from agencies.portal.shown.ranking import of_all, share
from agencies.portal.shown.sheets import OBLIGATIONS, Sheet
from agencies.portal.taking_away import most_of
from plans.errors import NotFound
from plans.register import queries
from plans.register.queries.figures import Body
from plans.register.queries.selecting import Filters
from plans.register.queries.taking_part import Responsibilities
from plans.register.queries.tally import total

router = APIRouter()
PERIODS = 12


@router.get("/co-quan/{area}/{slug}")
def agency(desk: Supervisor, area: str, slug: str) -> Response:
    """The agency, as far as it lies within the visitor's bounds."""
    with looking(desk) as look:
        code = f"{area}/{slug}"
        body = look.bodies.get(code)
        of = Filters(agencies=(code,))
        if body is None or not _may_see(look, body, of):
            raise NotFound(code)
        state = STATE_KEYS.get(look.asked.state)
        listed = replace(of, plan=look.asked.plan or None, states=frozenset({state}) if state else frozenset())
        if look.asked.export:
            return look.taken_away(_sheet(look, body, listed))
        return _page(look, body, of, listed)


def _may_see(look: Look, body: Body, of: Filters) -> bool:
    """An agency of the visitor's area, or one that owes something they may see."""
    scope = look.reader.scope
    if scope.agency:
        return body.code == scope.agency or bool(look.count(of))
    return scope.area in (None, body.area) or bool(look.count(of))


def _page(look: Look, body: Body, of: Filters, listed: Filters) -> Response:
    answers = Responsibilities.on(look.connection, look.desk.today)
    tallies = look.tallies("period", of)
    labels = [one for one in chosen(first_days(tallies), look.desk.today, PERIODS) if head(one).year]
    periods = of_all(tallies)
    return look.page(
        "supervising/agency.html",
        lambda: {
            "body": body,
            "whole": total(tallies.values()),
            "states": look.states(of),
            "keys": STATE_KEYS,
            "lines": look.lines(listed, start=(look.asked.page - 1) * PAGE),
            "total": look.count(listed),
            "size": PAGE,
            "trend": trend(labels, [periods[one] for one in labels]) if len(labels) > 1 else [],
            "contacts": queries.contacts(look.connection, body.code),
            "successor": answers.of(body.code),
            "answers_for": sorted(answers.answered_by(body.code) - {body.code}),
            "names": look.bodies,
            "share": share,
        },
    )


def _sheet(look: Look, body: Body, listed: Filters) -> Sheet:
    lines = look.all_lines(listed, most_of(look.asked.export))
    said = look.said(look.count(listed), len(lines))
    return Sheet(body.code.replace("/", "-"), f"Việc phải làm của {body.name}", said, OBLIGATIONS, lines)
