"""The heat map: what a cell says and how it looks, the worst of several first. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agencies.portal.shown.periods import Head, head
from plans.register.queries.figures import Body, CellFact
from plans.register.queries.tally import Tally
from plans.status import State

_WORST_FIRST: tuple[State, ...] = (
    "overdue",
    "returned",
    "due_soon",
    "submitted",
    "undated",
    "open",
    "upcoming",
    "accepted",
    "waived",
    "withdrawn",
)
_LETTERS: Mapping[State, str] = {
    "returned": "L",
    "due_soon": "S",
    "open": "·",
    "upcoming": "·",
    "undated": "?",
    "waived": "M",
    "withdrawn": "",
}
LEGEND: Sequence[tuple[str, str, str]] = (
    ("c-overdue", "!12", "quá hạn 12 ngày làm việc"),
    ("c-returned", "L", "trả lại, chờ bổ sung"),
    ("c-due_soon", "S", "sắp đến hạn"),
    ("c-open", "·", "trong hạn"),
    ("c-accepted", "Đ", "đúng hạn"),
    ("c-late", "+3", "đã xác nhận, trễ 3 ngày làm việc"),
    ("c-submitted", "N", "đã nộp, chờ xác nhận"),
    ("c-submitted", "N+3", "đã nộp trễ 3 ngày làm việc, chờ xác nhận"),
    ("c-waived", "M", "được miễn"),
    ("c-undated", "?", "chưa có thời hạn"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """``text`` and ``look`` of the worst obligation in it; ``pk`` is that one; ``many`` is how many there are."""

    text: str
    look: str
    pk: int
    many: int


@dataclass(frozen=True, slots=True)
class Row:
    """An agency: its figures, and a cell (or None) for each column."""

    code: str
    name: str
    tally: Tally
    cells: Sequence[Cell | None]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Columns from old to new; rows as they were ordered."""

    heads: Sequence[Head]
    rows: Sequence[Row]


def cell(facts: Sequence[CellFact]) -> Cell:
    """The cell of some obligations of one agency and period."""
    worst = min(facts, key=lambda one: (_WORST_FIRST.index(one.state), -one.working_days_late, one.pk))
    return Cell(_text(worst), _look(worst), worst.pk, len(facts))


def _text(fact: CellFact) -> str:
    late = fact.working_days_late if fact.days_late else None
    match fact.state:
        case "overdue":
            return f"!{fact.working_days_late}"
        case "accepted":
            return "Đ" if late is None else f"+{late}"
        case "submitted":
            return "N" if late is None else f"N+{late}"
    return _LETTERS[fact.state]


def _look(fact: CellFact) -> str:
    if fact.state == "accepted" and fact.days_late:
        return "c-late"
    return f"c-{'open' if fact.state == 'upcoming' else fact.state}"


def heat_map(
    agencies: Sequence[str],
    periods: Sequence[str],
    tallies: Mapping[str, Tally],
    bodies: Mapping[str, Body],
    facts: Iterable[CellFact],
) -> HeatMap:
    """The map of some agencies and periods."""
    held: dict[tuple[str, str], list[CellFact]] = {}
    for fact in facts:
        held.setdefault((fact.agency, fact.period), []).append(fact)
    made = {place: cell(some) for place, some in held.items()}
    rows = [
        Row(
            code,
            bodies[code].name if code in bodies else code,
            tallies[code],
            [made.get((code, one)) for one in periods],
        )
        for code in agencies
    ]
    return HeatMap([head(one) for one in periods], rows)
