"""Lines of a document for tests, without a reader."""

from __future__ import annotations

from pathlib import Path

from plans.drafting.document import Line, Place
from plans.text import fold_white

CORPUS = Path(__file__).parents[2] / "corpus"


def lines_of(text: str, *, whole: bool = False) -> list[Line]:
    """Lines as the text reader gives them; separators ("-----", "|") left out."""
    found: list[Line] = []
    gap = False
    for number, raw in enumerate(text.splitlines(), 1):
        words = fold_white(raw.replace("|", " "))
        if any(char.isalnum() for char in words):
            found.append(Line(words, Place(line=number), whole=whole, gap=gap))
            gap = False
        else:
            gap = True
    return found


def seed(name: str) -> list[Line]:
    """The lines of a document of the corpus."""
    return lines_of((CORPUS / f"{name}.txt").read_text(encoding="utf-8"))
