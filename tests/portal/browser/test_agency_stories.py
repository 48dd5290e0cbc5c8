"""Cơ quan, by the link in their letter: more time asked for, a difficulty told, a report with lines and figures,
contacts and the calendar kept; and what the coordinator says to it, seen where they look first."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from icalendar import Calendar
from playwright.sync_api import Page, expect

from plans.register import queries
from plans.register.queries import ObligationView, Selection
from plans.register.queries.submissions import figures, progress_lines, submissions
from tests.portal.browser import lived
from tests.portal.browser.office import Office, rows
from tests.portal.browser.visiting import Visit
from tests.portal.owing import PDF

EXTENDED, REFUSED = "kon-tum/ubnd-huyen-ngoc-hoi", lived.AGENCY
TROUBLED, REPORTING = "kon-tum/ubnd-huyen-kon-ray", "dak-lak/so-tai-chinh"
KEEPING, NOT_THEIRS = "dak-lak/so-giao-thong-van-tai", "dak-lak/so-thong-tin-va-truyen-thong"


def first_owed(office: Office, agency: str) -> ObligationView:
    return lived.owed(office.served.site.register, agency)[0]


def opened(office: Office, agency: str) -> tuple[Visit, ObligationView]:
    """The page of what the agency should do first, come to from its letter."""
    visit, one = office.by_letter(agency), first_owed(office, agency)
    page = visit.page
    page.get_by_role("region", name="Việc cần làm trước").get_by_role("link", name="Xem căn cứ").click()
    expect(page.get_by_role("heading", name="Căn cứ")).to_be_visible()
    assert visit.here() == f"/viec/{one.id}"
    return visit, one


def asked_of(coordinator: Visit, group: str, words: str) -> Page:
    """From the coordinator's first screen to what was asked."""
    coordinator.open("/viec-hom-nay")
    found = coordinator.page.get_by_role("list", name=re.compile(f"^{group}"))
    found.get_by_role("link").filter(has_text=words).click()
    return coordinator.page


def owed_table(visit: Visit) -> str:
    """The agency's first screen, opened anew."""
    visit.open("/viec-phai-lam")
    return visit.page.get_by_role("main").inner_text()


def test_more_time_is_asked_for_and_given(office: Office) -> None:
    agency, one = opened(office, EXTENDED)
    page = agency.page
    page.get_by_role("link", name="Đề nghị gia hạn").click()
    page.get_by_label("Gia hạn đến ngày").fill("31/6/2024")
    page.get_by_role("button", name="Gửi").click()
    expect(page.get_by_role("alert")).to_contain_text("Có 2 chỗ cần sửa")
    expect(page.get_by_label("Gia hạn đến ngày")).to_have_value("31/6/2024")
    agency.refused()
    page.get_by_label("Gia hạn đến ngày").fill("5/7/2024")
    page.get_by_label("Lý do").fill("Chờ số liệu của các xã biên giới.")
    page.get_by_role("button", name="Gửi").click()
    expect(page.get_by_text("đề nghị gia hạn đến 05/07/2024")).to_be_visible()
    assert "Đề nghị gia hạn đến 05/07/2024: đang chờ trả lời" in owed_table(agency)

    coordinator = office.signed_in("dieu-phoi")
    page = asked_of(coordinator, "Đề nghị gia hạn", "Ngọc Hồi, tỉnh Kon Tum – xin gia hạn đến 05/07/2024")
    expect(page.get_by_text("Chờ số liệu của các xã biên giới.")).to_be_visible()
    expect(page.get_by_label("Hạn mới")).to_have_value("05/07/2024")
    page.get_by_label("Hạn mới").fill("3/7/2024")
    page.get_by_role("button", name="Gia hạn").click()
    expect(page.get_by_role("heading", name="Đề nghị của các cơ quan")).to_be_visible()

    told = owed_table(agency)
    assert "Đề nghị gia hạn đến 05/07/2024: được chấp thuận" in told
    assert "03/07/2024" in told
    now = office.view(one.id)
    assert (now.due_on, now.revision) == (date(2024, 7, 3), one.revision + 1)
    assert (one.state, now.state) == ("overdue", "open")


def test_more_time_is_refused_with_a_reason(office: Office) -> None:
    one = first_owed(office, REFUSED)
    coordinator = office.signed_in("dieu-phoi")
    page = asked_of(coordinator, "Đề nghị gia hạn", "Sở Y tế tỉnh Kon Tum – xin gia hạn đến 15/07/2024")
    page.get_by_role("button", name="Không đồng ý").click()
    expect(page.get_by_role("alert")).to_contain_text("Nhập lý do")
    coordinator.refused()
    page.get_by_label("Lý do", exact=True).fill("Các huyện đã gửi đủ số liệu.")
    page.get_by_role("button", name="Không đồng ý").click()
    expect(page.get_by_role("heading", name="Đề nghị của các cơ quan")).to_be_visible()
    told = owed_table(office.by_letter(REFUSED))
    assert "không được chấp thuận – Các huyện đã gửi đủ số liệu." in told
    assert office.view(one.id).due_on == one.due_on


