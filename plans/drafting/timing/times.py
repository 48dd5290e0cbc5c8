"""A time cell or phrase ("Quý III/2026", "Từ quý III/2026 đến quý III/2030", "Thường xuyên") -> a rule. Pure.

A phrase that says only when is read here; a sentence that says what by when is read by ``sentence``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from plans.drafting.reading import Rule
from plans.drafting.timing.events import understood
from plans.drafting.timing.lexer import tokens, tokens_of
from plans.drafting.timing.masks import masked
from plans.drafting.timing.pairing import pairs
from plans.drafting.timing.periods import with_periods
from plans.drafting.timing.plain import pattern
from plans.drafting.timing.productions import reduced
from plans.drafting.timing.rules import ruled
from plans.drafting.timing.tokens import Day, Span, Token

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
_SAYS_MORE = pattern(r"báo cáo|sơ kết|tổng kết|thực hiện nhiệm vụ|đơn vị|các sở")
_YEAR = re.compile(r"quí|tháng|\d{4}")
_ONLY_ONGOING = pattern(
    r"^\W*(?:thực hiện |triển khai )?(?:thường xuyên|liên tục|thường xuyên,? liên tục|thường xuyên hằng năm|"
    r"thường xuyên trong năm)\W*$"
)
_WHOLE_YEAR = pattern(r"^\W*(?:trong )?cả năm\W*$")
_FILLER = pattern(
    r"^\W*(?:(?:và|thường xuyên|tiếp theo|trở đi|hoàn thành|xong|trong|vào|từ|đến|dự kiến|giai đoạn|khoảng|"
    r"báo cáo|các năm|các|nay|thực hiện|bắt đầu|liên tục|những năm|trước|hết|cả|định kì|ban hành|trình|tổ chức|"
    r"xây dựng|phê duyệt|gửi|triển khai)\W*)*$"
)
_SPAN = re.compile(r"[Fv]?[sY](?:[,;&]{1,2}v?[sY])*")
_LISTED = re.compile(r"s(?:[,;&]{1,2}s)*")
_FROM_NOW = pattern(r"^\W*(?:từ )?nay (?=đến|tới)")
_ONLY_FROM = pattern(
    r"^\W*(?:(?:thường xuyên|liên tục),? )?(?:thực hiện |bắt đầu |áp dụng |triển khai )?(?:kể )?từ (?!nay)"
    r"(?!.*(?:đến|tới|trước|[-–]))"
)
_LEAD = frozenset("~vmFNT,(:-.")
_RANGE = re.compile(r"F?([sY])[Tm-]([sY])")


def labelled(text: str) -> str | None:
    """The time of a plain sentence that says only when: after its label, or all of it; None where it says more."""
    found = _LABEL.match(text)
    if _PHASE.match(text):
        return None
    if found and not _SENTENCE.search(text):
        return text[found.end() :]
    return text if only_time(text) else None


def only_time(text: str) -> bool:
    if _SAYS_MORE.search(text) or not _YEAR.search(text):
        return False
    letters = ""
    for item in tokens_of(text):
        if item.letter in "gzx" or (item.letter == "~" and not _FILLER.match(text[item.start : item.end])):
            return False
        letters += item.letter
    return "s" in letters or "Y" in letters


def rule_of(text: str) -> tuple[dict[str, Any] | None, str]:
    """A plain time phrase -> its rule and, where words are left that no rule can say, the phrase itself."""
    phrase = _FROM_NOW.sub("", text.strip(" .;,/()"))
    if not phrase or _ONLY_ONGOING.match(phrase):
        return None, ""
    if _WHOLE_YEAR.match(phrase):
        return None, phrase
    items = reduced(tokens(phrase, masked(phrase)))
    if _ONLY_FROM.match(phrase) and any(item.letter in "D#" for item in items):
        return None, phrase  # when it begins is no deadline
    rule = _spans(items, phrase) or _stretch(items) or _of_year(items) or _dates(items, phrase) or _often(items)
    if rule is None:
        return None, phrase
    if _ONGOING.search(phrase) and "every" not in rule:
        rule["then"] = "ongoing"
    return rule, "" if _all_said(items, phrase, rule) else phrase


def _all_said(items: Sequence[Token], phrase: str, rule: Rule) -> bool:
    """Whether the rule leaves out nothing of the phrase but words that say no time."""
    letters = "".join(item.letter for item in items)
    if "within" in rule:
        return True
    if not all(_FILLER.match(phrase[item.start : item.end]) for item in items if item.letter == "~"):
        return False
    if len(re.findall(r"[HPB]|(?<=[,;&])b", letters)) > 1 or re.search(r"x|#(?!-D)", letters):
        return False
    if "every" in rule:
        return not any(item.letter in "sY" and (item.value.year or "in" not in rule) for item in items)
    return not re.search(r"[HkF]", letters) or bool(_RANGE.search(letters))


def _spans(items: Sequence[Token], phrase: str) -> dict[str, Any] | None:
    """ "Quý IV/2013, Quý I/2014", "Tháng 11, 12/2013", "Từ năm 2013 đến năm 2020", "Năm 2026 - 2030"."""
    letters = "".join(item.letter for item in items)
    first_span = re.search(r"[sY]", letters)
    if not first_span or not _leads(items[: first_span.start()], phrase) or re.search(r"[sY]\(Q", letters):
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


def _leads(before: Sequence[Token], phrase: str) -> bool:
    """Nothing before a span makes it the time of something else ("theo Kế hoạch năm 2026", "tuần 3 tháng 6")."""
    words = (phrase[item.start : item.end] for item in before if item.letter == "~")
    return all(item.letter in _LEAD for item in before) and all(_FILLER.match(one) for one in words)


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
    """ "Từ 15/6 đến 30/6/2026", "15/6 - 30/6/2026", "Ngày 24, 25, 26/8/2026"."""
    found = next((item.value for item in items if item.letter == "R"), None)
    days = [found.first, found.last] if found else _listed(items)
    if len(days) <= 1 or not days[-1].full:
        return None
    last = days[-1]
    first = days[0].but(month=days[0].month or last.month, year=days[0].year or last.year)
    both = [first.text(), last.text()]
    return {"between": both} if str(both[0]) < str(both[1]) else None


def _listed(items: Sequence[Token]) -> list[Day]:
    letters = "".join(item.letter for item in items)
    if match := re.search(r"([D#])-(D)", letters):
        return [_first_day(items[match.start()]), _first_day(items[match.end() - 1])]
    alone = re.fullmatch(r"[~v]?D", letters)
    return list(items[-1].value.days) if alone else []


def _first_day(item: Token) -> Day:
    day: Day = item.value if isinstance(item.value, Day) else item.value.days[0]
    return day


def _dates(items: Sequence[Token], phrase: str) -> dict[str, Any] | None:
    """ "Trước 30/9/2026", "30/6/2026", "Định kỳ 6 tháng, năm (trước 15/6, 15/12)" if it comes to one rule."""
    found = pairs(with_periods(understood(items, phrase), phrase))
    rules = [ruled(pair).rule for pair in found]
    if len(rules) == 1 and not ruled(found[0]).unsaid:
        return rules[0]
    loose = [item.value.days[0] for item in items if item.letter == "D"]
    if not found and len(loose) == 1 and loose[0].full and not loose[0].vague:
        return {"by": loose[0].text()}
    return None


def _of_year(items: Sequence[Token]) -> dict[str, Any] | None:
    """ "Tháng 10 hằng năm", "Hằng năm từ quý IV/2026 - 2029", "Quý I và quý III hằng năm": parts of every year."""
    letters = "".join(item.letter for item in items)
    yearly = any(item.letter == "H" and item.value.every == "year" for item in items)
    spans = [item.value for item in items if item.letter == "s" and item.value.part]
    listed = _LISTED.search(letters)
    if not yearly or not spans or not listed or len(spans) != listed[0].count("s") or re.search(r"[QD#]", letters):
        return None
    parts = list(dict.fromkeys(replace(span, year=None).plain() for span in spans))
    return {"every": "year", "in": parts[0] if len(parts) == 1 else parts}


def _often(items: Sequence[Token]) -> dict[str, Any] | None:
    every = next((item.value.every for item in items if item.letter == "H"), "")
    return {"every": every} if every else None
