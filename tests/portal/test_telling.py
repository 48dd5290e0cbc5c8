"""Coming mornings and the log of messages: each letter alone in its frame, sent again only where that is safe."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert

from plans.register.queries import letters
from plans.register.session import Register
from plans.register.tables import AttemptRow, MessageRow
from tests.plans.register.facts import Y_TE
from tests.portal import steered
from tests.portal.ready import Browser, Site, site

DAY = "2024-06-21"
KEY = re.compile(r'href="(/thu-sap-gui/2024-06-21/[0-9a-f]+)"')


@pytest.fixture
def portal(register: Register, tmp_path: Path) -> Site:
    made = site(register, tmp_path, mornings=steered.Mornings())
    steered.fill(made)
    return made


@pytest.fixture
def desk(portal: Site) -> Browser:
    return portal.signed_in("cua-tinh")


def test_the_next_morning_tells_the_unreachable_first_then_each_message(portal: Site, desk: Browser) -> None:
    shown = desk.get("/thu-sap-gui").text
    assert shown.index("Không liên lạc được 1 cơ quan") < shown.index("Nhắc báo cáo")
    assert "2 thư, tin nhắn; 2 đoạn SMS" in shown
    assert "gia-lai" not in shown
    assert "3 thư, tin nhắn" in portal.signed_in("dieu-phoi").get(f"/thu-sap-gui?ngay={DAY}").text
    assert portal.app.state.parts.mornings.asked.count(date(2024, 6, 21)) == 1  # who signs in changes no letter


def test_a_day_off_says_so_and_names_the_next_morning(desk: Browser) -> None:
    shown = desk.get("/thu-sap-gui?ngay=22/06/2024").text
    assert "Ngày nghỉ" in shown
    assert 'href="/thu-sap-gui?ngay=2024-06-24"' in shown


@pytest.mark.parametrize("typed", ["19/06/2024", "2025-06-21", "hôm qua", "31/6/2024"])
def test_a_day_that_cannot_be_looked_at_is_told_beside_the_field(portal: Site, desk: Browser, typed: str) -> None:
    answer = desk.get("/thu-sap-gui", params={"ngay": typed})
    assert (answer.status_code, "ngay-problem" in answer.text) == (422, True)
    assert not portal.app.state.parts.mornings.asked


def test_a_letter_stands_alone_in_its_frame(portal: Site, desk: Browser) -> None:
    mail, sms = KEY.findall(desk.get("/thu-sap-gui").text)
    shown = desk.get(mail).text
    assert f'<iframe class="letter" sandbox title="Nội dung thư" src="{mail}/thu">' in shown
    alone = desk.get(f"{mail}/thu")
    assert "<script>" in alone.text
    assert alone.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert "Don doc: So Y te con 1 bao cao" in desk.get(sms).text
    assert "2 đoạn" in desk.get(sms).text
    other = portal.signed_in("tinh-khac")
    assert [other.get(path).status_code for path in (mail, f"{mail}/thu", f"{mail[:-4]}0000")] == [404, 404, 404]


def put(portal: Site, state: str, number: int = 1, channel: str = "sms") -> int:
    row = {"key": f"k/{number}", "day": date(2024, 6, 14), "contact_pk": 1, "addressee": Y_TE, "channel": channel}
    words = {"address": "vt@soyte.example", "kind": "reminder", "subject": "Nhắc <i>", "text": "Chữ", "html": "<p>Chữ"}
    with portal.register.begin() as connection:
        made = insert(MessageRow).values(**row, **words, state=state, attempts=1).returning(MessageRow.pk)
        pk = int(connection.execute(made).scalar_one())
        tried = {
            "message_pk": pk,
            "at": portal.clock.now(),
            "outcome": state,
            "code": "550",
            "words": "550 no such user",
        }
        connection.execute(insert(AttemptRow).values(tried))
    return pk


@pytest.fixture
def reader(portal: Site) -> None:
    steered.desk_of(portal)


def state_of(portal: Site, number: int) -> str:
    with portal.register.reading() as connection:
        return letters.whole_message(connection, number, None).line.state


@pytest.mark.usefixtures("reader")
def test_the_log_lists_by_state_and_shows_the_providers_words(portal: Site, desk: Browser) -> None:
    failed, _ = put(portal, "failed"), put(portal, "sent", 2, "email")
    shown = desk.get("/nhat-ky-gui").text
    assert "2 thư, tin nhắn, mới nhất" in shown
    assert "Nhắc &lt;i&gt;" in shown
    assert f"/nhat-ky-gui/{failed}" not in desk.get("/nhat-ky-gui?trang-thai=da-gui").text
    assert f"/nhat-ky-gui/{failed}" in desk.get("/nhat-ky-gui?trang-thai=can-xu-ly").text
    assert "550 no such user" in desk.get(f"/nhat-ky-gui/{failed}").text


@pytest.mark.usefixtures("reader")
def test_a_failed_message_is_sent_again_once(portal: Site, desk: Browser) -> None:
    number = put(portal, "failed", channel="email")
    page = f"/nhat-ky-gui/{number}"
    for _ in range(2):
        assert desk.post(f"{page}/gui-lai", {}, page=page).status_code == 303
    assert state_of(portal, number) == "queued"
    assert "Gửi lại" not in desk.get(page).text


@pytest.mark.usefixtures("reader")
def test_one_of_unknown_fate_is_sent_again_only_after_its_reader_was_asked(portal: Site, desk: Browser) -> None:
    number = put(portal, "unknown", channel="email")
    page = f"/nhat-ky-gui/{number}"
    refused = desk.post(f"{page}/gui-lai", {}, page=page)
    assert (refused.status_code, state_of(portal, number)) == (422, "unknown")
    assert "gửi lại có thể thành hai lần" in refused.text
    assert desk.post(f"{page}/gui-lai", {"da_hoi": "1"}, page=page).status_code == 303
    assert state_of(portal, number) == "queued"


@pytest.mark.usefixtures("reader")
def test_what_was_sent_is_not_sent_again(portal: Site, desk: Browser) -> None:
    number = put(portal, "sent", channel="email")
    answer = desk.post(f"/nhat-ky-gui/{number}/gui-lai", {}, page=f"/nhat-ky-gui/{number}")
    assert (answer.status_code, state_of(portal, number)) == (409, "sent")


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize(("act", "state"), [("da-den", "sent"), ("thoi-gui", "failed")])
def test_a_person_says_what_became_of_it(portal: Site, desk: Browser, act: str, state: str) -> None:
    number = put(portal, "unknown")
    page = f"/nhat-ky-gui/{number}"
    assert desk.post(f"{page}/{act}", {}, page=page).status_code == 303
    assert state_of(portal, number) == state
    assert f'href="{page}"' not in desk.get("/nhat-ky-gui?trang-thai=can-xu-ly").text


@pytest.mark.usefixtures("reader")
def test_nobody_of_another_area_reads_or_sends_it(portal: Site) -> None:
    number = put(portal, "failed", channel="email")
    other = portal.signed_in("tinh-khac")
    page = f"/nhat-ky-gui/{number}"
    assert [other.get(path).status_code for path in (page, f"{page}/thu", "/nhat-ky-gui/999")] == [404, 404, 404]
    for act in ("gui-lai", "da-den", "thoi-gui"):
        assert other.post(f"{page}/{act}", {}, page="/viec-hom-nay").status_code == 404
    assert "0</span>" in other.get("/nhat-ky-gui").text
    assert state_of(portal, number) == "failed"
    for login in ("lanh-dao", "so-y-te"):
        browser = portal.signed_in(login)
        assert [browser.get(path).status_code for path in (page, "/thu-sap-gui", "/nhat-ky-gui")] == [404, 404, 404]
