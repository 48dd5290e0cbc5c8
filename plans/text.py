"""Vietnamese text folded for matching, never for storing. Pure.

Two writers of one name differ in Unicode form (NFC, NFD), tone placement (hoà, hòa), i and y (tỷ, tỉ), case, spacing,
dashes, and Ð (U+00D0) for Đ (U+0110). ``fold`` gives all of them one key and keeps what really tells words apart:
letters and tones.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from plans.kept import kept

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_DROP_INVISIBLE = {ord(char): None for char in _INVISIBLE}
# No plan file may hold these (plans.yamltree): controls, marks of writing direction, code points that are no letters.
_UNFIT = (*range(9), *range(14, 28), *range(127, 133), *range(134, 160), *range(0x202A, 0x202F),
          *range(0x2066, 0x206A), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)  # fmt: skip
_DROP_UNFIT = {**_DROP_INVISIBLE, **dict.fromkeys(_UNFIT)}
_STROKES = "\u00d0\u00f0\u0189\u0256"  # D with a stroke of other alphabets, for the Vietnamese Đ
_STROKE = re.compile(f"[{_STROKES}]")
_ETH = str.maketrans(_STROKES, "\u0110\u0111\u0110\u0111")
_MARKED_DIGIT = re.compile(r"(\d)[\u0300-\u036f]+")
_MARK = rf"[\u0300-\u036f{_INVISIBLE}]"
_WORD = re.compile(rf"[^\W_]+(?:{_MARK}[^\W_]*)*|(?:{_MARK}[^\W_]*)+|[^\s\w]")
_OPEN_Y = re.compile(r"([hklmst]|qu)y")
_APOSTROPHES = "'`\u2019\u2018\u02bc\u00b4"
_SIGNS = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad", "-"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    **dict.fromkeys(_APOSTROPHES, ""),
}


class Word(NamedTuple):
    """One word or sign of a text: its key for matching, and its place in the text as written."""

    key: str
    start: int
    end: int


def nfc(text: str) -> str:
    """The stored form: composed, with the Vietnamese Đ (not the Icelandic Ð)."""
    return _vietnamese(unicodedata.normalize("NFC", text))


def _vietnamese(text: str) -> str:
    return text.translate(_ETH) if _STROKE.search(text) else text


def fold_white(text: str) -> str:
    """NFC with every run of white space (line ends and no-break spaces too) as one space; what no eye sees dropped.

    A tone mark on a digit is dust and dropped too, lest "1\\u03012" be read as 1.
    """
    composed = _MARKED_DIGIT.sub(r"\1", nfc(text))
    folded = " ".join(composed.split())
    if folded.isprintable():  # then nothing unseen stands in it
        return folded
    return " ".join(composed.translate(_DROP_UNFIT).split())


def words(text: str) -> Iterator[Word]:
    """The words and signs of a text with their places; apostrophes part words and are no signs of their own."""
    return iter(_words(text))


@kept(64)
def _words(text: str) -> Sequence[Word]:
    return [Word(key, *match.span()) for match in _WORD.finditer(text) if (key := _key(match[0]))]


def fold(text: str) -> str:
    """The key under which two spellings of one name are equal."""
    return " ".join(filter(None, map(_key, _WORD.findall(text))))


class _Bare(dict[str, str]):
    """A letter -> what is left of it without diacritics; those of alphabets are remembered."""

    def __missing__(self, char: str) -> str:
        plain = unicodedata.normalize("NFD", _vietnamese(char)).replace("\u0110", "D").replace("\u0111", "d")
        bare = "".join(part for part in plain if not unicodedata.combining(part))
        return self.setdefault(char, bare) if char < _PAST_ALPHABETS else bare


_PAST_ALPHABETS = "\u2000"
_BARE = _Bare()


def unmarked(text: str) -> str:
    """Without diacritics: đ becomes d, Ủy becomes Uy; case and signs stay."""
    return text if text.isascii() else "".join(map(_BARE.__getitem__, text))


def ascii_slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens, as in agency codes: "Sở Y tế" -> ``so-y-te``, "M'Đrắk" -> ``mdrak``."""
    plain = unmarked(text.translate(_DROP_INVISIBLE)).lower()
    plain = plain.translate({ord(char): None for char in _APOSTROPHES})
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def nearest(text: str, choices: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The choice most like a text when both are folded without diacritics, or None where nothing is near."""
    by_key: dict[str, str] = {}
    for choice in choices:
        by_key.setdefault(unmarked(fold(choice)), choice)
    found = difflib.get_close_matches(unmarked(fold(text)), by_key, n=1, cutoff=cutoff)
    return by_key[found[0]] if found else None


@lru_cache(maxsize=8192)
def _key(word: str) -> str:
    if word in _SIGNS:
        return _SIGNS[word]
    letters = unicodedata.normalize("NFD", word.translate(_DROP_INVISIBLE).translate(_ETH).casefold())
    tone = "".join([char for char in letters if char in _TONES])
    base = "".join([char for char in letters if char not in _TONES])
    if _OPEN_Y.fullmatch(base):  # kỹ = kĩ, tỷ = tỉ, quý = quí: one sound, two spellings
        base = base[:-1] + "i"
    return unicodedata.normalize("NFC", base) + tone
