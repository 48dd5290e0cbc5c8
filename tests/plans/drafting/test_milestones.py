"""Interim and final reviews, each with the date that belongs to it, or told to have none."""

from __future__ import annotations

from typing import Any

import pytest

from plans.drafting.aims.milestones import milestones, milestones_of
from plans.drafting.document import Place
from plans.drafting.layout.paragraphs import Paragraph, paragraphs
from plans.due import Due
from tests.plans.drafting.lines import lines_of, seed

HERE = Place(line=3)


def read(text: str) -> list[tuple[str, Any]]:
    found = []
    for item in milestones(text, HERE):
        if "due" in item.data:
            Due.model_validate(dict(item.data["due"]))
        found.append((item.data["title"], item.data.get("due")))
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Năm 2026 tiến hành sơ kết; năm 2030 tiến hành tổng kết Chương trình.", [("Sơ kết", {"in": "2026"}), ("Tổng kết", {"in": "2030"})]),
        ("tổ chức sơ kết, đánh giá việc triển khai Kế hoạch vào năm 2025.", [("Sơ kết", {"in": "2025"})]),
        (
            "tổ chức sơ kết hằng năm, sơ kết giữa kỳ vào năm 2008 và tổng kết vào năm 2010 việc thực hiện Kế hoạch.",
            [("Sơ kết", {"every": "year"}), ("Sơ kết giữa kỳ", {"in": "2008"}), ("Tổng kết", {"in": "2010"})],
        ),
        ("Tổ chức sơ kết vào cuối năm 2025, tổng kết vào quý IV/2030.", [("Sơ kết", {"in": "2025"}), ("Tổng kết", {"in": "2030-Q4"})]),
        ("Năm 2023 sơ kết, năm 2025 tổng kết Đề án.", [("Sơ kết", {"in": "2023"}), ("Tổng kết", {"in": "2025"})]),
        (
            "Tổng kết giai đoạn 2013-2015 vào năm 2015; giai đoạn 2016-2020 vào năm 2020;",
            [("Tổng kết giai đoạn 2013-2015", {"in": "2015"}), ("Tổng kết giai đoạn 2016-2020", {"in": "2020"})],
        ),
        ("Sơ kết 6 tháng, 1 năm triển khai thực hiện;", [("Sơ kết", {"every": "six_months"}), ("Sơ kết", {"every": "year"})]),
        (
            "Sơ kết 03 năm (2021-2023) trước ngày 30/6/2024; tổng kết giai đoạn 2021-2025 trong năm 2025.",
            [("Sơ kết 03 năm", {"before": "2024-06-30"}), ("Tổng kết giai đoạn 2021-2025", {"in": "2025"})],
        ),
        ("Tổng kết Nghị quyết số 10-NQ/TU ngày 05/4/2021 vào tháng 12/2025.", [("Tổng kết", {"in": "2025-12"})]),
        ("Sơ kết vào 6 tháng đầu năm 2025.", [("Sơ kết", {"in": "2025-H1"})]),
        ("Tham mưu UBND tỉnh tổ chức sơ kết, tổng kết việc thực hiện theo quy định.", [("Sơ kết, tổng kết", None)]),
        ("Từ quý III/2030 tổng kết, xây dựng Nghị định.", []),
        ("Sơ kết việc thực hiện Chỉ thị số 13/CT- TTg ngày 17 tháng 5 năm 2025, tổ chức ở các xã.", []),
        ("Tổ chức tổng kết các chương trình giai đoạn đến năm 2030.", [("Tổng kết", None)]),
        ("Đến năm 2030, tổ chức tổng kết.", [("Tổng kết", {"in": "2030"})]),
        ("Tổng kết việc thực hiện Nghị quyết trước ngày 30/11/2026.", [("Tổng kết", {"before": "2026-11-30"})]),
        ("Kết luận tại Hội nghị toàn quốc sơ kết công tác 6 tháng đầu năm 2025.", []),
        ("Tổ chức Hội nghị tổng kết vào tháng 12/2026.", [("Tổng kết", {"in": "2026-12"})]),
        ("Trên cơ sở tổng kết thực tiễn, tỉnh ban hành chính sách.", []),
        ("Hội nghị sơ kết 6 tháng đầu năm 2024", []),
        ("KIỂM TRA, SƠ KẾT", []),
    ],
)  # fmt: skip
def test_reviews_and_their_dates(text: str, wanted: list[tuple[str, Any]]) -> None:
    assert [one for one in read(text) if one[1] or wanted] == wanted


def test_a_review_without_a_date_says_so_and_gets_none() -> None:
    item = milestones("Định kỳ sơ kết, tổng kết theo quy định.", HERE)[0]
    assert "due" not in item.data
    assert (item.sure, item.doubts) == ("unsure", ("Văn bản không ghi thời gian sơ kết, tổng kết",))


def prose(name: str) -> list[Paragraph]:
    return [one for one in paragraphs(seed(name)) if isinstance(one, Paragraph)]


def test_the_reviews_of_dak_lak() -> None:
    found = milestones_of(prose("004"))
    assert [(one.data["title"], one.data.get("due"), one.quote) for one in found] == [
        ("Sơ kết", {"in": "2026"}, "Năm 2026 tiến hành sơ kết"),
        ("Tổng kết", {"in": "2030"}, "năm 2030 tiến hành tổng kết Chương trình phối hợp."),
    ]


def test_an_undated_review_is_left_out_where_it_is_dated_elsewhere() -> None:
    text = "Tham mưu tổ chức tổng kết.\nTổ chức tổng kết vào năm 2030."
    passages = [one for one in paragraphs(lines_of(text, whole=True)) if isinstance(one, Paragraph)]
    assert [one.data for one in milestones_of(passages)] == [{"title": "Tổng kết", "due": {"in": "2030"}}]
