"""Kế hoạch 1118/KH-UBND of Kon Tum, as encoded, against its text and its annotation."""

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
    annotation,
    document,
    encoded_requests,
    encoded_sections,
    first_words_missing,
    owed,
    shipped,
    without,
)

BODIES = (
    "so-lao-dong-thuong-binh-va-xa-hoi", "so-y-te", "bo-chi-huy-bo-doi-bien-phong-tinh", "cuc-hai-quan-gia-lai-kon-tum",
    "vien-kiem-sat-nhan-dan-tinh", "toa-an-nhan-dan-tinh", "so-nong-nghiep-va-phat-trien-nong-thon", "ban-dan-toc",
    "dai-phat-thanh-va-truyen-hinh-tinh", "bao-kon-tum", "cong-thong-tin-dien-tu-tinh", "so-tai-chinh",
    "uy-ban-mttq-tinh", "tinh-doan", "hoi-lien-hiep-phu-nu-tinh", "hoi-cuu-chien-binh-tinh", "hoi-nguoi-cao-tuoi-tinh",
    "hoi-nong-dan-tinh",
)  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> Plan:
    return shipped("kon-tum-1118-2024", seeds())


def test_every_sentence_of_the_three_parts_is_quoted_word_for_word(plan: Plan) -> None:
    found = trace(plan, document("000"))
    assert (found.share, found.left, found.parts_missing, found.not_in_text) == (1.0, (), (), ())
    assert found.total > 40


@pytest.mark.parametrize("task_id", ["so-y-te.1", "cong-an-tinh.4", "ke-hoach", "ubnd-cac-huyen-thanh-pho.6"])
def test_the_trace_falls_when_a_task_is_taken_out(plan: Plan, task_id: str) -> None:
    assert trace(without(plan, task_id), document("000")).share < 1


def test_the_clauses_of_each_section_agree_with_the_annotation(plan: Plan) -> None:
    counted = annotated_sections("000")
    assert encoded_sections(plan, counted) == counted
    assert first_words_missing(plan, "000") == []


def test_only_the_sections_that_ask_are_requests(plan: Plan) -> None:
    assert encoded_requests(plan) == annotated_requests("000")


def test_the_targets_of_the_annotation_are_there(plan: Plan) -> None:
    quotes = [target.quote or "" for target in plan.targets]
    assert [one["t"] for one in annotation("000")["targets"] if not any(one["t"] in quote for quote in quotes)] == []


def test_the_reports_are_owed_by_28_agencies_and_not_by_the_recipient(plan: Plan) -> None:
    wants = owed(plan, seeds(), date(2024, 12, 31))
    agencies = {want.agency for want in wants["bao-cao-6-thang 2024-H1"]}
    districts = seeds().members("kon-tum/ubnd-cac-huyen-thanh-pho", date(2024, 4, 3))
    assert agencies == {f"kon-tum/{slug}" for slug in BODIES} | set(districts)
    assert len(agencies) == len(wants["bao-cao-nam 2024"]) == len(wants["ke-hoach once"]) == 28


def test_who_was_asked_is_asked_to_report(plan: Plan) -> None:
    wants = owed(plan, seeds(), date(2024, 12, 31))["bao-cao-6-thang 2024-H1"]
    assert {want.agency.partition("/")[2] for want in wants if want.requested} == {
        "cuc-hai-quan-gia-lai-kon-tum",
        "uy-ban-mttq-tinh",
        "tinh-doan",
    }


@pytest.mark.parametrize(
    ("duty", "due_on", "target_on", "window"),
    [
        ("bao-cao-6-thang 2024-H1", (2024, 6, 14), (2024, 6, 14), ((2023, 12, 15), (2024, 6, 14))),
        ("bao-cao-nam 2024", (2024, 12, 14), (2024, 12, 13), ((2023, 12, 15), (2024, 12, 14))),
        ("bao-cao-6-thang 2026-H1", (2026, 6, 14), (2026, 6, 12), ((2025, 12, 15), (2026, 6, 14))),
    ],
)
def test_the_days(
    plan: Plan,
    duty: str,
    due_on: tuple[int, int, int],
    target_on: tuple[int, int, int],
    window: tuple[tuple[int, int, int], tuple[int, int, int]],
) -> None:
    (day,) = {want.occurrence for want in owed(plan, seeds(), date(2026, 12, 31))[duty]}
    assert (day.written_on, day.due_on, day.target_on) == (date(*due_on), date(*due_on), date(*target_on))
    assert (day.window_from, day.window_to, day.window_default) == (date(*window[0]), date(*window[1]), True)


def test_the_first_phase_has_a_day_and_ongoing_work_none(plan: Plan) -> None:
    wants = owed(plan, seeds(), date(2024, 12, 31))
    works = {duty: {want.occurrence.due_on for want in found} for duty, found in wants.items() if "." in duty}
    assert works == {"ubnd-cac-huyen-thanh-pho.5 once": {date(2024, 12, 14)}}


def test_details_of_single_clauses(plan: Plan) -> None:
    tasks = {task.id: task for task in plan.tasks}
    assert tasks["cuc-hai-quan-gia-lai-kon-tum.1"].delegated_to == ("chi-cuc-hai-quan-cua-khau-quoc-te-bo-y",)
    assert tasks["cong-an-tinh.3"].deliver_to == "so-tai-chinh"
    assert {task.subject for task in plan.tasks if task.lead == ("so-lao-dong-thuong-binh-va-xa-hoi",)} == {
        "cai-nghien"
    }
    assert [(phase.start, phase.end) for phase in plan.phases] == [
        (date(2024, 4, 3), date(2024, 12, 14)),
        (date(2024, 12, 15), None),
    ]


def test_the_warnings(plan: Plan) -> None:
    found = warnings(plan, seeds(), FakeCalendar(), date(2024, 4, 3))
    kinds = [(one.at, one.kind) for one in found if one.kind != "note"]
    assert kinds == [
        ("ubnd-cac-huyen-thanh-pho.5", "day_off"),
        ("ke-hoach", "no_date"),
        ("bao-cao-6-thang", "window_gap"),
        ("bao-cao-6-thang", "day_off"),
        ("bao-cao-nam", "window_gap"),
        ("bao-cao-nam", "day_off"),
        ("calendar", "estimated"),
    ]
    assert len([one for one in found if one.kind == "note"]) == len(plan.notes)
