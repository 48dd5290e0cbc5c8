"""Which deadline belongs to which period of a sentence. Pure.

"6 tháng (trước 15/6), 01 năm (trước 15/12)" one by one; "6 tháng, năm … trước 15/6 và 15/12" respectively; "tháng,
quý trước ngày 15 của tháng cuối kỳ" one for all; "trước 31/7 đối với báo cáo 6 tháng" the period named after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from plans.drafting.timing.dates import PERIOD_END, Limit, Period
from plans.drafting.timing.productions import Days, Point, Stretch
from plans.drafting.timing.tokens import Day, Token

_MONTHS_OF = {range(1, 2): "month", range(3, 4): "quarter", range(5, 7): "six_months", range(9, 10): "nine_months"}
_HALF_APART = range(5, 8)
_QUARTERS = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """One duty's time: how often, by when, over which figures; ``start`` and ``end`` its place in the sentence.

    ``named``: the sentence names the period; otherwise the words of the deadline imply it.
    """

    every: str = ""
    points: tuple[Point, ...] = ()
    limit: Limit | None = None
    window: Stretch | None = None
    start: int = 0
    end: int = 0
    half: int = 0
    named: bool = True
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class _Timed:
    """A deadline of the sentence with what stands right after it."""

    token: Token
    period: Period | None = None
    window: Stretch | None = None


@dataclass(slots=True)
class _Block:
    periods: list[Token] = field(default_factory=list)
    timed: list[_Timed] = field(default_factory=list)
    windows: dict[int, Stretch] = field(default_factory=dict)  # by how many periods stand before


def pairs(items: Sequence[Token]) -> list[Pair]:
    """The times of a sentence, in order of their places."""
    blocks = _blocks(items)
    found = [pair for block in blocks for pair in _of_block(block)]
    return sorted(_told_twice(found), key=lambda pair: pair.start)


def _blocks(items: Sequence[Token]) -> list[_Block]:
    """Periods and the deadlines that follow them, or deadlines and the periods that follow those."""
    blocks = [_Block()]
    for index, item in enumerate(items):
        last = blocks[-1]
        if item.letter == "A":
            if _named_after(items, index):
                last.timed[-1].period = item.value
                continue
            if _answered(last) or (last.timed and not last.periods and _stands_alone(last)):
                blocks.append(_Block())
            blocks[-1].periods.append(item)
        elif item.letter in "QW" or _goes_on(items, index):
            if last.timed and last.periods and last.periods[-1].start > last.timed[-1].token.start:
                blocks.append(_Block())
            blocks[-1].timed.append(_Timed(_as_point(item, last)))
        elif item.letter == "R":
            _give_window(last, item)
    return blocks


def _answered(block: _Block) -> bool:
    """Its periods have had their deadlines: another period begins something new."""
    return bool(block.timed and block.periods) and block.periods[-1].start < block.timed[-1].token.start


def _stands_alone(block: _Block) -> bool:
    """Its deadlines have their own periods or years: what follows is something else."""
    return all(one.period or _dated(one.token) for one in block.timed)


def _dated(token: Token) -> bool:
    return isinstance(token.value, Point) and all(day.full for day in token.value.days)


def _named_after(items: Sequence[Token], index: int) -> bool:
    """ "… trước ngày 31/7 đối với báo cáo 6 tháng"."""
    before = "".join(item.letter for item in items[max(0, index - 3) : index])
    return before.endswith(("Qf", "Qfg", "Wf", "Wfg"))


def _goes_on(items: Sequence[Token], index: int) -> bool:
    """A date without a word before it that goes on a list ("… và ngày 15/01") or follows a period in brackets."""
    if items[index].letter != "D":
        return False
    before = "".join(item.letter for item in items[max(0, index - 4) : index])
    after = items[index + 1].letter if index + 1 < len(items) else ""
    if before.endswith(("A(", "A:", "A:~", "A(~")):
        return after in ("", ")", "&", ",", ";", ".", "f")
    return before.endswith((")&", "),", "R,", "R&", "b&", "b,", "A&", "A,")) and bool(items[index].value.days[0].month)


def _as_point(item: Token, block: _Block) -> Token:
    if not isinstance(item.value, Days):
        return item
    op = next((one.token.value.op for one in reversed(block.timed) if isinstance(one.token.value, Point)), "by")
    return replace(item, letter="Q", value=Point(op, item.value.days, item.value.recurs, loose=not block.timed))


def _give_window(block: _Block, item: Token) -> None:
    if block.timed and block.timed[-1].window is None and block.timed[-1].token.end < item.start:
        block.timed[-1].window = item.value
    else:
        block.windows.setdefault(len(block.periods), item.value)


def _of_block(block: _Block) -> Iterator[Pair]:
    own = [one for one in block.timed if one.period or _alone(one)]
    shared = [one for one in block.timed if one not in own]
    for one in own:
        yield _pair(one, one.period)
    periods = _once(block.periods)
    if not shared:
        yield from (_bare(token, block, turn) for turn, token in enumerate(periods, 1))
    elif not periods:
        yield from (_pair(one, None) for one in shared)
    elif len(periods) == 1:
        yield from _one_period(periods[0], shared, block)
    else:
        yield from _several(periods, shared, block)


def _once(periods: list[Token]) -> list[Token]:
    """A period that is named again ("định kỳ hằng năm … báo cáo năm") is the same one."""
    return list({(token.value.every, token.value.half): token for token in reversed(periods)}.values())[::-1]


def _alone(one: _Timed) -> bool:
    """A deadline with its year, or a limit that counts from some other event, is no part of a series."""
    if isinstance(one.token.value, Limit):
        return one.token.value.after != PERIOD_END
    return _dated(one.token)


def _bare(token: Token, block: _Block, turn: int) -> Pair:
    window = _window_of(block, turn)
    return Pair(token.value.every, start=token.start, end=token.end, window=window, half=token.value.half)


def _window_of(block: _Block, turn: int) -> Stretch | None:
    """The figures told right after a period, or before the only one."""
    return block.windows.get(turn) or (block.windows.get(0) if len(block.periods) == 1 else None)


def _one_period(period: Token, timed: list[_Timed], block: _Block) -> Iterator[Pair]:
    """All dates are of the one period, unless a date's window is that of another."""
    first = timed[0]
    window = first.window or _window_of(block, 1)
    points = tuple(one.token.value for one in timed if isinstance(one.token.value, Point))
    made = _pair(first, period.value)
    start = min(period.start, first.token.start)
    yield replace(made, points=points, window=window, start=start, end=max(period.end, timed[-1].token.end))


