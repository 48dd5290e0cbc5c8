"""Names as documents really write them, found in whole and in running text."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from agencies.loading import shipped_directory

CORPUS = Path(__file__).parents[1] / "corpus"

WRITTEN = [
    ("Sở Y tế", "kon-tum", "kon-tum/so-y-te"),
    ("Sở Y tế tỉnh", "kon-tum", "kon-tum/so-y-te"),
    ("SỞ Y TẾ TỈNH KON TUM", "kon-tum", "kon-tum/so-y-te"),
    ("Sở Y tế Kon Tum", "kon-tum", "kon-tum/so-y-te"),
    ("Sở LĐ-TB&XH", "kon-tum", "kon-tum/so-lao-dong-thuong-binh-va-xa-hoi"),
    ("Sở LĐTBXH", "dak-lak", "dak-lak/so-lao-dong-thuong-binh-va-xa-hoi"),
    ("Sở Lao động, Thương binh và Xã hội", "kon-tum", "kon-tum/so-lao-dong-thuong-binh-va-xa-hoi"),
    ("Phòng Lao động- Thương binh và Xã hội", "viet-yen", "viet-yen/phong-lao-dong-thuong-binh-va-xa-hoi"),
    ("UBND tỉnh", "kon-tum", "kon-tum/ubnd-tinh"),
    ("Uỷ ban nhân dân tỉnh", "gia-lai", "gia-lai/ubnd-tinh"),
    ("UBND TP. Kon Tum", "kon-tum", "kon-tum/ubnd-thanh-pho-kon-tum"),
    ("Uỷ ban nhân dân huyện Ia H’Drai", "kon-tum", "kon-tum/ubnd-huyen-ia-h-drai"),
    ("UBND huyện Đăk Hà", "kon-tum", "kon-tum/ubnd-huyen-dak-ha"),
    ("UBND huyện Đắk Hà", "kon-tum", "kon-tum/ubnd-huyen-dak-ha"),
    ("UBND huyện Krông Ana", "dak-lak", "dak-lak/ubnd-huyen-krong-a-na"),
    ("TT HĐND tỉnh", "dak-lak", "dak-lak/hdnd-tinh"),
    ("TT Tỉnh ủy", "dak-lak", "dak-lak/tinh-uy"),
    ("UBMTTQ Việt Nam tỉnh", "gia-lai", "gia-lai/uy-ban-mttq-tinh"),
    ("UBMTTQVN tỉnh", "dak-lak", "dak-lak/uy-ban-mttq-tinh"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "kon-tum", "kon-tum/uy-ban-mttq-tinh"),
    ("BCH BĐBP tỉnh", "dak-lak", "dak-lak/bo-chi-huy-bo-doi-bien-phong-tinh"),
    ("Bộ CHQS tỉnh", "gia-lai", "gia-lai/bo-chi-huy-quan-su-tinh"),
    ("CATX", "viet-yen", "viet-yen/cong-an-thi-xa"),
    ("CA thị xã Việt Yên", "viet-yen", "viet-yen/cong-an-thi-xa"),
    ("Công an tỉnh", "viet-yen", "bac-giang/cong-an-tinh"),
    ("Công an tỉnh", "gia-lai", "gia-lai/cong-an-tinh"),
    ("Công an tỉnh Gia Lai", "kon-tum", "gia-lai/cong-an-tinh"),
    ("Bộ Công an", "kon-tum", "trung-uong/bo-cong-an"),
    ("BCĐ 138/CP", "dak-lak", "trung-uong/ban-chi-dao-138-chinh-phu"),
    ("UBQG PCAIDSMTMD", "dak-lak", "trung-uong/uy-ban-quoc-gia-phong-chong-aids-ma-tuy-mai-dam"),
    ("Thường trực BCĐ PCTP tỉnh", "gia-lai", "gia-lai/ban-chi-dao-phong-chong-toi-pham-tinh"),
    ("Ban Chấp hành Tỉnh đoàn Kon Tum", "kon-tum", "kon-tum/tinh-doan"),
    ("Ðoàn TNCS Hồ Chí Minh tỉnh Đắk Lắk", "dak-lak", "dak-lak/tinh-doan"),
    ("Tòa án ND tỉnh", "dak-lak", "dak-lak/toa-an-nhan-dan-tinh"),
    ("VKSND tỉnh", "dak-lak", "dak-lak/vien-kiem-sat-nhan-dan-tinh"),
    ("Ngân hàng NNVN CN tỉnh Đắk Lắk", "dak-lak", "dak-lak/ngan-hang-nha-nuoc-chi-nhanh-tinh"),
    ("Đài tiếng nói VN - CQ TT KV TN", "dak-lak", "dak-lak/dai-tieng-noi-viet-nam-khu-vuc-tay-nguyen"),
    ("CQ TT Thông tấn xã Việt Nam tại ĐL", "dak-lak", "dak-lak/thong-tan-xa-viet-nam-tai-tinh"),
    ("TTCN&CTTĐT tỉnh", "dak-lak", "dak-lak/trung-tam-cong-nghe-va-cong-thong-tin-dien-tu-tinh"),
    ("UBND huyện, thị xã, thành phố", "dak-lak", "dak-lak/ubnd-cac-huyen-thi-xa-thanh-pho"),
    ("UBND các huyện, thị xã và thành phố", "gia-lai", "gia-lai/ubnd-cac-huyen-thi-xa-thanh-pho"),
    ("UBND xã, phường", "viet-yen", "viet-yen/ubnd-cac-xa-phuong"),
    ("UBND phường Hương Vân", "thua-thien-hue", "thua-thien-hue/ubnd-phuong-huong-van-20008"),
    ("UBND phường Hương Văn", "thua-thien-hue", "thua-thien-hue/ubnd-phuong-huong-van-20011"),
    ("UBND xã Hương Phong, huyện A Lưới", "thua-thien-hue", "thua-thien-hue/ubnd-xa-huong-phong-a-luoi"),
    ("Sở Kế hoạch - Đầu tư", "gia-lai", "gia-lai/so-ke-hoach-va-dau-tu"),
]


@pytest.mark.parametrize(("name", "area", "code"), WRITTEN)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_found_however_it_is_written(name: str, area: str, code: str, form: str) -> None:
    text = unicodedata.normalize("NFD", name) if form == "NFD" else name
    assert shipped_directory().find(text, area) == code


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("UBND xã Hương Phong", "thua-thien-hue"),  # two communes of that name
        ("Công an", "kon-tum"),
        ("Sở Y tế", "trung-uong"),  # every province has one
        ("UBND các xã, phường, thị trấn", "kon-tum"),  # a group of another province
        ("Sở Bưu điện", "kon-tum"),
        ("", "kon-tum"),
    ],
)
def test_what_means_no_one_body_is_not_found(name: str, area: str) -> None:
    assert shipped_directory().find(name, area) is None


def named(text: str, area: str) -> list[tuple[str, str]]:
    return [
        (one.code.removeprefix(f"{area}/"), text[one.start : one.end])
        for one in shipped_directory().names.mentions(text, area)
    ]


def test_a_comma_inside_one_name_does_not_cut_it() -> None:
    text = "9. Sở Thông tin và Truyền thông, Sở Văn hóa, Thể thao và Du lịch: Chỉ đạo các cơ quan"
    assert named(text, "gia-lai") == [
        ("so-thong-tin-va-truyen-thong", "Sở Thông tin và Truyền thông"),
        ("so-van-hoa-the-thao-va-du-lich", "Sở Văn hóa, Thể thao và Du lịch"),
    ]


def test_a_longer_name_wins_over_one_inside_it() -> None:
    assert named("gửi (qua Văn phòng Công an tỉnh)", "gia-lai") == [
        ("van-phong-cong-an-tinh", "Văn phòng Công an tỉnh")
    ]


def test_bullets_and_lines_keep_names_apart() -> None:
    assert named("- Ban Dân tộc\n- Tỉnh Đoàn Kon Tum;", "kon-tum") == [
        ("ban-dan-toc", "Ban Dân tộc"),
        ("tinh-doan", "Tỉnh Đoàn Kon Tum"),
    ]


def test_a_name_broken_over_lines_is_one() -> None:
    text = "2. Sở Lao động - Thương\nbinh và Xã hội:"
    assert named(text, "kon-tum") == [
        ("so-lao-dong-thuong-binh-va-xa-hoi", "Sở Lao động - Thương\nbinh và Xã hội"),
    ]


HEADINGS = [
    ("11. Đề nghị Ủy ban Mặt\ntrận Tổ quốc Việt Nam tỉnh chỉ đạo", "kon-tum", ["uy-ban-mttq-tinh"]),
    (
        "5. Đề nghị Cục Hải quan\nGia Lai - Kon Tum chỉ đạo Chi cục Hải quan cửa khẩu quốc tế Bờ Y tăng cường",
        "kon-tum",
        ["cuc-hai-quan-gia-lai-kon-tum", "chi-cuc-hai-quan-cua-khau-quoc-te-bo-y"],
    ),
    (
        "8. Đề nghị Viện kiểm sát nhân dân, Tòa án nhân dân thị xã, Chi cục Thi hành án dân sự thị xã",
        "viet-yen",
        ["vien-kiem-sat-nhan-dan-thi-xa", "toa-an-nhan-dan-thi-xa", "chi-cuc-thi-hanh-an-dan-su-thi-xa"],
    ),
    ("6. Trung tâm Văn hóa, Thông tin và Thể thao", "viet-yen", ["trung-tam-van-hoa-thong-tin-va-the-thao"]),
    (
        (
            "10. Đề nghị UBMTTQ Việt Nam tỉnh, các tổ chức thành viên của Mặt trận, cơ quan Báo, Đài, "
            "các tổ chức xã hội - nghề nghiệp tích cực"
        ),
        "gia-lai",
        ["uy-ban-mttq-tinh", "to-chuc-thanh-vien-mat-tran", "co-quan-bao-dai", "to-chuc-xa-hoi-nghe-nghiep"],
    ),
    ("11. Các sở, ban, ngành khác", "dak-lak", ["cac-so-ban-nganh-khac"]),
    (
        (
            "15. Đề nghị Đài tiếng nói Việt\nNam - Cơ quan thường trú Khu vực Tây Nguyên, Cơ quan thường trú Thông tấn xã "
            "Việt\nNam tại tỉnh Đắk Lắk, Đài Phát thanh và Truyền hình tỉnh"
        ),
        "dak-lak",
        [
            "dai-tieng-noi-viet-nam-khu-vuc-tay-nguyen",
            "thong-tan-xa-viet-nam-tai-tinh",
            "dai-phat-thanh-va-truyen-hinh-tinh",
        ],
    ),
]


@pytest.mark.parametrize(("heading", "area", "codes"), HEADINGS)
def test_headings_of_real_plans(heading: str, area: str, codes: list[str]) -> None:
    assert [code for code, _ in named(heading, area)] == codes


RECEIVERS = [("000.txt", "kon-tum", 18), ("001.txt", "viet-yen", 9), ("004.txt", "dak-lak", 18)]


@pytest.mark.parametrize(("file", "area", "least"), RECEIVERS)
def test_every_receiver_of_a_plan_is_in_the_directory(file: str, area: str, least: int) -> None:
    """Each line of Nơi nhận names a known body, but for the persons and desks of the issuer's own office."""
    receivers = (CORPUS / file).read_text(encoding="utf-8").split("Nơi nhận:")[1].split("\n- Lưu")[0]
    lines = ["- " + line for line in receivers.split("\n- ")[1:]]
    own = ("LĐVP", "Chủ tịch, các PCT UBND", "Các Phòng: TH")
    unnamed = [line for line in lines if not named(line, area) and not any(word in line for word in own)]
    assert unnamed == []
    assert len({code for line in lines for code, _ in named(line, area)}) >= least


def test_the_nearest_name_is_offered() -> None:
    assert shipped_directory().names.nearest("Sở Y té tỉnh Kontum", "kon-tum") == "Sở Y tế tỉnh Kon Tum"
