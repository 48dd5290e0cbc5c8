"""A register that a command makes because there was none: said, so that nobody works in the wrong folder unawares."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from plans.register.place import DATABASE_URL, default_file


def missing_register(environ: Mapping[str, str]) -> Path | None:
    """The file of a register that is not there yet; None where there is one, or where a server keeps it."""
    if not environ.get(DATABASE_URL):
        path = default_file(environ)
        return None if path.exists() else path
    from plans.register.settings import RegisterSettings  # SQLAlchemy reads the address

    url = RegisterSettings.read(environ).url
    path = Path(url.database or "")
    return path if url.drivername == "sqlite" and not path.exists() else None


def tell_if_made(path: Path | None) -> None:
    """One line on stderr about a register that was missing and is there now."""
    if path is not None and path.exists():
        sys.stderr.write(f"Tạo sổ theo dõi mới ở {path}\n")
