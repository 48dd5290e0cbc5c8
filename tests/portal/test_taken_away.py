"""Lists of coordinators and agencies taken away: their columns and rows, nothing of others, no formula."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from agencies.portal.shown import lists_away
from agencies.portal.taking_away import Away, most_of
from plans.register.session import open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import ContactRow, DifficultyRow, MessageRow, PlanRow, SubmissionRow, TaskRow
from tests.plans.register.facts import PLAN, TAI_CHINH, Y_TE
from tests.portal.ready import Browser, Site, site
from tests.portal.world import REPORT, VY_BODY, VY_PLAN, build, obligation, secrets_of

EVIL = '=HYPERLINK("http://evil.example")'
OVERSEEN, STEERED, OWN = ("/vuong-mac", "/ke-hoach"), ("/danh-ba", "/nhat-ky-gui"), ("/viec-phai-lam", "/da-nop")
LISTS = {
    "/vuong-mac": (lists_away.DIFFICULTIES, "Danh sách khó khăn, vướng mắc", "Số vướng mắc: 2"),
    "/ke-hoach": (lists_away.PLANS, "Danh sách kế hoạch đang theo dõi", "Số kế hoạch: 1"),
    "/danh-ba": (lists_away.BODIES, "Danh bạ cơ quan và đầu mối", "Số cơ quan: "),
    "/nhat-ky-gui": (lists_away.LETTERS, "Nhật ký gửi thư, tin nhắn", "Số thư, tin nhắn: 2"),
    "/viec-phai-lam": (lists_away.OWED, "Việc phải làm của Sở Y tế tỉnh Kon Tum", "Số việc: 1"),
    "/da-nop": (lists_away.HANDED_IN, "Báo cáo đã nộp của Sở Y tế tỉnh Kon Tum", "Số lần nộp: 1"),
}
SEEN_BY = [
    *(("supervisor", page) for page in OVERSEEN),
    *(("coordinator", page) for page in (*OVERSEEN, *STEERED)),
    *(("agency", page) for page in OWN),
]


@pytest.fixture(scope="module")
def office(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home = tmp_path_factory.mktemp("taken")
    shutil.copy(migrated, home / "register.db")
    register = open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))
    made = site(register, home)
    build(made)
    words = (
        update(DifficultyRow).where(DifficultyRow.agency == Y_TE).values(text=EVIL),
        update(PlanRow).where(PlanRow.id == PLAN).values(title=EVIL),
        update(ContactRow).where(ContactRow.agency == Y_TE).values(name=EVIL),
        update(MessageRow).where(MessageRow.addressee == Y_TE).values(subject=EVIL),
        update(SubmissionRow).values(document_no=EVIL),
        update(TaskRow).where(TaskRow.plan_id == PLAN, TaskRow.id == REPORT).values(title=EVIL),
    )
    with register.begin() as connection:
        for one in words:
            connection.execute(one)
    yield made
    register.close()


@pytest.fixture(scope="module")
def browsers(office: Site) -> dict[str, Browser]:
    return {role: office.signed_in(role) for role in ("administrator", "coordinator", "supervisor", "agency")}


def rows_of(browser: Browser, page: str) -> list[dict[str, str]]:
    answer = browser.get(f"{page}{'&' if '?' in page else '?'}xuat=csv")
    assert answer.status_code == 200, page
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))


def row(browser: Browser, page: str, **wanted: str) -> dict[str, str]:
    """The one row with these words; '' cells left out."""
    found = [one for one in rows_of(browser, page) if all(one[name] == words for name, words in wanted.items())]
    assert len(found) == 1, (page, found)
    return {name: words for name, words in found[0].items() if words}


@pytest.mark.parametrize(("role", "page"), SEEN_BY)
def test_each_list_goes_as_a_workbook_as_csv_and_to_the_printer(
    browsers: dict[str, Browser], role: str, page: str
) -> None:
    columns, heading, many = LISTS[page]
    browser, name = browsers[role], page.removeprefix("/")
    shown = browser.get(page).text
    assert all(f'href="{page}?xuat={kind}"' in shown for kind in ("xlsx", "csv", "in"))
    for kind in ("xlsx", "csv"):
        told = browser.get(f"{page}?xuat={kind}").headers["content-disposition"]
        assert told == f'attachment; filename="{name}-2024-06-20.{kind}"'
    printed = browser.get(f"{page}?xuat=in").text
    assert f"<h1>{heading.upper()}</h1>" in printed
    assert many in printed
    assert f"http://portal.test{page}</p>" in printed
    assert list(rows_of(browser, page)[0]) == [column.name for column in columns]


@pytest.mark.parametrize(("role", "page"), SEEN_BY)
def test_no_cell_is_a_formula(browsers: dict[str, Browser], role: str, page: str) -> None:
    book = load_workbook(io.BytesIO(browsers[role].get(f"{page}?xuat=xlsx").content))
    cells = [cell for line in book.worksheets[0].iter_rows() for cell in line]
    assert not any(cell.data_type == "f" for cell in cells)
    assert any(str(cell.value).startswith(f"'{EVIL}") for cell in cells)
    words = [cell for line in rows_of(browsers[role], page) for cell in line.values()]
    assert f"'{EVIL}" in words
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in words)


@pytest.mark.parametrize("kind", ["csv", "in"])
@pytest.mark.parametrize(("role", "page"), SEEN_BY)
def test_nothing_of_others_is_taken_away(browsers: dict[str, Browser], role: str, page: str, kind: str) -> None:
    taken = browsers[role].get(f"{page}?xuat={kind}").text
    foreign = [VY_BODY, VY_PLAN, "75/KH-UBND", *secrets_of("viet_yen")]
    if role == "agency":
        foreign += [TAI_CHINH, "Sở Tài chính", *secrets_of("tai_chinh")]
    assert [word for word in foreign if word in taken] == []


@pytest.mark.parametrize(("page", "foreign"), [
    ("/vuong-mac", "Thiếu kinh phí ở viet_yen"), ("/ke-hoach", VY_PLAN), ("/danh-ba", VY_BODY),
    ("/nhat-ky-gui", "viet_yen@example.vn"),
])  # fmt: skip
def test_who_sees_all_areas_takes_all(browsers: dict[str, Browser], page: str, foreign: str) -> None:
    assert foreign in browsers["administrator"].get(f"{page}?xuat=csv").text


@pytest.mark.parametrize("page", [*OVERSEEN, *STEERED])
def test_an_agency_takes_no_list_of_officials(browsers: dict[str, Browser], page: str) -> None:
    answer = browsers["agency"].get(f"{page}?xuat=csv")
    assert (answer.status_code, "content-disposition" in answer.headers) == (404, False)


def test_what_stands_in_a_row(browsers: dict[str, Browser]) -> None:
    desk, own = browsers["coordinator"], browsers["agency"]
    one = obligation("tai_chinh")
    difficulty = row(desk, "/vuong-mac", **{"Mã việc": one})
    assert difficulty["Vướng mắc"] == "Thiếu kinh phí ở tai_chinh"
    assert (difficulty["Trạng thái"], difficulty["Ngày gửi"]) == ("Chưa trả lời", "20/06/2024")
    plan = row(desk, "/ke-hoach", **{"Mã kế hoạch": PLAN})
    assert (plan["Số việc phải làm"], plan["Quá hạn"]) == ("4", "0")
    body = row(desk, "/danh-ba", **{"Mã cơ quan": TAI_CHINH})
    assert (body["Đầu mối"], body["Thư điện tử"]) == ("Văn thư tai_chinh", "tai_chinh@example.vn")
    letter = row(desk, "/nhat-ky-gui", **{"Mã thư": "thu-tai_chinh"})
    assert (letter["Ngày"], letter["Kênh"], letter["Trạng thái"]) == ("20/06/2024", "Thư điện tử", "Không gửi được")
    assert (letter["Địa chỉ"], letter["Ghi nhận khi gửi"], letter["Lần gửi"]) == ("tai_chinh@example.vn", "550", "1")
    owed = row(own, "/viec-phai-lam", **{"Mã việc": obligation("y_te", "2024-H2")})
    assert (owed["Ngày cuối"], owed["Kỳ"]) == ("14/12/2024", "6 tháng cuối năm 2024")
    assert owed["Đề nghị"] == "Đề nghị gia hạn đến 31/12/2024: đang chờ trả lời"
    came = row(own, "/da-nop", **{"Mã việc": obligation("y_te")})
    assert (came["Ngày nộp"], came["Tệp"], came["Kết quả"]) == ("13/06/2024", "Báo cáo.pdf", "Chờ xác nhận")


def test_the_filters_of_the_page_bound_what_is_taken(browsers: dict[str, Browser]) -> None:
    desk = browsers["coordinator"]
    assert rows_of(desk, "/vuong-mac?trang-thai=da-tra-loi") == []
    assert rows_of(desk, "/nhat-ky-gui?trang-thai=da-gui") == []
    assert {one["Mã cơ quan"] for one in rows_of(desk, "/danh-ba?tim=so+tai+chinh")} == {TAI_CHINH}
    shown = desk.get("/danh-ba?tim=so+tai+chinh").text
    assert 'href="/danh-ba?tim=so+tai+chinh&amp;xuat=in"' in shown
    printed = desk.get("/danh-ba?tim=so+tai+chinh&xuat=in").text
    assert "Tìm: so tai chinh" in printed
    assert 'href="/danh-ba?tim=so+tai+chinh"' in printed
    assert "Trạng thái: Không gửi được" in desk.get("/nhat-ky-gui?trang-thai=khong-gui-duoc&xuat=in").text
    assert 'class="takeaway' not in desk.get("/vuong-mac?trang-thai=da-tra-loi").text


def test_an_address_that_asks_for_another_kind_shows_the_page(browsers: dict[str, Browser]) -> None:
    answer = browsers["coordinator"].get("/vuong-mac?xuat=exe")
    assert answer.headers["content-type"].startswith("text/html")
    assert 'class="takeaway' in answer.text


def test_paper_takes_fewer_rows_than_a_file() -> None:
    assert most_of("in") < most_of("csv") == most_of("xlsx") == Away("/vuong-mac", {}, "csv").most
