"""The supervisor's pages over a month lived through, on either database: what stands there, for whom, and as files."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

import pytest
from openpyxl import load_workbook
from sqlalchemy import event, insert, update

from plans import days
from plans.deadlines import Occurrence
from plans.obligations import Wanted
from plans.register.entries import accept, put_contacts, put_days, put_directory, return_, submit
from plans.register.entries.raised import raise_difficulty
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import AttemptRow, ContactRow, MessageRow, NoticeRow, ObligationRow
from tests.databases import settings_on
from tests.plans.register.facts import (
    AGENCIES,
    CONG_AN,
    DECEMBER,
    H1,
    PLAN,
    TAI_CHINH,
    UNDATED,
    Y_TE,
    agency,
    moment,
    store,
    want,
    writer,
)
from tests.portal.ready import TODAY, Browser, Site, site

LATE_DAY = date(2024, 6, 4)
CUU_CHIEN_BINH = "kon-tum/hoi-cuu-chien-binh"
FAR = "dak-lak/so-y-te"
EVIL = '=HYPERLINK("http://evil.example")<script>alert(1)</script>'
MOVED = {"agency": TAI_CHINH, "subject": "", "from_on": date(2024, 6, 1), "to_on": date.max, "body": CONG_AN}
PAGES = ["/tong-quan", "/qua-han", "/theo-ky", "/thong-ke", f"/co-quan/{Y_TE}", f"/viec/{H1}"]


def at(day: date, period: str, body: str = Y_TE, *, requested: bool = False) -> Wanted:
    return want(Occurrence(period, day, day, day), body, requested=requested)


FIVE = at(LATE_DAY, "2024-05", TAI_CHINH)
ASKED = at(LATE_DAY, "2024-H1", CUU_CHIEN_BINH, requested=True)
DAK_LAK = at(LATE_DAY, "2024-H1", FAR)
DONE = at(date(2024, 5, 14), "2024-04")
BACK = at(date(2024, 6, 28), "2024-06")


def live(register: Register) -> None:
    """H1 of Y tế late with a letter told to the issuer; Tài chính merged into Công an; some came in."""
    bodies = [
        *AGENCIES,
        agency(CUU_CHIEN_BINH, "Hội Cựu chiến binh tỉnh Kon Tum", 9),
        agency(FAR, "Sở Y tế Đắk Lắk", 1),
    ]
    now = moment(date(2024, 4, 5))
    with register.begin() as connection:
        put_days(connection, [asdict(one) for one in days.day_rows(2024, 2025)], now=now, by="test")
        put_directory(connection, agencies=bodies, responsibilities=[MOVED], now=now, by="test")
        store(connection, [want(), want(DECEMBER), want(UNDATED), FIVE, ASKED, DAK_LAK, DONE, BACK])
        submit(connection, DONE.id, date(2024, 5, 14), writer(date(2024, 5, 14)), document_no="12/BC")
        accept(connection, DONE.id, writer(date(2024, 5, 15)))
        submit(connection, BACK.id, date(2024, 6, 18), writer(TODAY), note="bản đầu")
        return_(connection, BACK.id, writer(TODAY), note="thiếu biểu số 2")
        raise_difficulty(connection, PLAN, "so-y-te.1", Y_TE, EVIL, writer(TODAY), obligation=H1)
        connection.execute(
            insert(ContactRow).values(
                pk=1, agency=Y_TE, name=EVIL, role="van-thu", phone="0260", by_email=True, by_sms=False, active=True
            )
        )
        letter = {"contact_pk": 1, "channel": "email", "day": TODAY, "addressee": Y_TE, "address": "a", "kind": "x"}
        connection.execute(insert(MessageRow).values(pk=1, key="k", subject="s", text="t", state="failed", **letter))
        pk = connection.execute(ObligationRow.__table__.select().where(ObligationRow.id == H1)).one().pk
        told = {"revision": 1, "rank": 1, "rung": "escalation_issuer+5", "kind": "escalation_issuer", "role": "issuer"}
        connection.execute(insert(NoticeRow).values(
            obligation_pk=pk, agency="kon-tum/ubnd-tinh", addressee="x", contact_pk=1, channel="email", day=TODAY,
            fell_on=TODAY, state="composed", message_pk=1, **told))  # fmt: skip


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One portal for all of these tests, which only read."""
    home = tmp_path_factory.mktemp("supervised")
    register = open_register(settings_on(request, home))
    live(register)
    made = site(register, home)
    made.account("tat-ca", "supervisor")
    made.account("kon-tum", "supervisor", area="kon-tum")
    made.account("dak-lak", "supervisor", area="dak-lak")
    made.account("dieu-phoi", "coordinator")
    made.account("quan-tri", "administrator")
    made.account("co-quan", "agency", agency=Y_TE)
    made.account("cong-an", "agency", agency=CONG_AN)
    yield made
    register.close()


