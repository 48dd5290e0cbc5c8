"""Steps with a date: who does them, by when."""

from __future__ import annotations

import pytest

from plans.drafting.layout.paragraphs import paragraphs, texts
from plans.drafting.tables.steps import steps
from plans.drafting.tables.topic_blocks import Block
from tests.plans.drafting.lines import lines_of
from tests.plans.drafting.tables import bodies, helpers, names


def read(text: str) -> list[Block]:
    return steps(list(texts(paragraphs(lines_of(text.strip(), whole=True)))), bodies())


# Steps of Quyết định 3210/QĐ-UBND (2014), shortened.
STEPS = """
2. Trình tự, thời gian lập và phê duyệt danh sách
2.1. Bước 1:
2.1.a. Thành lập Ban Chỉ đạo thực hiện hỗ trợ nhà ở:
Ủy ban nhân dân xã, phường, thị trấn thành lập Ban Chỉ đạo thực hiện hỗ trợ nhà ở.
Thời gian hoàn tất: trước ngày 27 tháng 6 năm 2014.
2.2. Bước 2: Tổng hợp và phê duyệt danh sách.
Ủy ban nhân dân quận, huyện chỉ đạo các phòng, ban rà soát, phê duyệt danh sách. Sau khi phê duyệt, Sở Nội vụ tổng hợp.
Thời gian hoàn tất: trước ngày 18 tháng 8 năm 2014.
2.3. Bước 3: Lập Đề án.
Trên cơ sở đề nghị của Ủy ban nhân dân quận, huyện, Sở Xây dựng chủ trì, phối hợp với Sở Tài chính lập Đề án, gửi Sở Tư pháp thẩm định.
Thời gian hoàn tất: trước ngày 30 tháng 9 năm 2014.
3. Các vấn đề cần lưu ý
Đề án cần phân định rõ số lượng.
"""


def test_steps_dated_on_a_line_of_their_own() -> None:
    first, second, third = (block.clauses[0] for block in read(STEPS))
    assert [one.due for one in (first, second, third)] == [
        {"before": "2014-06-27"}, {"before": "2014-08-18"}, {"before": "2014-09-30"},
    ]  # fmt: skip
    assert names(first) == ["Ủy ban nhân dân các xã, phường, thị trấn"]
    assert names(second) == ["Ủy ban nhân dân các quận, huyện", "Sở Nội vụ"]
    assert (names(third), helpers(third)) == (["Sở Xây dựng"], ["Sở Tài chính"])
    assert (second.heading, second.section) == ("2.2. Bước 2: Tổng hợp và phê duyệt danh sách.", "2.2")
    assert {one.sure for one in (first, second, third)} == {"likely"}


def test_what_a_step_takes() -> None:
    assert [block.taken for block in read(STEPS)] == [(1, 2, 3, 4), (5, 6, 7), (8, 9, 10)]


@pytest.mark.parametrize(
    ("text", "leads", "due"),
    [
        ("- Bước 1 (từ ngày 01/6/2025 đến ngày 15/6/2025): Các trường tổ chức tuyên truyền.", ["Các trường"], {"between": ["2025-06-01", "2025-06-15"]}),
        ("Bước 1. Lập danh sách\nSở Nội vụ rà soát, lập danh sách. Hoàn thành trước ngày 15/5/2025.", ["Sở Nội vụ"], {"before": "2025-05-15"}),
        ("Bước 2: Sở Nội vụ chủ trì thẩm định hồ sơ; thời gian hoàn thành: 30/6/2025.", ["Sở Nội vụ"], {"by": "2025-06-30"}),
    ],
)  # fmt: skip
def test_other_ways_to_date_a_step(text: str, leads: list[str], due: object) -> None:
    ((clause,),) = (block.clauses for block in read(text))
    assert (names(clause), clause.due) == (leads, due)


def test_a_step_of_nobody_says_so() -> None:
    ((clause,),) = (
        block.clauses for block in read("Bước 1: Lập danh sách.\nThời gian hoàn thành: trước ngày 15/5/2025.")
    )
    assert (clause.bodies, clause.sure) == ((), "unsure")
    assert clause.doubts == ("Không rõ cơ quan thực hiện bước này.",)


@pytest.mark.parametrize(
    "text", ["Bước 1: Sở Nội vụ rà soát danh sách.", "Bước đầu triển khai từ ngày 01/6/2025.", "1. Sở Nội vụ tổ chức."]
)
def test_no_dated_steps(text: str) -> None:
    assert read(text) == []
