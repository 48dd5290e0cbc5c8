"""What a reader refuses before it reads: no file, an empty, too large or locked one, a zip that unpacks to too much.

In: a path or bytes. Out: bytes, or an ``InputError`` with one line that says what to do instead. Names inside a zip are
only ever names to look up: nothing is unpacked to disk.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from pathlib import Path

from plans.errors import Fault, InputError

LARGEST_FILE = 50_000_000
LARGEST_PART = 30_000_000
MOST_ENTRIES = 5_000
MOST_UNPACKED = 300_000_000
MOST_RATIO = 200  # Word's own XML packs some 10 to 60 times
RATIO_COUNTS_FROM = 5_000_000
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 1
_PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError, RuntimeError, OSError,
    ValueError,
)  # fmt: skip  # what zipfile raises on damaged archives

LOCKED = "tệp có mật khẩu; hãy mở tệp, bỏ mật khẩu rồi lưu lại"
BROKEN = "tệp hỏng, không mở được; hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành DOCX"
SWOLLEN = "tệp nén bung ra quá lớn, không phải văn bản thường; hãy xem lại nguồn của tệp"


def refuse(name: str, message: str, line: int | None = None) -> InputError:
    """The error to raise: one fault of a file."""
    return InputError(Fault(name, message, line))


def content(path: Path) -> bytes:
    """The bytes of a file that is there, not empty and not too large."""
    name = path.name or str(path)
    try:
        if not path.is_file():
            raise refuse(name, "không tìm thấy tệp, hoặc không phải là tệp thường")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise refuse(name, f"tệp lớn {size / 1e6:.0f} MB, quá 50 MB; hãy bỏ bớt ảnh hoặc tách phần văn bản ra")
        found = path.read_bytes()
    except (OSError, ValueError) as error:
        raise refuse(name, f"không đọc được tệp ({error.__class__.__name__}); hãy kiểm tra quyền đọc") from None
    if not found.strip(b"\0 \t\r\n"):
        raise refuse(name, "tệp rỗng, không có chữ nào; hãy kiểm tra lại tệp")
    return found


class Archive:
    """A zip that was weighed before anything was unpacked; parts are read into memory one at a time."""

    def __init__(self, name: str, packed: bytes) -> None:
        self.name = name
        self.tags = 0
        if packed.count(_ENTRY) > MOST_ENTRIES:
            raise refuse(name, SWOLLEN)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(packed))
        except BROKEN_ZIP:
            raise refuse(name, BROKEN) from None
        entries = self._zip.infolist()
        self._weigh(entries)
        self.names = frozenset(entry.filename for entry in entries)

    def _weigh(self, entries: list[zipfile.ZipInfo]) -> None:
        unpacked = sum(entry.file_size for entry in entries)
        if unpacked > MOST_UNPACKED or any(map(_swollen, entries)):
            raise refuse(self.name, SWOLLEN)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise refuse(self.name, LOCKED)
        if any(entry.compress_type not in _PLAIN_METHODS for entry in entries):
            raise refuse(self.name, BROKEN)

    def read(self, part: str) -> bytes:
        """The bytes of a part; KeyError where there is none."""
        entry = self._zip.getinfo(part)
        if entry.file_size > LARGEST_PART:
            raise refuse(self.name, SWOLLEN)
        try:
            return self._zip.read(entry)
        except BROKEN_ZIP:
            raise refuse(self.name, BROKEN) from None


def _swollen(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > RATIO_COUNTS_FROM and entry.file_size > MOST_RATIO * max(entry.compress_size, 1)
