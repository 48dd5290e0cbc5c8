"""A document's content in one stream: running text, tables, blocks and steps, each task once and in its place."""

from __future__ import annotations

import pytest

from plans.drafting.document import Cell, Document, Line, Place, Table
from plans.drafting.drafted import Draft
from plans.drafting.drafting import draft
from plans.drafting.layout.paragraphs import Paragraph
from plans.drafting.stream import stream_of
from plans.drafting.tables.flat_tables import FlatTable
from tests.plans.drafting.lines import lines_of
from tests.plans.drafting.made import PROVINCE, bodies, book, drafted, notes, work

HEADINGS = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")


def table(*rows: tuple[str, ...]) -> Table:
    def cell(text: str, row: int, column: int) -> Cell:
        return Cell((Line(text, Place(table=1, row=row, column=column), whole=True),) if text else ())

    cells = tuple(tuple(cell(text, at, place) for place, text in enumerate(row, 1)) for at, row in enumerate(rows, 1))
    return Table(cells, Place(table=1))


def of_blocks(*blocks: str | Table) -> Draft:
    """A draft of running text and tables."""
    parts = [
        lines_of(block.strip(), whole=True) if isinstance(block, str) else [block] for block in (PROVINCE, *blocks)
    ]
    numbered = [
        Line(one.text, Place(line=at), whole=True) if isinstance(one, Line) else one
        for at, one in enumerate((one for part in parts for one in part), 1)
    ]
    return draft(Document("ke-hoach.docx", "word", tuple(numbered)), book())


PLAN = table(
    HEADINGS,
    ("1", "Rà soát hồ chứa", "Sở Nông nghiệp và Môi trường", "Công an tỉnh", "Quý II/2024"),
    ("2", "Hoàn thành diễn tập trước ngày 30/6/2024", "Bộ Chỉ huy Quân sự tỉnh", "", "Thường xuyên"),
    ("3", "Truyền thông nguy cơ", "", "Sở Y tế", "Tháng 7/2024"),
)


def test_rows_of_a_table_are_tasks_under_its_heading() -> None:
    found = of_blocks(
        "II. NHIỆM VỤ TRỌNG TÂM", PLAN, "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trực.\n2. Công an tỉnh tuần tra."
    )
    assert work(found) == [
        "so-nong-nghiep-va-moi-truong + cong-an-tinh | Rà soát hồ chứa",
        "bo-chi-huy-quan-su-tinh | Hoàn thành diễn tập trước ngày 30/6/2024",
        "so-y-te | Sở Y tế trực.",
        "cong-an-tinh | Công an tỉnh tuần tra.",
    ]
    assert [task["source"]["section"] for task in found.plan["tasks"][:2]] == [
        "II. NHIỆM VỤ TRỌNG TÂM.1", "II. NHIỆM VỤ TRỌNG TÂM.2",
    ]  # fmt: skip


def test_the_cell_of_time_decides_even_where_it_says_always() -> None:
    found = of_blocks("II. NHIỆM VỤ TRỌNG TÂM", PLAN)
    assert [task.get("due") for task in found.plan["tasks"]] == [{"in": "2024-Q2"}, None]


def test_a_row_that_names_nobody_is_a_note() -> None:
    found = of_blocks("II. NHIỆM VỤ TRỌNG TÂM", PLAN)
    assert [text for text in notes(found, "unread") if text.endswith("Nhiệm vụ: “Truyền thông nguy cơ”")] != []


@pytest.mark.parametrize("lead", ["Những ai có khả năng", "Cơ quan có thẩm quyền"])
def test_a_block_that_names_nobody_is_a_note(lead: str) -> None:
    found = drafted(f"""
II. NỘI DUNG
1. Nội dung: Tập huấn ứng phó cho lực lượng tại chỗ.
2. Cơ quan chủ trì: {lead}
3. Thời gian thực hiện: Quý II/2024.
""")
    assert work(found) == []
    assert [text for text in notes(found, "unread") if lead in text and "Tập huấn ứng phó" in text] != []


