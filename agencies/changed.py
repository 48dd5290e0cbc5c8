"""What of known bodies and memberships a change of the directory touches, as facts for the history. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from agencies.directory import Agency, Directory, Group, Member

_FIELDS = ("name", "short_name", "aliases", "parent", "kind", "level", "valid_from", "valid_to")


def facts(before: Directory, after: Directory) -> Iterator[Mapping[str, Any]]:
    """One mapping a body that stood before and differs: its code, and each field with what it was and is."""
    groups = [*_memberships(before, after)]
    for code, body in after.agencies.items():
        old = before.agencies.get(code)
        told = {**(_differs(old, body) if old else {}), **{name: words for one, name, words in groups if one == code}}
        if old and told:
            yield {"code": code, **told}


def _differs(old: Agency, new: Agency) -> dict[str, str]:
    pairs = ((name, getattr(old, name), getattr(new, name)) for name in _FIELDS)
    return {name: f"{_words(was)} → {_words(now)}" for name, was, now in pairs if was != now}


def _memberships(before: Directory, after: Directory) -> Iterator[tuple[str, str, str]]:
    """(body, group, what it was and is)."""
    for code, group in after.groups.items():
        known = _members(before.groups.get(code))
        for one in group.members:
            if known.get(one.agency) != one:
                yield one.agency, f"group {group.name}", f"{_span(known.get(one.agency))} → {_span(one)}"


def _members(group: Group | None) -> Mapping[str, Member]:
    return {one.agency: one for one in group.members} if group else {}


def _span(one: Member | None) -> str:
    if one is None:
        return "–"
    return f"{_words(one.valid_from) if one.valid_from else '…'}–{_words(one.valid_to) if one.valid_to else '…'}"


def _words(value: object) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "–"
    return str(value) if value else "–"
