"""A pair of period and deadline -> a rule of the plan file (DESIGN §3) as data, and what is doubtful in it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from plans.drafting.timing.pair import Pair
from plans.drafting.timing.productions import Stretch
from plans.drafting.timing.tokens import Day

_LONG = ("six_months", "nine_months", "year")
_YEAR_UNSAID = "{}: văn bản không ghi “năm sau”; đang hiểu là trong năm báo cáo"
_YEAR_SHOWN = "{}: hiểu là của năm sau, vì mốc số liệu kết thúc sau ngày này"
_SAME_YEAR = "mốc số liệu ghi “năm sau”; hiểu là năm báo cáo, vì tính từ năm trước"
_YEARLY = "“năm sau”: hiểu là báo cáo hằng năm"
_VAGUE = "“cuối” kỳ: hiểu là ngày cuối cùng"
_LOOSE = "ngày ghi không kèm “trước” hay “chậm nhất”: hiểu là chậm nhất ngày đó"
_FIRST_HALF = range(1, 7)  # a report on a whole year is not due later than half a year after it
_EARLY = 2  # months after the turn of the year in which a yearly report on the old year may fall


@dataclass(frozen=True, slots=True)
class Ruled:
    """``rule`` for the plan file; ``spoken``: the same in words that the file may not have (hours, other events)."""

    rule: dict[str, Any] | None
    spoken: dict[str, Any] | None
    doubts: tuple[str, ...] = ()
    unsaid: bool = False


def ruled(pair: Pair) -> Ruled:
    """The rule of a pair; ``unsaid``: it has a time that no rule can say."""
    doubts = list(pair.doubts)
    rule: dict[str, Any] = {"every": pair.every} if pair.every else {}
    window = _window(pair, doubts)
    days = _days(pair, window, doubts)
    if days is None:
        rule |= _windowed(window)
        return Ruled(rule or None, rule or None, tuple(doubts), unsaid=True)
    rule |= {**days, **_limit(pair), **_windowed(window)}
    return Ruled(rule or None, {**rule, **_event(pair)} or None, tuple(doubts))


def _days(pair: Pair, window: Stretch | None, doubts: list[str]) -> dict[str, Any] | None:
    if not pair.points:
        return {}
    op = pair.points[0].op
    days = [_placed(day, pair, window, doubts) for point in pair.points for day in point.days]
    if any(point.op != op for point in pair.points) or not all(_sayable(day, pair.every) for day in days):
        return None
    if any(point.loose for point in pair.points):
        doubts.append(_LOOSE)
    if any(day.implied == "year" == pair.every and day.relation for day in days) and not pair.named:
        doubts.append(_YEARLY)
    if any(day.vague for day in days):
        doubts.append(_VAGUE)
    texts = list(dict.fromkeys(day.text() for day in days))
    return {op: texts[0] if len(texts) == 1 else texts}


def _limit(pair: Pair) -> dict[str, Any]:
    limit = pair.limit
    return {} if limit is None else {"within": limit.count, "unit": limit.unit, "after": limit.after or limit.start}


def _event(pair: Pair) -> dict[str, Any]:
    """The words of an event that the limit itself tells ("20 ngày đầu quý sau")."""
    return {"after": pair.limit.start} if pair.limit and pair.limit.of else {}


def _placed(day: Day, pair: Pair, window: Stretch | None, doubts: list[str]) -> Day:
    """A day with its relation as this period writes it."""
    if pair.every == "month" and day.relation == "last":
        return replace(day, relation="")
    if pair.every == "day":
        return replace(day, relation="", implied="")
    if pair.every == "year" and day.month and not day.relation and not day.full:
        if window is not None and day.month in _FIRST_HALF and _after(window.last, day):
            doubts.append(_YEAR_SHOWN.format(_spoken(day)))
            return replace(day, relation="next")
        if day.month <= _EARLY:
            doubts.append(_YEAR_UNSAID.format(_spoken(day)))
    return day


def _spoken(day: Day) -> str:
    return f"{day.day}/{day.month}"


def _after(last: Day, day: Day) -> bool:
    """Whether figures still run on a day on which the report is due."""
    if last.relation or not last.month or not day.month:
        return False
    return (last.month, last.day if isinstance(last.day, int) else 31) > (
        day.month,
        day.day if isinstance(day.day, int) else 31,
    )


def _sayable(day: Day, every: str) -> bool:
    """Whether the rule language has a word for it in such a period."""
    if not every:
        return day.full and day.day is not None
    if day.full:
        return False
    if every == "day":
        return bool(day.time) and day.day is None
    if every == "week":
        return bool(day.weekday)
    if day.day is None:
        return False
    return bool(day.month or day.relation) or every == "month"


def _window(pair: Pair, doubts: list[str]) -> Stretch | None:
    """Figures "từ 15/12 năm trước đến 14/6 năm sau": both told from the turn of the year, the second is this year."""
    window = pair.window
    if window is None:
        return None
    if window.first.relation == "previous" and window.last.relation == "next" and window.last.month:
        doubts.append(_SAME_YEAR)
        window = replace(window, last=replace(window.last, relation=""))
    if pair.every == "month" and window.last.relation == "last":
        window = replace(window, last=replace(window.last, relation=""))
    return window


def _windowed(window: Stretch | None) -> dict[str, Any]:
    if window is None or not _told((window.first, window.last)):
        return {}
    return {"window": {"from": window.first.text(), "to": window.last.text()}}


def _told(days: Iterable[Day]) -> bool:
    return all(day.day is not None for day in days)
