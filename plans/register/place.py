"""Where the register lies unless told otherwise: a file in the data folder. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

HOME = "DONDOC_HOME"
DATABASE_URL = "DONDOC_DATABASE_URL"


def home_in(environ: Mapping[str, str]) -> Path:
    """The data folder."""
    return Path(environ.get(HOME) or "var").expanduser().absolute()


def default_file(environ: Mapping[str, str]) -> Path:
    """The SQLite file that is the register where no address is given."""
    return home_in(environ) / "register.db"
