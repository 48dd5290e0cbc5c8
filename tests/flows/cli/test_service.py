"""``dondoc messages|digest|doctor``, and the door itself: how errors end."""

from __future__ import annotations

import os
import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from flows.cli import doctor
from flows.cli.door import LOG, Door, guarded
from flows.clock import clock_on
from tests.flows.cli.conftest import KON_TUM, LOADED_ON, Dondoc

FIRST, LATE, MONDAY = date(2024, 5, 24), date(2024, 6, 17), date(2024, 6, 24)


def door(home: Path, **environ: str) -> Door:
    return Door({"DONDOC_HOME": str(home), **environ}, clock_on(LOADED_ON))


def test_messages_by_state(loaded: Dondoc) -> None:
    loaded.run("sweep", on=FIRST)
    sent = loaded.json("messages", "--state", "sent")
    assert len(sent) == 28
    assert {one["channel"] for one in sent} == {"email"}
    assert sent[0]["subject"].startswith("Nhắc việc")
    assert loaded.json("messages", "--state", "failed") == []
    assert loaded.json("messages", "--day", "2024-05-25") == []
    assert loaded.run("messages", "--state", "gone").status == 2
    assert "28 thư" in loaded.run("messages").out


def test_agencies_that_nothing_reached_come_first_until_they_have_a_contact(loaded: Dondoc, tmp_path: Path) -> None:
    with closing(sqlite3.connect(loaded.home / "register.db")) as register:
        register.execute("DELETE FROM contact WHERE agency = 'kon-tum/so-y-te'")
        register.commit()
    loaded.run("sweep", on=FIRST)
    first, *others = loaded.json("messages")
    assert (first["state"], first["addressee"]) == ("unreachable", "unreachable:kon-tum/so-y-te")
    assert len(others) == 27
    assert [one["agency"] for one in loaded.json("messages", "--state", "unreachable")] == ["kon-tum/so-y-te"]
    assert "KHÔNG CÓ NƠI NHẬN" in loaded.run("messages").out
    path = tmp_path / "lien-he.csv"
    path.write_text("agency,name,email\nkon-tum/so-y-te,Văn thư,a@so-y-te.example\n", encoding="utf-8")
    loaded.run("contacts", "import", path)
    assert loaded.json("messages", "--state", "unreachable") == []


def test_the_weekly_digest_by_hand(loaded: Dondoc) -> None:
    assert loaded.json("digest", on=date(2024, 6, 19))["tell_overdue"]["planned"] == 0
    told = loaded.json("digest", on=MONDAY)
    assert told["tell_overdue"]["planned"] == 28  # to the monitor, in one letter
    assert told["deliver"]["sent"] == 1
    assert "Tổng hợp việc quá hạn: 0 thông báo mới" in loaded.run("digest", on=MONDAY).out


def test_a_well_set_up_system_is_well(loaded: Dondoc) -> None:
    ran = loaded.run("doctor", on=FIRST)
    lines = ran.out.splitlines()
    assert [line for line in lines if not line.startswith("ok ")] == [
        line for line in lines if "Các ban, ngành thành viên Ban Chỉ đạo" in line
    ]  # an open group, whose members are named nowhere
    assert {"Múi giờ", "Sổ theo dõi", "Lịch làm việc", "Prefect"} <= {line[5:].partition(":")[0] for line in lines}


def test_the_doctor_names_each_fault_and_what_to_do(fresh: Dondoc) -> None:
    fresh.run("plan", "load", KON_TUM)
    environ = {"DONDOC_MAIL_URL": "smtp://may-chu:cong", "DONDOC_SMS_URL": "khong-co"}
    ran = fresh.run("doctor", "--json", on=LATE, environ=environ)
    faults = {one["check"]: one["advice"] for one in ran.json if not one["ok"]}
    assert ran.status == 1
    assert set(faults) == {"Liên hệ", "Kênh thư điện tử", "Kênh SMS"}
    assert all(faults.values())
    assert "dondoc contacts import" in faults["Liên hệ"]


