"""Two plans beside each other: what differs, in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from agencies.loading import shipped_directory
from plans.definition import Plan
from plans.diff import Change, diff
from plans.loading import read_plan
from tests.plans.library import FILES
from tests.plans.small_plans import plan, task


def said(task_id: str, quote: str, **more: Any) -> dict[str, Any]:
    kind = more.pop("kind", "work")
    return {**task(task_id, more.pop("lead", ["so-a"]), kind), "source": {"section": "I", "quote": quote}, **more}


def fields(changes: list[Change]) -> list[tuple[str, str | None, str]]:
    return [(one.what, one.task, one.field) for one in changes]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_plan_is_the_same_as_itself(path: Path) -> None:
    one = read_plan(path, shipped_directory())
    assert diff(one, one) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_new_ids_alone_are_told_as_new_ids(path: Path) -> None:
    old = read_plan(path, shipped_directory())
    data = old.model_dump(mode="json", by_alias=True, exclude_unset=True)
    for number, one in enumerate(data["tasks"]):
        one["id"] = f"moi-{number}"
    new = Plan.model_validate_json(json.dumps(data))
    assert {one.field for one in diff(old, new)} == {"id"}
    assert [one.before for one in diff(old, new)] == [task.id for task in old.tasks]


HEADER: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"number": None}, {"number": "5/KH-UBND"}, "số, ký hiệu: (không có) → 5/KH-UBND"),
    ({"title": "Một"}, {"title": "Hai"}, "tên: Một → Hai"),
    ({}, {"issuer": None}, "cơ quan ban hành: t/ubnd → (không có)"),
    ({"issued_on": "2024-04-03"}, {"issued_on": "2024-04-05"}, "ngày ban hành: 03/4/2024 → 05/4/2024"),
    ({"effective": {"from": "2024-04-03", "to": None}}, {"effective": {"from": "2024-04-03", "to": "2025-12-31"}},
     "thời gian thực hiện: từ 03/4/2024 đến … → từ 03/4/2024 đến 31/12/2025"),
    ({"monitor": None}, {"monitor": {"lead": "cong-an", "support": ["so-a"]}},
     "theo dõi, đôn đốc: (không có) → t/cong-an; t/so-a"),
    ({}, {"basis": ["Luật A", "Luật B"]}, "căn cứ: (không có) → Luật A; Luật B"),
    ({}, {"targets": [{"text": "Xã sạch", "op": ">=", "value": 30, "unit": "%"}]},
     "chỉ tiêu: (không có) → Xã sạch, >=, 30, %"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "words"), HEADER)
def test_the_header(before: dict[str, Any], after: dict[str, Any], words: str) -> None:
    (change,) = diff(plan(**before), plan(**after))
    assert (change.what, str(change)) == ("header", words)


DUE: list[tuple[Any, Any, str]] = [
    ({"by": "2024-06-14"}, {"before": "2024-06-14"}, "chậm nhất ngày 14/6/2024 → trước ngày 14/6/2024"),
    (None, {"by": "2024-06-14"}, "(không có) → chậm nhất ngày 14/6/2024"),
    ({"every": "six_months", "before": "06-20"},
     {"every": "six_months", "before": "06-20", "window": {"from": "previous 12-15", "to": "06-14"}},
     "định kỳ 06 tháng, trước ngày 20/6 → định kỳ 06 tháng, trước ngày 20/6; số liệu từ previous 12-15 đến 06-14"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "words"), DUE)
def test_dates(before: Any, after: Any, words: str) -> None:
    old, new = (plan(said("bao-cao", "Báo cáo kết quả", kind="report", due=due)) for due in (before, after))
    (change,) = diff(old, new)
    assert str(change) == f"bao-cao: thời hạn: {words}"


def test_bodies_of_a_task() -> None:
    old = plan(said("a", "Rà soát", lead=["so-a"], to="cong-an"))
    new = plan(said("a", "Rà soát", lead=["so-a", "t/so-b"], support=["h1"], requested=True))
    assert [str(one) for one in diff(old, new)] == [
        "a: chủ trì: t/so-a → t/so-a; t/so-b",
        "a: phối hợp: (không có) → t/h1",
        "a: được đề nghị: không → có",
        "a: nơi nhận: t/cong-an → (không có)",
    ]


def test_tasks_come_and_go_in_the_order_of_the_file() -> None:
    old = plan(said("a", "Rà soát số liệu người nghiện"), said("b", "Tuyên truyền phòng, chống ma túy"))
    new = plan(said("b", "Tuyên truyền phòng, chống ma túy"), said("c", "Bố trí kinh phí thực hiện"))
    assert [str(one) for one in diff(old, new)] == [
        "thêm nhiệm vụ c: Bố trí kinh phí thực hiện",
        "bỏ nhiệm vụ a: Rà soát số liệu người nghiện",
    ]


def test_a_task_that_moved_is_known_by_its_words() -> None:
    """A clause put in before it gives every later one another number."""
    old = plan(
        said("a.1", "Rà soát số liệu người nghiện trên địa bàn"), said("a.2", "Tuyên truyền ở cơ sở, khu dân cư")
    )
    new = plan(
        said("a.1", "Bố trí kinh phí, phương tiện"),
        said("a.2", "Rà soát số liệu người nghiện trên địa bàn"),
        said("a.3", "Tuyên truyền ở cơ sở, khu dân cư"),
    )
    assert fields(diff(old, new)) == [("added", "a.1", ""), ("changed", "a.2", "id"), ("changed", "a.3", "id")]


def test_a_reworded_clause_is_changed_not_replaced() -> None:
    old = plan(said("a.1", "Chủ trì, phối hợp với Công an tỉnh rà soát người nghiện"))
    new = plan(said("b.1", "Chủ trì, phối hợp với Công an tỉnh rà soát, thống kê người nghiện"))
    assert fields(diff(old, new)) == [("changed", "b.1", "id"), ("changed", "b.1", "quote")]


def test_a_clause_with_wholly_new_words_keeps_its_id() -> None:
    changes = diff(plan(said("a.1", "Rà soát")), plan(said("a.1", "Bố trí kinh phí")))
    assert [str(one) for one in changes] == ["a.1: trích văn bản: Rà soát → Bố trí kinh phí"]


def test_duties_of_one_passage_are_told_apart_by_kind_and_rule() -> None:
    passage = "Định kỳ 06 tháng, năm báo cáo kết quả về Công an tỉnh để tổng hợp, báo cáo theo quy định"
    half = said("x", passage, kind="report", due={"every": "six_months", "before": "06-15"})
    year = said("y", passage, kind="report", due={"every": "year", "before": "12-15"})
    changed = plan({**year, "id": "p"}, {**half, "id": "q"})
    assert [(one.field, one.before, one.after) for one in diff(plan(half, year), changed)] == [
        ("id", "y", "p"), ("id", "x", "q"),
    ]  # fmt: skip


def test_codes_are_compared_whole() -> None:
    assert diff(plan(said("a", "Rà soát", lead=["so-a"])), plan(said("a", "Rà soát", lead=["t/so-a"]))) == []
