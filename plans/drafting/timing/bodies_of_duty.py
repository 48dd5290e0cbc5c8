"""Who sends a duty's paper and who receives it: told in the duty's own part, its own sentence, or beside it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plans.drafting.reading import Duty
from plans.drafting.timing.heads import handed_up
from plans.drafting.timing.parts import Span, part_of, sentences
from plans.drafting.timing.plain import pattern, plain
from plans.drafting.timing.recipients import Addressed, addressed
from plans.drafting.timing.senders import senders

_SENT = pattern(r"gửi|nộp|trình|báo cáo|thông báo")
_REPORT = pattern(r"báo cáo")
_NO_SENDING = ("milestone", "phase", "target", "monitor")
_NEAR = 8  # sentences of a paragraph that are asked
IN_DIFFICULTY = pattern(r"nếu|trường hợp|khi có|vướng mắc")


def with_bodies(duty: Duty, text: str, place: Span) -> Duty:
    """The duty with its senders and recipients; ``place``: where its time stands in the text."""
    own = _sentence(text, place)
    if duty.due and not duty.due.get("on"):
        own = _sentence(text, (max(place[0], place[1] - 1), place[1]))  # its day stands there, its period maybe before
    words = text[slice(*own)]
    low = plain(words)
    if duty.kind in _NO_SENDING or (duty.kind == "work" and not _SENT.search(low)):
        return duty
    at, end = max(0, place[0] - own[0]), min(place[1], own[1]) - own[0]
    part = part_of(words, at, end)
    up = handed_up(low, at, part[0]) if duty.kind == "report" else None
    part = part if up is None else (up, end)
    found = next((one for one in _within(words, part) if one.to or _help(duty, one)), None) or _beside(duty, text, own)
    to = found.to or _help(duty, found)
    who = senders(words, *part) or senders(words, 0, part[0]) if duty.kind in ("report", "plan") else ()
    if set(who) & {*to, *found.via, *found.copy_to}:
        who = ()
    return replace(duty, who=who, to=to, via=found.via, copy_to=found.copy_to, then_to=found.then_to)


def _within(words: str, part: Span) -> Iterator[Addressed]:
    yield addressed(words, *part)
    yield addressed(words)


def _sentence(text: str, place: Span) -> Span:
    return next((one for one in sentences(text) if one[0] <= place[0] < one[1]), (0, len(text)))


def _help(duty: Duty, found: Addressed) -> tuple[str, ...]:
    """Who is to be asked in a difficulty: "phối hợp với Công an tỉnh để được hướng dẫn"."""
    return found.help if duty.due and duty.due.get("on") == "need" else ()


def _beside(duty: Duty, text: str, own: Span) -> Addressed:
    """What another sentence of the paragraph says of reports, the next ones first; none that tells of a difficulty."""
    if duty.kind != "report":
        return Addressed()
    others = sorted(
        (one for one in sentences(text) if one != own), key=lambda one: (one[0] < own[0], abs(one[0] - own[0]))
    )
    for one in others[:_NEAR]:
        words = text[slice(*one)]
        low = plain(words)
        if _REPORT.search(low) and not IN_DIFFICULTY.search(low) and (found := addressed(words)).to:
            return found
    return Addressed()
