"""The content of a document in reading order: paragraphs, task tables, and task tables that were flattened. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from plans.drafting.document import Line, Table
from plans.drafting.layout.formalities import is_slogan
from plans.drafting.layout.paragraphs import Paragraph, paragraphs, texts
from plans.drafting.layout.spacing import closed_up
from plans.drafting.names.bodies import Bodies
from plans.drafting.tables.columns import columns_of
from plans.drafting.tables.flat_tables import FlatTable, flat_tables
from plans.drafting.tables.split_tables import joined_tables
from plans.drafting.tables.task_tables import is_task_table

Piece = Paragraph | Table | FlatTable


def stream_of(content: Iterable[Line | Table], bodies: Bodies) -> list[Piece]:
    """Tables for layout only come down to their lines; lines spaced letter by letter are read as words."""
    blocks = [one for block in joined_tables([*content]) for one in _opened(block)]
    pieces: list[Piece] = []
    for is_table, run in groupby(blocks, key=lambda block: isinstance(block, Table)):
        if is_table:
            pieces += [block for block in run if isinstance(block, Table)]
        else:
            pieces += _of_lines([_readable(block) for block in run if isinstance(block, Line)], bodies)
    return pieces


def _readable(line: Line) -> Line:
    return line if (text := closed_up(line.text)) == line.text else replace(line, text=text)


def _opened(block: Line | Table) -> Iterator[Line | Table]:
    """A programme by the hour gives no work; its lines are not to be read as those of a table that was flattened.

    Of a table that has kept its headings alone, the rows may stand below, cell by cell.
    """
    if isinstance(block, Line) or (is_task_table(block) and not _only_headings(block)):
        yield block
    elif not columns_of(block) or _only_headings(block):
        yield from block.lines()


def _only_headings(table: Table) -> bool:
    return len(table.rows) == 1 and columns_of(table) is not None


def _of_lines(lines: Sequence[Line], bodies: Bodies) -> Iterator[Piece]:
    at = 0
    for table in flat_tables(lines, bodies):
        yield from _written(lines[at : table.start])
        yield table
        at = table.end
    yield from _written(lines[at:])


def _written(lines: Sequence[Line]) -> Iterator[Paragraph]:
    return (one for one in texts(paragraphs(lines)) if not is_slogan(one.text))
