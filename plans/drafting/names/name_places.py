"""The place at the end of a name: "tỉnh Cà Mau", "các huyện, thị xã", "cấp xã", "11 phường", "Trung ương". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plans.drafting.names.body_words import HEADS, NO_UNITS, UNITS
from plans.drafting.names.name_tokens import Phrases, Token
from plans.drafting.names.stop_words import ACTIONS

Tokens = Sequence[Token]


def _phrases(table: str) -> list[str]:
    return [" ".join(part.split()) for part in table.split(";") if part.strip()]


UNIT = Phrases.of(UNITS)
_WHOLE = Phrases.of(
    [
        "trung ương",
        "việt nam",
        "quốc gia",
        "nhà trường",
        "trường",
        "các cấp",
        "cơ sở",
        "cấp cơ sở",
        "cấp trung ương",
        "toàn quốc",
    ]
)
_AFTER_MANY = Phrases.of(
    ["trực thuộc trung ương", "trực thuộc tỉnh", "trong tỉnh", "trên địa bàn", "liên quan", "có liên quan", "biên giới",
     "được giao", "được phân công", "có rừng", "ven biển", "nơi có dự án", "vùng dự án",
     "trên địa bàn tỉnh", "trên địa bàn thành phố", "trên địa bàn huyện", "thuộc tỉnh", "trong cả nước", "trọng điểm"],
)  # fmt: skip
_REGION = Phrases.of(
    [
        "khu vực",
        "vùng",
        "cấp vùng",
        "quân khu",
        "chi nhánh tỉnh",
        "chi nhánh thành phố",
        "chi nhánh khu vực",
        "chi nhánh",
    ]
)
_HEADS = Phrases.of(name for *_, names in HEADS for name in _phrases(names) if " " in name)
_STOPS = Phrases.of(name for name in _phrases(ACTIONS) if " " in name)
_ROMAN = re.compile("[IVX]{1,5}")
_MOST = 5  # syllables of a place's own name
_LEVELS = Phrases.of([*UNITS, "quân khu", "cơ sở", "trung ương", "vùng", "trường", "cụm", "ủy", "bộ"])
_NO_UNIT = Phrases.of(_phrases(NO_UNITS))
_MANY_UNITS = Phrases.of(
    [*UNITS, "quân khu", "huyện, thành, thị", "huyện, thành, thị xã", "huyện, thị, thành", "huyện, thị, thành phố"],
)  # fmt: skip
SURNAMES = {
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "ngô", "dương", "lý",
    "đinh", "trương", "đoàn", "lâm", "mai", "tô", "tạ", "lương",
}  # fmt: skip
_NO_PLACE = {"quý", "tháng", "năm", "ngày", "cộng", "chủ", "phó", "giám", "trưởng", "kế", "số", "kính", "nơi", "độc"}
_MANY = ("các", "những", "mỗi", "từng")


@dataclass(frozen=True, slots=True)
class PlaceName:
    """``words`` in official writing; ``unit`` and ``proper`` of one place ("tỉnh", "Cà Mau"); ``many``: of several."""

    end: int
    words: str
    unit: str = ""
    proper: str = ""
    many: bool = False


def place_at(text: Tokens, at: int) -> PlaceName | None:
    """The place that begins at a token."""
    if at >= len(text):
        return None
    return _several(text, at) or _level(text, at) or _one(text, at) or _region(text, at) or _whole(text, at)


def _several(text: Tokens, at: int) -> PlaceName | None:
    """ "các huyện, thị xã, thành phố trực thuộc Trung ương", "xã, phường", "11 phường"."""
    counted = text[at].key.isdigit()
    plural = text[at].low in _MANY or counted
    end, units = _units(text, at + plural, plural=plural)
    if not units or (len(units) == 1 and not plural):
        return None
    if len(units) == 1 and counted and end < len(text) and text[end].cap and text[end - 1].cap:
        return None
    words = " ".join((text[at].word.lower() if counted else "các", ", ".join(units)))
    if after := _AFTER_MANY.longest(text, end):
        end, words = end + after[0], f"{words} {_written(text, end, end + after[0])}"
    return PlaceName(end, words, many=True)


def _units(text: Tokens, at: int, *, plural: bool) -> tuple[int, list[str]]:
    """A list of units ("huyện, thị xã và thành phố"); its last one must not name a place."""
    units: list[str] = []
    end = next_one = at
    while (unit := (_MANY_UNITS if plural else UNIT).longest(text, next_one)) and not _no_unit(text, next_one):
        if proper_end(text, next_one + unit[0]) > next_one + unit[0] and not text[next_one].word.isupper():
            break
        if units and text[next_one].cap and not text[at].cap and _REGION.width(text, next_one + unit[0]):
            break
        end = next_one + unit[0]
        units.append(_written(text, next_one, end).lower())
        next_one = _separated(text, end)
        if next_one == end:
            break
    return end, units


def _no_unit(text: Tokens, at: int) -> bool:
    """ "xã hội", "Tỉnh đoàn": words that only begin like a unit."""
    return _NO_UNIT.width(text, at) > 0 or (text[at].cap and _HEADS.width(text, at) > 1)


def _separated(text: Tokens, at: int) -> int:
    """Past one "," "và" "/" "-" (or ", và")."""
    end = at
    while end < len(text) and end < at + 2 and text[end].low in (",", "và", "/", "-"):
        end += 1
    return end


def _level(text: Tokens, at: int) -> PlaceName | None:
    """ "cấp tỉnh", "cấp huyện, cấp xã"."""
    end, units = at, list[str]()
    while end < len(text) and text[end].low == "cấp" and (unit := _LEVELS.longest(text, end + 1)):
        units.append(_written(text, end + 1, end + 1 + unit[0]).lower())
        end += 1 + unit[0]
        beyond = _separated(text, end)
        while units and (unit := UNIT.longest(text, beyond)) and text[beyond - 1].low != "cấp":
            if proper_end(text, beyond + unit[0]) > beyond + unit[0]:
                break
            units.append(_written(text, beyond, beyond + unit[0]).lower())
            end = beyond + unit[0]
            beyond = _separated(text, end)
        if beyond < len(text) and text[beyond].low == "cấp" and beyond > end:
            end = beyond
    if not units:
        return None
    end -= text[end - 1].low in (",", "và", "/", "-")
    return PlaceName(end, "cấp " + ", ".join(units), many=True)


def _one(text: Tokens, at: int) -> PlaceName | None:
    """ "tỉnh", "tỉnh Cà Mau", "thành phố Hồ Chí Minh", "Quận 12"."""
    unit = UNIT.longest(text, at)
    if not unit or _HEADS.width(text, at) > unit[0] or _NO_UNIT.width(text, at):
        return None
    words = _written(text, at, at + unit[0]).lower()
    begin = at + unit[0]
    end = proper_end(text, begin)
    if end > begin + 1 and _person(text, begin, words):
        end = begin
    proper = proper_words(text, begin, end)
    return PlaceName(end, f"{words} {proper}".strip(), words, proper)


def _person(text: Tokens, at: int, unit: str) -> bool:
    """ "Chủ tịch UBND tỉnh Nguyễn …": a person's name, no province's."""
    return text[at].low in SURNAMES if unit == "tỉnh" else unit in ("huyện", "thị xã") and text[at].low == "nguyễn"


def bare_end(text: Tokens, at: int) -> int:
    """Where a place's own name of two words or more ends that has no unit before it ("Tỉnh đoàn | Kon Tum")."""
    end = proper_end(text, at)
    plain = all(token.word.isalpha() or token.key == "-" for token in text[at:end])
    return end if end - at > 1 and plain and text[at].low not in _NO_PLACE else at


