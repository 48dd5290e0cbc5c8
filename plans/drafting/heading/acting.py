"""The body that acts in a sentence: "UBND thị xã Việt Yên xây dựng …", "Bộ trưởng Bộ Công Thương yêu cầu …". Pure.

In: the preamble of a document. Out: the body that orders or issues there, never one that is cited, nor a group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plans.drafting.heading.body_names import cased
from plans.drafting.layout.letters import LOWER, UPPER

_LEADERS = (
    "Phó Chủ tịch", "Chủ tịch", "Bộ trưởng", "Thứ trưởng", "Tổng Giám đốc", "Giám đốc", "Hiệu trưởng", "Trưởng ban",
    "Trưởng phòng", "Tổng cục trưởng", "Chi cục trưởng", "Cục trưởng", "Viện trưởng", "Chánh án", "Tư lệnh", "Bí thư",
    "Thống đốc",
)  # fmt: skip
_LED_BY = re.compile(rf"^(?:{'|'.join(_LEADERS)})\s+(?=\S)", re.IGNORECASE)
_BODIES = (
    r"Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Chỉ đạo|Ban chỉ đạo|BCĐ|Công an|Sở|Bộ(?!\strưởng)|Phòng|"
    r"Trường|Ban Chấp hành|Ban Thường vụ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|"
    r"Huyện ủy|Huyện uỷ|Thị ủy|Đảng ủy|Liên đoàn Lao động|LĐLĐ|Hội|Tỉnh đoàn|Đoàn|Ủy ban MTTQ|"
    r"Ủy ban Mặt trận|Bệnh viện|Trung tâm|Chi cục|Tổng cục|Cục|Thanh tra|Viện|Ngân hàng Nhà nước|Tòa án|"
    r"Thủ tướng Chính phủ|Chính phủ|Hội đồng nhân dân|HĐND|Ban"
)
_BARE = frozenset(
    (
        "bộ", "sở", "ban", "hội", "phòng", "trường", "đoàn", "viện", "cục", "chi cục", "tổng cục", "trung tâm",
        "bệnh viện", "thanh tra", "công an",
    )
)  # fmt: skip
_ORDERS = r"yêu cầu|chỉ thị|đề nghị|giao|quyết nghị"
_DOES = (
    rf"(?:đã\s)?(?:xây dựng|ban hành|đề ra|triển khai|tổ chức|lập|phê duyệt|thống nhất|"
    rf"hướng dẫn|quyết định|cụ thể hóa|cụ thể hoá|tiếp tục|thông báo(?=[^.;]{{0,60}}:)|có ý kiến|{_ORDERS})"
)
_NAME_CHARS = rf"[{UPPER}{LOWER}0-9 ,&’'()-]"
_BEGINNING = re.compile(rf"(?<!\w)(?:(?:{'|'.join(_LEADERS)})\s)?(?:{_BODIES})(?!\w)")
_ACTING = re.compile(
    rf"(?P<body>(?:(?:{'|'.join(_LEADERS)})\s)?(?:{_BODIES})(?!\w){_NAME_CHARS}{{0,110}}?)\s+(?P<does>{_DOES})(?!\w)"
)
_CITED = re.compile(r"(?:của|giữa|tại|do|với|số|thuộc)\s*$", re.IGNORECASE)
_NO_NAME = re.compile(r"\s(?:về|việc|ngày|số|năm|giao|đã|được|của|như|phối hợp|chủ trì|các|mỗi|từng)\s|,\s[a-zđ]")
_SENTENCE = re.compile(r"(?:[^.;\n]|\.(?=\S)|(?<=T[PX])\.)+")
_ANNOUNCES = re.compile(r"(?:như sau|sau đây|sau)\s*:?\s*$|:\s*$")
_WRAPPED = re.compile(r"(?<![.;:\s])\n(?=\S)")


@dataclass(frozen=True, slots=True)
class Acting:
    """A body, and where it is named."""

    name: str
    start: int


def led(words: str) -> str:
    """The body of "Chủ tịch Ủy ban nhân dân tỉnh", "Bộ trưởng Bộ Công Thương"."""
    return _LED_BY.sub("", words)


def acting_body(text: str, start: int, end: int) -> Acting | None:
    """The body that announces what follows ("… yêu cầu … như sau:"), else the last that acts."""
    flat = _WRAPPED.sub(" ", text[start:end])
    found = None
    for sentence in _SENTENCE.finditer(flat):
        for name, at, behind in _acts(sentence.group()):
            found = Acting(cased(led(name)), start + sentence.start() + at)
            if "kế hoạch" in behind[:60].lower() or _ANNOUNCES.search(behind[-12:]):
                return found
    return found


def _acts(sentence: str) -> Iterator[tuple[str, int, str]]:
    """Each acting body of a sentence, where it stands, and the words behind its verb; none that another orders."""
    for beginning in _BEGINNING.finditer(sentence):
        match = _ACTING.match(sentence, beginning.start())
        if match is None or not _names_one(match["body"]) or _CITED.search(sentence[: match.start()][-12:]):
            continue
        yield match["body"].strip(" ,-"), match.start(), sentence[match.end() :]
        if re.fullmatch(_ORDERS, match["does"]):
            return


def _names_one(words: str) -> bool:
    return led(words.strip(" ,-")).lower() not in _BARE and not _NO_NAME.search(f"{words} ")
