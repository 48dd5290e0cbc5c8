"""The opening of a document as one text: broken lines joined by line ends only, table bars and rules taken out. Pure.

Where the print of a page tells where paragraphs end (PDF), a line that ends none goes on in the next.

What the reader gives as lines may be one line without any break, or one word a line; so landmarks (motto, number,
date, kind) are looked for in the whole text, across line ends, and each found piece is blanked before the next search.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from plans.drafting.document import Line, Place
from plans.drafting.layout.spacing import repaired
from plans.text import nfc, unmarked

MOST_LINES, MOST_SIGNS = 150, 12000
_RULES = re.compile(r"(?<![-–—_=*~.·])[-–—_=*~.·]{4,}+(?=\s|$)|^[-–—_=*\s]{2,}$")
_MARKS = re.compile(r"^#{1,6}\s+|\*\*|__|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)")
_STAR = re.compile(
    r"(?:^|(?<=\s))\*\s{1,3}(?=[^\n*]{2,60}(?:ngày|Ngày|NGÀY)\s)"
)  # of a Party's heading, beside its date
_BARS = re.compile(r"(?<!\s)\s*+\|[\s|:-]*+")


@dataclass(frozen=True, slots=True)
class HeadText:
    """``text`` and its ``shadow`` (same length, lower case, no diacritics); ``starts[i]`` is where line i begins."""

    text: str
    shadow: str
    starts: tuple[int, ...]
    lines: tuple[Line, ...]

    def line_at(self, offset: int) -> int:
        """Index, among the lines given, of the line that stands at an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def place_at(self, offset: int) -> Place:
        return self.lines[self.line_at(offset)].place if self.lines else Place()

    def blanked(self, start: int, end: int) -> HeadText:
        """The same with a stretch turned into line ends."""
        gap = "\n" * (end - start)
        text, shadow = (one[:start] + gap + one[end:] for one in (self.text, self.shadow))
        return HeadText(text, shadow, self.starts, self.lines)


def head_text(lines: Sequence[Line]) -> HeadText:
    """The first lines of a document, readable."""
    text, starts, kept = "", [], []
    told = any(line.whole and line.place.page for line in lines[:MOST_LINES])
    for line in lines[:MOST_LINES]:
        if len(text) > MOST_SIGNS:
            break
        starts.append(len(text))
        kept.append(line)
        text += cleaned(line.text[:MOST_SIGNS]) + ("\n" if line.whole or not told else " ")
    return HeadText(text, shadow_of(text), tuple(starts), tuple(kept))


def cleaned(text: str) -> str:
    """One line without markup, rules and table bars (each bar ends a line), its spacing repaired."""
    plain = _BARS.sub("\n", _STAR.sub("\n", _MARKS.sub("", nfc(text))))
    return repaired("\n".join(_RULES.sub("", part).strip() for part in plain.split("\n")))


def shadow_of(text: str) -> str:
    """Lower case without diacritics, sign for sign, so that places in one are places in the other."""
    return "".join(_plain(char) for char in text)


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    plain = unmarked(char).lower()
    return plain if len(plain) == 1 else " "


def loose(phrase: str) -> str:
    """A pattern for the shadow that finds a phrase whatever white space stands in it."""
    return r"\s{0,9}".join(re.escape(char) for char in phrase if not char.isspace())
