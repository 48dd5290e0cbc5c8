"""What the grammar of names reads: one body, group or post, by the tokens that it takes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plans.drafting.names.body_words import HEAD_ALIASES, HEADS
from plans.drafting.names.name_nouns import FIELD_ALIASES, FIELDS, NO_BODIES, NOUNS
from plans.drafting.names.name_places import PlaceName
from plans.drafting.names.name_tokens import Phrases, Token
from plans.drafting.names.stop_words import ACTIONS, HARD
from plans.parties import GroupKind

Tokens = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Shape:
    """A name read: tokens ``start`` to ``end``, ``base`` in official writing, its place, its kind.

    ``unit``: whether the word for the own place belongs to the code (keep, add, drop).
    """

    start: int
    end: int
    base: str
    kind: str
    unit: str = "keep"
    place: PlaceName | None = None
    group: GroupKind | None = None
    sole: bool = False  # a head without anything after it

    @property
    def name(self) -> str:
        return f"{self.base} {self.place.words}" if self.place else self.base


@dataclass(frozen=True, slots=True)
class Head:
    """How the names that begin with a head go on."""

    kind: str
    follow: str
    unit: str


_SHOUT = 2  # words in capitals only; one is a short form
_PAIR = 2  # parts; a comma between two could as well part two bodies
_ALL_JOINTS = (" và ", " - ", " ", " & ", ", ")


def listed(table: str) -> list[str]:
    """The phrases of a table, which ";" parts."""
    return [phrase for phrase in (" ".join(part.split()) for part in table.split(";")) if phrase]


def joined_variants(field: str, *, commas: bool = False) -> Iterable[str]:
    """A field with its parts joined by "và", "-", "," or nothing: all are written."""
    parts = [part for one in field.split(" và ") for part in one.replace(" - ", ", ").split(", ")]
    shapes = [parts[0]]
    for at, part in enumerate(parts[1:], start=2):
        joints = _ALL_JOINTS if commas or len(parts) > _PAIR or at < len(parts) else _ALL_JOINTS[:-1]
        shapes = [shape + joint + part for shape in shapes for joint in joints]
    return shapes


HEAD_INFO = {name: Head(kind, follow, unit) for kind, follow, unit, names in HEADS for name in listed(names)}
HEAD = Phrases.of(
    {variant: name for name in HEAD_INFO for variant in joined_variants(name, commas=True)} | HEAD_ALIASES
)
FIELD = Phrases.of({variant: name for name in listed(FIELDS) for variant in joined_variants(name)} | FIELD_ALIASES)
NOUN = Phrases.of([*listed(NOUNS), *(name for name in listed(FIELDS))])
ACTION = Phrases.of(listed(ACTIONS))
HARD_STOP = Phrases.of(listed(HARD))
NO_BODY = Phrases.of(listed(NO_BODIES))


def written(text: Tokens, start: int, end: int) -> str:
    """Tokens in official writing: no blank before a comma, words in capitals only set in title form."""
    shouting = end - start >= _SHOUT and all(token.word.upper() == token.word for token in text[start:end])
    words = [_title(token.word) if shouting else token.word for token in text[start:end]]
    return " ".join(words).replace(" ,", ",").replace(" / ", "/")


def _title(word: str) -> str:
    return word.capitalize() if len(word) > _PAIR and word.isalpha() else word
