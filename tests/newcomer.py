"""The way of the guide's chapter 3, walked: a Word file as a coordinator has it, then every command as it is shown.

``python -m tests.newcomer`` walks it with the installed program and prints the seconds of each command.
"""

from __future__ import annotations

import csv
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.official_word import official_word

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "huong-dan.md"
DOCUMENT, FORM, PROPOSALS = "ke-hoach.docx", "danh-ba.csv", "ke-hoach.agencies.yaml"
HEADING = "## 3. "
ELSEWHERE = {"Việt Yên": "Sông Vân", "VIỆT YÊN": "SÔNG VÂN", "Bắc Giang": "Vân Giang"}
_COMMAND = re.compile(r"^ {4,}dondoc (.+)$", re.MULTILINE)
_DONDOC = Path(sys.executable).with_name("dondoc")


@dataclass(frozen=True, slots=True)
class Done:
    """A command as it is typed, how it ended, what it told, and how long it took."""

    words: tuple[str, ...]
    status: int
    out: str
    seconds: float = 0.0

    @property
    def typed(self) -> str:
        return f"dondoc {shlex.join(self.words)}".replace("'", '"')


Run = Callable[[tuple[str, ...]], Done]


def chapter() -> str:
    """The text of the guide's chapter 3."""
    return GUIDE.read_text(encoding="utf-8").partition(f"\n{HEADING}")[2].partition("\n## ")[0]


def commands() -> list[tuple[str, ...]]:
    """The chapter's commands in their order, without the program's name."""
    return [tuple(shlex.split(line)) for line in _COMMAND.findall(chapter())]


def word_file(folder: Path, *, elsewhere: bool = False) -> Path:
    """Việt Yên's plan of June 2024 as a Word file without the name of who signed it; ``elsewhere``: the same of a town
    that no directory knows."""
    text = (ROOT / "tests" / "corpus" / "001.txt").read_text(encoding="utf-8")
    places = ELSEWHERE if elsewhere else {}
    return official_word(text, folder / DOCUMENT, places)


def walk(folder: Path, run: Run) -> Iterator[Done]:
    """Every command of the chapter in ``folder``, where the Word file lies; addresses are filled in on the way."""
    for words in commands():
        if PROPOSALS in words and not (folder / PROPOSALS).exists():
            continue  # the directory knows every body of this document
        if words[:2] == ("contacts", "import"):
            _fill_in(folder / FORM)
        yield run(words)


def _fill_in(form: Path) -> None:
    """An address that reaches nobody for every row."""
    with form.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    filled = [[body, name, f"vanthu{at}@vd.example", *rest] for at, (body, name, _, *rest) in enumerate(rows, 1)]
    with form.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *filled])


def program(folder: Path, home: Path, **settings: str) -> Run:
    """The installed program in ``folder``, with a data folder of its own."""

    def run(words: tuple[str, ...]) -> Done:
        environ = {**os.environ, "DONDOC_HOME": str(home), **settings}
        begun = perf_counter()
        ran = subprocess.run([_DONDOC, *words], cwd=folder, env=environ, capture_output=True, text=True, check=False)
        return Done(words, ran.returncode, ran.stdout, perf_counter() - begun)

    return run


def main() -> int:
    """Walk both ways, and print the seconds."""
    for elsewhere in (False, True):
        print("a town that no directory knows" if elsewhere else "a town of the shipped directory")
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            word_file(folder, elsewhere=elsewhere)
            done = [*walk(folder, program(folder, folder / "var"))]
        for one in done:
            print(f"{one.seconds:6.1f} s  {one.typed}")
        print(f"{sum(one.seconds for one in done):6.1f} s  all {len(done)} commands\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
