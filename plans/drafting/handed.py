"""Work that is handed on outside of the usual sections, and sections that stand inside another's. Pure.

"Điều 2. Giao Giám đốc Sở …" over 1., 2.; "Giao các Bộ: … có ý kiến …" of a letter; "Bộ … đề nghị Ủy ban nhân dân các
tỉnh … thực hiện các nội dung sau:" over a letter's numbers; "a) Sở Xây dựng" over dashes below "2. Các sở, ban, ngành".
In: items of the outline and ``Ears``. Out: whom they address, and what stands apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from plans.drafting.addressing import Ears, addressed, rest_of, subject_of
from plans.drafting.layout.formalities import closes, enacts
from plans.drafting.layout.outline import Item
from plans.drafting.layout.paragraphs import Paragraph
from plans.drafting.layout.verbs import begins_with_action
from plans.drafting.reading import Opening

_GIVES = re.compile(r"Giao\s")
_ASKS = re.compile(r"(?:đề nghị|yêu cầu|giao)\s", re.IGNORECASE)
_AIM = re.compile(r"(?:để|nhằm|căn cứ|trên cơ sở|theo|thực hiện)\s", re.IGNORECASE)
_TO = re.compile(r"(?:Đồng )?[Kk]ính gửi\s{0,3}(?::|$)")
_FEWEST = 2


def handed(item: Item, ears: Ears) -> Opening | None:
    """Whom an article, or a paragraph without a number, gives work that begins with "Giao", by name."""
    if item.paragraph.kind not in ("", "article") or not _GIVES.match(item.text) or enacts(item.text):
        return None
    opening = addressed(item.text, ears)
    if opening is None or any(body.group for body in opening.bodies):
        return None
    return opening if rest_of(item.text, opening) or item.children else None


def over_list(item: Item, ears: Ears) -> Opening | None:
    """ "5. Để nâng cao hiệu quả …, các sở, ngành theo chức năng … thực hiện:" over a), b), c): whom it tells to act."""
    below = [child for child in item.children if child.paragraph.kind]
    if not item.text.endswith(":") or len(below) < _FEWEST or not _AIM.match(item.text):
        return None
    return subject_of(item.text, ears) if all(begins_with_action(child.text) for child in below) else None


def letter_to(root: Item, behind: Sequence[Item], ears: Ears) -> int:
    """How many numbers behind it a letter's request takes: "… đề nghị Ủy ban nhân dân các tỉnh … như sau:"."""
    if root.paragraph.kind or root.children or not root.text.endswith(":") or not _ASKS.search(root.text):
        return 0
    told = [*takewhile(lambda one: _owed_by_all(one, ears), behind)]
    return len(told) if told and addressed(root.text, ears) else 0


def _owed_by_all(item: Item, ears: Ears) -> bool:
    """A number that begins with what is to be done, says it at once, and addresses nobody of its own."""
    at_once = not item.text.endswith(":") and all(child.listed for child in item.children if child.paragraph.kind)
    action = item.paragraph.kind in ("arabic", "dash") and begins_with_action(item.text)
    return at_once and action and not item.heads and ears.opening(item.text) is None


def sections_within(item: Item, ears: Ears) -> list[Item]:
    """Takes what only heads the sections of bodies out of an item."""
    within: list[Item] = []
    for child in [*item.children]:
        if only_heads(child, ears):
            item.children.remove(child)
            within.append(child)
        elif child.paragraph.kind and not child.listed:
            within += sections_within(child, ears)
    return within


def only_heads(item: Item, ears: Ears) -> bool:
    """Whether most numbers right under an item are names of bodies and nothing else, each over its own list."""
    numbered = [child for child in item.children if child.paragraph.kind and not child.listed]
    named = [child for child in numbered if child.children and child.heads and _only_named(child, ears)]
    return not closes(item.text) and len(named) >= _FEWEST and len(named) > len(numbered) / 2


def _only_named(item: Item, ears: Ears) -> bool:
    opening = addressed(item.text, ears, heads=True, alone=True)
    return opening is not None and not rest_of(item.text, opening)


def without_addressees(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs without "Kính gửi:" and the names that a letter lists under it."""
    kept: list[Paragraph] = []
    listing = False
    for paragraph in paragraphs:
        if _TO.match(paragraph.text):
            listing = paragraph.text.endswith(":")
            continue
        listing = listing and (paragraph.kind == "dash" or paragraph.text.endswith(("gửi:", ",", ";")))
        if not listing:
            kept.append(paragraph)
    return kept
