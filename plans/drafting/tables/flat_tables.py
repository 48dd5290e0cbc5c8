"""Task tables that a text layer, or a conversion to plain text, has flattened to lines. Pure.

In: lines, and ``Ears`` to ask for names. Out: ``FlatTable``: the slice of lines that a table takes, so that the
caller leaves them out of the running text, and its clauses. Quotes are verbatim words of the document in document
order; of a task that a page break cuts in two, the first part is the quote and the rest stands in ``more``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plans.drafting.document import Line, Place
from plans.drafting.reading import Clause, Ears, Sure
from plans.drafting.tables.cell_signs import begins_body, goes_on, unfinished
from plans.drafting.tables.columns import Kind
from plans.drafting.tables.flat_cells import Cut, Word, cut
from plans.drafting.tables.flat_cycles import cycles_after
from plans.drafting.tables.flat_headings import Heading, heading_at
from plans.drafting.tables.flat_rows import FlatRow, Rows, begins_numbered, rows_after
from plans.drafting.tables.flat_subrows import with_subrows
from plans.drafting.tables.programmes import by_the_hour
from plans.drafting.tables.row_labels import number_of
from plans.drafting.tables.row_words import NO_LEAD, NO_LEAD_COLUMN, RowWords, clause_of
from plans.text import fold_white

SPLIT = "Nhiệm vụ bị ngắt bởi các ô khác ở chỗ sang trang; phần còn lại: “{}”."
LEFT = "Các ô nằm lẫn trên cùng dòng; chưa rõ “{}” thuộc ô nào."
UNCERTAIN = "Bảng mất khung khi chuyển thành văn bản: chỗ ngắt giữa các ô ({}) là suy đoán."
_NAMES: dict[Kind, str] = {
    "task": "nhiệm vụ", "lead": "chủ trì", "who": "chủ trì", "support": "phối hợp", "time": "thời gian",
    "start": "thời gian", "product": "sản phẩm",
}  # fmt: skip
_DEAR = 12.0


@dataclass(frozen=True, slots=True)
class FlatTable:
    """``lines[start:end]`` are the table; a programme by the hour has no clauses."""

    start: int
    end: int
    clauses: tuple[Clause, ...]


def flat_tables(lines: Sequence[Line], bodies: Ears) -> list[FlatTable]:
    """The flattened tables among some lines, in order."""
    texts = [fold_white(line.text) for line in lines]
    found: list[FlatTable] = []
    at = 0
    while at < len(lines):
        heading = heading_at(texts, at)
        table = _table(lines, texts, at, heading, bodies) if heading else None
        if table:
            found.append(table)
        at = table.end if table else at + 1
    return found


def _table(lines: Sequence[Line], texts: Sequence[str], at: int, heading: Heading, bodies: Ears) -> FlatTable | None:
    numbered = heading.kinds[0] == "number" or begins_numbered(texts, heading)
    rows = rows_after(lines, texts, heading) if numbered else Rows()
    rows = rows if rows.rows else cycles_after(lines, texts, heading)
    if not rows.rows:
        return None
    whole = [*with_subrows(rows.rows, texts)]
    read = [_read(row, texts, heading, last=row is whole[-1]) for row in whole]
    end = max(whole[-1].start + 1, read[-1].end)
    if by_the_hour(one.words("time") for one in read):
        return FlatTable(at, rows.end, ())
    words = [_words(one, lines, heading) for one in _under_titles(read) if one.words("task")]
    return FlatTable(at, end, tuple(clause_of(one, bodies) for one in words))


def _under_titles(read: Sequence[_Read]) -> Iterator[_Read]:
    """Without the rows that only head the next ("1 | Công tác chỉ đạo" over 1.1), which take their words as title."""
    title = ""
    for one, after in zip(read, [*read[1:], None], strict=True):
        under = after is not None and after.number[:-1] == one.number and bool(one.number)
        if under and not any(one.words(kind) for kind in ("lead", "who", "support", "time")):
            title = f"{one.row.label} {one.words('task')}"
            continue
        if len(one.number) < 2:  # noqa: PLR2004 - a row of the upper level
            title = ""
        yield replace(one, row=replace(one.row, title=title)) if title else one


@dataclass(frozen=True, slots=True)
class _Read:
    """A row with the cuts of its parts."""

    row: FlatRow
    parts: tuple[tuple[tuple[Word, ...], Cut], ...]

    def words(self, kind: Kind) -> str:
        """The words of one cell, the parts of all pages joined."""
        return " ".join(filter(None, self.pieces(kind)))

    def names(self, kind: Kind) -> str:
        """The words of a cell of names: what begins a line like a name of its own is one."""
        spans = [(words, found.span(kind)) for words, found in self.parts]
        cells = [words[span[0] : span[1]] for words, span in spans if span]
        return " ".join(f"{_breaks(cell, at)}{word.text}" for cell in cells for at, word in enumerate(cell))

    def pieces(self, kind: Kind) -> list[str]:
        """The words of one cell on each page."""
        spans = [(words, found.span(kind)) for words, found in self.parts]
        return [" ".join(word.text for word in words[span[0] : span[1]]) for words, span in spans if span]

    @property
    def left(self) -> str:
        """The words after the last cell."""
        words, found = self.parts[-1]
        return " ".join(word.text for word in words[max((end for *_, end in found.cells), default=0) :])

    @property
    def number(self) -> tuple[int, ...]:
        """The row's own number."""
        return number_of(self.row.label) or ()

    @property
    def end(self) -> int:
        """The line after the last word that is in a cell."""
        words, found = self.parts[-1]
        last = max((end for _, _, end in found.cells), default=0)
        return words[last - 1].line + 1 if last else self.row.end

    @property
    def cost(self) -> float:
        return sum(found.cost for _, found in self.parts)

    @property
    def weak(self) -> set[Kind]:
        return {kind for _, found in self.parts for kind in found.weak}


