"""What came in: stored once by its form, with files and figures; listed for whom it is theirs."""

from __future__ import annotations

from datetime import date

import pytest

from plans.errors import InputError, NotFound
from plans.register import queries
from plans.register.entries import put_directory, return_, submit
from plans.register.entries.received import HandedIn, KeptFile, Progress, void_submission
from plans.register.queries import submissions as came
from plans.register.session import Register
from tests.plans.register.facts import (
    BY,
    CALENDAR,
    CONG_AN,
    DECEMBER,
    H1,
    LOADED,
    PLAN,
    TAI_CHINH,
    Y_TE,
    moment,
    store,
    store_agencies,
    want,
    writer,
)

DAY = date(2024, 6, 12)
REPORT = KeptFile("Báo cáo.pdf", "2024/06/a.pdf", "application/pdf", 1234, "ab" * 32)
TABLE = KeptFile("Số liệu.xlsx", "2024/06/b.xlsx", "application/xlsx", 99, "cd" * 32)


@pytest.fixture
def loaded(register: Register) -> Register:
    with register.begin() as connection:
        store_agencies(connection)
        wants = [want(), want(DECEMBER), want(agency=TAI_CHINH, requested=True)]
        store(connection, wants, targets=[{"text": "Xã sạch về ma túy"}, {"text": "Người cai nghiện"}])
    return register


def hand_in(register: Register, form: str = "f1", day: date = DAY, target: int = 1) -> int:
    more = HandedIn(form, date(2024, 6, 11), (REPORT, TABLE) if form == "f1" else (), {target: "32,5"})
    with register.begin() as connection:
        lines = {"so-y-te.2": Progress("doing", 40, "đang rà soát"), "so-y-te.1": Progress("done", 100)}
        return submit(
            connection, H1, day, writer(day), document_no="12/BC-SYT", note="Kèm biểu", progress=lines, handed_in=more
        )


def test_a_form_sent_twice_hands_in_once(loaded: Register) -> None:
    assert hand_in(loaded) == hand_in(loaded)
    with loaded.reading() as connection:
        assert [one.act for one in queries.history(connection, obligation=H1)].count("obligation.submit") == 1
        assert came.count_submissions(connection) == 1


def test_a_submission_is_read_again_whole(loaded: Register) -> None:
    number = hand_in(loaded)
    with loaded.reading() as connection:
        one = came.submission(connection, number)
        kept = came.files(connection, [number])[number]
        lines = came.progress_lines(connection, number)
        assert came.figures(connection, number) == {1: "32,5"}
        assert came.file(connection, kept[0].pk) == kept[0]
    assert (one.obligation, one.dated_on, one.document_no, one.verdict) == (H1, date(2024, 6, 11), "12/BC-SYT", None)
    assert [(file.name, file.size) for file in kept] == [("Báo cáo.pdf", 1234), ("Số liệu.xlsx", 99)]
    assert [(line.task, line.state, line.percent) for line in lines] == [
        ("so-y-te.1", "done", 100),
        ("so-y-te.2", "doing", 40),
    ]


def test_a_figure_is_of_a_target_of_the_plan(loaded: Register) -> None:
    with pytest.raises(InputError):
        hand_in(loaded, target=2)


def test_unknown_numbers_are_not_found(loaded: Register) -> None:
    with loaded.reading() as connection:
        for read in (came.submission, came.file):
            with pytest.raises(NotFound):
                read(connection, 1)


def seen_by(register: Register, body: str, today: date = DAY) -> list[str]:
    with register.reading() as connection:
        found = came.submissions(connection, body=body, today=today)
        assert came.count_submissions(connection, body=body, today=today) == len(found)
        return [one.obligation for one in found]


def test_only_whose_it_is_sees_it(loaded: Register) -> None:
    hand_in(loaded)
    assert (seen_by(loaded, Y_TE), seen_by(loaded, TAI_CHINH)) == ([H1], [])
    with loaded.reading() as connection:
        assert came.submissions(connection, area="viet-yen") == came.submissions(connection, obligation="x") == []


@pytest.mark.parametrize(("subject", "body", "seen"), [("", CONG_AN, [H1]), ("ma-tuy", CONG_AN, [])])
def test_a_successor_sees_what_it_answers_for(loaded: Register, subject: str, body: str, seen: list[str]) -> None:
    hand_in(loaded)
    row = {"agency": Y_TE, "subject": subject, "from_on": date(2024, 7, 1), "to_on": date(9999, 12, 31), "body": body}
    with loaded.begin() as connection:
        put_directory(connection, responsibilities=[row], now=moment(LOADED), by=BY)
    assert seen_by(loaded, body, date(2024, 7, 2)) == seen
    assert seen_by(loaded, body, date(2024, 6, 30)) == []


def test_the_words_of_what_was_sent_back(loaded: Register) -> None:
    hand_in(loaded)
    with loaded.reading() as connection:
        assert came.return_notes(connection, [H1]) == {}
    with loaded.begin() as connection:
        return_(connection, H1, writer(DAY), note="Thiếu biểu số liệu")
    with loaded.reading() as connection:
        assert came.return_notes(connection, [H1, "khác"]) == {H1: (DAY, "Thiếu biểu số liệu")}
    hand_in(loaded, "f2")
    with loaded.reading() as connection:
        assert came.return_notes(connection, [H1]) == {}
    with loaded.begin() as connection:
        void_submission(connection, H1, writer(DAY), reason="nhầm")
    with loaded.reading() as connection:
        assert H1 in came.return_notes(connection, [H1])


def test_what_waits_is_what_is_still_owed(loaded: Register) -> None:
    hand_in(loaded)
    with loaded.reading() as connection:
        found = queries.obligations(connection, DAY, CALENDAR, queries.Selection(agency=Y_TE, waiting=True))
    assert [one.period for one in found] == ["2024-H2"]


def test_a_report_speaks_of_the_tasks_its_agency_leads(loaded: Register) -> None:
    with loaded.reading() as connection:
        tasks = came.reported_tasks(connection, H1)
        assert [one.text for one in came.targets(connection, PLAN)] == ["Xã sạch về ma túy", "Người cai nghiện"]
    assert [task for task, _ in tasks] == ["so-y-te.1", "so-y-te.2"]
