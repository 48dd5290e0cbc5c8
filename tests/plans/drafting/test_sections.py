"""What belongs to an agency's section: words over lists, bullets that go on, posts and general names as headings."""

from __future__ import annotations

import pytest

from plans.drafting.lead_ins import is_duty_too, lists_objects
from tests.plans.drafting.made import COMMUNE, MINISTRY, PROVINCE, drafted, items, work

LAYOUTS = [
    pytest.param(
        PROVINCE,
        """
II. PHÂN CÔNG TRÁCH NHIỆM
Căn cứ Kế hoạch này, yêu cầu các sở, ban, ngành, địa phương thực hiện các nhiệm vụ cụ thể như sau:
2.1. Sở Tài chính
a) Tham mưu Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh quyết định:
- Phương án phân bổ vốn đầu tư công trung hạn;
- Mức vốn đối ứng từ ngân sách địa phương;
b) Bố trí kinh phí hằng năm.
2.2. Công an tỉnh
a) Chủ trì, phối hợp
- Sở Nội vụ và các đơn vị liên quan tham mưu quy định về phân cấp.
- Sở Y tế tổ chức cai nghiện.
b) Triển khai các dự án thành phần:
- Dự án 1: Phòng ngừa tội phạm.
- Dự án 2: Ứng dụng công nghệ.
""",
        """
so-tai-chinh | Tham mưu Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh quyết định:
so-tai-chinh | Bố trí kinh phí hằng năm.
cong-an-tinh | Sở Nội vụ và các đơn vị liên quan tham mưu quy định về phân cấp.
cong-an-tinh | Sở Y tế tổ chức cai nghiện.
cong-an-tinh | Triển khai các dự án thành phần:
""",
        id="headings of two numbers under a sentence to all; objects and role labels under letters",
    ),
    pytest.param(
        PROVINCE,
        """
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Chuẩn bị thuốc.
Việc chuẩn bị theo đúng danh mục đã duyệt.
- Tổ chức cấp cứu.
2. Ủy ban nhân dân các xã chủ động bố trí kinh phí từ ngân sách địa phương cho công tác phòng ngừa, tập trung một số nhiệm vụ sau:
- Rà soát nhà không an toàn.
3. Sở Xây dựng chủ trì, phối hợp với các Sở: Tài chính, Nội vụ, Công Thương, Tư pháp, tổ chức thực hiện các nhiệm vụ sau:
- Kiểm tra công trình.
""",
        """
so-y-te | Chuẩn bị thuốc.
so-y-te | Tổ chức cấp cứu.
ubnd-cac-xa | Ủy ban nhân dân các xã chủ động bố trí kinh phí từ ngân sách địa phương cho công tác phòng ngừa, tập trung một số nhiệm vụ sau:
ubnd-cac-xa | Rà soát nhà không an toàn.
so-xay-dung | Kiểm tra công trình.
""",
        id="a bullet that goes on; a lead-in that is a duty too, and one that is none",
    ),
    pytest.param(
        COMMUNE,
        """
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã
- Theo dõi việc thực hiện.
2. Phòng Văn hóa - Xã hội
- Tuyên truyền trên hệ thống truyền thanh.
3. Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội
- Xây dựng các báo cáo tổng hợp.
4. Các Phó Chủ tịch phụ trách lĩnh vực dân tộc, tôn giáo
- Tham gia góp ý nhân sự.
5. Chuyên viên phụ trách lĩnh vực hành chính
- Bảo đảm thông tin liên lạc.
""",
        """
van-phong-hdnd-va-ubnd-xa | Theo dõi việc thực hiện.
phong-van-hoa-xa-hoi | Tuyên truyền trên hệ thống truyền thanh.
can-bo-phu-trach-linh-vuc-giam-sat-va-phan-bien-xa-hoi | Xây dựng các báo cáo tổng hợp.
cac-pho-chu-tich-phu-trach-linh-vuc-dan-toc-ton-giao | Tham gia góp ý nhân sự.
chuyen-vien-phu-trach-linh-vuc-hanh-chinh | Bảo đảm thông tin liên lạc.
""",
        id="more posts than bodies among the headings",
    ),
    pytest.param(
        PROVINCE,
        """
II. TỔ CHỨC THỰC HIỆN
1. Sở Khoa học và Công nghệ
Chủ trì, phối hợp với các sở, ngành và các đơn vị có liên quan:
- Khuyến khích doanh nghiệp đầu tư.
- Quản lý nhãn hiệu.
2. Sở Y tế
- Chuẩn bị thuốc.
Giao Sở Công Thương theo dõi, tổng hợp kết quả thực hiện.
3. Các cơ sở nuôi trồng thủy sản: Theo dõi môi trường.
Yêu cầu các sở, ban, ngành, đơn vị, địa phương nghiêm túc triển khai thực hiện./.
""",
        """
so-khoa-hoc-va-cong-nghe | Khuyến khích doanh nghiệp đầu tư.
so-khoa-hoc-va-cong-nghe | Quản lý nhãn hiệu.
so-y-te | Chuẩn bị thuốc.
co-so-nuoi-trong-thuy-san | Theo dõi môi trường.
""",
        id="words over bullets without a mark; closing words to another, and to all",
    ),
    pytest.param(
        PROVINCE,
        """
II. TỔ CHỨC THỰC HIỆN
1. Giám đốc Sở, Thủ trưởng cơ quan, ban, ngành
a) Phối hợp Sở Nông nghiệp và Môi trường tuyên truyền.
b) Giao Thanh tra tỉnh tổ chức thanh tra.
c) Giao Công an tỉnh xử lý vi phạm.
d) Giao Sở Y tế kiểm tra chất lượng nước.
""",
        """
cac-so, cac-co-quan-ban-nganh + so-nong-nghiep-va-moi-truong | Phối hợp Sở Nông nghiệp và Môi trường tuyên truyền.
thanh-tra-tinh | Giao Thanh tra tỉnh tổ chức thanh tra.
cong-an-tinh | Giao Công an tỉnh xử lý vi phạm.
so-y-te | Giao Sở Y tế kiểm tra chất lượng nước.
""",
        id="letters of others under a heading to all, and its own",
    ),
    pytest.param(
        PROVINCE,
        """
II. TỔ CHỨC THỰC HIỆN
1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Liên hiệp
Phụ nữ tỉnh và các tổ chức thành viên của Mặt trận
- Tham gia phối hợp.
2. Sở Y tế
Chuẩn bị thuốc
- Dự trữ hóa chất.
3. Sở Tài chính
- Bố trí kinh phí.
""",
        """
? uy-ban-mttq-tinh, hoi-lien-hiep-phu-nu-tinh, to-chuc-thanh-vien-cua-mat-tran | Tham gia phối hợp.
so-y-te | Chuẩn bị thuốc
so-y-te | Dự trữ hóa chất.
so-tai-chinh | Bố trí kinh phí.
""",
        id="a heading of two paragraphs",
    ),
    pytest.param(
        PROVINCE,
        """
II. NỘI DUNG
1. Về ứng dụng phần mềm
- Trên cơ sở kết quả khảo sát tại các xã, phường, Sở Xây dựng chủ trì đề xuất phương án dùng chung.
- Trên cơ sở kết quả đó, việc lựa chọn phần mềm bảo đảm thống nhất.
2. Về tổ chức thi
a) Trường các điểm thi có trách nhiệm
- Bố trí phòng dự phòng.
- Kiểm tra cơ sở vật chất.
b) Yêu cầu chung
- Bảo đảm an toàn.
""",
        """
so-xay-dung | Trên cơ sở kết quả khảo sát tại các xã, phường, Sở Xây dựng chủ trì đề xuất phương án dùng chung.
truong-cac-diem-thi | Bố trí phòng dự phòng.
truong-cac-diem-thi | Kiểm tra cơ sở vật chất.
""",
        id="outside of assigning parts: behind a ground; whoever is responsible over a list",
    ),
    pytest.param(
        PROVINCE,
        """
II. ĐỐI TƯỢNG KIỂM TRA
1. Kiểm tra công tác bầu cử đối với:
- Ban Công tác Mặt trận ở các thôn trên địa bàn xã.
- Ban Công tác Mặt trận tổ chức hội nghị cử tri.
III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế có trách nhiệm quản lý việc khai thác nước.
Hoạt động khai thác nước dưới đất phải tuân thủ quy định của pháp luật.
2. Sở Xây dựng kiểm tra công trình.
Chuẩn bị phương tiện.
""",
        """
ban-cong-tac-mat-tran | Ban Công tác Mặt trận tổ chức hội nghị cử tri.
so-y-te | Sở Y tế có trách nhiệm quản lý việc khai thác nước.
so-xay-dung | Sở Xây dựng kiểm tra công trình.
so-xay-dung | Chuẩn bị phương tiện.
""",
        id="a body that is only looked at; a rule for all behind a clause",
    ),
    pytest.param(
        MINISTRY,
        """
6. Tổ chức thực hiện
a) Trách nhiệm của các bộ, ngành liên quan
- Bộ Tài chính:
+ Chủ trì, phối hợp với Bộ Nội vụ xây dựng cơ chế quản lý Quỹ.
+ Giám sát việc sử dụng kinh phí của Chương trình.
- Bộ Tư pháp:
+ Chủ trì thẩm định các văn bản quy phạm pháp luật.
- Các bộ, ngành khác liên quan
Theo chức năng, nhiệm vụ của mình, các bộ, ngành chủ động phối hợp thực hiện Chương trình.
b) Bộ Công Thương:
- Hướng dẫn rà soát các công trình thủy điện:
+ Công trình đang vận hành.
+ Công trình đang xây dựng.
""",
        """
bo-tai-chinh + bo-noi-vu | Chủ trì, phối hợp với Bộ Nội vụ xây dựng cơ chế quản lý Quỹ.
bo-tai-chinh | Giám sát việc sử dụng kinh phí của Chương trình.
bo-tu-phap | Chủ trì thẩm định các văn bản quy phạm pháp luật.
cac-bo-nganh-lien-quan | Theo chức năng, nhiệm vụ của mình, các bộ, ngành chủ động phối hợp thực hiện Chương trình.
bo-cong-thuong | Hướng dẫn rà soát các công trình thủy điện:
""",
        id="names behind dashes, over what each is to do",
    ),
    pytest.param(
        PROVINCE,
        """
V. TỔ CHỨC THỰC HIỆN
1. Ban Quản lý Khu kinh tế và Ban Quản lý các khu công nghiệp tỉnh
- Ban Quản lý Khu kinh tế chủ trì triển khai khu công nghiệp sinh thái.
- Tổ chức làm việc với các nhà đầu tư.
- Sở Công Thương chủ trì thì phối hợp.
2. Ủy ban nhân dân cấp xã
- Thường xuyên rà soát các dự án.
- Ủy ban nhân dân phường Kỳ Lừa chủ trì, phối hợp với Sở Công Thương lập phương án di dời cụm công nghiệp.
3. Các sở, ban, ngành tiến hành đánh giá, báo cáo kết quả gửi về Sở Công Thương trước ngày 20 hằng tháng.
""",
        """
ban-quan-ly-khu-kinh-te | Ban Quản lý Khu kinh tế chủ trì triển khai khu công nghiệp sinh thái.
ban-quan-ly-khu-kinh-te, ban-quan-ly-cac-khu-cong-nghiep-tinh | Tổ chức làm việc với các nhà đầu tư.
ban-quan-ly-khu-kinh-te, ban-quan-ly-cac-khu-cong-nghiep-tinh | Sở Công Thương chủ trì thì phối hợp.
ubnd-cap-xa | Thường xuyên rà soát các dự án.
ubnd-phuong-ky-lua + so-cong-thuong | Ủy ban nhân dân phường Kỳ Lừa chủ trì, phối hợp với Sở Công Thương lập phương án di dời cụm công nghiệp.
""",
        id="a bullet for one of those whom the heading addresses; who only reports",
    ),
    pytest.param(
        MINISTRY,
        """
1. Bộ Tài chính:
a) Phối hợp với các bộ, ngành và địa phương liên quan chỉ đạo, hướng dẫn triển khai:
- Xây dựng kết cấu hạ tầng đúng tiến độ.
- Thu hút đầu tư có chọn lọc.
b) Chỉ đạo thực hiện các nhiệm vụ sau:
- Rà soát quy hoạch.
- Kiểm tra các dự án.
2. Bộ Công Thương dự trữ hàng hóa.
Bộ Nội vụ chủ trì thẩm định tổ chức bộ máy.
Bộ Tư pháp chịu trách nhiệm hướng dẫn, theo dõi, đôn đốc việc thực hiện Chỉ thị này.
""",
        """
bo-tai-chinh | Phối hợp với các bộ, ngành và địa phương liên quan chỉ đạo, hướng dẫn triển khai:
bo-tai-chinh | Rà soát quy hoạch.
bo-tai-chinh | Kiểm tra các dự án.
bo-cong-thuong | Bộ Công Thương dự trữ hàng hóa.
bo-noi-vu | Bộ Nội vụ chủ trì thẩm định tổ chức bộ máy.
""",
        id="what others are to be led to do; sentences to others below an item",
    ),
    pytest.param(
        PROVINCE,
        """
II. NỘI DUNG
2. Thành lập mới khoảng trên 500 ha các cụm công nghiệp:
- Ủy ban nhân dân cấp xã hướng dẫn nhà đầu tư lập hồ sơ thành lập cụm công nghiệp.
- Sở Công Thương tham mưu thực hiện thủ tục thành lập cụm công nghiệp.
- Các cơ quan, đơn vị tăng cường tuyên truyền.
- Các doanh nghiệp ứng dụng công nghệ cao.
""",
        """
ubnd-cap-xa | Ủy ban nhân dân cấp xã hướng dẫn nhà đầu tư lập hồ sơ thành lập cụm công nghiệp.
so-cong-thuong | Sở Công Thương tham mưu thực hiện thủ tục thành lập cụm công nghiệp.
""",
        id="outside of assigning parts: committees of a level by their names, unlike everybody",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "text", "expected"), LAYOUTS)
