"""A PDF -> the document: words, printed lines in reading order, ruled tables; pages without text are recognised.

Raises InputError with one line for a file that is no PDF, is locked, has no page or more than can be a plan. PDFium
runs in a process of its own: what a stream unpacks to, however it is packed or locked, only its end can tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw
from PIL import Image

from plans.drafting.document import Document
from plans.drafting.readers.apart import Exhausted, apart
from plans.drafting.readers.limits import content, refuse
from plans.drafting.readers.pdf_flow import blocks
from plans.drafting.readers.pdf_hyphens import mend_hyphens
from plans.drafting.readers.pdf_layout import laid_out
from plans.drafting.readers.pdf_margins import without_margins
from plans.drafting.readers.pdf_notes import without_notes
from plans.drafting.readers.pdf_page import TooMuch, drawn
from plans.drafting.readers.pdf_shapes import Drawn, Page
from plans.drafting.readers.scan import DOTS, MOST_DOTS, MOST_SCANNED, POINTS, recognised, too_many

pdfium_c: Any = pypdfium2.raw  # made from C headers: no types
open_pdf: Any = pypdfium2.PdfDocument

MOST_PAGES = 500
_LARGEST_PAGE = 14_400  # points, five metres: what the format allows (ISO 32000-1, annex C.2)
_FEWEST_LETTERS = 20  # a page with fewer and a picture is a scan
_PICTURED = 0.4
_UNREADABLE = 0.2
TOO_HEAVY = "tệp PDF vẽ hoặc bung ra quá lớn, không phải văn bản thường; hãy in lại ra PDF mới, hoặc dùng bản Word"


def read_pdf(path: Path) -> Document:
    """The document of a PDF file."""
    content(path)
    pages, scanned = _pages(path)
    without_margins(pages)
    without_notes(pages)
    mend_hyphens(pages)
    found = blocks(pages)
    if not found:
        raise refuse(path.name, "không có chữ nào đọc được; hãy kiểm tra lại tệp hoặc dùng bản Word của văn bản")
    return Document(path.name, "scan" if scanned else "pdf", found, len(pages))


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    try:
        pdf = open_pdf(path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
            raise refuse(path.name, "tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi chạy lại") from None
        raise refuse(path.name, "không phải tệp PDF đọc được (tệp hỏng hoặc tải về chưa đủ)") from None
    try:
        yield pdf
    finally:
        pdf.close()


def _check_pages(path: Path, count: int) -> None:
    if count == 0:
        raise refuse(path.name, "tệp PDF không có trang nào")
    if count > MOST_PAGES:
        raise refuse(path.name, f"tệp PDF có {count} trang, nhiều hơn {MOST_PAGES}; hãy tách riêng phần kế hoạch")


def _pages(path: Path) -> tuple[list[Page], int]:
    """The pages in order, and how many of them had to be recognised from a picture."""
    pages: list[Page] = []
    scanned = 0
    try:
        for number, found in enumerate(apart(lambda: _found(path)), 1):
            scanned += isinstance(found, _Scan)
            if scanned > MOST_SCANNED:
                raise too_many(path.name)
            pages.append(found if isinstance(found, Page) else _recognised(path, found, number))
    except Exhausted:
        raise refuse(path.name, TOO_HEAVY) from None
    return pages, scanned


@dataclass(frozen=True, slots=True)
class _Scan:
    """The picture of a page without text, with so many dots an inch."""

    picture: Image.Image
    dots: float


def _found(path: Path) -> Iterator[Page | _Scan]:
    """What PDFium finds on each page."""
    with _opened(path) as pdf:
        _check_pages(path, len(pdf))
        for number in range(1, len(pdf) + 1):
            try:
                page = pdf[number - 1]
            except pypdfium2.PdfiumError:
                raise refuse(path.name, f"trang {number} bị hỏng, không đọc được") from None
            if max(page.get_size()) > _LARGEST_PAGE:
                raise refuse(path.name, f"trang {number} có khổ giấy quá lớn; hãy in lại ra PDF khổ A4 hoặc A3")
            found = _drawn(path, page, number)
            yield _pictured(page) if _is_scan(found) else laid_out(found, number)
            page.close()


def _drawn(path: Path, page: Any, number: int) -> Drawn:
    try:
        return drawn(page)
    except TooMuch:
        raise refuse(path.name, f"trang {number} có nhiều chữ hơn một trang văn bản; hãy kiểm tra lại tệp") from None
    except pypdfium2.PdfiumError:
        raise refuse(path.name, f"trang {number} bị hỏng, không đọc được") from None


def _is_scan(found: Drawn) -> bool:
    letters = sum(len(word.text) for word in found.words)
    if found.unreadable > _UNREADABLE * max(letters, 1):
        return True
    return letters < _FEWEST_LETTERS and found.pictured >= _PICTURED


def _pictured(page: Any) -> _Scan:
    width, height = page.get_size()
    scale = min(DOTS / POINTS, (MOST_DOTS / max(width * height, 1)) ** 0.5)
    return _Scan(page.render(scale=scale, grayscale=True).to_pil(), scale * POINTS)


def _recognised(path: Path, scan: _Scan, number: int) -> Page:
    return laid_out(recognised(scan.picture, scan.dots, path.name, number), number)
