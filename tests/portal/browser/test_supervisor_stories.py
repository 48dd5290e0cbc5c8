"""Lãnh đạo: a list narrowed, shared by its address, taken away as files and on paper; figures followed to the clause."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from plans.register import queries
from plans.register.queries import Selection
from tests.portal.browser import lived
from tests.portal.browser.office import Office, first_line, rows
from tests.portal.browser.visiting import Visit

COLUMNS = ("Trạng thái", "Trễ (ngày làm việc)", "Việc phải làm", "Cơ quan", "Ngày cuối")


@pytest.fixture
def visit(office: Office) -> Visit:
    """The supervisor at the first screen."""
    return office.signed_in("lanh-dao")


def said(row: Mapping[str, Any]) -> tuple[str, ...]:
    """What a row says in every form of the list."""
    return tuple(_words(row[name]) for name in COLUMNS)


def _words(cell: object) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y}"
    return first_line(str(cell)).partition(" ngày")[0] if cell is not None else ""


def listed(page: Page) -> list[tuple[str, ...]]:
    """Every row of a page of the list, those of requested bodies after the others."""
    return [said(row) for table in page.get_by_role("main").get_by_role("table").all() for row in rows(table)]


def downloaded(page: Page, link: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("link", name=link).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def of_workbook(path: Path) -> list[tuple[str, ...]]:
    """The rows under the head of an Excel file."""
    found = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    heads = next([str(name) for name in row] for row in found if row[0] == COLUMNS[0])
    return [said(dict(zip(heads, row, strict=True))) for row in found]


def of_csv(path: Path) -> list[tuple[str, ...]]:
    text = path.read_bytes().decode("utf-8-sig")
    return [said(row) for row in csv.DictReader(io.StringIO(text))]


def test_the_overdue_list_is_taken_away_as_it_is_read(visit: Visit, office: Office, tmp_path: Path) -> None:
    page = visit.page
    page.get_by_role("main").get_by_role("link", name=re.compile("quá hạn$")).click()
    expect(page.get_by_role("heading", name="Việc quá hạn", level=1)).to_be_visible()
    read = listed(page)
    with office.served.site.register.reading() as connection:
        owed = queries.obligations(connection, lived.LAST, lived.calendar(connection), Selection(tracked=True))
    assert len(read) == sum(one.state == "overdue" for one in owed) > 20
    workbook, text = downloaded(page, "Xuất Excel", tmp_path), downloaded(page, "Xuất CSV", tmp_path)
    assert workbook.name == "viec-qua-han-2024-06-20.xlsx"
    assert of_workbook(workbook) == of_csv(text) == read
    page.get_by_role("link", name="In danh sách").click()
    expect(page.get_by_role("button", name="In danh sách")).to_be_visible()
    assert listed(page) == read
    assert "DANH SÁCH VIỆC QUÁ HẠN" in page.get_by_role("heading", level=1).inner_text()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="In danh sách")).to_be_hidden()


def test_filters_live_in_the_address(visit: Visit, office: Office, tmp_path: Path) -> None:
    page = visit.page
    visit.open("/qua-han")
    everything = listed(page)
    page.get_by_text("Bộ lọc").click()
    page.get_by_label("Kế hoạch", exact=True).select_option(value="kon-tum-1118-2024")
    page.get_by_label("Cơ quan", exact=True).fill("so y te")
    page.get_by_role("button", name="Lọc").click()
    expect(page).to_have_url(re.compile(r"/qua-han\?ke-hoach=kon-tum-1118-2024&.*co-quan=so\+y\+te"))
    [one] = listed(page)
    assert one[COLUMNS.index("Cơ quan")] == "Sở Y tế tỉnh Kon Tum" != everything[0][COLUMNS.index("Cơ quan")]
    assert of_csv(downloaded(page, "Xuất CSV", tmp_path)) == [one]
    other = office.signed_in("dieu-phoi")
    other.open(visit.here())
    assert listed(other.page) == [one]
    expect(other.page.get_by_label("Kế hoạch", exact=True)).to_have_value("kon-tum-1118-2024")
    page.get_by_role("link", name="Bỏ lọc").click()
    expect(page.get_by_label("Kế hoạch", exact=True)).to_be_hidden()
    assert listed(page) == everything


def test_from_the_map_of_periods_to_the_clause(visit: Visit, office: Office) -> None:
    page = visit.page
    page.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Theo kỳ").click()
    page.get_by_text("Bộ lọc").click()
    page.get_by_label("Cơ quan", exact=True).fill("kon-tum/so-y-te")
    page.get_by_role("button", name="Lọc").click()
    expect(page.get_by_role("table", name=re.compile("^1 cơ quan"))).to_be_visible()
    page.get_by_role("row", name=re.compile("^Sở Y tế")).get_by_role("link", name=re.compile("^!")).click()
    expect(page.get_by_role("heading", name="Căn cứ")).to_be_visible()
    late = lived.owed(office.served.site.register, lived.AGENCY)[0]
    assert visit.here() == f"/viec/{late.id}"
    with office.served.site.register.reading() as connection:
        task = next(one for one in queries.tasks(connection, late.plan) if one.id == late.task)
    expect(page.get_by_role("blockquote")).to_have_text(re.sub(r"\s+", " ", task.quote))
    told = page.get_by_role("main").inner_text()
    assert "14/06/2024 (thứ Sáu)" in told
    assert f"trễ {late.working_days_late} ngày làm việc" in told
    assert "Chờ số liệu của các huyện." in told


def test_a_row_of_figures_leads_to_as_many_rows(visit: Visit) -> None:
    page = visit.page
    visit.open("/thong-ke")
    plan = page.get_by_role("region", name="Bảng: Theo kế hoạch").first.get_by_role("row", name=re.compile("1118"))
    missing = int(plan.get_by_role("cell").nth(3).inner_text())
    plan.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Việc phải làm")
    page.get_by_role("list", name="Trạng thái").get_by_role("link", name="Quá hạn").click()
    expect(page.get_by_role("heading", name="Việc quá hạn", level=1)).to_be_visible()
    assert len(rows(page.get_by_role("table").first)) == missing > 0


def test_in_english_and_back(visit: Visit, office: Office) -> None:
    page = visit.page
    visit.open("/qua-han?cap=province")
    vietnamese = listed(page)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Overdue work", level=1)).to_be_visible()
    assert (page.locator("html").get_attribute("lang"), visit.here()) == ("en", "/qua-han?cap=province")
    [first, *_] = rows(page.get_by_role("table").first)
    assert first["State"].startswith("Overdue")
    assert first_line(first["Obligations"]) == vietnamese[0][COLUMNS.index("Việc phải làm")]
    with_them = office.signed_in("dieu-phoi").page
    expect(with_them.get_by_role("heading", name="Việc hôm nay", level=1)).to_be_visible()
    page.get_by_role("button", name="Tiếng Việt").click()
    expect(page.get_by_role("heading", name="Việc quá hạn", level=1)).to_be_visible()
    assert listed(page) == vietnamese
