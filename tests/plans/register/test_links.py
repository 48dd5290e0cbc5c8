"""Links revoked with what was made through them, and tokens' last use, on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from plans.errors import NotFound
from plans.register.entries import access
from plans.register.entries.stopped import stop_contact
from plans.register.entries.taking_part import put_contacts
from plans.register.queries.access import link, links
from plans.register.session import Connection, Register
from tests.plans.register.facts import BY, LOADED, TAI_CHINH, Y_TE, moment, store_agencies

NOW = moment(LOADED)


def make(connection: Connection, audience: str, agency: str = Y_TE, **more: Any) -> int:
    return access.make_link(
        connection, audience, agency, "n", expires_at=NOW + timedelta(days=9), now=NOW, by=BY, **more
    )


def open_ones(register: Register) -> set[int]:
    with register.reading() as connection:
        return {one.pk for one in links(connection)}


def test_a_link_ends_with_the_tokens_made_through_it(register: Register) -> None:
    with register.begin() as connection:
        work, other = make(connection, "work"), make(connection, "work")
        token, lasting = make(connection, "api", through=work), make(connection, "api")
        more = make(connection, "api", through=other)
        access.revoke_link(connection, work, now=NOW, by=BY)
        assert link(connection, token).revoked_at == NOW  # type: ignore[union-attr]
    assert open_ones(register) == {other, lasting, more}


def test_what_is_foreign_or_ended_is_not_revoked(register: Register) -> None:
    with register.begin() as connection:
        work = make(connection, "work")
    for number, agency in ((work, TAI_CHINH), (work + 99, None)):
        with register.begin() as connection, pytest.raises(NotFound):
            access.revoke_link(connection, number, now=NOW, by=BY, agency=agency)
    assert open_ones(register) == {work}
    with register.begin() as connection:
        access.revoke_link(connection, work, now=NOW, by=BY, agency=Y_TE)
    with register.begin() as connection, pytest.raises(NotFound):
        access.revoke_link(connection, work, now=NOW, by=BY)


def test_a_contact_stopped_or_moved_takes_its_links_and_their_tokens_along(register: Register) -> None:
    row: dict[str, object] = {"agency": Y_TE, "name": "Văn thư", "role": "van-thu", "email": "cu@soyte.example"}
    row |= {"by_email": True, "by_sms": False, "active": True}
    with register.begin() as connection:
        store_agencies(connection)
        put_contacts(connection, [row], now=NOW, by=BY)
        contact = int(connection.exec_driver_sql("SELECT pk FROM contact").scalar_one())
        work, kept = make(connection, "work", contact=contact), make(connection, "work", contact=contact)
        _, stays = make(connection, "api", through=work), make(connection, "api", through=kept)
        put_contacts(connection, [{**row, "email": "moi@soyte.example"}], now=NOW, by=BY, keep_link=kept)
    assert open_ones(register) == {kept, stays}
    with register.begin() as connection:
        stop_contact(connection, Y_TE, "Văn thư", now=NOW, by=BY)
    assert open_ones(register) == set()


def test_the_last_use_is_kept(register: Register) -> None:
    with register.begin() as connection:
        token = make(connection, "api")
        assert link(connection, token).used_at is None  # type: ignore[union-attr]
        access.touch_link(connection, token, now=NOW)
        assert link(connection, token).used_at == NOW  # type: ignore[union-attr]
