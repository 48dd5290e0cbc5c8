"""The directory changed in the portal: its rows go the way of a directory file, checked and reconciled alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flows.importing import import_agencies
from plans.drafting.output import yaml_text
from plans.register.session import Register

_SOURCE = "cong-lam-viec"
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class DirectingByFile:
    """Implements the portal's ``Directing`` over a register."""

    register: Register

    def __call__(self, area: str, rows: Rows, *, today: date, now: datetime, by: str) -> Sequence[str]:
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"{area}.yaml"
            path.write_text("\n".join([*_lines(area, rows, today, by), ""]), encoding="utf-8")
            done = import_agencies(self.register, [path], today, now, by)
        return [one.words for one in done.changes]


def _lines(area: str, rows: Rows, today: date, by: str) -> Iterator[str]:
    yield from yaml_text.entry("area", area)
    yield from yaml_text.entry("name", area)
    yield "sources:"
    yield f"  {_SOURCE}: {yaml_text.flow({'text': f'Cổng làm việc, {by}', 'date': today.isoformat()})}"
    for part, ones in rows.items():
        yield f"{part}:"
        for row in ones:
            yield f"  - {yaml_text.flow({**row, 'source': _SOURCE})}"
