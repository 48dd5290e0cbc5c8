"""Damaged copies keep what was annotated, so that a figure that falls says something of the rules and not of the damage."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tests.drafting.corpus import Annotated, documents
from tests.drafting.damage import DAMAGES, Damage, damaged
from tests.drafting.measure import measured
from tests.drafting.notation import flat
from tests.drafting.scoring import wanted_clauses

ONES = list(documents())
BROKEN_SHARE = 0.05
CUT_BY_PAGES = {"page numbers", "running heads"}


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_the_first_words_of_clauses_stay(damage: Damage) -> None:
    lost = [words for one in ONES for words in _lost(damaged(one, damage))]
    clauses = sum(len(wanted_clauses(one.annotation)) for one in ONES)
    assert len(lost) <= (BROKEN_SHARE * clauses if damage.noisy or damage.name in CUT_BY_PAGES else 0), lost


def _lost(copy: Annotated) -> list[str]:
    text = flat(copy.text)
    return [words for words, _ in wanted_clauses(copy.annotation) if flat(words) not in text]


@pytest.mark.parametrize("damage", DAMAGES[1:], ids=lambda damage: damage.name)
def test_something_is_damaged_and_always_the_same(damage: Damage) -> None:
    copies = [damaged(one, damage) for one in ONES]
    assert sum(copy.text != one.text for copy, one in zip(copies, ONES, strict=True)) >= 8
    assert copies == [damaged(one, damage) for one in ONES]


def test_sections_change_places_with_their_clauses() -> None:
    one = Annotated(
        "mau",
        "1. Sở A\n- việc a\n2. Sở B\n- việc b\n3. Sở C\n- việc c\n4. Sở D\n- việc d\n",
        {"sections": [{"heading": f"{number}. Sở {name}"} for number, name in enumerate("ABCD", start=1)]},
    )
    shuffle = next(damage for damage in DAMAGES if damage.name == "other order")
    orders = {damaged(one, shuffle, seed).text for seed in range(20)}
    assert len(orders) > 3
    for text in orders:
        assert [line[:2] for line in text.split("\n")[::2][:4]] == ["1.", "2.", "3.", "4."]
        assert all(f"Sở {name}\n- việc {name.lower()}\n" in text for name in "ABCD")


def test_places_and_years_change_in_text_and_annotation_alike() -> None:
    one = Annotated(
        "mau", "UBND tỉnh Kon Tum, ngày 05/02/2024", {"header": {"issuer": "UBND tỉnh Kon Tum", "date": "2024-02-05"}}
    )
    by_name = {damage.name: damage for damage in DAMAGES}
    moved = damaged(damaged(one, by_name["another place"]), by_name["other years"])
    assert moved.text == "UBND tỉnh Hà Giang, ngày 05/02/2027"
    assert moved.annotation == {"header": {"issuer": "UBND tỉnh Hà Giang", "date": "2027-02-05"}}


def test_decomposed_marks_come_together_again() -> None:
    one = ONES[0]
    copy = damaged(one, DAMAGES[1])
    assert copy.text != one.text
    assert unicodedata.normalize("NFC", copy.text) == unicodedata.normalize("NFC", one.text)


COSTS = {
    "decomposed marks": 0.0, "eth for Đ": 0.0, "old tone marks": 0.0, "hàng for hằng": 0.0, "bold marks": 0.0, "blanks": 0.01,
    "page numbers": 0.01, "running heads": 0.01, "letter-spaced titles": 0.01, "hard wraps": 0.02,
}  # fmt: skip
SHORT = [one for one in documents(seeds=False) if len(one.text) < 9_000]


@pytest.mark.parametrize("name", COSTS)
def test_what_damage_costs(name: str, tmp_path: Path) -> None:
    """How far clauses, bodies and duties fall; a gain on one document does not hide a loss on another by much."""
    damage = next(damage for damage in DAMAGES if damage.name == name)
    plain, broken = (measured(SHORT, one, tmp_path).figures() for one in (DAMAGES[0], damage))
    lost = {part: plain[part] - broken[part] for part in ("header", "clauses", "assign", "reports")}
    assert {part: cost for part, cost in lost.items() if cost > COSTS[name]} == {}
