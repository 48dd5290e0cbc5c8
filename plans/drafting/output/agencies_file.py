"""The proposed directory entries of a draft as directory files, one an area. Pure text.

The form is that of ``agencies.area_file``; nothing takes effect until a person imports the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from plans.drafting.drafted import Proposal
from plans.drafting.output import yaml_text

_SOURCE = "van-ban"
_CENTRAL = {"trung-uong": "Trung ương"}
_OPEN = "chưa có danh sách thành viên: ghi members rồi đổi kind thành closed"


@dataclass(frozen=True, slots=True)
class Source:
    """What the entries are known from: the file that was read, what the document is called, and of what day."""

    file: str
    document: str
    on: date


def file_names(stem: str, proposals: Sequence[Proposal]) -> dict[str, str]:
    """Area -> the name of its file beside ``stem``.yaml; the first area has the plain name."""
    areas = list(dict.fromkeys(one.area for one in proposals))
    return {area: f"{stem}.agencies{f'.{area}' if number else ''}.yaml" for number, area in enumerate(areas)}


def agencies_yaml(area: str, proposals: Sequence[Proposal], source: Source, name: str) -> str:
    """The file of one area; ``name`` is how the file will be called."""
    own = [one for one in proposals if one.area == area]
    place = next((one.place for one in own if one.place), _CENTRAL.get(area, area))
    lines = [*_head(source, name)]
    lines += [*yaml_text.entry("area", area), *yaml_text.entry("name", place), "sources:"]
    lines.append(f"  {_SOURCE}: {yaml_text.flow({'text': source.document, 'date': source.on.isoformat()})}")
    lines += _rows("agencies", [_agency(one) for one in own if one.group is None])
    lines += _rows("groups", [_group(one) for one in own if one.group is not None])
    return "\n".join(lines) + "\n"


def _head(source: Source, name: str) -> Iterator[str]:
    words = f"Đề xuất danh bạ do máy lập từ “{source.file}”: những cơ quan văn bản nêu tên mà danh bạ chưa có."
    yield from yaml_text.comment(words)
    yield from yaml_text.comment(f"Xem lại tên, loại (kind), cấp trên (parent) rồi nhập: dondoc agencies import {name}")


def _rows(part: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if not rows:
        return
    yield f"{part}:"
    for row in rows:
        yield f"  - {yaml_text.flow(row)}" + (f"  # {_OPEN}" if row["kind"] == "open" else "")


def _agency(one: Proposal) -> dict[str, Any]:
    row = {
        "code": _own(one.code, one.area),
        "name": one.name,
        "short": one.short,
        "aliases": list(one.aliases),
        "level": one.level,
        "kind": one.kind,
        "parent": _own(one.parent, one.area),
        "source": _SOURCE,
    }
    return {name: value for name, value in row.items() if value}


def _group(one: Proposal) -> dict[str, Any]:
    row = {
        "code": _own(one.code, one.area),
        "name": one.name,
        "kind": "open" if one.group == "closed" and not one.members else one.group,
        "aliases": list(one.aliases),
        "members": [_own(code, one.area) for code in one.members],
        "source": _SOURCE,
    }
    return {name: value for name, value in row.items() if value}


def _own(code: str | None, area: str) -> str | None:
    return code.removeprefix(f"{area}/") if code else None
