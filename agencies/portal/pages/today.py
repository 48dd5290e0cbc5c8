"""The coordinator's first screen: what waits, worst first."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from agencies.portal import morning_ahead
from agencies.portal.pages.steering import Coordinator, show
from agencies.portal.worklist import SHOWN, worklist
from plans.register.queries import steering

router = APIRouter()


@router.get("/viec-hom-nay")
def today(desk: Coordinator) -> Response:
    """The worklist; tomorrow's letters are counted apart, which takes longer."""
    with desk.reading() as connection:
        work = worklist(connection, desk)
        unsettled, letters = steering.unsettled(connection, desk.who.area, SHOWN)
        tomorrow = desk.calendar(connection).shift(desk.today, 1)
    return show(desk, "steering/today.html", work=work, unsettled=unsettled, letters=letters, tomorrow=tomorrow)


@router.get("/viec-hom-nay/sang-mai")
def tomorrow(desk: Coordinator) -> Response:
    """The next sending morning in one line, for the worklist to take in."""
    with desk.reading() as connection:
        day = desk.calendar(connection).shift(desk.today, 1)
    return desk.page("steering/tomorrow.html", ahead=morning_ahead.lately(desk, day))
