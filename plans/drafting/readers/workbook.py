"""Rows of the shown sheets of an Excel file, merged cells as one object in each place, values as the sheet shows them.

A date whose format shows no day is written without one; a formula without a saved result is refused, not left out.
"""

from __future__ import annotations

import contextlib
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
from plans.drafting.readers.office_parts import Element, local, tree

_MOST_PLACES = 500_000
_BROKEN = "tệp Excel hỏng, không mở được; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành XLSX"
_UNSAVED = "có ô là công thức chưa có kết quả; hãy mở bằng Excel rồi lưu lại, hoặc dán giá trị thay cho công thức"
_DAMAGES = (*BROKEN_ZIP, InvalidFileException, ParseError, KeyError, IndexError, TypeError, AttributeError)
_QUOTED = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")


def sheets(archive: Archive, packed: bytes) -> list[list[Row]]:
    """The rows of each sheet that is shown."""
    try:
        _inspect(archive)
        with warnings.catch_warnings(action="ignore"), contextlib.redirect_stdout(None):  # it tells what it leaves out
            book = load_workbook(io.BytesIO(packed), data_only=True, keep_links=False)
        return [_rows(archive.name, sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]
    except _DAMAGES:
        raise refuse(archive.name, _BROKEN) from None


def _inspect(archive: Archive) -> None:
    """What openpyxl would take in without a question: entities, references to a billion cells, lost results."""
    for part in archive.names:
        if part.endswith((".xml", ".rels", ".vml")):
            root = tree(archive, part)
            if root is not None and local(root) == "worksheet":
                _inspect_sheet(archive.name, root)


def _inspect_sheet(name: str, root: Element) -> None:
    spread = 0
    for element in root.iter("{*}mergeCell", "{*}hyperlink", "{*}f"):
        if local(element) != "f":
            spread += _places(element.get("ref") or "A1")
        elif not _has_result(element):
            raise refuse(name, _UNSAVED)
    if spread > _MOST_PLACES:
        raise refuse(name, TOO_LONG)


def _has_result(formula: Element) -> bool:
    cell = formula.getparent()
    return (cell is not None and cell.get("t") == "str") or any(beside.text for beside in formula.itersiblings("{*}v"))


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
    hours = isinstance(value, datetime) and "h" in form and value.time() != time.min  # midnight is a day's, not an hour
    return f"{value:%H:%M} {shown}" if hours else shown
