"""The annotated documents, sentences and openings of this folder's corpora, as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

TESTS = Path(__file__).parents[1]
SEEDS = TESTS / "corpus"
OTHER = TESTS / "corpus_other"
HELD = TESTS / "corpus_held"


@dataclass(frozen=True)
class Annotated:
    """One text and what a careful official reads in it."""

    name: str
    text: str
    annotation: dict[str, Any]


def documents(*, seeds: bool = True) -> Iterator[Annotated]:
    """The second corpus, and the five seeds before it."""
    yield from _in([SEEDS, OTHER / "docs"] if seeds else [OTHER / "docs"])


def held() -> Iterator[Annotated]:
    """The documents that were held back from those who write rules."""
    yield from _in([HELD / "docs"])


def _in(folders: Sequence[Path]) -> Iterator[Annotated]:
    for note in (path for folder in folders for path in sorted(folder.glob("*.yaml"))):
        yield Annotated(note.stem, note.with_suffix(".txt").read_text(encoding="utf-8"), _yaml(note))


def phrases() -> list[dict[str, Any]]:
    return list(_yaml(OTHER / "phrases.yaml"))


def openings() -> list[dict[str, Any]]:
    return list(_yaml(OTHER / "headers.yaml"))


def _yaml(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))
