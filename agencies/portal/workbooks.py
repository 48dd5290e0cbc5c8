"""A table as an Excel workbook."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from agencies.portal.shown.sheets import Cell, Sheet, harmless

_WIDTHS = {
    "Việc phải làm": 48,
    "Tên kế hoạch": 48,
    "Cơ quan": 32,
    "Cơ quan được giao": 32,
    "Đôn đốc": 40,
    "Đầu mối": 32,
    "Vướng mắc": 48,
    "Nhiệm vụ": 48,
    "Trả lời": 48,
    "Tiêu đề": 48,
    "Thư điện tử": 32,
    "Địa chỉ": 32,
    "Ghi nhận khi gửi": 40,
    "Lý do trả lại": 40,
    "Ý kiến": 40,
    "Đề nghị": 40,
    "Tệp": 40,
}
_WIDTH = 14
_BOLD, _WRAP = Font(bold=True), Alignment(vertical="top", wrap_text=True)


def as_workbook(sheet: Sheet) -> bytes:
    """One page: what it is of, then the table with its head kept in sight, filters on. No cell is a formula."""
    book = Workbook(write_only=True)
    page: Any = book.create_sheet(sheet.name[:31])
    head = len(sheet.said) + 2
    page.freeze_panes = f"A{head + 1}"
    last = get_column_letter(len(sheet.columns))
    page.auto_filter.ref = f"A{head}:{last}{head + max(len(sheet.rows), 1)}"
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column.name, _WIDTH)
    for words in (sheet.title, *sheet.said):
        page.append([_cell(page, words, bold=words == sheet.title)])
    page.append([_cell(page, column.name, bold=True, wrap=True) for column in sheet.columns])
    for row in _rows(page, sheet):
        page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _rows(page: Any, sheet: Sheet) -> Iterator[list[Any]]:
    for row in sheet.cells():
        yield [_cell(page, value, wrap=isinstance(value, str)) for value in row]


def _cell(page: Any, value: Cell, *, bold: bool = False, wrap: bool = False) -> Any:
    given: Any = harmless(value) if isinstance(value, str) else value
    made: Any = WriteOnlyCell(page, given)
    if isinstance(value, str):
        made.data_type = "s"
    elif value is not None and not isinstance(value, int | float):
        made.number_format = "dd/mm/yyyy"
    if bold:
        made.font = _BOLD
    if wrap:
        made.alignment = _WRAP
    return made
