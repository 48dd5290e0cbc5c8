"""Whom a text addresses, and where its own words begin after their names. Pure.

In: a heading or clause, and ``Ears`` to ask for bodies. Out: an ``Opening``, the words after it, and the words by which
a clause that runs on from its heading is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from plans.drafting.layout.letters import LOWER
from plans.drafting.layout.verbs import begins_with_action
from plans.drafting.reading import Body, Opening
from plans.text import fold, unmarked


class Ears(Protocol):
    """What is asked about bodies (``bodies.Bodies``)."""

    def opening(self, text: str) -> Opening | None: ...
    def presumed(self, heading: str) -> Opening | None: ...
    def called(self, words: str) -> Body: ...
    def cooperating(self, clause_text: str) -> Sequence[Body]: ...
    def delegated(self, text: str) -> Sequence[Body]: ...


_TRAILING = re.compile(r"\(([^()]{4,300}(?:\([^()]{1,80}\)[^()]{0,200})?)\)[\s.;]*$")
_GIVEN = re.compile(r"[.;]\s+((?:Giao|giao)\s[^.;]{5,300})[.;]?\s*$")
_LEADS = re.compile(
    r"\s*,?\s*(?:chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm|là (?:cơ quan|đơn vị) chủ trì)", re.IGNORECASE
)
_ASIDE = re.compile(r"^\s*\([^()]{1,200}\)\s*[:.;,-]*\s*")
_GENERIC = re.compile(r"\b(?:khac|lien quan|don vi|co quan|to chuc)$")
_EVERYBODY = re.compile(
    r"\b(?:cac|moi|nhung) (?:co quan|don vi|so|ban|nganh|dia phuong|phong|bo phan|to chuc)|\bdia phuong\b|\bdoan the\b"
)
_COMMITTEES = re.compile(r"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s", re.IGNORECASE)
_COMMA = re.compile(r"[,;:]\s+(?=\S)|(?<=\S)\s+(?=đề nghị\s|Đề nghị\s|yêu cầu\s|Yêu cầu\s|giao\s|Giao\s)")
_ASKS = re.compile(r"\s*(?:trân trọng\s+|nghiêm túc\s+)?((?:đề nghị|yêu cầu|giao)\s+\S)", re.IGNORECASE)
_NAMED_ABOVE = re.compile(r"\s*(?P<back>nêu trên|nói trên|có tên(?: nêu)? trên)(?=[\s:,;.]|$)[:\s]*")
_YOU = re.compile(
    r"(?:(?:kính |trân trọng )?(?:đề nghị|yêu cầu) )?(?P<who>quý (?:cơ quan|đơn vị|sở|bộ|ban|ủy ban|địa phương|hội)"
    r"(?:(?:,| và) (?:quý )?(?:cơ quan|đơn vị|địa phương))*)(?!\w)",
    re.IGNORECASE,
)
_GIVES_NOTHING = re.compile(  # what will be done to it, what it awards, how many it may name
    r"\s*(?:sẽ\s|xem xét,? (?:tặng|khen thưởng)\s|(?:trao )?tặng (?:bằng|giấy) khen"
    r"|[:–-]?\s*(?:mỗi (?:cơ quan|đơn vị)[^.;:]{0,30}\s)?(?:không quá|tối đa)\s\d{1,3}\s*(?:\([^()]{1,20}\)\s*)?"
    r"(?:cá nhân|tập thể|người|đồng chí|suất|hồ sơ|đại biểu)(?!\w))",
    re.IGNORECASE,
)
_ACTS = re.compile(r"\s*(?:theo (?:chức năng|nhiệm vụ|phân công)|có (?:kế hoạch|văn bản))")
_CALLED = re.compile(r"\W{0,4}(Đề nghị|Giao|Yêu cầu)\s*:[\s*_]*")
_ENCOURAGED = re.compile(r"(?:Khuyến khích|Kêu gọi)\s+")
_BY_ROLE = re.compile(r"(?:Cơ quan|Đơn vị)\s[^:;.,()]{3,40}:\s+(?=[^:]{3,300}:$)")
_ASKED = re.compile(r"(?:đề nghị|giao|yêu cầu|đối với|trách nhiệm của)\s+", re.IGNORECASE)
_MEMBERS = re.compile(r"[^().:;]{0,80}\(\s*(?:bao\s+)?gồm:?\s+([^()]{5,600})\)\s*:?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[^().:;,]{0,60}\(\s*([^()]{5,600})\)\s*:?\s*$")
_TIME_LINE = re.compile(
    r"\W{0,4}(?:thời (?:gian|hạn|điểm)(?: (?:thực hiện|hoàn thành|hoàn tất|triển khai|báo cáo))*|hoàn thành|tiến độ)"
    r"\s*:\s*(.{3,200})$",
    re.IGNORECASE,
)
_WORK = (
    "hoạt động|sản xuất|kinh doanh|chế biến|khai thác|cung cấp|cung ứng|cấp (?:nước|điện)|nuôi trồng|chăn nuôi|trồng"
    "|vận tải|vận chuyển|vận hành|thi công|tư vấn|đầu tư|xuất khẩu|nhập khẩu|thu mua|thu gom|phân phối|lưu trú|du lịch"
    "|dịch vụ|làm|bán|giết mổ|cai nghiện|trúng thầu|đang|thuộc|tại|ở|được (?:giao|phân công|hỗ trợ|cấp)|trên địa bàn"
    "|có (?:chức năng|liên quan|dự án|sử dụng|hoạt động|tàu|rừng|nhu cầu)|trong (?:lĩnh vực|khu|các khu|và ngoài)"
    "|và (?:hộ|cá nhân|tổ chức|cơ sở|người)|chi trả|thanh toán|quản lý (?:nhà nước|chuyên ngành|ngành)"
)
_OFTEN_TASKS = "sử dụng|quản lý|tham gia|xây dựng|đào tạo"
_TAIL = r"(?=[\s,:(]|$)[^.;:()]{0,170}?"
_IS_TO = r"(?:\([^()]{1,200}\)\s*)?(?:(?:có|chịu) trách nhiệm|có nhiệm vụ)"
_BY_OFFICE = r"(?:theo (?:chức năng|nhiệm vụ|thẩm quyền)[^.;:()]{0,60}\s)?"
_QUALIFIED = re.compile(
    rf"((?:{_WORK}){_TAIL})\s*(?=:|{_IS_TO})|((?:{_OFTEN_TASKS}){_TAIL})\s*(?={_BY_OFFICE}{_IS_TO})"
)
_QUALIFIED_HEADING = re.compile(rf"((?:{_WORK}){_TAIL})$")
_FOR = re.compile(r"đối với\s", re.IGNORECASE)
_ONLY_NAMED = re.compile(rf"([{LOWER}][^.;:()]{{4,170}})$")
_UP_TO_COLON = re.compile(rf"([{LOWER}][^.;:()]{{4,250}}?)(?:\s*\([^()]{{1,200}}\))?:$")
_TELLS = re.compile(
    r"(?:(?:có|chịu) trách nhiệm|có nhiệm vụ|phối hợp|căn cứ|tiếp tục|tăng cường|chủ động|tích cực|khẩn trương|theo\s"
    r"|chủ trì, phối hợp|chỉ đạo|tham mưu|báo cáo|tổng hợp|hướng dẫn|đẩy mạnh|rà soát|cần|phải|được yêu cầu|nghiêm túc"
    r"|thường xuyên|kịp thời|quan tâm|bố trí|tạo điều kiện|bảo đảm|đảm bảo|quán triệt|lãnh đạo|và\s|tuyên truyền"
    r"|(?:tổ chức|chủ trì|triển khai)(?: (?:triển khai|thực hiện))?(?: (?:các|những|một số) [^,]{3,40})?$"
    r"|thực hiện(?: (?:các|những|một số) [^,]{3,40})?$)"
)
_RESPONSIBLE = re.compile(r"([^\W\d_][^.;:,()\d]{3,80}?)\s+có trách nhiệm(?: sau(?: đây)?)?[ :*_]*")
_ONE_RESPONSIBLE = re.compile(r"([^\W\d_][^.;:,()\d]{3,60}?)(?=\s+(?:có|chịu) trách nhiệm\s)")
_FAR = 320
_FEW_NAMES = 72  # letters
_FEW_GROUPS = 120


def addressed(text: str, ears: Ears, *, heads: bool = False, alone: bool = False) -> Opening | None:
    """Whom a text is addressed to; "Ủy ban nhân dân tỉnh yêu cầu Sở Y tế …" is addressed to Sở Y tế.

    ``heads``: the text is a heading, of which every word may belong to the names; ``alone``: a line over a list.
    """
    opening = _addressed(text, ears) or _you(text, ears)
    return _pointing(text, _qualified(text, opening, ears, heads=heads, alone=alone), ears) if opening else None


def _you(text: str, ears: Ears) -> Opening | None:
    """A letter's "đề nghị Quý cơ quan rà soát …"."""
    you = _YOU.match(text)
    if not you or not begins_with_action(text[you.end() :].lstrip()):
        return None
    return Opening((ears.called(you["who"]),), you.end(), requested="đề nghị" in you[0].lower())


