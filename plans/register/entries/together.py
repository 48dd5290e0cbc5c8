"""One decision about many obligations: all of them in the transaction of its caller, or ``NotAll`` with each refusal.

What already stands as the decision would have it is passed over, so that a form sent twice counts once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, or_, select

from plans.errors import DondocError, InputError, UnlawfulMove
from plans.register.entries.decided import extend, restore, waive
from plans.register.entries.received import accept, return_, void_submission
from plans.register.entries.standing import Held, hold
from plans.register.rows import Writer
from plans.register.tables import SubmissionRow

CHANGED = "đã có lần nộp khác từ khi mở trang này; xem lại trước khi quyết định"
CONFIRMED = "vừa được người khác xác nhận; xem lại trước khi trả lại"


class NotAll(UnlawfulMove):
    """Some of the chosen ones cannot be; nothing was done. ``refused``: obligation -> why."""

    def __init__(self, refused: Mapping[str, str]) -> None:
        self.refused = refused
        super().__init__("\n".join(f"{one}: {words}" for one, words in refused.items()))


def accept_all(connection: Connection, chosen: Mapping[str, int], writer: Writer, *, note: str | None = None) -> None:
    """Confirm reports: obligation -> the submission that was looked at."""

    def one(obligation: str) -> None:
        if _stands(connection, obligation, chosen[obligation]).verdict != "accepted":
            accept(connection, obligation, writer, note=note)

    _each(chosen, one)


def return_all(
    connection: Connection, chosen: Mapping[str, int], writer: Writer, *, reason: str, due_on: date | None = None,
    confirmed: Collection[str] | None = None,
) -> None:  # fmt: skip
    """Send reports back with one reason, and a new last day where one is given. ``confirmed``: those that stood as
    accepted before who sends them back; what another accepted meanwhile is refused (None: nothing is)."""

    def one(obligation: str) -> None:
        latest = _stands(connection, obligation, chosen[obligation])
        if latest.verdict == "accepted" and confirmed is not None and obligation not in confirmed:
            raise UnlawfulMove(f"{obligation}: {CONFIRMED}")
        if (latest.verdict, latest.verdict_note) != ("returned", reason):
            return_(connection, obligation, writer, due_on=due_on, note=reason)

    _each(chosen, one)


def void_one(connection: Connection, obligation: str, submission: int, writer: Writer, *, reason: str) -> None:
    """Take back the submission that was looked at, which must be the latest."""
    if _submission(connection, submission).verdict == "void":
        return
    _stands(connection, obligation, submission)
    void_submission(connection, obligation, writer, reason=reason)


def extend_all(connection: Connection, chosen: Iterable[str], due_on: date, writer: Writer, *, reason: str) -> None:
    """A later last day for all, or the first one for those without."""

    def one(obligation: str) -> None:
        row = hold(connection, obligation)
        if (row.due_on, row.reason) != (due_on, reason):
            extend(connection, obligation, due_on, writer, reason=reason)

    _each(chosen, one)


def waive_all(connection: Connection, chosen: Iterable[str], writer: Writer, *, reason: str) -> None:
    """Release the agencies from all of them."""

    def one(obligation: str) -> None:
        row = hold(connection, obligation)
        if not row.waived_on or row.reason != reason:
            waive(connection, obligation, writer, reason=reason)

    _each(chosen, one)


def restore_all(connection: Connection, chosen: Iterable[str], writer: Writer, *, reason: str) -> None:
    """Owed again after a waiver."""

    def one(obligation: str) -> None:
        if hold(connection, obligation).waived_on:
            restore(connection, obligation, writer, reason=reason)

    _each(chosen, one)


def _each(chosen: Iterable[str], act: Callable[[str], None]) -> None:
    """In the order of ids, so that two who decide at once wait for one another and not in a circle."""
    refused: dict[str, str] = {}
    for obligation in sorted(chosen):
        try:
            act(obligation)
        except DondocError as error:
            refused[obligation] = _words(error, obligation)
    if refused:
        raise NotAll(refused)


def _words(error: DondocError, obligation: str) -> str:
    """Why, without the id that stands beside it."""
    said = error.faults[0].message if isinstance(error, InputError) and error.faults else str(error)
    return said.removeprefix(f"{obligation}: ")


def _stands(connection: Connection, obligation: str, submission: int) -> Any:
    """The obligation's latest submission, held; UnlawfulMove where it is not the one that was looked at."""
    latest = _latest(connection, hold(connection, obligation))
    if latest is None or latest.pk != submission:
        raise UnlawfulMove(f"{obligation}: {CHANGED}")
    return latest


def _latest(connection: Connection, row: Held) -> Any:
    one = SubmissionRow
    query = select(one.pk, one.verdict, one.verdict_note).where(one.obligation_pk == row.pk)
    return connection.execute(
        query.where(or_(one.verdict.is_(None), one.verdict != "void")).order_by(one.pk.desc()).limit(1)
    ).one_or_none()


def _submission(connection: Connection, number: int) -> Any:
    query = select(SubmissionRow.verdict).where(SubmissionRow.pk == number)
    return connection.execute(query).one()
