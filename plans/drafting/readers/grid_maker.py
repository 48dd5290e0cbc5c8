"""Puts the cells of an HTML table into a grid: spans over columns and rows, as a browser lays them out. Pure."""

from __future__ import annotations

from plans.drafting.readers.layout import MOST_COLUMNS, MOST_ROWS, TOO_LONG, TOO_WIDE, Grid, Held
from plans.drafting.readers.limits import refuse


class GridMaker:
    """A table as it grows."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._rows: list[list[Held | None]] = []
        self._below: dict[int, tuple[int, Held]] = {}

    def row(self) -> None:
        """A row begins."""
        self._close()
        if len(self._rows) >= MOST_ROWS:
            raise refuse(self.name, TOO_LONG)
        self._rows.append([])

    def cell(self, columns: str | None, rows: str | None) -> Held:
        """A cell begins, with its spans as written."""
        if not self._rows:
            self.row()
        self._fill()
        held, row, deep = Held(), self._rows[-1], _span(rows, MOST_ROWS, zero=MOST_ROWS)
        if len(row) >= MOST_COLUMNS:
            raise refuse(self.name, TOO_WIDE)
        for _ in range(min(_span(columns, MOST_COLUMNS), MOST_COLUMNS - len(row))):
            self._below.pop(len(row), None)
            if deep > 1:
                self._below[len(row)] = (deep - 1, held)
            row.append(held)
        return held

    def made(self) -> Grid:
        """The table as it ends."""
        self._close()
        return Grid(self._rows)

    def _fill(self) -> None:
        """Cells of rows above that reach down to here."""
        row = self._rows[-1]
        while len(row) in self._below:
            left, held = self._below.pop(len(row))
            if left > 1:
                self._below[len(row)] = (left - 1, held)
            row.append(held)

    def _close(self) -> None:
        if not self._rows:
            return
        row = self._rows[-1]
        last = max(self._below, default=-1)
        while len(row) <= last:
            if len(row) not in self._below:
                row.append(None)
            self._fill()


def _span(text: str | None, most: int, zero: int = 1) -> int:
    if not text or not text.strip().isdecimal():
        return 1
    return min(int(text.strip()[:6]), most) or zero
