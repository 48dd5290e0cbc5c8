"""Letter-spaced and glued text; text that is right stays as it is."""

from __future__ import annotations

import re

import pytest

from plans.drafting.layout.spacing import closed_up, is_syllable, repaired
from tests.plans.drafting.lines import seed


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ỦY B AN NHÂN D Â N T HÀNH P HỐ HỒ C H Í M I NH", "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH"),
        ("Ủ Y B A N N H Â N D Â N", "ỦY BAN NHÂN DÂN"),
        ("C Ộ N G H Ò A X Ã H Ộ I C H Ủ N G H Ĩ A V I Ệ T N A M", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("T hành phố Hồ Chí M inh, ngày 28", "Thành phố Hồ Chí Minh, ngày 28"),
        ("B ộ L a o đ ộ n g - T h ươ n g b i nh v à Xã h ộ i", "Bộ Lao động - Thương binh và Xã hội"),
        ("K Ế H O Ạ C H", "KẾ HOẠCH"),
        ("S Ở Y T Ế", "SỞ Y TẾ"),
        ("N g h ệ A n", "Nghệ An"),
        ("BAN HÀNH KẾ HOẠCHTHỰC HIỆN TẠI TỈNHVĨNH LONG", "BAN HÀNH KẾ HOẠCH THỰC HIỆN TẠI TỈNH VĨNH LONG"),
        ("VIỆT NAMĐộc lập - Hạnh phúcSố: 5", "VIỆT NAM Độc lập - Hạnh phúc Số: 5"),
        ("ỦY BAN NHÂN DÂNTỈNH LÂM ĐỒNGCỘNG HÒA", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG CỘNG HÒA"),
        ("lâm nghiệpngư nghiệp", "lâm nghiệp ngư nghiệp"),
        ("KẾ HOẠCHCải cách", "KẾ HOẠCH Cải cách"),
        ("năm học 2023 - 2024Căn cứ Quyết định", "năm học 2023 - 2024 Căn cứ Quyết định"),
        ("CÔNGAN TỈNH QUẢNGNINH", "CÔNG AN TỈNH QUẢNG NINH"),
    ],
)
def test_broken_words_are_joined_and_glued_ones_cut(written: str, read: str) -> None:
    assert repaired(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "Đắk Lắk, Krông Búk, Đắkrông, Ia H' Drai, Kbang, K Bang",
        "UBND thị xã, Bộ GDĐT, THPT, CTrPH-BCA-BGDĐT, số 06/QĐ-TTg",
        "a) Ủy ban nhân dân; b) Sở Y tế",
        "Internet, karaoke, Campuchia",
        "nghiêng, khuỷu, quyết, giếng, thuỷ, ưỡn ẹo",
    ],
)
def test_codes_foreign_names_and_good_text_stay(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("spaced", "read"),
    [
        ("I I I . T Ổ C H Ứ C T H Ự C H I Ệ N", "III. TỔ CHỨC THỰC HIỆN"),
        ("B . T R Á C H N H I Ệ M C Ủ A C Á C C Ơ Q U A N , Đ Ơ N V Ị", "B. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ"),
        ("U B N D T Ỉ N H Q U Ả N G T R Ị", "UBND TỈNH QUẢNG TRỊ"),
        ("T Ỉ N H Đ Ắ K L Ắ K", "TỈNH ĐẮK LẮK"),
        ("I . M Ụ C T I Ê U Đ Ế N N Ă M 2 0 2 5", "I. MỤC TIÊU ĐẾN NĂM 2025"),
        ("I I - N H I Ệ M V Ụ C Ụ T H Ể", "II- NHIỆM VỤ CỤ THỂ"),
        ("“ T H Á N G H À N H Đ Ộ N G ” N Ă M 2 0 2 4", "“THÁNG HÀNH ĐỘNG” NĂM 2024"),
        ("1 . 2 . P H Ò N G G D & Đ T T H À N H P H Ố V Ĩ N H Y Ê N", "1.2. PHÒNG GD&ĐT THÀNH PHỐ VĨNH YÊN"),
        ("1. Sở Y tế", "1. Sở Y tế"),
        ("a, b, c, d, đ và e", "a, b, c, d, đ và e"),
        ("Ủ Y ban nhân dân tỉnh", "Ủ Y ban nhân dân tỉnh"),
    ],
)
def test_lines_spaced_letter_by_letter_are_closed_up(spaced: str, read: str) -> None:
    assert closed_up(spaced) == read


@pytest.mark.parametrize("word", ["nghiêng", "Ủy", "uỷ", "quỹ", "giữ", "gìn", "ÔNG", "yêu", "quốc", "ngoằn", "khuya"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["DÂNT", "HOẠCHTHỰC", "ngha", "ke", "bat", "UBND", "đắk", "b", "hyên", "nghiêngg", ""])
def test_no_syllables(word: str) -> None:
    assert is_syllable(word) is (word == "ke")


def test_the_text_of_a_plan_is_not_touched() -> None:
    lines = [line.text for line in seed("004")]
    assert [re.sub(r"\s", "", repaired(line)) for line in lines] == [re.sub(r"\s", "", line) for line in lines]
    assert sum(repaired(line) != line for line in lines) <= 2
