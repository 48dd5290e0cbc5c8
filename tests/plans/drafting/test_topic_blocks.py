"""Tasks with the facts about them: who leads, who supports, by when, with what product."""

from __future__ import annotations

import pytest

from plans.drafting.layout.paragraphs import Paragraph, paragraphs, texts
from plans.drafting.tables.field_labels import fields_of, role_of
from plans.drafting.tables.topic_blocks import Block, topic_blocks
from tests.plans.drafting.lines import lines_of
from tests.plans.drafting.tables import bodies, helpers, names


def read(text: str) -> list[Paragraph]:
    return list(texts(paragraphs(lines_of(text.strip(), whole=True))))


def blocks(text: str) -> list[Block]:
    return topic_blocks(read(text), bodies())


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Nội dung, biện pháp", "content"), ("Nội dung thực hiện", "content"), ("Nhiệm vụ, giải pháp", "content"),
        ("Cơ quan chủ trì", "lead"), ("Đơn vị chủ trì thực hiện", "who"), ("Chủ trì", "lead"), ("Đơn vị chủ trì tham mưu", "lead"),
        ("Cơ quan, đơn vị chịu trách nhiệm", "lead"), ("Bộ phận phụ trách", "lead"), ("Trách nhiệm thực hiện", "lead"),
        ("Đơn vị thực hiện", "do"), ("Phân công thực hiện", "do"), ("Thực hiện", "do"),
        ("Cơ quan phối hợp", "support"), ("Phối hợp", "support"), ("Các đơn vị phối hợp thực hiện", "support"),
        ("Cơ quan chủ trì, phối hợp", "who"), ("Cơ quan chủ trì, thực hiện", "who"),
        ("Thời gian thực hiện", "time"), ("Thời gian hoàn thành", "time"), ("Tiến độ", "time"), ("Thời hạn hoàn thành", "time"),
        ("Hoàn thành", "time"), ("Thời gian, tiến độ thực hiện", "time"),
        ("Sản phẩm", "product"), ("Kết quả đầu ra", "product"), ("Sản phẩm dự kiến", "product"),
        ("Kinh phí thực hiện", "other"), ("Địa điểm", "other"), ("Thành phần tham dự", "other"),
        ("Lãnh đạo phụ trách", "other"), ("Lãnh đạo Sở trực tiếp chỉ đạo", "other"), ("Người phụ trách", "lead"),
    ],
)  # fmt: skip
def test_labels(label: str, role: str) -> None:
    assert role_of(label) == role


@pytest.mark.parametrize(
    "label", ["Sở Y tế", "Chủ trì, phối hợp với các sở", "Yêu cầu các đơn vị", "Nội dung 1", "III", ""]
)
def test_no_labels(label: str) -> None:
    assert role_of(label) is None


