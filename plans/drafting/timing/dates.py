"""What the words of a time token mean: a match of the lexicon -> its value. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from plans.drafting.timing.tokens import END, Day, Span
from plans.drafting.timing.words import EVERY, NUMBERS, ROMAN, WEEKDAYS

PERIOD_END, ISSUED_ON = "period_end", "issued_on"
_DIGITS = re.compile(r"\d{1,2}")
_UNITS = {"ngày làm việc": "working_days", "ngày": "days", "giờ": "hours", "tuần": "weeks", "tháng": "months"}
_TIMES = re.compile(r"(?:hai|0?2)\s+lần")
_YEARS = re.compile(r"(\d{1,2}|hai|ba|năm|mười)\s*(?:\(\w+\)\s*)?năm\s*(?:một|01|1|/)?\s*/?\s*(?:0?1\s*)?lần")
_MONTHS = re.compile(r"(0?6|sáu|0?3|ba|0?9|chín|0?1|một|0?2|hai|12|mười hai)\s*(?:\(\w+\)\s*)?(tháng|quí)")
_OF_MONTHS = {1: "month", 3: "quarter", 6: "six_months", 9: "nine_months", 12: "year"}
_LAST = {"tháng": ("", "month"), "quí": ("last", "quarter")}


@dataclass(frozen=True, slots=True)
class Period:
    """``every`` of the rule language; ``turn``: which half-year or quarter is named; ``noun``: it names a report
    ("báo cáo năm") and does not say how often."""

    every: str
    turn: int = 0
    noun: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """So many units after an event: ``start`` its words, ``after`` what they mean (``period_end``, ``issued_on``, a
    full date) or "" where the plan file has no word for it; ``of``: the period word that the limit itself names;
    ``every``: the period whose end is the event; ``occasion``: an event that comes now and then."""

    count: int
    unit: str
    of: str = ""
    start: str = ""
    after: str = ""
    every: str = ""
    occasion: bool = False


def number(words: str) -> int:
    """ "05 (năm)", "mười lăm" -> 5, 15."""
    digits = _DIGITS.search(words)
    return int(digits.group()) if digits else NUMBERS[" ".join(words.split())]


def _int(words: str | None) -> int | None:
    return None if words is None else number(words)


def _date(match: re.Match[str]) -> Day:
    year = match["year"]
    return Day(number(match["day"]), number(match["month"]), int(year) if year else None)


def _end(match: re.Match[str]) -> Day | None:
    of, month, year = match["of"], _int(match["month"]), match["year"]
    vague = not match.group().startswith("ngày")
    each = match["each"] is not None
    if of == "năm":
        return Day(END, 12, int(year) if year else None, vague=vague, each=each, implied="" if year else "year")
    if month is not None and of == "tháng":
        return Day(END, month, int(year) if year else None, vague=vague)
    if of not in _LAST:
        return Day(implied="week", vague=True)
    relation, implied = _LAST[of]
    return Day(END, relation=relation, implied=implied, vague=vague, each=each)


def _beside(match: re.Match[str]) -> Day:
    """A month beside the period's: its relation, and the period that it implies."""
    words = " ".join(match.group().split())
    implied = "quarter" if "quí" in words else ""
    if "tháng đầu" in words or "thứ nhất" in words or (words.endswith("kì báo cáo") and "tiếp" in words):
        return Day(relation="next", implied=implied)
    if "cuối" in words or re.search(r"thứ (?:ba|3)", words):
        return Day(relation="previous" if re.search(r"quí trước", words) else "last", implied=implied)
    if re.search(r"sau|tiếp|kế|liền|tới", words):
        return Day(relation="next", implied=implied or "month")
    return Day(relation="previous" if "trước" in words else "", implied=implied or "month")