@pytest.fixture
def boss(lived: Site) -> Browser:
    return lived.signed_in("tat-ca")


def tasks(html: str) -> list[str]:
    """The obligations that a page's main list leads to, in order."""
    return re.findall(r'o-task"><a href="/viec/([^"]+)"', html)


@pytest.mark.parametrize("login", ["tat-ca", "dieu-phoi", "quan-tri"])
def test_supervisors_coordinators_and_administrators_see_every_page(lived: Site, login: str) -> None:
    browser = lived.signed_in(login)
    assert [browser.get(page).status_code for page in PAGES] == [200] * len(PAGES)


def test_an_agency_sees_its_own_obligation_and_no_figures(lived: Site) -> None:
    browser = lived.signed_in("co-quan")
    assert [browser.get(page).status_code for page in PAGES] == [404] * 5 + [200]
    assert "/co-quan/" not in browser.get(f"/viec/{H1}").text
    police = lived.signed_in("cong-an")
    for one_agency, seen in ((browser, {H1, DONE.id, BACK.id}), (police, {FIVE.id})):
        assert {one for one in ALL if one_agency.get(f"/viec/{one}").status_code == 200} == seen


def test_nobody_unknown_sees_anything(lived: Site) -> None:
    for page in PAGES:
        assert lived.browser().get(page).headers["location"].startswith("/dang-nhap")


def test_the_list_of_the_overdue(boss: Browser) -> None:
    page = boss.get("/qua-han").text
    assert tasks(page) == [DAK_LAK.id, FIVE.id, H1, ASKED.id]
    row = page[page.index(f"/viec/{FIVE.id}") - 400 :]
    assert "<strong>12</strong>" in row[:400]
    assert "Công an tỉnh Kon Tum" in row
    assert "thay Sở Tài chính tỉnh Kon Tum" in row
    assert "Báo nơi ban hành" in page
    assert "không gửi được" in page
    assert page.index("Cơ quan được đề nghị") < page.index(ASKED.id)
    assert 'Quá hạn <span class="count">3</span>' in page


FILTERED = [
    ("ke-hoach=khong-co", []),
    (f"co-quan={Y_TE}", [H1]),
    ("co-quan=so+y+te", [DAK_LAK.id, H1]),
    (f"co-quan={CONG_AN}", [FIVE.id]),
    ("co-quan=khong+ai", []),
    ("ky=2024-05", [FIVE.id]),
    ("cap=province", [DAK_LAK.id, FIVE.id, H1, ASKED.id]),
    ("cap=district", []),
    ("khoi=khong-co", []),
    ("trang-thai=da-xac-nhan", [DONE.id]),
    ("trang-thai=tra-lai", [BACK.id]),
    ("trang-thai=chua-co-thoi-han", [want(UNDATED).id]),
    ("xep=tre", [H1, DAK_LAK.id, FIVE.id, ASKED.id]),
    ("xep=-co-quan", [H1, FIVE.id, DAK_LAK.id, ASKED.id]),
    ("de-nghi=1", [ASKED.id]),
    ("trang=7", [ASKED.id]),
    ("xep=';DROP TABLE obligation;--&ky='", []),
]


@pytest.mark.parametrize(("query", "ids"), FILTERED)
def test_filters_and_orders_live_in_the_address(boss: Browser, query: str, ids: list[str]) -> None:
    answer = boss.get(f"/qua-han?{query}")
    assert answer.status_code == 200
    assert tasks(answer.text) == ids


SCOPES = [
    ("tat-ca", {H1, FIVE.id, ASKED.id, DAK_LAK.id, DONE.id, BACK.id}),
    ("kon-tum", {H1, FIVE.id, ASKED.id, DAK_LAK.id, DONE.id, BACK.id}),
    ("dak-lak", {DAK_LAK.id}),
]
ALL = SCOPES[0][1]


