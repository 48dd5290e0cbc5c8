"""What comes out of drafting: the plan file as data, the bodies that it names, and the grounds of every item. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plans.drafting.document import Place
from plans.drafting.reading import Sure
from plans.parties import GroupKind

FORMAL = frozenset({"Thể thức", "Thời gian thực hiện"})  # where notes say what a heading lacks
UNKNOWN_AREA = "chua-ro"  # "not yet known": a person names the area


@dataclass(frozen=True, slots=True)
class Proposal:
    """A directory entry for a body that no directory knows; a person imports it, or corrects it first.

    ``code`` and ``parent`` are whole. ``group`` is the kind of a group, whose members the document did not name or
    ``members`` (whole codes) lists; None for one body. ``place``: the area as its committee names it ("tỉnh Kon Tum").
    """

    area: str
    code: str
    name: str
    short: str
    level: str
    kind: str
    parent: str | None = None
    group: GroupKind | None = None
    members: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class DraftedAgency:
    """A body or group named in the draft; ``code`` whole. Unknown ones have a proposal."""

    code: str
    name: str
    known: bool
    proposal: Proposal | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The grounds of one item of the plan file.

    ``item``: a task's id, a field of the header (``number``, ``issued_on`` …), ``targets[0]``, ``phases[1]``,
    ``monitor``. ``decide``: the questions, in Vietnamese, that a person must answer before the item can be trusted;
    ``doubts``: what else is uncertain about it.
    """

    item: str
    place: Place
    quote: str
    sure: Sure = "certain"
    doubts: tuple[str, ...] = ()
    decide: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted plan. ``plan`` is plan-file data by alias, ready for JSON (dates as ISO text), keys in file order.

    What a person must decide or know stands in ``plan["notes"]``. ``article``: one Vietnamese line that says what the
    document is where it is no plan; None for a plan.
    """

    plan: Mapping[str, Any]
    agencies: tuple[DraftedAgency, ...] = ()
    items: tuple[Reviewed, ...] = ()
    article: str | None = None
    _by_item: dict[str, Reviewed] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.items:
            self._by_item.setdefault(one.item, one)

    @property
    def says_nothing(self) -> bool:
        """Whether the document gave neither a field of a heading nor anything to do, to reach or to look at."""
        plan = self.plan
        told = (*self.items, self.article, plan.get("tasks"), plan.get("targets"), plan.get("basis"))
        read = any(one["at"] not in FORMAL for one in plan.get("notes", ()))
        return not any(told) and not read

    def reviewed(self, item: str) -> Reviewed | None:
        """The grounds of an item, where it has any."""
        return self._by_item.get(item)

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """The directory entries that are wanted before the plan can be loaded, in order of first mention."""
        return tuple(one.proposal for one in self.agencies if one.proposal is not None)
