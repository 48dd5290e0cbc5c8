"""Sentences of one part of a document -> duties, what one sentence leaves out carried over from another. Pure.

"- Báo cáo 6 tháng: gửi trước ngày 20/6." says when; a later "… định kỳ báo cáo kết quả về UBND tỉnh (qua Công an
tỉnh)" says to whom.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plans.drafting.reading import Duty
from plans.drafting.timing.plain import pattern, plain
from plans.drafting.timing.routes import route
from plans.drafting.timing.sentence import read
from plans.drafting.timing.unsaid import NO_TIME

_REPORTS = pattern(r"báo cáo")


def duties(sentence: str) -> list[Duty]:
    """The duties of one sentence or clause."""
    return [reading.duty for reading in read(sentence)]


def duties_of(sentences: Sequence[str]) -> list[Duty]:
    """The duties of sentences that stand together, in order; reports without a recipient take the one told beside."""
    found = [duty for sentence in sentences for duty in duties(sentence)]
    if not any(duty.kind == "report" and not duty.to for duty in found):
        return found
    told = _told(sentences)
    return [_completed(duty, told) for duty in found if NO_TIME not in duty.doubts]


def _told(sentences: Sequence[str]) -> Duty | None:
    """Where the reports of a part go: the last sentence that says so without a time of its own, or else any."""
    found: Duty | None = None
    for sentence in sentences:
        if _REPORTS.search(plain(sentence)) and (one := route(sentence)) and one.kind == "report":
            found = one
    return found


def _completed(duty: Duty, told: Duty | None) -> Duty:
    if told is None or duty.kind != "report" or duty.to:
        return duty
    return replace(duty, to=told.to, via=told.via, copy_to=told.copy_to, then_to=told.then_to)
