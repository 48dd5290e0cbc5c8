"""PDF files for tests: a plan printed by LibreOffice, and bare files written stroke by stroke."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt

CLAUSE = (
    "Sở Nông nghiệp và Môi trường chủ trì, phối hợp với các sở, ban, ngành liên quan và Ủy ban nhân dân các xã, phường "
    "xây dựng kế hoạch, tổ chức thực hiện và báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm."
)
HEADER = ("STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian")
TASK = (
    "Tổ chức tuyên truyền, phổ biến pháp luật về bảo vệ môi trường; nâng cao nhận thức, trách nhiệm của cán bộ, công "
    "chức, viên chức và nhân dân, nhất là vùng sâu, vùng xa, biên giới, trong nhiệm vụ thứ {} của Kế hoạch này"
)
_FONTS = "/Resources << /Font << /F 3 0 R /B 4 0 R >> >>"
MIDDLE, JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def plan(path: Path, clauses: int, tasks: int) -> Path:
    """A plan as offices set it: two-column head, justified clauses, page numbers, landscape appendix, closing."""
    document: Any = Document()
    _page(document)
    _two_columns(document, "ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ\nSố: 15/KH-UBND",
                 "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nVí Dụ, ngày 15 tháng 3 năm 2025")  # fmt: skip
    _centred(document, "KẾ HOẠCH")
    _centred(
        document,
        "Triển khai phong trào bảo vệ môi trường và ứng phó với biến đổi khí hậu trên địa bàn tỉnh đến năm 2030",
    )
    for number in range(1, clauses + 1):
        paragraph = document.add_paragraph(f"{number}. {CLAUSE} ({number})")
        paragraph.alignment, paragraph.paragraph_format.first_line_indent = JUSTIFIED, Cm(1.27)
        paragraph.paragraph_format.space_after = Pt(6)
    _two_columns(
        document,
        "Nơi nhận:\n- Như trên;\n- Bộ Y tế (b/c);\n- Lưu: VT, NN.",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\n[tên người ký]",
    )
    _appendix(document, tasks)
    document.save(path)
    return path


def _page(document: Any) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = "DejaVu Serif", Pt(13)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = (
        Mm(30),
        Mm(15),
        Mm(20),
        Mm(20),
    )
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = MIDDLE
    run = paragraph.add_run()
    for kind in ("begin", "", "end"):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = "PAGE"
        run._r.append(part)


def _two_columns(document: Any, left: str, right: str) -> None:
    cells = document.add_table(1, 2).rows[0].cells
    for cell, text in zip(cells, (left, right), strict=True):
        cell.text = text


def _centred(document: Any, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = MIDDLE
    paragraph.add_run(text).bold = True


def _appendix(document: Any, tasks: int) -> None:
    section = document.add_section()
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    _centred(document, "PHỤ LỤC")
    table = document.add_table(1, len(HEADER))
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, HEADER, strict=True):
        cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    group = table.add_row().cells
    group[0].merge(group[-1]).text = "I. Tuyên truyền"
    for number in range(1, tasks + 1):
        row = table.add_row().cells
        for cell, text in zip(
            row, (str(number), TASK.format(number), "Sở Tư pháp", f"Quý {number % 4 + 1}/2025"), strict=True
        ):
            cell.text = text
    if tasks > 1:
        rows = table.rows
        rows[2].cells[2].merge(rows[3].cells[2]).text = "Sở Y tế"


def printed(word: Path, **options: Any) -> Path:
    """The PDF that LibreOffice makes of a file."""
    told = {name: {"type": "boolean" if isinstance(value, bool) else "string", "value": str(value).lower() if isinstance(value, bool) else value}
            for name, value in options.items()}  # fmt: skip
    kind = f"pdf:writer_pdf_Export:{json.dumps(told)}" if told else "pdf"
    return converted(word, kind, ".pdf")


def converted(word: Path, kind: str, ending: str) -> Path:
    folder = word.parent / f"made-{word.stem}{ending}"
    profile = f"-env:UserInstallation={(word.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(word)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / f"{word.stem}{ending}"


def bare(path: Path, pages: Sequence[str], *, rotate: int = 0) -> Path:
    """A PDF of content streams as given, on A4, with Helvetica as /F and Helvetica-Bold as /B."""
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
    ]
    for at, content in enumerate(pages):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} /Contents {6 + 2 * at} 0 R {_FONTS} >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    body, places = "%PDF-1.4\n", []
    for number, found in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{found}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    path.write_bytes(f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("latin-1"))
    return path


def text(words: str, x: float, y: float, *, font: str = "F", size: float = 12, extra: str = "") -> str:
    """The strokes of one string."""
    return f"BT {extra} /{font} {size} Tf {x} {y} Td ({words}) Tj ET\n"


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    """The strokes of one rule."""
    return f"0.5 w {x0} {y0} m {x1} {y1} l S\n"
