"""Help pages speak Vietnamese; a command that makes a register says so, once, and a faulty file makes none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.cli.conftest import MADE, Dondoc

ENGLISH = ("Usage", "Options", "Commands", "Arguments", "Show this message", "OPTIONS", "COMMAND", "ARGS", "required")


@pytest.mark.parametrize("words", [(), ("plan",), ("plan", "load"), ("waive",), ("days",), ("settle",), ("sweep",)])
def test_a_help_page_has_no_english_in_it(fresh: Dondoc, words: tuple[str, ...]) -> None:
    page = fresh.run(*words, "--help")
    assert page.status == 0
    assert "Cách dùng: dondoc" in page.out
    assert [english for english in ENGLISH if english in page.out] == []


@pytest.mark.parametrize("words", [("plan", "list"), ("sweep",), ("contacts", "list"), ("agencies", "list")])
def test_a_new_register_is_told_of_once_and_not_among_the_data(fresh: Dondoc, words: tuple[str, ...]) -> None:
    first = fresh.run(*words, "--json")
    assert first.err == f"{MADE}{fresh.home / 'register.db'}\n"
    assert first.json is not None
    assert fresh.run(*words, "--json").err == ""


@pytest.mark.parametrize(
    "words", [("plan", "load"), ("contacts", "import"), ("agencies", "import"), ("days", "import")]
)
def test_a_faulty_file_makes_no_register(fresh: Dondoc, tmp_path: Path, words: tuple[str, ...]) -> None:
    bad = tmp_path / "xau.yaml"
    bad.write_text("sai: [1\n", encoding="utf-8")
    ran = fresh.run(*words, bad)
    assert (ran.status, len(ran.complaints)) == (1, 1), ran.err
    assert "xau.yaml" in ran.err
    assert not fresh.home.exists()
