"""Reads a Word file (.docx, .docm, strict form too): what stands on its pages, with automatic numbers typed in front.

Paragraphs and tables in order, through content controls and text boxes; insertions kept, deletions dropped; hidden
text, tables of contents, footnotes, heads and feet left out. Nothing that the file links to is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plans.drafting.document import Document
from plans.drafting.readers.layout import MOST_COLUMNS, MOST_ROWS, TOO_LONG, TOO_WIDE, Grid, Held, Piece, Row, settled
from plans.drafting.readers.limits import BROKEN, Archive, content, refuse
from plans.drafting.readers.numbering import Numbering
from plans.drafting.readers.office_parts import (
    Element,
    W,
    beside,
    children,
    local,
    main_part,
    number,
    related,
    tree,
    value,
)  # fmt: skip
from plans.drafting.readers.word_styles import Style, Styles
from plans.drafting.readers.word_text import Written, shown_branch, written

_THROUGH = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"})
_CHUNK_ENDINGS = (".htm", ".html", ".xhtml", ".mht", ".mhtml", ".txt")


def read_word(path: Path) -> Document:
    """A Word file -> its document."""
    archive = Archive(path.name, content(path))
    part = main_part(archive)
    root = tree(archive, part)
    body = None if root is None else root.find(W + "body")
    if body is None:
        raise refuse(path.name, BROKEN)
    return Document(path.name, "word", settled(list(_Reading(archive, part).blocks(body))))


class _Reading:
    """One reading of one file: its styles, and its lists as they count on."""

    def __init__(self, archive: Archive, part: str) -> None:
        self.archive = archive
        self.part = part
        self.styles = Styles(tree(archive, beside(part, "styles.xml")))
        self.lists = Numbering(tree(archive, beside(part, "numbering.xml")), self.styles)
        self.carried = Written()

    def blocks(self, parent: Element, *, in_cell: bool = False) -> Iterator[Piece | Grid]:
        for child in parent:
            tag = local(child)
            if tag == "p":
                yield from self._paragraph(child, in_cell=in_cell)
            elif tag == "tbl":
                yield self._table(child)
            elif tag == "AlternateContent":
                yield from self.blocks(shown_branch(child), in_cell=in_cell)
            elif tag in _THROUGH and not _is_contents(child):
                yield from self.blocks(child, in_cell=in_cell)
            elif tag == "altChunk":
                yield from self._chunk(child)

    def _paragraph(self, element: Element, *, in_cell: bool) -> Iterator[Piece | Grid]:
        style = self.styles.paragraph(value(element, f"{W}pPr/{W}pStyle"))
        if style.is_contents:
            return
        found = self.carried.followed_by(written(element, style, self.styles))
        self.carried = Written()
        if element.find(f"{W}pPr/{W}rPr/{W}del") is not None:  # its end was deleted: the next one goes on in it
            self.carried = found
            return
        for box in found.boxes:
            yield from self.blocks(box, in_cell=in_cell)
        yield from found.pieces(self._label(element, style), _is_heading(element, style), in_cell=in_cell)

    def _label(self, element: Element, style: Style) -> str:
        direct = element.find(f"{W}pPr/{W}numPr")
        own, level = number(direct, W + "numId"), number(direct, W + "ilvl")
        if own is None and level is None:
            return self.lists.label(style.list_id, style.level, style.chain)
        return self.lists.label(style.list_id if own is None else own, level)

    def _table(self, element: Element) -> Grid:
        rows: list[Row] = []
        for row in children(element, "tr"):
            if row.find(f"{W}trPr/{W}del") is None:
                rows.append(self._row(row, rows[-1] if rows else []))
            if len(rows) > MOST_ROWS:
                raise refuse(self.archive.name, TOO_LONG)
        return Grid(rows)

    def _row(self, element: Element, above: Row) -> Row:
        row: Row = [None] * min(number(element, f"{W}trPr/{W}gridBefore") or 0, MOST_COLUMNS)
        for cell in children(element, "tc"):
            held = _merged(cell, row, above) or Held(list(self.blocks(cell, in_cell=True)))
            row += [held] * max(number(cell, f"{W}tcPr/{W}gridSpan") or 1, 1)
            if len(row) > MOST_COLUMNS:
                raise refuse(self.archive.name, TOO_WIDE)
        return row

    def _chunk(self, element: Element) -> Iterator[Piece | Grid]:
        """A page that another program put into the file whole; one that lies outside is not fetched."""
        from plans.drafting.readers.html import pieces

        target = related(self.archive, self.part, element)
        if target in self.archive.names and target.endswith(_CHUNK_ENDINGS):
            yield from pieces(self.archive.name, self.archive.read(target))


def _is_contents(element: Element) -> bool:
    gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and "Table of Contents" in (value(gallery) or "")


def _is_heading(element: Element, style: Style) -> bool:
    level = number(element, f"{W}pPr/{W}outlineLvl")
    return style.is_heading if level is None else level < 9  # noqa: PLR2004 - Word's own figure for "text"


def _merged(cell: Element, row: Row, above: Row) -> Held | None:
    """The cell that this one goes on: the one above it, or in old files the one at its left."""
    for name, places, at in (("vMerge", above, len(row)), ("hMerge", row, len(row) - 1)):
        found = cell.find(f"{W}tcPr/{W}{name}")
        if found is not None and value(found) != "restart" and 0 <= at < len(places):
            return places[at]
    return None
