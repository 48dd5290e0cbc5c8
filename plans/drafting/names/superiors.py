"""The unknown bodies of an area put under its own People's Committee, proposed where no directory has it. Pure.

In: the bodies of a draft, the area with the place that its committee names ("tỉnh Lạng Sơn"). Out: the same, where
something is to stand under the committee with that superior, and the committee at the end where it was not named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plans.drafting.drafted import DraftedAgency, Proposal
from plans.parties import NameBook
from plans.text import ascii_slug

_COMMITTEE = "Ủy ban nhân dân"
_PLACE = re.compile(r"(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (.+)", re.IGNORECASE)
_UNDER = frozenset({"so", "phong", "nganh", "ban", "ubnd"})
_LEVELS = {"ministry": "central", "province": "province", "district": "district", "commune": "commune"}


@dataclass(frozen=True, slots=True)
class _Committee:
    code: str
    name: str
    unit: str
    known: bool


def under_committee(
    agencies: Sequence[DraftedAgency], area: str, place: str, level: str, book: NameBook | None
) -> tuple[DraftedAgency, ...]:
    """The bodies with their superiors; those of other areas and those that have one stay as they are."""
    committee = _committee(agencies, area, place, book)
    if committee is None:
        return tuple(agencies)
    done = tuple(_placed(one, area, committee.code) for one in agencies)
    wanted = any(one.proposal is not None and one.proposal.parent == committee.code for one in done)
    if committee.known or not wanted or any(one.code == committee.code for one in done):
        return done
    short = f"UBND {committee.unit}"
    own = Proposal(area, committee.code, committee.name, short, _LEVELS.get(level, "unit"), "ubnd", place=place)
    return (*done, DraftedAgency(own.code, own.name, known=False, proposal=own))


def _committee(agencies: Sequence[DraftedAgency], area: str, place: str, book: NameBook | None) -> _Committee | None:
    unit = _PLACE.fullmatch(place)
    if unit is None:
        return None
    name, word = f"{_COMMITTEE} {place}", unit[1].lower()
    if book is not None and (code := book.find(name, area)):
        return _Committee(code, name, word, known=True)
    own = f"{area}/ubnd-{ascii_slug(word)}"
    named = (one.code for one in agencies if one.code == own or one.name.casefold() == name.casefold())
    return _Committee(next(named, own), name, word, known=False)


def _placed(one: DraftedAgency, area: str, committee: str) -> DraftedAgency:
    entry = one.proposal
    if entry is None or entry.area != area or entry.group or entry.parent or entry.code == committee:
        return one
    return replace(one, proposal=replace(entry, parent=committee)) if entry.kind in _UNDER else one
