"""One duty's time, as a sentence tells it. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from plans.drafting.timing.dates import Limit
from plans.drafting.timing.productions import Point, Stretch
from plans.drafting.timing.tokens import Day


@dataclass(frozen=True, slots=True)
class Pair:
    """One duty's time: how often, by when, over which figures; ``start`` and ``end`` its place in the sentence.

    ``named``: the sentence names the period; otherwise the words of the deadline imply it. ``turn``: which half-year
    or quarter the sentence names.
    """

    every: str = ""
    points: tuple[Point, ...] = ()
    limit: Limit | None = None
    window: Stretch | None = None
    start: int = 0
    end: int = 0
    named: bool = True
    doubts: tuple[str, ...] = ()
    turn: int = 0

    @property
    def days(self) -> list[Day]:
        return [day for point in self.points for day in point.days]


def next_year(day: Day) -> Day:
    """The day in the year after the reported one, unless its words say which."""
    return day if day.relation or day.full or not day.month else day.but(relation="next")
