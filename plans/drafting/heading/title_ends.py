"""Where a title ends: at the preamble, a note, the first part, the signing body, or a sentence of the text. Pure."""

from __future__ import annotations

import re

from plans.drafting.heading.acting import acting_body

_DOCS = (
    "Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Nghị định|Công văn|Kết luận|Chương trình|Thông tư|Thông báo|Văn bản|Luật|"
    "Công điện|Hướng dẫn|Đề án|Chiến lược|Thông tri|Dự án|Tiểu dự án|sự chỉ đạo|ý kiến|"
    "chỉ đạo|chức năng|nhiệm vụ|quy định"
)
_DOCS_LOOSE = _DOCS.replace(" ", r"\s")
_PREAMBLE = rf"""(?:[-+*•]\s?)?(?:
      Căn\scứ | (?:Trong\s)?(?:[Tt]hời\sgian|[Nn]hững\snăm)\s(?:gần\sđây|qua) | Hiện\snay,?\s
    | Trong\s(?:những|các)\s(?:năm|tháng|ngày)\s | Sau\s(?:hơn|gần)\s\d
    | Trên\scơ\ssở | Nhằm\s | Để\s | Xét\s | Theo\s(?:đề\snghị|{_DOCS_LOOSE}) | Hưởng\sứng | Nay\s
    | (?:Được|Dưới)\ssự\s
    | (?:Thực\shiện|Triển\skhai(?:\sthực\shiện)?|Tiếp\stục(?:\striển\skhai)?(?:\sthực\shiện)?|Thi\shành
      |Chấp\shành|Quán\striệt)
      \s(?:các\s|nội\sdung\s|tinh\sthần\s|nhiệm\svụ\s|theo\s|Mục\s|Khoản\s|khoản\s|Điều\s)?(?:{_DOCS_LOOSE})
    | (?:Ủy|Uỷ)\sban\snhân\sdân\s | UBND\s | Ban\s(?:Chỉ|chỉ)\sđạo\s | Kính\sgửi
)"""
_INLINE_PREAMBLE = re.compile(rf"(?<=[^\s“\"(:,;])\s+(?={_PREAMBLE})", re.VERBOSE)
_BEHIND = re.compile(
    rf"""\s*(?:{_PREAMBLE}|Thực\shiện\s | Trong\s | Thời\sgian\s | Những\snăm\s | Hiện\snay | Thực\shiện\s
      | Ngày\s | Sau\s | Hội\snghị\s | Ban\s(?:Thường|Chấp)\s | Năm\s20 | Qua\s | Tiếp\stục\s | Sở\s[A-ZĐ] | Công\san\s
      | \(?\s?(?:Ban\shành\s|Phê\sduyệt\s)?[Kk]èm\stheo | \((?:Ban\shành|Đính\skèm|Thực\shiện|Ngày|Dự\sthảo)
      | (?:[IVX]{{1,5}}|[A-H]|\d{{1,2}})\s?[.)/]\s | (?:[IVX]{{1,5}}|[A-H])\s?[-–:]\s
      | (?:PHẦN(?!\sMỀM)|Phần|CHƯƠNG(?!\sTRÌNH)|Chương|MỤC(?!\sTIÊU\sQUỐC)|Mục|Điều|ĐIỀU)(?:\s|$) | (?:Kính|KÍNH)\s
      | Nơi\snhận | Trường\s[A-ZĐ] | ĐẶT\sVẤN\sĐỀ | MỤC\sĐÍCH | MỤC\sTIÊU(?!\sQUỐC\sGIA) )""",
    re.VERBOSE,
)
_BEHIND_OPEN_END = re.compile(r"\s*(?:Căn\scứ|Kính\sgửi|[(\[]|(?:[IVX]{1,5}|[A-H]|1)\s?[.)/-]\s)")
_NO_TITLE = re.compile(r"\s*(?:Căn cứ|\((?:Ban hành|Kèm)|Kính gửi|I\.\s)")
_INLINE_NOTE = re.compile(r"\s*[(\[]\s?(?:Ban hành\s+)?(?:[Kk]èm theo|Đính kèm|BAN HÀNH KÈM|KÈM THEO)")
_INLINE_PART = re.compile(
    r"(?:^|(?<=\s))(?:(?:Phần|PHẦN)\s)?(?:(?:I|1|A)\.\s|"
    r"[IA]\s?[-–:]\s?(?:MỤC|Mục|ĐẶC|Đặc|TÌNH|Tình|CĂN|YÊU|NỘI|ĐẶT|ĐÁNH)\s)"
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
    r"\s*S[ốỐ]\s*:|[^\n]{2,40},\s*(?:ngày\s[\s.…\d]{0,12}tháng\s|tháng\s\d{1,2}\s(?:năm|/))|"
    r"\s*(?:[ỦU][YỶ] BAN NHÂN DÂN|UBND)\s+(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG)"
)
_OPEN_END = re.compile(
    r"(?:(?<!\w)(?:và|của|về|với|cho|tại|do|theo|trong|trên|các|từ|để|thuộc|bằng|tới|thực hiện|triển khai|công tác|số|"
    r"Chủ tịch|Giám đốc|Bộ trưởng|Trưởng ban|Thường trực|Văn phòng|Đảng ủy|Lãnh đạo)|[,\-–(“/])$",
    re.IGNORECASE,
)
_TIME_LINE = re.compile(
    r"\(?(?:Năm học|Năm|Giai đoạn|Tháng|Quý|Nhiệm kỳ)"
    r"(?:\s(?:[\dIVX]{1,4}(?:\s?[-–/]\s?[\dIVX]{1,4})?|năm|đến|và)){1,6}\)?"
)
_FRONT_MATTER = re.compile(
    r"(?:LỜI NÓI ĐẦU|(?:PHẦN )?MỞ ĐẦU|MỤC LỤC|CƠ SỞ PHÁP LÝ|CĂN CỨ PHÁP LÝ|SỰ CẦN THIẾT.{0,60})\s*:?", re.IGNORECASE
)
_OF_THE_ISSUER = re.compile(r"CỦA\s")
_ON_THE_SUBJECT = re.compile(r"\s*về\s", re.IGNORECASE)
_PREDICATE = re.compile(
    r"\s(?:là|đã|đang|vẫn|luôn|sẽ|chưa|còn|có\s(?:hiệu\slực|nhiều|vai\strò|ý\snghĩa)|góp\sphần|được\sQuốc\shội)\s"
)
_SENTENCE_END = re.compile(r"[.;:]$|[.]\s")
_LONGEST_ACT = 300
_FULL_LINE = 55  # signs; a shorter line ends a paragraph
_SENTENCE_LINES = 12


