"""What kind of duty a deadline is of: the nearest word of a sentence that says what is to be done by then. Pure."""

from __future__ import annotations

import re
from typing import Literal

from plans.drafting.reading import DutyKind
from plans.drafting.timing.plain import pattern

_HEADS: tuple[tuple[DutyKind | Literal[""], str], ...] = (
    (
        "report",
        (
            r"(?:(?:gửi|nộp|lập|xây dựng|tổng hợp|hoàn thành|thực hiện|có|chế độ) )?(?<!công\x20bố\x20)"
            r"báo cáo(?! (?:viên|tài chính|quyết toán|kiểm toán|đề xuất|nghiên cứu|kinh tế|đánh giá tác động|thẩm|"
            r"khả thi))"
            r"|(?:gửi|thông báo|thông tin|cung cấp|tổng hợp|cập nhật|(?<!theo\x20dõi,\x20)đánh giá)[^,;.]{0,30}"
            r"(?:kết quả|số liệu|tình hình|tiến độ)"
            r"|công bố thông tin|thông tin, báo cáo|chốt số liệu|kỳ báo cáo"
        ),
    ),
    (
        "plan",
        (
            r"(?:xây dựng|ban hành|gửi|lập|trình|nộp|đăng ký|phê duyệt|tham mưu|hoàn thiện|cụ thể hóa)(?: "
            r"(?!kết quả|báo cáo|thực hiện)[^\s,;.]+){0,5} kế hoạch(?! đề ra)"
            r"|^\W*(?:các )?kế hoạch (?:của [^,;.]{0,60} )?(?:được )?gửi|có kế hoạch (?:cụ thể|triển khai)|"
            r"^\W*kế hoạch gửi "
        ),
    ),
    (
        "work",
        (
            r"hoàn thành|hoàn tất|(?:thực hiện|làm|triển khai|tổ chức) xong|xong|thời gian(?: hoàn (?:thành|tất))?|"
            r"lập dự toán|lập danh sách"
        ),
    ),
    (
        "",
        (
            r"phê duyệt|rà soát|công bố báo cáo|"
            # the verb, not the noun ("các tổ chức kinh tế", "cơ quan, tổ chức", "về tổ chức và hoạt động")
            r"(?<!các\x20)(?<!quan,\x20)(?<!vị,\x20)(?<!nhân,\x20)(?<!về\x20)(?<!của\x20)(?<!những\x20)(?<!mỗi\x20)"
            r"tổ chức (?!thực hiện|triển khai|,|và (?:hoạt động|cá nhân)|được|có|chính trị|kinh tế|xã hội|"
            r"phi chính phủ|tín dụng)|"
            r"góp ý|bàn giao|(?<!công\x20)(?<!chương\x20)"
            r"(?<!quy\x20)(?<!giáo\x20)(?<!lộ\x20)trình (?!độ)"
            r"|thẩm định|dự thảo|bổ sung, sửa đổi|kiện toàn|thành lập|tuyên truyền|họp|giao ban|hội nghị"
        ),
    ),
)
_OBJECT = pattern(r"(?:kết quả|việc|công tác|tình hình|tiến độ|quá trình|nội dung|kết quả thực hiện|để|khi|sau khi) $")
_SENT = pattern(r"gửi (?:về|cho|đến|tới|ubnd|ủy ban|sở|bộ|công an|cơ quan|phòng|ban)|báo cáo")
_FRESH = pattern(r"(?:^|[,;:.(]|(?<!\w)(?:định kỳ|và))\s*(?:định kỳ\s*)?$")
_DONE = pattern(r"hoàn thành|hoàn tất|xong")
_SUBMITTED = pattern(
    # what is drawn up goes up to somebody ("đề xuất danh mục …, báo cáo Thủ tướng"): work, not a report on work
    r"(?<!\w)(?:nghiên cứu|đề xuất|soạn thảo|tham mưu|sửa đổi|xây dựng (?!kế hoạch|báo cáo)|hoàn thiện (?!kế hoạch|"
    r"báo cáo)|"
    r"lập (?:đề án|danh mục|dự án|hồ sơ|phương án))[^;.]{0,400}?(?:, | và )báo cáo (?:thủ tướng|chính phủ|quốc hội|"
    r"bộ|ubnd|"
    r"ủy ban|uỷ ban|hđnd|hội đồng|chủ tịch|lãnh đạo|ban|thường trực|sở|tỉnh|huyện|thành phố)(?!\w)[^,;.]{0,80}$"
)
_ASSESSED = pattern(
    r"(?:^|[;:,]|(?<!\w)(?:tiến hành|liên quan|tổ chức|và))\s*(?:\w{1,3}[.)]\s*)?(?:rà soát|đánh giá|khảo sát|tổng kết|"
    r"sơ kết) (?!viên)"
)
_DECIDED = r"(?:,? (?:để )?(?:xem xét|ký|phê duyệt|ban hành|quyết định|cho ý kiến|thông qua))"
_HANDED_UP = pattern(
    # what is handed up to a body by a day is owed to it, like a report: "trình Chính phủ trước ngày 26/11/2025"
    r"(?<!quy\x20)(?<!chương\x20)(?<!lộ\x20)(?<!quá\x20)trình (?:ban chấp hành|bộ chính trị|ban bí thư|thủ tướng"
    r"|chính phủ|quốc hội|ubnd|ủy ban|uỷ ban|hđnd|hội đồng|chủ tịch|thường trực|ban thường vụ|tỉnh ủy|thành ủy|huyện ủy"
    rf"|đảng ủy|sở|bộ trưởng|bộ)(?!\w)[^,;.()]{{0,60}}(?:\([^()]{{1,60}}\))?{_DECIDED}{{0,4}}\s*$"
)
_DAY = pattern(r"(?:trước|chậm nhất|xong trước)(?!\w)")
_SPAN = pattern(r"trong (?:quý|tháng)")
_DECIDES = pattern(rf"{_DECIDED}\s*$")
_ASIDE = re.compile(r"\([^()]*\)")  # "(điểm trường phải xây dựng lại)"
_FAR = 1200  # letters beyond which another part of a paragraph says nothing of this one
_Kind = DutyKind | Literal[""]
_Head = tuple[int, int, _Kind]
_RULES = tuple((kind, pattern(rf"(?<!\w)(?:{written})")) for kind, written in _HEADS)


