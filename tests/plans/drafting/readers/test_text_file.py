"""Text files: a line for a line, with its number; tables drawn in signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from plans.drafting.document import Line, Table
from plans.drafting.readers.text_file import read_text
from plans.errors import InputError
from tests.plans.drafting.readers.shown import lines, saved, tables

SAID = "Ủy ban nhân dân tỉnh Đắk Lắk; Sở Tài chính, đường bộ"


def test_lines_keep_their_numbers_and_gaps(tmp_path: Path) -> None:
    found = read_text(saved(tmp_path / "a.txt", "\nSở  Y\ttế\r\n\r\n   \r\n 1. **Công an** tỉnh\u00a0\n- xong\n"))
    assert (found.name, found.kind, found.pages) == ("a.txt", "text", None)
    assert [(line.text, line.place.line, line.gap, line.whole) for line in found.blocks if isinstance(line, Line)] == [
        ("Sở Y tế", 2, True, False), ("1. **Công an** tỉnh", 5, True, False), ("- xong", 6, False, False),
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_in_each_form(tmp_path: Path, encoding: str) -> None:
    assert lines(read_text(saved(tmp_path / "a.txt", SAID.encode(encoding)))) == [SAID]


def test_a_broken_letter_shows(tmp_path: Path) -> None:
    content = (SAID * 3).encode().replace("ỉ".encode(), "ỉ".encode()[:2], 1)
    assert lines(read_text(saved(tmp_path / "a.txt", content))) == [(SAID * 3).replace("ỉ", "\ufffd", 1)]


def test_windows_1258(tmp_path: Path) -> None:
    typed = "Đường phố Cần Thơ".replace("ờ", "ơ\u0300").replace("ố", "ô\u0301").replace("ầ", "â\u0300")
    assert lines(read_text(saved(tmp_path / "a.txt", typed.encode("cp1258")))) == ["Đường phố Cần Thơ"]


_PARTED = [
    ("ả", "a", "\u0309"), ("ủ", "u", "\u0309"), ("ụ", "u", "\u0323"), ("ổ", "ô", "\u0309"), ("ứ", "ư", "\u0301"),
    ("ở", "ơ", "\u0309"), ("ộ", "ô", "\u0323"), ("ỉ", "i", "\u0309"), ("Ủ", "U", "\u0309"),
]  # fmt: skip


def test_windows_1258_whose_marks_are_tcvn3_letters(tmp_path: Path) -> None:
    """A table as Excel saves it in Vietnam: by its bytes alone it may pass for TCVN3."""
    typed = "Cải cách; thủ tục; tổ chức; Sở Nội vụ; của tỉnh; Ủy ban".translate(
        {ord(letter): f"{base}{mark}" for letter, base, mark in _PARTED}
    )
    expected = ["Cải cách; thủ tục; tổ chức; Sở Nội vụ; của tỉnh; Ủy ban"]
    assert lines(read_text(saved(tmp_path / "a.txt", typed.encode("cp1258")))) == expected


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("ñy ban nh©n d©n tØnh; Uû ban nh©n d©n huyÖn, céng hoµ x· héi chñ nghÜa ViÖt Nam".encode("latin-1"), "TCVN3"),
        (
            "UÛY BAN NHAÂN DAÂN TÆNH; coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp töï do".encode("latin-1"),
            "VNI",
        ),
        (b"caf\xe9 na\xefve cr\xe8me br\xfbl\xe9e \xff", "UTF-8"),
        (b"a\x00b\x01c\x02d", "không phải tệp chữ"),
    ],
)
def test_what_is_no_readable_text(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(InputError) as told:
        read_text(saved(tmp_path / "a.txt", content))
    assert said in str(told.value)
    assert len(str(told.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("# Kế hoạch", True), ("**I. MỤC ĐÍCH**", True), ("**Nơi nhận:**", True), ("__a__:", True), ("*a*", False),
        ("**a** b **c**", False), ("#a", False), ("a", False), ("I. MỤC ĐÍCH", False),
    ],
)  # fmt: skip
def test_marks_of_markdown_stay_and_set_headings_off(tmp_path: Path, line: str, heading: bool) -> None:
    (found,) = read_text(saved(tmp_path / "a.md", line)).blocks
    assert isinstance(found, Line)
    assert (found.text, found.heading) == (line, heading)


def test_pages_of_a_text(tmp_path: Path) -> None:
    found = read_text(saved(tmp_path / "a.txt", "một\n\fhai\nba\f\n"))
    assert found.pages == 2
    assert [str(line.place) for line in found.blocks if isinstance(line, Line)] == [
        "trang 1, dòng 1", "trang 2, dòng 2", "trang 2, dòng 3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| a | b |\n|---|---|\n| Số: 1/KH | Huế, ngày 1 |", [[["a", "b"], ["Số: 1/KH", "Huế, ngày 1"]]]),
        ("| a | b |\n|---|\n| c | d |", [[["a", "b"], ["c", "d"]]]),
        ("| Nơi nhận: - A; | TM. UBND |\n|---|---|", [[["Nơi nhận: - A;", "TM. UBND"]]]),
        ("| a | b |", [[["a", "b"]]]),
        ("|a|b\\|c|\n|d|", [[["a", "b|c"], ["d", ""]]]),
        ("| a | x<br>y |", [[["a", "x y"]]]),
        ("|:--|--:|\n| a | b |", [[["a", "b"]]]),
        ("+---+---+\n| a | b |\n|   | c |\n+===+===+\n| d | e |\n+---+---+", [[["a", "b c"], ["d", "e"]]]),
        (
            "STT\tViệc\tChủ trì\n1\tTập huấn\tSở Y tế\n2\tKiểm tra\t",
            [[["STT", "Việc", "Chủ trì"], ["1", "Tập huấn", "Sở Y tế"], ["2", "Kiểm tra", ""]]],
        ),
        (
            "STT | Việc | Chủ trì\n---|---|---\nI | Chung\n1 | Tập huấn | Sở Y tế\n2 | Kiểm tra | ",
            [[["STT", "Việc", "Chủ trì"], ["I", "Chung", ""], ["1", "Tập huấn", "Sở Y tế"], ["2", "Kiểm tra", ""]]],
        ),
    ],
)
def test_tables(tmp_path: Path, text: str, expected: list[list[list[str]]]) -> None:
    found = read_text(saved(tmp_path / "a.md", f"trước\n{text}\nsau"))
    assert lines(found) == ["trước", "sau"]
    assert tables(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|\nSố: 1\n|", ["|", "Số: 1", "|"]),
        ("||", ["||"]),
        ("a | b", ["a | b"]),
        ("a | b | c", ["a | b | c"]),
        ("Trang chủ | Tin tức | Liên hệ\n | ", ["Trang chủ | Tin tức | Liên hệ", "|"]),
        ("| a |\n|---|\n| b |", ["a", "b"]),
        ("| a |", ["| a |"]),
        ("---", ["---"]),
        ("Số: 1\t\tHuế, ngày 2", ["Số: 1 Huế, ngày 2"]),
        ("\t\t\ta\n\t\t\tb", ["a", "b"]),
        ("a\tb\tc", ["a b c"]),
        ("+ a\n+ b", ["+ a", "+ b"]),
        (
            "Sở Y tế\tchủ trì, phối\thợp\nCông an tỉnh\ttham mưu\tthực hiện",
            ["Sở Y tế chủ trì, phối hợp", "Công an tỉnh tham mưu thực hiện"],
        ),
    ],
)
def test_what_is_no_table(tmp_path: Path, text: str, expected: list[str]) -> None:
    found = read_text(saved(tmp_path / "a.txt", text))
    assert lines(found) == expected
    assert tables(found) == []


def test_places_in_a_table(tmp_path: Path) -> None:
    found = read_text(saved(tmp_path / "a.md", "x\n\n| a | b |\n|---|---|\n| c | d |\n\ny"))
    (table,) = [block for block in found.blocks if isinstance(block, Table)]
    assert str(table.place) == "bảng 1, dòng 3"
    assert str(table.rows[1][1].lines[0].place) == "bảng 1, hàng 2, cột 2, dòng 5"


@pytest.mark.parametrize("line", ["\t\ta\tb", "| a |", "|a|b|", "\t\t", "**a**", "+---+", "<br>|"])
def test_many_like_lines_are_read_in_no_time(tmp_path: Path, line: str) -> None:
    """Thousands of lines that nearly make a table are looked at once each."""
    found = read_text(saved(tmp_path / "a.txt", f"{line}\n" * 3_000 + "cuối"))
    assert lines(found)[-1] == "cuối"
