"""The sentences of a paragraph and their parts between semicolons, as places of its plain text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

Span = tuple[int, int]

_END = re.compile(r"(?<!\s)(?<!\W[^\W\d])[.!?](?=\s+\S)")
_BRACKET = re.compile(r"\([^()]{0,300}\)")  # "(qua Cục X; địa chỉ …)" is one part with what stands about it
_LEADING = 12  # signs and spaces before the first letter of a sentence
_SHORT = re.compile(r"(?:^|\W)(?:tp|tx|tt|ths|ts|gs|đ/c|số|vd|st|p|q)$")


@lru_cache(maxsize=64)
def sentences(text: str) -> tuple[Span, ...]:
    """Places of the sentences of a tidy text: a stop before a capital letter, but not after an abbreviation."""
    cuts = [match.end() for match in _END.finditer(text) if _begins(text, match.end()) and not _short(text, match)]
    edges = [0, *cuts, len(text)]
    return tuple((first, last) for first, last in pairwise(edges) if text[first:last].strip())


def _begins(text: str, at: int) -> bool:
    rest = text[at : at + _LEADING].lstrip(' *"“-')
    return bool(rest) and rest[0].isupper()


def _short(text: str, match: re.Match[str]) -> bool:
    return _SHORT.search(text[max(0, match.start() - 5) : match.start()].lower()) is not None


def part_of(sentence: str, at: int, end: int) -> Span:
    """The part between semicolons that holds a place of a sentence."""
    apart = _BRACKET.sub(lambda bracket: bracket[0].replace(";", ","), sentence)
    right = apart.find(";", max(at, end - 1))
    return apart.rfind(";", 0, at) + 1, right if right >= 0 else len(sentence)


def quoted(text: str, at: int, end: int) -> str:
    """The sentences that hold a place, as they stand."""
    own = [span for span in sentences(text) if span[1] > at and span[0] < max(end, at + 1)]
    return text[own[0][0] : own[-1][1]].strip() if own else text


def pieces(text: str, size: int) -> Iterator[str]:
    """A text in pieces of at most a size, cut after sentences, or else parts, or else words: no duty is that long."""
    at = 0
    while len(text) - at > size:
        end = max(text.rfind(sign, at + size // 2, at + size) for sign in (". ", "; "))
        end = end if end >= 0 else text.rfind(" ", at + size // 2, at + size)
        end = end + 1 if end >= 0 else at + size
        yield text[at:end].strip()
        at = end
    yield text[at:].strip()
