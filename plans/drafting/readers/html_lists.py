"""The number or sign that a browser shows before a list item. Pure.

In: the lists an item stands in. Out: "1.", "a.", "IV.", "-" (a sign of the first level), "+" (of a deeper one); nothing
where the words of the item bring their own numbering.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from plans.drafting.readers.numerals import letters, roman

_TYPES = {
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
    "disc": "disc", "circle": "disc", "square": "disc",
}  # fmt: skip
_STYLE = re.compile(
    r"list-style(?:-type)?\s*:[^;]{0,60}?\b(none|decimal|(?:lower|upper)-(?:alpha|latin|roman)|disc|circle|square)"
)
_OWN = re.compile(r"\s*(?:[-–—+•*]|\d{1,3}(?:\.\d{1,3})*[.)/]|[a-zđ][.)]|[IVXL]{1,6}[.)]|Điều\s)")
_SIGNS = ("-", "+")


@dataclass(slots=True)
class ListShown:
    """A list being read: its style, the last number given, how many lists of signs lie around it."""

    style: str
    number: int
    depth: int


def opened(element: HtmlElement, around: list[ListShown]) -> ListShown:
    """A list as it begins."""
    ordered = element.tag == "ol"
    style = _style(element) or ("decimal" if ordered else "disc")
    start = _whole(element.get("start")) if ordered else None
    signs = around[-1].depth + (around[-1].style == "disc") if around else 0
    return ListShown(style, (1 if start is None else start) - 1, signs)


def marker(item: HtmlElement, shown: ListShown) -> str:
    """The mark of the next item."""
    value = _whole(item.get("value"))
    shown.number = shown.number + 1 if value is None else value
    style = _style(item) or shown.style
    if style == "disc":
        return _SIGNS[min(shown.depth, 1)]
    return "" if style == "none" else f"{_numeral(style, shown.number)}."


def numbered(mark: str, text: str) -> str:
    """The words of an item with its mark in front, unless they bring one."""
    return text if not mark or _OWN.match(text) else f"{mark} {text}"


def _numeral(style: str, number: int) -> str:
    if style.endswith("roman"):
        shown = roman(number)
    elif style.endswith(("alpha", "latin")):
        shown = letters(number)
    else:
        return str(number)
    return shown.upper() if style.startswith("upper") else shown.lower()


def _style(element: HtmlElement) -> str:
    found = _STYLE.search((element.get("style") or "").lower())
    style = found[1] if found else _TYPES.get(element.get("type") or "", "")
    return "disc" if style in ("circle", "square") else style


def _whole(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else None
