"""Whole documents without their furniture, and no clause of any lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from plans.drafting.document import Cell, Line, Place, Table
from plans.drafting.layout.furniture import Block, sorted_out, without_furniture
from plans.text import fold, fold_white

TESTS = Path(__file__).parents[2]
TEXTS = sorted([*(TESTS / "corpus").glob("*.txt"), *(TESTS / "corpus_other").glob("*/*.txt")])
KEPT_WORDS = ("t", "quote", "heading", "title", "text")


def lines(*texts: str) -> list[Line]:
    return [Line(text, Place(line=at)) for at, text in enumerate(texts, 1)]


def table(*rows: tuple[str, ...]) -> Table:
    cells = tuple(tuple(Cell(tuple(lines(*filter(None, text.split("\n"))))) for text in row) for row in rows)
    return Table(cells, Place(table=1))


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [line.text for block in blocks for line in (block.lines() if isinstance(block, Table) else (block,))]


def read(path: Path) -> Iterator[Line]:
    gap = False
    for at, raw in enumerate(path.read_text("utf-8").splitlines(), 1):
        text = fold_white(raw)
        if text:
            yield Line(text, Place(line=at), gap=gap)
        gap = not text


def annotated(found: Any, key: str = "") -> Iterator[str]:
    if isinstance(found, dict):
        for name, inner in found.items():
            yield from annotated(inner, name)
    elif isinstance(found, list):
        for inner in found:
            yield from annotated(inner, key)
    elif isinstance(found, str) and key in KEPT_WORDS:
        yield found


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_that_a_person_marked_in_a_real_text_is_lost(path: Path) -> None:
    blocks = list(read(path))
    whole = " ".join(fold(line.text) for line in blocks)
    kept = " ".join(fold(text) for text in texts(without_furniture(blocks)))
    marked = YAML(typ="safe").load(path.with_suffix(".yaml"))
    wanted = [fold(words) for words in annotated(marked) if fold(words) in whole]
    assert wanted
    assert [words for words in wanted if words not in kept] == []


def test_a_sentence_torn_by_a_gazettes_head_is_whole_again() -> None:
    before, after = (
        Line("giảm điều trị bệnh thông thường", Place(line=1)),
        Line("ở cơ sở cấp sâu;", Place(line=4), gap=True),
    )
    head = [Line("CÔNG BÁO/Số 286/Ngày 27-05-2026", Place(line=2), gap=True), Line("92", Place(line=3))]
    assert without_furniture([before, *head, after]) == (before, Line("ở cơ sở cấp sâu;", Place(line=4)))


def test_a_new_paragraph_after_a_head_keeps_its_gap() -> None:
    after = Line("- Tăng cường công tác truyền thông.", Place(line=3), gap=True)
    assert without_furniture([Line("Hết.", Place(line=1)), Line("Trang 2/9", Place(line=2)), after])[1] == after


def test_a_separator_is_a_gap() -> None:
    assert [
        line.gap for line in without_furniture(lines("KẾ HOẠCH", "-------", "Căn cứ")) if isinstance(line, Line)
    ] == [False, True]


def test_the_decision_before_its_plan_loses_its_closing() -> None:
    found = sorted_out(
        lines(
            "Điều 3. Thi hành./.",
            "Nơi nhận:",
            "- Như Điều 3;",
            "- Lưu: VT.",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "[tên người ký]",
            "KẾ HOẠCH",
            "I. MỤC ĐÍCH",
        )
    )
    assert texts(found.content) == ["Điều 3. Thi hành./.", "KẾ HOẠCH", "I. MỤC ĐÍCH"]
    assert [line.text for line in found.recipients] == ["Nơi nhận:", "- Như Điều 3;", "- Lưu: VT."]
    assert [line.text for line in found.signatures] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "[tên người ký]"]


@pytest.mark.parametrize(
    "closing",
    [
        table(("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n[tên người ký]")),
        table(("", "CHỦ TỊCH\n[tên người ký]")),
        table(("Nơi nhận: - Như trên; - Lưu: VT.", "HIỆU TRƯỞNG\n(Đã ký)\n[họ tên]")),
        table(("NGƯỜI LẬP\n[họ tên]", "HIỆU TRƯỞNG\n[họ tên]")),
    ],
)
def test_a_closing_in_a_table_goes(closing: Table) -> None:
    assert texts(without_furniture([*lines("Hết./."), closing, *lines("PHỤ LỤC")])) == ["Hết./.", "PHỤ LỤC"]


def test_the_head_of_a_document_keeps_all_but_its_rules() -> None:
    head = table(
        ("ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ\n-------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n---------------"),
        ("Số: 1", "Ví Dụ"),
    )
    assert texts(without_furniture([head])) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH VÍ DỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 1",
        "Ví Dụ",
    ]


def test_a_task_table_is_handed_on_untouched() -> None:
    tasks = table(
        ("STT", "Nội dung", "Chủ trì"), ("1", "Trình Chủ tịch UBND tỉnh", "Sở Y tế"), ("2", "-", "CHỦ TỊCH UBND XÃ")
    )
    assert without_furniture([tasks]) == (tasks,)
    assert without_furniture([tasks])[0] is tasks


def test_a_merged_cell_stays_one_object() -> None:
    wide = Cell(tuple(lines("Nhóm nhiệm vụ", "-----")))
    cleaned = without_furniture([Table(((wide, wide), (Cell(), Cell())), Place(table=1))])[0]
    assert isinstance(cleaned, Table)
    assert cleaned.rows[0][0] is cleaned.rows[0][1]
    assert cleaned.rows[0][0].text == "Nhóm nhiệm vụ"
