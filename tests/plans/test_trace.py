"""Tracing: every sentence of the assignment parts must be quoted by a task."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.definition import Clause, Plan, PlanSource, Span, Task
from plans.trace import not_verbatim, trace

DOCUMENT = """\
KẾ HOẠCH
I. MỤC ĐÍCH
- Nâng cao nhận thức.
II. PHÂN
CÔNG NHIỆM VỤ
1. Công an
tỉnh
- Chủ trì, phối hợp với các sở, ngành nắm tình
hình. Giúp UBND tỉnh theo dõi.
- Phối hợp phát triển kinh tế
- xã hội trên địa bàn…Chủ động phòng ngừa.
2. Sở Y tế
Tổ chức cai nghiện tại TP. Kon Tum theo quy chế phối

2

hợp giữa các ngành.
|
3. Sở Tài chính bố trí kinh phí **trước ngày 01/7/2024**./.
III. TỔ CHỨC THỰC HIỆN.
a) Các đơn vị xây dựng kế hoạch, gửi trước ngày
30. Báo cáo theo quy định.
Nơi nhận:
- Sở Y tế;
"""
QUOTES = (
    ("1. Công an tỉnh", "Chủ trì, phối hợp với các sở, ngành nắm tình hình. Giúp UBND tỉnh theo dõi."),
    ("1. Công an tỉnh", "Phối hợp phát triển kinh tế - xã hội trên địa bàn…Chủ động phòng ngừa."),
    ("2. Sở Y tế", "Tổ chức cai nghiện tại TP. Kon Tum theo quy chế phối hợp giữa các ngành."),
    (None, "Sở Tài chính bố trí kinh phí trước ngày 01/7/2024"),
    (None, "Các đơn vị xây dựng kế hoạch, gửi trước ngày 30. Báo cáo theo quy định."),
)


def plan(
    *clauses: tuple[str | None, str], parts: tuple[str, ...] = ("II. PHÂN CÔNG NHIỆM VỤ", "III. TỔ CHỨC THỰC HIỆN")
) -> Plan:
    tasks = tuple(
        Task(id=f"viec.{n}", kind="work", lead=("so-y-te",), source=Clause(section="II", heading=heading, quote=quote))
        for n, (heading, quote) in enumerate(clauses, 1)
    )
    span = Span(start=date(2024, 1, 1), end=None)
    return Plan(
        id="thu", number=None, title="Thử", issuer="ubnd-tinh", issued_on=None, level="province", area="kon-tum",
        source=PlanSource(kind="document"), effective=span, monitor=None, assignment_parts=parts, tasks=tasks,
    )  # fmt: skip


def test_a_document_quoted_in_full_leaves_nothing() -> None:
    found = trace(plan(*QUOTES), DOCUMENT)
    assert (found.left, found.parts_missing, found.not_in_text) == ((), (), ())
    assert (found.total, found.quoted, found.share) == (9, 9, 1.0)


def test_the_sentences_are_those_a_reader_would_count() -> None:
    assert trace(plan(), DOCUMENT).left == (
        "1. Công an tỉnh",
        "Chủ trì, phối hợp với các sở, ngành nắm tình hình.",
        "Giúp UBND tỉnh theo dõi.",
        "Phối hợp phát triển kinh tế - xã hội trên địa bàn…",
        "Chủ động phòng ngừa.",
        "2. Sở Y tế Tổ chức cai nghiện tại TP. Kon Tum theo quy chế phối hợp giữa các ngành.",
        "3. Sở Tài chính bố trí kinh phí trước ngày 01/7/2024./.",
        "a) Các đơn vị xây dựng kế hoạch, gửi trước ngày",
        "30. Báo cáo theo quy định.",
    )


@pytest.mark.parametrize("removed", range(len(QUOTES)))
def test_the_figure_falls_when_a_task_is_removed(removed: int) -> None:
    kept = QUOTES[:removed] + QUOTES[removed + 1 :]
    found = trace(plan(*kept), DOCUMENT)
    assert found.share < 1
    assert found.left


@pytest.mark.parametrize(
    ("quote", "says"),
    [
        ("Sở Tài chính bố trí kinh phí trước ngày 01/7/2025", "another year"),
        ("Sở Tài chính bố trí kinh phí", "half a sentence"),
        ("Tài chính bố trí kinh phí trước ngày 01/7/2024", "a word short"),
    ],
)
def test_a_sentence_is_quoted_to_its_last_word_or_not_at_all(quote: str, says: str) -> None:
    left = trace(plan(*QUOTES[:3], (None, quote), QUOTES[4]), DOCUMENT).left
    assert left == ("3. Sở Tài chính bố trí kinh phí trước ngày 01/7/2024./.",), says


def test_a_heading_counts_only_where_it_heads_an_item() -> None:
    left = trace(plan(("2. Sở Y tế", "nắm"), ("3. Công an tỉnh", "nắm")), DOCUMENT).left
    assert "1. Công an tỉnh" in left, "its number is another"
    assert any(sentence.startswith("2. Sở Y tế Tổ chức") for sentence in left), "the clause itself is not quoted"


def test_quotes_that_the_document_does_not_contain_are_named() -> None:
    assert trace(plan((None, "Sở Y tế chịu trách nhiệm.")), DOCUMENT).not_in_text == ("Sở Y tế chịu trách nhiệm.",)
    assert not_verbatim(["2. Sở Y tế Tổ chức cai nghiện", "Nâng cao  nhận\nthức."], DOCUMENT) == ()


def test_a_part_that_the_document_lacks_is_named() -> None:
    found = trace(plan(*QUOTES, parts=("IV. KINH PHÍ", "III. TỔ CHỨC THỰC HIỆN.")), DOCUMENT)
    assert (found.parts_missing, found.total) == (("IV. KINH PHÍ",), 2)
    assert trace(plan(parts=("IV. KINH PHÍ",)), DOCUMENT).share == 0
    assert trace(plan(parts=()), DOCUMENT).share == 1


def test_parts_with_the_same_numeral_are_told_apart_by_their_words() -> None:
    text = "II. PHẠM VI\n1. Một.\nII. NHIỆM VỤ\n1. Hai.\nIII. KHÁC\n1. Ba."
    assert trace(plan(parts=("II. NHIỆM VỤ",)), text).left == ("1. Hai.",)
    assert trace(plan(parts=("II. NHIỆM VỤ", "II. PHẠM VI")), text).left == ("1. Một.", "1. Hai.")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=200))
def test_line_wraps_within_items_change_nothing(widths: list[int]) -> None:
    """However lower-case words of an item are broken over lines, the sentences stay the same."""
    words = [
        "nắm",
        "tình",
        "hình",
        "trên",
        "địa",
        "bàn",
        "để",
        "phòng",
        "ngừa",
        "từ",
        "sớm",
        "từ",
        "xa",
        "không",
        "để",
        "bị",
        "động",
        "bất",
        "ngờ",
    ]
    lines, rest = [], list(words)
    for width in widths:
        lines.append(" ".join(rest[:width]))
        rest = rest[width:]
    text = "II. VIỆC\n- Chủ động\n" + "\n".join(filter(None, [*lines, " ".join(rest)])) + ".\n- Báo cáo."
    assert trace(plan(parts=("II. VIỆC",)), text).left == ("Chủ động " + " ".join(words) + ".", "Báo cáo.")
