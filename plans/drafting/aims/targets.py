"""Targets (chỉ tiêu) of a plan: each figure to be reached, by when or how often, with its own words. Pure.

In: a paragraph, or all paragraphs (a heading "Mục tiêu đến năm 2025:" gives its year to those under it). Out: items
whose data is a target of the plan file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Protocol

from plans.drafting.aims.dates import years_in
from plans.drafting.aims.figures import Figure, figures
from plans.drafting.aims.item import Item
from plans.drafting.document import Place
from plans.text import fold_white

_CLAUSE_END = re.compile(
    r";\s*|[.!?:]\s+(?=[^\W\da-zđ])|\s+và\s+(?=(?:trên |ít nhất |tối thiểu |từ |đạt )?\d{1,3}(?:,\d+)?\s?%)"
)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W\da-zđ])")
_YEARLY = re.compile(r"(?<!\w)(?:hằng năm|hàng năm|mỗi năm|từng năm|/\s?(?:0?1\s)?năm|một năm)(?!\w)", re.IGNORECASE)
_MONTHLY = re.compile(r"(?<!\w)(?:hằng tháng|hàng tháng|mỗi tháng)(?!\w)|/\s?(?:0?1\s)?tháng(?!\w)", re.IGNORECASE)
_YEARLY_LEAD = re.compile(r"^\W*(?:hằng|hàng|mỗi)\s+năm\s*,", re.IGNORECASE)
_WHO = re.compile(
    r"^\W*(?P<who>[Mm]ỗi\s(?!năm|quý|tháng|tuần|ngày)[^;.%\d]{2,80}?)\s+(?:lựa chọn|xây dựng|"
    r"có|chọn|tổ chức|thành lập|duy trì|phải|triển khai|ít nhất|tối thiểu|đăng ký|giúp|"
    r"vận động)\s"
)
_CONDITION = re.compile(r"^\W*(?:nếu|trường hợp|đối với trường hợp|khi)\s|\bcó diện tích\b|\btừ đủ\b", re.IGNORECASE)
_YEARS_AHEAD = re.compile(r"(?:đến|hết|tới|vào|cho)\s+(?:hết\s+)?năm\s+((?:19|20)\d\d(?!\d))", re.IGNORECASE)
_NAME_LENGTH = 300
_HEADING_LENGTH = 200
_LONGEST_CLAUSE = 1500


class Passage(Protocol):
    """What is asked of a paragraph."""

    @property
    def text(self) -> str: ...
    @property
    def place(self) -> Place: ...
    @property
    def rank(self) -> int: ...


@dataclass(frozen=True, slots=True)
class _Clause:
    """A stretch of a paragraph; ``lead`` is the sentence before it, which may give its year."""

    text: str
    lead: str


def targets(text: str, place: Place, by: int | None = None) -> list[Item]:
    """The targets of a paragraph; ``by``: the year that the heading above it gives."""
    flat = fold_white(text)
    return [item for clause in _clauses(flat) if not _CONDITION.search(clause.text) for item in _of(clause, place, by)]


def targets_of(passages: Iterable[Passage]) -> list[Item]:
    """The targets of a document, each stated once."""
    found: list[Item] = []
    years: dict[int, int | None] = {}
    for passage in passages:
        years = {rank: year for rank, year in years.items() if rank < passage.rank}
        above = next((year for rank, year in sorted(years.items(), reverse=True)), None)
        found += targets(passage.text, passage.place, above)
        if (year := heading_year(passage.text)) is not None:
            years[passage.rank] = year
    return _once(found)


def heading_year(text: str) -> int | None:
    """ "2. Mục tiêu cụ thể đến năm 2020:" -> 2020; one year only, and no figures of its own."""
    years = _YEARS_AHEAD.findall(text)
    if len(text) > _HEADING_LENGTH or len(set(years)) != 1 or next(figures(text), None):
        return None
    return (
        int(years[0])
        if text.rstrip().endswith(":") or re.match(r"\W*(?:mục tiêu|chỉ tiêu|đến|giai đoạn)", text, re.IGNORECASE)
        else None
    )


def _clauses(text: str) -> Iterator[_Clause]:
    at = 0
    for end in [*_ends(_SENTENCE_END, text), len(text)]:
        sentence = text[at:end]
        start = 0
        for stop in [*_ends(_CLAUSE_END, sentence), len(sentence)]:
            if part := sentence[start:stop].strip(" ;"):
                yield _Clause(part, sentence[:start])
            start = stop
        at = end


def _ends(pattern: re.Pattern[str], text: str) -> list[int]:
    return [match.end() for match in pattern.finditer(text)]


def _of(clause: _Clause, place: Place, by: int | None) -> Iterator[Item]:
    found = list(figures(clause.text)) if len(clause.text) <= _LONGEST_CLAUSE else []
    aims = [one for one in found if not one.now]
    now = next((one.low for one in found if one.now), None)
    for at, figure in enumerate(aims):
        yield Item(_data(clause, aims, at, by, now), place, clause.text, "certain" if figure.unit == "%" else "likely")


def _data(clause: _Clause, aims: list[Figure], at: int, by: int | None, now: float | None) -> dict[str, Any]:
    figure, every = aims[at], _every(clause, aims, at)
    year = _year(clause, aims, at) or (None if every else by)
    who = _WHO.match(clause.text)
    entry: dict[str, Any] = {
        "text": shorten(_named(clause.text), _NAME_LENGTH, placeholder=" …"),
        "op": figure.op,
        "value": _plain(figure.low) if figure.high is None else None,
        "range": [_plain(figure.low), _plain(figure.high)] if figure.high is not None else None,
        "unit": figure.unit,
        "by": year,
        "every": every,
        "baseline": _plain(now) if now is not None and len(aims) == 1 else None,
        "who": who["who"].strip(" ,") if who else None,
        "quote": clause.text,
    }
    return {name: value for name, value in entry.items() if value is not None}


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _named(text: str) -> str:
    plain = text.strip(" .,;:-–+*•")
    return plain[:1].upper() + plain[1:]


def _year(clause: _Clause, aims: list[Figure], at: int) -> int | None:
    """The year said before the figure (since the one before), or right behind it, or at the head of the sentence."""
    text, figure = clause.text, aims[at]
    since = aims[at - 1].end if at else 0
    until = aims[at + 1].start if at + 1 < len(aims) else len(text)
    before = [year for year, start, end in years_in(text) if since <= start < figure.start and _ahead(text, start)]
    behind = [year for year, start, end in years_in(text) if figure.end <= start < until and _goal(text, start)]
    if before:
        return before[-1]
    if behind and not (at + 1 < len(aims) and _shared(text[figure.end : until])):
        return behind[0]
    lead = _YEARS_AHEAD.findall(clause.lead)
    return int(lead[-1]) if lead else None


def _shared(between: str) -> bool:
    """ "trên 80% và năm 2030, trên 90%": the year behind belongs to the next figure."""
    return bool(re.match(r"\s*(?:,|và|;)\s*(?:và\s+)?(?:đến\s+)?(?:năm|đến)", between))


def _ahead(text: str, start: int) -> bool:
    """The year is a goal, no comparison ("so với năm 2020")."""
    return not re.search(r"(?:so với|so sánh|từ|cùng kỳ|của|trước)\s*$", text[:start])


def _goal(text: str, start: int) -> bool:
    return bool(re.search(r"(?:đến|vào|trong|hết|tới|cuối)\s*(?:hết\s+|cuối\s+)?$", text[:start])) or bool(
        re.match(r"\(năm\s+\d{4}\)", text[max(0, start - 1) :])
    )


def _every(clause: _Clause, aims: list[Figure], at: int) -> str | None:
    """The rhythm said in the clause near the figure, or at the head of its sentence ("Hằng năm, …")."""
    near = clause.text[aims[at].start : aims[at].end + 12]
    if _MONTHLY.search(near) or _MONTHLY.search(clause.text[: aims[at].start]):
        return "month"
    if _YEARLY.search(near) or _YEARLY.search(clause.text[: aims[at].start]) or _YEARLY_LEAD.match(clause.lead):
        return "year"
    return None


def _once(found: list[Item]) -> list[Item]:
    """Later statements of the same figure in the same words are left out."""
    seen: set[tuple[Any, ...]] = set()
    kept = []
    for item in found:
        data = item.data
        mark = (data.get("value"), str(data.get("range")), data.get("by"), " ".join(item.quote.lower().split())[:80])
        if mark not in seen:
            seen.add(mark)
            kept.append(item)
    return kept
