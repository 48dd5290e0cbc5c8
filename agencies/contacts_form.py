"""A contacts file to be filled in: a row for each body that nobody can be reached at, its address left blank.

Out: a CSV file that ``agencies.contacts`` reads once addresses stand in it; with a byte order mark, for spreadsheets.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from agencies.contacts import DESK
from agencies.directory import Directory
from plans.errors import Fault, InputError

_NAME = "Văn thư"
_HEADINGS = ("Cơ quan", "Người nhận", "Thư điện tử", "Điện thoại", "Vai trò", "Kênh")


def write_form(path: Path, bodies: Iterable[tuple[str, str]], directory: Directory) -> None:
    """``bodies``: code and name. A file that exists is not written over: addresses may stand in it already."""
    text = form_text(bodies, directory)
    try:
        with path.open("x", encoding="utf-8-sig", newline="") as file:
            file.write(text)
    except FileExistsError:
        raise InputError(Fault(str(path), "đã có tệp này; hãy đặt tên khác")) from None
    except OSError as error:
        raise InputError(Fault(str(path), f"không ghi được ({error.strerror})")) from None


def form_text(bodies: Iterable[tuple[str, str]], directory: Directory) -> str:
    """The file as text, without its byte order mark."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADINGS)
    writer.writerows((_told(code, name, directory), _NAME, "", "", DESK, "") for code, name in bodies)
    return text.getvalue()


def _told(code: str, name: str, directory: Directory) -> str:
    """The name where it means this body alone, since people fill in names and not codes."""
    return name if {directory.find(name, area) for area in directory.areas} - {None} == {code} else code
