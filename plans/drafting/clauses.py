"""Assignment clauses out of an outline: who is addressed by which words. Pure.

In: the roots of an outline, and ``Bodies`` to ask. Out: clauses in document order, the passages of assigning parts that
are addressed to nobody in particular (duties, reports and notes are read out of them), and the parts' headings.

DESIGN §1: the body that a heading addresses leads its clauses, even where the clause says "phối hợp với"; bodies
named inside support.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from plans.drafting.addressing import (
    Ears,
    addressed,
    addresses_everybody,
    inline_quote,
    names_whom,
    only_names,
    presumed,
    responsible,
    rest_of,
    subject_of,
    trailing,
)
from plans.drafting.assigning import Mode, mode_of
from plans.drafting.document import Place
from plans.drafting.handed import formal, given, gives, handed, letter_to, only_heads, over_list, sections_within, whose
from plans.drafting.layout.formalities import closes
from plans.drafting.layout.labels import RANK
from plans.drafting.layout.outline import Item
from plans.drafting.layout.verbs import begins_with_action
from plans.drafting.reading import Body, Clause, Opening, Sure
from plans.drafting.sections import clause_of, clauses_of, heading_of, heads, under, whole_heading


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an assigning part that no heading addresses to a body; ``subject``: whom they tell to act.

    ``heading``: the nearest above them; ``heads``: they only head what follows.
    """

    section: str
    text: str
    place: Place
    heading: str
    mode: Mode
    subject: Opening | None = None
    heads: bool = False


@dataclass(slots=True)
class Found:
    """What the outline gave, in document order."""

    clauses: list[Clause] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


_ARABIC = RANK["arabic"]
_INTRO = re.compile(r"[:：]$")
_GROUND = re.compile(r"(?:trên cơ sở|căn cứ|sau khi|từ kết quả|khi có|theo)\s", re.IGNORECASE)
_WHERE = re.compile(r"(?:ở|tại|của|thuộc|trên địa bàn)\s[^,;:]{1,120}[.;]?$", re.IGNORECASE)
_LEADS = re.compile(r"(?:có trách nhiệm )?chủ trì\b(?! (?:hội nghị|cuộc họp|buổi|phiên))")
_ENOUGH = 2
_GUESS: Sure = "likely"
PRESUMED = "tiêu đề “{}” được hiểu là tên đơn vị; cần xác nhận"


def find_clauses(
    roots: Sequence[Item],
    ears: Ears,
    *,
    tables_assign: bool = False,
    articles_assign: bool = False,
    to: Sequence[Body] = (),
) -> Found:
    """Walks the outline; ``tables_assign``: a task table details the solutions, whose sentences assign nothing anew.

    ``articles_assign``: articles are orders, not rules; ``to``: to whom a letter goes.
    """
    found = Found()
    walk = _Walk(ears, found, tables_assign=tables_assign)
    addressed = [root for root in roots if root.paragraph.kind == "arabic" and gives(root.text, ears)]
    among = len(addressed) > 1 and walk.names_bodies(roots)
    waiting = [*roots]
    while waiting:
        root = waiting.pop(0)
        if asked := letter_to(root, waiting, ears, to):
            root = replace(root, children=[*root.children, *waiting[: asked[1]]])
            del waiting[: asked[1]]
            walk.request(root, asked[0])
            continue
        numbered = len(addressed) > 1 and root.paragraph.kind == "arabic"
        assigns = numbered or (articles_assign and root.paragraph.kind == "article")
        walk.item(root, "assigns" if assigns else "beside", among=numbered and among)
    return found