@pytest.mark.parametrize(("login", "seen"), SCOPES)
def test_nobody_sees_beyond_their_scope_on_any_page(lived: Site, login: str, seen: set[str]) -> None:
    browser = lived.signed_in(login)
    assert set(tasks(browser.get("/qua-han?trang-thai=tat-ca").text)) & ALL == seen
    for one in ALL:
        assert (browser.get(f"/viec/{one}").status_code == 200) is (one in seen)
    for export in ("csv", "xlsx", "in"):
        content = browser.get(f"/qua-han?trang-thai=tat-ca&xuat={export}").content
        if export == "csv":
            assert {row[-1] for row in csv.reader(io.StringIO(content.decode("utf-8-sig")))} & ALL == seen
    overdue = len(seen & {H1, FIVE.id, DAK_LAK.id})
    assert f"<strong>{overdue}</strong><span>quá hạn</span>" in browser.get("/tong-quan").text
    for page in ("/tong-quan", "/theo-ky", "/thong-ke", "/theo-ky?xuat=in", "/thong-ke?xuat=in"):
        text = browser.get(page).text
        assert ("Hội Cựu chiến binh" in text) is (ASKED.id in seen and page != "/tong-quan")
        assert ("Sở Y tế Đắk Lắk" in text) is (DAK_LAK.id in seen)
    agencies = {Y_TE: {H1}, TAI_CHINH: {FIVE.id}, FAR: {DAK_LAK.id}, CUU_CHIEN_BINH: {ASKED.id}}
    for code, theirs in agencies.items():
        assert (browser.get(f"/co-quan/{code}").status_code == 200) is bool(theirs & seen)


def test_only_who_steers_chooses_from_the_list_and_acts(lived: Site, boss: Browser) -> None:
    steers = lived.signed_in("dieu-phoi")
    assert f'name="viec" value="{H1}"' in steers.get("/qua-han").text
    assert 'name="viec"' not in boss.get("/qua-han").text
    path = f"/viec/{H1}"
    assert "/gia-han-nhieu?viec=" in steers.get(path).text
    assert "/gia-han-nhieu?viec=" not in boss.get(path).text
    assert f'href="{path}/nop"' in lived.signed_in("co-quan").get(path).text
    assert "/nop" not in steers.get(path).text + boss.get(path).text


def cells(page: str) -> list[str]:
    return re.findall(r'href="[^"]*\?x=(\d+)"', page)


def test_a_cell_of_the_map_leads_to_its_obligation_or_to_the_list_of_several(lived: Site, boss: Browser) -> None:
    page = boss.get(f"/theo-ky?co-quan={FAR}").text
    (number,) = cells(page)
    answer = boss.get(f"/theo-ky?x={number}")
    assert (answer.status_code, answer.headers["location"]) == (302, f"/viec/{DAK_LAK.id}")
    mine = re.findall(r"x=([0-9]+)", boss.get(f"/theo-ky?co-quan={Y_TE}").text)[0]
    assert lived.signed_in("dak-lak").get(f"/theo-ky?x={number}").status_code == 302
    assert lived.signed_in("dak-lak").get(f"/theo-ky?x={mine}").status_code == 404
    for wrong in ("0", "999999", "-1", "x", "²", "9" * 40):
        assert boss.get(f"/theo-ky?x={wrong}").status_code == 404


def test_the_map_names_rows_columns_and_cells(boss: Browser) -> None:
    page = boss.get("/theo-ky").text
    assert '<abbr title="6 tháng đầu năm 2024">6Tđ</abbr>' in page
    assert 'class="c c-overdue"' in page
    assert ">!12</a>" in page
    assert ">L</a>" in page
    only = boss.get("/theo-ky?qua-han=1").text
    assert "Sở Tài chính tỉnh Kon Tum" in only
    assert boss.get("/theo-ky?trang=9").status_code == 200


def test_rates_have_their_numbers_and_none_where_nothing_is_expected(boss: Browser) -> None:
    page = boss.get("/thong-ke").text
    assert "không áp dụng" in page
    assert "cơ quan được đề nghị, tính riêng" in page
    rows = list(csv.reader(io.StringIO(boss.get("/thong-ke?xuat=csv").content.decode("utf-8-sig"))))
    plan = next(row for row in rows if row[0] == "Theo kế hoạch" and row[2] == "được giao")
    assert plan[3:] == ["4", "1", "0", "3", "0", "2", "1", "0", "25%", "25%"]
    assert "25%</strong>" in boss.get("/tong-quan").text
    assert "1/4" in boss.get("/tong-quan").text


def test_the_first_screen_says_what_is_worst_what_climbed_and_what_is_asked(boss: Browser) -> None:
    page = boss.get("/tong-quan").text
    assert "3 việc quá hạn ở 3 cơ quan; nặng nhất trễ 12 ngày làm việc" in page
    assert "1 việc; 0 việc đã nộp sau đó, 0 việc được miễn hoặc gia hạn, 1 việc vẫn quá hạn" in page
    assert "Xem tất cả 1 vướng mắc" in page
    assert "1 việc của cơ quan được đề nghị đã qua ngày cuối" in page


