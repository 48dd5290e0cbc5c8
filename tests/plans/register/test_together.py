"""One decision about many obligations; what waits for the coordinator; the log of messages."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import Connection, insert, text

from plans.errors import NotFound, UnlawfulMove
from plans.register.entries import put_contacts, submit
from plans.register.entries.settled import settle
from plans.register.entries.together import (
    CHANGED,
    NotAll,
    accept_all,
    extend_all,
    restore_all,
    return_all,
    void_one,
    waive_all,
)
from plans.register.queries import contacts_missing, history, obligation
from plans.register.queries.letters import (
    Among,
    carried,
    count_lines,
    message_counts,
    message_lines,
    tries,
    whole_message,
)
from plans.register.queries.steering import count_incoming, incoming, latest, undated, unsettled, within
from plans.register.session import Register
from plans.register.tables import MessageRow
from tests.plans.register.facts import (
    BY,
    CALENDAR,
    CONG_AN,
    H1,
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

TODAY = date(2024, 6, 20)
OTHER = f"{PLAN}/bao-cao-6-thang/{TAI_CHINH}/2024-H1"
BOTH = (H1, OTHER)


@pytest.fixture
def owing(register: Register) -> Register:
    with register.begin() as connection:
        store_agencies(connection)
        wants = [want(), want(agency=TAI_CHINH, requested=True), want(UNDATED, name="bao-cao-dot-xuat")]
        store(connection, wants)
    return register


def hand_in(register: Register, *ids: str) -> dict[str, int]:
    with register.begin() as connection:
        return {one: submit(connection, one, TODAY, writer(TODAY)) for one in ids}


def state(connection: Connection, one: str) -> str:
    return obligation(connection, one, TODAY, CALENDAR).state


def test_all_are_accepted_and_a_second_time_nothing_happens(owing: Register) -> None:
    chosen = hand_in(owing, *BOTH)
    for _ in range(2):
        with owing.begin() as connection:
            accept_all(connection, chosen, writer(TODAY), note="đủ")
    with owing.reading() as connection:
        assert [state(connection, one) for one in BOTH] == ["accepted", "accepted"]
        acts = [line.act for line in history(connection, plan=PLAN)]
    assert acts.count("obligation.accept") == 2


def test_where_one_cannot_be_none_is(owing: Register) -> None:
    chosen = hand_in(owing, H1) | {OTHER: 99}
    with pytest.raises(NotAll) as caught, owing.begin() as connection:
        accept_all(connection, chosen, writer(TODAY))
    assert caught.value.refused == {OTHER: CHANGED}
    with owing.reading() as connection:
        assert state(connection, H1) == "submitted"


def test_a_newer_submission_is_not_judged_unseen(owing: Register) -> None:
    seen = hand_in(owing, H1)
    hand_in(owing, H1)
    with pytest.raises(NotAll, match="đã có lần nộp khác"), owing.begin() as connection:
        return_all(connection, seen, writer(TODAY), reason="Thiếu biểu")


def test_all_are_sent_back_once_with_reason_and_day(owing: Register) -> None:
    chosen = hand_in(owing, *BOTH)
    for _ in range(2):
        with owing.begin() as connection:
            return_all(connection, chosen, writer(TODAY), reason="Thiếu biểu", due_on=date(2024, 6, 28))
    with owing.reading() as connection:
        views = [obligation(connection, one, TODAY, CALENDAR) for one in BOTH]
    assert [(one.due_on, one.revision) for one in views] == [(date(2024, 6, 28), 2)] * 2


def test_more_time_for_all_or_for_none(owing: Register) -> None:
    dotless = f"{PLAN}/bao-cao-dot-xuat/{Y_TE}/once"
    hand_in(owing, OTHER)
    with pytest.raises(NotAll) as caught, owing.begin() as connection:
        extend_all(connection, [H1, OTHER, dotless], date(2024, 7, 1), writer(TODAY), reason="Chờ số liệu")
    assert list(caught.value.refused) == [OTHER]
    assert "không thể gia hạn" in caught.value.refused[OTHER]
    for _ in range(2):
        with owing.begin() as connection:
            extend_all(connection, [H1, dotless], date(2024, 7, 1), writer(TODAY), reason="Chờ số liệu")
    with owing.reading() as connection:
        assert {obligation(connection, one, TODAY, CALENDAR).due_on for one in (H1, dotless)} == {date(2024, 7, 1)}
        assert obligation(connection, H1, TODAY, CALENDAR).revision == 2


def test_waived_once_and_owed_again(owing: Register) -> None:
    for _ in range(2):
        with owing.begin() as connection:
            waive_all(connection, BOTH, writer(TODAY), reason="Không phát sinh")
    with owing.reading() as connection:
        assert [state(connection, one) for one in BOTH] == ["waived", "waived"]
    for _ in range(2):
        with owing.begin() as connection:
            restore_all(connection, BOTH, writer(TODAY), reason="Miễn nhầm")
    with owing.reading() as connection:
        assert [state(connection, one) for one in BOTH] == ["overdue", "overdue"]
        acts = [line.act for line in history(connection, plan=PLAN)]
    assert acts.count("obligation.waive") == acts.count("obligation.restore") == 2


def test_a_mistaken_submission_is_taken_back_once(owing: Register) -> None:
    [number] = hand_in(owing, H1).values()
    for _ in range(2):
        with owing.begin() as connection:
            void_one(connection, H1, number, writer(TODAY), reason="Nhập nhầm")
    with owing.reading() as connection:
        assert state(connection, H1) == "overdue"


def test_an_older_submission_is_not_taken_back_for_the_newer(owing: Register) -> None:
    [older] = hand_in(owing, H1).values()
    hand_in(owing, H1)
    with pytest.raises(UnlawfulMove, match="đã có lần nộp khác"), owing.begin() as connection:
        void_one(connection, H1, older, writer(TODAY), reason="Nhập nhầm")


def test_what_waits_is_bounded_by_area_and_oldest_first(owing: Register) -> None:
    with owing.begin() as connection:
        submit(connection, H1, TODAY, writer(TODAY))
        submit(connection, OTHER, date(2024, 6, 12), writer(TODAY))
    with owing.reading() as connection:
        first, second = incoming(connection, "kon-tum")
        told = latest(connection, [first, second])
        assert [told[first].obligation, told[second].obligation] == [OTHER, H1]
        assert count_incoming(connection, None) == count_incoming(connection, "kon-tum") == 2
        assert (incoming(connection, "gia-lai"), count_incoming(connection, "gia-lai")) == ([], 0)
        assert undated(connection, "kon-tum", 3).count == 1
        assert undated(connection, "gia-lai", 3).count == 0
        assert within(connection, "gia-lai", BOTH) == {}
        assert set(within(connection, "kon-tum", BOTH)) == set(BOTH)


def test_who_cannot_be_reached_is_bounded_by_area(owing: Register) -> None:
    with owing.reading() as connection:
        found = {one.agency: one.owes for one in contacts_missing(connection, TODAY, "kon-tum")}
        assert found == {Y_TE: 2, TAI_CHINH: 1, CONG_AN: 0, "kon-tum/ubnd-tinh": 0}
        assert contacts_missing(connection, TODAY, "gia-lai") == []


def letter(connection: Connection, number: int, state: str, words: str | None = None) -> None:
    row = {"key": f"2024-06-14/1/email/{number}", "day": date(2024, 6, 14), "contact_pk": 1, "addressee": Y_TE}
    more = {"channel": "email", "address": "vt@soyte.example", "kind": "reminder", "subject": "Nhắc", "text": "Chữ"}
    connection.execute(insert(MessageRow).values(**row, **more, state=state, attempts=1, words=words))


@pytest.fixture
def told(owing: Register) -> Register:
    desk = {"agency": Y_TE, "name": "Văn thư", "role": "van-thu", "email": "vt@soyte.example", "by_email": True}
    with owing.begin() as connection:
        restart = "ALTER SEQUENCE contact_pk_seq RESTART" if connection.dialect.name == "postgresql" else "SELECT 1"
        connection.execute(text(restart))
        put_contacts(connection, [{**desk, "by_sms": False}], now=moment(TODAY), by=BY)
        for number, one in enumerate(("sent", "failed", "unknown", "sent")):
            letter(connection, number, one, "550 no such user" if one == "failed" else None)
    return owing


def test_the_log_counts_and_lists_by_state_and_area(told: Register) -> None:
    with told.reading() as connection:
        assert message_counts(connection, "kon-tum") == {"sent": 2, "failed": 1, "unknown": 1}
        assert message_counts(connection, "gia-lai") == {}
        lines = message_lines(connection, "kon-tum", "sent")
        assert [one.key[-1] for one in lines] == ["3", "0"]
        assert message_lines(connection, "gia-lai") == []
        assert [one.key[-1] for one in message_lines(connection, None, start=1, most=2)] == ["2", "1"]
        with pytest.raises(NotFound):
            whole_message(connection, lines[0].pk, "gia-lai")
        assert whole_message(connection, lines[0].pk, "kon-tum").text == "Chữ"
        assert not tries(connection, lines[0].pk)
        assert not carried(connection, lines[0].pk)


@pytest.mark.parametrize(("among", "numbers"), [
    (Among(), ["3", "2", "1", "0"]),
    (Among((Y_TE,)), ["3", "2", "1", "0"]),
    (Among((TAI_CHINH,)), []),
    (Among((Y_TE, TAI_CHINH), TODAY), []),
    (Among(first=date(2024, 6, 14), last=date(2024, 6, 14)), ["3", "2", "1", "0"]),
    (Among(last=date(2024, 6, 13)), []),
    (Among(first=date(2024, 6, 15)), []),
])  # fmt: skip
def test_the_log_is_bounded_by_bodies_and_days(told: Register, among: Among, numbers: list[str]) -> None:
    with told.reading() as connection:
        for area in (None, "kon-tum"):
            assert [one.key[-1] for one in message_lines(connection, area, among=among)] == numbers
            assert sum(message_counts(connection, area, among).values()) == len(numbers)
            assert count_lines(connection, area, "", among) == len(numbers)
            assert count_lines(connection, area, "unsettled", among) == len(numbers) // 2
        assert message_lines(connection, "gia-lai", among=among) == []


def test_what_is_decided_about_leaves_the_list_of_the_unsettled(told: Register) -> None:
    with told.begin() as connection:
        count, lines = unsettled(connection, "kon-tum", 3)
        assert (count, {one.state for one in lines}) == (2, {"failed", "unknown"})
        for one in lines:
            settle(connection, one.key, "drop", now=moment(TODAY), by=BY)
        assert unsettled(connection, "kon-tum", 3) == (0, [])
        assert count_lines(connection, "kon-tum", "failed") == 2
