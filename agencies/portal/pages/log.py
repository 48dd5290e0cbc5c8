"""The log of messages: by state, each with its tries in the provider's words; what a person decides about one."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from agencies.portal import kept_pages
from agencies.portal.desk import Desk
from agencies.portal.kept import kept_at, shown_place
from agencies.portal.pages.steering import A_PAGE, Coordinator, Page, letter, pages
from agencies.portal.shown.lists_away import LETTERS, message_state
from agencies.portal.shown.sheets import Sheet
from agencies.portal.taking_away import Away, away, said, taken_away
from agencies.portal.worklist import reader
from plans.errors import UnlawfulMove
from plans.register.entries.settled import OPEN, Verdict, settle
from plans.register.queries import letters
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
_UNSURE = "Đánh dấu đã hỏi người nhận: thư có thể đã đến, gửi lại có thể thành hai lần."


@router.get("")
def log(desk: Coordinator, trang_thai: State = "", trang: Page = 1) -> Response:
    """Messages, the newest first; of one state where one is chosen."""
    key = trang_thai if trang_thai in STATES else ""
    wanted = away(desk, trang_thai=key)
    with desk.reading() as connection:
        if wanted.kind:
            return taken_away(desk, _sheet(connection, desk, key, wanted), wanted.kind, wanted.back)
        return kept_pages.page(
            desk, connection, "steering/log.html", lambda: {**_log(connection, desk, key, trang), "away": wanted}
        )


def _sheet(connection: Connection, desk: Desk, key: str, wanted: Away) -> Sheet:
    area, state = desk.who.area, STATES.get(key, "")
    many = letters.count_lines(connection, area, state)
    rows = letters.message_lines(connection, area, state, most=wanted.most)
    above = said(desk, [f"Trạng thái: {_STATE_WORDS[key]}"] if key else (), "Số thư, tin nhắn", many, len(rows))
    return Sheet("nhat-ky-gui", "Nhật ký gửi thư, tin nhắn", above, LETTERS, rows)


def _log(connection: Connection, desk: Desk, key: str, number: int) -> dict[str, Any]:
    area, state = desk.who.area, STATES.get(key, "")
    counts = kept_at(shown_place(connection, reader(desk, connection)), "log", lambda: _counts(connection, area))
    found = letters.message_lines(connection, area, state, start=(number - 1) * A_PAGE, most=A_PAGE)
    return {"found": found, "state": key, "counts": counts, "number": number, "pages": pages(counts[key])}


def _counts(connection: Connection, area: str | None) -> dict[str, int]:
    """How many messages stand in each state, by the names of addresses; every try at sending counts them anew."""
    by_state = letters.message_counts(connection, area)
    waiting = letters.count_lines(connection, area, letters.UNSETTLED)
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
