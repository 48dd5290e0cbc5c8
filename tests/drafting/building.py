"""One description of a document -> the same document as text, HTML, Word, PDF, workbook and scanned page.

The description is a text with one paragraph a line, as ``tests/corpus`` has it; tables are given apart. Word files come with
typed numbers and with Word's own (``word_files``), PDF through LibreOffice (``office``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Literal

from openpyxl import Workbook

Shape = Literal["roman", "number", "letter", "dash", "plus", ""]

_LABELS: tuple[tuple[Shape, str], ...] = (
    ("roman", r"([IVX]{1,5})\.\s+"), ("number", r"(\d{1,2})\.\s+(?!\d)"), ("letter", r"([a-zđ])\)\s+"), ("dash", r"(-)\s+"), ("plus", r"(\+)\s+"),
)  # fmt: skip
_ROMAN = {"I": 1, "V": 5, "X": 10}
HTML_HEAD = "<!DOCTYPE html>\n<html lang='vi'><head><meta charset='utf-8'><title>Văn bản</title><style>p { margin: 0 }</style></head><body>\n"


@dataclass(frozen=True)
class Paragraph:
    """``shape`` and ``value`` of its numbering ("b)" is the letter 2); ``label`` as it is typed."""

    text: str
    shape: Shape = ""
    label: str = ""
    value: int = 0

    @property
    def typed(self) -> str:
        return f"{self.label} {self.text}" if self.label else self.text


@dataclass(frozen=True)
class Written:
    """A document: paragraphs, and a table after them (first row its head)."""

    name: str
    paragraphs: tuple[Paragraph, ...]
    rows: tuple[tuple[str, ...], ...] = ()


def written(name: str, text: str, rows: Sequence[Sequence[str]] = ()) -> Written:
    lines = [re.sub(r"\s+", " ", line).strip() for line in text.split("\n")]
    return Written(name, tuple(_paragraph(line) for line in lines if line), tuple(tuple(row) for row in rows))


def _paragraph(line: str) -> Paragraph:
    for shape, pattern in _LABELS:
        if found := re.match(pattern, line):
            return Paragraph(line[found.end() :], shape, found[0].strip(), _value(shape, found[1]))
    return Paragraph(line)


def _value(shape: Shape, label: str) -> int:
    if shape == "number":
        return int(label)
    if shape == "roman":
        each = [_ROMAN[c] for c in label]
        return sum(-one if one < after else one for one, after in zip(each, [*each[1:], 0], strict=True))
    return ord(label) - ord("a") + 1 if shape == "letter" and label != "đ" else 0


def as_text(one: Written, folder: Path) -> Path:
    """One paragraph a line, as a text saved from a web page has it."""
    lines = [paragraph.typed for paragraph in one.paragraphs]
    lines += ["| " + " | ".join(row) + " |" for row in one.rows]
    return _saved(folder / f"{one.name}.txt", "\n".join(lines) + "\n")


def as_html(one: Written, folder: Path) -> Path:
    body = "\n".join(f"<p>{escape(paragraph.typed)}</p>" for paragraph in one.paragraphs)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in one.rows)
    table = f"<table border='1'>\n{rows}</table>\n" if rows else ""
    return _saved(folder / f"{one.name}.html", f"{HTML_HEAD}{body}\n{table}</body></html>\n")


def as_workbook(one: Written, folder: Path) -> Path:
    """The table only, under its paragraphs as title rows."""
    book = Workbook()
    sheet = book.worksheets[0]
    for paragraph in one.paragraphs:
        sheet.append([paragraph.typed])
    for row in one.rows:
        sheet.append(list(row))
    path = folder / f"{one.name}.xlsx"
    book.save(path)
    return path


def _saved(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
