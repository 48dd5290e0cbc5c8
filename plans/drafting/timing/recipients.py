"""Who a report goes to, through whom, with a copy to whom, and where it goes from there. Pure.

In: a sentence, or a part of it; out: names as it writes them. A receiver that is nobody in particular ("cấp có thẩm
quyền", "cơ quan chức năng") is left out. A word says the role ("gửi về", "qua", "đồng gửi", "để tổng hợp, báo
cáo"); the names right after it are found by the grammar of names (``bodies``), or cut by syntax where it knows none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from plans.drafting.timing.names import Span, named
from plans.drafting.timing.plain import pattern, plain

_VERB = r"(?:gửi|nộp|trình|chuyển|thông báo|phản ánh|kiến nghị|đề xuất|báo cáo|báo|cung cấp)"
_WAY = (
    r"(?: (?:ngay|kịp thời|trực tiếp|bằng văn bản|cáo|kết quả|báo cáo|nhanh|văn bản|thông tin|số liệu|sớm|trao đổi)|"
    r" \([^()]{0,80}\))*"
)
_HELD = r"(?:tổng hợp|tập hợp|theo dõi|xem xét|tham mưu|chỉ đạo|quản lý|biết|thẩm định)"
_ROLES: tuple[tuple[str, str], ...] = (
    (
        "copy_to",
        r"(?:đồng gửi|(?:đồng thời|và),? (?:gửi|thông báo)|(?:sao|kèm) gửi|gửi bản sao)(?: (?:cho|về|tới|đến))?",
    ),
    ("then_to", rf"(?:để |nhằm )(?:{_HELD}[^;.()]{{0,40}}?)?(?:báo cáo|trình|tham mưu|gửi)(?: về| cho| với)?"),
    ("after", rf"{_HELD}(?: (?:chung|kết quả))?,?(?: và)? (?:kịp thời )?(?:báo cáo|trình|tham mưu|gửi)(?: về| cho)?"),
    ("via", r"(?:thông qua|qua)"),
    ("after", r"tham mưu(?: cho)?"),
    ("to", rf"{_VERB}{_WAY}(?: (?:về|tới|đến|cho|lên|với|đối với))*"),
    ("to", r"(?:về|tới|đến|lên)"),
    ("for", r"(?:cho|với)"),
    ("help", r"(?:phối hợp(?: chặt chẽ)? với|liên hệ(?: với)?|trao đổi(?: với)?)"),
)  # fmt: skip
_ADVISED = pattern(r"tham mưu(?: cho| về)?$")
_ITS_ACT = pattern(r"(?: xem xét| ban hành)?,? (?:báo cáo|trình|gửi)(?: về| cho)?(?= )")  # "tham mưu X báo cáo Y"
_SYSTEM = pattern(r"hệ thống thông tin $")
_MARKS = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<r{index}>{pattern(written).pattern})" for index, (_, written) in enumerate(_ROLES))
    + r")(?=\s)"
)
_LEAD = pattern(
    r"^\s*(?:(?:đồng chí |các |lãnh đạo |thủ trưởng |chủ tịch |phó chủ tịch |giám đốc |phó giám đốc |"
    r"bộ trưởng |thường trực |trưởng |"
    r"hiệu trưởng |phó hiệu trưởng |bí thư |tổng giám đốc |thống đốc |viện trưởng )*)$"
)
_GENERIC = pattern(
    r"\s*(?P<name>(?:(?:phó )?thủ tướng(?: thường trực)?|"
    r"bộ|sở|tỉnh|huyện|xã|phường|trường|giám đốc sở|giám đốc|hiệu trưởng|phó hiệu trưởng|"
    r"ban giám hiệu|lãnh đạo (?:sở|bộ|ubnd|đơn vị|cơ quan)|"
    r"(?:cơ quan|cấp|đơn vị|ban|phòng|trung tâm|viện|cục|vụ|văn phòng|thường trực|tổ|hội đồng|"
    r"chủ tịch|thủ trưởng|tiểu ban|trưởng ban|trưởng phòng)"
    r"(?: (?!trước|chậm|muộn|để|nhằm|theo|định|hằng|hàng|thông|qua|tổng|xem|trong|vào|bằng|kết|tình|gửi|"
    r"báo)[^\s,;.:()]+){1,9}))(?!\w)"
)
_TRAIL = pattern(r"(?: (?:và|hoặc|các|của|với|về|đã|,))* ?$")
_NO_NAME = pattern(
    r"^\s*(?:ban hành|ban đầu|tổ chức|vụ việc|viện trợ|bộ phận|phòng,? chống|cục bộ|"
    r"xã hội|tỉnh,|bộ máy|sở hữu|sở tại)"
)
_HEAD = pattern(r"^(?:(?:bộ|sở|phòng|các|chủ tịch|giám đốc|lãnh đạo) )*$")
_NEXT = re.compile(r"\s*(?:,|và|,\s*và|hoặc|;|-|–|/)\s*(?:các\s+|Chủ tịch\s+|Giám đốc\s+|lãnh đạo\s+)?")
_OPEN = re.compile(r"\s*\((?P<through>\s*(?:trực tiếp\s+|gửi\s+)?(?:thông\s+)?qua\s+)?")
_UPPER = pattern(r"^(?:bộ|ủy ban|uỷ ban|ubnd|sở|công an tỉnh|trung ương|chính phủ)(?!\w)")
_LOWER = pattern(r"^(?:cục|vụ|viện|phòng|trung tâm|văn phòng|ban|tổng cục|chi cục|thường trực)(?!\w)")
_GIVEN = pattern(
    r"(?:ủy quyền|uỷ quyền|hướng dẫn|tập huấn|bàn giao|phân cấp|hỗ trợ|giao|cấp|tạo điều kiện|tuyên truyền|bồi dưỡng)$"
)
_NOBODY = pattern(
    r"^(?:các |lãnh đạo |thủ trưởng )*(?:cấp(?! (?:ủy|uỷ) [^\W\d]+ \w)(?!\w)|(?:cơ quan|đơn vị|tổ chức|cá nhân|"
    r"bộ phận|ban ngành)(?:,? (?:cơ quan|đơn vị|tổ chức|"
    r"địa phương|cá nhân))* (?:chức năng|(?:nhà nước )?có (?:thẩm quyền|liên quan|trách nhiệm)|cấp trên|liên quan|"
    r"chuyên môn(?: có liên quan)?$|quản lý (?:nhà nước|cấp trên)|hữu quan|nêu trên|khác))"
)
_SENT = pattern(r"gửi|báo cáo|nộp|trình|thông báo|phản ánh|thông tin (?:kết quả|tình hình)")
_ASKED = pattern(
    r"gửi|báo cáo|nộp|trình|thông báo|phản ánh|thông tin (?:kết quả|tình hình)|phối hợp|liên hệ|trao đổi|cung cấp|"
    r"kiến nghị|đề xuất|chuyển"
)


@dataclass(frozen=True, slots=True)
class Addressed:
    """Names; ``help`` is who is asked in a difficulty."""

    to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    copy_to: tuple[str, ...] = ()
    then_to: tuple[str, ...] = ()
    help: tuple[str, ...] = ()


@lru_cache(maxsize=128)
def addressed(sentence: str, start: int = 0, end: int | None = None) -> Addressed:
    """The recipients of what a sentence, or the part of it between two places, asks for."""
    text = sentence[start:end]
    low = plain(text)
    if not _ASKED.search(low):
        return Addressed()
    bodies = [(first - start, last - start) for first, last in named(sentence) if start <= first < start + len(text)]
    roles = _roles(low, bodies)
    spans = {role: [text[slice(*span)].strip(" ,-*") for span in found] for role, found in roles.items()}
    return _gathered(spans)


def _roles(low: str, bodies: Sequence[Span]) -> dict[str, list[Span]]:
    roles: dict[str, list[Span]] = {"to": [], "via": [], "copy_to": [], "then_to": [], "help": [], "for": []}
    at = 0
    while match := _MARKS.search(low, at):
        role = _ROLES[int((match.lastgroup or "r0")[1:])][0]
        row, via = _row(low, match.end(), bodies)
        at = row[-1][1] if row else match.start() + 1 if role in ("after", "then_to") else match.end()
        if row and _ADVISED.search(match.group()) and (further := _ITS_ACT.match(low, at)):
            row, via = _row(low, further.end(), bodies)
            role, at = "after", row[-1][1] if row else further.end()
        _file(roles, _settled(role, low, match.start(), roles), row, via)
    return roles


def _settled(role: str, low: str, at: int, roles: dict[str, list[Span]]) -> str:
    """ "tổng hợp, báo cáo X" forwards what came from elsewhere; without a recipient before it, X is the recipient."""
    if role == "after":
        return "then_to" if roles["to"] else "to"
    if role == "to" and _SYSTEM.search(low, max(0, at - 24), at):
        return ""
    if role in ("copy_to", "then_to") and not roles["to"] and not roles["for"] and _first_told(low, at):
        return "to"
    if role == "for" and _GIVEN.search(low[:at].rstrip()):
        return ""
    if role in ("for", "to") and not _SENT.search(low, 0, at + 8):
        return ""
    return role


def _first_told(low: str, at: int) -> bool:
    """ "đồng thời gửi X", or "phát hiện … để báo cáo X xử lý", where nobody else is told."""
    near = low[at : at + 40]
    return "gửi" in near or (len(_SENT.findall(low)) == 1 and _SENT.search(near) is not None)


def _file(roles: dict[str, list[Span]], role: str, row: Sequence[Span], via: Sequence[Span]) -> None:
    if role:
        roles[role] += row
        roles["via"] += via if role in ("to", "for", "help") else ()


def _gathered(roles: dict[str, list[str]]) -> Addressed:
    once = {
        role: tuple(one for one in dict.fromkeys(found) if not _NOBODY.match(plain(one)))
        for role, found in roles.items()
    }
    then = once["then_to"]
    return Addressed(
        to=tuple(one for one in once["to"] or once["for"] if one not in then),
        via=once["via"],
        copy_to=once["copy_to"],
        then_to=then,
        help=once["help"],
    )


def _row(low: str, at: int, bodies: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """The names in a row from a place on, and the bodies in brackets that they are reached through."""
    row: list[Span] = []
    via: list[Span] = []
    first = _first(low, at, bodies)
    while first:
        row.append(first)
        end, through = _bracket(low, first, bodies)
        via += through
        joined = _NEXT.match(low, end)
        first = _body_at(low, joined.end(), bodies) if joined else None
    return row, via


def _first(low: str, at: int, bodies: Sequence[Span]) -> Span | None:
    """The name that begins here, its holder's office ("Chủ tịch", "lãnh đạo") with it."""
    start = at + len(low[at:]) - len(low[at:].lstrip())
    known = next((body for body in bodies if body[1] > start), None)
    if known and (known[0] <= start or _LEAD.match(low[at : known[0]])):
        return start, known[1]
    match = _GENERIC.match(low, at) if not _NO_NAME.match(low[at : at + 24]) else None
    if match is None:
        return None
    stop = max(known[0], match.start("name") + 1) if known else len(low)
    end = min(match.end("name"), stop)
    return match.start("name"), match.start("name") + len(_TRAIL.sub("", low[match.start("name") : end]))


