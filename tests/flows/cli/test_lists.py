"""``dondoc obligations|overdue|plan list|plan show``: what other programs read, and what people read."""

from __future__ import annotations

from datetime import date

import pytest

from tests.flows.cli.conftest import HALF_YEAR, Dondoc

FIELDS = [
    "id", "plan", "task", "agency", "responsible", "period", "window_from", "window_to", "phrase", "written_on",
    "due_on", "target_on", "state", "days_late", "working_days_late", "submitted_on",
]  # fmt: skip
JUNE = date(2024, 6, 12)


@pytest.mark.parametrize(
    "words",
    [
        ("plan", "list"),
        ("obligations",),
        ("overdue",),
        ("notices",),
        ("messages",),
        ("contacts", "list"),
        ("contacts", "missing"),
    ],
)
def test_a_fresh_data_folder_gives_empty_lists(fresh: Dondoc, words: tuple[str, ...]) -> None:
    assert fresh.json(*words) == []
    assert fresh.run(*words).status == 0


def test_an_obligation_has_the_fields_that_other_programs_read(loaded: Dondoc) -> None:
    found = {one["id"]: one for one in loaded.json("obligations", on=JUNE)}
    assert list(found[HALF_YEAR]) == FIELDS
    assert found[HALF_YEAR] == {
        "id": HALF_YEAR,
        "plan": "kon-tum-1118-2024",
        "task": "bao-cao-6-thang",
        "agency": "kon-tum/so-y-te",
        "responsible": "kon-tum/so-y-te",
        "period": "2024-H1",
        "window_from": "2023-12-15",
        "window_to": "2024-06-14",
        "phrase": "định kỳ 06 tháng, trước ngày 15/6",
        "written_on": "2024-06-14",
        "due_on": "2024-06-14",
        "target_on": "2024-06-14",
        "state": "due_soon",
        "days_late": 0,
        "working_days_late": 0,
        "submitted_on": None,
    }


def test_days_select_by_last_day_and_undated_ones_are_always_listed(loaded: Dondoc) -> None:
    on_the_day = loaded.json(
        "obligations", "--plan", "kon-tum-1118-2024", "--from", "2024-06-14", "--to", "2024-06-14", on=JUNE
    )
    assert sum(one["due_on"] == "2024-06-14" for one in on_the_day) == 28
    assert {one["due_on"] for one in on_the_day} == {"2024-06-14", None}


def test_agency_and_state_select(loaded: Dondoc) -> None:
    mine = loaded.json("obligations", "--agency", "kon-tum/so-y-te", on=JUNE)
    assert {one["agency"] for one in mine} == {"kon-tum/so-y-te"}
    soon = loaded.json("obligations", "--agency", "kon-tum/so-y-te", "--state", "due_soon", on=JUNE)
    assert [one["id"] for one in soon] == [HALF_YEAR]
    both = loaded.json("obligations", "--state", "due_soon", "--state", "undated", on=JUNE)
    assert {one["state"] for one in both} == {"due_soon", "undated"}


def test_what_is_unknown_is_named_with_its_nearest(loaded: Dondoc) -> None:
    plan = loaded.run("obligations", "--plan", "kon-tum-1118-2023")
    assert (plan.status, "kon-tum-1118-2024" in plan.err) == (1, True)
    agency = loaded.run("overdue", "--agency", "kon-tum/so-y-t")
    assert (agency.status, "có phải “kon-tum/so-y-te”" in agency.err) == (1, True)
    state = loaded.run("obligations", "--state", "late")
    assert (state.status, "overdue" in state.err) == (2, True)


def test_overdue_counts_days_and_working_days(loaded: Dondoc) -> None:
    assert loaded.json("overdue", "--plan", "kon-tum-1118-2024", on=date(2024, 6, 14)) == []
    late = loaded.json("overdue", "--plan", "kon-tum-1118-2024", on=date(2024, 6, 17))
    assert len(late) == 28
    assert {(one["state"], one["days_late"], one["working_days_late"]) for one in late} == {("overdue", 3, 1)}
    assert loaded.json("overdue", "--today", "2024-06-17", "--plan", "kon-tum-1118-2024") == late


def test_people_read_names_and_can_copy_the_id_in_one_piece(loaded: Dondoc) -> None:
    ran = loaded.run("overdue", "--agency", "kon-tum/so-y-te", on=date(2024, 6, 17))
    assert "Sở Y tế tỉnh Kon Tum" in ran.out
    assert "3 ngày (1 LV)" in ran.out
    assert "quá hạn" in ran.out
    assert f"  {HALF_YEAR}" in ran.out.splitlines()
    table = [line for line in ran.out.splitlines() if not line.startswith("  kon-tum")]
    assert max(map(len, table)) <= 100


def test_plan_list_and_show(loaded: Dondoc) -> None:
    assert [one["id"] for one in loaded.json("plan", "list")] == ["kon-tum-1118-2024", "viet-yen-2024-06"]
    shown = loaded.json("plan", "show", "kon-tum-1118-2024", on=JUNE)
    assert shown["plan"]["number"] == "1118/KH-UBND"
    assert shown["states"]["due_soon"] == 28
    assert shown["history"][0]["act"] == "plan.load"
    told = loaded.run("plan", "show", "kon-tum-1118-2024", on=JUNE).out
    assert "theo dõi, đôn đốc: Công an tỉnh Kon Tum" in told
    assert "nạp kế hoạch" in told
    assert "ban hành: 03/04/2024" in told
    assert "đã báo cáo 0/" in told


def test_progress_gives_completion_per_task_agency_and_plan(loaded: Dondoc) -> None:
    words = (
        "--progress",
        "so-lao-dong-thuong-binh-va-xa-hoi.1=done",
        "--progress",
        "so-lao-dong-thuong-binh-va-xa-hoi.2=40%",
    )
    obligation = HALF_YEAR.replace("so-y-te", "so-lao-dong-thuong-binh-va-xa-hoi")
    assert loaded.run("submit", obligation, *words, on=JUNE).status == 0
    done = loaded.json("plan", "show", "kon-tum-1118-2024", "--period", "2024-H1", on=JUNE)["completion"]
    by_task = {one["task"]: one for one in done["tasks"]}
    by_agency = {one["agency"]: one for one in done["agencies"]}
    assert by_task["so-lao-dong-thuong-binh-va-xa-hoi.1"]["percent"] == 100
    assert by_agency["kon-tum/so-lao-dong-thuong-binh-va-xa-hoi"]["percent"] == 70
    assert (done["plan"]["done"], done["plan"]["doing"], done["plan"]["stated"]) == (1, 1, 2)
    told = loaded.run("plan", "show", "kon-tum-1118-2024", "--period", "2024-H1", on=JUNE).out
    every = done["plan"]["done"] + done["plan"]["doing"] + done["plan"]["not_yet"] + done["plan"]["unknown"]
    assert f"đã báo cáo 2/{every} dòng; bình quân phần đã báo cáo: 70 %" in told
    assert "Tiến độ kỳ 6 tháng đầu năm 2024" in told
