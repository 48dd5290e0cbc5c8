"""An agency's obligations in the order in which it should take them: sent back first, then by last day. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plans.register.queries import ObligationView
from plans.register.queries.raised import RequestView

NEAR = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Owed:
    """A row: the obligation; why it was sent back (None where it was not); what was asked for it last."""

    view: ObligationView
    returned: tuple[date | None, str | None] | None
    asked: RequestView | None

    @property
    def for_other(self) -> bool:
        """Whether another body was named, for which this one answers today."""
        return self.view.responsible is not None and self.view.responsible != self.view.agency


@dataclass(frozen=True, slots=True)
class Desk:
    """What an agency owes: ``now`` is sent back, overdue, near or undated; ``later`` comes after that."""

    now: Sequence[Owed]
    later: Sequence[Owed]

    @property
    def next(self) -> Owed | None:
        """The one to take first, where there is one now."""
        return self.now[0] if self.now else None


def desk_of(
    views: Sequence[ObligationView],
    returned: Mapping[str, tuple[date | None, str | None]],
    asked: Sequence[RequestView],
    today: date,
) -> Desk:
    """The agency's desk on a day."""
    last = {one.obligation: one for one in sorted(asked, key=lambda one: one.pk)}
    rows = sorted((Owed(one, returned.get(one.id), last.get(one.id)) for one in views), key=_order)
    near = [row for row in rows if _is_now(row, today)]
    return Desk(near, [row for row in rows if not _is_now(row, today)])


def _order(row: Owed) -> tuple[bool, bool, date, str]:
    due = row.view.due_on
    return row.returned is None, due is None, due or date.max, row.view.id


def _is_now(row: Owed, today: date) -> bool:
    return row.returned is not None or row.view.due_on is None or row.view.due_on <= today + NEAR
