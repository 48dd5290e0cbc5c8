"""Names of bodies as openings print them: in capitals, over several lines, without their place. Pure.

``cased`` writes "ỦY BAN NHÂN DÂN TỈNH KON TUM" as "Ủy ban nhân dân tỉnh Kon Tum", by the capitals of Nghị định 30/2020,
Phụ lục II: the kind of body and its field with a capital, units of administration small, their names with capitals.
"""

from __future__ import annotations

import re

from plans.drafting.heading.provinces import province_named
from plans.drafting.layout.spacing import is_syllable
from plans.text import unmarked

# Words with which the name of a body begins; the longest first where one begins with another.
BODY_WORDS = (
    "ủy ban nhân dân", "uỷ ban nhân dân", "ủy ban mặt trận", "uỷ ban mặt trận", "ủy ban dân tộc", "uỷ ban dân tộc",
    "ủy ban", "uỷ ban", "ubnd", "ubmttq", "hội đồng nhân dân", "hđnd", "thường trực", "chủ tịch ủy ban nhân dân",
    "chủ tịch uỷ ban nhân dân", "chủ tịch ubnd", "thủ tướng chính phủ", "chính phủ", "chủ tịch nước", "bộ tư lệnh",
    "bộ chỉ huy", "bch", "ban chỉ huy", "bộ chính trị", "ban bí thư", "bộ", "sở", "ban chỉ đạo", "bcđ",
    "ban chấp hành", "ban thường vụ", "ban quản lý", "ban tổ chức", "ban tuyên giáo", "ban dân vận",
    "ban nội chính", "ban", "tỉnh ủy", "tỉnh uỷ", "thành ủy", "thành uỷ", "huyện ủy", "huyện uỷ", "thị ủy",
    "thị uỷ", "quận ủy", "quận uỷ", "đảng ủy", "đảng uỷ", "đảng bộ", "chi bộ", "công an", "phòng", "tổng cục",
    "tổng công ty", "tổng liên đoàn", "liên đoàn lao động", "lđlđ", "cục", "chi cục", "vụ", "văn phòng",
    "thanh tra", "tòa án", "toà án", "viện kiểm sát", "viện", "học viện", "đại học", "trường", "trung tâm",
    "bệnh viện", "trạm y tế", "ngân hàng", "bảo hiểm xã hội", "kho bạc", "hội đồng", "hội", "liên hiệp",
    "liên minh", "đoàn", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "thị đoàn", "quận đoàn", "mặt trận", "công đoàn",
    "quân khu", "tập đoàn", "công ty", "đài", "báo", "tổ công tác", "tổ giúp việc", "tổ thư ký", "tiểu ban",
)  # fmt: skip
_UNIT = (
    r"tỉnh(?! (?:ủy|uỷ|đoàn))|thành phố|thị xã|thị trấn|huyện(?! (?:ủy|uỷ|đoàn))|"
    r"quận(?! (?:ủy|uỷ|đoàn))|xã(?! (?:hội|đoàn))|phường|đặc khu|tp\.?|tx\.?"
)
_UNIT_NAME = re.compile(rf"(?<!\w)(?P<unit>{_UNIT})\s+(?P<name>[^,;()\n]+)")
_FIELD = re.compile(
    r"^(?:liên\s+)?(?:sở|bộ|phòng|ban(?! (?:chỉ|chấp|thường|quản|tổ|tuyên|dân|nội))|cục|"
    r"chi cục|vụ|tổng cục|đài|viện|hội(?! đồng)|trung tâm|ngân hàng)\s+(?=\S)"
)
_AND = re.compile(r"(?<=[^\W\d_]{2})\s&\s(?=[^\W\d_]{2})")
_FIELD_WORD = re.compile(r"(?:^|(?<=và )|(?<=, )|(?<=- ))\w")
_FIXED = (
    "Ban Chỉ đạo", "Ban Chấp hành", "Ban Thường vụ", "Ban Quản lý", "Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận",
    "Bộ Chỉ huy Quân sự", "Bộ Chỉ huy Bộ đội Biên phòng", "Bộ Tư lệnh", "Ban Chỉ huy Quân sự", "Việt Nam",
    "Mặt trận Tổ quốc", "Liên hiệp Phụ nữ", "Đoàn Thanh niên", "Cộng sản Hồ Chí Minh", "Nông dân",
    "Cựu chiến binh", "Liên đoàn Lao động", "Lao động - Thương binh", "Thương binh và Xã hội",
    "Thể thao và Du lịch", "Y tế", "Thủ tướng Chính phủ", "Hồ Chí Minh", "Tỉnh ủy", "Tỉnh uỷ", "Thành ủy",
    "Huyện ủy", "Thị ủy", "Đảng ủy", "Bộ Công an", "Công an", "Chữ thập đỏ", "Nhân dân tối cao",
    "Trung ương", "Văn phòng Chính phủ", "Ban Thường trực", "Ban Chỉ huy", "Đại biểu Quốc hội",
)  # fmt: skip
_KINDS_OF_SCHOOL = (
    "tiểu học và trung học cơ sở", "tiểu học và thcs", "phổ thông dân tộc nội trú", "phổ thông dân tộc bán trú",
    "trung học phổ thông", "trung học cơ sở", "tiểu học", "mầm non", "mẫu giáo", "cao đẳng", "đại học",
    "trung cấp", "thpt chuyên", "thpt", "thcs & thpt", "thcs và thpt", "th&thcs", "th và thcs", "thcs",
    "chính trị", "th", "mn", "ptdtbt", "ptdtnt",
)  # fmt: skip
_COMMITTEE = re.compile(r"^((?:tỉnh|thành|huyện|thị|quận)\s(?:ủy|uỷ|đoàn)\s+)(.+)$")
_HOSPITAL = re.compile(
    r"^(?P<kind>(?:bệnh viện|trung tâm y tế|phòng khám)(?: (?:đa khoa|chuyên khoa|khu vực|trung tâm|nhi|mắt|phổi|lao|"
    r"tâm thần|phụ sản|sản nhi|sản - nhi|y học cổ truyền|y dược cổ truyền|phục hồi chức năng|ung bướu|da liễu|quân y|"
    r"tai mũi họng|răng hàm mặt|truyền nhiễm|nội tiết|và|quốc tế|trung ương|tỉnh|huyện|thành phố|thị xã|quận)){0,8}+ ?)"
    r"(?P<name>.*)$"
)
_SCHOOL = re.compile(
    r"^(?P<of>chi bộ |công đoàn |liên đội )?trường\s+"
    rf"(?P<kind>{'|'.join(map(re.escape, _KINDS_OF_SCHOOL))})?\s*(?P<name>.*)$"
)
_WORD = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile("[aeiouy]", re.IGNORECASE)
_CODES = ("UBND", "UBMTTQ", "AIDS", "UBATGT", "UB", "ATGT", "ATTP", "ANTT")
_SHORT_UNITS = re.compile(r"(?<=\s)(?:TP|TX)(?:\.\s?|\s)(?=\w)", re.IGNORECASE)
_FULL = {"ubnd": "Ủy ban nhân dân", "hđnd": "Hội đồng nhân dân", "bcđ": "Ban Chỉ đạo", "lđlđ": "Liên đoàn Lao động"}
_SHORT_FORMS = re.compile(r"(?<!\w)(UBND|HĐND|BCĐ|LĐLĐ)(?!\w)", re.IGNORECASE)
_SHOUTED = 0.6


