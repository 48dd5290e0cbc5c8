"""The plan of 2011 that carries out Quyết định 1001/QĐ-TTg, as encoded, against its text and its annotation."""

from __future__ import annotations

from datetime import date

import pytest

from plans.check import warnings
from plans.definition import Plan
from plans.trace import trace
from tests.plans.fake_parties import GIA_LAI_OTHERS, FakeCalendar, seeds
from tests.plans.library_plans import (
    annotated_requests,
    annotated_sections,
    annotation,
    document,
    encoded_requests,
    encoded_sections,
    first_words_missing,
    owed,
    shipped,
    without,
)

UNTIL = date(2031, 12, 31)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return shipped("gia-lai-2011", seeds())


def test_every_sentence_of_the_two_parts_is_quoted_word_for_word(plan: Plan) -> None:
    found = trace(plan, document("002"))
    assert (found.share, found.left, found.parts_missing, found.not_in_text) == (1.0, (), (), ())
    assert found.total > 20


@pytest.mark.parametrize("task_id", ["so-y-te.1", "ke-hoach", "bao-cao-nam"])
def test_the_trace_falls_when_a_task_is_taken_out(plan: Plan, task_id: str) -> None:
    assert trace(without(plan, task_id), document("002")).share < 1


def test_the_clauses_of_each_section_agree_with_the_annotation(plan: Plan) -> None:
    counted = annotated_sections("002")
    assert encoded_sections(plan, counted) == counted
    assert first_words_missing(plan, "002") == []


def test_only_the_sections_that_ask_are_requests(plan: Plan) -> None:
    assert encoded_requests(plan) == annotated_requests("002")


def test_what_the_text_does_not_say_is_empty_and_what_was_inferred_is_noted(plan: Plan) -> None:
    assert (plan.number, plan.issued_on) == (None, None)
    inferred = {note.at for note in plan.notes if note.kind == "inferred"}
    assert {"Cơ quan ban hành", "Ngày ban hành"} <= inferred


def test_the_figures_of_the_targets(plan: Plan) -> None:
    annotated = annotation("002")["targets"]
    figures = [[target.value] if target.range is None else list(target.range) for target in plan.targets]
    assert figures == [one["value"] if isinstance(one["value"], list) else [one["value"]] for one in annotated]
    assert [target.baseline for target in plan.targets] == [one.get("baseline") for one in annotated]
    assert {target.by for target in plan.targets} == {2020}


def test_both_duties_go_to_the_steering_committee_through_the_police(plan: Plan) -> None:
    duties = [task for task in plan.tasks if task.kind in ("plan", "report")]
    assert [task.id for task in duties] == ["ke-hoach", "bao-cao-nam"]
    assert {(task.to, task.via) for task in duties} == {("ban-chi-dao-phong-chong-toi-pham-tinh", "cong-an-tinh")}


def test_the_own_plan_and_the_annual_reports(plan: Plan) -> None:
    wants = owed(plan, seeds(), UNTIL)
    assert {want.occurrence.due_on for want in wants["ke-hoach once"]} == {date(2011, 9, 29)}
    annual = [wants[f"bao-cao-nam {year}"][0].occurrence for year in range(2011, 2031)]
    assert [day.due_on for day in annual] == [date(year, 12, 4) for year in range(2011, 2031)]
    assert annual[0].target_on == date(2011, 12, 2)
    assert annual[0].window_to is None  # a plan of 2011: Nghị định 09/2019/NĐ-CP does not reach back
    assert "bao-cao-nam 2031" not in wants


def test_who_owes_the_own_plan(plan: Plan) -> None:
    wants = owed(plan, seeds(), UNTIL)["ke-hoach once"]
    agencies = {want.agency for want in wants}
    assert {f"gia-lai/{slug}" for slug in GIA_LAI_OTHERS} <= agencies
    assert {"gia-lai/to-chuc-thanh-vien-mat-tran", "gia-lai/to-chuc-xa-hoi-nghe-nghiep"} <= agencies
    assert {"gia-lai/cong-an-tinh", "gia-lai/cac-so-nganh-khac"}.isdisjoint(agencies)
    assert len([agency for agency in agencies if "/ubnd-" in agency]) == 17


def test_milestones_without_a_day_make_no_obligation(plan: Plan) -> None:
    wants = owed(plan, seeds(), UNTIL)
    assert "so-ket-tong-ket once" not in wants
    assert wants["muc-tieu-2020 once"][0].occurrence.due_on == date(2020, 12, 31)
    assert wants["dinh-huong-2030 once"][0].occurrence.due_on == date(2030, 12, 31)


def test_the_warnings(plan: Plan) -> None:
    found = warnings(plan, seeds(), FakeCalendar())
    assert [(one.at, one.kind) for one in found if one.kind != "note"] == [
        ("number", "no_number"),
        ("issued_on", "no_issue_date"),
        ("bao-cao-nam", "day_off"),
        ("so-ket-tong-ket", "no_date"),
        ("gia-lai/to-chuc-thanh-vien-mat-tran", "open_group"),
        ("gia-lai/to-chuc-xa-hoi-nghe-nghiep", "open_group"),
        ("calendar", "estimated"),
    ]
