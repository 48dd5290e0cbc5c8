"""The words of a text as names are read from them: folded keys, short forms written out, one spelling. Pure.

A word that stands for several ("UBND") becomes as many tokens, which all keep its place in the text. ``Phrases`` finds
the longest phrase of a table that begins at a token.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from plans.drafting.names.short_forms import FIELD_FORMS, NOT_AFTER_MINISTRY, SHORT_FORMS
from plans.kept import kept
from plans.text import fold, nfc, words

Key = tuple[str, ...]

# "LĐ-TB&XH", "GD & ĐT", "VH,TT&DL"
_JOINED = re.compile(r"(?<!\w)[A-ZĐ]{1,8}(?:(?:\s?[-–&,]\s?|\sv(?:\u00e0|a\u0300)\s)[A-ZĐ]{1,8}){1,4}(?!\w)")
_NUMBER = re.compile(r"\d{1,4}[A-ZĐ]?")
_PART = re.compile(r"[A-ZĐ]+")
_NEW_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
    "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_NEW_TONE = re.compile(rf"(?<![qQ])({'|'.join(_NEW_TONES)})$", re.IGNORECASE)


class Token(NamedTuple):
    """One word or sign: its key, its place, how it is written officially, whether it begins with a capital; and in
    lower case (a sign by its key), to be compared with plain words."""

    key: str
    start: int
    end: int
    word: str
    cap: bool
    low: str


def key_of(phrase: str) -> Key:
    """The keys of a phrase of the tables."""
    return tuple(fold(phrase).split())


_SHORTEST = 2
_DEPARTMENTS = ("sở", "phòng", "bộ")
_NEAR = 12
_THOUGHT = fold("TƯ")
_AFTER_TU = frozenset(map(fold, (
    "pháp", "vấn", "nhân", "liệu", "tưởng", "cách", "lệnh", "thục", "trang", "duy", "thế", "thất", "lợi", "sản", "công",
)))  # fmt: skip
_BEFORE_TU = frozenset({"đầu", "vật", "dân", "riêng", "vô", "công", "thứ", "tâm", "đời", "suất"})
Long = tuple[tuple[str, str], ...]


def _long(words: str) -> Long:
    return tuple((fold(word), word) for word in re.findall(r"\w+|,|-", words))


_LONG: Mapping[str, Long] = {fold(short): _long(long) for short, long in SHORT_FORMS.items()}
_FIELDS: Mapping[str, Long] = {short: _long(long) for short, long in FIELD_FORMS.items()}
_CAPITAL_ONLY = frozenset(fold(short) for short in SHORT_FORMS if len(short) <= _SHORTEST)  # "CA", not "ca"


@kept(64)
def tokens(text: str) -> Sequence[Token]:
    """The tokens of a text; short forms written out. The last ones are kept: a clause is asked about several times."""
    joined = dict(_joined_forms(text))
    out: list[Token] = []
    reached = 0
    for key, start, end in words(text):
        if start < reached or key == "*":
            continue  # "*": a mark of bold or italic in a text
        whole = joined.get(start)
        reached = whole[0] if whole else end
        written = text[start:reached]
        field = _after_head(out, written) if written in _FIELDS else ()
        long = whole[1] if whole else field or _LONG.get(key, ())
        if long and (key not in _CAPITAL_ONLY or (written.isupper() and not _a_word(text, out, key, end))):
            out += [Token(one, start, reached, form, True, _low(form, one)) for one, form in long]
        elif not (key == "." and out and out[-1].word in ("phố", "xã") and text[out[-1].start] in "Tt"):
            out.append(Token(key, start, reached, *_forms(written, key)))
    return out


def _after_head(before: Sequence[Token], written: str) -> tuple[tuple[str, str], ...]:
    """The field that two letters stand for right after "Sở", "Phòng", "Bộ"."""
    if not (before and before[-1].low in _DEPARTMENTS):
        return ()
    return () if before[-1].low == "bộ" and written in NOT_AFTER_MINISTRY else _FIELDS[written]


def _a_word(text: str, before: Sequence[Token], key: str, end: int) -> bool:
    """Whether capitals that look like a short form are a word of a text in capitals: "PHÒNG TƯ PHÁP", "ĐẦU TƯ"."""
    if key != _THOUGHT:
        return False
    after = text[end : end + _NEAR].split()[:1]
    return (bool(after) and fold(after[0].strip(",;:.)")) in _AFTER_TU) or (
        bool(before) and before[-1].low in _BEFORE_TU
    )


def _joined_forms(text: str) -> Iterator[tuple[int, tuple[int, tuple[tuple[str, str], ...]]]]:
    """Short forms in several parts ("LĐ-TB và XH"): start -> end and words; the longest that the table has."""
    for found in _JOINED.finditer(text):
        parts = [(one.start(), one.end()) for one in _PART.finditer(text, found.start(), found.end())]
        for count in range(len(parts), 1, -1):
            if long := _LONG.get(fold("".join(text[start:end] for start, end in parts[:count]))):
                yield parts[0][0], (parts[count - 1][1], long)
                break


@lru_cache(maxsize=4096)
def _forms(written: str, key: str) -> tuple[str, bool, str]:
    form = official(written)
    return form, _capital(written), _low(form, key)


def _low(word: str, key: str) -> str:
    return word.lower() if word[0].isalnum() else key


def _capital(written: str) -> bool:
    return written[:1].isupper() or bool(_NUMBER.fullmatch(written))


def official(word: str) -> str:
    """One spelling for both ways to place a tone: "Uỷ" -> "Ủy", "hoà" -> "hòa"."""
    return _NEW_TONE.sub(_older, nfc(word))


def _older(found: re.Match[str]) -> str:
    written = found.group()
    old = _NEW_TONES[written.lower()]
    if written.isupper():
        return old.upper()
    return old.capitalize() if written[0].isupper() else old


@dataclass(slots=True)
class _Word:
    """A word within phrases: what the phrase that ends with it stands for, and the words that go on from it."""

    meaning: str | None = None
    next: dict[str, _Word] = field(default_factory=dict)


@dataclass
class Phrases:
    """Phrases with what they stand for; ``longest`` gives the one with the most words that begins at a token.

    ``first``: the words with which they begin.
    """

    known: dict[Key, str] = field(default_factory=dict)
    first: dict[str, _Word] = field(default_factory=dict)

    @classmethod
    def of(cls, phrases: Iterable[str] | Mapping[str, str]) -> Phrases:
        """A table of phrases, each standing for itself, or of phrases with what each stands for."""
        table = cls()
        for phrase in phrases:
            table.add(key_of(phrase), phrases[phrase] if isinstance(phrases, Mapping) else phrase)
        return table

    def add(self, key: Key, value: str) -> None:
        """Adds a phrase; the first meaning stays."""
        if not key or key in self.known:
            return
        self.known[key] = value
        word = self.first.setdefault(key[0], _Word())
        for one in key[1:]:
            word = word.next.setdefault(one, _Word())
        word.meaning = value

    def longest(self, text: Sequence[Token], at: int) -> tuple[int, str] | None:
        """The width and the meaning of the longest phrase at a token."""
        found = None
        words = self.first
        for end in range(at, len(text)):
            word = words.get(text[end].key)
            if word is None:
                break
            if word.meaning is not None:
                found = end + 1 - at, word.meaning
            words = word.next
        return found

    def width(self, text: Sequence[Token], at: int) -> int:
        """How many tokens the longest phrase at a token has; 0 where there is none."""
        if at >= len(text) or text[at].key not in self.first:
            return 0  # the answer nearly always, and asked at every word
        found = self.longest(text, at)
        return found[0] if found else 0