def test_what_is_not_theirs_is_taken_off_their_list(office: Office) -> None:
    agency, one = opened(office, NOT_THEIRS)
    page = agency.page
    page.get_by_role("link", name="Không phải việc của đơn vị").click()
    page.get_by_label("Lý do").fill("Việc này Công an tỉnh tổng hợp.")
    page.get_by_role("button", name="Gửi").click()
    expect(page.get_by_text("Đang chờ cơ quan theo dõi trả lời.")).to_be_visible()
    assert "trễ 1 ngày làm việc" in owed_table(agency)
    page = asked_of(office.signed_in("dieu-phoi"), "Đề nghị gia hạn", "không phải việc của đơn vị")
    page.get_by_role("button", name="Miễn việc này").click()
    expect(page.get_by_role("heading", name="Đề nghị của các cơ quan")).to_be_visible()
    assert "trễ 1 ngày làm việc" not in owed_table(agency)
    assert office.view(one.id).state == "waived"


def test_a_difficulty_is_told_passed_up_and_answered(office: Office) -> None:
    words = "Chưa có cán bộ chuyên trách tại ba xã biên giới."
    agency, one = opened(office, TROUBLED)
    page = agency.page
    page.get_by_role("link", name="Báo khó khăn, vướng mắc").click()
    page.get_by_label("Khó khăn, vướng mắc").fill(words)
    page.get_by_role("button", name="Gửi").click()
    expect(page.get_by_role("alert")).to_contain_text("Chọn nhiệm vụ gặp khó khăn")
    agency.refused()
    page.get_by_label("Nhiệm vụ").select_option(label="Rà soát, hỗ trợ lực lượng y tế làm công tác cai nghiện")
    page.get_by_role("button", name="Gửi").click()
    expect(page.get_by_role("heading", name="Khó khăn, vướng mắc đã báo")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text=words)).to_contain_text("Đang chờ trả lời")

    coordinator = office.signed_in("dieu-phoi")
    page = asked_of(coordinator, "Khó khăn, vướng mắc", words[:20])
    page.get_by_label("Cơ quan").fill("Công an tỉnh Kon Tum")
    page.get_by_label("Ghi chú").fill("Đề nghị xem xét biên chế.")
    page.get_by_role("button", name="Chuyển cấp").click()
    expect(page.get_by_text("Đã chuyển Công an tỉnh")).to_be_visible()
    agency.open("/vuong-mac-cua-toi")
    expect(agency.page.get_by_role("listitem").filter(has_text=words)).to_contain_text("Đã chuyển Công an tỉnh")

    supervisor = office.signed_in("lanh-dao")
    supervisor.page.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Vướng mắc").click()
    supervisor.page.get_by_role("link", name=re.compile("^Đã chuyển cấp")).click()
    expect(supervisor.page.get_by_role("row", name=re.compile(words))).to_contain_text("Chuyển Công an tỉnh")
    assert supervisor.page.get_by_role("link", name=re.compile(words)).count() == 1

    page.get_by_label("Câu trả lời").fill("Bố trí ba cán bộ từ tháng 7.")
    page.get_by_role("button", name="Trả lời").click()
    expect(page.get_by_role("heading", name="Sửa câu trả lời")).to_be_visible()
    agency.open(f"/viec/{one.id}")
    expect(agency.page.get_by_text("Bố trí ba cán bộ từ tháng 7.")).to_be_visible()
    agency.open("/vuong-mac-cua-toi")
    expect(agency.page.get_by_role("listitem").filter(has_text=words)).to_contain_text("Bố trí ba cán bộ từ tháng 7.")


