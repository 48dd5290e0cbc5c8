"""A directory -> YAML files of the form of the shipped ones, one an area; read back, they give equal rows. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from agencies.directory import Agency, Directory, Group, Member, Succession

_DATED = re.compile(r"(?P<text>.+) \((?P<day>\d{2}/\d{2}/\d{4})\)", re.DOTALL)
_WIDE = 100_000  # one row, one line
_NAMELESS = "Trung ương"


def area_yaml(directory: Directory, area: str, today: date) -> str:
    """The file of one area. ``today`` dates the sources of which no day is known."""
    names = _Sources(today)
    agencies = [_flow(_agency(one, names)) for one in directory.agencies.values() if one.area == area]
    groups = [_flow(_group(one, names)) for one in directory.groups.values() if one.area == area]
    moves = [_flow(_succession(one, area, names)) for one in directory.successions if one.agency.startswith(f"{area}/")]
    file = CommentedMap(area=area, name=directory.area_name(area) or _NAMELESS, sources=names.rows())
    for name, rows in (("agencies", agencies), ("groups", groups), ("successions", moves)):
        if rows:
            file[name] = CommentedSeq(rows)
    out = StringIO()
    _writer().dump(file, out)
    return out.getvalue()


def _writer() -> YAML:
    yaml = YAML()
    yaml.width = _WIDE
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


class _Sources:
    """The sources that rows speak of, each under a short name."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._names: dict[str, str] = {}

    def name(self, source: str) -> str:
        return self._names.setdefault(source, f"nguon-{len(self._names) + 1}")

    def rows(self) -> CommentedMap:
        return CommentedMap({name: self._row(source) for source, name in self._names.items()})

    def _row(self, source: str) -> CommentedMap:
        found = _DATED.fullmatch(source)
        if found is None:
            return _flow({"text": source or "không rõ nguồn", "date": self._today})
        day = datetime.strptime(found["day"], "%d/%m/%Y").date()  # noqa: DTZ007 - a day has no zone
        return _flow({"text": found["text"], "date": day})


def _agency(one: Agency, sources: _Sources) -> Mapping[str, Any]:
    return {
        "code": one.code.partition("/")[2],
        "name": one.name,
        "short": one.short_name,
        "aliases": _words(one.aliases),
        "level": one.level,
        "kind": one.kind,
        "parent": _short(one.parent, one.area),
        "valid_from": one.valid_from,
        "valid_to": one.valid_to,
        "source": sources.name(one.source),
    }


def _group(one: Group, sources: _Sources) -> Mapping[str, Any]:
    return {
        "code": one.code.partition("/")[2],
        "name": one.name,
        "kind": one.kind,
        "aliases": _words(one.aliases),
        "members": _words(_member(member, one.area) for member in one.members),
        "source": sources.name(one.source),
    }


def _member(one: Member, area: str) -> Any:
    if one.valid_from is None and one.valid_to is None:
        return _short(one.agency, area)
    return _flow({"agency": _short(one.agency, area), "valid_from": one.valid_from, "valid_to": one.valid_to})


def _succession(one: Succession, area: str, sources: _Sources) -> Mapping[str, Any]:
    row = {"agency": _short(one.agency, area), "subject": one.subject or None, "from": one.from_on}
    return {**_told(row), "body": _short(one.body, area), "source": sources.name(one.source)}


def _short(code: str | None, area: str) -> str | None:
    return code.removeprefix(f"{area}/") if code else None


def _words(items: Iterable[Any]) -> CommentedSeq | None:
    row = CommentedSeq(items)
    row.fa.set_flow_style()
    return row or None


def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}


def _flow(row: Mapping[str, Any]) -> CommentedMap:
    """A row on one line, without what it does not say; that nobody succeeds (body: null) it does say."""
    made = CommentedMap({name: value for name, value in row.items() if value is not None or name == "body"})
    made.fa.set_flow_style()
    return made
