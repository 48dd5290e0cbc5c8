"""Điều phối and a plan: what was read mended in place, looked ahead at and published; a plan file taken in; a plan in
force amended, after seeing what would change."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from flows import planning
from plans.register import queries
from plans.register.queries import ObligationView, Selection
from tests.portal.browser import lived
from tests.portal.browser.office import Office, rows
from tests.portal.browser.visiting import Visit

AMENDED, UPLOADED = "kon-tum-1118-2024", "viet-yen-2024-07"
YEARLY = "Báo cáo kết quả thực hiện Kế hoạch"


@pytest.fixture
def visit(office: Office) -> Visit:
    """The coordinator at the first screen."""
    return office.signed_in("dieu-phoi")


def counts(page: Page) -> dict[str, int]:
    """The numbers on top of a look ahead, by what they count."""
    told = (
        page.get_by_role("main").get_by_role("list").filter(has_text="việc phải làm được thêm").get_by_role("listitem")
    )
    pairs = [words.split("\n", 1) for words in told.all_inner_texts()]
    return {words.strip(): int(number.replace(".", "")) for number, words in pairs}


def looked_ahead(page: Page) -> dict[str, int]:
    page.get_by_role("link", name="Kiểm tra trước khi công bố").click()
    expect(page.get_by_role("heading", name="Kiểm tra trước khi công bố")).to_be_visible()
    return counts(page)


def published(page: Page) -> None:
    page.get_by_role("button", name="Công bố").click()
    expect(page.get_by_role("heading", name="Nhiệm vụ", exact=True)).to_be_visible()


def owed(office: Office, plan: str, task: str | None = None) -> list[ObligationView]:
    with office.served.site.register.reading() as connection:
        wanted = Selection(plan=plan, tracked=True)
        found = queries.obligations(connection, lived.LAST, lived.calendar(connection), wanted)
    return [one for one in found if task in (None, one.task)]


def report(page: Page, day: str) -> Locator:
    """The item of the reading that asks for the plan's report with that last day."""
    return page.get_by_role("article").filter(has_text=YEARLY).filter(has_text=day)


def test_what_was_read_is_mended_in_place_and_published(visit: Visit, office: Office) -> None:
    page = visit.page
    page.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Kế hoạch").click()
    page.get_by_role("link", name="ke-hoach-62.docx").click()
    document = page.get_by_role("region", name="Văn bản")
    expect(document.get_by_role("link", name="mục 1", exact=True).first).to_be_visible()
    reading = page.get_by_role("region", name="Cách đọc")
    reading.get_by_text(re.compile("^Đầu mục")).click()
    page.get_by_label("Mã kế hoạch").fill("dak-lak-62-ban-hai")
    page.get_by_role("button", name="Lưu nháp").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    dated = reading.get_by_role("article").filter(has_text="ngày cuối").first
    number = dated.get_by_role("link", name=re.compile("^Sửa mục")).inner_text().split()[-1]
    dated.get_by_role("link", name=re.compile("^Sửa mục")).click()
    expect(page.get_by_role("heading", name=f"Sửa mục {number}")).to_be_visible()
    page.get_by_label("Thời hạn").fill("khi nào rảnh")
    page.get_by_role("button", name="Lưu nháp").click()
    expect(page.get_by_role("alert")).to_be_visible()
    visit.refused()
    page.get_by_label("Thời hạn").fill("trước ngày 16/12/2024")
    page.get_by_role("button", name="Lưu nháp").click()
    expect(page.locator(f"#c{number}")).to_contain_text("ngày cuối 15/12/2024 (Chủ nhật)")
    told = looked_ahead(page)
    assert told["việc phải làm được thêm"] > 100
    assert not owed(office, "dak-lak-62-ban-hai")
    published(page)
    made = owed(office, "dak-lak-62-ban-hai")
    assert len(made) == told["việc phải làm được thêm"] - told["đã qua hạn trước hôm nay: chỉ lưu, không nhắc"]
    assert date(2024, 12, 15) in {one.due_on for one in made}


def test_a_plan_file_is_taken_in(visit: Visit, office: Office, tmp_path: Path) -> None:
    page = visit.page
    text = (planning.LIBRARY / "viet-yen-2024-06.yaml").read_text(encoding="utf-8")
    file = tmp_path / "thang-hanh-dong.yaml"
    file.write_text(text.replace("id: viet-yen-2024-06", f"id: {UPLOADED}", 1), encoding="utf-8")
    visit.open("/ke-hoach")
    page.get_by_role("link", name="Tải lên kế hoạch").click()
    page.get_by_label("Tệp kế hoạch").set_input_files(
        {"name": "ảnh.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n"}
    )
    page.get_by_role("button", name="Tải lên và đọc").click()
    expect(page.get_by_role("alert")).to_be_visible()
    visit.refused()
    page.get_by_label("Tệp kế hoạch").set_input_files(file)
    page.get_by_role("button", name="Tải lên và đọc").click()
    expect(page.get_by_role("heading", name="Cách đọc")).to_be_visible()
    told = looked_ahead(page)
    listed = rows(page.get_by_role("table", name=re.compile("^Việc phải làm sẽ được theo dõi")))
    published(page)
    made = owed(office, UPLOADED)
    assert len(made) == told["việc phải làm được thêm"] > 0
    assert {one.due_on.strftime("%d/%m/%Y") for one in made if one.due_on} == {
        row["Ngày cuối"][:10] for row in listed if row["Ngày cuối"] != "–"
    }


def test_a_plan_in_force_is_amended_after_a_look_at_what_changes(visit: Visit, office: Office) -> None:
    page = visit.page
    visit.open(f"/ke-hoach/{AMENDED}")
    before = owed(office, AMENDED, "bao-cao-nam")
    page.get_by_role("button", name="Sửa đổi, bổ sung kế hoạch").click()
    expect(page.get_by_role("heading", name="Cách đọc")).to_be_visible()
    report(page, "14/12/2024").get_by_role("link", name=re.compile("^Sửa mục")).click()
    page.get_by_label("Thời hạn").fill("trước ngày 22/12 hằng năm")
    page.get_by_role("button", name="Lưu nháp").click()
    expect(report(page, "21/12/2024")).to_be_visible()
    told = looked_ahead(page)
    assert told["đổi ngày"] == len(before) > 10
    assert (told["việc phải làm được thêm"], told["không còn phải làm"]) == (0, 0)
    expect(page.get_by_text("công bố sẽ thay bản đang theo dõi")).to_be_visible()
    assert owed(office, AMENDED, "bao-cao-nam") == before
    published(page)
    assert {one.due_on for one in owed(office, AMENDED, "bao-cao-nam")} == {date(2024, 12, 21)}
    expect(page.get_by_role("definition").filter(has_text="2, 09:00, 20/06/2024")).to_be_visible()
