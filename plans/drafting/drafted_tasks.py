"""A task as it is drafted: its plan-file data, its grounds, and in the end its id. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from plans.drafting.document import Place
from plans.drafting.reading import Body, Sure
from plans.text import ascii_slug

Data = dict[str, Any]
Local = Callable[[Body], str]  # a body -> its code as the plan file writes it
_LONGEST_ID = 72


@dataclass(slots=True)
class Drafted:
    """One task: its plan-file data without ``id``, the stem of its id, and its grounds."""

    stem: str
    data: Data
    place: Place
    sure: Sure = "certain"
    doubts: list[str] = field(default_factory=list)
    decide: list[str] = field(default_factory=list)


def source_of(section: str, heading: str, quote: str, more: Sequence[str]) -> Data:
    data: Data = {"section": section or "toàn văn"}
    if heading:
        data["heading"] = heading
    data["quote"] = quote
    if more:
        data["more"] = list(more)
    return data


def codes_of(bodies: Sequence[Body], local: Local) -> list[str]:
    return list(dict.fromkeys(local(body) for body in bodies))


def stem_of(code: str) -> str:
    """The first part of a task's id: the leading body's slug, cut at a hyphen where it is long."""
    slug = ascii_slug(code.rpartition("/")[2])
    return slug if len(slug) <= _LONGEST_ID else slug[:_LONGEST_ID].rpartition("-")[0] or slug[:_LONGEST_ID]


def with_ids(tasks: Sequence[Drafted]) -> list[tuple[str, Drafted]]:
    """Ids in document order: ``so-y-te.1``, ``so-y-te.2`` for work; ``bao-cao-nam``, ``bao-cao-nam-2`` for the rest."""
    named: dict[str, Drafted] = {}
    numbers: dict[str, Iterator[str]] = {}
    for task in tasks:
        names = numbers.setdefault(f"{task.data['kind'] == 'work'} {task.stem}", _names(task))
        named[next(name for name in names if name not in named)] = task
    return list(named.items())


def _names(task: Drafted) -> Iterator[str]:
    """The ids that tasks of this stem may have, in order."""
    if task.data["kind"] == "work":
        return (f"{task.stem}.{number}" for number in count(1))
    return chain((task.stem,), (f"{task.stem}-{number}" for number in count(2)))
