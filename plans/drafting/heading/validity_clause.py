"""The clause of time of a plan: "Thời gian thực hiện: từ ngày 01/6/2024 đến hết ngày 30/6/2024". Pure.

In: the text of a document. Out: the days between which the plan is at work, where one clause says so of the plan as a
whole; the times of its steps ("- Thời gian: từ 01/10 đến 20/10/2023", several that differ, one that other dates of the
text outlast) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from plans.drafting.aims.dates import Partial, dates_in
from plans.drafting.heading.validity import Period, month_end, years_said
from plans.text import fold_white

_FROM_TO = re.compile(r"(?:từ|Từ)\s.{1,40}?đến.{1,40}", re.DOTALL)
_CLAUSE = re.compile(
    r"thời\s+(?:gian|hạn)\s*(?:(?:thực\s+hiện|triển\s+khai|tổ\s+chức|áp\s+dụng|hiệu\s+lực|,|"
    r"và\s+địa\s+điểm|cao\s+điểm)\s*){0,3}[:.]"
    r"|thời\s+gian\s+(?:thực\s+hiện|triển\s+khai|tổ\s+chức)"
    r"|(?:tháng\s+(?:hành\s+động|cao\s+điểm)|chiến\s+dịch|đợt\s+cao\s+điểm|tuần\s+lễ|"
    r"kế\s+hoạch(?:\s+này)?)[^.;:]{0,60}?\s(?:được\s+)?"
    r"(?:thực\s+hiện|triển\s+khai|diễn\s+ra|bắt\s+đầu|tổ\s+chức|có\s+hiệu\s+lực)\s+(?:kể\s+)?từ",
    re.IGNORECASE,
)
_STEP = re.compile(r"(?:^|\s)(?:[-+•*–]|[a-zđ]\))\s?$")
_FROM_ISSUE = re.compile(
    r"[Tt]ừ\s+(?:ngày|khi|thời\s+điểm)?\s*(?:ký\s+)?(?:ban\s+hành|ký|"
    r"có\s+hiệu\s+lực|nay)[^.;]{0,40}?\s?(?:đến|tới)\s+(?P<to>[^.;]{4,40})"
)
_ONLY_TO = re.compile(r"[\s:.\-–]{0,9}[Đđ]ến\s+(?:hết\s+)?(?P<to>(?:ngày|tháng|năm)\s[^.;]{4,40})")
_DAY_LIST = re.compile(
    r"(?P<days>\d{1,2}(?:\s*,\s*\d{1,2}){0,30}\s*(?:và|"
    r",)\s*\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s*(?:/|năm\s+)(?P<y>(?:19|20)\d\d(?!\d))",
    re.IGNORECASE,
)
_RANGE_IN_MONTH = re.compile(
    r"[Tt]ừ\s+(?:ngày\s+)?(?P<d1>\d{1,2})(?:(?:\s?/\s?|\s+tháng\s+)(?P<m1>\d{1,2}))?\s*(?:[-–]|"
    r"đến(?:\s+hết)?)\s*(?:ngày\s+)?(?P<d2>\d{1,2})\s?(?:/|tháng\s+)\s?(?P<m2>\d{1,2})\s?(?:/|"
    r"năm\s+)\s?(?P<y>(?:19|20)\d\d(?!\d))"
)
_MONTHS_IN_YEAR = re.compile(
    r"[Tt]ừ\s+tháng\s+(?P<m1>\d{1,2})\s*(?:[-–]|đến(?:\s+hết)?)\s*tháng\s+(?P<m2>\d{1,2})\s*(?:/|năm\s+)"
    r"(?P<y>(?:19|20)\d\d(?!\d))"
)
_YEARS_AHEAD = re.compile(
    r"[\s:.\-–]{0,9}(?:\d{1,2}\s+năm\s?[,(]?\s+)?(?:(?:được\s+)?(?:thực\s+hiện|trong|từ|Kế\s+hoạch|là)\s+)?"
    r"(?=(?:giai\s+đoạn|các\s+năm|năm|từ\s+năm)\s)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"năm\s+(?P<a>(?:19|20)\d\d(?!\d))", re.IGNORECASE)
_TAIL = 200
_PAIR = 2
_AFTER = timedelta(days=60)  # reports may still follow; a later date shows that the clause is a step's


def period_of_clause(text: str) -> Period | None:
    """The time that the plan gives itself; the widest of several that lie within each other."""
    folded = fold_white(text)
    found = list(_clause_periods(folded))
    if not found:
        return None
    widest = max(found, key=lambda one: (one.end or date.max) - (one.start or date.min))
    whole = all(_covers(widest, one) for one in found) and not _outlasted(widest, folded)
    first = next(one for one in found if (one.start, one.end) == (widest.start, widest.end))
    return first if whole else None


def _covers(widest: Period, one: Period) -> bool:
    starts = widest.start is None or one.start is None or widest.start <= one.start
    return starts and (widest.end is None or (one.end is not None and one.end <= widest.end))


def _outlasted(period: Period, text: str) -> bool:
    """Whether the text names a later day: the clause then gives the time of a step."""
    if period.end is None or (period.end.month, period.end.day) == (12, 31):
        return False
    days = (one.value for one in dates_in(text) if isinstance(one.value, date))
    return any(day > period.end + _AFTER for day in days)


def _clause_periods(text: str) -> Iterator[Period]:
    for lead in _CLAUSE.finditer(text):
        if _STEP.search(text[max(0, lead.start() - 4) : lead.start()]):
            continue
        tail = text[lead.start() : lead.start() + _TAIL]
        after = lead.end() - lead.start()
        period = _from_to(tail) or _day_list(tail) or _from_issue(tail) or _only_to(tail, after) or _years(tail, after)
        if period:
            yield period


def _from_issue(text: str) -> Period | None:
    """ "Từ ngày ban hành đến hết ngày 31/12/2025": the end only."""
    match = _FROM_ISSUE.search(text)
    return _ending(match["to"], text[: match.end()]) if match else None


def _only_to(text: str, at: int) -> Period | None:
    """ "Thời gian thực hiện: Đến hết năm 2025"."""
    match = _ONLY_TO.match(text, at)
    return _ending(match["to"], text[: match.end()]) if match else None


def _ending(words: str, quote: str) -> Period | None:
    if days := dates_in(words):
        return Period(None, _last_day(days[0].value), quote.strip())
    year = _YEAR.search(words)
    return Period(None, date(int(year["a"]), 12, 31), quote.strip()) if year else None


def _years(text: str, at: int) -> Period | None:
    """ "Thời gian thực hiện: Năm 2024", "… giai đoạn 2021 - 2025"; right behind the words only."""
    near = _YEARS_AHEAD.match(text, at)
    if not near:
        return None
    found = years_said(text[near.start() : near.end() + 40].split(".", maxsplit=1)[0])
    quote = text[: near.end() + 40].split(";", maxsplit=1)[0].strip()
    return Period(found.start, found.end, quote) if found else None


def _from_to(text: str) -> Period | None:
    for form, said in ((_RANGE_IN_MONTH, range_in_month), (_MONTHS_IN_YEAR, _months_in_year)):
        if (match := form.search(text)) and (span := said(text, match.start())):
            return Period(*span, text[: match.end()].strip())
    if not (match := _FROM_TO.search(text)):
        return None
    days = dates_in(match.group())
    if len(days) < _PAIR:
        return None
    first, last = days[0], days[1]
    start, end = _first_day(first.value), _last_day(last.value)
    return Period(start, end, text[: match.start() + last.end].strip()) if start <= end else None


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


def _months_in_year(text: str, at: int = 0) -> tuple[date, date] | None:
    """ "từ tháng 3 đến tháng 12 năm 2024"."""
    match = _MONTHS_IN_YEAR.search(text, at)
    if not match:
        return None
    try:
        start, last = (date(int(match["y"]), int(match[one]), 1) for one in ("m1", "m2"))
    except ValueError:
        return None
    return (start, month_end(last)) if start <= last else None


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
