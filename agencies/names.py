"""Finds agencies and groups in Vietnamese text by name, short name or alias. Pure.

Names are compared as folded words (``plans.text``) after common short forms are written out, the longest name first,
so that a comma inside one name ("Sở Văn hóa, Thể thao và Du lịch") does not cut it in two.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import neg
from typing import Protocol

from plans.kept import kept
from plans.text import Word, fold, nearest, words

CENTRAL = "trung-uong"

Key = tuple[str, ...]


class Named(Protocol):
    """A body with its names; ``code`` is whole."""

    @property
    def code(self) -> str: ...
    @property
    def area(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def short_name(self) -> str: ...
    @property
    def aliases(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Mention:
    """A body named in a text, and where (``text[start:end]``)."""

    code: str
    start: int
    end: int


# Short forms with one reading, written out wherever they stand (folded to lower case, "&" and "-" taken out).
_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "mttqvn": "mặt trận tổ quốc việt nam",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "ubmttqvn": "ủy ban mặt trận tổ quốc việt nam",
    "vn": "việt nam",
    "ca": "công an",
    "catx": "công an thị xã",
    "tp": "thành phố",
    "tx": "thị xã",
    "bđbp": "bộ đội biên phòng",
    "chqs": "chỉ huy quân sự",
    "qs": "quân sự",
    "bcđ": "ban chỉ đạo",
    "bql": "ban quản lý",
    "vp": "văn phòng",
    "pctp": "phòng chống tội phạm",
    "tand": "tòa án nhân dân",
    "vksnd": "viện kiểm sát nhân dân",
    "thads": "thi hành án dân sự",
    "tncs": "thanh niên cộng sản",
    "tncshcm": "thanh niên cộng sản hồ chí minh",
    "hcm": "hồ chí minh",
    "lhpn": "liên hiệp phụ nữ",
    "ccb": "cựu chiến binh",
    "ptth": "phát thanh và truyền hình",
    "lđtbxh": "lao động thương binh và xã hội",
    "gdđt": "giáo dục và đào tạo",
    "nnptnt": "nông nghiệp và phát triển nông thôn",
    "tttt": "thông tin và truyền thông",
    "vhttdl": "văn hóa , thể thao và du lịch",
    "vhtt": "văn hóa và thông tin",
    "khđt": "kế hoạch và đầu tư",
    "khcn": "khoa học và công nghệ",
    "tnmt": "tài nguyên và môi trường",
    "gtvt": "giao thông vận tải",
    "nhnn": "ngân hàng nhà nước",
    "nhcsxh": "ngân hàng chính sách xã hội",
    "qltt": "quản lý thị trường",
}
_LONG: Mapping[str, Key] = {short: tuple(fold(full).split()) for short, full in _SHORT.items()}

# Short forms with several readings: tried on the names only, and dropped where they would name two bodies.
_CONTRACTIONS: tuple[tuple[Key, Key], ...] = tuple(
    (tuple(fold(full).split()), tuple(short.split()))
    for full, short in (
        ("bộ chỉ huy quân sự", "bchqs"),
        ("ban chỉ huy quân sự", "bchqs"),
        ("bộ chỉ huy", "bch"),
        ("ban chỉ huy", "bch"),
        ("ban chấp hành", "bch"),
        ("thường trực", "tt"),
        ("thị trấn", "tt"),
        ("nhân dân", "nd"),
        ("-", ""),
        ("-", ","),
        (",", ""),
    )
)
_AND: Key = tuple(fold("và").split())
_JOINED = re.compile(r"(?<!\w)[A-ZĐÐ]+(?:\s?[-&]\s?[A-ZĐÐ]+)+(?!\w)")


@kept(256)
def spelled(text: str) -> Sequence[Word]:
    """The folded words of a text, short forms written out (each written-out word keeps the short form's place).

    The last ones are kept: every name is looked up under several variants, every clause is asked about several times.
    """
    found: list[Word] = []
    joined = {match.start(): match for match in _JOINED.finditer(text) if _joined_key(match.group()) in _LONG}
    skip_to = 0
    for word in words(text):
        if word.start < skip_to:
            continue
        if word.start in joined:
            match = joined[word.start]
            found += [Word(key, match.start(), match.end()) for key in _LONG[_joined_key(match.group())]]
            skip_to = match.end()
        elif word.key == "." and found and text[found[-1].start : found[-1].end].casefold() in ("tp", "tx"):
            continue  # "TP. Kon Tum"
        else:
            long = _LONG.get(word.key)
            found += [Word(key, word.start, word.end) for key in long] if long else [word]
    return found


def _joined_key(text: str) -> str:
    return fold(re.sub(r"[\s&-]", "", text))


def key(name: str) -> Key:
    """The words under which a name is looked up."""
    return tuple(word.key for word in spelled(name))


def _replaced(phrase: Key, old: Key, new: Key) -> Key:
    width = len(old)
    for at in range(len(phrase) - width + 1):
        if phrase[at : at + width] == old:
            return phrase[:at] + new + _replaced(phrase[at + width :], old, new)
    return phrase


def _split(place: Key) -> tuple[Key, Key]:
    """ "tỉnh kon tum" -> ("tỉnh",), ("kon", "tum"); a town's or city's unit has two words."""
    width = 2 if place[:1] in (("thành",), ("thị",)) else 1
    return place[:width], place[width:]


def _with_area(phrase: Key, place: Key) -> Iterator[Key]:
    """A phrase with and without its place: "sở y tế" <-> "sở y tế tỉnh" <-> "sở y tế tỉnh kon tum"."""
    unit, proper = _split(place)
    if phrase[-len(place) - 1 :] == (",", *place):
        yield phrase[: -len(place) - 1]
    elif phrase[-len(place) :] == place:
        yield phrase[: -len(proper)]
    elif phrase[-len(unit) :] == unit:
        yield phrase + proper
    else:
        yield from (phrase + unit, phrase + proper, phrase + place, (*phrase, ",", *place))


def _variants(phrase: Key, place: Key) -> Iterator[Key]:
    shapes = [phrase, *(_with_area(phrase, place) if place else ())]
    for shape in shapes:
        yield shape
        yield from (_replaced(shape, old, new) for old, new in _CONTRACTIONS if old[0] in shape)
        if "," in shape:  # "các huyện, thị xã, thành phố" = "các huyện, thị xã và thành phố"
            last = len(shape) - 1 - shape[::-1].index(",")
            yield (*shape[:last], *_AND, *shape[last + 1 :])


@dataclass
class _Phrases:
    """Phrases of one area's documents; a derived phrase that could mean two bodies means none ("").

    ``widths``: a phrase's first word -> how many words such phrases have, the most first.
    """

    codes: dict[Key, str] = field(default_factory=dict)
    widths: dict[str, list[int]] = field(default_factory=dict)

    def declare(self, phrase: Key, code: str) -> None:
        if phrase and phrase not in self.codes:
            self.codes[phrase] = code
            widths = self.widths.setdefault(phrase[0], [])
            if len(phrase) not in widths:
                insort(widths, len(phrase), key=neg)

    def derive(self, phrases: Mapping[Key, set[str]]) -> None:
        for phrase, codes in phrases.items():
            self.declare(phrase, next(iter(codes)) if len(codes) == 1 else "")

    def longest_at(self, keys: Key, at: int) -> tuple[str, int] | None:
        for width in self.widths.get(keys[at], ()):
            if at + width <= len(keys) and (code := self.codes.get(keys[at : at + width])):
                return code, width
        return None


class NameBook:
    """Looks names up as a document of one area would mean them.

    ``places`` names each area ("tỉnh Kon Tum"); ``above`` the area over it (viet-yen -> bac-giang), whose bodies a
    document of the lower area also calls by their short names. Bodies elsewhere are known by their full names only.
    """

    def __init__(self, bodies: Iterable[Named], places: Mapping[str, str], above: Mapping[str, str]) -> None:
        self._bodies: dict[str, list[Named]] = {}
        for body in bodies:
            self._bodies.setdefault(body.area, []).append(body)
        self._places = {area: key(name) for area, name in places.items()}
        self._above = above
        self._known: dict[str, _Phrases] = {}

    def find(self, name: str, area: str) -> str | None:
        """The code of the body that a whole name means in an area's document, or None."""
        return self._phrases(area).codes.get(key(name)) or None

    def mentions(self, text: str, area: str) -> list[Mention]:
        """Every body named in a text, in order; the longest name wins and names never overlap."""
        phrases, spelt = self._phrases(area), spelled(text)
        keys = tuple(word.key for word in spelt)
        found, at = [], 0
        while at < len(keys):
            if hit := phrases.longest_at(keys, at) if keys[at] in phrases.widths else None:
                code, width = hit
                found.append(Mention(code, spelt[at].start, spelt[at + width - 1].end))
                at += width
            else:
                at += 1
        return found

    def nearest(self, name: str, area: str) -> str | None:
        """The official name most like an unknown one, for error lines."""
        scope = self._scope(area) if area in self._bodies else list(self._bodies)
        bodies = [body for one in scope for body in self._bodies.get(one, ())]
        return nearest(name, [text for body in bodies for text in (body.name, body.short_name)])

    def _scope(self, area: str) -> list[str]:
        scope = [area]
        while (over := self._above.get(scope[-1])) and over not in scope:
            scope.append(over)
        return scope if CENTRAL in scope else [*scope, CENTRAL]

    def _phrases(self, area: str) -> _Phrases:
        if area not in self._known:
            self._known[area] = self._build(area)
        return self._known[area]

    def _build(self, area: str) -> _Phrases:
        phrases, scope = _Phrases(), self._scope(area)
        for one in scope:
            bodies = self._bodies.get(one, ())
            for body in bodies:
                for name in (body.name, body.short_name, *body.aliases):
                    phrases.declare(key(name), body.code)
            phrases.derive(self._derived(bodies, self._places.get(one, ())))
        for one, bodies in self._bodies.items():
            if one not in scope:
                phrases.derive(_full_names(bodies, _split(self._places.get(one, ()))[1]))
        return phrases

    @staticmethod
    def _derived(bodies: Iterable[Named], place: Key) -> dict[Key, set[str]]:
        derived: dict[Key, set[str]] = {}
        for body in bodies:
            for phrase in {key(text) for text in (body.name, body.short_name, *body.aliases)}:
                for variant in _variants(phrase, place):
                    derived.setdefault(variant, set()).add(body.code)
        return derived


def _full_names(bodies: Iterable[Named], proper: Key) -> dict[Key, set[str]]:
    """Official names that say their own area ("Công an tỉnh Gia Lai"); others mean nothing outside of it."""
    names: dict[Key, set[str]] = {}
    for body in bodies:
        full = key(body.name)
        if proper and proper[0] in full and any(full[at : at + len(proper)] == proper for at in range(len(full))):
            names.setdefault(full, set()).add(body.code)
    return names
