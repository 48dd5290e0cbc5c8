"""Who issued a document: the body named last in its opening block, else in preamble, note or title. Pure.

A name that the text does not give in full ("Ủy ban nhân dân tỉnh") is completed only from what the same document says
beside it: its preamble, the line of place and date, its title; otherwise there is no issuer and a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plans.drafting.areas import unit_in
from plans.drafting.body_names import body_starts, cased
from plans.drafting.letters import LOWER, UPPER
from plans.drafting.provinces import full_province, province_named
from plans.text import fold

_NOISE = re.compile(
    r"\s*(?:MẬT|TỐI MẬT|TUYỆT MẬT|HỎA TỐC|KHẨN|THƯỢNG KHẨN|DỰ THẢO|BẢN SAO|BẢN CHÍNH|CÔNG BÁO|"
    r"ĐÃ KÝ|LƯU HÀNH|PHỤ LỤC|TÀI LIỆU)\b"
)
_SENTENCE = re.compile(r"[;:!?]|\.\s|\d{3}")
_LONGEST_NAME = 160
_JOINT = re.compile(r"\s[-–]\s|\s*/\s*|\n")
_GENERIC_TAIL = re.compile(r"^(?P<body>.*?)\s*(?:(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\s*)?$")
_BODY = (
    r"Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Chỉ đạo|Ban chỉ đạo|BCĐ|Công an|Sở|Bộ|Phòng|"
    r"Trường|Ban Chấp hành|Ban Thường vụ|Tỉnh ủy|Thành ủy|"
    r"Huyện ủy|Thị ủy|Đảng ủy|Liên đoàn Lao động|LĐLĐ|Hội|Tỉnh đoàn|Đoàn|Ủy ban MTTQ|"
    r"Ủy ban Mặt trận|Bệnh viện|Trung tâm|Chi cục|Cục|Thanh tra|Viện|"
    r"Thủ tướng Chính phủ|Chủ tịch (?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)|Hội đồng nhân dân|HĐND|Ban"
)
_DOES = (
    r"(?:đã\s)?(?:xây dựng|ban hành|đề ra|triển khai|tổ chức|yêu cầu|lập|phê duyệt|thống nhất|"
    r"hướng dẫn|chỉ thị|quyết định|cụ thể hóa|đề nghị|tiếp tục)"
)
_NAME_CHARS = rf"[{UPPER}{LOWER}0-9 ,&’'()-]"
_BEGINNING = re.compile(rf"(?<!\w)(?:{_BODY})(?!\w)")
_ACTING = re.compile(rf"(?P<body>(?:{_BODY})(?!\w){_NAME_CHARS}{{0,110}}?)\s+{_DOES}(?!\w)")
_CITED = re.compile(r"(?:của|giữa|tại|do|với|số)\s*$", re.IGNORECASE)
_NO_NAME = re.compile(r"\s(?:về|việc|ngày|số|năm|giao|đã|được|của|như)\s|,\s[a-zđ]")
_AREA_IN_TITLE = re.compile(
    rf"(?:trên\s+địa\s+bàn|của|tại|thuộc)\s+(?P<area>(?:tỉnh|thành phố|huyện|quận|thị xã|xã|"
    rf"phường|thị trấn|đặc khu)\s+[{UPPER}][^,;.:()“”\"\d]{{1,40}}?)(?=\s+(?:năm|giai đoạn|đến|"
    rf"trong|và|từ|về)\b|\s*[-–,;.:(“”\"\d]|$)",
    re.IGNORECASE,
)
_LED_BY = re.compile(r"^(?:Phó )?Chủ tịch\s+", re.IGNORECASE)
_LEVELS = {"ủy ban nhân dân": "UBND"}


@dataclass(frozen=True, slots=True)
class Named:
    """A body as the document names it; ``inferred`` says in Vietnamese from what its name was completed."""

    name: str
    start: int
    parents: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    inferred: str | None = None


def in_block(text: str, end: int) -> Named | None:
    """The last body of the opening block; those above it are its parents, those beside it issue with it."""
    found = list(_bodies(_stacked(text[:end])))
    found = [one for one in found if fold(one[0]) not in _ORGANS] or found
    if not found:
        return None
    name, start = found[-1]
    issuing = [cased(_LED_BY.sub("", part)) for part in _parts(name)]
    parents = tuple(cased(one) for one, _ in found[:-1])
    return Named(issuing[0], start, parents, tuple(issuing[1:]))


_ORGANS = frozenset(
    map(
        fold, ("ban chấp hành", "ban thường vụ", "đoàn tncs hồ chí minh", "đoàn thanh niên cộng sản hồ chí minh", "bch")
    )
)
_LOWER_BODY = re.compile(
    r"(?<=\s)(?<!VĂN )(?<!BIÊN )(?<!QUỐC )(?<!BỘ )(?=(?:SỞ|TRƯỜNG|PHÒNG(?!,)|BAN CHỈ ĐẠO|"
    r"CÔNG AN|UBND|[ỦU][YỶ] BAN NHÂN DÂN|CHI CỤC|TRUNG TÂM|BỆNH VIỆN|BAN QUẢN LÝ)\s)"
)
_PLACED = re.compile(r"^BỘ CÔNG AN\s|(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|TX\.?|XÃ|PHƯỜNG)\s+\S+")


def _stacked(text: str) -> str:
    """Two bodies that one line names after each other ("UBND TỈNH BÌNH ĐỊNH SỞ Y TẾ") on lines of their own."""
    out = list(text)
    for match in _LOWER_BODY.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if _PLACED.search(line) and not line.rstrip().endswith(("-", "–", "VÀ", "/", ",")):
            out[match.start() - 1] = "\n"
    return "".join(out)


def _bodies(text: str) -> Iterator[tuple[str, int]]:
    starts = body_starts(text)
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=False):
        if name := _name_in(text[start:stop]):
            yield name, start


def _name_in(stretch: str) -> str | None:
    """The lines from a body's first word on that still belong to its name."""
    lines = [line.strip() for line in stretch.split("\n")]
    kept = [lines[0]]
    shouted = _in_capitals(lines[0])
    for line in filter(None, lines[1:]):
        if _NOISE.match(line) or _SENTENCE.search(line) or _in_capitals(line) != shouted or len(line) > _LONGEST_NAME:
            break
        kept.append(line)
        if not shouted:
            break
    name = " ".join(kept)
    return None if _SENTENCE.search(name) or len(name) > _LONGEST_NAME else name


