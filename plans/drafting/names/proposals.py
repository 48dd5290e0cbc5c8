"""A body that a document names and the directory does not have, as an entry for the directory. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from plans.drafting.document import Place
from plans.parties import GroupKind


@dataclass(frozen=True, slots=True)
class Proposal:
    """``kind`` and ``level`` as in a directory file; ``group``: the kind of a group, None for one body.

    ``words`` are the ones of the document where it was first met, ``place`` where that was.
    """

    code: str
    name: str
    short: str
    kind: str
    level: str
    parent: str | None
    group: GroupKind | None
    words: str
    place: Place | None = None
