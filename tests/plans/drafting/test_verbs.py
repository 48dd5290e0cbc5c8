"""Where a clause begins and a name goes on."""

from __future__ import annotations

import pytest

from plans.drafting.layout.verbs import begins_with_action


@pytest.mark.parametrize(
    "text",
    ["chủ trì, phối hợp với Sở Y tế", "Chủ trì xây dựng", "tham mưu UBND tỉnh", "Tổ chức tập huấn", "tổ chức", "Hằng năm",
     "căn cứ chức năng", "Có trách nhiệm", "báo cáo", "là cơ quan thường trực", "trực ban 24/24", "Cân đối ngân sách",
     "HƯỚNG DẪN", "Tổ chức các hoạt động"],
)  # fmt: skip
def test_words_of_a_clause(text: str) -> None:
    assert begins_with_action(text)


@pytest.mark.parametrize(
    "text",
    ["và Truyền hình tỉnh", "Công an tỉnh", "Tổ chức chính trị - xã hội", "tổ chức đoàn thể", "tổ chức hội",
     "Lao động - Thương binh", "Ủy ban nhân dân", "", "chủ trương", "Tổ chức khác", "truyền hình"],
)  # fmt: skip
def test_words_of_a_name(text: str) -> None:
    assert not begins_with_action(text)
