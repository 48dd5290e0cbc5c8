"""What the rules hand to each other: names of bodies, duties, clauses, and how sure each reading is. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from plans.drafting.document import Place
from plans.parties import GroupKind

Sure = Literal["certain", "likely", "unsure"]
DutyKind = Literal["report", "plan", "work", "milestone", "target", "phase", "monitor"]
Rule = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Body:
    """A body named in a text: ``text[start:end]`` are its words, ``name`` its full name, ``code`` whole.

    ``known``: the directory has it; otherwise the code is a proposal. ``group``: kind of a group, None for one body.
    """

    words: str
    name: str
    code: str
    known: bool
    group: GroupKind | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Opening:
    """The bodies to whom a heading or clause is addressed, and ``end``: where the words after them begin.

    ``requested``: "Đề nghị …"; ``handed``: "Giao …".
    """

    bodies: tuple[Body, ...]
    end: int
    requested: bool = False
    handed: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty with a time, as one sentence states it.

    ``due`` is a rule of the plan file (DESIGN §3) as plain JSON data, with ``window`` inside; None where the sentence
    gives no date. ``beyond`` holds the words of a time that no rule can say. ``who``, ``to`` … are its words.
    ``onward``: the receiver of another report owes it, whoever the clause is addressed to.
    """

    kind: DutyKind
    due: Rule | None
    quote: str
    who: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    copy_to: tuple[str, ...] = ()
    then_to: tuple[str, ...] = ()
    beyond: str = ""
    sure: Sure = "certain"
    doubts: tuple[str, ...] = ()
    onward: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """One assignment clause: ``bodies`` lead it (the heading or row addresses them), ``support`` are named inside.

    ``more``: further verbatim passages of the same clause (what stands under its "+", the words before a list).
    ``timed``: a cell or line of its own tells its time, if only "Thường xuyên"; no other date is looked for.
    ``told``: the words of such a line, still to be read. ``above``: the line that heads it and its like; ``below``: the
    words of its sub-items. ``reports_only``: its words ask for reports, no work. ``listed``: who supports stands in a
    cell or line of its own, and nowhere in the quote.
    """

    section: str
    heading: str
    quote: str
    place: Place
    bodies: tuple[Body, ...]
    support: tuple[Body, ...] = ()
    delegated: tuple[Body, ...] = ()
    requested: bool = False
    due: Rule | None = None
    beyond: str = ""
    product: str = ""
    sure: Sure = "certain"
    doubts: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    timed: bool = False
    told: str = ""
    above: str = ""
    below: tuple[str, ...] = ()
    listed: bool = False
    reports_only: bool = False


class Ears(Protocol):
    """What the rules ask about bodies (``plans.drafting.names.bodies.Bodies`` answers)."""

    def opening(self, text: str) -> Opening | None: ...
    def presumed(self, heading: str) -> Opening | None: ...
    def named(self, text: str) -> Sequence[Body]: ...
    def cooperating(self, text: str) -> Sequence[Body]: ...
    def delegated(self, text: str) -> Sequence[Body]: ...
    def listed(self, cell: str) -> Sequence[Body]: ...
    def one(self, words: str) -> Body | None: ...
