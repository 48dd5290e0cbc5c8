"""Which parts give work."""

from __future__ import annotations

import pytest

from plans.drafting.assigning import Mode, mode_of, says_it_assigns
from tests.plans.drafting.made import bodies, drafted, items


@pytest.mark.parametrize(
    "heading",
    ["TỔ CHỨC THỰC HIỆN", "Phân công nhiệm vụ", "PHÂN CÔNG THỰC HIỆN", "Trách nhiệm của các cơ quan, đơn vị",
     "Nhiệm vụ trọng tâm và phân công thực hiện", "TỔ CHỨC TRIỂN KHAI", "Nhiệm vụ của các sở, ngành", "Chế độ báo cáo",
     "Phân công trách nhiệm", "Giao nhiệm vụ", "CÔNG TÁC TỔ CHỨC", "THỰC HIỆN", "Các đơn vị liên quan",
     "Biện pháp tổ chức thực hiện", "Xác định nội dung và phân công trách nhiệm", "Nhiệm vụ của các đơn vị được phân công"],
)  # fmt: skip
def test_headings_that_say_so(heading: str) -> None:
    assert says_it_assigns(heading)


@pytest.mark.parametrize(
    "heading",
    ["MỤC ĐÍCH, YÊU CẦU", "Mục tiêu", "Nhiệm vụ và giải pháp", "Kinh phí thực hiện", "Thực trạng",
     "Đánh giá tình hình tổ chức thực hiện", "Quan điểm, trách nhiệm", "Thời gian, địa điểm", "Căn cứ pháp lý",
     "KHẨU HIỆU TUYÊN TRUYỀN VÀ TỔ CHỨC THỰC HIỆN", "Nội dung thực hiện", "Công tác tổ chức cán bộ",
     "Xác định nội dung công việc gắn với trách nhiệm và phát huy vai trò của Công an tỉnh",
     "Nâng cao nhận thức, trách nhiệm của các cơ quan, đơn vị, địa phương", "Đề cao trách nhiệm người đứng đầu",
     "Các đơn vị thuộc, trực thuộc được phân công tham gia tổ chức bầu cử"],
)  # fmt: skip
def test_headings_that_do_not(heading: str) -> None:
    assert not says_it_assigns(heading)


@pytest.mark.parametrize(
    ("text", "above", "mode"),
    [
        ("III. TỔ CHỨC THỰC HIỆN", "beside", "assigns"),
        ("III. KINH PHÍ THỰC HIỆN", "beside", "money"),
        ("3. Nguồn kinh phí", "assigns", "money"),
        ("3. Chế độ báo cáo", "assigns", "reports"),
        ("3. Sở Y tế", "assigns", "assigns"),
        ("3. Thời hạn gửi báo cáo", "assigns", "reports"),
        ("II. NHIỆM VỤ\n1. Sở Y tế: Chuẩn bị thuốc.\n2. Công an tỉnh: Tuần tra.", "beside", "assigns"),
        ("II. NHIỆM VỤ\n1. Tuyên truyền\n2. Công an tỉnh tuần tra.\n3. Kiểm tra", "beside", "beside"),
        ("II. MỤC TIÊU\n1. Sở Y tế: Chuẩn bị thuốc.\n2. Công an tỉnh: Tuần tra.", "beside", "beside"),
        ("II. NHIỆM VỤ\n- Sở Y tế: Chuẩn bị thuốc.\n- Công an tỉnh: Tuần tra.", "beside", "beside"),
    ],
)  # fmt: skip
def test_what_a_part_does(text: str, above: Mode, mode: Mode) -> None:
    (item,) = items(text)
    assert mode_of(item, above, bodies().opening) == mode


def test_the_parts_stand_in_the_plan_as_written() -> None:
    found = drafted("""
II. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN
1. Sở Y tế: Chuẩn bị thuốc.
III. GIẢI PHÁP
1. Tuyên truyền
- Tăng thời lượng phát sóng.
IV. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh: Tuần tra.
""")
    assert found.plan["assignment_parts"] == ["II. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN", "IV. TỔ CHỨC THỰC HIỆN"]
