"""Task tables that came down to lines: of a PDF's text layer, or of Word tables saved as text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from plans.drafting.document import Line, Place
from plans.drafting.reading import Clause
from plans.drafting.tables.flat_tables import flat_tables
from tests.plans.drafting.tables import bodies, flat, helpers, names

# Rows 7 to 11 of the appendix of Quyết định 844/QĐ-TTg as the text layer of Công báo gives them.
GAZETTE = (Path(__file__).parent / "texts" / "gazette_rows.txt").read_text(encoding="utf-8")


def clauses(text: str) -> list[Clause]:
    """The clauses of the one table in a text."""
    (found,) = flat_tables(flat(text), bodies())
    return list(found.clauses)


@pytest.fixture(scope="module")
def gazette() -> list[Clause]:
    return clauses(GAZETTE)


def test_rows_of_a_text_layer(gazette: list[Clause]) -> None:
    assert [(one.section, one.quote[:40], names(one), one.due or one.beyond) for one in gazette] == [
        ("7", "Xây dựng Nghị quyết về thí điểm đa dạng ", ["Bộ Y tế"], {"in": "2028-Q2"}),
        ("8", "Xây dựng Nghị định về tăng mức đóng bảo ", ["Bộ Y tế"], {"in": "2027-03"}),
        ("9", "Xây dựng Nghị quyết về thí điểm huy động", ["Bộ Y tế"], {"in": "2028-Q4"}),
        ("10", "Xây dựng Luật Bảo hiểm y tế sửa đổi.", ["Bộ Y tế"], {"in": "2029-Q1"}),
        ("11", "Từng bước triển khai phân luồng người bệ", ["Bộ Y tế", "Sở Y tế"], "Từ quý II/2027"),
    ]


def test_titles_stand_above_their_rows(gazette: list[Clause]) -> None:
    assert [one.heading.split(".")[0] for one in gazette] == ["II", "II", "II", "II", "III"]
    assert gazette[0].heading.endswith("bao phủ bảo hiểm y tế toàn dân")


def test_a_row_cut_by_a_page_break(gazette: list[Clause]) -> None:
    cut = gazette[1]
    assert cut.quote.endswith("theo lộ trình phù hợp")
    assert cut.more[0].startswith("với việc mở rộng phạm vi quyền lợi")
    assert cut.more[0].endswith("tham gia bảo hiểm y tế.")
    assert (cut.product, cut.sure) == ("Nghị định của Chính phủ", "likely")
    assert "Bộ Tài chính" in helpers(cut)
    assert any("bị ngắt" in doubt for doubt in cut.doubts)


def test_quotes_are_the_documents_own_words(gazette: list[Clause]) -> None:
    whole = " ".join(GAZETTE.split())
    assert all(words in whole for one in gazette for words in (one.quote, *one.more))


FIVE = """
PHỤ LỤC
STT
Nội dung công việc
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian hoàn thành
1
Xây dựng kế hoạch tuyên truyền phòng, chống ma túy
Công an tỉnh
Sở Y tế, Sở Tài chính
Quý I/2025
2
Tổ chức hội nghị sơ kết
Sở Y tế
Trước 30/6/2025
3
Rà soát người nghiện
UBND các xã, phường
Công an các xã, phường
Thường xuyên
III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
"""
OTHER_ORDER = """
TT
Nhiệm vụ
Thời gian
Đơn vị
chủ trì
Đơn vị phối hợp
Sản phẩm
Ghi chú
(1)
(2)
(3)
(4)
(5)
(6)
(7)
I
Công tác chỉ đạo
01
Ban hành văn bản chỉ đạo
Tháng 3/2025
Sở Nội vụ
Các sở, ban, ngành
Công văn
02
Kiện toàn Ban Chỉ đạo
Quý II/2025
Quyết định
II
Công tác tuyên truyền
03
Tuyên truyền trên hệ thống truyền thanh cơ sở
Hằng tháng
UBND cấp xã
Sở Văn hóa, Thể thao và Du lịch
Tin, bài
Trên đây là Kế hoạch của UBND tỉnh.
"""
THREE_PAGES = """
TT
Nội dung
Chủ trì
Thời gian
1.
Khảo sát nhu cầu sử dụng dịch vụ trên
địa bàn
Sở Công Thương
Tháng 5/2025
- 2 -
TT
Nội dung
Chủ trì
Thời gian
2.
Hướng dẫn các địa phương lập dự toán
kinh phí
Sở Tài chính
Tháng 6/2025
- 3 -
TT
Nội dung
Chủ trì
Thời gian
3.
Kiểm tra việc thực hiện
Thanh tra tỉnh
Quý IV/2025
Nơi nhận:
- Như trên;
"""
UPPER_ROWS = """
STT
Nhiệm vụ
Cơ quan thực hiện
Hoàn thành
Chủ trì
Phối hợp
1
Công tác chỉ đạo
1.1
Ban hành kế hoạch
- Xây dựng dự thảo;
- Lấy ý kiến.
Sở Y tế
Sở Tài chính
30/6/2025
1.2
Kiểm tra
Sở Y tế
Thanh tra tỉnh
Quý IV/2025
"""
NO_NUMBERS = """
2. Phân công nhiệm vụ:
Nội dung công việc
Người thực hiện
Thời gian
Xây dựng kế hoạch
Ban Giám hiệu
Tháng 9/2025
Tổ chức tuyên truyền dưới cờ
Đoàn trường
Giáo viên chủ nhiệm
Hằng tuần
Tổng kết
Ban Giám hiệu
Tháng 5/2026
Nơi nhận:
- Lưu: VT.
"""
NUMBERS_LOST = """
STT
Nội dung
Cơ quan chủ trì
Thời gian
Xây dựng kế hoạch triển khai Nghị quyết
Sở Nội vụ
Tháng 9/2025
Tổ chức tuyên truyền về Nghị quyết trên
báo, đài
Sở Văn hóa, Thể thao và Du lịch
Thường xuyên

