"""An agency's desk: what is next, handing in once, the receipt, files given out to whom they are shown."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from plans.register.entries import Writer, accept, put_directory, return_, submit
from plans.register.queries import submissions as came
from plans.register.session import Register
from tests.plans.register.facts import CALENDAR, CONG_AN, H1, TAI_CHINH, Y_TE
from tests.portal import owing
from tests.portal.owing import FILLED, PDF, THEIRS, WORK
from tests.portal.ready import Browser, Site

LINE = re.compile(r"[?]lan=(\d+)")


@pytest.fixture
def portal(portal: Site, register: Register) -> Site:
    owing.fill(register)
    return portal


@pytest.fixture
def health(portal: Site) -> Browser:
    return owing.health(portal)


def writer(site: Site) -> Writer:
    return Writer("Điều phối", site.clock.now(), site.clock.today(), CALENDAR)


def stored(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "uploads").rglob("*") if path.is_file())


def hand_in(browser: Browser, files: list[tuple[str, bytes]] | None = None, **more: str) -> str:
    sent = [("tep", (name, content, "application/octet-stream")) for name, content in files or []]
    answer = browser.post(f"{WORK}/nop", {**FILLED, **more}, files=sent or None)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def test_the_desk_tells_first_what_is_next(health: Browser) -> None:
    shown = health.get("/viec-phai-lam").text
    first = shown.index("Việc cần làm trước")
    assert first < shown.index("14/06/2024") < shown.index(f'href="{WORK}/nop">Nộp báo cáo')
    assert "trễ 4 ngày làm việc (6 ngày)" in shown
    assert "Các kỳ sau: 1 việc" in shown
    assert shown.index("14/06/2024") < shown.index("bao-cao-dot-xuat") < shown.index("Chưa có thời hạn")


def test_what_was_sent_back_stands_on_top_with_the_reason(portal: Site, health: Browser) -> None:
    december = f"{H1[:-2]}H2"
    with portal.register.begin() as connection:
        submit(connection, december, portal.clock.today(), writer(portal))
        return_(connection, december, writer(portal), note="Thiếu biểu số liệu")
    shown = health.get("/viec-phai-lam").text
    assert "Cần bổ sung, nộp lại trước" in shown
    assert shown.index("Thiếu biểu số liệu") < shown.index("14/06/2024")
    assert f'href="/viec/{december}/nop">Nộp lại' in shown


def test_an_agency_that_owes_nothing_is_told_so(portal: Site) -> None:
    shown = owing.by_link(portal, "kon-tum/cong-an-tinh").get("/viec-phai-lam").text
    assert "không còn báo cáo nào phải nộp" in shown


def test_handed_in_with_files_progress_and_figures(portal: Site, health: Browser, tmp_path: Path) -> None:
    files = [("Báo cáo 6 tháng.pdf", PDF), ("Số liệu.XLSX", owing.office("xl/workbook.xml"))]
    more = {
        "td.so-y-te.1": "done",
        "pt.so-y-te.2": "40",
        "gc.so-y-te.2": "đang rà soát",
        "sl.0": "68,9",
        "sl.1": "4.289",
    }
    there = hand_in(health, files, **more)
    shown = health.get(there).text
    assert "Đã nộp lúc 09:00, 20/06/2024. Nộp trễ 4 ngày làm việc (6 ngày)." in re.sub(r"\s+", " ", shown)
    for told in ("152/BC-SYT", "19/06/2024", "Báo cáo 6 tháng.pdf", "Số liệu.xlsx", "đang rà soát", "68,9 %", "4.289"):
        assert told in shown
    one = owing.view(portal)
    assert (one.state, one.first_submitted_on) == ("submitted", portal.clock.today())
    assert len(stored(tmp_path)) == 2
    assert not {"Báo cáo 6 tháng.pdf", "Số liệu.XLSX"} & set(stored(tmp_path))


def test_the_form_tells_on_what_ground_and_to_whom(health: Browser) -> None:
    shown = health.get(f"{WORK}/nop").text
    assert "Câu của bao-cao-6-thang" in shown
    assert "Nơi nhận báo cáo: Công an tỉnh Kon Tum" in shown


def test_the_same_form_twice_counts_once(portal: Site, health: Browser, tmp_path: Path) -> None:
    page = health.get(f"{WORK}/nop").text
    keys = dict(re.findall(r'name="(_token|_form)" value="([^"]+)"', page))
    files = [("tep", ("a.pdf", PDF, "application/pdf"))]
    first, again = (health.client.post(f"{WORK}/nop", data={**keys, **FILLED}, files=files) for _ in range(2))
    assert first.headers["location"] == again.headers["location"]
    assert len(stored(tmp_path)) == 1
    with portal.register.reading() as connection:
        assert came.count_submissions(connection) == 1


WRONG = [
    ({"so_ky_hieu": " "}, "so_ky_hieu", "Nhập số, ký hiệu văn bản."),
    ({"ngay_van_ban": ""}, "ngay_van_ban", "Nhập ngày văn bản"),
    ({"ngay_van_ban": "31/2/2024"}, "ngay_van_ban", "Không có ngày 31/2/2024."),
    ({"ngay_van_ban": "21/06/2024"}, "ngay_van_ban", "Ngày văn bản không được sau hôm nay."),
    ({"pt.so-y-te.1": "101"}, "pt.so-y-te.1", "Tỷ lệ phải là số từ 0 đến 100."),
    ({"gc.so-y-te.1": "xong"}, "td.so-y-te.1", "Chọn tiến độ của nhiệm vụ"),
    ({"sl.1": "nhiều"}, "sl.1", "Số liệu phải là số."),
    ({"ghi_chu": "x" * 5001}, "ghi_chu", "Ghi chú không quá 5000 ký tự."),
]


@pytest.mark.parametrize(("sent", "field", "words"), WRONG)
def test_what_is_wrong_is_told_beside_its_field(
    portal: Site, health: Browser, sent: dict[str, str], field: str, words: str
) -> None:
    answer = health.post(f"{WORK}/nop", {**FILLED, "ghi_chu": "giữ lại", **sent})
    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.text
    assert answer.text.count(words) == 2
    assert "giữ lại" in answer.text or "ghi_chu" in sent
    assert owing.view(portal).submitted_on is None


def test_a_file_is_kept_while_the_form_is_mended(portal: Site, health: Browser, tmp_path: Path) -> None:
    files = [("tep", ("Báo cáo.pdf", PDF, "application/pdf"))]
    answer = health.post(f"{WORK}/nop", {**FILLED, "so_ky_hieu": ""}, files=files)
    note = re.search(r'name="tep_da_chon" value="([^"]+)"', answer.text)
    assert answer.status_code == 422
    assert note
    assert "Báo cáo.pdf" in answer.text
    there = hand_in(health, tep_da_chon=note[1])
    assert "Báo cáo.pdf" in health.get(there).text
    assert len(stored(tmp_path)) == 1


def test_far_too_many_files_are_told_beside_the_field(health: Browser) -> None:
    files = [("tep", (f"{number}.pdf", PDF, "application/pdf")) for number in range(25)]
    answer = health.post(f"{WORK}/nop", FILLED, files=files)
    assert answer.status_code == 422
    assert "Chọn không quá 10 tệp." in answer.text
    assert FILLED["so_ky_hieu"] in answer.text


def test_a_kept_file_may_be_taken_out_again(health: Browser) -> None:
    files = [("tep", ("Nhầm.pdf", PDF, "application/pdf"))]
    page = health.post(f"{WORK}/nop", {**FILLED, "so_ky_hieu": ""}, files=files).text
    note, place = re.search(r'tep_da_chon" value="([^"]+)"', page), re.search(r'name="bo_tep" value="([^"]+)"', page)
    assert note
    assert place
    assert "Nhầm.pdf" not in health.get(hand_in(health, tep_da_chon=note[1], bo_tep=place[1])).text


def test_the_note_of_a_kept_file_is_nobody_elses(portal: Site, health: Browser) -> None:
    files = [("tep", ("Mật.pdf", PDF, "application/pdf"))]
    page = health.post(f"{WORK}/nop", {**FILLED, "so_ky_hieu": ""}, files=files).text
    note = re.search(r'tep_da_chon" value="([^"]+)"', page)
    assert note
    other = owing.by_link(portal, TAI_CHINH)
    for words in (note[1], note[1][:-3] + "abc"):
        answer = other.post(f"{THEIRS}/nop", {**FILLED, "so_ky_hieu": "", "tep_da_chon": words})
        assert "Mật.pdf" not in answer.text


BAD = [
    ("virus.exe", b"MZ\x90\x00", "Tệp phải là PDF, DOCX, XLSX hoặc ODT."),
    ("trang.pdf", b"<html><script>alert(1)</script>", "Tệp phải là PDF"),
    ("nén.zip", owing.packed(a="b"), "Tệp phải là PDF"),
    ("macro.docx", owing.packed(word__document_dot_xml="x", word__vbaProject_dot_bin="x"), "Tệp phải là PDF"),
    ("rỗng.pdf", b"", "Tệp không có nội dung."),
    ("lớn.pdf", PDF + b"0" * (2 * 1024 * 1024), "Tệp phải nhỏ hơn 2 MB."),
]


@pytest.mark.parametrize(("name", "content", "words"), BAD, ids=[name for name, _, _ in BAD])
def test_files_that_are_none_are_refused(
    health: Browser, name: str, content: bytes, words: str, tmp_path: Path
) -> None:
    answer = health.post(f"{WORK}/nop", FILLED, files=[("tep", (name, content, "application/pdf"))])
    assert answer.status_code == 422
    assert answer.text.count(words) >= 2
    assert stored(tmp_path) == []


GOOD = [
    ("a.pdf", PDF, "application/pdf"),
    ("a.doc", owing.office("word/document.xml"), "wordprocessingml"),
    ("a.odt", owing.open_document(), "opendocument.text"),
]


@pytest.mark.parametrize(("name", "content", "kind"), GOOD, ids=["pdf", "docx", "odt"])
def test_a_file_is_given_out_as_an_attachment_of_what_it_is(
    health: Browser, name: str, content: bytes, kind: str
) -> None:
    shown = health.get(hand_in(health, [(f'../..\\"<b>Báo cáo {name}', content)])).text
    path = re.search(r'href="(/tep/\d+)"', shown)
    assert path
    answer = health.get(path[1])
    assert answer.content == content
    assert kind in answer.headers["content-type"]
    told = answer.headers["content-disposition"]
    assert told.startswith('attachment; filename="')
    assert "filename*=UTF-8''" in told
    assert not re.search(r"[<>/\\]|\.\./", told.replace("UTF-8''", ""))
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_only_to_whom_it_is_shown(portal: Site, health: Browser) -> None:
    there = hand_in(health, [("a.pdf", PDF)])
    path = re.search(r'href="(/tep/\d+)"', health.get(there).text)
    assert path
    portal.account("noi-khac", "supervisor", area="viet-yen")
    portal.account("trong-tinh", "supervisor", area="kon-tum")
    for stranger in (owing.by_link(portal, TAI_CHINH), portal.signed_in("noi-khac")):
        assert stranger.get(path[1]).status_code == stranger.get(there).status_code == 404
    assert portal.browser().get(path[1]).headers["location"].startswith("/dang-nhap")
    assert portal.signed_in("trong-tinh").get(path[1]).content == PDF
    assert health.get("/tep/99999").status_code == 404


def test_another_agencys_obligation_is_not_there(portal: Site, health: Browser) -> None:
    own = health.get(f"{WORK}/nop").text
    keys = dict(re.findall(r'name="(_token|_form)" value="([^"]+)"', own))
    unknown = health.get(f"{WORK}x/nop")
    foreign = health.get(f"{THEIRS}/nop")
    assert foreign.status_code == unknown.status_code == 404
    assert foreign.text == unknown.text
    assert health.client.post(f"{THEIRS}/nop", data={**keys, **FILLED}).status_code == 404
    assert owing.view(portal, THEIRS.removeprefix("/viec/")).submitted_on is None


def test_a_receipt_of_another_obligation_is_none(portal: Site, health: Browser) -> None:
    there = hand_in(health)
    number = LINE.search(there)
    assert number
    other = owing.by_link(portal, TAI_CHINH)
    assert other.get(f"{THEIRS}/bien-nhan?lan={number[1]}").status_code == 404


def test_what_is_accepted_is_handed_in_no_more(portal: Site, health: Browser) -> None:
    page = health.get(f"{WORK}/nop").text
    keys = dict(re.findall(r'name="(_token|_form)" value="([^"]+)"', page))
    hand_in(health)
    assert "Nộp bổ sung" in health.get(f"{WORK}/nop").text
    with portal.register.begin() as connection:
        accept(connection, H1, writer(portal))
    assert "Việc này không còn chờ nộp." in health.get(f"{WORK}/nop").text
    assert health.client.post(f"{WORK}/nop", data={**keys, **FILLED}).status_code == 409


def test_what_was_handed_in_is_listed_for_its_agency_alone(portal: Site, health: Browser) -> None:
    hand_in(health, [("Báo cáo.pdf", PDF)])
    shown = health.get("/da-nop").text
    assert "152/BC-SYT" in shown
    assert "Chờ xác nhận" in shown
    assert "152/BC-SYT" not in owing.by_link(portal, TAI_CHINH).get("/da-nop").text


@pytest.mark.parametrize("role", ["supervisor", "coordinator", "administrator"])
def test_these_pages_are_the_agencys(portal: Site, role: str) -> None:
    portal.account("ai-do", role)
    browser = portal.signed_in("ai-do")
    assert {browser.get(path).status_code for path in ("/viec-phai-lam", "/da-nop", f"{WORK}/nop")} == {404}


def test_an_account_of_the_agency_sees_the_same(portal: Site) -> None:
    portal.account("so-y-te", "agency", agency=Y_TE)
    assert f'href="{WORK}/nop"' in portal.signed_in("so-y-te").get("/viec-phai-lam").text


def test_what_is_written_is_shown_not_run(health: Browser) -> None:
    there = hand_in(health, ghi_chu="<script>alert(1)</script>")
    assert "<script>alert(1)" not in health.get(there).text
    assert "&lt;script&gt;alert(1)" in health.get(there).text


def test_who_answers_today_hands_in_for_the_body_named(portal: Site) -> None:
    successor = owing.by_link(portal, CONG_AN)
    assert successor.get(f"{WORK}/nop").status_code == 404
    row = {"agency": Y_TE, "subject": "", "from_on": date(2024, 6, 1), "to_on": date(9999, 12, 31), "body": CONG_AN}
    with portal.register.begin() as connection:
        put_directory(connection, responsibilities=[row], now=portal.clock.now(), by="test")
    shown = successor.get("/viec-phai-lam").text
    assert "thay Sở Y tế tỉnh Kon Tum" in shown
    hand_in(successor)
    assert owing.view(portal).state == "submitted"
    assert "152/BC-SYT" in successor.get("/da-nop").text
    assert successor.get(f"{THEIRS}/nop").status_code == 404


def test_what_was_handed_in_needs_no_more_time(health: Browser) -> None:
    assert f'href="{WORK}/gia-han"' in health.get(f"{WORK}/nop").text
    hand_in(health)
    assert f'href="{WORK}/gia-han"' not in health.get(f"{WORK}/nop").text
