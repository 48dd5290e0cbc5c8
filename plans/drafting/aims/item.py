"""One item drafted for the plan file, with its grounds. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plans.drafting.document import Place
from plans.drafting.reading import Sure


@dataclass(frozen=True, slots=True)
class Item:
    """``data`` is plan-file data by alias, dates as ``date``; ``quote`` the words as written, white space folded."""

    data: Mapping[str, Any]
    place: Place
    quote: str
    sure: Sure = "certain"
    doubts: tuple[str, ...] = ()
