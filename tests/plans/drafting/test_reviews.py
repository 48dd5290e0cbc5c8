"""Who holds a review, and what is told of one that nobody holds; dated lines of timetables."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plans.drafting.made import drafted, notes, work

TWO = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trực cấp cứu.\n2. Công an tỉnh tuần tra.\n"
HELD = [
    (TWO + "3. Sở Nội vụ tham mưu tổ chức tổng kết vào tháng 12/2024.", ["so-noi-vu"], {"in": "2024-12"}),
    (TWO + "3. Sở Nội vụ\n- Tham mưu sơ kết trước ngày 15/7/2024.", ["so-noi-vu"], {"before": "2024-07-15"}),
    (
        TWO
        + "3. Giao Sở Y tế theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch.\n4. Tổ chức tổng kết trong năm 2025.",
        ["so-y-te"],
        {"in": 2025},
    ),
]


@pytest.mark.parametrize(("body", "lead", "due"), HELD)
def test_who_holds_a_review(body: str, lead: list[str], due: dict[str, Any]) -> None:
    reviews = [one for one in drafted(body).plan["tasks"] if one["kind"] == "milestone"]
    assert [(one["lead"], one["due"]) for one in reviews] == [(lead, due)]


UNHELD = [
    (TWO + "III. KIỂM TRA\n1. Tổ chức sơ kết vào tháng 6/2024.", "Tổ chức sơ kết vào tháng 6/2024."),
    (
        TWO + "III. SƠ KẾT, TỔNG KẾT\n- Tổng kết việc thực hiện Kế hoạch năm 2025.",
        "Tổng kết việc thực hiện Kế hoạch năm",
    ),
    (TWO + "3. Tổ chức sơ kết vào tháng 6/2024.", "Tổ chức sơ kết vào tháng 6/2024."),
]


@pytest.mark.parametrize(("body", "words"), UNHELD)
def test_a_review_that_nobody_holds_is_told_once(body: str, words: str) -> None:
    found = drafted(body)
    assert [one for one in found.plan["tasks"] if one["kind"] == "milestone"] == []
    assert len([text for text in notes(found, "unread") if words in text]) == 1


TIMETABLES = [
    (
        """II. LỘ TRÌNH THỰC HIỆN
- Tháng 4/2024: Sở Y tế ban hành hướng dẫn.
- Từ tháng 5 đến tháng 6/2024: Công an tỉnh tổ chức tuần tra.
- Quý III/2024: Kiểm tra, giám sát.
""",
        [("so-y-te", {"in": "2024-04"}), ("cong-an-tinh", {"between": ["2024-05", "2024-06"]})],
        ["“- Quý III/2024: Kiểm tra, giám sát.”"],
    ),
    (
        "II. TIẾN ĐỘ\n1. Sở Nội vụ hoàn thành rà soát: trước ngày 30/6/2024.\n2. Hoàn thành thẩm định: trong tháng 7/2024.\n",
        [("so-noi-vu", {"before": "2024-06-30"})],
        ["“2. Hoàn thành thẩm định: trong tháng 7/2024.”"],
    ),
    (
        "II. THỜI GIAN THỰC HIỆN\n1. Thời gian: Từ tháng 4 đến tháng 6/2024.\n2. Địa điểm: Trên địa bàn tỉnh.\n",
        [],
        [],
    ),
    ("II. NỘI DUNG\n1. Năm 2023: Đã tuyên truyền ở các xã.\n", [], []),
]


@pytest.mark.parametrize(("part", "tasks", "told"), TIMETABLES)
def test_dated_lines_of_timetables(part: str, tasks: list[tuple[str, Any]], told: list[str]) -> None:
    found = drafted(part + TWO.replace("II.", "III."))
    dated = [(one["lead"][0], one["due"]) for one in found.plan["tasks"] if "due" in one]
    assert dated == tasks
    assert [text for text in notes(found, "unread") if "Dòng ghi thời hạn" in text] == [
        f"Dòng ghi thời hạn mà chưa rõ cơ quan nào thực hiện: {words}" for words in told
    ]
    assert len(work(found)) == len(tasks) + 2
