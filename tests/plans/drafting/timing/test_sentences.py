"""Sentences as plans, letters and circulars write them -> their duties with a time: kind and rule."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pytest

from plans.drafting.timing import duties
from plans.due import Due
from tests.plans.drafting.timing.wordings import NO_DEADLINES, WORDINGS

Expected = list[tuple[str, dict[str, Any] | None]]


def _read(sentence: str) -> Expected:
    found = [(duty.kind, dict(duty.due) if duty.due else None) for duty in duties(sentence)]
    return sorted(((kind, due) for kind, due in found if kind != "monitor"), key=repr)


@pytest.mark.parametrize(("sentence", "expected"), WORDINGS)
def test_wording(sentence: str, expected: Expected) -> None:
    assert _read(sentence) == sorted(expected, key=repr)


@pytest.mark.parametrize("sentence", NO_DEADLINES)
def test_no_deadline(sentence: str) -> None:
    assert _read(sentence) == []


@pytest.mark.parametrize(("sentence", "expected"), WORDINGS)
def test_every_rule_is_one_of_the_plan_file(sentence: str, expected: Expected) -> None:
    for duty in duties(sentence):
        if duty.due:
            Due.model_validate(dict(duty.due))
        assert duty.quote == " ".join(sentence.split())


@pytest.mark.parametrize(("sentence", "expected"), WORDINGS)
def test_the_writer_s_spelling_changes_nothing(sentence: str, expected: Expected) -> None:
    wanted = sorted(expected, key=repr)
    assert _read(sentence.upper()) == wanted
    assert _read(unicodedata.normalize("NFD", sentence)) == wanted
    assert _read(sentence.replace("hằng", "hàng").replace("Hằng", "Hàng")) == wanted
    assert _read(sentence.replace(" ", "  ").replace("kỳ", "kì").replace("quý", "quí")) == wanted


@pytest.mark.parametrize(("sentence", "expected"), WORDINGS)
def test_a_word_that_is_missing_brings_no_date_that_the_text_lacks(sentence: str, expected: Expected) -> None:
    words = sentence.split()
    for index in range(len(words)):
        torn = " ".join(words[:index] + words[index + 1 :])
        told = {int(number) for number in re.findall(r"\d+", torn)} | _MADE
        for _, due in _read(torn):
            assert _numbers(due) <= told | _SPOKEN, torn


# Days that a month or quarter ends or begins with, and numbers written in words.
_MADE = {0, 1, 28, 29, 30, 31, 12}
_SPOKEN = {1, 2, 3, 4, 5, 6, 9, 10}


def _numbers(due: dict[str, Any] | None) -> set[int]:
    return {int(number) for number in re.findall(r"\d+", repr(due or {}))}
