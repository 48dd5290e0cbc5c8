"""Texts in the charsets before Unicode are told from Vietnamese in Unicode and from other languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from plans.drafting.readers.old_charsets import old_charset

CORPUS = sorted((Path(__file__).parents[3] / "corpus").glob("*.txt"))


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("Uû ban nh©n d©n tØnh; céng hoµ x· héi chñ nghÜa ViÖt Nam; ®éc lËp - tù do - h¹nh phóc", "TCVN3"),
        ("KÕ ho¹ch triÓn khai c«ng t¸c phßng, chèng ma tuý n¨m 2005", "TCVN3"),
        ("UÛY BAN NHAÂN DAÂN TÆNH; coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI"),
        ("Keá hoaïch trieån khai coâng taùc phoøng, choáng ma tuùy naêm 2005", "VNI"),
        ("ỦY BAN NHÂN DÂN TỈNH; CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None),
        ("CÔNG AN TỈNH: TUÂN THỦ QUÂN LỆNH; ÔNG, BÀ; ÁO, ÂM, ÊM", None),
        ("Yêu cầu các đơn vị quân đội toàn quân tuân thủ", None),
        ("Plan of the People's Committee © 2024, §3, «annexe», café, naïve, ±5 µm", None),
        ("Le Comité populaire a décidé que les départements élaborent leurs plans à l'échéance fixée", None),
        ("1234567890 ---- ////", None),
        ("", None),
    ],
)
def test_charsets(text: str, charset: str | None) -> None:
    assert old_charset(text) == charset


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_real_documents_are_in_unicode(path: Path) -> None:
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if old_charset(line)] == []
