"""A submission entered by mistake is taken back: the obligation stands again as if it had not come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import Connection, select

from plans.errors import NotFound, UnlawfulMove
from plans.register import queries
from plans.register.entries import Progress, Writer, accept, return_, submit, void_submission, waive
from plans.register.session import Register
from plans.register.tables import ObligationRow, SubmissionRow
from tests.plans.register.facts import BY, CALENDAR, H1, PLAN, moment, store, want, writer

JUNE_10, JUNE_12, JUNE_13, JUNE_17 = (date(2024, 6, day) for day in (10, 12, 13, 17))
WRONG = "nhập nhầm cơ quan"
Facts = tuple[date | None, ...]
Step = Callable[[Connection, Writer], object]


@pytest.fixture
def loaded(register: Register) -> Register:
    with register.begin() as connection:
        store(connection, [want()])
    return register


def do(register: Register, today: date, *steps: Step) -> None:
    with register.begin() as connection:
        for step in steps:
            step(connection, writer(today))


def handed_in(on: date, **progress: Progress) -> Step:
    lines = {f"so-y-te.{name[-1]}": line for name, line in progress.items()}
    return lambda connection, who: submit(connection, H1, on, who, document_no=f"{on.day}/BC", progress=lines)


def accepted(connection: Connection, who: Writer) -> None:
    accept(connection, H1, who, note="đầy đủ")


def returned(connection: Connection, who: Writer) -> None:
    return_(connection, H1, who, note="thiếu")


def voided(connection: Connection, who: Writer) -> None:
    void_submission(connection, H1, who, reason=WRONG)


def facts(register: Register) -> Facts:
    row = ObligationRow
    query = select(row.submitted_on, row.first_submitted_on, row.accepted_on, row.returned_on).where(row.id == H1)
    with register.reading() as connection:
        return tuple(connection.execute(query).one())


def verdicts(register: Register) -> list[str | None]:
    with register.reading() as connection:
        return list(connection.execute(select(SubmissionRow.verdict).order_by(SubmissionRow.pk)).scalars())


def state(register: Register, today: date) -> str:
    with register.reading() as connection:
        return queries.obligation(connection, H1, today, CALENDAR).state


@pytest.mark.parametrize("verdict", [None, accepted, returned])
def test_the_only_submission_leaves_nothing(loaded: Register, verdict: Step | None) -> None:
    do(loaded, JUNE_12, handed_in(JUNE_12), *([verdict] if verdict else []))
    do(loaded, JUNE_13, voided)
    assert facts(loaded) == (None, None, None, None)
    assert (state(loaded, JUNE_13), state(loaded, JUNE_17)) == ("due_soon", "overdue")


def test_it_says_who_when_and_why(loaded: Register) -> None:
    do(loaded, JUNE_12, handed_in(JUNE_12), accepted)
    do(loaded, JUNE_13, voided)
    row = SubmissionRow
    with loaded.reading() as connection:
        said = connection.execute(select(row.verdict, row.verdict_on, row.verdict_by, row.verdict_note)).one()
        line = queries.history(connection, obligation=H1)[-1]
    assert tuple(said) == ("void", JUNE_13, BY, WRONG)
    assert (line.act, line.by, line.at) == ("obligation.void", BY, moment(JUNE_13))
    assert line.detail == {
        "received_on": "2024-06-12", "document_no": "12/BC", "was_verdict": "accepted", "reason": WRONG,
    }  # fmt: skip


def test_what_came_before_stands_again(loaded: Register) -> None:
    do(loaded, JUNE_12, handed_in(JUNE_12), handed_in(JUNE_10), accepted, voided)
    assert facts(loaded) == (JUNE_12, JUNE_12, None, None)
    assert state(loaded, JUNE_17) == "submitted"


def test_what_was_sent_back_before_is_owed_again(loaded: Register) -> None:
    do(loaded, JUNE_12, handed_in(JUNE_12), returned)
    do(loaded, JUNE_13, handed_in(JUNE_13), accepted, voided)
    assert facts(loaded) == (None, JUNE_12, None, JUNE_12)
    assert state(loaded, JUNE_13) == "returned"


def test_an_earlier_one_can_be_taken_back_after_it(loaded: Register) -> None:
    do(loaded, JUNE_13, handed_in(JUNE_10), handed_in(JUNE_12), handed_in(JUNE_13), voided, voided)
    assert facts(loaded) == (JUNE_10, JUNE_10, None, None)
    assert verdicts(loaded) == [None, "void", "void"]


def test_later_verdicts_pass_over_it(loaded: Register) -> None:
    do(loaded, JUNE_13, handed_in(JUNE_12), handed_in(JUNE_13), voided, accepted)
    assert verdicts(loaded) == ["accepted", "void"]
    assert facts(loaded) == (JUNE_12, JUNE_12, JUNE_13, None)


def test_its_lines_of_progress_no_longer_count(loaded: Register) -> None:
    do(loaded, JUNE_12, handed_in(JUNE_12, task_1=Progress("doing", 30)))
    do(loaded, JUNE_13, handed_in(JUNE_13, task_1=Progress("done", 100)), voided)
    with loaded.reading() as connection:
        assert queries.completion(connection, PLAN).by_task["so-y-te.1"].percent == 30.0


def test_nothing_handed_in_is_nothing_to_take_back(loaded: Register) -> None:
    with pytest.raises(UnlawfulMove, match=f"^{H1}: không có lần nộp nào để hủy$"):
        do(loaded, JUNE_12, voided)
    do(loaded, JUNE_12, handed_in(JUNE_12), voided)
    with pytest.raises(UnlawfulMove, match="không có lần nộp nào để hủy"):
        do(loaded, JUNE_12, voided)
    with pytest.raises(NotFound), loaded.begin() as connection:
        void_submission(connection, f"{H1}x", writer(JUNE_12), reason=WRONG)


def test_a_waiver_stays(loaded: Register) -> None:
    waived: Step = lambda connection, who: waive(connection, H1, who, reason="miễn")  # noqa: E731 - a step by name
    do(loaded, JUNE_12, handed_in(JUNE_12), returned, waived, voided)
    assert (facts(loaded), state(loaded, JUNE_12)) == ((None,) * 4, "waived")
