"""Assignment clauses out of an outline: who is addressed by which words. Pure.

In: the roots of an outline, and ``Bodies`` to ask. Out: clauses in document order, the passages of assigning parts that
are addressed to nobody in particular (duties, reports and notes are read out of them), and the parts' headings.

DESIGN §1: the body that a heading addresses leads its clauses, even where the clause says "phối hợp với"; bodies
named inside support. One clause a bullet, or a paragraph where there are no bullets; what stands under "+" belongs to
its bullet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from plans.drafting.addressing import (
    Ears,
    addressed,
    inline_quote,
    is_generic,
    names_one_of,
    only_names,
    presumed,
    rest_of,
    subject_of,
    time_told,
    trailing,
)
from plans.drafting.assigning import Mode, mode_of
from plans.drafting.document import Place
from plans.drafting.layout.formalities import closes, enacts, ends_the_list, reports_only, watches
from plans.drafting.layout.labels import RANK
from plans.drafting.layout.outline import Item, is_title
from plans.drafting.layout.verbs import begins_with_action
from plans.drafting.reading import Clause, Opening, Sure


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
_ENOUGH = 2
_GUESS: Sure = "likely"
PRESUMED = "tiêu đề “{}” được hiểu là tên đơn vị; cần xác nhận"


def find_clauses(roots: Sequence[Item], ears: Ears, *, tables_assign: bool = False) -> Found:
    """Walks the outline; ``tables_assign``: a task table details the solutions, whose sentences assign nothing anew."""
    found = Found()
    walk = _Walk(ears, found, tables_assign=tables_assign)
    addressed = [root for root in roots if root.paragraph.kind == "arabic" and ears.opening(root.text)]
    among = len(addressed) > 1 and walk.names_bodies(roots)
    for root in roots:
        assigns = len(addressed) > 1 and root.paragraph.kind == "arabic"
        walk.item(root, "assigns" if assigns else "beside", among=assigns and among)
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
        if _formal(item):
            self.farewell(item)
            return
        opening = self._addressed(item, mode)
        if opening and not self._contains_sections(item, opening) and self.section(item, opening):
            return
        if among and not opening and self._presumed_section(item):
            return
        inner = mode_of(item, mode, self.ears.opening)
        if inner != "beside" and mode == "beside":
            self.found.parts.append(item.paragraph.written)
        elif mode == "beside":
            self.beside(item)
        else:
            self.leaf(item, mode)
        above, self.heading = self.heading, item.paragraph.written if _heads(item) else self.heading
        self.below(item, inner)
        self.heading = above

    def _addressed(self, item: Item, mode: Mode) -> Opening | None:
        """Parts on money assign too, where a sentence tells a body by its name to act: "Sở Tài chính chủ trì …"."""
        if mode == "assigns":
            return addressed(item.text, self.ears)
        if mode != "money" or item.listed:
            return None
        opening = addressed(item.text, self.ears)
        named = opening is not None and not any(body.group for body in opening.bodies)
        return opening if opening and named and begins_with_action(rest_of(item.text, opening)) else None

    def below(self, item: Item, mode: Mode) -> None:
        """The children; an unnumbered heading that is a body's name takes what follows it."""
        waiting = list(item.children)
        among = mode == "assigns" and self.names_bodies(waiting)
        while waiting:
            child = waiting.pop(0)
            if mode == "assigns" and self._names_only(child):
                while waiting and waiting[0].rank > _ARABIC and not self._begins_anew(waiting[0]):
                    child.children.append(waiting.pop(0))
            if mode == "assigns" and self._stem(child, waiting):
                continue
            self.item(child, mode, among=among)

    def _stem(self, item: Item, waiting: list[Item]) -> bool:
        """ "Căn cứ …, Thủ trưởng các sở có trách nhiệm:" over a), b), c): takes them as a section of its own."""
        if item.paragraph.kind or not _INTRO.search(item.text) or not waiting or not waiting[0].paragraph.kind:
            return False
        subject = subject_of(item.text, self.ears)
        if subject is None:
            return False
        kind = waiting[0].paragraph.kind
        while waiting and waiting[0].paragraph.kind == kind:
            item.children.append(waiting.pop(0))
        return self.section(item, subject)

    def names_bodies(self, items: Sequence[Item]) -> bool:
        """Whether most numbered items are addressed to bodies, so that another heading among them may be one too."""
        numbered = [one for one in items if one.paragraph.kind and not one.listed]
        asked = sum(addressed(one.text, self.ears) is not None for one in numbered)
        return asked >= _ENOUGH and asked >= len(numbered) / 2

    def _presumed_section(self, item: Item) -> bool:
        """A section under a heading of which it is only a guess that it names a body; the guess is told."""
        if not item.paragraph.kind or item.listed or any(self.ears.opening(one.text) for one in item.children):
            return False
        opening = presumed(item.text, self.ears)
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
            return False
        numbered = [child for child in item.children if child.paragraph.kind and not child.listed]
        addressed = [child for child in numbered if self.ears.opening(child.text)]
        return len(addressed) > len(numbered) / 2

    def _names_only(self, item: Item) -> bool:
        if item.paragraph.kind or not item.heads:
            return False
        opening = self.ears.opening(item.text)
        return opening is not None and not rest_of(item.text, opening)

    def section(self, item: Item, opening: Opening) -> bool:
        """An agency's section or inline clause -> True where it gave clauses."""
        rest = rest_of(item.text, opening)
        if not rest and not item.children:
            return False
        if opening.handed and rest and watches(rest):
            return False
        if reports_only(rest) and not item.children:
            return False
        heading = _heading(item, opening)
        intro = ""
        if rest and item.children and (_INTRO.search(rest) or only_names(rest)):
            intro, rest = rest, ""
        made = [self._clause(item, heading, inline_quote(item.text, rest, opening), opening, ())] if rest else []
        for child in item.children:
            if made and not child.paragraph.kind and ends_the_list(child.text):
                self.item(child, "reports")
            elif made and (words := time_told(child.text)):
                made[-1] = replace(made[-1], told=words, timed=True, more=(*made[-1].more, child.text))
            else:
                made += list(self._of_child(child, item, heading, opening))
        if intro and made:
            made = [replace(one, above=one.above or item.text) for one in made]
            made[0] = replace(made[0], more=(item.text if not heading else intro, *made[0].more))
        self.found.clauses += made
        return bool(made)

    def _of_child(self, child: Item, item: Item, heading: str, opening: Opening) -> Iterator[Clause]:
        below = [one for one in child.children if one.paragraph.kind != "plus"]
        if child.heads and below and not (child.listed):
            first = True
            for one in below:
                for clause in self._of_child(one, item, heading, opening):
                    more = (child.text, *clause.more) if first else clause.more
                    yield replace(clause, more=more, above=clause.above or child.text)
                    first = False
            return
        own = self.ears.opening(child.text) if all(body.group for body in opening.bodies) else None
        if own and ((own.requested and is_generic(opening)) or names_one_of(child.text, own)):
            yield self._clause(child, heading, child.text, own, _under(child))
        else:
            yield self._clause(child, heading, child.text, opening, _under(child))

    def _clause(self, item: Item, heading: str, quote: str, opening: Opening, more: tuple[str, ...]) -> Clause:
        leads = {body.code for body in opening.bodies}
        support = tuple(body for body in self.ears.cooperating(quote) if body.code not in leads)
        delegated = (
            tuple(body for body in self.ears.delegated(quote) if body.code not in leads) if opening.requested else ()
        )
        return Clause(
            section=item.section,
            heading=heading,
            quote=quote,
            place=item.paragraph.place,
            bodies=opening.bodies,
            support=support,
            delegated=delegated,
            requested=opening.requested,
            more=more,
            below=tuple(one.text for child in item.children for one in child.walk()) if more else (),
        )

    def leaf(self, item: Item, mode: Mode) -> None:
        """A paragraph of an assigning part that heads no section: its duties are read later."""
        subject = subject_of(item.text, self.ears)
        place = item.paragraph.place
        self.found.passages.append(Passage(item.section, item.text, place, self.heading, mode, subject, _heads(item)))

    def farewell(self, item: Item) -> None:
        """ "Trên đây là Kế hoạch …; nếu có vướng mắc, đề nghị các đơn vị báo cáo …": only reports are read of it."""
        if closes(item.text):
            place = item.paragraph.place
            self.found.passages.append(Passage(item.section, item.text, place, self.heading, "reports"))

    def beside(self, item: Item) -> None:
        """Assignments outside of the assigning parts: "(Giao Công an tỉnh chủ trì, …)", "b. Công an tỉnh hướng dẫn"."""
        if opening := trailing(item.text, self.ears):
            self.found.clauses.append(self._clause(item, "", item.text, opening, _under(item)))
            return
        kind = item.paragraph.kind
        if self.tables_assign or kind not in ("letter", "dash", "arabic", "two", "three"):
            return
        opening = self.ears.opening(item.text)
        if opening and all(body.group is None for body in opening.bodies) and rest_of(item.text, opening):
            quote = inline_quote(item.text, rest_of(item.text, opening), opening)
            self.found.clauses.append(self._clause(item, _heading(item, opening), quote, opening, _under(item)))


def _heads(item: Item) -> bool:
    return bool(_INTRO.search(item.text)) or is_title(item.paragraph) or (item.heads and bool(item.children))


def _under(item: Item) -> tuple[str, ...]:
    return tuple(one.paragraph.written for child in item.children for one in child.walk())


def _heading(item: Item, opening: Opening) -> str:
    label = item.paragraph.label
    words = item.text[: opening.end].strip()
    return f"{label} {words}".strip() if label not in ("-", "+") else words


def _formal(item: Item) -> bool:
    if closes(item.text):
        return True
    numbered = any(child.paragraph.kind for child in item.children)
    return item.paragraph.kind == "article" and not numbered and enacts(item.text)
