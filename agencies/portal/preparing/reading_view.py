"""The two sides of a review page as plain rows: the document with its quotes marked, the reading item by item. Pure."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from pydantic import ValidationError

from agencies.portal.preparing.naming import Naming
from plans.deadlines import occurrences
from plans.definition import Plan, Task
from plans.drafting.document import Document
from plans.drafting.drafted import Draft
from plans.drafting.output.decisions import decisions
from plans.drafting.output.draft_words import FIELDS, KINDS, due_words, note_words
from plans.drafting.output.review_marks import Passage, Piece, lines, marks
from plans.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the document: its pieces, each with the numbers of the tasks that quote it."""

    number: int
    heading: bool
    page: int | None
    pieces: Sequence[tuple[str, Sequence[int]]]

    @property
    def quoted(self) -> bool:
        """Whether any task rests on it."""
        return any(numbers for _, numbers in self.pieces)


@dataclass(frozen=True, slots=True)
class Card:
    """A task as the reading shows it. ``line``: where its words begin in the document."""

    number: int
    id: str
    kind: str
    kind_words: str
    title: str
    section: str
    heading: str
    quote: str
    bodies: Sequence[tuple[str, str]]
    due: str
    days: Sequence[date]
    sure: str
    asked: Sequence[str]
    doubts: Sequence[str]
    line: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything a review page shows."""

    lines: Sequence[Shown]
    cards: Sequence[Card]
    asked: Sequence[tuple[str, str, str]]  # where on the page, what it is called, the question
    notes: Sequence[str]
    unknown: Sequence[str]


_BODIES = (
    ("support", "Phối hợp"),
    ("delegated_to", "Giao cho"),
    ("deliver_to", "Nộp về"),
    ("to", "Nơi nhận"),
    ("via", "Gửi qua"),
    ("copy_to", "Đồng gửi"),
    ("then_to", "Báo cáo tiếp"),
)
_BY_HAND = re.compile(r"; [^;]*(dòng due|mã cơ quan|--area|\{lead|NĂM-THÁNG-NGÀY)[^;]*$")
_FIRST_DAYS, _YEARS_AHEAD = 2, 5


def reading(document: Document, draft: Draft, naming: Naming, calendar: WorkCalendar) -> Reading:
    """The rows of both sides; numbers run through the tasks in the plan's order, from 1."""
    tasks = draft.plan.get("tasks") or ()
    numbers = {task["id"]: at for at, task in enumerate(tasks, 1)}
    found = marks(document, _passages(draft))
    asked: dict[str, list[str]] = defaultdict(list)
    for one in decisions(draft):
        asked[one.item].append(plain(one.text))
    days = first_days(draft.plan, calendar)
    cards = [_card(numbers[task["id"]], task, draft, naming, asked, days, found.first) for task in tasks]
    header = [("dau-muc", FIELDS.get(item, item), text) for item, text in _others(asked, numbers)]
    return Reading(
        [_shown(at, line, found.pieces[at], numbers) for at, line in enumerate(lines(document))],
        cards,
        [*header, *((f"c{card.number}", f"Mục {card.number}", text) for card in cards for text in card.asked)],
        [f"{note['at']}: {note_words(note)}" for note in draft.plan.get("notes") or ()],
        [one.name for one in draft.agencies if not one.known],
    )


def _others(asked: Mapping[str, Sequence[str]], tasks: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    return ((item, text) for item, texts in asked.items() if item not in tasks for text in texts)


def plain(question: str) -> str:
    """A question without what it tells those who edit the plan file by hand."""
    return _BY_HAND.sub("", question)


def _passages(draft: Draft) -> Iterator[Passage]:
    places = {one.item: one.place for one in draft.items}
    for task in draft.plan.get("tasks") or ():
        if task["id"] in places:
            source = task["source"]
            for quote in (source["quote"], *(source.get("more") or ())):
                yield Passage(task["id"], places[task["id"]], quote)


def _shown(at: int, line: Any, pieces: Sequence[Piece], numbers: Mapping[str, int]) -> Shown:
    cut = [(one.text, [numbers[item] for item in one.items if item in numbers]) for one in pieces]
    return Shown(at, line.heading, line.place.page, cut)


def _card(
    number: int,
    task: Mapping[str, Any],
    draft: Draft,
    naming: Naming,
    asked: Mapping[str, Sequence[str]],
    days: Mapping[str, Sequence[date]],
    places: Mapping[str, int],
) -> Card:
    grounds = draft.reviewed(task["id"])
    lead = "Được đề nghị" if task.get("requested") else "Chủ trì" if task["kind"] == "work" else "Đơn vị thực hiện"
    bodies = [(lead, naming.words(task["lead"]))]
    bodies += [(words, naming.words(task[name])) for name, words in _BODIES if task.get(name)]
    return Card(
        number=number,
        id=task["id"],
        kind=task["kind"],
        kind_words=KINDS[task["kind"]],
        title=task.get("title") or "",
        section=str(task["source"]["section"]),
        heading=str(task["source"].get("heading") or ""),
        quote=task["source"]["quote"],
        bodies=bodies,
        due=due_words(task.get("due")),
        days=days.get(task["id"], ()),
        sure=grounds.sure if grounds else "certain",
        asked=asked.get(task["id"], ()),
        doubts=grounds.doubts if grounds else (),
        line=places.get(task["id"]),
    )


def first_days(plan: Mapping[str, Any], calendar: WorkCalendar) -> dict[str, list[date]]:
    """Task -> its first last days, of a plan file that reads without faults; nothing where it does not."""
    try:
        whole = Plan.model_validate_json(json.dumps(dict(plan)), by_alias=True, by_name=False)
        return {task.id: _days(whole, task, calendar) for task in whole.tasks if task.due}
    except (ValidationError, ValueError):  # a plan without any day to begin on has no days yet
        return {}


def _days(plan: Plan, task: Task, calendar: WorkCalendar) -> list[date]:
    start, end = plan.begins_on, plan.effective.end
    until = end or date(start.year + _YEARS_AHEAD, 12, 31)
    coming = occurrences(task.due, start, end, plan.on_day_off, calendar, until)
    return [one.due_on for one in islice(coming, _FIRST_DAYS) if one.due_on]
