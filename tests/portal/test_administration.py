"""Accounts kept, the audit read, links revoked, one's own password changed."""

from __future__ import annotations

import re

import pytest

from plans.register.queries import access as queries
from tests.plans.register.facts import PLAN, TAI_CHINH, Y_TE, store, store_agencies, want
from tests.portal.ready import PASSWORD, Browser, Site

TOLD = re.compile(r'<p class="address">([^<]+)</p>')
NEW = {
    "tai_khoan": "Van.Thu@kontum.gov.vn",
    "ten": "Văn phòng UBND tỉnh",
    "vai_tro": "coordinator",
    "dia_ban": "kon-tum",
}


@pytest.fixture
def office(portal: Site) -> Site:
    with portal.register.begin() as connection:
        store_agencies(connection)
        store(connection, [want()])
    portal.account("quan-tri", "administrator")
    return portal


@pytest.fixture
def admin(office: Site) -> Browser:
    return office.signed_in("quan-tri")


def account(site: Site, login: str) -> queries.AccountView:
    with site.register.reading() as connection:
        found = queries.account(connection, login)
    assert found
    return found


def make(admin: Browser, **given: str) -> str:
    """The password told once."""
    answer = admin.post("/quan-tri/tai-khoan/moi", {**NEW, **given})
    assert answer.status_code == 200, answer.text
    found = TOLD.search(answer.text)
    assert found
    return found[1]


def test_a_new_account_comes_in_by_its_password_and_sees_its_area(office: Site, admin: Browser) -> None:
    password = make(admin)
    made = account(office, "van.thu@kontum.gov.vn")
    assert (made.role, made.area, made.agency, made.made_by) == (
        "coordinator",
        "kon-tum",
        None,
        "administrator quan-tri",
    )
    assert office.browser().sign_in("van.thu@kontum.gov.vn", password).status_code == 303
    assert "Văn phòng UBND tỉnh" in admin.get("/quan-tri").text


WRONG = [
    ({"tai_khoan": "có dấu"}, "Tên đăng nhập có 2–100 ký tự"),
    ({"tai_khoan": "quan-tri"}, "Tên đăng nhập này đã có."),
    ({"vai_tro": "vua"}, "Chọn vai trò."),
    ({"dia_ban": "sao-hoa"}, "Không có địa bàn này"),
    ({"vai_tro": "agency"}, "Nhập mã cơ quan"),
    ({"vai_tro": "agency", "co_quan": "kon-tum/so-la"}, "Không có cơ quan này"),
]


@pytest.mark.parametrize(("given", "words"), WRONG)
def test_what_is_wrong_is_told_beside_the_field(admin: Browser, given: dict[str, str], words: str) -> None:
    answer = admin.post("/quan-tri/tai-khoan/moi", {**NEW, **given})
    assert answer.status_code == 422
    assert answer.text.count(words) == 2
    assert "Văn phòng UBND tỉnh" in answer.text


def test_an_agency_is_found_by_its_name(office: Site, admin: Browser) -> None:
    make(admin, vai_tro="agency", co_quan="Sở Y tế tỉnh Kon Tum")
    made = account(office, "van.thu@kontum.gov.vn")
    assert (made.role, made.area, made.agency) == ("agency", None, Y_TE)


def test_an_account_that_is_shut_is_out_at_once(office: Site, admin: Browser) -> None:
    make(admin)
    office.account("ai-do", "supervisor")
    theirs = office.signed_in("ai-do")
    page = f"/quan-tri/tai-khoan/{account(office, 'ai-do').pk}"
    assert theirs.get("/").headers["location"] == "/tong-quan"
    assert admin.post(f"{page}/khoa", {}, page=page).status_code == 303
    assert theirs.get("/").headers["location"] == "/dang-nhap"
    assert theirs.sign_in("ai-do").status_code == 422
    assert admin.post(f"{page}/mo", {}, page=page).status_code == 303
    assert theirs.sign_in("ai-do").status_code == 303


