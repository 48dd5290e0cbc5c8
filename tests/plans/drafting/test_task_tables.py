"""Task tables of Word, HTML, PDF and sheets: rows, titles, merged and split cells."""

from __future__ import annotations

import pytest

from plans.drafting.document import Table
from plans.drafting.tables.split_tables import joined_tables
from plans.drafting.tables.task_tables import is_task_table, rows_of
from tests.plans.drafting.tables import bodies, helpers, names, table

HEAD = "STT | Nội dung | Chủ trì | Phối hợp | Thời gian | Sản phẩm\n"


def test_a_plain_row() -> None:
    (clause,) = rows_of(
        table(HEAD + "1 | Xây dựng chuyên mục | Sở Y tế | Sở Tài chính, Công an tỉnh | Quý I/2025 | Chuyên mục"),
        bodies(),
        "PL",
    )
    assert (clause.quote, clause.section, clause.product) == ("Xây dựng chuyên mục", "PL.1", "Chuyên mục")
    assert (names(clause), helpers(clause)) == (["Sở Y tế"], ["Sở Tài chính", "Công an tỉnh"])
    assert (clause.due, clause.sure, clause.doubts) == ({"in": "2025-Q1"}, "certain", ())
    assert (clause.place.row, clause.place.column) == (2, 2)


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        # titles: spanning, roman with empty cells, capitals, an upper row over 1.1
        (HEAD + "I | CÔNG TÁC TUYÊN TRUYỀN | < | < | < | <\n1 | Việc a | Sở Y tế | | |", [("I CÔNG TÁC TUYÊN TRUYỀN", "Việc a", ["Sở Y tế"])]),
        (HEAD + "I. Tuyên truyền | < | < | < | < | <\n1 | Việc a | Sở Y tế | | |", [("I. Tuyên truyền", "Việc a", ["Sở Y tế"])]),
        (HEAD + "II | Tuyên truyền | | | |\n1 | Việc a | Sở Y tế | | |", [("II Tuyên truyền", "Việc a", ["Sở Y tế"])]),
        (HEAD + "1 | Nhóm việc | | | |\n1.1 | Việc a | Sở Y tế | | |\n1.2 | Việc b | Sở Nội vụ | | |",
         [("1 Nhóm việc", "Việc a", ["Sở Y tế"]), ("1 Nhóm việc", "Việc b", ["Sở Nội vụ"])]),
        (HEAD + "1 | Nhóm việc | | | |\n | - Việc a | Sở Y tế | | |\n | - Việc b | Sở Nội vụ | | |",
         [("1 Nhóm việc", "- Việc a", ["Sở Y tế"]), ("1 Nhóm việc", "- Việc b", ["Sở Nội vụ"])]),
        # a lead told once for all: merged, or in the title's own row
        (HEAD + "1 | Việc a | Sở Y tế | | |\n2 | Việc b | ^ | | |", [("", "Việc a", ["Sở Y tế"]), ("", "Việc b", ["Sở Y tế"])]),
        (HEAD + "I | Tuyên truyền | Sở Tư pháp | | |\n1 | Việc a | | | |\n2 | Việc b | | | |",
         [("I Tuyên truyền", "Việc a", ["Sở Tư pháp"]), ("I Tuyên truyền", "Việc b", ["Sở Tư pháp"])]),
        # the headings once more on the next page
        (HEAD + "1 | Việc a | Sở Y tế | | |\n" + HEAD + "2 | Việc b | Sở Nội vụ | | |", [("", "Việc a", ["Sở Y tế"]), ("", "Việc b", ["Sở Nội vụ"])]),
        # several names in a cell, one a line; who presents to whom; roles in one cell
        (HEAD + "1 | Việc a | - Sở Y tế\\- Công an tỉnh | | |", [("", "Việc a", ["Sở Y tế", "Công an tỉnh"])]),
        (HEAD + "1 | Việc a | Sở Nội vụ trình Ủy ban nhân dân tỉnh | | |", [("", "Việc a", ["Sở Nội vụ"])]),
        ("TT | Nội dung | Cơ quan chủ trì, phối hợp\n1 | Việc a | Sở Y tế chủ trì, phối hợp với Sở Tài chính", [("", "Việc a", ["Sở Y tế"])]),
        ("TT | Nội dung | Cơ quan chủ trì, phối hợp\n1 | Việc a | Chủ trì: Sở Y tế; Phối hợp: Sở Tài chính", [("", "Việc a", ["Sở Y tế"])]),
        # columns in another order; the task in two columns
        ("Thời gian | Người thực hiện | Nội dung\nTháng 9/2025 | Công an tỉnh | Ra quân", [("", "Ra quân", ["Công an tỉnh"])]),
        ("TT | Nhiệm vụ | Hoạt động | Chủ trì\n1 | Tuyên truyền | Mở chuyên mục | Sở Y tế\n^ | ^ | Phát tờ rơi | Sở Y tế",
         [("", "Mở chuyên mục", ["Sở Y tế"]), ("", "Phát tờ rơi", ["Sở Y tế"])]),
    ],
)  # fmt: skip
def test_rows(text: str, tasks: list[tuple[str, str, list[str]]]) -> None:
    found = rows_of(table(text), bodies(), "")
    assert [(one.heading, one.quote, names(one)) for one in found] == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        # as above: "nt", "như trên", strokes; over a title, in any column of facts; never for a task, never a lone dash
        (HEAD + '1 | Việc a | Sở Y tế | Sở Tài chính | Quý I/2026 |\nII | Việc chung | | | |\n1 | Việc b | -nt- | " | nt |',
         [("Việc a", ["Sở Y tế"], ["Sở Tài chính"], {"in": "2026-Q1"}), ("Việc b", ["Sở Y tế"], ["Sở Tài chính"], {"in": "2026-Q1"})]),
        (HEAD + "1 | Việc a | Sở Y tế | Sở Tài chính | |\n2 | Việc b | Như trên | - | |",
         [("Việc a", ["Sở Y tế"], ["Sở Tài chính"], None), ("Việc b", ["Sở Y tế"], [], None)]),
        # whose tasks they are stands over them, where no column says it: all titles name bodies, or none does
        ("TT | Nội dung | Thời gian\nI | Sở Y tế | \n1 | Việc a | Năm 2026\nII. Nhiệm vụ của Công an tỉnh | < | <\n1 | Việc b | Năm 2027",
         [("Việc a", ["Sở Y tế"], [], {"in": 2026}), ("Việc b", ["Công an tỉnh"], [], {"in": 2027})]),
        ("TT | Nội dung | Thời gian\nI | Trường học an toàn | \n1 | Việc a | Năm 2026\nII | Phòng ngừa tội phạm | \n1 | Việc b | Năm 2027",
         [("Việc a", [], [], {"in": 2026}), ("Việc b", [], [], {"in": 2027})]),
        # who leads and who helps, said after each; two names with a dash between, and a dash inside one
        ("TT | Nội dung | Trách nhiệm\n1 | Việc a | Sở Y tế chủ trì; Sở Tài chính phối hợp", [("Việc a", ["Sở Y tế"], ["Sở Tài chính"], None)]),
        (HEAD + "1 | Việc a | Sở Y tế - Sở Nội vụ | Phòng Văn hóa - Xã hội | |",
         [("Việc a", ["Sở Y tế", "Sở Nội vụ"], ["Phòng Văn hóa - Xã hội"], None)]),
        # a step before the time
        (HEAD + "1 | Việc a | Sở Y tế | | Trình Chính phủ tháng 10/2026 |", [("Việc a", ["Sở Y tế"], [], {"in": "2026-10"})]),
        ("TT | Nội dung | Đơn vị chịu trách nhiệm | Thời gian bắt đầu - kết thúc\n1 | Việc a | Sở Y tế | Theo chương trình",
         [("Việc a", ["Sở Y tế"], [], None)]),
        # who sits on a committee does no tasks
        ("STT | Họ và tên | Chức vụ, đơn vị | Nhiệm vụ\n1 | [tên] | Giám đốc Sở Y tế | Trưởng ban\n2 | [tên] | Phó Giám đốc Sở Nội vụ | Ủy viên", []),
    ],
)  # fmt: skip
def test_what_cells_mean(text: str, tasks: list[tuple[str, list[str], list[str], object]]) -> None:
    found = rows_of(table(text), bodies(), "")
    assert [(one.quote, names(one), helpers(one), one.due) for one in found] == tasks


