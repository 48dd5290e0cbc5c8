"""The days between which a plan is at work, from its title and its clause of time. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from plans.drafting.dates import Partial, dates_in
from plans.text import fold_white

_QUOTED = re.compile(r"[“\"«][^”\"»]{1,400}[”\"»]")
_CITED_DATE = re.compile(
    r"(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?\d{4}|\d+/\d{4}/\S+",
    re.IGNORECASE,
)
_YEARS = r"(?P<a>(?:19|20)\d\d)\s*(?:[-–—]|đến(?:\s+năm)?)\s*(?:năm\s+)?(?P<b>(?:19|20)\d\d)"
_SPAN = re.compile(
    rf"(?:giai\s+đoạn|từ\s+năm|các\s+năm|thời\s+kỳ|nhiệm\s+kỳ|năm)\s*:?\s*(?:năm\s+)?{_YEARS}", re.IGNORECASE
)
_SCHOOL_YEAR = re.compile(r"năm\s+học\s+(?:19|20)\d\d", re.IGNORECASE)
_UNTIL = re.compile(r"đến\s+(?:hết\s+)?năm\s+(?P<b>(?:19|20)\d\d)", re.IGNORECASE)
_MONTH_OF = re.compile(r"tháng\s+(?P<m>\d{1,2})\s*(?:/|năm\s+)(?P<y>(?:19|20)\d\d)", re.IGNORECASE)
_QUARTER = re.compile(r"quý\s+(?P<q>IV|I{1,3}|[1-4])\s*(?:/|,?\s*năm\s+)(?P<y>(?:19|20)\d\d)", re.IGNORECASE)
_HALF = re.compile(r"(?:0?6|sáu)\s+tháng\s+(?P<h>đầu|cuối)\s+năm\s+(?P<y>(?:19|20)\d\d)", re.IGNORECASE)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_YEAR = re.compile(r"năm\s+(?P<a>(?:19|20)\d\d)", re.IGNORECASE)
_FROM_TO = re.compile(r"(?:từ|Từ)\s.{1,40}?đến.{1,40}", re.DOTALL)
_CLAUSE = re.compile(
    r"thời\s+(?:gian|hạn)\s*(?:(?:thực\s+hiện|triển\s+khai|tổ\s+chức|áp\s+dụng|hiệu\s+lực|,|"
    r"và\s+địa\s+điểm|cao\s+điểm)\s*){0,3}[:.]"
    r"|thời\s+gian\s+(?:thực\s+hiện|triển\s+khai|tổ\s+chức)"
    r"|(?:tháng\s+(?:hành\s+động|cao\s+điểm)|chiến\s+dịch|đợt\s+cao\s+điểm|tuần\s+lễ|"
    r"kế\s+hoạch(?:\s+này)?)[^.;:]{0,60}?\s(?:được\s+)?"
    r"(?:thực\s+hiện|triển\s+khai|diễn\s+ra|bắt\s+đầu|tổ\s+chức)\s+từ",
    re.IGNORECASE,
)
_FROM_ISSUE = re.compile(
    r"[Tt]ừ\s+(?:ngày|khi|thời\s+điểm)?\s*(?:ký\s+)?(?:ban\s+hành|ký|"
    r"có\s+hiệu\s+lực)[^.;]{0,40}?\s(?:đến|tới)\s+(?P<to>[^.;]{4,40})"
)
_DAY_LIST = re.compile(
    r"(?P<days>\d{1,2}(?:\s*,\s*\d{1,2}){0,30}\s*(?:và|"
    r",)\s*\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s*(?:/|năm\s+)(?P<y>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_RANGE_IN_MONTH = re.compile(
    r"[Tt]ừ\s+(?:ngày\s+)?(?P<d1>\d{1,2})(?:\s?/\s?(?P<m1>\d{1,2}))?\s*(?:[-–]|"
    r"đến(?:\s+hết)?)\s*(?:ngày\s+)?(?P<d2>\d{1,2})\s?(?:/|tháng\s+)\s?(?P<m2>\d{1,2})\s?(?:/|"
    r"năm\s+)\s?(?P<y>(?:19|20)\d\d)"
)


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
    """ "giai đoạn 2021-2025", "đến năm 2030", "năm 2024"; a programme's, in quotes, only alone."""
    bare = _CITED_DATE.sub(" ", fold_white(title))
    return _years(_QUOTED.sub(" ", bare)) or _years(bare)


def _years(text: str) -> Period | None:
    if _SCHOOL_YEAR.search(text):
        return None
    if match := _SPAN.search(text):
        return _span(int(match["a"]), int(match["b"]), match.group())
    if found := list(_UNTIL.finditer(text)):
        last = max(found, key=lambda one: int(one["b"]))
        return Period(None, date(int(last["b"]), 12, 31), last.group())
    if (match := _MONTH_OF.search(text)) and 1 <= int(match["m"]) <= _MONTHS:
        first = date(int(match["y"]), int(match["m"]), 1)
        return Period(first, month_end(first), match.group())
    return _part_of_year(text) or _last_year(text)


