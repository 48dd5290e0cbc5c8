"""Finds the bodies that a Vietnamese administrative text addresses or names. Pure.

In: clauses, headings and cells of one document, and a book of names. Out: ``Body`` with its code (the directory's where
it has the name, a proposal otherwise), ``Opening``, and the proposals. A name is read by how Vietnamese bodies are
called (``name_grammar``), so that a document of a province that no directory knows is read as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from plans.drafting.document import Place
from plans.drafting.names.body_codes import code_of, full_name, home_of, level_of, name_of
from plans.drafting.names.body_roles import addressed, cell_shapes, cited, cooperating, delegated, is_people
from plans.drafting.names.name_lists import all_bodies, bodies_from
from plans.drafting.names.name_shapes import Shape, written
from plans.drafting.names.name_tokens import Token, tokens
from plans.drafting.names.presumed import names_a_body, names_several
from plans.drafting.names.proposals import Proposal
from plans.drafting.reading import Body, Opening
from plans.kept import LONGEST
from plans.parties import GroupKind, NameBook

_Kept = TypeVar("_Kept")
_MOST_KEPT = 256
_SEVERAL = ("các", "những", "mọi")


def spans(text: str) -> list[Body]:
    """Every body named in a text, by grammar alone; what code it has is not asked."""
    return Bodies(None, "", "", "province").every(text)


@dataclass
class _Reading:
    """A text with its tokens, and what the directory knows in it: first token -> (token after the last, code)."""

    text: str
    tokens: Sequence[Token]
    known: Mapping[int, tuple[int, str]]
    ends: Mapping[int, int]


def _keep(kept: dict[str, _Kept], text: str, read: _Kept) -> None:
    """Keeps what a text says; a clause is asked about several times. The oldest goes where there are too many."""
    if len(kept) >= _MOST_KEPT:
        del kept[next(iter(kept))]
    kept[text] = read


@dataclass
class Bodies:
    """The bodies of one document; without a book by grammar alone.

    ``here``: the place that is being read, kept with what is met there first.
    """

    book: NameBook | None
    area: str
    place: str
    level: str
    parent: str | None = None
    here: Place | None = None
    _met: dict[str, Proposal] = field(default_factory=dict)
    _readings: dict[str, _Reading] = field(default_factory=dict, repr=False, compare=False)
    _openings: dict[str, Opening | None] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._home = home_of(self.area, self.place, self.level, self.parent)

    def opening(self, text: str) -> Opening | None:
        """The bodies that a heading or clause is addressed to, and where its further words begin."""
        if text not in self._openings:
            _keep(self._openings, text, self._addressed(text))
        return self._openings[text]

    def _addressed(self, text: str) -> Opening | None:
        read = self._read(text)
        found = addressed(read.tokens, read.ends)
        if not found:
            return None
        end = read.tokens[found.end].start if found.end < len(read.tokens) else len(text)
        return Opening(self._bodies(read, found.shapes), end, found.requested, found.handed)

    def presumed(self, heading: str) -> Opening | None:
        """A heading among addressed ones, taken as written for a body that no grammar knows; None for a topic."""
        read = self._read(heading)
        if not read.tokens or not names_a_body(heading):
            return None
        group: GroupKind | None = "open" if names_several(heading) else None
        whole = Shape(0, len(read.tokens), written(read.tokens, 0, len(read.tokens)), "khac", group=group)
        return Opening(self._bodies(read, [whole]), len(heading))

    def every(self, text: str) -> list[Body]:
        """Every body named in a text, in order."""
        read = self._read(text)
        return list(self._bodies(read, all_bodies(read.tokens, read.ends)))

    def named(self, text: str) -> list[Body]:
        """The bodies named inside a clause, in order: neither issuers of what it cites nor people it is done for."""
        read = self._read(text)
        found = all_bodies(read.tokens, read.ends)
        working = [shape for shape in found if not (cited(read.tokens, shape) or is_people(shape))]
        return list(self._bodies(read, working))

    def cooperating(self, text: str) -> tuple[Body, ...]:
        """The bodies with whom a clause says to work ("phối hợp với …", "cùng với …")."""
        read = self._read(text)
        return self._bodies(read, cooperating(read.tokens, read.ends))

    def delegated(self, text: str) -> tuple[Body, ...]:
        """The body that the addressed one shall direct ("chỉ đạo Chi cục Hải quan … tăng cường"); never a group."""
        read = self._read(text)
        return self._bodies(read, delegated(read.tokens, read.ends))

    def one(self, words: str) -> Body | None:
        """A whole phrase as one body, or None; what follows the name ("để tổng hợp", "(C04)") is left."""
        read = self._read(words)
        found, _ = bodies_from(read.tokens, 0, read.ends) if read.tokens else ([], 0)
        if len(found) != 1:
            found = cell_shapes(words, read.tokens, read.ends)
        bodies = self._bodies(read, found)
        return bodies[0] if len(bodies) == 1 else None

    def called(self, words: str) -> Body:
        """A body named exactly so, which no grammar and no directory knows: whoever asks must doubt it."""
        read = self._read(words)
        start = next((at for at, token in enumerate(read.tokens) if token.word[0].isalnum()), 0)
        end = next((at + 1 for at in range(len(read.tokens) - 1, -1, -1) if read.tokens[at].word[0].isalnum()), 0)
        if start >= end:
            message = f"không có tên trong “{words}”"
            raise ValueError(message)
        group: GroupKind | None = "open" if read.tokens[start].low in _SEVERAL else None
        (body,) = self._bodies(read, [Shape(start, end, written(read.tokens, start, end), "khac", group=group)])
        return body

    def listed(self, cell: str) -> list[Body]:
        """The bodies of a table cell that holds nothing but bodies, one a line or in a row."""
        read = self._read(cell)
        return list(self._bodies(read, cell_shapes(cell, read.tokens, read.ends)))

    def proposals(self, codes: Collection[str] | None = None) -> list[Proposal]:
        """The unknown bodies met so far (of these codes), in the order in which they were met."""
        return [one for one in self._met.values() if codes is None or one.code in codes]

    def _read(self, text: str) -> _Reading:
        if read := self._readings.get(text):
            return read
        found = tokens(text)
        known = dict(self._mentioned(text, found))
        read = _Reading(text, found, known, {start: end for start, (end, _) in known.items()})
        if len(text) <= LONGEST:
            _keep(self._readings, text, read)
        return read

    def _mentioned(self, text: str, found: Sequence[Token]) -> Iterator[tuple[int, tuple[int, str]]]:
        mentions = self.book.mentions(text, self.area) if self.book else ()
        if not mentions:
            return
        starts = {token.start: at for at, token in reversed(list(enumerate(found)))}
        ends = {token.end: at + 1 for at, token in enumerate(found)}
        for mention in mentions:
            if mention.start in starts and mention.end in ends:
                yield starts[mention.start], (ends[mention.end], mention.code)

    def _bodies(self, read: _Reading, shapes: Sequence[Shape]) -> tuple[Body, ...]:
        bodies: dict[str, Body] = {}
        for shape in shapes:
            body = self._body(read, shape)
            bodies.setdefault(f"{body.code} {body.start}", body)
        return tuple(bodies.values())

    def _body(self, read: _Reading, shape: Shape) -> Body:
        start, end = read.tokens[shape.start].start, read.tokens[shape.end - 1].end
        words = read.text[start:end]
        code = self._known(read, shape, words)
        name = name_of(shape, self._home)
        known = code is not None
        if code is None:
            code = code_of(shape, self._home)
            self._meet(code, shape, name, words)
        return Body(words, name, code, known, shape.group, start, end)

    def _known(self, read: _Reading, shape: Shape, words: str) -> str | None:
        mention = read.known.get(shape.start)
        if mention and mention[0] == shape.end:
            return mention[1]
        named = (shape.name, name_of(shape, self._home), words)
        return next((code for name in named if (code := self._find(name))), None)

    def _find(self, name: str) -> str | None:
        return self.book.find(name, self.area) if self.book else None

    def _meet(self, code: str, shape: Shape, name: str, words: str) -> None:
        if code in self._met:
            return
        level = level_of(shape, self._home)
        full = name if shape.group else full_name(name, level, self._home)
        parent = self._over(code, shape)
        self._met[code] = Proposal(code, full, name, shape.kind, level, parent, shape.group, words, self.here)

    def _over(self, code: str, shape: Shape) -> str | None:
        """The People's Committee over a department, where it is known or met."""
        if shape.kind not in ("so", "phong", "ban") or shape.group:
            return None
        over = self._find(f"UBND {self._home.unit}") if self._home.unit else None
        return over if over != code else None
