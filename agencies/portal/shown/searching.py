"""Words looked for in names and clauses, however they are typed: with or without marks, in either Unicode form. Pure.

Signs count for nothing ("1118 kh ubnd" finds 1118/KH-UBND), and the last word may be a beginning. What has all the
words together comes before what has them apart; within each the order given stays. Where something has the marks that
were typed, what has others is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from plans.text import Word, fold, fold_white, unmarked, words

T = TypeVar("T")
LONGEST, MOST_WORDS = 120, 12
AROUND, SHOWN = 60, 260
_KEPT = 50_000
_ADDRESS = "/viec/"
_ID_PARTS = 5


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as it is shown again; its words folded, and folded without marks."""

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
    marked = tuple(_keys(said))[:MOST_WORDS]
    return Typed(said, marked, tuple(map(unmarked, marked)))


def _keys(text: str) -> Iterator[str]:
    return (word for word in fold(text).split() if word[0].isalnum())


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """Something that can be found by a text."""

    what: T
    marked: str
    plain: str


def entry(what: T, *texts: str | None) -> Entry[T]:
    """Found by any of these texts."""
    return Entry(what, *_folded(" \n ".join(filter(None, texts))))


@lru_cache(maxsize=_KEPT)
def _folded(text: str) -> tuple[str, str]:
    """Between spaces, so that a word is found from its beginning."""
    marked = f" {' '.join(_keys(text))} "
    return marked, unmarked(marked)


def found(wanted: Typed, entries: Iterable[Entry[T]], *, long: bool = False) -> list[T]:
    """What has all the words. In long texts, where syllables come together by chance, what has them apart is left out
    where something has them together."""
    if not wanted.plain:
        return []
    rough = sorted(_placed(wanted.plain, entries), key=lambda one: one[1])
    exact = [one for one in rough if all(word in one[0].marked for word in _with_marks(wanted))] or rough
    return [one.what for one, apart in exact if not (long and apart and not exact[0][1])]


def _placed(wanted: Sequence[str], entries: Iterable[Entry[T]]) -> Iterator[tuple[Entry[T], bool]]:
    """Those that have the words, and whether apart from each other."""
    *whole, last = (f" {word}" for word in wanted)
    together, each = "".join([*whole, last]), [f"{word} " for word in whole]
    for one in entries:
        if last in one.plain and all(word in one.plain for word in each):
            yield one, together not in one.plain


def _with_marks(wanted: Typed) -> list[str]:
    """The words that were typed with marks, which are whole ones; without marks, a word may have any."""
    return [f" {word} " for word, plain in zip(wanted.marked, wanted.plain, strict=True) if word != plain]


def shown(wanted: Typed, text: str) -> list[tuple[str, bool]]:
    """A long text cut around the first place that has what is looked for -> its pieces, and whether one is that."""
    places = [one for one in words(text) if one.key[:1].isalnum()]
    spans = list(_together(wanted, places) or _apart(wanted, places))
    at, end = _window(text, spans[0][0] if spans else 0)
    pieces = [("…", False)] if at else []
    for first, last in spans:
        if at <= first and last <= end:
            pieces += [(text[at:first], False), (text[first:last], True)]
            at = last
    pieces += [(text[at:end], False), ("…" if end < len(text) else "", False)]
    return [one for one in pieces if one[0]]


def _together(wanted: Typed, places: Sequence[Word]) -> list[tuple[int, int]]:
    keys, many = [unmarked(one.key) for one in places], len(wanted.plain)
    starts = range(len(keys) - many + 1 if many else 0)
    runs = [at for at in starts if _begins(keys[at : at + many], wanted.plain)]
    return [(places[at].start, places[at + many - 1].end) for at in runs]


def _begins(keys: Sequence[str], wanted: Sequence[str]) -> bool:
    return tuple(keys[:-1]) == tuple(wanted[:-1]) and keys[-1].startswith(wanted[-1])


def _apart(wanted: Typed, places: Sequence[Word]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in places if unmarked(one.key) in wanted.plain]


def _window(text: str, first: int) -> tuple[int, int]:
    """A piece of the text around a place, from word to word."""
    start = text.rfind(" ", 0, first - AROUND) + 1 if first > SHOWN - AROUND else 0
    if start + SHOWN >= len(text):
        return start, len(text)
    end = text.rfind(" ", start, start + SHOWN)
    return start, end if end > start else start + SHOWN