def _last_year(text: str) -> Period | None:
    found = max(_YEAR.finditer(text), key=lambda one: int(one["a"]), default=None)
    return _span(int(found["a"]), int(found["a"]), found.group()) if found else None


_MONTHS = 12


def _part_of_year(text: str) -> Period | None:
    """ "quý IV năm 2024", "6 tháng cuối năm 2024"."""
    if match := _QUARTER.search(text):
        last = 3 * (_ROMAN.get(match["q"].upper()) or int(match["q"]))
        return Period(date(int(match["y"]), last - 2, 1), month_end(date(int(match["y"]), last, 1)), match.group())
    if match := _HALF.search(text):
        last = 6 if match["h"].lower() == "đầu" else 12
        return Period(date(int(match["y"]), last - 5, 1), month_end(date(int(match["y"]), last, 1)), match.group())
    return None


def _span(first: int, last: int, quote: str) -> Period | None:
    return Period(date(first, 1, 1), date(last, 12, 31), quote) if first <= last else None


def month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def period_of_clause(texts: list[str]) -> Period | None:
    """The first "Thời gian thực hiện: từ ngày 01/6/2024 đến hết ngày 30/6/2024" of some paragraphs."""
    for text in texts:
        for period in _clause_periods(fold_white(text)):
            return period
    return None


def _clause_periods(text: str) -> Iterator[Period]:
    for lead in _CLAUSE.finditer(text):
        tail = text[lead.start() : lead.start() + 200]
        period = _from_to(tail) or _day_list(tail) or _from_issue(tail) or _plain_years(tail, lead.end() - lead.start())
        if period:
            yield period


def _from_issue(text: str) -> Period | None:
    """ "Từ ngày ban hành đến hết ngày 31/12/2025": the end only."""
    match = _FROM_ISSUE.search(text)
    if not match:
        return None
    if days := dates_in(match["to"]):
        return Period(None, _last_day(days[0].value), text[: match.end()].strip())
    year = _YEAR.search(match["to"])
    return Period(None, date(int(year["a"]), 12, 31), text[: match.end()].strip()) if year else None


def _plain_years(text: str, at: int) -> Period | None:
    """ "Thời gian thực hiện: Năm 2024", "… giai đoạn 2021 - 2025"; right behind the words only."""
    near = re.match(
        r"[\s:.\-–]*(?:(?:được\s+)?(?:thực\s+hiện|trong|từ|Kế\s+hoạch|là)\s+)?(?=(?:giai\s+đoạn|"
        r"các\s+năm|năm|từ\s+năm)\s)",
        text[at:],
        re.IGNORECASE,
    )
    if not near:
        return None
    found = _years(text[at + near.start() : at + near.end() + 40].split(".", maxsplit=1)[0])
    quote = text[: at + near.end() + 40].split(";", maxsplit=1)[0].strip()
    return Period(found.start, found.end, quote) if found else None


def _from_to(text: str) -> Period | None:
    if (match := _RANGE_IN_MONTH.search(text)) and (span := range_in_month(text, match.start())):
        return Period(*span, text[: match.end()].strip())
    if not (match := _FROM_TO.search(text)):
        return None
    days = dates_in(match.group())
    if len(days) < _PAIR:
        return None
    first, last = days[0], days[1]
    start, end = _first_day(first.value), _last_day(last.value)
    return Period(start, end, text[: match.start() + last.end].strip()) if start <= end else None


_PAIR = 2


def range_in_month(text: str, at: int = 0) -> tuple[date, date] | None:
    """ "từ 15/10 đến 15/11/2024", "từ ngày 24 đến ngày 30/4/2023": the year stands once."""
    match = _RANGE_IN_MONTH.search(text, at)
    if not match:
        return None
    year, month = int(match["y"]), int(match["m2"])
    try:
        start, end = date(year, int(match["m1"] or month), int(match["d1"])), date(year, month, int(match["d2"]))
    except ValueError:
        return None
    return (start, end) if start <= end else None


def _day_list(text: str) -> Period | None:
    match = _DAY_LIST.search(text)
    if not match:
        return None
    try:
        days = [date(int(match["y"]), int(match["m"]), int(one)) for one in re.findall(r"\d{1,2}", match["days"])]
    except ValueError:
        return None
    return Period(min(days), max(days), text[: match.end()].strip())


def _first_day(value: Partial) -> date:
    return value if isinstance(value, date) else date.fromisoformat(f"{value}-01")


def _last_day(value: Partial) -> date:
    return value if isinstance(value, date) else month_end(date.fromisoformat(f"{value}-01"))
