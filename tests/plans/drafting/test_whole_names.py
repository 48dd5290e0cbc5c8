"""Headings name their bodies to the end: names that go on past the grammar, lists, organs of the Party, posts."""

from __future__ import annotations

import pytest

from plans.drafting.names.bodies import Bodies

HOMES = {
    "tỉnh": ("dak-lak", "tỉnh Đắk Lắk", "province"),
    "xã": ("xa-a", "xã A", "commune"),
    "trường": ("truong-a", "trường THPT A", "unit"),
}
WHOLE = [
    ("tỉnh", "Cục Y tế dự phòng", "Cục Y tế dự phòng"),
    ("tỉnh", "Cục Y tế dự phòng chủ trì, phối hợp", "Cục Y tế dự phòng > chủ trì, phối hợp"),
    ("tỉnh", "Chi cục An toàn vệ sinh thực phẩm:", "Chi cục An toàn vệ sinh thực phẩm"),
    ("tỉnh", "Viện Văn hóa, Nghệ thuật quốc gia Việt Nam", "Viện Văn hóa, Nghệ thuật quốc gia Việt Nam"),
    ("tỉnh", "Cục Mỹ thuật, Nhiếp ảnh và Triển lãm", "Cục Mỹ thuật, Nhiếp ảnh và Triển lãm"),
    ("tỉnh", "Cục Phát thanh, truyền hình và thông tin điện tử", "Cục Phát thanh, truyền hình và thông tin điện tử"),
    (
        "tỉnh",
        "Ban Quản lý Khu kinh tế Nam Phú Yên và các Khu công nghiệp tỉnh",
        "Ban Quản lý Khu kinh tế Nam Phú Yên và các Khu công nghiệp tỉnh",
    ),
    ("tỉnh", "Cục Kinh tế - Quản lý đầu tư xây dựng", "Cục Kinh tế - Quản lý đầu tư xây dựng"),
    ("tỉnh", "Cục Kết cấu hạ tầng xây dựng tham mưu việc", "Cục Kết cấu hạ tầng xây dựng > tham mưu việc"),
    ("tỉnh", "Vụ Vật liệu xây dựng:", "Vụ Vật liệu xây dựng"),
    ("tỉnh", "Cục Biến đổi khí hậu chủ trì, phối hợp", "Cục Biến đổi khí hậu > chủ trì, phối hợp"),
    ("tỉnh", "Phòng Quản lý Đầu tư nước ngoài", "Phòng Quản lý Đầu tư nước ngoài"),
    ("tỉnh", "Thuế cơ sở 3 tổ chức tập huấn", "Thuế cơ sở 3 > tổ chức tập huấn"),
    (
        "tỉnh",
        "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn",
        "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn",
    ),
    (
        "tỉnh",
        "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số hướng dẫn các đơn vị",
        "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số > hướng dẫn các đơn vị",
    ),
    (
        "tỉnh",
        "Ban Chỉ đạo Nhà nước về Kế hoạch bảo vệ và phát triển rừng chỉ đạo tổ chức thực hiện",
        "Ban Chỉ đạo Nhà nước về Kế hoạch bảo vệ và phát triển rừng > chỉ đạo tổ chức thực hiện",
    ),
    (
        "tỉnh",
        "Ban Chỉ đạo tỉnh về phòng, chống ma túy, Sở Y tế chủ trì",
        "Ban Chỉ đạo tỉnh về phòng, chống ma túy | Sở Y tế > chủ trì",
    ),
    (
        "tỉnh",
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng hướng dẫn",
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng > hướng dẫn",
    ),
    (
        "tỉnh",
        "Ban Chỉ đạo xây dựng và phát triển văn hóa phối hợp với Sở Y tế",
        "Ban Chỉ đạo xây dựng và phát triển văn hóa > phối hợp với Sở Y tế",
    ),
    (
        "tỉnh",
        "Ban Chỉ đạo phòng, chống dịch và hướng dẫn các địa phương",
        "Ban Chỉ đạo phòng, chống dịch > và hướng dẫn các địa phương",
    ),
    ("tỉnh", "Ban Chỉ đạo phòng, chống tội phạm và các đơn vị", "Ban Chỉ đạo phòng, chống tội phạm | Các đơn vị*"),
    ("tỉnh", "Sở Tài chính quản lý kinh phí", "Sở Tài chính > quản lý kinh phí"),
    ("tỉnh", "Trung tâm Y tế xây dựng kế hoạch", "Trung tâm Y tế > xây dựng kế hoạch"),
    ("tỉnh", "Cục Thuế quản lý thu thuế", "Cục Thuế > quản lý thu thuế"),
    ("tỉnh", "Tổng công ty Điện lực miền Trung", "Tổng công ty Điện lực miền Trung"),
    ("trường", "Khoa Kiểm soát nhiễm khuẩn", "Khoa Kiểm soát nhiễm khuẩn"),
    ("trường", "Phòng Kế hoạch nghiệp vụ:", "Phòng Kế hoạch nghiệp vụ"),
    ("trường", "Các khoa, phòng, trung tâm, bộ môn", "Các khoa, phòng, trung tâm, bộ môn*"),
    ("tỉnh", "Cổng Thông tin điện tử tỉnh; hệ thống loa cơ sở", "Cổng Thông tin điện tử tỉnh | Hệ thống loa cơ sở*"),
    ("xã", "Các ấp, khóm", "Các ấp, khóm*"),
    ("tỉnh", "Các cơ sở sản xuất giống, NTTS thương phẩm", "Các cơ sở sản xuất giống, NTTS thương phẩm*"),
    ("tỉnh", "Các cơ sở sản xuất giống, UBND xã", "Các cơ sở sản xuất giống* | Ủy ban nhân dân xã"),
    ("xã", "Các hộ kinh doanh, doanh nghiệp:", "Các hộ kinh doanh, doanh nghiệp*"),
    ("tỉnh", "Thủ trưởng các phòng, ban và trưởng các thôn", "Các phòng, ban* | Các thôn*"),
]
POSTS_AND_UNITS = [
    ("xã", "Công chức Văn phòng - Thống kê xã", "Công chức Văn phòng - Thống kê xã"),
    (
        "xã",
        "Công chức Tài chính - Kế toán, công chức Tư pháp - Hộ tịch",
        "Công chức Tài chính - Kế toán | Công chức Tư pháp - Hộ tịch",
    ),
    ("xã", "Công chức Văn hóa - Xã hội phối hợp", "Công chức Văn hóa - Xã hội > phối hợp"),
    ("xã", "Bộ phận thiết bị, thư viện:", "Bộ phận thiết bị, thư viện"),
    ("xã", "Các trường Mầm non, Tiểu học, THCS trên địa bàn xã", "Các trường Mầm non, Tiểu học, THCS trên địa bàn xã*"),
    ("tỉnh", "Ban CHBĐBP tỉnh", "Ban Chỉ huy Bộ đội Biên phòng tỉnh"),
    ("tỉnh", "UBND các huyện, thành, thị", "Ủy ban nhân dân các huyện, thành, thị*"),
    ("tỉnh", "UBND các huyện, thị xã, thành phố", "Ủy ban nhân dân các huyện, thị xã, thành phố*"),
    ("tỉnh", "Ban Tuyên giáo - Nữ công", "Ban Tuyên giáo - Nữ công"),
    ("tỉnh", "Ban Nội dung - Cơ quan thường trực", "Ban Nội dung"),
    (
        "tỉnh",
        "Ban Dân chủ, giám sát và phản biện xã hội; Ban Công tác xã hội:",
        "Ban Dân chủ, giám sát và phản biện xã hội | Ban Công tác xã hội",
    ),
    ("trường", "Khoa Dược - Vật tư thiết bị y tế", "Khoa Dược - Vật tư thiết bị y tế"),
    ("trường", "Khoa Hồi sức cấp cứu, Khoa Nhi:", "Khoa Hồi sức cấp cứu | Khoa Nhi"),
    ("trường", "Các khoa, phòng trong bệnh viện", "Các khoa, phòng trong bệnh viện*"),
    (
        "tỉnh",
        "Viện Vệ sinh dịch tễ Trung ương, Viện Pasteur Thành phố Hồ Chí Minh, các Viện thuộc hệ thống dự phòng",
        "Viện Vệ sinh dịch tễ Trung ương | Viện Pasteur thành phố Hồ Chí Minh | Các viện thuộc hệ thống dự phòng*",
    ),
    (
        "tỉnh",
        "Trung tâm Truyền thông, Giáo dục sức khỏe Trung ương",
        "Trung tâm Truyền thông, Giáo dục sức khỏe Trung ương",
    ),
    (
        "tỉnh",
        "Sở Y tế, Sở An toàn thực phẩm các tỉnh, thành phố trực thuộc Trung ương",
        "Sở Y tế | Sở An toàn thực phẩm các tỉnh, thành phố trực thuộc Trung ương*",
    ),
    ("trường", "Tổ Tự nhiên 1, Tổ Xã hội", "Tổ Tự nhiên 1 | Tổ Xã hội"),
    (
        "tỉnh",
        "Cơ sở cai nghiện ma túy số 1, Làng trẻ em SOS:",
        "Cơ sở cai nghiện ma túy số 1 | Làng trẻ em SOS",
    ),
    (
        "tỉnh",
        "Phòng Cải cách hành chính và Văn thư - Lưu trữ chủ trì",
        "Phòng Cải cách hành chính và Văn thư - Lưu trữ > chủ trì",
    ),
    (
        "tỉnh",
        "UBND thành phố Hà Nội, các tỉnh Bắc Ninh, Hưng Yên",
        "Ủy ban nhân dân thành phố Hà Nội | Ủy ban nhân dân tỉnh Bắc Ninh | Ủy ban nhân dân tỉnh Hưng Yên",
    ),
    ("trường", "GVCN và GVBM", "Giáo viên chủ nhiệm* | Giáo viên bộ môn*"),
]
NOT_LONGER = [
    ("tỉnh", "Sở Tài chính xây dựng kế hoạch", "Sở Tài chính > xây dựng kế hoạch"),
    ("tỉnh", "Sở Y tế, trên cơ sở đề xuất, tham mưu", "Sở Y tế > trên cơ sở đề xuất, tham mưu"),
    ("tỉnh", "Sở Y tế, Thời gian thực hiện: quý I", "Sở Y tế > Thời gian thực hiện: quý I"),
    ("tỉnh", "Sở Nội vụ: 05 đồng chí", "Sở Nội vụ > 05 đồng chí"),
    ("tỉnh", "Công an tỉnh (02 xe ô tô)", "Công an tỉnh > (02 xe ô tô)"),
    ("xã", "Phó Chủ tịch UBND xã phụ trách văn hóa", "Ủy ban nhân dân xã > phụ trách văn hóa"),
    ("tỉnh", "Giám đốc Sở Y tế Nguyễn Văn A chủ trì", "Sở Y tế > Nguyễn Văn A chủ trì"),
]
PARTY = [
    (
        "tỉnh",
        "Đảng ủy Chính phủ; Đảng ủy Quốc hội; các tỉnh ủy, thành ủy",
        "Đảng ủy Chính phủ | Đảng ủy Quốc hội | Các tỉnh ủy, thành ủy*",
    ),
    ("tỉnh", "Giao Đảng ủy Chính phủ, Đảng ủy Quốc hội chủ trì", "Đảng ủy Chính phủ | Đảng ủy Quốc hội > chủ trì"),
    (
        "tỉnh",
        "Đảng uỷ Mặt trận Tổ quốc, các đoàn thể Trung ương chủ trì",
        "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương > chủ trì",
    ),
    ("tỉnh", "Quân ủy Trung ương, Đảng ủy Công an Trung ương", "Quân ủy Trung ương | Đảng ủy Công an Trung ương"),
    (
        "tỉnh",
        "Đảng đoàn MTTQ và các tổ chức chính trị - xã hội tỉnh",
        "Đảng đoàn Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh",
    ),
    ("tỉnh", "Các cấp ủy, tổ chức đảng trực thuộc Tỉnh ủy", "Các cấp ủy, tổ chức đảng trực thuộc Tỉnh ủy*"),
    (
        "tỉnh",
        "Ban Tổ chức Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy, Văn phòng Tỉnh ủy",
        "Ban Tổ chức Tỉnh ủy | Ủy ban Kiểm tra Tỉnh ủy | Văn phòng Tỉnh ủy",
    ),
]
LISTS = [
    ("tỉnh", "Sở Nông nghiệp và Môi trường - Sở Tài chính", "Sở Nông nghiệp và Môi trường | Sở Tài chính"),
    ("tỉnh", "Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo:", "Sở Nội vụ"),
    ("tỉnh", "Chi cục Kiểm lâm - Sở Nông nghiệp và Môi trường", "Chi cục Kiểm lâm Sở Nông nghiệp và Môi trường"),
    ("tỉnh", "Sở Y tế / Sở Nội vụ:", "Sở Y tế | Sở Nội vụ"),
    ("tỉnh", "Giao các sở: Tài chính, Y tế; Công an tỉnh", "Sở Tài chính | Sở Y tế | Công an tỉnh"),
    ("tỉnh", "Các Bộ: Quốc phòng, Công an, Y tế", "Bộ Quốc phòng | Bộ Công an | Bộ Y tế"),
    (
        "tỉnh",
        "Giám đốc các Sở: Tài chính, Nội vụ; Giám đốc Công an tỉnh",
        "Sở Tài chính | Sở Nội vụ | Công an tỉnh",
    ),
    ("tỉnh", "Giám đốc các sở, Trưởng ban Ban Quản lý Khu kinh tế", "Các sở* | Ban Quản lý Khu kinh tế"),
    ("xã", "Các ông (bà): Trưởng phòng Kinh tế, Trưởng ấp", "Phòng Kinh tế | Trưởng ấp"),
]


