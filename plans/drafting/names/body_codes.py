"""What a name becomes in the documents of one area: its level, its whole code, its short name. Pure.

In: a ``Shape`` and the ``Home`` of the document. Out: strings. DESIGN §1: the slug is the short official name folded
to ASCII without the area's own name; two spellings of one body give one code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from plans.drafting.names.body_words import ONLY_AT, UNITS
from plans.drafting.names.name_shapes import HEAD_INFO, Shape, listed
from plans.drafting.names.name_tokens import official
from plans.text import ascii_slug, fold

CENTRAL = "trung-uong"
_LONGEST = 80
_LEVELS = ("unit", "commune", "district", "province", "central")
CITIES = frozenset(fold(name) for name in ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"))
_OF_LEVEL = {
    "sở": "province", "tỉnh": "province", "huyện": "district",
    "thị": "district", "quận": "district", "trường": "unit", "trạm": "unit", "bệnh": "unit", "lớp": "unit",
}  # fmt: skip
_CENTRAL_NAME = re.compile(
    r"^(?:Bộ (?!Chỉ huy|Tư lệnh|đội|phận|môn)|Chính phủ|Thủ tướng|Phó Thủ tướng|Quốc hội|Ủy ban Thường vụ Quốc hội"
    r"|Chủ tịch nước|Văn phòng (?:Chính phủ|Quốc hội|Trung ương|Chủ tịch nước)|Ban Bí thư"
    r"|Trung ương (?!đóng)|Tổng (?:cục|Liên đoàn)"
    r"|Ủy ban (?:Trung ương|Dân tộc|Quốc gia)|Ban (?:Chỉ đạo )?(?:quốc gia|Trung ương)|Kiểm toán [Nn]hà nước$"
    r"|Thanh tra Chính phủ|Cơ quan điều phối quốc gia|Ban Chấp hành Trung ương)"
    r"|tối cao$|Trung ương$|của Chính phủ$"
)
_HELD_AT = {base: levels.split() for levels, bases in ONLY_AT for base in listed(bases)}
_SHORTER = (
    ("Ủy ban nhân dân", "UBND"),
    ("Hội đồng nhân dân", "HĐND"),
    ("Mặt trận Tổ quốc Việt Nam", "MTTQ"),
    ("Mặt trận Tổ quốc", "MTTQ"),
)
# Two ways to call one body, on slugs.
_SAME = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"^(?:ban-chap-hanh-|ban-thuong-vu-)?(tinh|thanh|huyen|quan|thi|xa|phuong)-doan$", r"\1-doan"),
        (r"^(?:ban-chap-hanh-)?doan-thanh-nien(?:-cong-san-ho-chi-minh)?-(tinh|huyen|quan)$", r"\1-doan"),
        (r"^(?:ban-chap-hanh-)?doan-thanh-nien(?:-cong-san-ho-chi-minh)?-thanh-pho$", "thanh-doan"),
        (r"^(?:ban-chap-hanh-)?doan-thanh-nien-cong-san-ho-chi-minh", "doan-thanh-nien"),
        (r"^thi-doan$", "doan-thanh-nien-thi-xa"),
        (r"^(?:thuong-truc-|ban-thuong-vu-|ban-chap-hanh-)?(tinh|thanh|huyen|quan|thi|dang)-uy", r"\1-uy"),
        (r"^thuong-truc-hdnd", "hdnd"),
        (r"^(?:ban-thuong-truc-|thuong-truc-)?(?:uy-ban-)?mttq", "uy-ban-mttq"),
        (r"^uy-ban-mat-tran(?=$|-(?:tinh|huyen|xa|phuong|thanh|thi|quan))", "uy-ban-mttq"),
        (r"^(ban-thuong-truc-)?uy-ban-trung-uong-mttq", "uy-ban-trung-uong-mttq"),
        (r"^vien-kiem-sat(?!-nhan-dan)", "vien-kiem-sat-nhan-dan"),
        (r"^toa-an(?!-nhan-dan)", "toa-an-nhan-dan"),
        (r"^hoi-phu-nu", "hoi-lien-hiep-phu-nu"),
        (r"^bo-doi-bien-phong", "bo-chi-huy-bo-doi-bien-phong"),
        (r"^(?:ban-thuong-truc-|van-phong-)?thuong-truc-ban-chi-dao", "ban-chi-dao"),
        (r"^ban-chi-huy-quan-su-tinh$", "bo-chi-huy-quan-su-tinh"),
        (r"-co-lien-quan", "-lien-quan"),
        (
            r"^cac-(?=(?:to-chuc|co-quan-(?:ngang|thuoc|bao)|giao-vien|hoc-sinh|luc-luong|co-so|truong|doanh|nganh)-)",
            "",
        ),
        (r"^ban-giam-hieu-nha-truong$", "ban-giam-hieu"),
        (r"^(?:cac-)?bo-nganh", "cac-bo-nganh"),
        (r"ban-nganh-", "ban-nganh-"),
    )
)


@dataclass(frozen=True, slots=True)
class Home:
    """Where a document comes from: its area, its place ("tỉnh", "Kon Tum"), its level, the area over it."""

    area: str
    unit: str = ""
    proper: str = ""
    level: str = "province"
    parent: str | None = None
    key: str = field(default="", compare=False)


def home_of(area: str, place: str, level: str, parent: str | None = None) -> Home:
    """``place`` as documents print it ("tỉnh Kon Tum"); ``level`` of the plan."""
    words = " ".join(official(word) for word in place.split())
    unit = next((one for one in sorted(UNITS, key=len, reverse=True) if words.lower().startswith(f"{one} ")), "")
    proper = words[len(unit) :].strip() if unit else ""
    return Home(area, unit, proper, "central" if level == "ministry" else level, parent, fold(proper))


def level_of(shape: Shape, home: Home) -> str:
    """The level of a body: by its place, by its head, else the document's own."""
    if is_central(shape):
        return "central"
    place = shape.place
    if place and place.unit == "thành phố":
        own = home.unit == "thành phố" and home.level == "province"
        return "province" if (own and is_own(shape, home)) or fold(place.proper) in CITIES else "district"
    if place and place.unit:
        return UNITS[place.unit]
    return _OF_LEVEL.get(shape.base.split()[0].lower(), home.level)


