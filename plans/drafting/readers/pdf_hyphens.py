"""Words that a line's end cut at their own sign, whole again: "số 52-" / "CT/TW ngày" -> "số 52-CT/TW" / "ngày". Pure.

Vietnamese is not hyphenated for print, so a hyphen or stroke right after a letter or digit is the word's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.drafting.readers.pdf_shapes import Grid, Page, Printed

_CUT = re.compile(r"[^\W_][-/]\Z")


def mend_hyphens(pages: Sequence[Page]) -> None:
    """Line by line, over page breaks and in cells; a line of which nothing is left goes."""
    before: Printed | None = None
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Grid):
                for lines in block.lines.values():
                    _mend(lines)
                before = None
                continue
            if before and before.column == block.column:
                _take_rest(before, block)
            before = block if block.words else before
        page.blocks = [block for block in page.blocks if isinstance(block, Grid) or block.words]


def _mend(lines: list[Printed]) -> None:
    before: Printed | None = None
    for line in lines:
        if before:
            _take_rest(before, line)
        before = line if line.words else before
    lines[:] = [line for line in lines if line.words]


def _take_rest(above: Printed, below: Printed) -> None:
    """The first word of the line below goes up to the piece that it belongs to."""
    cut, rest = above.words[-1], below.words[0]
    if _CUT.search(cut.text) and rest.text[0].isalnum():
        cut.text += rest.text
        del below.words[0]
