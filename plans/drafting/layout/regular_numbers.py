"""Page numbers told by their distances: 2, 3, 4 … one page of text apart, as an export to plain text leaves them. Pure.

In: the lines of a text, and which of them are known as page marks. Out: the places of further page numbers. The first
page has none (Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục I.7), or is numbered at its foot; numbers of rows begin
at 1, stand nearer, or do not keep one distance from the first line of the text to the last.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from plans.drafting.document import Line

_BARE_NUMBER = re.compile(r"[-–—]?\s?(\d{1,3})\s?[-–—]?")
_SHORTEST_PAGE = 20  # lines
_NEAR, _FAR = 0.6, 1.6  # of the usual distance
_MOST_TRIED = 6
_MOST_OF_ONE = 40

Numbers = dict[int, list[int]]  # places of lines by the number that they say


def regular_numbers(lines: Sequence[Line], known: Collection[int] = ()) -> Sequence[int]:
    """The places of numbers that count pages of one length from the first page to the last."""
    numbers: Numbers = {}
    for at, line in enumerate(lines):
        if at not in known and (found := _BARE_NUMBER.fullmatch(line.text)):
            places = numbers.setdefault(int(found[1]), [])
            places += [at] * (len(places) < _MOST_OF_ONE)
    if list(numbers) == [2] and len(numbers[2]) == 1:
        return numbers[2] if _is_second_page(numbers[2][0], len(lines)) else ()
    by_signs = list(accumulate((len(line.text) for line in lines), initial=0))
    measures = (range(len(lines) + 1), by_signs)
    runs = [run for measure in measures for run in _runs(numbers, measure)]
    return max(runs, key=len, default=())


def _is_second_page(at: int, count: int) -> bool:
    """The only number of a text of two pages."""
    return at >= _SHORTEST_PAGE and count - at <= _FAR * at


def _runs(numbers: Numbers, measure: Sequence[int]) -> Iterator[list[int]]:
    for first in (1, 2):
        for at in numbers.get(first, [])[:_MOST_TRIED]:
            for after in numbers.get(first + 1, [])[:_MOST_TRIED]:
                if after - at >= _SHORTEST_PAGE:
                    run = _run(numbers, measure, first, at, after)
                    if len(run) >= _fewest(numbers, first) and measure[-1] - measure[run[-1]] <= _FAR * (
                        measure[after] - measure[at]
                    ):
                        yield run


def _fewest(numbers: Numbers, first: int) -> int:
    """Two numbers are enough where the text has no other."""
    return 2 if first > 1 and sum(map(len, numbers.values())) == 2 else 3  # noqa: PLR2004 - two


def _run(numbers: Numbers, measure: Sequence[int], first: int, at: int, after: int) -> list[int]:
    """The numbers that follow each other at this distance; none where the first is not on the first pages."""
    page = measure[after] - measure[at]
    before = [one for one in numbers.get(first - 1, ()) if one < at]
    if _near(before, measure, at, page) or not any(
        _NEAR * pages * page <= measure[at] <= _FAR * pages * page for pages in {first, max(first - 1, 1)}
    ):
        return []
    run = [at, after]
    while beyond := _near([one for one in numbers.get(first + len(run), ()) if one > run[-1]], measure, run[-1], page):
        run.append(beyond[0])
    return run


def _near(places: Sequence[int], measure: Sequence[int], last: int, page: int) -> list[int]:
    """The places that are about a page from another, the best first."""
    apart = {at: abs(measure[at] - measure[last]) for at in places if at != last}
    near = [at for at, distance in apart.items() if _NEAR * page <= distance <= _FAR * page]
    return sorted(near, key=lambda at: abs(apart[at] - page))
