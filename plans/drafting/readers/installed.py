"""Which programs for old Word files and scans are installed here: LibreOffice, and Tesseract that reads Vietnamese."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from plans.drafting.readers.helper import Failed, TooSlow, found, run

_SECONDS = 180.0


def office() -> str | None:
    """The path of LibreOffice."""
    return found("soffice", "libreoffice")


def vietnamese_tesseract() -> str | None:
    """The path of Tesseract, where its data for Vietnamese are there too."""
    program = found("tesseract")
    return program if program and _has_vietnamese(program) else None


@lru_cache(maxsize=1)
def _has_vietnamese(program: str) -> bool:
    with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
        try:
            told = run([program, "--list-langs"], Path(folder), _SECONDS)
        except (Failed, TooSlow):
            return False
    return b"vie" in told.split()
