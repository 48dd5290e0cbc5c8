"""What a stretch or a time limit of a sentence is about: figures, work or the duty itself; from which event. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plans.drafting.timing.dates import ISSUED_ON, PERIOD_END, Limit
from plans.drafting.timing.plain import pattern
from plans.drafting.timing.productions import Point, Stretch
from plans.drafting.timing.tokens import Day, Token

_NEAR = 48  # letters before a stretch in which a word can tell what it is
_FIGURES = pattern(r"số liệu|mốc|chốt|tính|lấy|kỳ báo cáo|thống kê|thông tin|kỳ \d|báo cáo (?:6|9|06|09|quý|năm|tháng)")
_WORK = pattern(r"(?:thực hiện|tổ chức|diễn ra|triển khai|thời gian|cao điểm|tiến hành|ra quân|hoạt động)[^,;.]{0,20}$")
_EVENT = pattern(
    r"\s*\)?,?\s*(?:(?:được )?(?:kể từ|tính từ|từ|sau|tính đến))(?: khi| ngày| thời điểm| lúc| sau)*"
    r"(?P<event>[^,;.()]{2,120})"
)
_PAPER = r"(?:kế hoạch|quyết định|văn bản|chỉ thị|công văn|chương trình|nghị quyết|thông báo)"
_PERIOD_END = pattern(
    r"(?:kết thúc|hết|cuối)(?: ngày)?(?: cuối cùng)?(?: của)?(?: mỗi)? (?:kỳ|(?P<every>quý|0?6 tháng|tháng|năm(?! học)|"
    r"tuần)|thời gian báo cáo|báo cáo)"
)
_ISSUED = pattern(
    rf"(?:(?:ký )?ban hành|ký|{_PAPER}(?: này)? (?:được )?(?:ký|ban hành)|{_PAPER} này có hiệu lực)(?: {_PAPER})?"
    rf"(?: này)?(?: có hiệu lực)?\W*$"
)
_ENDED = {"quí": "quarter", "6 tháng": "six_months", "tháng": "month", "năm": "year", "tuần": "week"}
_OCCASION = pattern(
    # what happens now and then: a report on it is due each time
    r"^(?:kết thúc |hoàn thành |khi |ngày )*(?:mỗi|từng|các (?:đợt|cuộc|chuyến)|chuyến|xảy ra|phát hiện|có (?:sự cố|"
    r"vụ|tai nạn|"
    r"thiên tai|kết luận)|sự cố|tai nạn|thiên tai|vụ việc|(?:cuộc |đợt )(?:kiểm tra|thanh tra|giám sát))(?!\w)"
)
_OLD = pattern(r"báo cáo(?: (?!so(?!\w)|tăng|giảm)[^\s,;.]+){0,4} ?$")
_CUT = pattern(r" (?:theo|để|phải|có trách nhiệm|gửi|báo cáo(?! )|các|quy định tại)\b")
_QUARTERS = pattern(r"(?:tình hình|kết quả|số liệu)[^;.]{0,40}? ([123]) (?:\([^()]{1,8}\) )?quý(?! (?:i{1,3}|iv|\d)\b)")
_LAST_DAYS = {1: (31, 3), 2: (30, 6), 3: (30, 9)}
_DATE = pattern(r"^\s*(\d{1,2})\s*(?:/|-|tháng)\s*(\d{1,2})\s*(?:/|-|năm)\s*(\d{4})")


def understood(items: Sequence[Token], text: str) -> list[Token]:
    """Stretches as windows (R), as the duty's own days (Q), or as plain words; limits with their events."""
    return [_stretch(item, text) if item.letter == "R" else _limit(item, text) for item in items]


def _stretch(item: Token, text: str) -> Token:
    value: Stretch = item.value
    before = text[max(0, item.start - _NEAR) : item.start]
    figures = _FIGURES.search(before)
    if (_WORK.search(before) and not figures) or (value.last.full and not figures):
        return Token("~", item.start, item.end)
    if not figures and (value.recurs or value.first.month is None):
        return Token("Q", item.start, item.end, Point("between", (value.first, value.last), value.recurs))
    return item


def _limit(item: Token, text: str) -> Token:
    if (
        item.letter == "y"
        and item.value.relation == "previous"
        and _OLD.search(text, max(0, item.start - _NEAR), item.start)
    ):
        return replace(item, letter="O")
    if item.letter != "W" or item.value.of:
        return item
    match = _EVENT.match(text, item.end)
    if not match:
        return item
    limit: Limit = item.value
    words = _CUT.split(match["event"])[0].strip()
    ended = _PERIOD_END.match(words)
    if ended:
        after, every = PERIOD_END, _ENDED.get((ended["every"] or "").lstrip("0"), "")
        return replace(item, value=replace(limit, start=words, after=after, every=every))
    after = ISSUED_ON if _ISSUED.match(words) else _full_date(match["event"])
    end = item.end if after else text.index(words, match.start("event")) + len(words)
    return replace(
        item, end=end, value=replace(limit, start=words, after=after, occasion=not after and _occasion(words))
    )


def _occasion(words: str) -> bool:
    return _OCCASION.search(words) is not None


def first_quarters(text: str) -> Stretch | None:
    """ "tình hình nhập khẩu 3 (ba) quý": figures from the turn of the year."""
    found = _QUARTERS.search(text)
    return Stretch(Day(1, 1), Day(*_LAST_DAYS[int(found[1])])) if found else None


def _full_date(words: str) -> str:
    found = _DATE.match(words)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else ""
