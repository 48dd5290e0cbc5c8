"""The streams of a PDF, weighed before it is opened: drawing orders that unpack to millions hold PDFium for minutes.

In: the file's bytes. Out: nothing, or the ``InputError`` of a file that unpacks to too much. Pictures are not weighed:
they are bounded where they are drawn. A stream of another packing than Flate is weighed as it is.
"""

from __future__ import annotations

import re
import zlib

from plans.drafting.readers.limits import SWOLLEN, refuse

MOST_OF_ONE = 20_000_000  # a page of text has some ten thousand bytes of orders, a map a few million
MOST_OF_ALL = 100_000_000
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_ENTRIES = 1_000  # bytes before a stream in which its entries stand
_PICTURE = re.compile(rb"/Subtype\s{0,9}/Image")
_READABLE = re.compile(rb"[\t\n\r -~]{64,}")
_HEAD = 4_096
_PACKINGS = 3  # one inside the other


def weigh(name: str, content: bytes) -> None:
    """Refuses a file whose drawing orders unpack to too much."""
    whole = 0
    for found in _STREAM.finditer(content):
        start = found.end()
        end = content.find(b"endstream", start)
        packed = content[start : end if end > 0 else None]
        entries = content[max(0, start - _ENTRIES) : start].rpartition(b" obj")[2]
        size = _unpacked(packed, is_picture=_PICTURE.search(entries) is not None)
        whole += size
        if size > MOST_OF_ONE or whole > MOST_OF_ALL:
            raise refuse(name, SWOLLEN)


def _unpacked(packed: bytes, *, is_picture: bool) -> int:
    """How many bytes of orders; those that call themselves a picture and read like orders count too."""
    data, size = packed, 0
    for _ in range(_PACKINGS):
        if not _is_flate(data):
            break
        head = _inflated(data, _HEAD)
        if is_picture and not _READABLE.fullmatch(head) and not _is_flate(head):
            return 0
        data = _inflated(data, MOST_OF_ONE + 1)
        size = len(data)
    return size


def _is_flate(data: bytes) -> bool:
    return len(data) > 1 and data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2], "big") % 31 == 0


def _inflated(data: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return b""
