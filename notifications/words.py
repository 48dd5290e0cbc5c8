"""Words that letters are made of: clean lines, dates, counts. Pure.

Dates as Nghị định 30/2020/NĐ-CP, Phụ lục I writes them: days below 10 and months 1 and 2 take a leading zero.
"""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from functools import lru_cache

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_SPACES = frozenset({"Cc", "Zs", "Zl", "Zp"})
_DROPPED = frozenset({"Cf", "Cs", "Co", "Cn"})
_LAST_PADDED_MONTH = 2
_A_DAY = timedelta(days=1)


def one_line(text: str) -> str:
    """Text of one line in NFC: control characters and line breaks become a space, invisible ones go."""
    if not text.isprintable() or "  " in text:
        text = " ".join("".join(map(_plain, text)).split())
    return unicodedata.normalize("NFC", text).strip()


def _plain(char: str) -> str:
    category = unicodedata.category(char)
    if category in _SPACES:
        return " "
    return "" if category in _DROPPED else char


def has_control(text: str) -> bool:
    """Whether the text holds what could break out of a header: line breaks or control characters."""
    return any(unicodedata.category(char) in {"Cc", "Zl", "Zp"} for char in text) if not text.isprintable() else False


def shortened(text: str, length: int, mark: str = " […]") -> str:
    """At most ``length`` characters, cut between two words; ``mark`` says that something was left out."""
    if len(text) <= length:
        return text
    head, space, _ = text[: length - len(mark) + 1].rpartition(" ")
    return (head.rstrip(" ,;:.-–") if space else "") + mark


def two(number: int) -> str:
    """A count as letters write it: 05, 12."""
    return f"{number:02d}"


def count(number: int) -> str:
    """A count that may be large: 05, 12, 9.900."""
    return f"{number:02,d}".replace(",", ".")


@lru_cache(maxsize=1024)
def long_date(day: date) -> str:
    """``thứ Sáu, ngày 14 tháng 6 năm 2024``."""
    return f"{_WEEKDAYS[day.weekday()]}, {plain_date(day)}"


@lru_cache(maxsize=1024)
def plain_date(day: date) -> str:
    """``ngày 05 tháng 02 năm 2026``."""
    month = f"{day.month:02d}" if day.month <= _LAST_PADDED_MONTH else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


@lru_cache(maxsize=1024)
def short_date(day: date) -> str:
    """``14/06/2024``."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


@lru_cache(maxsize=1024)
def before_date(last: date) -> str:
    """The last day on time as officials say it: ``trước ngày 15 tháng 6 năm 2024`` for 14/6."""
    return f"trước {plain_date(last + _A_DAY)}" if last < date.max else f"chậm nhất {plain_date(last)}"


def hour(due_time: str) -> str:
    """``16:00`` -> ``16 giờ 00``; "" stays "" and what is no hour is kept as it is."""
    hours, colon, minutes = due_time.partition(":")
    return f"{hours} giờ {minutes}" if colon else due_time
