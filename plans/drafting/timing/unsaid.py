"""Reports whose time no rule can say: by the school year, by other rules, "định kỳ" without a period. Pure.

Told only where the sentence plainly says to whom; the words of the time stand for it, and the reading is unsure.
"""

from __future__ import annotations

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
_OFTEN = pattern(r"định kỳ(?! (?:6|06|0?9|0?1|hằng|hàng|sáu|một))")

NO_TIME = "văn bản không ghi thời hạn cụ thể"


def unsaid(text: str) -> tuple[int, int, bool] | None:
    """The place of a time that a plain sentence tells in such words, and whether it tells one at all: "cuối học kỳ 1"
    is a time that a person can date, "theo quy định" is none."""
    if found := _SCHOOL.search(text):
        return (*found.span(), True)
    found = _BY_RULE.search(text) or _OFTEN.search(text)
    return (*found.span(), False) if found else None
