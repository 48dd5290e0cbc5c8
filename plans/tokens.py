"""The words for dates in a deadline rule: what may be written, and which day of a period each one means. Pure.

2024-07-01        a day of the calendar            20, last 15, next 5, end    a day of a month of the period
06-15, next 01-15 a day of the period's year       friday, next tuesday        a day of the week
16:00             an hour; it may follow any of the above
2024-06, 2024-Q3, 2024-H1, 2026      a span        6, Q4, next Q1              a span of the period's year
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, cast

from plans.periods import Period, month_day

Relation = Literal["this", "next", "last", "previous"]

END = 99  # beyond any month: clamped to its last day
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_STEP: dict[Relation, int] = {"this": 0, "last": 0, "next": 1, "previous": -1}
_RELATION = re.compile(r"^(this|next|last|previous) ")
_TIME = re.compile(r"(?:^| )(\d{1,2}):(\d{2})$")
_YEARS = range(1900, 3000)
_MONTHS = range(1, 13)
_DAYS = range(1, 32)
_MINUTES = range(60)
_SPAN_MONTHS = {"": 12, "Q": 3, "H": 6}


@dataclass(frozen=True, slots=True)
class FullDay:
    day: date
    time: str | None = None


@dataclass(frozen=True, slots=True)
class MonthDay:
    """Day 1-31 or END: this = the month (of a month), last = the period's last, next/previous = the one beside."""

    relation: Relation
    day: int
    time: str | None = None


@dataclass(frozen=True, slots=True)
class YearDay:
    relation: Relation
    month: int
    day: int
    time: str | None = None


@dataclass(frozen=True, slots=True)
class WeekDay:
    relation: Relation
    weekday: int
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Hour:
    relation: Relation
    time: str


@dataclass(frozen=True, slots=True)
class FixedSpan:
    """Labelled as a period is: 2024-06, 2024-Q3, 2026."""

    label: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class YearSpan:
    """Some months of the period's year; ``name`` is ``6``, ``Q4``, ``H1``."""

    relation: Relation
    name: str
    month: int
    last_month: int


DayToken = FullDay | MonthDay | YearDay | WeekDay | Hour
SpanToken = FixedSpan | YearSpan
Token = DayToken | SpanToken


def canonical(value: object) -> str:
    """A value as YAML gives it (number, date, text) -> the one text that stands for it."""
    if isinstance(value, (datetime, bool)):
        raise ValueError(  # noqa: TRY004 - pydantic turns a ValueError into a fault of the field
            f'{value!r} không phải là ngày; ngày kèm giờ ghi trong ngoặc kép, ví dụ "2024-07-01 16:00"'
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, str):
        return _upper_span(" ".join(unicodedata.normalize("NFC", value).lower().split()))
    raise ValueError(f"{value!r} không phải là ngày; ví dụ đúng: 2024-07-01, 06-15, last 15, friday")


def _upper_span(text: str) -> str:
    return re.sub(r"\b([qh][1-4])\b", lambda found: found.group(1).upper(), text)


def parse_day(text: str) -> DayToken:
    """Canonical text -> a day. Raises ValueError with the reader's words."""
    rest, time = _split_time(text)
    relation, rest = _split_relation(rest)
    if not rest and time:
        return Hour(_not_last(relation, text), time)
    if rest in WEEKDAYS:
        return WeekDay(_not_last(relation, text), WEEKDAYS.index(rest), time)
    if rest == "end" or re.fullmatch(r"\d{1,2}", rest):
        return MonthDay(relation, END if rest == "end" else _day(int(rest), text), time)
    if found := re.fullmatch(r"(\d{1,2})-(\d{1,2}|end)", rest):
        return _year_day(_not_last(relation, text), found.group(1), found.group(2), time)
    if rest == text.partition(" ")[0] and re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", rest):
        return FullDay(_full(rest), time)
    raise ValueError(f"không hiểu ngày “{text}”; ví dụ đúng: 2024-07-01, 06-15, next 01-15, 20, last 15, end, friday")


