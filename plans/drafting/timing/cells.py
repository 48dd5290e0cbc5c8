"""A time cell, or what follows "Thời gian thực hiện:" -> a rule of the plan file, and what it cannot say. Pure."""

from __future__ import annotations

from plans.drafting.reading import Rule
from plans.drafting.timing.plain import plain
from plans.drafting.timing.readings import due_of
from plans.drafting.timing.times import rule_of
from plans.text import fold_white

_LONGEST = 1000  # letters; what is longer tells more than a time


def time_of(text: str) -> tuple[Rule | None, str]:
    """ "Quý III/2026" -> ({in: 2026-Q3}, ""); "Thường xuyên" -> (None, ""); "Đã hoàn thành" -> (None, its words)."""
    tidy = fold_white(text)
    rule, left = rule_of(plain(tidy)) if len(tidy) <= _LONGEST else (None, tidy)
    due = due_of(rule)
    return due, tidy if left or (rule is not None and due is None) else ""
