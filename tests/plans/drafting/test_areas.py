"""Areas, levels and the usual capitals of names in openings."""

from __future__ import annotations

from datetime import date

import pytest

from plans.drafting.aims.dates import dates_in
from plans.drafting.heading.areas import area_of
from plans.drafting.heading.body_names import cased
from plans.drafting.heading.citations import citations

OLD, NEW = date(2024, 6, 1), date(2025, 8, 1)


@pytest.mark.parametrize(
    ("printed", "usual"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH KON TUM", "Ủy ban nhân dân tỉnh Kon Tum"),
        ("UỶ BAN NHÂN DÂN THỊ XÃ VIỆT YÊN", "Ủy ban nhân dân thị xã Việt Yên"),
        ("UBND TP HỒ CHÍ MINH", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("UBND TỈNH ĐẮK LẮK", "Ủy ban nhân dân tỉnh Đắk Lắk"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo"),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Sở Lao động - Thương binh và Xã hội"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("BỘ CÔNG AN", "Bộ Công an"),
        ("CÔNG AN TỈNH NINH BÌNH", "Công an tỉnh Ninh Bình"),
        ("BAN CHỈ ĐẠO QUỐC GIA VỀ TÌM KIẾM, QUY TẬP HÀI CỐT LIỆT SĨ", "Ban Chỉ đạo quốc gia về tìm kiếm, quy tập hài cốt liệt sĩ"),
        ("TRƯỜNG THPT ĐỐC BINH KIỀU", "Trường THPT Đốc Binh Kiều"),
        ("TRƯỜNG TIỂU HỌC NGUYỄN DU", "Trường Tiểu học Nguyễn Du"),
        ("BỆNH VIỆN ĐA KHOA LONG AN", "Bệnh viện đa khoa Long An"),
        ("BỆNH VIỆN BẠCH MAI", "Bệnh viện Bạch Mai"),
        ("BỆNH VIỆN PHỤ SẢN TRUNG ƯƠNG", "Bệnh viện phụ sản Trung ương"),
        ("SỞ Y TẾ ĐỒNG NAI", "Sở Y tế Đồng Nai"),
        ("CHI BỘ TRƯỜNG TIỂU HỌC NAM CƯỜNG", "Chi bộ trường Tiểu học Nam Cường"),
        ("VĂN PHÒNG CHÍNH PHỦ", "Văn phòng Chính phủ"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "Ban Chấp hành Trung ương"),
        ("TỈNH ỦY QUẢNG NGÃI", "Tỉnh ủy Quảng Ngãi"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
        ("Sở GDĐT tỉnh Đồng Tháp", "Sở GDĐT tỉnh Đồng Tháp"),
    ],
)  # fmt: skip
def test_names_get_their_usual_capitals(printed: str, usual: str) -> None:
    assert cased(printed) == usual


@pytest.mark.parametrize(
    ("name", "parents", "on", "wanted"),
    [
        ("Ủy ban nhân dân tỉnh Kon Tum", (), OLD, ("province", "kon-tum", "tỉnh Kon Tum")),
        ("Ủy ban nhân dân thành phố Cần Thơ", (), OLD, ("province", "can-tho", "thành phố Cần Thơ")),
        ("Ủy ban nhân dân thành phố Huế", (), OLD, ("district", "hue", "thành phố Huế")),
        ("Ủy ban nhân dân thành phố Huế", (), NEW, ("province", "hue", "thành phố Huế")),
        ("Ủy ban nhân dân thành phố Pleiku", (), OLD, ("district", "pleiku", "thành phố Pleiku")),
        ("Ủy ban nhân dân đặc khu Phú Quốc", (), NEW, ("commune", "phu-quoc", "đặc khu Phú Quốc")),
        ("Ủy ban nhân dân xã Tam Dân", ("Ủy ban nhân dân huyện Phú Ninh",), OLD, ("commune", "tam-dan", "xã Tam Dân")),
        ("Sở Y tế", ("Ủy ban nhân dân tỉnh Bình Định",), OLD, ("province", "binh-dinh", "tỉnh Bình Định")),
        ("Sở Giáo dục và Đào tạo Đồng Tháp", (), OLD, ("province", "dong-thap", "tỉnh Đồng Tháp")),
        ("Tỉnh ủy Quảng Ngãi", (), OLD, ("province", "quang-ngai", "tỉnh Quảng Ngãi")),
        ("Bộ Giáo dục và Đào tạo", (), OLD, ("ministry", "trung-uong", "Trung ương")),
        ("Thủ tướng Chính phủ", (), OLD, ("ministry", "trung-uong", "Trung ương")),
        ("Trường THPT Đốc Binh Kiều", (), NEW, ("unit", "thpt-doc-binh-kieu", "Trường THPT Đốc Binh Kiều")),
        ("Sở Y tế", (), OLD, ("province", None, None)),
        ("Ủy ban nhân dân quận", (), OLD, ("district", None, None)),
        ("Phòng Nội vụ", (), OLD, ("district", None, None)),
    ],
)  # fmt: skip
def test_level_and_area_of_a_body(
    name: str, parents: tuple[str, ...], on: date, wanted: tuple[str | None, ...]
) -> None:
    area = area_of(name, parents, on)
    assert (area.level, area.slug, area.place) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Thực hiện Quyết định số 140/QĐ-TTg ngày 02/02/2024 của Thủ tướng Chính phủ về việc “Ban hành Chương trình”.",
            ["Quyết định số 140/QĐ-TTg ngày 02/02/2024 của Thủ tướng Chính phủ"],
        ),
        (
            "Thực hiện Chỉ thị 19-CT/TU ngày 18 tháng 9 năm 2023 của Ban Thường vụ Tỉnh ủy về tăng cường",
            ["Chỉ thị 19-CT/TU ngày 18 tháng 9 năm 2023 của Ban Thường vụ Tỉnh ủy"],
        ),
        (
            "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021; Căn cứ Nghị định số 105/2021/NĐ-CP ngày 04/12/2021 của Chính phủ quy định",
            ["Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021", "Nghị định số 105/2021/NĐ-CP ngày 04/12/2021 của Chính phủ"],
        ),
        ("Thực hiện Chỉ thị số 32/CT-TTg, ngày 5/12/2018", ["Chỉ thị số 32/CT-TTg, ngày 5/12/2018"]),
        ("Căn cứ tình hình thực tế của địa phương", []),
    ],
)  # fmt: skip
def test_what_a_preamble_rests_on(text: str, wanted: list[str]) -> None:
    assert citations(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ngày 03 tháng 4 năm 2024", [date(2024, 4, 3)]),
        ("ngày      tháng 6 năm 2024", ["2024-06"]),
        ("ngày ... tháng ... năm 2025", []),
        ("03/4/2024 và 5.6.2024", [date(2024, 4, 3), date(2024, 6, 5)]),
        ("tháng 5/2024, tháng 6 năm 2024", ["2024-05", "2024-06"]),
        ("ngày 31 tháng 02 năm 2024", []),
        ("số 12/2024/NQ-HĐND", []),
    ],
)
def test_dates_as_far_as_they_are_written(text: str, wanted: list[date | str]) -> None:
    assert [one.value for one in dates_in(text)] == wanted
