"""Opens a document of any known kind: the content decides which reader, the name's ending only between text and CSV.

In: a path. Out: the ``Document``, or an ``InputError`` with one line that says what to do instead. Nothing is
written and nothing fetched; a reader is imported only when a file needs it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from plans.drafting.document import Document, Table
from plans.drafting.readers.limits import BROKEN, LOCKED, Archive, content, refuse
from plans.drafting.readers.old_charsets import MESSAGES, old_charset

_READERS = {
    "word": ("word", "read_word"),
    "old word": ("old_word", "read_old_word"),
    "sheet": ("sheet", "read_sheet"),
    "pdf": ("pdf", "read_pdf"),
    "scan": ("scan", "read_scan"),
    "html": ("html", "read_html"),
    "text": ("text_file", "read_text"),
}
_UNREADABLE = {
    "old excel": "tệp Excel kiểu cũ (.xls); hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành XLSX",
    "binary excel": "tệp Excel nhị phân (.xlsb); hãy lưu lại thành XLSX",
    "slides": "tệp trình chiếu, không phải văn bản; hãy lưu phần chữ thành DOCX hoặc PDF",
    "packed": "tệp nén chứa tệp khác; hãy giải nén rồi đưa vào từng văn bản",
    "picture": "ảnh kiểu này chưa đọc được; hãy lưu lại thành PNG, JPG hoặc PDF",
    "locked": LOCKED,
    "empty": "không đọc được chữ nào trong tệp; nếu là bản chụp hãy đưa tệp PDF hoặc ảnh quét",
    "deep": "văn bản lồng quá nhiều lớp, không đọc được; hãy chép phần chữ sang một tệp DOCX mới",
    "unknown": BROKEN,
}
_BEGINS = (
    (b"{\\rtf", "old word"), (b"\x89PNG", "scan"), (b"\xff\xd8\xff", "scan"), (b"II*\0", "scan"), (b"MM\0*", "scan"),
    (b"GIF8", "picture"), (b"RIFF", "picture"), (b"\0\0\0", "picture"),
    (b"Rar!", "packed"), (b"7z\xbc\xaf", "packed"), (b"\x1f\x8b", "packed"), (b"BZh", "packed"),
    (b"\xfd7zXZ", "packed"),
)  # fmt: skip
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("EncryptedPackage", "locked"), ("WordDocument", "old word"), ("Workbook", "old excel"),
    ("PowerPoint Document", "slides"),
)  # fmt: skip
_ZIP_PARTS = (
    (r"word/document\d*\.xml", "word"), (r"xl/workbook\.xml", "sheet"), (r"xl/workbook\.bin", "binary excel"),
    (r"ppt/presentation\.xml", "slides"), (r"content\.xml", "old word"), (r"_rels/\.rels", "word"),
)  # fmt: skip
_PDF_WITHIN = 1024
_HEAD = 4096
_WORD_XML = re.compile(rb"<\?mso-application progid=\"Word|<w:wordDocument|<pkg:package")
_MAIL = re.compile(rb"(?:From:|MIME-Version:|Content-Type: multipart/related)", re.IGNORECASE)
_HTML = re.compile(
    r"(?:\s|<\?xml[^>]*>|<!--(?:(?!-->).)*-->)*<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6]|center|font|span)\b",
    re.IGNORECASE | re.DOTALL,
)
_SHEET_ENDINGS = {".csv", ".tsv"}
_HTML_ENDINGS = {".html", ".htm", ".xhtml"}


def read(path: Path) -> Document:
    """The document that a file holds."""
    kind = _kind(path, content(path))
    if kind in _UNREADABLE:
        raise refuse(path.name, _UNREADABLE[kind])
    try:
        document = _reader(kind)(path)
    except RecursionError:
        raise refuse(path.name, _UNREADABLE["deep"]) from None
    _judge(document)
    return document


def _reader(kind: str) -> Callable[[Path], Document]:
    module, function = _READERS[kind]
    found = getattr(import_module(f"plans.drafting.readers.{module}"), function)
    return cast("Callable[[Path], Document]", found)


def _judge(document: Document) -> None:
    """A document without words, or in an old charset, is no ground for a draft."""
    parts = (block.lines() if isinstance(block, Table) else (block,) for block in document.blocks)
    text = "\n".join(line.text for part in parts for line in part)
    if not text:
        raise refuse(document.name, _UNREADABLE["empty"])
    if found := old_charset(text):
        raise refuse(document.name, MESSAGES[found])


def _kind(path: Path, found: bytes) -> str:
    if found.startswith(_ZIP):
        return _zip_kind(path.name, found)
    if found.startswith(_OLE):
        return next((kind for stream, kind in _OLE_STREAMS if stream.encode("utf-16-le") in found), "unknown")
    if b"%PDF-" in found[:_PDF_WITHIN]:
        return "pdf"
    return next((kind for start, kind in _BEGINS if found.startswith(start)), None) or _text_kind(path, found)


def _zip_kind(name: str, found: bytes) -> str:
    names = Archive(name, found).names
    for pattern, kind in _ZIP_PARTS:
        if any(re.fullmatch(pattern, part) for part in names):
            return kind
    return "packed"


def _text_kind(path: Path, found: bytes) -> str:
    head = found[:_HEAD]
    ending = path.suffix.lower()
    if _WORD_XML.search(head):
        return "old word"
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    if ending in _HTML_ENDINGS or _MAIL.match(head) or _HTML.match(head.decode(encoding, "ignore")):
        return "html"
    return "sheet" if ending in _SHEET_ENDINGS else "text"
