"""Plan 62/KH-UBND of Đắk Lắk, against its text and the annotation beside it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from plans.definition import Plan
from plans.due import Due
from plans.obligations import assignments, leaders
from plans.trace import not_verbatim, trace
from tests.plans.fakes import FakeParties
from tests.plans.library import annotation, plan_of, text_of, works_per_section

PLAN = plan_of("dak-lak-62-2024")
TEXT = text_of("004")
SAID = annotation("004")
SECTIONS = {int(re.match(r"\d+", each["heading"])[0]): each for each in SAID["sections"]}  # type: ignore[index]
PARTIES = FakeParties(
    {f"dak-lak/{slug}" for slug in ("so-y-te", "so-tu-phap", "so-xay-dung", "so-noi-vu")},
    {
        "dak-lak/ubnd-cac-huyen-thi-xa-thanh-pho": ("closed", tuple(f"dak-lak/ubnd-huyen-{n}" for n in range(15))),
        "dak-lak/cac-so-ban-nganh-khac": ("residual", ()),
        "dak-lak/to-chuc-thanh-vien-mat-tran": ("open", ()),
    },
)


def test_every_sentence_of_the_assignment_parts_is_quoted() -> None:
    found = trace(PLAN, TEXT)
    assert (found.left, found.parts_missing, found.not_in_text) == ((), (), ())
    assert (found.total, found.share) == (94, 1.0)


@pytest.mark.parametrize("task", [task.id for task in PLAN.tasks if task.source.section.startswith(("IV", "VI"))])
def test_the_share_falls_when_a_task_is_removed(task: str) -> None:
    rest = PLAN.model_copy(update={"tasks": tuple(each for each in PLAN.tasks if each.id != task)})
    assert trace(rest, TEXT).share < 1


def test_targets_are_quoted_word_for_word() -> None:
    assert not_verbatim([target.quote or "" for target in PLAN.targets], TEXT) == ()


def test_work_tasks_per_section_are_those_of_the_annotation() -> None:
    assert works_per_section(PLAN, "IV") == {number: each["n_tasks"] for number, each in SECTIONS.items()}


@pytest.mark.parametrize("number", SECTIONS)
def test_each_section_has_its_heading_its_first_words_and_its_leads(number: int) -> None:
    said = SECTIONS[number]
    tasks = [task for task in PLAN.tasks if task.source.section == f"IV.{number}"]
    assert {task.source.heading for task in tasks} == {said["heading"]}
    assert [task.source.quote.startswith(each["t"]) for task, each in zip(tasks, said["tasks"], strict=True)] == [
        True
    ] * len(tasks)
    assert {len(task.lead) for task in tasks} == {len(said["agencies"])}
    assert {task.requested for task in tasks} == {said.get("requested", False)}


SHORT = {
    "Đoàn TNCS Hồ Chí Minh tỉnh": "tinh-doan",
    "Sở Lao động - Thương binh và Xã hội": "so-lao-dong-thuong-binh-va-xa-hoi",
    "Sở Y tế": "so-y-te",
    "Tòa án tỉnh": "toa-an-nhan-dan-tinh",
    "Sở Giáo dục và Đào tạo": "so-giao-duc-va-dao-tao",
    "ngành giáo dục": "so-giao-duc-va-dao-tao",
    "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh": "ngan-hang-nha-nuoc-chi-nhanh-tinh",
    "Công an tỉnh": "cong-an-tinh",
    "Công an": "cong-an-tinh",
    "lực lượng Công an": "cong-an-tinh",
}


@pytest.mark.parametrize("number", SECTIONS)
def test_bodies_named_inside_a_clause_support_it(number: int) -> None:
    tasks = [task for task in PLAN.tasks if task.source.section == f"IV.{number}"]
    for task, said in zip(tasks, SECTIONS[number]["tasks"], strict=True):
        assert {SHORT[name] for name in said.get("with", []) if name in SHORT} <= set(task.support), task.id


def test_reports_have_their_days_windows_and_way() -> None:
    half, year = (task for task in PLAN.tasks if task.kind == "report")
    assert [(task.id, task.lead, task.to, task.via) for task in (half, year)] == [
        ("bao-cao-6-thang", ("assigned",), "ubnd-tinh", "cong-an-tinh"),
        ("bao-cao-nam", ("assigned",), "ubnd-tinh", "cong-an-tinh"),
    ]
    rules = ("six_months", "06-20", "06-14"), ("year", "12-20", "12-14")
    assert [task.due for task in (half, year)] == [
        Due.model_validate({"every": every, "before": before, "window": {"from": "previous 12-15", "to": end}})
        for every, before, end in rules
    ]
    assert [task.source.quote for task in (half, year)] == [each["quote"] for each in SAID["reports"]]
    assert all("về UBND tỉnh (qua Công an tỉnh)" in task.source.more[0] for task in (half, year))


def test_milestones_own_plan_and_yearly_estimate() -> None:
    def facts(task_id: str) -> tuple[object, ...]:
        task = PLAN.task(task_id)
        assert task is not None
        return task.kind, task.due, task.source.quote[:34]

    assert facts("so-ket") == ("milestone", Due.model_validate({"in": 2026}), "Năm 2026 tiến hành sơ kết")
    assert facts("tong-ket") == ("milestone", Due.model_validate({"in": 2030}), "năm 2030 tiến hành tổng kết Chương")
    assert facts("ke-hoach") == ("plan", None, "Căn cứ Kế hoạch này, các sở, ngành")
    assert facts("du-toan-hang-nam")[:2] == ("work", Due.model_validate({"every": "year"}))
    duty = PLAN.task("du-toan-hang-nam")
    assert duty is not None
    assert duty.source.quote.startswith(SAID["duties_one_off"][1]["quote"])


def test_targets_are_those_of_the_annotation() -> None:
    figures = [(t.op, t.value, t.unit, t.by or t.every) for t in PLAN.targets if t.value is not None]
    assert figures == [
        (">", 80, "%", 2025),
        (">", 90, "%", 2030),
        (">", 90, "%", "year"),
        (">=", 1, "người", "year"),
        (">=", 70, "%", "year"),
        (">", 80, "%", 2025),
        ("=", 100, "%", 2030),
    ]
    assert len(PLAN.targets) == len(figures) + 4, "and those without a figure"


def test_head_and_monitor() -> None:
    assert (PLAN.number, PLAN.issued_on) == (SAID["header"]["number"], date(2024, 4, 2))
    assert PLAN.title == SAID["header"]["title"]
    assert (PLAN.effective.start, PLAN.effective.end) == (date(2024, 4, 2), date(2030, 12, 31))
    assert PLAN.monitor is not None
    assert (PLAN.monitor.lead, PLAN.monitor.support) == ("cong-an-tinh", ("tinh-doan",))
    assert any(note.kind == "contradiction" and "năm sau" in note.text for note in PLAN.notes)
    assert {"VI.1", "V.2"} <= {note.at for note in PLAN.notes if note.kind == "no_date"}


def test_who_leads_with_groups_expanded() -> None:
    led = leaders(PLAN, PARTIES)
    named = {
        f"dak-lak/{code}" for task in PLAN.tasks if task.kind == "work" for code in task.lead if "cac-" not in code
    }
    others = {"dak-lak/so-tu-phap", "dak-lak/so-xay-dung"}
    districts = set(PARTIES.members("dak-lak/ubnd-cac-huyen-thi-xa-thanh-pho", PLAN.begins_on))
    assert set(led) == (named - {"dak-lak/assigned"}) | others | districts
    assert sorted(agency for agency, asked in led.items() if asked) == [
        f"dak-lak/{slug}"
        for slug in (
            "cuc-quan-ly-thi-truong-tinh",
            "dai-phat-thanh-va-truyen-hinh-tinh",
            "dai-tieng-noi-viet-nam-khu-vuc-tay-nguyen",
            "ngan-hang-nha-nuoc-chi-nhanh-tinh",
            "thong-tan-xa-viet-nam-tai-tinh",
            "to-chuc-thanh-vien-mat-tran",
            "toa-an-nhan-dan-tinh",
            "uy-ban-mttq-tinh",
            "vien-kiem-sat-nhan-dan-tinh",
        )
    ]


def owners(plan: Plan, task_id: str) -> set[str]:
    return {row.agency for row in assignments(plan, PARTIES) if row.task == task_id and row.role == "lead"}


def test_the_report_is_owed_by_all_but_the_police_it_goes_through() -> None:
    assert owners(PLAN, "bao-cao-6-thang") == set(leaders(PLAN, PARTIES)) - {"dak-lak/cong-an-tinh"}
    assert {"dak-lak/so-tu-phap", "dak-lak/ubnd-huyen-14", "dak-lak/so-y-te"} <= owners(PLAN, "ke-hoach")
    assert "dak-lak/tinh-doan" not in owners(PLAN, "ke-hoach")
