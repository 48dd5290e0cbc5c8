"""Footnotes of a PDF taken out, with the raised numbers that call them: "15/12/2024¹" is no year 20241. Pure.

A footnote stands at the foot of its page in a smaller type and begins with its raised number. A raised number that
calls no footnote of its page (m²) stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from plans.drafting.readers.pdf_shapes import Grid, Page, Printed, Word

_SMALLER = 0.9  # of the text's type
_RAISED = 0.85
_SIGNS = frozenset("*†‡")


def without_notes(pages: Sequence[Page]) -> None:
    """The pages' blocks without footnotes and their calls."""
    sizes = [line.size for page in pages for line in page.lines]
    usual = median(sizes) if sizes else 0.0
    for page in pages:
        notes = _notes(page, usual)
        if notes:
            page.blocks = [block for block in page.blocks if not any(block is note for note in notes)]
            _drop_calls(page, {note.words[0].text for note in notes})


def _notes(page: Page, usual: float) -> list[Printed]:
    """The small lines at the foot, from the first that begins with a raised number."""
    foot: list[Printed] = []
    for block in reversed(page.blocks):
        if not isinstance(block, Printed) or _type(block) > _SMALLER * usual:
            break
        foot.append(block)
    foot.reverse()
    first = next((at for at, line in enumerate(foot) if _is_called(line)), len(foot))
    return foot[first:]


def _type(line: Printed) -> float:
    return median(word.size for word in line.words)


def _is_called(line: Printed) -> bool:
    first = line.words[0]
    return _is_number(first) and len(line.words) > 1 and first.size <= _RAISED * line.size


def _is_number(word: Word) -> bool:
    return word.text.isdigit() or (bool(word.text) and set(word.text) <= _SIGNS)


def _drop_calls(page: Page, called: set[str]) -> None:
    """Raised numbers that call a note, out of the lines and cells of the page."""
    for line in _all_lines(page.blocks):
        kept: list[Word] = line.words[:1]
        dropped = False
        for word in line.words[1:]:
            if word.text in called and _is_raised(line, word):
                dropped = True
            elif dropped and word.tight:  # what follows the number goes on from what went before it
                kept[-1].text += word.text
                kept[-1].x1, dropped = word.x1, False
            else:
                kept.append(word)
                dropped = False
        line.words = kept


def _is_raised(line: Printed, word: Word) -> bool:
    return word.size <= _RAISED * line.size and _is_number(word)


def _all_lines(blocks: Iterable[Printed | Grid]) -> Iterator[Printed]:
    for block in blocks:
        if isinstance(block, Printed):
            yield block
        else:
            for lines in block.lines.values():
                yield from lines