def test_one_obligation_whole(boss: Browser) -> None:
    page = boss.get(f"/viec/{H1}").text
    assert "Câu của bao-cao-6-thang" in page
    assert "14/06/2024 (thứ Sáu)" in page
    assert "trễ 4 ngày làm việc" in page
    assert "15/12/2023 – 14/06/2024" in page
    returned = boss.get(f"/viec/{BACK.id}").text
    assert "thiếu biểu số 2" in returned
    assert "Trả lại để bổ sung" in returned
    assert boss.get(f"/viec/{PLAN}/khong-co/kon-tum/so-y-te/2024-H1").status_code == 404


def test_what_people_wrote_is_shown_as_text(boss: Browser) -> None:
    for page in ("/tong-quan", "/qua-han", f"/viec/{H1}", f"/co-quan/{Y_TE}", "/qua-han?xuat=in"):
        text = boss.get(page).text
        assert "<script>alert" not in text
        assert "&lt;script&gt;" in text
    for search in ("<script>alert(1)</script>", '"><img src=x>'):
        assert search not in boss.get("/qua-han", params={"co-quan": search, "ky": search}).text


def test_lists_are_taken_away_without_formulas(boss: Browser) -> None:
    answer = boss.get("/qua-han?xuat=xlsx")
    assert answer.headers["content-disposition"] == 'attachment; filename="viec-qua-han-2024-06-20.xlsx"'
    page = load_workbook(io.BytesIO(answer.content)).worksheets[0]
    cells = [cell for row in page.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
    assert any(str(cell.value).startswith("'=HYPERLINK") for cell in cells)
    rows = list(csv.reader(io.StringIO(boss.get("/qua-han?xuat=csv").content.decode("utf-8-sig"))))
    assert [row[-1] for row in rows[1:]] == [DAK_LAK.id, FIVE.id, H1, ASKED.id]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    printed = boss.get("/qua-han?xuat=in&cap=province").text
    assert "DANH SÁCH VIỆC QUÁ HẠN" in printed
    assert "Cấp: Cấp tỉnh" in printed
    assert "http://portal.test/qua-han?cap=province" in printed
    for page_of in ("/theo-ky", "/thong-ke", f"/co-quan/{Y_TE}"):
        for kind in ("xlsx", "csv", "in"):
            assert boss.get(f"{page_of}?xuat={kind}").status_code == 200


@pytest.mark.parametrize("page", [*PAGES, "/qua-han?trang-thai=tat-ca", f"/qua-han?co-quan={Y_TE}&khoi=x&cap=province"])
def test_a_page_asks_the_register_few_questions(lived: Site, boss: Browser, page: str) -> None:
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    boss.get(page)
    event.listen(lived.register.engine, "before_cursor_execute", note)
    try:
        boss.get(page)
    finally:
        event.remove(lived.register.engine, "before_cursor_execute", note)
    selects = [one for one in asked if one.lstrip().startswith("SELECT")]
    assert 0 < len(selects) <= 45


def test_a_new_entry_is_seen_at_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("fresh")
    register = open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))
    live(register)
    made = site(register, home)
    made.account("tat-ca", "supervisor")
    browser = made.signed_in("tat-ca")
    assert "<strong>3</strong><span>quá hạn</span>" in browser.get("/tong-quan").text
    with register.begin() as connection:
        submit(connection, H1, TODAY, writer(TODAY))
    assert "<strong>2</strong><span>quá hạn</span>" in browser.get("/tong-quan").text
    assert tasks(browser.get("/qua-han").text) == [DAK_LAK.id, FIVE.id, ASKED.id]
    with register.begin() as connection:
        connection.execute(insert(AttemptRow).values(message_pk=1, at=moment(TODAY), outcome="sent", words="250"))
        connection.execute(update(MessageRow).values(state="sent"))
        put_contacts(connection, [{"agency": CONG_AN, "name": "Trực ban", "role": "truc-ban", "email": None,
                                   "phone": "0912", "by_email": False, "by_sms": True}], now=moment(TODAY), by="x")  # fmt: skip
    assert "Trực ban" in browser.get("/qua-han").text
    assert "không gửi được" not in browser.get("/tong-quan").text
    register.close()


def test_an_empty_register_says_what_to_do(portal: Site) -> None:
    portal.account("tat-ca", "supervisor")
    browser = portal.signed_in("tat-ca")
    assert "Việc phải làm hiện ra khi có kế hoạch được công bố" in browser.get("/tong-quan").text
    assert "Không có việc nào quá hạn." in browser.get("/qua-han").text
    assert [browser.get(page).status_code for page in ("/theo-ky", "/thong-ke", "/theo-ky?xuat=csv")] == [200] * 3
