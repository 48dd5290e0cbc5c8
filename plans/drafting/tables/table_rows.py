"""The rows of a task table as they are meant: merged cells, page breaks and ticks undone. Pure.

In: a table and its columns. Out: ``Row``: the cells of each kind of column. A row that a page break cut in two is one
again; a task that stands in one merged cell beside several rows is one row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from plans.drafting.document import Cell, Table
from plans.drafting.layout.labels import label_of
from plans.drafting.tables.columns import Columns, Kind, repeats
from plans.drafting.tables.row_labels import rank_of
from plans.drafting.tables.row_words import bodies_text

FACTS: tuple[Kind, ...] = ("lead", "who", "support", "time", "start", "mark", "product")
_CLOSED = re.compile(r"[.;:!?][\"”)\]]*$")
_TICK = re.compile(r"[xX✓✔√●•]|[xX] ?[xX]*")
_SPAN = re.compile(
    r"(?:Quý|Tháng|Tuần|[TQ](?=\d))\s?\w{1,4}(?:(?: năm |\s?/\s?)20\d\d)?$|(?:năm )?20\d\d$", re.IGNORECASE
)
_BULLET = 8
_AS_ABOVE = re.compile(r"""[\s"'“”″〃,-]*(?:nt|["“”″〃]|''|,,|như trên|như nhau)[\s"'“”″〃.,-]*""", re.IGNORECASE)


@dataclass(slots=True)
class Row:
    """One row, or several that page breaks or merged cells made of one: the cells of each kind of column."""

    cells: dict[Kind, list[Cell]]
    columns: dict[Kind, list[int]]
    whole: bool = False
    more: list[str] = field(default_factory=list)
    split: bool = False

    def text(self, *kinds: Kind, joint: str = " ") -> str:
        """The words of some columns, each cell once."""
        found: list[Cell] = []
        for kind in kinds:
            for cell in self.cells.get(kind, ()):
                if cell.text and not any(cell is other for other in found):
                    found.append(cell)
        return joint.join(cell.text for cell in found)

    def names(self, *kinds: Kind) -> str:
        """The words of some columns of bodies."""
        found = [bodies_text(cell) for kind in kinds for cell in self.cells.get(kind, ())]
        return "; ".join(dict.fromkeys(words for words in found if words))

    @property
    def task(self) -> Cell:
        """The cell with the task: the last that is filled, where several say it."""
        filled = [cell for cell in self.cells.get("task", ()) if cell.text]
        return filled[-1] if filled else Cell()

    @property
    def label(self) -> str:
        """The number of the row, from its own column or from the words of the task."""
        written = self.text("number")
        if written or "number" in self.columns:
            return written
        found = label_of(self.task.text)
        return found.mark if found else ""

    @property
    def rank(self) -> int:
        return rank_of(self.label)

    @property
    def bare(self) -> bool:
        """Nothing but words of a task or title."""
        return not any(self.text(kind) for kind in FACTS if kind in self.cells)


def rows_in(table: Table, columns: Columns) -> list[Row]:
    """The rows under the headings of a table."""
    return _joined(list(_read(table, columns)))


def _read(table: Table, columns: Columns) -> Iterator[Row]:
    where: dict[Kind, list[int]] = {}
    for at, kind in enumerate(columns.kinds):
        where.setdefault(kind, []).append(at)
    above: Sequence[Cell] = ()
    for written in table.rows[columns.first :]:
        if any(cell.text for cell in written) and not repeats(columns, written):
            cells = [
                _as_above(cell, kind, above, at)
                for at, (cell, kind) in enumerate(zip(written, columns.kinds, strict=True))
            ]
            yield (row := _row(cells, where, columns))
            above = above if row.bare else cells


def _as_above(cell: Cell, kind: Kind, above: Sequence[Cell], at: int) -> Cell:
    """ "nt", "như trên", two strokes: what the cell above says."""
    return above[at] if above and kind in FACTS and _AS_ABOVE.fullmatch(cell.text) else cell


def _row(cells: Sequence[Cell], where: dict[Kind, list[int]], columns: Columns) -> Row:
    filled = [cell for cell in cells if cell.text]
    spans = sum(1 for cell in cells if cell is filled[0]) if filled else 0
    whole = len(cells) > 1 and spans >= max(2, len(cells) - 1)
    if whole:
        return Row({"task": [filled[0]]}, where, whole=True)
    found: dict[Kind, list[Cell]] = {kind: [cells[at] for at in places] for kind, places in where.items()}
    task = found["task"][-1]
    for kind in FACTS:  # a title that spans the columns after it fills none of them
        if kind in found:
            found[kind] = [Cell() if cell is task else cell for cell in found[kind]]
    if "mark" in found:
        found["mark"] = [
            _ticked(cell, columns.names[at]) for cell, at in zip(found["mark"], where["mark"], strict=True)
        ]
    return Row(found, where)


def _ticked(cell: Cell, name: str) -> Cell:
    """An "x" under "Quý I" means that quarter."""
    if not cell.text or not _TICK.fullmatch(cell.text):
        return cell
    named = _SPAN.search(name)
    return Cell((replace(cell.lines[0], text=named.group() if named else name),))


def _joined(rows: list[Row]) -> list[Row]:
    """Rows that go on from the row before joined to it."""
    joined: list[Row] = []
    for row in rows:
        if joined and _goes_on(joined[-1], row):
            _add(joined[-1], row)
        else:
            joined.append(row)
    return joined


def _goes_on(before: Row, row: Row) -> bool:
    if row.whole or before.whole or "number" not in row.columns:
        return bool(row.task.text) and row.task is before.task and not row.whole
    number, last = row.cells["number"][0], before.cells["number"][0]
    if number.text and number is not last:
        return False
    if not row.task.text or row.task is before.task:
        return True
    if number.text or rank_of(row.task.text) == _BULLET:
        return False
    starts = row.task.text.lstrip("“\"'(")[:1]
    return (
        starts.islower()
        and (not _CLOSED.search(before.task.text) or _page(row) != _page(before))
        and not label_of(row.task.text)
    )


def _page(row: Row) -> int | None:
    return row.task.lines[0].place.page if row.task.lines else None


def _add(row: Row, rest: Row) -> None:
    for kind, cells in rest.cells.items():
        if kind == "task":
            new = [cell.text for cell in cells if cell.text and not any(cell is own for own in row.cells["task"])]
            row.more += new
            row.split = row.split or bool(new)
        elif kind != "number":
            row.cells[kind] = [_merged(own, cell) for own, cell in zip(row.cells[kind], cells, strict=True)]


def _merged(own: Cell, rest: Cell) -> Cell:
    return own if own is rest or own.lines == rest.lines else Cell(own.lines + rest.lines)
