"""What a decision or letter orders before the plan that it puts in force: its words with what comes of them."""

from __future__ import annotations

import pytest

from tests.plans.drafting.made import drafted, notes, work

DECISION = """
ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 512/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Sơn, ngày 10 tháng 3 năm 2024
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch phòng, chống bệnh dại năm 2024
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Theo đề nghị của Giám đốc Sở Y tế giao tại Tờ trình số 12/TTr-SYT,
QUYẾT ĐỊNH:
"""
LETTER = """
ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 1512/UBND-KGVX
V/v ban hành Kế hoạch phòng, chống bệnh dại
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Sơn, ngày 10 tháng 3 năm 2024
Kính gửi:
- Các sở, ban, ngành;
- Ủy ban nhân dân các huyện, thành phố.
"""
PLAN = """
Nơi nhận:
- Như Điều 4;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
[tên người ký]
KẾ HOẠCH
Phòng, chống bệnh dại năm 2024
(Ban hành kèm theo Quyết định số 512/QĐ-UBND ngày 10 tháng 3 năm 2024)
I. MỤC ĐÍCH
1. Khống chế bệnh dại.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Trực cấp cứu.
2. Công an tỉnh
- Tuần tra.
"""
OWN = ["so-noi-vu | Trực cấp cứu.", "cong-an-tinh | Tuần tra."]
ORDERS = [
    pytest.param(
        DECISION,
        """
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống bệnh dại năm 2024.
Điều 2. Giao Sở Y tế chủ trì, phối hợp với Sở Công Thương tập huấn; trước ngày 30/6/2024.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Điều 4. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này./.
""",
        [
            "so-y-te + so-cong-thuong | Giao Sở Y tế chủ trì, phối hợp với Sở Công Thương tập huấn; trước ngày 30/6/2024."
        ],
        id="one article gives work",
    ),
    pytest.param(
        DECISION,
        """
Điều 1. Phê duyệt Kế hoạch phòng, chống bệnh dại năm 2024.
Điều 2. Tổ chức thực hiện
1. Giao Sở Y tế:
a) Hướng dẫn các đơn vị triển khai;
b) Tổng hợp kết quả.
2. Sở Tài chính bố trí kinh phí theo phân cấp ngân sách.
3. Ủy ban nhân dân các huyện, thành phố rà soát đàn chó trước ngày 30/4/2024.
Điều 3. Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này./.
""",
        [
            "so-y-te | Hướng dẫn các đơn vị triển khai;",
            "so-y-te | Tổng hợp kết quả.",
            "so-tai-chinh | Sở Tài chính bố trí kinh phí theo phân cấp ngân sách.",
            "ubnd-cac-huyen-thanh-pho | Ủy ban nhân dân các huyện, thành phố rà soát đàn chó trước ngày 30/4/2024.",
        ],
        id="an article with numbers",
    ),
    pytest.param(
        DECISION,
        """
1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống bệnh dại năm 2024.
2. Giao Sở Tài chính tham mưu bố trí kinh phí.
3. Quyết định này có hiệu lực kể từ ngày ký.
""",
        ["so-tai-chinh | Giao Sở Tài chính tham mưu bố trí kinh phí."],
        id="numbers instead of articles",
    ),
    pytest.param(
        LETTER,
        """
Ủy ban nhân dân tỉnh ban hành Kế hoạch phòng, chống bệnh dại và yêu cầu:
1. Sở Y tế tổ chức tập huấn trước ngày 30/4/2024.
2. Sở Tài chính bố trí kinh phí.
""",
        ["so-y-te | Sở Y tế tổ chức tập huấn trước ngày 30/4/2024.", "so-tai-chinh | Sở Tài chính bố trí kinh phí."],
        id="a letter that encloses the plan",
    ),
    pytest.param(
        DECISION,
        """
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống bệnh dại năm 2024.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký; thay thế Kế hoạch số 15/KH-UBND ngày 02/02/2023.
Điều 3. Giám đốc Sở Y tế, Sở Tài chính chịu trách nhiệm thi hành Quyết định này./.
""",
        [],
        id="nothing but the plan",
    ),
]


@pytest.mark.parametrize(("head", "orders", "wanted"), ORDERS)
def test_what_is_ordered_before_the_plan(head: str, orders: str, wanted: list[str]) -> None:
    found = drafted(orders.strip() + PLAN, head=head)
    assert work(found) == [*wanted, *OWN]
    assert "phòng, chống bệnh dại" in found.plan["title"].lower()
    assert [text for text in notes(found) if "văn bản gửi kèm" in text] == []


NOTED = [
    (
        "Điều 2. Giao Sở Y tế chủ trì, phối hợp với các sở, ngành; Ủy ban nhân dân các xã triển khai Kế hoạch này.",
        "other",
        "Quyết định giao chung",
    ),
    ("Điều 2. Tiến độ giao đất do cơ quan có thẩm quyền xem xét.", "unread", "“Tiến độ giao đất do cơ quan"),
    ("Căn cứ Kế hoạch này, các đơn vị gửi kế hoạch về Sở Y tế trước ngày 31/3/2024.", "unread", "gửi kế hoạch về Sở"),
]


@pytest.mark.parametrize(("order", "kind", "words"), NOTED)
def test_what_no_task_holds_is_a_note(order: str, kind: str, words: str) -> None:
    found = drafted(f"Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n{order}{PLAN}", head=DECISION)
    assert work(found) == OWN
    assert [text for text in notes(found, kind) if words in text] != []


def test_who_watches_may_stand_in_the_decision() -> None:
    orders = "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\nĐiều 2. Giao Sở Y tế theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này."
    assert drafted(orders + PLAN, head=DECISION).plan["monitor"] == {"lead": "so-y-te"}
