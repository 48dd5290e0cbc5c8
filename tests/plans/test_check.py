"""What a person is warned of before a plan is loaded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plans import check
from plans.check import warnings
from plans.definition import Plan
from tests.plans.fake_parties import FakeCalendar, FakeParties
from tests.plans.small_plans import plan, task

PARTIES = FakeParties(
    closed={"t/huyen": ["t/h1", "t/h2"], "t/vo-danh": []},
    residual=frozenset({"t/so-khac"}),
    open=frozenset({"t/thanh-vien"}),
    bodies={"t": ["t/so-a", "t/so-b"]},
)
TO_2026 = {"effective": {"from": "2024-04-03", "to": "2026-12-31"}}


def report(quote: str = "báo cáo", **due: Any) -> dict[str, Any]:
    source = {"section": "III", "quote": quote}
    return {**task("bao-cao", ["so-a"], "report", to="cong-an"), "due": due or None, "source": source}


def of(given: Plan, kind: str, calendar: FakeCalendar | None = None) -> list[check.Warning]:
    return [one for one in warnings(given, PARTIES, calendar or FakeCalendar()) if one.kind == kind]


def only(given: Plan, kind: str) -> check.Warning:
    (found,) = of(given, kind)
    return found


def test_a_plan_of_an_unknown_issuer_says_who_hears_of_it() -> None:
    assert "chưa có nơi nhận" in only(plan(report(by="2024-06-14"), issuer=None), "no_issuer").text
    alone = plan(report(by="2024-06-14"), issuer=None, monitor=None)
    assert only(alone, "no_monitor").text == "chưa ghi cơ quan theo dõi: việc quá hạn báo thẳng điều phối viên"
    known = plan(report(by="2024-06-14"), monitor=None)
    assert only(known, "no_monitor").text == "chưa ghi cơ quan theo dõi: việc quá hạn báo thẳng cơ quan ban hành"


def test_a_plan_with_nothing_to_be_said_is_silent() -> None:
    friday = plan(report(by="2024-06-14"))
    assert warnings(friday, PARTIES, FakeCalendar()) == []


def test_a_default_window_that_ends_on_the_last_day_leaves_no_working_day() -> None:
    found = only(plan(report(every="six_months", before="06-15"), **TO_2026), "window_gap")
    assert found.at == "bao-cao"
    assert "mặc định (Điều 12 Nghị định 09/2019/NĐ-CP)" in found.text
    assert "kết thúc ngày 14/6/2024, hạn nộp là ngày 14/6/2024" in found.text
    assert "mọi kỳ đến hết 6 tháng đầu năm 2026" in found.text


@pytest.mark.parametrize(
    ("by", "periods"),
    [
        ("06-14", "mọi kỳ"),
        ("06-15", "kỳ: 6 tháng đầu năm 2024, 6 tháng đầu năm 2025"),  # 15/6 is a Saturday, then a Sunday, then a Monday
        ("06-16", "kỳ: 6 tháng đầu năm 2024"),  # a Sunday; in 2025 a Monday
        ("06-17", None),
    ],
)
def test_one_working_day_between_the_figures_and_the_report_is_enough(by: str, periods: str | None) -> None:
    found = of(plan(report(every="six_months", by=by), **TO_2026), "window_gap")
    assert [periods in one.text for one in found if periods] == ([True] if periods else [])
    assert bool(found) == bool(periods)


def test_a_window_written_in_the_plan_is_not_called_a_default() -> None:
    window = {"from": "previous 12-15", "to": "06-18"}
    found = only(plan(report(every="six_months", before="06-19", window=window)), "window_gap")
    assert "mặc định" not in found.text


def test_a_window_that_ends_before_it_begins() -> None:
    window = {"from": "12-15", "to": "06-14"}
    found = only(plan(report(every="six_months", before="06-20", window=window), **TO_2026), "window_order")
    assert "kết thúc (ngày 14/6/2024) trước khi bắt đầu (ngày 15/12/2024)" in found.text


def test_a_window_of_a_year_that_has_not_come() -> None:
    window = {"from": "previous 12-15", "to": "next 06-14"}
    found = only(plan(report(every="six_months", before="06-20", window=window)), "window_year")
    assert "từ ngày 15/12/2023 đến ngày 14/6/2025" in found.text


def test_a_window_of_years_ago() -> None:
    window = {"from": "2019-12-15", "to": "2020-12-14"}
    assert of(plan(report(every="year", before="12-20", window=window)), "window_year")


def test_figures_that_run_up_from_long_ago_are_no_fault() -> None:
    window = {"from": "2019-12-15", "to": "06-14"}
    assert not of(plan(report(every="six_months", before="06-20", window=window)), "window_year")


NEXT_YEAR = "Gửi trước ngày 20/6 (mốc số liệu tính từ ngày 15/12 của năm trước đến 14/6 của năm sau)."


def test_words_that_end_the_window_in_the_year_after() -> None:
    window = {"from": "previous 12-15", "to": "06-14"}
    found = only(plan(report(NEXT_YEAR, every="six_months", before="06-20", window=window)), "window_year")
    assert "của năm sau" in found.text


@pytest.mark.parametrize(
    "quote",
    [
        NEXT_YEAR.replace("năm sau", "năm báo cáo"),
        "Báo cáo năm gửi trước ngày 15/01 năm sau.",
        "Mốc số liệu tính từ 15/12 đến 14/12. Gửi trước ngày 15/01 năm sau.",
    ],
)
def test_the_year_after_elsewhere_in_the_words_is_no_fault(quote: str) -> None:
    window = {"from": "previous 12-15", "to": "06-14"}
    assert not of(plan(report(quote, every="six_months", before="06-20", window=window)), "window_year")


def test_days_off_are_told_once_a_task_with_their_days() -> None:
    found = only(plan(report(every="year", before="12-15"), **TO_2026), "day_off")
    assert "14/12/2024 (thứ Bảy), 14/12/2025 (Chủ nhật); hạn vẫn giữ nguyên" in found.text


@pytest.mark.parametrize(
    ("policy", "words"),
    [("keep", "giữ nguyên"), ("previous", "lùi về ngày làm việc liền trước"), ("next", "ngày làm việc liền sau")],
)
def test_what_a_day_off_means_is_the_policy_of_the_plan(policy: str, words: str) -> None:
    assert words in only(plan(report(by="2024-12-14"), on_day_off=policy), "day_off").text


def test_a_public_holiday_is_a_day_off_and_named_so() -> None:
    calendar = FakeCalendar(off=frozenset({date(2024, 9, 2)}))
    (found,) = of(plan(report(by="2024-09-02")), "day_off", calendar)
    assert "02/9/2024 (thứ Hai, nghỉ lễ)" in found.text


def test_a_long_list_of_days_off_is_cut() -> None:
    found = only(plan(report(every="week", by="sunday"), **TO_2026), "day_off")
    assert found.text.count("Chủ nhật") == 8
    assert " kỳ khác" in found.text


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (report(), "báo cáo không ghi thời hạn"),
        (report(every="year"), "báo cáo không ghi thời hạn (chỉ ghi chu kỳ)"),
        (task("bao-cao", ["so-a"], "plan"), "kế hoạch riêng không ghi thời hạn"),
        (task("bao-cao", ["so-a"], "milestone"), "mốc không ghi thời hạn"),
        (task("bao-cao", ["so-a"], due={"every": "year"}), "nhiệm vụ định kỳ không ghi thời hạn (chỉ ghi chu kỳ)"),
    ],
)
def test_duties_without_a_date(given: dict[str, Any], words: str) -> None:
    found = only(plan(given), "no_date")
    assert (found.at, words in found.text) == ("bao-cao", True)


@pytest.mark.parametrize("due", [{"on": "need"}, {"every": "year", "by": "12-13"}, {"by": "2024-06-14"}])
def test_duties_with_a_date_or_an_occasion_are_not_undated(due: dict[str, Any]) -> None:
    assert not of(plan(report(**due), task("1", ["so-a"])), "no_date")


def test_a_document_without_number_and_date() -> None:
    bare = plan(report(by="2024-06-14"), number=None, issued_on=None)
    assert only(bare, "no_number").at == "number"
    assert "tính từ ngày 03/4/2024" in only(bare, "no_issue_date").text


def test_a_document_with_a_month_only() -> None:
    assert "chỉ ghi tháng 6 năm 2024" in only(plan(report(), issued_on="2024-06"), "no_issue_date").text


def test_an_article_a_plan_without_monitor_and_one_without_reports() -> None:
    bare = plan(task("1", ["so-a"]), source={"kind": "article"}, monitor=None)
    assert [one.kind for one in warnings(bare, PARTIES, FakeCalendar())] == ["article", "no_monitor", "no_report"]


def test_a_group_whose_members_nobody_knows() -> None:
    found = only(plan(task("1", ["thanh-vien"]), task("2", ["thanh-vien"], support=["thanh-vien"])), "open_group")
    assert found.at == "t/thanh-vien"
    assert "(nhiệm vụ 1, 2)" in found.text


@pytest.mark.parametrize(("others", "count"), [(["so-a"], 0), (["so-a", "so-b"], 1)])
def test_a_residual_group_of_which_nothing_is_left(others: list[str], count: int) -> None:
    assert len(of(plan(task("1", others), task("2", ["so-khac"])), "empty_group")) == count


def test_a_closed_group_without_members() -> None:
    assert only(plan(task("1", ["vo-danh", "huyen"])), "empty_group").at == "t/vo-danh"


def test_years_whose_days_off_are_not_announced() -> None:
    open_ended = plan(report(every="year", by="12-13"))
    assert "năm 2027-2029" in only(open_ended, "estimated").text
    assert not of(plan(report(every="year", by="12-13"), **TO_2026), "estimated")
    (far,) = [one for one in warnings(open_ended, PARTIES, FakeCalendar(), date(2027, 1, 1)) if one.kind == "estimated"]
    assert "năm 2027-2032" in far.text


def test_every_note_of_the_plan_is_listed_last() -> None:
    notes = [{"at": "III.1", "kind": "no_date", "text": "Không ghi ngày."}, {"at": "II", "kind": "other", "text": "Ạ."}]
    found = warnings(plan(report(), notes=notes), PARTIES, FakeCalendar())
    assert [str(one) for one in found[-2:]] == ["III.1: [thiếu ngày] Không ghi ngày.", "II: [ghi chú] Ạ."]
