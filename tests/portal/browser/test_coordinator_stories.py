"""Điều phối: reports judged and deadlines moved, many at once; a coming morning and the log of messages; the address
book and the directory kept."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from notifications.sms import segments
from plans.register import queries
from plans.register.queries.submissions import submission
from tests.portal.browser import lived
from tests.portal.browser.office import Office, first_line, rows
from tests.portal.browser.visiting import Visit


@pytest.fixture
def visit(office: Office) -> Visit:
    """The coordinator at the first screen."""
    return office.signed_in("dieu-phoi")


def chosen(page: Page, table: Locator, *at: int) -> list[str]:
    """Rows ticked -> the addresses behind their first links."""
    found = []
    for number in at:
        row = table.get_by_role("row").nth(number + 1)
        row.get_by_role("checkbox").check()
        found.append(str(row.get_by_role("rowheader").get_by_role("link").get_attribute("href")))
    expect(page.get_by_text(f"Đã chọn {len(at)}")).to_be_visible()
    return found


def reports(office: Office, addresses: list[str]) -> list[str]:
    """The obligations of reports."""
    with office.served.site.register.reading() as connection:
        return [submission(connection, int(one.rpartition("/")[2])).obligation for one in addresses]


def test_reports_are_accepted_and_returned_many_at_once(visit: Visit, office: Office) -> None:
    page = visit.page
    page.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Báo cáo đến").click()
    table = page.get_by_role("table", name=re.compile("báo cáo, nộp trước đứng đầu"))
    accepted = reports(office, chosen(page, table, 0, 1))
    page.get_by_role("button", name="Xác nhận").click()
    expect(page.get_by_role("heading", name="Xác nhận 2 báo cáo?")).to_be_visible()
    page.get_by_role("button", name="Xác nhận báo cáo").click()
    expect(page.get_by_role("status")).to_have_text("Đã thực hiện với 2 báo cáo.")
    returned = reports(office, chosen(page, table, 0, 1))
    page.get_by_role("button", name="Trả lại để bổ sung").click()
    page.get_by_role("button", name="Trả lại để bổ sung").click()
    expect(page.get_by_role("alert")).to_contain_text("Nhập lý do")
    visit.refused()
    page.get_by_label("Lý do trả lại").fill("Thiếu phụ lục số liệu.")
    page.get_by_label("Hạn mới").fill("28/6/2024")
    page.get_by_role("button", name="Trả lại để bổ sung").click()
    expect(page.get_by_role("status")).to_have_text("Đã thực hiện với 2 báo cáo.")
    assert [office.view(one).state for one in accepted] == ["accepted"] * 2
    assert [(office.view(one).state, office.view(one).due_on) for one in returned] == [
        ("returned", date(2024, 6, 28))
    ] * 2
    agency = office.by_letter(office.view(returned[0]).agency)
    expect(agency.page.get_by_role("main")).to_contain_text("Lý do trả lại: Thiếu phụ lục số liệu.")


def test_deadlines_are_moved_and_waived_many_at_once_and_back(visit: Visit, office: Office) -> None:
    page, table = visit.page, visit.page.get_by_role("table").first
    visit.open("/qua-han?ke-hoach=dak-lak-62-2024")
    moved = [one.removeprefix("/viec/") for one in chosen(page, table, 0, 1)]
    page.get_by_role("button", name="Gia hạn").click()
    expect(page.get_by_role("heading", name="Gia hạn: 2 việc đã chọn")).to_be_visible()
    page.get_by_label("Hạn mới").fill("28/6/2024")
    page.get_by_label("Lý do").fill("Theo Công văn 45 của UBND tỉnh.")
    page.get_by_role("button", name="Gia hạn").click()
    expect(page.get_by_role("heading", name="Việc quá hạn")).to_be_visible()
    assert visit.here() == "/qua-han?ke-hoach=dak-lak-62-2024"
    assert [(office.view(one).due_on, office.view(one).state) for one in moved] == [(date(2024, 6, 28), "open")] * 2

    waived = [one.removeprefix("/viec/") for one in chosen(page, table, 0, 1)]
    assert not {*waived} & {*moved}
    page.get_by_role("button", name="Miễn kỳ này").click()
    page.get_by_label("Lý do").fill("Đơn vị mới thành lập.")
    page.get_by_role("button", name="Miễn kỳ này").click()
    expect(page.get_by_role("heading", name="Việc quá hạn")).to_be_visible()
    assert [office.view(one).state for one in waived] == ["waived"] * 2

    page.get_by_role("list", name="Trạng thái").get_by_role("link", name="Được miễn").click()
    expect(page.get_by_role("heading", name="Việc phải làm: Được miễn")).to_be_visible()
    assert {one.removeprefix("/viec/") for one in chosen(page, table, 0, 1)} == {*waived}
    page.get_by_role("button", name="Bỏ miễn").click()
    expect(page.get_by_role("heading", name="Bỏ miễn: 2 việc đã chọn")).to_be_visible()
    page.get_by_label("Lý do").fill("Miễn nhầm.")
    page.get_by_role("button", name="Bỏ miễn").click()
    expect(page.get_by_text("Không có")).to_be_visible()
    assert [office.view(one).state for one in waived] == ["overdue"] * 2


def test_a_coming_morning_is_looked_at_before_it_comes(visit: Visit, office: Office) -> None:
    page = visit.page
    page.get_by_role("link", name="Xem từng thư").click()
    page.get_by_label("Xem sáng ngày").fill("22/6/2024")
    page.get_by_role("button", name="Xem", exact=True).click()
    expect(page.get_by_text("Ngày nghỉ")).to_be_visible()
    page.get_by_label("Xem sáng ngày").fill("25/6/2024")
    page.get_by_role("button", name="Xem", exact=True).click()
    expect(page.get_by_role("heading", name="Không liên lạc được 1 cơ quan")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Tin nhắn")).click()
    expect(page.get_by_role("link", name=re.compile("^Tin nhắn"))).to_have_attribute("aria-current", "true")
    table = page.get_by_role("table")
    texts = rows(table)
    assert {one["Kênh"] for one in texts} == {"Tin nhắn"}
    total = int(table.locator("caption").inner_text().partition("; ")[2].partition(" đoạn")[0])
    assert total == sum(int(one["Đoạn"]) for one in texts) >= len(texts) > 10
    name, told = first_line(texts[0]["Cơ quan"]), int(texts[0]["Đoạn"])
    table.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", name="Vì sao")).to_be_visible()
    words = page.get_by_text(re.compile("^Don doc:")).inner_text()
    assert segments(words) == told
    expect(page.get_by_text(f"{len(words)} ký tự, {told} đoạn")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name=re.compile("^Thư điện tử")).click()
    expect(page.get_by_role("link", name=re.compile("^Thư điện tử"))).to_have_attribute("aria-current", "true")
    page.get_by_role("table").get_by_role("link", name=name).click()
    letter = page.frame_locator("iframe[title='Nội dung thư']")
    expect(letter.get_by_text("Kính gửi").first).to_be_visible()
    with office.served.site.register.reading() as connection:
        assert not queries.messages(connection, day=date(2024, 6, 25))


def test_what_did_not_arrive_is_settled(visit: Visit, office: Office) -> None:
    page = visit.page
    group = page.get_by_role("list", name=re.compile("^Thư, tin nhắn không gửi được"))
    expect(group.get_by_role("link")).to_have_count(2)
    group.get_by_role("link").filter(has_text="Cư Kuin").click()
    [tried] = rows(page.get_by_role("table", name="Các lần gửi"))
    assert (tried["Kết quả"], tried["Trả lời của nơi gửi"]) == ("Không gửi được\n550", "5.1.1 User unknown")
    failed = visit.here()
    page.get_by_role("button", name="Gửi lại").click()
    expect(page.get_by_role("definition").filter(has_text="Chờ gửi")).to_be_visible()

    page.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Nhật ký gửi").click()
    page.get_by_role("link", name=re.compile("^Cần xử lý")).click()
    page.get_by_role("row", name=re.compile("timed out")).get_by_role("link").click()
    page.get_by_role("button", name="Gửi lại").click()
    expect(page.get_by_role("alert")).to_be_visible()
    visit.refused()
    page.get_by_role("button", name="Đã đến nơi").click()
    expect(page.get_by_role("definition").filter(has_text="Đã gửi")).to_be_visible()
    visit.open("/nhat-ky-gui?trang-thai=can-xu-ly")
    expect(page.get_by_text("Không có thư, tin nhắn nào cần xử lý.")).to_be_visible()
    with office.served.site.register.reading() as connection:
        state = {one.address: one.state for one in queries.messages(connection, day=lived.REFUSING)}
    assert (state[lived.REFUSED], state[lived.UNSURE]) == ("queued", "sent")
    visit.open(failed)
    expect(page.get_by_role("definition").filter(has_text="Chờ gửi")).to_be_visible()


def contacts(office: Office, agency: str) -> list[tuple[str, str | None]]:
    with office.served.site.register.reading() as connection:
        return [(one.name, one.email) for one in queries.contacts(connection, agency)]


def test_a_body_without_a_contact_stands_first_until_it_has_one(visit: Visit, office: Office) -> None:
    page = visit.page
    soonest = page.get_by_role("list", name=re.compile("^Cơ quan chưa có đầu mối")).get_by_role("listitem").first
    expect(soonest).to_contain_text("ngày cuối sớm nhất 30/06/2024")
    page.get_by_role("link", name="Bổ sung đầu mối").click()
    lacking = page.get_by_role("row", name=re.compile("^Sở Tài chính tỉnh Kon Tum"))
    expect(lacking).to_contain_text("Chưa có đầu mối")
    lacking.get_by_role("link").click()
    expect(page.get_by_text("thư nhắc việc không đến được cơ quan này")).to_be_visible()
    page.get_by_label("Tên người hoặc bộ phận").fill("Văn phòng Sở")
    page.get_by_role("textbox", name="Điện thoại").fill("0912 345 678")
    page.get_by_role("textbox", name="Thư điện tử").fill("vp@sotaichinh.example")
    page.get_by_role("button", name="Thêm đầu mối").click()
    expect(page.get_by_role("row", name=re.compile("^Văn phòng Sở"))).to_contain_text("+84912345678")
    assert contacts(office, lived.WITHOUT_CONTACT) == [("Văn phòng Sở", "vp@sotaichinh.example")]
    visit.open("/danh-ba?loc=chua-co-dau-moi")
    expect(page.get_by_role("table")).to_be_visible()
    expect(lacking).to_have_count(0)


def test_contacts_come_from_a_file_all_or_none(visit: Visit, office: Office, tmp_path: Path) -> None:
    page, code = visit.page, "viet-yen/thanh-vien-ban-chi-dao"
    visit.open("/danh-ba?loc=chua-co-dau-moi")
    page.get_by_role("link", name="Nhập đầu mối từ tệp").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Tải mẫu có sẵn các cơ quan chưa có đầu mối").click()
    waiting.value.save_as(tmp_path / "dau-moi.csv")
    form = (tmp_path / "dau-moi.csv").read_text(encoding="utf-8-sig").splitlines()
    lacking = next(one for one in csv.DictReader(form) if "thị xã" in one["Cơ quan"] or code == one["Cơ quan"])
    filled = lacking | {"Thư điện tử": "bcd@vietyen.example", "Kênh": "email"}
    for second, told in ({"Thư điện tử": "không có"}, "chưa nhập liên hệ nào"), ({}, "Đã nhập 2 đầu mối."):
        page.get_by_label("Tệp CSV hoặc XLSX").set_input_files(
            written(tmp_path, [filled, filled | {"Người nhận": "Thư ký", "Thư điện tử": "tk@vietyen.example"} | second])
        )
        page.get_by_role("button", name="Nhập đầu mối").click()
        expect(page.get_by_text(told).first).to_be_visible()
        if second:
            visit.refused()
            [wrong] = rows(page.get_by_role("table", name="Chỗ cần sửa trong tệp"))
            assert wrong["Dòng"] == "3"
            assert contacts(office, code) == []
    assert sorted(contacts(office, code)) == [("Thư ký", "tk@vietyen.example"), ("Văn thư", "bcd@vietyen.example")]


def written(folder: Path, lines: list[dict[str, str]]) -> Path:
    path = folder / "đã điền.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, lines[0])
        writer.writeheader()
        writer.writerows(lines)
    return path


def test_a_body_is_added_and_takes_over_from_another(visit: Visit, office: Office) -> None:
    page = visit.page
    page.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Danh bạ").click()
    page.get_by_role("link", name="Thêm cơ quan").click()
    page.get_by_label("Địa bàn", exact=True).select_option(value="kon-tum")
    page.get_by_label("Tên đầy đủ").fill("Sở Nông nghiệp và Môi trường tỉnh Kon Tum")
    page.get_by_label("Tên ngắn trong địa bàn").fill("Sở Nông nghiệp và Môi trường")
    page.get_by_label("Loại cơ quan").select_option(value="so")
    page.get_by_label("Cấp", exact=True).select_option(value="province")
    page.get_by_role("button", name="Thêm cơ quan").click()
    expect(page.get_by_role("heading", name="Sở Nông nghiệp và Môi trường tỉnh Kon Tum")).to_be_visible()
    page.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Danh bạ").click()
    page.get_by_label(re.compile("^Tìm cơ quan")).fill("so tai nguyen va moi truong kon tum")
    page.get_by_role("button", name="Tìm").click()
    page.get_by_role("link", name="Sở Tài nguyên và Môi trường tỉnh Kon Tum").click()
    page.get_by_role("link", name="Ghi cơ quan tiếp nhận").click()
    page.get_by_label("Từ ngày").fill("1/7/2024")
    page.get_by_label("Cơ quan tiếp nhận", exact=False).first.fill("Sở Nông nghiệp và Môi trường tỉnh Kon Tum")
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("term").filter(has_text="Từ 01/07/2024")).to_be_visible()
    with office.served.site.register.reading() as connection:
        old, new = "kon-tum/so-tai-nguyen-va-moi-truong", "kon-tum/so-nong-nghiep-va-moi-truong"
        assert queries.responsible(connection, old, date(2024, 6, 30)) == old
        assert queries.responsible(connection, old, date(2024, 7, 1)) == new