def _pointing(text: str, opening: Opening, ears: Ears) -> Opening:
    """ "Các Sở Xây dựng | nêu trên": some that have been named, so a group of them."""
    back = _NAMED_ABOVE.match(text, opening.end)
    if not back:
        return opening
    last = opening.bodies[-1]
    several = len(opening.bodies) == 1 and not last.group and last.words.lower().startswith("các ")
    body = ears.called(text[last.start : back.end("back")]) if several else last
    return replace(opening, bodies=(*opening.bodies[:-1], body), end=back.end())


def _qualified(text: str, opening: Opening, ears: Ears, *, heads: bool, alone: bool) -> Opening:
    """ "Các doanh nghiệp | sản xuất, chế biến hàng hóa: …": of what kind they are belongs to the group's name."""
    last = opening.bodies[-1]
    rest = text[opening.end :]
    told = _QUALIFIED.match(rest) or (_QUALIFIED_HEADING.match(rest) if heads else None)
    told = told or (_whole_line(text, rest) if alone else None)
    if not (last.group and told and last.words.lower().startswith("các ")) or text[last.end : opening.end].strip():
        return opening
    end = opening.end + told.end(told.lastindex or 0)
    body = ears.called(text[last.start : end])
    pause = len(text[end:]) - len(text[end:].lstrip(" :"))
    return replace(opening, bodies=(*opening.bodies[:-1], body), end=end + pause)


