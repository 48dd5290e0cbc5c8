"""Pages of printed lines and tables -> the document's blocks, with what the print tells of paragraphs. Pure.

A paragraph ends at a line on which the next line's first word would still have had room, and before a first line that
is set in. More than the text's usual space before a line is a gap.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from plans.drafting.document import Line, Place, Table
from plans.drafting.readers.pdf_shapes import Grid, Page, Printed
from plans.drafting.readers.pdf_tables import Ruled, continued, document_table, joined, ruled
from plans.text import fold_white

_ALIGNED = 2.0  # points
_ALIGNED_SHARE = 0.25
_FIRST_SHARE, _LEFT_SHARE = 0.05, 0.08
_SET_IN, _SET_FAR = 0.8, 5.0  # of the font's size
_SPACE = 0.6
_STOPS = (".", ";", ":", "!", "?")
_WIDER = 0.16
_LABEL = re.compile(r"(?:[-–+•*▪]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\(?[a-zđ][.)])\s")


@dataclass(frozen=True, slots=True)
class _Measure:
    """How the text of pages of one width is set: its edges, the usual distance of its lines, where paragraphs begin."""

    left: float
    right: float
    pitch: float | None
    first: float | None


def blocks(pages: Sequence[Page]) -> tuple[Line | Table, ...]:
    """The document's blocks in reading order."""
    measures = {width: _measure([page for page in pages if round(page.width) == width]) for width in _widths(pages)}
    found: list[Line | Table] = []
    before: tuple[Page, Printed] | None = None
    for page, block in _with_joined_tables(pages):
        measure = measures[round(page.width)]
        if isinstance(block, Ruled):
            found += _unfolded(block, found)
            before = None
            continue
        if before and found and isinstance(found[-1], Line):
            found[-1] = _ended(found[-1], before[1], block, measure)
        found.append(_line(page, block, before, measure))
        before = page, block
    return tuple(_numbered(found))


def _widths(pages: Sequence[Page]) -> set[int]:
    return {round(page.width) for page in pages}


def _with_joined_tables(pages: Sequence[Page]) -> Iterator[tuple[Page, Printed | Ruled]]:
    """All blocks in order; a table that goes on over the next page as one."""
    open_table: tuple[Page, Ruled] | None = None
    for page in pages:
        for at, block in enumerate(page.blocks):
            if isinstance(block, Grid):
                table = ruled(block, page.number)
                if open_table and at == 0 and continued(open_table[1], table):
                    open_table = open_table[0], joined(open_table[1], table)
                    continue
                if open_table:
                    yield open_table
                open_table = page, table
            else:
                if open_table:
                    yield open_table
                open_table = None
                yield page, block
    if open_table:
        yield open_table


def _unfolded(table: Ruled, found: Sequence[Line | Table]) -> list[Line | Table]:
    """The table, or its lines where it turns out to hold one text; nothing where it holds none."""
    number = 1 + sum(isinstance(block, Table) for block in found)
    made = document_table(table, number) if table.squares else None
    if made is None:
        return []
    texts = {id(cell): cell for row in made.rows for cell in row if cell.lines}
    if len(texts) == 1:
        return [Line(line.text, Place(page=line.place.page)) for cell in texts.values() for line in cell.lines]
    return [made] if texts else []


def _measure(pages: Sequence[Page]) -> _Measure:
    lines = [line for page in pages for line in page.lines if line.column is None]
    left = _left(lines)
    right = _edge([line.x1 for line in lines], max)
    full = [
        (above.base - below.base) / below.size
        for page in pages
        for above, below in _neighbours(page)
        if above.x1 >= right - above.size
    ]
    return _Measure(left, right, median(full) if full else None, _usual_first(lines, left))


def _left(lines: Sequence[Printed]) -> float:
    """The outermost edge at which several lines begin: of many short paragraphs most lines are set in."""
    starts = Counter(round(line.x0 / _ALIGNED) for line in lines)
    shared = [at for at, count in starts.items() if count > 1 and count >= _LEFT_SHARE * len(lines)]
    return min(shared) * _ALIGNED if shared else _edge([line.x0 for line in lines], min)


def _usual_first(lines: Sequence[Printed], left: float) -> float | None:
    """Where most of the lines begin that are set in, if there are enough of them."""
    inset = Counter(round(line.x0 / _ALIGNED) for line in lines if _is_set_in(line, left))
    at, count = inset.most_common(1)[0] if inset else (0, 0)
    return at * _ALIGNED if count >= _FIRST_SHARE * len(lines) else None


def _is_set_in(line: Printed, left: float) -> bool:
    return _SET_IN < (line.x0 - left) / line.size < _SET_FAR


def _edge(ends: Sequence[float], utmost: Callable[[Sequence[float]], float]) -> float:
    """Where most lines begin or end together, or where the outermost does."""
    if not ends:
        return 0.0
    at, count = Counter(round(end / _ALIGNED) for end in ends).most_common(1)[0]
    return at * _ALIGNED if count >= _ALIGNED_SHARE * len(ends) else utmost(ends)


def _neighbours(page: Page) -> Iterator[tuple[Printed, Printed]]:
    for above, below in pairwise(page.blocks):
        if isinstance(above, Printed) and isinstance(below, Printed) and above.column == below.column:
            yield above, below


def _line(page: Page, line: Printed, before: tuple[Page, Printed] | None, measure: _Measure) -> Line:
    return Line(
        fold_white(line.text),
        Place(page=page.number),
        gap=_has_gap(page, line, before, measure),
        heading=line.bold,
    )


def _has_gap(page: Page, line: Printed, before: tuple[Page, Printed] | None, measure: _Measure) -> bool:
    if before is None or before[1].column != line.column:
        return True
    if before[0] is not page or measure.pitch is None:
        return False
    return (before[1].base - line.base) / line.size > measure.pitch + _WIDER


def _ended(found: Line, above: Printed, below: Printed, measure: _Measure) -> Line:
    """The line before, marked as the end of its paragraph where the print says so."""
    if above.column == below.column and (above.column or not _parted(above, below, measure)):
        return found
    return Line(found.text, found.place, whole=True, gap=found.gap, heading=found.heading)


def _parted(above: Printed, below: Printed, measure: _Measure) -> bool:
    """The first word below had room above, or is set in as paragraphs are; a small letter only after a full stop."""
    if below.text[0].islower() and not _LABEL.match(below.text) and not above.text.endswith(_STOPS):
        return False
    first = below.words[0]
    had_room = above.x1 + (first.x1 - first.x0) + _SPACE * above.size < measure.right
    level = abs(above.x0 - measure.left) <= _ALIGNED and not _LABEL.match(above.text)
    return had_room or (level and _is_set_in(below, measure.left)) or _are_first_lines(above, below, measure)


def _are_first_lines(above: Printed, below: Printed, measure: _Measure) -> bool:
    """A paragraph of one full line, and another: both begin where paragraphs do."""
    if measure.first is None or not above.text.endswith(_STOPS):
        return False
    return all(abs(line.x0 - measure.first) <= _ALIGNED for line in (above, below))


def _numbered(found: Sequence[Line | Table]) -> Iterator[Line | Table]:
    """Lines with their number on the page."""
    count: Counter[int | None] = Counter()
    for block in found:
        if isinstance(block, Table):
            yield block
            continue
        count[block.place.page] += 1
        place = Place(page=block.place.page, line=count[block.place.page])
        yield Line(block.text, place, block.whole, block.gap, block.heading)
