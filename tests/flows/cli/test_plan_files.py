"""``dondoc plan check|load|trace|schema``: good files, and one clear line for each way in which a file can be bad."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from plans.yamltree import MAX_BYTES
from tests.flows.cli.conftest import KON_TUM, LIBRARY, Dondoc

CORPUS = Path(__file__).parents[2] / "corpus"
SEEDS = {"kon-tum-1118-2024": "000", "viet-yen-2024-06": "001", "gia-lai-2011": "002", "dak-lak-62-2024": "004"}


def kon_tum(old: str, new: str) -> bytes:
    text = KON_TUM.read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1).encode()


BOMB = b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nid: [*c, *c]\n"

BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "broken YAML": (lambda: b"id: [kon-tum\ntitle: x\n", ""),
    "unknown key": (lambda: kon_tum("\nphases:", "\nphasse:"), "có phải “phases”"),
    "duplicate task": (lambda: kon_tum("  - id: cong-an-tinh.2", "  - id: cong-an-tinh.1"), "“cong-an-tinh.1”"),
    "unknown agency": (lambda: kon_tum("lead: [so-y-te]", "lead: [so-y-tee]"), "có phải “so-y-te”"),
    "30/02": (lambda: kon_tum("issued_on: 2024-04-03", "issued_on: 2024-02-30"), "30/02/2024"),
    "to before from": (lambda: kon_tum("to: null", "to: 2020-01-01"), "đứng trước"),
    "alias bomb": (lambda: BOMB, ""),
    "binary": (lambda: bytes(range(256)) * 40, ""),
    "UTF-16": (lambda: KON_TUM.read_text(encoding="utf-8").encode("utf-16"), "UTF-"),
    "empty": (lambda: b"", ""),
    "a list": (lambda: b"- a\n- b\n", "khóa: giá trị"),
    "control character": (lambda: kon_tum("title: ", 'title: "\\u0007" #'), ""),
}


@pytest.mark.parametrize("command", ["check", "load"])
@pytest.mark.parametrize("fault", BAD)
def test_a_bad_file_is_refused_in_one_clear_line(fresh: Dondoc, tmp_path: Path, fault: str, command: str) -> None:
    content, says = BAD[fault]
    path = tmp_path / "xau.yaml"
    path.write_bytes(content())
    ran = fresh.run("plan", command, path)
    assert (ran.status, len(ran.complaints)) == (1, 1), ran.err
    assert ran.err.startswith(str(path))
    assert says in ran.err
    assert "Traceback" not in ran.err + ran.out


@pytest.mark.parametrize("command", ["check", "load"])
def test_a_file_of_50_mb_is_refused_without_being_read(fresh: Dondoc, tmp_path: Path, command: str) -> None:
    path = tmp_path / "to.yaml"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 50_000_000)
    assert path.stat().st_size > MAX_BYTES
    ran = fresh.run("plan", command, path)
    assert (ran.status, len(ran.complaints)) == (1, 1), ran.err


@pytest.mark.parametrize("command", ["check", "load"])
def test_a_missing_file_and_a_folder_are_one_line_each(fresh: Dondoc, tmp_path: Path, command: str) -> None:
    for path in (tmp_path / "khong-co.yaml", tmp_path):
        ran = fresh.run("plan", command, path)
        assert (ran.status, len(ran.complaints)) == (1, 1), ran.err


def test_decomposed_text_is_accepted_and_stored_composed(fresh: Dondoc, tmp_path: Path) -> None:
    path = tmp_path / "nfd.yaml"
    path.write_text(unicodedata.normalize("NFD", KON_TUM.read_text(encoding="utf-8")), encoding="utf-8")
    assert fresh.run("plan", "load", path).status == 0
    title = fresh.json("plan", "list")[0]["title"]
    assert title == unicodedata.normalize("NFC", title)
    assert "Xã, phường, thị trấn sạch ma túy" in title


def test_the_library_has_no_errors_and_its_warnings_are_told_by_file(fresh: Dondoc) -> None:
    files = sorted(LIBRARY.glob("*.yaml"))
    ran = fresh.run("plan", "check", *files)
    assert (ran.status, ran.err) == (0, "")
    assert [line.partition(":")[0] for line in ran.out.splitlines() if "hợp lệ" in line] == [
        str(file) for file in files
    ]
    assert not fresh.home.exists()  # looking at a file makes no register


def test_check_goes_on_after_a_bad_file(fresh: Dondoc, tmp_path: Path) -> None:
    bad = tmp_path / "xau.yaml"
    bad.write_bytes(kon_tum("issued_on: 2024-04-03", "issued_on: 2024-02-30"))
    ran = fresh.run("plan", "check", bad, KON_TUM, "--json")
    assert ran.status == 1
    first, second = ran.json
    assert (first["plan"], first["errors"][0]["field"], first["errors"][0]["line"]) == (None, "issued_on", 6)
    assert (second["plan"], second["errors"]) == ("kon-tum-1118-2024", [])
    assert {"at", "kind", "text"} == set(second["warnings"][0])


def test_loading_is_all_or_none(fresh: Dondoc, tmp_path: Path) -> None:
    bad = tmp_path / "xau.yaml"
    bad.write_bytes(BOMB)
    assert fresh.run("plan", "load", KON_TUM, bad).status == 1
    assert fresh.json("plan", "list") == []


def test_loading_tells_what_it_did_and_loading_again_changes_nothing(fresh: Dondoc) -> None:
    (first,) = fresh.json("plan", "load", KON_TUM)
    assert (first["plan"], first["history"]) == ("kon-tum-1118-2024", 0)
    assert first["added"] > 0
    (again,) = fresh.json("plan", "load", KON_TUM)
    assert again == {"plan": "kon-tum-1118-2024", "added": 0, "history": 0, "redated": 0, "withdrawn": 0}


def test_an_old_plan_loaded_today_tells_nobody(fresh: Dondoc, contacts_file: Path) -> None:
    today = date(2026, 3, 16)
    (loaded,) = fresh.json("plan", "load", LIBRARY / "gia-lai-2011.yaml", on=today)
    assert loaded["history"] > 0
    fresh.run("contacts", "import", contacts_file, on=today)
    assert fresh.json("notices", on=today) == []
    assert fresh.json("overdue", on=today) == []
    assert fresh.json("sweep", on=today)["deliver"] == {"composed": 0}


def test_track_from_decides_what_is_history(fresh: Dondoc) -> None:
    assert fresh.run("plan", "load", KON_TUM, "--track-from", "2024-12-01", on=date(2024, 12, 2)).status == 0
    everything = fresh.json("obligations", on=date(2024, 12, 2))
    history = fresh.json("obligations", "--history", on=date(2024, 12, 2))
    tracked = fresh.json("obligations", "--tracked", on=date(2024, 12, 2))
    assert {one["due_on"] for one in history} == {"2024-06-14"}
    assert len(history) + len(tracked) == len(everything)


@pytest.mark.parametrize("plan", SEEDS)
def test_every_sentence_of_the_assignment_parts_is_quoted(fresh: Dondoc, plan: str) -> None:
    ran = fresh.run("plan", "trace", plan, "--source", CORPUS / f"{SEEDS[plan]}.txt", "--json")
    assert (ran.status, ran.json["share"], ran.json["left"]) == (0, 1, [])


def test_the_share_falls_with_a_task_and_tells_what_is_left(fresh: Dondoc, tmp_path: Path) -> None:
    lines = KON_TUM.read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(at for at, line in enumerate(lines) if line.startswith("  - id: so-tai-chinh.1"))
    end = next(at for at, line in enumerate(lines) if at > start and line.startswith("  - id:"))
    path = tmp_path / "thieu.yaml"
    path.write_text("".join(lines[:start] + lines[end:]), encoding="utf-8")
    ran = fresh.run("plan", "trace", path, "--source", CORPUS / "000.txt", "--json")
    assert ran.status == 1
    assert ran.json["share"] < 1
    assert any("kinh phí" in sentence for sentence in ran.json["left"])
    assert "còn sót" in fresh.run("plan", "trace", path, "--source", CORPUS / "000.txt").out


def test_a_plan_of_the_register_is_traced_as_it_stands_there(loaded: Dondoc) -> None:
    ran = loaded.run("plan", "trace", "kon-tum-1118-2024", "--source", CORPUS / "001.txt")
    assert ran.status == 1  # another document: its parts are not found
    assert "không thấy phần" in ran.out


def test_tracing_an_unknown_plan_names_the_nearest(fresh: Dondoc) -> None:
    ran = fresh.run("plan", "trace", "kon-tum-118-2024", "--source", CORPUS / "000.txt")
    assert (ran.status, len(ran.complaints)) == (1, 1)
    assert "kon-tum-1118-2024" in ran.err


def test_a_source_that_is_no_text_is_one_line(fresh: Dondoc, tmp_path: Path) -> None:
    source = tmp_path / "van-ban.txt"
    source.write_bytes("Kế hoạch".encode("utf-16"))
    ran = fresh.run("plan", "trace", "kon-tum-1118-2024", "--source", source)
    assert (ran.status, len(ran.complaints)) == (1, 1)
    missing = fresh.run("plan", "trace", "kon-tum-1118-2024", "--source", tmp_path / "khong-co.txt")
    assert (missing.status, missing.err) == (1, f"{tmp_path / 'khong-co.txt'}: không tìm thấy tệp\n")


def test_the_schema_is_a_json_schema(fresh: Dondoc) -> None:
    ran = fresh.run("plan", "schema")
    schema = json.loads(ran.out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert "tasks" in schema["properties"]
