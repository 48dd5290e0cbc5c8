"""A plan's own sentence, cut so that the words of its deadline stay. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from notifications.words import one_line

LONGEST_QUOTE = 300
MARK = "[…]"
_ENDS = " ,;:.-–"
# Words of a deadline, the surest first.
_DEADLINES = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"(?:trước|chậm nhất)\b[^.;]{0,25}?\d[\d/]*(?: tháng \d+)?(?: năm \d+)?",
        r"\bngày \d[\d/]*(?: tháng \d+)?(?: năm \d+)?",
        r"\b(?:định kỳ|hằng|hàng)\b[^.;,]{0,25}",
        r"\btháng \d[\d/]*",
        r"\d+",
    )
)


@lru_cache(maxsize=1024)
def quoted(quote: str, phrase: str, length: int = LONGEST_QUOTE) -> str:
    """The sentence in at most ``length`` characters, cut between words around its deadline; ``phrase`` is that deadline
    as the register words it ("trước ngày 01/7/2024"). ``[…]`` stands where words were left out."""
    text = one_line(quote)
    if len(text) <= length:
        return text
    start, end = next(_places(text, one_line(phrase)), (0, 0))
    room = length - 2 * (len(MARK) + 1)
    if end <= room:
        return _cut(text, 0, room)
    first = min(max(end - room * 3 // 4, 0), start, len(text) - room)
    return _cut(text, first, first + room)


def _places(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """(first, end) of what may be the deadline: the phrase's last part as it stands, then its usual words."""
    part = phrase.rpartition(", ")[2]
    found = re.search(re.escape(part), text, re.IGNORECASE) if part else None
    for one in (found, *(words.search(text) for words in _DEADLINES)):
        if one:
            yield one.span()


def _cut(text: str, first: int, end: int) -> str:
    """The whole words of text[first:end], with marks on the sides that were cut."""
    if first:
        space = text.find(" ", first - 1, end)
        first = space + 1 if space >= 0 else end
    if end < len(text):
        space = text.rfind(" ", first, end + 1)
        end = max(space, first)
    body = text[first:end].rstrip(_ENDS) if end < len(text) else text[first:]
    return " ".join(part for part in (MARK if first else "", body, MARK if end < len(text) else "") if part)
