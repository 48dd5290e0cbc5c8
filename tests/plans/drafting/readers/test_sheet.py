"""Spreadsheets and CSV: one table a sheet, what stands around it as lines, values as shown."""

from __future__ import annotations

import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from plans.drafting.document import Line, Table
from plans.drafting.readers.sheet import read_sheet
from plans.errors import InputError
from tests.plans.drafting.readers.shown import lines, saved, tables

HEAD = ["STT", "Nội dung", "Chủ trì", "Thời gian"]
ROW = ["1", "Tập huấn", "Sở Y tế", "Quý II/2026"]


def test_a_sheet_with_lines_around_its_table(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["UBND TỈNH X", None, "CỘNG HÒA XÃ HỘI"],
        ["PHỤ LỤC"],
        [],
        HEAD,
        ["I. Tuyên truyền"],
        ROW,
        [],
        ["Ghi chú: không"],
    ):
        sheet.append(row)
    sheet.merge_cells("A2:D2")
    sheet.merge_cells("A5:D5")
    hidden = book.create_sheet("ẩn")
    hidden.append(["không đọc"])
    hidden.sheet_state = "hidden"
    book.create_sheet("hai").append(["a", "b"])
    book.save(tmp_path / "a.xlsx")
    found = read_sheet(tmp_path / "a.xlsx")
    assert (found.kind, lines(found)) == ("sheet", ["UBND TỈNH X", "CỘNG HÒA XÃ HỘI", "PHỤ LỤC", "Ghi chú: không"])
    assert tables(found) == [[HEAD, ["I. Tuyên truyền"] * 4, ROW], [["a", "b"]]]
    first = next(block for block in found.blocks if isinstance(block, Table))
    assert first.rows[1][0] is first.rows[1][3]
    assert str(first.rows[2][1].lines[0].place) == "bảng 1, hàng 6, cột 2, dòng 1"


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (1, "General", "1"),
        (1.0, "General", "1"),
        (95.5, "0.0", "95,5"),
        (0.955, "0.0%", "95,5%"),
        (datetime(2026, 6, 30, tzinfo=UTC).replace(tzinfo=None), "dd/mm/yyyy", "30/06/2026"),
        (date(2026, 6, 1), "mm/yyyy", "06/2026"),  # no day is shown, none is made up
        (date(2026, 6, 1), "mmm-yy", "06/2026"),
        (date(2026, 6, 15), '"ngày" dd/mm', "15/06"),
        (datetime(2026, 6, 15, 14, 30, tzinfo=UTC).replace(tzinfo=None), "dd/mm/yyyy hh:mm", "14:30 15/06/2026"),
        (datetime(2026, 6, 15, tzinfo=UTC).replace(tzinfo=None), "yyyy-mm-dd h:mm:ss", "15/06/2026"),  # no hour is meant
        (True, "General", "TRUE"),
        ("a\nb", "General", "a b"),
    ],
)  # fmt: skip
def test_values_as_shown(tmp_path: Path, value: object, form: str, shown: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["a", "b", value])
    sheet["C1"].number_format = form
    book.save(tmp_path / "a.xlsx")
    assert tables(read_sheet(tmp_path / "a.xlsx")) == [[["a", "b", shown]]]


def test_bold_sets_lines_off(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["PHỤ LỤC"])
    sheet["A1"].font = Font(bold=True)
    for row in (HEAD, ROW):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    line = read_sheet(tmp_path / "a.xlsx").blocks[0]
    assert isinstance(line, Line)
    assert line.heading


def test_a_formula_without_a_result_is_told(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEAD, ROW, ["=A2+1", "b", "c", "d"]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(InputError, match="công thức chưa có kết quả"):
        read_sheet(tmp_path / "a.xlsx")


@pytest.mark.parametrize("reference", ["A1:XFD1048576", "A1:Z1048576"])
def test_a_merge_over_a_whole_sheet_is_refused(tmp_path: Path, reference: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD)
    book.save(tmp_path / "b.xlsx")
    with zipfile.ZipFile(tmp_path / "b.xlsx") as source, zipfile.ZipFile(tmp_path / "a.xlsx", "w") as packed:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith("sheet1.xml"):
                merged = f'<mergeCells count="1"><mergeCell ref="{reference}"/></mergeCells></worksheet>'
                content = content.replace(b"</worksheet>", merged.encode())
            packed.writestr(name, content)
    with pytest.raises(InputError, match="quá 2000 hàng"):
        read_sheet(tmp_path / "a.xlsx")


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_by_its_sign_and_encoding(tmp_path: Path, sign: str, encoding: str) -> None:
    rows = [
        HEAD,
        ["1", "Tuyên truyền - tập huấn", "Sở Y tế", "Quý II"],
        ["2", '"Kiểm tra, giám sát; báo\ncáo"', "Công an", ""],
    ]
    text = "PHỤ LỤC\n\n" + "\n".join(sign.join(row) for row in rows)
    found = read_sheet(saved(tmp_path / "a.csv", text.encode(encoding)))
    assert lines(found) == ["PHỤ LỤC"]
    assert tables(found) == [[HEAD, rows[1], ["2", "Kiểm tra, giám sát; báo cáo", "Công an", ""]]]


def test_commas_in_words_do_not_part_a_csv_with_semicolons(tmp_path: Path) -> None:
    text = "STT;Việc;Chủ trì\n1;Tuyên truyền, tập huấn, kiểm tra;Sở Văn hóa, Thể thao và Du lịch\n2;a, b;c\n"
    assert tables(read_sheet(saved(tmp_path / "a.csv", text)))[0][1] == [
        "1", "Tuyên truyền, tập huấn, kiểm tra", "Sở Văn hóa, Thể thao và Du lịch",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [("a,b\n" * 2_001, "quá 2000 hàng"), ("a," * 60 + "\n", "quá 50 cột"), ('a,"' + "b" * 200_000, "dấu ngoặc kép")],
)
def test_a_csv_that_is_no_table(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_sheet(saved(tmp_path / "a.csv", text))
