"""What the printer put at the edges of the pages of a PDF, told by where it stands: page numbers, heads, feet. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plans.drafting.layout.page_furniture import head_key, is_gazette_head, is_stamp, page_number
from plans.drafting.readers.pdf_shapes import Page, Printed
from plans.text import fold_white

_EDGE = 3  # lines from the top or the bottom
_ZONE = 0.11  # of the page's height
_SAME_HEIGHT = 4.0  # points
_LEAST_PAGES = 3
_LEAST_SHARE = 0.3
_LONGEST = 140


def without_margins(pages: Sequence[Page]) -> None:
    """The pages' blocks without page numbers, running heads and feet, and signing stamps."""
    heads = _repeated(pages)
    for page in pages:
        dropped = {id(line) for line in (*_page_numbers(page), *heads.get(page.number, ()))}
        dropped |= {id(line) for line in page.lines if _is_told(line)}
        page.blocks = [block for block in page.blocks if id(block) not in dropped]


def _is_told(line: Printed) -> bool:
    text = fold_white(line.text)
    return is_gazette_head(text) or is_stamp(text)


def _edges(page: Page) -> list[Printed]:
    """Lines near the top and the bottom of the page, with nothing of the text further out."""
    lines = sorted(page.lines, key=lambda line: -line.base)
    top = [line for line in lines[:_EDGE] if line.base > page.height * (1 - _ZONE)]
    return [*top, *(line for line in lines[-_EDGE:] if line.base < page.height * _ZONE)]


def _page_numbers(page: Page) -> Iterator[Printed]:
    """A bare number that is the first or the last thing on its page."""
    heights = [line.base for line in page.lines]
    for line in _edges(page):
        outermost = line.base + _SAME_HEIGHT >= max(heights) or line.base - _SAME_HEIGHT <= min(heights)
        if outermost and page_number(fold_white(line.text)) is not None:
            yield line


def _repeated(pages: Sequence[Page]) -> dict[int, list[Printed]]:
    """By page: lines at its edge that stand on several pages, at one height, with the same words but for numbers."""
    seen: dict[tuple[str, int], dict[int, Printed]] = {}
    for page in pages:
        for line in _edges(page):
            text = head_key(line.text, page.number)
            if len(text) <= _LONGEST:
                seen.setdefault((text, round(line.base / _SAME_HEIGHT)), {})[page.number] = line
    heads: dict[int, list[Printed]] = {}
    for found in seen.values():
        if len(found) >= max(_LEAST_PAGES, _LEAST_SHARE * len(pages)):
            for number, line in found.items():
                heads.setdefault(number, []).append(line)
    return heads
