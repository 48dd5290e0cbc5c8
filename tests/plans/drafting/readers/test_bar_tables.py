"""Tables of web pages saved as text, their cells between bars."""

from __future__ import annotations

from pathlib import Path

from plans.drafting.document import Table
from plans.drafting.readers.text_file import read_text

ROWS = [
    ["**STT**", "**Nhiệm vụ**", "**Chủ trì**", "**Thời gian**"],
    ["**I. THỂ CHẾ**"],
    ["1", "Ban hành quy chế\nphối hợp", "Sở Nội vụ", "Quý I/2026"],
    ["2", "Rà soát thủ tục", "", "Thường xuyên"],
]


def as_bars(rows: list[list[str]]) -> str:
    return "\n".join("|\n" + "\n|\n".join(cells) + "\n|" for cells in rows)


def tables(text: str, folder: Path) -> list[Table]:
    path = folder / "bang.txt"
    path.write_text(text, encoding="utf-8")
    return [block for block in read_text(path).blocks if isinstance(block, Table)]


def test_rows_between_bars_are_a_table(tmp_path: Path) -> None:
    (table,) = tables(f"PHỤ LỤC\n\n{as_bars(ROWS)}\n\nNơi nhận:\n", tmp_path)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
        ["I. THỂ CHẾ", "", "", ""],
        ["1", "Ban hành quy chế phối hợp", "Sở Nội vụ", "Quý I/2026"],
        ["2", "Rà soát thủ tục", "", "Thường xuyên"],
    ]


def test_a_letterhead_between_bars_is_no_table(tmp_path: Path) -> None:
    text = "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n-------\n|\nCỘNG HÒA XÃ HỘI\n|\nSố: 36/KH-UBND\n|\nSơn La, ngày 02\n|\nKẾ HOẠCH\n"
    assert tables(text, tmp_path) == []
