"""Finds bodies in Vietnamese administrative text."""

from __future__ import annotations

from plans.drafting.name_lists import all_bodies
from plans.drafting.name_tokens import tokens
from plans.drafting.reading import Body


def spans(text: str) -> list[Body]:
    """Every body named in a text, by grammar alone; ``code`` is empty."""
    found = tokens(text)
    out = []
    for shape in all_bodies(found):
        start, end = found[shape.start].start, found[shape.end - 1].end
        out.append(Body(text[start:end], shape.name, "", known=False, group=shape.group, start=start, end=end))
    return out
