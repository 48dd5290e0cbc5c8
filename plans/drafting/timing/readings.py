"""A duty as a sentence was read, with the words that state it and its bodies. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from plans.drafting.reading import Duty, Rule
from plans.drafting.timing.bodies_of_duty import with_bodies
from plans.drafting.timing.parts import Span, quoted
from plans.due import Due


@dataclass(frozen=True, slots=True)
class Reading:
    """A duty, and its rule in words that may be richer than the plan file's (hours, events): what people are shown."""

    duty: Duty
    rule: Mapping[str, Any] | None
    place: Span = (0, 0)


def due_of(rule: Rule | None) -> Rule | None:
    """A rule if the plan file can say it, otherwise None."""
    if not rule:
        return None
    try:
        Due.model_validate(dict(rule))
    except ValidationError:
        return None
    return rule


def reading(duty: Duty, rule: Mapping[str, Any] | None, text: str, place: Span) -> Reading:
    """With the words that state the duty as its quote, and its bodies."""
    told = replace(with_bodies(duty, text, place), quote=quoted(text, *place))
    return Reading(told, rule, place)
