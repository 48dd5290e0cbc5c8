"""The parts, items and sub-items of a document, from the numbering of its paragraphs. Pure.

In: paragraphs. Out: a tree of items in document order; numerals may repeat or jump (documents do), only their kind
decides what stands under what: phần, A., I., Điều, 1., 1.1., a), -, +.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plans.drafting.layout.formalities import ends_the_list
from plans.drafting.layout.labels import RANK
from plans.drafting.layout.paragraphs import NO_RANK, Paragraph

_LONGEST_TITLE = 160
_APPENDIX = re.compile(r"phụ lục(?: số)?(?: (?:[ivx]{1,4}|\d{1,2}|[a-h]))?\s?[.:]?", re.IGNORECASE)


@dataclass(slots=True)
class Item:
    """A paragraph with what stands under it; ``section`` is its path ("IV.5", "I.3.b"), empty before the first part."""

    paragraph: Paragraph
    section: str
    rank: float
    children: list[Item] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def listed(self) -> bool:
        """A bullet."""
        return self.paragraph.kind in ("dash", "plus")

    def walk(self) -> Iterator[Item]:
        """The item and all below it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def heads(self) -> bool:
        """Whether the words only head what follows: they end with a colon, or are a title."""
        if self.text.endswith(":") or is_title(self.paragraph):
            return True
        return not re.search(r"[.;!?…]$", self.text) and len(self.text) <= _LONGEST_TITLE


def outline(paragraphs: Iterable[Paragraph]) -> list[Item]:
    """The roots: parts, and whatever stands before or beside them."""
    roots: list[Item] = []
    stack: list[Item] = []
    for paragraph in paragraphs:
        rank = _nested(stack, paragraph) or _rank(paragraph)
        general = not paragraph.kind and ends_the_list(paragraph.text)
        while stack and (not _holds(stack[-1], rank) or (general and _is_told(stack[-1]))):
            stack.pop()
        item = Item(paragraph, _section(stack, paragraph), rank)
        (stack[-1].children if stack else roots).append(item)
        if rank != NO_RANK:
            stack.append(item)
    return roots


def _nested(stack: list[Item], paragraph: Paragraph) -> float | None:
    """The rank of marks that nest by their looks: "- …" under "* Sở Y tế:", "(1)" under "a)"; None for all others."""
    style = _style(paragraph)
    if not style:
        return None
    alike = next((item for item in stack if _style(item.paragraph) == style), None)
    if alike:
        return alike.rank
    if paragraph.kind == "arabic":
        above = [item for item in stack if not item.listed]
        opens = style == _IN_BRACKETS and paragraph.number == "1" and above and above[-1].rank >= RANK["arabic"]
        return above[-1].rank + _BELOW if opens else None
    return stack[-1].rank + _BELOW if stack and stack[-1].listed and stack[-1].heads else None


_BELOW = 0.3
_IN_BRACKETS = "(1)"
_DASHES = dict.fromkeys("–—−\uf02d", "-")


def _style(paragraph: Paragraph) -> str:
    """The looks of a bullet or a number in brackets; numbers of other looks nest by their kind."""
    if paragraph.kind in ("dash", "plus"):
        return _DASHES.get(paragraph.label[-1:] or "*", paragraph.label[-1:] or "*")
    return _IN_BRACKETS if paragraph.kind == "arabic" and paragraph.label.startswith("(") else ""


def _rank(paragraph: Paragraph) -> float:
    if paragraph.kind:
        return paragraph.rank
    return RANK["roman"] if is_title(paragraph) or _APPENDIX.fullmatch(paragraph.text) else NO_RANK


def is_title(paragraph: Paragraph) -> bool:
    """An unnumbered title: capitals throughout, on its own."""
    if len(paragraph.text) > _LONGEST_TITLE:
        return False
    letters = [char for char in paragraph.text if char.isalpha()]
    return len(letters) > 5 and all(char.isupper() for char in letters)  # noqa: PLR2004


def _holds(item: Item, rank: float) -> bool:
    if rank == NO_RANK:
        return not item.listed or _heads_unmarked(item)  # after bullets it stands beside them
    return item.rank < rank


def _heads_unmarked(item: Item) -> bool:
    """ "* Công an xã:" over paragraphs without marks."""
    return item.text.endswith(":") and not any(child.paragraph.kind for child in item.children)


def _is_told(item: Item) -> bool:
    """An item below a number that has said its say: what is told to everybody is no part of it."""
    return item.rank > RANK["arabic"] and not item.text.endswith(":")


def _section(stack: list[Item], paragraph: Paragraph) -> str:
    above = next((item.section for item in reversed(stack) if item.section), "")
    number = paragraph.number
    if not number:
        return above
    if "." in number:  # 2.1 under 2. is II.2.1, not II.2.2.1
        kept = [part for part in above.split(".") if not part.isdigit()]
        above = ".".join(kept)
    return f"{above}.{number}" if above else number