def _in_capitals(line: str) -> bool:
    letters = [char for char in line if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) > len(letters) * 0.6


def _parts(name: str) -> list[str]:
    """ "BỘ CÔNG AN - BỘ Y TẾ" are two bodies, "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI" is one."""
    parts = [part.strip() for part in _JOINT.split(name) if part.strip()]
    joined: list[str] = []
    for part in parts:
        if joined and not body_starts(part):
            joined[-1] = f"{joined[-1]} - {part}"
        else:
            joined.append(part)
    return joined or [name]


def in_preamble(text: str, start: int, end: int) -> Named | None:
    """The body that acts in the preamble: "UBND thị xã Việt Yên xây dựng kế hoạch …"; not one that is cited."""
    found = None
    for beginning in _BEGINNING.finditer(text, start, end):
        match = _ACTING.match(text, beginning.start(), end)
        name = match["body"].strip(" ,-") if match else ""
        if not match:
            continue
        if not _CITED.search(text[max(start, match.start() - 12) : match.start()]) and not _NO_NAME.search(f"{name} "):
            found = Named(cased(_LED_BY.sub("", name)), match.start())
            if "kế hoạch" in text[match.end() : match.end() + 60].lower():
                break
    return found


def is_complete(name: str) -> bool:
    """Whether a name says whose body it is; "Ủy ban nhân dân tỉnh" does not."""
    key = fold(name)
    if not key.startswith((fold("ủy ban nhân dân"), fold("hội đồng nhân dân"), fold("công an"))):
        return bool(key)
    return unit_in(name)[1] is not None


def completed(name: str, clues: Sequence[tuple[str, str | None]]) -> tuple[str, str] | None:
    """A name without its place, completed from the first clue that fits: the name, and the clue's Vietnamese name.

    Clues are (what it is, "tỉnh Kon Tum" or a bare "Bắc Ninh"); a bare one is taken where the unit is known.
    """
    unit, _ = unit_in(name)
    stem = re.sub(rf"(?i)\s+{unit}$", "", name) if unit else name
    for what, clue in clues:
        if clue and (place := _fitting(unit, clue)):
            return f"{stem} {place}", what
    return None


def _fitting(unit: str | None, clue: str) -> str | None:
    clue_unit, proper = unit_in(clue)
    if clue_unit and proper:
        return f"{clue_unit} {proper}" if unit in (None, clue_unit) else None
    if unit in (None, "tỉnh", "thành phố") and (place := full_province(clue, date.max)):
        return place if unit is None or place.startswith(unit) else None
    return f"{unit} {clue}" if unit and unit != "tỉnh" and not province_named(clue) else None


def area_in_title(title: str) -> str | None:
    """ "… trên địa bàn tỉnh Kon Tum" -> "tỉnh Kon Tum"; the last one said."""
    found = [match["area"] for match in _AREA_IN_TITLE.finditer(" ".join(title.split()))]
    return _area_cased(found[-1]) if found else None


def _area_cased(area: str) -> str:
    return cased(f"UBND {area}").removeprefix("Ủy ban nhân dân ")


def whose(words: str) -> Named:
    """The body of "… của Chủ tịch Ủy ban nhân dân Thành phố"."""
    return Named(cased(_LED_BY.sub("", words)), 0)
