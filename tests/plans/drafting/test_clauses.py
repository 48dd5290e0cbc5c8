"""Whose clause is whose: layouts of many plans, each with the work tasks that come of it."""

from __future__ import annotations

import pytest

from tests.plans.drafting.made import COMMUNE, MINISTRY, PROVINCE, SCHOOL, drafted, duties, notes, work

LAYOUTS = [
    pytest.param(
        PROVINCE,
        """
II. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương:
- Dự trữ hàng hóa thiết yếu.
- Phối hợp với Sở Tài chính bình ổn giá.
2. Ủy ban nhân dân các huyện, thành phố
Kiện toàn Ban Chỉ huy phòng thủ dân sự.
Rà soát các khu vực nguy hiểm.
""",
        """
so-cong-thuong | Dự trữ hàng hóa thiết yếu.
so-cong-thuong + so-tai-chinh | Phối hợp với Sở Tài chính bình ổn giá.
ubnd-cac-huyen-thanh-pho | Kiện toàn Ban Chỉ huy phòng thủ dân sự.
ubnd-cac-huyen-thanh-pho | Rà soát các khu vực nguy hiểm.
""",
        id="bullets, and paragraphs where there are none",
    ),
    pytest.param(
        PROVINCE,
        """
III. PHÂN CÔNG NHIỆM VỤ
1. Sở Y tế
a) Bảo đảm thuốc:
- Dự trữ cơ số thuốc;
- Phân bổ về các huyện.
b) Tổ chức cấp cứu.
2. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh
a) Bảo đảm an ninh trật tự.
""",
        """
so-y-te | Dự trữ cơ số thuốc;
so-y-te | Phân bổ về các huyện.
so-y-te | Tổ chức cấp cứu.
cong-an-tinh, bo-chi-huy-quan-su-tinh | Bảo đảm an ninh trật tự.
""",
        id="letters, nested, and two in one heading",
    ),
    pytest.param(
        PROVINCE,
        """
V. TRÁCH NHIỆM THỰC HIỆN
1. Đối với các sở, ban, ngành
1.1. Sở Y tế:
- Chuẩn bị thuốc.
1.2. Sở Tài chính: Bố trí kinh phí.
2. Đối với Ủy ban nhân dân các huyện, thành phố
- Rà soát nhà không an toàn.
""",
        """
so-y-te | Chuẩn bị thuốc.
so-tai-chinh | Bố trí kinh phí.
ubnd-cac-huyen-thanh-pho | Rà soát nhà không an toàn.
""",
        id="Đối với over 1.1",
    ),
    pytest.param(
        PROVINCE,
        """
II. TỔ CHỨC THỰC HIỆN
Sở Y tế:
- Chuẩn bị thuốc.
- Tổ chức cấp cứu.
Sở Giao thông vận tải
Chuẩn bị phương tiện.
Công an tỉnh chủ trì bảo đảm an ninh.
""",
        """
so-y-te | Chuẩn bị thuốc.
so-y-te | Tổ chức cấp cứu.
so-giao-thong-van-tai | Chuẩn bị phương tiện.
cong-an-tinh | Công an tỉnh chủ trì bảo đảm an ninh.
""",
        id="headings without numbers, and a sentence that tells another to act",
    ),
    pytest.param(
        PROVINCE,
        """
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Chủ trì chuẩn bị thuốc. Phối hợp với Công an tỉnh.
2. Sở Tài chính chủ trì, phối hợp với Sở Xây dựng bố trí kinh phí.
3. Giao Sở Nội vụ tham mưu khen thưởng.
4. Ủy ban nhân dân tỉnh yêu cầu Sở Công Thương dự trữ hàng hóa.
5. Đề nghị Tỉnh đoàn thành lập đội tình nguyện.
6. Ủy ban nhân dân tỉnh đề nghị Hội Chữ thập đỏ tỉnh vận động quyên góp.
""",
        """
so-y-te + cong-an-tinh | Chủ trì chuẩn bị thuốc. Phối hợp với Công an tỉnh.
so-tai-chinh + so-xay-dung | Sở Tài chính chủ trì, phối hợp với Sở Xây dựng bố trí kinh phí.
so-noi-vu | Giao Sở Nội vụ tham mưu khen thưởng.
so-cong-thuong | Ủy ban nhân dân tỉnh yêu cầu Sở Công Thương dự trữ hàng hóa.
? tinh-doan | Đề nghị Tỉnh đoàn thành lập đội tình nguyện.
? hoi-chu-thap-do-tinh | Ủy ban nhân dân tỉnh đề nghị Hội Chữ thập đỏ tỉnh vận động quyên góp.
""",
        id="clauses that run on from their heading",
    ),
    pytest.param(
        PROVINCE,
        """
IV. PHÂN CÔNG TRÁCH NHIỆM
1. Các thành viên Ban Chỉ huy
a) Giám đốc Sở Y tế: phụ trách y tế.
b) Giám đốc Sở Công Thương: phụ trách hậu cần.
2. Các cơ quan, đơn vị khác: Theo chức năng, nhiệm vụ phối hợp thực hiện.
""",
        """
so-y-te | phụ trách y tế.
so-cong-thuong | phụ trách hậu cần.
cac-co-quan-don-vi-khac | Theo chức năng, nhiệm vụ phối hợp thực hiện.
""",
        id="posts under a heading that only holds them",
    ),
    pytest.param(
        PROVINCE,
        """
B. TỔ CHỨC THỰC HIỆN
I. Trách nhiệm của các cơ quan
1. Sở Y tế
- Chuẩn bị thuốc.
2. Sở Tài chính
- Bố trí kinh phí.
II. Kinh phí
1. Ngân sách tỉnh bảo đảm theo phân cấp.
""",
        """
so-y-te | Chuẩn bị thuốc.
so-tai-chinh | Bố trí kinh phí.
""",
        id="parts by letters over romans, money beside",
    ),
    pytest.param(
        PROVINCE,
        """
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Công tác tuyên truyền
- Tuyên truyền trên loa (Sở Văn hóa, Thể thao và Du lịch).
- Xây dựng phóng sự (Giao Đài Phát thanh và Truyền hình tỉnh chủ trì, phối hợp với Sở Y tế).
- Tổ chức hội nghị. Giao Sở Tư pháp chủ trì.
- Nâng cao nhận thức của người dân (kể cả trẻ em).
2. Công tác kiểm tra
b. Công an tỉnh hướng dẫn các tiêu chí.
""",
        """
so-van-hoa-the-thao-va-du-lich | Tuyên truyền trên loa (Sở Văn hóa, Thể thao và Du lịch).
dai-phat-thanh-va-truyen-hinh-tinh + so-y-te | Xây dựng phóng sự (Giao Đài Phát thanh và Truyền hình tỉnh chủ trì, phối hợp với Sở Y tế).
so-tu-phap | Tổ chức hội nghị. Giao Sở Tư pháp chủ trì.
cong-an-tinh | Công an tỉnh hướng dẫn các tiêu chí.
""",
        id="assignments at the end of a solution",
    ),
    pytest.param(
        MINISTRY,
        """
1. Cục Quản lý Khám, chữa bệnh chỉ đạo các bệnh viện thu dung, điều trị.
2. Sở Y tế các tỉnh, thành phố trực thuộc Trung ương:
a) Giám sát ổ dịch.
b) Truyền thông nguy cơ.
""",
        """
cuc-quan-ly-kham-chua-benh | Cục Quản lý Khám, chữa bệnh chỉ đạo các bệnh viện thu dung, điều trị.
so-y-te-cac-tinh-thanh-pho-truc-thuoc-trung-uong | Giám sát ổ dịch.
so-y-te-cac-tinh-thanh-pho-truc-thuoc-trung-uong | Truyền thông nguy cơ.
""",
        id="a directive whose items are at the root",
    ),
    pytest.param(
        COMMUNE,
        """
II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội xã (cơ quan thường trực)
- Tham mưu tập huấn.
2. Công an xã, Ban Chỉ huy Quân sự xã
- Cấp định danh điện tử.
3. Đề nghị Ủy ban MTTQ Việt Nam xã tuyên truyền, vận động hội viên.
""",
        """
phong-van-hoa-xa-hoi | Tham mưu tập huấn.
cong-an-xa, ban-chi-huy-quan-su-xa | Cấp định danh điện tử.
? uy-ban-mttq-xa | Đề nghị Ủy ban MTTQ Việt Nam xã tuyên truyền, vận động hội viên.
""",
        id="a commune",
    ),
    pytest.param(
        SCHOOL,
        """
II. TỔ CHỨC THỰC HIỆN
1. Ban Giám hiệu:
- Chỉ đạo chung
2. Tổ chuyên môn:
- Lồng ghép nội dung vào bài giảng
3. Giáo viên chủ nhiệm: Phổ biến kế hoạch đến học sinh.
""",
        """
ban-giam-hieu | Chỉ đạo chung
to-chuyen-mon | Lồng ghép nội dung vào bài giảng
giao-vien-chu-nhiem | Phổ biến kế hoạch đến học sinh.
""",
        id="a school, without full stops",
    ),
]


