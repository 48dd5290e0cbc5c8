"""What waits for the coordinator: reports to be judged, obligations without a day, letters that did not go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, or_, select, text

from plans.register.queries.letters import MessageLine, count_lines, message_lines
from plans.register.queries.submissions import SubmissionView, all_submissions
from plans.register.rows import no_such_obligation
from plans.register.tables import ObligationRow, PlanRow, SubmissionRow
from plans.register.waiting import AWAITING, WAITING

_ROW = ObligationRow


@dataclass(frozen=True, slots=True)
class Heap:
    """How many there are, and the numbers of the first of them."""

    count: int
    first: Sequence[int]


def incoming(connection: Connection, area: str | None, *, start: int = 0, most: int = 50) -> list[int]:
    """Obligations whose report waits for a word, the oldest report first."""
    query = _of_area(select(_ROW.pk).where(text(AWAITING)), area)
    return list(connection.execute(query.order_by(_ROW.submitted_on, _ROW.pk).offset(start).limit(most)).scalars())


def count_incoming(connection: Connection, area: str | None) -> int:
    """How many reports wait."""
    query = _of_area(select(func.count()).select_from(_ROW).where(text(AWAITING)), area)
    return int(connection.execute(query).scalar_one())


def undated(connection: Connection, area: str | None, most: int) -> Heap:
    """Obligations that wait without a last day."""
    without = (text(WAITING), _ROW.due_on.is_(None))
    many = connection.execute(_of_area(select(func.count()).select_from(_ROW).where(*without), area)).scalar_one()
    query = _of_area(select(_ROW.pk).where(*without), area).order_by(_ROW.plan_id, _ROW.pk).limit(most)
    return Heap(int(many), list(connection.execute(query).scalars()))


def _of_area(query: Any, area: str | None) -> Any:
    return query.join(PlanRow, PlanRow.id == _ROW.plan_id).where(PlanRow.area == area) if area else query


def latest(connection: Connection, pks: Sequence[int]) -> dict[int, SubmissionView]:
    """Of each obligation the submission that stands: the latest that was not taken back."""
    one = SubmissionRow
    valid = or_(one.verdict.is_(None), one.verdict != "void")
    last = select(func.max(one.pk)).where(one.obligation_pk.in_(pks), valid).group_by(one.obligation_pk)
    query = all_submissions().add_columns(one.obligation_pk).where(one.pk.in_(last))
    return {row[-1]: SubmissionView(*row[:-1]) for row in connection.execute(query)}


def number_of(connection: Connection, obligation_id: str) -> int:
    """The number of an obligation; NotFound names the nearest."""
    found = connection.execute(select(_ROW.pk).where(_ROW.id == obligation_id)).scalar()
    if found is None:
        raise no_such_obligation(connection, obligation_id)
    return int(found)


def within(connection: Connection, area: str | None, ids: Sequence[str]) -> dict[str, int]:
    """Of these ids the obligations of the area's plans, with their numbers."""
    query = _of_area(select(_ROW.id, _ROW.pk).where(_ROW.id.in_(ids)), area)
    return dict(connection.execute(query).tuples().all())


def unsettled(connection: Connection, area: str | None, most: int) -> tuple[int, list[MessageLine]]:
    """Messages that did not go, or of which nobody knows, and about which nobody has decided yet."""
    return count_lines(connection, area, "unsettled"), message_lines(connection, area, "unsettled", most=most)
