"""Bodies by the names that officials write, one after another with semicolons -> their codes in a plan. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agencies.directory import Directory
from plans.drafting.drafted import Draft
from plans.text import fold

ASSIGNED = "assigned"
ASSIGNED_WORDS = "Các cơ quan được giao nhiệm vụ"


@dataclass(frozen=True, slots=True)
class Naming:
    """Names in a draft of an area: those the directory has, and those the draft itself proposes."""

    directory: Directory
    proposed: Mapping[str, str]  # whole code -> name
    area: str

    @classmethod
    def of(cls, draft: Draft, directory: Directory) -> Naming:
        proposed = {one.code: one.name for one in draft.proposals}
        return cls(directory, proposed, str(draft.plan.get("area") or ""))

    def words(self, codes: Sequence[str] | str | None) -> str:
        """The names of codes, joined by semicolons."""
        if not codes:
            return ""
        return "; ".join(self.name(code) for code in ([codes] if isinstance(codes, str) else codes))

    def name(self, code: str) -> str:
        """The full name of a code; a code that nobody knows stays as it is."""
        if code == ASSIGNED:
            return ASSIGNED_WORDS
        whole = code if "/" in code else f"{self.area}/{code}"
        if whole in self.proposed:
            return self.proposed[whole]
        return self.directory.name(whole) if self._has(whole) else code

    def codes(self, words: str) -> tuple[list[str], str]:
        """Names (or codes) -> (codes, ''), or ([], which name nobody knows and what it may have meant)."""
        found: list[str] = []
        for name in filter(None, (part.strip() for part in words.replace("\n", ";").split(";"))):
            code = self._code(name)
            if code is None:
                return [], f"Danh bạ chưa có “{name}”{self._near(name)}."
            found.append(code)
        return list(dict.fromkeys(found)), ""

    def _code(self, name: str) -> str | None:
        if fold(name) == fold(ASSIGNED_WORDS) or name == ASSIGNED:
            return ASSIGNED
        own = next((code for code, said in self.proposed.items() if fold(said) == fold(name)), None)
        whole = name if "/" in name else f"{self.area}/{name}"
        code = (
            own
            or (whole if self._has(whole) or whole in self.proposed else None)
            or self.directory.find(name, self.area)
        )
        return code and code.removeprefix(f"{self.area}/")

    def _has(self, whole: str) -> bool:
        return self.directory.is_agency(whole) or self.directory.group_kind(whole) is not None

    def _near(self, name: str) -> str:
        near = self.directory.names.nearest(name, self.area)
        return f"; có phải “{self.directory.name(near)}”" if near and self.directory.is_agency(near) else ""
