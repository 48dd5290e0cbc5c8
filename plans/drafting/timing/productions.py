"""The productions of a time phrase: patterns over the letters of its tokens, each making one bigger token. Pure.

tokens -> D days ("ngày 05 và 20 hằng tháng") -> R a stretch from day to day -> Q a deadline ("trước ngày 15/6 và
15/12").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plans.drafting.timing.tokens import END, Day, Span, Token

Build = Callable[[Sequence[Token]], object]  # None: these tokens are nothing together
_JOIN = "[,;&]{1,2}"


@dataclass(frozen=True, slots=True)
class Days:
    """Days named together; ``recurs``: the period in whose every turn they come ("hằng tháng")."""

    days: tuple[Day, ...]
    recurs: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one day to another."""

    first: Day
    last: Day
    recurs: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A deadline: ``before`` or ``by`` its days. ``loose``: no word of the text marks them as one; ``from_now``:
    they end a stretch that begins today."""

    op: str
    days: tuple[Day, ...]
    recurs: str = ""
    loose: bool = False
    from_now: bool = False


def _month_days(parts: Sequence[Token]) -> Days:
    """ "05 và 20 hằng tháng", "15h30 ngày 20 của tháng cuối quý", "17 các tháng 3, 6, 9"."""
    beside = next(part for part in parts if part.letter in "rHM")
    hour = parts[0].value.time if parts[0].letter == "h" else ""
    days = [part.value.but(time=hour) if hour else part.value for part in parts if part.letter in "n#"]
    if beside.letter == "M":
        return Days(tuple(day.but(month=month) for month in beside.value for day in days))
    if beside.letter == "H":
        return Days(tuple(days), beside.value.every)
    relation, implied = beside.value.relation, beside.value.implied
    return Days(tuple(day.but(relation=relation, implied=implied) for day in days))


def _same_month(parts: Sequence[Token]) -> Days:
    """ "24, 25 và 26 tháng 8 năm 2026": the last one says the month of all."""
    last: Day = parts[-1].value
    return Days(tuple(part.value.but(month=last.month, year=last.year) for part in parts if part.letter in "n#d"))


def _date(parts: Sequence[Token]) -> Days:
    """ "15/01 năm sau", "15 tháng 6 hằng năm", "16h00 ngày 15/6"."""
    day = next(part.value for part in parts if part.letter in "dne#")
    for part in parts:
        if part.letter in "yr" and not day.year:
            day = day.but(relation=part.value.relation, implied="year" if part.letter == "r" else part.value.implied)
        elif part.letter == "h":
            day = day.but(time=part.value.time)
        elif part.letter == "s" and day.year is None:
            day = day.but(year=part.value.year)
    return Days((day,), _recurs(parts))


def _end(parts: Sequence[Token]) -> Days:
    """ "ngày cuối cùng của tháng cuối quý", "cuối mỗi tháng"."""
    beside = next((part.value for part in parts if part.letter == "r"), None)
    day: Day = parts[0].value
    return Days((day.but(relation=beside.relation, implied=beside.implied) if beside else day,), _recurs(parts))


def _clock(parts: Sequence[Token]) -> Days:
    """ "16h00 thứ Ba hằng tuần", "16 giờ hằng ngày"."""
    hour = next((part.value.time for part in parts if part.letter == "h"), "")
    week = next((part.value for part in parts if part.letter == "w"), None)
    day = week.but(time=hour) if week else Day(time=hour, implied="day")
    return Days((day,), _recurs(parts))


def _named_day(parts: Sequence[Token]) -> Days:
    """ "16 giờ thứ Tư, ngày 03/12/2025": the weekday only names the day."""
    day: Day = next(part.value for part in parts if part.letter == "d")
    return Days((day.but(time=parts[0].value.time) if parts[0].letter == "h" else day,))


def _recurs(parts: Sequence[Token]) -> str:
    return next((part.value.every for part in parts if part.letter == "H"), "")


def _stretch(parts: Sequence[Token]) -> Stretch:
    """ "từ ngày 01 đến ngày 05 hằng tháng", "từ 15/12 năm trước đến 14/6"."""
    both = [part.value for part in parts if part.letter == "D"]
    first, last = both[0].days[0], both[-1].days[-1]
    if first.month is None and last.month and not first.relation:
        first = first.but(month=last.month)
    if first.year is None and last.year and not first.relation:
        first = first.but(year=last.year - ((first.month or 0) > (last.month or 0)))
    return Stretch(first, last, both[-1].recurs or both[0].recurs)


def _point(parts: Sequence[Token]) -> Point:
    op = next((part.value for part in parts if part.letter == "m"), "by")
    found = [part.value for part in parts if part.letter == "D"]
    days = tuple(day for one in found for day in one.days)
    recurs = next((one.recurs for one in reversed(found) if one.recurs), "")
    return Point(op, _years_told(days), recurs, loose=not any(part.letter in "mvQ" for part in parts))


def _from_now(parts: Sequence[Token]) -> Point:
    return Point("by", parts[-1].value.days, from_now=True)


def _unmarked(parts: Sequence[Token]) -> Days | None:
    """ "Định kỳ ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm": days that all come again with the last one."""
    found: list[Days] = [part.value for part in parts if part.letter == "D"]
    days = tuple(day for one in found for day in one.days)
    again = found[-1].recurs and not any(one.recurs for one in found[:-1]) and not any(day.full for day in days)
    return Days(days, found[-1].recurs) if again and len({day.month is None for day in days}) == 1 else None


def _each_year(parts: Sequence[Token]) -> Span | None:
    """ "trong tháng 01 hằng năm", "trong quý I hằng năm"."""
    span: Span = parts[1].value
    return span if span.part and not span.year and parts[2].value.every == "year" else None


def _years_told(days: tuple[Day, ...]) -> tuple[Day, ...]:
    """ "ngày 15/6 và 15/12/2024": the last year is that of those before it."""
    year = days[-1].year
    untold = year and all(day.month and not day.relation for day in days)
    return tuple(day.but(year=day.year or year) for day in days) if untold else days


def _limit_of_span(parts: Sequence[Token]) -> Point:
    """ "trước tháng 10/2024": before its first day; "đến hết quý III/2024": by its last."""
    op, span = parts[0].value, parts[-1].value
    first, last = _edges(span)
    if op == "before":
        return Point(op, (Day(1, first, span.year),))
    return Point(op, (Day(END, last, span.year),))


def _edges(span: Span) -> tuple[int, int]:
    if not span.part:
        return 1, 12
    if span.part.isdigit():
        return int(span.part), int(span.part)
    size = 3 if span.part[0] == "Q" else 6
    last = int(span.part[1]) * size
    return last - size + 1, last


# pattern over letters -> new letter, builder; each runs over the whole sentence before the next
PRODUCTIONS: tuple[tuple[str, str, Build], ...] = (
    (r"h?w(?:,?d|\(d\))(?![yH])", "D", _named_day),
    (rf"n(?:{_JOIN}[n#])*{_JOIN}d(?!y)", "D", _same_month),
    (rf"(?:(?:h,?)?n|(?<=[mv])#)(?:{_JOIN}m?[n#])*(?:[rM]|H(?![(:]?m))", "D", _month_days),
    (r"h,?(?:d[yr]?|ny?)|d,?(?:v?)h(?!w)|(?:d[yr]?|ny?)(?:H(?![(:]?m))?|(?<=[mv])#(?=[,&]m?[nd#])", "D", _date),
    (r"er?(?:H(?![(:]?m))?", "D", _end),
    (r"hw?(?:H(?![(:]?m))?|wh?(?:H(?![(:]?m))?", "D", _clock),
    (r"FD[Tm]D", "R", _stretch),
    (r"N,?[Tm]D", "Q", _from_now),
    (rf"[mv]:?D(?:{_JOIN}[mv]?D)*", "Q", _point),
    (rf"D(?:{_JOIN}D)+", "D", _unmarked),
    (r"vsH", "U", _each_year),
    (r"m:?s", "Q", _limit_of_span),
)


def reduced(tokens: Sequence[Token]) -> list[Token]:
    """All productions, one after the other."""
    items = list(tokens)
    for written, letter, build in PRODUCTIONS:
        items = _apply(items, re.compile(written), letter, build)
    return items


def _apply(items: list[Token], rule: re.Pattern[str], letter: str, build: Build) -> list[Token]:
    letters = "".join(item.letter for item in items)
    made: list[Token] = []
    at = 0
    for match in rule.finditer(letters):
        parts = items[match.start() : match.end()]
        value = build(parts)
        made += items[at : match.start()]
        made += parts if value is None else [Token(letter, parts[0].start, parts[-1].end, value)]
        at = match.end()
    return made + items[at:]
