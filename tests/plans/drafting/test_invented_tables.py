"""Tables as ministries, provinces, communes and schools draw them: what each row must give, written before reading."""

from __future__ import annotations

import pytest

from plans.drafting.layout.paragraphs import paragraphs, texts
from plans.drafting.reading import Clause
from plans.drafting.tables.cell_times import when
from plans.drafting.tables.flat_tables import flat_tables
from plans.drafting.tables.split_tables import joined_tables
from plans.drafting.tables.task_tables import rows_of
from plans.drafting.tables.topic_blocks import topic_blocks
from tests.plans.drafting.tables import bodies, flat, helpers, names, table

Row = tuple[str, list[str], list[str], object]

WORD: dict[str, tuple[str, list[Row]]] = {
    "headings in two rows, leading and supporting under one": (
        """
        TT | Nội dung công việc | Phân công thực hiện | < | Thời hạn hoàn thành | Kết quả
        ^ | ^ | Chủ trì | Phối hợp | ^ | ^
        1 | Rà soát quỹ đất | Sở NN&MT | Sở Xây dựng; UBND các xã, phường | Trước ngày 30/6/2026 | Báo cáo
        2 | Lập danh mục dự án | Sở Tài chính | Sở NN&MT | Quý III/2026 | Danh mục
        """,
        [
            ("Rà soát quỹ đất", ["Sở Nông nghiệp và Môi trường"], ["Sở Xây dựng", "Ủy ban nhân dân các xã, phường"],
             {"before": "2026-06-30"}),
            ("Lập danh mục dự án", ["Sở Tài chính"], ["Sở Nông nghiệp và Môi trường"], {"in": "2026-Q3"}),
        ],
    ),
    "no number column, the one who does it last": (
        """
        Nội dung | Thời gian | Đơn vị thực hiện
        Khai giảng năm học | 05/9/2025 | Ban Giám hiệu
        Đại hội Chi đoàn | Tháng 10/2025 | Đoàn trường
        """,
        [
            ("Khai giảng năm học", ["Ban Giám hiệu"], [], {"by": "2025-09-05"}),
            ("Đại hội Chi đoàn", ["Đoàn trường"], [], {"in": "2025-10"}),
        ],
    ),
    "who is in charge, of a commune": (
        """
        STT | Nhiệm vụ | Phụ trách | Cán bộ tham mưu | Thời hạn
        1 | Cập nhật hộ nghèo | Phòng Văn hóa - Xã hội | Công chức Văn hóa - Xã hội | 15/11/2025
        """,
        [("Cập nhật hộ nghèo", ["Phòng Văn hóa - Xã hội"], ["Công chức Văn hóa - Xã hội"], {"by": "2025-11-15"})],
    ),
    "leader and supporters in one cell, on lines of their own": (
        """
        TT | Nhiệm vụ | Cơ quan thực hiện | Thời gian
        1 | Xây dựng Đề án | Chủ trì: Sở Nội vụ\\Phối hợp: Sở Tài chính, Sở Tư pháp | Quý II/2026
        2 | Tập huấn | - Chủ trì: Công an tỉnh;\\- Phối hợp: Các sở, ban, ngành; UBND các xã, phường | Hằng năm
        """,
        [
            ("Xây dựng Đề án", ["Sở Nội vụ"], ["Sở Tài chính", "Sở Tư pháp"], {"in": "2026-Q2"}),
            ("Tập huấn", ["Công an tỉnh"], ["Các sở, ban, ngành", "Ủy ban nhân dân các xã, phường"], {"every": "year"}),
        ],
    ),
    "what each leads stands in parentheses": (
        """
        TT | Nhiệm vụ | Chủ trì | Thời gian
        1 | Tháo gỡ vướng mắc | Sở Công Thương (cấp phép); Sở NN&MT (thuê đất, môi trường) | Năm 2026
        """,
        [("Tháo gỡ vướng mắc", ["Sở Công Thương", "Sở Nông nghiệp và Môi trường"], [], {"in": 2026})],
    ),
    "a cross under the month": (
        """
        STT | Nội dung | Tháng 1/2026 | Tháng 2/2026 | Tháng 3/2026 | Đơn vị chủ trì
        1 | Ban hành kế hoạch | x | | | Văn phòng Sở
        2 | Kiểm tra | | | X | Thanh tra Sở
        3 | Báo cáo | x | | x | Văn phòng Sở
        """,
        [
            ("Ban hành kế hoạch", ["Văn phòng Sở"], [], {"in": "2026-01"}),
            ("Kiểm tra", ["Thanh tra Sở"], [], {"in": "2026-03"}),
            ("Báo cáo", ["Văn phòng Sở"], [], {"in": ["2026-01", "2026-03"]}),
        ],
    ),
    "merged leader and time, small tasks": (
        """
        TT | Nhóm nhiệm vụ | Nhiệm vụ cụ thể | Cơ quan chủ trì | Thời gian
        1 | Tuyên truyền | Phát tờ rơi | Sở Y tế | Quý I/2026
        ^ | ^ | Treo pa nô | ^ | ^
        2 | Kiểm tra | Kiểm tra liên ngành | Công an tỉnh | Quý II/2026
        """,
        [
            ("Phát tờ rơi", ["Sở Y tế"], [], {"in": "2026-Q1"}),
            ("Treo pa nô", ["Sở Y tế"], [], {"in": "2026-Q1"}),
            ("Kiểm tra liên ngành", ["Công an tỉnh"], [], {"in": "2026-Q2"}),
        ],
    ),
    "a law-making programme of a ministry": (
        """
        STT | Tên văn bản | Đơn vị chủ trì soạn thảo | Đơn vị phối hợp | Thời gian trình Bộ trưởng | Cấp ban hành
        1 | Thông tư quy định về thi đua | Vụ Thi đua - Khen thưởng | Vụ Pháp chế, Văn phòng Bộ | Tháng 9/2026 | Bộ trưởng
        2 | Nghị định về hòa giải | Vụ Phổ biến, giáo dục pháp luật | Các đơn vị thuộc Bộ | Tháng 11/2026 | Chính phủ
        """,
        [
            ("Thông tư quy định về thi đua", ["Vụ Thi đua - Khen thưởng"], ["Vụ Pháp chế", "Văn phòng Bộ"],
             {"in": "2026-09"}),
            ("Nghị định về hòa giải", ["Vụ Phổ biến, giáo dục pháp luật"], ["Các đơn vị thuộc Bộ"], {"in": "2026-11"}),
        ],
    ),
}  # fmt: skip
FLAT: dict[str, tuple[str, list[Row]]] = {
    "no numbers": (
        """
        Nội dung công việc
        Chủ trì
        Phối hợp
        Thời gian
        Sản phẩm
        Ban hành Kế hoạch cải cách hành chính
        Sở Nội vụ
        Các sở, ban, ngành
        Tháng 01/2026
        Kế hoạch
        Đánh giá chỉ số hài lòng
        Sở Nội vụ
        Ủy ban MTTQ Việt Nam tỉnh
        Quý IV/2026
        Báo cáo
        """,
        [
            ("Ban hành Kế hoạch cải cách hành chính", ["Sở Nội vụ"], ["Các sở, ban, ngành"], {"in": "2026-01"}),
            ("Đánh giá chỉ số hài lòng", ["Sở Nội vụ"], ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"], {"in": "2026-Q4"}),
        ],
    ),
    "short forms of ministries and names over two lines": (
        """
        TT
        Nội dung, nhiệm vụ
        Cơ quan chủ trì
        Cơ quan phối hợp
        Thời gian
        1
        Hoàn thiện quy định về lâm nghiệp
        đến năm 2030.
        Bộ NN&MT
        Bộ KH&CN,
        Bộ TC
        Năm 2027
        2
        Củng cố lực lượng tại chỗ
        Ban Chỉ đạo
        Phòng thủ dân sự
        quốc gia
        Văn phòng
        Ủy ban nhân dân tỉnh
        Quý I/2027
        """,
        [
            ("Hoàn thiện quy định về lâm nghiệp đến năm 2030.", ["Bộ Nông nghiệp và Môi trường"],
             ["Bộ Khoa học và Công nghệ", "Bộ Tài chính"], {"in": 2027}),
            ("Củng cố lực lượng tại chỗ", ["Ban Chỉ đạo Phòng thủ dân sự quốc gia"], ["Văn phòng Ủy ban nhân dân tỉnh"],
             {"in": "2027-Q1"}),
        ],
    ),
    "dashes in the number column": (
        """
        STT
        Nhiệm vụ
        Cơ quan chủ trì
        Thời gian
        1
        Hoàn thiện tiêu chuẩn kỹ thuật
        -
        Công trình cấp nước.
        Sở Xây dựng
        Năm 2026
        -
        Công trình thủy lợi.
        Sở Nông nghiệp và Môi trường
        Năm 2027
        2
        Tổng kết
        Sở Tài chính
        Năm 2030
        """,
        [
            ("Công trình cấp nước.", ["Sở Xây dựng"], [], {"in": 2026}),
            ("Công trình thủy lợi.", ["Sở Nông nghiệp và Môi trường"], [], {"in": 2027}),
            ("Tổng kết", ["Sở Tài chính"], [], {"in": 2030}),
        ],
    ),
    "a title that begins like a part of the text": (
        """
        TT
        Nhiệm vụ
        Chủ trì
        Thời gian
        I
        Hoàn thiện thể chế
        1
        Trình nghị quyết
        Sở Tư pháp
        Quý I/2026
        II
        Phân công, phân cấp quản lý
        1
        Rà soát chức năng
        Sở Nội vụ
        Quý II/2026
        """,
        [
            ("Trình nghị quyết", ["Sở Tư pháp"], [], {"in": "2026-Q1"}),
            ("Rà soát chức năng", ["Sở Nội vụ"], [], {"in": "2026-Q2"}),
        ],
    ),
    "numbers in the first column of words": (
        """
        Nội dung
        Phân công nhiệm vụ
        Tiến độ
        Sản phẩm
        1. Kiểm kê nguồn nước.
        Chủ trì: Sở NN&MT (quan trắc); UBND các xã (kê khai).
        Phối hợp: Sở Tài chính.
        Quý II/2027.
        Báo cáo kiểm kê.
        2. Đào tạo nhân lực.
        Chủ trì: Sở Nội vụ.
        Phối hợp: Sở KH&CN.
        Đào tạo hằng năm; sơ kết năm 2028; tổng kết năm 2030.
        Kế hoạch đào tạo.
        """,
        [
            ("Kiểm kê nguồn nước.", ["Sở Nông nghiệp và Môi trường", "Ủy ban nhân dân các xã"], ["Sở Tài chính"],
             {"in": "2027-Q2"}),
            ("Đào tạo nhân lực.", ["Sở Nội vụ"], ["Sở Khoa học và Công nghệ"], {"every": "year"}),
        ],
    ),
    "a second leader on the next page": (
        """
        TT
        Tên nhiệm vụ
        Cơ quan chủ trì
        Cơ quan phối hợp
        Thời gian
        1
        Cắt giảm thủ tục hành chính và điều kiện kinh doanh
        Bộ Tư pháp (đối với thủ tục hành chính)
        Các bộ, ngành
        Tháng 5/2026
        97
        TT
        Tên nhiệm vụ
        Cơ quan chủ trì
        Cơ quan phối hợp
        Thời gian
        Bộ Tài chính (đối với điều kiện đầu tư kinh doanh)
        2
        Kiểm soát thủ tục hành chính
        Bộ Tư pháp
        Các bộ, ngành
        Tháng 6/2026
        """,
        [
            ("Cắt giảm thủ tục hành chính và điều kiện kinh doanh", ["Bộ Tư pháp", "Bộ Tài chính"], ["Các bộ, ngành"],
             {"in": "2026-05"}),
            ("Kiểm soát thủ tục hành chính", ["Bộ Tư pháp"], ["Các bộ, ngành"], {"in": "2026-06"}),
        ],
    ),
    "a school's calendar": (
        """
        STT
        Nội dung hoạt động
        Thời gian thực hiện
        Người phụ trách
        1
        Xây dựng kế hoạch năm học
        Tháng 8/2025
        Hiệu trưởng
        2
        Thi học sinh giỏi cấp trường
        Tháng 12/2025
        Phó Hiệu trưởng, Tổ trưởng chuyên môn
        """,
        [
            ("Xây dựng kế hoạch năm học", ["Hiệu trưởng"], [], {"in": "2025-08"}),
            ("Thi học sinh giỏi cấp trường", ["Phó Hiệu trưởng", "Tổ trưởng chuyên môn"], [], {"in": "2025-12"}),
        ],
    ),
    "the task runs over lines that begin with capitals": (
        """
        STT
        Nhiệm vụ
        Cơ quan, đơn vị chủ trì
        Cơ quan, đơn vị phối hợp
        Thời hạn hoàn thành
        1
        Triển khai Nghị quyết của
        Bộ Chính trị về phát triển khoa học,
        Công nghệ và đổi mới sáng tạo
        Sở Khoa học và
        Công nghệ
        Các cơ quan, đơn vị
        liên quan
        31/12/2026
        2
        Bố trí kinh phí
        Sở Tài chính
        UBND các xã,
        phường
        Hằng năm
        """,
        [
            ("Triển khai Nghị quyết của Bộ Chính trị về phát triển khoa học, Công nghệ và đổi mới sáng tạo",
             ["Sở Khoa học và Công nghệ"], ["Các cơ quan, đơn vị liên quan"], {"by": "2026-12-31"}),
            ("Bố trí kinh phí", ["Sở Tài chính"], ["Ủy ban nhân dân các xã, phường"], {"every": "year"}),
        ],
    ),
}  # fmt: skip


BLOCKS: dict[str, tuple[str, list[Row]]] = {
    "an article that is one task": (
        """
        Điều 2. Điều chỉnh nhiệm vụ tại Phụ lục như sau:
        1. Tên nhiệm vụ: Xây dựng Đề án mạng lưới chuyên gia.
        2. Cơ quan chủ trì: Bộ Tư pháp.
        3. Cơ quan phối hợp: Các bộ, ngành.
        4. Kết quả: Quyết định của Thủ tướng Chính phủ.
        5. Thời gian hoàn thành: Quý IV/2026.
        """,
        [("Xây dựng Đề án mạng lưới chuyên gia", ["Bộ Tư pháp"], ["Các bộ, ngành"], {"in": "2026-Q4"})],
    ),
    "leader and supporters on one line under a numbered task": (
        """
        II. NHIỆM VỤ
        1. Kiểm kê nguồn nước.
        Chủ trì: Sở Công Thương. Phối hợp: Sở Tài chính, Sở NN&MT. Thời gian: Quý II/2027.
        2. Đào tạo nhân lực.
        Chủ trì: Sở Nội vụ. Phối hợp: Sở KH&CN.
        """,
        [
            ("Kiểm kê nguồn nước.", ["Sở Công Thương"], ["Sở Tài chính", "Sở Nông nghiệp và Môi trường"],
             {"in": "2027-Q2"}),
            ("Đào tạo nhân lực.", ["Sở Nội vụ"], ["Sở Khoa học và Công nghệ"], ""),
        ],
    ),
    "facts under dashes, a commune": (
        """
        1. Tổ chức Ngày hội chuyển đổi số.
        - Đơn vị thực hiện: Phòng Văn hóa - Xã hội
        - Đơn vị phối hợp: Công an xã, các thôn
        - Thời hạn hoàn thành: trước ngày 10/10/2026
        """,
        [("Tổ chức Ngày hội chuyển đổi số.", ["Phòng Văn hóa - Xã hội"], ["Công an xã", "Các thôn"],
          {"before": "2026-10-10"})],
    ),
}  # fmt: skip


def shown(clauses: list[Clause]) -> list[Row]:
    """What is compared."""
    return [(one.quote, names(one), helpers(one), one.due or one.beyond) for one in clauses]


@pytest.mark.parametrize("name", WORD)
def test_a_table_of_cells(name: str) -> None:
    text, rows = WORD[name]
    assert shown(rows_of(table(text), bodies(), "")) == rows


@pytest.mark.parametrize("name", FLAT)
def test_a_table_that_came_down_to_lines(name: str) -> None:
    text, rows = FLAT[name]
    (found,) = flat_tables(flat(text), bodies())
    assert shown(list(found.clauses)) == rows


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_of_facts(name: str) -> None:
    text, rows = BLOCKS[name]
    blocks = topic_blocks([*texts(paragraphs(flat(text)))], bodies())
    assert shown([clause for block in blocks for clause in block.clauses]) == rows


def test_a_table_over_two_pages_without_its_headings() -> None:
    head = "STT | Nội dung | Cơ quan chủ trì | Thời gian\n"
    first = table(head + "1 | Lập kế hoạch | Sở Y tế | Quý I/2026", page=1)
    second = table("2 | Sơ kết | Sở Nội vụ | Quý II/2026", page=2)
    (joined,) = joined_tables([first, second])
    assert not hasattr(joined, "text")
    assert shown(rows_of(joined, bodies(), "")) == [
        ("Lập kế hoạch", ["Sở Y tế"], [], {"in": "2026-Q1"}),
        ("Sơ kết", ["Sở Nội vụ"], [], {"in": "2026-Q2"}),
    ]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Trình phê duyệt quý II/2027; cập nhật hằng năm", None),
        ("Quý I/2026: khảo sát; quý II/2026: nghiệm thu", None),
        ("Đào tạo hằng năm; tổng kết năm 2030", {"every": "year"}),
        ("Trước 30/6/2026; báo cáo kết quả", {"before": "2026-06-30"}),
        ("Khởi động quý IV/2026; báo cáo quý II/2027", None),
    ],
)
def test_of_several_stages_none_is_the_time_of_the_task(words: str, due: object) -> None:
    found = when(words)
    assert (found.due, found.beyond) == (due, words)