def test_facts_in_one_paragraph() -> None:
    found = fields_of(
        "Xây dựng Đề án. Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: Sở Tài chính; thời gian: Quý I/2025."
    )
    assert found.before == "Xây dựng Đề án."
    assert [(one.role, one.value) for one in found.found] == [
        ("lead", "Sở Nội vụ"), ("support", "Sở Tài chính"), ("time", "Quý I/2025"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heading", ["TỔ CHỨC THỰC HIỆN", "Phân công thực hiện:", "Trách nhiệm thực hiện", "Tổ chức triển khai"]
)
def test_headings_of_parts_are_no_facts(heading: str) -> None:
    assert not fields_of(heading).found


# A topic of part B of Kế hoạch 252/KH-BCĐQG1237, shortened.
TOPIC = """
I. CÔNG TÁC QUÁN TRIỆT, TRIỂN KHAI THỰC HIỆN
1. Nội dung, biện pháp
a) Tổ chức Hội nghị quán triệt và triển khai thực hiện Chỉ thị;
b) Tổ chức triển khai thực hiện các chủ trương của Đảng.
Cơ cấu thành phần do Bộ Quốc phòng hướng dẫn thực hiện.
2. Cơ quan chủ trì, phối hợp
a) Cơ quan chủ trì
- Ban Chỉ đạo quốc gia.
- Bộ Quốc phòng; Bộ Tài chính.
(Văn phòng Ban Chỉ đạo giúp Ban Chỉ đạo thu thập thông tin).
b) Cơ quan phối hợp: Hội Cựu chiến binh các cấp.
4. Thời gian thực hiện: Tháng 12/2013 và thường xuyên.
II. BAN HÀNH VĂN BẢN
1. Nội dung, biện pháp
a) Ban hành Thông tư;
2. Chủ trì thực hiện
- Bộ Quốc phòng.
3. Thời gian thực hiện: Từ năm 2013 đến năm 2020 và tiếp theo.
"""


def test_a_topic_with_its_own_items() -> None:
    first, second = blocks(TOPIC)
    assert [one.quote for one in first.clauses] == [
        "Tổ chức Hội nghị quán triệt và triển khai thực hiện Chỉ thị;", "Tổ chức triển khai thực hiện các chủ trương của Đảng.",
    ]  # fmt: skip
    assert first.clauses[1].more == ("Cơ cấu thành phần do Bộ Quốc phòng hướng dẫn thực hiện.",)
    assert [names(one) for one in first.clauses] == [["Ban Chỉ đạo quốc gia", "Bộ Quốc phòng", "Bộ Tài chính"]] * 2
    assert helpers(first.clauses[0]) == ["Hội Cựu chiến binh các cấp"]
    assert {str(one.due) for one in first.clauses} == {str({"in": "2013-12", "then": "ongoing"})}
    assert (first.clauses[0].heading, first.clauses[0].section) == (
        "I. CÔNG TÁC QUÁN TRIỆT, TRIỂN KHAI THỰC HIỆN",
        "I.1.a",
    )
    assert (first.taken, second.taken) == (tuple(range(1, 12)), tuple(range(13, 18)))
    assert [names(one) for one in second.clauses] == [["Bộ Quốc phòng"]]


LAYOUTS: dict[str, tuple[str, list[tuple[str, list[str], list[str], object, str]]]] = {
    "dashes under letters": ("""
        1. Công tác tuyên truyền
        a) Xây dựng chuyên mục trên Báo Gia Lai.
        - Đơn vị chủ trì: Sở Tư pháp.
        - Cơ quan phối hợp: Sở Y tế, Công an tỉnh.
        - Thời gian hoàn thành: Quý II/2025.
        - Sản phẩm: Chuyên mục.
        b) Tổ chức hội nghị phổ biến pháp luật.
        - Đơn vị chủ trì: Sở Nội vụ.
        - Thời gian thực hiện: Thường xuyên.
        """, [
        ("Xây dựng chuyên mục trên Báo Gia Lai.", ["Sở Tư pháp"], ["Sở Y tế", "Công an tỉnh"], {"in": "2025-Q2"}, "Chuyên mục"),
        ("Tổ chức hội nghị phổ biến pháp luật.", ["Sở Nội vụ"], [], None, ""),
    ]),
    "one set of facts for a list": ("""
        1. Tuyên truyền
        - Xây dựng chuyên mục.
        - Tổ chức hội nghị.
        - Đơn vị chủ trì: Sở Tư pháp.
        - Thời gian thực hiện: Tháng 6/2025.
        2. Kiểm tra
        - Kiểm tra định kỳ.
        - Thời gian: Quý IV năm 2025.
        - Đơn vị chủ trì: Thanh tra tỉnh.
        """, [
        ("Xây dựng chuyên mục.", ["Sở Tư pháp"], [], {"in": "2025-06"}, ""),
        ("Tổ chức hội nghị.", ["Sở Tư pháp"], [], {"in": "2025-06"}, ""),
        ("Kiểm tra định kỳ.", ["Thanh tra tỉnh"], [], {"in": "2025-Q4"}, ""),
    ]),
    "no bullets": ("""
        1. Rà soát văn bản
        Rà soát các văn bản do UBND tỉnh ban hành.
        Cơ quan chủ trì: Sở Tư pháp.
        Thời gian thực hiện: Trước ngày 30/10/2025.
        Sản phẩm: Báo cáo rà soát.
        2. Tổ chức tập huấn
        Cơ quan chủ trì: Sở Nội vụ.
        Thời gian thực hiện: Quý III/2025.
        """, [
        ("Rà soát các văn bản do UBND tỉnh ban hành.", ["Sở Tư pháp"], [], {"before": "2025-10-30"}, "Báo cáo rà soát"),
        ("Tổ chức tập huấn", ["Sở Nội vụ"], [], {"in": "2025-Q3"}, ""),
    ]),
    "plus signs": ("""
        - Tổ chức lễ phát động.
        + Đơn vị chủ trì: Công an tỉnh.
        + Thời gian: Tháng 6/2025.
        - Duy trì mô hình.
        + Đơn vị thực hiện: UBND các xã, phường.
        + Thời gian: Thường xuyên.
        """, [
        ("Tổ chức lễ phát động.", ["Công an tỉnh"], [], {"in": "2025-06"}, ""),
        ("Duy trì mô hình.", ["Ủy ban nhân dân các xã, phường"], [], None, ""),
    ]),
    "content after the lead": ("""
        1. Hội nghị triển khai
        - Đơn vị chủ trì: Sở Y tế.
        - Nội dung: Triển khai kế hoạch.
        - Thời gian: Tháng 3/2025.
        2. Hội nghị tổng kết
        - Nội dung: Tổng kết công tác.
        - Đơn vị chủ trì: Sở Nội vụ.
        """, [
        ("Triển khai kế hoạch", ["Sở Y tế"], [], {"in": "2025-03"}, ""),
        ("Tổng kết công tác", ["Sở Nội vụ"], [], None, ""),
    ]),
    "in the same paragraph": ("""
        a) Xây dựng Đề án. Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: Sở Tài chính; thời gian: tháng 6/2025.
        b) Tổ chức hội nghị (Chủ trì: Sở Y tế; thời gian: tháng 12/2025).
        """, [
        ("Xây dựng Đề án. Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: Sở Tài chính; thời gian: tháng 6/2025.",
         ["Sở Nội vụ"], ["Sở Tài chính"], {"in": "2025-06"}, ""),
        ("Tổ chức hội nghị (Chủ trì: Sở Y tế; thời gian: tháng 12/2025).", ["Sở Y tế"], [], {"in": "2025-12"}, ""),
    ]),
    "who does what in one value": ("""
        1. Ban hành kế hoạch
        - Cơ quan chủ trì, phối hợp: Sở Y tế chủ trì, phối hợp với Sở Tài chính.
        - Thời gian hoàn thành: Trước 15/4/2025.
        """, [("Ban hành kế hoạch", ["Sở Y tế"], ["Sở Tài chính"], {"before": "2025-04-15"}, "")]),
    "who does what, each on a line": ("""
        c) Hoạt động 3
        - Nội dung: Tuyên truyền trên các phương tiện đại chúng.
        - Cơ quan thực hiện:
        + Sở Văn hóa và Thể thao chủ trì, phối hợp với Sở Y tế.
        + Sở Xây dựng đăng tải thông điệp trên bảng quang báo thông tin giao thông.
        """, [("Tuyên truyền trên các phương tiện đại chúng", ["Sở Văn hóa và Thể thao", "Sở Xây dựng"], ["Sở Y tế"], None, "")]),
    "whom a draft is laid before": ("""
        1. Phổ biến Luật Việc làm
        - Cơ quan thực hiện: Sở Nội vụ chủ trì tham mưu Ủy ban nhân dân tỉnh ban hành Kế hoạch; Sở Tư pháp, Sở Y tế.
        """, [("Phổ biến Luật Việc làm", ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"], [], None, "")]),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts(layout: str) -> None:
    text, wanted = LAYOUTS[layout]
    found = [one for block in blocks(text) for one in block.clauses]
    assert [(one.quote, names(one), helpers(one), one.due, one.product) for one in found] == wanted


def test_facts_under_an_item_are_that_items() -> None:
    text = "2. Nội dung thực hiện\n2.1. Xây dựng phần mềm\n- Đơn vị thực hiện: Sở Nội vụ.\n2.2. Tập huấn\n- Đơn vị thực hiện: Sở Y tế."
    assert [(one.quote, names(one)) for block in blocks(text) for one in block.clauses] == [
        ("Xây dựng phần mềm", ["Sở Nội vụ"]), ("Tập huấn", ["Sở Y tế"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "III. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: Ngày 20/11/2025.\n2. Địa điểm: Hội trường.\n3. Thành phần: Toàn thể cán bộ.",
        "1. Sở Y tế:\n- Chủ trì, phối hợp với các sở: xây dựng kế hoạch.\n- Tổ chức thực hiện: kiểm tra việc chấp hành.",
        "2. Phân công thực hiện:\na) Sở Tài chính: bố trí kinh phí.\nb) Sở Y tế: tham mưu.",
        "3. Đơn vị thực hiện\nCác trường học trên địa bàn tỉnh căn cứ kế hoạch triển khai.",
        "VI. TỔ CHỨC THỰC HIỆN\n1. Công an tỉnh\n- Chủ trì tham mưu.",
    ],
)
def test_no_blocks(text: str) -> None:
    assert blocks(text) == []
