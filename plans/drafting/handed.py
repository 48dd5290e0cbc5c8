"""Work that is handed on outside of the usual sections, and sections that stand inside another's. Pure.

"Điều 2. Giao Giám đốc Sở …" over 1., 2.; "Giao các Bộ: … có ý kiến …" of a letter; "Bộ … đề nghị Ủy ban nhân dân các
tỉnh … thực hiện các nội dung sau:" over a letter's numbers; "a) Sở Xây dựng" over dashes below "2. Các sở, ban, ngành".
In: items of the outline and ``Ears``. Out: whom they address, and what stands apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from plans.drafting.addressing import Ears, addressed, rest_of, subject_of
from plans.drafting.layout.formalities import closes, enacts, ends_the_list
from plans.drafting.layout.letters import UPPER
from plans.drafting.layout.outline import Item
from plans.drafting.layout.paragraphs import Paragraph
from plans.drafting.layout.verbs import begins_with_action
from plans.drafting.reading import Body, Opening

_GIVES = re.compile(r"Giao\s")
_ASKS = re.compile(r"(?:đề nghị|yêu cầu|giao)\s", re.IGNORECASE)
_AIM = re.compile(r"(?:để|nhằm|căn cứ|trên cơ sở|theo|thực hiện)\s", re.IGNORECASE)
TO = re.compile(rf"(?:(?:Đồng )?[Kk]ính gửi\s{{0,3}}(?::|$)|[{UPPER} ,-]{{6,80}} (?:điện|ĐIỆN)\s?:)[\s|]*")
_FORMALITY = re.compile(
    r"vướng mắc|trân trọng (?:cảm ơn|đề nghị)|nhận được (?:văn bản|công văn)|liên hệ", re.IGNORECASE
)
_AS_FOLLOWS = re.compile(r"(?:như sau|sau đây|sau|thực hiện)\s?:$")
_OF_WHOM = re.compile(r"(?:trách nhiệm|nhiệm vụ) (?:cụ thể )?của\s", re.IGNORECASE)
_FEWEST = 2


def handed(item: Item, ears: Ears) -> Opening | None:
    """Whom an article, or a paragraph without a number, gives work that begins with "Giao", by name."""
    if item.paragraph.kind not in ("", "article") or not _GIVES.match(item.text) or enacts(item.text):
        return None
    opening = addressed(item.text, ears)
    if opening is None or any(body.group for body in opening.bodies):
        return None
    return opening if rest_of(item.text, opening) or item.children else None


def given(text: str, ears: Ears) -> Opening | None:
    """Whom, by name, a line over a list gives what the list says: "Giao Sở Tư pháp chủ trì, phối hợp …:"."""
    opening = addressed(text, ears) if _GIVES.match(text) else None
    return opening if opening and not any(body.group for body in opening.bodies) else None


def gives(text: str, ears: Ears) -> bool:
    """Whether a number addresses somebody, or comes to it: "2. Đối với các dự án mới, giao Sở Xây dựng …"."""
    if ears.opening(text):
        return True
    subject = subject_of(text, ears)
    return subject is not None and (subject.handed or subject.requested)


def whose(item: Item, ears: Ears) -> Opening | None:
    """Whose responsibility a heading announces: "7. Trách nhiệm của các sở, ban, ngành" over a), b), c)."""
    if not (item.children and item.heads and _OF_WHOM.match(item.text)):
        return None
    opening = addressed(item.text, ears, heads=True)
    return opening if opening and not rest_of(item.text, opening) else None


def formal(item: Item) -> bool:
    """Whether an item only closes the document, or puts it in force."""
    if closes(item.text):
        return True
    numbered = any(child.paragraph.kind for child in item.children)
    return item.paragraph.kind == "article" and not numbered and enacts(item.text)


def over_list(item: Item, ears: Ears) -> Opening | None:
    """ "5. Để nâng cao hiệu quả …, các sở, ngành theo chức năng … thực hiện:" over a), b), c): whom it tells to act."""
    below = [child for child in item.children if child.paragraph.kind]
    if not item.text.endswith(":") or len(below) < _FEWEST or not _AIM.match(item.text):
        return None
    return subject_of(item.text, ears) if all(begins_with_action(child.text) for child in below) else None


def letter_to(root: Item, behind: Sequence[Item], ears: Ears, to: Sequence[Body] = ()) -> tuple[Opening, int] | None:
    """Whom a letter's request addresses, and how many numbers behind it: "… đề nghị UBND các tỉnh … như sau:".

    Where it names nobody, those ``to`` whom the letter goes. Without a colon it says itself what is to be done.
    """
    if root.paragraph.kind or root.children:
        return None
    told = [*takewhile(lambda one: _owed_by_all(one, ears), behind)]
    asked = _asked(root.text, ears)
    if not root.text.endswith(":"):
        return (asked, len(told)) if to and asked and _says_what(root.text, asked) else None
    if asked is None and to and _AS_FOLLOWS.search(root.text) and subject_of(root.text, ears) is None:
        asked = Opening(tuple(to), len(root.text))
    return (asked, len(told)) if told and asked else None


def _says_what(text: str, asked: Opening) -> bool:
    rest = rest_of(text, asked)
    return begins_with_action(rest) and not _FORMALITY.search(text) and not ends_the_list(text)


def _asked(text: str, ears: Ears) -> Opening | None:
    """Whom "… đề nghị các đơn vị thực hiện:", "… yêu cầu các cơ quan, đơn vị:" asks: the last that it does ask."""
    for match in reversed([*_ASKS.finditer(text)]):
        opening = addressed(text[match.start() :], ears)
        if opening:
            return replace(opening, end=match.start() + opening.end)
    return None


def _owed_by_all(item: Item, ears: Ears) -> bool:
    """A number that begins with what is to be done, says it at once, and addresses nobody of its own."""
    if _topic(item, ears):
        return True
    at_once = not item.text.endswith(":") and all(child.listed for child in item.children if child.paragraph.kind)
    action = item.paragraph.kind in ("arabic", "dash") and begins_with_action(item.text)
    return at_once and action and not item.heads and ears.opening(item.text) is None


def _topic(item: Item, ears: Ears) -> bool:
    """A numbered heading that names nobody, over sentences that begin with what is to be done."""
    if item.paragraph.kind != "arabic" or not item.heads or not item.children or item.text.endswith(":"):
        return False
    below = [one.text for one in item.children]
    named = any(addressed(text, ears) or subject_of(text, ears) for text in (item.text, *below))
    return not named and all(begins_with_action(text) and not ends_the_list(text) for text in below)


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
        if TO.match(paragraph.text):
            listing = paragraph.text.endswith(":")
            continue
        listing = listing and (paragraph.kind == "dash" or paragraph.text.endswith(("gửi:", ",", ";")))
        if not listing:
            kept.append(paragraph)
    return kept
