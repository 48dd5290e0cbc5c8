"""The plan file out of everything that was read: header, tasks, phases, targets, monitor and notes. Pure.

In: the header, the tasks with their grounds (in document order) and what was read beside them. Out: a ``Draft``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from plans.drafting.aims.dates import dates_in
from plans.drafting.aims.item import Item
from plans.drafting.document import Document
from plans.drafting.drafted import Draft, Reviewed
from plans.drafting.drafted_tasks import Drafted, with_ids
from plans.drafting.fitting import fitted
from plans.drafting.heading.header import Header
from plans.drafting.names.bodies import Bodies
from plans.drafting.names.roster import Roster
from plans.drafting.noting import Note, notes_of
from plans.drafting.reading import Body
from plans.text import ascii_slug

Data = dict[str, Any]
_LONGEST_SLUG = 60
_LONGEST_ID = 80
_LONGEST_NUMBER = 8
_YEAR = re.compile(r"((?:19|20)\d\d)(?=-)")
_ONLY_YEAR = re.compile(r"(?:19|20)\d\d")
_FILE = re.compile(r"[\x00-\x1f]")


@dataclass(slots=True)
class Read:
    """What the rules read out of the content of a document."""

    tasks: list[Drafted] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    targets: Sequence[Item] = ()
    phases: Sequence[Item] = ()
    monitor: Item | None = None
    notes: list[Note] = field(default_factory=list)


def plan_draft(
    document: Document, header: Header, read: Read, bodies: Bodies, roster: Roster, issuer: str | None
) -> Draft:
    """A plan."""
    body = _issuer(issuer or header.issuer, bodies)
    tasks = with_ids(read.tasks)
    effective = _effective(header, read)
    plan: Data = {
        **_head(document, header, roster.local(body) if body else None, roster.area, effective["from"]),
        "effective": effective,
        "monitor": _plain(read.monitor.data) if read.monitor else None,
        "on_day_off": "keep",
        "ladder": "default",
        "version": 1,
        "assignment_parts": read.parts,
        "phases": [_plain(one.data) for one in read.phases],
        "targets": [_plain(one.data) for one in read.targets],
        "tasks": [{"id": name, **_plain(task.data)} for name, task in tasks],
    }
    agencies = roster.agencies(bodies)
    plan["notes"] = [note.data() for note in notes_of(header, read.notes, plan, tasks, agencies)]
    kept = {key: value for key, value in plan.items() if value or key not in _OPTIONAL}
    return Draft(fitted(kept), agencies, (*_grounds(header, read, tasks),))


def _issuer(name: str | None, bodies: Bodies) -> Body | None:
    body = (bodies.one(name) or bodies.called(name)) if name and any(map(str.isalnum, name)) else None
    return replace(body, name=name) if body and name and not body.known else body


_OPTIONAL = frozenset({"assignment_parts", "phases", "targets", "basis", "notes"})


def article_draft(document: Document, header: Header, read: Read, line: str, area: str) -> Draft:
    """A news report: its figures and the plan it tells of are kept; it assigns nothing."""
    plan = {
        **_head(document, header, None, area, None),
        "number": None,
        "issued_on": None,
        "title": None,
        "source": {"kind": "article", "file": _file_name(document)},
        "effective": {"from": None, "to": None},
        "monitor": None,
        "targets": [_plain(one.data) for one in read.targets],
        "tasks": [],
        "notes": [note.data() for note in read.notes],
    }
    return Draft(fitted(plan), items=(*_of_items("targets", read.targets),), article=line)


def _head(document: Document, header: Header, issuer: str | None, area: str, begin: str | None) -> Data:
    return {
        "id": plan_id(header, area, begin),
        "number": header.number,
        "title": header.title or _untitled(document),
        "issuer": issuer,
        "issued_on": _iso(header.issued_on),
        "level": header.level or "province",
        "area": area,
        "source": {"kind": "document", "file": _file_name(document)},
        "basis": list(header.basis),
    }


def _untitled(document: Document) -> str:
    return f"(chưa đọc được tên văn bản: {_file_name(document)})"


def _file_name(document: Document) -> str:
    return _FILE.sub("", document.name.replace("\\", "/").rpartition("/")[2])[:200] or "văn bản"


def _iso(day: object) -> str | None:
    return day.isoformat() if isinstance(day, date) else str(day) if day else None


def plan_id(header: Header, area: str, begin: str | None) -> str:
    """``kon-tum-1118-2024``: area, number, year; without a number year and month, or the first words of the title."""
    digits = re.match(r"\d+", header.number or "")
    number = digits[0][:_LONGEST_NUMBER] if digits else ""
    issued = _iso(header.issued_on) or (begin or "")[:4]
    when = issued[:4] if number else issued[:7]
    words = "" if number or when else ascii_slug(header.title or "ke-hoach")[:_LONGEST_SLUG].strip("-")
    return "-".join(part for part in (area[:_LONGEST_SLUG].strip("-"), number, when, words) if part)[:_LONGEST_ID]


def _effective(header: Header, read: Read) -> dict[str, str | None]:
    """From the day that the document writes, else the issue date, or the earliest that it allows (told in a note)."""
    begin = _begin(header) or _earliest(header, read)
    finish = header.effective_to
    return {"from": _iso(begin), "to": _iso(finish if finish and (begin is None or finish >= begin) else None)}


def _begin(header: Header) -> date | None:
    """A plan "năm 2025" of December 2024 begins in January; one of which only the month is known, not before it."""
    issued, written = header.issued_on, header.effective_from
    if isinstance(issued, date):
        return written or issued
    month = date(int(issued[:4]), int(issued[5:7]), 1) if issued else None
    return max((one for one in (written, month) if one), default=None)


def _earliest(header: Header, read: Read) -> date | None:
    """No plan is older than what it is based on; failing that, the year of its first deadline."""
    cited = [one.value for words in header.basis for one in dates_in(words) if isinstance(one.value, date)]
    if cited:
        return max(cited)
    years = [int(year) for task in read.tasks for year in _YEAR.findall(str(task.data.get("due", "")))]
    return date(min(years), 1, 1) if years else None


def _grounds(header: Header, read: Read, tasks: Sequence[tuple[str, Drafted]]) -> Iterator[Reviewed]:
    for name, place in header.places.items():
        yield Reviewed(name, place, str(getattr(header, name, "") or ""))
    if read.monitor:
        yield Reviewed("monitor", read.monitor.place, read.monitor.quote, read.monitor.sure, read.monitor.doubts)
    yield from _of_items("phases", read.phases)
    yield from _of_items("targets", read.targets)
    for name, task in tasks:
        quote = task.data["source"]["quote"]
        yield Reviewed(name, task.place, quote, task.sure, tuple(task.doubts), tuple(task.decide))


def _of_items(part: str, items: Sequence[Item]) -> Iterator[Reviewed]:
    for at, one in enumerate(items):
        yield Reviewed(f"{part}[{at}]", one.place, one.quote, one.sure, one.doubts)


def _plain(value: Any) -> Any:
    """Data ready for JSON: days as ISO text."""
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items() if one is not None or key in ("from", "to")}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, str) and _ONLY_YEAR.fullmatch(value) else value
