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
from plans.drafting.timing import time_of

YEAR_ABOVE = "Năm {} lấy từ tiêu đề phía trên."
_HAS_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
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
    due, beyond = time_of(text)
    if due is None and year and not _HAS_YEAR.search(text):
        due, beyond = time_of(f"{text.rstrip(' .;,')} năm {year}")
        if due:
            return When(due, "", "likely", (YEAR_ABOVE.format(year),))
    return When(due, beyond)
