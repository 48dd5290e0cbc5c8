"""Chapter 3 of the guide is true: its commands are run as shown, on the document of its pictures, and its figures come out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx import Document

from tests import newcomer, pictures
from tests.flows.cli.conftest import Dondoc
from tests.newcomer import Done

LARGEST_PICTURE = 150_000
SHOWN = re.compile(r"!\[([^\]]+)\]\(pictures/([a-z0-9-]+\.png)\)")
FIGURE = re.compile(r"\d+(?:/\d+)*")


def walked(folder: Path, *, unlike: bool = False) -> list[Done]:
    """The chapter's commands run in this process. ``unlike``: the last compares two plans that differ."""
    dondoc = Dondoc(folder / "var")

    def run(words: tuple[str, ...]) -> Done:
        ran = dondoc.run(*words)
        assert ran.status == (unlike and words[:2] == ("plan", "diff")), (words, ran.err)
        return Done(words, ran.status, ran.out)

    return [*newcomer.walk(folder, run)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_way_of_the_pictures(folder: Path) -> None:
    newcomer.word_file(folder)
    done = walked(folder)
    read = [path.read_text(encoding="utf-8") for path in (folder / "ke-hoach.yaml", folder / "doi-chieu.html")]
    told = "\n".join([*(one.out for one in done), *read])
    captions = " ".join(caption for caption, _ in SHOWN.findall(newcomer.chapter()))
    figures = FIGURE.findall(captions)
    assert len(figures) > 5
    assert [figure for figure in figures if not re.search(rf"(?<!\d)0?{figure}(?!\d)", told)] == []
    places = re.findall(r"“(dòng \d+)”", newcomer.chapter())
    assert places
    assert [place for place in places if f"{place} ·" not in told] == []
    letters = [*(folder / "var" / "mailbox" / "2024-06-07").glob("*.eml")]
    assert f"{len(letters)} thư" in newcomer.chapter()


def test_the_way_of_a_town_that_no_directory_knows(folder: Path) -> None:
    newcomer.word_file(folder, elsewhere=True)
    done = walked(folder, unlike=True)
    assert [one.words for one in done] == newcomer.commands(), "every command of the chapter, the proposals' too"
    assert [*(folder / "var" / "mailbox").rglob("*.eml")]


def test_the_commands_told_are_the_commands_shown(folder: Path) -> None:
    newcomer.word_file(folder, elsewhere=True)
    first = newcomer.commands()[0]
    out = Dondoc(folder / "var").run(*first).out
    steps = re.findall(r"dondoc ((?:agencies import|plan check|plan load) \S+)", out)
    shown = [" ".join(words[:3]) for words in newcomer.commands()]
    assert len(steps) == 3
    assert [shown.index(step) for step in steps] == sorted(shown.index(step) for step in steps)


def test_pictures_are_there_named_and_small() -> None:
    sizes = {path.name: path.stat().st_size for path in pictures.FOLDER.iterdir()}
    named = [name for _, name in SHOWN.findall(newcomer.GUIDE.read_text(encoding="utf-8"))]
    assert sorted(named) == sorted(sizes) == sorted(pictures.PICTURES)
    assert max(sizes.values()) < LARGEST_PICTURE


def test_the_word_file_names_nobody(tmp_path: Path) -> None:
    signed = (newcomer.ROOT / "tests" / "corpus" / "001.txt").read_text(encoding="utf-8").split("\n")
    document = Document(str(newcomer.word_file(tmp_path)))
    cells = [cell.text for table in document.tables for cell in table.rows[0].cells]
    text = "\n".join([*(one.text for one in document.paragraphs), *cells])
    assert next(line for line in reversed(signed) if line.strip()) not in text
    assert "[tên người ký]" in text