def test_other_bounds_end_the_sessions_of_the_old_ones(office: Site, admin: Browser) -> None:
    office.account("ai-do", "supervisor")
    theirs = office.signed_in("ai-do")
    page = f"/quan-tri/tai-khoan/{account(office, 'ai-do').pk}"
    given = {"ten": "Thanh tra", "vai_tro": "supervisor", "dia_ban": "kon-tum"}
    assert admin.post(page, given).status_code == 303
    assert (account(office, "ai-do").area, account(office, "ai-do").name) == ("kon-tum", "Thanh tra")
    assert theirs.get("/").headers["location"] == "/dang-nhap"


def test_somebody_is_left_who_lets_others_in(office: Site, admin: Browser) -> None:
    page = f"/quan-tri/tai-khoan/{account(office, 'quan-tri').pk}"
    assert admin.post(f"{page}/khoa", {}, page=page).status_code == 409
    given = {"ten": "x", "vai_tro": "supervisor", "dia_ban": ""}
    assert admin.post(page, given).status_code == 409
    assert account(office, "quan-tri").role == "administrator"
    office.account("thu-hai", "administrator")
    assert admin.post(f"{page}/khoa", {}, page=page).status_code == 303


def test_a_new_password_ends_the_old_one(office: Site, admin: Browser) -> None:
    office.account("ai-do", "supervisor")
    page = f"/quan-tri/tai-khoan/{account(office, 'ai-do').pk}"
    told = TOLD.search(admin.post(f"{page}/mat-khau", {}, page=page).text)
    assert told
    assert office.browser().sign_in("ai-do").status_code == 422
    assert office.browser().sign_in("ai-do", told[1]).status_code == 303


MINE = {"mat_khau": PASSWORD, "mat_khau_moi": "một câu mới dài hơn", "nhap_lai": "một câu mới dài hơn"}


def test_ones_own_password_is_changed_and_other_browsers_are_out(office: Site) -> None:
    office.account("ai-do", "supervisor")
    here, there = office.signed_in("ai-do"), office.signed_in("ai-do")
    assert here.post("/mat-khau", MINE).status_code == 303
    assert here.get("/").headers["location"] == "/tong-quan"
    assert there.get("/").headers["location"] == "/dang-nhap"
    assert office.browser().sign_in("ai-do", "một câu mới dài hơn").status_code == 303


BAD = [
    ({"mat_khau": "không phải"}, "Mật khẩu đang dùng không đúng."),
    ({"mat_khau_moi": "ngắn", "nhap_lai": "ngắn"}, "Mật khẩu phải có ít nhất 12 ký tự."),
    ({"nhap_lai": "khác"}, "Hai lần nhập không giống nhau."),
    ({"mat_khau_moi": PASSWORD, "nhap_lai": PASSWORD}, "Mật khẩu mới phải khác"),
]


@pytest.mark.parametrize(("given", "words"), BAD)
def test_a_password_that_will_not_do(office: Site, given: dict[str, str], words: str) -> None:
    office.account("ai-do", "supervisor")
    browser = office.signed_in("ai-do")
    answer = browser.post("/mat-khau", {**MINE, **given})
    assert answer.status_code == 422
    assert words in answer.text
    assert office.browser().sign_in("ai-do").status_code == 303


def test_who_sits_at_an_open_browser_cannot_guess_the_password(office: Site) -> None:
    office.account("ai-do", "supervisor")
    browser = office.signed_in("ai-do")
    for _ in range(5):
        assert browser.post("/mat-khau", {**MINE, "mat_khau": "đoán"}).status_code == 422
    assert browser.post("/mat-khau", MINE).status_code == 409


def test_who_came_by_a_link_has_no_password(office: Site) -> None:
    browser = office.browser()
    browser.get(f"/lien-ket/{office.link(Y_TE)}")
    assert browser.get("/mat-khau").status_code == 404


