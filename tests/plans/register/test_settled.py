"""What a person decides about a letter or a contact, on both databases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, select

from plans.errors import DondocError, NotFound, UnlawfulMove
from plans.obligations import Assignment
from plans.register import queries
from plans.register.entries import put_contacts, put_days
from plans.register.entries.local_days import keep_days
from plans.register.entries.reassigned import reassign
from plans.register.entries.settled import settle
from plans.register.entries.stopped import stop_contact
from plans.register.queries.local_days import local_days, special_days
from plans.register.session import Register
from plans.register.tables import ContactRow, MessageRow
from tests.plans.register.facts import BY, LOADED, Y_TE, moment, store_agencies

NOW = moment(LOADED)
KEY = "2024-05-24/1/email/1"
DESK = {"agency": Y_TE, "name": "Văn thư", "role": "van-thu", "email": "cu@syt.example", "phone": "+84900000001"}
HEAD = {"role": "lanh-dao", "email": "lanhdao@syt.example", "phone": None, "by_sms": False}
CHANNELS = {"by_email": True, "by_sms": True}


def put(register: Register, state: str, channel: str = "email", **contact: Any) -> None:
    """A message of a contact, in a state, after three tries."""
    with register.begin() as connection:
        store_agencies(connection)
        put_contacts(connection, [{**DESK, **CHANNELS}], now=NOW, by=BY)
        pk = connection.execute(select(ContactRow.pk)).scalar_one()
        message = {"key": KEY, "day": date(2024, 5, 24), "contact_pk": pk, "addressee": f"{Y_TE}#{pk}", "state": state}
        words = {"kind": "reminder", "subject": "Nhắc việc", "text": "…", "attempts": 3, "words": "550 no such user"}
        address = DESK["email"] if channel == "email" else DESK["phone"]
        connection.execute(insert(MessageRow).values({**message, **words, "channel": channel, "address": address}))
        if contact:
            put_contacts(connection, [{**DESK, **CHANNELS, **contact}], now=NOW, by=BY)


def only(register: Register) -> queries.MessageView:
    with register.reading() as connection:
        (one,) = queries.messages(connection)
    return one


def acts(register: Register, act: str) -> list[dict[str, Any]]:
    with register.reading() as connection:
        return [dict(line.detail) for line in queries.history(connection) if line.act == act]


@pytest.mark.parametrize("was", ["unknown", "failed"])
def test_a_letter_that_arrived_after_all_is_sent(register: Register, was: str) -> None:
    put(register, was)
    with register.begin() as connection:
        settle(connection, KEY, "sent", now=NOW, by="Hoa")
    one = only(register)
    assert (one.state, one.sent_at, one.words) == ("sent", NOW, "xác nhận bởi Hoa")
    assert acts(register, "message.settle") == [{"message": KEY, "verdict": "sent", "was": was}]


@pytest.mark.parametrize(
    ("channel", "corrected", "address"),
    [
        ("email", {"email": "moi@syt.example"}, "moi@syt.example"),
        ("sms", {"phone": "+84900000002"}, "+84900000002"),
        ("email", {}, "cu@syt.example"),
    ],
)
def test_again_goes_to_the_present_address_with_its_tries_counted_anew(
    register: Register, channel: str, corrected: dict[str, str], address: str
) -> None:
    put(register, "failed", channel, **corrected)
    with register.begin() as connection:
        done = settle(connection, KEY, "again", now=NOW, by="Hoa")
    one = only(register)
    assert (one.state, one.attempts, one.not_before, one.words) == ("queued", 0, None, None)
    assert one.address == done.address == address
    assert address not in str(acts(register, "message.settle"))


def test_a_dropped_letter_failed_by_a_decision(register: Register) -> None:
    put(register, "unknown", "sms")
    with register.begin() as connection:
        settle(connection, KEY, "drop", now=NOW, by="Hoa")
    one = only(register)
    assert (one.state, one.words) == ("failed", "thôi gửi, quyết định bởi Hoa")


@pytest.mark.parametrize("state", ["queued", "sending", "sent", "retry"])
def test_a_letter_on_its_way_is_nobodys_to_decide(register: Register, state: str) -> None:
    put(register, state)
    with pytest.raises(UnlawfulMove, match="chưa rõ kết quả"), register.begin() as connection:
        settle(connection, KEY, "drop", now=NOW, by="Hoa")
    assert only(register).state == state
    assert acts(register, "message.settle") == []


def test_a_letter_that_nobody_can_take_is_not_queued_again(register: Register) -> None:
    put(register, "failed", "sms", phone=None, by_sms=False)
    with pytest.raises(UnlawfulMove, match="không có số điện thoại"), register.begin() as connection:
        settle(connection, KEY, "again", now=NOW, by="Hoa")
    with register.begin() as connection:
        stop_contact(connection, Y_TE, "Văn thư", now=NOW, by="Hoa")
    with pytest.raises(UnlawfulMove, match="đã ngừng"), register.begin() as connection:
        settle(connection, KEY, "again", now=NOW, by="Hoa")


def test_an_unknown_key_names_the_nearest(register: Register) -> None:
    put(register, "failed")
    with pytest.raises(NotFound, match=KEY), register.begin() as connection:
        settle(connection, KEY.replace("24", "25"), "drop", now=NOW, by="Hoa")


def test_a_contact_is_stopped_and_an_import_makes_it_active_again(register: Register) -> None:
    put(register, "unknown")
    with register.begin() as connection:
        done = stop_contact(connection, Y_TE, "  VĂN thư ", now=NOW, by="Hoa")
    assert (done.name, done.dropped) == ("Văn thư", 1)
    assert only(register).state == "failed"
    assert acts(register, "contact.stop") == [{"agency": Y_TE, "name": "Văn thư", "role": "van-thu", "dropped": 1}]
    with register.begin() as connection:
        assert [one.active for one in queries.contacts(connection)] == [False]
        assert put_contacts(connection, [{**DESK, **CHANNELS}], now=NOW, by=BY).changed == 1
        assert [one.active for one in queries.contacts(connection)] == [True]


@pytest.mark.parametrize(
    ("agency", "name", "role", "says"),
    [
        (Y_TE, "Văn thu", None, "gần nhất là 'Văn thư'"),
        (Y_TE, "Văn thư", None, "hãy ghi --role (một trong: van-thu, lanh-dao)"),
        (Y_TE, "Văn thư", "dau-moi", "có: van-thu, lanh-dao"),
        ("kon-tum/ubnd-tinh", "Văn thư", None, "chưa có liên hệ nào"),
    ],
)
def test_it_must_be_clear_who_is_meant(register: Register, agency: str, name: str, role: str | None, says: str) -> None:
    put(register, "sent")
    with register.begin() as connection:
        put_contacts(connection, [{**DESK, **CHANNELS, **HEAD}], now=NOW, by=BY)
    with pytest.raises(DondocError) as error, register.begin() as connection:
        stop_contact(connection, agency, name, role, now=NOW, by="Hoa")
    assert says in str(error.value)
    with register.begin() as connection:
        stop_contact(connection, Y_TE, "Văn thư", "lanh-dao", now=NOW, by="Hoa")
    with pytest.raises(UnlawfulMove, match="từ trước"), register.begin() as connection:
        stop_contact(connection, Y_TE, "Văn thư", "lanh-dao", now=NOW, by="Hoa")


def test_assignments_are_made_anew_only_where_they_differ(register: Register) -> None:
    lead, support = Assignment("a.1", Y_TE, "lead", False), Assignment("a.1", "x/y", "support", False)
    with register.begin() as connection:
        assert reassign(connection, "plan", [lead, support], now=NOW, by=BY) == 2
        assert reassign(connection, "plan", [support, lead], now=NOW, by=BY) == 0
        assert reassign(connection, "plan", [lead], now=NOW, by=BY) == 1
    assert acts(register, "plan.assign") == [{"changed": 2}, {"changed": 1}]


def test_local_days_are_kept_in_the_order_in_which_they_came(register: Register) -> None:
    off, on = ({"days": [{"day": "2024-06-14", "working": working}]} for working in (False, True))
    with register.begin() as connection:
        kept = [keep_days(connection, "a.yaml", one, now=NOW, by=BY) for one in (off, off, on, off)]
        assert local_days(connection) == [off, on, off]
    assert kept == [True, False, True, True]


def test_days_that_have_a_name_are_special(register: Register) -> None:
    plain = {"working": True, "name": None, "source": "x", "estimated": False}
    with register.begin() as connection:
        rows = [{"on": date(2024, 6, day), **plain} for day in (13, 14, 17)]
        put_days(connection, [rows[0], {**rows[1], "name": "Ngày hội", "working": False}, rows[2]], now=NOW, by=BY)
        found = special_days(connection, date(2024, 6, 1), date(2024, 6, 30))
    assert [(one.on.day, one.working, one.name) for one in found] == [(14, False, "Ngày hội")]
