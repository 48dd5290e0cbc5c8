"""Words and rules of one page -> its printed lines and tables in reading order. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plans.drafting.readers.pdf_lines import printed
from plans.drafting.readers.pdf_rules import grids
from plans.drafting.readers.pdf_shapes import Drawn, Grid, Page, Printed, Word
from plans.drafting.readers.pdf_tables import shared_out


def laid_out(found: Drawn, number: int) -> Page:
    """The page, each table where it stands among the lines."""
    tables = grids(found.rules)
    outside = shared_out(found.words, tables)
    filled = [grid for grid in tables if grid.lines]
    return Page(number, found.width, found.height, _in_order(outside, filled))


def _in_order(outside: Iterable[Word], tables: Sequence[Grid]) -> list[Printed | Grid]:
    ordered: list[Printed | Grid] = []
    left = list(outside)
    for grid in tables:
        ordered += printed(word for word in left if word.base >= grid.top)
        ordered.append(grid)
        left = [word for word in left if word.base < grid.top]
    return [*ordered, *printed(left)]
