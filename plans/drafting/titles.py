"""The title: from the kind to the preamble, over wrapped lines, in its written form with white space folded. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plans.drafting.head_text import HeadText
from plans.drafting.landmarks import Kind

_MOST_LINES, _MOST_SIGNS = 14, 900
_DOCS = (
    "Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Nghị định|Công văn|Kết luận|Chương trình|Thông tư|Thông báo|Văn bản|Luật|"
    "Công điện|Hướng dẫn|Đề án|Chiến lược|Thông tri|Dự án|Tiểu dự án|sự chỉ đạo|ý kiến|"
    "chỉ đạo|chức năng|nhiệm vụ|quy định"
)
_DOCS_LOOSE = _DOCS.replace(" ", r"\s")
_PREAMBLE = rf"""(?:[-+*•]\s?)?(?:
      Căn\scứ | (?:Trong\s)?(?:[Tt]hời\sgian|[Nn]hững\snăm)\s(?:gần\sđây|qua)
    | Trên\scơ\ssở | Nhằm\s | Để\s | Xét\s | Theo\s(?:đề\snghị|{_DOCS_LOOSE}) | Hưởng\sứng | Nay\s
    | (?:Thực\shiện|Triển\skhai(?:\sthực\shiện)?|Tiếp\stục(?:\striển\skhai)?(?:\sthực\shiện)?|Thi\shành
      |Chấp\shành|Quán\striệt)
      \s(?:các\s|nội\sdung\s|tinh\sthần\s|nhiệm\svụ\s|theo\s|Mục\s|Khoản\s|khoản\s|Điều\s)?(?:{_DOCS_LOOSE})
    | (?:Ủy|Uỷ)\sban\snhân\sdân\s | UBND\s | Ban\s(?:Chỉ|chỉ)\sđạo\s | Kính\sgửi
)"""
_INLINE = re.compile(rf"(?<=[^\s“\"(:,;])\s+(?={_PREAMBLE})", re.VERBOSE)
_STOP = re.compile(
    rf"""\s*(?:{_PREAMBLE}|Thực\shiện\s | Trong\s | Thời\sgian\s | Những\snăm\s | Hiện\snay | Thực\shiện\s
      | Ngày\s | Năm\s20 | Qua\s | Tiếp\stục\s | Sở\s[A-ZĐ] | Công\san\s
      | \(?\s?(?:Ban\shành\s|Phê\sduyệt\s)?[Kk]èm\stheo | \((?:Ban\shành|Đính\skèm|Thực\shiện|Ngày|Dự\sthảo)
      | (?:[IVX]{{1,5}}|[A-H]|\d{{1,2}})\s?[.)/]\s | (?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|Điều|ĐIỀU)\s | (?:Kính|KÍNH)\s
      | Nơi\snhận | Trường\s[A-ZĐ] | ĐẶT\sVẤN\sĐỀ | MỤC\sĐÍCH | MỤC\sTIÊU )""",
    re.VERBOSE,
)
_INLINE_STOP = re.compile(
    r"\s*[(\[]\s?(?:Ban hành\s+)?(?:[Kk]èm theo|Đính kèm|BAN HÀNH KÈM|KÈM THEO)|\s+(?:I|1|A|PHẦN I)\.\s"
)
_INLINE_SIGNER = re.compile(
    r"\s+(?=(?:CHỦ TỊCH|[ỦU][YỶ] BAN NHÂN DÂN|THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|BỘ TRƯỞNG|HỘI ĐỒNG NHÂN DÂN)(?!\w))"
)
_SIGNER = re.compile(
    r"\s*(?:PHÓ\s)?(?:CHỦ TỊCH|[ỦU][YỶ] BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|ỦY BAN NHÂN DÂN|"
    r"THỦ TƯỚNG|CHÍNH PHỦ|BỘ TRƯỞNG|GIÁM ĐỐC|HIỆU TRƯỞNG|"
    r"HỘI ĐỒNG|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|TỔNG GIÁM ĐỐC|THỐNG ĐỐC|CHÁNH|VIỆN TRƯỞNG|"
    r"CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|TRƯỞNG|QUYẾT ĐỊNH\s?:|BAN CHỈ ĐẠO)"
)
_BLOCK = re.compile(
    r"\s*S[ốỐ]\s*:|[^\n]{2,40},\s*ngày\s[\s.…\d]{0,12}tháng\s|\s*(?:[ỦU][YỶ] BAN NHÂN DÂN|"
    r"UBND)\s+(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG)"
)
_SUBJECT = re.compile(r"(?:^|\n)[ \t]*V/[vV]\s?[.:]?\s*(?P<words>[^\n]+(?:\n[ \t]*[^\n]+){0,4})")
_TURNING = 8  # words; a shorter line holds no title and sentence both
_ISSUING = re.compile(
    r"^(?:về\s+(?:việc\s+)?|v/v\s*:?\s*)?(?:ban\s+hành|phê\s+duyệt)\s+(?=(?:kế hoạch|chương trình|đề án|phương án)\b)",
    re.IGNORECASE,
)
_PLAIN_KIND = re.compile(r"^kế hoạch\s+(?!hành động|phối hợp|liên)(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Title:
    text: str
    start: int
    end: int


def title_after(head: HeadText, kind: Kind) -> Title | None:
    """The title of the document whose kind stands there."""
    parts: list[str] = []
    at, start, end = kind.end, kind.end, kind.end
    for line in head.text[kind.end : kind.end + 4 * _MOST_SIGNS].split("\n"):
        text = _up_to_preamble(line.strip(), bool(parts))
        if _ended(parts, text, kind):
            break
        if text:
            start = start if parts else head.text.index(text[:10], at)
            parts.append(text)
            end = at + line.find(text) + len(text)
        at += len(line) + 1
        if text != line.strip():
            break
    return Title(_tidied(" ".join(parts)), start, end) if parts else None


def subject(head: HeadText) -> Title | None:
    """What an official letter is about: "V/v …" under its number."""
    found = _SUBJECT.search(head.text)
    if not found:
        return None
    lines = found["words"].split("\n")
    kept = [line for at, line in enumerate(lines) if at == 0 or not (_STOP.match(line) or _BLOCK.match(line))]
    return Title(_tidied(" ".join(kept)), found.start("words"), found.end())


def _ended(parts: list[str], text: str, kind: Kind) -> bool:
    """Whether a line stands behind the title."""
    if not text:
        return False
    if not parts:
        return bool(re.match(r"\s*(?:Căn cứ|\((?:Ban hành|Kèm)|Kính gửi|I\.\s)", text))
    if len(parts) >= _MOST_LINES or sum(map(len, parts)) > _MOST_SIGNS:
        return True
    if (
        _STOP.match(text)
        or _BLOCK.match(text)
        or (kind.name != "plan" and _SIGNER.match(text))
        or parts[-1].endswith((".", ";"))
    ):
        return True
    return _in_capitals(" ".join(parts)) and not _in_capitals(text)


def _up_to_preamble(line: str, going_on: bool) -> str:
    """The part of a line that can belong to the title, where the preamble begins on the same line."""
    cut = _INLINE_STOP.search(line)
    line = line[: cut.start()] if cut else line
    if cut := _INLINE.search(line):
        line = line[: cut.start()]
    if (cut := _INLINE_SIGNER.search(line)) and not _in_capitals(line[: cut.start()]):
        line = line[: cut.start()]
    if going_on or not line:
        return line
    words = line.split(" ")
    turn = _turn(words)
    return " ".join(words[:turn]) if turn else line


def _turn(words: list[str]) -> int | None:
    """Where a title in capitals goes over into a sentence in small letters."""
    if len(words) < _TURNING or not all(_in_capitals(word) for word in words[:4]):
        return None
    for at in range(4, len(words) - 3):
        if words[at][:1].isupper() and all(_small(word) for word in words[at : at + 3]):
            return at
    return None


def _small(word: str) -> bool:
    return word[1:].islower() or (len(word) == 1 and word.isalpha()) or word.islower()


def _in_capitals(text: str) -> bool:
    letters = [char for char in re.sub(r"QĐ-TTg|CTr|TTg", "", text) if char.isalpha()]
    return sum(char.isupper() for char in letters) >= 0.75 * len(letters)


def _tidied(text: str) -> str:
    folded = " ".join(text.split()).strip(" .;:/*-–_")
    plan = _ISSUING.sub("", folded)
    plan = _PLAIN_KIND.sub("", plan) if plan != folded else plan
    return plan.strip(" :")
