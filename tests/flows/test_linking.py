"""Letters carry their contact's link to the portal: unsigned while they wait, whole when they leave, kept for weeks."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from agencies.portal.security.links import opened
from flows.clock import clock_on
from flows.coming import ComingMornings
from flows.linking import Linking
from flows.morning import compose_all, escalate, remind, run
from notifications.message import Message
from plans.errors import DondocError
from plans.register import queries
from plans.register.entries import put_contacts
from plans.register.entries.stopped import stop_contact
from plans.register.queries.access import LinkView, links
from tests.flows.living import BY, Life, contact_row

SECRET = "khóa ký dùng trong kiểm thử, dài hơn ba mươi hai ký tự"
LINKING = Linking("https://dondoc.example", SECRET)
ADDRESS = re.compile(r"https://dondoc\.example/lien-ket/([\w.-]+)")
Y_TE, CONG_AN = "kon-tum/so-y-te", "kon-tum/cong-an-tinh"
FIRST, SECOND, MUCH_LATER = date(2024, 6, 11), date(2024, 6, 17), date(2024, 11, 25)


@pytest.fixture
def life(tmp_path: Path) -> Life:
    life = Life.begin(tmp_path)
    life.load("kon-tum-1118-2024", on=date(2024, 5, 23))
    life.contacts(Y_TE, CONG_AN, "kon-tum/ubnd-tinh")
    return life


def lived(life: Life, day: date, linking: Linking | None = LINKING) -> list[Message]:
    before = len(life.courier.carried)
    run(replace(life.morning(day), links=linking))
    return life.courier.carried[before:]


def letters(messages: list[Message], agency: str = "so-y-te") -> list[Message]:
    return [one for one in messages if one.channel == "email" and f".{agency}." in one.address]


def token(message: Message) -> str:
    found = ADDRESS.search(message.text)
    assert found, message.text
    return found[1]


def opens(life: Life, words: str, day: date) -> LinkView | None:
    with life.register.reading() as connection:
        return opened(connection, SECRET, "work", words, clock_on(day).now())


def test_the_link_in_a_letter_opens_for_its_agency(life: Life) -> None:
    letter = letters(lived(life, FIRST))[0]
    found = opens(life, token(letter), FIRST)
    assert found
    assert (found.agency, found.contact) == (Y_TE, "Đầu mối van-thu")
    assert letter.html
    assert f'href="https://dondoc.example/lien-ket/{token(letter)}"' in letter.html
    assert "dùng được đến ngày 10/08/2024" in letter.text


def test_what_the_register_keeps_opens_nothing(life: Life) -> None:
    lived(life, FIRST)
    with life.register.reading() as connection:
        stored = [one for one in queries.messages(connection) if one.channel == "email" and one.agency == Y_TE]
        history = [line.detail for line in queries.history(connection) if line.act == "link.make"]
    kept = ADDRESS.search(stored[0].text)
    assert kept
    assert opens(life, kept[1], FIRST) is None
    assert stored[0].html
    assert {opens(life, words, FIRST) for words in ADDRESS.findall(stored[0].html)} == {None}
    assert {one["agency"] for one in history} >= {Y_TE}


def test_a_contact_keeps_its_link_while_it_lives_long(life: Life) -> None:
    first, second = (token(letters(lived(life, day))[0]) for day in (FIRST, SECOND))
    assert first == second
    later = token(letters(lived(life, MUCH_LATER))[0])
    assert later != first
    assert opens(life, first, MUCH_LATER) is None
    assert opens(life, later, MUCH_LATER)


def test_composed_again_the_letter_is_the_same(life: Life) -> None:
    def composed() -> list[tuple[str, str]]:
        morning = replace(life.morning(FIRST), links=LINKING)
        for step in (remind, escalate, compose_all):
            step(morning)
        with life.register.reading() as connection:
            return [(one.key, one.text) for one in queries.messages(connection)]

    first = composed()
    with life.register.begin() as connection:
        connection.exec_driver_sql("UPDATE notice SET state = 'planned', message_pk = NULL")
        connection.exec_driver_sql("DELETE FROM message")
    assert composed() == first
    assert any(ADDRESS.search(words) for _, words in first)


def test_who_only_watches_gets_no_link_and_short_messages_have_none(life: Life) -> None:
    told = lived(life, SECOND)
    watching = letters(told, "cong-an-tinh")
    assert watching
    assert not any("Đề nghị đôn đốc" in one.subject and ADDRESS.search(one.text) for one in watching)
    assert not any("dondoc.example/" in one.text for one in told if one.channel == "sms")


def test_without_an_address_letters_are_as_before(life: Life) -> None:
    told = lived(life, FIRST, None)
    assert letters(told)
    assert not any("lien-ket" in one.text + (one.html or "") for one in told)
    with life.register.reading() as connection:
        assert links(connection) == []


def test_who_has_left_comes_in_no_more(life: Life) -> None:
    words = token(letters(lived(life, FIRST))[0])
    with life.register.begin() as connection:
        stop_contact(connection, Y_TE, "Đầu mối van-thu", now=clock_on(FIRST).now(), by=BY)
    assert opens(life, words, FIRST) is None
    life.contacts(Y_TE)
    again = token(letters(lived(life, SECOND))[0])
    assert again != words
    assert opens(life, again, SECOND)


def test_whoever_read_the_old_address_comes_in_no_more(life: Life) -> None:
    words = token(letters(lived(life, FIRST))[0])
    same = contact_row(Y_TE)
    for row, there in ((same | {"phone": "+84900000009"}, True), (same | {"email": "moi@so-y-te.example.com"}, False)):
        with life.register.begin() as connection:
            put_contacts(connection, [row], now=clock_on(FIRST).now(), by=BY)
        assert bool(opens(life, words, FIRST)) is there


def test_a_look_ahead_makes_no_link(life: Life, tmp_path: Path) -> None:
    environ = {"DONDOC_HOME": str(tmp_path), "DONDOC_PORTAL_ADDRESS": "https://dondoc.example"}
    morning = ComingMornings(life.register, environ)(FIRST)
    shown = [found[1] for one in morning.messages if (found := ADDRESS.search(one.text))]
    assert shown
    assert all(opens(life, words, FIRST) is None for words in shown)
    with life.register.reading() as connection:
        assert links(connection) == []


def test_settings(tmp_path: Path) -> None:
    home = {"DONDOC_HOME": str(tmp_path)}
    assert Linking.read(home) is None
    made = Linking.read({**home, "DONDOC_PORTAL_ADDRESS": "https://a.example/", "DONDOC_SECRET": SECRET})
    assert made == Linking("https://a.example", SECRET)
    assert SECRET not in repr(made)
    with pytest.raises(DondocError):
        Linking.read({**home, "DONDOC_PORTAL_ADDRESS": "a.example"})
