"""``dondoc agencies …`` and ``dondoc contacts …``."""

from __future__ import annotations

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from agencies.directory import Directory, Group, Member, Succession
from agencies.exporting import area_yaml
from agencies.loading import load_directory, shipped_directory
from agencies.registered import rows_of
from tests.flows.cli.conftest import KON_TUM, Dondoc


def test_agencies_of_an_area(fresh: Dondoc) -> None:
    found = fresh.json("agencies", "list", "--area", "kon-tum")
    assert {one["area"] for one in found} == {"kon-tum"}
    assert {"kon-tum/ubnd-tinh", "kon-tum/so-y-te"} <= {one["code"] for one in found}
    assert "Sở Y tế tỉnh Kon Tum" in fresh.run("agencies", "list", "--area", "kon-tum").out
    wrong = fresh.run("agencies", "list", "--area", "kontum")
    assert (wrong.status, "kon-tum" in wrong.err) == (1, True)


def test_groups_are_listed_with_their_members(fresh: Dondoc) -> None:
    found = {one["code"]: one for one in fresh.json("agencies", "list", "--groups")}
    assert len(found["kon-tum/ubnd-cac-huyen-thanh-pho"]["members"]) == 10


def test_one_agency_with_its_successors(fresh: Dondoc) -> None:
    code = "kon-tum/so-lao-dong-thuong-binh-va-xa-hoi"
    before = fresh.json("agencies", "show", code, on=date(2024, 6, 14))
    after = fresh.json("agencies", "show", code, on=date(2025, 3, 3))
    assert (before["responsible"], after["responsible"]) == (code, "kon-tum/so-noi-vu")
    told = fresh.run("agencies", "show", code).out
    assert "Sở Lao động - Thương binh và Xã hội tỉnh Kon Tum" in told
    wrong = fresh.run("agencies", "show", "kon-tum/so-y-t")
    assert (wrong.status, "kon-tum/so-y-te" in wrong.err) == (1, True)


def test_a_group_shows_its_members(fresh: Dondoc) -> None:
    shown = fresh.json("agencies", "show", "kon-tum/ubnd-cac-huyen-thanh-pho")
    assert len(shown["members"]) == 10
    assert "kon-tum/ubnd-huyen-dak-ha" in fresh.run("agencies", "show", "kon-tum/ubnd-cac-huyen-thanh-pho").out


def test_what_is_exported_loads_back_to_equal_rows(fresh: Dondoc, tmp_path: Path) -> None:
    assert fresh.run("agencies", "export", "--to", tmp_path / "ra").status == 0
    files = sorted((tmp_path / "ra").glob("*.yaml"))
    assert rows_of(load_directory(files)) == rows_of(shipped_directory())
    one = fresh.run("agencies", "export", "--area", "kon-tum").out
    assert one == (tmp_path / "ra" / "kon-tum.yaml").read_text(encoding="utf-8")
    everything = list(YAML(typ="safe", pure=True).load_all(StringIO(fresh.run("agencies", "export").out)))
    assert [file["area"] for file in everything] == [file.stem for file in files]


def test_dated_members_and_bodies_that_nobody_succeeds_survive_the_export(tmp_path: Path) -> None:
    shipped = shipped_directory()
    area = [one for one in shipped.agencies.values() if one.area in ("kon-tum", "trung-uong")]
    member = Member("kon-tum/so-y-te", date(2024, 1, 1), date(2024, 12, 31))
    group = Group("kon-tum/to", "kon-tum", "Tổ 141: on, no", "closed", (member,), ("Tổ",), "QĐ 1 (01/02/2024)")
    nobody = Succession("kon-tum/so-y-te", date(2030, 1, 1), None, "", "QĐ 1 (01/02/2024)")
    directory = Directory(area, [group], [nobody])
    for name in ("kon-tum", "trung-uong"):
        (tmp_path / f"{name}.yaml").write_text(area_yaml(directory, name, date(2024, 6, 1)), encoding="utf-8")
    read = load_directory(sorted(tmp_path.glob("*.yaml")))
    assert (read.groups["kon-tum/to"], read.successions) == (group, (nobody,))


def test_the_directory_is_checked(fresh: Dondoc, tmp_path: Path) -> None:
    good = fresh.run("agencies", "check")
    assert (good.status, "không có lỗi" in good.out) == (0, True)
    bad = tmp_path / "kon-tum.yaml"
    text = fresh.run("agencies", "export", "--area", "kon-tum").out
    bad.write_text(text.replace("parent: ubnd-tinh", "parent: ubnd-tin", 1), encoding="utf-8")
    ran = fresh.run("agencies", "check", bad)
    assert (ran.status, len(ran.complaints)) == (1, 1)
    assert "kon-tum.yaml:" in ran.err
    assert "ubnd-tinh" in ran.err


CONTACTS = "agency,name,email,phone,role,channels\nkon-tum/so-y-te,Văn thư,{email},0900000001,van-thu,\n"