def _goes_on(text: Tokens, at: int) -> bool:
    return at < len(text) and text[at].cap and not (_HEADS.width(text, at) or _STOPS.width(text, at))


def proper_end(text: Tokens, at: int) -> int:
    """Where a place's own name (capitals, numbers, a dash between capitals) ends."""
    end = at
    while end < len(text) and end - at < _MOST:
        token = text[end]
        if token.low == "-" and end > at and _goes_on(text, end + 1):
            end += 2
        elif _goes_on(text, end) and not (end > at and (UNIT.width(text, end) or token.key[0].isdigit())):
            end += 1
        else:
            break
    return end


def proper_words(text: Tokens, start: int, end: int) -> str:
    """A place's own name, with capitals where the text shouts."""
    return " ".join(_title(token.word) for token in text[start:end])


def _title(word: str) -> str:
    if _ROMAN.fullmatch(word):
        return word
    return word.capitalize() if len(word) > 1 and word.isupper() else word


def _region(text: Tokens, at: int) -> PlaceName | None:
    """ "khu vực Tây Nguyên", "khu vực 3", "chi nhánh tỉnh Cà Mau"."""
    region = _REGION.longest(text, at)
    if not region:
        return None
    end = at + region[0]
    last = proper_end(text, end)
    if last == end and UNIT.width(text, end - 1) == 0:
        return None
    words = f"{_written(text, at, end).lower()} {proper_words(text, end, last)}".strip()
    return PlaceName(last, words, proper=proper_words(text, end, last))


def _whole(text: Tokens, at: int) -> PlaceName | None:
    """ "Trung ương", "Việt Nam", "các cấp", "nhà trường"."""
    found = _WHOLE.longest(text, at)
    if not found or (found[1] == "trường" and _names_school(text, at + 1)):
        return None
    words = {"trung ương": "Trung ương", "việt nam": "Việt Nam"}.get(found[1], found[1])
    return PlaceName(at + found[0], words, many=found[1] == "các cấp")


def _names_school(text: Tokens, at: int) -> bool:
    """ "trường học", "trường THPT …": no place of the document's own."""
    return at < len(text) and (
        text[at].cap or text[at].low in ("học", "hợp", "lớp", "đại", "trung", "tiểu", "mầm", "phổ", "cao")
    )


def _written(text: Tokens, start: int, end: int) -> str:
    return " ".join(token.word for token in text[start:end]).replace(" ,", ",")
