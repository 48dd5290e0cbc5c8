"""What only an office machine can make: a PDF out of a Word file (LibreOffice), a page as a picture, a PDF with a password."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from typing import Any

import pypdfium2

OFFICE = which("soffice")
READER_OF_SCANS = which("tesseract")
_SECONDS = 180
_DOTS = 200


def as_pdfs(words: Sequence[Path], folder: Path) -> list[Path]:
    """All files in one run: LibreOffice takes longer to start than to print."""
    assert OFFICE is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, words)]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    return [folder / f"{word.stem}.pdf" for word in words]


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
