"""A story of each role with the keyboard alone, on each database."""

from __future__ import annotations

from plans.register import queries
from plans.register.queries.access import account
from plans.register.queries.submissions import submissions
from plans.register.session import Register
from tests.portal.browser import lived
from tests.portal.browser.keyboard import Keyboard
from tests.portal.browser.serving import Served
from tests.portal.browser.visiting import Visit
from tests.portal.ready import PASSWORD


def signed_in(visit: Visit, login: str) -> Keyboard:
    """By the form of the door."""
    visit.open("/dang-nhap")
    keys = Keyboard(visit.page)
    keys.write(login, "tai_khoan")
    keys.write(PASSWORD, "mat_khau")
    with visit.page.expect_event("load"):
        visit.page.keyboard.press("Enter")
    return keys


def state(register: Register, one: str) -> str:
    with register.reading() as connection:
        return queries.obligation(connection, one, lived.LAST, lived.calendar(connection)).state


def test_a_supervisor_comes_from_the_overdue_list_to_the_clause(visit: Visit) -> None:
    keys = signed_in(visit, "lanh-dao")
    keys.go("/qua-han")
    assert "quá hạn" in keys.heading().lower()
    keys.go("a | /viec/")
    assert visit.here().startswith("/viec/")
    assert visit.page.locator("blockquote").first.inner_text()
    visit.well()


def test_an_agency_hands_in(visit: Visit, served: Served, register: Register) -> None:
    first = lived.owed(register, lived.AGENCY)[0]
    visit.open(f"/lien-ket/{served.site.link(lived.AGENCY)}")
    keys = Keyboard(visit.page)
    keys.go("/nop", "Nộp báo cáo")
    keys.write("301/BC-SYT", "so_ky_hieu")
    keys.write("19/6/2024", "ngay_van_ban")
    keys.go("button", "Nộp báo cáo")
    assert keys.heading() == "Biên nhận báo cáo"
    assert state(register, first.id) == "submitted"
    visit.well()


def test_a_coordinator_accepts(visit: Visit, register: Register) -> None:
    keys = signed_in(visit, "dieu-phoi")
    keys.go("a | /bao-cao-den")
    keys.go("a | /bao-cao-den/")
    with register.reading() as connection:
        number = int(visit.here().rpartition("/")[2])
        one = next(one.obligation for one in submissions(connection) if one.pk == number)
    assert state(register, one) == "submitted"
    keys.go("button", "Xác nhận báo cáo")
    assert state(register, one) == "accepted"
    visit.well()


def test_an_administrator_makes_an_account(visit: Visit, register: Register) -> None:
    keys = signed_in(visit, "quan-tri")
    keys.go("a | /quan-tri")
    keys.go("a | /quan-tri/tai-khoan/moi")
    keys.write("chanh-van-phong", "tai_khoan")
    keys.write("Chánh Văn phòng UBND tỉnh", "ten")
    keys.choose("L", "vai_tro")
    keys.go("button", "Tạo tài khoản")
    assert keys.heading() == "Mật khẩu của chanh-van-phong"
    with register.reading() as connection:
        made = account(connection, "chanh-van-phong")
    assert made
    assert (made.role, made.name, made.made_by) == ("supervisor", "Chánh Văn phòng UBND tỉnh", "Quản trị viên")
    visit.well()
