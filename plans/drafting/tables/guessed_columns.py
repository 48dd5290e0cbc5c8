"""The columns of a table without headings, guessed from what its cells hold. Pure.

In: a table. Out: its ``Columns`` marked as guessed, or None where it does not look like tasks: a long text in most rows
beside a name of a body, with numbers or times.
"""

from __future__ import annotations

from collections.abc import Sequence

from plans.drafting.document import Table
from plans.drafting.tables.cell_signs import begins_body, is_time
from plans.drafting.tables.columns import Columns, Kind
from plans.drafting.tables.row_labels import number_of

_ENOUGH = 0.6
_FEWEST_ROWS, _FEWEST_COLUMNS, _TASK_LENGTH = 2, 3, 20


def guessed(table: Table) -> Columns | None:
    """The columns of a table whose first row is a task already."""
    rows = [row for row in table.rows if len({id(cell) for cell in row}) > 1]
    if len(rows) < _FEWEST_ROWS or len(rows[0]) < _FEWEST_COLUMNS:
        return None
    texts = [[row[at].text for row in rows] for at in range(len(rows[0]))]
    kinds = _kinds(texts)
    if "task" not in kinds or "lead" not in kinds or not ({"number", "time"} & set(kinds)):
        return None
    return Columns(tuple(kinds), ("",) * len(kinds), 0, guessed=True)


def _kinds(texts: Sequence[Sequence[str]]) -> list[Kind]:
    kinds: list[Kind] = []
    for cells in texts:
        filled = [text for text in cells if text]
        kinds.append(_kind(filled, len(cells), kinds))
    lengths = [sum(map(len, cells)) if kind == "other" else -1 for cells, kind in zip(texts, kinds, strict=True)]
    longest = max(range(len(lengths)), key=lengths.__getitem__)
    if lengths[longest] > _TASK_LENGTH * len(texts[longest]):
        kinds[longest] = "task"
    return kinds


def _kind(filled: Sequence[str], rows: int, before: Sequence[Kind]) -> Kind:
    if len(filled) <= rows / 2:
        return "other"
    if _share(filled, lambda text: number_of(text) is not None) >= _ENOUGH:
        return "number"
    if _share(filled, is_time) >= _ENOUGH:
        return "time"
    if _share(filled, begins_body) >= _ENOUGH and sum(map(len, filled)) < 120 * len(filled):
        return "support" if "lead" in before else "lead"
    return "other"


def _share(texts: Sequence[str], test: object) -> float:
    return sum(1 for text in texts if callable(test) and test(text)) / len(texts)