@pytest.mark.parametrize(("head", "body", "tasks"), LAYOUTS)
def test_whose_clause_it_is(head: str, body: str, tasks: str) -> None:
    assert work(drafted(body, head)) == tasks.strip().splitlines()


def test_what_stands_under_a_plus_belongs_to_its_bullet() -> None:
    found = drafted("""
II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường:
- Xây dựng phương án:
+ Phương án di dân;
+ Phương án hộ đê.
- Trực ban 24/24 giờ.
""")
    sources = [task["source"] for task in found.plan["tasks"]]
    assert [(one["quote"], one.get("more")) for one in sources] == [
        ("Xây dựng phương án:", ["+ Phương án di dân;", "+ Phương án hộ đê."]),
        ("Trực ban 24/24 giờ.", None),
    ]


@pytest.mark.parametrize(
    ("heading", "lead", "more"),
    [
        ("1. Sở Y tế có trách nhiệm:", "so-y-te", "có trách nhiệm:"),
        ("1. Sở Y tế chủ trì thực hiện các nội dung sau:", "so-y-te", "chủ trì thực hiện các nội dung sau:"),
        ("1. Đề nghị Tỉnh đoàn triển khai các nội dung:", "tinh-doan", "triển khai các nội dung:"),
    ],
)
def test_the_words_before_a_list_are_kept_with_its_first_clause(heading: str, lead: str, more: str) -> None:
    found = drafted(f"II. TỔ CHỨC THỰC HIỆN\n{heading}\n- Chuẩn bị thuốc.\n- Cấp cứu.")
    first, second = found.plan["tasks"]
    assert (first["lead"], first["source"]["more"], first["source"]["quote"]) == ([lead], [more], "Chuẩn bị thuốc.")
    assert (second["source"]["quote"], "more" in second["source"]) == ("Cấp cứu.", False)


