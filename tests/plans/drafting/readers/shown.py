"""Short forms of what a reader gave, to compare with what was meant."""

from __future__ import annotations

from pathlib import Path

from plans.drafting.document import Document, Line, Table


def lines(document: Document) -> list[str]:
    """The words of each line, tables left out."""
    return [block.text for block in document.blocks if isinstance(block, Line)]


def tables(document: Document) -> list[list[list[str]]]:
    """The words of each cell of each table."""
    found = [block for block in document.blocks if isinstance(block, Table)]
    return [[[cell.text for cell in row] for row in table.rows] for table in found]


def saved(path: Path, content: str | bytes) -> Path:
    """A file with some content."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
