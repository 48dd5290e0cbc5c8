"""Reports that no calendar brings: on request or in an emergency, and where a difficulty or a need arises. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plans.drafting.timing.plain import pattern

_REPORTS = (
    r"(?:báo cáo|phản ánh|kiến nghị|đề xuất|thông tin|gửi|liên hệ|trao đổi|thông báo|phối hợp với|cung cấp|đề nghị)"
)
_NEED = pattern(
    r"(?:(?:nếu|khi|trường hợp|những|các|kịp thời|về|quá trình)[^;.]{0,60}?(?:khó khăn|vướng mắc|phát sinh|bất cập|"
    r"cần sửa đổi|cần điều chỉnh|cần bổ sung|"
    r"cần thiết phải|vượt thẩm quyền|vấn đề mới|sửa đổi, bổ sung))"
    rf"[^.]{{0,260}}?(?<!\w){_REPORTS}(?!\w)"
)
_REPORT_NEED = pattern(
    r"(?:báo cáo|phản ánh|kiến nghị|đề xuất|thông tin)[^;.]{0,90}?(?:những |các )?(?:khó khăn|vướng mắc|"
    r"bất cập)[^;.]{0,30}(?:phát sinh|trong quá trình|nếu có|để)"
)
_AT_ONCE = (  # an alarm ("báo ngay cho Công an xã khi có cháy") is no report
    r"(?:báo cáo (?:ngay|khẩn|kịp thời)|(?:lập tức|kịp thời|khẩn trương|ngay)(?: phải)? báo cáo)(?!\w)"
)
_PROMPT = pattern(
    # what is beyond one's powers, or comes up, is reported at once; a report that merely tells of difficulties is not
    r"(?:kịp thời|khẩn trương|lập tức|ngay)(?: [^\s,;.]+){0,3}? (?:báo cáo|phản ánh)(?!\w)[^;.]{0,160}?(?:khó khăn|"
    r"vướng mắc|bất cập|phát sinh|vượt (?:quá )?thẩm quyền|"
    r"để (?:được |kịp thời )?(?:xem xét|chỉ đạo|giải quyết|xử lý|tháo gỡ))"
    r"|kịp thời phản ánh (?:[^\s,;.]+ ){0,3}?(?:ý kiến|kiến nghị)[^;.]{0,160}? (?:với|tới|đến|về|cho) (?:\w+ ){0,3}?"
    r"(?:ban|ủy ban|ubnd|sở|phòng|hội đồng|bộ|cơ quan)(?!\w)"
    rf"|{_AT_ONCE} (?:[^\s,;.]+ ){{0,8}}?(?:những|các|mọi) (?:sự cố|vụ việc|tình huống|vấn đề|trường hợp|diễn biến)"
)
_CONDITION = pattern(
    r"(?:nếu|khi|trường hợp|trong quá trình|quá trình)(?!\w)|có (?:gì |những |các )?(?:khó khăn|vướng mắc|"
    r"vấn đề|phát sinh)|kịp thời phát hiện(?!\w)"
)
_IF = pattern(
    r"(?<!\w)(?:nếu|khi|trường hợp)(?!\w)|quá trình [^;.]{0,60}?(?:có|gặp|phát sinh) (?:những |các )?(?:khó khăn|"
    r"vướng mắc|vấn đề)[^;.]{0,80}?(?:phải|kịp thời|đề nghị|yêu cầu)(?!\w)"
)
_TIMED = pattern(r"(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)[^;.]{0,60}? để ")  # what a dated report is for
_REPORT_IF = pattern(
    rf"(?<!\w){_REPORTS}(?!\w)[^;.]{{0,160}}?(?:nếu|khi) (?:có |thấy |gặp |xảy ra |xuất hiện |"
    rf"phát hiện )?[^;.]{{0,40}}?"
    r"(?:khó khăn|vướng mắc|phát sinh|cần thiết|vấn đề)"
)
_EVENT = (
    r"(?:sự cố|thiên tai|tai nạn|cháy|nổ|dịch|ổ dịch|ca bệnh|ngộ độc|tình huống|vụ việc|dấu hiệu|thảm họa|bão|lũ|"
    r"đột biến|bất thường|tình hình phức tạp|điểm nóng)"
)
_OCCURS = pattern(
    rf"(?<!\w)(?<!sau\x20)(?<!từ\x20)(?:khi|nếu|"
    rf"trường hợp)(?: [^\s,;.]+){{0,5}}? {_EVENT}(?!\w)[^;.]{{0,160}}?(?<!\w)(?:báo cáo|"
    rf"thông báo)(?!\w)|(?<!\w)(?:báo cáo|"
    rf"thông báo)(?!\w)[^;.]{{0,100}}? (?<!sau\x20)(?<!từ\x20)(?:khi|nếu)(?: [^\s,;.]+){{0,4}}? "
    rf"{_EVENT}(?!\w)"
)
_WHEN = r"(?<!\w)(?<!sau\x20)(?<!từ\x20)(?:khi|nếu|trường hợp)(?= )"
_REPORT_AT_ONCE = pattern(
    r"đối với (?:các |những |mọi )?(?:vụ|sự cố|trường hợp)(?!\w)[^;.]{2,80}? (?:xảy ra|phát sinh)[^;.]{0,60}?"
    rf"{_AT_ONCE}|"
    rf"{_WHEN}[^;.]{{3,200}}?{_AT_ONCE}|"
    rf"{_AT_ONCE}[^;.]{{0,120}}? (?<!sau\x20)(?<!từ\x20)(?:khi|nếu) (?!cần(?! thiết)|được|kết thúc)"
)
_REQUEST = pattern(
    r"(?:(?<!vụ\x20)(?<!việc\x20)(?<!đề\x20)(?<!huống\x20)(?<!tác\x20)đột xuất(?!,? phát sinh)|"
    r"khi (?:có |được )?(?:\S+ ){0,4}?yêu cầu|lúc có yêu cầu|yêu cầu đột xuất)"
)
_AS_ASKED = pattern(
    r"theo (?:yêu cầu|đề nghị)(?! (?:nhiệm vụ|công tác|về|tại|thực tế|của nhiệm vụ|phát triển|"
    r"của (?:công dân|người|khách hàng|công văn|văn bản)))"
)
_OPENS = pattern(r"^\W*(?:[a-zđ]\W)?\W*(?:định kỳ|hằng \S+|hàng \S+|tuần|tháng|quý|năm|hoặc|và|,| )*$")
_OR_WHEN = pattern(
    r"(?:định kỳ|hằng|hàng) [^;.]{0,80}?(?:hoặc|và) khi có (?!(?:\S+ ){0,4}?yêu cầu)[^;.,]{3,60}? (?:gửi|báo cáo)(?!\w)"
)
_SUDDEN = pattern(r"đột xuất$")
_REPORT = pattern(r"báo cáo(?! viên)|thông tin (?:về|cho|kịp)|gửi")
_NO_REPORT = pattern(
    r"kiểm tra[^;.]{0,30}đột xuất|đột xuất kiểm tra|họp đột xuất|khen thưởng đột xuất|"
    r"xét nghiệm[^;.]{0,30}đột xuất|thanh tra[^;.]{0,30}đột xuất"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """``occurs``: an event brings it (sự cố, dịch), not a difficulty; ``tells``: it tells of difficulties."""

    on: Literal["request", "need"]
    start: int
    end: int
    occurs: bool = False
    tells: bool = False


def triggers(text: str) -> list[Trigger]:
    """What a plain sentence lets bring a report about: each kind at most once."""
    found: list[Trigger] = []
    need = _need(text)
    if need:
        found.append(need)
    request = _request(text)
    if request and not (need and _SUDDEN.search(text, *request) and need.start <= request[0] < need.end):
        found.append(Trigger("request", *request))
    return found


def _request(text: str) -> tuple[int, int] | None:
    """Where a report is asked for on request: "đột xuất", "khi có yêu cầu", or "báo cáo … theo yêu cầu"."""
    if _NO_REPORT.search(text):
        return None
    found = next((one for one in _REQUEST.finditer(text) if _asks(text, one.start())), None)
    found = found or next((one for one in _AS_ASKED.finditer(text) if _asked_of_it(text, one.start())), None)
    return found.span() if found else None


def _asked_of_it(text: str, at: int) -> bool:
    """A report stands before "theo yêu cầu" in its part, or the part begins with these words."""
    before = text[text.rfind(";", 0, at) + 1 : at]
    return (_REPORT.search(before) or _OPENS.match(before)) is not None and _asks(text, at)


def _need(text: str) -> Trigger | None:
    first = _NEED.search(text)
    if first and _CONDITION.search(first.group()):
        return Trigger("need", *first.span(), tells=not _IF.search(first.group()))
    second = _REPORT_IF.search(text) or _PROMPT.search(text) or _OR_WHEN.search(text)
    if second and not _TIMED.search(second.group()):
        return Trigger("need", *second.span())
    told = _REPORT_NEED.search(text)
    if told:
        return Trigger("need", *told.span(), tells=True)
    event = _OCCURS.search(text) or _REPORT_AT_ONCE.search(text)
    return Trigger("need", *event.span(), occurs=True) if event else None


def _asks(text: str, at: int) -> bool:
    """A report asked for stands near: in the same part between semicolons."""
    start = text.rfind(";", 0, at) + 1
    end = text.find(";", at)
    return _REPORT.search(text, start, end if end >= 0 else len(text)) is not None
