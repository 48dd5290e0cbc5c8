"""Which deadline belongs to which period of a sentence. Pure.

"6 tháng (trước 15/6), 01 năm (trước 15/12)" one by one; "6 tháng, năm … trước 15/6 và 15/12" respectively; "tháng,
quý trước ngày 15 của tháng cuối kỳ" one for all; "trước 31/7 đối với báo cáo 6 tháng" the period named after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.drafting.timing.blocks import Block, Timed, blocks, implied, is_dated, is_list, is_relative
from plans.drafting.timing.dates import PERIOD_END, Limit, Period
from plans.drafting.timing.joining import figures_joined, joined
from plans.drafting.timing.pair import Pair, next_year
from plans.drafting.timing.productions import Point, Stretch
from plans.drafting.timing.tokens import Token

_MONTHS_OF = {range(1, 2): "month", range(3, 4): "quarter", range(5, 7): "six_months", range(9, 10): "nine_months"}


def pairs(items: Sequence[Token]) -> list[Pair]:
    """The times of a sentence, in order of their places."""
    found = [pair for block in blocks(items) for pair in _of_block(block)]
    if any(item.letter == "O" for item in items):
        found = [_of_old_year(pair) for pair in found]
    return joined(_told_twice(figures_joined(found)), items)


def _of_old_year(pair: Pair) -> Pair:
    """ "trước ngày 31/01 hằng năm đối với kỳ báo cáo năm trước": the day lies in the year after the reported one."""
    if pair.every != "year":
        return pair
    return replace(pair, points=tuple(replace(one, days=tuple(map(next_year, one.days))) for one in pair.points))


def _of_block(block: Block) -> Iterator[Pair]:
    own = [one for one in block.timed if one.period or _alone(one)]
    shared = [one for one in block.timed if one not in own]
    for one in own:
        yield _pair(one, one.period)
    periods = _once(block.periods)
    if not shared:
        yield from (_bare(token, block, turn) for turn, token in enumerate(periods, 1))
    elif not periods:
        yield from (_pair(part, None) for one in shared for part in _by_period(one))
    elif len(periods) == 1:
        yield from _one_period(periods[0], shared, block)
    else:
        yield from _several(periods, shared, block)


def _once(periods: list[Token]) -> list[Token]:
    """A period that is named again ("định kỳ hằng năm … báo cáo năm") is the same one."""
    return list({(token.value.every, token.value.turn): token for token in reversed(periods)}.values())[::-1]


def _alone(one: Timed) -> bool:
    """A deadline with its year, or a limit that counts from some other event, is no part of a series."""
    if isinstance(one.token.value, Limit):
        return one.token.value.after != PERIOD_END
    return is_dated(one.token)


def _bare(token: Token, block: Block, turn: int) -> Pair:
    window = _window_of(block, turn)
    return Pair(token.value.every, start=token.start, end=token.end, window=window)


def _window_of(block: Block, turn: int) -> Stretch | None:
    """The figures told right after a period, or before the only one."""
    return block.windows.get(turn) or (block.windows.get(0) if len(block.periods) == 1 else None)


def _one_period(period: Token, timed: list[Timed], block: Block) -> Iterator[Pair]:
    """All dates are of the one period; those of another act ("…; trước ngày 10/12, Sở X tổng hợp") are another duty."""
    for turn, group in enumerate(_acts(timed)):
        yield _one_act(period, group, block, turn)


def _acts(timed: list[Timed]) -> list[list[Timed]]:
    groups: list[list[Timed]] = []
    for one in timed:
        if not groups or one.apart:
            groups.append([])
        groups[-1].append(one)
    return groups


def _one_act(period: Token, timed: list[Timed], block: Block, turn: int) -> Pair:
    first = timed[0]
    window = first.window or _window_of(block, 1)
    points = tuple(one.token.value for one in timed if isinstance(one.token.value, Point))
    made = _pair(first, period.value)
    if turn:
        return replace(made, points=points, window=window, start=first.token.start, end=timed[-1].token.end)
    start = min(period.start, first.token.start)
    return replace(made, points=points, window=window, start=start, end=max(period.end, timed[-1].token.end))


def _several(periods: list[Token], timed: list[Timed], block: Block) -> Iterator[Pair]:
    spans = [_months(one.window) for one in timed]
    if len(timed) > 1 and all(spans):
        yield from (_pair(one, Period(span), periods[0].start) for one, span in zip(timed, spans, strict=True))
    elif len(timed) == 1 and isinstance(timed[0].token.value, Point) and is_list(timed[0].token.value):
        yield from _several(periods, _split(timed[0]), block)
    elif len(timed) == len(periods):
        for turn, (one, period) in enumerate(zip(timed, periods, strict=True), 1):
            one.window = one.window or _window_of(block, turn)
            yield _pair(one, period.value, period.start)
    elif len(timed) == 1 and is_relative(timed[0].token):
        yield from (_pair(timed[0], period.value, period.start) for period in periods)
    else:
        yield from _fitted(periods, timed)


def _by_period(timed: Timed) -> Iterator[Timed]:
    """ "trước ngày 25 của tháng cuối quý và trước ngày 20/12 hằng năm": each day says its own period."""
    value = timed.token.value
    own = [day for day in value.days if day.month is None and day.implied] if isinstance(value, Point) else []
    if not own or len(own) == len(value.days):
        yield timed
        return
    rest = tuple(day for day in value.days if day not in own)
    yield replace(timed, token=replace(timed.token, value=replace(value, days=tuple(own), recurs="")))
    yield replace(timed, token=replace(timed.token, value=replace(value, days=rest)))


def _split(timed: Timed) -> list[Timed]:
    point: Point = timed.token.value
    return [Timed(replace(timed.token, value=replace(point, days=(day,)))) for day in point.days]


_FITS = {"six_months": (6, 7), "year": (11, 12, 1, 2), "nine_months": (9, 10), "quarter": (3, 4)}
_UNSURE = "số kỳ và số ngày trong câu không bằng nhau"


def _fitted(periods: list[Token], timed: list[Timed]) -> Iterator[Pair]:
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
            yield Pair(every, start=period.start, end=period.end, doubts=(_UNSURE,))
    if left:
        last = periods[-1]
        yield replace(_pair(left[0], last.value, last.start), doubts=(_UNSURE,))


def _months_named(token: Token) -> set[int]:
    return {day.month for day in token.value.days if day.month} if isinstance(token.value, Point) else set()


def _pair(one: Timed, period: Period | None, start: int | None = None) -> Pair:
    value = one.token.value
    every = period.every if period else implied(value)
    begin = one.token.start if start is None else min(start, one.token.start)
    points = (value,) if isinstance(value, Point) else ()
    limit = value if isinstance(value, Limit) else None
    turn = period.turn if period else 0
    return Pair(every, points, limit, one.window, start=begin, end=one.token.end, named=bool(period), turn=turn)


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
