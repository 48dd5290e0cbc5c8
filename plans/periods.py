"""Reporting periods (kỳ báo cáo): their labels, first and last days, and Vietnamese names. Pure.

Periods are computed from the calendar, never chained from the last one.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

# Months in a period, and how many of them make a year's worth of reports.
MONTHS = {"month": 1, "quarter": 3, "six_months": 6, "nine_months": 9, "year": 12}
SPOKEN = ("day", "week", *MONTHS)
ROMAN = ("I", "II", "III", "IV")

_SPELLED_WITH_ZERO = (1, 2)
_YEARS = re.compile(r"^([2-9]|[1-4][0-9]|50) years$")
_KNOWN = re.compile(
    r"(once|[0-9]{4}(-(W(0[1-9]|[1-4][0-9]|5[0-3])|Q[1-4]|H[12]|9M|[0-9]{4}"
    r"|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?)(\.[1-9][0-9]*)?"
)
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Period:
    """Both days count."""

    label: str
    start: date
    end: date


def years_of(every: str) -> int | None:
    """``5 years`` -> 5; None for a period that is no number of years."""
    found = _YEARS.match(every)
    return int(found.group(1)) if found else None


def month_day(year: int, month: int, day: int) -> date:
    """A day of a month; month 0 or 13 reach into the year beside; a day that the month lacks means its last day."""
    carry, index = divmod(month - 1, 12)
    return date(year + carry, index + 1, min(day, monthrange(year + carry, index + 1)[1]))


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the month's last day where it has none (BLDS 2015, Điều 148)."""
    return month_day(day.year, day.month + months, day.day)


def of_year(every: str, year: int) -> list[Period]:
    """The periods of one calendar year, for periods counted in months."""
    size = MONTHS[every]
    return [_of_months(every, year, first, size) for first in range(1, 14 - size, size)]


def periods(every: str, since: date, anchor: int) -> Iterator[Period]:
    """Periods in order, from the one that holds ``since``; ``anchor`` is the first year of the first N-year period."""
    if every in ("day", "week"):
        yield from _short(every, since)
    elif every in MONTHS:
        whole = (one for year in range(since.year, date.max.year) for one in of_year(every, year))
        yield from (one for one in whole if one.end >= since)
    else:
        yield from _long(years_of(every) or 1, since, anchor)


def _short(every: str, since: date) -> Iterator[Period]:
    week = every == "week"
    day = since - timedelta(days=since.weekday()) if week else since
    while day.year < date.max.year:
        end = day + timedelta(days=6 if week else 0)
        yield Period(_week(day) if week else day.isoformat(), day, end)
        day = end + timedelta(days=1)


def _long(size: int, since: date, anchor: int) -> Iterator[Period]:
    first = anchor + (since.year - anchor) // size * size
    for year in range(max(first, 1), date.max.year - size, size):
        last = year + size - 1
        yield Period(f"{year}-{last}", date(year, 1, 1), date(last, 12, 31))


def _of_months(every: str, year: int, first: int, size: int) -> Period:
    number = (first - 1) // size + 1
    names = {"month": f"-{first:02}", "quarter": f"-Q{number}", "six_months": f"-H{number}", "nine_months": "-9M"}
    return Period(f"{year}{names.get(every, '')}", date(year, first, 1), month_day(year, first + size - 1, 31))


def _week(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def two(number: int) -> str:
    """Days below 10 take a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    return f"{number:02}"


def month_word(month: int) -> str:
    """Months 1 and 2 take a leading zero, the others none (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    return f"{month:02}" if month in _SPELLED_WITH_ZERO else str(month)


def can_be_label(text: str) -> bool:
    """Whether a period may be called so: as plans call theirs, by a day, or by plain words (``dot-xuat-bao-so-3``)."""
    return bool(_KNOWN.fullmatch(text) or _SLUG.fullmatch(text))


def title(label: str) -> str:
    """A period as officials call it: ``2024-H1`` -> "6 tháng đầu năm 2024"; "" for a duty that comes once. A label of
    a person's own choice is told as it stands."""
    if not _KNOWN.fullmatch(label):
        return label
    label, _, turn = label.partition(".")
    words = _title(label)
    return ", ".join(part for part in (words, f"lần {turn}" if turn else "") if part)


def _title(label: str) -> str:
    if label == "once":
        return ""
    year, _, part = label.partition("-")
    of = f"năm {year}"
    if not part:
        return of
    if part.startswith("W"):
        return f"tuần {part[1:]} {of}"
    if part.startswith("Q"):
        return f"quý {ROMAN[int(part[1:]) - 1]} {of}"
    fixed = {"H1": "6 tháng đầu ", "H2": "6 tháng cuối ", "9M": "9 tháng "}
    return fixed[part] + of if part in fixed else _numbered(year, part)


def _numbered(year: str, part: str) -> str:
    """Labels of digits only: a span of years, a month, a day."""
    if part.isdigit() and len(part) == len(year):
        return f"giai đoạn {year}-{part}"
    month, _, day = part.partition("-")
    words = f"tháng {month_word(int(month))} năm {year}"
    return f"ngày {two(int(day))} {words}" if day else words