def parse_span(text: str) -> SpanToken:
    """Canonical text -> a month, quarter, half-year or year."""
    if re.fullmatch(r"\d{4}(-(\d{2}|Q[1-4]|H[12]))?", text):
        year, _, part = text.partition("-")
        first, last = _months(part, text) if part else (1, 12)
        return FixedSpan(text, month_day(_year(int(year), text), first, 1), month_day(int(year), last, 31))
    relation, rest = _split_relation(text)
    if re.fullmatch(r"\d{1,2}|Q[1-4]|H[12]", rest):
        name = rest if rest[0] in "QH" else str(int(rest))
        return YearSpan(_not_last(relation, text), name, *_months(rest, text))
    raise ValueError(f"không hiểu khoảng thời gian “{text}”; ví dụ đúng: 2024-06, 2024-Q3, 2024-H1, 2026")


def _months(part: str, text: str) -> tuple[int, int]:
    """``06`` -> 6, 6; ``Q3`` -> 7, 9; ``H1`` -> 1, 6."""
    if part.isdigit():
        if int(part) not in _MONTHS:
            raise ValueError(f"“{text}”: không có tháng {int(part)}")
        return int(part), int(part)
    size = _SPAN_MONTHS[part[0]]
    last = int(part[1:]) * size
    return last - size + 1, last


def _split_time(text: str) -> tuple[str, str | None]:
    found = _TIME.search(text)
    if not found:
        return text, None
    hour, minute = int(found.group(1)), int(found.group(2))
    if minute not in _MINUTES or hour * 60 + minute > 24 * 60:
        raise ValueError(f"không có giờ “{found.group().strip()}”; giờ viết từ 00:00 đến 24:00")
    return text[: found.start()], f"{hour:02}:{minute:02}"


def _split_relation(text: str) -> tuple[Relation, str]:
    """A relation may stand alone before an hour, whose text is cut off already."""
    found = _RELATION.match(text + " ")
    if not found:
        return "this", text
    return cast("Relation", found.group(1)), text[found.end() :]


def _not_last(relation: Relation, text: str) -> Relation:
    if relation == "last":
        raise ValueError(f"“{text}”: last chỉ đi với ngày trong tháng (last 15); năm, tuần trước thì ghi previous")
    return relation


def _year(year: int, text: str) -> int:
    if year not in _YEARS:
        raise ValueError(f"“{text}”: năm {year} không hợp lý (từ 1900 đến 2999)")
    return year


def _day(day: int, text: str) -> int:
    if day not in _DAYS:
        raise ValueError(f"“{text}”: không có ngày {day} trong tháng nào")
    return day


def _year_day(relation: Relation, month_text: str, day_text: str, time: str | None) -> YearDay:
    month = int(month_text)
    day = END if day_text == "end" else int(day_text)
    _exists(2024, month, 1 if day == END else day, f"{int(day_text):02}/{month:02}" if day != END else month_text)
    return YearDay(relation, month, day, time)


def _full(text: str) -> date:
    year, month, day = map(int, text.split("-"))
    _exists(_year(year, text), month, day, f"{day:02}/{month:02}/{year}")
    return date(year, month, day)


def _exists(year: int, month: int, day: int, words: str) -> None:
    if month not in _MONTHS:
        raise ValueError(f"ngày {words} không có trong lịch: không có tháng {month}")
    if not 1 <= day <= monthrange(year, month)[1]:
        raise ValueError(f"ngày {words} không có trong lịch")


def day_in(token: DayToken, period: Period) -> date:
    """The day that a token means in a period."""
    match token:
        case FullDay(day):
            return day
        case MonthDay("previous", day):
            return month_day(period.start.year, period.start.month - 1, day)
        case MonthDay(relation, day):
            return month_day(period.end.year, period.end.month + _STEP[relation], day)
        case YearDay(relation, month, day):
            return month_day(_year_in(relation, period), month, day)
        case WeekDay(relation, weekday):
            return period.start + timedelta(days=weekday + 7 * _STEP[relation])
        case Hour(relation):
            return period.start + timedelta(days=_STEP[relation])


def span_in(token: SpanToken, period: Period) -> tuple[date, date]:
    """First and last day of a span in a period."""
    if isinstance(token, FixedSpan):
        return token.start, token.end
    year = _year_in(token.relation, period)
    return month_day(year, token.month, 1), month_day(year, token.last_month, 31)


def _year_in(relation: Relation, period: Period) -> int:
    return period.start.year - 1 if relation == "previous" else period.end.year + _STEP[relation]
