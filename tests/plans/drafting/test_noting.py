"""What a person must still decide or know: each note from a document that gives rise to it."""

from __future__ import annotations

import pytest

from plans.drafting.noting import Note
from tests.plans.drafting.made import NAMELESS, PROVINCE, drafted, notes

TWO = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trực cấp cứu.\n2. Công an tỉnh tuần tra.\n"
RAISED = [
    (TWO + "3. Các đơn vị báo cáo hằng quý về Sở Y tế.", "no_date", "Báo cáo (bao-cao-quy)"),
    (TWO + "3. Căn cứ Kế hoạch này, các sở, ngành xây dựng kế hoạch thực hiện.", "no_date", "Kế hoạch riêng của đơn vị"),
    (TWO + "3. Sở Công Thương hoàn thành dự trữ trước ngày 01/3/2024.", "contradiction", "đứng trước ngày ban hành 12/03/2024"),
    (TWO + "3. Sở Công Thương hoàn thành dự trữ chậm nhất ngày 11/3/2024.", "contradiction", "thời hạn 11/03/2024"),
    (TWO + "II. TRÁCH NHIỆM THỰC HIỆN\n1. Sở Nội vụ trực.", "contradiction", "2 phần giao việc cùng đánh số II"),
    (TWO + "3. Treo khẩu hiệu ở nơi đông người.", "unread", "“Treo khẩu hiệu ở nơi đông người.”"),
    (TWO + "3. Giao Sở Y tế theo dõi, đôn đốc việc thực hiện Kế hoạch.", "other", "“Giao Sở Y tế theo dõi, đôn đốc"),
    (TWO + "3. Sở Công Thương hoàn thành dự trữ trước 30/4/2024. Hoàn thành phân bổ trước 30/6/2024.", "unread", "nhiều thời hạn"),
    (TWO, "other", "đã đề xuất ở tệp riêng"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "kind", "words"), RAISED)
def test_what_raises_a_note(body: str, kind: str, words: str) -> None:
    assert [text for text in notes(drafted(body), kind) if words in text] != []


QUIET = [
    (TWO + "3. Sở Công Thương hoàn thành dự trữ trước ngày 01/4/2024.", "contradiction"),
    (TWO + "III. TRÁCH NHIỆM THỰC HIỆN\n1. Sở Nội vụ trực.", "contradiction"),
    (TWO + "3. Các đơn vị báo cáo về Sở Y tế trước ngày 20 hằng tháng.", "no_date"),
    (TWO + "3. Sở Công Thương thực hiện theo Quyết định số 1/QĐ-UBND ngày 02/01/2024.", "contradiction"),
    (TWO + "Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh.", "unread"),
    (TWO + "(Kèm theo danh mục nhiệm vụ)", "unread"),
]


@pytest.mark.parametrize(("body", "kind"), QUIET)
def test_what_raises_none(body: str, kind: str) -> None:
    assert notes(drafted(body), kind) == []


def test_the_proposed_agencies_are_named() -> None:
    (text,) = [text for text in notes(drafted(TWO)) if "tệp riêng" in text]
    assert text.endswith("Sở Y tế; Công an tỉnh; Ủy ban nhân dân tỉnh Lạng Sơn")
    assert text.startswith("3 cơ quan")


def test_what_the_header_leaves_open() -> None:
    found = notes(drafted("II. TỔ CHỨC THỰC HIỆN\n1. Hội Chữ thập đỏ vận động trước ngày 01/6/2024.", NAMELESS))
    assert {
        "Văn bản không ghi cơ quan ban hành",
        "Văn bản không ghi số, ký hiệu",
        "Văn bản không ghi ngày ban hành",
    } <= {*found}
    assert [text for text in found if "Ngày bắt đầu 01/01/2024 là suy ra" in text] != []


def test_a_day_left_blank() -> None:
    found = drafted(TWO, PROVINCE.replace("ngày 12 tháng 3", "ngày    tháng 3"))
    assert (found.plan["issued_on"], found.plan["effective"]["from"]) == ("2024-03", "2024-03-01")
    assert [text for text in notes(found, "inferred") if "01/03/2024 là suy ra" in text] != []


def test_nothing_to_begin_with() -> None:
    found = drafted("II. TỔ CHỨC THỰC HIỆN\n1. Hội Chữ thập đỏ vận động.\n2. Sở Y tế cử cán bộ.", NAMELESS)
    assert found.plan["effective"] == {"from": None, "to": None}
    assert [text for text in notes(found, "unread") if "effective.from" in text] != []


def test_a_note_is_one_line_of_bounded_length() -> None:
    data = Note("II.\n 3" + "x" * 400, "unread", "Câu  dài\n" + "rất dài " * 400).data()
    assert (len(data["at"]), data["at"].startswith("II. 3")) == (300, True)
    assert (len(data["text"]) <= 1810, data["text"].endswith("dài …"), "\n" in data["text"]) == (True, True, False)
    assert Note(" ", "other", "x").data()["at"] == "Văn bản"
