"""An agency's own tokens: made, shown once, their last use seen, taken back; they end with the link of who made them."""

from __future__ import annotations

import re

import pytest

from agencies.portal.machine_tokens import MOST
from plans.register.entries import access
from plans.register.queries.access import LinkView, links
from plans.register.session import Register
from tests.plans.register.facts import TAI_CHINH, Y_TE
from tests.portal import owing
from tests.portal.ready import Browser, Site

TOKEN = re.compile(r'<p class="address">([^<]+)</p>')
API = "/api/v1/obligations"


@pytest.fixture
def portal(portal: Site, register: Register) -> Site:
    owing.fill(register)
    portal.account("vt-syt", "agency", agency=Y_TE)
    return portal


def made(browser: Browser, label: str = "Phần mềm văn bản") -> str:
    answer = browser.post("/dau-moi/ma", {"dung_cho": label}, page="/dau-moi")
    assert answer.status_code == 200
    found = TOKEN.search(answer.text)
    assert found
    return found[1]


def opens(site: Site, token: str) -> bool:
    answer = site.browser().get(API, headers={"authorization": f"Bearer {token}"})
    assert answer.status_code in {200, 401}
    return answer.status_code == 200


def standing(site: Site, agency: str = Y_TE) -> list[LinkView]:
    with site.register.reading() as connection:
        return links(connection, agency=agency, audience="api")


def test_a_token_is_shown_once_and_its_last_use_told(portal: Site) -> None:
    office = portal.signed_in("vt-syt")
    token = made(office)
    shown = office.get("/dau-moi").text
    assert "Phần mềm văn bản" in shown
    assert "chưa dùng" in shown
    assert token not in shown
    assert opens(portal, token)
    assert "09:00, 20/06/2024" in office.get("/dau-moi").text
    assert standing(portal)[0].used_at == portal.clock.now()
    portal.clock.move(minutes=3)
    assert opens(portal, token)
    assert standing(portal)[0].used_at != portal.clock.now()
    portal.clock.move(minutes=3)
    assert opens(portal, token)
    assert standing(portal)[0].used_at == portal.clock.now()


def test_the_same_form_makes_one_token(portal: Site) -> None:
    office = portal.signed_in("vt-syt")
    page = office.get("/dau-moi").text
    sent = {name: re.search(f'name="{name}" value="([^"]+)"', page)[1] for name in ("_token", "_form")}  # type: ignore[index]
    first, second = (office.client.post("/dau-moi/ma", data=sent) for _ in range(2))
    assert TOKEN.findall(first.text) == TOKEN.findall(second.text) != []
    assert len(standing(portal)) == 1


def test_a_token_taken_back_opens_nothing(portal: Site) -> None:
    office = portal.signed_in("vt-syt")
    token = made(office)
    assert (
        office.post("/dau-moi/thu-hoi", {"lien_ket": str(standing(portal)[0].pk)}, page="/dau-moi").status_code == 303
    )
    assert not opens(portal, token)


def test_another_agencys_token_is_not_taken_back(portal: Site) -> None:
    token = made(portal.signed_in("vt-syt"))
    other = owing.by_link(portal, TAI_CHINH)
    number = str(standing(portal)[0].pk)
    assert other.post("/dau-moi/thu-hoi", {"lien_ket": number}, page="/dau-moi").status_code == 404
    assert "Phần mềm văn bản" not in other.get("/dau-moi").text
    assert opens(portal, token)


def test_no_more_than_so_many(portal: Site) -> None:
    office = portal.signed_in("vt-syt")
    for number in range(MOST):
        made(office, f"phần mềm {number}")
    answer = office.post("/dau-moi/ma", {"dung_cho": "một nữa"}, page="/dau-moi")
    assert (answer.status_code, "Thu hồi mã không còn dùng" in answer.text) == (422, True)
    assert len(standing(portal)) == MOST


def test_what_came_by_a_link_ends_with_it(portal: Site) -> None:
    """Whoever takes back a letter's link takes back what its reader made; an account's token stays."""
    lasting, passing = made(portal.signed_in("vt-syt")), made(owing.health(portal))
    with portal.register.reading() as connection:
        number = links(connection, agency=Y_TE, audience="work")[0].pk
    with portal.register.begin() as connection:
        access.revoke_link(connection, number, now=portal.clock.now(), by="test")
    assert (opens(portal, lasting), opens(portal, passing)) == (True, False)


def test_an_administrator_sees_the_last_use(portal: Site) -> None:
    portal.account("quan-tri", "administrator")
    token = made(portal.signed_in("vt-syt"))
    boss = portal.signed_in("quan-tri")
    assert "chưa dùng" in boss.get("/quan-tri/lien-ket").text
    assert opens(portal, token)
    assert "dùng lần cuối 09:00, 20/06/2024" in boss.get("/quan-tri/lien-ket").text
    assert "dùng lần cuối 09:00, 20/06/2024" in boss.get(f"/danh-ba/{Y_TE}").text
