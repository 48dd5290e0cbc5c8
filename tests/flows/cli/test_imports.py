"""``dondoc agencies import`` and ``dondoc days import``: what they change in the plans in force."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.flows.cli.conftest import HALF_YEAR, LIBRARY, LOADED_ON, Dondoc

PLAN = "gia-lai-2011"
GROUP = "gia-lai/to-chuc-xa-hoi-nghe-nghiep"
MEMBERS = ["gia-lai/hoi-luat-gia-tinh", "gia-lai/hoi-nha-bao-tinh"]
FILE = """area: gia-lai
name: tỉnh Gia Lai
sources:
  cv: {text: Công văn số 5, date: 2024-06-01}
agencies:
  - {code: hoi-luat-gia-tinh, name: Hội Luật gia tỉnh Gia Lai, short: Hội Luật gia tỉnh, level: province, kind: hoi, source: cv}
  - {code: hoi-nha-bao-tinh, name: Hội Nhà báo tỉnh Gia Lai, short: Hội Nhà báo tỉnh, level: province, kind: hoi, source: cv}
groups:
  - {code: to-chuc-xa-hoi-nghe-nghiep, name: Các tổ chức xã hội - nghề nghiệp, kind: open, members: [hoi-luat-gia-tinh, hoi-nha-bao-tinh], source: cv}
"""
DAYS = """days:
  - {day: 2024-06-14, working: false, name: Ngày hội của tỉnh, source: Quyết định 1/QĐ-UBND}
  - {day: 2024-06-15, working: true, name: Làm bù ngày 14/6/2024, source: Quyết định 1/QĐ-UBND}
