"""Phases with their days or years."""

from __future__ import annotations

from datetime import date

import pytest

from plans.drafting.aims.phases import phases, phases_of
from plans.drafting.document import Place
from plans.drafting.layout.paragraphs import Paragraph, paragraphs
from tests.plans.drafting.lines import lines_of, seed

HERE = Place(line=3)


def read(text: str) -> list[tuple[str, str, str]]:
    return [(one.data["name"], str(one.data["from"]), str(one.data["to"])) for one in phases(text, HERE)]


@pytest.mark.parametrize(
    ("text", "name", "start", "end"),
    [
        ("Giai đoạn 1 (từ năm 2022 - 2025):", "Giai đoạn 1", "2022-01-01", "2025-12-31"),
        ("- Giai đoạn 1 (2021 - 2025): Xây dựng mô hình", "Giai đoạn 1: Xây dựng mô hình", "2021-01-01", "2025-12-31"),
        ("Giai đoạn II: Từ tháng 7/2024 đến tháng 12/2024: nhân rộng", "Giai đoạn II", "2024-07-01", "2024-12-31"),
        ("Đợt 1: từ ngày 01/3/2024 đến ngày 31/5/2024.", "Đợt 1", "2024-03-01", "2024-05-31"),
        ("Đợt 2: Từ 15/10 đến 15/12/2024", "Đợt 2", "2024-10-15", "2024-12-15"),
        ("a) Giai đoạn 1 (từ nay đến hết năm 2025): tập trung", "Giai đoạn 1", "None", "2025-12-31"),
        ("Bước 1: Hoàn thành trước ngày 30/6/2024", "Bước 1", "None", "2024-06-29"),
        ("Giai đoạn 2: triển khai từ năm 2026 trở đi", "Giai đoạn 2", "2026-01-01", "None"),
        ("Giai đoạn 1: Quý I/2024", "Giai đoạn 1", "2024-01-01", "2024-03-31"),
        ("1. Giai đoạn 2021-2025", "Giai đoạn 2021-2025", "2021-01-01", "2025-12-31"),
        (
            "Giai đoạn 01: Triển khai xây dựng mô hình điểm đến ngày 14 tháng 12 năm 2024.",
            "Giai đoạn 01: Triển khai xây dựng mô hình điểm",
            "None",
            "2024-12-14",
        ),
    ],
)
def test_a_phase_has_the_days_that_its_words_give(text: str, name: str, start: str, end: str) -> None:
    assert read(text) == [(name, start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "Giai đoạn 1: Chuẩn bị",
        "Giai đoạn 2021-2025, tỉnh đã có nhiều kết quả trong công tác cai nghiện ma túy.",
        "Phấn đấu trong giai đoạn tới đạt kết quả cao.",
        "Giai đoạn 2025 - 2021: viết nhầm",
    ],
)
def test_no_phase_without_a_time_of_its_own(text: str) -> None:
    assert read(text) == []


def prose(name: str) -> list[Paragraph]:
    return [one for one in paragraphs(seed(name)) if isinstance(one, Paragraph)]


def test_the_phases_of_kon_tum() -> None:
    found = phases_of(prose("000"))
    assert [(one.data["from"], one.data["to"]) for one in found] == [
        (None, date(2024, 12, 14)),
        (date(2024, 12, 15), None),
    ]
    assert found[1].quote.startswith("Giai đoạn 02: Duy trì kết quả làm sạch ma túy")
    assert found[0].doubts == ("Giai đoạn chỉ ghi ngày kết thúc, không ghi ngày bắt đầu",)


@pytest.mark.parametrize("name", ["001", "002", "004"])
def test_plans_without_phases(name: str) -> None:
    assert phases_of(prose(name)) == []


def test_the_same_phase_named_twice_is_one() -> None:
    text = "I. Giai đoạn 2021-2025\nNội dung.\nII. Kinh phí giai đoạn 2021-2025"
    passages = [one for one in paragraphs(lines_of(text)) if isinstance(one, Paragraph)]
    assert len(phases_of(passages)) == 1
