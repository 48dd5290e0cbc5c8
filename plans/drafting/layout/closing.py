"""The closing of an administrative document: recipients and signatures, told from content. Pure.

In: lines in reading order. Out: the part that each belongs to. The forms are those of Nghị định 30/2020/NĐ-CP,
Phụ lục I, mục II (quyền hạn, chức vụ, họ tên của người có thẩm quyền; nơi nhận), with the liberties that offices
and schools take. A line that orders something, opens a part or begins the next document ends the closing: rather
a recipient too many stays than a clause is lost.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from plans.drafting.document import Line
from plans.text import fold, nfc, unmarked


class Part(enum.Enum):
    """What a line belongs to."""

    CONTENT = enum.auto()
    RECIPIENT = enum.auto()
    SIGNATURE = enum.auto()


_MARKUP = "*|#>_ \t"
_RECIPIENTS = re.compile(r"noi(?:nhan|gui)(?::|-|$|nhu)")
_TYPED = re.compile(r"\d{1,3}\s?[A-ZĐ]{1,5}")  # "08 KH" under "Lưu: VT": the typist's mark
_FILED = re.compile(r"[-–+•*]?luu(?::|vt|vp|hs|hoso|$)")
_BULLET = re.compile(r"[-–—+•*·]\s*")
_ON_BEHALF = re.compile(
    r"(?:KT|TM|TL|TUQ|T/M|K/T|T/L|TUN|TW)\s?[./]?\s?(?=[^\W\d_])|Q\.\s?(?=[^\W\d_])",
)
_TITLES = (
    "chủ tịch", "phó chủ tịch", "thủ tướng", "phó thủ tướng", "bộ trưởng", "thứ trưởng", "giám đốc", "phó giám đốc",
    "tổng giám đốc", "phó tổng giám đốc", "chánh văn phòng", "phó chánh văn phòng", "trưởng ban", "phó trưởng ban",
    "trưởng phòng", "phó trưởng phòng", "hiệu trưởng", "phó hiệu trưởng", "tổng cục trưởng", "cục trưởng",
    "phó cục trưởng", "vụ trưởng", "phó vụ trưởng", "chi cục trưởng", "phó chi cục trưởng", "viện trưởng",
    "phó viện trưởng", "chánh án", "phó chánh án", "bí thư", "phó bí thư", "chánh thanh tra", "phó chánh thanh tra",
    "chỉ huy trưởng", "phó chỉ huy trưởng", "chính ủy", "phó chính ủy", "tư lệnh", "trưởng công an",
    "phó trưởng công an", "người lập", "người xây dựng", "người viết", "tổ trưởng", "tổ phó",
    "thư ký", "tổng thư ký", "ủy viên", "chủ nhiệm", "phó chủ nhiệm", "trạm trưởng", "đội trưởng", "trưởng trạm",
    "thủ trưởng", "xác nhận của", "duyệt của", "phê duyệt",
    "người thực hiện", "trưởng thôn", "hạt trưởng", "phó hạt trưởng", "quyền giám đốc",
)  # fmt: skip
_BODY_WORDS = (
    "ủy ban", "ubnd", "sở", "bộ", "ban", "tỉnh", "huyện", "quận", "xã", "phường", "thị", "thành", "trường", "trung tâm",
    "hội đồng", "chi cục", "cục", "tổng cục", "công ty", "viện", "phòng", "chính phủ", "tòa", "đoàn", "liên", "hội",
)  # fmt: skip
_SIGNED = re.compile(r"[\[(]?(?:đã ký|ký tên|ký,|ký và|tên người ký|họ tên|họ và tên)", re.IGNORECASE)
_RANK = re.compile(
    r"(?:(?:thiếu|trung|thượng|đại)\s(?:úy|uý|tá|tướng)|GS\.?|PGS\.?|TS\.?|ThS\.?|Ths\.?|BS\.?|CKI{1,2}\.?|CK[12]\.?|DS\.?|CN\.?|KS\.?|NGƯT\.?|TTUT\.?|LS\.?)"
    r"[\s.,]{1,3}",
    re.IGNORECASE,
)
_NEXT_DOCUMENT = (
    "kế", "phụ", "quy", "danh", "đề", "chương", "biểu", "mẫu", "bảng", "phần", "mục", "lịch", "nội", "thông", "báo",
    "tờ", "nghị", "chỉ", "công", "hướng", "kết", "dự", "tổng", "cộng", "độc", "đảng", "quyết", "chiến", "điều", "phân",
    "tiến", "thời", "căn", "i", "ii", "iii", "iv", "v", "vi", "stt", "tt", "số",
)  # fmt: skip
_STRUCTURE = re.compile(
    r"[IVX]{1,5}\s?[.,:/)-]|[A-ZĐ]\s?[.)]\s|(?:phần|chương|mục|điều|bước|phụ lục|biểu|mẫu|bảng)\s[\dIVXA-ZĐ]|"
    r"(?:số|căn cứ|xét|thực hiện|kèm theo|\(kèm theo|\(ban hành|trên cơ sở)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\s?[.):]?\s?[^\W\d_]|[a-zđ]\)\s")
_IN_BRACKETS = re.compile(r"\([^()]{0,120}\)")
_ORDERS = re.compile(
    r"\b(?:chủ trì|có trách nhiệm|chịu trách nhiệm|trước ngày|định kỳ|căn cứ|phối hợp với|tổ chức thực hiện|hoàn thành|"
    r"xây dựng kế hoạch|triển khai thực hiện|tăng cường|đẩy mạnh)\b",
    re.IGNORECASE,
)
_ORDER_WORDS = (
    "chủ trì", "phối hợp", "chỉ đạo", "tham mưu", "hướng dẫn", "triển khai", "thực hiện", "xây dựng", "tăng cường",
    "đẩy mạnh", "tổng hợp", "rà soát", "báo cáo kết quả", "cân đối", "bố trí", "đề nghị", "giao ", "yêu cầu",
    "kiểm tra", "theo dõi", "tiếp tục", "đảm bảo", "bảo đảm", "lồng ghép", "tuyên truyền", "vận động", "phát động",
    "tập trung", "tổ chức thực hiện", "tổ chức triển khai", "tổ chức các", "đôn đốc", "ban hành",
)  # fmt: skip
_MOTTO = "cong hoa xa hoi"
_LONGEST_ITEM = 240
_LONGEST_SIGNED = 70
_LONGEST_TAIL = 30
_CAPITALS = 0.85
_SHORTEST_SIGNATURE = 3  # lines: title, mark, name
_NAME_WORDS = range(2, 7)
_INSIDE_NAMES = {ord(char): None for char in "'’-"}
_END_OF_TEXT = ("/.", "/…", "./")


@dataclass(slots=True)
class _Closing:
    """How far a closing has gone."""

    listed: bool = False  # "Nơi nhận" was seen
    filed: bool = False  # and its last item, "Lưu"
    open_item: bool = False  # the last item may go on in the next line
    behalf: int = 0  # lines that "TM. ỦY BAN NHÂN DÂN" may still take
    titles: int = 0  # lines of a title since the last name
    names: int = 0


def names_recipients(text: str) -> bool:
    """The line opens the list of recipients ("Nơi nhận:"), letter-spaced too; "- Nơi nhận: …" is an item of a text."""
    return _RECIPIENTS.match(_squeezed(text)) is not None


def looks_signed(lines: Sequence[Line]) -> bool:
    """Nothing but titles, marks of signing and names, a title among them."""
    parts = parts_of(lines, last=True, closing=True)
    return bool(lines) and _is_title(lines[0].text) and all(part is Part.SIGNATURE for part in parts)


def parts_of(lines: Sequence[Line], *, last: bool, closing: bool = False) -> list[Part]:
    """The part of each line. ``last``: the text ends with them; ``closing``: they stand in a table that closes it."""
    state = _Closing() if closing else None
    parts: list[Part] = []
    for at in range(len(lines)):
        state = state or _opened(lines, at, last=last)
        part = _part(lines, at, state) if state else Part.CONTENT
        if part is Part.CONTENT and not closing:
            state = _opened(lines, at, last=last) if state else None
            part = _part(lines, at, state) if state else Part.CONTENT
        parts.append(part)
    return parts


def _opened(lines: Sequence[Line], at: int, *, last: bool) -> _Closing | None:
    text = _bare(lines[at].text)
    if names_recipients(text) or _acts_for(text):
        return _Closing()
    closes = _ends_before(lines, at) or (last and len(lines) - at <= _SHORTEST_SIGNATURE)
    if closes and (_signed_at_once(text) or (_is_title(text) and _is_followed_by_name(lines, at))):
        return _Closing()
    return None


def _part(lines: Sequence[Line], at: int, state: _Closing) -> Part:
    text = _bare(lines[at].text)
    if names_recipients(text):
        state.listed, state.filed = True, "luu:" in _squeezed(text)
        state.open_item = not state.filed
        return Part.RECIPIENT
    if _signs(lines, at, state):
        return Part.SIGNATURE
    if state.listed and _is_recipient(text, state):
        state.filed = state.filed or _FILED.match(_squeezed(text)) is not None
        state.open_item = not text.endswith((";", "."))
        return Part.RECIPIENT
    return Part.CONTENT


def _signs(lines: Sequence[Line], at: int, state: _Closing) -> bool:
    """A line of a signature: on whose behalf, the office, the mark, the name."""
    text = _bare(lines[at].text)
    if _acts_for(text):
        state.titles, state.names, state.behalf = 1, 0, 2
        return True
    if _is_mark(text) or _signed_at_once(text):
        state.names += "[" in text
        return True
    if _signs_as(lines, at) and (not state.names or _is_followed_by_name(lines, at)):
        state.titles, state.names, state.behalf = state.titles + 1, 0, 0
        return True
    if state.behalf and _goes_on(text):
        state.behalf -= 1
        return True
    if state.titles and state.names < state.titles and _is_name(text):
        state.names += 1
        return True
    return False


def _signed_at_once(text: str) -> bool:
    """ "THỦ TƯỚNG | [tên người ký]": the office and the name on one line, as in a cell."""
    name = " ".join(dropwhile(str.isupper, text.split()))
    office = text.removesuffix(name).strip()
    return bool(name) and _is_title(office) and (_is_mark(name) or _is_name(name))


def _is_mark(text: str) -> bool:
    """ "(Đã ký)", or what stands where a name was taken out."""
    return len(text) <= _LONGEST_SIGNED and _SIGNED.match(_RANK.sub("", text, count=1)) is not None


def _signs_as(lines: Sequence[Line], at: int) -> bool:
    """An office, unless it heads the next document: there the national motto stands beside it."""
    following = lines[at + 1].text if at + 1 < len(lines) else ""
    return _is_title(_bare(lines[at].text)) and not unmarked(following).lower().startswith(_MOTTO)


def _goes_on(text: str) -> bool:
    """The rest of a body's name that was wrapped ("TM. ỦY BAN NHÂN" / "DÂN")."""
    return text.isupper() and len(text) <= _LONGEST_SIGNED and not _opens_document(text)


