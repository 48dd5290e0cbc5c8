"""What the supervisor's pages share: who looks, at what; choices of filters; counts in the bar; lists to take away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal, TypeVar

from fastapi import Depends
from starlette.responses import Response

from agencies.portal.desk import Desk
from agencies.portal.directories import bodies
from agencies.portal.guard import May
from agencies.portal.kept import kept_at, place_of
from agencies.portal.kept_pages import page_at
from agencies.portal.scope import reader
from agencies.portal.shown import asking
from agencies.portal.shown.asking import ANY_STATE, Asked
from agencies.portal.shown.sheets import Sheet
from agencies.portal.taking_away import said, taken_away
from plans.register.queries import figures, lists, searching
from plans.register.queries.figures import Body, PlanName
from plans.register.queries.lists import Line, Order, Reader
from plans.register.queries.selecting import Filters
from plans.register.queries.tally import Counted, Tally, tallied
from plans.register.queries.versions import shown_version
from plans.register.session import Connection
from plans.status import State

Supervisor = Annotated[Desk, Depends(May("administrator", "coordinator", "supervisor"))]
PAGE = 50
AT_ONCE = 1_000
LEVEL_WORDS = {
    "central": "Trung ương",
    "province": "Cấp tỉnh",
    "district": "Cấp huyện",
    "commune": "Cấp xã",
    "unit": "Đơn vị trực thuộc",
    "": "Chưa rõ cấp",
}
T = TypeVar("T")
Dimension = Literal["plan", "agency", "level", "period"]


@dataclass(frozen=True, slots=True)
class Look:
    """One page's view: the reader, what the address asks for, and the answers kept for all who ask the same."""

    desk: Desk
    connection: Connection
    reader: Reader
    asked: Asked
    path: str
    place: Hashable

    @property
    def bodies(self) -> Mapping[str, Body]:
        return bodies(self.connection, self.reader)

    @property
    def plans(self) -> Sequence[PlanName]:
        return self.kept("plans", lambda: figures.plan_names(self.connection, self.reader))

    def kept(self, question: Any, make: Callable[[], T]) -> T:
        return kept_at(self.place, question, make)

    def filters(self, default_state: str = ANY_STATE) -> Filters:
        return asking.filters(self.asked, self.bodies, default_state)

    def tallies(self, dimension: Dimension, chosen: Filters | None = None) -> Mapping[tuple[str, bool], Tally]:
        """Figures by one dimension; a filter on requested bodies is applied last, so that all pages share one count."""
        of = replace(chosen or self.filters(), states=frozenset(), requested=None)
        found = self.kept(
            ("tallies", dimension, of), lambda: tallied(self._counted(dimension, of), self._key(dimension))
        )
        wanted = chosen.requested if chosen else None
        return found if wanted is None else {key: tally for key, tally in found.items() if key[1] is wanted}

    def _counted(self, dimension: Dimension, of: Filters) -> Sequence[Counted]:
        """Plans, agencies and levels come from one count, periods from another."""
        by: tuple[figures.Dimension, ...] = ("period",) if dimension == "period" else ("plan", "agency")
        return self.kept(("counted", by, of), lambda: figures.counted(self.connection, self.reader, of, *by))

    def _key(self, dimension: Dimension) -> Callable[[Counted], str]:
        if dimension == "level":
            levels = {code: body.level for code, body in self.bodies.items()}
            return lambda one: levels.get(one.of[1], "")
        place = 1 if dimension == "agency" else 0
        return lambda one: one.of[place]

    def states(self, of: Filters) -> Mapping[State, int]:
        """How many stand in each state."""
        plain = replace(of, states=frozenset())
        return self.kept(("states", plain), lambda: self._states(plain))

    def _states(self, of: Filters) -> Mapping[State, int]:
        """What the signs tell, and the rest from the register."""
        of_all = replace(of, requested=None)
        coming = self.kept(("coming", of_all), lambda: figures.coming_states(self.connection, self.reader, of_all))
        found = Counter[State]()
        for (state, requested), many in coming.items():
            found[state] += many if of.requested in (None, requested) else 0
        for one in self._counted("plan", of_all):
            if one.state and of.requested in (None, one.requested):
                found[one.state] += one.many
        return {state: many for state, many in found.items() if many}

    def count(self, of: Filters) -> int:
        """How many there are on all pages of a list."""
        counts = self.states(of)
        return sum(counts.get(state, 0) for state in of.states) if of.states else sum(counts.values())

    def lines(self, of: Filters, *, start: int = 0, most: int = PAGE) -> list[Line]:
        """One page of a list; which obligations stand on it is kept, what is told of them is read anew."""
        order: Order = asking.ORDERS.get(self.asked.order, "late")
        group = asking.GROUPS.get(self.asked.group_by)
        connection, who = self.connection, self.reader
        found = self.kept(
            ("numbers", of, order, group, start, most),
            lambda: lists.numbers(connection, who, of, order=order, group=group, start=start, most=most),
        )
        return lists.lines_of(connection, who, found)

    def groups(self, of: Filters, lines: Sequence[Line]) -> Mapping[str, int]:
        """How many there are in all of each group that a page shows; none where the list is not grouped."""
        group = asking.GROUPS.get(self.asked.group_by)
        if group is None or not lines:
            return {}
        keys = {getattr(line.view, group) for line in lines}
        return lists.group_counts(self.connection, self.reader, of, group, keys)

    def all_lines(self, of: Filters, most: int) -> list[Line]:
        """As many as may be taken away at once; requested bodies after the others."""
        if of.requested is None:
            ordered = self.all_lines(replace(of, requested=False), most)
            return ordered + self.all_lines(replace(of, requested=True), most - len(ordered))
        found: list[Line] = []
        while len(found) < most:
            more = self.lines(of, start=len(found), most=min(AT_ONCE, most - len(found)))
            found += more
            if len(more) < AT_ONCE:
                break
        return found

    def page(self, template: str, make: Callable[[], Mapping[str, Any]]) -> Response:
        """The page. What stands in it is the same for all who ask the same, and made once while nothing shown changes;
        the frame around it is this visitor's own."""
        place = (self.place, shown_version(self.connection))
        question = (self.asked, self.path, self.desk.who.steers)
        given = {"asked": self.asked, "here": self.path, "choices": self.choices, "task_words": self.task_words}
        return page_at(self.desk, place, template, question, lambda: {**given, **make()})

    def choices(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """What the filters offer."""
        scope = self.reader.scope
        plans = [(one.id, _plan_words(one)) for one in self.plans]
        groups = self.kept("groups", lambda: figures.group_names(self.connection, scope.area))
        levels = [(level, LEVEL_WORDS[level]) for level in lists.LEVELS]
        return {"plan": plans, "group": groups, "level": levels}

    @property
    def task_words(self) -> str:
        """What the task is called that alone is shown; '' where all are."""
        plan, task, scope = self.asked.plan, self.asked.task, self.reader.scope
        if not task:
            return ""
        return self.kept(("task", plan, task), lambda: searching.task_title(self.connection, plan, task, scope))

    def filter_words(self) -> list[str]:
        """The filters in words, for paper and files."""
        words, offered = self.asked, self.choices()
        told = {
            "Kế hoạch": dict(offered["plan"]).get(words.plan, words.plan),
            "Cơ quan": self.bodies[words.agency].name if words.agency in self.bodies else words.agency,
            "Khối": dict(offered["group"]).get(words.group, words.group),
            "Cấp": LEVEL_WORDS.get(words.level, "") if words.level else "",
            "Kỳ": asking.period_words(words.period),
            "Nhiệm vụ": self.task_words,
        }
        return [f"{name}: {value}" for name, value in told.items() if value]

    def taken_away(self, sheet: Sheet) -> Response:
        """The list as a file, or as a page for the printer."""
        agency, back = self.desk.who.agency or "", self.asked.link(self.path)
        office = self.bodies[agency].name if agency in self.bodies else ""
        return taken_away(self.desk, sheet, self.asked.export, back, office)

    def said(self, many: int, shown: int) -> list[str]:
        """What stands above a list that is taken away."""
        return said(self.desk, self.filter_words(), "Số việc", many, shown)


def _plan_words(plan: PlanName) -> str:
    most = 70
    title = plan.title if len(plan.title) <= most else f"{plan.title[:most].rsplit(' ', 1)[0]}…"
    return f"{plan.number} – {title}" if plan.number else title


@contextmanager
def looking(desk: Desk) -> Iterator[Look]:
    """A page's view of the register."""
    with desk.reading() as connection:
        words = asking.asked(desk.request.query_params)
        who = reader(desk, connection)
        yield Look(desk, connection, who, words, desk.request.url.path, place_of(connection, who))
