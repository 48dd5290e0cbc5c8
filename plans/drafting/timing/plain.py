"""A sentence as the grammar of time reads it: as long as the sentence, letter for letter, so that places hold. Pure.

Lower case, one spelling for the toned i and y (quý and quí, kỳ and kì), marks of layout (bold, quotes) as spaces.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = dict(zip("ýỳỷỹỵ", "íìỉĩị", strict=True))
_SIGNS = {**dict.fromkeys('*_“”"«»„', " "), **dict.fromkeys("‐‑‒–—−", "-"), "⁄": "/", "∕": "/"}
_NOTHING = "\x01"
_GAPS = re.compile(r"\s{4,}")
_ONE_SPELLING = str.maketrans(_LETTERS)
_SENTENCE = str.maketrans({**_LETTERS, **_SIGNS})


@lru_cache(maxsize=128)
def plain(text: str) -> str:
    """A text, NFC and its white space folded, for matching."""
    lower = text.lower()
    if len(lower) != len(text):  # a foreign letter whose small form is longer
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return _GAPS.sub(_filled, lower.translate(_SENTENCE))


def _filled(gap: re.Match[str]) -> str:
    """A long gap (a row of underscores) keeps its length but is no white space that a pattern could share out."""
    return " " + _NOTHING * (len(gap.group()) - 2) + " "


@lru_cache(maxsize=512)
def pattern(written: str) -> re.Pattern[str]:
    """A pattern over plain text: written as words are spelled, a space standing for any white space."""
    return re.compile(spelled(written))


def spelled(written: str) -> str:
    """The text of such a pattern as ``re`` reads it."""
    return written.translate(_ONE_SPELLING).replace(" ", r"\s+")
