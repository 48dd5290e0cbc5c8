"""Coming in and going out."""

from __future__ import annotations

import pytest

from agencies.portal.pages.door import MOST_HERE
from tests.portal.ready import Site


@pytest.fixture
def with_people(portal: Site) -> Site:
    portal.account("dieu-phoi", "coordinator")
    portal.account("lanh-dao", "supervisor")
    portal.account("so-y-te", "agency", agency="kon-tum/so-y-te")
    return portal


HOMES = [("dieu-phoi", "/viec-hom-nay"), ("lanh-dao", "/tong-quan"), ("so-y-te", "/viec-phai-lam")]


@pytest.mark.parametrize(("login", "home"), HOMES)
def test_everybody_comes_to_their_own_first_screen(with_people: Site, login: str, home: str) -> None:
    browser = with_people.browser()
    answer = browser.sign_in(login)
    assert (answer.status_code, answer.headers["location"]) == (303, home)
    assert browser.get("/").headers["location"] == home


def test_a_wrong_password_and_an_unknown_login_read_the_same(with_people: Site) -> None:
    wrong, unknown = (
        with_people.browser().sign_in(login, "mật khẩu sai hoàn toàn") for login in ("dieu-phoi", "không có")
    )
    assert wrong.status_code == unknown.status_code == 422
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in wrong.text
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in unknown.text


def test_after_too_many_tries_even_the_right_password_waits(with_people: Site) -> None:
    browser = with_people.browser()
    for _ in range(MOST_HERE):
        assert browser.sign_in("dieu-phoi", "mật khẩu sai hoàn toàn").status_code == 422
    assert browser.sign_in("dieu-phoi").status_code == 429
    with_people.clock.move(minutes=16)
    assert browser.sign_in("dieu-phoi").status_code == 303


def test_who_signed_out_is_out_in_the_register_too(with_people: Site) -> None:
    browser = with_people.signed_in("dieu-phoi")
    kept = dict(browser.client.cookies)
    assert browser.post("/dang-xuat", {}, page="/dang-nhap").status_code == 303
    browser.client.cookies.update(kept)
    assert browser.get("/").headers["location"] == "/dang-nhap"


def test_a_session_ends_when_nobody_uses_it(with_people: Site) -> None:
    browser = with_people.signed_in("dieu-phoi")
    with_people.clock.move(hours=7)
    assert browser.get("/").headers["location"] == "/viec-hom-nay"
    with_people.clock.move(hours=7)
    assert browser.get("/").headers["location"] == "/viec-hom-nay"
    with_people.clock.move(hours=9)
    assert browser.get("/").headers["location"] == "/dang-nhap"


AWAY = ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example"]


@pytest.mark.parametrize("address", AWAY)
def test_nobody_is_led_away_after_signing_in(with_people: Site, address: str) -> None:
    browser = with_people.browser()
    data = {"tai_khoan": "lanh-dao", "mat_khau": "mười hai ký tự trở lên", "tiep": address}
    assert browser.post("/dang-nhap", data, page="/dang-nhap").headers["location"] == "/tong-quan"


def test_a_link_lets_its_agency_in_and_leaves_the_address(with_people: Site) -> None:
    browser = with_people.browser()
    answer = browser.get(f"/lien-ket/{with_people.link('kon-tum/so-y-te')}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/viec-phai-lam")
    assert browser.get("/").headers["location"] == "/viec-phai-lam"


def test_a_link_that_is_old_foreign_or_forged_opens_nothing(with_people: Site) -> None:
    old, api = with_people.link("kon-tum/so-y-te", days=1), with_people.link("kon-tum/so-y-te", "api")
    good = with_people.link("kon-tum/so-y-te")
    with_people.clock.move(days=2)
    for token in (old, api, good[:-2] + "xx", "x"):
        answer = with_people.browser().get(f"/lien-ket/{token}")
        assert answer.status_code == 403
        assert "Liên kết đã hết hạn hoặc đã bị thu hồi" in answer.text
        assert "set-cookie" not in answer.headers


def test_a_form_from_elsewhere_changes_nothing(with_people: Site) -> None:
    browser = with_people.signed_in("dieu-phoi")
    assert browser.client.post("/dang-xuat", data={"_token": "AAAA"}).status_code == 403
    foreign = {"sec-fetch-site": "cross-site"}
    assert browser.client.post("/dang-xuat", data={}, headers=foreign).status_code == 403
    assert browser.get("/").headers["location"] == "/viec-hom-nay"


def test_who_came_by_a_link_that_has_ended_hears_whom_to_ask(with_people: Site) -> None:
    browser = with_people.browser()
    browser.get(f"/lien-ket/{with_people.link('kon-tum/so-y-te', days=1)}")
    with_people.clock.move(days=2)
    ended = browser.get("/viec-phai-lam")
    assert ended.status_code == 403
    assert "Liên kết đã hết hạn hoặc đã bị thu hồi" in ended.text
    assert browser.get("/viec-phai-lam").headers["location"].startswith("/dang-nhap")
