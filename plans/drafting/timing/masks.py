"""Spans of a plain sentence whose dates are never deadlines: citations, commemorations, eligibility, slots. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from plans.drafting.timing.plain import pattern
from plans.drafting.timing.words import NUM, YEAR

_DATE = rf"ngày\s*{NUM}\s*(?:[/.-]\s*|tháng\s*){NUM}\s*(?:(?:[/.-]|,?\s*năm)\s*{YEAR})?"
_SYMBOL = r"\d{1,5}[a-zđ]?\s?[/-]\s?[\wđ][\w/.&-]{0,30}(?:\s?-\s?[a-zđ&]{1,12})?"
_FEAST = (
    r"(?:ngày (?:quốc tế|thế giới|toàn dân|truyền thống|thành lập|hội|pháp luật|gia đình|môi trường|"
    r"việt nam|nhà giáo|thầy thuốc|phụ nữ|thương binh|sách|đại dương|nước|trái đất|vì|không|[^\W\d]{2,10} việt nam)|"
    r"kỷ niệm|hưởng ứng|chào mừng|nhân dịp|lễ |tết |tháng hành động|tuần lễ|đại hội|bầu cử)"
)
_STATE = (
    r"(?:hộ khẩu|thường trú|tạm trú|cư trú|sinh ra|(?<!học\x20)sinh|nhập ngũ|hy sinh|tuyển dụng|"
    r"hoạt động cách mạng|khởi công|"
    r"được (?:cấp|ký|ký kết|giao|thành lập|ban hành|phê duyệt|công nhận)|hiệu lực|hiệu lực thi hành|"
    r"đã [^,;.]{1,60})"
)
_GAP = r"(?: (?!từ |đến |trước |thực hiện |báo cáo |gửi |chậm |xong |hoàn thành )[^;.\s]+){0,18} ?"
_NO_DEADLINES = (
    rf"(?:số|điều|khoản|điểm|mẫu|biểu(?: mẫu)?|phụ lục|chương)\s*:?\s*(?:số )?{_SYMBOL}(?:,? {_DATE})?",
    (
        r"(?:khoản|điều|mẫu(?: số)?|biểu(?: mẫu)?(?: số)?|phụ lục(?: số)?|chương|mục|mã) \d{1,3}[a-z]?"
        r"(?:, \d{1,3}| và \d{1,3}(?! tháng))*"
    ),
    (
        rf"(?:luật|bộ luật|pháp lệnh|hiến pháp|nghị quyết|quyết định|chỉ thị|công văn|thông tư|nghị định|"
        rf"thông báo|kết luận"
        rf"|công điện|tờ trình|văn bản|hướng dẫn)(?: (?!trước|chậm|muộn|đến|từ|vào|gửi|xong|hết|"
        rf"trong)[^\s,;.:()]+){{0,22}},? {_DATE}"
    ),
    (
        rf"{_FEAST}{_GAP}\(?(?:ngày )?(?<!trước\x20)(?<!trước\x20ngày\x20)(?<!chậm\x20nhất\x20ngày\x20)"
        rf"(?<![\d/])\d{{1,2}}\s*[/-]\s*\d{{1,2}}(?:/{YEAR})?"
        rf"(?:\s*-\s*\d{{1,2}}/\d{{1,2}}(?:/{YEAR})?)?\)?"
    ),
    rf"{_FEAST}{_GAP}(?<!trước\x20)(?<!nhất\x20)ngày {NUM} tháng {NUM}",
    (
        rf"(?<!\w){_STATE}(?: (?!gửi|báo cáo|nộp|trình|về|hoàn thành|từ|trước|sau|đến)[^\s,;.]+){{0,7}} (?:"
        rf"(?:kể )?từ|trước|sau|đến)(?: và trong)?(?: hết)? ngày(?: {NUM}\s*(?:/|tháng)\s*{NUM}\s*(?:(?:/|"
        rf"năm)\s*{YEAR})?)?"
        rf"(?: (?:đến|tới)(?: hết)? {_DATE})?"
    ),
    r"\d{1,2}\s*[h:g]\s*\d{0,2}\s*(?:-|đến)\s*\d{1,2}\s*[h:g]\s*\d{0,2}",
    r"(?:thay cho|thay thế)[^,;.()]{0,40}",
    r"24\s*/\s*(?:24|7)",
    # a day of the moon's calendar, and the same day told in it
    r"\(tức(?: là)? [^()]{0,120}\)",
    rf"(?:đến |từ )?(?:hết )?(?:ngày )?(?:m[ồù]ng )?{NUM} tháng (?:giêng|chạp)",
    rf"trong(?: (?:suốt|vòng|thời gian))? {NUM} (?:ngày|tuần|tháng) (?:nghỉ|lễ|tết|cao điểm|diễn ra|bầu cử|thi|hội)",
    rf"năm học {YEAR}(?:\s*-\s*{YEAR})?",
    rf"\({{0,1}}(?:tính đến|số liệu đến|tại thời điểm) (?:hết )?{_DATE}",
)


def masked(text: str) -> list[tuple[int, int]]:
    """Spans to be read as plain words."""
    return sorted(_spans(text))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for written in _NO_DEADLINES:
        yield from (match.span() for match in pattern(written).finditer(text))
