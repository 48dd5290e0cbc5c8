"""Reads a CSV or XLSX file as rows of text, each with its number in the file; or says in one line why it cannot."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from plans.errors import Fault, InputError

LIMIT = 50_000_000
UNPACKED_LIMIT = 200_000_000
MAX_ROWS = 100_000
MAX_COLUMNS = 50
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_HTML = re.compile(rb"\s*<(!doctype|html|\?xml)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row that has something in it; ``number`` counts from 1 as a spreadsheet or editor does."""

    number: int
    cells: tuple[str, ...]


def read_rows(path: Path) -> list[Row]:
    """The rows of a file, the header first; the content decides between CSV and XLSX, not the name's ending."""
    content = _content(path)
    rows = _xlsx(path.name, content) if content.startswith(_ZIP) else _csv(path.name, content)
    return [row for row in rows if any(cell.strip() for cell in row.cells)]


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise InputError(Fault(str(path), "không tìm thấy tệp, hoặc không phải là tệp thường"))
        size = path.stat().st_size
        if size > LIMIT:
            raise InputError(Fault(path.name, f"tệp lớn {size / 1e6:.0f} MB; danh bạ liên hệ không quá 50 MB"))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(Fault(str(path), f"không đọc được tệp ({error})")) from None


def _csv(name: str, content: bytes) -> Iterator[Row]:
    text = _text(name, content)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 1
    try:
        for cells in reader:
            if number > MAX_ROWS or len(cells) > MAX_COLUMNS:
                raise InputError(Fault(name, f"quá {MAX_ROWS} dòng hoặc quá {MAX_COLUMNS} cột", number))
            yield Row(number, tuple(cells))
            number = reader.line_num + 1
    except csv.Error as error:
        raise InputError(Fault(name, f"dấu ngoặc kép hoặc dấu phân cách hỏng ({error})", number)) from None


def _text(name: str, content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(Fault(name, "tệp ở bảng mã UTF-16; hãy lưu lại thành “CSV UTF-8” hoặc XLSX"))
    if content.startswith(_OLD_EXCEL):
        raise InputError(Fault(name, "tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành XLSX"))
    if b"\0" in content:
        raise InputError(Fault(name, "tệp nhị phân hoặc UTF-16; hãy lưu lại thành “CSV UTF-8” hoặc XLSX"))
    if _HTML.match(content):
        raise InputError(Fault(name, "tệp là trang web (HTML/XML), không phải CSV hay XLSX"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(Fault(name, "có ký tự không phải UTF-8; hãy lưu lại thành “CSV UTF-8”", line)) from None


def _delimiter(text: str) -> str:
    """Vietnamese spreadsheets write semicolons as often as commas: the header tells."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=header.count)


def _xlsx(name: str, content: bytes) -> Iterator[Row]:
    """Rows of the first sheet."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > UNPACKED_LIMIT:
            raise InputError(Fault(name, f"tệp XLSX bung ra {unpacked / 1e6:.0f} MB, quá lớn"))
        book = load_workbook(io.BytesIO(content), read_only=True)  # formulas as such: their results may be missing
        yield from _sheet(name, book.worksheets[0].iter_rows(values_only=True))
    except (
        zipfile.BadZipFile, zlib.error, InvalidFileException, ParseError, EOFError, RuntimeError,
        KeyError, IndexError, ValueError, TypeError, AttributeError, OSError,
    ) as error:  # fmt: skip  # what openpyxl raises on a damaged workbook
        raise InputError(Fault(name, f"tệp XLSX hỏng, không đọc được ({type(error).__name__})")) from None


def _sheet(name: str, rows: Iterable[tuple[object, ...]]) -> Iterator[Row]:
    for number, values in enumerate(rows, 1):
        if at := next((at for at, value in enumerate(values, 1) if isinstance(value, str) and value[:1] == "="), None):
            raise InputError(Fault(name, f"ô thứ {at} là công thức; hãy dán giá trị thay cho công thức", number))
        cells = tuple(_shown(value) for value in values)
        while cells and not cells[-1]:
            cells = cells[:-1]
        if number > MAX_ROWS or len(cells) > MAX_COLUMNS:
            raise InputError(Fault(name, f"quá {MAX_ROWS} dòng hoặc quá {MAX_COLUMNS} cột", number))
        yield Row(number, cells)


def _shown(value: object) -> str:
    """A cell as its reader sees it; a phone number kept as a number has no decimals."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
