"""Words without marks and case, for short texts whose tones may be lost; and patterns that match them. Pure.

In: words of a heading or cell. Out: their key ("Cơ quan, đơn vị" -> "co quan, don vi"). ``plans.text.fold`` spells y
as i where both are one sound; ``pattern`` spells a pattern the same way, so that it may be written as one writes.
"""

from __future__ import annotations

import re
from functools import lru_cache

from plans.text import fold, unmarked

# The capitals of Vietnamese, for a class in a pattern: they do not lie together.
CAPITALS = "".join(char for char in map(chr, range(0x41, 0x1EFA)) if char.isupper())
_OPEN_Y = re.compile(r"(?<![a-z])([hklmst]|qu)y(?![a-z])")
_BREAK = re.compile(r"\n\s*")
_SIGN = re.compile(r" (?=[,.;:/)])|(?<=[/(]) ")


def pattern(written: str) -> re.Pattern[str]:
    """A pattern over keys, spelt as they are; it may be broken over lines."""
    return re.compile(_OPEN_Y.sub(r"\1i", _BREAK.sub("", written)))


def toned(written: str) -> re.Pattern[str]:
    """A pattern over words as written, in either case; it may be broken over lines."""
    return re.compile(_BREAK.sub("", written), re.IGNORECASE)


@lru_cache(maxsize=16384)
def word_key(word: str) -> str:
    """The key of one word with the signs that touch it."""
    return _SIGN.sub("", unmarked(fold(word)))


def key(text: str) -> str:
    """The key of several words."""
    return " ".join(map(word_key, text.split()))


def bare_key(text: str) -> str:
    """The key without signs."""
    return " ".join(re.findall(r"[a-z0-9]+", unmarked(fold(text))))