def _is_recipient(text: str, state: _Closing) -> bool:
    if state.filed and _TYPED.fullmatch(text):
        return True
    if _opens_part(text) or _is_order(text) or len(text) > _LONGEST_ITEM:
        return False
    if state.filed:
        return state.open_item and len(text) <= _LONGEST_TAIL and not _BULLET.match(text)
    return _BULLET.match(text) is not None or not _is_shout(text)


def _is_shout(text: str) -> bool:
    few = 8
    return text.isupper() and len(text) > few and " " in text


def _opens_part(text: str) -> bool:
    if _BULLET.match(text):
        return False
    numbered = _NUMBERED.match(text) is not None and not text.endswith(";")
    return numbered or _STRUCTURE.match(text) is not None or (text.isupper() and _opens_document(text))


def _opens_document(text: str) -> bool:
    return fold(text).split(" ", 1)[0] in _NEXT_FOLDED


def _is_order(text: str) -> bool:
    """A clause, not a body's name: it orders something outside of its brackets."""
    plain = _BULLET.sub("", _IN_BRACKETS.sub("", text), count=1).strip()
    return plain.lower().startswith(_ORDER_WORDS) or _ORDERS.search(plain) is not None


def _acts_for(text: str) -> bool:
    """ "KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN": who signs for whom."""
    found = _ON_BEHALF.match(text)
    if found is None or len(text) > _LONGEST_SIGNED:
        return False
    rest = text[found.end() :]
    return rest[0].isupper() and _is_loud(rest)


