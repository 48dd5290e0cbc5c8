"""Tables that page breaks cut in two made one again. Pure.

In: lines and tables in reading order, page furniture out. Out: the same, where a task table and the table right after
it, of as many columns and under the same headings or none, are one table.
"""

from __future__ import annotations

from collections.abc import Sequence

from plans.drafting.document import Line, Table
from plans.drafting.tables.columns import columns_of, repeats


def joined_tables(blocks: Sequence[Line | Table]) -> list[Line | Table]:
    """The blocks with the parts of each task table joined."""
    found: list[Line | Table] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Table) and isinstance(last, Table) and _goes_on(last, block):
            found[-1] = Table(last.rows + block.rows, last.place)
        else:
            found.append(block)
    return found


def _goes_on(before: Table, table: Table) -> bool:
    columns = columns_of(before)
    if columns is None or not table.rows or len(table.rows[0]) != len(columns.kinds):
        return False
    return repeats(columns, table.rows[0]) or columns_of(table) is None
