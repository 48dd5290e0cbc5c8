"""The coordinator's first screen: what waits, worst first."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from agencies.portal import kept_pages, morning_ahead
from agencies.portal.desk import Desk
from agencies.portal.pages.steering import Coordinator
from agencies.portal.worklist import SHOWN, worklist
from plans.register.queries import steering
from plans.register.session import Connection

router = APIRouter()


@router.get("/viec-hom-nay")
def today(desk: Coordinator) -> Response:
    """The worklist; tomorrow's letters are counted apart, which takes longer."""
    with desk.reading() as connection:
        return kept_pages.page(desk, connection, "steering/today.html", lambda: _waiting(connection, desk))


def _waiting(connection: Connection, desk: Desk) -> dict[str, Any]:
    unsettled, letters = steering.unsettled(connection, desk.who.area, SHOWN)
    tomorrow = desk.calendar(connection).shift(desk.today, 1)
    return {"work": worklist(connection, desk), "unsettled": unsettled, "letters": letters, "tomorrow": tomorrow}


@router.get("/viec-hom-nay/sang-mai")
def tomorrow(desk: Coordinator) -> Response:
    """The next sending morning in one line, for the worklist to take in."""
    with desk.reading() as connection:
        day = desk.calendar(connection).shift(desk.today, 1)
    return desk.page("steering/tomorrow.html", ahead=morning_ahead.lately(desk, day))
