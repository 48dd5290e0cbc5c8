"""A document as every reader hands it on: lines and tables in reading order, each with its place. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, counted from 1: page, line (of a Word file: paragraph), and in a table its cell."""

    page: int | None = None
    line: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        known = (
            ("trang", self.page), ("bảng", self.table), ("hàng", self.row), ("cột", self.column), ("dòng", self.line),
        )  # fmt: skip
        return ", ".join(f"{word} {number}" for word, number in known if number is not None)


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its numbering typed in front ("1. Sở Y tế", "- Chủ trì …"), NFC, white space folded, never empty.

    ``whole``: the reader knows that a paragraph ends here (Word, HTML); a line of a text or PDF may go on in the next.
    ``gap``: an empty line, or more than the usual space, stands before it. ``heading``: set off by style or bold.
    """

    text: str
    place: Place
    whole: bool = False
    gap: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell."""

    lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal length; a merged cell stands, as the same object, in every place that it covers."""

    rows: tuple[tuple[Cell, ...], ...]
    place: Place

    def lines(self) -> Iterator[Line]:
        """The lines in reading order, each once: what a table used for layout only comes down to."""
        seen: set[int] = set()
        for row in self.rows:
            for cell in row:
                if id(cell) not in seen:
                    seen.add(id(cell))
                    yield from cell.lines


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read; ``kind`` is the format (text, html, word, pdf, sheet; scan: recognised)."""

    name: str
    kind: str
    blocks: tuple[Line | Table, ...]
    pages: int | None = None
