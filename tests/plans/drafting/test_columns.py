"""What a column holds, by the wording of its heading."""

from __future__ import annotations

import pytest

from plans.drafting.tables.columns import columns_of, kind_of
from tests.plans.drafting.tables import table

HEADINGS = {
    "number": "STT; TT; Số TT; Số thứ tự; STT.",
    "task": "Nội dung; Nhiệm vụ; Tên nhiệm vụ; Tên nhiệm vụ cụ thể; Nội dung công việc; Hoạt động; Nhiệm vụ, giải pháp; "
    "Nội dung thực hiện; Công việc cần triển khai; NỘI DUNG NHIỆM VỤ; Tên văn bản; Nhóm nhiệm vụ, giải pháp; Đầu việc",
    "lead": "Cơ quan chủ trì; Đơn vị chủ trì; Đơn vị thực hiện; Cơ quan thực hiện; Trách nhiệm chủ trì; Chủ trì thực hiện; "
    "Đơn vị/ cá nhân phụ trách; Người thực hiện; Bộ phận thực hiện; Cơ quan chủ trì tham mưu; Cơ quan soạn thảo; Đầu mối; "
    "Cơ quan, đơn vị chủ trì thực hiện; Phân công thực hiện; Cơ quan chịu trách nhiệm; Chủ trì; Giao đơn vị thực hiện",
    "support": "Cơ quan phối hợp; Phối hợp; Đơn vị phối hợp thực hiện; Cơ quan, đơn vị phối hợp; Cơ quan phối hợp (nếu có)",
    "who": "Cơ quan chủ trì, phối hợp; Đơn vị chủ trì/phối hợp; Cơ quan thực hiện, phối hợp",
    "time": "Thời gian; Thời hạn; Tiến độ; Thời gian hoàn thành; Thời gian hoàn thành/thực hiện; Hạn hoàn thành; Tháng; "
    "Ngày hoàn thành; Tiến độ thực hiện; Lộ trình; Thời gian trình; Thời gian kết thúc",
    "start": "Thời gian bắt đầu; Bắt đầu",
    "product": "Sản phẩm; Kết quả; Sản phẩm đầu ra; Kết quả/Sản phẩm; Dự kiến kết quả; Hình thức văn bản; Kết quả đầu ra",
    "note": "Ghi chú; GHI CHÚ",
    "above": "Cấp trình; Lãnh đạo phụ trách; Lãnh đạo UBND tỉnh chỉ đạo; Cơ quan trình; Cấp ban hành; Cơ quan theo dõi",
    "money": "Kinh phí; Kinh phí thực hiện; Nguồn kinh phí; Dự toán kinh phí",
    "other": "ĐVT; Đơn vị tính; Địa điểm; Căn cứ pháp lý",
}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [(one.strip(), kind) for kind, all_ in HEADINGS.items() for one in all_.split(";") if one.strip()],
)
def test_headings(heading: str, kind: str) -> None:
    assert kind_of(heading) == kind


@pytest.mark.parametrize(
    "words", ["", "Sở Y tế chủ trì, phối hợp với các đơn vị liên quan tổ chức triển khai thực hiện.", "x" * 200]
)
def test_no_headings(words: str) -> None:
    assert kind_of(words) is None


@pytest.mark.parametrize(
    ("text", "kinds", "first"),
    [
        ("TT | Nội dung | Thời gian | Chủ trì\n1 | a | b | c", ["number", "task", "time", "lead"], 1),
        (
            "STT | Nhiệm vụ | Cơ quan thực hiện | < | Thời hạn\n^ | ^ | Chủ trì | Phối hợp | ^\n1 | a | b | c | d",
            ["number", "task", "lead", "support", "time"],
            2,
        ),
        (
            "STT | Nhiệm vụ | Cơ quan thực hiện | < | Thời hạn\n | | Chủ trì | Phối hợp | \n(1)|(2)|(3)|(4)|(5)\n1|a|b|c|d",
            ["number", "task", "lead", "support", "time"],
            3,
        ),
        (
            "PHỤ LỤC | < | < | <\nSTT | Chỉ tiêu | Đơn vị tính | Cơ quan chủ trì\n1 | a | % | b",
            ["number", "task", "other", "lead"],
            2,
        ),
        (
            "TT | Nội dung | Đơn vị thực hiện | Thời gian | <\n^ | ^ | ^ | Quý I | Quý II\n1 | a | b | x | ",
            ["number", "task", "lead", "mark", "mark"],
            2,
        ),
        ("TT | Nội dung | Đơn vị chủ trì | Đơn vị thực hiện\n1|a|b|c", ["number", "task", "lead", "support"], 1),
    ],
)
def test_columns_of_a_table(text: str, kinds: list[str], first: int) -> None:
    found = columns_of(table(text))
    assert found is not None
    assert (list(found.kinds), found.first) == (kinds, first)


@pytest.mark.parametrize(
    "text",
    [
        "ỦY BAN NHÂN DÂN TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND | Gia Lai, ngày 02 tháng 01 năm 2025",
        "Nơi nhận: | TM. ỦY BAN NHÂN DÂN\n- Như trên; | KT. CHỦ TỊCH",
        "STT | Nội dung | Kinh phí\n1 | Hội nghị | 10.000.000",
        "STT | Họ và tên | Chức vụ\n1 | [họ tên] | Trưởng ban",
    ],
)
def test_tables_of_other_things(text: str) -> None:
    assert columns_of(table(text)) is None
