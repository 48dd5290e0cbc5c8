"""Reports that no calendar brings: on request or in an emergency, and where a difficulty or a need arises. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plans.drafting.timing.plain import pattern

_REPORTS = (
    r"(?:báo cáo|phản ánh|kiến nghị|đề xuất|thông tin|gửi|liên hệ|trao đổi|thông báo|phối hợp với|cung cấp|đề nghị)"
)
_NEED = pattern(
    r"(?:(?:nếu|khi|trường hợp|những|các|kịp thời|về)[^;.]{0,60}?(?:khó khăn|vướng mắc|phát sinh|bất cập|"
    r"cần sửa đổi|cần điều chỉnh|cần bổ sung|"
    r"cần thiết phải|vượt thẩm quyền|vấn đề mới|sửa đổi, bổ sung))"
    rf"[^.]{{0,260}}?(?<!\w){_REPORTS}(?!\w)"
)
_REPORT_NEED = pattern(
    r"(?:báo cáo|phản ánh|kiến nghị|đề xuất|thông tin)[^;.]{0,90}?(?:những |các )?(?:khó khăn|vướng mắc|"
    r"bất cập)[^;.]{0,30}(?:phát sinh|trong quá trình|nếu có|để)"
)
_CONDITION = pattern(
    r"(?:nếu|khi|trường hợp|trong quá trình|quá trình)(?!\w)|có (?:gì |những |các )?(?:khó khăn|vướng mắc|"
    r"vấn đề|phát sinh)"
)
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
    rf"trường hợp)(?: [^\s,;.]+){{0,5}}? {_EVENT}(?!\w)[^;.]{{0,160}}?(?<!\w)(?:báo cáo|báo ngay|báo tin|"
    rf"thông báo)(?!\w)|(?<!\w)(?:báo cáo|báo ngay|báo tin|"
    rf"thông báo)(?!\w)[^;.]{{0,100}}? (?<!sau\x20)(?<!từ\x20)(?:khi|nếu)(?: [^\s,;.]+){{0,4}}? "
    rf"{_EVENT}(?!\w)"
)
_REQUEST = pattern(
    r"(?:đột xuất|khi (?:có |được )?(?:\S+ ){0,4}?yêu cầu|theo (?:yêu cầu|đề nghị)(?! (?:nhiệm vụ|công tác|về|"
    r"thực tế|của nhiệm vụ|phát triển|của (?:công dân|người|khách hàng)))"
    r"|lúc có yêu cầu|yêu cầu đột xuất)"
)
_REPORT = pattern(r"báo cáo(?! viên)|thông tin|gửi|cung cấp số liệu")
_NO_REPORT = pattern(
    r"kiểm tra[^;.]{0,30}đột xuất|đột xuất kiểm tra|họp đột xuất|khen thưởng đột xuất|"
    r"xét nghiệm[^;.]{0,30}đột xuất|thanh tra[^;.]{0,30}đột xuất"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """``occurs``: an event brings it (sự cố, dịch), not a difficulty."""

    on: Literal["request", "need"]
    start: int
    end: int
    occurs: bool = False


def triggers(text: str) -> list[Trigger]:
    """What a plain sentence lets bring a report about: each kind at most once."""
    found: list[Trigger] = []
    need = _need(text)
    if need:
        found.append(need)
    request = _REQUEST.search(text)
    if request and not _NO_REPORT.search(text) and _asks(text, request.start()):
        found.append(Trigger("request", request.start(), request.end()))
    return found


def _need(text: str) -> Trigger | None:
    first = _NEED.search(text)
    if first and _CONDITION.search(first.group()):
        return Trigger("need", first.start(), first.end())
    second = _REPORT_IF.search(text) or _REPORT_NEED.search(text)
    if second:
        return Trigger("need", second.start(), second.end())
    event = _OCCURS.search(text)
    return Trigger("need", event.start(), event.end(), occurs=True) if event else None


def _asks(text: str, at: int) -> bool:
    """A report asked for stands near: in the same part between semicolons."""
    start = text.rfind(";", 0, at) + 1
    end = text.find(";", at)
    return _REPORT.search(text, start, end if end >= 0 else len(text)) is not None
