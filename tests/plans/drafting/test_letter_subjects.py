"""What an official letter says it is about, and where its text begins."""

from __future__ import annotations

import pytest

from plans.drafting.document import Line, Place
from plans.drafting.heading.head_text import head_text
from plans.drafting.heading.titles import subject

LETTERS = [
    ("Số: 12/LĐTBXH-TE\nV/v triển khai Tháng hành động\nKính gửi: Sở Y tế\nBộ đề nghị:", "triển khai Tháng hành động"),
    ("Số: 84/VPCP-KTTH V/v trợ cấp một lần\nHà Nội, ngày 27 tháng 10 năm 2014", "trợ cấp một lần"),
    ("V/v: nghỉ lễ năm 2025\nCăn cứ Bộ luật Lao động, Sở thông báo", "nghỉ lễ năm 2025"),
    ("V/v tổ chức\nHà Nội, ngày 27 tháng 10 năm 2014\nhội nghị tổng kết", "tổ chức hội nghị tổng kết"),
]


@pytest.mark.parametrize(("text", "title"), LETTERS)
def test_the_subject_of_a_letter(text: str, title: str) -> None:
    head = head_text([Line(line, Place(line=at)) for at, line in enumerate(text.split("\n"), 1)])
    found = subject(head)
    assert found is not None
    assert found.text == title
    assert "Kính gửi" not in head.text[found.start : found.end]
