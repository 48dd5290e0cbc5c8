"""The rows of a flattened table without numbers: its cells come round in the order of the columns. Pure.

In: the lines after its headings. Out: its rows, as ``flat_rows`` gives them. Each cell takes whole lines; the cheapest
way round is taken, where a time must look like a time, a name like a name, and what fits in no row ends the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plans.drafting.document import Line
from plans.drafting.tables.cell_signs import HOURS, begins_body, finished, is_time, opens_product, unfinished
from plans.drafting.tables.columns import Kind
from plans.drafting.tables.flat_headings import Heading, heading_at, repeats_at
from plans.drafting.tables.flat_rows import PART, STOP, FlatRow, Rows
from plans.drafting.tables.word_keys import key

_SKIP: dict[Kind, float] = {
    "task": 30, "lead": 5, "who": 5, "support": 2.5, "time": 4, "start": 3, "product": 2.5, "note": 0.2, "money": 1,
    "above": 3, "other": 1.5, "mark": 1, "group": 2, "number": 0,
}  # fmt: skip
_MOST_LINES, _LONGEST_CELL, _MOST_IN_CELL = 400, 140, 8
_ROW, _OUTSIDE, _TITLE = 0.5, 1.2, 0.3


@dataclass(frozen=True, slots=True)
class _State:
    """The way so far: what it costs, and the rows as ranges of lines with the title above each."""

    cost: float
    rows: tuple[tuple[int, int, str], ...] = ()
    title: str = ""


def cycles_after(lines: Sequence[Line], texts: Sequence[str], heading: Heading) -> Rows:
    """The rows under some headings."""
    kinds = [kind for kind in heading.kinds if kind != "number"]
    body = _body(lines, texts, heading)
    if not body:
        return Rows(end=heading.end)
    way = _cheapest([texts[at] for at in body], kinds)
    rows = [_row([body[one] for one in range(start, end)], title) for start, end, title in way.rows]
    return Rows(rows, max((row.end for row in rows), default=heading.end))


def _row(at: list[int], title: str) -> FlatRow:
    return FlatRow("", title, at[0], [at])


def _body(lines: Sequence[Line], texts: Sequence[str], heading: Heading) -> list[int]:
    """The lines that may belong to the table."""
    found: list[int] = []
    at = heading.end
    while at < len(texts) and len(found) < _MOST_LINES:
        if (after := repeats_at(texts, at, heading)) is not None:
            at = after
            continue
        if STOP.match(texts[at]) or heading_at(texts, at) or (found and lines[at].gap and PART.match(texts[at])):
            break
        found.append(at)
        at += 1
    return found


def _cheapest(texts: Sequence[str], kinds: Sequence[Kind]) -> _State:
    """The cheapest way through the lines, row by row; what follows the last row stands outside."""
    best: dict[int, _State] = {0: _State(0.0)}
    ends: list[tuple[float, _State]] = []
    for at in range(len(texts) + 1):
        here = best.get(at)
        if here is None:
            continue
        ends.append((here.cost + _OUTSIDE * (len(texts) - at), here))
        if at < len(texts) and _is_title(texts[at]):
            _keep(best, at + 1, _State(here.cost + _TITLE, here.rows, texts[at]))
        for end, cost in _round(texts, kinds, at).items():
            _keep(best, end, _State(here.cost + cost + _ROW, (*here.rows, (at, end, here.title)), here.title))
    return min(ends, key=lambda one: one[0])[1]


def _keep(best: dict[int, _State], at: int, state: _State) -> None:
    held = best.get(at)
    if held is None or state.cost < held.cost:
        best[at] = state


def _is_title(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return bool(PART.match(text)) or (len(letters) > 5 and all(map(str.isupper, letters))) or text.endswith(":")  # noqa: PLR2004


def _round(texts: Sequence[str], kinds: Sequence[Kind], start: int) -> dict[int, float]:
    """Once through the columns from a line on: where it may end, and what that costs."""
    ways = {start: 0.0}
    for kind in kinds:
        further = {at: cost + _SKIP[kind] for at, cost in ways.items()}
        for at, cost in ways.items():
            for end, price in _cells(texts, kind, at, start):
                if cost + price < further.get(end, 99.0):
                    further[end] = cost + price
        ways = further
    ways.pop(start, None)
    return ways


def _cells(texts: Sequence[str], kind: Kind, at: int, start: int) -> Iterator[tuple[int, float]]:
    """The cells of a kind that may begin at a line."""
    if at >= len(texts):
        return
    opening = _opening(texts, at) if at > start else 0.0
    inside = 0.0
    for end in range(at + 1, min(len(texts), at + _MOST_IN_CELL) + 1):
        if end > at + 1:
            inside += _going_on(texts, kind, end - 1)
        yield end, opening + inside + _fits(" ".join(texts[at:end]), kind)


def _opening(texts: Sequence[str], at: int) -> float:
    before = texts[at - 1]
    return (6.0 if texts[at][:1].islower() else 0.0) + (
        4.0 if unfinished(before) else -0.3 if finished(before) else 0.0
    )


def _going_on(texts: Sequence[str], kind: Kind, at: int) -> float:
    """What it costs that a line goes on with the cell of the line before."""
    if texts[at][:1].islower() or unfinished(texts[at - 1]):
        return 0.1
    if kind == "task":
        return 2.5 if begins_body(texts[at]) or _timely(texts[at]) else 0.7
    return 1.6


def _fits(text: str, kind: Kind) -> float:
    """How badly some words fit in a column."""
    if kind in ("time", "start", "mark"):
        return 0.0 if _timely(text) else 5.0
    cost = 4.0 if _timely(text) and kind != "note" else 0.0
    if kind in ("lead", "who", "support", "above"):
        return cost + (0.0 if begins_body(text) else 3.0) + (3.0 if len(text) > _LONGEST_CELL else 0.0)
    if kind == "product":
        return cost + (0.0 if opens_product(key(text[:60])) else 1.2)
    if kind == "task":
        return cost + (1.5 if begins_body(text) and len(text) < _LONGEST_CELL / 3 else 0.0)
    return cost + 1.0


def _timely(text: str) -> bool:
    return is_time(text) or HOURS.match(text) is not None
