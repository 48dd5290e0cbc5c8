"""Rows of figures: by whom, in which order, and totals with requested bodies apart. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from plans.register.queries.figures import Body
from plans.register.queries.tally import Tally, total

Tallies = Mapping[tuple[str, bool], Tally]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A row: its key in addresses, its words, its figures."""

    key: str
    words: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Figures:
    """A table: bodies under orders, their sum; and apart the bodies that are only requested, with theirs."""

    rows: Sequence[Ranked]
    whole: Tally
    requested: Sequence[Ranked]
    requested_whole: Tally


def figures(tallies: Tallies, words: Callable[[str], str], order: Callable[[Ranked], Any]) -> Figures:
    """A table of figures in an order."""
    parts = [_rows(tallies, words, order, requested=requested) for requested in (False, True)]
    sums = [total(row.tally for row in rows) for rows in parts]
    return Figures(parts[0], sums[0], parts[1], sums[1])


def _rows(
    tallies: Tallies, words: Callable[[str], str], order: Callable[[Ranked], Any], *, requested: bool
) -> Sequence[Ranked]:
    rows = [Ranked(key, words(key), tally) for (key, asked), tally in tallies.items() if asked is requested]
    return sorted(rows, key=order)


def worst_first(row: Ranked) -> tuple[Any, ...]:
    """Most missing, missing for longest, then the lower rate."""
    tally = row.tally
    return (-tally.missing, tally.oldest or date.max, _rate(tally), row.words)


def lowest_rate_first(row: Ranked) -> tuple[Any, ...]:
    """The lowest on-time rate, of equals the one with more to hand in; whoever has no rate comes last."""
    return (_rate(row.tally), -row.tally.expected, row.words)


def highest_rate_first(row: Ranked) -> tuple[Any, ...]:
    """The highest on-time rate, of equals the one with more to hand in; whoever has no rate comes last."""
    rate = row.tally.timeliness
    return (rate is None, -(rate or 0), -row.tally.expected, row.words)


def in_directory(bodies: Mapping[str, Body]) -> Callable[[Ranked], tuple[Any, ...]]:
    """The order of the directory, which is that of protocol."""
    places = {code: place for place, code in enumerate(bodies)}
    return lambda row: (places.get(row.key, len(places)), row.key)


def _rate(tally: Tally) -> float:
    return 101.0 if tally.timeliness is None else tally.timeliness


def by_agency(tallies: Tallies, bodies: Mapping[str, Body], order: Callable[[Ranked], Any]) -> Figures:
    """Figures by agency."""
    return figures(tallies, lambda code: bodies[code].name if code in bodies else code, order)


def of_all(tallies: Tallies) -> Mapping[str, Tally]:
    """By key alone, ordered and requested together."""
    found: dict[str, Tally] = {}
    for (key, _), tally in tallies.items():
        found[key] = found[key] + tally if key in found else tally
    return found


def share(part: int, whole: int) -> str:
    """Per cent as officials read them, never rounded up to a whole: 110 of 120 -> "91,6%"; nothing of nothing: none."""
    if not whole:
        return "không áp dụng"
    thousandths = part * 1000 // whole
    tail = f",{thousandths % 10}" if thousandths % 10 else ""
    return f"{thousandths // 10}{tail}%"


def held(rows: Iterable[Ranked]) -> int:
    """How many rows have something missing."""
    return sum(bool(row.tally.missing) for row in rows)
