"""Reads a task table kept as a spreadsheet (.xlsx) or as CSV: each sheet one table, what stands around it as lines.

The table begins at the first row of three cells or more (of two, where no row has three) and ends at an empty row after
which no such row follows. Numbers, dates and shares are written as the sheet shows them; formulas stand with the result
that was saved with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plans.drafting.document import Document
from plans.drafting.readers.layout import MOST_COLUMNS, MOST_ROWS, TOO_LONG, Grid, Held, Piece, Row, settled
from plans.drafting.readers.limits import Archive, content, refuse

_ZIP = b"PK"
_FEWEST = 3


def read_sheet(path: Path) -> Document:
    """A spreadsheet -> its document."""
    found = content(path)
    if found.startswith(_ZIP):
        from plans.drafting.readers.workbook import sheets

        grids = sheets(Archive(path.name, found), found)
    else:
        from plans.drafting.readers.csv_table import csv_rows

        grids = [csv_rows(path.name, found)]
    pieces = [piece for rows in grids for piece in _laid_out(path.name, rows)]
    return Document(path.name, "sheet", settled(pieces))


def _laid_out(name: str, rows: list[Row]) -> Iterator[Piece | Grid]:
    """The lines above a table, the table, the lines below."""
    counts = [_filled(row) for row in rows]
    fewest = min(_FEWEST, max(counts, default=0))
    wide = [at for at, count in enumerate(counts) if count >= fewest]
    if fewest < _FEWEST - 1 or not wide:
        yield from _lines(rows)
        return
    start, end = wide[0], wide[-1] + 1
    while end < len(rows) and counts[end]:
        end += 1
    if end - start > MOST_ROWS:
        raise refuse(name, TOO_LONG)
    left = min(at for row in rows[start:end] for at, held in enumerate(row) if held and held.content)
    yield from _lines(rows[:start])
    yield Grid([row[left : left + MOST_COLUMNS] for row in rows[start:end]], start + 1, left + 1)
    yield from _lines(rows[end:])


def _filled(row: Row) -> int:
    return len({id(held) for held in row if held and held.content})


def _lines(rows: list[Row]) -> Iterator[Piece]:
    for row in rows:
        cells: dict[int, Held] = {id(held): held for held in row if held and held.content}
        if not cells:
            yield Piece("")
        for held in cells.values():
            yield from (piece for piece in held.content if isinstance(piece, Piece))
