"""Older Word files and their kin through LibreOffice, and the helper that runs it."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from plans.drafting.document import Line, Table
from plans.drafting.readers.helper import Failed, TooSlow, run
from plans.drafting.readers.old_word import read_old_word
from plans.errors import InputError
from tests.plans.drafting.readers.pdf_files import CLAUSE, HEADER, converted, plan


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plan(tmp_path_factory.mktemp("doc") / "plan.docx", 3, 2)


@pytest.mark.parametrize(("kind", "ending"), [("doc:MS Word 97", ".doc"), ("rtf", ".rtf")])
def test_an_older_file_is_read_like_a_new_one(word: Path, kind: str, ending: str) -> None:
    document = read_old_word(converted(word, kind, ending))
    assert (document.kind, document.name) == ("word", f"plan{ending}")
    lines = [block.text for block in document.blocks if isinstance(block, Line)]
    assert f"1. {CLAUSE} (1)" in lines
    tasks = [block for block in document.blocks if isinstance(block, Table)][-1]
    assert [cell.text for cell in tasks.rows[0]] == list(HEADER)


def test_without_libreoffice_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cu.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match=r"^cu\.doc: .*sudo apt install libreoffice-writer[^\n]*$"):
        read_old_word(path)


def test_a_damaged_file_brings_one_line_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    path = tmp_path / "hong.odt"
    path.write_bytes(b"PK\x03\x04" + b"\x00" * 300)
    with pytest.raises(InputError, match=r"^hong\.odt: [^\n]+$"):
        read_old_word(path)
    assert list(scratch.iterdir()) == []


def test_a_helper_that_fails(tmp_path: Path) -> None:
    with pytest.raises(Failed):
        run([sys.executable, "-c", "raise SystemExit(3)"], tmp_path, 30)


def test_a_helper_gets_no_settings_and_no_way_out(tmp_path: Path) -> None:
    told = run(
        [sys.executable, "-c", "import os; print(os.environ['HOME'], os.environ['https_proxy'], 'USER' in os.environ)"],
        tmp_path,
        30,
    )
    assert told.decode().split() == [str(tmp_path), "http://127.0.0.1:9", "False"]


def test_a_slow_helper_is_stopped_with_all_that_it_started(tmp_path: Path) -> None:
    child = "import os, time; open('child', 'w').write(str(os.getpid())); time.sleep(60)"
    script = f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {child!r}]); time.sleep(60)"
    with pytest.raises(TooSlow):
        run([sys.executable, "-c", script], tmp_path, 3)
    number = int((tmp_path / "child").read_text())
    assert not _runs(number)


def _runs(number: int) -> bool:
    """Whether a process still runs; one that was killed may need a moment to go."""
    for _ in range(50):
        try:
            os.kill(number, signal.SIG_DFL)
        except ProcessLookupError:
            return False
        if Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return False
        time.sleep(0.1)
    return True
