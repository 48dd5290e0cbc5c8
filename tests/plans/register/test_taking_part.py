"""The directory, the calendar and the contacts: put twice they change nothing; what changed is counted and noted."""

from __future__ import annotations

from datetime import date

import pytest

from plans.errors import InputError
from plans.register import calendar_sql, queries
from plans.register.entries import put_contacts, put_days, put_directory, submit, waive
from plans.register.entries.taking_part import Counts
from plans.register.session import Register
from tests.plans.register.facts import (
    AGENCIES,
    BY,
    CONG_AN,
    H1,
    LOADED,
    TAI_CHINH,
    Y_TE,
    moment,
    store,
    store_agencies,
    want,
    writer,
)

NOW = moment(LOADED)
UBND = "kon-tum/ubnd-tinh"
GROUP = {
    "code": "kon-tum/khoi",
    "area": "kon-tum",
    "rank": 1,
    "name": "Khối",
    "aliases": ["khoi"],
    "kind": "closed",
    "source": "x",
}
MEMBER = {"group_code": "kon-tum/khoi", "agency": Y_TE, "rank": 1, "valid_from": None, "valid_to": None}
MERGER = {"agency": TAI_CHINH, "subject": "", "from_on": date(2025, 3, 1), "body": Y_TE, "source": "Nghị quyết"}
ANSWERS = {"agency": TAI_CHINH, "subject": "", "from_on": date(2025, 3, 1), "to_on": date.max, "body": Y_TE}
DESK = {"agency": Y_TE, "name": "Phòng Nghiệp vụ Y", "role": "đầu mối", "email": "syt@example.org", "phone": None}
CHANNELS = {"by_email": True, "by_sms": False}


def lines(register: Register, act: str) -> list[dict[str, object]]:
    with register.reading() as connection:
        return [dict(line.detail) for line in queries.history(connection) if line.act == act]


def test_the_directory_goes_in_once_and_comes_out_the_same(register: Register) -> None:
    parts = {"groups": [GROUP], "members": [MEMBER], "successions": [MERGER], "responsibilities": [ANSWERS]}
    with register.begin() as connection:
        assert store_agencies(connection, **parts) == 8
        assert store_agencies(connection, **parts) == 0
    with register.reading() as connection:
        rows = queries.directory_rows(connection)
    assert [row["code"] for row in rows.agencies] == [row["code"] for row in AGENCIES]
    assert rows.agencies[0]["aliases"] == ["CÔNG AN TỈNH KON TUM"]
    assert (list(rows.groups), list(rows.members), list(rows.successions)) == ([GROUP], [MEMBER], [MERGER])
    parts_out = {
        "agencies": rows.agencies,
        "groups": rows.groups,
        "members": rows.members,
        "successions": rows.successions,
    }
    with register.begin() as connection:
        again = put_directory(connection, **parts_out, responsibilities=[ANSWERS], now=NOW, by=BY)
    assert again == 0
    assert len(lines(register, "directory.put")) == 1


@pytest.mark.parametrize(
    ("field", "value"), [("aliases", ["SYT"]), ("name", "Sở Y tế"), ("valid_to", date(2025, 6, 30))]
)
def test_one_changed_field_is_one_changed_row(register: Register, field: str, value: object) -> None:
    with register.begin() as connection:
        store_agencies(connection)
        changed = [row | {field: value} if row["code"] == Y_TE else row for row in AGENCIES]
        assert put_directory(connection, agencies=changed, now=NOW, by=BY) == 1
        found = next(row for row in queries.directory_rows(connection).agencies if row["code"] == Y_TE)
    assert found[field] == value


def test_of_two_rows_for_one_agency_the_last_counts(register: Register) -> None:
    twice = [AGENCIES[0], AGENCIES[0] | {"name": "Công an tỉnh"}]
    with register.begin() as connection:
        assert put_directory(connection, agencies=twice, now=NOW, by=BY) == 1
        assert [row["name"] for row in queries.directory_rows(connection).agencies] == ["Công an tỉnh"]


def test_responsibilities_of_the_named_agencies_are_replaced_and_no_others(register: Register) -> None:
    other = ANSWERS | {"agency": CONG_AN, "body": None}
    with register.begin() as connection:
        store_agencies(connection, responsibilities=[ANSWERS, other])
        only = [row for row in AGENCIES if row["code"] == TAI_CHINH]
        put_directory(connection, agencies=only, responsibilities=[], now=NOW, by=BY)
        assert queries.responsible(connection, TAI_CHINH, date(2025, 4, 1)) == TAI_CHINH
        assert queries.responsible(connection, CONG_AN, date(2025, 4, 1)) is None


