"""What is handed up to a body by a day: owed to it like a report, and done by then."""

from __future__ import annotations

from typing import Any

import pytest

from plans.drafting.timing import duties
from tests.plans.drafting.made import drafted

UP = [
    ("Xây dựng dự thảo Nghị quyết, trình Chính phủ trước ngày 26/11/2025.", "report", {"before": "2025-11-26"}, "Chính phủ"),
    ("Hoàn thiện hồ sơ trình UBND tỉnh trong quý II năm 2026.", "report", {"in": "2026-Q2"}, "UBND tỉnh"),
    (
        "Tổng hợp, trình Thủ tướng Chính phủ xem xét, ký ban hành trước ngày 31 tháng 12 năm 2026.",
        "report",
        {"before": "2026-12-31"},
        "Thủ tướng Chính phủ",
    ),
    (
        "Lập dự toán, gửi Sở Tài chính thẩm định, trình UBND tỉnh phê duyệt trước ngày 15/4/2026.",
        "report",
        {"before": "2026-04-15"},
        "UBND tỉnh",
    ),
    ("Xây dựng kế hoạch trình UBND tỉnh phê duyệt trước ngày 30/3/2026.", "plan", {"before": "2026-03-30"}, "UBND tỉnh"),
    ("Soạn thảo Quyết định, trình Thủ tướng Chính phủ ban hành trong quý I năm 2026.", "work", {"in": "2026-Q1"}, None),
    ("Tham mưu UBND tỉnh ban hành Quyết định trước ngày 30/6/2026.", "work", {"before": "2026-06-30"}, None),
    ("Hoàn thành chương trình Sở Y tế giao trước ngày 30/6/2026.", "work", {"before": "2026-06-30"}, None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "due", "to"), UP)
def test_what_goes_up(sentence: str, kind: str, due: dict[str, Any], to: str | None) -> None:
    (one,) = duties(sentence)
    assert (one.kind, one.due) == (kind, due)
    assert to is None or one.to == (to,)


def test_the_work_itself_is_done_by_then() -> None:
    body = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế xây dựng đề án, trình Ủy ban nhân dân tỉnh trước ngày 30/6/2024.\n2. Công an tỉnh tuần tra."
    tasks = drafted(body).plan["tasks"]
    assert [(one["kind"], one["lead"], one.get("to"), one.get("due")) for one in tasks] == [
        ("work", ["so-y-te"], None, {"before": "2024-06-30"}),
        ("report", ["so-y-te"], "ubnd-tinh", {"before": "2024-06-30"}),
        ("work", ["cong-an-tinh"], None, None),
    ]


def test_a_report_does_not_say_when_the_work_is_done() -> None:
    body = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Trực cấp cứu, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6/2024.\n2. Công an tỉnh tuần tra."
    assert "due" not in drafted(body).plan["tasks"][0]
