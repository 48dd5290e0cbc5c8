"""Links of letters on both databases: made once, kept while they live long, told in the history."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from plans.register import queries
from plans.register.entries import access, put_contacts
from plans.register.links_sql import LIVES, work_links
from plans.register.queries.access import LinkView, links
from plans.register.session import Register
from tests.plans.register.facts import BY, LOADED, Y_TE, moment, store_agencies

NOW = moment(date(2024, 6, 11))


@pytest.fixture
def known(register: Register) -> Register:
    with register.begin() as connection:
        store_agencies(connection)
        row = {"agency": Y_TE, "role": "van-thu", "email": "a@b.example", "by_email": True, "by_sms": False}
        put_contacts(connection, [{**row, "name": "Văn thư", "active": True}], now=moment(LOADED), by=BY)
    return register


def test_a_link_is_made_and_kept(known: Register) -> None:
    with known.begin() as connection:
        pk = int(connection.exec_driver_sql("SELECT pk FROM contact").scalar_one())
        made = work_links(connection, {pk: "n1"}, NOW)
        assert work_links(connection, {}, NOW) == {}
        assert work_links(connection, {pk: "n2"}, NOW + timedelta(days=29)) == made
        assert made[pk].until == NOW + LIVES
        newer = work_links(connection, {pk: "n3"}, NOW + timedelta(days=30))
    assert newer != made
    with known.reading() as connection:
        assert [one.nonce for one in access_links(known)] == ["n3", "n1"]
        told = [line.detail["link"] for line in queries.history(connection) if line.act == "link.make"]
    assert told == [made[pk].number, newer[pk].number]


def access_links(register: Register) -> list[LinkView]:
    with register.reading() as connection:
        return links(connection, agency=Y_TE)


def test_what_was_revoked_is_made_anew(known: Register) -> None:
    with known.begin() as connection:
        pk = int(connection.exec_driver_sql("SELECT pk FROM contact").scalar_one())
        first = work_links(connection, {pk: "n1"}, NOW)
        access.revoke_link(connection, first[pk].number, now=NOW, by=BY)
        assert work_links(connection, {pk: "n2"}, NOW)[pk].nonce == "n2"
