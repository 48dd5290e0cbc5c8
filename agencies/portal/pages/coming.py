"""A coming morning: whom none will reach, then every message, to whom and why, with the letter itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from agencies.portal.desk import Desk
from agencies.portal.kept_pages import page_at
from agencies.portal.morning_ahead import Ahead, ahead, place_of
from agencies.portal.pages.steering import A_PAGE, Coordinator, Page, letter, pages
from agencies.portal.parts import ComingMessage
from agencies.portal.shown.typed_days import read_day
from plans.errors import NotFound
from plans.workdays import Workdays

router = APIRouter(prefix="/thu-sap-gui")
MOST_AHEAD = timedelta(days=60)
_CHANNELS = {"": ("email", "sms"), "thu": ("email",), "tin-nhan": ("sms",)}
Channel = Annotated[str, Query(alias="kenh", max_length=20)]


@router.get("")
def coming(
    desk: Coordinator, ngay: Annotated[str, Query(max_length=20)] = "", kenh: Channel = "", trang: Page = 1
) -> Response:
    """The next sending morning, or the one asked for."""
    with desk.reading() as connection:
        calendar = desk.calendar(connection)
        following = calendar.shift(desk.today, 1)
        day, problem = _day(desk, ngay, following)
        if problem:
            words = {"problems": {"ngay": problem}, "typed": ngay, "ahead": None, "day": following}
            return desk.page("steering/coming.html", 422, **words)
        asked = (day, kenh if kenh in _CHANNELS else "", trang)
        place = (place_of(desk, connection, day), desk.who.area)
        return page_at(desk, place, "steering/coming.html", asked, lambda: _coming(desk, calendar, *asked))


def _coming(desk: Desk, calendar: Workdays, day: date, channel: str, number: int) -> dict[str, Any]:
    found = ahead(desk, day)
    rows = [one for one in found.keyed.items() if one[1].channel in _CHANNELS[channel]]
    return {
        "problems": {},
        "typed": "",
        "ahead": found,
        "day": day,
        "rows": rows[(number - 1) * A_PAGE : number * A_PAGE],
        "many": len(rows),
        "channel": channel,
        "before": calendar.shift(day, -1),
        "after": calendar.shift(day, 1),
        "number": number,
        "pages": pages(len(rows)),
    }


def _day(desk: Desk, words: str, following: date) -> tuple[date, str]:
    """The day of an address or of the form; what is wrong with it."""
    if not words:
        return following, ""
    day, problem = _iso(words), ""
    if day is None:
        day, problem = read_day(words)
    last = desk.today + MOST_AHEAD
    if day and not desk.today <= day <= last:
        problem = f"Chọn ngày từ {desk.today:%d/%m/%Y} đến {last:%d/%m/%Y}."
    return day or following, problem


def _iso(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _one(desk: Desk, day: date, key: str) -> tuple[Ahead, ComingMessage]:
    if not desk.today <= day <= desk.today + MOST_AHEAD:
        raise NotFound(str(day))
    found = ahead(desk, day)
    if key not in found.keyed:
        raise NotFound(key)
    return found, found.keyed[key]


@router.get("/{day}/{key}")
def message(desk: Coordinator, day: date, key: str) -> Response:
    """One message: to whom, why, in which words."""
    _, one = _one(desk, day, key)
    return desk.page("steering/coming_message.html", day=day, key=key, one=one)


@router.get("/{day}/{key}/thu")
def words(desk: Coordinator, day: date, key: str) -> Response:
    """The letter itself, for its frame."""
    _, one = _one(desk, day, key)
    return letter(one.html, one.text)
