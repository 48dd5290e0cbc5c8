"""One page on which a person goes through a draft: the document beside what was read in it, each quote linked. Pure.

In: a document and its draft. Out: one self-contained HTML text: nothing is loaded from anywhere, everything that comes
out of the document is escaped, and a content security policy admits the page's own style and script only.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from html import escape
from itertools import takewhile
from pathlib import Path

from plans.drafting.document import Cell, Document, Line, Table
from plans.drafting.drafted import Draft
from plans.drafting.output import review_reading
from plans.drafting.output.decisions import decisions
from plans.drafting.output.review_marks import Marks, Passage, Piece, lines, marks

_SLOT = re.compile(r"@@([a-z_]+)@@")


def review_page(document: Document, draft: Draft) -> str:
    """The page."""
    found = marks(document, _passages(draft))
    ids = review_reading.ids(draft)
    title = draft.plan.get("title") or document.name
    slots = {
        **_own(),
        "title": escape(f"Đối chiếu: {title}"),
        "document": escape(document.name),
        "heading": escape(" · ".join(str(part) for part in (draft.plan.get("number"), title) if part)),
        "figures": "".join(f"<li>{escape(one)}</li>" for one in review_reading.figures(draft)),
        "text": "\n".join(_Text(found, ids, {id(line): at for at, line in enumerate(lines(document))}).of(document)),
        "reading": "\n".join(review_reading.reading(draft, decisions(draft), ids, found.first)),
    }
    return _SLOT.sub(lambda slot: slots[slot[1]], _read("html"))


def _passages(draft: Draft) -> Iterator[Passage]:
    """What the items rest on, the further passages of tasks too."""
    more = {task["id"]: task["source"].get("more") or () for task in draft.plan.get("tasks") or ()}
    for one in draft.items:
        yield Passage(one.item, one.place, one.quote)
        for quote in more.get(one.item, ()):
            yield Passage(one.item, one.place, quote)


@cache
def _own() -> Mapping[str, str]:
    """The page's own style and script, and the digests by which its policy admits them."""
    style, script = _read("css"), _read("js")
    return {"style": style, "script": script, "style_hash": _digest(style), "script_hash": _digest(script)}


def _read(kind: str) -> str:
    return Path(__file__).with_name(f"review_page.{kind}").read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return base64.b64encode(sha256(text.encode()).digest()).decode()


class _Text:
    """The document's lines as HTML, with marks."""

    def __init__(self, found: Marks, ids: Mapping[str, str], numbers: Mapping[int, int]) -> None:
        self._marks, self._ids, self._numbers = found, ids, numbers

    def of(self, document: Document) -> Iterator[str]:
        page = None
        for block in document.blocks:
            if block.place.page is not None and block.place.page != page:
                page = block.place.page
                yield f'<p class="page">Trang {page}</p>'
            yield self._line(block) if isinstance(block, Line) else self._table(block)

    def _line(self, line: Line) -> str:
        number = self._numbers[id(line)]
        inner = "".join(self._piece(piece) for piece in self._marks.pieces[number])
        kinds = [word for word, is_so in (("head", line.heading), ("apart", line.gap or line.whole)) if is_so]
        kind = f' class="{" ".join(kinds)}"' if kinds else ""
        return f'<p id="d{number}"{kind}>{inner}</p>'

    def _piece(self, piece: Piece) -> str:
        cards = [self._ids[item] for item in piece.items if item in self._ids]
        if not cards or not piece.text.strip():
            return escape(piece.text)
        first, *more = cards
        others = "".join(
            f'<a class="n" href="#{card}" data-n="{card[1:]}" aria-label="mục {card[1:]}"></a>' for card in more
        )
        return f'<mark data-items="{" ".join(cards)}"><a href="#{first}">{escape(piece.text)}</a>{others}</mark>'

    def _table(self, table: Table) -> str:
        rows = ("".join(self._cells(table, at)) for at in range(len(table.rows)))
        return f'<div class="scroll"><table>{"".join(f"<tr>{row}</tr>" for row in rows)}</table></div>'

    def _cells(self, table: Table, at: int) -> Iterator[str]:
        row = table.rows[at]
        for column, cell in enumerate(row):
            if not _covered(table, at, column):
                wide = _run(cell, row[column:])
                high = _run(cell, [other[column] for other in table.rows[at:]])
                yield f"<td{_span('colspan', wide)}{_span('rowspan', high)}>{self._cell(cell)}</td>"

    def _cell(self, cell: Cell) -> str:
        return "".join(self._line(line) for line in cell.lines)


def _run(cell: Cell, beside: Iterable[Cell]) -> int:
    """Over how many places a merged cell reaches."""
    return sum(1 for _ in takewhile(lambda other: other is cell, beside))


def _span(name: str, many: int) -> str:
    return f' {name}="{many}"' if many > 1 else ""


def _covered(table: Table, at: int, column: int) -> bool:
    """Whether a merged cell above or to the left stands here."""
    cell = table.rows[at][column]
    left = column > 0 and table.rows[at][column - 1] is cell
    return left or (at > 0 and table.rows[at - 1][column] is cell)
