"""What plans ask about agencies. ``agencies.directory.Directory`` answers; tests use a small fake."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, Protocol

GroupKind = Literal["closed", "residual", "open"]


class Parties(Protocol):
    """All codes are whole (``kon-tum/so-y-te``), of agencies and of groups alike."""

    def is_agency(self, code: str) -> bool: ...

    def group_kind(self, code: str) -> GroupKind | None:
        """The kind of a group, or None where the code is no group."""

    def members(self, group: str, on: date) -> Sequence[str]:
        """Members of a closed group on a day, in directory order; empty for open and residual groups."""

    def departments(self, area: str, on: date) -> Sequence[str]:
        """Bodies of kind sở/ban/ngành of an area on a day: the ones that a residual group draws from."""

    def responsible(self, agency: str, on: date, subject: str | None = None) -> str | None:
        """Who answers for the agency on a day: itself, its (dated, perhaps by subject) successor, or None."""

    def name(self, code: str) -> str:
        """Official name of an agency or group, as it is printed in a letter."""

    def nearest(self, code: str) -> str | None:
        """The known code most like an unknown one, for error lines."""


class Mention(Protocol):
    """A body named in a text, and where (``text[start:end]``)."""

    @property
    def code(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class NameBook(Protocol):
    """What drafting asks about names; ``agencies.names.NameBook`` answers. Codes are whole."""

    def find(self, name: str, area: str) -> str | None:
        """The body or group that a whole name means in a document of an area, or None."""

    def mentions(self, text: str, area: str) -> Sequence[Mention]:
        """Every body and group named in a text, in order, none overlapping."""
