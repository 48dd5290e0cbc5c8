"""Phases of a plan: "Giai đoạn 1 (từ năm 2022 - 2025): …", "Giai đoạn 02: … (từ ngày 15 tháng 12 năm 2024)". Pure.

In: paragraphs. Out: items whose data is a phase of the plan file, only where the text gives a day or year for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from plans.drafting.aims.dates import Dated, dates_in
from plans.drafting.aims.item import Item
from plans.drafting.aims.targets import Passage
from plans.drafting.document import Place
from plans.drafting.heading.validity import month_end
from plans.drafting.heading.validity_clause import range_in_month
from plans.drafting.reading import Sure
from plans.text import fold_white

_NUMBERED = re.compile(
    r"^\W*(?:[a-zđ][.)]\s*|\d{1,2}(?:\.\d{1,2})*[.)]?\s*)?(?P<name>(?:Giai đoạn|Đợt|Bước|"
    r"Chặng)\s+(?:thứ\s+)?(?P<n>0?\d|[IVX]{1,4}|nhất|hai|ba|một|đầu))"
    r"(?!\s?[-–]\s?\d|\w|\d)"
)
_YEARS = re.compile(
    r"(?P<words>(?<!\w)giai\s+đoạn\s+(?:từ\s+)?(?:năm\s+)?(?P<a>(?:19|20)\d\d(?!\d))\s?(?:[-–—]|"
    r"đến(?:\s+năm)?)\s?(?:năm\s+)?(?P<b>(?:19|20)\d\d(?!\d)))",
    re.IGNORECASE,
)
_YEAR_SPAN = re.compile(
    r"(?:từ\s+)?(?:năm\s+)?(?P<a>(?:19|20)\d\d(?!\d))\s?(?:[-–—]|"
    r"đến(?:\s+hết)?(?:\s+năm)?)\s?(?:năm\s+)?(?P<b>(?:19|20)\d\d(?!\d))",
    re.IGNORECASE,
)
_ONE_YEAR = re.compile(r"(?<!\w)năm\s+(?P<a>(?:19|20)\d\d(?!\d))", re.IGNORECASE)
_OPEN_FROM = re.compile(r"(?:từ|kể\s+từ|bắt\s+đầu\s+từ|sau)\s+(?:ngày\s+|năm\s+|tháng\s+)?$", re.IGNORECASE)
_OPEN_TO = re.compile(r"(?:đến|tới|trước|xong|hết)\s+(?:hết\s+)?(?:ngày\s+|năm\s+|tháng\s+)?$", re.IGNORECASE)
_STRICT = re.compile(r"trước\s+(?:ngày\s+|tháng\s+)?$", re.IGNORECASE)
_HEADING = re.compile(r"^\W*(?:[a-zđIVX\d.]{1,6}[.)]\s*)?(?:[^.;]{0,60}?\s)?giai\s+đoạn\s", re.IGNORECASE)
_TIME_BEGINS = re.compile(
    r"[,:]?\s+(?:từ|đến|trước|trong|hoàn thành|xong)\s+(?:hết\s+|trước\s+)?(?:ngày|tháng|năm|"
    r"quý|\d)|[,:]?\s+(?:quý|tháng)\s+[IV\d]",
    re.IGNORECASE,
)
_BARE_VERB = re.compile(r"[,:]?\s*(?:hoàn thành|triển khai|thực hiện)\s*$", re.IGNORECASE)
_QUARTERS = re.compile(r"quý\s+(?P<q>IV|I{1,3}|[1-4])\s*(?:/|năm\s+)(?P<y>(?:19|20)\d\d(?!\d))", re.IGNORECASE)
_QUARTER = {"I": 1, "II": 2, "III": 3, "IV": 4}
_TOLD = re.compile(r"\d{4},\s[^\W\d_A-Z]|(?<!\w)(?:đã|tuy nhiên|so với)(?!\w)")
_REACH = 260
_HEADING_LENGTH = 160
_PAIR = 2


def phases(text: str, place: Place) -> list[Item]:
    """The phase that a paragraph states, if it gives its time."""
    flat = fold_white(text)
    numbered = _NUMBERED.match(flat)
    if numbered:
        item = _timed(numbered["name"], flat, numbered.end("name"), place)
        return [item] if item else []
    return list(_headed(flat, place))


def phases_of(passages: Iterable[Passage]) -> list[Item]:
    """The phases of a document, each once. A phase that only says until when begins where the one before it ended."""
    found: list[Item] = []
    for passage in passages:
        for item in phases(passage.text, passage.place):
            if not any(_same(item, other) for other in found):
                found.append(item)
    return found


def _same(one: Item, other: Item) -> bool:
    spans = [(item.data["from"], item.data["to"]) for item in (one, other)]
    return spans[0] == spans[1] or one.data["name"].lower() == other.data["name"].lower()


def _timed(name: str, text: str, at: int, place: Place) -> Item | None:
    reach = text[: at + _REACH]
    span = range_in_month(reach, at) or _days(reach, at) or _quarters(reach, at) or _years(reach, at)
    if span is None or (span[0] and span[1] and span[1] < span[0]):
        return None
    title = _title(text, at)
    sure: Sure = "certain" if all(span) else "likely"
    doubts = () if span[0] else ("Giai đoạn chỉ ghi ngày kết thúc, không ghi ngày bắt đầu",)
    shown = f"{name}: {title}" if title else name
    return Item(
        {"name": shown, "from": span[0], "to": span[1], "quote": _sentence(text)}, place, _sentence(text), sure, doubts
    )


def _title(text: str, at: int) -> str:
    """What the phase is about, up to its time."""
    rest = re.split(
        r"[;.]\s|\s\((?:từ|đến|triển khai|thực hiện|thời gian|năm)\b", text[at:], maxsplit=1, flags=re.IGNORECASE
    )[0]
    rest = re.sub(r"\s*\([^)]{0,80}\)", "", rest)
    rest = _TIME_BEGINS.split(rest, maxsplit=1)[0]
    rest = _BARE_VERB.sub("", rest)
    return rest.strip(" :.,-–()")[:200]


def _sentence(text: str) -> str:
    """The paragraph as far as it is one sentence: the words that state the phase."""
    end = re.search(r"(?<=[^\d\s])\.\s+(?=\w)", text)
    return text[: end.start() + 1] if end else text


def _days(text: str, at: int) -> tuple[date | None, date | None] | None:
    found = [one for one in dates_in(text) if one.start >= at]
    if not found:
        return None
    if len(found) >= _PAIR and _joined(text[found[0].end : found[1].start]):
        return _first(found[0]), _last(found[1])
    before = text[: found[0].start]
    if _OPEN_TO.search(before):
        last = _last(found[0])
        return None, last - timedelta(days=1) if _STRICT.search(before) and isinstance(found[0].value, date) else last
    if _OPEN_FROM.search(before):
        return _first(found[0]), None
    return None if isinstance(found[0].value, date) else (_first(found[0]), _last(found[0]))


def _quarters(text: str, at: int) -> tuple[date | None, date | None] | None:
    """ "Quý I/2024": its three months; of two quarters the first's first day and the second's last."""
    found = list(_QUARTERS.finditer(text, at))[:_PAIR]
    if not found:
        return None
    ends = [(int(one["y"]), 3 * (_QUARTER.get(one["q"].upper()) or int(one["q"]))) for one in (found[0], found[-1])]
    return date(ends[0][0], ends[0][1] - 2, 1), month_end(date(*ends[1], 1))


def _joined(between: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:[-–—]|đến|tới|,?\s*đến hết|đến hết|đến trước)\s*(?:hết\s+)?(?:ngày\s+)?", between))


def _years(text: str, at: int) -> tuple[date | None, date | None] | None:
    if match := _YEAR_SPAN.search(text, at):
        return date(int(match["a"]), 1, 1), date(int(match["b"]), 12, 31)
    match = _ONE_YEAR.search(text, at)
    if not match:
        return None
    year, before = int(match["a"]), text[: match.start()] + "năm "
    if _OPEN_TO.search(before):
        return None, date(year, 12, 31)
    if _OPEN_FROM.search(before):
        return date(year, 1, 1), None
    return date(year, 1, 1), date(year, 12, 31)


def _headed(text: str, place: Place) -> Iterator[Item]:
    """A heading that names a stretch of years: "I. Giai đoạn 2021 - 2025"."""
    if len(text) > _HEADING_LENGTH or not _HEADING.match(text) or _TOLD.search(text):
        return
    for match in _YEARS.finditer(text):
        start, end = date(int(match["a"]), 1, 1), date(int(match["b"]), 12, 31)
        if start <= end:
            words = match["words"]
            data = {"name": words[:1].upper() + words[1:], "from": start, "to": end, "quote": text}
            yield Item(data, place, text, "likely")


def _first(dated: Dated) -> date:
    return dated.value if isinstance(dated.value, date) else date.fromisoformat(f"{dated.value}-01")


def _last(dated: Dated) -> date:
    return dated.value if isinstance(dated.value, date) else month_end(_first(dated))
