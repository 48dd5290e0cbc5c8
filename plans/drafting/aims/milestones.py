"""Interim and final reviews (sơ kết, tổng kết): "Năm 2026 tiến hành sơ kết; năm 2030 tiến hành tổng kết". Pure.

In: a sentence or paragraph. Out: items whose data is {title, due?}: ``due`` is a rule of the plan file ({in: 2026},
{by: …}, {every: year}); without it the review has no date in the text, and its doubt says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from plans.drafting.aims.dates import Dated, dates_in, years_in
from plans.drafting.aims.item import Item
from plans.drafting.aims.targets import Passage
from plans.drafting.document import Place
from plans.text import fold_white

NO_DATE = "Văn bản không ghi thời gian {}"
_REVIEW = re.compile(
    r"(?<!\w)(?P<what>sơ\s*,\s*tổng kết|sơ kết\s*(?:,|và|/)\s*tổng kết|sơ kết|tổng kết|"
    r"đánh giá giữa kỳ|đánh giá cuối kỳ|đánh giá kết thúc)(?!\w)",
    re.IGNORECASE,
)
_GROUND = re.compile(
    r"(?:trên cơ sở|sau khi|qua|kết quả|báo cáo|(?<!tổ chức\s)hội nghị(?:\s+[^\s,;]+){0,4}|theo|về|nội dung|"
    r"công tác|từ|năm học|kinh phí)\s+(?:việc\s+)?$",
    re.IGNORECASE,
)
_MID = re.compile(
    r"^\s*(?P<mid>giữa kỳ|cuối kỳ|giai đoạn\s+(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d|(?:0?\d|ba|hai|một|năm|mười)\s+năm)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[;]\s*|[.:]\s+(?=[^\W\da-zđ])")
_ORDERED = re.compile(
    r"(?:^|(?<!\w)(?:tổ chức|tiến hành|tham mưu|định kỳ|chủ trì|thực hiện|chuẩn bị|triển khai|"
    r"phối hợp|xây dựng|đề nghị|có|hằng năm|hàng năm|và|,))"
    r"[^;.]{0,40}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:^|\s)(?:từ|sau)\s+(?:ngày\s+|tháng\s+|năm\s+)?$", re.IGNORECASE)
_NEAR = 70
_LONGEST_PART = 1500
_QUARTER = re.compile(
    r"quý\s+(?P<q>IV|I{1,3}|[1-4])\s*(?:/|năm\s+|,\s*năm\s+)(?P<y>(?:19|20)\d\d(?!\d))", re.IGNORECASE
)
_HALF = re.compile(r"6\s+tháng\s+(?P<h>đầu|cuối)\s+năm\s+(?P<y>(?:19|20)\d\d(?!\d))", re.IGNORECASE)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_YEARLY = re.compile(r"(?<!\w)(?:hằng năm|hàng năm|mỗi năm|cuối năm|0?1 năm|một năm)(?!\s+\d)(?!\w)", re.IGNORECASE)
_HALF_YEARLY = re.compile(r"(?<!\w)(?:0?6 tháng|sáu tháng|nửa năm)(?!\s+(?:đầu|cuối)\s+năm\s+\d)(?!\w)", re.IGNORECASE)
_QUARTERLY = re.compile(r"(?<!\w)(?:hằng quý|hàng quý|mỗi quý)(?!\w)", re.IGNORECASE)
_RHYTHMS = ((_HALF_YEARLY, "six_months"), (_QUARTERLY, "quarter"), (_YEARLY, "year"))
_STRETCH = re.compile(r"(?:giai đoạn|năm)\s+(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d", re.IGNORECASE)
_SAME_AGAIN = re.compile(r"\s*giai đoạn\s+(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d", re.IGNORECASE)
_CITED = re.compile(
    r"(?:(?<!\w)số\s+[^,;]{1,40}|(?<!\w)(?:luật|chỉ thị|quyết định|nghị quyết|nghị định|thông tư|công văn|kết luận)"
    r"\s[^;]{0,80})\s*,?\s*(?:ngày\s+)?$",
    re.IGNORECASE,
)
_BY_DAY = re.compile(r"(?:vào|trước|trong|nhất|đến|xong)\s+(?:ngày\s+)?$", re.IGNORECASE)
_OTHER_YEAR = re.compile(r"(?:so với|từ|kế hoạch|chương trình)\s*$", re.IGNORECASE)
_UNTIL = re.compile(r"(?:giai đoạn|đến|tới)\s*(?:năm\s*)?$", re.IGNORECASE)
_EVENT = re.compile(r"\s*(?:tuần lễ|cuộc thi|hội thi|tại lớp|lớp|buổi|năm học)", re.IGNORECASE)


def milestones(text: str, place: Place) -> list[Item]:
    """The reviews that a text orders."""
    out: list[Item] = []
    what = ""
    for part in (one[:_LONGEST_PART] for one in _SPLIT.split(fold_white(text))):
        reviews = [
            match
            for match in _REVIEW.finditer(part)
            if not _GROUND.search(part[max(0, match.start() - _NEAR) : match.start()])
        ]
        if reviews:
            out += _items(part, reviews, place)
            what = reviews[-1]["what"].lower()
        elif what and (span := _SAME_AGAIN.match(part)):
            out += _again(part, what, span, place)
    return out


def milestones_of(passages: Iterable[Passage]) -> list[Item]:
    """The reviews of a document, each once; an undated one is left out where the same review is dated elsewhere."""
    found = [item for passage in passages for item in milestones(passage.text, passage.place)]
    kept: list[Item] = []
    for item in found:
        again = [other for other in kept if other.data == item.data]
        if again and "due" not in item.data:  # what the last part says of the whole plan stands for all
            kept.remove(again[0])
        if not again or "due" not in item.data:
            kept.append(item)
    dated = {item.data["title"].lower() for item in kept if "due" in item.data}
    return [item for item in kept if "due" in item.data or item.data["title"].lower() not in dated]


def _items(part: str, reviews: list[re.Match[str]], place: Place) -> Iterator[Item]:
    """Each review with the date before it, else the one behind it; a date serves one review."""
    used = 0
    for at, match in enumerate(reviews):
        until = reviews[at + 1].start() if at + 1 < len(reviews) else len(part)
        title = _title(match["what"], part[match.end() :])
        before = (max(used, match.start() - _NEAR), match.start())
        dated = _fixed(part, *before) or _fixed(part, match.end(), until, behind=True)
        if dated:
            used = dated[1]
            yield Item({"title": title, "due": dated[0]}, place, part.strip(" ;,"))
            continue
        yield from _rhythmic(part, match, until, title, place)


def _rhythmic(part: str, match: re.Match[str], until: int, title: str, place: Place) -> Iterator[Item]:
    """ "Sơ kết 6 tháng, 1 năm"; or no time at all, which is told where the review is ordered."""
    near = part[max(0, match.start() - 25) : min(until, match.end() + 60)]
    dues = [every for pattern, every in _RHYTHMS if pattern.search(near)]
    for every in dues:
        yield Item({"title": title, "due": {"every": every}}, place, part.strip(" ;,"))
    if (
        not dues
        and _ORDERED.search(part[: match.start()])
        and not part.isupper()
        and not _EVENT.match(part[match.end() :])
    ):
        doubt = NO_DATE.format(title[:1].lower() + title[1:])
        yield Item({"title": title}, place, part.strip(" ;,"), "unsure", (doubt,))


def _again(part: str, what: str, span: re.Match[str], place: Place) -> Iterator[Item]:
    """ "Tổng kết giai đoạn 2013-2015 vào năm 2015; giai đoạn 2016-2020 vào năm 2020"."""
    dated = _fixed(part, span.end(), len(part))
    if dated:
        yield Item({"title": _title(what, f" {part}"), "due": dated[0]}, place, part.strip(" ;,"))


def _title(what: str, tail: str) -> str:
    mid = _MID.match(tail)
    words = " ".join(f"{what.lower()} {mid['mid']}".split()) if mid else " ".join(what.lower().split())
    return words[:1].upper() + words[1:]


def _fixed(part: str, start: int, end: int, *, behind: bool = False) -> tuple[dict[str, Any], int] | None:
    """The one-off date between two places of a text, and where it ends; ``behind``: they follow the review."""
    for pattern, rule in ((_QUARTER, _of_quarter), (_HALF, _of_half)):
        match = pattern.search(part, start, end)
        if match and not _FROM.search(part[: match.start()]):
            return {"in": rule(match)}, match.end()
    for one in dates_in(part):
        if start <= one.start < end and not _cited(part, one) and not _FROM.search(part[: one.start]):
            return _of_day(part, one), one.end
    spans = [(match.start(), match.end()) for match in _STRETCH.finditer(part)]
    for year, at, stop in years_in(part):
        if start <= at < end and not any(a <= at < b for a, b in spans) and not _compared(part[:at], behind=behind):
            return {"in": str(year)}, stop
    return None


def _of_quarter(match: re.Match[str]) -> str:
    return f"{match['y']}-Q{_ROMAN.get(match['q'].upper()) or match['q']}"


def _of_half(match: re.Match[str]) -> str:
    return f"{match['y']}-H{1 if match['h'].lower() == 'đầu' else 2}"


def _of_day(part: str, dated: Dated) -> dict[str, Any]:
    if not isinstance(dated.value, date):
        return {"in": dated.value}
    before = re.search(r"trước\s+(?:ngày\s+)?$", part[: dated.start], re.IGNORECASE)
    return {"before" if before else "by": dated.value.isoformat()}


def _cited(part: str, dated: Dated) -> bool:
    """The date of another document: "Quyết định số … ngày 27/6/2011"."""
    before = part[: dated.start]
    return _CITED.search(before) is not None and not _BY_DAY.search(before)


def _compared(before: str, *, behind: bool) -> bool:
    """Not the year of a review: "so với năm 2020"; behind it also "… thực hiện Đề án giai đoạn đến năm 2030"."""
    return bool(_OTHER_YEAR.search(before) or (behind and _UNTIL.search(before)))
