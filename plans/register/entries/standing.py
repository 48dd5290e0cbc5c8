"""One obligation as it stands, held for a change: found or refused, its state, its new day."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select, update

from plans.errors import Fault, InputError
from plans.register.rows import Writer, entry, no_such_obligation, record
from plans.register.tables import ObligationRow
from plans.status import Facts, Move, State, require, state_of

Held = Row[Any]


def hold(connection: Connection, obligation_id: str) -> Held:
    """The obligation's row, locked until the end of the transaction; NotFound names the nearest id."""
    statement = select(*ObligationRow.__table__.columns).where(ObligationRow.id == obligation_id).with_for_update()
    row = connection.execute(statement).one_or_none()
    if row is None:
        raise no_such_obligation(connection, obligation_id)
    return row


def facts_of(row: Any) -> Facts:
    """What the state depends on, of a row that has the columns of an obligation."""
    return Facts(
        row.due_on,
        row.target_on,
        row.submitted_on,
        row.first_submitted_on,
        row.returned_on,
        row.accepted_on,
        row.waived_on,
        row.withdrawn_on,
    )


def require_move(row: Held, move: Move, writer: Writer) -> None:
    """UnlawfulMove unless the obligation's state allows the move. (Before or after the first rung makes no odds.)"""
    state: State = state_of(facts_of(row), None, writer.today, writer.calendar)
    require(move, state, row.id)


def refuse(obligation_id: str, field: str, message: str) -> InputError:
    """A value that an entry cannot take."""
    return InputError(Fault(obligation_id, message, field=field))


def change(
    connection: Connection, row: Held, act: str, writer: Writer, values: dict[str, Any], **detail: object
) -> None:
    """Write the new facts and their line in the history."""
    connection.execute(update(ObligationRow).where(ObligationRow.pk == row.pk).values(values))
    line = entry(f"obligation.{act}", writer.by, writer.now, plan=row.plan_id, obligation=row.id, **detail)
    record(connection, [line])


def new_day(row: Held, due_on: date, writer: Writer) -> dict[str, Any]:
    """The facts of a last day that a person decided: a new revision, and so a new ladder. It must still be to come: a
    mistyped day would be told of as overdue the next morning."""
    if due_on < writer.today:
        raise refuse(row.id, "by", f"hạn mới {due_on:%d/%m/%Y} ở trước hôm nay {writer.today:%d/%m/%Y}")
    return {
        "due_on": due_on,
        "target_on": writer.calendar.on_or_before(due_on),
        "revision": row.revision + 1,
        "decided": True,
        "tracked": True,
    }