def test_sections(opening: str, text: str, expected: str) -> None:
    assert work(drafted(text, opening)) == expected.strip().splitlines()


QUALIFIED = [
    (
        "1. Các doanh nghiệp sản xuất, chế biến hàng hóa\n- Nắm bắt thông tin thị trường.",
        "Các doanh nghiệp sản xuất, chế biến hàng hóa | Nắm bắt thông tin thị trường.",
    ),
    (
        "1. Các đơn vị cấp nước sạch trên địa bàn tỉnh có trách nhiệm\na) Đẩy nhanh tiến độ.",
        "các đơn vị cấp nước sạch trên địa bàn tỉnh | Đẩy nhanh tiến độ.",
    ),
    (
        "1. Các tổ chức, cá nhân và hộ gia đình khai thác nước dưới đất có trách nhiệm:\na) Chấp hành quy định.",
        "các tổ chức, cá nhân và hộ gia đình khai thác nước dưới đất | Chấp hành quy định.",
    ),
    ("1. Các cơ sở nuôi trồng thủy sản: Theo dõi môi trường.", "các cơ sở nuôi trồng thủy sản | Theo dõi môi trường."),
    (
        "1. Đề nghị các tổ chức cung cấp dịch vụ chi trả\na) Bố trí nguồn lực.",
        "các tổ chức cung cấp dịch vụ chi trả | Bố trí nguồn lực.",
    ),
    ("1. Trách nhiệm của chính quyền các địa phương\n- Khảo sát nhu cầu.", "chính quyền các địa phương | Khảo sát nhu cầu."),
    # what follows tells them to act
    ("1. Các đơn vị theo chức năng, nhiệm vụ có trách nhiệm phối hợp.", "các đơn vị | "),
    ("1. Các doanh nghiệp tham gia phong trào thi đua.", "các doanh nghiệp | "),
    ("1. Các cơ quan quản lý cấp trên (gồm cả đại diện chủ sở hữu) có trách nhiệm:\n- Đôn đốc.", "các cơ quan quản lý cấp trên | Đôn đốc."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), QUALIFIED)
