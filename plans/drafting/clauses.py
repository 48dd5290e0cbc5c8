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
from typing import Protocol

from plans.drafting.assigning import Mode, mode_of
from plans.drafting.document import Place
from plans.drafting.labels import RANK
from plans.drafting.outline import Item
from plans.drafting.reading import Body, Clause, Opening
from plans.drafting.verbs import begins_with_action
from plans.text import fold, unmarked


class Ears(Protocol):
    """What is asked about bodies (``bodies.Bodies``)."""

    def opening(self, text: str) -> Opening | None: ...
    def cooperating(self, clause_text: str) -> Sequence[Body]: ...
    def delegated(self, text: str) -> Sequence[Body]: ...
    def named(self, text: str) -> Sequence[Body]: ...


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an assigning part that no heading addresses to a body; ``subject``: whom they tell to act."""

    section: str
    text: str
    place: Place
    part: str
    mode: Mode
    subject: Opening | None = None


@dataclass(slots=True)
class Found:
    """What the outline gave, in document order."""

    clauses: list[Clause] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


_ARABIC = RANK["arabic"]
_TRAILING = re.compile(r"\(([^()]{4,300}(?:\([^()]{1,80}\)[^()]{0,200})?)\)[\s.;]*$")
_GIVEN = re.compile(r"[.;]\s+((?:Giao|giao)\s[^.;]{5,300})[.;]?\s*$")
_LEADS = re.compile(
    r"\s*,?\s*(?:chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm|là (?:cơ quan|đơn vị) chủ trì)", re.IGNORECASE
)
_FORMAL = re.compile(r"chiu trach nhiem thi hanh|co hieu luc|ban hanh kem theo|quyet dinh nay|nghi quyet nay")
_CLOSING = re.compile(
    r"^(?:tren day la|noi nhan|(?:chu tich )?(?:uy ban nhan dan|ubnd) .{0,40}(?:yeu cau|de nghi) .{0,200}"
    r"(?:nghiem tuc|thuc hien))"
)
_GENERAL = re.compile(
    r"^(?:trong qua trinh|yeu cau (?:cac|thu truong|giam doc)|de nghi (?:cac|thu truong)|can cu ke hoach nay|nhan duoc"
    r"|dinh ky|cac (?:don vi|co quan|so) .{0,80}(?:bao cao|can cu))"
)
_INTRO = re.compile(r"[:：]$")
_ASIDE = re.compile(r"^\s*\([^()]{1,200}\)\s*[:.;,-]*\s*")
_GENERIC = re.compile(r"\b(?:khac|lien quan|don vi|co quan|to chuc)$")


def find_clauses(roots: Sequence[Item], ears: Ears, *, tables_assign: bool = False) -> Found:
    """Walks the outline; ``tables_assign``: a task table details the solutions, whose sentences assign nothing anew."""
    found = Found()
    walk = _Walk(ears, found, tables_assign=tables_assign)
    addressed = [root for root in roots if root.paragraph.kind == "arabic" and ears.opening(root.text)]
    for root in roots:
        walk.item(root, "assigns" if len(addressed) > 1 and root.paragraph.kind == "arabic" else "beside")
    return found


@dataclass(slots=True)
class _Walk:
    ears: Ears
    found: Found
    tables_assign: bool

    def item(self, item: Item, mode: Mode) -> None:
        """An item outside of any agency's section; ``mode``: what the part that it stands in does."""
        if _formal(item):
            return
        opening = addressed(item.text, self.ears) if mode == "assigns" else None
        if opening and not self._contains_sections(item, opening) and self.section(item, opening):
            return
        inner = mode_of(item, mode, self.ears.opening)
        if inner != "beside" and mode == "beside":
            self.found.parts.append(item.paragraph.written)
        elif mode == "beside":
            self.beside(item)
        else:
            self.leaf(item, mode)
        self.below(item, inner)

    def below(self, item: Item, mode: Mode) -> None:
        """The children; an unnumbered heading that is a body's name takes what follows it."""
        waiting = list(item.children)
        while waiting:
            child = waiting.pop(0)
            if mode == "assigns" and self._names_only(child):
                while waiting and not self._names_only(waiting[0]) and waiting[0].rank > _ARABIC:
                    child.children.append(waiting.pop(0))
            self.item(child, mode)

    def _contains_sections(self, item: Item, opening: Opening) -> bool:
        """ "1. Đối với Ủy ban nhân dân các cấp" over "1.1. Ủy ban nhân dân Thành phố:"."""
        if _rest(item.text, opening):
            return False
        numbered = [child for child in item.children if child.paragraph.kind and not child.listed]
        addressed = [child for child in numbered if self.ears.opening(child.text)]
        return len(addressed) > len(numbered) / 2

    def _names_only(self, item: Item) -> bool:
        if item.paragraph.kind or not item.heads:
            return False
        opening = self.ears.opening(item.text)
        return opening is not None and not _rest(item.text, opening)

    def section(self, item: Item, opening: Opening) -> bool:
        """An agency's section or inline clause -> True where it gave clauses."""
        rest = _rest(item.text, opening)
        if not rest and not item.children:
            return False
        if opening.handed and rest and _watches(rest):
            return False
        if _reports_only(rest) and not item.children:
            return False
        heading = _heading(item, opening)
        intro = ""
        if rest and item.children and (_INTRO.search(rest) or _only_names(rest)):
            intro, rest = rest, ""
        made = [self._clause(item, heading, _inline_quote(item.text, rest, opening), opening, ())] if rest else []
        for child in item.children:
            if made and not child.paragraph.kind and _ends_the_list(child):
                self.item(child, "reports")
            else:
                made += list(self._of_child(child, item, heading, opening))
        if intro and made:
            made[0] = replace(made[0], more=(item.text if not heading else intro, *made[0].more))
        self.found.clauses += made
        return bool(made)

    def _of_child(self, child: Item, item: Item, heading: str, opening: Opening) -> Iterator[Clause]:
        below = [one for one in child.children if one.paragraph.kind != "plus"]
        if child.heads and below and not (child.listed):
            first = True
            for one in below:
                for clause in self._of_child(one, item, heading, opening):
                    yield replace(clause, more=(child.text, *clause.more)) if first else clause
                    first = False
            return
        own = self.ears.opening(child.text) if _generic(opening) else None
        if own and own.requested:
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
        )

    def _trailing(self, text: str) -> Opening | None:
        """Whom the end of an item gives it to: "(Giao Công an tỉnh chủ trì …)", "(Sở Y tế)", "… Giao Sở Y tế …"."""
        if match := _TRAILING.search(text):
            opening = self.ears.opening(match[1])
            rest = match[1][opening.end :] if opening else ""
            if opening and (opening.handed or not rest.strip(" ,;") or _LEADS.match(rest)):
                return opening
        if match := _GIVEN.search(text):
            opening = self.ears.opening(match[1])
            return opening if opening and opening.handed else None
        return None

    def leaf(self, item: Item, mode: Mode) -> None:
        """A paragraph of an assigning part that heads no section: its duties are read later."""
        subject = subject_of(item.text, self.ears) if mode == "assigns" else None
        part = self.found.parts[-1] if self.found.parts else ""
        self.found.passages.append(Passage(item.section, item.text, item.paragraph.place, part, mode, subject))

    def beside(self, item: Item) -> None:
        """Assignments outside of the assigning parts: "(Giao Công an tỉnh chủ trì, …)", "b. Công an tỉnh hướng dẫn"."""
        if opening := self._trailing(item.text):
            self.found.clauses.append(self._clause(item, "", item.text, opening, _under(item)))
            return
        kind = item.paragraph.kind
        if self.tables_assign or kind not in ("letter", "dash", "arabic", "two", "three"):
            return
        opening = self.ears.opening(item.text)
        if opening and all(body.group is None for body in opening.bodies) and _rest(item.text, opening):
            quote = _inline_quote(item.text, _rest(item.text, opening), opening)
            self.found.clauses.append(self._clause(item, _heading(item, opening), quote, opening, _under(item)))


