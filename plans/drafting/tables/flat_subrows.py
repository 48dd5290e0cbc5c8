"""Rows within a row of a flattened table: "-" in the number column, and a name in each. Pure.

In: a row as its number tells it, and the words of the lines. Out: the rows that it is made of: the row itself where no
dash stands in a line of its own, or where what follows the dashes names nobody and so is a list inside one cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.drafting.tables.cell_signs import begins_body
from plans.drafting.tables.flat_rows import FlatRow

_MARK = re.compile(r"[-–+•*]|\(?[a-zđ][.)]")
_FEWEST = 2


def with_subrows(rows: Sequence[FlatRow], texts: Sequence[str]) -> Iterator[FlatRow]:
    """The rows, those that hold several in their place."""
    for row in rows:
        yield from _apart(row, texts)


def _apart(row: FlatRow, texts: Sequence[str]) -> list[FlatRow]:
    lines = row.parts[0]
    marks = [order for order, at in enumerate(lines) if order and _MARK.fullmatch(texts[at])]
    if len(row.parts) > 1 or len(marks) < _FEWEST:
        return [row]
    ends = [*marks[1:], len(lines)]
    under = [lines[start + 1 : end] for start, end in zip(marks, ends, strict=True)]
    if not all(part and any(begins_body(texts[at]) for at in part[1:]) for part in under):
        return [row]
    labels = [_label(row.label, texts[lines[order]]) for order in marks]
    return _parted(row, lines[: marks[0]], [*zip(labels, under, strict=True)], texts)


def _label(above: str, mark: str) -> str:
    """ "1" over "a)" -> "1.a"; what stands behind a dash keeps the number above it."""
    letter = mark.strip("().")
    return f"{above.strip(' .()')}.{letter}" if letter.isalpha() else above


def _parted(
    row: FlatRow, head: list[int], under: Sequence[tuple[str, list[int]]], texts: Sequence[str]
) -> list[FlatRow]:
    """The rows under dashes; what stands before them is their title, or a row of its own where it names somebody."""
    if any(begins_body(texts[at]) for at in head[1:]):
        return [replace(row, parts=[head]), *(FlatRow(label, row.title, part[0], [part]) for label, part in under)]
    words = " ".join(texts[at][row.after :] if at == row.start else texts[at] for at in head)
    title = f"{row.label} {words}".strip()
    return [FlatRow(label, title, part[0], [part]) for label, part in under]
