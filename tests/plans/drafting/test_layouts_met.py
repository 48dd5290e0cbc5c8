"""Layouts that real plans have beside the usual ones: each written once, with another province's words."""

from __future__ import annotations

import pytest

from tests.plans.drafting.made import drafted, work

BRANCH = "chi-nhanh-ngan-hang-nong-nghiep-va-phat-trien-nong-thon-huyen"
LAYOUTS = [
    pytest.param(
        """
II. PHÂN CÔNG CỤ THỂ
* Sở Y tế:
- Trực cấp cứu.
* Công an tỉnh
- Tuần tra.
III. KHẨU HIỆU
1. Công an tỉnh quyết tâm giữ vững bình yên!
2. Sở Y tế chung tay vì cộng đồng!
""",
        ["so-y-te | Trực cấp cứu.", "cong-an-tinh | Tuần tra."],
        id="dashes under stars; slogans",
    ),
    pytest.param(
        """
IV- CÔNG TÁC TỔ CHỨC
1- Sở Y tế trực cấp cứu.
2- Công an tỉnh
2.1- Tuần tra.
2.2- Bắt giữ.
Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan biết, thực hiện./.
""",
        ["so-y-te | Sở Y tế trực cấp cứu.", "cong-an-tinh | Tuần tra.", "cong-an-tinh | Bắt giữ."],
        id="numbers of the Party's documents; words that only tell",
    ),
    pytest.param(
        """
II. TỔ CHỨC THỰC HIỆN
1. Yêu cầu chung
Căn cứ nhiệm vụ được giao, Thủ trưởng các sở có trách nhiệm:
a) Kiện toàn bộ phận thường trực.
b) Rà soát vật tư dự trữ.
""",
        ["cac-so | Kiện toàn bộ phận thường trực.", "cac-so | Rà soát vật tư dự trữ."],
        id="a sentence with a colon over a), b)",
    ),
    pytest.param(
        """
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế:
- Rà soát vật tư.
2. Đề nghị: Hội Nông dân tỉnh
- Vận động hội viên.
""",
        ["so-y-te | Rà soát vật tư.", "? hoi-nong-dan-tinh | Vận động hội viên."],
        id="Đề nghị with a colon",
    ),
    pytest.param(
        """
II. TỔ CHỨC THỰC HIỆN
1. Các cơ quan chuyên ngành (gồm các Sở: Y tế, Xây dựng):
- Hướng dẫn kiểm kê.
2. Sở Tài chính:
- Tổng hợp kết quả.
""",
        ["so-y-te, so-xay-dung | Hướng dẫn kiểm kê.", "so-tai-chinh | Tổng hợp kết quả."],
        id="a group whose members stand in brackets",
    ),
    pytest.param(
        """
II. TỔ CHỨC THỰC HIỆN
**1.
Sở Y tế:**
-
Rà soát vật tư.
*2.
Sở Tài chính - Cơ quan thường trực*
- Tổng hợp kết quả.
""",
        ["so-y-te | Rà soát vật tư.", "so-tai-chinh | Tổng hợp kết quả."],
        id="numbers and bullets alone on their lines, marks of bold around",
    ),
    pytest.param(
        """
II. KINH PHÍ THỰC HIỆN
1. Kinh phí do ngân sách nhà nước bảo đảm.
2. Sở Tài chính chủ trì, phối hợp với Sở Y tế tham mưu bố trí kinh phí.
3. Ủy ban nhân dân các xã tổng hợp, trình Hội đồng nhân dân cùng cấp bố trí kinh phí.
4. Các cơ quan, đơn vị, địa phương chủ động bố trí kinh phí.
III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế:
- Rà soát vật tư.
""",
        [
            "so-tai-chinh + so-y-te | Sở Tài chính chủ trì, phối hợp với Sở Y tế tham mưu bố trí kinh phí.",
            "ubnd-cac-xa | Ủy ban nhân dân các xã tổng hợp, trình Hội đồng nhân dân cùng cấp bố trí kinh phí.",
            "so-y-te | Rà soát vật tư.",
        ],
        id="a body named in the part on money, and some of its kind, but not everybody",
    ),
    pytest.param(
        """
II. PHÂN CÔNG CỤ THỂ
* Sở Y tế:
Trực cấp cứu.
Tổng hợp thiệt hại.
* Công an tỉnh:
Tuần tra.
""",
        ["so-y-te | Trực cấp cứu.", "so-y-te | Tổng hợp thiệt hại.", "cong-an-tinh | Tuần tra."],
        id="paragraphs without marks under stars",
    ),
    pytest.param(
        """
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Trực cấp cứu.
Phụ lục
Biểu theo dõi
""",
        ["so-y-te | Trực cấp cứu."],
        id="the word above an appendix is nobody's task",
    ),
    pytest.param(
        """
II. TỔ CHỨC THỰC HIỆN
1. Kho bạc Nhà nước huyện, Chi nhánh Ngân hàng Nông nghiệp và PTNT huyện
- Vận động người lao động.
2. Công an huyện
- Tuần tra.
""",
        [
            f"kho-bac-nha-nuoc-huyen, {BRANCH} | Vận động người lao động.",
            "cong-an-huyen | Tuần tra.",
        ],
        id="a heading that is a list of names, of which one is only presumed",
    ),
    pytest.param(
        """
III- PHÂN CÔNG TRÁCH NHIỆM
1- Đ/c Trưởng phòng Nội vụ huyện
- Lập danh sách.
2- Đ/c Trưởng phòng Y tế huyện
- Trực cấp cứu.
""",
        ["phong-noi-vu-huyen | Lập danh sách.", "phong-y-te-huyen | Trực cấp cứu."],
        id="heads of offices under 1-, 2-",
    ),
]


@pytest.mark.parametrize(("body", "tasks"), LAYOUTS)
def test_whose_clause_it_is(body: str, tasks: list[str]) -> None:
    assert work(drafted(body)) == tasks


def test_a_line_tells_the_time_of_the_clause_above() -> None:
    found = drafted("""
II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường:
- Xây dựng phương án hộ đê.
Thời gian hoàn thành: Trước ngày 15/4/2024.
- Trực ban 24/24 giờ.
Thời gian thực hiện: Thường xuyên.
- Tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh.
Thời gian hoàn thành: Trước ngày 20/5/2024.
""")
    tasks = [(task["kind"], task.get("due"), task["source"].get("more")) for task in found.plan["tasks"]]
    assert tasks == [
        ("work", {"before": "2024-04-15"}, ["Thời gian hoàn thành: Trước ngày 15/4/2024."]),
        ("work", None, ["Thời gian thực hiện: Thường xuyên."]),
        ("work", {"before": "2024-05-20"}, ["Thời gian hoàn thành: Trước ngày 20/5/2024."]),
        ("report", {"before": "2024-05-20"}, None),
    ]
