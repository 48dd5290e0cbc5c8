"""Rungs in the words of officials."""

from __future__ import annotations

import pytest

from flows.rung_words import rung_words
from plans.ladder import DEFAULT, Rung

WORDS = {
    "reminder-15": "nhắc trước 15 ngày làm việc",
    "reminder-0": "nhắc đúng ngày nên nộp",
    "reminder-3d": "nhắc trước 3 ngày",
    "overdue+1": "báo quá hạn",
    "overdue+3d": "báo quá hạn sau 3 ngày",
    "escalation_monitor+1": "báo cơ quan theo dõi",
    "escalation_issuer+5": "báo lãnh đạo nơi ban hành sau 5 ngày làm việc",
    "digest-2024-W26": "tổng hợp tuần 26/2024",
    "something": "something",
}


@pytest.mark.parametrize(("rung", "words"), WORDS.items())
def test_a_rung_in_words(rung: str, words: str) -> None:
    assert rung_words(rung) == words


def test_every_rung_of_the_default_ladder_has_words_of_its_own() -> None:
    told = [rung_words(rung.name) for rung in (*DEFAULT, Rung("reminder", 3, "days"))]
    assert len(set(told)) == len(told)
    assert not any(char in words for words in told for char in "_+-")
