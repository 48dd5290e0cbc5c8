"""Files that came with a report: which kinds are taken, known by their content; where they are kept; how given out.

A file whose form is mended is kept under ``cho/<day>/`` meanwhile, and its form carries a signed note of it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from secrets import token_hex
from typing import Any, BinaryIO
from urllib.parse import quote

from fsspec.core import url_to_fs
from itsdangerous import BadSignature, URLSafeSerializer

from plans.errors import NotFound
from plans.register.entries.received import KeptFile

_OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = {
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
}
_MEMBERS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
_MACROS = ("vbaproject.bin", "scripts/")
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
_FORBIDDEN = re.compile(r'[<>:"|?*;]')
_CHUNK = 256 * 1024
_LONGEST_NAME = 120
_WAITING, _DAYS_WAITING = "cho", 2
MOST_FILES = 10
_opened: Any = url_to_fs  # fsspec is untyped
WRONG_KIND = "Tệp phải là PDF, DOCX, XLSX hoặc ODT."


def kind_of(file: BinaryIO) -> str | None:
    """pdf | docx | xlsx | odt by what the file is, whatever it is called; None for all else, and for macros."""
    file.seek(0)
    head = file.read(8)
    file.seek(0)
    if head.startswith(b"%PDF-"):
        return "pdf"
    return _zipped(file) if head.startswith(b"PK\x03\x04") else None


def _zipped(file: BinaryIO) -> str | None:
    try:
        with zipfile.ZipFile(file) as packed:
            names = [name.lower() for name in packed.namelist()]
            if any(sign in name for name in names for sign in _MACROS):
                return None
            if "mimetype" in names:
                info = packed.getinfo("mimetype")
                right = info.file_size == len(KINDS["odt"]) and packed.read(info).decode("latin-1") == KINDS["odt"]
                return "odt" if right and "content.xml" in names else None
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, OSError):
        return None
    return next((kind for kind, member in _MEMBERS.items() if member in names and "[content_types].xml" in names), None)


def clean_name(name: str, kind: str) -> str:
    """The sender's name for a file, without folders, with nothing that a header or a disk could stumble on."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    stem = _FORBIDDEN.sub("_", _UNFIT.sub("", last)).strip(" .")
    if stem.lower().endswith(f".{kind}"):
        stem = stem[: -len(kind) - 1].rstrip(" .")
    return f"{stem[:_LONGEST_NAME] or 'bao-cao'}.{kind}"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in."""

    name: str
    size: int
    file: BinaryIO


def problem_of(uploads: Sequence[Upload], most: int, already: int = 0) -> str:
    """Why these files cannot be taken beside those there already, '' where they can."""
    if len(uploads) + already > MOST_FILES:
        return f"Chọn không quá {MOST_FILES} tệp."
    for one in uploads:
        if one.size > most:
            return f"Tệp phải nhỏ hơn {most // 1024 // 1024} MB."
        if not one.size:
            return "Tệp không có nội dung. Chọn tệp khác."
        if kind_of(one.file) is None:
            return WRONG_KIND
    return ""


@dataclass(frozen=True, slots=True)
class FileStore:
    """The files under one address of fsspec; ``secret`` signs the notes of files that wait for their form."""

    address: str
    secret: str

    def keep(self, uploads: Sequence[Upload], today: date) -> list[KeptFile]:
        """Stored under generated names, waiting for their form; those that waited in vain are swept away."""
        self._sweep(today)
        return [self._keep(one, today) for one in uploads]

    def _keep(self, upload: Upload, today: date) -> KeptFile:
        kind = kind_of(upload.file)
        if kind is None:
            raise ValueError(WRONG_KIND)
        place = f"{_WAITING}/{today.isoformat()}/{token_hex(16)}.{kind}"
        digest, size = hashlib.sha256(), 0
        fs, where = self._at(place)
        fs.makedirs(where.rpartition("/")[0], exist_ok=True)
        upload.file.seek(0)
        with fs.open(where, "wb") as target:
            while chunk := upload.file.read(_CHUNK):
                target.write(chunk)
                digest.update(chunk)
                size += len(chunk)
        return KeptFile(clean_name(upload.name, kind), place, KINDS[kind], size, digest.hexdigest())

    def settled_place(self, kept: KeptFile, today: date) -> KeptFile:
        """Where a waiting file goes once its form is taken in."""
        place = f"{today:%Y/%m}/{token_hex(16)}.{kept.place.rpartition('.')[2]}"
        return KeptFile(kept.name, place, kept.kind, kept.size, kept.sha256)

    def settle(self, waiting: Sequence[KeptFile], settled: Sequence[KeptFile]) -> None:
        """Copy files to where they stay; the waiting ones go with their day."""
        for old, new in zip(waiting, settled, strict=True):
            fs, there = self._at(new.place)
            fs.makedirs(there.rpartition("/")[0], exist_ok=True)
            fs.copy(self._at(old.place)[1], there)

    def drop(self, files: Sequence[KeptFile]) -> None:
        """Take away files that nothing speaks of."""
        for one in files:
            fs, where = self._at(one.place)
            if fs.exists(where):
                fs.rm(where)

    def read(self, place: str) -> Iterator[bytes]:
        """A file in pieces; NotFound where it is gone."""
        fs, where = self._at(place)
        try:
            source = fs.open(where, "rb")
        except FileNotFoundError:
            raise NotFound(place) from None
        return _pieces(source)

    def _sweep(self, today: date) -> None:
        fs, waiting = self._at(_WAITING)
        if not fs.exists(waiting):
            return
        oldest = (today - timedelta(days=_DAYS_WAITING)).isoformat()
        for path in fs.ls(waiting, detail=False):
            if str(path).rstrip("/").rpartition("/")[2] < oldest:
                fs.rm(path, recursive=True)

    def note(self, files: Sequence[KeptFile], of: str) -> str:
        """What a form carries of files that wait; ``of`` says whose and what for, and binds the note to it."""
        words: Any = self._signer(of).dumps([asdict(one) for one in files])
        return str(words)

    def noted(self, words: str, of: str) -> list[KeptFile]:
        """The files of a note that is ours and still there."""
        try:
            said = self._signer(of).loads(words)
        except BadSignature:
            return []
        files = [KeptFile(**one) for one in said]
        return files if all(self._there(one.place) for one in files) else []

    def _there(self, place: str) -> bool:
        fs, where = self._at(place)
        return bool(fs.exists(where))

    def _signer(self, of: str) -> URLSafeSerializer:
        return URLSafeSerializer(self.secret, salt=f"dondoc.waiting-files.{of}")

    def _at(self, place: str) -> tuple[Any, str]:
        fs, root = _opened(self.address)
        return fs, f"{root.rstrip('/')}/{place}"


def _pieces(source: Any) -> Iterator[bytes]:
    with source:
        while chunk := source.read(_CHUNK):
            yield chunk


def disposition(name: str) -> str:
    """The header of an attachment (RFC 6266): a plain name for old programs, the real one for the others."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D")).encode("ascii", "ignore").decode()
    return (
        f"attachment; filename=\"{re.sub(r'[^A-Za-z0-9._ -]', '_', plain)}\"; filename*=UTF-8''{quote(name, safe='')}"
    )