def fill_report(page: Page, number: str) -> None:
    """Number, file, one line of progress, one figure; the day is left out."""
    page.get_by_label("Số, ký hiệu văn bản").fill(number)
    page.get_by_label("Tệp báo cáo").set_input_files(
        {"name": "Báo cáo quý II.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_text("Tiến độ từng nhiệm vụ").click()
    page.get_by_label("Tiến độ", exact=True).first.select_option(label="Đang làm")
    page.get_by_label("Tỷ lệ (phần trăm)").first.fill("60")
    page.get_by_text("Số liệu theo chỉ tiêu").click()
    page.get_by_label(re.compile("^Thanh, thiếu niên sử dụng trái phép")).first.fill("12,5")


def test_a_report_with_its_file_lines_and_figures(office: Office) -> None:
    agency, one = opened(office, REPORTING)
    page = agency.page
    page.get_by_role("link", name="Nộp báo cáo").click()
    fill_report(page, "88/BC-STC")
    page.get_by_role("button", name="Nộp báo cáo").click()
    expect(page.get_by_role("alert")).to_contain_text("Có 1 chỗ cần sửa")
    expect(page.get_by_text("Báo cáo quý II.pdf")).to_be_visible()
    expect(page.get_by_label("Số, ký hiệu văn bản")).to_have_value("88/BC-STC")
    expect(page.get_by_label("Tỷ lệ (phần trăm)").first).to_have_value("60")
    agency.refused()
    page.get_by_role("button", name="Hôm qua").click()
    page.get_by_role("button", name="Nộp báo cáo").click()
    expect(page.get_by_role("heading", name="Biên nhận báo cáo")).to_be_visible()
    told = page.get_by_role("main").inner_text()
    for words in ("trễ 1 ngày làm việc", "19/06/2024", "Đang làm (60%)", "12,5"):
        assert words in told
    assert office.view(one.id).state == "submitted"

    coordinator = office.signed_in("dieu-phoi").page
    coordinator.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Báo cáo đến").click()
    row = coordinator.get_by_role("row", name="88/BC-STC")
    with coordinator.expect_download() as waiting:
        row.get_by_role("link", name="Báo cáo quý II.pdf").click()
    assert waiting.value.path().read_bytes() == PDF
    row.get_by_role("rowheader").get_by_role("link").click()
    expect(coordinator.get_by_role("heading", name=re.compile("Sở Tài chính.*Báo cáo"))).to_be_visible()
    [line] = rows(coordinator.get_by_role("table", name="Tiến độ từng nhiệm vụ"))
    assert (line["Tiến độ"], line["Tỷ lệ"]) == ("Đang làm", "60%")
    with office.served.site.register.reading() as connection:
        came = next(it for it in submissions(connection, obligation=one.id) if it.document_no == "88/BC-STC")
        assert [(it.state, it.percent) for it in progress_lines(connection, came.pk)] == [("doing", 60)]
        assert list(figures(connection, came.pk)) == [0]


def contacts(office: Office) -> dict[str, queries.ContactView]:
    with office.served.site.register.reading() as connection:
        return {one.name: one for one in queries.contacts(connection, KEEPING)}


def test_an_agency_keeps_its_own_contacts(office: Office) -> None:
    page = office.by_letter(KEEPING).page
    page.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Đầu mối").click()
    page.get_by_label("Tên người hoặc bộ phận").fill("Phòng Vận tải")
    page.get_by_label("Thư điện tử", exact=False).first.fill("vantai@sogtvt.example")
    page.get_by_role("button", name="Thêm đầu mối").click()
    row = page.get_by_role("row", name=re.compile("^Phòng Vận tải"))
    expect(row).to_contain_text("vantai@sogtvt.example")
    row.get_by_role("link", name="Sửa").click()
    page.get_by_label("Điện thoại").fill("0912 345 678")
    page.get_by_role("checkbox", name="Tin nhắn").check()
    page.get_by_role("button", name="Lưu đầu mối").click()
    expect(row).to_contain_text("thư điện tử, tin nhắn")
    named = contacts(office)["Phòng Vận tải"]
    assert (named.phone, named.by_email, named.by_sms, named.active) == ("+84912345678", True, True, True)
    row.get_by_role("button", name="Ngừng").click()
    expect(row).to_contain_text("đã ngừng")
    assert not contacts(office)["Phòng Vận tải"].active


def test_the_calendar_behind_a_secret_address(office: Office) -> None:
    agency = office.by_letter(KEEPING)
    page = agency.page
    agency.open("/viec-phai-lam")
    page.get_by_role("link", name="Đưa thời hạn vào lịch").click()
    page.get_by_role("button", name="Tạo địa chỉ lịch").click()
    link = page.get_by_role("region", name="Lịch thời hạn").get_by_role("link")
    expect(link).to_be_visible()
    first = link.inner_text()
    days = events(office.window().page.request.get(first).body())
    with office.served.site.register.reading() as connection:
        wanted = Selection(agency=KEEPING, waiting=True)
        owed = queries.obligations(connection, lived.LAST, lived.calendar(connection), wanted)
    assert days == sorted(one.due_on for one in owed if one.due_on)
    assert days
    page.get_by_role("button", name="Tạo địa chỉ mới").click()
    expect(link).not_to_have_text(first)
    second = link.inner_text()
    assert [page.request.get(one).status for one in (first, second)] == [404, 200]
    page.get_by_role("button", name="Thu hồi địa chỉ lịch").click()
    expect(page.get_by_role("button", name="Tạo địa chỉ lịch")).to_be_visible()
    assert page.request.get(second).status == 404


def events(feed: bytes) -> list[Any]:
    """The days of a calendar."""
    return sorted(one.decoded("dtstart") for one in Calendar.from_ical(feed).walk("VEVENT"))
