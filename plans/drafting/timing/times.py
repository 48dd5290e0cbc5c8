"""A time cell or phrase ("Quý III/2026", "Từ quý III/2026 đến quý III/2030", "Thường xuyên") -> a rule. Pure.

A phrase that says only when is read here; a sentence that says what by when is read by ``sentence``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from plans.drafting.timing.events import understood
from plans.drafting.timing.lexer import tokens
from plans.drafting.timing.pairing import pairs
from plans.drafting.timing.periods import with_periods
from plans.drafting.timing.plain import pattern
from plans.drafting.timing.productions import reduced
from plans.drafting.timing.rules import ruled
from plans.drafting.timing.tokens import Span, Token

_LABEL = pattern(
    r"^\W*(?:\d{1,2}[.)] |[a-zđ][.)] )?(?:thời gian|thời hạn|tiến độ|hạn|lộ trình|kỳ hạn|mốc thời gian|"
    r"thời điểm)"
    r"(?: (?:thực hiện|hoàn thành|hoàn tất|triển khai|tổ chức|báo cáo|gửi|trình|ban hành|tiến hành|bắt đầu|"
    r"dự kiến))*(?: \([^()]{0,40}\))?\s*[:\-]\s*"
)
_PHASE = pattern(r"^\W*giai đoạn (?:\d{1,2}(?!\d)|[ivx]{1,4}|thứ|một|hai|ba)\b")
_SENTENCE = pattern(r"số liệu|tính từ|báo cáo|gửi")
_ONGOING = pattern(
    r"thường xuyên|liên tục|hàng ngày và liên tục|(?:các )?năm tiếp theo|trở đi|và tiếp theo|duy trì|"
    r"trong suốt|hằng ngày"
)
_ONLY_ONGOING = pattern(
    r"^\W*(?:thực hiện |triển khai )?(?:thường xuyên|liên tục|thường xuyên,? liên tục|thường xuyên hằng năm|"
    r"thường xuyên trong năm)\W*$"
)
_FILLER = pattern(
    r"^\W*(?:(?:và|thường xuyên|tiếp theo|trở đi|hoàn thành|xong|trong|vào|từ|đến|dự kiến|giai đoạn|khoảng|"
    r"báo cáo|các năm|thực hiện|bắt đầu|liên tục|những năm|trước|hết|cả|định kì)\W*)*$"
)
_SPAN = re.compile(r"[Fv]?[sY](?:[,;&]{1,2}v?[sY])*")
_RANGE = re.compile(r"F?([sY])[Tm-]([sY])")


def labelled(text: str) -> str | None:
    """The time of a plain sentence that says only when: after its label, or all of it; None where it says more."""
    found = _LABEL.match(text)
    if _PHASE.match(text):
        return None
    if found and not _SENTENCE.search(text):
        return text[found.end() :]
    return text if _only_time(text) else None


def _only_time(text: str) -> bool:
    items = tokens(text)
    spoken = [item for item in items if item.letter == "~"]
    bare = all(_FILLER.match(text[item.start : item.end]) for item in spoken)
    return bare and any(item.letter in "sY" for item in items) and not any(item.letter in "gzx" for item in items)


def rule_of(text: str) -> tuple[dict[str, Any] | None, str]:
    """A plain time phrase -> its rule and, where words are left that no rule can say, the phrase itself."""
    phrase = text.strip(" .;,/()")
    if not phrase or _ONLY_ONGOING.match(phrase):
        return None, ""
    items = reduced(tokens(phrase))
    rule = _spans(items) or _stretch(items) or _dates(items, phrase) or _yearly(items)
    if rule is None:
        return None, phrase
    if _ONGOING.search(phrase) and "every" not in rule:
        rule["then"] = "ongoing"
    return rule, "" if _all_said(items, phrase) else phrase


def _all_said(items: Sequence[Token], phrase: str) -> bool:
    words = [phrase[item.start : item.end] for item in items if item.letter == "~"]
    extra = any(item.letter in "HkFx" for item in items) and any(item.letter in "sY" for item in items)
    open_start = extra and not _RANGE.search("".join(item.letter for item in items))
    return all(_FILLER.match(one) for one in words) and not open_start


def _spans(items: Sequence[Token]) -> dict[str, Any] | None:
    """ "Quý IV/2013, Quý I/2014", "Tháng 11, 12/2013", "Từ năm 2013 đến năm 2020", "Năm 2026 - 2030"."""
    letters = "".join(item.letter for item in items)
    if re.search(r"^[^sY]*[Hk]", letters):
        return None
    if match := _RANGE.search(letters):
        first, last = (items[match.start(group)].value for group in (1, 2))
        return _between(first, last)
    match = _SPAN.search(letters)
    if not match or match.group().startswith("F"):
        return None
    spans = _years_told([item.value for item in items[match.start() : match.end()] if item.letter in "sY"])
    if any(span.year is None for span in spans):
        return None
    texts = list(dict.fromkeys(span.plain() for span in spans))
    return {"in": texts[0] if len(texts) == 1 else texts}


def _between(first: Span, last: Span) -> dict[str, Any] | None:
    if first.year is None:
        first = replace(first, year=last.year)
    if first.part and not last.part and last.year != first.year:
        return None
    if first.year is None or last.year is None or (first.year, first.part) >= (last.year, last.part):
        return None
    return {"between": [first.plain(), last.plain()]}


def _years_told(spans: list[Span]) -> list[Span]:
    """ "Tháng 11, 12/2013": the last one says the year of those before it."""
    told: list[Span] = []
    year: int | None = None
    for span in reversed(spans):
        year = span.year or year
        told.insert(0, replace(span, year=year))
    return told


def _stretch(items: Sequence[Token]) -> dict[str, Any] | None:
    """ "Từ 15/6 đến 30/6/2026"."""
    found = next((item.value for item in items if item.letter == "R"), None)
    if found is None or not (found.first.full and found.last.full):
        return None
    first, last = found.first.text(), found.last.text()
    return {"between": [first, last]} if first <= last else None


def _dates(items: Sequence[Token], phrase: str) -> dict[str, Any] | None:
    """ "Trước 30/9/2026", "30/6/2026", "Định kỳ 6 tháng, năm (trước 15/6, 15/12)" if it comes to one rule."""
    found = pairs(with_periods(understood(items, phrase), phrase))
    rules = [ruled(pair).rule for pair in found]
    if len(rules) == 1 and not ruled(found[0]).unsaid:
        return rules[0]
    loose = [item.value.days[0] for item in items if item.letter == "D"]
    if not found and len(loose) == 1 and loose[0].full:
        return {"by": loose[0].text()}
    return None


def _yearly(items: Sequence[Token]) -> dict[str, Any] | None:
    """ "Hằng năm từ quý IV/2026 - 2029": the quarter of every year."""
    every = next((item.value.every for item in items if item.letter == "H"), "")
    span = next((item.value for item in items if item.letter == "s" and item.value.part), None)
    if every != "year":
        return {"every": every} if every else None
    return {"every": "year", "in": replace(span, year=None).plain()} if span else {"every": "year"}
