"""Everybody: looked for from the bar, by keyboard and on a phone, without script too; a list put under headings."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.portal.browser import lived
from tests.portal.browser.keyboard import Keyboard
from tests.portal.browser.office import Office
from tests.portal.browser.serving import ACCOUNTS
from tests.portal.browser.visiting import Visit

PHONE = ViewportSize(width=360, height=740)


def look_for(page: Page, words: str) -> None:
    page.get_by_role("banner").get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Tra cứu", level=1)).to_be_visible()


def number(pattern: str, words: str) -> int:
    found = re.search(pattern, words)
    assert found, words
    return int(found[1])


def test_a_supervisor_finds_a_body_by_keyboard(office: Office) -> None:
    visit = office.signed_in("lanh-dao")
    keyboard = Keyboard(visit.page)
    keyboard.to("input", "Tra cứu")
    visit.page.keyboard.type("so y te kon tum")
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_role("heading", name="Cơ quan", level=2)).to_be_visible()
    assert visit.here() == "/tim?q=so+y+te+kon+tum"
    expect(visit.page.get_by_role("main").get_by_role("searchbox")).to_have_value("so y te kon tum")
    keyboard.go("a", "Sở Y tế tỉnh Kon Tum")
    expect(visit.page.get_by_role("heading", level=1)).to_contain_text("Sở Y tế tỉnh Kon Tum")


def test_a_clause_leads_to_all_that_is_owed_of_it(office: Office) -> None:
    visit = office.signed_in("dieu-phoi")
    page = visit.page
    look_for(page, "bao cao ket qua thuc hien ke hoach")
    tasks = page.get_by_role("region", name="Nhiệm vụ").get_by_role("listitem")
    first = tasks.filter(has_text="1118/KH-UBND").first
    many = number(r"(\d+) việc", first.inner_text())
    first.get_by_role("link").click()
    expect(page.get_by_role("checkbox", name=re.compile("^Chỉ nhiệm vụ"))).to_be_checked()
    listed = page.get_by_role("list", name="Trạng thái").get_by_role("link", name="Tất cả").inner_text()
    asked = page.get_by_role("caption").last.inner_text()
    assert number(r"(\d+)", listed) + number(r"(\d+) việc của cơ quan được đề nghị", asked) == many > 20
    page.get_by_role("navigation", name="Gom theo").get_by_role("link", name="Cơ quan").click()
    heads = page.locator("tr.group")
    expect(heads.first).to_be_visible()
    assert heads.count() > 5
    assert "gom=co-quan" in visit.here()


def test_an_agency_finds_its_own_on_a_phone(office: Office) -> None:
    visit = office.by_letter(lived.AGENCY)
    page = visit.page
    page.set_viewport_size(PHONE)
    visit.open("/viec-phai-lam")
    box = page.get_by_role("banner").get_by_role("searchbox")
    expect(box).to_be_hidden()
    page.get_by_role("banner").get_by_text("Mục").click()
    expect(box).to_be_visible()
    look_for(page, "bao cao")
    shown = page.get_by_role("region", name="Việc phải làm").get_by_role("link")
    links = [str(one.get_attribute("href")) for one in shown.all()]
    assert links
    assert all(lived.AGENCY in one for one in links)
    look_for_others(visit)


def look_for_others(visit: Visit) -> None:
    visit.open("/tim?q=so+tai+chinh")
    expect(visit.page.get_by_role("status")).to_contain_text("0 kết quả")
    expect(visit.page.get_by_text("Không tìm thấy.")).to_be_visible()


def test_without_script_it_finds_as_well(office: Office) -> None:
    office.signed_in("lanh-dao")
    visit = office.window(storage_state=office.cookies["lanh-dao"], java_script_enabled=False)
    visit.open("/")
    look_for(visit.page, "1118/KH-UBND")
    expect(visit.page.get_by_role("region", name="Kế hoạch").get_by_role("link").first).to_have_text("1118/KH-UBND")


@pytest.mark.parametrize("login", ACCOUNTS)
def test_what_was_found_is_well(office: Office, login: str) -> None:
    visit = office.signed_in(login)
    for path in ("/tim?q=bao+cao", "/tim?q=so+y+te", "/tim?q=kon+tum&muc=co-quan", "/tim?q=khong+co+gi"):
        assert visit.open(path) == 200
        visit.well()


def test_groups_are_well(office: Office) -> None:
    """The supervisor's: where rows can be chosen, the bar at the bottom lies over whichever row is there."""
    visit = office.signed_in("lanh-dao")
    for gom in ("co-quan", "ke-hoach"):
        assert visit.open(f"/qua-han?trang-thai=tat-ca&gom={gom}") == 200
        visit.well()
