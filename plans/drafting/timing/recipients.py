"""Who a report goes to, through whom, with a copy to whom, and where it goes from there, by the syntax of the sentence.

In: a plain sentence; out: places in it. A recipient stands after "gửi về", "báo cáo", "tới" … or right before a
bracket with the body that it goes through; lists are cut only where a new body begins, since names hold commas. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plans.drafting.timing.plain import pattern

Span = tuple[int, int]

BODY = (
    r"(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|ubmttq|mttq|mặt trận|sở|bộ|công an|ban|văn phòng|vp|thủ tướng|chính phủ|chủ tịch|"
    r"phó chủ tịch|hội|viện|cục|vụ|tổng cục|trung tâm|phòng|cơ quan|thường trực|ngân hàng|giám đốc|phó giám đốc|thống đốc|"
    r"quốc hội|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|huyện uỷ|thị ủy|quận ủy|đảng ủy|đảng uỷ|đảng bộ|bí thư|tỉnh đoàn|"
    r"đoàn|liên đoàn|liên hiệp|chi cục|thanh tra|tòa án|toà án|viện kiểm sát|kho bạc|bảo hiểm xã hội|bhxh|bcđ|bch|đội|tổ|"
    r"trường|hiệu trưởng|phó hiệu trưởng|ban giám hiệu|lãnh đạo|cấp có thẩm quyền|cấp trên|các cơ quan|các bộ|các sở|tập đoàn|tổng công ty|"
    r"trưởng ban|tiểu ban|điều phối|nhà trường|đơn vị|ủy viên|bộ trưởng|thủ trưởng|trạm|báo|đài|hiệp hội|chủ đầu tư|thường vụ|xã đội|quân khu)"
)
_STOP = (
    r"(?=\s*(?:\(|\)|;|:|\.(?:\s|/|$)|$|, (?!BODY)| -\s*(?!BODY)| (?:và|hoặc) (?!BODY)"
    r"| (?:trước|chậm nhất|muộn nhất|trong (?:tháng|quý|năm|ngày|vòng|thời)|để|nhằm|theo|về|định kỳ|hằng|hàng|thông qua|qua|tổng hợp|xem xét|biết|"
    r"bằng|nơi|nếu|khi|kèm|cùng|đồng thời|từ ngày|vào|xong|kết quả|tình hình|việc|những|chỉ đạo|theo dõi|phê duyệt|cho ý kiến|quyết định(?! số)|không quá|"
    r"đến hết|kịp thời|được|các nội dung|danh sách|số liệu|chịu trách nhiệm|giải quyết|hướng dẫn|xử lý|lần|ngay|đúng|thường xuyên|tiến độ|trực tiếp)(?!\w)))"
).replace("BODY", BODY + r"(?!\w)")
_NAME = rf"(?P<names>{BODY}(?!\w)[^;()]{{0,220}}?){_STOP}"
_VERB = (
    r"(?:gửi|nộp|trình|chuyển|thông báo|phản ánh|kiến nghị|đề xuất|trao đổi|liên hệ|báo cáo|báo|cung cấp|tham mưu|cập nhật|phối hợp với)"
)
_TO = pattern(
    rf"(?<!\w)(?:{_VERB}(?: (?:ngay|kịp thời|trực tiếp|bằng văn bản|cáo|kết quả|báo cáo|nhanh|văn bản))*(?: \((?:[^()]{{0,80}})\))?(?: (?:về|tới|đến|cho|lên|với|đối với))*|"
    rf"(?:về|tới|đến|cho|lên)) {_NAME}"
)
_BRACKET = pattern(
    rf"^\s*\((?P<head>(?:trực tiếp )?(?:thông )?qua )?(?P<names>{BODY}(?!\w)[^;()]{{0,120}}(?:\([^()]{{0,80}}\)?[^()]{{0,20}})?)\)?"
)
_THROUGH = pattern(rf"(?<!\w)(?:thông qua|qua) {_NAME}")
_COPY = pattern(
    rf"(?<!\w)(?:đồng gửi|đồng thời,? (?:gửi|báo cáo|thông báo)|gửi kèm|sao gửi|đồng kính gửi|kính gửi bản sao)(?: (?:cho|về|tới|đến))? {_NAME}"
)
_THEN = pattern(
    rf"(?<!\w)(?:(?:để |nhằm )?(?:[^,;.()]{{0,40}}(?:tổng hợp|theo dõi|tham mưu|xem xét)(?: chung)?(?:,| và)?\s*){{1,3}}(?:kịp thời )?(?:báo cáo|trình|tham mưu|gửi)(?: về| cho)?) {_NAME}"
)
_NEXT_BODY = pattern(rf"(?:\s*,\s*(?:và )?| và | hoặc |\s+-\s+(?=(?:ủy ban|ubnd)))(?={BODY}(?!\w))")
# What a body's own name goes on with after "và" or a comma, and no new body.
_INNER = pattern(r"(?:sở|bộ|phòng|vụ|cục|ban|viện|ủy ban|tổng cục|chi cục|trung tâm)[^,]{0,60}$")
_NOT_NEW = pattern(r"(?:đội (?!ngũ)|tổ chức|báo chí|hội nhập|bộ phận|đoàn thể|ban hành|vụ việc|phòng,? chống|đài thọ|viện trợ|trường hợp)")


@dataclass(frozen=True, slots=True)
class Addressed:
    """Places of names in the sentence."""

    to: tuple[Span, ...] = ()
    via: tuple[Span, ...] = ()
    copy_to: tuple[Span, ...] = ()
    then_to: tuple[Span, ...] = ()


def addressed(text: str) -> Addressed:
    """The recipients of what a plain sentence asks for."""
    then = list(_matches(_THEN, text))
    copies = [span for span in _matches(_COPY, text) if not _inside(span, then)]
    through = [span for span in _matches(_THROUGH, text) if not _inside(span, then)]
    main = [span for span in _matches(_TO, text) if not _inside(span, [*then, *copies, *through])]
    via: list[Span] = [*through]
    for span in main:
        via += _bracket(text, span)
    return Addressed(
        to=_all_cut(text, main), via=tuple(dict.fromkeys(via)), copy_to=_all_cut(text, copies), then_to=_all_cut(text, then)
    )


def _matches(rule: re.Pattern[str], text: str) -> Iterator[Span]:
    for match in rule.finditer(text):
        if not _NOT_NEW.match(text, match.start("names")):
            yield match.span("names")


def _inside(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] < end for start, end in others)


def _bracket(text: str, span: Span) -> list[Span]:
    match = _BRACKET.match(text[span[1] : span[1] + 300])
    if not match:
        return []
    start, end = match.span("names")
    return [(span[1] + start, span[1] + end)]


def _all_cut(text: str, spans: list[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(part for span in spans for part in _cut(text, span)))


def _cut(text: str, span: Span) -> Iterator[Span]:
    """A list of names at each place where a new body begins."""
    start, end = span
    for match in _NEXT_BODY.finditer(text, start, end):
        if not _NOT_NEW.match(text, match.end()):
            yield start, match.start()
            start = match.end()
    yield start, end


def segment(text: str, at: int) -> Span:
    """The part of a sentence between semicolons that holds a place."""
    start = text.rfind(";", 0, at) + 1
    end = text.find(";", at)
    return start, end if end >= 0 else len(text)