def test_a_row_without_lead_says_so() -> None:
    first, second = rows_of(table(HEAD + "1 | Việc a | Sở Y tế | | |\n2 | Việc b | | | Quý I/2025 |"), bodies(), "")
    assert not first.doubts
    assert (second.bodies, second.sure, second.doubts) == ((), "unsure", ("Ô cơ quan chủ trì để trống.",))


def test_what_is_inherited_is_said() -> None:
    *_, clause = rows_of(table(HEAD + "1 | Việc a | Sở Y tế | | 30/6/2025 |\n | - Việc nhỏ | | | |"), bodies(), "")
    assert (names(clause), clause.due, clause.sure) == (["Sở Y tế"], {"by": "2025-06-30"}, "likely")
    assert clause.doubts == ("Cơ quan chủ trì lấy theo dòng trên: “Việc a”.",)


def test_a_row_cut_by_a_page_break_is_one() -> None:
    text = (
        HEAD
        + "1 | Rà soát, thống kê người | Sở Y tế | Sở Tài chính, các | Quý I/2025 |\n | nghiện trên địa bàn | | sở, ngành liên quan | |\n2 | Việc b | Sở Nội vụ | | |"
    )
    first, second = rows_of(table(text), bodies(), "")
    assert (first.quote, first.more, first.sure) == ("Rà soát, thống kê người", ("nghiện trên địa bàn",), "likely")
    assert "Sở Tài chính" in helpers(first)
    assert second.quote == "Việc b"


