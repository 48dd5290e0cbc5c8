"""A deadline rule in Vietnamese words, as letters print it: "định kỳ 06 tháng, trước ngày 15/6". Pure."""

from __future__ import annotations

from datetime import date

from plans.due import Due, either
from plans.periods import ROMAN, month_word, two, years_of
from plans.tokens import (
    END,
    DayToken,
    FixedSpan,
    FullDay,
    Hour,
    MonthDay,
    SpanToken,
    WeekDay,
    YearDay,
    YearSpan,
    parse_day,
)

_EVERY = {
    "day": "hằng ngày",
    "week": "hằng tuần",
    "month": "hằng tháng",
    "quarter": "hằng quý",
    "six_months": "định kỳ 06 tháng",
    "nine_months": "định kỳ 9 tháng",
    "year": "hằng năm",
}
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_UNITS = {"days": "ngày", "working_days": "ngày làm việc", "weeks": "tuần", "months": "tháng"}
_ON = {"request": "đột xuất, khi có yêu cầu", "need": "khi có khó khăn, vướng mắc"}
_OF_MONTH = {
    ("month", "next"): " tháng sau",
    ("month", "previous"): " tháng trước",
    ("quarter", "last"): " của tháng cuối quý",
    ("quarter", "next"): " tháng đầu quý sau",
    ("quarter", "previous"): " của tháng cuối quý trước",
}
_OF_PERIOD = {
    "last": " của tháng cuối kỳ báo cáo",
    "next": " của tháng tiếp theo kỳ báo cáo",
    "previous": " của tháng trước kỳ báo cáo",
}
_OF_YEAR = {"next": " năm sau", "previous": " năm trước"}
_OF_WEEK = {"next": " tuần sau", "previous": " tuần trước"}
_OF_DAY = {"next": " ngày hôm sau", "previous": " ngày hôm trước"}


def phrase(due: Due) -> str:
    """The rule in words, fit to stand after "Thời hạn:"."""
    if due.on:
        return _ON[due.on]
    every, form = _every(due.every), _form(due)
    words = f"{form} {every}" if _runs_on(due) else ", ".join(part for part in (every, form) if part)
    return f"{words} và thường xuyên" if due.then else words


def day_words(day: date) -> str:
    """A date as letters print it: 01/7/2024 (two digits for days below 10 and months 1, 2)."""
    return f"{_short(day.day, day.month)}/{day.year}"


def _runs_on(due: Due) -> bool:
    """Whether how often comes last: "trước 16 giờ hằng ngày", yet "hằng tuần, chậm nhất thứ Ba tuần sau"."""
    short = all(isinstance(token, (Hour, WeekDay)) and token.relation == "this" for token in due.days)
    return bool(due.days) and short


def _every(every: str | None) -> str:
    if every is None:
        return ""
    count = years_of(every)
    return f"{two(count)} năm một lần" if count else _EVERY[every]


def _form(due: Due) -> str:
    if due.days:
        lead = "trước" if due.before else "chậm nhất"
        return f"{lead} {' và '.join(_day(token, due.every) for token in due.days)}"
    if due.spans:
        return f"trong {' và '.join(map(_span, due.spans))}"
    if due.between:
        first, last = (_end(text, due.every) for text in due.between)
        return f"từ {first} đến {last}"
    return _within(due, due.within) if due.within else ""


def _within(due: Due, count: int) -> str:
    since = {"issued_on": "ngày ban hành", "period_end": "ngày kết thúc kỳ báo cáo"}
    start = since.get(str(due.after)) or _day(parse_day(str(due.after)), None)
    return f"trong {two(count)} {_UNITS[due.unit or 'days']} kể từ {start}"


def _end(text: str, every: str | None) -> str:
    token = either(text)
    return _span(token) if isinstance(token, (FixedSpan, YearSpan)) else _day(token, every)


def _day(token: DayToken, every: str | None) -> str:
    if isinstance(token, Hour):
        return _hour(token.time) + _OF_DAY.get(token.relation, "")
    hour = f"{_hour(token.time)} " if token.time else ""
    return hour + _bare(token, every)


def _bare(token: FullDay | MonthDay | YearDay | WeekDay, every: str | None) -> str:
    match token:
        case FullDay(day):
            return f"ngày {day_words(day)}"
        case MonthDay(relation, day):
            return _of_month(relation, day, every)
        case YearDay(relation, month, day):
            words = f"ngày cuối tháng {month_word(month)}" if day == END else f"ngày {_short(day, month)}"
            return words + _OF_YEAR.get(relation, "")
        case WeekDay(relation, weekday):
            return _WEEKDAYS[weekday] + _OF_WEEK.get(relation, "")


def _of_month(relation: str, day: int, every: str | None) -> str:
    of = _OF_MONTH.get((every or "", relation), "" if every == "month" else _OF_PERIOD.get(relation, ""))
    if day != END:
        return f"ngày {two(day)}{of}"
    return f"ngày cuối cùng{of or ' của tháng'}"


def _span(token: SpanToken) -> str:
    if isinstance(token, YearSpan):
        return _part(token.name) + _OF_YEAR.get(token.relation, "")
    year, _, part = token.label.partition("-")
    if not part:
        return f"năm {year}"
    return f"{_part(part)} năm {year}" if part[0] == "H" else f"{_part(part)}/{year}"


def _part(name: str) -> str:
    """``Q3`` -> quý III, ``H1`` -> 6 tháng đầu, ``06`` -> tháng 6."""
    if name[0] == "Q":
        return f"quý {ROMAN[int(name[1]) - 1]}"
    if name[0] == "H":
        return "6 tháng đầu" if name == "H1" else "6 tháng cuối"
    return f"tháng {month_word(int(name))}"


def _short(day: int, month: int) -> str:
    return f"{two(day)}/{month_word(month)}"


def _hour(time: str) -> str:
    hour, minute = time.split(":")
    return f"{two(int(hour))} giờ" + (f" {minute}" if minute != "00" else "")