def _several(periods: list[Token], timed: list[_Timed], block: _Block) -> Iterator[Pair]:
    spans = [_months(one.window) for one in timed]
    if len(timed) > 1 and all(spans):
        yield from (_pair(one, Period(span), periods[0].start) for one, span in zip(timed, spans, strict=True))
    elif len(timed) == 1 and isinstance(timed[0].token.value, Point) and _list(timed[0].token.value):
        yield from _several(periods, _split(timed[0]), block)
    elif len(timed) == len(periods):
        for turn, (one, period) in enumerate(zip(timed, periods, strict=True), 1):
            one.window = one.window or _window_of(block, turn)
            yield _pair(one, period.value, period.start)
    elif len(timed) == 1 and _relative(timed[0].token):
        yield from (_pair(timed[0], period.value, period.start) for period in periods)
    else:
        yield from _fitted(periods, timed)


def _list(point: Point) -> bool:
    return len(point.days) > 1 and point.op != "between"


def _split(timed: _Timed) -> list[_Timed]:
    point: Point = timed.token.value
    return [_Timed(replace(timed.token, value=replace(point, days=(day,)))) for day in point.days]


def _relative(token: Token) -> bool:
    """Whether it means a day in any period: the month is not named."""
    return isinstance(token.value, Limit) or all(day.month is None for day in token.value.days)


_FITS = {"six_months": (6, 7), "year": (11, 12, 1, 2), "nine_months": (9, 10), "quarter": (3, 4)}
_UNSURE = "số kỳ và số ngày trong câu không bằng nhau"


def _fitted(periods: list[Token], timed: list[_Timed]) -> Iterator[Pair]:
    """Fewer dates than periods, or more: each date goes to the period at whose end it stands; unsure."""
    left = list(timed)
    for period in periods:
        every = period.value.every
        mine = [one for one in left if _months_named(one.token) & set(_FITS.get(every, ()))]
        left = [one for one in left if one not in mine]
        if mine:
            points = tuple(one.token.value for one in mine)
            yield replace(_pair(mine[0], period.value, period.start), points=points, doubts=(_UNSURE,))
        else:
            yield Pair(every, start=period.start, end=period.end, doubts=(_UNSURE,), half=period.value.half)
    if left:
        last = periods[-1]
        yield replace(_pair(left[0], last.value, last.start), doubts=(_UNSURE,))


def _months_named(token: Token) -> set[int]:
    return {day.month for day in token.value.days if day.month} if isinstance(token.value, Point) else set()


def _pair(one: _Timed, period: Period | None, start: int | None = None) -> Pair:
    value = one.token.value
    every = period.every if period else _implied(value)
    begin = one.token.start if start is None else min(start, one.token.start)
    points = (value,) if isinstance(value, Point) else ()
    limit = value if isinstance(value, Limit) else None
    half = period.half if period else 0
    return Pair(every, points, limit, one.window, start=begin, end=one.token.end, half=half, named=bool(period))


def _implied(value: Point | Limit) -> str:
    """The period of a deadline that stands without one: "20/6 và 20/12 hằng năm" are two half-years."""
    if isinstance(value, Limit):
        return {"quí": "quarter", "năm": "year", "tháng": "month"}.get(value.of, "")
    if all(day.full for day in value.days):
        return ""
    if value.recurs == "year" and _list(value):
        return _spread(value.days)
    if value.recurs:
        return value.recurs
    return next((day.implied for day in value.days if day.implied), "")


def _spread(days: Sequence[Day]) -> str:
    months = sorted(day.month or 0 for day in days)
    if len(months) == 2 and months[1] - months[0] in _HALF_APART:  # noqa: PLR2004 - two half-years
        return "six_months"
    return "quarter" if len(months) == _QUARTERS else "year"


def _months(window: Stretch | None) -> str:
    """The period whose figures a window covers, by its length."""
    if window is None or not window.first.month or not window.last.month:
        return ""
    steps = {"previous": -12, "next": 12}
    first = window.first.month + steps.get(window.first.relation, 0)
    length = window.last.month + steps.get(window.last.relation, 0) - first
    if window.first.day == 1 or length == 0:
        length += 1
    return next((every for lengths, every in _MONTHS_OF.items() if length in lengths), "year" if length > 10 else "")  # noqa: PLR2004


def _told_twice(found: list[Pair]) -> list[Pair]:
    """A period that is named once alone and once with its date is one duty."""
    timed = {pair.every for pair in found if pair.points or pair.limit}
    kept: list[Pair] = []
    for pair in found:
        bare = not pair.points and not pair.limit and not pair.window
        twice = bare and (pair.every in timed or any(one.every == pair.every for one in kept))
        if not twice:
            kept.append(pair)
    return kept
