"""Periods in the heads of tables: their order in time, short names, and which ones are shown. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from plans.periods import title
from plans.register.queries.tally import Tally

_LABEL = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)|Q(?P<quarter>\d)|H(?P<half>\d)|(?P<nine>9M)|(?P<last>\d{4})"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:\.(?P<turn>\d+))?"
)
_ROMAN = ("", "I", "II", "III", "IV")
_ONCE, _DECEMBER, _DAYS_A_MONTH = "once", 12, 31
_MOST_LETTERS = 6


def in_time(label: str) -> tuple[int, int, int, int, str]:
    """By what periods are ordered: the year, then the month and day in which they end, the shorter first. Those that
    name no time stand before all."""
    found = _LABEL.fullmatch(label)
    if not found:
        return (0, 0, 0, 0, label)
    part = {name: int(value) for name, value in found.groupdict().items() if value and value.isdigit()}
    year = part.get("last", part["year"])
    turn = part.get("turn", 0)
    if week := part.get("week"):
        end = date.fromisocalendar(part["year"], min(week, 52), 7)
        return (end.year, end.month, end.day, turn, label)
    if month := part.get("month"):
        return (year, month, part.get("day", _DAYS_A_MONTH), turn, label)
    months = part.get("quarter", 0) * 3 or part.get("half", 0) * 6 or (9 if found["nine"] else _DECEMBER)
    size = 3 if "quarter" in part else 6 if "half" in part else months
    return (year, months, _DAYS_A_MONTH + size, turn, label)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column: ``year`` stands once above its columns, ``short`` in the column, ``long`` is read aloud."""

    label: str
    year: str
    short: str
    long: str


def head(label: str) -> Head:
    """2024-H1 -> 2024, "6Tđ", "6 tháng đầu năm 2024"."""
    found = _LABEL.fullmatch(label)
    long = title(label) or "Việc một lần"
    if not found:
        return Head(label, "", "1 lần" if label == _ONCE else label[:_MOST_LETTERS], long)
    return Head(label, found["year"], _short(found), long)


def _short(found: re.Match[str]) -> str:
    turn = f".{found['turn']}" if found["turn"] else ""
    if found["quarter"]:
        return f"Q{_ROMAN[int(found['quarter'])]}{turn}"
    if found["half"]:
        return f"6T{'đ' if found['half'] == '1' else 'c'}{turn}"
    if found["week"]:
        return f"Tu{int(found['week'])}{turn}"
    if found["day"]:
        return f"{int(found['day'])}/{int(found['month'])}{turn}"
    if found["month"]:
        return f"T{int(found['month'])}{turn}"
    return f"{'9T' if found['nine'] else 'GĐ' if found['last'] else 'Năm'}{turn}"


def years(heads: Iterable[Head]) -> list[tuple[str, int]]:
    """The row above: (year, over how many columns)."""
    return [(year, len(list(group))) for year, group in groupby(heads, key=lambda one: one.year)]


def chosen(first_days: Mapping[str, date | None], today: date, most: int) -> list[str]:
    """Up to so many periods around today: those that have had a last day, the newest of them, and the next to come."""
    dated = sorted((label for label, day in first_days.items() if day), key=in_time)
    come = [label for label in dated if (first_days[label] or today) < today]
    coming = [label for label in dated if label not in come]
    ahead = coming[: max(most // 6, most - len(come))]
    return sorted([*come[-(most - len(ahead)) :], *ahead][-most:], key=in_time)


def first_days(tallies: Mapping[tuple[str, bool], Tally]) -> dict[str, date | None]:
    """The first last day of each period, over ordered and requested bodies."""
    found: dict[str, date | None] = {}
    for (label, _), tally in tallies.items():
        found[label] = min(filter(None, (found.get(label), tally.first_day)), default=None)
    return found


def ordered(labels: Iterable[str]) -> Sequence[str]:
    """In time, the newest first."""
    return sorted(labels, key=in_time, reverse=True)