def is_central(shape: Shape) -> bool:
    """Whether a body is one of the whole country."""
    if shape.group:
        return False
    if shape.kind == "bo":
        return True
    whole_country = bool(shape.place) and shape.place is not None and shape.place.words in ("Việt Nam", "Trung ương")
    return whole_country or bool(_CENTRAL_NAME.search(shape.name))


def is_own(shape: Shape, home: Home) -> bool:
    """Whether the place of a name is the document's own."""
    place = shape.place
    if place is None or place.many:
        return False
    if place.unit:
        return place.unit == home.unit and (not place.proper or fold(place.proper) == home.key)
    return bool(place.proper) and place.words == place.proper and fold(place.proper) == home.key


def name_of(shape: Shape, home: Home) -> str:
    """The short official name, without the area's own name: "Sở Y tế", "Công an tỉnh"."""
    if shape.group:
        return _without_own(shape.name, home)
    if shape.place is None:
        return f"{shape.base} {home.unit}" if _takes_unit(shape, home) else shape.base
    if not is_own(shape, home):
        return shape.name
    if shape.place.unit:
        return shape.base if shape.unit == "drop" else f"{shape.base} {shape.place.unit}"
    return shape.base if " " in shape.base else shape.name


def _takes_unit(shape: Shape, home: Home) -> bool:
    """Whether a body named without its level is the one of the document's own level ("Hội Nông dân" | "tỉnh")."""
    if shape.unit != "add" or not home.unit or is_central(shape):
        return False
    return home.level in _HELD_AT.get(shape.base, ("province", "district", "commune"))


def full_name(short: str, level: str, home: Home) -> str:
    """The official name with the area's own name: "Sở Y tế tỉnh Cà Mau"."""
    own = f"{home.unit} {home.proper}"
    if not home.proper or level != home.level or fold(own) in fold(short):
        return short
    return f"{short} {home.proper}" if short.endswith(f" {home.unit}") else f"{short} {own}"


def _without_own(name: str, home: Home) -> str:
    own = f"{home.unit} {home.proper}"
    return name.replace(own, home.unit) if home.proper else name


def code_of(shape: Shape, home: Home) -> str:
    """The whole code that a body would have in the directory."""
    name = _without_own(name_of(shape, home), home)
    for long, short in _SHORTER:
        name = name.replace(long, short)
    slug = _one_slug(ascii_slug(name))
    return f"{area_of(shape, home)}/{_cut(_without_proper(shape, name, slug, home))}"


@lru_cache(maxsize=1024)
def _one_slug(slug: str) -> str:
    for old, new in _SAME:
        slug = old.sub(new, slug)
    return slug


def _without_proper(shape: Shape, name: str, slug: str, home: Home) -> str:
    """ "Bệnh viện Sản - Nhi Cà Mau" without the area's own name, unless nothing of its own is left ("Báo Cà Mau")."""
    own = "" if shape.place else ascii_slug(home.proper)
    rest = slug.removesuffix(f"-{own}") if own else slug
    bare = name[: -len(home.proper)].strip() if own else ""
    return slug if "-" not in rest or bare in HEAD_INFO or re.search(r"\D - $", f"{bare} ") else rest


def _cut(slug: str) -> str:
    return slug if len(slug) <= _LONGEST else slug[: _LONGEST + 1].rpartition("-")[0]


def area_of(shape: Shape, home: Home) -> str:
    """The area that keeps a body: the whole country's, the one over the document's own, or its own."""
    if shape.group:
        return home.area
    level = level_of(shape, home)
    if level == "central":
        return CENTRAL
    above = _LEVELS.index(level) > _LEVELS.index(home.level)
    return home.parent if above and home.parent else home.area
