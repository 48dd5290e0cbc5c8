"""The documents are true: shown commands exist with their options, named files exist, examples work."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import typer.main

from agencies.contacts import read_contacts
from agencies.loading import shipped_directory
from flows.cli.app import app
from plans import days
from plans.ladder import DEFAULT, timetable

ROOT = Path(__file__).parents[2]
ROOMS = ("flows", "plans", "agencies", "notifications")
DOCUMENTS = sorted(path.relative_to(ROOT).as_posix() for path in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
SHOWN = re.compile(r"(?:^    |`|DONDOC_HOME=\S+ )dondoc ([^`\n#]+)", re.MULTILINE)
MADE = re.compile(r"(?:^    |`)make ([a-z-]+)", re.MULTILINE)
ROOM_HEADING = re.compile(r"^\*\*([a-z/]+)/\*\*", re.MULTILINE)
FIRST_CELL = re.compile(r"^\| ((?:`[^`]+`\*?(?:, )?)+) \|", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#]*)(?:#([^)]*))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
RUNG = re.compile(r"^\| (?:nhắc việc|quá hạn|đề nghị đôn đốc|kính trình) \| (\d+).* \| ([\d/]+) \|$", re.MULTILINE)


def read(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def shown() -> list[tuple[str, str]]:
    return [(name, command.strip()) for name in DOCUMENTS for command in SHOWN.findall(read(name))]


@pytest.mark.parametrize(("document", "command"), shown())
def test_a_shown_command_exists(document: str, command: str) -> None:
    words = command.split()
    context = typer.main.get_command(app)
    while words and not words[0].startswith("-") and hasattr(context, "commands"):
        assert words[0] in context.commands, f"{document}: dondoc {command}"
        context = context.commands[words.pop(0)]
    known = {name for parameter in context.params for name in parameter.opts} | {"--help"}
    assert {word for word in words if word.startswith("--")} <= known, f"{document}: dondoc {command}"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_shown_make_target_exists(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    assert set(MADE.findall(read(document))) <= targets


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    for target, anchor in LINK.findall(read(document)):
        if not target.startswith("http"):
            there = (ROOT / document).parent / target if target else ROOT / document
            assert there.exists(), target
            assert not anchor or anchor in anchors(there.read_text(encoding="utf-8")), f"{target}#{anchor}"


def anchors(text: str) -> set[str]:
    """The anchors that a forge makes of headings: lower case, punctuation dropped, blanks as hyphens."""
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(text)}


def test_the_guide_shows_every_command_of_the_daily_work() -> None:
    told = {command.split()[0] for name, command in shown() if name == "docs/huong-dan.md"}
    assert set(typer.main.get_command(app).commands) <= told  # type: ignore[attr-defined]


def named_files() -> set[str]:
    """The files of the tables of the architecture, each under the room of its heading."""
    _, *parts = ROOM_HEADING.split(read("docs/architecture.md"))
    tables = zip(parts[::2], parts[1::2], strict=True)
    cells = ((room, cell) for room, table in tables for cell in FIRST_CELL.findall(table.partition("\n## ")[0]))
    return {f"{room}/{name}" for room, cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def test_the_architecture_names_every_file_and_no_other() -> None:
    sources = {path.relative_to(ROOT).as_posix() for room in ROOMS for path in (ROOT / room).rglob("*.py")}
    rooms = {path for path in sources if path.endswith("__init__.py") and "import" not in read(path)}
    named = {name for name in named_files() if name.endswith(".py")}
    assert sources - rooms == named


def test_the_guides_contacts_can_be_imported(tmp_path: Path) -> None:
    example = re.search(r"```csv\n(.*?)```", read("docs/huong-dan.md"), re.DOTALL)
    assert example
    file = tmp_path / "danh-ba.csv"
    file.write_text(example[1], encoding="utf-8")
    assert len(read_contacts(file, shipped_directory())) == len(example[1].splitlines()) - 1


def test_the_guides_ladder_is_the_ladder() -> None:
    last = date(2024, 6, 14)
    lived = [(rung.offset, day) for day, rung in timetable(DEFAULT, last, last, days.workdays(2024, 2024))]
    told = [(int(offset), day.split("/")) for offset, day in RUNG.findall(read("docs/huong-dan.md"))]
    assert [(offset, date(2024, int(month), int(day))) for offset, (day, month) in told] == lived
