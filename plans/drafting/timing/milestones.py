"""What a sentence dates besides reports: sơ kết and tổng kết, spans for work, phases, targets. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plans.drafting.reading import DutyKind
from plans.drafting.timing.plain import pattern
from plans.drafting.timing.tokens import Token

_SPANS = re.compile(r"vs(?:[,&]{1,2}v?s)*")
_REVIEW_AFTER = re.compile(r"z[^z;.AQ]{0,4}vs")
_REVIEW_BEFORE = re.compile(r"(?:^|[;.,])v?s~?z")
_PHASE = pattern(r"^\W*giai đoạn (?:\d{1,2}|[ivx]{1,4}|thứ \S+|một|hai|ba)\b")
_YEAR = r"((?:19|20)\d{2}(?!\d))"
_YEARS = pattern(rf"(?:từ )?(?:năm )?{_YEAR}\s*(?:-|đến(?: hết)?(?: năm)?) (?:năm )?\s*{_YEAR}")
_GOAL = pattern(rf"(?:đến|tới)(?: hết)? (?:cuối )?năm {_YEAR}")
_GOAL_DAY = pattern(
    rf"phấn đấu(?: đạt)?,? (?:đến|tới)(?: hết)? ngày (\d{{1,2}})\s*(?:/|tháng)\s*(\d{{1,2}})\s*(?:/|năm)\s*{_YEAR}"
)
_FIGURE = pattern(r"\d\s*%|ít nhất \d|tối thiểu \d|trên \d|\d lần")
_MONITOR = pattern(
    r"(?:giao|giúp|chủ trì|chịu trách nhiệm|có trách nhiệm|phân công)[^;.]{0,160}?(?:theo dõi|đôn đốc|"
    r"kiểm tra)[^;.]{0,60}?(?:đôn đốc|theo dõi|kiểm tra)"
)
_IN_YEAR = pattern(
    rf"báo cáo (?:giữa kỳ|cuối kỳ|kết thúc|sơ kết|tổng kết)[^;.()]{{0,80}} \((?:vào |trong )?(?:cuối )?năm {_YEAR}\)"
)
_DONE = pattern(
    r"(?:hoàn thành|hoàn tất|xong|trình|ban hành|phê duyệt|báo cáo|gửi|làm ngay|triển khai|tổ chức)[^;.]{0,90}$"
)
_DONE_BY = pattern(r"^(?:hoàn thành|xong|hoàn tất|ngay)")


@dataclass(frozen=True, slots=True)
class Dated:
    kind: DutyKind
    rule: dict[str, Any] | None
    start: int
    end: int


def dated(text: str, items: Sequence[Token]) -> list[Dated]:
    """What else a plain sentence dates."""
    reviews = list(_reviews(items))
    taken = {(one.start, one.end) for one in reviews}
    spans = [one for one in _spans(text, items) if not any(start <= one.start < end for start, end in taken)]
    return [*reviews, *spans, *_phase(text), *_target(text), *_monitor(text)]


def _letters(items: Sequence[Token]) -> str:
    return "".join(item.letter for item in items)


def _reviews(items: Sequence[Token]) -> Iterator[Dated]:
    """ "sơ kết vào năm 2008", "Năm 2026 tiến hành sơ kết"; after one, "giai đoạn 2016-2020 vào năm 2020" goes on."""
    letters = _letters(items)
    for rule in (_REVIEW_AFTER, _REVIEW_BEFORE):
        for match in rule.finditer(letters):
            yield from _review(items[match.start() : match.end()])
    if "z" in letters and "g" not in letters:
        for match in re.finditer(r";[~,]*vs", letters[letters.index("z") :]):
            at = letters.index("z")
            yield from _review(items[at + match.start() : at + match.end()])


def _review(parts: Sequence[Token]) -> Iterator[Dated]:
    span = next(part for part in parts if part.letter == "s")
    if span.value.year:
        yield Dated("milestone", {"in": span.value.plain()}, parts[0].start, parts[-1].end)


def _spans(text: str, items: Sequence[Token]) -> Iterator[Dated]:
    """ "hoàn thành trong quý IV năm 2026": a month or quarter is one anywhere, a year only where work ends."""
    for match in _SPANS.finditer(_letters(items)):
        parts = items[match.start() : match.end()]
        values = [part.value for part in parts if part.letter == "s"]
        start = parts[0].start
        done = _DONE_BY.match(text[start:]) or _DONE.search(text[max(0, start - 120) : start])
        if all(value.year for value in values) and (done or all(value.part for value in values)):
            texts = list(dict.fromkeys(value.plain() for value in values))
            yield Dated("work", {"in": texts[0] if len(texts) == 1 else texts}, start, parts[-1].end)
    for match in _IN_YEAR.finditer(text):
        yield Dated("report", {"in": int(match[1])}, *match.span())
    for item in items:
        if item.letter == "U":
            yield Dated("work", {"every": "year", "in": item.value.plain()}, item.start, item.end)


def _phase(text: str) -> Iterator[Dated]:
    if _PHASE.match(text) and (years := _YEARS.search(text)) and years[1] < years[2]:
        yield Dated("phase", {"between": [int(years[1]), int(years[2])]}, 0, len(text))


def _target(text: str) -> Iterator[Dated]:
    match = _GOAL.search(text)
    if match and _FIGURE.search(text):
        yield Dated("target", {"by": f"{match[1]}-12-31"}, match.start(), match.end())
    elif (match := _GOAL_DAY.search(text)) and _FIGURE.search(text):
        by = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
        yield Dated("target", {"by": by}, match.start(), match.end())


def _monitor(text: str) -> Iterator[Dated]:
    match = _MONITOR.search(text)
    if match:
        yield Dated("monitor", None, match.start(), match.end())
