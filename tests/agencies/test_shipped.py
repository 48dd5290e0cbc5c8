"""The shipped directory against what is known of the five areas."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from agencies.loading import SHIPPED, load_directory, shipped_directory
from plans.yamltree import read_text, read_tree

ISSUED = {
    "kon-tum": date(2024, 4, 3),
    "viet-yen": date(2024, 6, 1),
    "gia-lai": date(2011, 9, 1),
    "thua-thien-hue": date(2023, 10, 6),
    "dak-lak": date(2024, 4, 2),
}


FILES = sorted(SHIPPED.glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_both_parsers_read_the_same(path: Path) -> None:
    """Values and lines: the program reads its own files by the faster one."""
    text = read_text(path)
    assert read_tree(text, path.name, shipped=True) == read_tree(text, path.name)


def test_the_shipped_files_are_sound_as_any_file_must_be() -> None:
    assert load_directory(FILES).agencies == shipped_directory().agencies


@pytest.mark.parametrize(
    ("area", "group", "count"),
    [
        ("kon-tum", "ubnd-cac-huyen-thanh-pho", 10),
        ("dak-lak", "ubnd-cac-huyen-thi-xa-thanh-pho", 15),
        ("gia-lai", "ubnd-cac-huyen-thi-xa-thanh-pho", 17),
        ("thua-thien-hue", "ubnd-cac-huyen-thi-xa-thanh-pho", 9),
        ("thua-thien-hue", "ubnd-cac-xa-phuong-thi-tran", 141),
        ("viet-yen", "ubnd-cac-xa-phuong", 17),
    ],
)
def test_groups_have_their_real_members(area: str, group: str, count: int) -> None:
    members = shipped_directory().members(f"{area}/{group}", ISSUED[area])
    assert len(set(members)) == count


def test_viet_yen_has_eight_communes_and_nine_wards() -> None:
    members = shipped_directory().members("viet-yen/ubnd-cac-xa-phuong", ISSUED["viet-yen"])
    assert sum("/ubnd-xa-" in code for code in members) == 8
    assert sum("/ubnd-phuong-" in code for code in members) == 9


def test_departments_are_no_police_army_courts_or_associations() -> None:
    directory = shipped_directory()
    for area, on in ISSUED.items():
        kinds = {directory.agencies[code].kind for code in directory.departments(area, on)}
        assert kinds <= {"so", "ban", "nganh"}
    found = directory.departments("dak-lak", ISSUED["dak-lak"])
    assert {"dak-lak/thanh-tra-tinh", "dak-lak/van-phong-ubnd-tinh", "dak-lak/ban-dan-toc"} <= set(found)
    assert len(found) == 20


def test_a_department_founded_later_does_not_stand_in_2011() -> None:
    departments = shipped_directory().departments
    assert "gia-lai/so-ngoai-vu" not in departments("gia-lai", date(2011, 9, 1))
    assert "gia-lai/so-ngoai-vu" in departments("gia-lai", date(2017, 1, 1))


@pytest.mark.parametrize(
    ("code", "on", "subject", "body"),
    [
        ("kon-tum/so-lao-dong-thuong-binh-va-xa-hoi", date(2025, 2, 28), None, "itself"),
        ("kon-tum/so-lao-dong-thuong-binh-va-xa-hoi", date(2025, 3, 1), None, "kon-tum/so-noi-vu"),
        ("kon-tum/so-lao-dong-thuong-binh-va-xa-hoi", date(2025, 3, 1), "cai-nghien", "kon-tum/cong-an-tinh"),
        ("kon-tum/ubnd-huyen-dak-ha", date(2025, 6, 30), None, "itself"),
        ("kon-tum/ubnd-huyen-dak-ha", date(2025, 7, 1), None, None),
        ("kon-tum/so-y-te", date(2026, 6, 15), None, "itself"),
        ("viet-yen/ubnd-thi-xa", date(2024, 1, 31), None, None),
        ("viet-yen/cong-an-thi-xa", date(2024, 6, 1), None, "itself"),
        ("viet-yen/cong-an-thi-xa", date(2025, 3, 1), None, None),
        ("thua-thien-hue/ubnd-thanh-pho-hue", date(2025, 1, 1), None, None),
    ],
)
def test_who_answers(code: str, on: date, subject: str | None, body: str | None) -> None:
    assert shipped_directory().responsible(code, on, subject) == (code if body == "itself" else body)


def test_every_row_has_a_dated_source_and_a_parent_that_is_known() -> None:
    directory = shipped_directory()
    sources = [row.source for row in directory.agencies.values()]
    sources += [row.source for row in directory.groups.values()]
    sources += [row.source for row in directory.successions]
    assert [source for source in sources if not re.search(r"\(\d\d/\d\d/20\d\d\)$", source)] == []
    assert all(body.parent is None or body.parent in directory.agencies for body in directory.agencies.values())


def test_names_are_whole_and_unlike() -> None:
    bodies = shipped_directory().agencies.values()
    assert len({body.name for body in bodies}) == len(bodies)
    assert shipped_directory().name("kon-tum/so-y-te") == "Sở Y tế tỉnh Kon Tum"
    assert shipped_directory().area_name("viet-yen") == "thị xã Việt Yên"
    assert shipped_directory().area_name("trung-uong") == ""
