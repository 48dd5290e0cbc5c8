"""An answer is worked out once while it is kept; about a very long text it is never kept."""

from __future__ import annotations

import pytest

from plans.kept import LONGEST, kept


@pytest.mark.parametrize(("asked", "worked_out"), [("aa", "a"), ("aba", "ab"), ("abca", "abca"), ("abcca", "abca")])
def test_the_last_answers_are_kept(asked: str, worked_out: str) -> None:
    done: list[str] = []

    @kept(2)
    def doubled(text: str) -> str:
        done.append(text)
        return text * 2

    assert [doubled(text) for text in asked] == [text * 2 for text in asked]
    assert "".join(done) == worked_out


@pytest.mark.parametrize(("letters", "times"), [(LONGEST, 1), (LONGEST + 1, 2)])
def test_a_very_long_text_is_not_kept(letters: int, times: int) -> None:
    done: list[int] = []

    @kept(2)
    def length(text: str) -> int:
        done.append(len(text))
        return len(text)

    assert [length("a" * letters) for _ in range(2)] == [letters] * 2
    assert done == [letters] * times
