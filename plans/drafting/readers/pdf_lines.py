"""Words of a page -> its printed lines in reading order. Pure.

Lines go from the top down. Where text stands side by side with nothing crossing the space between (the head of an
administrative document: who issues it left, the motto right; its foot: recipients left, signature right; two columns),
the left side is read to its end before the right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from plans.drafting.layout.closing import names_recipients
from plans.drafting.readers.pdf_shapes import Printed, Word

_LEVEL = 0.35  # of the font's size: how far a word may stand off its line
_BESIDE = 0.6  # the same for text that stands in another column
_FAR = 1.2  # a wider space separates columns, or a tab
_BACK = 0.3
_GUTTER = 6.0  # points
_BLANK = 130.0  # points that one side may leave free, as for a signature
_PITCH = 2.2
_LABEL = re.compile(
    r"[-–+•*▪▫◦·o]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?|\(?[a-zđ][.)]|[IVX]{1,5}[.)]?|(?:điều|phần|mục|chương)",
    re.IGNORECASE,
)
_MOST_BLOCK = 400
_MOST_BESIDE = 60
_NEXT = 3  # characters that may be drawn between two words of a line


def printed(words: Iterable[Word], *, columns: bool = True) -> list[Printed]:
    """The lines of a page, or with ``columns`` off of a table's cell, as they are read."""
    rows = _rows(_chunks(words))
    return list(_read(rows)) if columns else [Printed(_joined(row)) for row in rows]


_Chunk = Printed
_Row = list[Printed]


def _chunks(words: Iterable[Word]) -> list[_Chunk]:
    """Words that were drawn one after the other on one line, without a wide space between them."""
    chunks: list[_Chunk] = []
    last: Word | None = None
    for word in sorted(words, key=lambda word: word.order):
        if last and _follows(last, word):
            chunks[-1].words.append(word)
        else:
            chunks.append(_Chunk([word]))
        last = word
    return chunks


def _follows(last: Word, word: Word) -> bool:
    size = max(last.size, word.size)
    return abs(word.base - last.base) <= _LEVEL * size and -_BACK * size <= word.x0 - last.x1 <= _FAR * size


def _rows(chunks: list[_Chunk]) -> list[_Row]:
    """Chunks on one level, each row from left to right, rows from the top down."""
    rows: list[_Row] = []
    for chunk in sorted(chunks, key=lambda chunk: -chunk.base):
        if rows and _is_beside(rows[-1], chunk):
            rows[-1].append(chunk)
        else:
            rows.append([chunk])
    for row in rows:
        row.sort(key=lambda chunk: chunk.x0)
    return rows


def _is_beside(row: _Row, chunk: _Chunk) -> bool:
    off = row[0].base - chunk.base
    near = row[-_MOST_BESIDE:]
    size = max(chunk.size, *(other.size for other in near))
    if off > _BESIDE * size:
        return False
    apart = all(chunk.x0 >= other.x1 - 1 or chunk.x1 <= other.x0 + 1 for other in near)
    return apart or off <= _LEVEL * size / 2


def _joined(row: _Row) -> list[Word]:
    return [word for chunk in row for word in chunk.words]


def _read(rows: list[_Row]) -> Iterator[Printed]:
    done = at = 0
    while at < len(rows):
        gutter = _gutter(rows[at])
        at += 1
        if gutter is not None:
            start = _block_start(rows, done, at - 1, gutter)
            yield from (Printed(_joined(row)) for row in rows[done:start])
            done = at = _block_end(rows, at - 1, gutter)
            yield from _by_column(rows[start:at], gutter)
    yield from (Printed(_joined(row)) for row in rows[done:])


def _gutter(row: _Row) -> tuple[float, float] | None:
    """The widest space of a row that parts two texts; after a label or before bare numbers it parts nothing."""
    best: tuple[float, float] | None = None
    for left, right in pairwise(row):
        space = right.x0 - left.x1
        wide = space > (_GUTTER if _drawn_apart(left, right) else _FAR * max(left.size, right.size))
        if wide and (best is None or space > best[1] - best[0]) and _parts(left, right):
            best = left.x1, right.x0
    return best


def _parts(left: _Chunk, right: _Chunk) -> bool:
    return not _LABEL.fullmatch(left.text) and any(char.isalpha() for char in right.text)


def _drawn_apart(left: _Chunk, right: _Chunk) -> bool:
    """Other text was drawn between the two, as where each column is drawn to its end."""
    last = left.words[-1]
    return not 0 < right.words[0].order - last.order <= len(last.text) + _NEXT


def _block_start(rows: list[_Row], done: int, at: int, gutter: tuple[float, float]) -> int:
    """Where the block begins: one column may start a line or two above the other."""
    start, space = at, gutter
    while start > max(done, at - 2):
        row, narrowed = rows[start - 1], _narrowed(space, rows[start - 1])
        if narrowed is None or len(row) > 1 or row[0].base - rows[start][0].base > _PITCH * row[0].size:
            break
        start, space = start - 1, narrowed
    return start


def _block_end(rows: list[_Row], start: int, gutter: tuple[float, float]) -> int:
    """Where the rows end that keep a space free; rows with text on the left alone count if more columns follow."""
    end, space, last = start + 1, gutter, rows[start]
    recipients = names_recipients(rows[start][0].text)
    for at in range(start + 1, min(len(rows), start + _MOST_BLOCK)):
        row = rows[at]
        narrowed = _narrowed(space, row)
        drop = last[0].base - row[0].base
        if narrowed is None or drop > _BLANK:
            break
        space, last = narrowed, row
        middle = sum(space) / 2
        left_only = row[-1].x1 <= middle
        recipients = recipients or names_recipients(row[0].text)
        if not left_only or (recipients and end == at and drop <= _PITCH * row[0].size):
            end = at + 1
    return end


def _narrowed(space: tuple[float, float], row: _Row) -> tuple[float, float] | None:
    """What stays free of a space below a row; None where the row crosses it."""
    left, right = space
    middle = (left + right) / 2
    for chunk in row:
        if (chunk.x0 + chunk.x1) / 2 <= middle:
            left = max(left, chunk.x1)
        else:
            right = min(right, chunk.x0)
    return (left, right) if right - left >= _GUTTER else None


def _by_column(rows: Sequence[_Row], gutter: tuple[float, float]) -> Iterator[Printed]:
    """All of the left side, then all of the right."""
    space = gutter
    for row in rows:
        space = _narrowed(space, row) or space
    middle = sum(space) / 2
    for column in (0, 1):
        for row in rows:
            chunks = [chunk for chunk in row if ((chunk.x0 + chunk.x1) / 2 > middle) == bool(column)]
            if chunks:
                yield Printed(_joined(chunks), column=(column, 2))
