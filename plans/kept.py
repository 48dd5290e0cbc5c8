"""Answers about texts kept for those asked about again; the texts of hostile documents are not let fill the memory."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

LONGEST = 8_000  # letters: longer than any paragraph of a plan
_Answer = TypeVar("_Answer")


def kept(most: int) -> Callable[[Callable[[str], _Answer]], Callable[[str], _Answer]]:
    """Keeps the last answers of a function of one text, those about very long texts left out."""

    def keeping(function: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
        remembered = lru_cache(maxsize=most)(function)

        @wraps(function)
        def answer(text: str) -> _Answer:
            return remembered(text) if len(text) <= LONGEST else function(text)

        return answer

    return keeping
