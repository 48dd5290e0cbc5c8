"""Charts as plain shapes: where bars stand and how long they are. Templates draw them as SVG. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plans.register.queries.tally import Tally

WIDTH, HEIGHT, GAP, BASE = 640, 150, 8, 18
_WIDEST = 48


@dataclass(frozen=True, slots=True)
class Part:
    """A coloured piece of a bar."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    number: int


@dataclass(frozen=True, slots=True)
class Column:
    """A bar over its label; ``above`` is the number on its top."""

    label: str
    middle: float
    top: float
    above: str
    parts: Sequence[Part]


def columns(labels: Sequence[str], above: Sequence[str], tallies: Sequence[Tally]) -> list[Column]:
    """Stacked bars, one a period: on time at the bottom, then late, missing, not yet due."""
    highest = max((sum(number for _, number in _pieces(one)) for one in tallies), default=0) or 1
    step = WIDTH / max(len(labels), 1)
    width = min(step - GAP, _WIDEST)
    made = []
    for place, (label, words, tally) in enumerate(zip(labels, above, tallies, strict=True)):
        left = place * step + (step - width) / 2
        parts, top = _stack(tally, left, width, (HEIGHT - 2 * BASE) / highest)
        made.append(Column(label, round(left + width / 2, 1), round(top, 1), words, parts))
    return made


def _pieces(tally: Tally) -> list[tuple[str, int]]:
    return [
        ("on-time", tally.on_time),
        ("late", tally.late),
        ("missing", tally.missing),
        ("coming", tally.not_yet_due),
    ]


def _stack(tally: Tally, left: float, width: float, scale: float) -> tuple[list[Part], float]:
    parts, top = [], float(HEIGHT - BASE)
    for kind, number in _pieces(tally):
        if number:
            height = number * scale
            top -= height
            parts.append(Part(kind, round(left, 1), round(top, 1), round(width, 1), round(height, 1), number))
    return parts, top


def strip(tally: Tally, width: int = 120, height: int = 12) -> list[Part]:
    """A lying bar of what was expected: on time, late, missing. Empty where nothing was."""
    parts, left = [], 0.0
    for kind, number in _pieces(tally)[:3]:
        if number and tally.expected:
            size = width * number / tally.expected
            parts.append(Part(kind, round(left, 1), 0, round(size, 1), height, number))
            left += size
    return parts
