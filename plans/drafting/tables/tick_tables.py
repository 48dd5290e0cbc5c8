"""Tables that say with a cross under a body's name who does a task, with the names in a cell instead. Pure.

In: a table. Out: the same with one column of leading and one of supporting bodies in place of the columns that bodies
head, and what its marks are: ``crosses`` lead; ``letters`` (C, CT: chủ trì; P, PH: phối hợp) say which; ``unclear``
ones (two kinds of crosses, whose key stands elsewhere) leave the names out: who leads is not guessed. Any other table
comes back as it is, with None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from plans.drafting.document import Cell, Line, Table
from plans.drafting.tables.cell_signs import begins_body
from plans.drafting.tables.columns import kind_of

Marks = Literal["crosses", "letters", "unclear"]
_CROSS = re.compile(r"[xX✓✔√●•+*]")
_LEAD = re.compile(r"(?:CT|C|chủ trì|đầu mối)\.?", re.IGNORECASE)
_SUPPORT = re.compile(r"(?:PH|P|phối hợp)\.?", re.IGNORECASE)
_MARK = re.compile(r"[^\w\s]|[xXoOvV]|[1-3]|CT|PH|C|P|chủ trì|phối hợp|đầu mối", re.IGNORECASE)
_FEWEST, _LOOK_DOWN = 2, 3
HEADINGS = ("Cơ quan chủ trì", "Cơ quan phối hợp")


def unticked(table: Table) -> tuple[Table, Marks | None]:
    """The table with names for marks, and what the marks are; None where it has no such columns."""
    for at in range(min(_LOOK_DOWN, len(table.rows) - 1)):
        columns = _bodies(table, at)
        if len(columns) >= _FEWEST and _names_tasks(table.rows[at], columns):
            marks = _marks(table, at, columns)
            return _with_names(table, at, columns, marks), marks
    return table, None


def _bodies(table: Table, at: int) -> list[int]:
    """The columns under a body's name that hold nothing but marks."""
    row, below = table.rows[at], table.rows[at + 1 :]
    found = [column for column, cell in enumerate(row) if cell.text and _is_body(cell) and row.count(cell) == 1]
    return [column for column in found if all(_is_mark(one[column], one) for one in below)]


def _is_body(cell: Cell) -> bool:
    return begins_body(cell.text) and kind_of(cell.text) in (None, "lead", "above", "group")


def _is_mark(cell: Cell, row: Sequence[Cell]) -> bool:
    """A mark or nothing; a title that spans columns says nothing about them."""
    return not cell.text or _MARK.fullmatch(cell.text) is not None or sum(cell is other for other in row) > 1


def _names_tasks(row: Sequence[Cell], columns: Sequence[int]) -> bool:
    kinds = [kind_of(cell.text) for at, cell in enumerate(row) if at not in columns]
    return "task" in kinds and not {"lead", "who"} & set(kinds)


def _marks(table: Table, at: int, columns: Sequence[int]) -> Marks:
    words = {row[column].text for row in table.rows[at + 1 :] for column in columns if _alone(row, column)}
    if all(_LEAD.fullmatch(word) or _SUPPORT.fullmatch(word) for word in words):
        return "letters"
    same = len({word.lower() for word in words}) == 1 and all(map(_CROSS.fullmatch, words))
    return "crosses" if same and not any(_both(row, columns) for row in table.rows[at + 1 :]) else "unclear"


def _both(row: Sequence[Cell], columns: Sequence[int]) -> bool:
    """ "X" beside "x" in one row may say who leads and who supports."""
    return len({row[column].text for column in columns if _alone(row, column)}) > 1


def _alone(row: Sequence[Cell], column: int) -> bool:
    return bool(row[column].text) and sum(row[column] is other for other in row) == 1


def _with_names(table: Table, at: int, columns: Sequence[int], marks: Marks) -> Table:
    rows = [_row(row, number - at, table.rows[at], columns, marks) for number, row in enumerate(table.rows)]
    return Table(tuple(rows), table.place)


def _row(
    row: tuple[Cell, ...], number: int, names: Sequence[Cell], columns: Sequence[int], marks: Marks
) -> tuple[Cell, ...]:
    kept = tuple(cell for at, cell in enumerate(row) if at not in columns)
    if number <= 0:
        place = row[columns[0]].lines[0].place if row[columns[0]].lines else names[columns[0]].lines[0].place
        added = [Cell((Line(words, place, whole=True),)) for words in HEADINGS]
        return (*kept, *added)
    spanned = any(sum(cell is row[at] for cell in row) > 1 for at in columns if row[at].text)
    if spanned:
        return (*kept, row[columns[0]], row[columns[0]])
    leads = [names[at] for at in columns if marks != "unclear" and _leads(row[at].text)]
    helpers = [names[at] for at in columns if marks == "letters" and _SUPPORT.fullmatch(row[at].text)]
    return (*kept, _joined(leads), _joined(helpers))


def _leads(mark: str) -> bool:
    return bool(_CROSS.fullmatch(mark) or _LEAD.fullmatch(mark))


def _joined(cells: Sequence[Cell]) -> Cell:
    """The names, each on a line of its own."""
    return Cell(tuple(replace(cell.lines[0], text=cell.text, whole=True) for cell in cells))