def _year_beside(match: re.Match[str]) -> Day:
    """A year beside the reported one, or the reported one by that name: both speak of a yearly report."""
    words = match.group()
    if re.search(r"năm\s+(?:(?:tài\s+chính|ngân\s+sách)\s+)?(?:sau|liền|tiếp|kế(?!\s+hoạch)|tới)", words):
        return Day(relation="next", implied="year")
    if re.search(r"năm\s+trước", words):
        return Day(relation="previous", implied="year")
    return Day(implied="year" if re.search(r"năm\s+(?:báo\s+cáo|kế\s+hoạch)", words) else "")


def _months(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(one) for one in re.findall(r"(?<!\()\d{1,2}", match.group()))


def _every(match: re.Match[str]) -> Period:
    return Period(EVERY[match.group().split()[-1]])


def _often(match: re.Match[str]) -> Period:
    """ "5 năm một lần", "3 tháng một lần", "01 lần/quý", "một năm hai lần"."""
    words = " ".join(match.group().split())
    if "nửa năm" in words or "bán niên" in words:
        return Period("six_months")
    if (years := _YEARS.search(words)) and number(years[1]) > 1:
        return Period(f"{number(years[1])} years")
    if months := _MONTHS.search(words):
        count = number(months[1]) * (3 if months[2] == "quí" else 1)
        return Period(_OF_MONTHS.get(count, ""), _half(words))
    unit = next((unit for unit in ("tuần", "tháng", "quí", "ngày") if unit in words), "năm")
    return Period("six_months" if _TIMES.search(words) and unit == "năm" else EVERY[unit])


def _half(words: str) -> int:
    return 1 if "đầu" in words else 2 if "cuối" in words else 0


def _noun(match: re.Match[str]) -> Period:
    """ "6 tháng đầu năm", "9 tháng", "01 năm"."""
    words = " ".join(match.group().split())
    months = _MONTHS.match(words)
    if months:
        count = number(months[1]) * (3 if months[2] == "quí" else 1)
        return Period(_OF_MONTHS.get(count, ""), _half(words))
    return Period(EVERY[words.split()[-1]])


def _bare(match: re.Match[str]) -> Period:
    return Period(EVERY[match.group().split()[-1]])


def _weekday(match: re.Match[str]) -> Day:
    name = WEEKDAYS[match["day"] or match["sunday"]]
    return Day(relation="next" if match["rel"] else "", weekday=name, implied="week")


def _hour(match: re.Match[str]) -> Day:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    return Day(time=f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else "")  # noqa: PLR2004 - a clock


def _span(match: re.Match[str]) -> Span:
    part = match.groupdict()
    year = int(part["year"]) if part["year"] else None
    if part.get("quarter"):
        return Span(f"Q{ROMAN[part['quarter']]}", year)
    if part.get("half"):
        return Span("H1" if part["half"] == "đầu" else "H2", year)
    return Span(f"{number(part['month']):02}" if part.get("month") else "", year)


def _limit(match: re.Match[str]) -> Limit:
    part = match.groupdict()
    of = part.get("of") or ""
    start = f"đầu {of} {part.get('start')}" if of else ""
    after = PERIOD_END if of else ""
    unit = "working_days" if part.get("hours") and part["unit"] == "ngày" else _UNITS[" ".join(part["unit"].split())]
    return Limit(number(part["n"]), unit, of, start, after)


def _mark(match: re.Match[str]) -> str:
    """``before`` strictly, or ``by``: "chậm nhất vào trước ngày" is strict, "trước và trong ngày" is not."""
    part = match.groupdict()
    return "before" if part.get("strict") and not part.get("not") else "by"


VALUES: dict[str, Callable[[re.Match[str]], object]] = {
    "d": _date, "n": lambda match: Day(number(match["day"])), "e": _end, "r": _beside, "y": _year_beside,
    "M": _months, "H": _every, "P": _often, "B": _noun, "b": _bare, "w": _weekday, "h": _hour, "s": _span,
    "Y": lambda match: Span("", int(match["year"])), "W": _limit, "m": _mark,
    "#": lambda match: Day(int(match.group())),
}  # fmt: skip