"""


@pytest.fixture
def gia_lai(fresh: Dondoc) -> Dondoc:
    assert fresh.run("plan", "load", LIBRARY / f"{PLAN}.yaml").status == 0
    return fresh


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "them.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


def owed(dondoc: Dondoc, *agencies: str, on: date = LOADED_ON) -> list[Any]:
    return [one for code in agencies for one in dondoc.json("obligations", "--agency", code, "--tracked", on=on)]


def withdrawn(dondoc: Dondoc) -> list[Any]:
    found = dondoc.json("obligations", "--agency", GROUP, "--tracked", "--state", "withdrawn")
    return [*found]


def test_an_open_groups_own_obligations_give_way_to_its_members(gia_lai: Dondoc, file: Path) -> None:
    before = owed(gia_lai, GROUP)
    assert {one["state"] for one in before} == {"upcoming"}
    (done,) = gia_lai.json("agencies", "import", file, "--as", "Hoa")["plans"]
    assert (done["withdrawn"] > 0, done["history"] > 0, done["redated"]) == (True, True, 0)
    assert owed(gia_lai, GROUP) == []
    gone = withdrawn(gia_lai)
    assert sorted(one["id"] for one in gone) == sorted(one["id"] for one in before)
    days = sorted(one["due_on"] for one in before)
    for member in MEMBERS:
        assert sorted(one["due_on"] for one in owed(gia_lai, member)) == days
    history = gia_lai.json("show", gone[0]["id"])["history"]
    assert (history[-1]["by"], history[-1]["act"]) == ("Hoa", "obligation.withdraw")
    assert "danh sách thành viên" in history[-1]["detail"]["reason"]
    shown = gia_lai.json("plan", "show", PLAN)
    led = {one["agency"] for one in shown["completion"]["agencies"]}
    assert (GROUP in led, set(MEMBERS) <= led) == (False, True)


def test_what_fell_due_before_members_were_known_wakes_none_of_them(gia_lai: Dondoc, file: Path) -> None:
    later = date(2025, 1, 6)
    assert [one["state"] for one in owed(gia_lai, GROUP, on=later)].count("overdue") == 1
    gia_lai.run("agencies", "import", file, on=later)
    assert [one for one in gia_lai.json("overdue", on=later) if one["agency"] in MEMBERS] == []
    assert {one["agency"] for one in gia_lai.json("obligations", "--history", on=later)} >= set(MEMBERS)


def test_importing_again_changes_nothing_and_says_so(gia_lai: Dondoc, file: Path) -> None:
    first = gia_lai.run("agencies", "import", file).out
    assert "thêm cơ quan Hội Luật gia tỉnh Gia Lai (gia-lai/hoi-luat-gia-tinh)" in first
    assert "thêm thành viên Hội Nhà báo tỉnh Gia Lai" in first
    assert PLAN in first
    everything = gia_lai.json("obligations")
    again = gia_lai.run("agencies", "import", file).out
    assert again.splitlines() == ["Danh bạ không có gì thay đổi", "Việc của các kế hoạch giữ nguyên"]
    assert gia_lai.json("obligations") == everything
    assert gia_lai.run("agencies", "check").status == 0


def test_a_settled_obligation_of_the_group_stays_as_it_is(gia_lai: Dondoc, file: Path) -> None:
    mine = owed(gia_lai, GROUP)[0]["id"]
    gia_lai.run("submit", mine)
    gia_lai.run("agencies", "import", file)
    assert [(one["id"], one["state"]) for one in owed(gia_lai, GROUP)] == [(mine, "submitted")]
    assert {one["agency"] for one in owed(gia_lai, *MEMBERS)} == set(MEMBERS)


def test_a_succession_changes_who_answers(loaded: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "kon-tum.yaml"
    head = "area: kon-tum\nname: tỉnh Kon Tum\nsources:\n  nq: {text: Nghị quyết 9, date: 2024-06-01}\n"
    row = "{agency: so-y-te, from: 2024-06-03, body: so-noi-vu, source: nq}"
    path.write_text(f"{head}successions:\n  - {row}\n", encoding="utf-8")
    assert loaded.run("agencies", "import", path).status == 0
    asked = ("obligations", "--agency", "kon-tum/so-y-te", "--from", "2024-06-14", "--to", "2024-06-14")
    before, after = (
        {one["id"]: one["responsible"] for one in loaded.json(*asked, on=day)}[HALF_YEAR]
        for day in (date(2024, 6, 2), date(2024, 6, 3))
    )
    assert (before, after) == ("kon-tum/so-y-te", "kon-tum/so-noi-vu")


def test_a_faulty_file_changes_nothing(gia_lai: Dondoc, file: Path) -> None:
    file.write_text(FILE.replace("members: [hoi-luat-gia-tinh", "members: [hoi-luat-gia"), encoding="utf-8")
    ran = gia_lai.run("agencies", "import", file)
    assert (ran.status, len(ran.complaints)) == (1, 1)
    assert ran.err.startswith("them.yaml:9: groups[1].members[1]:")
    assert "có phải “gia-lai/hoi-luat-gia-tinh”" in ran.err
    assert "hoi-luat-gia-tinh" not in gia_lai.run("agencies", "list", "--area", "gia-lai").out


def test_a_local_day_off_moves_target_days(loaded: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "nghi.yaml"
    path.write_text(DAYS, encoding="utf-8")
    done = loaded.json("days", "import", path)
    assert done["days"] == 2
    assert {one["plan"]: one["redated"] > 0 for one in done["plans"]}["kon-tum-1118-2024"]
    (one,) = [one for one in loaded.json("obligations", "--agency", "kon-tum/so-y-te") if one["id"] == HALF_YEAR]
    assert (one["due_on"], one["target_on"]) == ("2024-06-14", "2024-06-13")
    assert loaded.run("days", "import", path).out.splitlines() == [
        "Lịch làm việc không có gì thay đổi",
        "Việc của các kế hoạch giữ nguyên",
    ]


def test_local_days_outlive_the_calendar_being_worked_out_anew(loaded: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "nghi.yaml"
    path.write_text(DAYS, encoding="utf-8")
    loaded.run("days", "import", path)
    loaded.run("plan", "load", LIBRARY / "kon-tum-1118-2024.yaml", on=date(2026, 1, 5))  # reaches two years further
    found = {one["on"]: (one["name"], one["working"]) for one in loaded.json("days", "list", "--year", "2024")}
    assert found["2024-06-14"] == ("Ngày hội của tỉnh", False)
    assert found["2024-06-15"] == ("Làm bù ngày 14/6/2024", True)
    assert found["2024-04-29"][1] is False
    assert "Ngày hội của tỉnh" in loaded.run("days", "list", "--year", "2024").out


def test_a_local_day_is_taken_back_by_its_opposite(loaded: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "nghi.yaml"
    for text in (DAYS, DAYS.replace("06-14, working: false", "06-14, working: true")):
        path.write_text(text, encoding="utf-8")
        loaded.run("days", "import", path)
    (one,) = [one for one in loaded.json("obligations", "--agency", "kon-tum/so-y-te") if one["id"] == HALF_YEAR]
    assert one["target_on"] == "2024-06-14"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (DAYS.replace("working: false", "working: maybe"), "nghi.yaml:2: days[1].working"),
        (DAYS.replace("2024-06-14", "2042-06-14"), "14/06/2042: năm nằm ngoài lịch đang giữ (2010–2028)"),
        (DAYS.replace("2024-06-14", "2024-02-30"), "nghi.yaml:2: days[1].day"),
        ("days: []\n", "không ghi ngày nào"),
        ("dayss: []\n", "có phải “days”"),
    ],
)
def test_a_faulty_file_of_days_is_one_line(loaded: Dondoc, tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "nghi.yaml"
    path.write_text(text, encoding="utf-8")
    before = loaded.json("obligations")
    ran = loaded.run("days", "import", path)
    assert (ran.status, len(ran.complaints)) == (1, 1), ran.err
    assert says in ran.err
    assert loaded.json("obligations") == before
