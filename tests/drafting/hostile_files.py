"""Files that mean harm or are locked, made byte by byte: PDF, compound files (.doc, locked .docx), web pages, Word."""

from __future__ import annotations

import base64
import random
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from hashlib import md5
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


ORDERS = b"BT /F 12 Tf (x) Tj ET\n"


def swollen_page(*filters: str, orders: int = 10_000_000) -> Callable[[Path], Path]:
    """Two hundred megabytes of drawing orders, packed by some filters, the first to be undone first."""
    return lambda path: _drawing(path, [_packed(filters, orders)])


def said_to_be_a_picture(path: Path) -> Path:
    return _drawing(path, [_packed(["Flate"], 10_000_000, "/Subtype /Image")])


def forms_in_forms(path: Path) -> Path:
    """Eight forms, each of which draws the next a hundred times."""
    last = 12
    form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {} 0 R >> >>"
    forms = [_stream(b"/X Do\n" * 100, form.format(number + 1)) for number in range(5, last)]
    return _drawing(path, [_stream(b"/X Do\n" * 100), *forms, _stream(b"0 0 m 1 1 l S\n", form.format(last))])


def locked_with_nothing(path: Path) -> Path:
    """A page that unpacks to too much, locked (RC4, PDF 1.1) with the empty password that every reader tries."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    owner, rights, number = bytes(32), struct.pack("<i", -44), 4
    key = md5(padding + owner + rights + b"\0", usedforsecurity=False).digest()[:5]
    of_object = md5(key + struct.pack("<I", number)[:3] + b"\0\0", usedforsecurity=False).digest()[:10]
    content = _rc4(of_object, _deflated(10_000_000))
    lock = f"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <{owner.hex()}> /U <{_rc4(key, padding).hex()}> >>"
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content)
    return _drawing(path, [stream, lock.encode()], "/Encrypt 5 0 R /ID [<00> <00>]")


def _rc4(key: bytes, content: bytes) -> bytes:
    state, j = [*range(256)], 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    found, i, j = bytearray(), 0, 0
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        found.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(found)


def _drawing(path: Path, streams: Sequence[bytes], trailer: str = "") -> Path:
    """A page that the first of some streams draws."""
    font = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    page = _page("0 0 595 842", f"/Contents 4 0 R /Resources << {font} /XObject << /X 5 0 R >> >>")
    return pdf(path, [_CATALOG, tree, page, *streams], trailer)


def _packed(filters: Sequence[str], orders: int, more: str = "") -> bytes:
    content = b""
    for name in reversed(filters):
        content = PACKERS[name](content) if content else FIRST[name](orders)
    names = " ".join(f"/{name}Decode" for name in filters)
    entries = f"/Length {len(content)} /Filter [{names}] {more}".encode()
    return b"<< %s >>\nstream\n%s\nendstream" % (entries, content)


def _deflated(orders: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(ORDERS * 100_000) for _ in range(orders // 100_000)) + packer.flush()


def _lzw(orders: int) -> bytes:
    """A run of orders as LZW (ISO 32000-1, 7.4.4) with its own table, so often that it is as many; eight are whole bytes."""
    block = 4_000
    bits = "".join(f"{code:0{width}b}" for code, width in _lzw_codes(ORDERS * block)) * 8
    return int(bits, 2).to_bytes(len(bits) // 8, "big") * (orders // block // 8)


def _lzw_codes(content: bytes) -> Iterator[tuple[int, int]]:
    table = {bytes([byte]): byte for byte in range(256)}
    at, known, width = 0, 258, 9
    while at < len(content):
        end = at + 1
        while end < len(content) and content[at : end + 1] in table:
            end += 1
        yield table[content[at:end]], width
        if known < 4_094:
            table[content[at : end + 1]] = known
            known += 1
            width = known.bit_length()
        at = end
    yield 256, width  # begins anew


def _runs(orders: int) -> bytes:
    """Orders as runs of what differs; each is drawn far to the left of its page by as many spaces as a run may have."""
    spaces = b"\x81 "
    return b"".join(bytes([len(ORDERS) - 1]) + ORDERS + spaces for _ in range(orders // 8))


FIRST: dict[str, Callable[[int], bytes]] = {"Flate": _deflated, "LZW": _lzw, "RunLength": _runs}
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "Flate": lambda content: zlib.compress(content, 9),
    "ASCII85": lambda content: base64.a85encode(content) + b"~>",
    "ASCIIHex": lambda content: content.hex().encode() + b">",
}


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
