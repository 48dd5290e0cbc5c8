"""Filters and functions of all templates: days and periods as Vietnamese officials write them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from agencies.portal.shown import told
from agencies.portal.shown.figures import figure, size
from agencies.portal.visitors import menu
from plans.periods import title
from plans.register.moments import VIETNAM
from plans.status import State

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
STATE_WORDS: Mapping[State, str] = {
    "undated": "Chưa có thời hạn",
    "upcoming": "Chưa đến kỳ nhắc",
    "open": "Trong hạn",
    "due_soon": "Sắp đến hạn",
    "overdue": "Quá hạn",
    "submitted": "Đã nộp, chờ xác nhận",
    "returned": "Trả lại, chờ bổ sung",
    "accepted": "Đã xác nhận",
    "waived": "Được miễn",
    "withdrawn": "Không còn phải làm",
}


def day(value: date | None) -> str:
    """14/06/2026; a dash for no day."""
    return f"{value:%d/%m/%Y}" if value else "–"


def weekday(value: date) -> str:
    """thứ Sáu, Chủ nhật."""
    return _WEEKDAYS[value.weekday()]


def long_day(value: date | None) -> str:
    """14/06/2026 (Chủ nhật)."""
    return f"{day(value)} ({weekday(value)})" if value else "–"


def moment(value: datetime | None) -> str:
    """09:42, 12/06/2026 in Viet Nam."""
    return f"{value.astimezone(VIETNAM):%H:%M, %d/%m/%Y}" if value else "–"


def number(value: float | None) -> str:
    """4.289 and 68,9."""
    if value is None:
        return "–"
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"
    return text.translate(str.maketrans(",.", ".,"))


def nfc(value: str | None) -> str:
    """Composed letters: no web font has the loose marks."""
    return unicodedata.normalize("NFC", value or "")


def state_word(value: State) -> str:
    """The state as officials read it."""
    return STATE_WORDS[value]


FILTERS: dict[str, Callable[..., Any]] = {
    "day": day,
    "long_day": long_day,
    "weekday": weekday,
    "moment": moment,
    "number": number,
    "period": title,
    "nfc": nfc,
    "state_word": state_word,
    "rung": told.rung,
    "outcome": told.outcome,
    "late": told.late,
    "figure": figure,
    "file_size": size,
}
_SAID = ("weekday", "period", "state_word", "rung", "outcome", "late")


def said_by(say: Callable[[str], str]) -> dict[str, Callable[..., Any]]:
    """The filters that make words, for a language: made in Vietnamese, said by its catalogue; and ``say`` itself."""

    def long(value: date | None) -> str:
        return f"{day(value)} ({say(weekday(value))})" if value else "–"

    def saying(made: Callable[..., str]) -> Callable[..., str]:
        return lambda *given: say(made(*given))

    return {"say": say, "long_day": long, **{name: saying(FILTERS[name]) for name in _SAID}}


GLOBALS: dict[str, Any] = {"menu": menu}
