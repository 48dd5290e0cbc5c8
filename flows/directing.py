"""The directory changed in the portal: its rows go the way of a directory file, checked and reconciled alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from agencies.portal.parts import DirectoryAhead
from flows.clock import HOME
from flows.importing import AgenciesImported, import_agencies
from flows.reconciling import Reconciled
from flows.undone import undone
from plans.drafting.output import yaml_text
from plans.register import queries
from plans.register.session import Register

_SOURCE = "cong-lam-viec"
_MORNING = time(7)
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class DirectingByFile:
    """Implements the portal's ``Directing`` over a register."""

    register: Register

    def __call__(self, area: str, rows: Rows, *, today: date, now: datetime, by: str) -> Sequence[str]:
        done = _imported(self.register, area, rows, today, now, by)
        return [one.words for one in done.changes]

    def ahead(self, area: str, rows: Rows, *, today: date) -> DirectoryAhead:
        """What the rows would do, worked out in a transaction that is undone."""
        now = datetime.combine(today, _MORNING, HOME)
        with undone(self.register) as (register, connection):
            done = _imported(register, area, rows, today, now, "xem trước")
            titles = {one.id: one.number or one.title for one in queries.plans(connection)}
        return DirectoryAhead([one.words for one in done.changes], [_told(one, titles) for one in done.plans])


def _told(one: Reconciled, titles: Mapping[str, str]) -> Mapping[str, Any]:
    counts = {name: getattr(one, name) for name in ("added", "redated", "withdrawn", "assignments")}
    return {"plan": one.plan, "title": titles.get(one.plan, one.plan), **counts}


def _imported(register: Register, area: str, rows: Rows, today: date, now: datetime, by: str) -> AgenciesImported:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{area}.yaml"
        path.write_text("\n".join([*_lines(area, rows, today, by), ""]), encoding="utf-8")
        return import_agencies(register, [path], today, now, by)


def _lines(area: str, rows: Rows, today: date, by: str) -> Iterator[str]:
    yield from yaml_text.entry("area", area)
    yield from yaml_text.entry("name", area)
    yield "sources:"
    yield f"  {_SOURCE}: {yaml_text.flow({'text': f'Cổng làm việc, {by}', 'date': today.isoformat()})}"
    for part, ones in rows.items():
        yield f"{part}:"
        for row in ones:
            yield f"  - {yaml_text.flow({**row, 'source': _SOURCE})}"
