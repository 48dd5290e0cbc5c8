"""The month of action of thị xã Việt Yên (June 2024), as encoded, against its text and its annotation."""

from __future__ import annotations

from datetime import date

import pytest

from plans.check import warnings
from plans.definition import Plan
from plans.trace import trace
from tests.plans.fake_parties import FakeCalendar, seeds
from tests.plans.library_plans import (
    annotated_requests,
    annotated_sections,
    document,
    encoded_requests,
    encoded_sections,
    first_words_missing,
    owed,
    shipped,
    without,
)

UNTIL = date(2025, 12, 31)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return shipped("viet-yen-2024-06", seeds())


def test_every_sentence_of_the_two_parts_is_quoted_word_for_word(plan: Plan) -> None:
    found = trace(plan, document("001"))
    assert (found.share, found.left, found.parts_missing, found.not_in_text) == (1.0, (), (), ())
    assert found.total > 30


@pytest.mark.parametrize("task_id", ["phong-y-te.1", "cong-an-thi-xa.5", "bao-cao"])
def test_the_trace_falls_when_a_task_is_taken_out(plan: Plan, task_id: str) -> None:
    assert trace(without(plan, task_id), document("001")).share < 1


def test_the_clauses_of_each_section_agree_with_the_annotation(plan: Plan) -> None:
    counted = annotated_sections("001")
    assert encoded_sections(plan, counted) == counted
    assert first_words_missing(plan, "001") == []


def test_only_the_section_that_asks_is_a_request(plan: Plan) -> None:
    assert encoded_requests(plan) == annotated_requests("001")


def test_a_name_with_commas_is_one_agency_and_a_list_is_several(plan: Plan) -> None:
    leads = {task.id: task.lead for task in plan.tasks}
    assert leads["trung-tam-van-hoa-thong-tin-va-the-thao.1"] == ("trung-tam-van-hoa-thong-tin-va-the-thao",)
    assert leads["phong-y-te.1"] == ("phong-y-te", "trung-tam-y-te-thi-xa")
    assert len(leads["vien-kiem-sat-nhan-dan-thi-xa.1"]) == 3


def test_the_report_goes_to_the_town_through_its_police(plan: Plan) -> None:
    report = plan.task("bao-cao")
    assert report
    assert (report.to, report.via, plan.monitor and plan.monitor.lead) == (
        "ubnd-thi-xa",
        "cong-an-thi-xa",
        "cong-an-thi-xa",
    )


def test_the_report_is_due_on_the_last_sunday_of_june(plan: Plan) -> None:
    wants = owed(plan, seeds(), UNTIL)["bao-cao once"]
    (day,) = {want.occurrence for want in wants}
    assert (day.written_on, day.due_on, day.target_on) == (date(2024, 6, 30), date(2024, 6, 30), date(2024, 6, 28))
    assert (day.window_from, day.window_to) == (None, None)


def test_who_reports_eleven_bodies_one_open_group_and_seventeen_communes(plan: Plan) -> None:
    wants = owed(plan, seeds(), UNTIL)["bao-cao once"]
    agencies = {want.agency for want in wants}
    assert {"viet-yen/ubnd-thi-xa", "viet-yen/cong-an-thi-xa"}.isdisjoint(agencies)
    assert "viet-yen/thanh-vien-ban-chi-dao" in agencies
    assert len([agency for agency in agencies if "/ubnd-" in agency]) == 17
    assert len(agencies) == 11 + 1 + 17


def test_only_the_report_and_the_undated_plans_are_owed(plan: Plan) -> None:
    wants = owed(plan, seeds(), UNTIL)
    assert set(wants) == {"bao-cao once", "ke-hoach once"}
    assert {want.occurrence.due_on for want in wants["ke-hoach once"]} == {None}


def test_the_warnings(plan: Plan) -> None:
    found = warnings(plan, seeds(), FakeCalendar())
    assert [(one.at, one.kind) for one in found if one.kind != "note"] == [
        ("number", "no_number"),
        ("issued_on", "no_issue_date"),
        ("ke-hoach", "no_date"),
        ("bao-cao", "day_off"),
        ("viet-yen/thanh-vien-ban-chi-dao", "open_group"),
    ]
