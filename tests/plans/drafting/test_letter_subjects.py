"""What an official letter says it is about, and where its text begins."""

from __future__ import annotations

import pytest

from plans.drafting.document import Line, Place
from plans.drafting.heading.head_text import head_text
from plans.drafting.heading.opening_pieces import read_opening
from plans.drafting.heading.titles import subject

LETTERS = [
    ("Số: 12/LĐTBXH-TE\nV/v triển khai Tháng hành động\nKính gửi: Sở Y tế\nBộ đề nghị:", "triển khai Tháng hành động"),
    ("Số: 84/VPCP-KTTH V/v trợ cấp một lần\nHà Nội, ngày 27 tháng 10 năm 2014", "trợ cấp một lần"),
    ("V/v: nghỉ lễ năm 2025\nCăn cứ Bộ luật Lao động, Sở thông báo", "nghỉ lễ năm 2025"),
    ("V/v tổ chức\nHà Nội, ngày 27 tháng 10 năm 2014\nhội nghị tổng kết", "tổ chức hội nghị tổng kết"),
    (
        "Số: 4240/UBND-VX\nV/v cập nhật cơ sở dữ liệu cán bộ\nThành phố Hồ Chí\nMinh, ngày 28 tháng 11 năm 2025\nKính gửi:",
        "cập nhật cơ sở dữ liệu cán bộ",
    ),
    (
        "Số: 85/UBND-ĐT\nV/v rà soát số nhà, mã bưu chính\nThành\nphố Hồ Chí Minh, ngày 25 tháng 11 năm 2025\nKính gửi:",
        "rà soát số nhà, mã bưu chính",
    ),
    (
        "Số: 95/SGDĐT-CTTT\nV/v kiểm soát ô nhiễm trên địa bàn Thành phố\nHà Nội, ngày 03\ntháng 12 năm 2025\nKính gửi:",
        "kiểm soát ô nhiễm trên địa bàn Thành phố",
    ),
    (
        "Số: 5155/SGDĐT-GDTX\nVề hướng dẫn đánh giá, xếp loại\ntrung tâm\nCần Thơ, ngày 28 tháng 11 năm 2025\nKính gửi:",
        "hướng dẫn đánh giá, xếp loại trung tâm",
    ),
]
NO_LETTERS = [
    "Số: 12/KH-UBND\nHà Nội, ngày 03 tháng 12 năm 2025\nKẾ HOẠCH\nVề phòng cháy",
    "Số: 5/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc …",
]


@pytest.mark.parametrize(("text", "title"), LETTERS)
def test_the_subject_of_a_letter(text: str, title: str) -> None:
    head = head_text([Line(line, Place(line=at)) for at, line in enumerate(text.split("\n"), 1)])
    found = subject(head)
    assert found is not None
    assert found.text == title
    assert "Kính gửi" not in head.text[found.start : found.end]


@pytest.mark.parametrize("text", NO_LETTERS)
def test_what_a_plan_is_about_stands_below_its_kind(text: str) -> None:
    assert subject(head_text([Line(line, Place(line=at)) for at, line in enumerate(text.split("\n"), 1)])) is None


def test_a_kind_named_below_the_addressees_is_of_the_text() -> None:
    text = "SỞ GIÁO DỤC\nSố: 95/SGDĐT-CTTT\nV/v kiểm soát ô nhiễm\nKính gửi: Các trường\nSở yêu cầu:\nHƯỚNG DẪN\nCách đo bụi"
    opening = read_opening([Line(line, Place(line=at)) for at, line in enumerate(text.split("\n"), 1)])
    assert opening.title is not None
    assert opening.title.text == "kiểm soát ô nhiễm"
    assert opening.kind is None
