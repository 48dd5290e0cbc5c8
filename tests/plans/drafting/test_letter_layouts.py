"""What letters of direction ask, layout by layout, and their last words, which give nobody anything to do."""

from __future__ import annotations

import pytest

from plans.drafting.layout.formalities import closes
from tests.plans.drafting.made import drafted, work

LETTER = """
ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 215/UBND-TH
V/v quản lý tài sản công
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Sơn, ngày 12 tháng 3 năm 2024
Kính gửi:
- Các sở, ban, ngành;
- Công an tỉnh.
"""
LAYOUTS = [
    pytest.param(
        """
Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành tập trung thực hiện các nội dung sau:
1. Công tác tuyên truyền
Tổ chức phổ biến đầy đủ nội dung Nghị định đến cán bộ, công chức.
2. Tiến độ giải ngân
- Rà soát toàn bộ hạng mục công việc.
- Bố trí đủ vốn theo đúng cam kết.
3. Xử lý trường hợp chậm triển khai
Quá 24 tháng mà dự án chưa khởi công, Sở Tài chính sẽ đề xuất thu hồi.
""",
        """
cac-so-ban-nganh | Tổ chức phổ biến đầy đủ nội dung Nghị định đến cán bộ, công chức.
cac-so-ban-nganh | Rà soát toàn bộ hạng mục công việc.
cac-so-ban-nganh | Bố trí đủ vốn theo đúng cam kết.
""",
        id="topics over what all are to do",
    ),
    pytest.param(
        """
Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành tập trung thực hiện các nội dung sau:
1. Về việc rà soát dữ liệu
1.1. Giao Sở Xây dựng
Khẩn trương chia sẻ dữ liệu.
1.2. Giao Công an tỉnh
Đối chiếu dữ liệu.
""",
        """
so-xay-dung | Khẩn trương chia sẻ dữ liệu.
cong-an-tinh | Đối chiếu dữ liệu.
""",
        id="topics over bodies are none for all",
    ),
    pytest.param(
        """
Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Trách nhiệm chung của các cơ quan, đơn vị
- Thực hiện nghiêm các quy định của pháp luật.
2. Thanh tra tỉnh
- Tăng cường thanh tra trách nhiệm.
""",
        """
cac-co-quan-don-vi | Thực hiện nghiêm các quy định của pháp luật.
thanh-tra-tinh | Tăng cường thanh tra trách nhiệm.
""",
        id="what all owe together",
    ),
    pytest.param(
        """
Chủ tịch Ủy ban nhân dân tỉnh yêu cầu thực hiện các nội dung sau:
1. Các sở quản lý chuyên ngành về hạ tầng
Giao các sở theo lĩnh vực gồm:
- Sở Công Thương (đối với hạ tầng cụm công nghiệp);
- Sở Xây dựng (đối với hạ tầng đô thị).
Có trách nhiệm:
a) Rà soát, thống kê tài sản.
b) Hướng dẫn các đơn vị lập hồ sơ.
2. Sở Tài chính
Chủ trì các nội dung gồm:
- Thẩm định dự toán;
- Sở Xây dựng phối hợp kiểm tra hiện trường.
""",
        """
cac-so-quan-ly-chuyen-nganh-ve-ha-tang | Rà soát, thống kê tài sản.
cac-so-quan-ly-chuyen-nganh-ve-ha-tang | Hướng dẫn các đơn vị lập hồ sơ.
so-tai-chinh | Thẩm định dự toán;
so-tai-chinh | Sở Xây dựng phối hợp kiểm tra hiện trường.
""",
        id="the members of a group are no tasks",
    ),
    pytest.param(
        """
Chủ tịch Ủy ban nhân dân tỉnh yêu cầu thực hiện các nội dung sau:
1. Các sở, ban, ngành căn cứ chức năng, nhiệm vụ khẩn trương tổ chức rà soát, phân loại tài sản. Các đơn vị gửi báo cáo về Sở Tài chính như sau:
- Báo cáo 6 tháng: Các đơn vị gửi Sở Tài chính trước ngày 05/7.
- Báo cáo đột xuất: Theo yêu cầu của Bộ Tài chính.
2. Công an tỉnh chuẩn bị báo cáo như sau:
- Báo cáo viên của tỉnh soạn đề cương.
""",
        """
cac-so-ban-nganh | Các sở, ban, ngành căn cứ chức năng, nhiệm vụ khẩn trương tổ chức rà soát, phân loại tài sản. Các đơn vị gửi báo cáo về Sở Tài chính như sau:
cong-an-tinh | Báo cáo viên của tỉnh soạn đề cương.
""",
        id="lines of reports are no work, the sentence before them is",
    ),
]


@pytest.mark.parametrize(("text", "expected"), LAYOUTS)
def test_what_a_letter_asks(text: str, expected: str) -> None:
    assert work(drafted(text, LETTER)) == expected.strip().splitlines()


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ ý kiến chỉ đạo, yêu cầu các Sở, ngành, địa phương triển khai thực hiện./.",
        "Căn cứ ý kiến chỉ đạo trên, các cơ quan, đơn vị liên quan nghiêm túc triển khai thực hiện./.",
        "Căn cứ nội dung trên, đề nghị Sở Công Thương phối hợp với các đơn vị liên quan triển khai thực hiện./.",
        "Yêu cầu Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các xã nghiêm túc tổ chức triển khai thực hiện./.",
        "Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở, ngành khẩn trương triển khai thực hiện./.",
    ],
)
def test_last_words(text: str) -> None:
    assert closes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ nội dung Kế hoạch này, các sở, ban, ngành xây dựng kế hoạch cụ thể để triển khai thực hiện.",
        "Yêu cầu các đơn vị rà soát hồ sơ và triển khai thực hiện.",
        "Đề nghị các Bộ có văn bản gửi Bộ Tài chính trước ngày 15/6 để tổ chức thực hiện.",
        "Yêu cầu các sở, ngành triển khai thực hiện các nội dung sau:",
    ],
)
def test_words_that_still_ask_for_something(text: str) -> None:
    assert not closes(text)


QUOTED = """
Chủ tịch Ủy ban nhân dân tỉnh có ý kiến chỉ đạo như sau:
1. Nhất trí chủ trương di dời cụm công nghiệp theo đề nghị của Sở Công Thương; giao Ủy ban nhân dân phường Tam Thanh chủ trì xây dựng lộ trình di dời.
2. Đối với các cụm công nghiệp thành lập mới trong năm 2026, giao Sở Tài chính tìm kiếm nhà đầu tư đủ năng lực.
3. Căn cứ Kế hoạch này, đề nghị Công an tỉnh chủ trì bảo đảm an ninh.
"""


def test_what_is_told_before_the_work_is_given_stands_beside_it() -> None:
    plan = drafted(QUOTED, LETTER).plan
    told = [(task["source"]["quote"][:22], *task["source"].get("more", [])) for task in plan["tasks"]]
    assert told == [
        (
            "giao Ủy ban nhân dân p",
            "Nhất trí chủ trương di dời cụm công nghiệp theo đề nghị của Sở Công Thương;",
        ),
        ("giao Sở Tài chính tìm ", "Đối với các cụm công nghiệp thành lập mới trong năm 2026,"),
        ("Căn cứ Kế hoạch này, đ",),
    ]
