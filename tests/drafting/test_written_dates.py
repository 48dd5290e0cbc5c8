"""The check for dates of a draft's own: what is written passes in every spelling, what is not fails."""

from __future__ import annotations

from typing import Any

import pytest

from tests.drafting.written_dates import unwritten


def plan(due: Any, quote: str = "Báo cáo.") -> dict[str, Any]:
    return {"tasks": [{"due": due, "to": "sở 5", "source": {"quote": quote}}], "notes": []}


@pytest.mark.parametrize(
    ("due", "text"),
    [
        ({"before": "2026-06-15"}, "trước ngày 15/6/2026"),
        ({"before": "2026-06-15"}, "trước ngày 15 tháng 6 năm 2026"),
        ({"before": "2026-06-15"}, "năm 2026 … trước ngày 15.06"),
        ({"before": ["2026-06-10", "2026-06-15"]}, "ngày 10, ngày 15 tháng 6 năm 2026"),
        ({"between": ["2026-06-10", "2026-06-15"]}, "từ ngày 10 đến hết ngày 15/6/2026"),
        ({"between": ["2026-06-01", "2026-06-30"]}, "trong tháng 6 năm 2026"),
        ({"by": "2026-06-30"}, "đến hết tháng 6/2026"),
        ({"in": "2026-Q2"}, "quý I, II năm 2026"),
        ({"in": "2026-H1"}, "6 tháng đầu năm 2026"),
        ({"in": "2026-11"}, "tháng 11/2026"),
        ({"in": 2026}, "năm 2026"),
        ({"before": "next 01-15"}, "trước ngày 15 tháng 01 năm sau"),
        ({"before": "last 20"}, "trước ngày 20 của tháng cuối quý"),
        ({"by": "thursday 15:30"}, "15 giờ 30 thứ Năm hằng tuần"),
    ],
)
def test_what_is_written_passes(due: Any, text: str) -> None:
    assert unwritten(plan(due, text), text) == []
    assert unwritten(plan(due), text) == [], "carried from elsewhere in the text"


@pytest.mark.parametrize(
    ("due", "text"),
    [
        ({"before": "2026-06-15"}, "trước ngày 15/7/2026, tháng 6"),
        ({"before": "2026-06-15"}, "ngày 15 của tháng, tháng 6 năm 2026"),
        ({"before": "2026-06-15"}, "trước ngày 15/6 năm 20265"),
        ({"before": "2026-06-01"}, "trước tháng 6 năm 2026"),
        ({"before": "2026-06-30"}, "trước tháng 6 năm 2026"),
        ({"before": "06-15"}, "trước ngày 15/16"),
        ({"before": "5"}, "trước ngày 15 hằng tháng"),
        ({"in": 2050}, "dân số 20500 người"),
        ({"in": "2026-Q3"}, "quý II năm 2026"),
        ({"in": "2026-11"}, "tháng 1/2026"),
        ({"window": {"from": "previous 12-15", "to": "06-14"}}, "từ ngày 15/12 năm trước đến ngày 14/7"),
        ({"by": "monday 8:00"}, "18 giờ thứ Hai"),
    ],
)
def test_what_is_not_written_fails(due: Any, text: str) -> None:
    assert unwritten(plan(due, text), text)


def test_the_time_of_the_plan_may_be_inferred_where_a_note_says_so() -> None:
    made = {"effective": {"from": "2026-01-01", "to": None}, "issued_on": "2026-02-05", "notes": []}
    assert len(unwritten(made, "ngày 06 tháng 02")) == 2
    note = {"kind": "inferred", "text": "Ngày bắt đầu 01/01/2026 là suy ra"}
    assert unwritten({**made, "notes": [note]}, "ngày 06 tháng 02") == ["issued_on: 2026-02-05"]
