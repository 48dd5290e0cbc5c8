"""Copies of an annotated text as they come out of scanners, converters, other provinces and other years. Pure, seeded.

Each damage changes the text, and the annotation only where the words themselves change (places, years).
"""

from __future__ import annotations

import random
import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from tests.drafting.corpus import Annotated

Change = Callable[[Annotated, random.Random], Annotated]

_OLD_TONES = {
    f"{first}{new}": f"{old}{second}"
    for first, second, olds, news in (("o", "a", "òóỏõọ", "àáảãạ"), ("o", "e", "òóỏõọ", "èéẻẽẹ"), ("u", "y", "ùúủũụ", "ỳýỷỹỵ"))
    for old, new in zip(olds, news, strict=True)
}  # fmt: skip
_LOOKS_LIKE = {"ị": "i", "ề": "ê", "ệ": "ê", "ố": "ô", "ạ": "a", "ẩ": "â", "ữ": "ử", "ỏ": "ò", "l": "1", "ủ": "ù"}
_PLACES = {
    "Tuyên Quang": "Cao Bằng", "Mường Thanh": "Ia Grai", "Điện Biên": "Sơn La", "Đại Lộc": "Nghĩa Hành",
    "Bến Tre": "Trà Vinh", "Quảng Trị": "Ninh Thuận", "Kon Tum": "Hà Giang", "Gia Lai": "Lâm Đồng", "Quỳ Châu": "Mù Cang Chải",
    "Đồng Tháp": "Hậu Giang", "Cà Mau": "Kiên Giang", "Vĩnh Yên": "Sầm Sơn", "Lai Châu": "Bắc Kạn", "Vụ Bản": "Lục Nam",
    "Liên Chiểu": "Hải Châu", "Lào Cai": "Yên Bái", "Đắk Lắk": "Bình Phước", "Việt Yên": "Phổ Yên",
}  # fmt: skip
_MISREAD = 1 / 30
_YEARS_LATER = 3
_WIDTH = 76
_PAGE = 38


@dataclass(frozen=True)
class Damage:
    """``noisy``: single letters are wrong, so that quotes can only be compared by likeness."""

    name: str
    change: Change
    noisy: bool = False


def damaged(one: Annotated, damage: Damage, seed: int = 0) -> Annotated:
    return damage.change(one, random.Random(f"{one.name} {damage.name} {seed}"))


def _text(change: Callable[[str, random.Random], str]) -> Change:
    return lambda one, dice: replace(one, text=change(one.text, dice))


def _lines(change: Callable[[str, random.Random], str]) -> Change:
    return _text(lambda text, dice: "\n".join(change(line, dice) for line in text.split("\n")))


def _wrapped(text: str, dice: random.Random) -> str:
    width = _WIDTH + dice.randrange(-8, 9)
    lines = [
        [line]
        if line.startswith("|")
        else textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
        for line in text.split("\n")
    ]
    return "\n".join(part for parts in lines for part in parts)


def _lost_breaks(text: str, dice: random.Random) -> str:
    """One line break of forty is lost, between two lines that are both sentences."""
    return re.sub(r"(?<=[a-zà-ỹ;,.])\n(?=\S)", lambda _: " " if dice.random() < 1 / 40 else "\n", text)


def _paged(text: str, dice: random.Random) -> str:
    """The number of the page alone, as an export to plain text leaves it."""
    return _with_heads(text, lambda page: ["", str(page), ""] if page > 1 else [])


def _headed(text: str, dice: random.Random) -> str:
    """The gazette's head on every page, the first too."""
    return _with_heads(text, lambda page: [f"CÔNG BÁO/Số 118/Ngày 20-3-2026 {page}"])


def _with_heads(text: str, head: Callable[[int], list[str]]) -> str:
    lines = text.split("\n")
    pages = [lines[at : at + _PAGE] for at in range(0, len(lines), _PAGE)]
    return "\n".join(line for number, page in enumerate(pages, start=1) for line in [*head(number), *page])


def _spaced(line: str, dice: random.Random) -> str:
    """Capital lines of the head, letter by letter, words still apart by more than one space or not at all."""
    letters = [c for c in line if c.isalpha()]
    if len(letters) < 8 or not all(c.isupper() for c in letters) or line.startswith("|") or len(line) > 60:
        return line
    return "  ".join(" ".join(word) for word in line.split())


def _old_tones(line: str, dice: random.Random) -> str:
    for new, old in _OLD_TONES.items():
        line = re.sub(rf"(?<![qQ]){new}(?![a-zà-ỹ])", old, line)
    return line


def _other_hang(line: str, dice: random.Random) -> str:
    pairs = {"hằng": "hàng", "hàng": "hằng", "Hằng": "Hàng", "Hàng": "Hằng"}
    return re.sub(r"\b([Hh][àằ]ng)(?= (?:năm|quý|tháng|tuần|ngày))", lambda found: pairs[found[1]], line)


