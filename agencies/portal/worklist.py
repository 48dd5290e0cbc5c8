"""The coordinator's worklist: what waits, bounded by area, worked out once for a state of the register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agencies.portal.desk import Desk
from agencies.portal.kept import kept_at, shown_place
from agencies.portal.scope import reader
from agencies.portal.shown.addressbook import needs_contact
from plans.register import queries
from plans.register.queries import letters, raised, steering
from plans.register.queries.lists import Line, Reader, lines_of
from plans.register.queries.raised import DifficultyView, RequestView
from plans.register.queries.steering import Heap
from plans.register.queries.submissions import SubmissionView
from plans.register.queries.taking_part import MissingContact
from plans.register.session import Connection

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Incoming:
    """A report that waits for a word: the obligation, and the submission that stands."""

    line: Line
    report: SubmissionView


@dataclass(frozen=True, slots=True)
class Worklist:
    """Counts, and the first rows of each."""

    unreachable: Sequence[MissingContact]
    undecided: Sequence[MissingContact]
    incoming: int
    reports: Sequence[Incoming]
    asked: int
    requests: Sequence[RequestView]
    raised: int
    difficulties: Sequence[DifficultyView]
    undated: int
    dateless: Sequence[Line]


def worklist(connection: Connection, desk: Desk) -> Worklist:
    """What waits today; letters apart, which change without a line in the history."""
    who = reader(desk, connection)
    return kept_at(shown_place(connection, who), "worklist", lambda: _worklist(connection, who))


def _worklist(connection: Connection, who: Reader) -> Worklist:
    area = who.scope.area
    missing = bodies_missing(connection, who)
    dateless: Heap = steering.undated(connection, area, SHOWN)
    return Worklist(
        unreachable=[one for one in missing if needs_contact(one)],
        undecided=[one for one in missing if one.undecided],
        incoming=steering.count_incoming(connection, area),
        reports=incoming(connection, who, steering.incoming(connection, area, most=SHOWN)),
        asked=raised.count_requests(connection, area=area, waiting=True),
        requests=raised.requests(connection, area=area, waiting=True, many=SHOWN),
        raised=raised.count_difficulties(connection, area=area, states={"open"}),
        difficulties=raised.difficulties(connection, area=area, states={"open"}, many=SHOWN),
        undated=dateless.count,
        dateless=lines_of(connection, who, dateless.first),
    )


def bodies_missing(connection: Connection, who: Reader) -> Sequence[MissingContact]:
    """Bodies that nobody can be reached at, or that nobody answers for; kept."""
    area = who.scope.area
    return kept_at(
        shown_place(connection, who), "missing", lambda: queries.contacts_missing(connection, who.today, area)
    )


def incoming(connection: Connection, who: Reader, pks: Sequence[int]) -> list[Incoming]:
    """Chosen obligations with the report that waits."""
    reports = steering.latest(connection, pks)
    return [Incoming(line, reports[line.pk]) for line in lines_of(connection, who, pks) if line.pk in reports]


def menu_counts(connection: Connection, desk: Desk) -> Mapping[str, int]:
    """The numbers in the bar of whoever steers."""
    if not desk.who.steers:
        return {}
    area = desk.who.area
    unsettled = letters.count_lines(connection, area, "unsettled")
    return {"/bao-cao-den": steering.count_incoming(connection, area), "/nhat-ky-gui": unsettled}
