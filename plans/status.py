"""The state of an obligation on a day, how late it is, and the moves that its state allows. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from plans.errors import UnlawfulMove
from plans.workdays import WorkCalendar

State = Literal[
    "undated", "upcoming", "open", "due_soon", "overdue", "submitted", "returned", "accepted", "waived", "withdrawn"
]
Move = Literal["submit", "accept", "return", "extend", "waive"]

STATES: tuple[State, ...] = State.__args__  # type: ignore[attr-defined]
DUE_SOON_WORKING_DAYS = 3

_WORDS: dict[State, str] = {
    "undated": "chưa có thời hạn",
    "upcoming": "chưa đến kỳ nhắc",
    "open": "trong hạn",
    "due_soon": "sắp đến hạn",
    "overdue": "quá hạn",
    "submitted": "đã nộp, chờ xác nhận",
    "returned": "trả lại, chờ bổ sung",
    "accepted": "đã xác nhận",
    "waived": "được miễn",
    "withdrawn": "đã rút",
}
_MOVE_WORDS: dict[Move, str] = {
    "submit": "nộp báo cáo",
    "accept": "xác nhận",
    "return": "trả lại",
    "extend": "gia hạn",
    "waive": "miễn",
}
_NOT_HANDED_IN: frozenset[State] = frozenset({"undated", "upcoming", "open", "due_soon", "overdue", "returned"})
_LAWFUL: dict[Move, frozenset[State]] = {
    "submit": _NOT_HANDED_IN | {"submitted"},
    "accept": frozenset({"submitted"}),
    "return": frozenset({"submitted", "accepted"}),
    "extend": _NOT_HANDED_IN,
    "waive": _NOT_HANDED_IN,
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stored of one obligation, as far as its state depends on it."""

    due_on: date | None
    target_on: date | None
    submitted_on: date | None = None
    first_submitted_on: date | None = None
    returned_on: date | None = None
    accepted_on: date | None = None
    waived_on: date | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class Lateness:
    """Days between the last day and the first receipt (or today); both 0 where it came, or may still come, on time."""

    days: int
    working_days: int


def words(state: State) -> str:
    """The state as officials read it."""
    return _WORDS[state]


def state_of(facts: Facts, first_rung_on: date | None, today: date, calendar: WorkCalendar) -> State:
    """The derived state; ``first_rung_on`` is the day on which the ladder's first rung falls (None: undated).

    A returned report whose last day has passed is overdue again: its agency owes it.
    """
    settled = _settled(facts)
    if settled:
        return settled
    if facts.due_on is None or facts.target_on is None:
        return "returned" if facts.returned_on else "undated"
    if today > facts.due_on:
        return "overdue"
    if facts.returned_on:
        return "returned"
    if today >= calendar.shift(facts.target_on, -DUE_SOON_WORKING_DAYS):
        return "due_soon"
    return "upcoming" if first_rung_on and today < first_rung_on else "open"


def _settled(facts: Facts) -> State | None:
    if facts.withdrawn_on:
        return "withdrawn"
    if facts.waived_on:
        return "waived"
    if facts.accepted_on:
        return "accepted"
    return "submitted" if facts.submitted_on else None


def lateness(facts: Facts, today: date, calendar: WorkCalendar) -> Lateness:
    """How late: counted from the last day to the first receipt, or to today while nothing stands handed in.

    A returned report owes its day again; once it is handed in anew, the first receipt day counts.
    """
    until = (facts.first_submitted_on or facts.submitted_on or today) if facts.submitted_on else today
    if facts.due_on is None or until <= facts.due_on or facts.waived_on or facts.withdrawn_on:
        return Lateness(0, 0)
    return Lateness((until - facts.due_on).days, calendar.between(facts.due_on, until))


def require(move: Move, state: State, obligation: str) -> None:
    """Raise UnlawfulMove unless the state allows the move."""
    if state not in _LAWFUL[move]:
        raise UnlawfulMove(f"{obligation}: không thể {_MOVE_WORDS[move]} khi đang ở trạng thái “{words(state)}”")
