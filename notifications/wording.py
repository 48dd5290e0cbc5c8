"""The wording of letters, read from ``letters_vi``.

A file holds sections, each under a line ``== name``; ``{field}`` is filled in: no more to know for whoever edits one.
Values put into ``.html`` files are escaped already, and so stand in text or in quoted attributes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "letters_vi"
_HEADING = re.compile(r"^== (.+)\n", re.MULTILINE)

Fill = Callable[..., str]


@cache
def sections(file: str) -> Mapping[str, Fill]:
    """A file of the folder (``reminder/sms.txt``) -> section by name, to be called with its fields."""
    _, *parts = _HEADING.split((FOLDER / file).read_text(encoding="utf-8"))
    return {name: words.rstrip("\n").format for name, words in zip(parts[::2], parts[1::2], strict=True)}


def tone(*, requested: bool) -> str:
    """How sections for bodies that are asked, and for bodies under orders, are named."""
    return "requested" if requested else "ordered"
