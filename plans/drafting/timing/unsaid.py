"""Reports whose time no rule can say: by the school year, by other rules, "định kỳ" without a period. Pure.

Told only where the sentence plainly says to whom; the words of the time stand for it, and the reading is unsure.
"""

from __future__ import annotations

import re
from typing import Literal

from plans.drafting.timing.plain import pattern

_SCHOOL = pattern(
    r"(?:định kỳ )?(?:vào )?(?:cuối|giữa|đầu|kết thúc|sau) (?:mỗi )?(?:học kỳ|năm học|kỳ học|đợt|giai đoạn)"
    r"(?: \d| i{1,3}\b)?(?:(?:,| và)(?: (?:cuối|giữa|đầu|kết thúc))? (?:học kỳ|năm học|năm|đợt)(?: \d| i{1,3}\b)?){0,3}"
)
_BY_RULE = pattern(
    r"theo (?:đúng )?(?:thời gian |thời hạn |chế độ )?(?:báo cáo )?(?:định kỳ )?(?:đã )?quy định|"
    r"theo định kỳ|sau khi (?:kết thúc|hoàn thành|tổ chức)[^,;.]{0,60}|"
    r"ngay sau[^,;.]{3,60}|đúng thời (?:gian|hạn)[^,;.]{0,20}"
)
_OFTEN = pattern(r"định kỳ(?! (?:\d|hằng|hàng|sáu|một|hai|ba|mười))")

_ALONE = pattern(r"định kỳ(?= (?:tổng hợp,? )?(?:gửi )?báo cáo (?!theo|đúng|6|06|0?9|0?1|quý|năm|tháng|hằng|hàng))")
Kind = Literal["time", "often", ""]

NO_TIME = "văn bản không ghi thời hạn cụ thể"


def unsaid(text: str) -> tuple[int, int, Kind] | None:
    """The place of a time that a plain sentence tells in such words, and what it tells: "cuối học kỳ 1" is a time that
    a person can date, "định kỳ" that there is one, "theo quy định" nothing."""
    told: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("time", _SCHOOL),
        ("often", _ALONE),
        ("", _BY_RULE),
        ("", _OFTEN),
    )
    return next(((*found.span(), kind) for kind, rule in told if (found := rule.search(text))), None)