III. TỔ CHỨC THỰC HIỆN
"""
ONE_LINE = """
STT Nội dung Cơ quan chủ trì Cơ quan phối hợp Thời gian
1 Xây dựng kế hoạch Sở Nội vụ Sở Tài chính Quý I/2025
2 Tổ chức hội nghị tập huấn cho cán bộ Sở Y tế Sở Nội vụ Tháng 5/2025
3 Báo cáo kết quả Sở Nội vụ Tháng 12/2025
"""
ORDER: dict[str, tuple[str, list[tuple[str, list[str], object]]]] = {
    "five columns": (FIVE, [
        ("Xây dựng kế hoạch tuyên truyền phòng, chống ma túy", ["Công an tỉnh"], {"in": "2025-Q1"}),
        ("Tổ chức hội nghị sơ kết", ["Sở Y tế"], {"before": "2025-06-30"}),
        ("Rà soát người nghiện", ["Ủy ban nhân dân các xã, phường"], None),
    ]),
    "seven columns, another order, a row without bodies": (OTHER_ORDER, [
        ("Ban hành văn bản chỉ đạo", ["Sở Nội vụ"], {"in": "2025-03"}),
        ("Kiện toàn Ban Chỉ đạo", [], {"in": "2025-Q2"}),
        ("Tuyên truyền trên hệ thống truyền thanh cơ sở", ["Ủy ban nhân dân cấp xã"], {"every": "month"}),
    ]),
    "three pages": (THREE_PAGES, [
        ("Khảo sát nhu cầu sử dụng dịch vụ trên địa bàn", ["Sở Công Thương"], {"in": "2025-05"}),
        ("Hướng dẫn các địa phương lập dự toán kinh phí", ["Sở Tài chính"], {"in": "2025-06"}),
        ("Kiểm tra việc thực hiện", ["Thanh tra tỉnh"], {"in": "2025-Q4"}),
    ]),
    "two rows of headings, rows under rows": (UPPER_ROWS, [
        ("Ban hành kế hoạch - Xây dựng dự thảo; - Lấy ý kiến.", ["Sở Y tế"], {"by": "2025-06-30"}),
        ("Kiểm tra", ["Sở Y tế"], {"in": "2025-Q4"}),
    ]),
    "no number column": (NO_NUMBERS, [
        ("Xây dựng kế hoạch", ["Ban Giám hiệu"], {"in": "2025-09"}),
        ("Tổ chức tuyên truyền dưới cờ", ["Đoàn trường", "Giáo viên chủ nhiệm"], {"every": "week"}),
        ("Tổng kết", ["Ban Giám hiệu"], {"in": "2026-05"}),
    ]),
    "automatic numbers lost": (NUMBERS_LOST, [
        ("Xây dựng kế hoạch triển khai Nghị quyết", ["Sở Nội vụ"], {"in": "2025-09"}),
        ("Tổ chức tuyên truyền về Nghị quyết trên báo, đài", ["Sở Văn hóa, Thể thao và Du lịch"], None),
    ]),
    "a row a line": (ONE_LINE, [
        ("Xây dựng kế hoạch", ["Sở Nội vụ"], {"in": "2025-Q1"}),
        ("Tổ chức hội nghị tập huấn cho cán bộ", ["Sở Y tế"], {"in": "2025-05"}),
        ("Báo cáo kết quả", ["Sở Nội vụ"], {"in": "2025-12"}),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("layout", ORDER)
def test_layouts(layout: str) -> None:
    text, rows = ORDER[layout]
    assert [(one.quote, names(one), one.due) for one in clauses(text)] == rows


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        (FIVE, "STT", "III. TỔ CHỨC THỰC HIỆN"),
        (OTHER_ORDER, "TT", "Trên đây là Kế hoạch của UBND tỉnh."),
        (THREE_PAGES, "TT", "Nơi nhận:"),
        (NO_NUMBERS, "Nội dung công việc", "Nơi nhận:"),
        (NUMBERS_LOST, "STT", "III. TỔ CHỨC THỰC HIỆN"),
    ],
)
def test_the_lines_of_a_table(text: str, first: str, after: str) -> None:
    lines = flat(text)
    (found,) = flat_tables(lines, bodies())
    assert (lines[found.start].text, lines[found.end].text) == (first, after)


def test_a_row_without_bodies_says_so() -> None:
    row = clauses(OTHER_ORDER)[1]
    assert (row.bodies, row.sure, row.product) == ((), "unsure", "Quyết định")
    assert "Ô cơ quan chủ trì để trống." in row.doubts


def test_a_cut_that_is_a_guess_says_so() -> None:
    row = clauses(FIVE)[1]  # one name, two columns of names: the first is taken
    assert row.sure == "likely"
    assert any("suy đoán" in doubt for doubt in row.doubts)


def test_cells_mixed_on_one_line_are_unsure() -> None:
    row = clauses(ONE_LINE.replace("Tháng 5/2025", "Tháng 5/2025\nliên quan đến dữ liệu"))[1]
    assert row.sure == "unsure"
    assert any("liên quan đến dữ liệu" in doubt for doubt in row.doubts)


def test_a_programme_by_the_hour_gives_no_clauses() -> None:
    text = "Thời gian\nNội dung\nĐơn vị phụ trách\n7h00 - 7h15\nỔn định tổ chức\nBan Giám hiệu\n7h15 - 8h00\nKhai mạc\nĐoàn trường\n\nIII. TỔ CHỨC"
    (found,) = flat_tables(flat(text), bodies())
    assert (found.start, found.end, found.clauses) == (0, 9, ())


@pytest.mark.parametrize(
    "text",
    [
        "1. Nội dung, biện pháp\na) Tổ chức hội nghị;\n2. Cơ quan chủ trì\n- Sở Y tế.\n3. Thời gian thực hiện: Quý I/2025.",
        "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\nChủ trì, phối hợp với các sở.\n2. Sở Tài chính\nBố trí kinh phí.",
        "STT\nHọ và tên\nChức vụ\n1\n[họ tên]\nTrưởng ban",
        "",
    ],
)
def test_running_text_is_no_table(text: str) -> None:
    assert flat_tables(flat(text), bodies()) == []


def test_hostile_lines_take_no_time() -> None:
    head = ["STT", "Nội dung", "Chủ trì", "Thời gian", "1"]
    lines = [
        Line(text, Place(line=at))
        for at, text in enumerate([*head, *(["Sở Y tế, Bộ Quý I/2025 "] * 1500), "Sở " * 4000])
    ]
    began = time.perf_counter()
    flat_tables(lines, bodies())
    assert time.perf_counter() - began < 10
