"""The sentences of a paragraph and their parts between semicolons, as places of its plain text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

Span = tuple[int, int]

_END = re.compile(r"(?<!\s)(?<!\W[^\W\d])[.!?](?=\s+\S)")
_SHORT = re.compile(r"(?:^|\W)(?:tp|tx|tt|ths|ts|gs|đ/c|số|vd|st|p|q)$")


def sentences(text: str) -> list[Span]:
    """Places of the sentences of a tidy text: a stop before a capital letter, but not after an abbreviation."""
    cuts = [match.end() for match in _END.finditer(text) if _begins(text, match.end()) and not _short(text, match)]
    edges = [0, *cuts, len(text)]
    return [(first, last) for first, last in pairwise(edges) if text[first:last].strip()]


def _begins(text: str, at: int) -> bool:
    rest = text[at:].lstrip(' *"“-')
    return bool(rest) and rest[0].isupper()


def _short(text: str, match: re.Match[str]) -> bool:
    return _SHORT.search(text[max(0, match.start() - 5) : match.start()].lower()) is not None


def around(text: str, at: int, end: int) -> Iterator[Span]:
    """What holds a place, from the smallest: its part between semicolons, its sentence, the whole text."""
    own = [span for span in sentences(text) if span[1] > at and span[0] < max(end, at + 1)]
    start, stop = (own[0][0], own[-1][1]) if own else (0, len(text))
    left = text.rfind(";", start, at) + 1
    right = text.find(";", at, stop)
    yield max(left, start), right if right >= 0 else stop
    yield start, stop
    yield 0, len(text)
