"""Ruled tables of a PDF -> tables of the document, one that goes on over page breaks joined to one. Pure.

The header row that is printed again on each page is dropped, and a row that was split by the break is put together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from plans.drafting.document import Cell, Line, Place, Table
from plans.drafting.layout.page_furniture import is_separator
from plans.drafting.readers.pdf_lines import printed
from plans.drafting.readers.pdf_rules import cell_at
from plans.drafting.readers.pdf_shapes import Grid, Word
from plans.text import fold, fold_white

_TORN = re.compile(r"[\dIVX]\s?[/.-](2|20|20\d)$")
_REST = re.compile(r"\d{1,3}(?!\d)")
_YEAR = 4  # digits
_SAME_EDGE = 6.0  # points
_MOST_HEADERS = 3  # rows
_LEAST_SPAN = 2  # rows; in fewer, an empty cell may be an empty cell
_ENDS = (".", ";", ":", "!", "?", "./.")
_NUMBERED = 0.5  # share of rows with a number from which the first column counts them


@dataclass(slots=True)
class Ruled:
    """A table as printed: squares hold the number of their cell, cells their lines."""

    xs: list[float]
    squares: list[list[int]]
    lines: dict[int, list[Line]] = field(default_factory=dict)
    page: int = 1

    def text(self, row: int, column: int) -> str:
        return " ".join(line.text for line in self.lines.get(self.squares[row][column], ()))

    def row_text(self, row: int) -> list[str]:
        return [fold(self.text(row, column)) for column in range(len(self.squares[row]))]


def shared_out(words: Iterable[Word], grids: Sequence[Grid]) -> list[Word]:
    """Words put into the cells in which they stand; returned are those that stand in none."""
    outside: list[Word] = []
    held: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        at = _holder(word, grids)
        if at is None:
            outside.append(word)
        else:
            held.setdefault(at, []).append(word)
    for (grid, cell), inside in held.items():
        grids[grid].lines[cell] = printed(inside, columns=False)
    return outside


def _holder(word: Word, grids: Sequence[Grid]) -> tuple[int, int] | None:
    for index, grid in enumerate(grids):
        cell = cell_at(grid, *word.middle)
        if cell is not None:
            return index, cell
    return None


def ruled(grid: Grid, page: int) -> Ruled:
    """A grid's texts as lines of the document; empty rows, which only space the print, are left out."""
    table = Ruled(grid.xs, [row for row in grid.cells if any(grid.lines.get(cell) for cell in row)], {}, page)
    for cell, lines in grid.lines.items():
        texts = _with_years(fold_white(line.text) for line in lines)
        bold = all(line.bold for line in lines)
        table.lines[cell] = [
            Line(text, Place(page=page), heading=bold) for text in texts if text and not is_separator(text)
        ]
    return table


def _with_years(texts: Iterable[str]) -> list[str]:
    """ "31/01/202" over "6": a year that a narrow cell tore in two is one again."""
    found: list[str] = []
    for text in texts:
        torn = _TORN.search(found[-1]) if found else None
        rest = _REST.match(text) if torn else None
        if torn and rest and len(torn[1]) + len(rest[0]) == _YEAR:
            found[-1] += text
        else:
            found.append(text)
    return found


def continued(first: Ruled, second: Ruled) -> bool:
    """The second table, at the top of the next page, is the rest of the first: it has the same columns."""
    edges = list(zip(first.xs, second.xs, strict=False))
    return len(first.xs) == len(second.xs) and all(abs(a - b) <= _SAME_EDGE for a, b in edges)


def joined(first: Ruled, second: Ruled) -> Ruled:
    """Both as one, the repeated header dropped and the split row closed."""
    shift = 1 + max((cell for row in first.squares for cell in row), default=0)
    rest = [[cell + shift for cell in row] for row in second.squares[_repeated(first, second) :]]
    lines = {**first.lines, **{cell + shift: texts for cell, texts in second.lines.items()}}
    whole = Ruled(first.xs, [*first.squares, *rest], lines, first.page)
    last = len(first.squares) - 1
    if rest and _is_split(whole, last):
        _close(whole, last)
    elif rest:
        _span(whole, last)
    return whole


def _repeated(first: Ruled, second: Ruled) -> int:
    """How many rows at the top of the second say what the first's top rows say."""
    count = 0
    most = min(_MOST_HEADERS, len(first.squares), len(second.squares))
    while count < most and first.row_text(count) == second.row_text(count) and any(first.row_text(count)):
        count += 1
    return count


def _is_split(table: Ruled, last: int) -> bool:
    """The row after ``last`` goes on where it stopped: it counts nothing new, or goes on in mid-sentence."""
    if len(set(table.squares[last])) != len(set(table.squares[last + 1])):
        return False
    above = [table.text(last, column) for column in range(len(table.squares[last]))]
    below = [table.text(last + 1, column) for column in range(len(above))]
    if below[0]:
        return _mid_sentence(above[0], below[0])
    if _counts(table, last):
        return True
    return any(_mid_sentence(one, other) for one, other in zip(above, below, strict=True))


def _counts(table: Ruled, last: int) -> bool:
    """The first column numbers the rows, and the last row has its number there, for itself alone."""
    numbers = [any(char.isdigit() for char in table.text(row, 0)) for row in range(last + 1)]
    alone = last == 0 or table.squares[last][0] != table.squares[last - 1][0]
    return alone and numbers[-1] and sum(numbers) >= _NUMBERED * len(numbers) - 1


def _mid_sentence(above: str, below: str) -> bool:
    return bool(above and below) and below[0].islower() and not above.endswith(_ENDS)


def _close(table: Ruled, last: int) -> None:
    """The row after ``last`` poured into it."""
    upper, lower = table.squares[last], table.squares.pop(last + 1)
    poured: set[int] = set()
    for into, out in zip(upper, lower, strict=True):
        if out not in poured:
            poured.add(out)
            table.lines[into] = [*table.lines.get(into, []), *table.lines.get(out, [])]


def _span(table: Ruled, last: int) -> None:
    """A cell merged over rows on both sides of the break, whose text stands above it, as one."""
    for column, out in enumerate(table.squares[last + 1]):
        into = table.squares[last][column]
        rows = sum(row[column] in {into, out} for row in table.squares)
        if not table.lines.get(out) and table.lines.get(into) and rows > _LEAST_SPAN:
            for row in table.squares[last + 1 :]:
                row[:] = [into if cell == out else cell for cell in row]


def document_table(table: Ruled, number: int) -> Table:
    """The table with the place of every line in it; a merged cell is one object."""
    cells: dict[int, Cell] = {}
    for row, squares in enumerate(table.squares, 1):
        for column, cell in enumerate(squares, 1):
            if cell not in cells:
                cells[cell] = Cell(tuple(_placed(line, number, row, column) for line in table.lines.get(cell, ())))
    rows = tuple(tuple(cells[cell] for cell in squares) for squares in table.squares)
    return Table(rows, Place(page=table.page, table=number))


def _placed(line: Line, table: int, row: int, column: int) -> Line:
    return replace(line, place=Place(page=line.place.page, table=table, row=row, column=column))