_COMMA = re.compile(r"[,;:]\s+(?=\S)|(?<=\S)\s+(?=đề nghị\s|Đề nghị\s|yêu cầu\s|Yêu cầu\s|giao\s|Giao\s)")
_ASKS = re.compile(r"\s*(?:trân trọng\s+|nghiêm túc\s+)?((?:đề nghị|yêu cầu|giao)\s+\S)", re.IGNORECASE)
_THREATENS = re.compile(r"\s*sẽ\s", re.IGNORECASE)
_FAR = 320
_FEW_NAMES = 72  # letters


def addressed(text: str, ears: Ears) -> Opening | None:
    """Whom a text is addressed to; "Ủy ban nhân dân tỉnh yêu cầu Sở Y tế …" is addressed to Sở Y tế."""
    opening = ears.opening(text)
    if opening and (asks := _ASKS.match(text[opening.end :])):
        start = opening.end + asks.start(1)
        inner = ears.opening(text[start:])
        return replace(inner, end=start + inner.end) if inner else None
    return None if opening and _THREATENS.match(text[opening.end :]) else opening


def _only_names(rest: str) -> bool:
    """What stands after a group's name and is no clause: "UBND các xã: Kim Thái, Liên Minh"."""
    return len(rest) <= _FEW_NAMES and not re.search(r"[.;]", rest) and not begins_with_action(rest)


