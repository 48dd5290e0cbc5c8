"""One sentence -> its duties with a time: the grammar put together. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from plans.drafting.reading import Duty, DutyKind, Rule, Sure
from plans.drafting.timing import milestones, times
from plans.drafting.timing.dates import Limit
from plans.drafting.timing.events import first_quarters, understood
from plans.drafting.timing.handing_on import handed_on
from plans.drafting.timing.heads import handed_up, kind_at
from plans.drafting.timing.lexer import timely, tokens
from plans.drafting.timing.masks import masked
from plans.drafting.timing.pair import Pair
from plans.drafting.timing.pairing import pairs
from plans.drafting.timing.parts import Span, pieces
from plans.drafting.timing.periods import with_periods
from plans.drafting.timing.plain import pattern, plain
from plans.drafting.timing.productions import reduced
from plans.drafting.timing.readings import Reading, due_of, reading
from plans.drafting.timing.routes import plans_sent
from plans.drafting.timing.rules import ruled
from plans.drafting.timing.tokens import Token
from plans.drafting.timing.triggers import Trigger, triggers
from plans.drafting.timing.unsaid import NO_TIME, unsaid
from plans.drafting.timing.vague import exception, vague, with_exception, with_left_over
from plans.text import fold_white

_REPORTS = pattern(r"báo cáo(?! viên)")
_NEED: Rule = {"on": "need"}
_LONGEST = 4000  # letters read together
_FEW_WORDS = 1
_OFTEN = ("day", "week")
_SOON = "khi có việc phải báo cáo: “{}”"
_REVIEWED = pattern(r"(?:sơ|tổng) kết\W*$")
_TOLD = pattern(r"báo cáo|gửi|số liệu")
_LABEL = pattern(r"[.;]\s*\W?(?:thời (?:gian|hạn|điểm)|tiến độ)(?: (?:hoàn (?:thành|tất)|thực hiện))?\s*:?\s*$")
_LAST = pattern(r"(?:^|[,;.:]|\bvà|\bđể)\W*(?:tổng hợp,? )?(?:gửi )?báo cáo[^,;.]{0,200}(?:,[^;.]{0,200})?$")
_AND_REPORTED = pattern(
    r"\W{0,3}và (?:tổng hợp,? |gửi )?báo cáo(?: kết quả)?(?: thực hiện)? (?=(?:về|gửi|cho|đến|với)\s)"
)
_BEGINS = pattern(r"(?:^\W*(?:\w{1,3}[.)])?\W*|[;.:]\s*|định kỳ\s*)$")


def read(sentence: str) -> list[Reading]:
    """Every duty of one sentence or clause; a sentence that says nothing of time is done at once."""
    text = fold_white(sentence)
    return [one for piece in pieces(text, _LONGEST) if timely(plain(piece)) for one in _read(piece)]


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[Reading, ...]:
    low = plain(text)
    told = times.labelled(low)
    if told is not None:
        return (_work(text, told),)
    but = exception(low)
    aside = [*vague(low)]
    hidden = [*masked(low), *(place[:2] for place in aside), *([but] if but else [])]
    items = with_periods(understood(reduced(tokens(low, hidden)), low), low)
    timed = _handed_on([*_timed(text, low, items)], text, low)
    found = [*_with_triggers(timed, text, low), *_dated(text, low, items)]
    if not any(one.rule and ("on" not in one.rule or one.duty.beyond) for one in found):
        found += _unsaid(text, low, silent=not found)
    found = with_left_over(with_exception(found, text, but), text, low, aside)
    return (*found, *_undated_plans(text, found))


def _timed(text: str, low: str, items: Sequence[Token]) -> Iterator[Reading]:
    """Duties with a period or a deadline."""
    review = any(item.letter == "z" for item in items) and not any(item.letter in "gQ" for item in items)
    goals = [one for one in milestones.dated(low, items) if one.kind == "target"]
    all_pairs = pairs(items)
    recurs = any(pair.every for pair in all_pairs)
    for pair in all_pairs:
        kind: DutyKind = "milestone" if review else kind_at(low, pair.start, pair.end)
        if kind == "report" and _reviewed(pair, low):
            continue
        if kind == "work" and (label := _report_before(low, pair)) is not None:
            yield _duty(text, low, replace(pair, start=label), "report")
        reported = _AND_REPORTED.match(low, pair.end) if kind == "work" else None
        if reported and not _timed_itself(low, reported, all_pairs):
            yield _duty(text, low, replace(pair, end=reported.end()), "report")
        if kind == "work" and any(one.start <= pair.start < one.end for one in goals):
            continue
        if _speaks(pair, kind, low) and not _mere(pair, kind, recurs=recurs):
            yield _duty(text, low, pair, kind)


def _handed_on(timed: list[Reading], text: str, low: str) -> list[Reading]:
    told = timed[:1]
    for first, second in pairwise(timed):
        duty = handed_on(text, low, (first.duty, first.place), (second.duty, second.place))
        told.append(replace(second, duty=duty))
    return told


def _part_before(low: str, at: int) -> str:
    return low[max(low.rfind(";", 0, at), low.rfind(". ", 0, at)) + 1 : at]


def _reviewed(pair: Pair, low: str) -> bool:
    """ "sơ kết 6 tháng, tổng kết năm; báo cáo Bộ trước ngày …": how often it is reviewed, not reported."""
    before = _part_before(low, pair.start)
    bare = not (pair.points or pair.limit or pair.window)
    return bare and _REVIEWED.search(before) is not None and not _TOLD.search(before)


def _report_before(low: str, pair: Pair) -> int | None:
    """ "… báo cáo kết quả gửi Bộ Tài chính. Thời gian hoàn thành: trước ngày 31/5/2026" -> where the report stands."""
    label = _LABEL.search(low, max(0, pair.start - 60), pair.start)
    last = _LAST.search(low, max(0, label.start() - 500), label.start()) if label else None
    return last.end() - 1 if last else None


def _timed_itself(low: str, report: re.Match[str], all_pairs: Sequence[Pair]) -> bool:
    """ "hoàn thành trước ngày 30/6 và báo cáo UBND tỉnh trước ngày 15/7"."""
    stop = re.search(r";|[.]\s", low[report.end() :])
    end = report.end() + stop.start() if stop else len(low)
    return any(report.end() <= pair.start < end for pair in all_pairs)


def _speaks(pair: Pair, kind: DutyKind, low: str) -> bool:
    """A period without a date is a duty of its own where it is reported in, or where the clause begins with it."""
    if pair.points or pair.limit or pair.window or kind in ("report", "milestone"):
        return True
    return _BEGINS.search(low, 0, pair.start) is not None


def _mere(pair: Pair, kind: DutyKind, *, recurs: bool) -> bool:
    """A stretch "từ nay đến …" in which a report recurs, or a day that only a report makes a deadline of."""
    if recurs and any(point.from_now for point in pair.points):
        return True
    return kind == "work" and not pair.named and bool(pair.points) and all(point.loose for point in pair.points)


def _duty(text: str, low: str, pair: Pair, kind: DutyKind) -> Reading:
    if pair.every == "year" and pair.points and pair.window is None:
        pair = replace(pair, window=first_quarters(low))
    if pair.limit and pair.limit.occasion and not pair.every and kind == "report":
        return _on_occasion(text, pair.limit, (pair.start, pair.end))
    read_as = ruled(pair)
    due = due_of(read_as.rule)
    words = text[pair.start : pair.end].strip()
    said = due is not None and not read_as.unsaid
    doubts = read_as.doubts if said or due is not None else (*read_as.doubts, *_why(pair))
    duty = Duty(kind, due, text, beyond="" if said else words, sure=_sure(said, doubts), doubts=doubts)
    return reading(duty, read_as.spoken, text, (pair.start, pair.end))


def _on_occasion(text: str, limit: Limit, place: Span) -> Reading:
    """ "chậm nhất 03 ngày làm việc sau khi kết thúc mỗi đợt thiên tai"."""
    words = text[slice(*place)].strip()
    duty = Duty("report", _NEED, text, beyond=words, sure="likely", doubts=(_SOON.format(words),))
    spoken = {**_NEED, "within": limit.count, "unit": limit.unit, "after": limit.start}
    return reading(duty, spoken, text, place)


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
    if told != "time" and not silent:
        return
    beyond = text[start:end].strip() if told else ""
    duty = Duty("report", None, text, beyond=beyond, sure="unsure", doubts=(NO_TIME,))
    one = reading(duty, None, text, (start, end))
    if one.duty.to:
        yield one


def _undated_plans(text: str, found: Sequence[Reading]) -> Iterator[Reading]:
    """Plans to be sent whose time nobody tells."""
    told = [one.duty.quote for one in found if one.duty.kind == "plan"]
    for duty in plans_sent(text) if "kế hoạch" in text.lower() else ():
        if not any(duty.quote in quote for quote in told):
            yield Reading(duty, None)


def _with_triggers(timed: list[Reading], text: str, low: str) -> list[Reading]:
    """And the reports on request or need; an event with its own limit ("trong vòng 24 giờ") is one duty with it."""
    found = list(timed)
    for trigger in triggers(low):
        place = (trigger.start, trigger.end)
        beside = [one for one in timed if one.duty.kind == "report" and _one_part(text, place, one.place)]
        if any(_is_of(trigger, one) for one in beside):
            continue
        waits = trigger.occurs or trigger.on == "request"
        limits = [one for one in beside if waits and one.duty.due is None and one.duty.beyond]
        found = [one for one in found if one not in limits]
        beyond = "; ".join(one.duty.beyond for one in limits)
        rule = {"on": trigger.on}
        doubts = (_SOON.format(beyond),) if beyond else ()
        found.append(
            reading(Duty("report", rule, text, beyond=beyond, sure="likely", doubts=doubts), rule, text, place)
        )
    return found


def _is_of(trigger: Trigger, report: Reading) -> bool:
    """ "Khi có bão, báo cáo hằng ngày trước 15 giờ" is the daily report, "hằng năm báo cáo kết quả, nêu những khó khăn"
    the yearly one, "trường hợp phát sinh … thì báo cáo trước ngày 05 tháng cuối quý" the quarterly one."""
    rule = report.rule or {}
    if trigger.occurs:
        return rule.get("every") in _OFTEN or "on" in rule
    if trigger.tells:
        return True
    return trigger.on == "need" and report.duty.due is not None and report.place[0] >= trigger.end


def _one_part(text: str, first: Span, second: Span) -> bool:
    """Whether no stop and no semicolon stands between two places."""
    return not re.search(r";|[.]\s", text[min(first[1], second[1]) : max(first[0], second[0])])


def _dated(text: str, low: str, items: Sequence[Token]) -> Iterator[Reading]:
    for one in milestones.dated(low, items):
        due = due_of(one.rule)
        kind = _kind_of_span(low, one.start, one.end) if one.kind == "work" else one.kind
        duty = Duty(kind, due, text, beyond="" if due or one.rule is None else text[one.start : one.end])
        yield reading(duty, due or one.rule, text, (one.start, one.end))


def _kind_of_span(low: str, start: int, end: int) -> DutyKind:
    """ "Triển khai trong quý III/2026, báo cáo kết quả …": a report later on is not of the span."""
    kind = kind_at(low, start, end)
    before = _part_before(low, start)
    acts = len(before.split()) > _FEW_WORDS and not _TOLD.search(before)
    if kind == "report" and acts and handed_up(low, start, len(low[:start]) - len(before)) is None:
        return "work"
    return kind


def _work(text: str, told: str) -> Reading:
    start = len(text) - len(told)
    rule, left = times.rule_of(told)
    beyond = text[start:].strip(" .;") if left or rule is None else ""
    due = due_of(rule)
    sure: Sure = "certain" if due and not left else "likely" if due else "unsure"
    return Reading(Duty("work", due, text, beyond=beyond if left or due is None else "", sure=sure), due)
