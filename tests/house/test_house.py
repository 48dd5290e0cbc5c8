"""The house as it should stand: the clock read at doors only, small files, settings told, no machine's path committed."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("flows", "plans", "agencies", "notifications")
CLOCK = re.compile(r"\b(datetime\.now|date\.today|datetime\.today|datetime\.utcnow|time\.time)\(")
DOOR = "flows/clock.py"
MOST_LINES = 300
MEDIAN_LINES, NINE_IN_TEN_LINES = 8, 25


def sources() -> list[Path]:
    return sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def committed() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.splitlines()]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", sources(), ids=name_of)
def test_the_clock_is_read_at_the_door(path: Path) -> None:
    if name_of(path) != DOOR:
        assert not CLOCK.search(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sources(), ids=name_of)
def test_files_are_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def functions() -> Iterator[int]:
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                yield node.end_lineno - node.lineno + 1


def test_functions_are_short() -> None:
    lengths = sorted(functions())
    assert lengths[len(lengths) // 2] <= MEDIAN_LINES
    assert lengths[len(lengths) * 9 // 10] <= NINE_IN_TEN_LINES


def test_every_setting_is_in_the_readme() -> None:
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    used = {word for path in sources() for word in re.findall(r"DONDOC_[A-Z_]+", path.read_text(encoding="utf-8"))}
    assert used
    assert {word for word in used if f"`{word}`" not in told} == set()


def test_no_path_of_a_machine_is_committed() -> None:
    secret = re.compile("/" + r"(work|root|home/\w+)/")
    texts = [path for path in committed() if path.suffix in {".py", ".md", ".toml", ".yaml", ".txt", ".lock", ""}]
    assert [name_of(path) for path in texts if path.is_file() and secret.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_have_hashes_and_name_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-z0-9][\w.\-\[\],]*==", text, re.MULTILINE)
    assert len(pinned) > 50
    assert text.count("--hash=sha256:") >= len(pinned)
    assert not re.search(r"https?://|--index|--find-links", text)


def test_every_shipped_file_is_in_the_wheel() -> None:
    """Data lies inside the four packages, which the wheel takes whole."""
    data = [path for path in committed() if path.suffix in {".yaml", ".html"} and name_of(path).split("/")[0] in ROOMS]
    assert {name_of(path).split("/")[0] for path in data} == {"plans", "agencies", "notifications"}
