"""What ``dondoc plan phrases`` shows of a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from plans.drafting.timing import duties, phrases
from tests.plans.drafting.timing.real_sentences import REAL


@pytest.mark.parametrize(("sentence", "rules"), REAL)
def test_real_sentences(sentence: str, rules: list[dict[str, Any] | None]) -> None:
    [entry] = phrases([sentence])
    assert [duty["due"] for duty in entry["duties"]] == rules


def test_one_entry_a_line_that_is_not_empty() -> None:
    entries = phrases(["Báo cáo năm gửi  Sở Y tế trước ngày 10/12.", "", "Không nói gì về hạn."])
    assert [entry["text"] for entry in entries] == [
        "Báo cáo năm gửi Sở Y tế trước ngày 10/12.",
        "Không nói gì về hạn.",
    ]
    assert entries[1]["duties"] == []
    assert entries[0]["duties"] == [
        {
            "kind": "report",
            "due": {"every": "year", "before": "12-10"},
            "quote": "Báo cáo năm gửi Sở Y tế trước ngày 10/12.",
            "to": ["Sở Y tế"],
            "sure": "certain",
        }
    ]


def test_hours_are_shown_but_are_no_rule_of_the_plan_file() -> None:
    sentence = "Báo cáo kết thúc ổ dịch trong vòng 48 giờ kể từ khi ổ dịch chấm dứt hoạt động."
    [entry] = phrases([sentence])
    assert entry["duties"][0]["due"] == {"within": 48, "unit": "hours", "after": "ổ dịch chấm dứt hoạt động"}
    [duty] = duties(sentence)
    assert duty.due is None
    assert duty.beyond == "trong vòng 48 giờ kể từ khi ổ dịch chấm dứt hoạt động"


@pytest.mark.parametrize(
    ("sentence", "beyond"),
    [
        ("Báo cáo kết quả về Sở Nội vụ trước ngày 05/10.", "trước ngày 05/10"),
        ("Định kỳ cuối Học kỳ 1 và cuối Học kỳ 2, nhà trường gửi báo cáo về Sở GDĐT.",
         "Định kỳ cuối Học kỳ 1 và cuối Học kỳ 2"),
        ("Tổng hợp, báo cáo UBND tỉnh theo quy định.", ""),
        ("Báo cáo UBND tỉnh trước ngày 31/6/2025.", ""),
        ("Báo cáo UBND tỉnh trước ngày l5/6/2025.", ""),
    ],
)  # fmt: skip
def test_what_no_rule_can_say_is_told_in_its_words(sentence: str, beyond: str) -> None:
    found = duties(sentence)
    assert all(duty.due is None and duty.sure == "unsure" for duty in found)
    assert [duty.beyond for duty in found if duty.beyond] == ([beyond] if beyond else [])


def test_a_report_by_other_rules_is_told_apart() -> None:
    [duty] = duties("Tổng hợp, báo cáo UBND tỉnh theo quy định.")
    assert (duty.due, duty.beyond, duty.to) == (None, "", ("UBND tỉnh",))
    assert duty.doubts == ("văn bản không ghi thời hạn cụ thể",)
    assert duties("Tổng hợp, báo cáo theo quy định.") == []
