"""Directory files merged into a directory that stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from agencies.changed import facts
from agencies.directory import Agency, Directory, Group, Member, Responsibility, Succession
from agencies.exporting import area_yaml
from agencies.importing import changes, merged
from agencies.loading import load_directory, shipped_directory
from agencies.registered import rows_of
from plans.errors import InputError

HEAD = "area: a\nname: tỉnh A\nsources:\n  cv: {text: Công văn 5, date: 2024-06-01}\n"
NEW = "  - {code: hoi-luat, name: Hội Luật gia tỉnh A, short: Hội Luật gia, level: province, kind: hoi, source: cv}\n"
FRIENDS = "  - {code: cac-hoi, name: Các hội, kind: open, members: [hoi-luat], source: cv}\n"


def body(slug: str, name: str, kind: str = "so", area: str = "a", **more: object) -> Agency:
    return Agency(f"{area}/{slug}", area, name, name, kind, "province", **more)  # type: ignore[arg-type]


KNOWN = Directory(
    [
        body("ubnd", "Ủy ban nhân dân tỉnh A", "ubnd"),
        body("y-te", "Sở Y tế", aliases=("Ngành y tế",)),
        body("cu", "Sở Cũ"),
        body("ubnd", "Ủy ban nhân dân tỉnh B", "ubnd", area="b"),
    ],
    [
        Group("a/cac-hoi", "a", "Các hội", "open", (), ("Các hội viên",)),
        Group("a/cac-so", "a", "Các sở", "closed", (Member("a/y-te"),)),
    ],
)


def read(tmp_path: Path, text: str, known: Directory = KNOWN) -> Directory:
    path = tmp_path / "them.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    return merged(known, [path])


def words(tmp_path: Path, text: str) -> list[str]:
    return [one.words for one in changes(KNOWN, read(tmp_path, text))]


def test_a_member_of_an_open_group_becomes_known(tmp_path: Path) -> None:
    after = read(tmp_path, f"agencies:\n{NEW}groups:\n{FRIENDS}")
    assert after.members("a/cac-hoi", date(2024, 6, 1)) == ("a/hoi-luat",)
    assert after.groups["a/cac-hoi"].aliases == ("Các hội viên",)
    assert [*after.agencies] == [*KNOWN.agencies, "a/hoi-luat"]
    assert after.groups["a/cac-so"] == KNOWN.groups["a/cac-so"]
    assert [one.words for one in changes(KNOWN, after)] == [
        "thêm cơ quan Hội Luật gia tỉnh A",
        "sửa khối Các hội",
        "khối Các hội: thêm thành viên Hội Luật gia tỉnh A",
    ]


def test_members_are_added_and_end_by_their_day_alone(tmp_path: Path) -> None:
    ended = "{agency: y-te, valid_to: 2024-06-30}"
    text = f"groups:\n  - {{code: cac-so, name: Các sở, kind: closed, members: [cu, {ended}], source: cv}}\n"
    after = read(tmp_path, text)
    assert after.members("a/cac-so", date(2024, 6, 30)) == ("a/y-te", "a/cu")
    assert after.members("a/cac-so", date(2024, 7, 1)) == ("a/cu",)
    without = "groups:\n  - {code: cac-so, name: Các sở, kind: closed, source: cv}\n"
    assert read(tmp_path, without).groups["a/cac-so"].members == (Member("a/y-te"),)


def test_a_succession_makes_responsibilities(tmp_path: Path) -> None:
    after = read(tmp_path, "successions:\n  - {agency: cu, from: 2025-03-01, body: y-te, source: cv}\n")
    assert after.successions == (Succession("a/cu", date(2025, 3, 1), "a/y-te", "", "Công văn 5 (01/06/2024)"),)
    assert after.responsibilities() == [Responsibility("a/cu", "", date(2025, 3, 1), date.max, "a/y-te")]
    assert [one.words for one in changes(KNOWN, after)] == ["từ 01/03/2025 Sở Y tế thay Sở Cũ"]


def test_a_row_takes_the_place_of_the_row_with_its_code(tmp_path: Path) -> None:
    row = "{code: y-te, name: Sở Y tế tỉnh A, short: Sở Y tế, level: province, kind: so, valid_to: 2030-01-01, source: cv}"
    after = read(tmp_path, f"agencies:\n  - {row}\n")
    assert (after.agencies["a/y-te"].name, after.agencies["a/y-te"].aliases) == ("Sở Y tế tỉnh A", ("Ngành y tế",))
    assert [*after.agencies] == [*KNOWN.agencies]
    assert [one.words for one in changes(KNOWN, after)] == ["sửa cơ quan Sở Y tế tỉnh A"]


def test_an_area_may_be_new(tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    row = NEW.replace("source: cv}", "parent: a/ubnd, source: cv}")
    path.write_text(HEAD.replace("area: a", "area: c") + f"agencies:\n{row}", encoding="utf-8")
    assert merged(KNOWN, [path]).agencies["c/hoi-luat"].parent == "a/ubnd"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"agencies:\n{NEW.replace('hoi,', 'hội,')}", "them.yaml:6: agencies[1].kind"),
        (f"groups:\n{FRIENDS}", "them.yaml:6: groups[1].members[1]: không có thành viên “a/hoi-luat”"),
        (f"agencies:\n{NEW.replace('Hội Luật gia,', 'Ngành y tế,')}", "“Ngành y tế” đã là tên của “hoi-luat”"),
        ("successions:\n  - {agency: cu, from: 2025-03-01, body: so-y, source: cv}\n", "không có cơ quan “a/so-y”"),
        (f"agencies:\n{NEW.replace('source: cv', 'source: khac')}", "không có nguồn “khac”"),
        ("agency: []\n", "có phải “agencies”"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(InputError) as error:
        read(tmp_path, text)
    assert says in str(error.value)
    assert len(error.value.faults) == 1


def test_a_circle_that_the_file_closes_is_a_fault(tmp_path: Path) -> None:
    moved = Directory(KNOWN.agencies.values(), (), [Succession("a/y-te", date(2025, 3, 1), "a/cu")])
    with pytest.raises(InputError, match="vòng tròn"):
        read(tmp_path, "successions:\n  - {agency: cu, from: 2025-03-01, body: y-te, source: cv}\n", moved)


def test_what_was_exported_changes_nothing_when_it_comes_back(tmp_path: Path) -> None:
    shipped = shipped_directory()
    for area in shipped.areas:
        (tmp_path / f"{area}.yaml").write_text(area_yaml(shipped, area, date(2024, 6, 1)), encoding="utf-8")
    files = sorted(tmp_path.glob("*.yaml"))
    assert [*changes(shipped, merged(shipped, files))] == []
    assert rows_of(merged(shipped, files)) == rows_of(shipped)
    assert [*changes(load_directory(files), shipped)] == []


ROW = "agencies:\n  - {{code: {code}, name: {name}, short: {name}, level: province, kind: so, {more}source: cv}}\n"


def test_other_names_stay_unless_the_file_says_that_there_are_none(tmp_path: Path) -> None:
    for more, aliases in (("", ("Ngành y tế",)), ("aliases: [], ", ()), ("aliases: [Y tế A], ", ("Y tế A",))):
        after = read(tmp_path, ROW.format(code="y-te", name="Sở Y tế", more=more))
        assert after.agencies["a/y-te"].aliases == aliases


@pytest.mark.parametrize("parent", ["y-te", "cu"])
def test_a_circle_of_superiors_is_a_fault(tmp_path: Path, parent: str) -> None:
    under = Directory([body("y-te", "Sở Y tế"), body("cu", "Sở Cũ", parent="a/y-te")])
    with pytest.raises(InputError, match="cấp trên thành vòng tròn"):
        read(tmp_path, ROW.format(code="y-te", name="Sở Y tế", more=f"parent: {parent}, "), under)


def test_what_was_changed_of_known_bodies_is_told_by_field(tmp_path: Path) -> None:
    member = "[{agency: cu, valid_from: 2024-07-01}]"
    group = f"groups:\n  - {{code: cac-so, name: Các sở, kind: closed, members: {member}, source: cv}}\n"
    after = read(tmp_path, ROW.format(code="y-te", name="Sở Y tế A", more="") + group)
    assert [*facts(KNOWN, after)] == [
        {"code": "a/y-te", "name": "Sở Y tế → Sở Y tế A", "short_name": "Sở Y tế → Sở Y tế A"},
        {"code": "a/cu", "group Các sở": "– → 01/07/2024–…"},
    ]
    assert [*facts(KNOWN, read(tmp_path, f"agencies:\n{NEW}"))] == []
