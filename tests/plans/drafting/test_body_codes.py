"""Names of bodies of a province that no directory has, and the codes that they get."""

from __future__ import annotations

import unicodedata

import pytest

from plans.drafting.names.bodies import Bodies

CODES = """
Ban Quản lý Khu kinh tế tỉnh|ban-quan-ly-khu-kinh-te-tinh
Ban Quản lý các Khu công nghiệp tỉnh|ban-quan-ly-cac-khu-cong-nghiep-tinh
Bảo hiểm xã hội tỉnh|bao-hiem-xa-hoi-tinh
BHXH tỉnh|bao-hiem-xa-hoi-tinh
Bảo hiểm xã hội khu vực XXX|bao-hiem-xa-hoi-khu-vuc-xxx
Kho bạc Nhà nước tỉnh|kho-bac-nha-nuoc-tinh
Kho bạc Nhà nước Cà Mau|kho-bac-nha-nuoc
Kho bạc Nhà nước khu vực XIX|kho-bac-nha-nuoc-khu-vuc-xix
Cục Thuế tỉnh|cuc-thue-tinh
Thuế tỉnh Cà Mau|thue-tinh
Liên đoàn Lao động tỉnh|lien-doan-lao-dong-tinh
LĐLĐ tỉnh|lien-doan-lao-dong-tinh
Tỉnh đoàn|tinh-doan
Tỉnh Đoàn Cà Mau|tinh-doan
Đoàn TNCS Hồ Chí Minh tỉnh|tinh-doan
Đảng ủy xã|dang-uy-xa
Đảng ủy các xã, phường|dang-uy-cac-xa-phuong
Trung tâm Phục vụ hành chính công tỉnh|trung-tam-phuc-vu-hanh-chinh-cong-tinh
Trung tâm Phục vụ hành chính công xã|trung-tam-phuc-vu-hanh-chinh-cong-xa
Trạm Y tế xã|tram-y-te-xa
Trạm Y tế các xã, phường|tram-y-te-cac-xa-phuong
Hội Chữ thập đỏ tỉnh|hoi-chu-thap-do-tinh
Liên minh Hợp tác xã tỉnh|lien-minh-hop-tac-xa-tinh
VNPT Cà Mau|vnpt-ca-mau
Viettel Cà Mau|viettel-ca-mau
Công ty Điện lực Cà Mau|cong-ty-dien-luc-ca-mau
Điện lực huyện|dien-luc-huyen
Bưu điện tỉnh|buu-dien-tinh
Trường Đại học Bình Dương - Phân hiệu Cà Mau|truong-dai-hoc-binh-duong-phan-hieu
Trường Cao đẳng Y tế|truong-cao-dang-y-te
Trường Chính trị tỉnh|truong-chinh-tri-tinh
UBND các xã, phường, đặc khu|ubnd-cac-xa-phuong-dac-khu
Ủy ban nhân dân đặc khu Phú Quốc|ubnd-dac-khu-phu-quoc
Sở Dân tộc và Tôn giáo|so-dan-toc-va-ton-giao
Sở DTTG|so-dan-toc-va-ton-giao
Sở Nông nghiệp và Môi trường|so-nong-nghiep-va-moi-truong
Sở NN&MT|so-nong-nghiep-va-moi-truong
Sở NN và PTNT|so-nong-nghiep-va-phat-trien-nong-thon
Sở LĐ-TB&XH|so-lao-dong-thuong-binh-va-xa-hoi
Sở LĐTB&XH|so-lao-dong-thuong-binh-va-xa-hoi
Sở LĐ-TB và XH|so-lao-dong-thuong-binh-va-xa-hoi
Sở GD&ĐT|so-giao-duc-va-dao-tao
Sở GDĐT|so-giao-duc-va-dao-tao
Sở GD-ĐT|so-giao-duc-va-dao-tao
Sở VHTTDL|so-van-hoa-the-thao-va-du-lich
Sở VH,TT&DL|so-van-hoa-the-thao-va-du-lich
Sở VHTT&DL|so-van-hoa-the-thao-va-du-lich
Sở Văn hoá, Thể thao và Du lịch|so-van-hoa-the-thao-va-du-lich
Sở Văn hóa - Thể thao - Du lịch|so-van-hoa-the-thao-va-du-lich
Sở TT&TT|so-thong-tin-va-truyen-thong
Sở KH&ĐT|so-ke-hoach-va-dau-tu
Sở KH&CN|so-khoa-hoc-va-cong-nghe
Sở TN&MT|so-tai-nguyen-va-moi-truong
Sở Tài nguyên - Môi trường|so-tai-nguyen-va-moi-truong
Sở Giao thông vận tải - Xây dựng|so-giao-thong-van-tai-xay-dung
Sở Công Thương|so-cong-thuong
SỞ Y TẾ|so-y-te
SỞ GIÁO DỤC VÀ ĐÀO TẠO|so-giao-duc-va-dao-tao
CÔNG AN TỈNH|cong-an-tinh
ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG|ubnd-cac-xa-phuong
Công an xã|cong-an-xa
Công an các xã, phường|cong-an-cac-xa-phuong
Công an cấp xã|cong-an-cap-xa
Ban Chỉ huy Quân sự xã|ban-chi-huy-quan-su-xa
Ban CHQS cấp xã|ban-chi-huy-quan-su-cap-xa
Bộ CHQS tỉnh|bo-chi-huy-quan-su-tinh
BCH Bộ đội Biên phòng tỉnh|bo-chi-huy-bo-doi-bien-phong-tinh
BĐBP tỉnh|bo-chi-huy-bo-doi-bien-phong-tinh
Phòng Văn hóa - Xã hội|phong-van-hoa-xa-hoi
Phòng VH-XH|phong-van-hoa-xa-hoi
Phòng Văn hóa - Xã hội xã|phong-van-hoa-xa-hoi-xa
Phòng Kinh tế, Hạ tầng và Đô thị|phong-kinh-te-ha-tang-va-do-thi
Phòng Kinh tế - Hạ tầng|phong-kinh-te-va-ha-tang
Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh|ban-quan-ly-du-an-dau-tu-xay-dung-cong-trinh-giao-thong-tinh
Ban QLDA ĐTXD huyện|ban-quan-ly-du-an-dau-tu-xay-dung-huyen
Thường trực HĐND tỉnh|hdnd-tinh
Hội đồng nhân dân tỉnh|hdnd-tinh
Đoàn đại biểu Quốc hội tỉnh|doan-dai-bieu-quoc-hoi
Ban Tuyên giáo và Dân vận Tỉnh ủy|ban-tuyen-giao-va-dan-van-tinh-uy
Ban Tuyên giáo Tỉnh ủy|ban-tuyen-giao-tinh-uy
Ban Tổ chức Tỉnh ủy|ban-to-chuc-tinh-uy
Ban Nội chính Tỉnh ủy|ban-noi-chinh-tinh-uy
Ủy ban Kiểm tra Tỉnh ủy|uy-ban-kiem-tra-tinh-uy
Văn phòng Tỉnh ủy|van-phong-tinh-uy
Văn phòng UBND tỉnh|van-phong-ubnd-tinh
VP UBND tỉnh|van-phong-ubnd-tinh
Văn phòng Đoàn ĐBQH và HĐND tỉnh|van-phong-doan-dai-bieu-quoc-hoi-va-hdnd-tinh
Văn phòng HĐND và UBND xã|van-phong-hdnd-va-ubnd-xa
Văn phòng HĐND & UBND huyện|van-phong-hdnd-va-ubnd-huyen
Thanh tra tỉnh|thanh-tra-tinh
Thanh tra Sở|thanh-tra-so
Ban Dân tộc - Tôn giáo tỉnh|ban-dan-toc-va-ton-giao
Ban An toàn giao thông tỉnh|ban-an-toan-giao-thong-tinh
Ban Thi đua - Khen thưởng tỉnh|ban-thi-dua-khen-thuong
Hội Khuyến học tỉnh|hoi-khuyen-hoc-tinh
Hội Luật gia tỉnh|hoi-luat-gia-tinh
Hội Nhà báo tỉnh|hoi-nha-bao-tinh
Hội Văn học - Nghệ thuật tỉnh|hoi-van-hoc-nghe-thuat-tinh
Hội Nạn nhân chất độc da cam/dioxin tỉnh|hoi-nan-nhan-chat-doc-da-cam-dioxin-tinh
Hội Bảo trợ người khuyết tật, trẻ mồ côi tỉnh|hoi-bao-tro-nguoi-khuyet-tat-va-tre-mo-coi-tinh
Hiệp hội Doanh nghiệp tỉnh|hiep-hoi-doanh-nghiep-tinh
Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh|lien-hiep-cac-hoi-khoa-hoc-va-ky-thuat-tinh
Ngân hàng Nhà nước Chi nhánh tỉnh Cà Mau|ngan-hang-nha-nuoc-chi-nhanh-tinh
Ngân hàng Chính sách xã hội chi nhánh tỉnh|ngan-hang-chinh-sach-xa-hoi-chi-nhanh-tinh
Phòng giao dịch Ngân hàng CSXH huyện|phong-giao-dich-ngan-hang-chinh-sach-xa-hoi-huyen
Cục Quản lý thị trường|cuc-quan-ly-thi-truong
Chi cục Quản lý thị trường tỉnh|chi-cuc-quan-ly-thi-truong-tinh
Đội Quản lý thị trường số 3|doi-quan-ly-thi-truong-so-3
Chi cục Kiểm lâm|chi-cuc-kiem-lam
Hạt Kiểm lâm huyện|hat-kiem-lam-huyen
Cục Thống kê|cuc-thong-ke
Thống kê tỉnh|thong-ke-tinh
Cục Thi hành án dân sự tỉnh|cuc-thi-hanh-an-dan-su-tinh
THADS tỉnh|thi-hanh-an-dan-su-tinh
VKSND khu vực 3|vien-kiem-sat-nhan-dan-khu-vuc-3
Tòa án nhân dân khu vực 5 - Cà Mau|toa-an-nhan-dan-khu-vuc-5-ca-mau
TAND tỉnh|toa-an-nhan-dan-tinh
Ủy ban MTTQ Việt Nam xã|uy-ban-mttq-xa
Ủy ban MTTQVN tỉnh|uy-ban-mttq-tinh
Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh|uy-ban-mttq-tinh;to-chuc-chinh-tri-xa-hoi-tinh
Báo và Đài Phát thanh, Truyền hình tỉnh|bao-va-dai-phat-thanh-truyen-hinh-tinh
Báo và phát thanh, truyền hình Cà Mau|bao-va-phat-thanh-truyen-hinh
Báo Cà Mau|bao-ca-mau
Báo Cà Mau, Đài Phát thanh - Truyền hình Cà Mau|bao-ca-mau;dai-phat-thanh-va-truyen-hinh
Cổng Thông tin điện tử tỉnh|cong-thong-tin-dien-tu-tinh
Trung tâm Kiểm soát bệnh tật tỉnh|trung-tam-kiem-soat-benh-tat-tinh
Trung tâm KSBT tỉnh|trung-tam-kiem-soat-benh-tat-tinh
Trung tâm Y tế huyện|trung-tam-y-te-huyen
Bệnh viện Đa khoa tỉnh|benh-vien-da-khoa-tinh
Bệnh viện Sản - Nhi Cà Mau|benh-vien-san-nhi
Trung tâm Văn hóa - Thông tin và Truyền thanh huyện|trung-tam-van-hoa-thong-tin-va-truyen-thanh-huyen
Trung tâm Khuyến nông|trung-tam-khuyen-nong
Trung tâm Dịch vụ nông nghiệp huyện|trung-tam-dich-vu-nong-nghiep-huyen
Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh|trung-tam-xuc-tien-dau-tu-thuong-mai-va-du-lich-tinh
Trung tâm Phát triển quỹ đất|trung-tam-phat-trien-quy-dat
Trung tâm GDNN-GDTX huyện|trung-tam-giao-duc-nghe-nghiep-giao-duc-thuong-xuyen-huyen
Cơ sở cai nghiện ma túy tỉnh|co-so-cai-nghien-ma-tuy-tinh
Quỹ Đầu tư phát triển tỉnh|quy-dau-tu-phat-trien-tinh
Đội Cảnh sát giao thông - trật tự Công an huyện|doi-canh-sat-giao-thong-trat-tu-cong-an-huyen
Phòng Cảnh sát giao thông Công an tỉnh|phong-canh-sat-giao-thong-cong-an-tinh
Phòng Tham mưu - Công an tỉnh|phong-tham-muu-cong-an-tinh
Văn phòng Cơ quan CSĐT Công an tỉnh|van-phong-co-quan-canh-sat-dieu-tra-cong-an-tinh
Trưởng Công an xã|cong-an-xa
Chủ tịch UBND các xã, phường|ubnd-cac-xa-phuong
Chủ tịch UBND huyện, thị xã, thành phố|ubnd-cac-huyen-thi-xa-thanh-pho
Giám đốc các Sở, Thủ trưởng các ban, ngành tỉnh|cac-so;cac-ban-nganh-tinh
Thủ trưởng các sở, ban, ngành, đoàn thể cấp tỉnh|cac-so-ban-nganh-doan-the-cap-tinh
Chánh Văn phòng UBND tỉnh, Giám đốc Sở Y tế|van-phong-ubnd-tinh;so-y-te
Trưởng phòng Y tế|phong-y-te
Trưởng Ban Dân tộc tỉnh|ban-dan-toc
Các phòng, ban, đơn vị thuộc UBND xã|cac-phong-ban-don-vi-thuoc-ubnd-xa
Các phòng chuyên môn thuộc UBND xã|cac-phong-chuyen-mon-thuoc-ubnd-xa
Các đơn vị trường học trên địa bàn|cac-don-vi-truong-hoc-tren-dia-ban
Các thôn, tổ dân phố|cac-thon-to-dan-pho
Trưởng thôn, Tổ trưởng tổ dân phố|truong-thon;to-truong-to-dan-pho
Các doanh nghiệp viễn thông|doanh-nghiep-vien-thong
Các cơ quan, đơn vị, địa phương|cac-co-quan-don-vi-dia-phuong
Các Sở: Y tế, Tài chính, Giáo dục và Đào tạo|so-y-te;so-tai-chinh;so-giao-duc-va-dao-tao
Các Sở Y tế, Tài chính và Nội vụ|so-y-te;so-tai-chinh;so-noi-vu
Các Bộ: Công an, Quốc phòng, Y tế|trung-uong/bo-cong-an;trung-uong/bo-quoc-phong;trung-uong/bo-y-te
Sở Tài chính, Kế hoạch và Đầu tư|so-tai-chinh;so-ke-hoach-va-dau-tu
Văn phòng Điều phối Chương trình nông thôn mới tỉnh|van-phong-dieu-phoi-chuong-trinh-nong-thon-moi-tinh
Ban Chỉ đạo 35 Tỉnh ủy|ban-chi-dao-35-tinh-uy
Ban Chỉ đạo Chuyển đổi số tỉnh|ban-chi-dao-chuyen-doi-so-tinh
Ban Chỉ đạo 389 tỉnh|ban-chi-dao-389-tinh
Ban Chỉ đạo phòng, chống dịch bệnh các cấp|ban-chi-dao-phong-chong-dich-benh-cac-cap
Thường trực Ban Chỉ đạo 138 tỉnh|ban-chi-dao-138-tinh
Ban Chỉ huy Phòng thủ dân sự tỉnh|ban-chi-huy-phong-thu-dan-su-tinh
Công ty Cổ phần Cấp nước Cà Mau|cong-ty-co-phan-cap-nuoc
Tổng cục Hải quan|trung-uong/tong-cuc-hai-quan
Bộ Giáo dục và Đào tạo|trung-uong/bo-giao-duc-va-dao-tao
Chính phủ, Thủ tướng Chính phủ|trung-uong/chinh-phu;trung-uong/thu-tuong-chinh-phu
Trường THPT Hồ Thị Kỷ|truong-thpt-ho-thi-ky
Ban đại diện cha mẹ học sinh|ban-dai-dien-cha-me-hoc-sinh
Đồng chí Nguyễn Văn A - Phó Hiệu trưởng|pho-hieu-truong
Ban Giám hiệu nhà trường (đồng chí [họ tên] phụ trách)|ban-giam-hieu
Phòng Quản lý xuất nhập cảnh|phong-quan-ly-xuat-nhap-canh
Cục Quản lý khám, chữa bệnh|cuc-quan-ly-kham-chua-benh
Cục Phòng, chống tệ nạn xã hội|cuc-phong-chong-te-nan-xa-hoi
Vụ Tổ chức cán bộ|trung-uong/vu-to-chuc-can-bo
Trung tâm Công tác xã hội tỉnh|trung-tam-cong-tac-xa-hoi-tinh
Sở Xây dựng, Sở Công thương|so-xay-dung;so-cong-thuong
Công an thành phố|cong-an-thanh-pho
Thành ủy, UBND thành phố Cà Mau|thanh-uy;ubnd-thanh-pho-ca-mau
Huyện ủy, HĐND, UBND huyện Năm Căn|huyen-uy;hdnd-huyen;ubnd-huyen-nam-can
Ủy ban nhân dân huyện Ngọc Hiển|ubnd-huyen-ngoc-hien
Sở Y tế tỉnh Bạc Liêu|so-y-te-tinh-bac-lieu
Ủy ban nhân dân xã Khánh Bình Tây Bắc|ubnd-xa-khanh-binh-tay-bac
"""
ROWS = [tuple(row.split("|")) for row in CODES.strip().splitlines()]
CLAUSES = [
    ": Chủ trì",
    " chủ trì, phối hợp với các sở, ngành liên quan",
    " tăng cường công tác tuyên truyền",
    " xây dựng kế hoạch",
]


