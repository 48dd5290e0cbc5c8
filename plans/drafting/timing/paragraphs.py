"""Sentences of one part of a document -> duties, what one sentence leaves out carried over from another. Pure.

"- Báo cáo 6 tháng: gửi trước ngày 20/6." says when; a later "… định kỳ báo cáo kết quả về UBND tỉnh (qua Công an
tỉnh)" says to whom.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.drafting.reading import Duty
from plans.drafting.timing.bodies_of_duty import IN_DIFFICULTY
from plans.drafting.timing.parts import sentences as sentences_of
from plans.drafting.timing.plain import pattern, plain
from plans.drafting.timing.routes import route
from plans.drafting.timing.sentence import read
from plans.drafting.timing.unsaid import NO_TIME
from plans.text import fold_white

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
        for words in _of_reports(fold_white(sentence)):
            if (one := route(words)) and one.kind == "report":
                found = one
    return found


def _of_reports(text: str) -> Iterator[str]:
    """Its sentences on reports; whom a difficulty is told is another matter."""
    for start, end in sentences_of(text):
        low = plain(text[start:end])
        if _REPORTS.search(low) and not IN_DIFFICULTY.search(low):
            yield text[start:end]


def _completed(duty: Duty, told: Duty | None) -> Duty:
    if told is None or duty.kind != "report" or duty.to:
        return duty
    return replace(duty, to=told.to, via=told.via, copy_to=told.copy_to, then_to=told.then_to)
