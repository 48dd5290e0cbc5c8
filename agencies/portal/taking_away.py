"""A list taken away from any page, within that page's bounds: as a workbook, as CSV, or as a page for the printer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args
from urllib.parse import urlencode

from starlette.responses import Response

from agencies.portal.desk import Desk
from agencies.portal.shown.asking import Export
from agencies.portal.shown.sheets import Sheet, as_csv
from agencies.portal.shown.words import moment
from agencies.portal.workbooks import as_workbook

MOST_ROWS, MOST_PRINTED = 20_000, 2_000
_KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Away:
    """What an address asks to be taken away ('' for nothing), and the addresses that ask for it."""

    path: str
    words: Mapping[str, str] = field(default_factory=dict)
    kind: Export = ""

    @property
    def most(self) -> int:
        """How many rows may go at once."""
        return most_of(self.kind)

    @property
    def back(self) -> str:
        """The address of the page itself."""
        return self.link(self.path)

    def link(self, path: str, *, export: Export = "", **changes: str) -> str:
        """The address that takes the same list away, but for the changes; without ``export`` that of the page."""
        words = {**self.words, **{name.replace("_", "-"): value for name, value in changes.items()}, "xuat": export}
        told = urlencode({name: value for name, value in words.items() if value})
        return f"{path}?{told}" if told else path


def away(desk: Desk, **filters: str) -> Away:
    """What this address asks for, with the page's own filters; ``_`` in their names stands for ``-``."""
    kind: Any = desk.request.query_params.get("xuat", "")
    words = {name.replace("_", "-"): value for name, value in filters.items()}
    return Away(desk.request.url.path, words, kind if kind in get_args(Export) else "")


def most_of(kind: Export) -> int:
    """Paper takes fewer rows than a file."""
    return MOST_PRINTED if kind == "in" else MOST_ROWS


def taken_away(desk: Desk, sheet: Sheet, kind: Export, back: str, office: str = "") -> Response:
    """The list as a file, or as a page for the printer in the name of ``office``."""
    if kind == "in":
        address = desk.parts.settings.address.rstrip("/") + back
        office = office or desk.who.name
        return desk.page("supervising/print.html", sheet=sheet, back=back, address=address, office=office)
    content = as_csv(sheet) if kind == "csv" else as_workbook(sheet)
    headers = {"content-disposition": f'attachment; filename="{sheet.name}-{desk.today:%Y-%m-%d}.{kind}"'}
    return Response(content, headers=headers, media_type=_KINDS[kind])


def said(desk: Desk, filters: Sequence[str], what: str, many: int, shown: int) -> list[str]:
    """What stands above a list that is taken away."""
    cut = [f"Chỉ gồm {shown} dòng đầu; dùng bộ lọc để lấy phần còn lại"] if shown < many else []
    return [f"Số liệu đến {moment(desk.now)}", *filters, f"{what}: {many}", *cut]
