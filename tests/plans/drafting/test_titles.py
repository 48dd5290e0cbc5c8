"""Where the lines of a title go on, and where they end."""

from __future__ import annotations

import pytest

from plans.drafting.heading.header import read_header
from tests.plans.drafting.lines import lines_of

BLOCK = "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\nSố: 153/KH-UBND\nCần Thơ, ngày 17 tháng 11 năm 2025\nKẾ HOẠCH\n"
GO_ON = [
    "TRIỂN KHAI CÁC DỰ ÁN, TIỂU DỰ ÁN THUỘC\nCHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA PHÒNG, CHỐNG MA TÚY",
    "TRUYỀN THÔNG VỀ GIẢM NGHÈO THUỘC CHƯƠNG TRÌNH\nMỤC TIÊU QUỐC GIA GIẢM NGHÈO BỀN VỮNG NĂM 2025",
    "SƠ KẾT BA NĂM THỰC HIỆN\nCHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM",
    "MUA SẮM, NÂNG CẤP\nPHẦN MỀM QUẢN LÝ VĂN BẢN",
]
END = [
    "PHÒNG, CHỐNG LỤT BÃO\nMỤC TIÊU CHUNG",
    "PHÁT TRIỂN DU LỊCH\nCHƯƠNG I. QUY ĐỊNH CHUNG",
    "CHUYỂN ĐỔI SỐ\nPHẦN MỞ ĐẦU",
]


@pytest.mark.parametrize("title", GO_ON)
def test_a_title_goes_on_in_a_programme_of_its_own_name(title: str) -> None:
    header = read_header(lines_of(f"{BLOCK}{title}\nThực hiện Quyết định số 7/QĐ-BCA, Ủy ban nhân dân ban hành:"))
    assert header.title == title.replace("\n", " ")


@pytest.mark.parametrize("title", END)
def test_a_title_ends_at_the_first_part(title: str) -> None:
    header = read_header(lines_of(f"{BLOCK}{title}\nNội dung của phần đầu."))
    assert header.title == title.split("\n", maxsplit=1)[0]