def _body_at(low: str, at: int, bodies: Sequence[Span]) -> Span | None:
    """The name that begins here; of "Bộ Y tế và Bộ Công an" the second is told without its head."""
    body = next((body for body in bodies if body[0] >= at), None)
    return (at, body[1]) if body and _HEAD.match(low[at : body[0]]) else None


def _bracket(low: str, outer: Span, bodies: Sequence[Span]) -> tuple[int, list[Span]]:
    """Past "(qua Sở Nội vụ)" or "(Văn phòng Công an tỉnh)" after a name; a bracket with the parent body is no way."""
    match = _OPEN.match(low, outer[1])
    if not match:
        return outer[1], []
    close = low.find(")", match.end())
    close = len(low) if close < 0 else close
    inner = [body for body in bodies if match.end() <= body[0] < close]
    first = _first(low, match.end(), inner)
    if first is None or (not match["through"] and _is_parent(low, outer, first)):
        return min(close + 1, len(low)), []
    return min(close + 1, len(low)), [first, *_rest(low, first, inner)]


def _rest(low: str, first: Span, inner: Sequence[Span]) -> Iterator[Span]:
    end = first[1]
    while joined := _NEXT.match(low, end):
        body = _body_at(low, joined.end(), inner)
        if body is None:
            return
        yield body
        end = body[1]


def _is_parent(low: str, outer: Span, inner: Span) -> bool:
    return bool(_LOWER.match(low[outer[0] : outer[1]]) and _UPPER.match(low[inner[0] : inner[1]]))
