"""Names of issuers that do not say of which place ("Ủy ban nhân dân tỉnh"), completed from the same document. Pure.

In: a name and clues of the same document (its preamble, the bodies above it, place and date, its title). Out: the full
name with what it was taken from; None where no clue fits the name's unit, and a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from plans.drafting.heading.areas import committee_area, unit_in
from plans.drafting.heading.body_names import cased, titled
from plans.drafting.heading.provinces import full_province, province_named
from plans.drafting.layout.letters import UPPER
from plans.text import fold

_UNITS = "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_NO_PLACE = r"(?!(?:năm|giai đoạn|đến|trong|và|từ|về|theo|để|nhằm|được|có|ngày|thời kỳ|lần|ủy|uỷ|hội)\b)"
_AREA_IN_TITLE = re.compile(
    rf"(?:trên\s+địa\s+bàn|của|tại|thuộc)\s+(?P<area>(?:{_UNITS})\s+{_NO_PLACE}[{UPPER}]"
    rf"[^,;.:()“”\"\d]{{1,40}}?)(?=\s+(?:năm|giai đoạn|đến|trong|và|từ|về)\b|\s*[-–,;.:(“”\"\d]|$)",
    re.IGNORECASE,
)
_AREA_NAMED = re.compile(rf"(?<!\w)(?P<unit>(?i:{_UNITS}))\s+(?P<name>[{UPPER}]\w*(?:[ ][{UPPER}]\w*){{0,3}})")
_BARE_COMMITTEE = re.compile(r"^(?P<of>tỉnh|thành|huyện|thị|quận) (?:ủy|uỷ|đoàn)$", re.IGNORECASE)
_UNIT_OF = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "thị": "thị xã", "quận": "quận"}
_PLACED_BODIES = ("ủy ban nhân dân", "hội đồng nhân dân", "công an")
_BARE_UNIT = re.compile(rf"\s(?:{_UNITS})$", re.IGNORECASE)
_WIDEST = 4  # words in the name of a province


def is_complete(name: str) -> bool:
    """Whether a name says whose body it is; "Ủy ban nhân dân tỉnh" and "Tỉnh ủy" do not."""
    if _BARE_COMMITTEE.match(name) or _BARE_UNIT.search(name):
        return False
    if not fold(name).startswith(tuple(map(fold, _PLACED_BODIES))):
        return bool(fold(name))
    return unit_in(name)[1] is not None


def stays(name: str) -> bool:
    """Whether an incomplete name still names one body ("Bệnh viện Đa khoa tỉnh"), not merely a committee's kind."""
    return not (_BARE_COMMITTEE.match(name) or fold(name).startswith(tuple(map(fold, _PLACED_BODIES))))


def completed(name: str, clues: Sequence[tuple[str, str | None]]) -> tuple[str, str] | None:
    """A name without its place, completed from the first clue that fits: the name, and the clue's Vietnamese name.

    Clues are (what it is, "tỉnh Kon Tum" or a bare "Bắc Ninh"); a bare one is taken where the unit is known.
    """
    committee = _BARE_COMMITTEE.match(name)
    unit = _UNIT_OF[committee["of"].lower()] if committee else unit_in(name)[0]
    stem = re.sub(rf"(?i)\s+{unit}$", "", name) if unit else name
    for what, clue in clues:
        if clue and (place := _fitting(unit, clue)):
            return f"{stem} {place.removeprefix(f'{unit} ') if committee else place}", what
    return None


def _fitting(unit: str | None, clue: str) -> str | None:
    clue_unit, proper = committee_area(clue) or unit_in(clue)
    if clue_unit and proper:
        return f"{clue_unit} {proper}" if unit in (None, clue_unit) else None
    if unit in (None, "tỉnh", "thành phố") and (place := full_province(clue, date.max)):
        return place if unit is None or place.startswith(unit) else None
    return f"{unit} {clue}" if unit and unit != "tỉnh" and not province_named(clue) else None


def area_in_title(title: str) -> str | None:
    """ "… trên địa bàn tỉnh Kon Tum" -> "tỉnh Kon Tum"; the last one said."""
    flat = " ".join(title.split())
    areas = (_area_cased(match["area"]) for match in _AREA_IN_TITLE.finditer(flat))
    return next(reversed([area for area in areas if area]), None)


def _area_cased(area: str) -> str | None:
    """A name in capitals or with them; one in small letters only where it is a province's."""
    unit = area[: len(unit_in(area)[0] or area.split(maxsplit=1)[0])].lower()
    name = area[len(unit) :].strip()
    if name.isupper() or name == titled(name):
        return cased(f"UBND {area}").removeprefix("Ủy ban nhân dân ")
    return _province_of(unit, name)


def _province_of(unit: str, name: str) -> str | None:
    words = name.split()
    found = (full_province(" ".join(words[:width]), date.max) for width in range(min(_WIDEST, len(words)), 0, -1))
    return next((one for one in found if one and one.startswith(unit)), None)


def only_area(text: str, unit: str | None) -> str | None:
    """The one area of a unit that a text names, "thành phố Hà Nội"; None where it names none or several."""
    found = {f"{unit} {match['name']}" for match in _AREA_NAMED.finditer(text) if match["unit"].lower() == unit}
    known = {place for one in found if (place := _known(one, unit))}
    return known.pop() if len(known) == 1 else None


def _known(area: str, unit: str | None) -> str | None:
    """The area as a province is spelt, or with its capitals; no other words in capitals behind a unit."""
    name = area.removeprefix(f"{unit} ")
    if unit in ("tỉnh", "thành phố"):
        return _province_of(unit, name)
    return area if name == titled(name) and not name.isupper() else None
