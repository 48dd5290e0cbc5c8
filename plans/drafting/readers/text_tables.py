"""Tables drawn in plain text: pipes of Markdown, grids (+---+), rows parted by tabs, cells between bars. Pure.

In: the lines of a text and where to look. Out: a table (or the lines of one with a single column) and where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from plans.drafting.document import Cell, Line, Place, Table
from plans.drafting.readers.bar_tables import bar_rows
from plans.text import fold_white

_BORDER = re.compile(r"\s*\+[-=+:]{3,}\+?\s*")
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_FEWEST_TABS = 2  # that is three cells; a row below may leave one empty
_LONGEST_ROW = 20_000

Cells = list[list[str]]  # the lines of each cell
Found = tuple[Table | list[Line], int]
Row = tuple[int, Cells]


def table_at(lines: Sequence[str], at: int, number: int) -> Found | None:
    """The table that begins at a line, or None."""
    first = lines[at]
    if _BORDER.fullmatch(first) and at + 1 < len(lines) and lines[at + 1].lstrip().startswith("|"):
        return _grid_table(lines, at, number)
    if _is_pipe_row(first):
        return _pipe_table(lines, at, number)
    if found := bar_rows(lines, at):
        rows, end = found
        return _table(_spanned(rows), number), end
    if first.count("\t") >= _FEWEST_TABS:
        return _tab_table(lines, at, number)
    return _bare_table(lines, at, number) if first.count("|") >= _FEWEST_TABS and len(first) < _LONGEST_ROW else None


def _spanned(rows: Sequence[Row]) -> list[Row]:
    """Marks of bold around a cell's words taken off; a row of one cell is a title over all."""
    return [(at, [[_unmarked(" ".join(cell))] for cell in cells]) for at, cells in rows]


def _unmarked(text: str) -> str:
    bare = text.strip()
    return bare.strip("*_ ") if bare[:1] in "*_" or bare[-1:] in "*_" else bare


def _end(lines: Sequence[str], at: int, belongs: Callable[[str], bool]) -> int:
    while at < len(lines) and belongs(lines[at]):
        at += 1
    return at


def _is_pipe_row(line: str) -> bool:
    bare = line.strip()
    return bare.startswith("|") and bare.endswith("|") and len(bare) > 2 and len(line) < _LONGEST_ROW  # noqa: PLR2004 - "||"


def _pipe_table(lines: Sequence[str], at: int, number: int) -> Found | None:
    ruled = any(_is_rule(line) for line in lines[at : at + 2])
    if not ruled and len(_cells(lines[at])) == 1:
        return None
    end = _end(lines, at, _is_pipe_row)
    rows = [(i, _cells(lines[i])) for i in range(at, end) if not _is_rule(lines[i])]
    if not rows:
        return None
    return _table(rows, number), end


def _is_rule(line: str) -> bool:
    return len(line) < _LONGEST_ROW and not fold_white(line).strip(" |:+=-") and "-" in line


def _cells(line: str) -> Cells:
    bare = line.strip().removeprefix("|").removesuffix("|")
    return [_BREAK.split(part.replace("\\|", "|")) for part in _BAR.split(bare)]


def _grid_table(lines: Sequence[str], at: int, number: int) -> Found:
    end = _end(lines, at, lambda line: bool(_BORDER.fullmatch(line)) or line.lstrip().startswith("|"))
    rows: list[Row] = []
    opens = True
    for i in range(at, end):
        if _BORDER.fullmatch(lines[i]):
            opens = True
        elif opens:
            rows.append((i, _cells(lines[i])))
            opens = False
        else:
            _stack(rows[-1][1], _cells(lines[i]))
    return _table(rows, number), end


def _stack(cells: Cells, below: Cells) -> None:
    for cell, part in zip(cells, below, strict=False):
        cell.extend(part)


def _bare_table(lines: Sequence[str], at: int, number: int) -> Found | None:
    """Cells with bars between them and none around; a row of fewer is a title or leaves the last ones out."""
    heads = _BAR.split(lines[at])
    if sum(1 for head in heads if head.strip()) <= _FEWEST_TABS:
        return None
    end = _end(lines, at, lambda line: "|" in line and len(line) < _LONGEST_ROW and line.count("|") < len(heads))
    rows = [
        (i, [_BREAK.split(part) for part in _BAR.split(lines[i])]) for i in range(at, end) if not _is_rule(lines[i])
    ]
    whole = sum(1 for _, cells in rows if len(cells) == len(heads))
    return (_table(rows, number), end) if whole > 1 else None


def _tab_table(lines: Sequence[str], at: int, number: int) -> Found | None:
    """Two rows or more with the same tabs: pasted from a spreadsheet; one such line is only spaced out."""
    tabs = lines[at].count("\t")
    if _filled(lines[at]) <= _FEWEST_TABS:
        return None
    end = _end(lines, at, lambda line: line.count("\t") == tabs and _filled(line) >= _FEWEST_TABS)
    rows = [(i, [[part] for part in lines[i].split("\t")]) for i in range(at, end)]
    return (_table(rows, number), end) if len(rows) > 1 and not _is_prose(lines[at:end]) else None


def _is_prose(lines: Sequence[str]) -> bool:
    """Tabs for spaces in running text: what follows them goes on in small letters or brackets."""
    after = [part.strip() for line in lines for part in line.split("\t")[1:] if part.strip()]
    return 2 * sum(part[0].islower() or part[0] == "(" for part in after) > len(after)


def _filled(line: str) -> int:
    return sum(1 for part in line.split("\t") if part.strip())


def _table(rows: Sequence[Row], number: int) -> Table | list[Line]:
    width = max(len(cells) for _, cells in rows)
    made = tuple(
        tuple(
            _cell(cells[across] if across < len(cells) else [], Place(None, at + 1, number, down, across + 1))
            for across in range(width)
        )
        for down, (at, cells) in enumerate(rows, 1)
    )
    if width > 1:
        return Table(made, Place(line=rows[0][0] + 1, table=number))
    return [Line(line.text, Place(line=line.place.line), whole=True) for (cell,) in made for line in cell.lines]


def _cell(parts: Sequence[str], place: Place) -> Cell:
    texts = [text for part in parts if (text := fold_white(part))]
    return Cell(tuple(Line(text, place, whole=at == len(texts)) for at, text in enumerate(texts, 1)))
