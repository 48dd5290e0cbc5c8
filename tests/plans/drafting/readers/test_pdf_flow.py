"""Where paragraphs end in print: first lines set in, filled lines, space between."""

from __future__ import annotations

import pytest

from plans.drafting.document import Line
from plans.drafting.layout.paragraphs import paragraphs, texts
from plans.drafting.readers.pdf_flow import blocks
from plans.drafting.readers.pdf_shapes import Grid, Page, Printed, Word

SIZE, PITCH, LEFT, RIGHT, SET_IN = 14.0, 18.0, 85.0, 553.0, 36.0
FULL = "tổ chức thực hiện các nhiệm vụ được giao tại Kế hoạch này trên địa bàn xã"
Set = tuple[str, float, float, float]  # words, first left edge, right edge, space above


def page(*lines: Set) -> Page:
    base = 800.0
    made: list[Printed | Grid] = []
    for text, left, right, space in lines:
        base -= PITCH + space
        made.append(Printed(line(text, left, right, base)))
    return Page(1, 595.0, 842.0, made)


def line(text: str, left: float, right: float, base: float) -> list[Word]:
    words = text.split()
    step = (right - left) / len(words)
    return [Word(word, left + at * step, left + (at + 1) * step, base, SIZE) for at, word in enumerate(words)]


def first(text: str, *, full: bool = True, space: float = 0.0) -> Set:
    return text, LEFT + SET_IN, RIGHT if full else RIGHT - 200, space


def next_line(text: str, *, full: bool = True) -> Set:
    return text, LEFT, RIGHT if full else RIGHT - 200, 0.0


def whole(*lines: Set) -> list[str]:
    return [one.written for one in texts(paragraphs(blocks([page(*lines)])))]


@pytest.mark.parametrize("space", [0.0, 6.0])
def test_one_full_line_that_ends_in_a_full_stop_is_a_paragraph(space: float) -> None:
    """The next begins with a capital, as a name in the middle of a sentence would; only where it begins tells."""
    texts = [f"Duy trì, {FULL}.", f"Sở Y tế {FULL}.", f"Hiệp đồng, {FULL}.", f"Thanh tra tỉnh {FULL}."]
    assert whole(*(first(text, space=space) for text in texts)) == texts


def test_a_first_line_set_in_ends_the_paragraph_before() -> None:
    assert whole(first(f"Duy trì, {FULL}"), next_line(f"và {FULL}."), first(f"Sở Y tế {FULL}"), next_line("và xã.", full=False)) == [
        f"Duy trì, {FULL} và {FULL}.", f"Sở Y tế {FULL} và xã.",
    ]  # fmt: skip


def test_a_name_at_the_left_edge_goes_on() -> None:
    assert whole(first(f"Duy trì, {FULL}"), next_line(f"Sở Y tế {FULL}.", full=False), first(f"Hiệp đồng, {FULL}")) == [
        f"Duy trì, {FULL} Sở Y tế {FULL}.", f"Hiệp đồng, {FULL}",
    ]  # fmt: skip


def test_a_block_that_is_set_in_as_a_whole_goes_on_where_no_sentence_ends() -> None:
    assert whole(first(f"Duy trì, {FULL}"), first(f"Sở Y tế {FULL}"), first("và xã.", full=False), next_line("Hết.", full=False)) == [
        f"Duy trì, {FULL} Sở Y tế {FULL} và xã.", "Hết.",
    ]  # fmt: skip


def test_space_above_parts_sentences_of_filled_lines() -> None:
    lines = [next_line(f"Duy trì, {FULL}."), next_line(f"Sở Y tế {FULL}"), next_line(f"và {FULL}.")]
    spaced = [*lines, (f"Công an tỉnh {FULL}.", LEFT, RIGHT, 6.0), next_line("Hết.", full=False)]
    found = blocks([page(*spaced)])
    assert [one.gap for one in found if isinstance(one, Line)] == [True, False, False, True, False]
    assert [one.written for one in texts(paragraphs(found))][-1].startswith("Công an tỉnh")
