"""Places of the bodies that a sentence names, found once a sentence. Pure."""

from __future__ import annotations

from functools import lru_cache

from plans.drafting.names.name_lists import all_bodies
from plans.drafting.names.name_tokens import tokens

Span = tuple[int, int]


@lru_cache(maxsize=128)
def named(sentence: str) -> tuple[Span, ...]:
    """In order of their places, by grammar alone: neither full names nor codes are asked."""
    found = tokens(sentence)
    return tuple((found[shape.start].start, found[shape.end - 1].end) for shape in all_bodies(found, {}))
