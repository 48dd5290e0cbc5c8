"""Ruled tables of a PDF drawn stroke by stroke: how programs rule them, and how pages break them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plans.drafting.document import Table
from plans.drafting.readers.pdf import read_pdf
from tests.plans.drafting.readers.pdf_files import bare, line, text

XS = [40, 100, 300, 500]
HEADER = ("STT", "Noi dung", "Chu tri")


def tables(path: Path, *pages: str) -> list[list[list[str]]]:
    found = [block for block in read_pdf(bare(path / "page.pdf", pages)).blocks if isinstance(block, Table)]
    return [[[cell.text for cell in row] for row in table.rows] for table in found]


def box(xs: list[int], ys: list[int]) -> str:
    return "".join(line(x, ys[0], x, ys[-1]) for x in xs) + "".join(line(xs[0], y, xs[-1], y) for y in ys)


def filled(xs: list[int], bottom: int, *rows: tuple[str, ...]) -> str:
    """A ruled table from its bottom up, 50 points a row."""
    drawn = box(xs, [bottom + 50 * at for at in range(len(rows) + 1)])
    for at, row in enumerate(reversed(rows)):
        drawn += "".join(text(words, x + 5, bottom + 50 * at + 20) for x, words in zip(xs, row, strict=False) if words)
    return drawn


def test_a_frame_around_text_is_no_table(tmp_path: Path) -> None:
    path = bare(tmp_path / "frame.pdf", [box([40, 550], [600, 800]) + text("So Y te chu tri.", 50, 700)])
    assert [str(block.place) for block in read_pdf(path).blocks] == ["trang 1, dòng 1"]


def test_a_table_drawn_with_thin_filled_boxes(tmp_path: Path) -> None:
    rules = "".join(f"{x} 600 0.5 100 re f\n" for x in (40, 200, 400))
    rules += "".join(f"40 {y} 360 0.5 re f\n" for y in (600, 650, 700))
    cells = text("STT", 45, 670) + text("Noi dung", 210, 670) + text("1", 45, 620) + text("Kiem tra", 210, 620)
    assert tables(tmp_path, rules + cells) == [[["STT", "Noi dung"], ["1", "Kiem tra"]]]


def test_words_near_each_other_in_two_cells_are_kept_apart(tmp_path: Path) -> None:
    cells = text("lo trinh phu hop", 105, 670) + text("Bo Y te", 203, 670) + text("a", 105, 620) + text("b", 210, 620)
    [table] = tables(tmp_path, box([100, 200, 400], [600, 650, 700]) + cells)
    assert table[0] == ["lo trinh phu hop", "Bo Y te"]


def test_a_table_open_at_its_sides(tmp_path: Path) -> None:
    rules = line(200, 600, 200, 700) + "".join(line(40, y, 400, y) for y in (600, 650, 700))
    cells = text("STT", 45, 670) + text("Noi dung", 210, 670) + text("1", 45, 620) + text("Kiem tra", 210, 620)
    assert tables(tmp_path, rules + cells) == [[["STT", "Noi dung"], ["1", "Kiem tra"]]]


def test_a_word_cut_in_a_cell_is_whole(tmp_path: Path) -> None:
    cells = text("1", 45, 650) + text("Nghi dinh so 9/ND-", 105, 650, size=8) + text("CP", 105, 640, size=8)
    assert tables(tmp_path, box([40, 100, 200], [600, 700]) + cells) == [[["1", "Nghi dinh so 9/ND-CP"]]]


@pytest.mark.parametrize(
    ("upper", "lower", "read"),
    [
        ("Truoc 31/01/202", "6", "Truoc 31/01/2026"), ("Quy II/20", "26 (xong)", "Quy II/2026 (xong)"),
        ("Truoc 31/01/2026", "6 thang", "Truoc 31/01/2026 6 thang"), ("Ty le 31/01/202", "65 ho", "Ty le 31/01/202 65 ho"),
    ],
)  # fmt: skip
def test_a_year_cut_in_a_narrow_cell_is_whole(tmp_path: Path, upper: str, lower: str, read: str) -> None:
    drawn = box([40, 200, 400], [600, 660]) + text(upper, 45, 640) + text(lower, 45, 620) + text("x", 210, 640)
    assert tables(tmp_path, drawn) == [[[read, "x"]]]


def test_a_row_split_by_the_page_without_a_repeated_header(tmp_path: Path) -> None:
    first = filled(XS, 60, ("1", "Kiem tra", "So A"), ("2", "Xay dung de an", "So B"))
    second = filled(XS, 700, ("", "tren dia ban tinh", ""), ("3", "Bao cao", "So C"))
    assert tables(tmp_path, first, second) == [
        [["1", "Kiem tra", "So A"], ["2", "Xay dung de an tren dia ban tinh", "So B"], ["3", "Bao cao", "So C"]]
    ]


def test_a_repeated_header_goes_and_a_split_row_behind_it_is_put_together(tmp_path: Path) -> None:
    first = filled(XS, 60, HEADER, ("1", "Kiem tra", "So A"), ("2", "Xay dung", "So B"))
    second = filled(XS, 650, HEADER, ("", "de an", "tham muu"), ("3", "Bao cao", "So C"))
    assert tables(tmp_path, first, second) == [
        [list(HEADER), ["1", "Kiem tra", "So A"], ["2", "Xay dung de an", "So B tham muu"], ["3", "Bao cao", "So C"]]
    ]


def test_a_new_row_on_a_new_page_stays_a_row(tmp_path: Path) -> None:
    first = filled(XS, 60, HEADER, ("1", "Kiem tra cac don vi", "So A"))
    second = filled(XS, 650, HEADER, ("2", "Xay dung de an", ""), ("3", "Bao cao", "So C"))
    assert [row[0] for row in tables(tmp_path, first, second)[0]] == ["STT", "1", "2", "3"]


def test_a_cell_merged_over_the_page_break_is_one(tmp_path: Path) -> None:
    first = filled(XS, 60, HEADER, ("1", "Kiem tra", "So A"))
    rows = (
        box([40, 100, 300], [650, 700, 750])
        + line(300, 650, 500, 650)
        + line(300, 750, 500, 750)
        + line(500, 650, 500, 750)
    )
    rows += text("2", 45, 720) + text("Xay dung", 105, 720) + text("3", 45, 670) + text("Bao cao", 105, 670)
    assert tables(tmp_path, first, rows) == [
        [list(HEADER), ["1", "Kiem tra", "So A"], ["2", "Xay dung", "So A"], ["3", "Bao cao", "So A"]]
    ]


def test_two_tables_with_other_columns_on_two_pages_stay_two(tmp_path: Path) -> None:
    first, second = filled([40, 100, 300], 60, ("1", "Kiem tra")), filled([40, 200, 300], 700, ("A", "B"))
    assert len(tables(tmp_path, first, second)) == 2


def test_a_line_of_text_between_two_tables_parts_them(tmp_path: Path) -> None:
    first = filled([40, 100, 300], 60, ("1", "Kiem tra"))
    second = text("II. Nhiem vu cua cac xa, phuong", 50, 780) + filled([40, 100, 300], 650, ("1", "Bao cao"))
    assert len(tables(tmp_path, first, second)) == 2