def begins_no_title(line: str) -> bool:
    """Whether the line below the kind is already preamble: the document has no title."""
    return bool(_NO_TITLE.match(line))


def stands_behind(line: str, title: str, behind: list[str], *, signed: bool) -> bool:
    """Whether a line stands behind the title read so far; ``signed``: the signing body may follow the title."""
    if _TIME_LINE.fullmatch(line):
        return False
    if is_block(line) or title.endswith((".", ";")) or _FRONT_MATTER.fullmatch(line):
        return True
    if _OPEN_END.search(title[-20:]):
        return bool(_BEHIND_OPEN_END.match(line))
    if is_behind(line) or (signed and _is_signer(line, behind)) or _begins_the_text([line, *behind]):
        return True
    goes_on = line[0].islower() or _OF_THE_ISSUER.match(title)
    return in_capitals(title) and not in_capitals(line) and not goes_on


def is_behind(line: str) -> bool:
    return bool(_BEHIND.match(line))


def is_block(line: str) -> bool:
    """Number, place and date, or the name of a committee: the block of the opening."""
    return bool(_BLOCK.match(line))


def _is_signer(line: str, behind: list[str]) -> bool:
    """ "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"; not the conference whose resolution goes on "về …"."""
    return bool(_SIGNER.match(line)) and not (behind and _ON_THE_SUBJECT.match(behind[0]))


def _begins_the_text(lines: list[str]) -> bool:
    """Whether a line begins a sentence with a verb of its own ("Hồ công cộng là một …"), as no title does."""
    first = lines[0]
    if not first[:1].isupper() or in_capitals(first):
        return False
    if (acting := acting_body(" ".join(lines[:3]), 0, _LONGEST_ACT)) and acting.start == 0:
        return True
    said = first if len(first) < _FULL_LINE else " ".join(lines[:2])
    return bool(_PREDICATE.search(said)) and any(map(_SENTENCE_END.search, lines[:_SENTENCE_LINES]))


def up_to_preamble(line: str) -> str:
    """The part of a line that can belong to the title, where note, part, preamble or signer begin on the same line."""
    for mark in (_INLINE_NOTE, _INLINE_PART):
        if cut := mark.search(line):
            line = line[: cut.start()].rstrip()
    cuts = (found.start() for found in _INLINE_PREAMBLE.finditer(line))
    line = line[: next((at for at in cuts if not _OPEN_END.search(line[max(0, at - 20) : at])), len(line))]
    if (cut := _INLINE_SIGNER.search(line)) and not in_capitals(line[: cut.start()]):
        line = line[: cut.start()]
    return line


def in_capitals(text: str) -> bool:
    letters = [char for char in re.sub(r"QĐ-TTg|CTr|TTg", "", text) if char.isalpha()]
    return sum(char.isupper() for char in letters) >= 0.75 * len(letters)
