"""What an agency owes and what it has handed in: /viec-phai-lam, /da-nop."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from agencies.portal import kept_pages
from agencies.portal.desk import Desk
from agencies.portal.guard import May
from agencies.portal.shown.owed import Desk as OwedDesk
from agencies.portal.shown.owed import desk_of
from plans.register import queries
from plans.register.queries import raised
from plans.register.queries import submissions as came
from plans.register.session import Connection

router = APIRouter()
Agency = Annotated[Desk, Depends(May("agency"))]
_AHEAD = timedelta(days=400)
_A_PAGE = 50


@router.get("/viec-phai-lam")
def owed(desk: Agency) -> Response:
    """What is next first, then the list by last day."""
    agency = desk.who.agency or ""
    with desk.reading() as connection:
        return kept_pages.page(
            desk, connection, "agency/owed.html",
            lambda: {
                "name": queries.taking_part.agency_name(connection, agency),
                "owed": _owed(connection, desk, agency),
            },
        )  # fmt: skip


def _owed(connection: Connection, desk: Desk, agency: str) -> OwedDesk:
    wanted = queries.Selection(agency=agency, end=desk.today + _AHEAD, waiting=True)
    views = queries.obligations(connection, desk.today, desk.calendar(connection), wanted)
    returned = came.return_notes(connection, [one.id for one in views])
    asked = raised.requests(connection, agencies={one.agency for one in views}) if views else []
    return desk_of(views, returned, asked, desk.today)


@router.get("/da-nop")
def handed_in(desk: Agency, trang: Annotated[int, Query(ge=1, le=10_000)] = 1) -> Response:
    """What was handed in, the newest first, with what became of it."""
    with desk.reading() as connection:
        return kept_pages.page(desk, connection, "agency/handed_in.html", lambda: _handed_in(connection, desk, trang))


def _handed_in(connection: Connection, desk: Desk, number: int) -> dict[str, Any]:
    agency, today = desk.who.agency or "", desk.today
    many = came.count_submissions(connection, body=agency, today=today)
    found = came.submissions(connection, body=agency, today=today, first=(number - 1) * _A_PAGE, many=_A_PAGE)
    return {
        "name": queries.taking_part.agency_name(connection, agency),
        "submissions": found,
        "files": came.files(connection, [one.pk for one in found]),
        "many": many,
        "number": number,
        "pages": max(1, -(-many // _A_PAGE)),
    }