def subject_of(text: str, ears: Ears) -> Opening | None:
    """Whom a sentence tells to act: at its beginning, or after "Căn cứ …," and the like."""
    starts = [0, *(match.end() for match in _COMMA.finditer(text[:_FAR]))]
    for start in starts:
        opening = addressed(text[start:], ears)
        if opening and _acts(text[start + opening.end :]):
            return replace(opening, end=start + opening.end)
    return None


def _acts(rest: str) -> bool:
    return begins_with_action(rest) or bool(
        re.match(r"\s*(?:theo (?:chức năng|nhiệm vụ|phân công)|có (?:kế hoạch|văn bản))", rest)
    )


def _under(item: Item) -> tuple[str, ...]:
    return tuple(one.paragraph.written for child in item.children for one in child.walk())


def _rest(text: str, opening: Opening) -> str:
    """The words after the names; an aside about the body in parentheses is no clause."""
    rest = text[opening.end :].lstrip(" :;,.-–")
    rest = _ASIDE.sub("", rest)
    return rest if any(char.isalpha() for char in rest) else ""


def _numbered(item: Item) -> list[Item]:
    return [child for child in item.children if child.paragraph.kind]


def _inline_quote(text: str, rest: str, opening: Opening) -> str:
    """A clause that runs on from its names is quoted with them, as one sentence; long lists stay in the heading."""
    names = text[: opening.end]
    if re.search(r"[:\-–]\s*$", names) or re.match(r"\s*[:\-–(]", text[opening.end :]):
        return rest
    few = len(names) <= _FEW_NAMES or all(body.group for body in opening.bodies)
    return text if few else rest


def _ends_the_list(item: Item) -> bool:
    """Closing words that no longer belong to the section before them."""
    key = unmarked(fold(item.text[:400]))
    return bool(_CLOSING.match(key) or _GENERAL.match(key))


def _heading(item: Item, opening: Opening) -> str:
    label = item.paragraph.label
    words = item.text[: opening.end].strip()
    return f"{label} {words}".strip() if label not in ("-", "+") else words


def _generic(opening: Opening) -> bool:
    """Addressed to nobody by name: "các tổ chức khác", "các đơn vị liên quan"."""
    return all(body.group == "open" and _GENERIC.search(unmarked(fold(body.words))) for body in opening.bodies)


def _formal(item: Item) -> bool:
    key = unmarked(fold(item.text[:400]))
    if _CLOSING.match(key):
        return True
    return item.paragraph.kind == "article" and bool(_FORMAL.search(key)) and not _numbered(item)


_WATCH = re.compile(r"\b(?:theo doi|don doc)\b")
_REPORT = re.compile(r"^(?:tong hop ,? ?)?(?:bao cao|gui bao cao|dinh ky)\b")


def _watches(rest: str) -> bool:
    return bool(_WATCH.search(unmarked(fold(rest[:160]))))


def _reports_only(rest: str) -> bool:
    return bool(_REPORT.match(unmarked(fold(rest[:60]))))
