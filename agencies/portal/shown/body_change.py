"""A body as a form changes it: names, superior, groups -> rows of a directory file, or what to mend. Pure.

Only what differs becomes a row; a group is joined and left from a day on, never as if it had not been.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from agencies.directory import Agency, Directory, Group
from agencies.names import key
from agencies.portal.shown.body_form import body_of
from agencies.portal.shown.hand_in_form import Read
from agencies.portal.shown.typed_days import read_day

LONGEST, MOST_ALIASES = 300, 20
_DAY = timedelta(days=1)
Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Change:
    """``rows`` by part of the file, empty where nothing differs; ``problems`` by field."""

    rows: Rows = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)


def groups_of(code: str, names: Directory, on: date) -> list[tuple[Group, bool]]:
    """The groups of a body's area that name members, and whether it is one of them on a day."""
    area = code.partition("/")[0]
    mine = [one for one in names.groups.values() if one.area == area and one.kind != "residual"]
    return [(one, any(member.agency == code and member.stands(on) for member in one.members)) for one in mine]


def typed_of(body: Agency, names: Directory) -> dict[str, str]:
    """The fields as they stand."""
    parent = body.parent and (names.name(body.parent) if names.is_agency(body.parent) else body.parent)
    told = {"ten": body.name, "ten_ngan": body.short_name, "ten_khac": "\n".join(body.aliases)}
    return {**told, "cap_tren": parent or ""}


def read_change(text: Read, chosen: Collection[str], code: str, names: Directory, today: date) -> Change:
    """``chosen``: the codes of the groups that were ticked."""
    body, problems = names.agencies[code], dict[str, str]()
    name, short = text("ten"), text("ten_ngan") or text("ten")
    for place, words in (("ten", name), ("ten_ngan", short)):
        if not words or len(words) > LONGEST or "\n" in words:
            problems[place] = f"Ghi tên trên một dòng, không quá {LONGEST} ký tự."
    aliases = tuple(dict.fromkeys(filter(None, (line.strip() for line in text("ten_khac").splitlines()))))
    if len(aliases) > MOST_ALIASES or any(len(one) > LONGEST for one in aliases):
        problems["ten_khac"] = f"Mỗi dòng một tên, không quá {MOST_ALIASES} tên, mỗi tên không quá {LONGEST} ký tự."
    for place, words in (("ten", name), ("ten_ngan", short), *(("ten_khac", one) for one in aliases)):
        if owner := _owner(words, body, names, today):
            problems.setdefault(place, f"“{words}” đang là tên của {owner}.")
    parent = _parent(text("cap_tren"), body, names, problems)
    day = _day(text("tu_ngay"), today, problems)
    groups = [*_groups(code, names, chosen, day, today, problems)] if day else []
    rows = {"agencies": [_row(body, name, short, aliases, parent)], "groups": groups}
    if (name, short, aliases, parent) == (body.name, body.short_name, body.aliases, body.parent):
        del rows["agencies"]
    return Change({} if problems else {part: ones for part, ones in rows.items() if ones}, problems)


def _owner(words: str, body: Agency, names: Directory, today: date) -> str:
    """Another body or group of the area that has this name today; '' where none has."""
    wanted = key(words)
    bodies = [one for one in names.agencies.values() if one.area == body.area and one.stands(today)]
    others: list[Agency | Group] = [*bodies, *(one for one in names.groups.values() if one.area == body.area)]
    for one in others:
        if one.code != body.code and wanted in map(key, (one.name, one.short_name, *one.aliases)):
            return one.name
    return ""


def _parent(words: str, body: Agency, names: Directory, problems: dict[str, str]) -> str | None:
    if not words or (body.parent and words in (body.parent, typed_of(body, names)["cap_tren"])):
        return body.parent if words else None
    parent = body_of(words, body.area, names)
    if parent is None:
        problems["cap_tren"] = "Chọn cơ quan có trong danh bạ."
    elif body.code in _upwards(parent, names):
        problems["cap_tren"] = f"{names.name(parent)} đang là cấp dưới của {body.name}; chọn cơ quan khác."
    return parent


def _upwards(code: str | None, names: Directory) -> Iterator[str]:
    """A body and all that stand above it, each once."""
    seen: set[str] = set()
    while code and code not in seen:
        seen.add(code)
        yield code
        above = names.agencies.get(code)
        code = above.parent if above else None


def _day(words: str, today: date, problems: dict[str, str]) -> date | None:
    day, wrong = read_day(words) if words else (today, "")
    if wrong:
        problems["tu_ngay"] = wrong
    return day


def _row(body: Agency, name: str, short: str, aliases: Sequence[str], parent: str | None) -> dict[str, Any]:
    """The body's row in full: a row of a file takes the place of the one that stands."""
    dates = {"valid_from": body.valid_from, "valid_to": body.valid_to}
    told = {"code": body.code.partition("/")[2], "name": name, "short": short, "aliases": list(aliases)}
    more = {"level": body.level, "kind": body.kind, **({"parent": parent} if parent else {})}
    return {**told, **more, **{key: day.isoformat() for key, day in dates.items() if day}}


def _groups(
    code: str, names: Directory, chosen: Collection[str], day: date, today: date, problems: dict[str, str]
) -> Iterator[dict[str, Any]]:
    for group, inside in groups_of(code, names, today):
        if (group.code in chosen) == inside:
            continue
        span = {"valid_from": day} if not inside else _until(code, group, day, problems)
        member: Mapping[str, Any] = {"agency": code, **{key: one.isoformat() for key, one in span.items() if one}}
        told = {"code": group.code.partition("/")[2], "name": group.name, "kind": group.kind}
        yield {**told, "members": [member]}


def _until(code: str, group: Group, day: date, problems: dict[str, str]) -> dict[str, date | None]:
    """A membership that ends before a day; it must have begun by then."""
    since = next(one.valid_from for one in group.members if one.agency == code)
    if since and since >= day:
        problems["tu_ngay"] = f"Cơ quan vào khối {group.name} từ {since:%d/%m/%Y}; chọn ngày sau ngày đó."
    return {"valid_from": since, "valid_to": day - _DAY}
