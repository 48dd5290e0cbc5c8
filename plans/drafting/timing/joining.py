"""What the times of a sentence say of each other: figures told apart, a last part of a year, a year told once. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from plans.drafting.timing.pair import Pair, next_year
from plans.drafting.timing.tokens import Day, Token

_LAST_TURNS = (("six_months", 2), ("quarter", 4))
_HALVES = (1, 2)
_AFTER_YEAR = (1, 2, 3)
_SAME_YEAR = "năm hiểu theo ngày ghi ngay sau trong cùng câu"


def joined(found: Sequence[Pair], items: Sequence[Token]) -> list[Pair]:
    """The times of a sentence in order of their places, each with what the others say of it."""
    return _year_after(sorted(map(_turned, found), key=lambda pair: pair.start), items)


def _turned(pair: Pair) -> Pair:
    """The report on the last part of a year, due in January, or the second day of two half-years: that is next year."""
    last = (pair.every, pair.turn) in _LAST_TURNS
    days = pair.days
    second = pair.every == "six_months" and len(days) == len(_HALVES) and (days[0].month or 0) > (days[1].month or 0)
    if not last and not (second and not any(day.relation for day in days)):
        return pair
    return replace(
        pair,
        points=tuple(
            replace(
                one,
                days=tuple(next_year(day) if day.month in _AFTER_YEAR and _yearless(day) else day for day in one.days),
            )
            for one in pair.points
        ),
    )


def figures_joined(found: Sequence[Pair]) -> list[Pair]:
    """ "… chậm nhất ngày 17/12. Thời gian báo cáo hằng năm tính từ 15/12 năm trước đến 14/12": its figures."""
    told = list(found)
    for pair in found:
        if not pair.window or pair.points or pair.limit or not pair.every:
            continue
        of = [at for at, one in enumerate(told) if one.every == pair.every and one.points and not one.window]
        if len(of) == 1 and told[of[0]].end <= pair.start:
            told[of[0]] = replace(told[of[0]], window=pair.window)
            told.remove(pair)
    return told


def _year_after(found: list[Pair], items: Sequence[Token]) -> list[Pair]:
    """ "sơ bộ trước ngày 10/11 và chính thức trước ngày 25/11/2010": the year is that of the day told after it."""
    if any(pair.every for pair in found):
        return found
    told = list(found)
    for index, (pair, after) in enumerate(pairwise(found)):
        days, later = pair.days, after.days
        parted = any(item.letter in ";." for item in items if pair.end <= item.start < after.start)
        if not days or not later or parted or not all(day.full for day in later) or not all(map(_yearless, days)):
            continue
        if (days[-1].month, days[-1].day) <= (later[0].month, later[0].day):
            points = tuple(
                replace(one, days=tuple(day.but(year=later[0].year) for day in one.days)) for one in pair.points
            )
            told[index] = replace(pair, points=points, doubts=(*pair.doubts, _SAME_YEAR))
    return told


def _yearless(day: Day) -> bool:
    return day.month is not None and isinstance(day.day, int) and not day.relation and not day.full
