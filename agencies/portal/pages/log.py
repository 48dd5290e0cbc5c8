"""The log of messages: by state, each with its tries in the provider's words; what a person decides about one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from agencies.portal import kept_pages
from agencies.portal.desk import Desk
from agencies.portal.directories import bodies
from agencies.portal.kept import kept_at, shown_place
from agencies.portal.pages.steering import A_PAGE, Coordinator, Page, letter, pages
from agencies.portal.scope import reader
from agencies.portal.shown.letters_sought import Sought, sought
from agencies.portal.shown.lists_away import LETTERS, message_state
from agencies.portal.shown.sheets import Sheet
from agencies.portal.taking_away import Away, away, said, taken_away
from plans.errors import UnlawfulMove
from plans.register.entries.settled import OPEN, Verdict, settle
from plans.register.queries import figures, letters
from plans.register.session import Connection

router = APIRouter(prefix="/nhat-ky-gui")
STATES = {
    "can-xu-ly": letters.UNSETTLED,
    "khong-gui-duoc": "failed",
    "chua-ro": "unknown",
    "se-gui-lai": "retry",
    "cho-gui": "queued",
    "dang-gui": "sending",
    "da-gui": "sent",
}
_STATE_WORDS = {key: message_state(of) for key, of in STATES.items()} | {"can-xu-ly": "Cần xử lý"}
State = Annotated[str, Query(alias="trang-thai", max_length=40)]
Body = Annotated[str, Query(alias="co-quan", max_length=200)]
Day = Annotated[str, Query(max_length=20)]
_UNSURE = "Đánh dấu đã hỏi người nhận: thư có thể đã đến, gửi lại có thể thành hai lần."


@router.get("")
def log(
    desk: Coordinator, trang_thai: State = "", co_quan: Body = "", tu: Day = "", den: Day = "", trang: Page = 1
) -> Response:
    """Messages, the newest first; of one state, to one body, of some days, where these are asked for."""
    key = trang_thai if trang_thai in STATES else ""
    with desk.reading() as connection:
        among = _bodies(connection, desk) if co_quan else {}
        of = sought({"co-quan": co_quan.strip(), "tu": tu.strip(), "den": den.strip()}, among)
        wanted = away(desk, trang_thai=key, **of.typed)
        if of.problems:
            return desk.page("steering/log.html", 422, sought=of, away=wanted, state=key, found=())
        if wanted.kind:
            return taken_away(desk, _sheet(connection, desk, key, of, wanted), wanted.kind, wanted.back)
        return kept_pages.page(
            desk, connection, "steering/log.html",
            lambda: {**_log(connection, desk, key, of, trang), "sought": of, "away": wanted},
        )  # fmt: skip


def _bodies(connection: Connection, desk: Desk) -> Mapping[str, figures.Body]:
    """Those that this coordinator may see."""
    found = bodies(connection, reader(desk, connection))
    return {code: one for code, one in found.items() if desk.who.may_see_area(one.area)}


def _sheet(connection: Connection, desk: Desk, key: str, of: Sought, wanted: Away) -> Sheet:
    area, state = desk.who.area, STATES.get(key, "")
    many = letters.count_lines(connection, area, state, of.among)
    rows = letters.message_lines(connection, area, state, of.among, most=wanted.most)
    filters = [*([f"Trạng thái: {_STATE_WORDS[key]}"] if key else ()), *of.words()]
    above = said(desk, filters, "Số thư, tin nhắn", many, len(rows))
    return Sheet("nhat-ky-gui", "Nhật ký gửi thư, tin nhắn", above, LETTERS, rows)


def _log(connection: Connection, desk: Desk, key: str, of: Sought, number: int) -> dict[str, Any]:
    area, state, place = desk.who.area, STATES.get(key, ""), shown_place(connection, reader(desk, connection))
    counts = kept_at(place, ("log", of.among), lambda: _counts(connection, area, of.among))
    found = letters.message_lines(connection, area, state, of.among, start=(number - 1) * A_PAGE, most=A_PAGE)
    return {"found": found, "state": key, "counts": counts, "number": number, "pages": pages(counts[key])}


def _counts(connection: Connection, area: str | None, among: letters.Among) -> dict[str, int]:
    """How many messages stand in each state, by the names of addresses; every try at sending counts them anew."""
    by_state = letters.message_counts(connection, area, among)
    waiting = letters.count_lines(connection, area, letters.UNSETTLED, among)
    found = {name: by_state.get(of, 0) for name, of in STATES.items()}
    return {**found, "can-xu-ly": waiting, "": sum(by_state.values())}


@router.get("/{number}")
def message(desk: Coordinator, number: int) -> Response:
    """One message: its tries, what it tells of, its words, and what may be decided about it."""
    return _show(desk, number)


def _show(desk: Desk, number: int, problem: str = "", status: int = 200) -> Response:
    with desk.reading() as connection:
        found = letters.whole_message(connection, number, desk.who.area)
        tried, told = letters.tries(connection, number), letters.carried(connection, number)
    may = found.line.state in OPEN
    return desk.page("steering/message.html", status, found=found, tried=tried, told=told, may=may, problem=problem)


@router.get("/{number}/thu")
def words(desk: Coordinator, number: int) -> Response:
    """The letter itself, for its frame."""
    with desk.reading() as connection:
        found = letters.whole_message(connection, number, desk.who.area)
    return letter(found.html, found.text)


@router.post("/{number}/gui-lai")
def again(desk: Coordinator, number: int) -> Response:
    """Back into the queue; where nobody knows whether it arrived, only after its reader was asked."""
    with desk.reading() as connection:
        state = letters.whole_message(connection, number, desk.who.area).line.state
    if state == "unknown" and not desk.text("da_hoi"):
        return _show(desk, number, _UNSURE, 422)
    return _settle(desk, number, "again", {"queued", "sending", "retry"})


@router.post("/{number}/da-den")
def arrived(desk: Coordinator, number: int) -> Response:
    """Somebody made sure that it arrived."""
    return _settle(desk, number, "sent", {"sent"})


@router.post("/{number}/thoi-gui")
def dropped(desk: Coordinator, number: int) -> Response:
    """It will not be sent any more."""
    return _settle(desk, number, "drop", set())


def _settle(desk: Desk, number: int, verdict: Verdict, done: set[str]) -> Response:
    """Settled, once: where the form comes again, it stands as it should."""
    try:
        with desk.writing() as (connection, writer):
            line = letters.whole_message(connection, number, desk.who.area).line
            if line.state not in done:
                settle(connection, line.key, verdict, now=writer.now, by=writer.by)
    except UnlawfulMove as error:
        return _show(desk, number, str(error).partition("; hãy nhập lại")[0], 409)
    return desk.go(f"/nhat-ky-gui/{number}")
