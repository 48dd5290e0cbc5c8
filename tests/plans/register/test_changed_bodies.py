"""What was changed of a body is found by its code, on both databases."""

from __future__ import annotations

from plans.register.queries.audit import changes_of
from plans.register.rows import entry, record
from plans.register.session import Register
from tests.plans.register.facts import BY, LOADED, TAI_CHINH, Y_TE, moment


def test_a_bodys_changes_are_its_own_and_the_newest_first(register: Register) -> None:
    told = [(Y_TE, "a → b"), (TAI_CHINH, "c → d"), (Y_TE, "b → e")]
    with register.begin() as connection:
        record(
            connection, [entry("directory.change", BY, moment(LOADED), code=code, name=words) for code, words in told]
        )
        record(connection, [entry("contact.add", BY, moment(LOADED), code=Y_TE, name="khác")])
    with register.reading() as connection:
        assert [one.detail["name"] for one in changes_of(connection, Y_TE)] == ["b → e", "a → b"]
        assert [one.detail["name"] for one in changes_of(connection, Y_TE, many=1)] == ["b → e"]
