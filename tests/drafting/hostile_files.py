"""Files that mean harm or are locked, made byte by byte: PDF, compound files (.doc, locked .docx), web pages, Word."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

_SECTOR = 512
_END, _FREE, _FAT, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_SMALLEST_STREAM = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"


def pdf(path: Path, objects: Sequence[bytes], trailer: str = "") -> Path:
    """A PDF of these objects, the first its catalog."""
    content, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start, size = len(content), len(objects) + 1
    content += b"xref\n0 %d\n0000000000 65535 f \n" % size + b"".join(b"%010d 00000 n \n" % at for at in offsets)
    content += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer.encode(), start)
    path.write_bytes(content)
    return path


def _page(box: str, more: str = "") -> bytes:
    return f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] {more} >>".encode()


def _pages(path: Path, count: int, box: str = "0 0 595 842", claimed: int | None = None) -> Path:
    kids = " ".join(f"{at + 3} 0 R" for at in range(count))
    tree = f"<< /Type /Pages /Kids [{kids}] /Count {claimed or count} >>".encode()
    return pdf(path, [_CATALOG, tree, *[_page(box)] * count])


def empty_pages(path: Path) -> Path:
    return _pages(path, 10_000)


def pages_claimed(path: Path) -> Path:
    return _pages(path, 1, claimed=2_000_000_000)


def pages_in_a_circle(path: Path) -> Path:
    return pdf(path, [_CATALOG, b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 3 >>", _page("0 0 595 842")])


def endless_page(path: Path) -> Path:
    return _pages(path, 1, "0 0 1e30 1e30")


def giant_page(path: Path) -> Path:
    """Ten thousand kilometres, all covered by one picture."""
    orders, dots = zlib.compress(b"q 1000000000 0 0 1000000000 0 0 cm /I Do Q"), zlib.compress(b"\x80" * 100)
    picture = "/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8"
    page = _page("0 0 1000000000 1000000000", "/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>")
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf(path, [_CATALOG, tree, page, _stream(orders), _stream(dots, picture)])


def swollen_page(path: Path) -> Path:
    """Two hundred megabytes of drawing orders in one of packed bytes, said to be a picture."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"BT /F 12 Tf (x) Tj ET\n" * 100_000) for _ in range(100)) + packer.flush()
    font = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    page = _page("0 0 595 842", f"/Contents 4 0 R {font}")
    return pdf(path, [_CATALOG, tree, page, _stream(packed, "/Subtype /Image")])


def _stream(packed: bytes, more: str = "") -> bytes:
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), more.encode(), packed)


def locked_pdf(path: Path) -> Path:
    """Locked with RC4 as in PDF 1.1, under a password that is not the empty one."""
    secret = "<00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff>"
    lock = f"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O {secret} /U {secret} >>".encode()
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf(path, [_CATALOG, tree, _page("0 0 300 300"), lock], "/Encrypt 4 0 R /ID [<00> <00>]")


def locked_word(path: Path) -> Path:
    """As Word stores a document with a password: a compound file that holds how it is locked, and the locked package."""
    how = struct.pack("<HHI", 4, 4, 0x40) + b'<?xml version="1.0"?><encryption><keyData blockSize="16"/></encryption>'
    package = struct.pack("<Q", 9_000) + random.Random(5).randbytes(9_008)
    return _compound(path, {"EncryptionInfo": how, "EncryptedPackage": package})


def noise_in_word(path: Path) -> Path:
    """A compound file in good order whose document is noise."""
    return _compound(path, {"WordDocument": random.Random(3).randbytes(50_000)})


def noise_in_compound(path: Path) -> Path:
    path.write_bytes(_OLE + random.Random(1).randbytes(60_000))
    return path


def bytes_without_sense(path: Path) -> Path:
    path.write_bytes(random.Random(2).randbytes(60_000))
    return path


def _compound(path: Path, streams: dict[str, bytes]) -> Path:
    """[MS-CFB]: header, one sector of the table, one of the directory, then the streams."""
    table, body = [_FAT, _END], b""
    entries: list[bytes] = []
    for name, content in streams.items():
        content = content.ljust(_SMALLEST_STREAM, b"\0")  # noqa: PLW2901 - shorter ones would go to another table
        count, start = -(-len(content) // _SECTOR), len(table)
        table += [*range(start + 1, start + count), _END]
        body += content.ljust(count * _SECTOR, b"\0")
        entries.append(
            _entry(name, 2, start, len(content), right=len(entries) + 2 if len(entries) + 1 < len(streams) else _NONE)
        )
    directory = b"".join([_entry("Root Entry", 5, _END, 0, child=1), *entries]).ljust(_SECTOR, b"\0")
    sectors = struct.pack("<128I", *table, *[_FREE] * (128 - len(table)))
    counts = struct.pack("<IIIIIIIIII", 0, 1, 1, 0, _SMALLEST_STREAM, _END, 0, _END, 0, 0)
    head = _OLE + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6 + counts
    path.write_bytes(head + struct.pack("<108I", *[_FREE] * 108) + sectors + directory + body)
    return path


def _entry(name: str, kind: int, start: int, size: int, *, right: int = _NONE, child: int = _NONE) -> bytes:
    written = name.encode("utf-16-le")
    links = struct.pack("<HBBIII", len(written) + 2, kind, 1, _NONE, right, child)
    return written.ljust(64, b"\0") + links + b"\0" * 36 + struct.pack("<IQ", start, size)


def deep_page(path: Path) -> Path:
    path.write_text(f"<html><body>{'<div>' * 100_000}Kế hoạch{'</div>' * 100_000}", encoding="utf-8")
    return path


def deep_tables(path: Path) -> Path:
    path.write_text(f"<html><body>{'<table><tr><td>' * 20_000}Kế hoạch", encoding="utf-8")
    return path


def wide_table(path: Path) -> Path:
    row = "<tr><td colspan=1000000 rowspan=1000000>Sở Y tế</td></tr>"
    path.write_text(f"<html><body><table>{row * 2_000}</table>", encoding="utf-8")
    return path