def _read(row: FlatRow, texts: Sequence[str], heading: Heading, *, last: bool) -> _Read:
    kinds = [kind for kind in heading.kinds if kind != "number"]
    parts: list[tuple[tuple[Word, ...], Cut]] = []
    filled = [part for part in row.parts if part]
    for order, part in enumerate(filled):
        words, torn = tuple(_split(row, texts, part)), order < len(filled) - 1
        going = _going(*parts[-1]) if parts else frozenset()
        ends = (last and not torn) or heading.loose
        found = cut(words, kinds, later=order > 0, torn=torn, loose=heading.loose, open_end=ends, going=going)
        parts.append((words, found))
    return _Read(row, tuple(parts or [((), Cut((), 0.0))]))


def _breaks(cell: Sequence[Word], at: int) -> str:
    """ "; " before a word that begins another name."""
    if not at or not cell[at].first or unfinished(cell[at - 1].text) or cell[at - 1].text.endswith((".", ";")):
        return ""
    if goes_on(" ".join(word.text for word in cell[max(0, at - 6) : at])):
        return ""
    return "; " if begins_body(" ".join(word.text for word in cell[at : at + 6])) else ""


def _going(words: Sequence[Word], found: Cut) -> frozenset[Kind]:
    """The cells that a page break left unfinished."""
    ends = {kind: " ".join(word.text for word in words[max(at, end - 3) : end]) for kind, at, end in found.cells}
    return frozenset(kind for kind, end in ends.items() if unfinished(end) or (kind == "task" and end[-1:] not in ".;"))


def _split(row: FlatRow, texts: Sequence[str], part: Sequence[int]) -> Iterator[Word]:
    for at in part:
        text = texts[at][row.after :] if at == row.start else texts[at]
        for order, word in enumerate(text.split()):
            yield Word(word, at, order == 0)


def _words(read: _Read, lines: Sequence[Line], heading: Heading) -> RowWords:
    pieces = read.pieces("task")
    doubts = [SPLIT.format(" ".join(pieces[1:]))] if len(pieces) > 1 else []
    unsure = _unsure(read, heading)
    left = read.left if heading.loose else ""
    doubts += [LEFT.format(left)] if left else []
    doubts += [UNCERTAIN.format(", ".join(unsure))] if unsure else []
    return RowWords(
        quote=pieces[0],
        place=_place(read, lines),
        section=read.row.label.strip(" .()"),
        heading=read.row.title,
        lead=read.names("lead"),
        support=read.names("support"),
        who=read.names("who"),
        time=_time(read),
        product=read.words("product"),
        more=tuple(pieces[1:]),
        sure=_sure(read, unsure, heading),
        doubts=tuple(doubts),
        no_lead=NO_LEAD if {"lead", "who"} & set(heading.kinds) else NO_LEAD_COLUMN,
    )


def _place(read: _Read, lines: Sequence[Line]) -> Place:
    words, found = next((words, found) for words, found in read.parts if found.span("task"))
    span = found.span("task")
    return lines[words[span[0] if span else 0].line].place


def _time(read: _Read) -> str:
    start, end = read.words("start"), read.words("time")
    return f"Từ {start} đến {end}" if start and end else end or (start and f"Từ {start}")


def _unsure(read: _Read, heading: Heading) -> list[str]:
    """What cells of the row are cut by guess."""
    weak = [kind for kind in heading.kinds if kind in read.weak and kind in _NAMES]
    return list(dict.fromkeys(_NAMES[kind] for kind in weak))


def _sure(read: _Read, unsure: Sequence[str], heading: Heading) -> Sure:
    if read.cost > _DEAR or (heading.loose and read.left):
        return "unsure"
    return "likely" if unsure or len(read.parts) > 1 else "certain"
