"""Tables and lines for tests, written as one reads them."""

from __future__ import annotations

from collections.abc import Sequence

from plans.drafting.document import Cell, Line, Place, Table
from plans.drafting.names.bodies import Bodies
from plans.drafting.reading import Clause
from plans.parties import Mention


class NoNames:
    """A directory that knows nobody: names are read by grammar alone."""

    def find(self, name: str, area: str) -> str | None:
        return None

    def mentions(self, text: str, area: str) -> Sequence[Mention]:
        return ()


def bodies() -> Bodies:
    """Bodies of a province."""
    return Bodies(NoNames(), "gia-lai", "tỉnh Gia Lai", "province")


def table(text: str, *, page: int | None = None) -> Table:
    """Rows are lines, cells stand between "|"; "^" is merged with the cell above, "<" with the one before it."""
    rows: list[tuple[Cell, ...]] = []
    for number, line in enumerate(text.strip().splitlines(), 1):
        cells: list[Cell] = []
        for at, raw in enumerate(line.split("|")):
            words = raw.strip()
            if words == "^":
                cells.append(rows[-1][at])
            elif words == "<":
                cells.append(cells[-1])
            else:
                cells.append(_cell(words, Place(page=page, table=1, row=number, column=at + 1)))
        rows.append(tuple(cells))
    return Table(tuple(rows), Place(page=page, table=1))


def _cell(words: str, place: Place) -> Cell:
    return Cell(tuple(Line(part.strip(), place, whole=True) for part in words.split("\\") if part.strip()))


def flat(text: str) -> list[Line]:
    """The lines of a text; an empty one is a gap."""
    found: list[Line] = []
    gap = False
    for number, raw in enumerate(text.strip().splitlines(), 1):
        if raw.strip():
            found.append(Line(" ".join(raw.split()), Place(line=number), gap=gap))
        gap = not raw.strip()
    return found


def names(clause: Clause) -> list[str]:
    """Who leads."""
    return [body.name for body in clause.bodies]


def helpers(clause: Clause) -> list[str]:
    """Who supports."""
    return [body.name for body in clause.support]
