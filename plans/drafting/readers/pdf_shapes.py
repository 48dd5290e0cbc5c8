"""What stands on a page of a PDF, upright, in points from its lower left corner: words, rules, printed lines. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise


@dataclass(slots=True)
class Word:
    """One word as drawn. ``base``: its baseline; ``size``: of its font; ``order``: when it was drawn.

    ``tight``: it goes on from the one drawn before it in another style, as in "**chủ trì**,": no space between.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool = False
    order: int = 0
    tight: bool = False

    def __reduce__(self) -> tuple[type[Word], tuple[object, ...]]:
        """Words go from one process to another by the ten thousand: faster than field by field."""
        return Word, (self.text, self.x0, self.x1, self.base, self.size, self.bold, self.order, self.tight)

    @property
    def middle(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, self.base + self.size * 0.3


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line along an axis: ``at`` on the other axis, from ``start`` to ``end`` along its own."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Rules:
    """The straight lines of a page."""

    across: tuple[Rule, ...] = ()
    down: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a page holds: words in the order in which they were drawn, rules, and how much of it is pictures."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: Rules
    pictured: float = 0.0  # share of the page under its largest picture
    unreadable: int = 0  # characters that the font gives no meaning


@dataclass(slots=True)
class Printed:
    """One printed line. ``column``: in which column of how many it stands, None where it has the page's full width."""

    words: list[Word]
    column: tuple[int, int] | None = None

    @property
    def x0(self) -> float:
        return min(word.x0 for word in self.words)

    @property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @property
    def base(self) -> float:
        return sum(word.base for word in self.words) / len(self.words)

    @property
    def size(self) -> float:
        return max(word.size for word in self.words)

    @property
    def bold(self) -> bool:
        return all(word.bold for word in self.words)

    @property
    def text(self) -> str:
        return spelled(self.words)


@dataclass(slots=True)
class Grid:
    """A ruled table: its columns' and rows' edges, and for each square the number of the cell that it belongs to."""

    xs: list[float]
    ys: list[float]  # from the top down
    cells: list[list[int]]
    lines: dict[int, list[Printed]] = field(default_factory=dict)

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]


@dataclass(slots=True)
class Page:
    """A page as read: its printed lines and tables in reading order."""

    number: int
    width: float
    height: float
    blocks: list[Printed | Grid]

    @property
    def lines(self) -> list[Printed]:
        return [block for block in self.blocks if isinstance(block, Printed)]


def spelled(words: Sequence[Word]) -> str:
    """The words of a line with spaces between them, except where one is the rest of the other."""
    text = words[0].text
    for before, after in pairwise(words):
        text += after.text if after.tight and after.order == before.order + len(before.text) else f" {after.text}"
    return text
