"""Bodies of a draft: unknown ones settled (called otherwise, or found to be one that the directory knows); those of
other areas. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Data = Mapping[str, Any]
_KEYS = frozenset(
    {"lead", "support", "delegated_to", "deliver_to", "to", "via", "copy_to", "then_to", "issuer", "monitor"}
)


def renamed(review: Data, code: str, name: str) -> dict[str, Any]:
    """The grounds with another name for a proposed body."""
    proposals = [{**one, "name": name} if one["code"] == code else one for one in review.get("proposals", ())]
    agencies = [{**one, "name": name} if one["code"] == code else one for one in review.get("agencies", ())]
    return {**review, "proposals": proposals, "agencies": agencies}


def merged(plan: Data, review: Data, code: str, known: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """(plan, grounds) in which a proposed body is one that the directory has; ``code`` and ``known`` are whole."""
    area = str(plan.get("area"))
    old, new = {code, code.removeprefix(f"{area}/")}, known.removeprefix(f"{area}/")
    proposals = [one for one in review.get("proposals", ()) if one["code"] != code]
    agencies = [one for one in review.get("agencies", ()) if one["code"] != code]
    return _replaced(dict(plan), old, new), {**review, "proposals": proposals, "agencies": agencies}


def _replaced(data: dict[str, Any], old: set[str], new: str) -> dict[str, Any]:
    """The codes under keys that name bodies, wherever they stand."""
    made: dict[str, Any] = {}
    for key, value in data.items():
        if key in _KEYS:
            made[key] = _codes(value, old, new)
        elif key == "tasks":
            made[key] = [_replaced(task, old, new) for task in value]
        else:
            made[key] = value
    return made


def _codes(value: Any, old: set[str], new: str) -> Any:
    if isinstance(value, str):
        return new if value in old else value
    if isinstance(value, list):
        return list(dict.fromkeys(_codes(one, old, new) for one in value))
    return _replaced_monitor(value, old, new) if isinstance(value, dict) else value


def _replaced_monitor(value: dict[str, Any], old: set[str], new: str) -> dict[str, Any]:
    return {key: _codes(one, old, new) for key, one in value.items()}


def foreign(plan: Data, area: str | None) -> list[str]:
    """The whole codes of bodies of other areas that a plan names, in its order; none for who is bound to no area."""
    own = str(plan.get("area"))
    whole = (code if "/" in code else f"{own}/{code}" for code in _named(plan) if code != "assigned")
    return list(dict.fromkeys(code for code in whole if area and code.partition("/")[0] != area))


def _named(data: Data) -> Iterator[str]:
    for key, value in data.items():
        if key in _KEYS:
            yield from _flat(value)
        elif key == "tasks":
            for task in value:
                yield from _named(task)


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (code for one in value.values() for code in _flat(one))
    elif isinstance(value, list | tuple):
        yield from (code for one in value for code in _flat(one))
