"""What readers of Word, HTML and sheets found -> lines and tables with their places; layout tables become lines. Pure.

A table is layout where it has one column, or where another table of no fewer rows lies in one of its cells: its lines
then stand in reading order. A table inside a table of data comes down to lines of its cell. In a file whose paragraphs
are printed lines, no line is taken for a whole paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from plans.drafting.document import Cell, Line, Place, Table
from plans.drafting.readers.symbols import shown
from plans.text import fold_white

MOST_COLUMNS = 50
MOST_ROWS = 2_000
TOO_WIDE = f"bảng quá {MOST_COLUMNS} cột; hãy bỏ bớt cột thừa rồi lưu lại"
TOO_LONG = f"bảng quá {MOST_ROWS} hàng; hãy tách phần văn bản hoặc bảng nhiệm vụ ra tệp riêng"
_EMPTY = Cell()
_CLOSED = (".", ";", ":", "!", "?", "…", ")", "”", '"')
_FEWEST_BROKEN = 5
_SHARE_BROKEN = 0.12


@dataclass(slots=True)
class Piece:
    """One line as found, not yet folded; an empty one leaves a gap before the next."""

    text: str
    whole: bool = True
    heading: bool = False


@dataclass(slots=True, eq=False)
class Held:
    """What one cell holds; a merged cell is the same object in each place of its grid."""

    content: list[Piece | Grid] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Grid:
    """Rows of a table; None where a row has no cell. The first row and column as a reader of the file counts them."""

    rows: list[Row] = field(default_factory=list)
    first_row: int = 1
    first_column: int = 1


Row = list[Held | None]


def all_bold(parts: Sequence[tuple[str, bool]]) -> bool:
    """Whether all words of a line are bold; spaces and signs do not count."""
    worded = [bold for text, bold in parts if any(map(str.isalnum, text))]
    return bool(worded) and all(worded)


def settled(content: Sequence[Piece | Grid]) -> tuple[Line | Table, ...]:
    """Lines counted as paragraphs, tables counted as tables, in reading order."""
    blocks = tuple(_Settling().blocks(content))
    return tuple(map(_may_go_on, blocks)) if _is_hard_wrapped(blocks) else blocks


def _is_hard_wrapped(blocks: Sequence[Line | Table]) -> bool:
    """Whether each printed line is a paragraph of its own, as in a file made out of a PDF: many break off."""
    pairs = [(a, b) for a, b in pairwise(blocks) if isinstance(a, Line) and isinstance(b, Line) and a.whole]
    broken = sum(1 for a, b in pairs if not a.text.endswith(_CLOSED) and b.text[0].islower())
    return broken >= max(_FEWEST_BROKEN, _SHARE_BROKEN * len(pairs))


def _may_go_on(block: Line | Table) -> Line | Table:
    return replace(block, whole=False) if isinstance(block, Line) else block


class _Settling:
    def __init__(self) -> None:
        self.line = self.table = 0
        self.gap = False

    def blocks(self, content: Sequence[Piece | Grid]) -> Iterator[Line | Table]:
        for item in content:
            if isinstance(item, Piece):
                yield from self._line(item)
            elif rows := _trimmed(item):
                yield from self._rows(item, rows)
                self.gap = True

    def _rows(self, grid: Grid, rows: dict[int, Row]) -> Iterator[Line | Table]:
        if not _is_layout(rows):
            self.table += 1
            yield _table(rows, grid.first_column, self.table)
            return
        for held in _each(rows.values()):
            yield from self.blocks(held.content)
            self.gap = True

    def _line(self, piece: Piece) -> Iterator[Line]:
        text = fold_white(shown(piece.text))
        if not text:
            self.gap = True
            return
        self.line += 1
        gap = self.gap and self.line > 1
        yield Line(text, Place(line=self.line), whole=piece.whole, gap=gap, heading=piece.heading)
        self.gap = False


def _trimmed(grid: Grid) -> dict[int, Row]:
    """Rows by their number, of equal length, without the columns and rows in which nothing stands."""
    width = min(max(map(len, grid.rows), default=0), MOST_COLUMNS)
    rows = {
        number: row[:width] + [None] * (width - len(row))
        for number, row in enumerate(grid.rows, grid.first_row)
        if any(map(_filled, row))
    }
    kept: list[int] = []
    for at in range(width):
        before = kept[-1] if kept else None
        if any(_filled(row[at]) and (before is None or row[at] is not row[before]) for row in rows.values()):
            kept.append(at)
    return {number: [row[at] for at in kept] for number, row in rows.items()}


def _filled(held: Held | None) -> bool:
    return held is not None and any(isinstance(item, Grid) or item.text.strip() for item in held.content)


def _is_layout(rows: dict[int, Row]) -> bool:
    inner = [item for held in _each(rows.values()) for item in held.content if isinstance(item, Grid)]
    return len(next(iter(rows.values()))) == 1 or any(len(grid.rows) >= len(rows) for grid in inner)


def _each(rows: Iterable[Row]) -> Iterator[Held]:
    """Each cell once, in reading order."""
    seen: set[int] = set()
    for row in rows:
        for held in row:
            if held is not None and id(held) not in seen:
                seen.add(id(held))
                yield held


def _table(rows: dict[int, Row], first_column: int, number: int) -> Table:
    place = Place(table=number)
    cells: dict[int, Cell] = {}
    for down, row in rows.items():
        for across, held in enumerate(row, first_column):
            if held is not None and id(held) not in cells:
                cells[id(held)] = _cell(held, replace(place, row=down, column=across))
    return Table(tuple(tuple(cells[id(held)] if held else _EMPTY for held in row) for row in rows.values()), place)


def _cell(held: Held, place: Place) -> Cell:
    lines: list[Line] = []
    gap = False
    for piece in _flat(held.content):
        text = fold_white(shown(piece.text))
        if text:
            where = replace(place, line=len(lines) + 1)
            lines.append(Line(text, where, whole=piece.whole, gap=gap and bool(lines), heading=piece.heading))
        gap = not text
    return Cell(tuple(lines))


def _flat(content: Sequence[Piece | Grid]) -> Iterator[Piece]:
    for item in content:
        if isinstance(item, Piece):
            yield item
        else:
            for held in _each(item.rows):
                yield from _flat(held.content)
