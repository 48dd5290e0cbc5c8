"""What only an office machine can make: a PDF out of a Word file (LibreOffice), also with a password, and pages as pictures.

The tests need LibreOffice, and Tesseract with Vietnamese; where one is absent they fail with the line that installs it.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image

from plans.drafting.readers import installed

_SECONDS = 180
_DOTS = 200
_INSTALL = "Run: sudo apt-get install --no-install-recommends"
_LOCK = {"EncryptFile": {"type": "boolean", "value": "true"}}


def as_pdfs(words: Sequence[Path], folder: Path, *, password: str = "") -> list[Path]:
    """All files in one run: LibreOffice takes longer to start than to print."""
    office = installed.office()
    assert office, f"LibreOffice is not here. {_INSTALL} libreoffice-writer-nogui"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    form = (
        f"pdf:writer_pdf_Export:{json.dumps(_LOCK | {'DocumentOpenPassword': _text(password)})}" if password else "pdf"
    )
    command = [office, profile, "--headless", "--convert-to", form, "--outdir", str(folder), *map(str, words)]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    return [folder / f"{word.stem}.pdf" for word in words]


def _text(value: str) -> dict[str, str]:
    return {"type": "string", "value": value}


def require_tesseract() -> None:
    assert installed.vietnamese_tesseract(), (
        f"Tesseract for Vietnamese is not here. {_INSTALL} tesseract-ocr tesseract-ocr-vie"
    )


def as_scan(pdf: Path, folder: Path) -> Path:
    """All pages as a scanner would give them, in one picture file."""
    first, *others = as_pictures(pdf, folder)
    path = folder / f"{pdf.stem}.tif"
    opened = [Image.open(picture) for picture in (first, *others)]
    opened[0].save(path, save_all=True, append_images=opened[1:], dpi=(_DOTS, _DOTS), compression="tiff_lzw")
    return path


def as_pictures(pdf: Path, folder: Path) -> list[Path]:
    """Each page as a scanner would give it, in grey."""
    document: Any = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]
    paths = []
    for number, page in enumerate(document, start=1):
        path = folder / f"{pdf.stem}-{number}.png"
        page.render(scale=_DOTS / 72, grayscale=True).to_pil().save(path)
        paths.append(path)
    document.close()
    return paths
