"""Builds small Word files part by part: what python-docx has no words for (lists, tracked changes, text boxes)."""

from __future__ import annotations

import zipfile
from pathlib import Path

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W_NS}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{OFFICE}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{OFFICE}.numbering+xml"/></Types>'
)
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TOP = (
    f'<Relationships xmlns="{RELS}"><Relationship Id="r1" Type="{RELATION}/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
BESIDE = (
    f'<Relationships xmlns="{RELS}"><Relationship Id="r1" Type="{RELATION}/styles" Target="styles.xml"/>'
    f'<Relationship Id="r2" Type="{RELATION}/numbering" Target="numbering.xml"/></Relationships>'
)


def word_file(
    path: Path, body: str, *, styles: str = "", numbering: str = "", parts: dict[str, str] | None = None
) -> Path:
    """A Word file of a body, styles and lists given as XML; ``parts`` go in besides, or in place of its own."""
    made = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": TOP,
        "word/_rels/document.xml.rels": BESIDE,
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMES}>{numbering}</w:numbering>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in {**made, **(parts or {})}.items():
            packed.writestr(name, text)
    return path


def paragraph(text: str = "", *, style: str = "", in_list: tuple[int, int] | None = None, properties: str = "") -> str:
    """A paragraph of one run; ``in_list``: its list and level."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="{in_list[1]}"/><w:numId w:val="{in_list[0]}"/></w:numPr>' if in_list else ""
    words = run(text) if text else ""
    return f"<w:p><w:pPr>{styled}{listed}{properties}</w:pPr>{words}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def level(at: int, form: str, pattern: str, more: str = "", *, start: int = 1) -> str:
    """A level of a list: its number format and pattern; ``more``: lvlRestart, pStyle, isLgl in that order."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def abstract(identifier: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identifier}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'


def listed(identifier: int, owner: int, more: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{owner}"/>{more}</w:num>'


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    inner = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"
