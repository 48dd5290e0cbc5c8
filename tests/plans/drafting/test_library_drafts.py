"""The library as a test: the plans encoded by hand against their own drafts; every difference is allowed by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from agencies.loading import shipped_directory
from plans.definition import Plan, Task
from plans.drafting.drafted import Draft
from plans.drafting.drafting import draft
from plans.drafting.readers.opening import read
from plans.loading import read_plan
from plans.trace import squeeze, trace
from tests.plans.drafting.lines import CORPUS
from tests.plans.drafting.made import book

LIBRARY = Path(__file__).parents[3] / "plans" / "library"
TEXTS = {"kon-tum-1118-2024": "000", "viet-yen-2024-06": "001", "gia-lai-2011": "002", "dak-lak-62-2024": "004"}
ARTICLE = "thua-thien-hue-302-2023"
PLANS = pytest.mark.parametrize("name", TEXTS)
# What a person knows of a document that does not say it.
KNOWN: Mapping[str, Mapping[str, str]] = {"gia-lai-2011": {"issuer": "Ủy ban nhân dân tỉnh Gia Lai", "area": "gia-lai"}}

PHASE = "mốc của giai đoạn, người mã hoá ghi thành nhiệm vụ của địa phương; bản thảo ghi ở phases"
MONITORS = "câu giao theo dõi, đôn đốc: bản thảo ghi ở monitor và trong ghi chú"
MONEY = "câu về dự toán trong phần kinh phí, không nêu đơn vị nào: bản thảo ghi trong ghi chú"
ONE_PARAGRAPH = "một đoạn là một nhiệm vụ (không có gạch đầu dòng); người mã hoá tách câu thứ hai"
IN_A_SOLUTION = "phần này chỉ có một câu giao việc (điểm b); bản thảo lấy câu ấy mà không coi cả phần là phần giao việc"
GIVES_ESTIMATES = "phần kinh phí giao các đơn vị lập dự toán; người mã hoá lấy câu ấy mà không kể phần"
EVERY_YEAR = "“hằng năm” không có ngày: bản thảo không suy ra thời hạn"
NOT_DRAFTED: Mapping[str, Mapping[str, str]] = {
    "kon-tum-1118-2024": {
        "ubnd-cac-huyen-thanh-pho.5": PHASE,
        "ubnd-cac-huyen-thanh-pho.6": PHASE,
        "cong-an-tinh.6": ONE_PARAGRAPH,
    },
    "viet-yen-2024-06": {"cong-an-thi-xa.5": MONITORS},
    "gia-lai-2011": {"cong-an-tinh.5": MONITORS},
    "dak-lak-62-2024": {"du-toan-hang-nam": MONEY, "cong-an-tinh.11": MONITORS},
}
OTHER_PARTS: Mapping[str, Mapping[str, str]] = {
    "kon-tum-1118-2024": {"II. PHẠM VI, THỜI GIAN THỰC HIỆN": IN_A_SOLUTION}
}
MORE_PARTS: Mapping[str, Mapping[str, str]] = {"dak-lak-62-2024": {"V. KINH PHÍ THỰC HIỆN": GIVES_ESTIMATES}}
OTHER_DUE: Mapping[str, Mapping[str, str]] = {"dak-lak-62-2024": {"cong-an-tinh.10": EVERY_YEAR}}

THE_DESK = "văn bản ghi “qua Văn phòng Công an tỉnh”; người mã hoá ghi cơ quan chủ quản"
BY_NAME = "người mã hoá kê từng đơn vị; bản thảo ghi assigned"
NO_YEAR = "mốc không ghi ngày: bản thảo chỉ giữ trong câu trích"
AIMS = "mục tiêu năm 2020, 2030 của Chiến lược: bản thảo ghi ở chỉ tiêu, không thành mốc"
# (plan, task of the library) -> the fields that differ, and why; "" is the whole task.
OTHER_DUTIES: Mapping[tuple[str, str], tuple[set[str], str]] = {
    ("gia-lai-2011", "ke-hoach"): ({"via"}, THE_DESK),
    ("gia-lai-2011", "bao-cao-nam"): ({"via"}, THE_DESK),
    ("gia-lai-2011", "so-ket-tong-ket"): ({""}, NO_YEAR),
    ("gia-lai-2011", "muc-tieu-2020"): ({""}, AIMS),
    ("gia-lai-2011", "dinh-huong-2030"): ({""}, AIMS),
    ("dak-lak-62-2024", "ke-hoach"): ({"lead"}, BY_NAME),
}


@cache
def by_hand(name: str) -> Plan:
    return read_plan(LIBRARY / f"{name}.yaml", shipped_directory())


@cache
def drafted(name: str) -> Draft:
    return draft(read(CORPUS / f"{TEXTS[name]}.txt"), book(), **KNOWN.get(name, {}))


@cache
def as_plan(name: str) -> Plan:
    return Plan.model_validate(dict(drafted(name).plan), strict=False)


def pairs(name: str, *, work: bool) -> tuple[list[tuple[Task, Task]], list[Task], list[Task]]:
    """Tasks of the library with those drafted from the same words; then what only one of the two has."""
    ours = [task for task in as_plan(name).tasks if (task.kind == "work") is work]
    found: list[tuple[Task, Task]] = []
    only: list[Task] = []
    for task in by_hand(name).tasks:
        if (task.kind == "work") is work:
            match = next((one for one in ours if _same(task, one)), None)
            if match is None:
                only.append(task)
            else:
                found.append((task, match))
                ours.remove(match)
    return found, only, ours


def _same(task: Task, other: Task) -> bool:
    if task.kind != "work":
        return task.kind == other.kind and task.id.split(".")[0] in (other.id, other.id.removesuffix("-trien-khai"))
    one, two = squeeze(task.source.quote), squeeze(other.source.quote)
    return one in two or two in one


def due(task: Task) -> Any:
    return task.due.model_dump(by_alias=True, exclude_none=True, mode="json") if task.due else None


@PLANS
def test_the_header(name: str) -> None:
    ours, theirs = as_plan(name), by_hand(name)
    assert ours.whole(ours.issuer or "") == theirs.whole(theirs.issuer or "")
    for field in ("id", "number", "issued_on", "level", "area", "effective", "monitor"):
        assert (field, getattr(ours, field)) == (field, getattr(theirs, field))


@PLANS
def test_the_parts_that_assign(name: str) -> None:
    mine = {squeeze(part) for part in as_plan(name).assignment_parts}
    theirs = {squeeze(part) for part in by_hand(name).assignment_parts}
    assert theirs - mine == {squeeze(part) for part in OTHER_PARTS.get(name, ())}
    assert mine - theirs == {squeeze(part) for part in MORE_PARTS.get(name, ())}


@PLANS
def test_every_work_task_is_drafted_and_no_other(name: str) -> None:
    _, only_by_hand, only_drafted = pairs(name, work=True)
    assert {task.id for task in only_by_hand} == set(NOT_DRAFTED[name])
    assert [task.id for task in only_drafted] == []


@PLANS
def test_who_leads_and_who_is_only_asked(name: str) -> None:
    for task, ours in pairs(name, work=True)[0]:
        assert (task.id, ours.lead, ours.requested) == (task.id, task.lead, task.requested)


@PLANS
def test_no_support_is_made_up(name: str) -> None:
    """A draft takes over who is named after "phối hợp với"; a person also reads it between the words."""
    for task, ours in pairs(name, work=True)[0]:
        words = squeeze(" ".join(ours.source.passages)).lower()
        assert set(ours.support) <= set(task.support) or "phốihợp" in words, task.id


@PLANS
def test_the_deadlines_of_work(name: str) -> None:
    other = {task.id for task, ours in pairs(name, work=True)[0] if due(task) != due(ours)}
    assert other == set(OTHER_DUE.get(name, ()))


@PLANS
def test_reports_plans_and_milestones(name: str) -> None:
    found, only_by_hand, only_drafted = pairs(name, work=False)
    other = {task.id: {part for part, same in _parts(task, ours) if not same} for task, ours in found}
    other |= {task.id: {""} for task in only_by_hand}
    allowed = {task: fields for (plan, task), (fields, _) in OTHER_DUTIES.items() if plan == name}
    assert {task: fields for task, fields in other.items() if fields} == allowed
    assert [task.id for task in only_drafted] == []


def _parts(task: Task, ours: Task) -> list[tuple[str, bool]]:
    """The due with its window, and the codes."""
    same = [(field, getattr(task, field) == getattr(ours, field)) for field in ("lead", "to", "via")]
    return [*same, ("due", due(task) == due(ours))]


@PLANS
def test_the_sentences_are_traced(name: str) -> None:
    found = trace(as_plan(name), (CORPUS / f"{TEXTS[name]}.txt").read_text(encoding="utf-8"))
    assert found.share >= 0.95, found.left
    assert (found.parts_missing, found.not_in_text) == ((), ())


@PLANS
def test_what_makes_no_task_is_a_note(name: str) -> None:
    """The sentences that a person made tasks of, and the draft does not, are in its notes, phases or other quotes."""
    plan = as_plan(name)
    quotes = [passage for task in plan.tasks for passage in task.source.passages]
    phases = [phase.quote or "" for phase in plan.phases]
    kept = squeeze(" ".join([*(note.text for note in plan.notes), *phases, *quotes]))
    for task in pairs(name, work=True)[1]:
        assert squeeze(task.source.quote)[:60] in kept, task.id


def test_the_article_is_no_plan() -> None:
    found = draft(read(CORPUS / "003.txt"), book())
    assert found.article is not None
    assert len(found.article) < 160
    assert (found.plan["source"]["kind"], found.plan["tasks"]) == ("article", [])
    number = by_hand(ARTICLE).number
    assert number is not None
    assert number in found.plan["notes"][0]["text"]


def test_the_figures_of_the_article_are_kept() -> None:
    targets = draft(read(CORPUS / "003.txt"), book()).plan["targets"]
    ours = squeeze(" ".join(target["quote"] for target in targets))
    wanted = [target for target in by_hand(ARTICLE).targets if target.value is not None and target.quote]
    kept = [target for target in wanted if squeeze(target.quote or "").rstrip(".") in ours]
    assert len(wanted) >= 5
    assert [target.text for target in wanted if target not in kept] == []
