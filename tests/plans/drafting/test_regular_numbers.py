"""Page numbers at regular distances, and numbers that are none."""

from __future__ import annotations

from itertools import chain
from time import perf_counter

import pytest

from plans.drafting.document import Line, Place
from plans.drafting.layout.regular_numbers import regular_numbers

ITEM = "- Tổ chức thực hiện các nhiệm vụ được giao."


def found(*texts: str) -> list[str]:
    lines = [Line(text, Place(line=at)) for at, text in enumerate(texts, 1)]
    return [lines[at].text for at in regular_numbers(lines)]


def paged(*pages: int, heads: tuple[str, ...]) -> list[str]:
    """Pages of so many lines, a head before each but the first."""
    return [
        *chain.from_iterable(
            [*head, *[ITEM] * page] for page, head in zip(pages, [(), *([one] for one in heads)], strict=True)
        )
    ]


def test_heads_of_pages_that_begin_with_a_new_item() -> None:
    assert found(*paged(38, 38, 38, 11, heads=("2", "3", "4"))) == ["2", "3", "4"]
    assert found(*paged(30, 41, 36, 29, heads=("- 2 -", "- 3 -", "- 4 -"))) == ["- 2 -", "- 3 -", "- 4 -"]


def test_feet_of_pages() -> None:
    assert found(*paged(38, 38, 38, 11, heads=("1", "2", "3"))) == ["1", "2", "3"]
    assert found(*paged(76, 38, 38, heads=("2", "3"))) == ["2", "3"]


def test_pages_of_unwrapped_paragraphs_are_measured_in_letters() -> None:
    short, long = [ITEM] * 60, [ITEM * 3] * 21
    assert found(*short, "2", *long, "3", *short, "4", *long[:4]) == ["2", "3", "4"]


def test_the_only_number_of_a_text_of_two_pages() -> None:
    assert found(*paged(38, 20, heads=("2",))) == ["2"]
    assert found(*paged(38, 20, heads=("3",))) == []
    assert found(*paged(8, 20, heads=("2",))) == []
    assert found(*paged(38, 20, 4, heads=("2", "1,5%"))) == ["2"]


@pytest.mark.parametrize(
    "texts",
    [
        [text for number in range(1, 9) for text in (str(number), *[ITEM] * 25)],
        [ITEM] * 70 + [text for number in range(1, 9) for text in (str(number), *[ITEM] * 25)],
        [ITEM] * 30 + [text for number in range(1, 9) for text in (str(number), *[ITEM] * 4)],
        [*[ITEM] * 126, "1", *[ITEM] * 171, "2", *[ITEM] * 27, "12", ITEM],
        paged(38, 38, 200, heads=("2", "3")),
        paged(38, 38, 38, 38, heads=("2", "4", "6")),
        ["2024", "2025", ITEM],
    ],
    ids=["a table", "a table after text", "a table of short rows", "two rows of a table", "a long end", "even numbers", "years"],
)  # fmt: skip
def test_numbers_of_rows_and_figures_stay(texts: list[str]) -> None:
    assert found(*texts) == []


def test_page_numbers_beside_a_table_of_numbered_rows() -> None:
    rows = [text for number in range(1, 6) for text in (str(number), *[ITEM] * 4)]
    pages = [[ITEM] * 38, [ITEM] * 38, [*[ITEM] * 13, *rows], [ITEM] * 10]
    texts = [text for number, page in enumerate(pages, 1) for text in ([str(number)] if number > 1 else []) + page]
    lines = [Line(text, Place()) for text in texts]
    assert [(at, lines[at].text) for at in regular_numbers(lines)] == [(38, "2"), (77, "3"), (116, "4")]


def test_thousands_of_numbers_are_looked_at_in_bounded_time() -> None:
    began = perf_counter()
    found(*[text for at in range(60_000) for text in (str(at % 999), "việc")])
    assert perf_counter() - began < 6