@dataclass(slots=True)
class _Walk:
    ears: Ears
    found: Found
    tables_assign: bool
    heading: str = ""

    def item(self, item: Item, mode: Mode, *, among: bool = False) -> None:
        """An item outside of any agency's section; ``mode``: what the part that it stands in does.

        ``among``: most of the items beside it are addressed to bodies.
        """
        if formal(item):
            self.farewell(item)
            return
        item = whole_heading(item, self.ears) if mode == "assigns" else item
        opening = self._addressed(item, mode)
        if opening and self._contains_sections(item, opening):
            self._shared(item, opening)
        elif opening and self._section_and_within(item, opening):
            return
        if not opening and self._presumed_section(item, among=among):
            return
        inner = mode_of(item, mode, self.ears.opening)
        if inner != "beside" and mode == "beside":
            self.found.parts.append(item.paragraph.written)
        elif mode == "beside":
            self.beside(item)
        elif not (opening and only_heads(item, self.ears)):
            self.leaf(item, mode)
        above, self.heading = self.heading, item.paragraph.written if heads(item) else self.heading
        self.below(item, inner)
        self.heading = above

    def request(self, item: Item, subject: Opening) -> None:
        """What a letter asks, over its numbers."""
        own = addressed(item.text, self.ears)
        if (own and own.bodies == subject.bodies) or not self.section(item, subject):
            self.item(item, "assigns")

    def _addressed(self, item: Item, mode: Mode) -> Opening | None:
        """Parts on money assign too, where a sentence tells some, not all, to act: "Sở Tài chính chủ trì …"."""
        if mode == "assigns":
            heads = item.heads and bool(item.children)
            alone = heads and bool(item.children[0].paragraph.kind)
            return addressed(item.text, self.ears, heads=heads, alone=alone) or over_list(item, self.ears)
        if mode == "beside":
            return handed(item, self.ears) or whose(item, self.ears)
        if mode != "money" or item.listed:
            return None
        opening = addressed(item.text, self.ears)
        named = opening is not None and not addresses_everybody(opening)
        return opening if opening and named and begins_with_action(rest_of(item.text, opening)) else None

    def _section_and_within(self, item: Item, opening: Opening) -> bool:
        """A section; under a group's heading the sections of their own that bodies by their names have are not its."""
        within = sections_within(item, self.ears) if all(body.group for body in opening.bodies) else []
        made = self.section(item, opening)
        for one in within:
            self.item(one, "assigns")
        return made or bool(within)

    def below(self, item: Item, mode: Mode) -> None:
        """The children; an unnumbered heading that is a body's name takes what follows it."""
        waiting = list(item.children)
        among = mode == "assigns" and self.names_bodies(waiting)
        while waiting:
            child = waiting.pop(0)
            if mode == "assigns" and self._names_only(child):
                while waiting and waiting[0].rank > _ARABIC and not self._begins_anew(waiting[0]):
                    child.children.append(waiting.pop(0))
            if self._stem(child, waiting, mode):
                continue
            self.item(child, mode, among=among)

    def _stem(self, item: Item, waiting: list[Item], mode: Mode) -> bool:
        """ "Căn cứ …, Thủ trưởng các sở có trách nhiệm:" over a), b), c) takes them; among solutions "Giao Sở …:"."""
        if item.paragraph.kind or not _INTRO.search(item.text) or not waiting or not waiting[0].paragraph.kind:
            return False
        asked = {"assigns": subject_of, "beside": given}.get(mode)
        subject = asked(item.text, self.ears) if asked else None
        if subject is None:
            return False
        kind = waiting[0].paragraph.kind
        told = [*takewhile(lambda one: one.paragraph.kind == kind, waiting)]
        if self.names_bodies(told):
            self.found.passages.append(_heading_passage(item, self.heading))
            return True
        item.children += told
        del waiting[: len(told)]
        return self.section(item, subject)

    def names_bodies(self, items: Sequence[Item]) -> bool:
        """Whether most numbered items are addressed to bodies, so that another heading among them may be one too."""
        numbered = [one for one in items if one.paragraph.kind and not one.listed]
        left = [one for one in numbered if addressed(one.text, self.ears) is None]
        asked = len(numbered) - len(left)
        guessed = sum(presumed(one.text, self.ears) is not None for one in left)
        return asked >= _ENOUGH and asked + guessed >= len(numbered) / 2

    def _presumed_section(self, item: Item, *, among: bool) -> bool:
        """A section under a heading of which it is only a guess that it names a body; the guess is told."""
        if not item.paragraph.kind or item.listed:
            return False
        if any(one.paragraph.kind and self.ears.opening(one.text) for one in item.children):
            return False
        opening = presumed(item.text, self.ears) if among else None
        opening = opening or (responsible(item.text, self.ears) if item.children else None)
        before = len(self.found.clauses)
        if opening is None or not self.section(item, opening):
            return False
        made = [replace(one, sure=_GUESS) for one in self.found.clauses[before:]]
        made[0] = replace(made[0], doubts=(*made[0].doubts, PRESUMED.format(opening.bodies[0].words)))
        self.found.clauses[before:] = made
        return True

    def _begins_anew(self, item: Item) -> bool:
        """Under an unnumbered heading: another such heading, or a sentence that tells another body to act."""
        if item.paragraph.kind:
            return False
        opening = addressed(item.text, self.ears)
        return opening is not None and (self._names_only(item) or begins_with_action(rest_of(item.text, opening)))

    def _contains_sections(self, item: Item, opening: Opening) -> bool:
        """ "1. Đối với Ủy ban nhân dân các cấp" over "1.1. Ủy ban nhân dân Thành phố:"."""
        rest = rest_of(item.text, opening)
        if rest and not only_names(rest):
            return only_heads(item, self.ears)
        numbered = [child for child in item.children if child.paragraph.kind and not child.listed]
        addressed = [child for child in numbered if self.ears.opening(child.text)]
        return len(addressed) > len(numbered) / 2

    def _shared(self, item: Item, opening: Opening) -> None:
        """Of an item that holds sections, the letters that name nobody are of whom its heading addresses."""
        own = [one for one in item.children if one.paragraph.kind == "letter" and begins_with_action(one.text)]
        own = [one for one in own if addressed(one.text, self.ears) is None]
        places = {one.paragraph.place for one in own}
        item.children = [one for one in item.children if one.paragraph.place not in places]
        heading = heading_of(item, opening)
        for one in own:
            self.found.clauses.append(clause_of(one, heading, one.text, opening, under(one), self.ears))

    def _names_only(self, item: Item) -> bool:
        if item.paragraph.kind or not item.heads:
            return False
        opening = self.ears.opening(item.text)
        return opening is not None and not rest_of(item.text, opening)

    def section(self, item: Item, opening: Opening) -> bool:
        """An agency's section or inline clause -> True where it gave clauses."""
        made, after = clauses_of(item, opening, self.ears)
        for child in after:
            self.item(child, "reports")
        self.found.clauses += made
        return bool(made)

    def leaf(self, item: Item, mode: Mode) -> None:
        """A paragraph of an assigning part that heads no section: its duties are read later."""
        subject = subject_of(item.text, self.ears)
        place = item.paragraph.place
        self.found.passages.append(Passage(item.section, item.text, place, self.heading, mode, subject, heads(item)))

    def farewell(self, item: Item) -> None:
        """ "Trên đây là Kế hoạch …; nếu có vướng mắc, đề nghị các đơn vị báo cáo …": only reports are read of it."""
        if closes(item.text):
            place = item.paragraph.place
            self.found.passages.append(Passage(item.section, item.text, place, self.heading, "reports"))

    def beside(self, item: Item) -> None:
        """Assignments outside of the assigning parts: "(Giao Công an tỉnh chủ trì, …)", "b. Công an tỉnh hướng dẫn"."""
        if opening := trailing(item.text, self.ears):
            self.found.clauses.append(clause_of(item, "", item.text, opening, under(item), self.ears))
            return
        kind = item.paragraph.kind
        if self.tables_assign or kind not in ("", "letter", "dash", "arabic", "two", "three"):
            return
        grounded = (
            kind != "" and _GROUND.match(item.text) is not None
        )  # "- Trên cơ sở kết quả khảo sát, Sở Xây dựng chủ trì …"
        opening = subject_of(item.text, self.ears) if grounded else self.ears.opening(item.text)
        if opening and names_whom(opening) and self._tells(item, opening):
            quote = item.text if grounded else inline_quote(item.text, rest_of(item.text, opening), opening)
            heading = "" if grounded else heading_of(item, opening)
            self.found.clauses.append(clause_of(item, heading, quote, opening, under(item), self.ears))

    def _tells(self, item: Item, opening: Opening) -> bool:
        """Whether a body is told something, not only where it is ("Ban Công tác Mặt trận | ở các thôn"); a paragraph
        without a number must tell it that it leads: "Sở Nội vụ chủ trì, phối hợp …"."""
        rest = rest_of(item.text, opening)
        return bool(_LEADS.match(rest) if not item.paragraph.kind else rest and not _WHERE.match(rest))


def _heading_passage(item: Item, heading: str) -> Passage:
    """What tells everybody to do as the sections below it say."""
    return Passage(item.section, item.text, item.paragraph.place, heading, "assigns", None, heads=True)