def test_contacts_are_imported_listed_and_imported_again(fresh: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "lien-he.csv"
    path.write_text(CONTACTS.format(email="vanthu@so-y-te.example"), encoding="utf-8")
    assert fresh.json("contacts", "import", path) == {"added": 1, "changed": 0, "same": 0}
    (one,) = fresh.json("contacts", "list", "--agency", "kon-tum/so-y-te")
    assert (one["email"], one["phone"]) == ("vanthu@so-y-te.example", "+84900000001")
    path.write_text(CONTACTS.format(email="moi@so-y-te.example"), encoding="utf-8")
    assert fresh.json("contacts", "import", path) == {"added": 0, "changed": 1, "same": 0}
    assert "Sở Y tế tỉnh Kon Tum" in fresh.run("contacts", "list").out


@pytest.mark.parametrize(
    "email",
    [
        "a@so-y-te.example; b@so-y-te.example",
        '"a@so-y-te.example,b@so-y-te.example"',
        '"a@so-y-te.example\nBcc: b@so-y-te.example"',
        "a%2cb@so-y-te.example",
        "khong-phai-dia-chi",
    ],
)
def test_an_address_that_could_be_two_is_refused_in_one_line(fresh: Dondoc, tmp_path: Path, email: str) -> None:
    path = tmp_path / "lien-he.csv"
    path.write_text(CONTACTS.format(email=email), encoding="utf-8")
    ran = fresh.run("contacts", "import", path)
    assert (ran.status, len(ran.complaints)) == (1, 1), ran.err
    assert ran.err.startswith("lien-he.csv:2: email:")
    assert fresh.json("contacts", "list") == []


def test_every_faulty_row_is_named_and_nothing_is_taken_in(fresh: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "lien-he.csv"
    rows = "kon-tum/so-y-tee,A,a@a.example,,,\nkon-tum/so-y-te,\x07,b@a.example,,,\nkon-tum/so-y-te,C,c@a.example,,,\n"
    path.write_text("agency,name,email,phone,role,channels\n" + rows, encoding="utf-8")
    ran = fresh.run("contacts", "import", path)
    assert ran.status == 1
    assert [line.split(": ")[:2] for line in ran.complaints] == [["lien-he.csv:2", "agency"], ["lien-he.csv:3", "name"]]
    assert "kon-tum/so-y-te" in ran.complaints[0]
    assert fresh.json("contacts", "list") == []


@pytest.mark.parametrize("name", ["khong-co.csv", "anh.xlsx", "nhi-phan.csv", "la.txt"])
def test_a_file_that_is_no_list_is_one_line(fresh: Dondoc, tmp_path: Path, name: str) -> None:
    if name != "khong-co.csv":
        (tmp_path / name).write_bytes(bytes(range(256)))
    ran = fresh.run("contacts", "import", tmp_path / name)
    assert (ran.status, len(ran.complaints)) == (1, 1), ran.err
    assert name in ran.err


def test_who_cannot_be_reached_is_listed(fresh: Dondoc) -> None:
    fresh.run("plan", "load", KON_TUM)
    missing = {one["agency"]: one for one in fresh.json("contacts", "missing")}
    assert missing["kon-tum/so-y-te"]["owes"] > 0
    assert missing["kon-tum/cong-an-tinh"]["plans"] == ["kon-tum-1118-2024"]
    assert "Công an tỉnh Kon Tum" in fresh.run("contacts", "missing").out


def test_who_cannot_be_reached_is_written_down_to_be_filled_in(fresh: Dondoc, tmp_path: Path) -> None:
    fresh.run("plan", "load", KON_TUM)
    form = tmp_path / "danh ba.csv"
    ran = fresh.run("contacts", "missing", "-o", form)
    assert (ran.status, f"dondoc contacts import '{form}'" in ran.out) == (0, True)
    blank = fresh.run("contacts", "import", form)
    rows = form.read_text(encoding="utf-8-sig").splitlines()
    assert (blank.status, len(blank.complaints)) == (1, len(rows) - 1), "no address, no contact"
    assert fresh.run("contacts", "missing", "-o", form).status == 1, "what was filled in is not written over"
    filled = [f"{row.removesuffix(',,,van-thu,')},a{at}@vd.example,,van-thu," for at, row in enumerate(rows[1:])]
    form.write_text("\n".join([rows[0], *filled]), encoding="utf-8")
    assert fresh.run("contacts", "import", form).status == 0
    assert fresh.json("contacts", "missing") == []


def test_a_form_that_cannot_be_written_is_one_line(fresh: Dondoc, tmp_path: Path) -> None:
    fresh.run("plan", "load", KON_TUM)
    ran = fresh.run("contacts", "missing", "-o", tmp_path / "khong-co" / "a.csv")
    assert (ran.status, len(ran.complaints)) == (1, 1)
