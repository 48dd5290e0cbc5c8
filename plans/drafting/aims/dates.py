"""Dates and years as Vietnamese plans write them: "ngày 03 tháng 4 năm 2024", "03/4/2024", "tháng 6/2024". Pure.

A date is given as far as the text gives it: a day, a month ("2024-06") or a year; never more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

Partial = date | str

_BLANK = r"[.…_,\s]{0,40}"
DAY_IN_WORDS = re.compile(
    rf"ngày{_BLANK}(?P<d>\d{{1,2}})?{_BLANK}tháng{_BLANK}(?P<m>\d{{1,2}})?{_BLANK}năm\s{{0,5}}(?P<y>(?:19|20)\d\d(?!\d))",
    re.IGNORECASE,
)
_FORMS = (
    DAY_IN_WORDS,
    re.compile(r"(?<![\d/.-])(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>(?:19|20)\d\d)(?![\d/])"),
    re.compile(
        r"(?<!\d)(?P<d>\d{1,2})\s{1,3}tháng\s{1,3}(?P<m>\d{1,2})\s{1,3}năm\s{1,3}(?P<y>(?:19|20)\d\d(?!\d))",
        re.IGNORECASE,
    ),
    re.compile(r"tháng\s{1,3}(?P<m>\d{1,2})\s{0,2}(?:[/.-]|năm)\s{0,2}(?P<y>(?:19|20)\d\d(?!\d))", re.IGNORECASE),
    re.compile(r"(?<![\d/])(?P<m>\d{1,2})/(?P<y>(?:19|20)\d\d)(?![\d/])"),
)
_YEAR = re.compile(r"năm\s{1,3}(?P<y>(?:19|20)\d\d(?!\d))(?!\s?[-–]\s?(?:19|20)\d\d)", re.IGNORECASE)
_MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where it stands; ``value`` is a day, or "2024-06" where the day is not written."""

    value: Partial
    start: int
    end: int


def dates_in(text: str) -> list[Dated]:
    """Every day and month with its year, in order; citations' dates too."""
    found: list[Dated] = []
    taken = bytearray(len(text))  # also by days that no calendar has: their month is no date either
    for form in _FORMS:
        for match in form.finditer(text):
            if not any(taken[slice(*match.span())]):
                taken[slice(*match.span())] = b"\1" * len(match.group())
                value = as_date(match)
                found += [Dated(value, *match.span())] if value is not None else []
    return sorted(found, key=lambda one: one.start)


def as_date(match: re.Match[str]) -> Partial | None:
    """The groups d, m and y of a match: a day, a month, or None for what no calendar has."""
    groups = match.groupdict()
    if not groups.get("m") or int(groups["m"]) not in _MONTHS:
        return None
    year, month = int(groups["y"]), int(groups["m"])
    if not groups.get("d"):
        return f"{year}-{month:02}"
    try:
        return date(year, month, int(groups["d"]))
    except ValueError:
        return None


def years_in(text: str) -> Iterator[tuple[int, int, int]]:
    """Each "năm 2025" that is no part of a date: year, start, end."""
    taken = bytearray(len(text))
    for one in dates_in(text):
        taken[one.start : one.end] = b"\1" * (one.end - one.start)
    for match in _YEAR.finditer(text):
        if not any(taken[slice(*match.span())]):
            yield int(match.group("y")), match.start(), match.end()
