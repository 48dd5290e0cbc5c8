"""Marks of pages and printers: each form, and what only looks like one."""

from __future__ import annotations

import pytest

from plans.drafting.document import Line, Place
from plans.drafting.layout.page_furniture import is_gazette_head, is_separator, is_stamp, page_marks, page_number

WIDE = "tổ chức thực hiện các nhiệm vụ, giải pháp phòng, chống thiên tai trên địa bàn tỉnh đã"


def marks(*texts: str, pages: list[int] | None = None) -> list[str]:
    lines = [Line(text, Place(page=pages[at] if pages else None, line=at)) for at, text in enumerate(texts)]
    return [line.text for line in page_marks(lines)]


@pytest.mark.parametrize(
    "text", ["-------", "_______________", "––––––", "|", "***", "* * *", "|---|---|", "=====", "………………", "| :--- | ---: |", "[", "-o0o-"[0:1] * 3, "~~~"]
)  # fmt: skip
def test_separators(text: str) -> None:
    assert is_separator(text)


@pytest.mark.parametrize("text", ["-", "+", "•", "– ", "- a", "1", "x", "--- Sở Y tế", "Đ", "100%", "5/6"])
def test_no_separators(text: str) -> None:
    assert not is_separator(text)


@pytest.mark.parametrize(
    "text",
    ["CÔNG BÁO/Số 286/Ngày 27-05-2026", "CÔNG BÁO/Số 113 + 114/Ngày 08-02-2024", "12 CÔNG BÁO/Số 5/Ngày 01-01-2025",
     "CÔNG BÁO/Số 286/Ngày 27-05-2026 89", "Công báo/Số 12/Ngày 15-3-2023"],
)  # fmt: skip
def test_gazette_heads(text: str) -> None:
    assert is_gazette_head(text)


@pytest.mark.parametrize(
    "text", ["Đăng Công báo tỉnh", "CÔNG BÁO", "Công báo số 12 ngày 15/3/2023 đăng Nghị định", "CÔNG BÁO/"]
)
def test_no_gazette_heads(text: str) -> None:
    assert not is_gazette_head(text)


@pytest.mark.parametrize(
    "text",
    ["Ký bởi: CÔNG BÁO NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Ngày ký: 2026-05-27 07:55:25 +07:00",
     "Người ký: Ủy ban nhân dân tỉnh Ví Dụ", "Email: ubnd@vidu.gov.vn", "Thời gian ký: 12.03.2024 14:05:32 +07:00",
     "Signature Not Verified", "Digitally signed by UBND", "(Đã ký số)", "Văn bản đã được ký số"],
)  # fmt: skip
def test_stamps(text: str) -> None:
    assert is_stamp(text)


@pytest.mark.parametrize(
    "text",
    ["Ngày ký hợp đồng chậm nhất 15/6/2025.", "Người ký văn bản chịu trách nhiệm", "Ký bởi" * 100, "Cơ quan: Sở Y tế",
     "Gửi báo cáo qua email: syt@vidu.gov.vn trước ngày 15/6", "Chữ ký"],
)  # fmt: skip
def test_no_stamps(text: str) -> None:
    assert not is_stamp(text)


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("- 3 -", 3), ("Trang 4", 4), ("Trang 5/12", 5), ("6 | Page", None),
                                              ("[7]", 7), ("1.", None), ("2 cơ sở", None), ("Trang 8 trên 20", 8)])  # fmt: skip
def test_page_numbers_in_their_dresses(text: str, number: int | None) -> None:
    assert page_number(text) == number


def test_the_gazette_takes_its_page_number_and_its_stamp_along() -> None:
    texts = ("[tên người ký]", "Ký bởi: CÔNG BÁO", "Cơ quan: VĂN PHÒNG CHÍNH PHỦ", "Ngày ký: 2026-05-27 07:55:25 +07:00",
             "CÔNG BÁO/Số 286/Ngày 27-05-2026", "90", "1. Bộ Y tế", "5", "Cơ quan: chủ trì")  # fmt: skip
    assert marks(*texts) == list(texts[1:6])


def test_numbers_that_count_pages_inside_sentences() -> None:
    page = [WIDE] * 25
    texts = [*page, "UBND tỉnh Ví Dụ", "2", "đề ra trong Kế hoạch", *page, "UBND tỉnh Ví Dụ", "3", "giao cho các sở", *page,
             "UBND tỉnh Ví Dụ", "4", "nêu trên"]  # fmt: skip
    assert marks(*texts) == ["UBND tỉnh Ví Dụ", "2", "UBND tỉnh Ví Dụ", "3", "UBND tỉnh Ví Dụ", "4"]


def test_numbers_of_a_tables_rows_stay() -> None:
    cells = ["Bộ Y tế", "các bộ,", "ngành", "Nghị định", "của", "Chính phủ", "Tháng", "5/2026"]
    rows = [text for number in range(1, 9) for text in (str(number), "xây dựng Nghị định", *cells * 3)]
    assert marks(*rows) == []


def test_a_single_number_in_a_sentence_stays() -> None:
    assert marks(*[WIDE] * 30, "95", "triệu đồng mỗi năm", *[WIDE] * 30) == []


def test_heads_and_numbers_at_the_edges_of_known_pages() -> None:
    texts, pages = [], []
    for page in range(1, 5):
        texts += ["Kế hoạch của UBND tỉnh Ví Dụ", *(f"Nội dung {page}.{line}" for line in range(6)), str(page)]
        pages += [page] * 8
    assert marks(*texts, pages=pages) == ["Kế hoạch của UBND tỉnh Ví Dụ", "1", "Kế hoạch của UBND tỉnh Ví Dụ", "2",
                                          "Kế hoạch của UBND tỉnh Ví Dụ", "3", "Kế hoạch của UBND tỉnh Ví Dụ", "4"]  # fmt: skip


def test_a_number_at_an_edge_that_counts_no_pages_stays() -> None:
    assert marks("Mở đầu", "giữa", "2025", "tỷ đồng", "giữa", "hết", pages=[1, 1, 1, 2, 2, 2]) == []
