"""What stands under what, from numbering alone; numerals repeat and jump as they do in documents."""

from __future__ import annotations

import pytest

from plans.drafting.layout.outline import Item
from tests.plans.drafting.made import items


def shown(found: list[Item], depth: int = 0) -> list[str]:
    """One line an item, two blanks a level, with its section."""
    return [
        line
        for item in found
        for line in (f"{'  ' * depth}{item.section or '-'} {item.text}", *shown(item.children, depth + 1))
    ]


OUTLINES = [
    (
        """
        III. PHÂN CÔNG
        * Phòng Điều dưỡng:
        - Giám sát.
        – Tổng hợp.
        * Các khoa
        - Thực hiện.
        1- Mục tiêu
        - Một là.
        * Hai là.
        """,
        """
        III PHÂN CÔNG
          III Phòng Điều dưỡng:
            III Giám sát.
            III Tổng hợp.
          III Các khoa
            III Thực hiện.
          III.1 Mục tiêu
            III.1 Một là.
            III.1 Hai là.
        """,
    ),
    (
        """
        II. NHIỆM VỤ
        + Sở Y tế:
        - Trực.
        • Khoa Dược:
        - Cấp thuốc.
        2. Giải pháp
        a) Tuyên truyền
        (1) Sở Y tế:
        - In tờ rơi.
        (2) Công an tỉnh tuần tra.
        b) Kiểm tra
        (1) Sở Y tế kiểm tra.
        3. Kinh phí
        """,
        """
        II NHIỆM VỤ
          II Sở Y tế:
            II Trực.
          II Khoa Dược:
            II Cấp thuốc.
          II.2 Giải pháp
            II.2.a Tuyên truyền
              II.2.a.1 Sở Y tế:
                II.2.a.1 In tờ rơi.
              II.2.a.2 Công an tỉnh tuần tra.
            II.2.b Kiểm tra
              II.2.b.1 Sở Y tế kiểm tra.
          II.3 Kinh phí
        """,
    ),
    (
        """
        IV. TỔ CHỨC THỰC HIỆN
        (1) Sở Y tế trực.
        (2) Công an tỉnh
        a) Tuần tra.
        V. KINH PHÍ
        """,
        """
        IV TỔ CHỨC THỰC HIỆN
          IV.1 Sở Y tế trực.
          IV.2 Công an tỉnh
            IV.2.a Tuần tra.
        V KINH PHÍ
        """,
    ),
    (
        """
        A. QUAN ĐIỂM
        I. MỤC TIÊU
        1. Chung
        - Một là.
        + Cụ thể.
        2. Riêng
        B. TỔ CHỨC
        """,
        """
        A QUAN ĐIỂM
          A.I MỤC TIÊU
            A.I.1 Chung
              A.I.1 Một là.
                A.I.1 Cụ thể.
            A.I.2 Riêng
        B TỔ CHỨC
        """,
    ),
    (
        """
        II. PHÂN CÔNG
        2. Các huyện
        2.1. Huyện A
        a) Rà soát.
        2.2. Huyện B
        3. Các xã
        """,
        """
        II PHÂN CÔNG
          II.2 Các huyện
            II.2.1 Huyện A
              II.2.1.a Rà soát.
            II.2.2 Huyện B
          II.3 Các xã
        """,
    ),
    (
        """
        II. NHIỆM VỤ
        1. Một
        II. TỔ CHỨC
        3. Ba
        1. Một nữa
        """,
        """
        II NHIỆM VỤ
          II.1 Một
        II TỔ CHỨC
          II.3 Ba
          II.1 Một nữa
        """,
    ),
    (
        """
        Lời đầu.
        III. TỔ CHỨC
        1. Sở Y tế
        - Chuẩn bị thuốc.
        Câu chung sau danh sách.
        TỔ CHỨC THỰC HIỆN
        Câu của phần không số.
        """,
        """
        - Lời đầu.
        III TỔ CHỨC
          III.1 Sở Y tế
            III.1 Chuẩn bị thuốc.
            III.1 Câu chung sau danh sách.
        - TỔ CHỨC THỰC HIỆN
          - Câu của phần không số.
        """,
    ),
    (
        """
        Điều 1. Phạm vi
        1. Một
        Điều 2. Trách nhiệm
        a) Hai
        """,
        """
        1 Phạm vi
          1.1 Một
        2 Trách nhiệm
          2.a Hai
        """,
    ),
]


@pytest.mark.parametrize(("text", "tree"), OUTLINES)
def test_what_stands_under_what(text: str, tree: str) -> None:
    wanted = tree.rstrip().lstrip("\n").splitlines()
    margin = len(wanted[0]) - len(wanted[0].lstrip())
    assert shown(items(text)) == [line[margin:] for line in wanted]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("1. Sở Y tế", True),
        ("1. Sở Y tế có trách nhiệm:", True),
        ("1. Sở Y tế chuẩn bị thuốc.", False),
        ("- Chuẩn bị thuốc;", False),
        ("TỔ CHỨC THỰC HIỆN.", True),
        (f"1. {'Sở Y tế chuẩn bị thuốc ' * 10}", False),
    ],
)
def test_what_only_heads(text: str, heads: bool) -> None:
    (item,) = items(text)
    assert item.heads is heads


def test_walking_is_in_the_order_of_the_document() -> None:
    (item,) = items("I. A\n1. B\n- C\n2. D")
    assert [one.text for one in item.walk()] == ["A", "B", "C", "D"]
