"""Quản trị: an account made and first used, shut again; a link and a token taken back; the audit; who signs in at the
province's own system; who guesses passwords."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from agencies.portal.settings import SignOn
from plans.register.queries import access
from plans.register.queries.access import AccountView
from tests.portal import provider as providers
from tests.portal.browser import lived
from tests.portal.browser.office import Office, rows
from tests.portal.browser.visiting import Visit
from tests.portal.provider import CLIENT, SECRET, Provider
from tests.portal.ready import PASSWORD, StoppedClock, moment

BOSS, MAIL = "pho-chu-tich", "van.thu@kontum.gov.vn"
OWN_PASSWORD = "một câu dài chỉ mình biết"
API = "/api/v1/obligations"


@pytest.fixture(scope="module")
def province() -> Iterator[Provider]:
    """The sign-on of the province."""
    with providers.running(StoppedClock(moment(lived.LAST))) as made:
        yield made


@pytest.fixture(scope="module")
def sign_on(province: Provider) -> SignOn:
    return SignOn(province.issuer, CLIENT, SECRET)


def account(office: Office, login: str) -> AccountView:
    with office.served.site.register.reading() as connection:
        found = access.account(connection, login)
    assert found
    return found


def sign_in(page: Page, login: str, password: str) -> None:
    """By the form that is open."""
    page.get_by_label("Tên đăng nhập").fill(login)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()


def administration(office: Office) -> Visit:
    visit = office.signed_in("quan-tri")
    visit.page.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Quản trị").click()
    expect(visit.page.get_by_role("heading", name="Quản trị", level=1)).to_be_visible()
    return visit


def test_an_account_is_made_first_used_and_shut(office: Office) -> None:
    page = administration(office).page
    page.get_by_role("link", name="Tạo tài khoản").click()
    page.get_by_label("Tên đăng nhập").fill(BOSS)
    page.get_by_label("Tên hiện trong lịch sử").fill("Phó Chủ tịch UBND tỉnh Kon Tum")
    page.get_by_label("Vai trò").select_option(value="supervisor")
    page.get_by_label("Địa bàn").select_option(value="kon-tum")
    page.get_by_role("button", name="Tạo tài khoản").click()
    expect(page.get_by_role("heading", name=f"Mật khẩu của {BOSS}")).to_be_visible()
    password = page.get_by_text(re.compile(r"^[\w-]{20}$")).inner_text()

    boss = office.window()
    boss.open("/qua-han")
    sign_in(boss.page, BOSS, password)
    expect(boss.page.get_by_role("heading", name="Việc quá hạn", level=1)).to_be_visible()
    seen = {row["Cơ quan"].partition("\n")[0] for table in boss.page.get_by_role("table").all() for row in rows(table)}
    assert seen
    assert all("Đắk Lắk" not in name for name in seen)
    boss.page.get_by_role("link", name="Phó Chủ tịch UBND tỉnh Kon Tum").click()
    boss.page.get_by_label("Mật khẩu đang dùng").fill(password)
    boss.page.get_by_label("Mật khẩu mới", exact=True).fill(OWN_PASSWORD)
    boss.page.get_by_label("Nhập lại mật khẩu mới").fill(OWN_PASSWORD)
    boss.page.get_by_role("button", name="Đổi mật khẩu").click()
    expect(boss.page.get_by_role("heading", name="Tổng quan", level=1)).to_be_visible()
    boss.page.get_by_role("button", name="Đăng xuất").click()
    sign_in(boss.page, BOSS, password)
    expect(boss.page.get_by_role("alert")).to_contain_text("Tên đăng nhập hoặc mật khẩu không đúng.")
    boss.refused()
    sign_in(boss.page, BOSS, OWN_PASSWORD)
    expect(boss.page.get_by_role("heading", name="Tổng quan", level=1)).to_be_visible()

    page.get_by_role("link", name="Về danh sách tài khoản").click()
    page.get_by_role("link", name=BOSS).click()
    page.get_by_role("button", name="Khóa tài khoản").click()
    expect(page.get_by_role("row", name=re.compile(BOSS))).to_contain_text("đã khóa")
    boss.page.get_by_role("link", name="Thống kê").first.click()
    expect(boss.page.get_by_role("heading", name="Đăng nhập", level=1)).to_be_visible()
    assert not account(office, BOSS).active


def test_a_link_that_is_taken_back_opens_nothing(office: Office) -> None:
    agency = office.by_letter(lived.OTHER_AGENCY)
    expect(agency.page.get_by_role("heading", name="Cần bổ sung, nộp lại trước")).to_be_visible()
    page = office.signed_in("dieu-phoi").page
    page.goto(f"{office.served.address}/danh-ba/{lived.OTHER_AGENCY}")
    page.get_by_role("region", name="Liên kết đang mở được").get_by_role("button", name="Thu hồi liên kết").click()
    expect(page.get_by_text("Không có liên kết nào.")).to_be_visible()
    agency.page.get_by_role("link", name="Nộp lại").first.click()
    expect(agency.page.get_by_role("main")).to_contain_text("Liên kết đã hết hạn hoặc đã bị thu hồi")
    agency.refused(403)
    expect(agency.page.get_by_role("main")).not_to_contain_text("Sở Lao động")


def test_a_token_for_software_is_made_once_and_taken_back(office: Office) -> None:
    page = administration(office).page
    page.get_by_role("link", name="Liên kết").click()
    page.get_by_text("Tạo mã truy cập cho phần mềm").click()
    page.get_by_label("Cơ quan").fill(lived.AGENCY)
    page.get_by_label("Dùng cho").fill("phần mềm văn bản")
    page.get_by_role("button", name="Tạo mã").click()
    expect(page.get_by_role("heading", name="Mã truy cập mới")).to_be_visible()
    token = page.get_by_text(re.compile(r"^\S{40,}$")).inner_text()
    asked = office.window().page.request
    headers = {"authorization": f"Bearer {token}"}
    answer = asked.get(f"{office.served.address}{API}", headers=headers)
    assert answer.status == 200
    assert {one["agency"] for one in answer.json()} == {lived.AGENCY}
    row = page.get_by_role("row", name=re.compile("phần mềm văn bản"))
    row.get_by_role("button", name="Thu hồi").click()
    expect(row).to_have_count(0)
    assert asked.get(f"{office.served.address}{API}", headers=headers).status == 401


def test_the_audit_tells_who_did_what(office: Office) -> None:
    coordinator = office.signed_in("dieu-phoi")
    coordinator.open(f"/danh-ba/{lived.WITHOUT_CONTACT}")
    coordinator.page.get_by_label("Tên người hoặc bộ phận").fill("Kế toán trưởng")
    coordinator.page.get_by_role("textbox", name="Thư điện tử").fill("ktt@stc.example")
    coordinator.page.get_by_role("button", name="Thêm đầu mối").click()
    expect(coordinator.page.get_by_role("row", name=re.compile("^Kế toán trưởng"))).to_be_visible()
    visit = administration(office)
    page = visit.page
    page.get_by_role("link", name="Nhật ký thao tác").click()
    page.get_by_label("Người thực hiện").fill("điều phối viên")
    page.get_by_label("Từ ngày").fill("20/6/2024")
    page.get_by_role("button", name="Lọc").click()
    expect(page).to_have_url(re.compile("tu=20%2F6%2F2024"))
    told = rows(page.get_by_role("table"))
    assert {one["Người thực hiện"].lower().removesuffix(" (diễn tập)") for one in told} == {"điều phối viên"}
    [added] = [one for one in told if "Kế toán trưởng" in one["Nội dung"]]
    assert (added["Lúc"], added["Người thực hiện"]) == ("09:00, 20/06/2024", "Điều phối viên")
    page.get_by_label("Từ ngày").fill("31/2/2024")
    page.get_by_role("button", name="Lọc").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert not visit.faults  # a filter that means nothing is told, not refused


def test_in_by_the_system_of_the_province(office: Office, province: Provider) -> None:
    office.served.site.account(MAIL, "supervisor", name="Văn thư tỉnh")
    province.claims = {"email": MAIL, "email_verified": True}
    visit = office.window(province.issuer)
    page = visit.page
    visit.open("/theo-ky")
    page.get_by_role("link", name="Đăng nhập qua hệ thống của tỉnh").click()
    expect(page.get_by_role("heading", name="Hệ thống đăng nhập của tỉnh")).to_be_visible()
    page.get_by_role("button", name="Tiếp tục").click()
    expect(page.get_by_role("banner")).to_contain_text("Văn thư tỉnh")
    assert account(office, MAIL).subject == f"{province.issuer} u1"
    page.get_by_role("button", name="Đăng xuất").click()

    province.claims = {"sub": "u2", "email": "ai-do@kontum.gov.vn", "email_verified": True}
    page.get_by_role("link", name="Đăng nhập qua hệ thống của tỉnh").click()
    page.get_by_role("button", name="Tiếp tục").click()
    expect(page.get_by_role("heading", name="Chưa đăng nhập được")).to_be_visible()
    visit.refused(403)
    expect(page.get_by_role("main")).to_contain_text("Chưa có tài khoản mở cho người dùng này.")


def test_who_guesses_has_to_wait(office: Office) -> None:
    office.served.site.account("bi-doan", "supervisor")
    visit = office.window()
    visit.open("/dang-nhap")
    for _ in range(5):
        sign_in(visit.page, "bi-doan", "mật khẩu đoán mò")
        expect(visit.page.get_by_role("alert")).to_contain_text("không đúng")
        visit.refused()
    sign_in(visit.page, "bi-doan", PASSWORD)
    expect(visit.page.get_by_role("alert")).to_contain_text("Thử lại sau 15 phút.")
    visit.refused(429)