def test_groups_with_a_long_name(text: str, expected: str) -> None:
    found = drafted("II. TỔ CHỨC THỰC HIỆN\n" + text)
    names = {agency.code.rpartition("/")[2]: agency.name for agency in found.agencies}
    (task,) = [one for one in found.plan["tasks"] if one["kind"] == "work"]
    name, _, quote = expected.partition(" | ")
    assert [names[code].lower() for code in task["lead"]] == [name.lower()]
    assert task["source"]["quote"].startswith(quote)


DUTIES = [
    ("là cơ quan đầu mối, chủ trì, hướng dẫn thực hiện Đề án trên địa bàn; tổ chức thực hiện các nhiệm vụ sau:", True),
    ("tiếp tục phân công nhiệm vụ cho từng đồng chí xuống cơ sở, trong đó tập trung một số nhiệm vụ sau:", True),
    ("Căn cứ tình hình thực tế, chủ động bố trí kinh phí cho các hoạt động phòng ngừa, tập trung các việc sau:", True),
    ("chỉ đạo Chi cục Thủy sản thực hiện các nội dung sau:", False),
    ("chủ trì, phối hợp với các Sở: Tài chính, Xây dựng, Nội vụ, Tư pháp, thực hiện các nhiệm vụ sau:", False),
    ("tổ chức thực hiện các chủ trương, nhiệm vụ, giải pháp nêu trong Đề án trên địa bàn. Cụ thể:", False),
    ("Căn cứ chức năng, nhiệm vụ được giao và tình hình của địa phương, tổ chức thực hiện các nội dung sau:", False),
]


@pytest.mark.parametrize(("lead", "expected"), DUTIES)
def test_words_over_tasks_may_be_a_duty(lead: str, *, expected: bool) -> None:
    assert is_duty_too(lead) is expected


OBJECTS = [
    ("Tham mưu quyết định:", "- Phương án phân bổ vốn.\n- Cơ chế, chính sách hỗ trợ.\n- Việc khác.", True),
    ("Triển khai các dự án:", "- Dự án 1: Phòng ngừa.\n- Tiểu dự án 2: Truyền thông.", True),
    ("Bảo đảm thuốc:", "- Dự trữ cơ số thuốc.\n- Phân bổ về các xã.", False),
    ("Chủ trì, phối hợp:", "- Sở Nội vụ tham mưu.\n- Sở Y tế tổ chức.", False),
    ("Xây dựng văn bản:", "- Kế hoạch số 5 của tỉnh.\n- Tổ chức hội nghị.", False),
    ("Các nội dung:", "- Dự án 1.\n- Dự án 2.", False),
]


@pytest.mark.parametrize(("lead", "listed", "expected"), OBJECTS)
def test_objects_of_a_duty(lead: str, listed: str, *, expected: bool) -> None:
    assert lists_objects(lead, items(listed)) is expected