def _whole_line(text: str, rest: str) -> re.Match[str] | None:
    """A line over a list that no colon ends, or that only "Đối với" opens, is the group's name to its end."""
    if text.endswith(":"):
        return _UP_TO_COLON.match(rest) if _FOR.match(text) else None
    return None if _TELLS.match(rest) else _ONLY_NAMED.match(rest)


def _addressed(text: str, ears: Ears) -> Opening | None:
    if called := _CALLED.match(text):  # "Đề nghị: Hội Nông dân tỉnh, …"
        inner = ears.opening(f"{called[1]} {text[called.end() :]}")
        return replace(inner, end=inner.end + called.end() - len(called[1]) - 1) if inner else None
    if wrapped := _ENCOURAGED.match(text) or _BY_ROLE.match(text):
        inner = _inside(text, wrapped, ears)
        if inner:
            return inner
    opening = ears.opening(text)
    if opening and (asks := _ASKS.match(text[opening.end :])):
        start = opening.end + asks.start(1)
        inner = ears.opening(text[start:])
        return replace(inner, end=start + inner.end) if inner else None
    if opening and (members := _MEMBERS.match(text[opening.end :])) and all(body.group for body in opening.bodies):
        inner = ears.opening(members[1])
        return replace(opening, bodies=inner.bodies, end=opening.end + members.end()) if inner else opening
    if opening and (members := _IN_BRACKETS.match(text[opening.end :])) and all(body.group for body in opening.bodies):
        inner = ears.opening(members[1])
        alone = inner is not None and not rest_of(members[1], inner) and all(not one.group for one in inner.bodies)
        return replace(opening, bodies=inner.bodies, end=len(text)) if inner and alone else opening
    return None if opening and _GIVES_NOTHING.match(text[opening.end :]) else opening


def _inside(text: str, wrapped: re.Match[str], ears: Ears) -> Opening | None:
    """ "Khuyến khích | Hội Nông dân tỉnh …", "Cơ quan quản lý: | Sở Nông nghiệp và Môi trường:": bodies by name."""
    inner = ears.opening(text[wrapped.end() :])
    if inner is None or any(body.group for body in inner.bodies[:1]):
        return None
    asked = wrapped.re is _ENCOURAGED
    if not asked and rest_of(text[wrapped.end() :], inner):
        return None
    return replace(inner, end=wrapped.end() + inner.end, requested=inner.requested or asked)


def time_told(text: str) -> str:
    """The time in a line that tells nothing else: "Thời gian hoàn thành: trước ngày 15/11/2025." -> its words."""
    match = _TIME_LINE.match(text)
    return match[1].strip(" .;*") if match else ""


