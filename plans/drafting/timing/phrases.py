"""Sentences, one a line -> what ``dondoc plan phrases`` shows: their duties as plain data (DESIGN §7). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plans.drafting.timing.readings import Reading
from plans.drafting.timing.sentence import read
from plans.text import fold_white

_SAID = ("who", "to", "via", "copy_to", "then_to", "beyond", "sure", "doubts")


def phrases(lines: Iterable[str]) -> list[dict[str, Any]]:
    """One entry a line that is not empty."""
    return [
        {"text": text, "duties": [_plain(one) for one in read(text)]} for line in lines if (text := fold_white(line))
    ]


def _plain(reading: Reading) -> dict[str, Any]:
    duty = reading.duty
    rule = duty.due if reading.rule is None else reading.rule
    said = {name: value for name in _SAID if (value := getattr(duty, name))}
    lists = {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()}
    return {"kind": duty.kind, "due": dict(rule) if rule else None, "quote": duty.quote, **lists}