def cased(name: str) -> str:
    """The usual capitals of a name written in capitals, white space folded, short forms written out."""
    plain = " ".join(name.split()).strip(" .,;:-–*_/")
    letters = [char for char in plain if char.isalpha()]
    plain = _SHORT_UNITS.sub(lambda found: f"{_unit(found.group().strip().lower())} ", plain)
    if letters and sum(char.isupper() for char in letters) >= _SHOUTED * len(letters):
        plain = _from_capitals(plain)
    plain = _SHORT_FORMS.sub(lambda found: _FULL[found.group().lower()], plain)
    plain = re.sub(r"(?i)^[uủ][yỷ]\s+ban", "Ủy ban", plain)
    return plain[:1].upper() + plain[1:]


def _from_capitals(name: str) -> str:
    name = name if name.upper().startswith("TRƯỜNG") else _AND.sub(" VÀ ", name)
    small = _WORD.sub(lambda found: found.group().lower() if _is_word(found.group()) else found.group(), name)
    small = _field_capitals(small)
    small = _school_capitals(small)
    small = _HOSPITAL.sub(lambda found: found["kind"] + titled(found["name"]), small)
    small = _with_province(small)
    small = _COMMITTEE.sub(lambda found: found.group(1) + titled(found.group(2)), small)
    for phrase in _FIXED:
        small = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", phrase, small, flags=re.IGNORECASE)
    return _UNIT_NAME.sub(lambda found: f"{_unit(found['unit'])} {titled(found['name'])}", small)


def _unit(word: str) -> str:
    return {"tp": "thành phố", "tx": "thị xã"}.get(word.rstrip("."), word)


def _is_word(word: str) -> bool:
    """Abbreviations (THPT, GDĐT) have no vowel and stay; foreign names (ĐẮK, KRÔNG) have one."""
    return is_syllable(word) or (bool(_VOWEL.search(unmarked(word))) and word not in _CODES)


def titled(name: str) -> str:
    """Each word with a capital: names of places."""
    return _WORD.sub(lambda found: found.group()[0].upper() + found.group()[1:], name)


def _field_capitals(name: str) -> str:
    """ "sở giáo dục và đào tạo" -> "sở Giáo dục và Đào tạo"."""
    head = _FIELD.match(name)
    if not head:
        return name
    return head.group() + _FIELD_WORD.sub(lambda found: found.group().upper(), name[head.end() :])


def _with_province(name: str) -> str:
    """The province that a name ends with: "sở y tế đồng nai" -> "sở y tế Đồng Nai"."""
    words = name.split()
    for width in (4, 3, 2):
        if len(words) > width and (place := province_named(" ".join(words[-width:]))) and len(place.split()) == width:
            return f"{' '.join(words[:-width])} {place}"
    return name


def _school_capitals(name: str) -> str:
    school = _SCHOOL.match(name)
    if not school:
        return name
    kind = school["kind"] or ""
    shown = kind.upper() if not re.search("[aeiouăâêôơưáàảãạấầảéèíìóòọổốúùụữử ]", kind) else kind[:1].upper() + kind[1:]
    return " ".join(part.strip() for part in (school["of"], "trường", shown, titled(school["name"])) if part)


_NO_BODY = r"(?!(?<=PHÒNG),?\s{1,3}(?:CHỐNG|THỦ|NGỪA|CHÁY|TRÁNH)(?!\w))"
_STARTING = "|".join(one.replace(" ", r"\s{1,3}") for one in BODY_WORDS)
_START = re.compile(rf"(?:^|(?<=\n))[ \t]*(?:LIÊN\s+)?(?:{_STARTING})(?!\w){_NO_BODY}", re.IGNORECASE)


def body_starts(text: str) -> list[int]:
    """Where, at the beginning of a line, the name of a body begins ("ỦY / BAN NHÂN DÂN" begins once)."""
    found: list[int] = []
    end = 0
    for match in _START.finditer(text):
        first = match.end() - len(match.group().lstrip())
        if match.start() >= end and text[first].isupper():
            found.append(first)
            end = match.end()
    return found
