"""The days between which a plan is at work: from the years of its title, from its clause of time."""

from __future__ import annotations

import pytest

from plans.drafting.heading.validity import period_of_title
from plans.drafting.heading.validity_clause import period_of_clause

TITLES = [
    ("Chuyển đổi số giai đoạn 2021 – 2025, tầm nhìn 2030", "2021-01-01", "2025-12-31"),
    ("Giảm nghèo giai đoạn I (2021-2025)", "2021-01-01", "2025-12-31"),
    ("Phát triển kinh tế - xã hội 5 năm (2021 - 2025)", "2021-01-01", "2025-12-31"),
    ("Hỗ trợ nhà ở các năm 2024, 2025", "2024-01-01", "2025-12-31"),
    ("Hỗ trợ nhà ở năm 2024 và 2025", "2024-01-01", "2025-12-31"),
    ("Chuyển đổi số năm 2024 và những năm tiếp theo", "2024-01-01", None),
    ("Phòng, chống ma túy từ nay đến năm 2030", None, "2030-12-31"),
    ("Phòng, chống ma túy đến năm 2025, định hướng đến năm 2030", None, "2030-12-31"),
    ("Hoạt động thư viện năm học 2025 - 2026", None, None),
    ("Sinh hoạt công dân đầu năm học 2026 - 2027", None, None),
    ("Phòng cháy những tháng cuối năm 2025", None, "2025-12-31"),
    ("Công tác 6 tháng đầu năm 2025", "2025-01-01", "2025-06-30"),
    ("Công tác 9 tháng đầu năm 2024", "2024-01-01", "2024-09-30"),
    ("Công tác ba tháng cuối năm 2024", "2024-10-01", "2024-12-31"),
    ("Kiểm tra quý I/2025", "2025-01-01", "2025-03-31"),
    ("Kiểm tra quý III và quý IV năm 2025", "2025-07-01", "2025-12-31"),
    ("Chiến dịch tiêm chủng tháng 6 năm 2024", "2024-06-01", "2024-06-30"),
    ("Đại hội Đoàn nhiệm kỳ 2025 - 2030", None, None),
    ("Bầu cử đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 – 2031", None, None),
    ("Tổ chức đại hội chi bộ nhiệm kỳ 2025 - 2027 trong năm 2025", "2025-01-01", "2025-12-31"),
    ("Phát triển nông nghiệp nhiệm kỳ 2020 - 2025", "2020-01-01", "2025-12-31"),
    ("Phát triển dược liệu đến năm 2030, tầm nhìn đến năm 2045", None, "2030-12-31"),
    ("Quy hoạch tỉnh thời kỳ 2021 - 2030, tầm nhìn đến năm 2050", "2021-01-01", "2030-12-31"),
    ("Thực hiện Chương trình xóa mù chữ giai đoạn 2021 - 2030 trong năm 2024", "2024-01-01", "2024-12-31"),
    ("Năm 2024 thực hiện Chương trình giai đoạn 2021-2025", "2024-01-01", "2024-12-31"),
    ("Thực hiện Kế hoạch số 5/KH-UBND ngày 01/01/2024 của UBND tỉnh", None, None),
    ("Thực hiện Nghị quyết số 12/2021/NQ-CP", None, None),
    ("Sản xuất vụ Đông Xuân 2024 - 2025", None, None),
]
CLAUSES = [
    ("II. Thời gian: Từ ngày 01 tháng 6 đến ngày 30 tháng 6 năm 2024", "2024-06-01", "2024-06-30"),
    ("Thời gian thực hiện: Từ tháng 9/2025 đến tháng 5/2026.", "2025-09-01", "2026-05-31"),
    ("Thời gian thực hiện: Từ tháng 3 đến tháng 12 năm 2024", "2024-03-01", "2024-12-31"),
    ("Thời gian thực hiện: 05 năm, từ năm 2021 đến năm 2025", "2021-01-01", "2025-12-31"),
    ("Thời gian thực hiện: Trong năm 2024", "2024-01-01", "2024-12-31"),
    ("Thời gian thực hiện: Đến hết năm 2025", None, "2025-12-31"),
    ("Thời gian thực hiện: từ nay đến hết năm 2025", None, "2025-12-31"),
    ("Kế hoạch có hiệu lực từ ngày ký đến hết ngày 31/12/2026", None, "2026-12-31"),
    ("Kế hoạch này được thực hiện từ ngày 01/01/2024 đến ngày 31/12/2024", "2024-01-01", "2024-12-31"),
    ("Thời gian: ngày 24, 25 và 26 tháng 8 năm 2026", "2026-08-24", "2026-08-26"),
    ("Thời gian thực hiện: Năm học 2025 - 2026.", None, None),
    ("Thời gian: Quý II/2024", None, None),
    ("- Thời gian: từ ngày 01/10 đến ngày 20/10/2023.", None, None),
    ("b) Thời gian: từ ngày 01/10 đến ngày 20/10/2023.", None, None),
    ("1. Thời gian: từ ngày 01/10 đến ngày 20/10/2023. Giao quân ngày 25/02/2024.", None, None),
    ("1. Thời gian: từ ngày 01/10 đến ngày 20/10/2023. Báo cáo trước ngày 30/10/2023.", "2023-10-01", "2023-10-20"),
    ("Thời gian tổ chức: từ 01/3/2024 đến 31/3/2024. Thời gian tổ chức: từ 01/5/2024 đến 31/5/2024", None, None),
]


def said(period: object) -> tuple[str | None, str | None]:
    start, end = getattr(period, "start", None), getattr(period, "end", None)
    return str(start) if start else None, str(end) if end else None


@pytest.mark.parametrize(("title", "start", "end"), TITLES)
def test_the_years_of_a_title(title: str, start: str | None, end: str | None) -> None:
    assert said(period_of_title(title)) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), CLAUSES)
def test_the_clause_of_time_of_the_plan_as_a_whole(text: str, start: str | None, end: str | None) -> None:
    assert said(period_of_clause(text)) == (start, end)


def test_of_several_clauses_the_widest_counts() -> None:
    text = "Thời gian thực hiện: từ ngày 01/01/2024 đến ngày 31/12/2024. Thời gian tổ chức: từ 01/3/2024 đến 31/3/2024."
    assert said(period_of_clause(text)) == ("2024-01-01", "2024-12-31")