def test_one_task_beside_several_rows_has_all_their_leads() -> None:
    (clause,) = rows_of(table(HEAD + "1 | Việc a | Sở Y tế | | |\n^ | ^ | Sở Nội vụ | | |"), bodies(), "")
    assert names(clause) == ["Sở Y tế", "Sở Nội vụ"]


@pytest.mark.parametrize(
    ("heading", "cell", "due", "beyond"),
    [
        ("Thời gian", "Thường xuyên", None, ""),
        ("Thời gian", "Đã hoàn thành", None, "Đã hoàn thành"),
        ("Thời gian", "Quý III", None, "Quý III"),
        ("Thời gian thực hiện năm 2025", "Quý III", {"in": "2025-Q3"}, ""),
        ("Thời gian giai đoạn 2025-2030", "Quý III", None, "Quý III"),
        ("Hạn hoàn thành", "Trước ngày 15/4/2025", {"before": "2025-04-15"}, ""),
    ],
)
def test_the_time_is_the_cells_or_none(heading: str, cell: str, due: object, beyond: str) -> None:
    (clause,) = rows_of(table(f"TT | Nội dung | Chủ trì | {heading}\n1 | Việc a | Sở Y tế | {cell}"), bodies(), "")
    assert (clause.due, clause.beyond) == (due, beyond)


def test_a_year_in_a_title_counts_below_it() -> None:
    first, second = rows_of(
        table(
            HEAD
            + "Năm 2025 | < | < | < | < | <\n1 | Việc a | Sở Y tế | | Quý I |\nNăm 2026 | < | < | < | < | <\n2 | Việc b | Sở Y tế | | Quý I |"
        ),
        bodies(),
        "",
    )
    assert (first.due, second.due) == ({"in": "2025-Q1"}, {"in": "2026-Q1"})
    assert first.doubts == ("Năm 2025 lấy từ tiêu đề phía trên.",)


