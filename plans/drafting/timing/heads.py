"""What kind of duty a deadline is of: the nearest word of a sentence that says what is to be done by then. Pure."""

from __future__ import annotations

from plans.drafting.reading import DutyKind
from plans.drafting.timing.plain import pattern

_HEADS: tuple[tuple[DutyKind, str], ...] = (
    ("report",
     r"(?:(?:gửi|nộp|lập|xây dựng|tổng hợp|hoàn thành|thực hiện|có|chế độ) )?báo cáo(?! (?:viên|đề xuất|nghiên cứu|kinh tế|đánh giá tác động|thẩm|khả thi))"
     r"|(?:gửi|thông báo|tổng hợp|cập nhật|đánh giá)[^,;.]{0,30}(?:kết quả|số liệu|tình hình|tiến độ)"
     r"|công bố thông tin|thông tin, báo cáo|chốt số liệu|kỳ báo cáo|gửi(?: thông tin)? (?=về|cho|ubnd|ủy ban|sở|bộ|công an|cơ quan)"),
    ("plan",
     r"(?:xây dựng|ban hành|gửi|lập|trình|nộp|đăng ký|phê duyệt|tham mưu|hoàn thiện|cụ thể hóa)(?: (?!kết quả|báo cáo|thực hiện)[^\s,;.]+){0,5} kế hoạch(?! đề ra)"
     r"|^\W*(?:các )?kế hoạch (?:của [^,;.]{0,60} )?(?:được )?gửi|có kế hoạch (?:cụ thể|triển khai)|^\W*kế hoạch(?= gửi)"),
    ("work",
     r"hoàn thành|hoàn tất|(?:thực hiện|làm|triển khai|tổ chức) xong|xong|thời gian(?: hoàn (?:thành|tất))?|lập dự toán|lập danh sách|phê duyệt|rà soát"
     r"|tổ chức (?!thực hiện|triển khai)|góp ý|cấp|bàn giao|trình|thẩm định|đăng ký|dự thảo|bổ sung, sửa đổi|kiện toàn|thành lập|tuyên truyền"),
)  # fmt: skip
_RULES = tuple((kind, pattern(written)) for kind, written in _HEADS)
_REPORT_AT_ALL = pattern(r"báo cáo(?! viên)|gửi[^;.]{0,60}(?:kết quả|số liệu)")
_TRAIL = 12  # a head may reach into the deadline itself ("hoàn thành trước ngày")


def kind_at(text: str, start: int, end: int) -> DutyKind:
    """The kind of the duty whose time stands at ``text[start:end]`` of the plain sentence."""
    floor = max(text.rfind(";", 0, start), text.rfind(". ", 0, start)) + 1
    before = [(match.end(), kind) for kind, rule in _RULES for match in rule.finditer(text, floor, min(start + _TRAIL, end))]
    inside = [(at, kind) for at, kind in before if at > start]
    if inside:
        return inside[0][1]
    if before:
        return max(before)[1]
    ceiling = text.find(";", end)
    after = [
        (match.start(), kind)
        for kind, rule in _RULES
        for match in rule.finditer(text, end, ceiling if ceiling >= 0 else len(text))
    ]
    return min(after)[1] if after else "work"


def reports(text: str) -> bool:
    """Whether a plain sentence speaks of a report at all."""
    return _REPORT_AT_ALL.search(text) is not None