def codes_of(text: str, bodies: Bodies) -> str:
    opening = bodies.opening(text)
    return ";".join(body.code.removeprefix(f"{bodies.area}/") for body in opening.bodies) if opening else ""


@pytest.mark.parametrize(("name", "code"), ROWS)
def test_a_name_of_an_unknown_province(name: str, code: str) -> None:
    bodies = Bodies(None, "ca-mau", "tỉnh Cà Mau", "province")
    assert codes_of(name, bodies) == code
    assert codes_of(unicodedata.normalize("NFD", name), bodies) == code


@pytest.mark.parametrize(("name", "code"), [row for row in ROWS if not row[0].isupper()])
def test_a_name_ends_where_the_clause_begins(name: str, code: str) -> None:
    bodies = Bodies(None, "ca-mau", "tỉnh Cà Mau", "province")
    for clause in CLAUSES:
        opening = bodies.opening(name + clause)
        assert opening is not None
        assert (name + clause)[opening.end :] == clause.lstrip(" :"), clause
        assert codes_of(name + clause, bodies) == code, clause


SAME = [
    ("Uỷ ban nhân dân tỉnh", "UBND tỉnh", "ỦY BAN NHÂN DÂN TỈNH", "Ủy ban nhân dân tỉnh Cà Mau"),
    ("Sở Y tế", "Sở Y tế tỉnh", "Sở Y tế tỉnh Cà Mau", "Giám đốc Sở Y tế"),
    ("Sở LĐTBXH", "Sở LĐ-TB&XH", "Sở Lao động- Thương binh và Xã hội", "Sở Lao động, Thương binh và Xã hội"),
    ("Sở GDĐT", "Sở GD&ĐT", "Sở Giáo dục - Đào tạo", "Sở giáo dục và đào tạo"),
    ("Sở Văn hoá, Thể thao và Du lịch", "Sở VHTTDL", "Sở VHTT&DL", "Sở Văn hóa - Thể thao - Du lịch"),
    ("Ủy ban MTTQ Việt Nam tỉnh", "UBMTTQVN tỉnh", "Mặt trận Tổ quốc tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("Tỉnh đoàn", "Đoàn TNCS Hồ Chí Minh tỉnh", "Ban Chấp hành Tỉnh đoàn Cà Mau", "Đoàn Thanh niên tỉnh"),
    ("Bộ CHQS tỉnh", "BCH Quân sự tỉnh", "Bộ Chỉ huy quân sự tỉnh", "Bộ Chỉ huy Quân sự"),
    ("UBND xã, phường", "UBND các xã, phường", "Ủy ban nhân dân các xã và phường", "UBND xã/phường"),
    ("Viện kiểm sát nhân dân tỉnh", "VKSND tỉnh", "Viện Kiểm sát tỉnh", "Viện Kiểm sát nhân dân"),
    ("Các sở, ban, ngành", "các sở ban ngành", "Sở, ban, ngành", "Thủ trưởng các sở, ban, ngành"),
]


@pytest.mark.parametrize("names", SAME)
def test_two_spellings_have_one_code(names: tuple[str, ...]) -> None:
    bodies = Bodies(None, "ca-mau", "tỉnh Cà Mau", "province")
    assert len({codes_of(name, bodies) for name in names}) == 1


PLACES = [
    ("viet-yen", "thị xã Việt Yên", "district", "bac-giang", "Công an thị xã Việt Yên", "viet-yen/cong-an-thi-xa"),
    ("viet-yen", "thị xã Việt Yên", "district", "bac-giang", "Sở Y tế", "bac-giang/so-y-te"),
    ("tan-hung", "xã Tân Hưng", "commune", None, "Trạm Y tế", "tan-hung/tram-y-te-xa"),
    ("tan-hung", "xã Tân Hưng", "commune", None, "Ban CHQS xã Tân Hưng", "tan-hung/ban-chi-huy-quan-su-xa"),
    ("ho-chi-minh", "Thành phố Hồ Chí Minh", "province", None, "UBND Thành phố", "ho-chi-minh/ubnd-thanh-pho"),
    ("bo-y-te", "", "ministry", None, "UBND cấp tỉnh", "bo-y-te/ubnd-cap-tinh"),
    ("bo-y-te", "", "ministry", None, "Bộ Tài chính", "trung-uong/bo-tai-chinh"),
    ("truong-a", "Trường THCS A", "unit", None, "Ban Giám hiệu nhà trường", "truong-a/ban-giam-hieu"),
]


@pytest.mark.parametrize(("area", "place", "level", "parent", "name", "code"), PLACES)
def test_whose_body_it_is(area: str, place: str, level: str, parent: str | None, name: str, code: str) -> None:
    body = Bodies(None, area, place, level, parent).one(name)
    assert body is not None
    assert body.code == code


def test_a_code_is_never_longer_than_a_directory_takes() -> None:
    name = (
        "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc tỉnh"
    )
    body = Bodies(None, "ca-mau", "tỉnh Cà Mau", "province").one(name)
    assert body is not None
    slug = body.code.partition("/")[2]
    assert len(slug) <= 80
    assert slug.startswith("ban-chi-dao-phong-chong-toi-pham-te-nan-xa-hoi")
