"""What an agency owes and what it has handed in: /viec-phai-lam, /da-nop."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from agencies.portal import kept_pages
from agencies.portal.desk import Desk
from agencies.portal.guard import May
from agencies.portal.shown.lists_away import HANDED_IN, OWED, Came
from agencies.portal.shown.owed import Desk as OwedDesk
from agencies.portal.shown.owed import desk_of
from agencies.portal.shown.sheets import Sheet
from agencies.portal.taking_away import Away, away, said, taken_away
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
    wanted = away(desk)
    with desk.reading() as connection:
        if wanted.kind:
            return _owed_away(connection, desk, wanted)
        return kept_pages.page(
            desk, connection, "agency/owed.html",
            lambda: {"name": _name(connection, desk), "owed": _owed(connection, desk), "away": wanted},
        )  # fmt: skip


def _name(connection: Connection, desk: Desk) -> str:
    return queries.taking_part.agency_name(connection, desk.who.agency or "")


def _owed(connection: Connection, desk: Desk) -> OwedDesk:
    wanted = queries.Selection(agency=desk.who.agency or "", end=desk.today + _AHEAD, waiting=True)
    views = queries.obligations(connection, desk.today, desk.calendar(connection), wanted)
    returned = came.return_notes(connection, [one.id for one in views])
    asked = raised.requests(connection, agencies={one.agency for one in views}) if views else []
    return desk_of(views, returned, asked, desk.today)


def _owed_away(connection: Connection, desk: Desk, wanted: Away) -> Response:
    name, found = _name(connection, desk), _owed(connection, desk)
    all_rows = [*found.now, *found.later]
    rows = all_rows[: wanted.most]
    above = said(desk, (), "Số việc", len(all_rows), len(rows))
    sheet = Sheet("viec-phai-lam", f"Việc phải làm của {name}", above, OWED, rows)
    return taken_away(desk, sheet, wanted.kind, wanted.back, name)


@router.get("/da-nop")
def handed_in(desk: Agency, trang: Annotated[int, Query(ge=1, le=10_000)] = 1) -> Response:
    """What was handed in, the newest first, with what became of it."""
    wanted = away(desk)
    with desk.reading() as connection:
        if wanted.kind:
            return _handed_in_away(connection, desk, wanted)
        return kept_pages.page(
            desk, connection, "agency/handed_in.html",
            lambda: {**_handed_in(connection, desk, trang), "away": wanted},
        )  # fmt: skip


def _handed_in(connection: Connection, desk: Desk, number: int) -> dict[str, Any]:
    many, found = _came(connection, desk, first=(number - 1) * _A_PAGE, most=_A_PAGE)
    return {
        "name": _name(connection, desk),
        "submissions": found,
        "files": came.files(connection, [one.pk for one in found]),
        "many": many,
        "number": number,
        "pages": max(1, -(-many // _A_PAGE)),
    }


def _came(connection: Connection, desk: Desk, *, first: int, most: int) -> tuple[int, list[came.SubmissionView]]:
    """How many this agency handed in, and some of them."""
    whose: dict[str, Any] = {"body": desk.who.agency or "", "today": desk.today}
    many = came.count_submissions(connection, **whose)
    return many, came.submissions(connection, **whose, first=first, many=most)


def _handed_in_away(connection: Connection, desk: Desk, wanted: Away) -> Response:
    many, found = _came(connection, desk, first=0, most=wanted.most)
    files = came.files(connection, [one.pk for one in found])
    rows = [Came(one, files[one.pk]) for one in found]
    name, above = _name(connection, desk), said(desk, (), "Số lần nộp", many, len(rows))
    sheet = Sheet("da-nop", f"Báo cáo đã nộp của {name}", above, HANDED_IN, rows)
    return taken_away(desk, sheet, wanted.kind, wanted.back, name)
