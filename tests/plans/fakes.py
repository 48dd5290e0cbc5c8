"""Hand-written stands-in for what plans ask of other rooms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from plans.parties import GroupKind


@dataclass
class FakeParties:
    """Knows the agencies and groups it is given; with ``agencies=None`` it takes any code for an agency."""

    agencies: set[str] | None = None
    groups: dict[str, tuple[GroupKind, Sequence[str]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def is_agency(self, code: str) -> bool:
        self.asked.append(code)
        return self.agencies is None or code in self.agencies

    def group_kind(self, code: str) -> GroupKind | None:
        return self.groups[code][0] if code in self.groups else None

    def members(self, group: str, on: date) -> Sequence[str]:
        return self.groups[group][1]

    def departments(self, area: str, on: date) -> Sequence[str]:
        return [code for code in sorted(self.agencies or ()) if code.startswith((f"{area}/so-", f"{area}/ban-"))]

    def responsible(self, agency: str, on: date, subject: str | None = None) -> str | None:
        return agency if self.is_agency(agency) else None

    def name(self, code: str) -> str:
        return code

    def nearest(self, code: str) -> str | None:
        return next(iter(get_close_matches(code, sorted({*(self.agencies or ()), *self.groups}), 1)), None)
