"""Reads a text or Markdown file: one Line a line with its number in the file; pipe, grid and tab tables become tables.

Marks of Markdown stay in the words as written; a line set off by them as a whole is a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from plans.drafting.document import Document, Line, Place, Table
from plans.drafting.readers.limits import content, refuse
from plans.drafting.readers.plain import decoded
from plans.drafting.readers.text_tables import table_at
from plans.text import fold_white

_SET_OFF = re.compile(r"#{1,6}\s+\S.*|(\*{2,3}|__)(?=\S)[^*_]+\1[:.]?")
_LINE_END = re.compile(r"\r\n|[\n\r]")
_BREAK = re.compile("[\x0b\x85\u2028\u2029]")
_LARGEST = 4_000_000
_TOO_LARGE = "tệp chữ quá 4 MB, không phải một văn bản; hãy tách riêng phần văn bản của kế hoạch"
_PAGE_END = "\f"


def read_text(path: Path) -> Document:
    """A text file -> its document; its pages are told where it parts them."""
    found = content(path)
    if len(found) > _LARGEST:
        raise refuse(path.name, _TOO_LARGE)
    text = decoded(path.name, found)
    pages = text.rstrip().count(_PAGE_END)
    return Document(path.name, "text", tuple(_blocks(text)), pages + 1 if pages else None)


def _blocks(text: str) -> Iterator[Line | Table]:
    lines = _LINE_END.split(text)
    page = 1 if _PAGE_END in text else None
    at, gap, tables = 0, False, 0
    while at < len(lines):
        begins = len(lines[at]) - len(lines[at].lstrip())
        here, page = page and page + lines[at][:begins].count(_PAGE_END), page and page + lines[at].count(_PAGE_END)
        if found := table_at(lines, at, tables + 1):
            block, at = found
            tables += isinstance(block, Table)
            yield from (block,) if isinstance(block, Table) else block
        else:
            yield from _parts(lines[at], Place(page=here, line=at + 1), gap=gap)
            at += 1
        gap = not fold_white(lines[at - 1])


def _parts(line: str, place: Place, *, gap: bool) -> Iterator[Line]:
    """A line of the file; line breaks of old word processors inside it part it once more."""
    for part in _BREAK.split(line):
        if text := fold_white(part):
            yield Line(text, place, gap=gap, heading=_SET_OFF.fullmatch(text) is not None)
            gap = False
