"""Thousands of damaged documents: never a traceback, and never a date that the text has not.

The documents are short, and the same on every machine; each test counts those that it really drafted. ``FUZZ_EXAMPLES`` sets
how many.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from os import environ
from pathlib import Path
from typing import Any

import pytest

from agencies.loading import shipped_directory
from plans.drafting.drafting import draft
from plans.drafting.readers.opening import read
from plans.errors import InputError
from tests.drafting.building import as_html, as_workbook, written
from tests.drafting.corpus import documents, phrases
from tests.drafting.word_files import as_numbered_word
from tests.drafting.written_dates import unwritten

Change = Callable[[str, random.Random], str]

NAMES = shipped_directory().names
EXAMPLES = int(environ.get("FUZZ_EXAMPLES", "2000"))
PARTS = 4
DRAFTED_SHARE = 0.9  # of the examples; the others are refused by one line
TEXTS = [one.text for one in documents()]
SENTENCES = [phrase["text"] for phrase in phrases()]
HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH KON TUM\nSố: 7/KH-UBND\nKon Tum, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\nGiảm nghèo năm 2026\n"
    "I. MỤC TIÊU\n- Đến năm 2028, 90% hộ nghèo được tiếp cận thông tin.\nII. TỔ CHỨC THỰC HIỆN\n"
)
BODIES = ("1. Sở Y tế", "2. Công an tỉnh:", "3. UBND các xã, phường", "4. Các sở, ban, ngành")
SLICE = 900
NOISE = "\n\t -–+*()/.,;:…“”0123456789\u0301\u200b\u00a0\x0cĐđÐaọ|#_<>&\ufffd\U0001f600"
WORDS = ("\n", " ", ".", "ngày", "tháng", "năm", "1.", "-", "/", "trước", "0", "2026")


def _noise(dice: random.Random) -> str:
    return "".join(dice.choice(NOISE) for _ in range(dice.randrange(12)))


def _cut(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + text[at + dice.randrange(200) :]


def _insert(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + _noise(dice) + text[at:]


def _insert_at_figure(text: str, dice: random.Random) -> str:
    """A sign or digit beside a digit of the text: "2026" becomes "20206", "15/6" "15.6"."""
    places = [at for at, char in enumerate(text) if char.isdigit()] or [0]
    at = dice.choice(places) + dice.randrange(2)
    return text[:at] + dice.choice(NOISE) + text[at + dice.randrange(2) :]


def _copy(text: str, dice: random.Random) -> str:
    at, to = dice.randrange(len(text) + 1), dice.randrange(len(text) + 1)
    return text[:to] + text[at : at + dice.randrange(150)] + text[to:]


def _replace(text: str, dice: random.Random) -> str:
    return text.replace(dice.choice(WORDS), _noise(dice))


def _spell(text: str, dice: random.Random) -> str:
    ways: tuple[Callable[[str], str], ...] = (
        str.upper, str.lower, lambda one: unicodedata.normalize("NFD", one), lambda one: "\n".join(one.split()),
        lambda one: " ".join(one.split()),
    )  # fmt: skip
    return dice.choice(ways)(text)


def _skip(text: str, dice: random.Random) -> str:
    return "\n".join(text.split("\n")[:: dice.choice((-1, 2))])


CHANGES: tuple[Change, ...] = (_cut, _insert, _insert_at_figure, _insert_at_figure, _copy, _replace, _spell, _skip)


def _plan_of(dice: random.Random) -> str:
    """A short plan whose clauses are real sentences about times, or a stretch of a real document."""
    if dice.random() < 0.2:
        text = dice.choice(TEXTS)
        at = dice.randrange(max(1, len(text) - SLICE))
        return text[at : at + SLICE]
    clauses = (f"{body}\n- {dice.choice(SENTENCES)}" for body in BODIES[: dice.randrange(1, 3)])
    return HEAD + "\n".join(clauses)


def _changed(text: str, dice: random.Random) -> str:
    for _ in range(dice.randrange(1, 5)):
        text = dice.choice(CHANGES)(text, dice)[: 3 * SLICE]
    return text


def _plan(path: Path) -> Mapping[str, Any]:
    """The draft; nothing where the file is refused, which is always by one fault."""
    faults: list[object] = []
    try:
        return draft(read(path), NAMES).plan
    except InputError as refused:
        faults += refused.faults
    assert len(faults) == 1
    return {}


@pytest.mark.parametrize("part", range(PARTS))
def test_a_damaged_text_brings_a_draft_without_a_date_of_its_own(tmp_path: Path, part: int) -> None:
    path, count = tmp_path / "text.txt", 0
    for seed in range(part, EXAMPLES, PARTS):
        dice = random.Random(seed)
        text = _changed(_plan_of(dice), dice)
        path.write_text(text, encoding="utf-8", errors="replace", newline="")
        plan = _plan(path)
        count += bool(plan)
        assert not unwritten(plan, text), f"{seed}: {text}"
    assert count >= DRAFTED_SHARE * EXAMPLES / PARTS


def _containers(folder: Path) -> Iterator[tuple[str, bytes]]:
    one = written("mau", TEXTS[1][:2000], (("TT", "Nhiệm vụ", "Chủ trì"), ("1", "Xây dựng kế hoạch", "Sở Y tế")))
    for make in (as_html, as_workbook, as_numbered_word):
        path = make(one, folder)
        yield path.suffix, path.read_bytes()


def _damaged(content: bytes, dice: random.Random) -> bytes:
    for _ in range(dice.randrange(1, 7)):
        at = dice.randrange(len(content) or 1)
        content = content[:at] + dice.randbytes(dice.randrange(7)) + content[at + dice.randrange(400) :]
    return content


def test_a_damaged_file_is_read_or_refused(tmp_path: Path) -> None:
    containers = [*_containers(tmp_path)]
    for seed in range(EXAMPLES // 5):
        dice = random.Random(f"file {seed}")
        suffix, content = containers[seed % len(containers)]
        path = tmp_path / f"damaged{suffix}"
        path.write_bytes(_damaged(content, dice))
        _plan(path)
