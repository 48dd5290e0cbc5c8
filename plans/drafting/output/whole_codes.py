"""A plan's data with every agency code whole ("kon-tum/so-y-te"), as machines read it (DESIGN §7). Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_ONE = frozenset({"issuer", "to", "via", "deliver_to"})
_SEVERAL = frozenset({"lead", "support", "delegated_to", "copy_to", "then_to"})


def with_whole_codes(plan: Mapping[str, Any]) -> dict[str, Any]:
    """The same plan; ``assigned`` stays."""
    area = str(plan["area"])
    whole = {**_whole(plan, area), "tasks": [_whole(task, area) for task in plan.get("tasks") or ()]}
    if plan.get("monitor"):
        whole["monitor"] = _whole(plan["monitor"], area)
    return whole


def _whole(data: Mapping[str, Any], area: str) -> dict[str, Any]:
    return {key: _value(key, value, area) for key, value in data.items()}


def _value(key: str, value: Any, area: str) -> Any:
    if isinstance(value, str) and key in _ONE | _SEVERAL:
        return _code(value, area)
    if isinstance(value, (list, tuple)) and key in _SEVERAL:
        return [_code(one, area) for one in value]
    return value


def _code(code: str, area: str) -> str:
    return code if "/" in code or code == "assigned" else f"{area}/{code}"
