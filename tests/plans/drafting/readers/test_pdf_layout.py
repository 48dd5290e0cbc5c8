"""Words and rules of a page put in order: columns, tabs, rows, merged cells, drawings."""

from __future__ import annotations

import pytest

from plans.drafting.readers.pdf_lines import printed
from plans.drafting.readers.pdf_rules import cell_at, grids
from plans.drafting.readers.pdf_shapes import Rule, Rules, Word

SIZE, WIDTH, PITCH = 12.0, 6.0, 16.0


def words(*strings: tuple[str, float, float]) -> list[Word]:
    """Words of strings drawn in this order at x, and so many lines from the top."""
    made: list[Word] = []
    order = 0
    for text, left, row in strings:
        x = left
        for word in text.split():
            made.append(Word(word, x, x + WIDTH * len(word), 800 - PITCH * row, SIZE, order=order))
            x, order = x + WIDTH * (len(word) + 1), order + len(word) + 1
        order += 10
    return made


def read(*strings: tuple[str, float, float]) -> list[str]:
    return [line.text for line in printed(words(*strings))]


def test_the_head_of_a_document() -> None:
    assert read(
        ("ỦY BAN NHÂN DÂN", 60, 0), ("TỈNH VÍ DỤ", 80, 1), ("Số: 5/KH-UBND", 70, 2),
        ("CỘNG HÒA XÃ HỘI", 300, 0), ("Độc lập - Tự do", 310, 1), ("Ví Dụ, ngày 5", 310, 2),
        ("KẾ HOẠCH TRIỂN KHAI PHÒNG CHÁY", 150, 4), ("I. MỤC ĐÍCH", 60, 5),
    ) == ["ỦY BAN NHÂN DÂN", "TỈNH VÍ DỤ", "Số: 5/KH-UBND", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "Ví Dụ, ngày 5",
          "KẾ HOẠCH TRIỂN KHAI PHÒNG CHÁY", "I. MỤC ĐÍCH"]  # fmt: skip


def test_lines_of_two_columns_that_stand_at_other_heights() -> None:
    assert read(
        ("SỞ GIÁO DỤC", 60, 0), ("TRƯỜNG THPT", 60, 1), ("CỘNG HÒA", 300, 0.4), ("Độc lập", 300, 1.4), ("KẾ HOẠCH NĂM HỌC MỚI CỦA NHÀ TRƯỜNG", 100, 4),
    ) == ["SỞ GIÁO DỤC", "TRƯỜNG THPT", "CỘNG HÒA", "Độc lập", "KẾ HOẠCH NĂM HỌC MỚI CỦA NHÀ TRƯỜNG"]  # fmt: skip


def test_recipients_go_on_below_the_signature() -> None:
    assert read(
        ("Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh./.", 60, 0),
        ("Nơi nhận:", 60, 2), ("- Như trên;", 60, 3), ("- Sở Y tế;", 60, 4), ("- Lưu: VT.", 60, 5), ("CHỦ TỊCH", 350, 2), ("[tên]", 350, 4),
    ) == ["Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh./.", "Nơi nhận:", "- Như trên;", "- Sở Y tế;", "- Lưu: VT.", "CHỦ TỊCH", "[tên]"]  # fmt: skip


def test_a_signature_below_a_short_list() -> None:
    found = read(("Nơi nhận:", 60, 0), ("- Như trên.", 60, 1), ("CHỦ TỊCH", 350, 0), ("[tên người ký]", 340, 6))
    assert found == ["Nơi nhận:", "- Như trên.", "CHỦ TỊCH", "[tên người ký]"]


@pytest.mark.parametrize("label", ["-", "+", "1.", "a)", "2.1.", "IV.", "•"])
def test_a_tab_after_a_label_is_no_column(label: str) -> None:
    found = read((label, 60, 0), ("Sở Y tế chủ trì", 120, 0), (label, 60, 1), ("Sở Nội vụ thực hiện", 120, 1))
    assert found == [f"{label} Sở Y tế chủ trì", f"{label} Sở Nội vụ thực hiện"]


def test_page_numbers_of_a_list_of_contents_are_no_column() -> None:
    assert read(("I. Mục đích", 60, 0), ("3", 500, 0), ("II. Nội dung", 60, 1), ("4", 500, 1)) == [
        "I. Mục đích 3",
        "II. Nội dung 4",
    ]


def rules(xs: list[float], ys: list[float]) -> Rules:
    return Rules(tuple(Rule(y, xs[0], xs[-1]) for y in ys), tuple(Rule(x, ys[0], ys[-1]) for x in xs))


def test_a_plain_grid() -> None:
    [grid] = grids(rules([0, 100, 200], [0, 50, 100]))
    assert grid.cells == [[0, 1], [2, 3]]
    assert [cell_at(grid, x, y) for x, y in ((50, 75), (150, 75), (50, 25), (150, 25), (250, 25))] == [0, 1, 2, 3, None]


def test_lines_in_pieces_and_doubled() -> None:
    across = [Rule(y + off, x, x + 48) for y in (0, 50, 100) for off in (0, 1.5) for x in range(0, 200, 50)]
    down = [Rule(x, y, y + 48) for x in (0, 100, 200) for y in (0, 50)]
    [grid] = grids(Rules(tuple(across), tuple(down)))
    assert grid.cells == [[0, 1], [2, 3]]


def test_cells_merged_over_columns_and_rows() -> None:
    across = (Rule(0, 0, 300), Rule(50, 100, 300), Rule(100, 0, 300), Rule(150, 0, 300))
    down = (Rule(0, 0, 150), Rule(100, 0, 100), Rule(200, 0, 100), Rule(300, 0, 150))
    [grid] = grids(Rules(across, down))
    assert grid.cells == [[0, 0, 0], [1, 2, 3], [1, 4, 5]]


@pytest.mark.parametrize(
    "drawing",
    [
        Rules(),
        Rules((Rule(10, 0, 300),), ()),
        rules([0, 300], [0, 50]),
        rules([0, 300], [0, 50, 100]),
        Rules((Rule(10, 0, 100), Rule(50, 0, 100)), (Rule(500, 0, 100), Rule(600, 0, 100))),
    ],
    ids=["nothing", "underline", "frame", "boxes in one column", "lines apart"],
)
def test_what_is_no_table(drawing: Rules) -> None:
    assert grids(drawing) == []


def test_a_table_in_a_cell_is_part_of_its_text() -> None:
    outer, inner = rules([0, 200, 400], [0, 200, 400]), rules([220, 260, 300], [220, 260, 300])
    found = grids(Rules(outer.across + inner.across, outer.down + inner.down))
    assert [grid.xs for grid in found] == [[0, 200, 400]]


def test_two_tables_from_the_top_down() -> None:
    low, high = rules([0, 100, 200], [0, 50]), rules([0, 100, 200], [300, 350])
    assert [grid.top for grid in grids(Rules(low.across + high.across, low.down + high.down))] == [350, 50]


def test_too_many_lines_are_a_drawing() -> None:
    assert grids(rules([at * 5.0 for at in range(900)], [at * 5.0 for at in range(900)])) == []
