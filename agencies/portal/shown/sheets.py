"""Lists as plain tables to be taken away: the columns, and cells that no spreadsheet takes for a formula. Pure."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from agencies.portal.shown import told
from agencies.portal.shown.words import STATE_WORDS, day
from plans.periods import title
from plans.register.queries.lists import Line

Cell = str | int | float | date | None
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``printed``: also on paper; ``number``: to the right."""

    name: str
    of: Callable[[Any], Cell]
    printed: bool = True
    number: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be taken away; ``said`` stands above it: what it is of, when, how many."""

    name: str
    title: str
    said: Sequence[str]
    columns: Sequence[Column]
    rows: Sequence[Any]

    def cells(self) -> Iterable[list[Cell]]:
        """Row by row."""
        for row in self.rows:
            yield [column.of(row) for column in self.columns]

    def printed(self) -> Sequence[Column]:
        """The columns of the paper."""
        return [column for column in self.columns if column.printed]

    def paper(self) -> Iterable[list[tuple[str, bool]]]:
        """Row by row as it is printed: (words, whether to the right)."""
        for row in self.rows:
            yield [(plainly(column.of(row)), column.number) for column in self.printed()]


def _late(number: str) -> Callable[[Line], Cell]:
    return lambda line: getattr(line.view, number) or None


def _told(line: Line) -> Cell:
    if not line.told:
        return None
    one = line.told
    return f"{told.rung(one.rung, one.kind)}, {day(one.day)}, {told.outcome(one.outcome)}"


def _contact(line: Line) -> Cell:
    who = line.contact
    return ", ".join(filter(None, (who.name, who.phone))) if who else "Chưa có đầu mối"


OBLIGATIONS: tuple[Column, ...] = (
    Column("Trạng thái", lambda line: STATE_WORDS[line.view.state]),
    Column("Trễ (ngày làm việc)", _late("working_days_late"), number=True),
    Column("Trễ (ngày)", _late("days_late"), number=True),
    Column("Việc phải làm", lambda line: line.view.task_title),
    Column("Kế hoạch", lambda line: line.view.plan_number or line.view.plan_title),
    Column("Tên kế hoạch", lambda line: line.view.plan_title, printed=False),
    Column("Mục", lambda line: line.section, printed=False),
    Column("Kỳ", lambda line: title(line.view.period)),
    Column("Cơ quan", lambda line: line.responsible_name or line.view.agency_name),
    Column("Cơ quan được giao", lambda line: line.view.agency_name, printed=False),
    Column("Được đề nghị", lambda line: "có" if line.view.requested else None),
    Column("Ngày cuối", lambda line: line.view.due_on),
    Column("Ngày nên nộp", lambda line: line.view.target_on, printed=False),
    Column("Ngày nộp", lambda line: line.view.first_submitted_on or line.view.submitted_on, printed=False),
    Column("Đôn đốc", _told),
    Column("Đầu mối", _contact),
    Column("Mã việc", lambda line: line.view.id, printed=False),
)


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula, without control characters."""
    risky = text.startswith(_STARTS_FORMULA)
    clean = _CONTROL.sub(" ", text).strip()
    return f"'{clean}" if risky or clean.startswith(_STARTS_FORMULA) else clean


def plainly(cell: Cell) -> str:
    """A cell as it is read; days as dd/mm/yyyy, numbers with a comma."""
    if isinstance(cell, date):
        return day(cell)
    return "" if cell is None else cell if isinstance(cell, str) else str(cell).replace(".", ",")


def in_words(cell: Cell) -> str:
    """A cell of a file; what was written by people starts no formula."""
    return harmless(cell) if isinstance(cell, str) else plainly(cell)


def as_csv(sheet: Sheet) -> bytes:
    """UTF-8 with its mark, so that Excel reads the letters; rows only, so that programs read it too."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.name for column in sheet.columns])
    writer.writerows([in_words(cell) for cell in row] for row in sheet.cells())
    return ("\ufeff" + out.getvalue()).encode()
