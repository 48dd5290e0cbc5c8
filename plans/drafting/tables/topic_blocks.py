"""Blocks of a task with the facts about it: who leads, who supports, by when, with what product. Pure.

In: paragraphs, and ``Ears`` to ask for names. Out: ``Block``: the paragraphs that it took, and its clauses, one for
each content item. Two layouts, in any order and wording: a topic with "Nội dung", "Cơ quan chủ trì, phối hợp", "Thời
gian thực hiện" as numbered items of their own; or a task followed by "- Đơn vị chủ trì: …", "- Thời gian: …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plans.drafting.layout.labels import RANK
from plans.drafting.layout.outline import outline
from plans.drafting.layout.paragraphs import NO_RANK, Paragraph
from plans.drafting.layout.verbs import begins_with_action
from plans.drafting.reading import Clause, Ears
from plans.drafting.tables.cell_signs import begins_body
from plans.drafting.tables.field_labels import LEADING, Field, Fields, Role, fields_of
from plans.drafting.tables.row_words import RowWords, clause_of, parted

_FACTS: tuple[Role, ...] = (*LEADING, "support", "time", "product")
_LONGEST_NAME, _LONGEST_TITLE, _FURTHEST = 260, 200, 60
_CLOSED = re.compile(r"[.;!?]$")


@dataclass(frozen=True, slots=True)
class Block:
    """``taken``: indexes of its paragraphs; the heading above it is not among them."""

    taken: tuple[int, ...]
    clauses: tuple[Clause, ...]


@dataclass(slots=True)
class _Fact:
    """A field with the paragraphs that list its value."""

    role: Role
    at: int
    value: str
    rank: int
    children: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Item:
    """A content item: its paragraph, and what stands under it."""

    at: int
    more: list[int] = field(default_factory=list)
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    """What the facts of a block say."""

    who: str
    support: str
    time: str
    product: str


def topic_blocks(paragraphs: Sequence[Paragraph], bodies: Ears) -> list[Block]:
    """The blocks among some paragraphs, in order."""
    return list(_Reader(paragraphs, bodies, [_fields(one) for one in paragraphs], _sections(paragraphs)).blocks())


def _fields(paragraph: Paragraph) -> Fields:
    """The facts that a paragraph tells; parts of a document are none ("III. NỘI DUNG")."""
    return Fields(paragraph.text, ()) if paragraph.rank <= RANK["article"] else fields_of(paragraph.text)


def _sections(paragraphs: Sequence[Paragraph]) -> list[str]:
    return [item.section for root in outline(paragraphs) for item in root.walk()]


@dataclass(slots=True)
class _Reader:
    paragraphs: Sequence[Paragraph]
    bodies: Ears
    fields: Sequence[Fields]
    sections: Sequence[str]
    reached: int = 0

    def blocks(self) -> Iterator[Block]:
        at = 0
        while at < len(self.paragraphs):
            if self.fields[at].found:
                facts, end = self._run(at)
                for part in _parts(facts):
                    if block := self._block(part):
                        yield block
                        self.reached = block.taken[-1] + 1
                at = max(end, at + 1)
            else:
                at += 1

    def _run(self, at: int) -> tuple[list[_Fact], int]:
        """The facts that stand one after the other, and the paragraph after them."""
        facts = [self._fact(at, one) for one in self.fields[at].found]
        end = at + 1
        while end < len(self.paragraphs):
            fields = self.fields[end]
            if fields.found and not fields.before:
                if self._begins_anew(facts, end):
                    break
                facts += [self._fact(end, one) for one in fields.found]
            elif self._is_under(facts[-1], end):
                facts[-1].children.append(end)
            else:
                break
            end += 1
        return facts, end

    def _begins_anew(self, facts: Sequence[_Fact], at: int) -> bool:
        """A label above the facts so far, or one about the last item alone that stands under "Nội dung"."""
        rank, last = self.paragraphs[at].rank, facts[-1]
        if rank < facts[0].rank:
            return True
        return last.role == "content" and bool(last.children) and NO_RANK > rank > self._top(last.children)

    def _fact(self, at: int, one: Field) -> _Fact:
        return _Fact(one.role, at, one.value, self.paragraphs[at].rank)

    def _is_under(self, fact: _Fact, at: int) -> bool:
        """Whether a paragraph lists what a label announced."""
        paragraph = self.paragraphs[at]
        deeper = paragraph.rank > fact.rank
        if fact.role == "content":
            return deeper and not (fact.value and paragraph.rank == NO_RANK)
        if fact.role in ("time", "other") or self.fields[at].found:
            return False
        if fact.role == "product":
            return deeper and not fact.value and paragraph.kind in ("dash", "plus")
        if fact.role in ("lead", "do") and not fact.value and deeper and paragraph.kind in ("dash", "plus"):
            return self.bodies.opening(paragraph.text) is not None
        listed = (
            begins_body(paragraph.text)
            or paragraph.text.startswith("(")
            or bool(self.bodies.listed(paragraph.text[:_LONGEST_NAME]))
        )
        short = len(paragraph.text) <= _LONGEST_NAME
        return (
            listed
            and short
            and not self._acts(paragraph.text)
            and (deeper or (not fact.value and fact.rank == NO_RANK))
            and (not fact.value or paragraph.rank != NO_RANK)
        )

    def _acts(self, text: str) -> bool:
        """Whether words tell somebody to act, so that they are no mere name."""
        opening = self.bodies.opening(text)
        return begins_with_action(text[opening.end :].lstrip(" ,:.") if opening else text)

    def _block(self, facts: Sequence[_Fact]) -> Block | None:
        lead = self._names(facts, *LEADING)
        content = [fact for fact in facts if fact.role == "content"]
        if not lead or not (content or self.bodies.listed(lead)):
            return None
        items, heading = self._content(content, facts[0]) if content else self._before(facts)
        if not items:
            return None
        words = self._words(facts)
        clauses = tuple(clause_of(self._row(item, heading, words), self.bodies) for item in items)
        taken = {at for fact in facts for at in (fact.at, *fact.children)} | {
            at for item in items for at in (item.at, *item.more)
        }
        return Block(tuple(sorted(taken)), clauses)

    def _names(self, facts: Sequence[_Fact], *roles: Role) -> str:
        values = [value for fact in facts if fact.role in roles for value in self._values(fact)]
        return "; ".join(value.strip(" .;") for value in values if value and not value.startswith("("))

    def _values(self, fact: _Fact) -> list[str]:
        return [fact.value, *(self.paragraphs[at].text for at in fact.children)]

    def _words(self, facts: Sequence[_Fact]) -> _Words:
        told = {fact.role for fact in facts if self._names([fact], fact.role)}
        lead: Role = next(role for role in ("lead", "who", "do") if role in told)
        helpers: list[Role] = ["support", *(role for role in LEADING if role not in {lead, "who"})]
        who, with_them = self._each(facts, lead)
        return _Words(
            who,
            "; ".join(words for words in (with_them, self._names(facts, *helpers)) if words),
            " ".join(value for fact in facts if fact.role == "time" for value in self._values(fact)),
            "; ".join(value for fact in facts if fact.role == "product" for value in self._values(fact) if value),
        )

    def _each(self, facts: Sequence[_Fact], role: Role) -> tuple[str, str]:
        """Of bodies listed each with what it does ("+ Sở A chủ trì …", "+ Sở B đăng tải …"): who, with whom."""
        listing = next((fact for fact in facts if fact.role == role and not fact.value and fact.children), None)
        if listing is None or not any(self._acts(self.paragraphs[at].text) for at in listing.children):
            return self._names(facts, role), ""
        pairs = [parted(self.paragraphs[at].text) for at in listing.children]
        return "; ".join(lead for lead, _ in pairs if lead), "; ".join(support for _, support in pairs if support)

    def _content(self, content: Sequence[_Fact], first: _Fact) -> tuple[list[_Item], int | None]:
        """The items under "Nội dung"; the heading is what stands above the block."""
        items: list[_Item] = []
        for fact in content:
            items += self._items(fact.children, self._top(fact.children)) if fact.children else []
            if not fact.children and fact.value:
                items.append(_Item(fact.at, words=fact.value))
        return items, self._above(first.at, first.rank)

    def _top(self, under: Sequence[int]) -> int:
        return min((self.paragraphs[at].rank for at in under), default=NO_RANK)

    def _items(self, under: Sequence[int], top: int) -> list[_Item]:
        """One item for each paragraph of the upper rank; the others belong to the one before."""
        items: list[_Item] = []
        for at in under:
            if self.paragraphs[at].rank <= top or not items:
                items.append(_Item(at))
            else:
                items[-1].more.append(at)
        return items

    def _above(self, at: int, rank: int) -> int | None:
        """The nearest paragraph above of a higher rank."""
        near = range(at - 1, max(-1, at - _FURTHEST), -1)
        return next(
            (one for one in near if self.paragraphs[one].rank < rank and not self.fields[one].has(*_FACTS)), None
        )

    def _before(self, facts: Sequence[_Fact]) -> tuple[list[_Item], int | None]:
        """The task that the facts follow: in their own paragraph, or the paragraphs before them."""
        first = facts[0]
        if words := self.fields[first.at].before:
            return [_Item(first.at, words=self.paragraphs[first.at].text if words else "")], self._above(
                first.at, first.rank
            )
        last = first.at - 1
        if last < self.reached:
            return [], None
        floor = self._floor(last, first)
        if floor == first.rank and floor < RANK["letter"]:
            return [], None  # numbered facts beside numbered paragraphs: no telling what they are about
        under: list[int] = []
        at = last
        while at >= self.reached and self.paragraphs[at].rank >= floor and not self.fields[at].found:
            under.insert(0, at)
            if self.paragraphs[at].rank == floor and not self._shares(floor, first):
                break
            at -= 1
        heading = at if at >= self.reached and self.paragraphs[at].rank < floor else self._above(last, floor)
        return self._items(under, self._top(under)), heading

    def _floor(self, last: int, first: _Fact) -> int:
        """The rank of the task's paragraphs: those beside the facts, or the one that the facts stand under."""
        rank = self.paragraphs[last].rank
        if rank == NO_RANK and first.rank != NO_RANK:
            labelled = next(
                (at for at in range(last, self.reached - 1, -1) if self.paragraphs[at].rank != NO_RANK), None
            )
            if labelled is None or self._is_title(labelled):
                return NO_RANK
            return self.paragraphs[labelled].rank
        return min(rank, first.rank)

    def _shares(self, floor: int, first: _Fact) -> bool:
        """Whether the facts hold for all paragraphs of a list before them, not only for the last."""
        return floor == first.rank or floor >= RANK["dash"]

    def _is_title(self, at: int) -> bool:
        text = self.paragraphs[at].text
        return text.endswith(":") or (len(text) <= _LONGEST_TITLE and not _CLOSED.search(text))

    def _row(self, item: _Item, heading: int | None, words: _Words) -> RowWords:
        paragraph = self.paragraphs[item.at]
        return RowWords(
            quote=item.words or paragraph.text,
            place=paragraph.place,
            section=self.sections[item.at],
            heading=self.paragraphs[heading].written if heading is not None else "",
            more=tuple(self.paragraphs[at].written for at in item.more),
            who=words.who,
            support=words.support,
            time=words.time,
            product=words.product,
        )


def _parts(facts: Sequence[_Fact]) -> Iterator[list[_Fact]]:
    """The facts of one block each: where the first of them comes again after a lead, another begins."""
    part: list[_Fact] = []
    for fact in facts:
        roles = {one.role for one in part}
        again = part and fact.role == part[0].role and bool(roles & set(LEADING)) and "content" in roles
        if again:
            yield part
            part = []
        part.append(fact)
    if part:
        yield part
