"""A described document as a Word file: numbers typed, or numbered by Word (multilevel, linked to styles).

Pages are set as Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục I prescribes: A4, left 3 cm, right 1.5 cm, 14 points, first lines
set in by 1.27 cm, 6 points between paragraphs, both edges straight; or, as many offices do, with nothing set in or between.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from tests.drafting.building import Paragraph, Shape, Written

_LIST, _BULLETS = 91, 92
_FORMATS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
_LEVEL: dict[Shape, int] = {"roman": 0, "number": 1, "letter": 2}
_BULLET: dict[Shape, int] = {"dash": 0, "plus": 1}
_STYLES = ("Đề mục phần", "Đề mục mục")


def as_typed_word(one: Written, folder: Path, *, set_in: bool = True) -> Path:
    document = _blank(set_in=set_in)
    for paragraph in one.paragraphs:
        document.add_paragraph(paragraph.typed)
    return _finished(document, one, folder / f"{one.name}-typed.docx")


def as_numbered_word(one: Written, folder: Path) -> Path:
    document = _blank()
    numbering = _Numbering(document)
    for paragraph in one.paragraphs:
        numbering.add(paragraph)
    return _finished(document, one, folder / f"{one.name}-numbered.docx")


def _blank(*, set_in: bool = True) -> Any:
    document = Document()
    section, normal = document.sections[0], document.styles["Normal"]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    normal.paragraph_format.first_line_indent = Cm(1.27 if set_in else 0)
    normal.paragraph_format.space_after = Pt(6 if set_in else 0)
    return document


def _finished(document: Any, one: Written, path: Path) -> Path:
    if one.rows:
        table = document.add_table(rows=0, cols=len(one.rows[0]), style="Table Grid")
        for row in one.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
                cell.paragraphs[0].paragraph_format.first_line_indent = Cm(0)
    document.save(str(path))
    return path


class _Numbering:
    """Gives each paragraph the numbering that shows its label; a number out of sequence starts a new instance there."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._part = document.part.numbering_part.element
        self._shown = [0, 0, 0]
        self._instance = 0
        self._part.insert(0, _levels())
        self._part.insert(1, _bullets())
        self._bullets = self._new(_BULLETS, "")
        self._instance = self._new(_LIST, "")
        for level, name in enumerate(_STYLES):
            self._style(name, level)

    def add(self, paragraph: Paragraph) -> None:
        if paragraph.shape in _BULLET:
            self._numbered(self._document.add_paragraph(paragraph.text), self._bullets, _BULLET[paragraph.shape])
        elif paragraph.shape in _LEVEL and paragraph.value:
            self._add_numbered(paragraph, _LEVEL[paragraph.shape])
        else:
            self._document.add_paragraph(paragraph.typed)

    def _add_numbered(self, paragraph: Paragraph, level: int) -> None:
        first = self._instance
        if paragraph.value != self._shown[level] + 1:
            self._restart(level, paragraph.value)
        self._shown[level:] = [paragraph.value, *[0] * (2 - level)]
        linked = level < len(_STYLES)
        added = self._document.add_paragraph(paragraph.text, style=_STYLES[level] if linked else None)
        if not linked or self._instance != self._linked or first != self._instance:
            self._numbered(added, self._instance, level)

    def _restart(self, level: int, value: int) -> None:
        overrides = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>'
        self._instance = self._new(_LIST, overrides)

    def _new(self, abstract: int, overrides: str) -> int:
        number = 1 + max((int(one.get(qn("w:numId"))) for one in self._part.findall(qn("w:num"))), default=0)
        made = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'
        self._part.append(parse_xml(made))
        return number

    def _style(self, name: str, level: int) -> None:
        self._linked = self._instance
        style = self._document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = self._document.styles["Normal"]
        style.font.bold = True
        style.element.get_or_add_pPr().append(_number_property(self._instance, level))
        link = parse_xml(f'<w:pStyle {nsdecls("w")} w:val="{style.style_id}"/>')
        self._part.findall(qn("w:abstractNum"))[0].findall(qn("w:lvl"))[level].insert(2, link)

    def _numbered(self, added: Any, instance: int, level: int) -> None:
        added._p.get_or_add_pPr().append(_number_property(instance, level))


def _number_property(instance: int, level: int) -> Any:
    return parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>')


def _levels() -> Any:
    return _abstract(_LIST, [*_FORMATS])


def _bullets() -> Any:
    return _abstract(_BULLETS, [("bullet", "-"), ("bullet", "+")])


def _abstract(number: int, formats: list[tuple[str, str]]) -> Any:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(formats)
    )
    return parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
