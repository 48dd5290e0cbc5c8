"""The duties of a clause: in its own words, in its sub-items, with what the line above says of them all. Pure.

"b) Gửi báo cáo về Sở Y tế:" says to whom, "- Báo cáo quý: trước ngày 15 của tháng cuối quý" below it says when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.drafting.reading import Clause, Duty
from plans.drafting.timing import duties, route

_REPORT = "báo cáo"
_IS_TOLD = re.compile(r"(?:^|[,;.:]\s|và\s|để\s|gửi\s)\W*báo cáo(?!\W+(?:và|viên)\b)|gửi (?:kết quả|số liệu)")
_OWN_TIME = "một ý của nhiệm vụ ghi thời hạn riêng: “{}”"
_DATED = ("before", "by", "in", "between", "within")


def duties_of_clause(clause: Clause) -> list[Duty]:
    """All duties of a clause; of its sub-items the reports."""
    above = _route(clause.above)
    own = [_completed(duty, above) for duty in _own(clause)]
    own = [*_as_reports(own, clause.above)]
    beside = _route(clause.quote) or above
    below = [_completed(duty, beside) for duty in _below(clause)]
    return [*(duty for duty in own if not _told_below(duty, below)), *below]


def times_below(clause: Clause) -> tuple[str, ...]:
    """What is to be told of sub-items with a time of their own, which is not the whole clause's."""
    return tuple(_OWN_TIME.format(text) for text in clause.below if any(_is_dated_work(one) for one in duties(text)))


def _is_dated_work(duty: Duty) -> bool:
    return duty.kind in ("work", "plan") and any(word in (duty.due or {}) for word in _DATED)


def _own(clause: Clause) -> list[Duty]:
    """In the clause's words, read together with the line that tells its time."""
    if not clause.told:
        return duties(clause.quote)
    sentence = f"{clause.quote.rstrip(' .;')} {clause.told[:1].lower()}{clause.told[1:]}"
    reports = _IS_TOLD.search(clause.quote.lower()) is not None
    return [replace(duty, quote=clause.quote) for duty in duties(sentence) if reports or duty.kind != "report"]


def _below(clause: Clause) -> Iterator[Duty]:
    for text in clause.below:
        for duty in _as_reports(duties(text), clause.quote):
            if duty.kind == "report" and (duty.due or duty.beyond):
                yield duty


def _as_reports(told: Sequence[Duty], head: str) -> Iterator[Duty]:
    """Under a line that heads reports, "6 tháng: trước ngày 15/6" is one."""
    heads = head.rstrip(" *_").endswith(":") and _REPORT in head.lower()
    for duty in told:
        recurs = duty.kind == "work" and "every" in (duty.due or {})
        yield replace(duty, kind="report") if heads and recurs else duty


def _told_below(duty: Duty, below: Sequence[Duty]) -> bool:
    """A report of which the sub-items say more: "định kỳ 6 tháng, năm, cụ thể:", or no time at all."""
    if duty.kind != "report" or not below:
        return False
    rule = dict(duty.due or {})
    if not rule:
        return True
    return list(rule) == ["every"] and any((one.due or {}).get("every") == rule["every"] for one in below)


def _route(line: str) -> Duty | None:
    found = route(line) if _REPORT in line.lower() else None
    return found if found and found.kind == "report" else None


def _completed(duty: Duty, told: Duty | None) -> Duty:
    if told is None or duty.kind != "report" or duty.to:
        return duty
    return replace(duty, to=told.to, via=told.via, copy_to=told.copy_to, then_to=told.then_to)
