"""The numbering of items as real documents write it."""

from __future__ import annotations

import pytest

from plans.drafting.layout.labels import label_of

LABELS = [
    ("PHẦN I. MỞ ĐẦU", "part", "I", "MỞ ĐẦU"),
    ("Phần thứ nhất", "part", "thứ nhất", ""),
    ("A. MỤC ĐÍCH, YÊU CẦU", "upper", "A", "MỤC ĐÍCH, YÊU CẦU"),
    ("I. MỤC ĐÍCH", "roman", "I", "MỤC ĐÍCH"),
    ("IV- PHÂN CÔNG", "roman", "IV", "PHÂN CÔNG"),
    ("III.PHÂN CÔNG", "roman", "III", "PHÂN CÔNG"),
    ("I/ MỤC TIÊU", "roman", "I", "MỤC TIÊU"),
    ("Điều 1. Ban hành", "article", "1", "Ban hành"),
    ("1. Công an tỉnh", "arabic", "1", "Công an tỉnh"),
    ("1.Công an tỉnh", "arabic", "1", "Công an tỉnh"),
    ("1/ Sở Y tế", "arabic", "1", "Sở Y tế"),
    ("(1) Rà soát", "arabic", "1", "Rà soát"),
    ("1- Các chi bộ", "arabic", "1", "Các chi bộ"),
    ("12- UBND các xã", "arabic", "12", "UBND các xã"),
    ("3 - Sở Y tế", "arabic", "3", "Sở Y tế"),
    ("**2- Mục đích**", "arabic", "2", "Mục đích**"),
    ("1.1- Sở Y tế", "two", "1.1", "Sở Y tế"),
    ("2.3 - Công an tỉnh", "two", "2.3", "Công an tỉnh"),
    ("10. 100% người nghiện", "arabic", "10", "100% người nghiện"),
    ("**1. Công an tỉnh**", "arabic", "1", "Công an tỉnh**"),
    ("2.1 Phòng Y tế:", "two", "2.1", "Phòng Y tế:"),
    ("2.7 Đề nghị Uỷ ban", "two", "2.7", "Đề nghị Uỷ ban"),
    ("2.1. Sở Lao động", "two", "2.1", "Sở Lao động"),
    ("1.2.3. Rà soát", "three", "1.2.3", "Rà soát"),
    ("4.1.a. Sở Xây dựng", "three", "4.1.a", "Sở Xây dựng"),
    ("a) Tổ chức", "letter", "a", "Tổ chức"),
    ("đ) Xây dựng", "letter", "đ", "Xây dựng"),
    ("b. Công an tỉnh", "letter", "b", "Công an tỉnh"),
    ("- Chủ trì", "dash", "", "Chủ trì"),
    ("-Chủ trì", "dash", "", "Chủ trì"),
    ("– Chủ trì", "dash", "", "Chủ trì"),
    ("* Đối với cấp xã", "dash", "", "Đối với cấp xã"),
    ("+ Đơn đề nghị", "plus", "", "Đơn đề nghị"),
]

NO_LABELS = [
    "19-CT/TU ngày 18 tháng 9",
    "12-KH/HU",
    "21- HD/BTGTW, ngày 05/01/2017",
    "29-NQ/TW, ngày 17/11/2022",
    "5 - 10% hộ nghèo",
    "2 - 3 lớp tập huấn",
    "1.5 - 2 tỷ đồng",
    "30/9/2011.",
    "15.6",
    "2020 và định hướng",
    "1237 của Thủ tướng",
    "KT. CHỦ TỊCH",
    "**KT. CHỦ TỊCH",
    "TP. Hồ Chí Minh",
    "100% người nghiện",
    "2.4 triệu người",
    "2.5% dân số",
    "7h00 - 7h15",
    "03 ngày: 24, 25",
    "Bước 1:",
    "49/QCPH-UBND-UBMT",
    "12/KH-UBND ngày 05/02/2025",
    "06/CT-TTg của Thủ tướng",
]


@pytest.mark.parametrize(("text", "kind", "number", "rest"), LABELS)
def test_a_label_and_the_words_after_it(text: str, kind: str, number: str, rest: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.kind, label.number, text[label.end :]) == (kind, number, rest)


@pytest.mark.parametrize("text", NO_LABELS)
def test_figures_and_names_are_no_labels(text: str) -> None:
    assert label_of(text) is None
