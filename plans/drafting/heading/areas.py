"""The area and level of a body, from its own name: "Ủy ban nhân dân thị xã Việt Yên" -> viet-yen, district. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from plans.drafting.heading.provinces import full_province, is_central_city, province_named
from plans.drafting.layout.letters import LOWER, UPPER
from plans.text import ascii_slug

Level = Literal["ministry", "province", "district", "commune", "unit"]
CENTRAL = "trung-uong"

_UNITS: dict[str, Level] = {
    "tỉnh": "province", "huyện": "district", "quận": "district", "thị xã": "district", "xã": "commune",
    "phường": "commune", "thị trấn": "commune", "đặc khu": "commune", "thành phố": "district",
}  # fmt: skip
_UNIT_WORD = re.compile(
    r"(?<!\w)(?P<unit>tỉnh(?! (?:ủy|uỷ|đoàn))|thành phố|thị xã|thị trấn|huyện(?! (?:ủy|uỷ|"
    r"đoàn))|quận(?! (?:ủy|uỷ|đoàn))|xã(?! (?:hội|đoàn))|phường|đặc khu|tp\.?|tx\.?|"
    r"tt\.?)(?!\w)",
    re.IGNORECASE,
)
_PROPER_WORD = rf"(?:[{UPPER}][{LOWER}{UPPER}]*[’'.]?(?:\s?[’'][{LOWER}]+)?|\d{{1,2}}|-)"
_PROPER = re.compile(rf"\s+(?P<proper>{_PROPER_WORD}(?:\s{_PROPER_WORD}){{0,5}})")
_SPELLED = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn"}
_UNIT_BODIES = re.compile(
    r"^(?:nhà )?(?:trường|bệnh viện|trung tâm|trạm|công ty|tổng công ty|tập đoàn|đại học|"
    r"học viện|viện(?! kiểm)|nhà hát|bảo tàng|thư viện|hợp tác xã)\b",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(r"^(?P<of>tỉnh|thành|huyện|thị|quận) (?:ủy|uỷ|đoàn)\s+(?P<proper>\S.*)$", re.IGNORECASE)
_AREA_OF = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "thị": "thị xã", "quận": "quận"}
_CENTRAL_BODIES = re.compile(
    r"^(?:bộ (?!chỉ huy|đội)|chính phủ|thủ tướng|quốc hội|ủy ban (?:dân tộc|quốc gia|"
    r"thường vụ quốc hội|trung ương)|văn phòng (?:chính phủ|quốc hội|trung ương)|"
    r"ngân hàng nhà nước việt nam|tổng (?:cục|liên đoàn|thanh tra)|thanh tra chính phủ|"
    r"bảo hiểm xã hội việt nam|ban bí thư|viện kiểm sát nhân dân tối cao|"
    r"tòa án nhân dân tối cao|kiểm toán nhà nước|đài (?:truyền hình|tiếng nói) việt nam|"
    r"thông tấn xã|cục (?!thuế|hải quan|thống kê|thi hành|quản lý thị trường tỉnh))"
    r"|quốc gia|trung ương",
    re.IGNORECASE,
)
_PROVINCE_BODIES = re.compile(
    r"^(?:sở|chi cục|tỉnh (?:ủy|uỷ|đoàn)|thành đoàn|ban dân tộc|ban quản lý khu|bộ chỉ huy)\b", re.IGNORECASE
)
_DISTRICT_BODIES = re.compile(
    r"^(?:phòng|huyện (?:ủy|uỷ|đoàn)|thị (?:ủy|uỷ|đoàn)|quận (?:ủy|uỷ|đoàn))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Area:
    """Where a body belongs: ``slug`` and ``place`` are None where its name does not say."""

    level: Level | None
    slug: str | None = None
    place: str | None = None


def unit_in(name: str) -> tuple[str | None, str | None]:
    """The last unit of administration in a name, and its proper name: "tỉnh", "Kon Tum"."""
    found = list(_UNIT_WORD.finditer(name))
    for match in reversed(found):
        proper = _PROPER.match(name, match.end())
        if proper or match is found[0]:
            unit = match["unit"].lower().rstrip(".")
            return _SPELLED.get(unit, unit), proper["proper"].strip(" -") if proper else None
    return None, None


def committee_area(name: str) -> tuple[str, str] | None:
    """The unit and proper name in a party committee's or youth union's name: "Huyện ủy Gò Dầu" -> "huyện", "Gò Dầu"."""
    found = _COMMITTEE.match(name)
    return (_AREA_OF[found["of"].lower()], found["proper"]) if found else None


def area_of(name: str, parents: tuple[str, ...] = (), on: date | None = None) -> Area:
    """The area whose body this is. ``parents`` are the bodies above it in the opening."""
    if _UNIT_BODIES.match(name):
        return Area("unit", ascii_slug(re.sub(r"(?i)^(?:nhà )?trường\s+", "", name)) or None, name)
    unit, proper = committee_area(name) or unit_in(name)
    if unit is None or proper is None:
        return _without_unit(name, unit, parents, on)
    return _of_unit(unit, proper, on)


def _of_unit(unit: str, proper: str, on: date | None) -> Area:
    level = _UNITS[unit]
    if unit == "thành phố" and is_central_city(proper, on):
        level = "province"
    known = province_named(proper) if level == "province" else None
    return Area(level, ascii_slug(known or proper), f"{unit} {known or proper}")


def _without_unit(name: str, unit: str | None, parents: tuple[str, ...], on: date | None) -> Area:
    if _CENTRAL_BODIES.search(name):
        return Area("ministry", CENTRAL, "Trung ương")
    for parent in parents:
        over = area_of(parent, (), on)
        if over.slug and over.slug != CENTRAL:
            return over
    if place := _province_at_end(name, on):
        return _of_unit(*_parted(place), on)
    if _PROVINCE_BODIES.match(name):
        return Area("province")
    if _DISTRICT_BODIES.match(name):
        return Area("district")
    return Area(_UNITS.get(unit or "") if unit != "thành phố" else None)


def _province_at_end(name: str, on: date | None) -> str | None:
    """ "Tỉnh ủy Kon Tum", "Sở Giáo dục và Đào tạo Đồng Tháp": the last words are a province."""
    words = name.split()
    for width in (4, 3, 2, 1):
        if len(words) > width and (place := full_province(" ".join(words[-width:]), on)):
            return place
    return None


def _parted(place: str) -> tuple[str, str]:
    unit = "thành phố" if place.startswith("thành phố") else place.split(maxsplit=1)[0]
    return unit, place[len(unit) :].strip()
