"""Walks the tree of a page in reading order and says what stands in each block: pieces of text and grids of tables."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from plans.drafting.readers.grid_maker import GridMaker
from plans.drafting.readers.html_lists import ListShown, marker, numbered, opened
from plans.drafting.readers.layout import Grid, Piece, all_bold

_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BOLD_TAGS = _HEADINGS | {"b", "strong", "th"}
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)")
_BLOCK_STYLE = re.compile(r"display\s*:\s*block")
_KEPT_SPACE = re.compile(r"white-space\s*:\s*pre")
_WORD_BULLET = re.compile(r"mso-list\s*:\s*ignore")
_SPACED = frozenset({"p", "hr"})


class Walk:
    """One reading of one page."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.sinks: list[list[Piece | Grid]] = [[]]
        self.tables: list[GridMaker] = []
        self.lists: list[ListShown] = []
        self.bold = [False]
        self.headings = self.kept_space = 0
        self.parts: list[tuple[str, bool]] = []
        self.open: Piece | None = None
        self.mark = ""

    def read(self, root: HtmlElement) -> list[Piece | Grid]:
        """What stands in a page, in order."""
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                self._start(element)
            else:
                self._end(element)
                if element is not root:
                    self._text(element.tail)
        self._flush()
        return self.sinks[0]

    def _start(self, element: HtmlElement) -> None:
        style = (element.get("style") or "").lower()
        if _is_block(element, style):
            self._flush()
        self.bold.append(_boldness(element, style, around=self.bold[-1]))
        self.headings += element.tag in _HEADINGS
        self.kept_space += _keeps_space(element, style)
        self._open_structure(element)
        if element.tag == "br":
            self._break()
        elif _WORD_BULLET.search(style):
            self._text(_word_bullet(element))
        else:
            self._text(element.text)

    def _open_structure(self, element: HtmlElement) -> None:
        if element.tag in ("ol", "ul"):
            self.lists.append(opened(element, self.lists))
        elif element.tag == "li":
            self.mark = marker(element, self.lists[-1]) if self.lists else "-"
        elif element.tag == "table":
            self.tables.append(GridMaker(self.name))
        elif element.tag == "tr" and self.tables:
            self.tables[-1].row()
        elif element.tag in ("td", "th") and self.tables:
            self.sinks.append(self.tables[-1].cell(element.get("colspan"), element.get("rowspan")).content)

    def _end(self, element: HtmlElement) -> None:
        style = (element.get("style") or "").lower()
        if _is_block(element, style) and not self._flush() and element.tag in _SPACED:
            self.sinks[-1].append(Piece(""))
        self.bold.pop()
        self.headings -= element.tag in _HEADINGS
        self.kept_space -= _keeps_space(element, style)
        self._close_structure(element)

    def _close_structure(self, element: HtmlElement) -> None:
        if element.tag in ("ol", "ul"):
            self.lists.pop()
        elif element.tag == "li":
            self.mark = ""
        elif element.tag == "table":
            self.sinks[-1].append(self.tables.pop().made())
        elif element.tag in ("td", "th") and self.tables:
            self.sinks.pop()

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if not self.kept_space:
            self.parts.append((text, self.bold[-1]))
            return
        for at, line in enumerate(text.split("\n")):
            if at:
                self._break()
            self.parts.append((line, self.bold[-1]))

    def _break(self) -> None:
        """A line ends, the paragraph goes on; a second break in a row leaves an empty line."""
        empty = not any(text.strip() for text, _ in self.parts)
        self._flush(whole=False)
        if empty:
            self.sinks[-1].append(Piece(""))

    def _flush(self, *, whole: bool = True) -> bool:
        """What was gathered becomes a line; whether there was any."""
        text = "".join(part for part, _ in self.parts)
        heading = self.headings > 0 or all_bold(self.parts)
        self.parts.clear()
        if not text.strip():
            if self.open:
                self.open.whole = True
                self.open = None
                return True
            return False
        piece = Piece(numbered(self.mark, text), whole, heading)
        self.mark = ""
        self.open = None if whole else piece
        self.sinks[-1].append(piece)
        return True


def _is_block(element: HtmlElement, style: str) -> bool:
    return element.tag in _BLOCKS or bool(style and _BLOCK_STYLE.search(style))


def _keeps_space(element: HtmlElement, style: str) -> bool:
    return element.tag == "pre" or bool(style and _KEPT_SPACE.search(style))


def _boldness(element: HtmlElement, style: str, *, around: bool) -> bool:
    found = _WEIGHT.search(style) if style else None
    if found:
        return found[1][0] in "b6789"
    return around or element.tag in _BOLD_TAGS


def _word_bullet(element: HtmlElement) -> str:
    """Word saves its bullets as letters of a symbol font."""
    text = (element.text or "").strip()
    if not text or (text[0].isalnum() and text != "o"):
        return element.text or ""
    return "+ " if text in ("o", "+") else "- "
