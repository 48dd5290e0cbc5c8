"""The time of a task as its own cell or line gives it ("Quý I/2027", "Thường xuyên"). Pure.

In: the words of a time, and the year that a heading above them states. Out: ``When``: a rule of the plan file, or the
words of a time that no rule can say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plans.drafting.reading import Sure
from plans.drafting.tables.cell_signs import is_time
from plans.drafting.timing import time_of

YEAR_ABOVE = "Năm {} lấy từ tiêu đề phía trên."
_HAS_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_TIMED = re.compile(r"\d|(?:hằng|hàng) |quý |cuối |định kỳ|thường xuyên", re.IGNORECASE)
_STEP = re.compile(
    r"(?:trình|báo cáo|ban hành|gửi|hoàn thành|công bố)\s+[^\d,;.()]{2,60}?\s"
    r"(?=(?:trước|trong|vào|quý|tháng|ngày|năm|chậm nhất)\s)",
    re.IGNORECASE,
)
_ONGOING = re.compile(r"(?:thực hiện )?(?:thường xuyên|liên tục|lâu dài)[\s.;,]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """The reading of a time."""

    due: Mapping[str, Any] | None = None
    beyond: str = ""
    sure: Sure = "certain"
    doubts: tuple[str, ...] = ()


def when(text: str, year: str = "") -> When:
    """The reading of the words of a time; ``year`` as a heading states it where the words have none."""
    if not text or _ONGOING.fullmatch(text):
        return When()
    due, beyond = _stages(text) or time_of(text)
    if due is None and (step := _STEP.match(text)):
        due, beyond = time_of(text[step.end() :])
        if beyond:
            due, beyond = None, text
    if due is None and year and not _HAS_YEAR.search(text):
        due, beyond = time_of(f"{text.rstrip(' .;,')} năm {year}")
        if due:
            return When(due, "", "likely", (YEAR_ABOVE.format(year),))
    return When(due, beyond)


def _stages(text: str) -> tuple[Mapping[str, Any] | None, str] | None:
    """ "Trình phê duyệt quý II/2027; cập nhật hằng năm": of stages that have each a time, none is the time of the task.

    What comes round ("Đào tạo hằng năm; tổng kết năm 2030") still does; the words are kept either way.
    """
    first, *rest = [part for part in text.split(";") if part.strip()] or [text]
    if not rest or is_time(text):
        return None
    due, _ = time_of(first)
    alone = not any(_TIMED.search(part) for part in rest)
    return (due if due and (alone or "every" in due) else None), text
