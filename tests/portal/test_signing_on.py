"""In by the provincial sign-on: accounts found and bound; everything that is not the provider's word is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from joserfc.jwk import RSAKey

from agencies.portal.settings import SignOn
from plans.errors import DondocError
from plans.register.queries import access as queries
from plans.register.session import Register
from tests.portal import provider as providers
from tests.portal.provider import CLIENT, SECRET, Provider
from tests.portal.ready import Browser, Site, StoppedClock, settings, site

HERE = "/dang-nhap/tap-trung"
MAIL = "van.thu@kontum.gov.vn"
KNOWN = {"email": MAIL, "email_verified": True}


@pytest.fixture
def province() -> Iterator[Provider]:
    with providers.running(StoppedClock()) as made:
        made.claims = dict(KNOWN)
        yield made


@pytest.fixture
def office(register: Register, tmp_path: Path, province: Provider) -> Site:
    signed = replace(settings(tmp_path), sign_on=SignOn(province.issuer, CLIENT, SECRET))
    made = site(register, tmp_path, province.clock, settings=signed)
    made.account(MAIL, "supervisor")
    return made


def come(browser: Browser, province: Provider, *, then: str = "", **changed: str) -> httpx.Response:
    """There and back, as a browser goes; ``changed`` goes over what it brings back."""
    there = browser.get(HERE, params={"tiep": then} if then else {})
    assert there.status_code == 303
    brought = province.authorize(there.headers["location"])
    return browser.get(f"{HERE}/ve", params=brought | changed)


def account(site_: Site) -> queries.AccountView:
    with site_.register.reading() as connection:
        found = queries.account(connection, MAIL)
    assert found
    return found


def test_the_first_coming_binds_the_account_of_the_address(office: Site, province: Provider) -> None:
    browser = office.browser()
    answer = come(browser, province)
    assert (answer.status_code, answer.headers["location"]) == (303, "/tong-quan")
    assert browser.get("/").headers["location"] == "/tong-quan"
    assert account(office).subject == f"{province.issuer} u1"
    assert "tap-trung" in office.browser().get("/dang-nhap").text


def test_afterwards_the_subject_counts_and_not_the_address(office: Site, province: Provider) -> None:
    come(office.browser(), province)
    province.claims = {"email": "ten.moi@kontum.gov.vn", "email_verified": True}
    assert come(office.browser(), province).status_code == 303
    province.claims = {**KNOWN, "sub": "u2"}
    assert come(office.browser(), province).status_code == 403


def test_one_comes_back_to_where_one_wanted_to_go(office: Site, province: Provider) -> None:
    assert come(office.browser(), province, then="/qua-han?cap=xa").headers["location"] == "/qua-han?cap=xa"
    assert come(office.browser(), province, then="https://evil.example").headers["location"] == "/tong-quan"


NOBODY: list[dict[str, Any]] = [
    {"email": "ai-do@kontum.gov.vn"},
    {"email_verified": False},
    {"email_verified": "true"},
    {"email": None},
]


@pytest.mark.parametrize("claims", NOBODY)
def test_who_has_no_account_gets_none(office: Site, province: Provider, claims: dict[str, Any]) -> None:
    province.claims |= claims
    browser = office.browser()
    answer = come(browser, province)
    assert answer.status_code == 403
    assert "Chưa có tài khoản" in answer.text
    assert browser.get("/").headers["location"] == "/dang-nhap"
    assert account(office).subject is None


FORGED: list[dict[str, Any]] = [
    {"nonce": "khac"},
    {"iss": "https://evil.example"},
    {"aud": "phan-mem-khac"},
    {"aud": [CLIENT, "khac"]},
    {"azp": "khac"},
    {"exp": 1},
    {"sub": ""},
]


@pytest.mark.parametrize("claims", FORGED)
def test_a_token_that_is_not_for_us_now_is_refused(office: Site, province: Provider, claims: dict[str, Any]) -> None:
    province.claims |= claims
    assert come(office.browser(), province).status_code == 403
    assert account(office).subject is None


def test_a_token_of_other_keys_is_refused(office: Site, province: Provider) -> None:
    province.shown = RSAKey.generate_key(2048, {"kid": "1"})
    assert come(office.browser(), province).status_code == 403


@pytest.mark.parametrize(
    "changed", [{"state": "khac"}, {"code": "khac"}, {"code": ""}, {"iss": "https://evil.example"}]
)
def test_what_comes_back_must_be_what_was_sent_away(office: Site, province: Provider, changed: dict[str, str]) -> None:
    assert come(office.browser(), province, **changed).status_code == 403


def test_another_browser_cannot_use_it(office: Site, province: Provider) -> None:
    mine, theirs = office.browser(), office.browser()
    brought = province.authorize(mine.get(HERE).headers["location"])
    theirs.get(HERE)
    assert theirs.get(f"{HERE}/ve", params=brought).status_code == 403
    assert office.browser().get(f"{HERE}/ve", params=brought).status_code == 403


def test_it_works_once_and_for_ten_minutes(office: Site, province: Provider) -> None:
    browser = office.browser()
    brought = province.authorize(browser.get(HERE).headers["location"])
    office.clock.move(minutes=11)
    assert browser.get(f"{HERE}/ve", params=brought).status_code == 403
    brought = province.authorize(browser.get(HERE).headers["location"])
    kept = dict(browser.client.cookies)
    assert browser.get(f"{HERE}/ve", params=brought).status_code == 303
    browser.client.cookies.update(kept)
    assert browser.get(f"{HERE}/ve", params=brought).status_code == 403


def test_a_shut_account_stays_shut(office: Site, province: Provider) -> None:
    come(office.browser(), province)
    office.account("quan-tri", "administrator")
    page = f"/quan-tri/tai-khoan/{account(office).pk}"
    assert office.signed_in("quan-tri").post(f"{page}/khoa", {}, page=page).status_code == 303
    assert come(office.browser(), province).status_code == 403


def test_a_provider_that_does_not_answer_is_told(office: Site, province: Provider) -> None:
    province.broken = True
    answer = office.browser().get(HERE)
    assert answer.status_code == 503
    assert "chưa trả lời" in answer.text


def test_without_a_provider_there_is_no_such_page(portal: Site) -> None:
    assert portal.browser().get(HERE).status_code == portal.browser().get(f"{HERE}/ve").status_code == 404


@pytest.mark.parametrize("issuer", ["http://sso.example", "sso.example", "ftp://sso.example"])
def test_a_provider_is_reached_by_https_only(issuer: str, tmp_path: Path) -> None:
    from agencies.portal.settings import OIDC_ID, OIDC_ISSUER, OIDC_SECRET, PortalSettings

    with pytest.raises(DondocError, match="https"):
        PortalSettings.read({"DONDOC_HOME": str(tmp_path), OIDC_ISSUER: issuer, OIDC_ID: "x", OIDC_SECRET: "x"})
