"""Days as people type them: 14/06/2026, 14/6/26, 14-6-2026, 14.6.2026 -> a date, or what to write instead. Pure."""

from __future__ import annotations

import re
from datetime import date

FIRST_YEAR, LAST_YEAR = 2000, 2100
_TYPED = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{2}|\d{4})")
_CENTURY = 2000
_SHORT_YEAR = 100
INCOMPLETE = "Ngày phải có đủ ngày, tháng, năm. Ví dụ: 12/06/2026."


def read_day(words: str) -> tuple[date | None, str]:
    """(the day, ''), or (None, why it cannot be read); '' is (None, '')."""
    text = words.strip()
    if not text:
        return None, ""
    found = _TYPED.fullmatch(text)
    if found is None:
        return None, INCOMPLETE
    day, month, year = (int(part) for part in found.groups())
    year += _CENTURY if year < _SHORT_YEAR else 0
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None, f"Năm phải từ {FIRST_YEAR} đến {LAST_YEAR}."
    try:
        return date(year, month, day), ""
    except ValueError:
        return None, f"Không có ngày {day}/{month}/{year}."