def test_days_make_the_calendar(register: Register) -> None:
    def day(on: date, working: bool, name: str | None = None) -> dict[str, object]:
        return {"on": on, "working": working, "name": name, "source": "lịch nghỉ", "estimated": False}

    may_1 = day(date(2024, 5, 1), False, "Quốc tế Lao động")
    saturday = day(date(2024, 5, 4), True, "làm bù")
    with register.begin() as connection:
        assert put_days(connection, [may_1, saturday, day(date(2024, 5, 2), True)], now=NOW, by=BY) == 3
        assert put_days(connection, [may_1, saturday], now=NOW, by=BY) == 0
        assert put_days(connection, [may_1 | {"estimated": True}], now=NOW, by=BY) == 1
    with register.reading() as connection:
        calendar = calendar_sql.workdays(connection, date(2024, 4, 1), date(2024, 6, 1))
    assert not calendar.is_working(date(2024, 5, 1))
    assert calendar.is_working(date(2024, 5, 4))
    assert lines(register, "days.put") == [{"written": 3}, {"written": 1}]


def test_contacts_are_added_changed_and_left(register: Register) -> None:
    other = DESK | {"name": "Văn phòng", "email": "vp@example.org", "phone": "0260 000 000"}
    with register.begin() as connection:
        store_agencies(connection)
        assert put_contacts(connection, [DESK | CHANNELS, other | CHANNELS], now=NOW, by=BY) == Counts(2, 0, 0)
        moved = DESK | CHANNELS | {"email": "moi@example.org"}
        third = DESK | CHANNELS | {"role": "lanh-dao"}
        assert put_contacts(connection, [moved, third], now=NOW, by=BY) == Counts(1, 1, 0)
        assert put_contacts(connection, [moved], now=NOW, by=BY) == Counts(0, 0, 1)
    with register.reading() as connection:
        found = queries.contacts(connection, Y_TE)
        assert queries.contacts(connection) == found
        assert queries.contacts(connection, TAI_CHINH) == []
    assert [(one.name, one.role, one.email, one.active) for one in found] == [
        (DESK["name"], "đầu mối", "moi@example.org", True),
        ("Văn phòng", "đầu mối", "vp@example.org", True),
        (DESK["name"], "lanh-dao", "syt@example.org", True),
    ]
    assert found[0].agency_name == "Sở Y tế tỉnh Kon Tum"


def test_one_address_under_two_spellings_is_refused(register: Register) -> None:
    with register.begin() as connection:
        put_contacts(connection, [DESK | CHANNELS], now=NOW, by=BY)
    with pytest.raises(InputError, match="đã là của liên hệ"), register.begin() as connection:
        put_contacts(connection, [DESK | CHANNELS | {"name": "Phong nghiep vu y"}], now=NOW, by=BY)


def test_the_history_of_contacts_keeps_no_addresses(register: Register) -> None:
    with register.begin() as connection:
        put_contacts(connection, [DESK | CHANNELS], now=NOW, by=BY)
    assert lines(register, "contact.add") == [{name: DESK[name] for name in ("agency", "name", "role")}]


def test_who_cannot_be_reached(register: Register) -> None:
    wants = [want(), want(agency=TAI_CHINH), want(agency=CONG_AN)]
    with register.begin() as connection:
        store_agencies(connection)
        store(connection, wants)
        silent = {"by_email": False, "by_sms": False}
        put_contacts(connection, [DESK | silent, DESK | CHANNELS | {"agency": CONG_AN}], now=NOW, by=BY)
    with register.reading() as connection:
        found = queries.contacts_missing(connection, LOADED)
    assert [(one.agency, one.owes, one.next_due_on) for one in found] == [
        (TAI_CHINH, 1, date(2024, 6, 14)),
        (Y_TE, 1, date(2024, 6, 14)),
        (UBND, 0, None),
    ]
    assert found[2].plans == ("kon-tum-1118-2024",)
    assert found[1].name == "Sở Y tế tỉnh Kon Tum"
    with register.begin() as connection:
        submit(connection, H1, LOADED, writer(LOADED))
        waive(connection, wants[1].id, writer(LOADED), reason="x")
    with register.reading() as connection:
        assert [one.agency for one in queries.contacts_missing(connection, LOADED)] == [UBND]


def test_the_successor_is_who_must_be_reached(register: Register) -> None:
    with register.begin() as connection:
        store_agencies(connection, responsibilities=[ANSWERS])
        store(connection, [want(agency=TAI_CHINH)])
        put_contacts(connection, [DESK | CHANNELS | {"agency": TAI_CHINH}], now=NOW, by=BY)
    with register.reading() as connection:
        before = [one.agency for one in queries.contacts_missing(connection, LOADED) if one.owes]
        after = [one.agency for one in queries.contacts_missing(connection, date(2025, 3, 1)) if one.owes]
    assert (before, after) == ([], [Y_TE])