def test_ticks_under_quarters() -> None:
    text = "TT | Nội dung | Đơn vị thực hiện | Thời gian năm 2025 | <\n^ | ^ | ^ | Quý I | Quý II\n1 | Việc a | Sở Y tế | | x"
    (clause,) = rows_of(table(text), bodies(), "")
    assert clause.due == {"in": "2025-Q2"}


def test_without_headings_columns_are_guessed() -> None:
    found = rows_of(
        table(
            "1 | Xây dựng chuyên mục tuyên truyền | Sở Y tế | Quý I/2025\n2 | Tổ chức hội nghị triển khai | Sở Tài chính | Thường xuyên"
        ),
        bodies(),
        "",
    )
    assert [names(one) for one in found] == [["Sở Y tế"], ["Sở Tài chính"]]
    assert {one.sure for one in found} == {"unsure"}
    assert all(one.doubts for one in found)


def test_hours_each_of_another_day_are_times_of_tasks() -> None:
    days = ("23 tháng 1", "13 tháng 3", "10 tháng 4", "08 tháng 5")
    told = "\n".join(
        f"{at} | Đối thoại kỳ {at} | Lãnh đạo Sở {name} | Từ 20 giờ 15 phút - 20 giờ 45 phút ngày {day}"
        for at, (name, day) in enumerate(zip(("Y tế", "Nội vụ", "Tài chính", "Tư pháp"), days, strict=True), 1)
    )
    found = rows_of(table(f"TT | Nội dung | Trách nhiệm thực hiện | Thời gian (Năm 2026)\n{told}"), bodies(), "")
    assert [names(one) for one in found] == [["Sở Y tế"], ["Sở Nội vụ"], ["Sở Tài chính"], ["Sở Tư pháp"]]


@pytest.mark.parametrize(
    "text",
    [
        "ỦY BAN NHÂN DÂN TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND | Gia Lai, ngày 02 tháng 01 năm 2025",
        "Nơi nhận:\\- Như trên;\\- Lưu: VT. | TM. ỦY BAN NHÂN DÂN\\KT. CHỦ TỊCH",
        "Thời gian | Nội dung | Đơn vị phụ trách\n7h00 - 7h15 | Khai mạc | Ban Giám hiệu\n7h15 - 8h00 | Báo cáo | Ban Giám hiệu",
        "Thời gian | Nội dung | Người phụ trách\nSáng 24/8 | Khai mạc | Ban Giám hiệu\nChiều 24/8 | Bế mạc | Ban Giám hiệu",
        "Thời gian | Nội dung | Phụ trách\n7h30 ngày 20/11 | Đón khách | Sở Y tế\n8h00 ngày 20/11 | Khai mạc | Sở Y tế\n9h ngày 21/11 | Bế mạc | Sở Y tế",
        "STT | Nội dung | Đơn vị tính | Kinh phí\n1 | Hội nghị | Cuộc | 10.000.000",
    ],
)
def test_no_task_tables(text: str) -> None:
    assert not is_task_table(table(text))
    assert rows_of(table(text), bodies(), "") == []


def test_tables_of_several_pages_are_one() -> None:
    first = table(HEAD + "1 | Việc a | Sở Y tế | | |", page=1)
    again = table(HEAD + "2 | Việc b | Sở Nội vụ | | |", page=2)
    bare = table("3 | Việc c | Sở Tư pháp | | |", page=3)
    (joined,) = joined_tables([first, again, bare])
    assert joined is not None
    assert isinstance(joined, Table)
    assert [one.quote for one in rows_of(joined, bodies(), "")] == ["Việc a", "Việc b", "Việc c"]


def test_another_table_stays_apart() -> None:
    tasks = table(HEAD + "1 | Việc a | Sở Y tế | | |")
    other = table("Nơi nhận | TM. UBND")
    assert joined_tables([tasks, other]) == [tasks, other]
