"""What a document carries besides its content, taken out. Pure.

In: blocks of any reader. Out: the same blocks without separator lines, page numbers, running heads, digital signatures
and the closing ("Nơi nhận", signatures), which also stands in mid-document where a decision precedes its plan, and
often in a table of its own; nor what stands behind it (``afterword``). The parts are those that Nghị định
30/2020/NĐ-CP, Phụ lục I, names. In doubt, words stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from plans.drafting.document import Cell, Line, Table
from plans.drafting.layout.afterword import afterword
from plans.drafting.layout.closing import Part, looks_signed, names_recipients, parts_of
from plans.drafting.layout.page_furniture import is_separator, is_stamp, page_marks

Block = Line | Table


@dataclass(frozen=True, slots=True)
class Sorted:
    """A document's blocks by what they are."""

    content: tuple[Block, ...]
    recipients: tuple[Line, ...] = ()
    signatures: tuple[Line, ...] = ()


def without_furniture(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks that carry content."""
    return sorted_out(blocks).content


def sorted_out(blocks: Iterable[Block]) -> Sorted:
    """The content apart from the recipients and the signatures; separators, stamps and page furniture are dropped."""
    kept = _without_page_marks(list(blocks))
    tables: dict[int, Table] = {id(block): _clean_table(block) for block in kept if isinstance(block, Table)}
    parts = _parts(kept, tables)
    closings = {at for at, block in enumerate(kept) if parts[at] is not Part.CONTENT or _closes(block)}
    behind = afterword(kept, closings)
    content = [
        tables.get(id(block), block)
        for at, (block, part) in enumerate(zip(kept, parts, strict=True))
        if part is Part.CONTENT and at not in behind
    ]
    lines = [*_lines_with_part(kept, parts), *_cell_parts(kept)]
    return Sorted(
        tuple(block for block in content if not isinstance(block, Table) or any(block.lines())),
        tuple(line for line, part in lines if part is Part.RECIPIENT),
        tuple(line for line, part in lines if part is Part.SIGNATURE),
    )


def _closes(block: Block) -> bool:
    return isinstance(block, Table) and _is_closing(block)


def _lines_with_part(blocks: Sequence[Block], parts: Sequence[Part]) -> list[tuple[Line, Part]]:
    return [(block, part) for block, part in zip(blocks, parts, strict=True) if isinstance(block, Line)]


def _parts(blocks: Sequence[Block], tables: dict[int, Table]) -> list[Part]:
    """The part of each block; a table always counts as content here, and parts the lines before it from those after."""
    parts: list[Part] = []
    run: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            run.append(block)
        else:
            parts += [*parts_of(run, last=not any(tables[id(block)].lines())), Part.CONTENT]
            run = []
    return [*parts, *parts_of(run, last=True)]


def _without_page_marks(blocks: list[Block]) -> list[Block]:
    """Top-level lines without separators, stamps, page numbers and running heads; a torn sentence loses its gap."""
    lines = [block for block in blocks if isinstance(block, Line)]
    marks = {id(line) for line in page_marks(lines)}
    kept: list[Block] = []
    torn = ruled = False
    for block in blocks:
        if not isinstance(block, Line):
            kept.append(block)
            torn = ruled = False
        elif id(block) in marks:
            torn = True
        elif is_separator(block.text):
            ruled = True
        else:
            kept.append(_mended(block, torn=torn, ruled=ruled))
            torn = ruled = False
    return kept


def _mended(line: Line, *, torn: bool, ruled: bool) -> Line:
    if ruled and not line.gap:
        return replace(line, gap=True)
    if torn and line.gap and line.text[0].islower():
        return replace(line, gap=False)
    return line


def _clean_table(table: Table) -> Table:
    """The table with its cells' separators, stamps and closing taken out; a merged cell stays one object."""
    closing = _is_closing(table)
    cleaned: dict[int, Cell] = {}
    for row in table.rows:
        for cell in row:
            if id(cell) not in cleaned:
                cleaned[id(cell)] = _clean_cell(cell, closing=closing)
    if all(cleaned[id(cell)] is cell for row in table.rows for cell in row):
        return table
    return Table(tuple(tuple(cleaned[id(cell)] for cell in row) for row in table.rows), table.place)


def _clean_cell(cell: Cell, *, closing: bool) -> Cell:
    lines = tuple(line for line, part in _sorted_cell(cell, closing=closing) if part is Part.CONTENT)
    return cell if len(lines) == len(cell.lines) else Cell(lines)


def _sorted_cell(cell: Cell, *, closing: bool) -> list[tuple[Line, Part]]:
    lines = [line for line in cell.lines if not is_separator(line.text) and not is_stamp(line.text)]
    return list(zip(lines, parts_of(lines, last=True, closing=closing), strict=True))


def _cell_parts(blocks: Sequence[Block]) -> list[tuple[Line, Part]]:
    tables = [(block, _is_closing(block)) for block in blocks if isinstance(block, Table)]
    return [
        pair
        for table, closing in tables
        for cell in {id(cell): cell for row in table.rows for cell in row}.values()
        for pair in _sorted_cell(cell, closing=closing)
    ]


def _is_closing(table: Table) -> bool:
    """A table of recipients and signatures: it names the recipients, or every cell that says something is signed."""
    cells = [cell for row in table.rows for cell in row if cell.lines]
    if any(names_recipients(cell.lines[0].text) for cell in cells):
        return True
    return bool(cells) and all(looks_signed(cell.lines) for cell in cells)
