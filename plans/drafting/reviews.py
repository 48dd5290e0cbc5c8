"""Reviews of a plan (sơ kết, tổng kết) as tasks: of whom a clause tells to hold them, or who watches the plan. Pure.

In: the reviews that a document orders, its clauses, its monitor. Out: tasks, and a note for each that nobody holds: it
is lost nowhere. A review without a date is in the words of its clause; where it stands in none, it is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from plans.drafting.addressing import means_everybody
from plans.drafting.aims.item import Item
from plans.drafting.document import Place
from plans.drafting.drafted_tasks import Drafted, codes_of
from plans.drafting.names.roster import Roster
from plans.drafting.noting import Note
from plans.drafting.reading import Clause
from plans.text import ascii_slug

_LONGEST_STEM = 40
UNHELD = "{} chưa rõ cơ quan nào tổ chức: “{}”"


def reviews(
    items: Iterable[Item], clauses: Iterable[Clause], told: Collection[Place], monitor: Item | None, roster: Roster
) -> tuple[list[Drafted], list[Note]]:
    """``told``: the places of sentences that are tasks or notes already."""
    holders = {one.place: codes_of(one.bodies, roster.local) for one in clauses if _holds(one)}
    tasks: list[Drafted] = []
    notes: list[Note] = []
    for item in items:
        lead = holders.get(item.place) or ([monitor.data["lead"]] if monitor else [])
        if lead and "due" in item.data:
            tasks.append(_task(item, lead))
        elif item.place not in told and not lead:
            notes.append(Note("Mốc", "unread", UNHELD.format(item.data["title"], item.quote)))
    return tasks, notes


def _holds(clause: Clause) -> bool:
    """Whether a clause names who acts: "các cơ quan, đơn vị" hold no review of the whole plan."""
    return bool(clause.bodies) and not any(body.group and means_everybody(body.name) for body in clause.bodies)


def _task(item: Item, lead: list[str]) -> Drafted:
    title = item.data["title"]
    stem = ascii_slug(title)[:_LONGEST_STEM].strip("-") or "moc"
    data: Mapping[str, object] = {"kind": "milestone", "title": title, "lead": lead, "due": item.data["due"]}
    source = {"section": "Mốc", "quote": item.quote}
    return Drafted(stem, {**data, "source": source}, item.place, item.sure, [*item.doubts])
