"""Figures as officials type them: 4.289 and 68,9 -> plain decimals, and back. Pure."""

from __future__ import annotations

import re

_THOUSANDS = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_DECIMAL = re.compile(r"-?\d+(?:[.,]\d+)?")
_LONGEST = 20
WRONG = "Số liệu phải là số. Ví dụ: 4.289 hoặc 68,9."


def read_figure(words: str) -> tuple[str, str]:
    """(the figure with a decimal point, ''), or ('', what is wrong with it)."""
    text = words.strip().removesuffix("%").replace("\u00a0", "").replace(" ", "")
    if len(text) > _LONGEST:
        return "", WRONG
    if _THOUSANDS.fullmatch(text):
        return text.replace(".", "").replace(",", "."), ""
    return (text.replace(",", "."), "") if _DECIMAL.fullmatch(text) else ("", WRONG)


def figure(value: str) -> str:
    """A stored figure as it is read: 4289 -> 4.289, 68.9 -> 68,9."""
    whole, _, part = value.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits):,}".replace(",", ".") if digits.isdigit() else digits
    return f"{sign}{grouped},{part}" if part else f"{sign}{grouped}"


def size(number: int) -> str:
    """The size of a file: 812 byte, 34 KB, 1,2 MB."""
    if number < 1024:  # noqa: PLR2004 - a kilobyte
        return f"{number} byte"
    if number < 1024 * 1024:
        return f"{round(number / 1024)} KB"
    return f"{number / 1024 / 1024:.1f} MB".replace(".", ",")
