"""Which dates of a draft are not written in the text: an honest draft has none. Pure.

A day stands in a text as its digits next to its month ("15/6", "15 tháng 6", "từ 10 đến 15/6"), a year as a whole number; the
first or last day of a period counts as written only where a span has it and the period itself is written.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from typing import Any

from plans.text import fold_white, unmarked

_SKIPPED = frozenset({"source", "notes", "title", "basis", "more", "text", "name", "id", "number", "unit", "who"})
_DATED = frozenset({"issued_on", "before", "by", "in", "on", "between", "from", "to"})
_SPANS = frozenset({"from", "to", "between"})
_FULL = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_YEAR = re.compile(r"\d{4}")
_MONTH_DAY = re.compile(r"(?:\w+ )?(\d\d)-(\d\d|end)")
_DAY = re.compile(r"(?:\w+ )?(\d{1,2})")
_HOUR = re.compile(r"(?:\w+ )?(\d{1,2}):(\d\d)")
_ROMAN = ("", "i", "ii", "iii", "iv")
_AND = r"\s*(?:,|;|va|hoac|hay|den(?: het)?|[-+])\s*"
_OF = r"\s*(?:[/.-]|[,/.-]?\s*(?:cua\s*)?thang\s*[.,]?)\s*"
_LATER = rf"(?:{_AND}(?:ngay\s*)?\d{{1,2}}){{0,4}}"

Dated = tuple[str, str, str]  # what kind of field, its value, the quote of its item


def unwritten(plan: Mapping[str, Any], text: str) -> list[str]:
    """The dates of a draft that neither the quote of their item nor the text has."""
    notes = [f"{note.get('at', '')} {note['text']}" for note in plan.get("notes", ()) if note["kind"] == "inferred"]
    inferred = any(re.search(r"[Tt]hời gian thực hiện|Ngày bắt đầu", words) for words in notes)
    told = _plain(text)
    found = (one for one in _dated(plan, "", "") if not (inferred and one[0].startswith("effective")))
    return [f"{where}: {value}" for where, value, quote in found if not _is_written(where, value, _plain(quote), told)]


def _plain(text: str) -> str:
    """Without diacritics, case, quotes and marks of markup, all dashes alike."""
    flat = re.sub(r"[*_`#|“”\"<>]+", " ", unmarked(fold_white(text)).lower())
    return re.sub(r"\s+", " ", re.sub(r"[\u2010-\u2015\u2212]", "-", flat))


def _dated(value: Any, where: str, quote: str) -> Iterator[Dated]:
    if isinstance(value, Mapping):
        quote = (value.get("source") or {}).get("quote", quote) if isinstance(value.get("source"), Mapping) else quote
        quote = str(value.get("quote", value.get("text", quote)))
        for key, one in value.items():
            if key not in _SKIPPED:
                yield from _dated(one, f"{where}.{key}" if where else key, quote)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _dated(one, where, quote)
    elif _is_dated(where) and value is not None and any(map(str.isdigit, str(value))):
        yield where, str(value), quote


def _is_dated(where: str) -> bool:
    """``to`` of a task is who receives it, of a span its end."""
    parent, _, key = where.rpartition(".")
    return key in _DATED and (key != "to" or parent.endswith(("window", "effective", "phases")))


def _is_written(where: str, value: str, quote: str, text: str) -> bool:
    closed = re.sub(r"(?<=[a-z]) (?=[a-z])", "", text)  # "t háng": spaces inside words are mended in openings
    return any(_stands(where, value, part, text) for part in (quote, text, closed))


def _stands(where: str, value: str, part: str, text: str) -> bool:
    """Whether a part of the text has the value; its year may stand elsewhere in the text."""
    if found := _FULL.fullmatch(value):
        year, month, day = map(int, found.groups())
        whole = _year(year, part) or _year(year, text) or _short_year(year, month, day, part)
        return whole and (_day_of_month(month, day, part) or _edge(where, year, month, day, part))
    if found := _MONTH.fullmatch(value) or _QUARTER.fullmatch(value) or _HALF.fullmatch(value):
        named = {"Q": _quarter, "H": _half}.get(value[5], _month)
        return _year(int(found[1]), text) and named(int(found[2]), part)
    if _YEAR.fullmatch(value):
        return _year(int(value), part)
    if found := _MONTH_DAY.fullmatch(value):
        month = int(found[1])
        return _month(month, part) if found[2] == "end" else _day_of_month(month, int(found[2]), part)
    if found := _HOUR.fullmatch(value):
        return re.search(rf"(?<!\d)0?{int(found[1])}\s*(?:h|g|:)", part) is not None
    found = _DAY.fullmatch(value)
    return found is not None and _number(int(found[1]), part)


def _number(number: int, text: str) -> bool:
    return re.search(rf"(?<!\d)0?{number}(?!\d)", text) is not None


def _year(year: int, text: str) -> bool:
    return re.search(rf"(?<!\d){year}(?!\d)", text) is not None


def _short_year(year: int, month: int, day: int, text: str) -> bool:
    return re.search(rf"(?<!\d)0?{day}[/.-]0?{month}[/.-]{year % 100:02}(?!\d)", text) is not None


def _day_of_month(month: int, day: int, text: str) -> bool:
    """ "15/6", "15 tháng 6", and days that share a month: "từ ngày 10 đến ngày 15/6"."""
    return re.search(rf"(?<!\d)0?{day}{_LATER}{_OF}0?{month}(?!\d)", text) is not None


def _month(month: int, text: str) -> bool:
    """ "tháng 6", "6/2024", "15/6", "các tháng 3, 6 và 9"."""
    named = rf"thang\s*(?:\d{{1,2}}{_AND}(?:thang\s*)?){{0,5}}0?{month}(?!\d)"
    return (
        re.search(rf"{named}|(?<!\d)0?{month}\s*[/.-]\s*(?:19|20)\d\d(?!\d)|\d\s*[/.-]\s*0?{month}(?!\d)", text)
        is not None
    )


def _quarter(quarter: int, text: str) -> bool:
    one = rf"(?:{_ROMAN[quarter]}(?![a-z])|0?{quarter}(?!\d))"
    return re.search(rf"qu[yi]\s*(?:(?:[iv]+|\d){_AND}(?:qu[yi]\s*)?){{0,3}}{one}", text) is not None


def _half(half: int, text: str) -> bool:
    words = ("dau", "cuoi")[half - 1]
    return re.search(rf"(?:0?6|sau)\s*thang\s*{words}|nua\s*(?:dau\s*)?nam|nua\s*{words}", text) is not None


def _edge(where: str, year: int, month: int, day: int, text: str) -> bool:
    """The first or last day of a month or year that is written as the edge of a span, or as "hết tháng 6", "cuối năm"."""
    key = where.rpartition(".")[2]
    last = day == calendar.monthrange(year, month)[1]
    ended = re.search(r"(?:het|cuoi|trong)\s*(?:thang|nam|quy)", text) is not None
    if not (key in _SPANS or where.startswith(("effective", "phases")) or (last and ended)):
        return False
    of_year = (month, day) in ((1, 1), (12, 31)) and _year(year, text)
    of_month = (day == 1 or last) and (
        _month(month, text) or _quarter((month + 2) // 3, text) or _half((month + 5) // 6, text)
    )
    return of_year or of_month
