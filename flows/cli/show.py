"""How things look: JSON for programs, tables for people. Names go to people, whole codes to programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date
from typing import Any

from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table
from rich.text import Text

_WHOLE = ("Mã", "Ngày", "Lúc")  # to be copied, or unreadable in pieces
WIDTH = 100  # where no terminal says how wide it is


def console() -> Console:
    """What people read, on stdout. Texts are printed as they are: brackets in a title are no markup."""
    width = None if sys.stdout.isatty() else WIDTH
    return Console(file=sys.stdout, width=width, markup=False, highlight=False, emoji=False)


def print_json(data: object) -> None:
    """JSON on stdout: Vietnamese as it is written, dates as ISO."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2, default=_plain) + "\n")


def _plain(value: object) -> object:
    if isinstance(value, date):  # datetime too
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def say(text: str = "", style: str = "") -> None:
    """A line on stdout, however long: an id in it must stay in one piece."""
    console().print(Text(text), style=style or None, soft_wrap=True)


def table(
    headings: Sequence[str], rows: Iterable[Sequence[object]], title: str = "", right: Sequence[str] = ()
) -> None:
    """A table with Vietnamese headings; the columns named in ``right`` hold figures."""
    if title:
        say(f"\n{title}", "bold")
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in headings:
        whole = heading in _WHOLE
        made.add_column(heading, justify="right" if heading in right else "left", overflow="fold", no_wrap=whole)
    for row in rows:
        made.add_row(*(Text(cell(value)) for value in row))
    console().print(made)


def cell(value: object) -> str:
    """One value as officials read it: 14/06/2024, "" for what is not there."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)


Column = tuple[str, int]  # heading, and its width (0: it shares what is left; below 0: figures of that width)


class Lines:
    """A table whose every row is followed by a line of its own: the id that commands ask for, long and in one piece."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._console = console()
        self._columns = columns
        self._row([heading for heading, _ in columns], "bold")
        self._console.rule(style="dim", characters="─")

    def _row(self, cells: Sequence[object], style: str = "") -> None:
        grid = Table.grid(expand=True, padding=(0, 2, 0, 0))
        for _, width in self._columns:
            if width:
                grid.add_column(width=abs(width), overflow="fold", justify="left" if width > 0 else "right")
            else:
                grid.add_column(ratio=1, overflow="fold")
        grid.add_row(*(Text(cell(value), style=style) for value in cells))
        self._console.print(grid)

    def heading(self, text: str) -> None:
        self._console.print()
        self._console.print(Text(text), style="bold")

    def add(self, cells: Sequence[object], below: str, style: str = "") -> None:
        self._row(cells, style)
        self._console.print(Text(f"  {below}"), style="dim", soft_wrap=True)


def lines(columns: Sequence[Column], rows: Iterable[tuple[Sequence[object], str]]) -> None:
    """A whole table of ``Lines``: (cells, what stands below); nothing where there are no rows."""
    several = list(rows)
    if several:
        made = Lines(columns)
        for cells, below in several:
            made.add(cells, below)


@contextmanager
def progress(words: str, total: int) -> Iterator[Any]:
    """A bar on stderr where that is a terminal -> what to call after each piece of the work."""
    shown = sys.stderr.isatty()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not shown, transient=True) as bar:
        piece: TaskID = bar.add_task(words, total=total)
        yield lambda _=None: bar.advance(piece)