def subject_of(text: str, ears: Ears) -> Opening | None:
    """Whom a sentence tells to act: at its beginning, or after "Căn cứ …," and the like."""
    starts = [0, *(match.end() for match in _COMMA.finditer(text[:_FAR]))]
    for start in starts:
        opening = addressed(text[start:], ears)
        if opening and _acts(text[start + opening.end :]):
            return replace(opening, end=start + opening.end)
    return None


def _acts(rest: str) -> bool:
    return begins_with_action(rest) or bool(_ACTS.match(rest))


def trailing(text: str, ears: Ears) -> Opening | None:
    """Whom the end of an item gives it to: "(Giao Công an tỉnh chủ trì …)", "(Sở Y tế)", "… Giao Sở Y tế …"."""
    if match := _TRAILING.search(text):
        opening = ears.opening(match[1])
        rest = match[1][opening.end :] if opening else ""
        if opening and (opening.handed or not rest.strip(" ,;") or _LEADS.match(rest)):
            return opening
    if match := _GIVEN.search(text):
        opening = ears.opening(match[1])
        return opening if opening and opening.handed else None
    return None


def presumed(text: str, ears: Ears) -> Opening | None:
    """A heading whose words can only be guessed to name a body; where a clause runs on from it, up to its colon."""
    name, colon, rest = text.partition(":")
    if one := _ONE_RESPONSIBLE.match(text):
        name, colon, rest = one[1], "", ""
    if rest.strip() and not begins_with_action(rest):
        return None
    words = name.strip(" .")
    asked = _ASKED.match(words)
    called = _ASKED.sub("", words)
    opening = ears.presumed(called[:1].upper() + called[1:])
    requested = bool(asked and asked[0].lower().startswith("đề nghị"))
    return replace(opening, end=len(name) + len(colon), requested=requested) if opening else None


def responsible(text: str, ears: Ears) -> Opening | None:
    """ "Trường các điểm thi có trách nhiệm:" over a list names a body, whatever the words are."""
    match = _RESPONSIBLE.fullmatch(text)
    return Opening((ears.called(match[1]),), len(text)) if match else None


def rest_of(text: str, opening: Opening) -> str:
    """The words after the names; an aside about the body in parentheses is no clause."""
    rest = text[opening.end :].lstrip(" :;,.-–*_")
    rest = _ASIDE.sub("", rest)
    return rest if any(char.isalpha() for char in rest) else ""


def only_names(rest: str) -> bool:
    """What stands after a group's name and is no clause: "UBND các xã: Kim Thái, Liên Minh"."""
    return len(rest) <= _FEW_NAMES and not re.search(r"[.;]", rest) and not begins_with_action(rest)


def inline_quote(text: str, rest: str, opening: Opening) -> str:
    """A clause that runs on from its names is quoted with them, as one sentence; long lists stay in the heading."""
    names = text[: opening.end]
    if re.search(r"[:\-–]\s*$", names) or re.match(r"\s*[:\-–(]", text[opening.end :]):
        return rest
    few = len(names) <= (_FEW_GROUPS if all(body.group for body in opening.bodies) else _FEW_NAMES)
    return text if few else rest


def is_generic(opening: Opening) -> bool:
    """Addressed to nobody by name: "các tổ chức khác", "các đơn vị liên quan"."""
    return all(body.group == "open" and _GENERIC.search(unmarked(fold(body.words))) for body in opening.bodies)


def names_one_of(text: str, opening: Opening) -> bool:
    """Under a group's heading, an item for one of its members: "- Sở Xây dựng: hướng dẫn …"."""
    named = not any(body.group for body in opening.bodies)
    return named and ":" in text[opening.end - 1 : opening.end + 2]


def names_whom(opening: Opening) -> bool:
    """Bodies by their names, or the committees of a level ("Ủy ban nhân dân cấp xã"), unlike "các đơn vị"."""
    return all(body.group is None or _COMMITTEES.match(body.words) for body in opening.bodies)


def means_everybody(words: str) -> bool:
    """ "các cơ quan, đơn vị liên quan"."""
    return bool(_EVERYBODY.search(unmarked(fold(words))))


def addresses_everybody(opening: Opening) -> bool:
    """Told to all: "các cơ quan, đơn vị liên quan và Ủy ban nhân dân các huyện"."""
    return any(body.group and means_everybody(body.name) for body in opening.bodies)
