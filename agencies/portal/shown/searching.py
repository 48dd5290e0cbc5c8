"""Words looked for in names and clauses, however they are typed: with or without marks, in either Unicode form. Pure.

Signs count for nothing ("1118 kh ubnd" finds 1118/KH-UBND), and the last word may be a beginning. What has all the
words together comes before what has them apart; within each the order given stays. Where something has the marks that
were typed, what has others is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, islice
from typing import Generic, TypeVar

from plans.text import Word, fold, fold_white, unmarked, words

T = TypeVar("T")
LONGEST, MOST_WORDS, MOST_FOUND = 120, 12, 2_000
AROUND, SHOWN = 60, 260
_KEPT = 50_000
_ADDRESS = "/viec/"
_ID_PARTS = 5
_SIGNS = re.compile(r"[\W_]+")
_OPEN_Y = re.compile(r"(?<= )([hklmst]|qu)y(?= )")  # kỹ = kĩ, as in plans.text


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as it is shown again; its words folded, and without marks."""

    said: str
    marked: tuple[str, ...]
    plain: tuple[str, ...]

    @property
    def id(self) -> str:
        """The obligation that it names, where it has the shape of an id or of its page's address."""
        _, _, path = self.said.rpartition(_ADDRESS)
        name = (path or self.said).partition("?")[0].strip("/")
        return name if name.isascii() and name.count("/") == _ID_PARTS - 1 else ""


def typed(text: str) -> Typed:
    """The words of a search, bounded in number and length."""
    said = fold_white(text[: 2 * LONGEST])[:LONGEST].strip()
    found = [word for word in _SIGNS.split(said) if word][:MOST_WORDS]
    return Typed(said, tuple(map(fold, found)), tuple(_bare(word).strip() for word in found))


@lru_cache(maxsize=_KEPT)
def _bare(text: str) -> str:
    """The words of a text without marks and signs, between spaces: quicker than folding, and ends in the same."""
    return _OPEN_Y.sub(r"\1i", f" {_SIGNS.sub(' ', unmarked(text).casefold()).strip()} ")


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """Something that can be found by a text."""

    what: T
    text: str
    plain: str


def entry(what: T, *texts: str | None) -> Entry[T]:
    """Found by any of these texts."""
    text = " / ".join(filter(None, texts))
    return Entry(what, text, _bare(text))


@dataclass(frozen=True, slots=True)
class Index(Generic[T]):
    """Entries in order, and all their words as one text, with the place where each entry's begin."""

    entries: Sequence[Entry[T]]
    plain: str
    starts: Sequence[int]

    @classmethod
    def of(cls, entries: Iterable[Entry[T]]) -> Index[T]:
        rows = list(entries)
        starts = accumulate((len(one.plain) + 1 for one in rows), initial=0)
        return cls(rows, "\n".join(one.plain for one in rows), list(starts))

    def having(self, words: str) -> Iterator[Entry[T]]:
        """The entries that have words together."""
        at = self.plain.find(words)
        while at >= 0:
            number = bisect_right(self.starts, at)
            yield self.entries[number - 1]
            at = self.plain.find(words, self.starts[number])


def found(wanted: Typed, index: Index[T], *, long: bool = False) -> list[T]:
    """What has all the words. In long texts, where syllables come together by chance, what has them apart is left out
    where something has them together."""
    if not wanted.plain:
        return []
    together = list(islice(index.having(" " + " ".join(wanted.plain)), MOST_FOUND))
    rough = together if long and together else [*together, *_apart(wanted, index)][:MOST_FOUND]
    return [one.what for one in _as_marked(wanted, rough) or rough]


def _apart(wanted: Typed, index: Index[T]) -> Iterator[Entry[T]]:
    *whole, last = (f" {word}" for word in wanted.plain)
    together, each = "".join([*whole, last]), [f"{word} " for word in whole]
    if not whole or any(word not in index.plain for word in (last, *each)):
        return
    for one in index.entries:
        if last in one.plain and all(word in one.plain for word in each) and together not in one.plain:
            yield one


def _as_marked(wanted: Typed, rough: Sequence[Entry[T]]) -> list[Entry[T]]:
    """Those with the marks that were typed. A word with marks is a whole one; one without may have any."""
    marked = [f" {word} " for word, plain in zip(wanted.marked, wanted.plain, strict=True) if word != plain]
    return [one for one in rough if all(word in _folded(one.text) for word in marked)] if marked else []


@lru_cache(maxsize=MOST_FOUND)
def _folded(text: str) -> str:
    return f" {fold(text)} "


def shown(wanted: Typed, text: str) -> list[tuple[str, bool]]:
    """A long text cut around the first place that has what is looked for -> its pieces, and whether one is that."""
    places = [one for one in words(text) if one.key[:1].isalnum()]
    spans = list(_runs(wanted, places) or _singly(wanted, places))
    at, end = _window(text, spans[0][0] if spans else 0)
    pieces = [("…", False)] if at else []
    for first, last in spans:
        if at <= first and last <= end:
            pieces += [(text[at:first], False), (text[first:last], True)]
            at = last
    pieces += [(text[at:end], False), ("…" if end < len(text) else "", False)]
    return [one for one in pieces if one[0]]


def _runs(wanted: Typed, places: Sequence[Word]) -> list[tuple[int, int]]:
    keys, many = [unmarked(one.key) for one in places], len(wanted.plain)
    starts = range(len(keys) - many + 1 if many else 0)
    runs = [at for at in starts if _begins(keys[at : at + many], wanted.plain)]
    return [(places[at].start, places[at + many - 1].end) for at in runs]


def _begins(keys: Sequence[str], wanted: Sequence[str]) -> bool:
    return tuple(keys[:-1]) == tuple(wanted[:-1]) and keys[-1].startswith(wanted[-1])


def _singly(wanted: Typed, places: Sequence[Word]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in places if unmarked(one.key) in wanted.plain]


def _window(text: str, first: int) -> tuple[int, int]:
    """A piece of the text around a place, from word to word."""
    start = text.rfind(" ", 0, first - AROUND) + 1 if first > SHOWN - AROUND else 0
    if start + SHOWN >= len(text):
        return start, len(text)
    end = text.rfind(" ", start, start + SHOWN)
    return start, end if end > start else start + SHOWN
