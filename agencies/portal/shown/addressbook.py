"""The address book in order: who cannot be reached first, then as the directory goes; found without marks too. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from agencies.portal.shown.asking import plain
from plans.register.queries.figures import Body
from plans.register.queries.taking_part import MissingContact

LACKING, UNDECIDED = "chua-co-dau-moi", "chua-ro-tiep-nhan"


@dataclass(frozen=True, slots=True)
class Entry:
    """A body; ``missing`` where nobody can be reached at it, or nobody answers for it."""

    body: Body
    missing: MissingContact | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for: words of a name, a filter, an area."""

    words: str = ""
    only: str = ""
    area: str | None = None


def entries(bodies: Iterable[Body], missing: Collection[MissingContact], wanted: Wanted) -> list[Entry]:
    """The entries that are meant. Groups stand in it only where they owe as themselves and cannot be reached."""
    lacking = {one.agency: one for one in missing}
    found = [Entry(body, lacking.get(body.code)) for body in bodies if body.level or body.code in lacking]
    told = [one for one in found if _meant(one, wanted)]
    return sorted(told, key=lambda one: one.missing is None)


def _meant(one: Entry, wanted: Wanted) -> bool:
    if wanted.area and one.body.area != wanted.area:
        return False
    if wanted.only == LACKING and not (one.missing and needs_contact(one.missing)):
        return False
    if wanted.only == UNDECIDED and not (one.missing and one.missing.undecided):
        return False
    if not wanted.words:
        return True
    name = plain(f"{one.body.name} {one.body.short_name} {one.body.code}")
    return all(word in name for word in plain(wanted.words).split())


def needs_contact(one: MissingContact) -> bool:
    """Whether a contact would help; where nobody answers for a body, it would not."""
    return one.owes > one.undecided or bool(one.plans)


def counts(found: Iterable[Entry]) -> Mapping[str, int]:
    """How many each filter shows."""
    rows = list(found)
    return {
        "": len(rows),
        LACKING: sum(bool(one.missing and needs_contact(one.missing)) for one in rows),
        UNDECIDED: sum(bool(one.missing and one.missing.undecided) for one in rows),
    }
