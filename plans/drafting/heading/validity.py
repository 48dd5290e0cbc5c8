"""The days between which a plan is at work, from the years of its title. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from plans.text import fold_white

_QUOTED = re.compile(r"[“\"«][^“”\"«»]{1,400}[”\"»]")
_CITED_DATE = re.compile(
    r"(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?\d{4}|(?<!\d)\d{1,6}/\d{4}/\S+",
    re.IGNORECASE,
)
_VISION = re.compile(r"tầm\s+nhìn\s+(?:đến\s+)?(?:năm\s+)?(?:19|20)\d\d(?!\d)", re.IGNORECASE)
_ELECTED = re.compile(r"bầu\s+cử|đại\s+hội|đại\s+biểu|hội\s+đồng\s+nhân\s+dân", re.IGNORECASE)
_TERM = re.compile(r"nhiệm\s+kỳ\s*:?\s*(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d", re.IGNORECASE)
_YEAR_WORD = r"(?P<{0}>(?:19|20)\d\d(?!\d))"
_YEARS = rf"{_YEAR_WORD.format('a')}\s*(?:[-–—]|đến(?:\s+năm)?)\s*(?:năm\s+)?{_YEAR_WORD.format('b')}"
_SPAN = re.compile(
    rf"(?:giai\s+đoạn(?:\s+(?:[IV]{{1,3}}|\d))?|từ\s+năm|các\s+năm|thời\s+kỳ|nhiệm\s+kỳ|năm)\s*:?\s*[(]?\s*"
    rf"(?:năm\s+|từ\s+năm\s+)?{_YEARS}|[(]{_YEARS.replace('<a>', '<c>').replace('<b>', '<d>')}[)]",
    re.IGNORECASE,
)
_TWO_YEARS = re.compile(
    rf"(?:các\s+năm|năm)\s+{_YEAR_WORD.format('a')}\s*(?:,|và)\s*(?:năm\s+)?{_YEAR_WORD.format('b')}", re.IGNORECASE
)
_AND_ON = re.compile(r"\s*(?:,|và)\s*(?:những|các)\s+năm\s+(?:tiếp\s+theo|sau)", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"năm\s+học\s+(?:19|20)\d\d", re.IGNORECASE)
_UNTIL = re.compile(r"đến\s+(?:hết\s+)?năm\s+(?P<b>(?:19|20)\d\d(?!\d))", re.IGNORECASE)
_MONTH_OF = re.compile(r"tháng\s+(?P<m>\d{1,2})\s*(?:/|năm\s+)(?P<y>(?:19|20)\d\d(?!\d))", re.IGNORECASE)
_QUARTER_WORD = r"(?:IV|I{1,3}|[1-4])"
_QUARTERS = re.compile(
    rf"quý\s+(?P<q>{_QUARTER_WORD})(?:\s*(?:,|và|-|–|đến)\s*(?:quý\s+)?(?P<r>{_QUARTER_WORD}))?"
    r"\s*(?:/|,?\s*năm\s+)(?P<y>(?:19|20)\d\d(?!\d))",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?P<n>\d{1,2}|ba|sáu|chín)\s+tháng\s+(?P<h>đầu|cuối)\s+năm\s+(?P<y>(?:19|20)\d\d(?!\d))", re.IGNORECASE
)
_LAST_MONTHS = re.compile(
    r"(?:những|các)\s+tháng\s+(?:còn\s+lại|cuối)(?:\s+của)?\s+năm\s+(?P<y>(?:19|20)\d\d(?!\d))", re.IGNORECASE
)
_IN_WORDS = {"ba": 3, "sáu": 6, "chín": 9}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_YEAR = re.compile(r"(?<!đến )năm\s+(?P<a>(?:19|20)\d\d(?!\d))", re.IGNORECASE)
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Period:
    """``start`` and ``end`` as far as the text gives them; ``quote`` its words."""

    start: date | None
    end: date | None
    quote: str

    def begun_by(self, issued: date | None) -> date | None:
        """The first day at work: a written day stands; a first year begins no earlier than the plan was issued."""
        if self.start is None or issued is None or (self.start.month, self.start.day) != (1, 1):
            return self.start or issued
        return issued if self.start < issued and (self.end is None or issued <= self.end) else self.start


def period_of_title(title: str) -> Period | None:
    """ "giai đoạn 2021-2025", "đến năm 2030", "năm 2024"; a programme's, in quotes, only alone.

    Neither a vision ("tầm nhìn đến năm 2045") nor the term of those who are elected ends a plan.
    """
    bare = _VISION.sub(" ", _CITED_DATE.sub(" ", fold_white(title)))
    bare = _TERM.sub(" ", bare) if _ELECTED.search(bare) else bare
    return years_said(_QUOTED.sub(" ", bare)) or years_said(bare)


def years_said(text: str) -> Period | None:
    """The time that some words give in years, quarters or months; none for a school year, whose months vary."""
    if _SCHOOL_YEAR.search(text):
        return None
    return _span_said(text) or _until(text) or _part_of_year(text) or _last_year(text)


def _span_said(text: str) -> Period | None:
    """ "giai đoạn 2021-2025"; of a programme's span and one year inside it ("… năm 2024") the year is the plan's."""
    match = _SPAN.search(text) or _TWO_YEARS.search(text)
    if match is None:
        return None
    years = [int(one) for one in match.groupdict().values() if one]
    outside = text[: match.start()] + "|" * len(match.group()) + text[match.end() :]
    single = [one for one in _YEAR.finditer(outside) if years[0] <= int(one["a"]) <= years[1]]
    if len(single) == 1:
        year = int(single[0]["a"])
        return _span(year, year, f"{single[0].group()}”, “{match.group()}")
    return _span(years[0], years[1], match.group())


def _until(text: str) -> Period | None:
    found = list(_UNTIL.finditer(text))
    if not found:
        return None
    last = max(int(one["b"]) for one in found)
    return Period(None, date(last, 12, 31), "”, “".join(one.group() for one in found))


def _part_of_year(text: str) -> Period | None:
    """ "tháng 6 năm 2024", "quý III, IV năm 2024", "6 tháng cuối năm 2024", "những tháng cuối năm 2024"."""
    if (match := _MONTH_OF.search(text)) and 1 <= int(match["m"]) <= _MONTHS:
        return _months(int(match["y"]), int(match["m"]), int(match["m"]), match.group())
    if match := _QUARTERS.search(text):
        first, last = (_ROMAN.get(one.upper()) or int(one) for one in (match["q"], match["r"] or match["q"]))
        return _months(int(match["y"]), 3 * first - 2, 3 * last, match.group()) if first <= last else None
    if match := _LAST_MONTHS.search(text):
        return Period(None, date(int(match["y"]), 12, 31), match.group())
    return _some_months(text)


def _some_months(text: str) -> Period | None:
    match = _PART.search(text)
    if match is None:
        return None
    count = _IN_WORDS.get(match["n"].lower()) or int(match["n"])
    if not 1 <= count <= _MONTHS:
        return None
    first, last = (1, count) if match["h"].lower() == "đầu" else (_MONTHS + 1 - count, _MONTHS)
    return _months(int(match["y"]), first, last, match.group())


def _last_year(text: str) -> Period | None:
    found = max(_YEAR.finditer(text), key=lambda one: int(one["a"]), default=None)
    if found is None:
        return None
    if _AND_ON.match(text, found.end()):
        return Period(date(int(found["a"]), 1, 1), None, found.group())
    return _span(int(found["a"]), int(found["a"]), found.group())


def _span(first: int, last: int, quote: str) -> Period | None:
    return Period(date(first, 1, 1), date(last, 12, 31), quote) if first <= last else None


def _months(year: int, first: int, last: int, quote: str) -> Period:
    return Period(date(year, first, 1), month_end(date(year, last, 1)), quote)


def month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
