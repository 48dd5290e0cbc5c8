"""Submissions, verdicts and a coordinator's decisions, with what each leaves in the history."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import Connection, select

from plans.errors import InputError, NotFound, UnlawfulMove
from plans.register import queries
from plans.register.entries import (
    Progress,
    Writer,
    accept,
    date_obligation,
    extend,
    open_obligation,
    parse_progress,
    return_,
    submit,
    waive,
)
from plans.register.session import Register
from plans.register.tables import SubmissionRow
from plans.status import State
from tests.plans.register.facts import BY, CALENDAR, H1, PLAN, TAI_CHINH, UNDATED, Y_TE, moment, store, want, writer

JUNE_12 = date(2024, 6, 12)
JUNE_17 = date(2024, 6, 17)
JUNE_28 = date(2024, 6, 28)
ONCE = want(UNDATED).id


@pytest.fixture
def loaded(register: Register) -> Register:
    with register.begin() as connection:
        store(connection, [want(), want(UNDATED), want(agency=TAI_CHINH, requested=True)])
    return register


@contextmanager
def at(register: Register, today: date) -> Iterator[tuple[Connection, Writer]]:
    with register.begin() as connection:
        yield connection, writer(today)


def view(register: Register, today: date, obligation: str = H1) -> queries.ObligationView:
    with register.reading() as connection:
        return queries.obligation(connection, obligation, today, CALENDAR)


def last_line(register: Register, obligation: str = H1) -> queries.HistoryView:
    with register.reading() as connection:
        return queries.history(connection, obligation=obligation)[-1]


def test_submitted_on_time(loaded: Register) -> None:
    with at(loaded, JUNE_17) as (connection, who):
        submit(connection, H1, JUNE_12, who, document_no="12/BC-SYT", note="bản giấy")
    found = view(loaded, JUNE_17)
    assert (found.state, found.days_late, found.submitted_on) == ("submitted", 0, JUNE_12)
    line = last_line(loaded)
    assert (line.act, line.by, line.at) == ("obligation.submit", BY, moment(JUNE_17))
    assert line.detail == {"received_on": "2024-06-12", "document_no": "12/BC-SYT", "note": "bản giấy"}


def test_submitted_late_stays_late(loaded: Register) -> None:
    with at(loaded, JUNE_17) as (connection, who):
        submit(connection, H1, JUNE_17, who)
    found = view(loaded, date(2024, 12, 1))
    assert (found.state, found.days_late, found.working_days_late) == ("submitted", 3, 1)


def test_a_receipt_in_the_future_is_refused(loaded: Register) -> None:
    with (
        at(loaded, JUNE_12) as (connection, who),
        pytest.raises(InputError, match=f"^{H1}: on: .*13/06/2024.*12/06/2024"),
    ):
        submit(connection, H1, date(2024, 6, 13), who)
    assert view(loaded, JUNE_12).state == "due_soon"


@pytest.mark.parametrize(("typo", "near"), [(H1.replace("y-te", "y-the"), H1), (H1.replace("1118", "118"), H1)])
def test_an_unknown_obligation_names_the_nearest(loaded: Register, typo: str, near: str) -> None:
    with at(loaded, JUNE_12) as (connection, who), pytest.raises(NotFound, match=f"gần nhất là '{near}'"):
        submit(connection, typo, JUNE_12, who)


def test_in_an_empty_register_nothing_is_near(register: Register) -> None:
    with (
        at(register, JUNE_12) as (connection, who),
        pytest.raises(NotFound, match=f"^Không có việc '{H1}' trong sổ theo dõi$"),
    ):
        accept(connection, H1, who)


def test_accepted(loaded: Register) -> None:
    with at(loaded, JUNE_12) as (connection, who):
        submit(connection, H1, JUNE_12, who)
        accept(connection, H1, who, note="đầy đủ")
    assert view(loaded, JUNE_17).state == "accepted"
    with loaded.reading() as connection:
        row = connection.execute(
            select(SubmissionRow.verdict, SubmissionRow.verdict_on, SubmissionRow.verdict_by)
        ).one()
    assert tuple(row) == ("accepted", JUNE_12, BY)


def test_returned_without_a_new_day_is_owed_again_with_the_first_receipt_kept(loaded: Register) -> None:
    with at(loaded, JUNE_12) as (connection, who):
        submit(connection, H1, JUNE_12, who)
        return_(connection, H1, who, note="thiếu số liệu")
    found = view(loaded, JUNE_12)
    assert (found.state, found.submitted_on, found.first_submitted_on, found.revision) == ("returned", None, JUNE_12, 1)
    late = view(loaded, JUNE_17)
    assert (late.state, late.days_late) == ("overdue", 3)
    with at(loaded, JUNE_17) as (connection, who):
        submit(connection, H1, JUNE_17, who)
    again = view(loaded, JUNE_17)
    assert (again.state, again.submitted_on, again.first_submitted_on) == ("submitted", JUNE_17, JUNE_12)
    assert again.days_late == 0


def test_returned_with_a_new_day_opens_a_new_ladder(loaded: Register) -> None:
    with at(loaded, JUNE_17) as (connection, who):
        submit(connection, H1, JUNE_12, who)
        accept(connection, H1, who)
        return_(connection, H1, who, due_on=date(2024, 6, 30), note="làm lại")
    found = view(loaded, JUNE_17)
    assert (found.state, found.revision, found.due_on, found.target_on) == ("returned", 2, date(2024, 6, 30), JUNE_28)
    assert found.written_on == date(2024, 6, 14)
    assert last_line(loaded).detail == {"due_on": "2024-06-30", "was_due_on": "2024-06-14", "note": "làm lại"}


def test_returned_to_a_day_that_has_passed_is_refused(loaded: Register) -> None:
    with at(loaded, JUNE_17) as (connection, who):
        submit(connection, H1, JUNE_12, who)
        with pytest.raises(InputError, match="trước hôm nay"):
            return_(connection, H1, who, due_on=JUNE_12)


def test_extended_says_why_and_opens_a_new_ladder(loaded: Register) -> None:
    with at(loaded, JUNE_17) as (connection, who):
        extend(connection, H1, date(2024, 6, 30), who, reason="Công văn 45 xin lùi hạn")
    found = view(loaded, JUNE_17)
    assert (found.revision, found.due_on, found.target_on, found.days_late) == (2, date(2024, 6, 30), JUNE_28, 0)
    assert found.reason == "Công văn 45 xin lùi hạn"
    assert last_line(loaded).detail == {
        "due_on": "2024-06-30",
        "was_due_on": "2024-06-14",
        "reason": "Công văn 45 xin lùi hạn",
    }


def test_an_extension_must_lead_onwards(loaded: Register) -> None:
    with at(loaded, JUNE_12) as (connection, who), pytest.raises(InputError, match="phải ở sau hạn đang có 14/06/2024"):
        extend(connection, H1, date(2024, 6, 14), who, reason="x")


def test_history_that_is_extended_to_a_coming_day_is_tracked(register: Register) -> None:
    with register.begin() as connection:
        store(connection, [want()], track_from=date(2024, 7, 1))
        extend(connection, H1, date(2024, 7, 2), writer(date(2024, 7, 1)), reason="giao lại")
    assert view(register, date(2024, 7, 1)).tracked


def test_an_undated_obligation_gets_its_day_once(loaded: Register) -> None:
    with at(loaded, JUNE_12) as (connection, who):
        date_obligation(connection, ONCE, date(2024, 6, 30), who, reason="Thông báo kết luận")
    found = view(loaded, JUNE_12, ONCE)
    assert (found.state, found.written_on, found.target_on) == ("open", None, JUNE_28)
    assert last_line(loaded, ONCE).act == "obligation.date"
    with at(loaded, JUNE_12) as (connection, who), pytest.raises(UnlawfulMove, match="đã có thời hạn 30/06/2024"):
        date_obligation(connection, ONCE, date(2024, 7, 30), who, reason="x")


def test_waived_with_the_reason(loaded: Register) -> None:
    with at(loaded, JUNE_17) as (connection, who):
        waive(connection, H1, who, reason="không phát sinh")
    found = view(loaded, JUNE_17)
    assert (found.state, found.reason, found.days_late) == ("waived", "không phát sinh", 0)


MOVES: dict[str, Callable[[Connection, Writer], object]] = {
    "submit": lambda connection, who: submit(connection, H1, JUNE_12, who),
    "accept": lambda connection, who: accept(connection, H1, who),
    "return": lambda connection, who: return_(connection, H1, who),
    "extend": lambda connection, who: extend(connection, H1, JUNE_28, who, reason="x"),
    "waive": lambda connection, who: waive(connection, H1, who, reason="x"),
}


@pytest.mark.parametrize(
    ("before", "move", "state"),
    [
        ([], "accept", "sắp đến hạn"),
        ([], "return", "sắp đến hạn"),
        (["submit"], "extend", "đã nộp, chờ xác nhận"),
        (["submit"], "waive", "đã nộp, chờ xác nhận"),
        (["submit", "accept"], "submit", "đã xác nhận"),
        (["submit", "accept"], "accept", "đã xác nhận"),
        (["waive"], "submit", "được miễn"),
        (["waive"], "extend", "được miễn"),
        (["submit", "return"], "accept", "trả lại, chờ bổ sung"),
    ],
)
def test_unlawful_moves_change_nothing(loaded: Register, before: list[str], move: str, state: State) -> None:
    with at(loaded, JUNE_12) as (connection, who):
        for one in before:
            MOVES[one](connection, who)
    lines, facts = last_line(loaded), view(loaded, JUNE_12)
    with at(loaded, JUNE_12) as (connection, who), pytest.raises(UnlawfulMove, match=f"“{state}”"):
        MOVES[move](connection, who)
    assert (last_line(loaded), view(loaded, JUNE_12)) == (lines, facts)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("done", Progress("done", 100)),
        ("doing", Progress("doing", None)),
        ("not_yet", Progress("not_yet", 0)),
        ("60%", Progress("doing", 60)),
        (" 60 % ", Progress("doing", 60)),
        ("0%", Progress("not_yet", 0)),
        ("100%", Progress("done", 100)),
    ],
)
def test_progress_words(text: str, line: Progress) -> None:
    assert parse_progress(text) == line


@pytest.mark.parametrize("text", ["", "101%", "-5%", "60", "xong", "50.5%", "%", "²%"])
def test_other_progress_words_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="hãy ghi done"):
        parse_progress(text)


@pytest.mark.parametrize(
    ("task", "line", "words"),
    [
        ("so-tai-chinh.1", Progress("done", 100), "không chủ trì nhiệm vụ 'so-tai-chinh.1'"),
        ("so-y-te.9", Progress("done", 100), "gần nhất là 'so-y-te"),
        ("so-y-te.1", Progress("doing", 120), "tiến độ không hợp lệ"),
        ("so-y-te.1", Progress("xong", 100), "tiến độ không hợp lệ"),
    ],
)
def test_progress_on_tasks_of_others_is_refused(loaded: Register, task: str, line: Progress, words: str) -> None:
    with at(loaded, JUNE_12) as (connection, who), pytest.raises(InputError, match=words):
        submit(connection, H1, JUNE_12, who, progress={task: line})
    assert view(loaded, JUNE_12).submitted_on is None


def test_a_report_on_request_is_opened_once_and_is_the_coordinators_own(loaded: Register) -> None:
    words = {"due_on": date(2024, 6, 30), "reason": "Công văn 77"}
    with at(loaded, JUNE_12) as (connection, who):
        made = open_obligation(connection, PLAN, "bao-cao-dot-xuat", TAI_CHINH, "2024-06-12", writer=who, **words)  # type: ignore[arg-type]
    assert made == f"{PLAN}/bao-cao-dot-xuat/{TAI_CHINH}/2024-06-12"
    found = view(loaded, JUNE_12, made)
    assert (found.state, found.target_on, found.requested, found.tracked) == ("open", JUNE_28, True, True)
    with loaded.reading() as connection:
        assert {one.id: one.settled for one in queries.standing(connection, PLAN)}[made]
    with at(loaded, JUNE_12) as (connection, who), pytest.raises(UnlawfulMove, match="đã có trong sổ"):
        open_obligation(connection, PLAN, "bao-cao-dot-xuat", TAI_CHINH, "2024-06-12", writer=who, **words)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("plan", "task", "agency", "words"),
    [
        ("kon-tum-1118", "bao-cao-dot-xuat", Y_TE, f"gần nhất là '{PLAN}'"),
        (PLAN, "bao-cao-dot-suat", Y_TE, "gần nhất là 'bao-cao-dot-xuat'"),
        (PLAN, "bao-cao-dot-xuat", "kon-tum/so-te", f"gần nhất là '{Y_TE}'"),
        (PLAN, "so-y-te.1", "kon-tum/cong-an-tinh", "không được giao"),
    ],
)
def test_only_duties_of_the_plan_can_be_opened(loaded: Register, plan: str, task: str, agency: str, words: str) -> None:
    with at(loaded, JUNE_12) as (connection, who), pytest.raises(NotFound, match=words):
        open_obligation(connection, plan, task, agency, "x", writer=who, due_on=None, reason="x")


@pytest.mark.parametrize("period", ["Đột xuất", "dot xuat", "a/b", ""])
def test_a_period_is_called_by_a_label_or_plain_words(loaded: Register, period: str) -> None:
    with at(loaded, JUNE_12) as (connection, who), pytest.raises(InputError, match=r"period: tên kỳ .*dot-xuat-1"):
        open_obligation(
            connection, PLAN, "bao-cao-dot-xuat", Y_TE, period, writer=who, due_on=JUNE_28, reason="Công văn 77"
        )


def test_plain_words_may_call_a_period(loaded: Register) -> None:
    with at(loaded, JUNE_12) as (connection, who):
        made = open_obligation(
            connection, PLAN, "bao-cao-dot-xuat", Y_TE, "dot-xuat", writer=who, due_on=JUNE_28, reason="Công văn 77"
        )
    assert view(loaded, JUNE_12, made).period == "dot-xuat"


def test_a_receipt_from_before_the_plan_is_refused(loaded: Register) -> None:
    with pytest.raises(InputError, match="trước khi có kế hoạch"), loaded.begin() as connection:
        submit(connection, H1, date(2019, 1, 1), writer(date(2024, 6, 10)))


def test_progress_on_a_report_is_refused(loaded: Register) -> None:
    """A report is what the lines stand in, not what they speak of."""
    line = {"bao-cao-6-thang": Progress("doing", 50)}
    with pytest.raises(InputError, match="không chủ trì nhiệm vụ"), loaded.begin() as connection:
        submit(connection, H1, date(2024, 6, 10), writer(date(2024, 6, 10)), progress=line)


def test_no_last_day_is_decided_in_the_past(loaded: Register) -> None:
    with pytest.raises(InputError, match="trước hôm nay"), loaded.begin() as connection:
        extend(connection, H1, date(2024, 6, 17), writer(date(2024, 6, 18)), reason="nhầm ngày")
