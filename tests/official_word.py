"""A plan's text as the Word file that an office has: Nghị định 30/2020/NĐ-CP's two heads, title, body, recipients, signature.

In: text as ``tests/corpus`` has it (marks for bold and italics, paragraphs cut by page breaks). Out: a ``.docx``. Whoever
signed is not named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from tests.drafting.building import written

COMMITTEE = ("ỦY BAN NHÂN DÂN", "THỊ XÃ VIỆT YÊN")
NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
SIGNED = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "[tên người ký]")
_NUMBER, _DAY = "Số:        /KH-UBND", "Việt Yên, ngày      tháng 6 năm 2024"
_RECIPIENTS, _SIGNATURE = "Nơi nhận:", "**KT."
_MARKED = re.compile(r"(\*{1,2})([^*]+)\1")
_CENTRE, _BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def official_word(text: str, path: Path, places: Mapping[str, str]) -> Path:
    """``places``: names of places and what stands for them."""
    _, _, kind, title, *rest = _paragraphs(text)
    end = rest.index(_RECIPIENTS)
    signed = next(at for at, line in enumerate(rest) if line.startswith(_SIGNATURE))
    paper = _Paper(places)
    paper.beside([*COMMITTEE, _NUMBER], [*NATION, _DAY], bold=2)
    paper.line("")
    for line in (kind, title):
        paper.line(line, align=_CENTRE, bold=True)
    paper.line("")
    for line in rest[:end]:
        paper.line(line, align=_BOTH, indent=1.0, bold=bool(re.match(r"[IVX]+\. |\d+\. \D{4,90}$", line)))
    paper.line("")
    paper.beside(rest[end:signed], SIGNED, bold=5, small=True)
    return paper.saved(path)


def _paragraphs(text: str) -> list[str]:
    """The text's paragraphs; one that a page break had cut is whole again."""
    found: list[str] = []
    for one in written("", text).paragraphs:
        if found and one.typed[:1].islower():
            found[-1] += f" {one.typed}"
        else:
            found.append(one.typed)
    return found


class _Paper:
    """A Word document being written."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._document: Any = Document()
        self._places = places
        style = self._document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(13)
        style.paragraph_format.space_after = Pt(4)
        page = self._document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(3), Cm(1.5), Cm(2), Cm(2)

    def line(self, text: str, *, align: Any = None, indent: float = 0, bold: bool = False) -> None:
        added = self._document.add_paragraph()
        added.alignment = align
        added.paragraph_format.first_line_indent = Cm(indent) if indent else None
        self._write(added, text, bold=bold)

    def beside(self, left: Sequence[str], right: Sequence[str], *, bold: int, small: bool = False) -> None:
        """Two columns without rules: the heads; or recipients and signature."""
        table = self._document.add_table(rows=1, cols=2)
        table.autofit = False
        cells = table.rows[0].cells
        for at, width in enumerate((6, 10.5)):
            table.columns[at].width = cells[at].width = Cm(width)
        for cell, lines, strong in ((cells[0], left, 0 if small else bold), (cells[1], right, bold)):
            for at, text in enumerate(lines):
                added = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
                added.paragraph_format.space_after = Pt(0)
                added.alignment = None if small and cell is cells[0] else _CENTRE
                self._write(added, text, bold=at < strong, size=Pt(10 if small and cell is cells[0] else 11.5))

    def _write(self, paragraph: Any, text: str, *, bold: bool, size: Any = None) -> None:
        for words, strong, slanted in _pieces(self._placed(text)):
            run = paragraph.add_run(words)
            run.bold, run.italic, run.font.size = bold or strong, slanted, size

    def _placed(self, text: str) -> str:
        for place, other in self._places.items():
            text = text.replace(place, other)
        return text

    def saved(self, path: Path) -> Path:
        self._document.save(str(path))
        return path


def _pieces(text: str) -> Iterator[tuple[str, bool, bool]]:
    """(words, bold, italic) of a line with marks."""
    at = 0
    for found in _MARKED.finditer(text):
        yield text[at : found.start()], False, False
        yield found[2], len(found[1]) == 2, len(found[1]) == 1
        at = found.end()
    yield text[at:], False, False
