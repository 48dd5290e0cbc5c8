"""Rows of a CSV file, whichever of ; , tab | parts its cells. Pure."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice

from plans.drafting.readers.layout import MOST_COLUMNS, MOST_ROWS, TOO_LONG, TOO_WIDE, Held, Piece, Row
from plans.drafting.readers.limits import refuse
from plans.drafting.readers.plain import decoded

_DELIMITERS = ";\t,|"
_SAMPLE = 200
_BAD_QUOTES = "dấu ngoặc kép hoặc dấu phân cách hỏng; hãy lưu lại thành XLSX hoặc “CSV UTF-8”"
_LARGEST = 4_000_000


def csv_rows(name: str, found: bytes) -> list[Row]:
    """The rows of a file, one for each of its records."""
    if len(found) > _LARGEST:
        raise refuse(name, TOO_LONG)
    text = decoded(name, found)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    rows: list[Row] = []
    try:
        for cells in reader:
            rows.append([held_text(cell) for cell in cells])
            if len(rows) > MOST_ROWS or len(cells) > MOST_COLUMNS:
                raise refuse(name, TOO_LONG if len(rows) > MOST_ROWS else TOO_WIDE, reader.line_num)
    except csv.Error:
        raise refuse(name, _BAD_QUOTES, reader.line_num) from None
    return rows


def held_text(text: str) -> Held:
    """A cell of plain text; line ends inside it part its lines."""
    lines = [line for line in text.splitlines() if line.strip()]
    return Held([Piece(line, whole=at == len(lines)) for at, line in enumerate(lines, 1)])


def _delimiter(text: str) -> str:
    """The one that parts most rows into the same number of cells."""
    return max(_DELIMITERS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, sign: str) -> tuple[float, int]:
    try:
        rows = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=sign), _SAMPLE))
    except csv.Error:
        return 0, 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0, 0
    width, times = widths.most_common(1)[0]
    return times / max(sum(1 for row in rows if row), 1), width
