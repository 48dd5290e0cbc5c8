"""The bodies that an opening block names: who issues, with whom, and those above, however the lines break. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plans.drafting.heading.acting import led
from plans.drafting.heading.body_names import body_starts, cased
from plans.drafting.heading.organs import whole_name
from plans.drafting.heading.provinces import full_province
from plans.text import fold

_NOISE = re.compile(
    r"\s*(?:MẬT|TỐI MẬT|TUYỆT MẬT|HỎA TỐC|KHẨN|THƯỢNG KHẨN|DỰ THẢO|BẢN SAO|BẢN CHÍNH|CÔNG BÁO|"
    r"ĐÃ KÝ|LƯU HÀNH|PHỤ LỤC|TÀI LIỆU)\b"
)
_SENTENCE = re.compile(r"[;:!?]|(?<!T[PXpx])\.\s|\d{4}|\d{3}\s?/")
_LONGEST_NAME = 160
_JOINT = re.compile(r"\s[-–]\s|\s*/\s*|\n")


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
    named = list(_bodies(_stacked(text[:end])))
    found = [one for one in named if fold(one[0]) not in _ORGANS] or named
    if not found:
        return None
    name, start = found[-1]
    issuing = [cased(_organ_of(led(part))) for part in _parts(name)]
    parents = tuple(cased(one) for one, _ in found[:-1])
    above = [cased(one) for one, at in named if at < start]
    return Named(whole_name(issuing[0], above), start, parents, tuple(issuing[1:]))


_ORGANS = frozenset(
    map(
        fold, ("ban chấp hành", "ban thường vụ", "đoàn tncs hồ chí minh", "đoàn thanh niên cộng sản hồ chí minh", "bch")
    )
)
_LOWER = (
    "SỞ", "TRƯỜNG", r"PHÒNG(?!,| CHỐNG| THỦ| NGỪA| CHÁY| TRÁNH)", "BAN CHỈ (?:ĐẠO|HUY)", "CÔNG AN", "UBND",
    "[ỦU][YỶ] BAN (?:NHÂN DÂN|MẶT TRẬN|MTTQ)", "CHI CỤC", "TỔNG CỤC", "TRUNG TÂM", "BỆNH VIỆN",
    "BAN (?:QUẢN LÝ|TUYÊN GIÁO)", "HỘI (?:LIÊN HIỆP|NÔNG DÂN|CỰU CHIẾN)", "BỘ CHỈ HUY",
    "(?:TÒA ÁN|TOÀ ÁN|VIỆN KIỂM SÁT) NHÂN DÂN", "BẢO HIỂM XÃ HỘI", "(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG) [ỦU][YỶ]",
    "(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN) ĐOÀN", "CÔNG TY", "TRẠM Y TẾ", "KHO BẠC NHÀ NƯỚC", "CỤC", "TỔ CÔNG TÁC",
    "HỘI CHỮ THẬP ĐỎ", "VĂN PHÒNG", "CÔNG ĐOÀN",
)  # fmt: skip
_INSIDE_A_NAME = "".join(f"(?<!{word} )" for word in ("VĂN", "BIÊN", "QUỐC", "BỘ", "MÔI", "THỊ", "CHI", "TỔNG", "HẢI"))
_LOWER_BODY = re.compile(rf"(?<=\s){_INSIDE_A_NAME}(?=(?:{'|'.join(_LOWER)})\s)")
_PLACED = re.compile(
    r"^(?:BỘ|CỤC|TỔNG CÔNG TY|TỔNG CỤC) \S|NHÀ NƯỚC\s$|^QUÂN KHU \d|\s(?:VIỆT NAM|TỐI CAO)\s|"
    r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|TX\.?|XÃ|PHƯỜNG)\s+\S+"
)


_ORGAN_OF = re.compile(r"^(?:BCH|BTV|Ban Chấp hành)\s+(?=(?:Hội|Đoàn|Công đoàn|Đảng bộ|Liên đoàn)\s)", re.IGNORECASE)


def _organ_of(words: str) -> str:
    """The body whose organ signs: "BCH HỘI NÔNG DÂN HUYỆN LỤC NGẠN"."""
    return _ORGAN_OF.sub("", words)


def _stacked(text: str) -> str:
    """Two bodies that one line names after each other ("UBND TỈNH BÌNH ĐỊNH SỞ Y TẾ") on lines of their own."""
    out, cut = list(text), 0
    for match in _LOWER_BODY.finditer(text):
        line = text[max(cut, text.rfind("\n", 0, match.start()) + 1) : match.start()]
        if (_PLACED.search(line) or _ends_with_province(line)) and not line.rstrip().endswith(
            ("-", "–", "VÀ", "/", ",")
        ):
            out[match.start() - 1], cut = "\n", match.start()
    return "".join(out)


def _ends_with_province(line: str) -> bool:
    words = line.split()
    return any(full_province(" ".join(words[-width:]), date.max) for width in (2, 3, 4) if len(words) > width)


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


def whose(words: str) -> Named:
    """The body of "… của Chủ tịch Ủy ban nhân dân Thành phố"."""
    return Named(cased(led(words)), 0)