def _misread(text: str, dice: random.Random) -> str:
    """Some letters are taken for ones that look like them; figures stay."""
    return "".join(_LOOKS_LIKE.get(c, c) if dice.random() < _MISREAD else c for c in text)


def _blanks(text: str, dice: random.Random) -> str:
    return re.sub(r" ", lambda _: dice.choice([" "] * 12 + ["  ", "\u00a0", "\t", " \u200b"]), text).replace(
        "\n", "\r\n"
    )


def _bold(line: str, dice: random.Random) -> str:
    line = re.sub(r"^(\d{1,2}\. [^.:;]{4,60})$", r"**\1**", line)
    return re.sub(r"(trước ngày \d{1,2}/\d{1,2}(?:/\d{4})?)", r"**\1**", line)


def _glued(text: str, dice: random.Random) -> str:
    """A converter that drops the space where a line of a capital title ended."""
    return re.sub(r"(?<=[A-ZÀ-Ỹ]{3}) (?=[A-ZÀ-Ỹ]{3})", lambda _: "" if dice.random() < 1 / 10 else " ", text)


def _in_all(value: Any, change: Callable[[str], str]) -> Any:
    """Every text, year and date inside an annotation."""
    if isinstance(value, Mapping):
        return {key: _in_all(one, change) for key, one in value.items()}
    if isinstance(value, list):
        return [_in_all(one, change) for one in value]
    if isinstance(value, date) or (isinstance(value, int) and not isinstance(value, bool)):
        return change(str(value))
    return change(value) if isinstance(value, str) else value


def _elsewhere(one: Annotated, dice: random.Random) -> Annotated:
    def moved(text: str) -> str:
        for here, there in _PLACES.items():
            text = text.replace(here, there).replace(here.upper(), there.upper())
        return text

    return Annotated(one.name, moved(one.text), _in_all(one.annotation, moved))


def _later(one: Annotated, dice: random.Random) -> Annotated:
    def moved(text: str) -> str:
        return re.sub(r"(?<!\d)20[12]\d(?!\d)", lambda found: str(int(found[0]) + _YEARS_LATER), text)

    return Annotated(one.name, moved(one.text), _in_all(one.annotation, moved))


def _shuffled(one: Annotated, dice: random.Random) -> Annotated:
    """Numbered sections that follow each other change places and get new numbers; the last, whose end is unknown, stays."""
    starts = [found.start() for found in _headings(one)]
    if len(starts) < 4:
        return one
    blocks = [one.text[a:b] for a, b in pairwise(starts)]
    numbers = [match[1] for block in blocks if (match := re.match(r"(\d+)[.)]", block))]
    bare = [re.sub(r"^\d+", "", block) for block in blocks]
    dice.shuffle(bare)
    body = "".join(number + block for number, block in zip(numbers, bare, strict=True))
    return replace(one, text=one.text[: starts[0]] + body + one.text[starts[-1] :])


def _headings(one: Annotated) -> list[re.Match[str]]:
    """The longest run of section headings numbered 1., 2., 3. …"""
    found = [_heading(one.text, section["heading"]) for section in one.annotation.get("sections") or []]
    run: list[re.Match[str]] = []
    for match in found:
        number = match and re.match(r"\d+", match[0])
        if match is None or number is None:
            continue
        if int(number[0]) == len(run) + 1 and (not run or match.start() > run[-1].start()):
            run.append(match)
    return run


def _heading(text: str, words: str) -> re.Match[str] | None:
    pattern = r"\s+".join(re.escape(word) for word in words.split()[:6])
    return re.search(rf"^(?=\d+[.)]\s){pattern}", text, re.MULTILINE)


DAMAGES = (
    Damage("as it is", lambda one, dice: one),
    Damage("decomposed marks", _text(lambda text, dice: unicodedata.normalize("NFD", text))),
    Damage("eth for Đ", _text(lambda text, dice: text.replace("Đ", "Ð"))),
    Damage("hard wraps", _text(_wrapped)),
    Damage("lost breaks", _text(_lost_breaks)),
    Damage("page numbers", _text(_paged)),
    Damage("running heads", _text(_headed)),
    Damage("letter-spaced titles", _lines(_spaced)),
    Damage("glued titles", _text(_glued)),
    Damage("old tone marks", _lines(_old_tones)),
    Damage("hàng for hằng", _lines(_other_hang)),
    Damage("misread letters", _text(_misread), noisy=True),
    Damage("blanks", _text(_blanks)),
    Damage("bold marks", _lines(_bold)),
    Damage("another place", _elsewhere),
    Damage("other years", _later),
    Damage("other order", _shuffled),
    Damage("wraps, pages, misread", lambda one, dice: _text(_misread)(_text(_paged)(_text(_wrapped)(one, dice), dice), dice), noisy=True),
)  # fmt: skip


def all_of(names: Iterable[str]) -> list[Damage]:
    wanted = set(names)
    return [damage for damage in DAMAGES if not wanted or damage.name in wanted]