FLAT = """
TT
Nhiệm vụ
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian
1
Rà soát hồ chứa
Sở Nông nghiệp và Môi trường
Công an tỉnh
Quý II/2024
2
Tổ chức diễn tập cấp tỉnh
Bộ Chỉ huy Quân sự tỉnh
Sở Y tế
Tháng 6/2024
3
Kiểm tra vật tư dự trữ
Sở Công Thương
Sở Tài chính
Quý III/2024
"""


def test_a_flattened_table_stands_under_its_heading_too() -> None:
    found = drafted(f"II. NHIỆM VỤ TRỌNG TÂM\n{FLAT}")
    assert [(task["lead"], task["source"]["section"]) for task in found.plan["tasks"]] == [
        (["so-nong-nghiep-va-moi-truong"], "II. NHIỆM VỤ TRỌNG TÂM.1"),
        (["bo-chi-huy-quan-su-tinh"], "II. NHIỆM VỤ TRỌNG TÂM.2"),
        (["so-cong-thuong"], "II. NHIỆM VỤ TRỌNG TÂM.3"),
    ]


def test_the_stream_keeps_the_order() -> None:
    pieces = stream_of([*lines_of("Đầu.", whole=True), PLAN, *lines_of(f"Giữa.\n{FLAT.strip()}", whole=True)], bodies())
    assert [type(one) for one in pieces] == [Paragraph, Table, Paragraph, FlatTable]


def test_a_table_for_layout_comes_down_to_its_lines() -> None:
    layout = table(("Nơi gửi", "Lạng Sơn"), ("Kính gửi", "Các sở"))
    assert [one.text for one in stream_of([layout], bodies()) if isinstance(one, Paragraph)] == [
        "Nơi gửi", "Lạng Sơn", "Kính gửi", "Các sở",
    ]  # fmt: skip


def test_a_programme_by_the_hour_gives_nothing_to_read() -> None:
    rows = [(f"{at}", f"{7 + at}h00 - {8 + at}h00 ngày 20/11", f"Báo cáo {at}", "Sở Y tế") for at in range(1, 6)]
    programme = table(("STT", "Thời gian", "Nội dung", "Đơn vị phụ trách"), *rows)
    pieces = stream_of([*lines_of("Đầu.", whole=True), programme, *lines_of("Cuối.", whole=True)], bodies())
    assert [one.text for one in pieces if isinstance(one, Paragraph)] == ["Đầu.", "Cuối."]
    assert len(pieces) == 2


def test_a_table_whose_cells_are_lost_is_told() -> None:
    """The print of a table without rules gives its lines across the columns."""
    lost = "STT Nhiệm Cơ quan Thời gian Sản\nvụ chủ trì hoàn phẩm\nthành\n1 Ban hành Sở Nội vụ Trước\nKế hoạch 31/01/2026\n"
    money = "STT Nội dung Đơn giá Thành tiền\nNước uống 100 10.000 1.000.000\n"
    told = [note for note in notes(drafted(lost), "unread") if "STT Nhiệm Cơ quan" in note]
    assert len(told) == 1
    assert not [note for note in notes(drafted(money)) if "STT" in note and "Bảng" in note]


def test_the_monitor_and_its_milestones() -> None:
    found = drafted("""
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế trực.
2. Sở Công Thương dự trữ hàng.
3. Giao Công an tỉnh chủ trì, phối hợp với Sở Y tế theo dõi, đôn đốc việc thực hiện Kế hoạch; sơ kết vào năm 2026, tổng kết vào năm 2030.
""")
    assert found.plan["monitor"] == {"lead": "cong-an-tinh", "support": ["so-y-te"]}
    assert [(one["lead"], one["due"]) for one in found.plan["tasks"] if one["kind"] == "milestone"] == [
        (["cong-an-tinh"], {"in": 2026}), (["cong-an-tinh"], {"in": 2030}),
    ]  # fmt: skip


def test_an_empty_document_drafts_an_empty_plan() -> None:
    found = draft(Document("rong.txt", "text", ()), book())
    assert (found.plan["tasks"], found.plan["issuer"], found.article) == ([], None, None)
