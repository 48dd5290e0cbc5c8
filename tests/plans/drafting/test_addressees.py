"""To whom a letter goes, and what it asks of them by other words."""

from __future__ import annotations

import pytest

from plans.drafting.addressees import addressees
from plans.drafting.layout.paragraphs import paragraphs, texts
from tests.plans.drafting.lines import lines_of
from tests.plans.drafting.made import bodies, drafted, work

HEAD = """
ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 1512/UBND-KGVX
V/v tăng cường phòng, chống bệnh dại
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Sơn, ngày 10 tháng 3 năm 2024
"""
TO = """
Kính gửi:
- Các Sở: Y tế, Tài chính;
- Công an tỉnh;
- Ủy ban nhân dân các huyện, thành phố.
"""
ALL = "so-y-te, so-tai-chinh, cong-an-tinh, ubnd-cac-huyen-thanh-pho"
LISTS = [
    (TO, ["Sở Y tế", "Sở Tài chính", "Công an tỉnh", "Ủy ban nhân dân các huyện, thành phố"]),
    ("Kính gửi: Sở Y tế; Công an tỉnh.\nThực hiện Kế hoạch số 12/KH-UBND.", ["Sở Y tế", "Công an tỉnh"]),
    ("BỘ XÂY DỰNG điện:\n- Cục Đường bộ Việt Nam;\n- Sở Xây dựng các tỉnh.\nBộ yêu cầu:", ["Cục Đường bộ Việt Nam", "Sở Xây dựng các tỉnh"]),
    ("I. MỤC ĐÍCH\n- Công an tỉnh;\n- Sở Y tế.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), LISTS)
def test_to_whom_a_letter_goes(text: str, names: list[str]) -> None:
    found = addressees([*texts(paragraphs(lines_of(text.strip(), whole=True)))], bodies())
    assert [one.name for one in found] == names


ASKED = [
    pytest.param(
        "Thực hiện Công điện số 12/CĐ-TTg, Ủy ban nhân dân tỉnh đề nghị các đơn vị thực hiện một số nội dung sau:\n"
        "1. Tăng cường tuyên truyền.\n2. Rà soát đàn chó, mèo.",
        ["? cac-don-vi | Tăng cường tuyên truyền.", "? cac-don-vi | Rà soát đàn chó, mèo."],
        id="a group named in the request",
    ),
    pytest.param(
        "Ủy ban nhân dân tỉnh yêu cầu các cơ quan nêu trên tập trung triển khai thực hiện:\n- Tăng cường tuyên truyền.",
        [f"{ALL} | Tăng cường tuyên truyền."],
        id="those named above",
    ),
    pytest.param(
        "Ủy ban nhân dân tỉnh có ý kiến như sau:\n1. Tăng cường tuyên truyền.\n2. Giao Sở Y tế rà soát đàn chó.",
        [f"{ALL} | Tăng cường tuyên truyền.", "so-y-te | Giao Sở Y tế rà soát đàn chó."],
        id="nobody named at all",
    ),
    pytest.param(
        "Ủy ban nhân dân tỉnh đề nghị Quý cơ quan rà soát đàn chó, mèo.",
        [f"? {ALL} | Ủy ban nhân dân tỉnh đề nghị Quý cơ quan rà soát đàn chó, mèo."],
        id="you",
    ),
    pytest.param(
        "Ủy ban nhân dân tỉnh có ý kiến như sau:\n1. Các Sở nêu trên\n- Tăng cường tuyên truyền.\n2. Công an tỉnh\n- Tuần tra.",
        ["so-y-te, so-tai-chinh | Tăng cường tuyên truyền.", "cong-an-tinh | Tuần tra."],
        id="some of them",
    ),
    pytest.param(
        "Ngày 01/3/2024, Thủ tướng Chính phủ có Công điện số 12/CĐ-TTg.\nNếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở"
        " Y tế.\nTrân trọng đề nghị các đơn vị quan tâm phối hợp./.",
        [],
        id="courtesies ask nothing",
    ),
]


@pytest.mark.parametrize(("body", "wanted"), ASKED)
def test_what_a_letter_asks(body: str, wanted: list[str]) -> None:
    assert work(drafted(TO.strip() + "\n" + body, head=HEAD)) == wanted


def test_nobody_reports_to_themselves() -> None:
    body = "Ủy ban nhân dân tỉnh yêu cầu các cơ quan nêu trên báo cáo kết quả về Sở Y tế trước ngày 20/4/2024."
    reports = [one for one in drafted(TO.strip() + "\n" + body, head=HEAD).plan["tasks"] if one["kind"] == "report"]
    assert [(one["lead"], one["to"]) for one in reports] == [
        (["so-tai-chinh", "cong-an-tinh", "ubnd-cac-huyen-thanh-pho"], "so-y-te")
    ]
