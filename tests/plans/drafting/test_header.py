"""The header of a document, however its opening is broken, from openings of many provinces and levels."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest

from plans.drafting.document import Line, Place
from plans.drafting.heading.header import Header, read_header
from plans.text import fold
from tests.plans.drafting.lines import lines_of, seed
from tests.plans.drafting.openings import OPENINGS, Opening

LAYOUTS: dict[str, Callable[[str], str]] = {
    "as written": lambda text: text,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "bars": lambda text: text.replace("\n", "\n|\n"),
    "empty lines": lambda text: text.replace("\n", "\n\n"),
}


def read(text: str) -> Header:
    return read_header(lines_of(text))


def facts(header: Header) -> tuple[str, str | None, str | None, str]:
    issued = str(header.issued_on) if header.issued_on else None
    return fold(header.issuer or ""), header.number, issued, fold(header.title or "")


def wanted(opening: Opening) -> tuple[str, str | None, str | None, str]:
    return fold(opening.issuer or ""), opening.number, opening.issued_on, fold(opening.title)


@pytest.mark.parametrize("layout", ["as written", "decomposed", "bars", "empty lines"])
@pytest.mark.parametrize("opening", OPENINGS, ids=lambda one: one.name)
def test_each_opening_gives_its_fields_in_every_layout(opening: Opening, layout: str) -> None:
    assert facts(read(LAYOUTS[layout](opening.text))) == wanted(opening)


@pytest.mark.parametrize("opening", [one for one in OPENINGS if one.flat], ids=lambda one: one.name)
def test_an_opening_without_any_line_end_gives_the_same_fields(opening: Opening) -> None:
    assert facts(read(opening.text.replace("\n", " "))) == wanted(opening)


@pytest.mark.parametrize("opening", [one for one in OPENINGS if one.area], ids=lambda one: one.name)
def test_level_and_area_come_from_the_issuer(opening: Opening) -> None:
    header = read(opening.text)
    assert f"{header.level} {header.area}" == opening.area


SEEDS = {
    "000": ("Ủy ban nhân dân tỉnh Kon Tum", "1118/KH-UBND", date(2024, 4, 3), "kon-tum", "province"),
    "001": ("Ủy ban nhân dân thị xã Việt Yên", None, "2024-06", "viet-yen", "district"),
    "002": (None, None, None, None, "province"),
    "004": ("Ủy ban nhân dân tỉnh Đắk Lắk", "62/KH-UBND", date(2024, 4, 2), "dak-lak", "province"),
}


@pytest.mark.parametrize("name", SEEDS)
def test_the_plans_of_the_corpus(name: str) -> None:
    header = read_header(seed(name))
    assert (header.issuer, header.number, header.issued_on, header.area, header.level) == SEEDS[name]


def test_a_report_of_a_meeting_has_no_header() -> None:
    header = read_header(seed("003"))
    assert (header.issuer, header.number, header.issued_on, header.title) == (None, None, None, None)


def test_every_found_field_has_its_place_and_what_is_missing_is_told() -> None:
    header = read_header(seed("001"))
    assert header.places["number"] == Place(line=3)
    assert header.places["issued_on"] == Place(line=5)
    assert header.places["title"] == Place(line=9)
    assert header.places["issuer"] == Place(line=11)
    assert "Văn bản để trống số" in header.doubts
    assert "Văn bản để trống ngày, chỉ ghi tháng và năm ban hành" in header.doubts


def test_the_body_begins_behind_the_title() -> None:
    lines = seed("000")
    assert lines[read_header(lines).body_from].text.startswith("Triển khai thực hiện Chỉ thị")


def test_a_name_without_its_province_is_not_completed_from_elsewhere() -> None:
    header = read(
        "KẾ HOẠCH\nPhòng, chống ma túy\nỦy ban nhân dân tỉnh xây dựng Kế hoạch như sau:\n1. Mục tiêu\nHọp tại Gia Lai."
    )
    assert header.issuer is None
    assert header.level == "province"
    assert "Văn bản chỉ ghi “Ủy ban nhân dân tỉnh”, không ghi tên địa phương" in header.doubts


def test_a_cited_committee_is_not_the_issuer() -> None:
    header = read(
        "KẾ HOẠCH\nChăm sóc trẻ em năm 2022\nThực hiện Kế hoạch số 5/KH-UBND ngày 02/01/2022 của UBND tỉnh Hà Nam.\nI. MỤC TIÊU"
    )
    assert header.issuer is None
    assert header.basis == ("Kế hoạch số 5/KH-UBND ngày 02/01/2022 của UBND tỉnh Hà Nam",)


def test_a_date_at_the_end_is_taken_and_told() -> None:
    header = read(
        "KẾ HOẠCH\nTuần lễ an toàn\nTrường THPT Lê Lợi xây dựng Kế hoạch như sau:\nI. MỤC ĐÍCH\nNội dung.\nĐông Hà, ngày 28 tháng 4 năm 2026\nNơi nhận:"
    )
    assert header.issued_on == date(2026, 4, 28)
    assert header.issuer == "Trường THPT Lê Lợi"
    assert "Ngày ban hành lấy ở cuối văn bản" in header.doubts


def test_dates_and_numbers_of_cited_documents_are_not_the_own_ones() -> None:
    header = read(
        "KẾ HOẠCH\nThực hiện Đề án 06\nCăn cứ Quyết định số 06/QĐ-TTg ngày 06 tháng 01 năm 2022 của Thủ tướng Chính phủ;"
    )
    assert (header.number, header.issued_on) == (None, None)


BLOCK = "UBND TỈNH LAI CHÂU\nSố: 9/KH-UBND\nLai Châu, ngày 15 tháng 3 năm 2024\nKẾ HOẠCH\n{title}\n{clause}"


@pytest.mark.parametrize(
    ("title", "clause", "start", "end"),
    [
        ("Chuyển đổi số năm 2024", "Căn cứ", date(2024, 3, 15), date(2024, 12, 31)),
        ("Giảm nghèo giai đoạn 2021 - 2025", "Căn cứ", date(2024, 3, 15), date(2025, 12, 31)),
        ("Phòng, chống ma túy đến năm 2030", "Căn cứ", date(2024, 3, 15), date(2030, 12, 31)),
        ("Thực hiện Đề án “Xã hội học tập đến năm 2030” năm 2024", "Căn cứ", date(2024, 3, 15), date(2024, 12, 31)),
        ("Chuyển đổi số năm 2025", "Căn cứ", date(2025, 1, 1), date(2025, 12, 31)),
        ("Thực hiện Nghị quyết số 01/NQ-CP ngày 05 tháng 01 năm 2024", "Căn cứ", date(2024, 3, 15), None),
        ("Chuyển đổi số năm 2023", "Căn cứ", date(2024, 3, 15), None),
        ("Năm học an toàn năm học 2023 - 2024", "Căn cứ", date(2024, 3, 15), None),
        (
            "Tháng hành động năm 2024",
            "Thời gian thực hiện: từ ngày 01/6/2024 đến hết ngày 30/6/2024.",
            date(2024, 6, 1),
            date(2024, 6, 30),
        ),
        ("Cao điểm", "Thời gian thực hiện: từ năm 2022 đến năm 2026.", date(2024, 3, 15), date(2026, 12, 31)),
        ("Cao điểm", "Thời gian thực hiện: từ ngày ban hành đến hết ngày 31/12/2025", date(2024, 3, 15), date(2025, 12, 31)),
    ],
)  # fmt: skip
def test_the_plan_is_at_work_as_title_or_clause_says(title: str, clause: str, start: date, end: date | None) -> None:
    header = read(BLOCK.format(title=title, clause=clause))
    assert (header.effective_from, header.effective_to) == (start, end)


def test_a_huge_word_and_endless_repetition_are_read_through() -> None:
    assert read("a" * 20000).title is None
    assert read("Căn cứ " * 3000).number is None
    assert read("SỐ: / " * 3000).number is None


def test_a_name_broken_by_the_edge_of_a_printed_page_is_whole() -> None:
    """A PDF tells which lines end a paragraph; the others go on in the next."""
    words = [("CHỈ THỊ", True), ("Về việc tăng cường công tác kiểm tra văn bản", True), ("Thời gian qua, Ủy ban nhân dân thành phố Hồ", False),
             ("Chí Minh đã triển khai Nghị định số 135/2003/NĐ-CP ngày 14 tháng", False), ("11 năm 2003 của Chính phủ.", True),
             ("Chủ tịch Ủy ban nhân dân thành phố Hồ", False), ("Chí Minh chỉ thị:", True)]  # fmt: skip
    header = read_header([Line(text, Place(page=1, line=at), whole=whole) for at, (text, whole) in enumerate(words, 1)])
    assert header.issuer == "Ủy ban nhân dân thành phố Hồ Chí Minh"
    assert header.body_from == 2
