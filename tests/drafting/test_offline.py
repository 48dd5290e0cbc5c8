"""Documents that point to a server of ours: it is never asked, neither by Python nor by a library in C nor by LibreOffice.

The fence of ``tests/conftest.py`` sees only what Python itself opens, and lets this machine through.
"""

from __future__ import annotations

import socket
import threading
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from agencies.loading import shipped_directory
from plans.drafting.drafting import draft
from plans.drafting.readers.opening import read

LINES = (
    "UBND TỈNH KON TUM", "Số: 7/KH-UBND", "Kon Tum, ngày 05 tháng 02 năm 2026", "KẾ HOẠCH", "Giảm nghèo năm 2026",
    "I. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", "- Khám, chữa bệnh cho người nghèo.",
)  # fmt: skip
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
OPEN = 'xmlns:{}="urn:oasis:names:tc:opendocument:xmlns:{}:1.0"'


class Server:
    """Counts who connects, and hangs up."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address: tuple[str, int] = self._socket.getsockname()
        self.url = f"http://127.0.0.1:{self.address[1]}"
        self.asked = 0
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            self.asked += 1
            caller.close()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


@pytest.fixture
def server() -> Iterator[Server]:
    one = Server()
    yield one
    one.close()


def packed(path: Path, parts: Mapping[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def relations(*ones: tuple[str, str], mode: str = "External") -> str:
    rows = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        for at, (kind, target) in enumerate(ones)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def word(folder: Path, url: str) -> Path:
    """A template, a picture, a sub-document and a frame from elsewhere."""
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in LINES)
    kinds = ("attachedTemplate", "image", "aFChunk", "subDocument", "frame", "hyperlink")
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "word/document.xml"), mode="Internal"),
        "word/document.xml": f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body>{body}<w:altChunk r:id="r2"/></w:body></w:document>',
        "word/_rels/document.xml.rels": relations(*((kind, f"{url}/{kind}") for kind in kinds)),
    }
    return packed(folder / "ke-hoach.docx", parts)


def web_page(folder: Path, url: str) -> Path:
    body = "".join(f"<p>{line}</p>" for line in LINES)
    path = folder / "ke-hoach.html"
    path.write_text(
        f'<!DOCTYPE html SYSTEM "{url}/a.dtd"><html><head><meta charset="utf-8"><base href="{url}/">'
        f'<meta http-equiv="refresh" content="0;url={url}"><link rel="stylesheet" href="a.css"><script src="a.js"></script>'
        f'</head><body><img src="a.png"><iframe src="b"></iframe><object data="c"></object>{body}</body></html>',
        encoding="utf-8",
    )
    return path


def entity(folder: Path, url: str) -> Path:
    """XHTML whose document type and entity lie elsewhere."""
    body = "".join(f"<p>{line}</p>" for line in LINES)
    path = folder / "ke-hoach.xhtml.html"
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html [<!ENTITY % p SYSTEM "{url}/p"> %p; <!ENTITY e SYSTEM "{url}/e">]>'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}<p>&e;</p></body></html>',
        encoding="utf-8",
    )
    return path


def web_page_for_word(folder: Path, url: str) -> Path:
    """What offices hand on as a Word file: LibreOffice would fetch all that it points to."""
    return web_page(folder, url).rename(folder / "ke-hoach.doc")


def open_document(folder: Path, url: str) -> Path:
    """A linked picture and a linked section; read through LibreOffice."""
    names = " ".join(OPEN.format(name, name) for name in ("office", "text", "drawing"))
    more = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    link = f'xlink:type="simple" xlink:href="{url}/a" xlink:show="embed" xlink:actuate="onLoad"'
    body = "".join(f"<text:p>{line}</text:p>" for line in LINES)
    picture = f'<text:p><drawing:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char"><drawing:image {link}/></drawing:frame></text:p>'
    section = f'<text:section text:name="s"><text:section-source {link}/><text:p/></text:section>'
    content = f"<office:text>{body}{picture}{section}</office:text>"
    kind = "application/vnd.oasis.opendocument.text"
    manifest = f'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="/" m:media-type="{kind}"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
    parts = {
        "mimetype": kind,
        "content.xml": f'<office:document-content {names} {more} office:version="1.2"><office:body>{content}</office:body></office:document-content>',
        "META-INF/manifest.xml": manifest,
    }
    return packed(folder / "ke-hoach.odt", parts)


@pytest.mark.parametrize("make", [word, web_page, entity, web_page_for_word, open_document])
def test_nobody_is_asked(server: Server, tmp_path: Path, make: Callable[[Path, str], Path]) -> None:
    plan = draft(read(make(tmp_path, server.url)), shipped_directory().names).plan
    assert {lead for task in plan["tasks"] for lead in task["lead"]} == {"so-y-te"}
    assert server.asked == 0


def test_the_server_would_know(server: Server) -> None:
    with socket.create_connection(server.address) as caller:
        assert caller.recv(1) == b""
    assert server.asked == 1
