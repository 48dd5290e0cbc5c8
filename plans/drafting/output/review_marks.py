"""Where the quotes of a draft stand in its document: lines cut into pieces, each with the items that quote it. Pure.

A quote is the document's own words with white space folded, so it is looked for in the lines joined by blanks, first
from its place on, then from the beginning. One that does not occur word for word marks the line of its place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from plans.drafting.document import Cell, Document, Line, Place, Table
from plans.text import fold_white


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that an item rests on."""

    item: str
    place: Place
    quote: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line and the items that quote it, in the order of the draft."""

    text: str
    items: tuple[str, ...] = ()


@dataclass(slots=True)
class Marks:
    """``pieces`` by the number of a line (as ``lines`` gives them); ``first`` tells where an item's words begin."""

    pieces: Mapping[int, Sequence[Piece]]
    first: Mapping[str, int]


def lines(document: Document) -> list[Line]:
    """Every line of a document once, in reading order, those of table cells too."""
    found: list[Line] = []
    for block in document.blocks:
        if isinstance(block, Line):
            found.append(block)
        else:
            found += (line for cell in cells(block) for line in cell.lines)
    return found


def cells(table: Table) -> Iterator[Cell]:
    """The cells of a table, a merged one once."""
    seen: set[int] = set()
    for row in table.rows:
        for cell in row:
            if id(cell) not in seen:
                seen.add(id(cell))
                yield cell


def marks(document: Document, passages: Iterable[Passage]) -> Marks:
    """The document's lines cut where quotes begin and end."""
    text = _Text.of(lines(document))
    first: dict[str, int] = {}
    spans: dict[int, list[tuple[int, int, str]]] = {}
    for passage in passages:
        for line, start, end in text.where(passage):
            first.setdefault(passage.item, line)
            spans.setdefault(line, []).append((start, end, passage.item))
    pieces = {number: _cut(line, spans.get(number, ())) for number, line in enumerate(text.texts)}
    return Marks(pieces, first)


@dataclass(slots=True)
class _Text:
    """Lines as one text; ``starts[i]`` is where line i begins in it."""

    texts: Sequence[str]
    whole: str
    starts: Sequence[int]
    at: Mapping[Place, int] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Sequence[Line]) -> _Text:
        texts = [fold_white(line.text) for line in found]
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text) + 1)
        at: dict[Place, int] = {}
        for number, line in enumerate(found):
            at.setdefault(line.place, number)
        return cls(texts, " ".join(texts), starts[:-1], at)

    def where(self, passage: Passage) -> Iterator[tuple[int, int, int]]:
        """(line, start, end) of the stretches of a passage; its whole line where its words are not found."""
        line = self.at.get(passage.place)
        quote = fold_white(passage.quote)
        start = self.whole.find(quote, self.starts[line]) if line is not None and quote else -1
        if start < 0 and quote:
            start = self.whole.find(quote)
        if start >= 0:
            yield from self._stretches(start, start + len(quote))
        elif line is not None:
            yield line, 0, len(self.texts[line])

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        line = bisect_right(self.starts, start) - 1
        while line < len(self.texts) and self.starts[line] < end:
            begin = self.starts[line]
            yield line, max(start - begin, 0), min(end - begin, len(self.texts[line]))
            line += 1


def _cut(text: str, spans: Sequence[tuple[int, int, str]]) -> list[Piece]:
    edges = sorted({0, len(text), *(edge for start, end, _ in spans for edge in (start, end))})
    pieces = []
    for start, end in pairwise(edges):
        items = dict.fromkeys(item for begin, stop, item in spans if begin <= start and end <= stop)
        pieces.append(Piece(text[start:end], tuple(items)))
    return pieces or [Piece(text)]
