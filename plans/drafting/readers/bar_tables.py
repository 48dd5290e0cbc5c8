"""Tables of web pages saved as text: every cell between lines that hold a bar alone, rows between two such lines. Pure.

In: the lines of a text and where to look. Out: the rows with their cells, and where the table ends; None where the bars
only part a letterhead: a table opens with its column of numbers (STT). An empty cell and the end of a row look alike:
the first row says how many cells there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_BAR = re.compile(r"\s*\|\s*")
_MOST_LINES = 20_000
_LONGEST_CELL = 40  # lines; longer is the text between two letterheads
_FEWEST_CELLS = 3
_FEWEST_ROWS = 2
_NUMBER = re.compile(r"[\s*_]*(?:S\.?T\.?T|T\.?T|Số\s*TT|Số\s+thứ\s+tự)[\s*_.]*", re.IGNORECASE)
_TITLE = re.compile(r"[\s*_]*(?:[IVX]{1,5}|[A-HĐ]|\d{1,2})[.)/\s]")

Cells = list[list[str]]  # the lines of each cell
Row = tuple[int, Cells]


@dataclass(slots=True)
class _Walk:
    lines: Sequence[str]
    at: int
    width: int = 0
    rows: list[Row] = field(default_factory=list)

    def row(self) -> bool:
        """Takes a row that opens at a bar; False where none does."""
        if not self._bar(self.at):
            return False
        start, cells = self.at, Cells()
        self.at += 1
        while self.at < len(self.lines):
            cells.append(list(self._cell()))
            if not self._bar(self.at) or len(cells[-1]) > _LONGEST_CELL:
                return False
            self.at += 1
            if self._ends(cells):
                break
        if any(part for cell in cells for part in cell):
            self.rows.append((start, cells))
            self.width = self.width or len(cells)
        return bool(cells)

    def _cell(self) -> Iterator[str]:
        while self.at < len(self.lines) and not self._bar(self.at):
            if self.lines[self.at].strip():
                yield self.lines[self.at]
            self.at += 1

    def _ends(self, cells: Cells) -> bool:
        """After a cell's closing bar: a row ends where the next bar opens another, or at the end of the table."""
        if self.width:
            title = len(cells) == 1 and self._bar(self.at) and bool(_TITLE.match(" ".join(cells[0])))
            return len(cells) >= self.width or title
        return self.at >= len(self.lines) or self._bar(self.at) or not self._closes_soon()

    def _closes_soon(self) -> bool:
        return any(self._bar(at) for at in range(self.at, min(self.at + 60, len(self.lines))))

    def _bar(self, at: int) -> bool:
        return at < len(self.lines) and _BAR.fullmatch(self.lines[at]) is not None


def bar_rows(lines: Sequence[str], at: int) -> tuple[list[Row], int] | None:
    """The rows of a table that begins at a bar, and the line after it."""
    if not _BAR.fullmatch(lines[at]):
        return None
    walk = _Walk(lines[: at + _MOST_LINES], at)
    end = at
    while walk.row():
        end = walk.at
        if walk.width < _FEWEST_CELLS or not _NUMBER.fullmatch(" ".join(walk.rows[0][1][0])):
            return None
    whole = [cells for _, cells in walk.rows if len(cells) == walk.width]
    return (walk.rows, end) if len(whole) >= _FEWEST_ROWS else None
