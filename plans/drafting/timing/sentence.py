"""One sentence -> its duties with a time: the grammar put together. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from plans.drafting.reading import Duty, DutyKind, Rule, Sure
from plans.drafting.timing import milestones, times
from plans.drafting.timing.events import first_quarters, understood
from plans.drafting.timing.heads import kind_at
from plans.drafting.timing.lexer import timely, tokens
from plans.drafting.timing.masks import masked
from plans.drafting.timing.pairing import Pair, pairs
from plans.drafting.timing.parts import around
from plans.drafting.timing.periods import with_periods
from plans.drafting.timing.plain import pattern, plain
from plans.drafting.timing.productions import reduced
from plans.drafting.timing.recipients import Addressed, Span, addressed
from plans.drafting.timing.rules import ruled
from plans.drafting.timing.tokens import Token
from plans.drafting.timing.triggers import triggers
from plans.drafting.timing.unsaid import NO_TIME, unsaid
from plans.due import Due
from plans.text import fold_white

_REPORTS = pattern(r"báo cáo(?! viên)")
_BEGINS = pattern(r"(?:^\W*(?:\w{1,3}[.)])?\W*|[;.:]\s*|định kỳ\s*)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A duty, and its rule in words that may be richer than the plan file's (hours, events): what people are shown."""

    duty: Duty
    rule: Mapping[str, Any] | None


def read(sentence: str) -> list[Reading]:
    """Every duty of one sentence or clause; a sentence that says nothing of time is done at once."""
    text = fold_white(sentence)
    return list(_read(text)) if timely(plain(text)) else []


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[Reading, ...]:
    low = plain(text)
    told = times.labelled(low)
    if told is not None:
        return (_work(text, told),)
    items = with_periods(understood(reduced(tokens(low, masked(low))), low), low)
    found = [*_timed(text, low, items), *_triggered(text, low), *_dated(text, low, items)]
    if not any(one.rule and "on" not in one.rule for one in found):
        found += _unsaid(text, low, silent=not found)
    return tuple(found)


def due_of(rule: Rule | None) -> Rule | None:
    """A rule if the plan file can say it, otherwise None."""
    if not rule:
        return None
    try:
        Due.model_validate(dict(rule))
    except ValidationError:
        return None
    return rule


def _timed(text: str, low: str, items: Sequence[Token]) -> Iterator[Reading]:
    """Duties with a period or a deadline."""
    review = any(item.letter == "z" for item in items) and not any(item.letter in "gQ" for item in items)
    goals = [one for one in milestones.dated(low, items) if one.kind == "target"]
    for pair in pairs(items):
        kind: DutyKind = "milestone" if review else kind_at(low, pair.start, pair.end)
        if kind == "work" and any(one.start <= pair.start < one.end for one in goals):
            continue
        if _speaks(pair, kind, low):
            yield _duty(text, low, pair, kind)


def _speaks(pair: Pair, kind: DutyKind, low: str) -> bool:
    """A period without a date is a duty of its own where it is reported in, or where the clause begins with it."""
    if pair.points or pair.limit or pair.window or kind in ("report", "milestone"):
        return True
    return _BEGINS.search(low, 0, pair.start) is not None


def _duty(text: str, low: str, pair: Pair, kind: DutyKind) -> Reading:
    if pair.every == "year" and pair.points and pair.window is None:
        pair = replace(pair, window=first_quarters(low))
    read_as = ruled(pair)
    due = due_of(read_as.rule)
    words = text[pair.start : pair.end].strip()
    said = due is not None and not read_as.unsaid
    doubts = read_as.doubts if said or due is not None else (*read_as.doubts, *_why(pair))
    duty = Duty(kind, due, text, beyond="" if said else words, sure=_sure(said, doubts), doubts=doubts)
    return Reading(_with_bodies(duty, text, low, pair.start), read_as.spoken)


def _why(pair: Pair) -> tuple[str, ...]:
    yearless = pair.points and not pair.every and not all(day.full for point in pair.points for day in point.days)
    return ("thời hạn không ghi năm",) if yearless else ()


def _sure(said: bool, doubts: Sequence[str]) -> Sure:
    if not said:
        return "unsure"
    return "likely" if doubts else "certain"


def _unsaid(text: str, low: str, *, silent: bool) -> Iterator[Reading]:
    """A report to somebody, by a time that no rule can say."""
    place = unsaid(low)
    if place is None or not _REPORTS.search(low):
        return
    start, end, told = place
    if not told and not silent:
        return
    beyond = text[start:end].strip() if told else ""
    duty = Duty("report", None, text, beyond=beyond, sure="unsure", doubts=(NO_TIME,))
    reading = Reading(_with_bodies(duty, text, low, start), None)
    if reading.duty.to:
        yield reading


def _triggered(text: str, low: str) -> Iterator[Reading]:
    for trigger in triggers(low):
        rule = {"on": trigger.on}
        duty = Duty("report", rule, text, sure="likely")
        yield Reading(_with_bodies(duty, text, low, trigger.start), rule)


def _dated(text: str, low: str, items: Sequence[Token]) -> Iterator[Reading]:
    for one in milestones.dated(low, items):
        due = due_of(one.rule)
        kind = kind_at(low, one.start, one.end) if one.kind == "work" else one.kind
        duty = Duty(kind, due, text, beyond="" if due or one.rule is None else text[one.start : one.end])
        yield Reading(_with_bodies(duty, text, low, one.start), due or one.rule)


def _work(text: str, told: str) -> Reading:
    start = len(text) - len(told)
    rule, left = times.rule_of(told)
    beyond = text[start:].strip(" .;") if left or rule is None else ""
    due = due_of(rule)
    sure: Sure = "certain" if due and not left else "likely" if due else "unsure"
    return Reading(Duty("work", due, text, beyond=beyond if left or due is None else "", sure=sure), due)


def _help(duty: Duty, found: Addressed) -> Sequence[Span]:
    """Who is to be asked in a difficulty: "phối hợp với Công an tỉnh để được hướng dẫn"."""
    return found.help if duty.due and duty.due.get("on") == "need" else ()


def _main(duty: Duty, found: Addressed, low: str) -> Sequence[Span]:
    """The recipients; those named rather than "cấp có thẩm quyền"."""
    named = [span for span in found.to if not low[slice(*span)].startswith("cấp ")]
    return named or _help(duty, found) or found.to


def _with_bodies(duty: Duty, text: str, low: str, at: int) -> Duty:
    """The recipients named in the same part of the sentence, or else anywhere in it."""
    if duty.kind in ("milestone", "phase", "target", "monitor"):
        return duty
    start, found = 0, Addressed()
    for start, end in around(text, at, at):
        found = addressed(text[start:end])
        if found.to or _help(duty, found):
            break

    def words(spans: Sequence[Span]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(text[start + first : start + last].strip(" ,-*") for first, last in spans))

    return replace(
        duty,
        to=words(_main(duty, found, low[start:end])),
        via=words(found.via),
        copy_to=words(found.copy_to),
        then_to=words(found.then_to),
    )
