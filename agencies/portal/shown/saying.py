"""Words that the program itself makes, put into the reader's language by the catalogue: whole sentences, and sentences
with values in them (``%(p1)s``), which stay as they are. Pure.

Python speaks Vietnamese everywhere; what it says is translated once, as it reaches a page, so that no maker of words
needs to know who reads. Words that the catalogue does not know stay Vietnamese.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_PLACE = re.compile(r"%\((\w+)\)s")
_LONGEST = 2000
_KEPT = 8192


class Saying:
    """``messages``: pairs of Vietnamese and its translation."""

    def __init__(self, messages: Iterable[tuple[str, str]]) -> None:
        self._whole: dict[str, str] = {}
        self._shapes: list[tuple[re.Pattern[str], str]] = []
        for said, words in messages:
            if _PLACE.search(said):
                self._shapes.append((_shape(said), words))
            else:
                self._whole[said] = words
        self._shapes.sort(key=lambda one: -len(_PLACE.sub("", one[0].pattern)))
        self._found = lru_cache(maxsize=_KEPT)(self._find)

    def __call__(self, words: str) -> str:
        """The words in the reader's language."""
        return self._found(str(words)) if words and len(words) <= _LONGEST else words

    def _find(self, words: str) -> str:
        if words in self._whole:
            return self._whole[words]
        for shape, translated in self._shapes:
            if found := shape.fullmatch(words):
                return _PLACE.sub(lambda place: found[place[1]], translated)
        return words


def _shape(said: str) -> re.Pattern[str]:
    """The sentences that a message makes, whatever its values; a value is never empty."""
    pieces, at = [], 0
    for place in _PLACE.finditer(said):
        pieces += [re.escape(said[at : place.start()]), f"(?P<{place[1]}>.+?)"]
        at = place.end()
    return re.compile("".join([*pieces, re.escape(said[at:])]), re.DOTALL)
