"""An organ below its body is the issuer by its whole name; a department keeps its own."""

from __future__ import annotations

import pytest

from plans.drafting.heading.header import read_header
from tests.plans.drafting.lines import lines_of
from tests.plans.drafting.made import drafted

BLOCKS = [
    ("ỦY BAN MTTQ VIỆT NAM\nTỈNH BẾN TRE\nBAN THƯỜNG TRỰC", "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bến Tre"),
    (
        "MẶT TRẬN TỔ QUỐC VIỆT NAM\nXÃ TÂN AN\nBAN THƯỜNG TRỰC",
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân An",
    ),
    (
        "MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN TRUNG ƯƠNG",
        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    ),
    ("ỦY BAN NHÂN DÂN TỈNH HÀ GIANG\nVĂN PHÒNG", "Văn phòng Ủy ban nhân dân tỉnh Hà Giang"),
    ("TỈNH ỦY HÀ GIANG\nVĂN PHÒNG", "Văn phòng Tỉnh ủy Hà Giang"),
    ("UBND XÃ TÂN AN\nTRẠM Y TẾ", "Trạm Y tế xã Tân An"),
    ("ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH HÀ NAM", "Đoàn TNCS Hồ Chí Minh tỉnh Hà Nam"),
    ("HỘI NÔNG DÂN VIỆT NAM\nBAN CHẤP HÀNH TỈNH HÀ GIANG", "Hội Nông dân tỉnh Hà Giang"),
    ("HỘI LIÊN HIỆP PHỤ NỮ TỈNH NAM ĐỊNH\nBAN THƯỜNG VỤ", "Hội Liên hiệp Phụ nữ tỉnh Nam Định"),
    ("UBND TỈNH ĐỒNG NAI\nSỞ Y TẾ", "Sở Y tế"),
    ("HUYỆN ỦY CHỢ ĐỒN\nBAN TUYÊN GIÁO", "Ban Tuyên giáo"),
    ("SỞ Y TẾ ĐỒNG NAI\nTRUNG TÂM Y TẾ\nHUYỆN LONG THÀNH", "Trung tâm Y tế huyện Long Thành"),
    ("VĂN PHÒNG CHÍNH PHỦ", "Văn phòng Chính phủ"),
    ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG", "Ủy ban nhân dân thành phố Hải Phòng"),
]
OPENING = (
    "{}\nSố: 34/KH-X\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTân An, ngày 05 tháng 3 năm 2024\n"
    "KẾ HOẠCH\nTuyên truyền phòng cháy\nCăn cứ Luật Phòng cháy và chữa cháy;\n"
)
WORK = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trực cấp cứu.\n2. Công an tỉnh tuần tra.\n"


@pytest.mark.parametrize(("block", "issuer"), BLOCKS)
def test_the_issuer_of_a_block_of_two(block: str, issuer: str) -> None:
    assert read_header(lines_of(OPENING.format(block))).issuer == issuer


@pytest.mark.parametrize(
    ("block", "issuer", "area"),
    [
        ("BAN CHỈ ĐẠO ATGT HUYỆN\nTIỂU BAN TUYÊN TRUYỀN", "Tiểu ban tuyên truyền", ("district", "tan-an")),
        ("BAN CHỈ ĐẠO 138 XÃ\nTỔ GIÚP VIỆC", "Tổ giúp việc", ("commune", "tan-an")),
        ("BAN CHỈ ĐẠO 138 TỈNH\nTỔ GIÚP VIỆC", "Tổ giúp việc", (None, None)),
        ("BAN CHỈ ĐẠO 138 HUYỆN", "Ban Chỉ đạo 138 huyện Tân An", ("district", "tan-an")),
    ],
)
def test_the_area_of_a_body_whose_superior_does_not_say_of_which_place(
    block: str, issuer: str, area: tuple[str | None, str | None]
) -> None:
    header = read_header(lines_of(OPENING.format(block)))
    assert header.issuer == issuer
    assert (header.level, header.area) == area


def test_an_issuer_that_no_grammar_knows_is_kept_and_proposed() -> None:
    found = drafted(WORK, OPENING.format("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ\nTỈNH BẾN TRE"))
    issuer = found.plan["issuer"]
    assert issuer is not None
    assert issuer in {one.code.rpartition("/")[2] for one in found.agencies}
