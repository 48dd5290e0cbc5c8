"""Headings of ministries, provinces, communes and schools: whom each addresses, by the grammar of names alone."""

from __future__ import annotations

import pytest

from plans.drafting.names.bodies import Bodies

PROVINCE = ("lao-cai", "tỉnh Lào Cai", "province")
DISTRICT = ("dai-loc", "huyện Đại Lộc", "district")
COMMUNE = ("lien-chieu", "phường Liên Chiểu", "commune")
MINISTRY = ("trung-uong", "", "ministry")
SCHOOL = ("thpt-x", "", "unit")

Case = tuple[str, list[str]]

OF_MINISTRIES: list[Case] = [
    ("4. Vụ Phổ biến, giáo dục pháp luật", ["Vụ Phổ biến, giáo dục pháp luật"]),
    ("Vụ Pháp luật dân sự - kinh tế", ["Vụ Pháp luật dân sự - kinh tế"]),
    ("Vụ Kế hoạch - Tài chính chủ trì", ["Vụ Kế hoạch - Tài chính"]),
    ("Vụ Tổ chức cán bộ, Vụ Pháp chế", ["Vụ Tổ chức cán bộ", "Vụ Pháp chế"]),
    ("Vụ Hợp tác quốc tế, Văn phòng Bộ", ["Vụ Hợp tác quốc tế", "Văn phòng Bộ"]),
    ("Vụ Thi đua - Khen thưởng", ["Vụ Thi đua - Khen thưởng"]),
    ("Cục Công nghệ thông tin", ["Cục Công nghệ thông tin"]),
    ("Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật", ["Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật"]),
    ("Cục Quản lý Khám, chữa bệnh; Cục Phòng bệnh", ["Cục Quản lý Khám, chữa bệnh", "Cục Phòng bệnh"]),
    ("Vụ Khoa học, Công nghệ và Môi trường", ["Vụ Khoa học, Công nghệ và Môi trường"]),
    ("Cục Chế biến, chất lượng và phát triển thị trường", ["Cục Chế biến, chất lượng và phát triển thị trường"]),
    ("Cục Nhà giáo và Cán bộ quản lý giáo dục", ["Cục Nhà giáo và Cán bộ quản lý giáo dục"]),
    ("Vụ Các vấn đề chung về xây dựng pháp luật", ["Vụ Các vấn đề chung về xây dựng pháp luật"]),
    ("Cục Đăng ký quốc gia giao dịch bảo đảm và Bồi thường nhà nước",
     ["Cục Đăng ký quốc gia giao dịch bảo đảm và Bồi thường nhà nước"]),
    ("Tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ và cơ quan thuộc Chính phủ",
     ["Tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ và cơ quan thuộc Chính phủ"]),
    ("Thủ trưởng các đơn vị thuộc Bộ, Cục trưởng Cục Thi hành án dân sự cấp tỉnh, Chi cục trưởng Chi cục Hải quan cấp vùng",
     ["Các đơn vị thuộc Bộ", "Cục Thi hành án dân sự cấp tỉnh", "Chi cục Hải quan cấp vùng"]),
    ("Thủ trưởng các đơn vị thuộc Bộ, Chánh Văn phòng Bộ, Chánh Thanh tra Bộ",
     ["Các đơn vị thuộc Bộ", "Văn phòng Bộ", "Thanh tra Bộ"]),
    ("Các đơn vị thuộc, trực thuộc Bộ", ["Các đơn vị thuộc, trực thuộc Bộ"]),
    ("Thủ trưởng các đơn vị trực thuộc Bộ có trách nhiệm", ["Các đơn vị trực thuộc Bộ"]),
    ("Các Cục, Vụ, Viện, Trường thuộc Bộ", ["Các cục, vụ, viện, trường thuộc Bộ"]),
    ("Đại học Quốc gia Hà Nội, các đại học, học viện, trường đại học",
     ["Đại học Quốc gia Hà Nội", "Các đại học, học viện, trường đại học"]),
    ("Giám đốc các Sở Giáo dục và Đào tạo", ["Các Sở Giáo dục và Đào tạo"]),
    ("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương chỉ đạo",
     ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"]),
    ("Ngân hàng Nhà nước Việt Nam chỉ đạo", ["Ngân hàng Nhà nước Việt Nam"]),
    ("Đài Truyền hình Việt Nam, Đài Tiếng nói Việt Nam, Thông tấn xã Việt Nam",
     ["Đài Truyền hình Việt Nam", "Đài Tiếng nói Việt Nam", "Thông tấn xã Việt Nam"]),
    ("Bộ Nông nghiệp và Môi trường, Bộ Dân tộc và Tôn giáo", ["Bộ Nông nghiệp và Môi trường", "Bộ Dân tộc và Tôn giáo"]),
    ("Bộ NN&MT", ["Bộ Nông nghiệp và Môi trường"]),
    ("Tập đoàn Điện lực Việt Nam", ["Tập đoàn Điện lực Việt Nam"]),
    ("Các tập đoàn, tổng công ty nhà nước", ["Các tập đoàn, tổng công ty nhà nước"]),
    ("Chính phủ trân trọng đề nghị Ban Tuyên giáo và Dân vận Trung ương, Mặt trận Tổ quốc",
     ["Ban Tuyên giáo và Dân vận Trung ương", "Mặt trận Tổ quốc"]),
    ("Viện Chiến lược và Chính sách y tế", ["Viện Chiến lược và Chính sách y tế"]),
    ("Thứ trưởng [họ tên] chỉ đạo Vụ Pháp chế chủ trì, phối hợp với Vụ Kế hoạch", ["Vụ Pháp chế"]),
    ("Thứ trưởng [họ tên] chỉ đạo chung. Vụ Pháp chế chủ trì", []),
    ("Bộ trưởng, Thủ trưởng cơ quan ngang bộ", ["Các bộ", "Cơ quan ngang bộ"]),
    ("Bộ TC, Bộ CA, Bộ CT", ["Bộ Tài chính", "Bộ Công an", "Bộ CT"]),
]  # fmt: skip
OF_PROVINCES: list[Case] = [
    ("PHÒNG TƯ PHÁP", ["Phòng Tư pháp"]),
    ("1. SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", ["Sở Nông nghiệp và Môi trường"]),
    ("Sở VH,TT&DL", ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("Sở VHTTDL, Sở GD&ĐT, Sở TC", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo", "Sở Tài chính"]),
    ("Trung tâm Kiểm soát bệnh tật, các bệnh viện, các trung tâm y tế khu vực",
     ["Trung tâm Kiểm soát bệnh tật tỉnh", "Các bệnh viện", "Các trung tâm y tế khu vực"]),
    ("Các bệnh viện, trung tâm y tế", ["Các bệnh viện, trung tâm y tế"]),
    ("Bệnh viện Đa khoa tỉnh, Bệnh viện Sản - Nhi tỉnh", ["Bệnh viện Đa khoa tỉnh", "Bệnh viện Sản - Nhi tỉnh"]),
    ("Báo và Đài PT-TH tỉnh", ["Báo và Đài Phát thanh, Truyền hình tỉnh"]),
    ("Báo và phát thanh, truyền hình Lào Cai", ["Báo và phát thanh, truyền hình"]),
    ("Thuế tỉnh, Thống kê tỉnh", ["Thuế tỉnh", "Thống kê tỉnh"]),
    ("Thuế tỉnh Lào Cai phối hợp", ["Thuế tỉnh"]),
    ("BQL Khu kinh tế tỉnh, BQL các KCN tỉnh", ["Ban Quản lý Khu kinh tế tỉnh", "Ban Quản lý các Khu công nghiệp tỉnh"]),
    ("Kho bạc Nhà nước Khu vực VIII", ["Kho bạc Nhà nước khu vực VIII"]),
    ("Ngân hàng Nhà nước chi nhánh Khu vực 4", ["Ngân hàng Nhà nước chi nhánh khu vực 4"]),
    ("Chi cục Hải quan khu vực VII", ["Chi cục Hải quan khu vực VII"]),
    ("Bảo hiểm xã hội tỉnh và các đơn vị liên quan", ["Bảo hiểm xã hội tỉnh", "Các đơn vị liên quan"]),
    ("Đề nghị UB MTTQ, các tổ chức hội: Hội Nông dân, Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh phối hợp vận động",
     ["Ủy ban Mặt trận Tổ quốc tỉnh", "Hội Nông dân tỉnh", "Hội Liên hiệp Phụ nữ tỉnh", "Hội Cựu chiến binh tỉnh"]),
    ("Các tổ chức chính trị - xã hội: Hội Nông dân tỉnh, Tỉnh đoàn", ["Hội Nông dân tỉnh", "Tỉnh Đoàn"]),
    ("Uỷ ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội",
     ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Các tổ chức chính trị - xã hội"]),
    ("Thủ trưởng sở, ban, ngành, Chủ tịch Ủy ban nhân dân quận - huyện thực hiện",
     ["Các sở, ban, ngành", "Ủy ban nhân dân các quận, huyện"]),
    ("Thủ trưởng các sở, ban, ngành, đoàn thể cấp tỉnh; Chủ tịch UBND các xã, phường",
     ["Các sở, ban, ngành, đoàn thể cấp tỉnh", "Ủy ban nhân dân các xã, phường"]),
    ("Giám đốc các sở, Thủ trưởng các ban, ngành tỉnh", ["Các sở", "Các ban, ngành tỉnh"]),
    ("UBND các xã, phường được giao", ["Ủy ban nhân dân các xã, phường được giao"]),
    ("Các xã, phường", ["Các xã, phường"]),
    ("Các sở, ban, ngành; UBND các xã, phường, đặc khu",
     ["Các sở, ban, ngành", "Ủy ban nhân dân các xã, phường, đặc khu"]),
    ("Các cơ quan, đơn vị, các xã, phường", ["Các cơ quan, đơn vị", "Các xã, phường"]),
    ("Văn phòng Đoàn ĐBQH và HĐND tỉnh", ["Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"]),
    ("Văn phòng UBND tỉnh theo dõi", ["Văn phòng Ủy ban nhân dân tỉnh"]),
    ("Thanh tra tỉnh", ["Thanh tra tỉnh"]),
    ("Trường Chính trị tỉnh", ["Trường Chính trị tỉnh"]),
    ("Các doanh nghiệp viễn thông, bưu chính trên địa bàn tỉnh",
     ["Các doanh nghiệp viễn thông, bưu chính trên địa bàn tỉnh"]),
    ("Các chủ đầu tư, Ban quản lý dự án", ["Các chủ đầu tư", "Ban Quản lý dự án"]),
    ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Ban Chỉ huy Bộ đội Biên phòng tỉnh",
     ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Ban Chỉ huy Bộ đội Biên phòng tỉnh"]),
    ("Bộ CHQS tỉnh, Bộ Chỉ huy BĐBP tỉnh", ["Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]),
    ("Điện lực tỉnh, Bưu điện tỉnh, VNPT Lào Cai, Viettel Lào Cai",
     ["Điện lực tỉnh", "Bưu điện tỉnh", "VNPT Lào Cai", "Viettel Lào Cai"]),
    ("Đoàn TNCS Hồ Chí Minh tỉnh", ["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"]),
    ("Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh", ["Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh"]),
    ("Liên minh các HTX tỉnh", ["Liên minh Hợp tác xã tỉnh"]),
    ("Ban Dân tộc HĐND tỉnh", ["Ban Dân tộc Hội đồng nhân dân tỉnh"]),
    ("Sở Lao động TB&XH", ["Sở Lao động - Thương binh và Xã hội"]),
    ("Sở Kế hoạch & Đầu tư và Sở Tài chính:", ["Sở Kế hoạch và Đầu tư", "Sở Tài chính"]),
    ("Chi cục Trồng trọt và Bảo vệ thực vật, Chi cục Thủy lợi và Phòng, chống thiên tai",
     ["Chi cục Trồng trọt và Bảo vệ thực vật", "Chi cục Thủy lợi và Phòng, chống thiên tai"]),
    ("Trung tâm Khuyến nông và Dịch vụ nông nghiệp tỉnh", ["Trung tâm Khuyến nông và Dịch vụ nông nghiệp tỉnh"]),
    ("Công ty TNHH MTV Khai thác công trình thủy lợi tỉnh", ["Công ty TNHH MTV Khai thác công trình thủy lợi tỉnh"]),
    ("Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh, Thi hành án dân sự tỉnh",
     ["Tòa án nhân dân tỉnh", "Viện Kiểm sát nhân dân tỉnh", "Thi hành án dân sự tỉnh"]),
    ("Đảng ủy các cơ quan Đảng tỉnh", ["Đảng ủy các cơ quan Đảng tỉnh"]),
    ("Đảng ủy UBND tỉnh", ["Đảng ủy Ủy ban nhân dân tỉnh"]),
]  # fmt: skip
OF_DISTRICTS: list[Case] = [
    ("Phòng Nông nghiệp và PTNT", ["Phòng Nông nghiệp và Phát triển nông thôn"]),
    ("Phòng Lao động - TB&XH huyện", ["Phòng Lao động - Thương binh và Xã hội"]),
    ("Phòng Kinh tế - Hạ tầng, Phòng Tài chính - KH", ["Phòng Kinh tế và Hạ tầng", "Phòng Tài chính - Kế hoạch"]),
    ("Trung tâm Văn hóa, Thông tin và Truyền thanh - Truyền hình huyện",
     ["Trung tâm Văn hóa - Thông tin và Truyền thanh - Truyền hình huyện"]),
    ("Trung tâm DVNN huyện", ["Trung tâm DVNN huyện"]),
    ("Văn phòng HĐND&UBND huyện", ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện"]),
    ("BCH Quân sự huyện, Công an huyện", ["Ban Chỉ huy Quân sự huyện", "Công an huyện"]),
    ("Hạt Kiểm lâm huyện", ["Hạt Kiểm lâm huyện"]),
    ("Các cơ quan, đơn vị thành viên Ban An toàn giao thông huyện; UBND các xã, thị trấn",
     ["Các cơ quan, đơn vị thành viên Ban An toàn giao thông huyện", "Ủy ban nhân dân các xã, thị trấn"]),
    ("Các phòng, ban, ngành, đoàn thể huyện", ["Các phòng, ban, ngành, đoàn thể huyện"]),
    ("Phòng giao dịch NHCSXH huyện", ["Phòng giao dịch Ngân hàng Chính sách xã hội huyện"]),
    ("Ban Tổ chức Huyện ủy, Ủy ban Kiểm tra Huyện ủy", ["Ban Tổ chức Huyện ủy", "Ủy ban Kiểm tra Huyện ủy"]),
]  # fmt: skip
OF_COMMUNES: list[Case] = [
    ("Các ban, ngành, đoàn thể phường và Tổ dân phố khu vực Hòa Khánh Bắc",
     ["Các ban, ngành, đoàn thể phường", "Tổ dân phố khu vực Hòa Khánh Bắc"]),
    ("Phòng Kinh tế, Hạ tầng và Đô thị phường", ["Phòng Kinh tế, Hạ tầng và Đô thị"]),
    ("Phòng Văn hóa - Xã hội phường", ["Phòng Văn hóa - Xã hội"]),
    ("Trung tâm Phục vụ hành chính công phường", ["Trung tâm Phục vụ hành chính công phường"]),
    ("Trung tâm Cung ứng dịch vụ sự nghiệp công phường", ["Trung tâm Cung ứng dịch vụ sự nghiệp công phường"]),
    ("Ban Quản lý đô thị phường:", ["Ban Quản lý đô thị phường"]),
    ("Công chức Địa chính - Xây dựng", ["Công chức Địa chính - Xây dựng"]),
    ("Công chức Tư pháp - Hộ tịch, công chức Tài chính - Kế toán",
     ["Công chức Tư pháp - Hộ tịch", "Công chức Tài chính - Kế toán"]),
    ("Trưởng các thôn, Tổ trưởng các tổ dân phố", ["Các thôn", "Các tổ dân phố"]),
    ("Bí thư Chi bộ, Trưởng thôn các thôn", ["Bí thư Chi bộ", "Trưởng thôn"]),
    ("Các thôn, tổ dân phố", ["Các thôn, tổ dân phố"]),
    ("Trạm Y tế phường, các trường học trên địa bàn phường", ["Trạm Y tế phường", "Các trường học trên địa bàn phường"]),
    ("Ủy ban MTTQ Việt Nam và các đoàn thể phường",
     ["Ủy ban Mặt trận Tổ quốc Việt Nam phường", "Các đoàn thể phường"]),
    ("Tổ công nghệ số cộng đồng các khu phố", ["Tổ công nghệ số cộng đồng các khu phố"]),
    ("Ban Chỉ huy Quân sự phường, Công an phường", ["Ban Chỉ huy Quân sự phường", "Công an phường"]),
    ("Văn phòng HĐND và UBND phường", ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường"]),
    ("Ban nhân dân các thôn", ["Ban nhân dân các thôn"]),
    ("Trường Mầm non Hoa Sen, Trường THCS Nguyễn Lương Bằng",
     ["Trường Mầm non Hoa Sen", "Trường THCS Nguyễn Lương Bằng"]),
]  # fmt: skip
OF_SCHOOLS: list[Case] = [
    ("Cán bộ thư viện:", ["Cán bộ thư viện"]),
    ("Tổ trưởng chuyên môn, Tổng phụ trách Đội:", ["Tổ trưởng chuyên môn", "Tổng phụ trách Đội"]),
    ("Nhân viên thư viện, nhân viên thiết bị", ["Nhân viên thư viện", "Nhân viên thiết bị"]),
    ("Nhân viên y tế trường học", ["Nhân viên y tế trường học"]),
    ("Giáo viên Tổng phụ trách Đội", ["Giáo viên Tổng phụ trách Đội"]),
    ("Bộ phận văn phòng", ["Bộ phận văn phòng"]),
    ("Tổ trưởng các tổ chuyên môn", ["Các tổ chuyên môn"]),
    ("Ban đại diện cha mẹ học sinh", ["Ban Đại diện Cha mẹ học sinh"]),
    ("GVCN các lớp", ["Giáo viên chủ nhiệm các lớp"]),
    ("BGH nhà trường", ["Ban Giám hiệu nhà trường"]),
    ("Kế toán, Thủ quỹ, Văn thư", ["Kế toán", "Thủ quỹ", "Văn thư"]),
    ("Đoàn TNCS Hồ Chí Minh, Liên đội", ["Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Liên đội"]),
    ("Chi bộ, Công đoàn trường", ["Chi bộ", "Công đoàn trường"]),
    ("Nhân viên bảo vệ, nhân viên phục vụ", ["Nhân viên bảo vệ", "Nhân viên phục vụ"]),
]  # fmt: skip
_HOMES = (
    (MINISTRY, OF_MINISTRIES),
    (PROVINCE, OF_PROVINCES),
    (DISTRICT, OF_DISTRICTS),
    (COMMUNE, OF_COMMUNES),
    (SCHOOL, OF_SCHOOLS),
)
CASES = [(home, text.lstrip("0123456789. "), names) for home, cases in _HOMES for text, names in cases]


@pytest.mark.parametrize(("home", "text", "names"), CASES)
def test_whom_a_heading_addresses(home: tuple[str, str, str], text: str, names: list[str]) -> None:
    opening = Bodies(None, *home).opening(text)
    assert [body.name for body in opening.bodies] == names if opening else names == []


def test_a_body_is_called_as_one_says() -> None:
    bodies = Bodies(None, *COMMUNE)
    one, many = bodies.called("“Tổ tàu thuyền an toàn”:"), bodies.called("Các tổ xung kích")
    assert (one.name, one.words, one.known, one.group) == (
        "Tổ tàu thuyền an toàn",
        "Tổ tàu thuyền an toàn",
        False,
        None,
    )
    assert (many.code, many.group) == ("lien-chieu/cac-to-xung-kich", "open")
    assert [proposal.code for proposal in bodies.proposals()] == [one.code, many.code]


@pytest.mark.parametrize("words", ["", " - :", "…"])
def test_nothing_is_called_by_no_words(words: str) -> None:
    with pytest.raises(ValueError, match="không có tên"):
        Bodies(None, *COMMUNE).called(words)


def test_a_text_asked_twice_says_the_same_after_many_others() -> None:
    bodies = Bodies(None, *PROVINCE)
    first = bodies.opening("Sở Y tế chủ trì")
    for number in range(600):
        bodies.opening(f"Tổ dân phố số {number}")
    assert bodies.opening("Sở Y tế chủ trì") == first
    assert len(bodies.proposals()) > 1
