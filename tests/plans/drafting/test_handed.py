"""Work handed on outside of the usual sections, and sections inside another's: layouts with what comes of each."""

from __future__ import annotations

import pytest

from plans.drafting.document import Place
from plans.drafting.handed import without_addressees
from plans.drafting.layout.paragraphs import Paragraph
from tests.plans.drafting.made import MINISTRY, PROVINCE, drafted, work

LAYOUTS = [
    pytest.param(
        PROVINCE,
        """
II. NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM
1. Về cải cách thể chế
Giao Sở Tư pháp chủ trì, phối hợp với các cơ quan, đơn vị liên quan:
a) Rà soát hệ thống văn bản quy phạm pháp luật.
b) Tham mưu sửa đổi các văn bản không còn phù hợp.
2. Về cải cách tài chính công
Giao Sở Tài chính:
a) Bố trí kinh phí, trang thiết bị làm việc.
3. Về tuyên truyền
Báo và Phát thanh, Truyền hình tỉnh chủ trì, phối hợp với các sở tổ chức chương trình đối thoại.
Sở Nội vụ chủ trì hội nghị vào ngày 22/01/2026.
Căn cứ Luật Trẻ em, Sở Y tế chủ trì Tháng hành động.
Giao các đơn vị:
a) Nâng cao nhận thức của người dân.
4. Trách nhiệm của các sở, ban, ngành
a) Chủ động xây dựng kế hoạch khắc phục tồn tại.
b) Chủ động kết nối các hệ thống thông tin.
5. Nhiệm vụ của giai đoạn tới là rất nặng nề
a) Nâng cao chất lượng nguồn nhân lực.
""",
        """
so-tu-phap | Rà soát hệ thống văn bản quy phạm pháp luật.
so-tu-phap | Tham mưu sửa đổi các văn bản không còn phù hợp.
so-tai-chinh | Bố trí kinh phí, trang thiết bị làm việc.
bao-va-phat-thanh-truyen-hinh-tinh | Báo và Phát thanh, Truyền hình tỉnh chủ trì, phối hợp với các sở tổ chức chương trình đối thoại.
cac-so-ban-nganh | Chủ động xây dựng kế hoạch khắc phục tồn tại.
cac-so-ban-nganh | Chủ động kết nối các hệ thống thông tin.
""",
        id="among solutions: lists under Giao, whose responsibility a heading tells, who leads",
    ),
    pytest.param(
        PROVINCE,
        """
Điều 1. Phê duyệt phương án.
Điều 2. Giao Giám đốc Sở Y tế
1. Tổ chức thực hiện phương án.
2. Hướng dẫn các bệnh viện.
Điều 3. Giao Sở Tài chính thẩm định dự toán.
Điều 4. Giao các sở, ngành liên quan thực hiện.
""",
        """
so-y-te | Tổ chức thực hiện phương án.
so-y-te | Hướng dẫn các bệnh viện.
so-tai-chinh | Giao Sở Tài chính thẩm định dự toán.
""",
        id="articles that give work by name",
    ),
    pytest.param(
        PROVINCE,
        """
I. Trách nhiệm phối hợp
1. Các cơ quan thẩm định (Sở Tài chính, Sở Xây dựng):
a) Tiếp nhận hồ sơ.
2. Các sở, ban, ngành: Chịu trách nhiệm các nội dung sau:
2.1. Trách nhiệm chung
a) Đánh giá hiệu quả của dự án.
2.2. Trách nhiệm cụ thể
Ngoài các trách nhiệm chung, một số đơn vị có ý kiến các nội dung sau:
a) Sở Y tế
- Đánh giá điều kiện vệ sinh.
b) Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh
- Đánh giá về an ninh.
3. Cơ quan chủ trì giải quyết thủ tục đầu tư
a) Hướng dẫn nhà đầu tư.
4. Cơ quan phối hợp có trách nhiệm trả lời bằng văn bản.
5. Để nâng cao hiệu quả, các sở, ngành theo chức năng, nhiệm vụ triển khai thực hiện:
a) Thực hiện nghiêm quy định.
b) Tham gia kiểm tra.
""",
        """
so-tai-chinh, so-xay-dung | Tiếp nhận hồ sơ.
cac-so-ban-nganh | Đánh giá hiệu quả của dự án.
so-y-te | Đánh giá điều kiện vệ sinh.
cong-an-tinh, bo-chi-huy-quan-su-tinh | Đánh giá về an ninh.
co-quan-chu-tri-giai-quyet-thu-tuc-dau-tu | Hướng dẫn nhà đầu tư.
co-quan-phoi-hop | Cơ quan phối hợp có trách nhiệm trả lời bằng văn bản.
cac-so-nganh | Thực hiện nghiêm quy định.
cac-so-nganh | Tham gia kiểm tra.
""",
        id="letters of bodies below a general sentence are not the group's",
    ),
    pytest.param(
        PROVINCE,
        """
IV. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
- Hướng dẫn các doanh nghiệp.
2. Các chủ đầu tư xây dựng và kinh doanh hạ tầng khu công nghiệp
- Tạo điều kiện về mặt bằng.
3. Các doanh nghiệp thứ cấp đang hoạt động trong khu công nghiệp
- Tuân thủ quy định.
4. Các sở, ngành có trách nhiệm thực hiện
- Rà soát danh mục.
5. Cơ quan quản lý: Sở Tài chính:
- Bố trí kinh phí.
6. Khuyến khích Hội Nông dân tỉnh chỉ đạo các chi hội tham gia.
7. Sở Nội vụ phối hợp
- Theo dõi biên chế.
""",
        """
so-cong-thuong | Hướng dẫn các doanh nghiệp.
cac-chu-dau-tu-xay-dung-va-kinh-doanh-ha-tang-khu-cong-nghiep | Tạo điều kiện về mặt bằng.
doanh-nghiep-thu-cap-dang-hoat-dong-trong-khu-cong-nghiep | Tuân thủ quy định.
cac-so-nganh | Rà soát danh mục.
so-tai-chinh | Bố trí kinh phí.
? hoi-nong-dan-tinh | Khuyến khích Hội Nông dân tỉnh chỉ đạo các chi hội tham gia.
so-noi-vu | Theo dõi biên chế.
""",
        id="a line over a list is the name to its end; a role is not",
    ),
    pytest.param(
        PROVINCE,
        """
III. TIÊU CHÍ THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG
1. Tiêu chí thi đua
a) Đối với các sở, ban, ngành
- Hoàn thành vượt mức các chỉ tiêu.
b) Đối với các doanh nghiệp
- Giải quyết việc làm.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: Tổng hợp hồ sơ khen thưởng.
""",
        "so-noi-vu | Tổng hợp hồ sơ khen thưởng.",
        id="what a movement strives for",
    ),
    pytest.param(
        MINISTRY,
        """
Bộ Y tế đề nghị Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương thực hiện các nội dung sau:
1. Xây dựng kế hoạch tuyên truyền phòng, chống dịch.
2. Bố trí kinh phí mua thuốc.
""",
        """
? ubnd-cac-tinh-thanh-pho-truc-thuoc-trung-uong | Xây dựng kế hoạch tuyên truyền phòng, chống dịch.
? ubnd-cac-tinh-thanh-pho-truc-thuoc-trung-uong | Bố trí kinh phí mua thuốc.
""",
        id="a letter's numbers are of whom it asks",
    ),
    pytest.param(
        MINISTRY,
        """
Bộ Y tế yêu cầu các cục, vụ thực hiện các nội dung sau:
1. Tăng cường phòng, chống dịch:
Tổ chức hội thảo.
2. Phân công thực hiện:
2.1. Cục Quản lý Dược:
- Bảo đảm thuốc.
""",
        "cuc-quan-ly-duoc | Bảo đảm thuốc.",
        id="parts are no numbers of a letter",
    ),
]


@pytest.mark.parametrize(("opening", "text", "expected"), LAYOUTS)
def test_work_handed_on(opening: str, text: str, expected: str) -> None:
    assert work(drafted(text, opening)) == expected.strip().splitlines()


def test_addressees_of_a_letter_are_no_content() -> None:
    said = [
        ("", "Kính gửi:"),
        ("dash", "Sở Y tế;"),
        ("dash", "Công an tỉnh."),
        ("", "Thực hiện …"),
        ("dash", "Rà soát."),
    ]
    lines = [Paragraph(text, "-" if kind else "", kind, "", 8, Place(line=at)) for at, (kind, text) in enumerate(said)]
    assert [one.text for one in without_addressees(lines)] == ["Thực hiện …", "Rà soát."]
