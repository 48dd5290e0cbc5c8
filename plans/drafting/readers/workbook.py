"""Rows of the shown sheets of an Excel file, merged cells as one object in each place, values as the sheet shows them.

A date whose format shows no day is written without one; a formula without a saved result is refused, not left out.
"""

from __future__ import annotations

import io
import re
import warnings
from datetime import date, datetime, time
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from plans.drafting.readers.csv_table import held_text
from plans.drafting.readers.layout import MOST_COLUMNS, MOST_ROWS, TOO_LONG, Held, Piece, Row
from plans.drafting.readers.limits import BROKEN_ZIP, Archive, refuse

_LARGEST_SHEET = 12_000_000
_MOST_PLACES = 500_000
_BROKEN = "tệp Excel hỏng, không mở được; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành XLSX"
_ENTITIES = "tệp có khai báo DOCTYPE hoặc thực thể XML, không an toàn; hãy mở bằng Excel rồi lưu lại thành XLSX"
_UNSAVED = "có ô là công thức chưa có kết quả; hãy mở bằng Excel rồi lưu lại, hoặc dán giá trị thay cho công thức"
_FORBIDDEN = tuple(
    sign.encode(encoding) for sign in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_NO_RESULT = re.compile(rb"(?:</f>|<f/>)(?:<v\s*/>|<v></v>)?</c>")
_SPREAD = re.compile(rb"(?:mergeCell|hyperlink)\s[^>]{0,300}?\bref\s*=\s*[\"']([^\"']{1,60})")
_DAMAGES = (*BROKEN_ZIP, InvalidFileException, ParseError, KeyError, IndexError, TypeError, AttributeError)
_QUOTED = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")


def sheets(archive: Archive, packed: bytes) -> list[list[Row]]:
    """The rows of each sheet that is shown."""
    try:
        _inspect(archive)
        with warnings.catch_warnings(action="ignore"):  # openpyxl tells of styles and rules that it leaves out
            book = load_workbook(io.BytesIO(packed), data_only=True, keep_links=False)
        return [_rows(archive.name, sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]
    except _DAMAGES:
        raise refuse(archive.name, _BROKEN) from None


def _inspect(archive: Archive) -> None:
    """What openpyxl would take in without a question."""
    for part in archive.names:
        if part.endswith((".xml", ".rels", ".vml")):
            found = archive.read(part)
            if any(sign in found for sign in _FORBIDDEN):
                raise refuse(archive.name, _ENTITIES)
            if part.startswith("xl/worksheets/"):
                _inspect_sheet(archive.name, found)


def _inspect_sheet(name: str, found: bytes) -> None:
    spread = sum(_places(reference.decode()) for reference in _SPREAD.findall(found))
    if len(found) > _LARGEST_SHEET or spread > _MOST_PLACES:
        raise refuse(name, TOO_LONG)
    if _NO_RESULT.search(found):
        raise refuse(name, _UNSAVED)


def _places(reference: str) -> int:
    """How many cells a reference covers: openpyxl makes an object of each."""
    left, top, right, bottom = range_boundaries(reference)
    return (int(right or 0) - int(left or 0) + 1) * (int(bottom or 0) - int(top or 0) + 1)


def _rows(name: str, sheet: Worksheet) -> list[Row]:
    held = {
        (row, column): _held(cell.value, cell.number_format or "", bold=bool(cell.font and cell.font.b))
        for (row, column), cell in sheet._cells.items()  # noqa: SLF001 - iter_rows makes a cell of each empty place
        if cell.value is not None
    }
    for spread in sheet.merged_cells.ranges:
        if first := held.get((spread.min_row, spread.min_col)):
            held.update(dict.fromkeys(((row, column) for row, column in spread.cells), first))
    last_row = max((row for row, _ in held), default=0)
    last_column = max((column for _, column in held), default=0)
    if last_row > MOST_ROWS or last_column > MOST_COLUMNS:
        raise refuse(name, TOO_LONG)
    return [[held.get((row, column)) for column in range(1, last_column + 1)] for row in range(1, last_row + 1)]


def _held(value: object, form: str, *, bold: bool) -> Held:
    held = held_text(_shown(value, _QUOTED.sub("", form).lower()))
    for piece in held.content:
        if isinstance(piece, Piece):
            piece.heading = bold
    return held


def _shown(value: object, form: str) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, date):
        return _date(value, form)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, int | float):
        return f"{value * 100:.10g}%".replace(".", ",") if "%" in form else f"{value:.15g}".replace(".", ",")
    return str(value)


def _date(value: date, form: str) -> str:
    """A date with no more than its format shows, as Vietnam writes it."""
    parts = [sign for letter, sign in (("d", "%d"), ("m", "%m"), ("y", "%Y")) if letter in form]
    shown = value.strftime("/".join(parts) or "%d/%m/%Y")
    hours = isinstance(value, datetime) and "h" in form
    return f"{value:%H:%M} {shown}" if hours else shown