@pytest.mark.parametrize("topic", ["Ban hành kế hoạch", "Ban đầu", "Phòng chống thiên tai", "Tổ chức hội nghị"])
def test_a_topic_names_nobody(topic: str) -> None:
    assert Bodies(None, *HOMES["tỉnh"]).opening(topic) is None


@pytest.mark.parametrize(("home", "text", "read"), [*WHOLE, *POSTS_AND_UNITS, *NOT_LONGER, *PARTY, *LISTS])
def test_whom_a_heading_names(home: str, text: str, read: str) -> None:
    opening = Bodies(None, *HOMES[home]).opening(text)
    assert opening is not None
    names = " | ".join(body.name + "*" * bool(body.group) for body in opening.bodies)
    rest = text[opening.end :].strip(" :")
    assert names + (f" > {rest}" if rest else "") == read


def test_a_name_made_whole_is_quoted_whole() -> None:
    opening = Bodies(None, *HOMES["tỉnh"]).opening("Cục Y tế dự phòng; Cục Mỹ thuật, Nhiếp ảnh và Triển lãm:")
    assert opening is not None
    assert [body.words for body in opening.bodies] == ["Cục Y tế dự phòng", "Cục Mỹ thuật, Nhiếp ảnh và Triển lãm"]
    assert [body.code for body in opening.bodies] == [
        "dak-lak/cuc-y-te-du-phong",
        "dak-lak/cuc-my-thuat-nhiep-anh-va-trien-lam",
    ]


@pytest.mark.parametrize("part", ["Giám đốc các Sở: ", "Sở Y tế, abc ", "Các ấp, ", "Sở Y tế - ", "Cục a, B và "])
def test_a_list_without_end_is_read(part: str) -> None:
    opening = Bodies(None, *HOMES["tỉnh"]).opening(part * 3000)
    assert opening is not None
    assert 0 < len(opening.bodies) < 100
