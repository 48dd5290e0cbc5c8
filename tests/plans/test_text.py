"""Two writers of one name give one key; different names keep different keys."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.text import ascii_slug, fold, fold_white, nearest, nfc, unmarked, words
from plans.yamltree import read_tree

SAME = [
    ("Ủy ban nhân dân", "Uỷ ban nhân dân"),
    ("ma túy", "ma tuý"),
    ("hòa nhập", "hoà nhập"),
    ("hủy", "huỷ"),
    ("thủy lợi", "thuỷ lợi"),
    ("khỏe", "khoẻ"),
    ("tỷ lệ", "tỉ lệ"),
    ("kỹ năng", "kĩ năng"),
    ("quý III", "quí III"),
    ("Đắk Lắk", "Ðắk Lắk"),
    ("SỞ Y TẾ", "Sở Y tế"),
    ("Sở  Y\u00a0tế", "Sở Y tế"),
    ("Sở Y\u200b tế", "Sở Y tế"),
    ("Sở Y t\u00adế", "Sở Y tế"),
    ("Sở\nY tế", "Sở Y tế"),
    ("Lao động- Thương binh", "Lao động – Thương binh"),
    ("Lao động — Thương binh", "Lao động - Thương binh"),
    ("Văn hóa,Thể thao", "Văn hóa , Thể thao"),
    ("Ia H’Drai", "Ia H' Drai"),
    ("“sạch ma túy”", '"sạch ma túy"'),
]
DIFFERENT = [
    ("Hương Vân", "Hương Văn"),
    ("Kon Tum", "Kon Tùm"),
    ("Sở Y tế", "Phòng Y tế"),
    ("Văn hóa, Thể thao", "Văn hóa Thể thao"),
    ("đăng", "dang"),
    ("mùa", "mưa"),
    ("hỏi", "hói"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_are_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert fold(unicodedata.normalize("NFD", one)) == fold(unicodedata.normalize("NFC", other))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_tells_words_apart_is_kept(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Sở Y tế", "so-y-te"),
        ("Sở Lao động - Thương binh và Xã hội", "so-lao-dong-thuong-binh-va-xa-hoi"),
        ("huyện M'Đrắk", "huyen-mdrak"),
        ("huyện Ia H' Drai", "huyen-ia-h-drai"),
        ("Ðài Phát thanh", "dai-phat-thanh"),
        (unicodedata.normalize("NFD", "Ủy ban"), "uy-ban"),
        ("  ", ""),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert ascii_slug(text) == slug


def test_unmarked_keeps_case_and_signs() -> None:
    assert unmarked("Đắk Lắk: ỦY BAN, đ") == "Dak Lak: UY BAN, d"


def test_nfc_turns_the_icelandic_letter_to_the_vietnamese() -> None:
    assert nfc("Ðộc lập") == "Độc lập"


def test_nothing_is_left_that_no_plan_file_may_hold() -> None:
    left = fold_white("".join(f"a{chr(code)}" for code in range(0x10000)))
    assert read_tree(f'x: "{left.translate({ord(sign): None for sign in chr(34) + chr(92)})}"', "x").value["x"]


def test_fold_white_keeps_everything_but_white_space() -> None:
    assert fold_white(" Sở\r\n Y\u00a0 tế,\ufeff 2024 ") == "Sở Y tế, 2024"
    assert fold_white("tháng 1\u03012, e\u0301m") == "tháng 12, ém"


def test_words_have_their_places() -> None:
    text = "Sở  Y tế, “PCMT”"
    assert [text[word.start : word.end] for word in words(text)] == ["Sở", "Y", "tế", ",", "“", "PCMT", "”"]


def test_nearest_reads_without_marks() -> None:
    assert nearest("so y te", ["Sở Nội vụ", "Sở Y tế"]) == "Sở Y tế"
    assert nearest("xyz", ["Sở Nội vụ", "Sở Y tế"]) is None


@given(st.text(max_size=60))
def test_folding_is_stable_and_places_lie_in_the_text(text: str) -> None:
    found = list(words(text))
    assert all(0 <= word.start < word.end <= len(text) for word in found)
    assert [word.end for word in found[:-1]] <= [word.start for word in found[1:]]
    assert fold(f"  {text}\t") == fold(text)


@given(st.text(max_size=60))
def test_slugs_are_plain(text: str) -> None:
    slug = ascii_slug(text)
    assert slug == "" or all(part.isascii() and part.isalnum() for part in slug.split("-"))
    assert ascii_slug(slug) == slug
