"""Who takes part: agencies, groups with dated members, dated successions. Implements ``plans.parties.Parties``. Pure.

A directory is a value made of rows, whether they come from the shipped files or from the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from agencies.names import NameBook
from plans.errors import NotFound
from plans.parties import GroupKind
from plans.text import nearest

DEPARTMENTS = frozenset({"so", "ban", "nganh"})
_COMMITTEE = "Ủy ban nhân dân "
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Agency:
    """A body as it stands from ``valid_from`` to ``valid_to``, both counted; None is open."""

    code: str
    area: str
    name: str
    short_name: str
    kind: str
    level: str
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""

    def stands(self, on: date) -> bool:
        return (self.valid_from or date.min) <= on <= (self.valid_to or date.max)


@dataclass(frozen=True, slots=True)
class Member:
    """A dated membership of a group."""

    agency: str
    valid_from: date | None = None
    valid_to: date | None = None

    def stands(self, on: date) -> bool:
        return (self.valid_from or date.min) <= on <= (self.valid_to or date.max)


@dataclass(frozen=True, slots=True)
class Group:
    """A named set of agencies."""

    code: str
    area: str
    name: str
    kind: GroupKind
    members: tuple[Member, ...] = ()
    aliases: tuple[str, ...] = ()
    source: str = ""

    @property
    def short_name(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Succession:
    """From ``from_on`` on ``body`` (None: nobody) answers for ``agency``: wholly (subject ""), or for one subject."""

    agency: str
    from_on: date
    body: str | None
    subject: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One dated row for the sweep. Without a row an agency answers for itself; without a row of the subject, the row
    of subject "" holds. Rows of one (agency, subject) never overlap."""

    agency: str
    subject: str
    from_on: date
    to_on: date
    body: str | None


class Directory:
    """Agencies and groups by code, in the order in which they were given."""

    def __init__(
        self, agencies: Iterable[Agency], groups: Iterable[Group] = (), successions: Iterable[Succession] = ()
    ) -> None:
        self.agencies = {agency.code: agency for agency in agencies}
        self.groups = {group.code: group for group in groups}
        self.successions = tuple(sorted(successions, key=lambda row: (row.agency, row.from_on, row.subject)))
        self._successions: dict[str, list[Succession]] = {}
        for row in self.successions:
            self._successions.setdefault(row.agency, []).append(row)

    def is_agency(self, code: str) -> bool:
        return code in self.agencies

    def group_kind(self, code: str) -> GroupKind | None:
        group = self.groups.get(code)
        return group.kind if group else None

    def members(self, group: str, on: date) -> Sequence[str]:
        """Members of a group on a day; of an open group those recorded, of a residual one none."""
        known = self.groups.get(group)
        if known is None or known.kind == "residual":
            return ()
        return tuple(one.agency for one in known.members if one.stands(on) and self._stands(one.agency, on))

    def departments(self, area: str, on: date) -> Sequence[str]:
        return tuple(
            body.code
            for body in self.agencies.values()
            if body.area == area and body.kind in DEPARTMENTS and body.stands(on)
        )

    def responsible(self, agency: str, on: date, subject: str | None = None) -> str | None:
        """Follows successions in force on a day, those of the subject first; a group answers for itself."""
        if agency in self.groups:
            return agency
        current, seen = agency, {agency}
        while row := self._in_force(current, on, subject or ""):
            if row.body is None or row.body in seen:
                return None
            current = row.body
            seen.add(current)
        return current if self._stands(current, on) else None

    def name(self, code: str) -> str:
        return self._named(code).name

    def short_name(self, code: str) -> str:
        """The name inside its own area ("Sở Y tế"), for SMS and tables."""
        return self._named(code).short_name

    def nearest(self, code: str) -> str | None:
        return nearest(code, [*self.agencies, *self.groups])

    def find(self, name: str, area: str) -> str | None:
        """The code of the agency or group that a name, short name or alias means in an area's document."""
        return self.names.find(name, area)

    @cached_property
    def names(self) -> NameBook:
        """Finds bodies of this directory in text."""
        places = {area: place for area in self.areas if (place := self.area_name(area))}
        return NameBook([*self.agencies.values(), *self.groups.values()], places, self._above())

    @cached_property
    def areas(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(body.area for body in self.agencies.values()))

    def area_name(self, area: str) -> str:
        """The area as its own committee names it: "tỉnh Kon Tum", "thị xã Việt Yên"; "" where it has none."""
        names = (body.name for body in self.agencies.values() if body.area == area and body.kind == "ubnd")
        own = next((name for name in names if name.startswith(_COMMITTEE)), "")
        return own.removeprefix(_COMMITTEE).partition(",")[0]

    def responsibilities(self) -> list[Responsibility]:
        """Successions and validity resolved into dated rows, for the register."""
        rows: list[Responsibility] = []
        for agency in self.agencies:
            days = sorted(self._turning_days(agency))
            rows += self._resolved(agency, "", days)
            for subject in sorted(self._subjects(agency)):
                rows += self._resolved(agency, subject, days)
        return rows

    def _resolved(self, agency: str, subject: str, days: Sequence[date]) -> list[Responsibility]:
        """Rows of the stretches between turning days on which the answer is not what a missing row would mean."""
        rows: list[Responsibility] = []
        for at, begin in enumerate(days):
            end = days[at + 1] - _DAY if at + 1 < len(days) else date.max
            body = self.responsible(agency, begin, subject)
            if body == (self.responsible(agency, begin) if subject else agency):
                continue
            joins = bool(rows) and rows[-1].to_on + _DAY == begin and rows[-1].body == body
            start = rows.pop().from_on if joins else begin
            rows.append(Responsibility(agency, subject, start, end, body))
        return rows

    def _turning_days(self, agency: str) -> set[date]:
        """Days on which the answer may change: bounds of the agency and of all its successors, and successions."""
        days = {date.min}
        for code in self._reach(agency):
            body = self.agencies.get(code)
            if body and body.valid_from:
                days.add(body.valid_from)
            if body and body.valid_to:
                days.add(body.valid_to + _DAY)
            days |= {row.from_on for row in self._successions.get(code, ())}
        return days

    def _subjects(self, agency: str) -> set[str]:
        return {row.subject for code in self._reach(agency) for row in self._successions.get(code, ())} - {""}

    def _reach(self, agency: str) -> set[str]:
        """The agency and every body that may ever answer for it."""
        seen, waiting = {agency}, [agency]
        while waiting:
            bodies = {row.body for row in self._successions.get(waiting.pop(), ()) if row.body} - seen
            seen |= bodies
            waiting += bodies
        return seen

    def _in_force(self, agency: str, on: date, subject: str) -> Succession | None:
        rows = [row for row in self._successions.get(agency, ()) if row.from_on <= on]
        mine = [row for row in rows if row.subject == subject] or [row for row in rows if not row.subject]
        return max(mine, key=lambda row: row.from_on, default=None)

    def _stands(self, code: str, on: date) -> bool:
        body = self.agencies.get(code)
        return body is not None and body.stands(on)

    def _named(self, code: str) -> Agency | Group:
        body = self.agencies.get(code) or self.groups.get(code)
        if body is None:
            like = self.nearest(code)
            raise NotFound(f"Không có cơ quan “{code}” trong danh bạ" + (f"; có phải “{like}”?" if like else ""))
        return body

    def _above(self) -> dict[str, str]:
        """The area over an area, as its bodies' parents tell."""
        above: dict[str, str] = {}
        for body in self.agencies.values():
            over = (body.parent or "").partition("/")[0]
            if over and over != body.area and body.kind == "ubnd":
                above.setdefault(body.area, over)
        return above
