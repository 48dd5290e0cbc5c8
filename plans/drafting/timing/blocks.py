"""The periods of a sentence with the deadlines that stand beside them. Pure.

In: tokens after the productions. Out: blocks; which deadline is of which period of its block says ``pairing``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from plans.drafting.timing.dates import Limit, Period
from plans.drafting.timing.productions import Days, Point, Stretch
from plans.drafting.timing.tokens import Day, Token

_HALF_APART = range(5, 8)
_QUARTERS = 4
_ENDED = re.compile(r"[;.]")
_ANOTHER = re.compile(r"g|[;.].*~|~.*[;.]")
_UNTIMED = re.compile(r"A(?>(?:[,&]{1,2}A)*)(?![(:,]?[QWD])")
_LONGER = ("month", "quarter", "six_months")
_BEGINS = ("", ";", ".", ":", "k")
_OPENS = ("", ",", ";", ".", ":", "k", "(", "&")
_FAR = 60  # tokens beyond which two of them have nothing to do with each other


@dataclass(slots=True)
class Timed:
    """A deadline with what stands right after it; ``apart``: it is of another act than the one before."""

    token: Token
    apart: bool = False
    period: Period | None = None
    window: Stretch | None = None


@dataclass(slots=True)
class Block:
    periods: list[Token] = field(default_factory=list)
    timed: list[Timed] = field(default_factory=list)
    windows: dict[int, Stretch] = field(default_factory=dict)  # by how many periods stand before


def blocks(items: Sequence[Token]) -> list[Block]:
    """Periods and the deadlines that follow them, or deadlines and the periods that follow those."""
    found = [Block()]
    for index, item in enumerate(items):
        last = found[-1]
        if item.letter == "A":
            if _named_after(items, index):
                last.timed[-1].period = item.value
                continue
            if _begins_list(items, index, last):
                token = last.timed[-1].token
                last.periods.append(Token("A", token.start, token.start, Period(implied(token.value))))
            elif (
                _named_again(last, item.value)
                or _answered(last)
                or (last.timed and not last.periods and _stands_alone(last))
            ):
                found.append(Block())
            found[-1].periods.append(item)
        elif item.letter in "QW" or _goes_on(items, index):
            if last.timed and last.periods and last.periods[-1].start > last.timed[-1].token.start:
                found.append(Block())
            _forget_named(found[-1], items, index)
            found[-1].timed.append(Timed(_as_point(item, last), _apart(found[-1], items, index)))
        elif item.letter == "R":
            _give_window(last, item)
    return found


def _begins_list(items: Sequence[Token], index: int, block: Block) -> bool:
    """ "trước ngày 20 tháng cuối quý, 06 tháng và năm": the list of periods begins in the words of the day."""
    if block.periods or not block.timed or not is_relative(block.timed[-1].token):
        return False
    token = block.timed[-1].token
    letters = "".join(item.letter for item in items[index : index + 12])
    joined = _since(token, items, index) in (",", "&", ",&", ";")
    return joined and _UNTIMED.match(letters) is not None and implied(token.value) in _LONGER


def _forget_named(block: Block, items: Sequence[Token], index: int) -> None:
    """ "báo cáo năm trước ngày 25/11/2022": a report that is due once, called by its period."""
    if not is_dated(items[index]):
        return
    while block.periods and block.periods[-1].value.noun and not _ENDED.search(_since(block.periods[-1], items, index)):
        if block.timed and block.timed[-1].token.start > block.periods[-1].start:
            return
        block.periods.pop()


def _apart(block: Block, items: Sequence[Token], index: int) -> bool:
    return bool(block.timed) and _ANOTHER.search(_since(block.timed[-1].token, items, index)) is not None


def _since(token: Token, items: Sequence[Token], index: int) -> str:
    """Letters of what stands between a token and the one at an index."""
    near = items[max(0, index - _FAR) : index]
    letters = "".join(item.letter for item in near if item.start >= token.end)
    return letters if len(letters) < _FAR else ";"


def _named_again(block: Block, period: Period) -> bool:
    """ "Báo cáo quý, năm (quý trước …, năm trước …)": what stands in brackets begins anew."""
    named = [(one.value.every, one.value.turn) for one in block.periods]
    return not block.timed and len(named) > 1 and (period.every, period.turn) in named


def _answered(block: Block) -> bool:
    """Its periods have had their deadlines: another period begins something new."""
    return bool(block.timed and block.periods) and block.periods[-1].start < block.timed[-1].token.start


def _stands_alone(block: Block) -> bool:
    """Its deadlines have their own periods or years: what follows is something else."""
    return all(one.period or is_dated(one.token) for one in block.timed)


def is_dated(token: Token) -> bool:
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
    if _recurs(items, index):
        return True
    after = items[index + 1].letter if index + 1 < len(items) else ""
    if before.endswith(("A(", "A:", "A:~", "A(~")):
        return after in ("", ")", "&", ",", ";", ".", "f")
    return before.endswith((")&", "),", "R,", "R&", "b&", "b,", "A&", "A,")) and bool(items[index].value.days[0].month)


def _recurs(items: Sequence[Token], index: int) -> bool:
    """ "Ngày 20 hằng tháng báo cáo …", "Cuối mỗi quý, …": days that come again, told without "trước" or "vào"."""
    days: Days = items[index].value
    before = items[index - 1].letter if index else ""
    if days.recurs:
        return before in _OPENS or (before in "~g" and not any(item.letter == "Q" for item in items))
    day, after = days.days[0], items[index + 1].letter if index + 1 < len(items) else ""
    ends = day.vague and bool(day.implied) and (day.each or day.implied != "year")  # "cuối năm" may be that of a school
    return ends and before in _BEGINS and after not in "sY"


def _as_point(item: Token, block: Block) -> Token:
    if not isinstance(item.value, Days):
        return item
    op = next((one.token.value.op for one in reversed(block.timed) if isinstance(one.token.value, Point)), "by")
    return replace(item, letter="Q", value=Point(op, item.value.days, item.value.recurs, loose=not block.timed))


def _give_window(block: Block, item: Token) -> None:
    if block.timed and block.timed[-1].window is None and block.timed[-1].token.end < item.start:
        block.timed[-1].window = item.value
    else:
        block.windows.setdefault(len(block.periods), item.value)


def is_relative(token: Token) -> bool:
    """Whether it means a day in any period: the month is not named."""
    return isinstance(token.value, Limit) or all(day.month is None for day in token.value.days)


def implied(value: Point | Limit) -> str:
    """The period of a deadline that stands without one: "20/6 và 20/12 hằng năm" are two half-years."""
    if isinstance(value, Limit):
        return value.every or {"quí": "quarter", "năm": "year", "tháng": "month"}.get(value.of, "")
    if all(day.full for day in value.days):
        return ""
    if value.recurs == "year" and is_list(value):
        return _spread(value.days)
    if value.recurs:
        return value.recurs
    return next((day.implied for day in value.days if day.implied), "")


def _spread(days: Sequence[Day]) -> str:
    months = sorted(day.month or 0 for day in days)
    if len(months) == 2 and months[1] - months[0] in _HALF_APART:  # noqa: PLR2004 - two half-years
        return "six_months"
    return "quarter" if len(months) == _QUARTERS else "year"


def is_list(point: Point) -> bool:
    return len(point.days) > 1 and point.op != "between"