def lines(shown: str) -> list[str]:
    return re.findall(r'data-act="([a-z]+\.[a-z_]+)"', shown)


FOUND = [
    ("", {"session.open", "account.make", "directory.put", "obligation.open"}),
    ("?viec=account", {"account.make"}),
    (f"?ke-hoach={PLAN}&viec=obligation", {"obligation.open"}),
    ("?nguoi=administrator+quan", {"session.open"}),
    ("?nguoi=%25", set()),
    ("?tu=20/6/2024&den=20/6/2024&viec=session", {"session.open"}),
    ("?tu=21/6/2024", set()),
    ("?den=5/4/2024&viec=directory", {"directory.put"}),
]


@pytest.mark.parametrize(("query", "acts"), FOUND)
def test_the_audit_is_read_by_who_what_plan_and_day(admin: Browser, query: str, acts: set[str]) -> None:
    found = set(lines(admin.get(f"/quan-tri/nhat-ky{query}").text))
    assert found >= acts
    assert not query or found == acts


def test_a_day_that_is_none_is_told(admin: Browser) -> None:
    assert "Ngày phải có đủ" in admin.get("/quan-tri/nhat-ky?tu=hôm+qua").text


def test_the_audit_goes_back_page_by_page(office: Site, admin: Browser) -> None:
    for _ in range(60):
        office.link(Y_TE)
    first = admin.get("/quan-tri/nhat-ky?viec=link").text
    older = re.search(r'rel="next" href="([^"]+)"', first)
    assert older
    assert len(lines(first)) == 50
    assert len(lines(admin.get(older[1].replace("&amp;", "&")).text)) == 10


def test_a_revoked_link_opens_nothing(office: Site, admin: Browser) -> None:
    token = office.link(Y_TE)
    page = admin.get("/quan-tri/lien-ket?loai=work").text
    number = re.search(r"/quan-tri/lien-ket/(\d+)/thu-hoi", page)
    assert number
    assert office.browser().get(f"/lien-ket/{token}").status_code == 303
    there = f"/quan-tri/lien-ket/{number[1]}/thu-hoi"
    assert admin.post(there, {}, page="/quan-tri/lien-ket").status_code == 303
    assert office.browser().get(f"/lien-ket/{token}").status_code == 403
    assert there not in admin.get("/quan-tri/lien-ket").text


def test_who_is_in_by_a_link_is_out_when_it_is_revoked(office: Site, admin: Browser) -> None:
    browser = office.browser()
    browser.get(f"/lien-ket/{office.link(Y_TE)}")
    assert browser.get("/").headers["location"] == "/viec-phai-lam"
    number = re.search(r"/quan-tri/lien-ket/(\d+)/thu-hoi", admin.get("/quan-tri/lien-ket").text)
    assert number
    admin.post(number[0], {}, page="/quan-tri/lien-ket")
    assert browser.get("/").headers["location"] == "/dang-nhap"


def test_a_token_for_machines_is_told_once(office: Site, admin: Browser) -> None:
    answer = admin.post("/quan-tri/lien-ket", {"co_quan": TAI_CHINH, "ten": "Phần mềm văn bản", "_form": "một"})
    again = admin.post("/quan-tri/lien-ket", {"co_quan": TAI_CHINH, "ten": "Phần mềm văn bản", "_form": "một"})
    told, same = TOLD.search(answer.text), TOLD.search(again.text)
    assert told
    assert same
    assert told[1] == same[1]
    listed = admin.get("/quan-tri/lien-ket?loai=api").text
    assert "Phần mềm văn bản" in listed
    assert listed.count("/thu-hoi") == 1
    assert told[1] not in listed
    assert office.browser().get(f"/lien-ket/{told[1]}").status_code == 403
    assert admin.post("/quan-tri/lien-ket", {"co_quan": "sở lạ"}).status_code == 422
