"""Places of the bodies that a sentence names, found once a sentence. Pure."""

from __future__ import annotations

from functools import lru_cache

from plans.drafting.bodies import spans

Span = tuple[int, int]


@lru_cache(maxsize=128)
def named(sentence: str) -> tuple[Span, ...]:
    """In order of their places."""
    return tuple((body.start, body.end) for body in spans(sentence))