def test_crosses_under_bodies_say_who_leads() -> None:
    text = """
    STT | Nhiệm vụ | Sở Y tế | Sở Nội vụ | Công an tỉnh
    1 | Tuyên truyền | x | | x
    2 | Tuyển dụng | | x |
    """
    assert shown(rows_of(table(text), bodies(), "")) == [
        ("Tuyên truyền", ["Sở Y tế", "Công an tỉnh"], [], ""),
        ("Tuyển dụng", ["Sở Nội vụ"], [], ""),
    ]


@pytest.mark.parametrize(
    ("marks", "leads", "supports", "doubt"),
    [
        ("C | P | ", ["Sở Y tế"], ["Sở Nội vụ"], "Cơ quan chủ trì lấy theo dấu đánh"),
        ("CT | PH | PH", ["Sở Y tế"], ["Sở Nội vụ", "Công an tỉnh"], "Cơ quan chủ trì lấy theo dấu đánh"),
        ("X | x | ", [], [], "chưa rõ dấu nào là chủ trì"),
        ("● | ○ | ", [], [], "chưa rõ dấu nào là chủ trì"),
    ],
)
def test_what_marks_mean_is_not_guessed(marks: str, leads: list[str], supports: list[str], doubt: str) -> None:
    (clause,) = rows_of(
        table(f"STT | Nhiệm vụ | Sở Y tế | Sở Nội vụ | Công an tỉnh | Thời gian\n1 | Việc a | {marks} | Quý I/2026"),
        bodies(), "",
    )  # fmt: skip
    assert (clause.quote, names(clause), helpers(clause), clause.due) == ("Việc a", leads, supports, {"in": "2026-Q1"})
    assert any(doubt in one for one in clause.doubts)
    assert clause.sure == ("likely" if leads else "unsure")
