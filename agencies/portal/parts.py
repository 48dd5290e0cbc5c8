"""What the portal is handed from above: the register, the clock, what only flows can do; ``flows.portal`` wires it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from agencies.portal.settings import PortalSettings
from plans.register.session import Register


class Clock(Protocol):
    """Gives aware moments; ``today`` is the business day in Viet Nam."""

    def now(self) -> datetime: ...

    def today(self) -> date: ...


@dataclass(frozen=True, slots=True)
class Drafted:
    """A document read and drafted, as data: ``document`` {lines: [{text, place}]}, ``plan`` the plan file, ``review``
    {items, agencies, proposals, notes, article}."""

    document: Mapping[str, Any]
    plan: Mapping[str, Any]
    review: Mapping[str, Any]


class Drafting(Protocol):
    """Reads an uploaded document; InputError in one clear line where it cannot."""

    def __call__(self, path: Path, name: str) -> Drafted: ...


@dataclass(frozen=True, slots=True)
class Effect:
    """What putting a plan in force would do. ``faults`` forbid it, ``warnings`` do not; ``added`` … count obligations
    (``kept``: those that stay as they are, with a report or without); ``obligations`` are the first hundred rows
    {task, agency, period, due_on}; ``letters`` counts messages of the next 30 days."""

    faults: Sequence[str]
    warnings: Sequence[str]
    added: int = 0
    history: int = 0
    redated: int = 0
    withdrawn: int = 0
    kept: int = 0
    letters: int = 0
    first_morning: date | None = None
    obligations: Sequence[Mapping[str, Any]] = ()


class Planning(Protocol):
    """Looks ahead at a plan file given as data, and puts it in force."""

    def effect(self, plan: Mapping[str, Any], proposals: Sequence[Mapping[str, Any]], today: date) -> Effect: ...

    def publish(
        self, plan: Mapping[str, Any], proposals: Sequence[Mapping[str, Any]], *, today: date, now: datetime, by: str
    ) -> str: ...


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an obligation is told: whole sentences in Vietnamese, which a page says in its reader's language."""

    obligation: str
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class ComingMessage:
    """A message that a coming morning would send. ``why``: one for each notice. ``segments`` of an SMS, else 0."""

    number: int
    agency: str
    agency_name: str
    contact: str
    channel: str
    address: str
    rungs: str
    obligations: int
    why: Sequence[Reason]
    subject: str
    text: str
    html: str | None
    segments: int


@dataclass(frozen=True, slots=True)
class Morning:
    """A coming morning: ``day_off`` says why nothing goes that day; ``unreachable`` are agencies nobody can be reached
    at: {agency, name, obligations}."""

    day: date
    day_off: str
    messages: Sequence[ComingMessage]
    unreachable: Sequence[Mapping[str, Any]]


class Mornings(Protocol):
    """What a coming morning would tell, worked out in a transaction that is undone."""

    def __call__(self, day: date) -> Morning: ...


@dataclass(frozen=True, slots=True)
class DirectoryAhead:
    """What a change of the directory would do: ``changes``, a line each; ``plans`` in force that would be other, each
    {plan, title, added, redated, withdrawn, assignments}."""

    changes: Sequence[str]
    plans: Sequence[Mapping[str, Any]] = ()


class Directing(Protocol):
    """Takes rows of one area's directory file in, as data, with what that does to the plans in force -> what changed, a
    line each; InputError where the directory would not fit together."""

    def __call__(
        self, area: str, rows: Mapping[str, Sequence[Mapping[str, Any]]], *, today: date, now: datetime, by: str
    ) -> Sequence[str]: ...

    def ahead(self, area: str, rows: Mapping[str, Sequence[Mapping[str, Any]]], *, today: date) -> DirectoryAhead:
        """The same, worked out in a transaction that is undone."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything ``create_app`` needs."""

    register: Register
    settings: PortalSettings
    clock: Clock
    drafting: Drafting
    planning: Planning
    mornings: Mornings
    directing: Directing
    version: str
