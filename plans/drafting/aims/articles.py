"""Whether a document is a news report about a plan instead of the plan; and which plan it tells of. Pure.

A report has a dateline, people who speak, captions and the furniture of a site, and no part that assigns work; a web
page that carries a plan's full text has the plan's own opening and parts, and is a plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plans.drafting.document import Line, Place
from plans.drafting.heading.header import Header
from plans.drafting.layout.letters import LOWER, UPPER
from plans.text import fold_white

_SIGNS: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (reason, points, re.compile("|".join(patterns), re.IGNORECASE | re.MULTILINE))
    for reason, points, patterns in (
        (
            "có dòng thời gian đăng tin",
            2,
            (
                r"(?:Cập nhật|Ngày đăng|Đăng ngày|Ngày cập nhật|Thời gian đăng|Post(?:ed)?)\s*(?:lúc)?\s*:?\s*\d",
                r"\d{1,2}:\d{2}(?::\d{2})?\s*(?:CH|SA|AM|PM|GMT)(?!\w)",
                r"(?:Thứ [^\W\d_]{2,4}|Chủ nhật)\s*[,|–-]?\s*(?:ngày\s*)?\d{1,2}/\d{1,2}/\d{4}",
                r"^\W{0,9}\d{1,2}/\d{1,2}/\d{4}\s{0,3}[,|–-]?\s{0,3}\d{1,2}:\d{2}",
                r"^[^.\n]{0,40}\d{1,2}:\d{2}\s{0,3}[,|–-]?\s{0,3}\d{1,2}/\d{1,2}/\d{4}\W{0,9}$",
            ),
        ),
        (
            "có tên cơ quan báo, cổng thông tin đứng đầu tin",
            2,
            (r"^\W*\((?:CTTĐT|Báo|PLO|TTXVN|VOV|Chinhphu|Dân trí|[^\W\d_]{2,10})\)[^)\n]{0,30}\s*[-–]\s",),
        ),
        (
            "kể lại một hội nghị, buổi lễ",
            2,
            (
                r"(?:^|[.]\s)(?:Tại|Phát biểu tại|Kết luận)\s+(?:hội nghị|buổi|cuộc họp|lễ)",
                r"(?:Sáng|Chiều|Tối|Vừa qua)[^.\n]{0,40}(?:tổ chức|diễn ra|tham dự|chủ trì|ban hành)",
            ),
        ),
        (
            "thuật lời phát biểu",
            2,
            (r"phát biểu|nhấn mạnh rằng|cho biết|cho hay|chia sẻ rằng|khẳng định rằng|theo đồng chí",),
        ),
        (
            "nêu người tham dự",
            1,
            (r"(?:tham dự|dự và chủ trì|cùng dự|dự hội nghị|tới dự)[^.\n]{0,30}có", r"các đại biểu"),
        ),
        (
            "có phần tử của trang tin",
            1,
            (
                r"^\s*(?:Bản in|In bài viết|Tin liên quan|Tin cùng chuyên mục|Tin khác|Các tin khác|Xem thêm|Lượt xem)",
                r"^\s*(?:Lượt truy cập|Chia sẻ|Bình luận|Gửi email|Tác giả|Nguồn(?: tin)?\s*:|Đã xem)",
                r"^\s*(?:Theo (?:TTXVN|Báo|Cổng|VGP|VOV)\b.{0,60}$|Link bài viết|Tổng số điểm của bài)",
                r"^\s*Những tin (?:mới|cũ)",
                r"^\s*(?:Bài, ảnh|Ảnh\s*:|Tin, ảnh|Từ khóa)",
                r"www\.\S{1,80}\s*$",
            ),
        ),
        ("có chú thích ảnh", 1, (r"Quang cảnh|Toàn cảnh|Ảnh minh họa|Các đại biểu (?:tham dự|trao đổi|dự)",)),
        (
            "kể lại một văn bản đã ban hành",
            2,
            (
                r"(?:(?:vừa|đã)\s+(?:ký\s+)?|\ský\s+)ban hành\s+(?:Kế hoạch|Quyết định|Chỉ thị|Công văn)",
                r"\ský\s{1,3}ban hành\s{1,3}(?:Kết luận|Nghị quyết)",
                r"(?:Kết luận|Chỉ thị|Nghị quyết|Quyết định|Công văn|Công điện)\s+(?:cũng\s+)?nêu rõ",
                r"Theo đó|(?<!kèm )Theo kế hoạch|Kế hoạch (?:này )?(?:nhằm|đặt ra|nêu rõ|xác định|đề ra|với)",
            ),
        ),
    )
)
_PLAN_PARTS = re.compile(
    r"^\W*(?:[IVX]{1,5}|[A-H]|\d{1,2}|PHẦN\s\S{1,5}|"
    r"Phần\s\S{1,5})(?:\s?[.):/-]{1,5}\s{0,5}|\s{1,5})(?:[^\n]{0,40}?)(?:MỤC ĐÍCH|MỤC TIÊU|YÊU CẦU|"
    r"TỔ CHỨC THỰC HIỆN|PHÂN CÔNG|NHIỆM VỤ|NỘI DUNG|GIẢI PHÁP|KINH PHÍ|TIẾN ĐỘ|CHẾ ĐỘ BÁO CÁO|"
    r"THỜI GIAN)",
    re.IGNORECASE,
)
_RECIPIENTS = re.compile(r"^\W*(?:Nơi nhận|NƠI NHẬN|TM\.|KT\.)", re.IGNORECASE)
_ENOUGH = 4
_TWO_PARTS = 2
_NUMBERED = rf"(?P<number>\d{{1,5}}(?:/\d{{4}})?\s?[-/]\s?[{UPPER}][\w&/.-]{{1,30}})"
_MENTION = re.compile(
    rf"(?P<kind>Kế hoạch|Chương trình hành động|Chương trình|Chỉ thị|Quyết định)\s+(?:số\s*:?\s*)?{_NUMBERED}"
    rf"(?P<date>,?\s*ngày\s+\d{{1,2}}(?:/\d{{1,2}}/\d{{4}}|\s+tháng\s+\d{{1,2}}\s+năm\s+\d{{4}}))?"
    rf"(?:,?\s*của\s+(?P<whose>(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Bộ|Sở|Công an|Ban|"
    rf"Thủ tướng|Chính phủ|Tỉnh|Thành|Huyện)[{LOWER}{UPPER}0-9 -]{{0,60}}?)"
    r"(?=\s+(?:về|triển|thực|ban|nhằm|trong|để)(?!\w)|[,.;:)\n]|$))?"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A document that a report tells of."""

    kind: str
    number: str
    whose: str | None
    quote: str
    place: Place