def _is_loud(text: str) -> bool:
    return text.isupper() or unmarked(text).lower().startswith(_TITLES_BARE)


def _is_capital(text: str) -> bool:
    """In capitals, but for a stray letter of a damaged text."""
    letters = [char for char in text if char.isalpha()]
    return sum(char.isupper() for char in letters) >= _CAPITALS * len(letters)


def _is_title(text: str) -> bool:
    text = _bare(text)
    return len(text) <= _LONGEST_SIGNED and _is_capital(text) and unmarked(text).lower().startswith(_TITLES_BARE)


def _is_name(text: str) -> bool:
    """A person's name, with a rank or degree before it."""
    bare = text
    for _ in range(4):
        bare = _RANK.sub("", bare, count=1) if _RANK.match(bare) else bare
    found = bare.split()
    if len(found) not in _NAME_WORDS or len(bare) > _LONGEST_SIGNED or _opens_document(bare) or _is_body(bare):
        return False
    return all(word[0].isupper() and word.translate(_INSIDE_NAMES).isalpha() for word in found)


def _is_body(text: str) -> bool:
    """A body's or an office's name in the capitals that a person's may have too."""
    return text.isupper() and unmarked(text).lower().startswith(_BODIES_BARE)


def _is_followed_by_name(lines: Sequence[Line], at: int) -> bool:
    """Within the next few lines, after more of the title or a mark of signing, a name or its mark stands."""
    for line in lines[at + 1 : at + 4]:
        text = _bare(line.text)
        if _is_mark(text) or (_is_name(text) and not _is_title(text)):
            return True
        if not _is_title(text) and not _acts_for(text):
            return False
    return False


def _ends_before(lines: Sequence[Line], at: int) -> bool:
    """The line before ends the text as Vietnamese documents end: "./."."""
    return at > 0 and lines[at - 1].text.rstrip('*| "”').endswith(_END_OF_TEXT)


def _bare(text: str) -> str:
    return nfc(text).strip(_MARKUP)


def _squeezed(text: str) -> str:
    """Without spaces, marks and case: what a letter-spaced word comes down to."""
    return "".join(unmarked(text).lower().split()).lstrip("*|#>_")


_TITLES_BARE = tuple(unmarked(title) for title in _TITLES)
_NEXT_FOLDED = frozenset(fold(word) for word in _NEXT_DOCUMENT)
_BODIES_BARE = (*_TITLES_BARE, *(f"{unmarked(word)} " for word in _BODY_WORDS))