@pytest.mark.parametrize(
    "closing",
    [
        "Trên đây là Kế hoạch; Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành nghiêm túc thực hiện.",
        "Trong quá trình triển khai thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Y tế để tổng hợp.",
        "Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện Kế hoạch này.",
        "Yêu cầu các sở, ban, ngành nghiêm túc thực hiện Kế hoạch này.",
    ],
)
def test_closing_sentences_are_nobodys_task(closing: str) -> None:
    found = drafted(f"II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chuẩn bị thuốc.\n2. Sở Công Thương dự trữ hàng.\n{closing}")
    assert [task["lead"] for task in found.plan["tasks"] if task["kind"] == "work"] == [["so-y-te"], ["so-cong-thuong"]]


PRESUMED = [
    ("3. Các ông, bà chủ hộ:\n- Vận động nhân dân.", "cac-ong-ba-chu-ho | Vận động nhân dân."),
    ("3. Đội xung kích tìm kiếm cứu nạn\n- Tuần tra đê.", "doi-xung-kich-tim-kiem-cuu-nan | Tuần tra đê."),
    ("3. Chủ phương tiện thủy: Chấp hành lệnh cấm.", "chu-phuong-tien-thuy | Chấp hành lệnh cấm."),
    (
        "3. Người đứng đầu các cơ sở tín ngưỡng\na) Vận động tín đồ.",
        "nguoi-dung-dau-cac-co-so-tin-nguong | Vận động tín đồ.",
    ),
]
TWO = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế:\n- Chuẩn bị thuốc.\n2. Công an tỉnh:\n- Bảo đảm an ninh.\n"


@pytest.mark.parametrize(("section", "task"), PRESUMED)
def test_a_heading_among_addressed_ones_is_presumed_to_name_a_body(section: str, task: str) -> None:
    found = drafted(TWO + section)
    assert work(found)[2:] == [task]
    name = found.plan["tasks"][2]["id"]
    assert [text for text in notes(found) if text.startswith(f"{name}: tiêu đề “")] != []
    reviewed = found.reviewed(name)
    assert reviewed is not None
    assert reviewed.sure == "likely"
    assert {one.code.partition("/")[2] for one in found.proposals} >= {task.partition(" |")[0]}


@pytest.mark.parametrize(
    "heading",
    ["Kinh phí", "Chế độ báo cáo", "Công tác tuyên truyền", "Tổ chức tuyên truyền", "Khen thưởng, kỷ luật",
     "Một số lưu ý", "Thời gian, địa điểm", "Nâng cao nhận thức"],
)  # fmt: skip
def test_a_topic_among_addressed_headings_names_nobody(heading: str) -> None:
    found = drafted(TWO + f"3. {heading}:\n- Thực hiện theo quy định.")
    assert [task["lead"] for task in found.plan["tasks"]] == [["so-y-te"], ["cong-an-tinh"]]


def test_a_lone_heading_is_not_presumed() -> None:
    found = drafted("II. TỔ CHỨC THỰC HIỆN\n1. Đội xung kích tìm kiếm cứu nạn\n- Tuần tra đê.")
    assert (work(found), len(notes(found, "unread"))) == ([], 1)


def test_the_numbers_are_the_sections() -> None:
    found = drafted("""
II. NHIỆM VỤ
A. PHÂN CÔNG THỰC HIỆN
1. Sở Y tế:
a) Chuẩn bị thuốc.
1.2. Sở Công Thương: Dự trữ hàng.
""")
    assert [task["source"]["section"] for task in found.plan["tasks"]] == ["A.1.a", "A.1.2"]


def test_who_reports() -> None:
    found = drafted("""
III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế:
- Chuẩn bị thuốc.
2. Chế độ báo cáo
- Các sở, ngành báo cáo định kỳ 6 tháng (trước ngày 10/6) về Sở Nông nghiệp và Môi trường (qua Chi cục Thủy lợi).
- Sở Y tế báo cáo hằng quý trước ngày 20 của tháng cuối quý về UBND tỉnh.
""")
    assert duties(found) == [
        ("report", ["assigned"], "so-nong-nghiep-va-moi-truong", "chi-cuc-thuy-loi", {"every": "six_months", "before": "06-10"}),
        ("report", ["so-y-te"], "ubnd-tinh", None, {"every": "quarter", "before": "last 20"}),
    ]  # fmt: skip
