"""Roman numerals and letters as word processors and browsers count with them. Pure."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def roman(number: int) -> str:
    """4 -> "IV"; the plain figure where Roman has none."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    shown = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        shown += sign * times
    return shown


def letters(number: int) -> str:
    """1 -> "A", 27 -> "AA" as a browser counts."""
    shown = ""
    while number > 0:
        number, at = divmod(number - 1, len(_ALPHABET))
        shown = _ALPHABET[at] + shown
    return shown or str(number)


def repeated_letters(number: int) -> str:
    """1 -> "A", 27 -> "AA", 28 -> "BB" as Word counts."""
    if number < 1:
        return str(number)
    times, at = divmod(number - 1, len(_ALPHABET))
    return _ALPHABET[at] * min(times + 1, 10)
