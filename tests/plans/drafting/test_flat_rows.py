"""Rows of flattened tables: their letters, headings counted but for one, cells known by the words that begin them."""

from __future__ import annotations

import pytest

from plans.drafting.reading import Clause
from plans.drafting.stream import stream_of
from plans.drafting.tables.cell_signs import begins_body, is_time
from plans.drafting.tables.flat_tables import FlatTable, flat_tables
from tests.plans.drafting.tables import bodies, flat, helpers, names, table

UNCOUNTED = """
TT
Tên nhiệm vụ
Sở, ngành chủ trì tham mưu
Đơn vị phối hợp thực hiện
Thời gian thực hiện
Ghi chú
(1)
(2)
(3)
(4)
(5)
1
Tổ chức quán triệt Chỉ thị đến cán bộ, công chức
Các Sở, ban, ngành; UBND các xã, phường
Các cơ quan, đơn vị liên quan
Xong trong Quý II/2026
2
Yêu cầu các đơn vị lắp đặt hệ thống thông tin
Sở Nông nghiệp và Môi trường
Các Sở, ban, ngành
Hoàn thành đầu tư, lắp đặt và vận hành xong trước ngày 01/01/2030
3
Đối chiếu khối lượng khoáng sản kê khai, đôn đốc nộp thuế theo quy định
Thuế tỉnh
Các Sở, ban, ngành
Hàng năm
"""
LETTERED = """
Thời gian thực hiện
1
Tổ chức tuyên truyền, phổ biến Nghị định
a)
Tổ chức hội nghị phổ biến ở trung ương, địa phương.
Cục Lâm nghiệp và Kiểm lâm
Vụ Pháp chế; các đơn vị có liên quan
Quý III, IV/2026
b)
Tổ chức các chương trình truyền thông.
Cục Lâm nghiệp và Kiểm lâm, Sở Nông nghiệp và Môi trường
Các đơn vị có liên quan
Thường xuyên
2
Tổ chức theo dõi thi hành pháp luật.
Cục Lâm nghiệp và Kiểm lâm
Vụ Pháp chế
Thường xuyên
"""


def of_stream(headings: str, below: str) -> list[Clause]:
    pieces = stream_of([table(headings), *flat(below)], bodies())
    return [clause for piece in pieces if isinstance(piece, FlatTable) for clause in piece.clauses]


def test_a_last_heading_may_go_uncounted() -> None:
    (found,) = flat_tables(flat(UNCOUNTED), bodies())
    assert [(one.section, names(one), one.due) for one in found.clauses] == [
        ("1", ["Các sở, ban, ngành", "Ủy ban nhân dân các xã, phường"], {"in": "2026-Q2"}),
        ("2", ["Sở Nông nghiệp và Môi trường"], {"before": "2030-01-01"}),
        ("3", ["Thuế tỉnh"], {"every": "year"}),
    ]


def test_rows_below_a_table_that_has_kept_its_headings_alone() -> None:
    """A converter made a table of the headings, and lines of all the rest."""
    found = of_stream("TT | Nội dung hoạt động | Cơ quan chủ trì | Cơ quan phối hợp", LETTERED)
    assert [(one.section, one.quote[:22], names(one), helpers(one)[:1], one.due) for one in found] == [
        ("1.a", "Tổ chức hội nghị phổ b", ["Cục Lâm nghiệp và Kiểm lâm"], ["Vụ Pháp chế"], {"in": ["2026-Q3", "2026-Q4"]}),
        ("1.b", "Tổ chức các chương trì", ["Cục Lâm nghiệp và Kiểm lâm", "Sở Nông nghiệp và Môi trường"],
         ["Các đơn vị có liên quan"], None),
        ("2", "Tổ chức theo dõi thi h", ["Cục Lâm nghiệp và Kiểm lâm"], ["Vụ Pháp chế"], None),
    ]  # fmt: skip
    assert found[0].heading == "1 Tổ chức tuyên truyền, phổ biến Nghị định"


@pytest.mark.parametrize(
    ("words", "body", "time"),
    [
        ("Thuế tỉnh", True, False),
        ("Hải quan khu vực VII", True, False),
        ("Thuế giá trị gia tăng", False, False),
        ("Hải quan điện tử", False, False),
        ("Hoàn thành đầu tư và vận hành xong trước ngày 01/01/2030", False, True),
        ("Hoàn thành đề án, trình Ủy ban nhân dân tỉnh trước ngày 01/01/2030", False, False),
    ],
)
def test_by_what_words_a_cell_is_known(words: str, *, body: bool, time: bool) -> None:
    assert (begins_body(words), is_time(words)) == (body, time)