def test_the_doctor_tells_of_a_register_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "register.db").write_bytes(b"not a database, but long enough to be taken for one" * 99)
    found = next(one for one in doctor.examine(door(tmp_path), LATE) if one.check == "Sổ theo dõi")
    assert not found.ok
    assert found.advice


def programs(home: Path) -> list[str]:
    """What the doctor says of the programs that drafting may need."""
    findings = doctor.examine(door(home), LATE)
    names = ("LibreOffice", "Tesseract tiếng Việt")
    return [str(next(one for one in findings if one.check == name)) for name in names]


def test_the_doctor_tells_which_documents_can_be_read(tmp_path: Path) -> None:
    office, tesseract = programs(tmp_path)
    assert office.startswith("ok   LibreOffice: /")
    assert office.endswith(", plan draft đọc được văn bản .doc, .rtf, .odt")
    assert tesseract.startswith("ok   Tesseract tiếng Việt: /")
    assert tesseract.endswith(", plan draft đọc được bản quét")


def test_a_system_that_reads_neither_old_word_nor_scans_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert programs(tmp_path) == [
        "ok   LibreOffice: chưa cài; chỉ cần khi plan draft đọc văn bản .doc, .rtf, .odt → sudo apt install libreoffice-writer-nogui",
        "ok   Tesseract tiếng Việt: chưa cài; chỉ cần khi plan draft đọc bản quét → sudo apt install tesseract-ocr tesseract-ocr-vie",
    ]


@pytest.mark.parametrize(("name", "value"), [("DONDOC_DATABASE_URL", "oracle://a"), ("DONDOC_HOME", "/dev/null/home")])
def test_a_register_that_cannot_be_used_is_one_line(fresh: Dondoc, name: str, value: str) -> None:
    for words in (("plan", "list"), ("sweep",)):
        ran = fresh.run(*words, on=LATE, environ={name: value})
        assert (ran.status, len(ran.complaints)) == (1, 1)
        assert (name if name.endswith("URL") else value) in ran.err


def test_commands_that_there_are_not(fresh: Dondoc) -> None:
    ran = fresh.run("plann")
    assert (ran.status, ran.err) == (2, "Sai cách dùng: không có lệnh 'plann'; có phải 'plan'?. Xem: dondoc --help\n")
    assert fresh.run().status == 2
    assert fresh.run("--version").out.startswith("dondoc ")


def test_a_reader_that_has_seen_enough_is_no_error(fresh: Dondoc) -> None:
    """``dondoc plan schema | head -1``, with more text than a pipe holds."""
    program = "import sys; from flows.cli import main; sys.exit(main(['plan', 'schema']) or main(['agencies', 'list']))"
    command = f"{shlex.quote(sys.executable)} -c {shlex.quote(program)} | head -1"
    environ = {**os.environ, "DONDOC_HOME": str(fresh.home)}
    fresh.run("plan", "list")
    done = subprocess.run(["sh", "-c", command], env=environ, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{\n", "")


def test_a_stop_by_the_user_is_130(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped() -> int:
        raise KeyboardInterrupt

    assert guarded(door(tmp_path), stopped) == 130
    assert capsys.readouterr().err == "Đã dừng theo yêu cầu.\n"


def test_an_unexpected_error_is_one_line_and_a_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> int:
        raise ZeroDivisionError

    assert guarded(door(tmp_path), broken) == 1
    said = capsys.readouterr().err
    assert (said.count("\n"), "ZeroDivisionError" in said, "Traceback" in said) == (1, True, False)
    assert "Traceback" in (tmp_path / LOG).read_text(encoding="utf-8")


def test_an_unexpected_error_without_a_place_for_its_log(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> int:
        raise ZeroDivisionError

    assert guarded(door(Path("/dev/null/home")), broken) == 1
    assert "không ghi được nhật ký" in capsys.readouterr().err
