"""A document -> a drafted plan: the order in which the rules read it. Pure.

In: a document as read, and the names that the directory knows. Out: a ``Draft``: plan-file data (DESIGN §3), the bodies
named in it, the grounds of every item, and notes on everything that is missing or unsure. Deterministic; what the
document does not say is left empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plans.drafting.aims.articles import Mentioned, is_article, mentions
from plans.drafting.aims.targets import targets_of
from plans.drafting.assembly import Read, article_draft, plan_draft
from plans.drafting.document import Document, Line, Table
from plans.drafting.drafted import UNKNOWN_AREA, Draft
from plans.drafting.heading.header import Header, read_header
from plans.drafting.layout.furniture import without_furniture
from plans.drafting.layout.page_furniture import page_marks
from plans.drafting.layout.paragraphs import paragraphs, texts
from plans.drafting.names.bodies import Bodies
from plans.drafting.names.roster import Roster
from plans.drafting.noting import Note
from plans.drafting.orders import read_orders, with_orders
from plans.drafting.recognised import recognised
from plans.drafting.stream import stream_of
from plans.drafting.work import read_work
from plans.parties import NameBook

ARTICLE = "{}: là bài báo, tin tức về một kế hoạch, không phải văn bản kế hoạch; hãy thảo từ chính văn bản kế hoạch"


def draft(document: Document, book: NameBook, *, issuer: str | None = None, area: str | None = None) -> Draft:
    """What a document says as a plan; ``issuer`` and ``area`` are what a person knows of it and it may not say."""
    found = _draft(document, book, issuer, area)
    return recognised(found) if document.kind == "scan" else found


def _draft(document: Document, book: NameBook, issuer: str | None, area: str | None) -> Draft:
    lines = _without_page_marks([*_lines(document.blocks)])
    header = read_header(lines)
    content = _after_header(without_furniture(document.blocks), lines, header)
    if is_article(lines, header)[0]:
        return _article(document, header, content)
    bodies = Bodies(book, area or header.area or UNKNOWN_AREA, header.place_name or "", header.level or "province")
    if header.issuer:
        bodies.one(header.issuer)  # met first, so that it is proposed by its whole name
    roster = Roster(bodies.area)
    orders = read_orders(stream_of(_orders(document.blocks, lines, header), bodies), bodies, roster)
    read = with_orders(read_work(stream_of(content, bodies), bodies, roster), orders)
    return plan_draft(document, header, read, bodies, roster, issuer)


def _lines(blocks: Iterable[Line | Table]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Table):
            yield from block.lines()
        else:
            yield block


def _without_page_marks(lines: Sequence[Line]) -> list[Line]:
    marks = set(map(id, page_marks(lines)))
    return [line for line in lines if id(line) not in marks]


def _after_header(content: Sequence[Line | Table], lines: Sequence[Line], header: Header) -> list[Line | Table]:
    """The content without the lines of the opening."""
    opening = {line.place for line in lines[: header.body_from]}
    return [
        block
        for block in content
        if not all(line.place in opening for line in (block.lines() if isinstance(block, Table) else [block]))
    ]


def _orders(blocks: Sequence[Line | Table], lines: Sequence[Line], header: Header) -> list[Line | Table]:
    """What the decision or letter that encloses the plan says itself, without its recipients and signature."""
    own = {line.place for line in lines[slice(*header.orders)]}
    kept = [line for line in _lines(without_furniture(blocks)) if line.place in own] if own else []
    return [*kept]


def _article(document: Document, header: Header, content: Sequence[Line | Table]) -> Draft:
    """A report keeps its figures, and the documents of which it tells."""
    running = [*texts(paragraphs([*_lines(content)]))]
    told = mentions([Line(one.written, one.place) for one in running])
    read = Read(targets=targets_of(running), notes=[Note("Toàn văn", "other", _told(one)) for one in told])
    return article_draft(document, header, read, ARTICLE.format(document.name), header.area or UNKNOWN_AREA)


def _told(one: Mentioned) -> str:
    whose = f" của {one.whose}" if one.whose else ""
    find = "; hãy thảo từ chính văn bản ấy" if one.kind == "Kế hoạch" else ""
    return f"Bài viết nhắc đến {one.kind} số {one.number}{whose}: “{one.quote}”{find}"
