"""The command run as a user runs it, in a data folder of its own, on a day that the test names."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from agencies.demo_contacts import write_demo_contacts
from agencies.loading import shipped_directory
from flows.cli import main
from flows.clock import clock_on

LIBRARY = Path(__file__).parents[3] / "plans" / "library"
KON_TUM, VIET_YEN = LIBRARY / "kon-tum-1118-2024.yaml", LIBRARY / "viet-yen-2024-06.yaml"
MADE = "Tạo sổ theo dõi mới ở "
LOADED_ON = date(2024, 5, 20)
HALF_YEAR = "kon-tum-1118-2024/bao-cao-6-thang/kon-tum/so-y-te/2024-H1"


@dataclass(frozen=True, slots=True)
class Ran:
    """How one command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def complaints(self) -> Sequence[str]:
        return self.err.splitlines()


@dataclass(frozen=True, slots=True)
class Dondoc:
    """``run("overdue", "--json", on=date(2024, 7, 1))``."""

    home: Path

    def run(self, *words: object, on: date = LOADED_ON, environ: Mapping[str, str] | None = None) -> Ran:
        out, err = StringIO(), StringIO()
        settings = {"DONDOC_HOME": str(self.home), "USER": "an", **(environ or {})}
        with redirect_stdout(out), redirect_stderr(err):
            status = main([str(word) for word in words], settings, clock_on(on))
        return Ran(status, out.getvalue(), err.getvalue())

    def json(self, *words: object, on: date = LOADED_ON) -> Any:
        """The JSON of a command that must go well."""
        ran = self.run(*words, "--json", on=on)
        said = [line for line in ran.complaints if not line.startswith(MADE)]
        assert (ran.status, said) == (0, [])
        return ran.json


@pytest.fixture
def fresh(tmp_path: Path) -> Dondoc:
    """A data folder that does not exist yet."""
    return Dondoc(tmp_path / "home")


@pytest.fixture(scope="session")
def contacts_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A placeholder contact for every agency."""
    path = tmp_path_factory.mktemp("contacts") / "danh-ba.csv"
    write_demo_contacts(shipped_directory(), path)
    return path


@pytest.fixture(scope="session")
def loaded_home(tmp_path_factory: pytest.TempPathFactory, contacts_file: Path) -> Path:
    """Kon Tum's and Việt Yên's plans in force since 20/5/2024, every agency with a contact."""
    home = tmp_path_factory.mktemp("loaded") / "home"
    dondoc = Dondoc(home)
    assert dondoc.run("plan", "load", KON_TUM, VIET_YEN).status == 0
    assert dondoc.run("contacts", "import", contacts_file).status == 0
    return home


@pytest.fixture
def loaded(loaded_home: Path, tmp_path: Path) -> Dondoc:
    """A copy of that register for one test."""
    shutil.copytree(loaded_home, tmp_path / "home")
    return Dondoc(tmp_path / "home")
