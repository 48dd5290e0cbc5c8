"""Sentences of every kind that plans, letters, circulars and directives use -> kinds and rules."""

from __future__ import annotations

import pytest

from plans.drafting.timing import duties
from plans.due import Due
from tests.plans.drafting.timing.invented import INVENTED, SILENT
from tests.plans.drafting.timing.short_rules import Wanted, wanted


def _read(sentence: str) -> Wanted:
    found = [(duty.kind, dict(duty.due) if duty.due else None) for duty in duties(sentence)]
    return sorted((one for one in found if one[0] != "monitor"), key=repr)


@pytest.mark.parametrize(("sentence", "rules"), INVENTED)
def test_sentence(sentence: str, rules: str) -> None:
    assert _read(sentence) == sorted(wanted(rules), key=repr)


@pytest.mark.parametrize("sentence", SILENT)
def test_no_duty_with_a_time(sentence: str) -> None:
    assert [one for one in _read(sentence) if one[0] != "work" or one[1]] == []


@pytest.mark.parametrize(("sentence", "rules"), INVENTED)
def test_every_rule_is_one_of_the_plan_file(sentence: str, rules: str) -> None:
    for duty in duties(sentence):
        if duty.due:
            Due.model_validate(dict(duty.due))


@pytest.mark.parametrize(("sentence", "rules"), INVENTED)
def test_the_spelling_changes_nothing(sentence: str, rules: str) -> None:
    known = sorted(wanted(rules), key=repr)
    assert _read(sentence.replace("hằng", "hàng").replace("Hằng", "Hàng")) == known
    assert _read(sentence.replace(" ", "  ").replace("kỳ", "kì").replace("quý", "quí")) == known
