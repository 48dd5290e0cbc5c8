"""What is listed of obligations on a day: states, lateness, who answers, and the selections."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import insert

from plans.deadlines import Occurrence
from plans.register import queries
from plans.register.entries import submit, waive
from plans.register.queries import Selection, lists
from plans.register.queries.selecting import Filters, Scope
from plans.register.session import Register
from plans.register.tables import ContactRow, MessageRow, NoticeRow, ObligationRow, RunRow
from tests.plans.register.facts import (
    BY,
    CALENDAR,
    CONG_AN,
    DECEMBER,
    H1,
    JUNE,
    PLAN,
    TAI_CHINH,
    UNDATED,
    Y_TE,
    moment,
    store,
    store_agencies,
    want,
    writer,
)

JUNE_17 = date(2024, 6, 17)
H2 = want(DECEMBER).id
ONCE = want(UNDATED).id
TAI_CHINH_H1 = want(agency=TAI_CHINH).id
MERGED = {"agency": TAI_CHINH, "subject": "", "from_on": date(2024, 6, 15), "to_on": date.max, "body": Y_TE}
CLOSED = {
    "agency": Y_TE,
    "subject": "cai-nghien",
    "from_on": date(2024, 6, 15),
    "to_on": date(2024, 6, 30),
    "body": CONG_AN,
}
GONE = {"agency": CONG_AN, "subject": "", "from_on": date(2024, 6, 15), "to_on": date.max, "body": None}


@pytest.fixture
def loaded(register: Register) -> Register:
    wants = [want(), want(DECEMBER), want(UNDATED), want(agency=TAI_CHINH, requested=True)]
    with register.begin() as connection:
        store_agencies(connection)
        store(connection, wants)
    return register


def listed(register: Register, **selection: object) -> list[str]:
    with register.reading() as connection:
        chosen = Selection(**selection)  # type: ignore[arg-type]
        return [one.id for one in queries.obligations(connection, JUNE_17, CALENDAR, chosen)]


def test_all_facts_of_one_obligation(loaded: Register) -> None:
    with loaded.reading() as connection:
        found = queries.obligation(connection, H1, JUNE_17, CALENDAR)
    assert found == queries.ObligationView(
        id=H1,
        plan=PLAN,
        task="bao-cao-6-thang",
        agency=Y_TE,
        responsible=Y_TE,
        period="2024-H1",
        window_from=date(2023, 12, 15),
        window_to=date(2024, 6, 14),
        phrase="định kỳ 06 tháng, trước ngày 15/6",
        written_on=date(2024, 6, 14),
        due_on=date(2024, 6, 14),
        target_on=date(2024, 6, 14),
        state="overdue",
        days_late=3,
        working_days_late=1,
        submitted_on=None,
        plan_number="1118/KH-UBND",
        plan_title="Triển khai xây dựng mô hình “Xã, phường, thị trấn sạch ma túy”",
        task_title=found.task_title,
        agency_name="Sở Y tế tỉnh Kon Tum",
        due_time=None,
        first_submitted_on=None,
        revision=1,
        requested=False,
        window_default=True,
        tracked=True,
        reason=None,
    )


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2024, 5, 23), "upcoming"),
        (date(2024, 5, 24), "open"),
        (date(2024, 6, 10), "open"),
        (date(2024, 6, 11), "due_soon"),
        (date(2024, 6, 14), "due_soon"),
        (date(2024, 6, 15), "overdue"),
    ],
)
def test_the_state_follows_the_plans_ladder(loaded: Register, today: date, state: str) -> None:
    with loaded.reading() as connection:
        assert queries.obligation(connection, H1, today, CALENDAR).state == state


def test_by_last_day_then_directory_and_the_undated_last(loaded: Register) -> None:
    assert listed(loaded) == [TAI_CHINH_H1, H1, H2, ONCE]


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        ({"plan": PLAN}, [TAI_CHINH_H1, H1, H2, ONCE]),
        ({"plan": "kon-tum"}, []),
        ({"agency": TAI_CHINH}, [TAI_CHINH_H1]),
        ({"start": date(2024, 6, 15)}, [H2, ONCE]),
        ({"start": date(2024, 6, 14), "end": date(2024, 6, 14)}, [TAI_CHINH_H1, H1, ONCE]),
        ({"end": date(2024, 6, 13)}, [ONCE]),
        ({"states": frozenset({"undated", "upcoming"})}, [H2, ONCE]),
        ({"tracked": False}, []),
        ({"id": H2}, [H2]),
    ],
)
def test_selections(loaded: Register, selection: dict[str, object], ids: list[str]) -> None:
    assert listed(loaded, **selection) == ids


def test_successors_answer_and_are_found_by_either_name(loaded: Register) -> None:
    with loaded.begin() as connection:
        store_agencies(connection, responsibilities=[MERGED, CLOSED, GONE])
    with loaded.reading() as connection:
        views = {one.id: one.responsible for one in queries.obligations(connection, JUNE_17, CALENDAR)}
        asked = [
            queries.responsible(connection, Y_TE, JUNE_17, "cai-nghien"),
            queries.responsible(connection, Y_TE, date(2024, 7, 1), "cai-nghien"),
            queries.responsible(connection, Y_TE, JUNE_17, "ma-tuy"),
            queries.responsible(connection, TAI_CHINH, date(2024, 6, 14)),
            queries.responsible(connection, TAI_CHINH, JUNE_17, "ma-tuy"),
            queries.responsible(connection, CONG_AN, JUNE_17),
        ]
    assert (views[TAI_CHINH_H1], views[H1]) == (Y_TE, Y_TE)
    assert asked == [CONG_AN, Y_TE, Y_TE, TAI_CHINH, Y_TE, None]
    assert listed(loaded, agency=Y_TE) == [TAI_CHINH_H1, H1, H2, ONCE]
    assert listed(loaded, agency=TAI_CHINH) == [TAI_CHINH_H1]


def test_a_successor_by_subject_answers_for_that_subject_alone(loaded: Register) -> None:
    with loaded.begin() as connection:
        store_agencies(connection, responsibilities=[CLOSED])
        connection.execute(ObligationRow.__table__.update().where(ObligationRow.id == H2).values(subject="cai-nghien"))  # type: ignore[attr-defined]
    assert listed(loaded, agency=CONG_AN) == [H2]


def test_overdue_are_only_what_waits_and_is_tracked(register: Register) -> None:
    old = want(Occurrence("2023-H1", date(2023, 6, 14), date(2023, 6, 14), date(2023, 6, 14)))
    wants = [want(replace(JUNE, period=period)) for period in ("a", "b", "c", "d")]
    with register.begin() as connection:
        store(connection, [*wants, old, want(DECEMBER)])
        submit(connection, wants[0].id, JUNE_17, writer(JUNE_17))
        waive(connection, wants[1].id, writer(JUNE_17), reason="x")
    with register.reading() as connection:
        late = queries.overdue(connection, JUNE_17, CALENDAR)
        none = queries.overdue(connection, JUNE_17, CALENDAR, agency=TAI_CHINH)
        untracked = queries.obligations(connection, JUNE_17, CALENDAR, Selection(tracked=False))
    assert [one.id for one in late] == [wants[2].id, wants[3].id]
    assert none == []
    assert [(one.id, one.state) for one in untracked] == [(old.id, "overdue")]


def test_an_open_group_owes_under_its_own_name(register: Register) -> None:
    group = {"code": "kon-tum/thanh-vien", "area": "kon-tum", "rank": 1, "name": "Thành viên Ban Chỉ đạo"}
    with register.begin() as connection:
        store_agencies(connection, groups=[group | {"aliases": [], "kind": "open", "source": "x"}])
        store(connection, [want(agency="kon-tum/thanh-vien"), want(agency="kon-tum/khong-ro")])
    with register.reading() as connection:
        names = [one.agency_name for one in queries.obligations(connection, JUNE_17, CALENDAR)]
    assert sorted(names) == ["Thành viên Ban Chỉ đạo", "kon-tum/khong-ro"]


def test_notices_messages_and_runs_are_listed_as_stored(loaded: Register) -> None:
    with loaded.begin() as connection:
        contact = {"pk": 7, "agency": Y_TE, "name": "Văn thư", "role": "văn thư", "by_email": True, "by_sms": False}
        connection.execute(insert(ContactRow).values(**contact))
        letter = {"contact_pk": 7, "channel": "email", "day": JUNE_17}
        words = {
            "key": "k1",
            "addressee": Y_TE,
            "address": "a@example.org",
            "kind": "overdue",
            "subject": "s",
            "text": "t",
        }
        connection.execute(insert(MessageRow).values(pk=3, **letter, **words, state="sent", sent_at=moment(JUNE_17)))
        told = {"revision": 1, "role": "agency", "rung": "overdue+1", "rank": 6, "kind": "overdue", "agency": Y_TE}
        pk = connection.execute(ObligationRow.__table__.select().where(ObligationRow.id == H1)).one().pk
        row = {"obligation_pk": pk, "addressee": f"{Y_TE}#7", "fell_on": JUNE_17, "state": "composed", "message_pk": 3}
        connection.execute(insert(NoticeRow).values(**letter, **told, **row))
        counts = {"sent": 1}
        times = {"started_at": moment(JUNE_17), "ended_at": moment(JUNE_17, 9)}
        connection.execute(insert(RunRow).values(day=JUNE_17, command="sweep", counts=counts, **times))
    with loaded.reading() as connection:
        notice = queries.notices(connection, obligation=H1, plan=PLAN, day=JUNE_17)
        messages = queries.messages(connection, state="sent", day=JUNE_17)
        assert queries.messages(connection, state="failed") == []
        assert queries.notices(connection, obligation=H2) == queries.notices(connection, day=date(2024, 6, 18)) == []
        assert [(run.command, run.counts, run.ended_at) for run in queries.runs(connection, day=JUNE_17)] == [
            ("sweep", counts, moment(JUNE_17, 9))
        ]
    assert [(one.obligation, one.rung, one.addressee, one.message) for one in notice] == [
        (H1, "overdue+1", f"{Y_TE}#7", "k1")
    ]
    assert [(one.key, one.agency_name, one.contact, one.sent_at, one.attempts) for one in messages] == [
        ("k1", "Sở Y tế tỉnh Kon Tum", "Văn thư", moment(JUNE_17), 0)
    ]


def test_the_history_of_all_is_longer_than_of_one(loaded: Register) -> None:
    with loaded.reading() as connection:
        everything = queries.history(connection)
        one = queries.history(connection, obligation=H1)
    assert [line.act for line in everything] == ["directory.put", "plan.load", *["obligation.open"] * 4]
    assert [(line.act, line.by) for line in one] == [("obligation.open", BY)]


def test_groups_which_have_no_rank_stand_alike_on_every_database(register: Register) -> None:
    group = "kon-tum/cac-hoi"
    row = {"code": group, "area": "kon-tum", "rank": 1, "name": "Các hội", "aliases": [], "kind": "open", "source": ""}
    with register.begin() as connection:
        store_agencies(connection, groups=[row])
        store(connection, [want(agency=group), want(), want(agency=TAI_CHINH)])
        everything = lists.Reader(Scope(None, None), JUNE_17, CALENDAR)
        pages = [lists.lines(connection, everything, Filters(), order=order) for order in ("late", "plan", "agency")]
    asked = [[line.view.agency for line in page] for page in pages]
    stood = [one.partition("/bao-cao-6-thang/")[2].rpartition("/")[0] for one in listed(register)]
    assert stood == [group, TAI_CHINH, Y_TE]
    assert asked == [[TAI_CHINH, Y_TE, group]] * 3