def is_article(lines: Sequence[Line], header: Header) -> tuple[bool, tuple[str, ...]]:
    """Whether this is a report, and the Vietnamese reasons; a document with its own number or parts is none."""
    if _is_document(lines, header):
        return False, ()
    text = "\n".join(line.text for line in lines)
    found = [(reason, points) for reason, points, sign in _SIGNS if sign.search(text)]
    reasons = tuple(reason for reason, _ in found)
    if sum(points for _, points in found) < _ENOUGH:
        return False, reasons
    return True, (*reasons, "không có phần nào giao nhiệm vụ theo mục")


def _is_document(lines: Sequence[Line], header: Header) -> bool:
    """Whether it has what only a document has: its own number, kind or parts."""
    if header.kind == "attached_plan" or header.symbol is not None:
        return True
    if header.kind_words.isupper() and header.title is not None:
        return True
    parts = sum(bool(_PLAN_PARTS.match(line.text)) for line in lines)
    return parts >= _TWO_PARTS or (parts > 0 and any(_RECIPIENTS.match(line.text) for line in lines))


def mentions(lines: Sequence[Line]) -> list[Mentioned]:
    """The plans and decisions that a report names, plans first, each once."""
    found: dict[str, Mentioned] = {}
    for line in lines:
        for match in _MENTION.finditer(fold_white(line.text)):
            number = match["number"].replace(" ", "").rstrip(".-")
            whose = match["whose"].strip() if match["whose"] else None
            found.setdefault(number, Mentioned(match["kind"], number, whose, match.group().strip(" ,"), line.place))
    return sorted(found.values(), key=lambda one: one.kind != "Kế hoạch")
