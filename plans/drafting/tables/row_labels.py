"""The numbering of the rows of a table: how deep it is, and which number follows which. Pure.

In: the words of a cell of the number column ("I", "1", "1.1", "a)", "-"). Out: its rank, its value.
"""

from __future__ import annotations

import re

# The more deeply a row stands, the higher its rank; a row without a number stands under all.
_RANKS: tuple[tuple[int, str], ...] = (
    (0, r"[A-HĐ](?:[.)/]|$)(?!\w)"),
    (1, r"[IVX]{1,6}(?:[.)/:]|\s*[-–]|$)(?!\w)"),
    (3, r"[IVX]{1,6}\.\d{1,2}\b"),
    (5, r"\d{1,2}(?:\.\d{1,2}){2,3}[.)]?(?!\w)"),
    (4, r"\d{1,2}\.\d{1,2}[.)]?(?!\w)"),
    (2, r"\(?\d{1,3}(?:[.)/]|$|(?=\s))(?!\d)"),
    (6, r"\(?[a-zđ](?:[.)/]|$)(?!\w)"),
    (8, r"[-–—+•●▪*·](?:\s|$|(?=\w))"),
)
_PATTERNS = tuple((rank, re.compile(pattern)) for rank, pattern in _RANKS)
_NUMBER = re.compile(r"\(?(\d{1,3}(?:\.\d{1,2}){0,3})[.)/]?")
_ROMAN = {"I": 1, "V": 5, "X": 10}
NO_RANK = 9


def rank_of(text: str) -> int:
    """How deep the numbering at the start of a text stands: 0 for "A.", 1 for "I.", 2 for "1.", 9 for none."""
    return next((rank for rank, pattern in _PATTERNS if pattern.match(text)), NO_RANK)


def number_of(text: str) -> tuple[int, ...] | None:
    """ "1.2." -> (1, 2); None where the text is no arabic number."""
    match = _NUMBER.fullmatch(text.strip())
    return tuple(int(part) for part in match[1].split(".")) if match else None


def roman(text: str) -> int | None:
    """ "IV" -> 4, or None where it is no roman number as one writes it."""
    value, values = 0, [_ROMAN.get(char, 0) for char in text]
    if not values or 0 in values:
        return None
    for one, after in zip(values, [*values[1:], 0], strict=True):
        value += -one if one < after else one
    return value if text == _written(value) else None


def _written(value: int) -> str:
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (value // 10) + units[value % 10]


def follows(before: tuple[int, ...] | None, number: tuple[int, ...], jump: int = 1) -> bool:
    """Whether a row number may come next: 2 after 1 or 1.3, 1.1 after 1, 1.2 after 1.1; the first is 1 (or 1.1)."""
    if before is None:
        return all(part == 1 for part in number)
    depth = min(len(before), len(number))
    if number[: depth - 1] == before[: depth - 1] and 0 < number[depth - 1] - before[depth - 1] <= jump:
        return all(part == 1 for part in number[depth:])
    return (
        len(number) > len(before)
        and number[: len(before)] == before
        and all(part == 1 for part in number[len(before) :])
    )