def kind_at(text: str, start: int, end: int) -> DutyKind:
    """The kind of the duty whose time stands at ``text[start:end]`` of the plain sentence.

    A word between its period and its deadline counts first, then the nearest one before, then the first one after.
    """
    floor = max(text.rfind(";", 0, start), text.rfind(". ", 0, start)) + 1
    ceiling = text.find(";", end)
    ceiling = ceiling if ceiling >= 0 else len(text)
    if handed_up(text, start, floor) is not None:
        return "report"
    if _SUBMITTED.search(_ASIDE.sub(_blank, text[max(floor, start - 600) : start])) and not _assessed(text, start):
        return "work"
    fresh = _FRESH.search(text, max(0, start - 16), start) and not _DONE.match(text, start)
    for first, last, nearest in (
        (end, _next_stop(text, end, ceiling) if fresh else end, _earliest),
        (start, end, _first_report),
        (floor, start, _latest),
        (end, ceiling, _earliest),
        (max(0, floor - _FAR), floor, _latest),
        (ceiling, ceiling + _FAR, _earliest),
    ):
        if found := _heads(text, first, last):
            return nearest(found) or "work"
    return "report" if _SENT.search(text, floor, ceiling) else "work"


def handed_up(text: str, start: int, floor: int) -> int | None:
    """Where "trình Chính phủ" begins that stands right before a day; a plan of one's own that goes up is a plan.

    "trình Thủ tướng ban hành trong quý I" says when it is decided.
    """
    handed = _HANDED_UP.search(text, max(floor, start - 160), start)
    if not handed or "kế hoạch" in text[floor:start]:
        return None
    decided = _DECIDES.search(handed[0]) is not None
    return handed.start() if _DAY.match(text, start) or (_SPAN.match(text, start) and not decided) else None


def _assessed(text: str, start: int) -> bool:
    """ "rà soát …, đề xuất biện pháp xử lý, báo cáo Thủ tướng": what an assessment found is reported."""
    return _ASSESSED.search(text, max(text.rfind(". ", 0, start), 0), start) is not None


def _blank(aside: re.Match[str]) -> str:
    return " " * len(aside[0])


def _next_stop(text: str, at: int, ceiling: int) -> int:
    """The end of the words after a period in its own clause: "định kỳ hằng quý báo cáo …", "hằng năm, các sở …"."""
    first = text.find(",", at + 4, ceiling)
    stop = text.find(". ", at, ceiling)
    return min(one for one in (first, stop, ceiling) if one >= 0)


def _first_report(heads: list[_Head]) -> _Kind:
    return min(heads, key=lambda one: (one[2] != "report", one[0]))[2]


def _latest(heads: list[_Head]) -> _Kind:
    """The nearest before; a verb that may stand in what a report is about ("kết quả rà soát …") gives way to it."""
    told = [one for one in heads if one[2]] or heads
    return max(told, key=lambda one: (one[1], -one[0]))[2]


def _earliest(heads: list[_Head]) -> _Kind:
    return min(heads, key=lambda one: (one[0], one[2] != "report"))[2]


def _heads(text: str, start: int, end: int) -> list[_Head]:
    """What is told to be done; the object of a report ("kết quả tổ chức …") is none of it."""
    return [
        (*match.span(), kind)
        for kind, rule in _RULES
        for match in rule.finditer(text, start, end)
        if kind == "report" or not _OBJECT.search(text[max(0, match.start() - 24) : match.start()])
    ]
