"""A portal over an empty register on each database, and over one with the library's plans."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from tests.portal.ready import Site, site


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty register, made once by the real migrations."""
    home = tmp_path_factory.mktemp("migrated")
    open_register(RegisterSettings.read({"DONDOC_HOME": str(home)})).close()
    return home / "register.db"


@pytest.fixture
def register(migrated: Path, tmp_path: Path) -> Iterator[Register]:
    """An empty register of the embedded kind."""
    shutil.copy(migrated, tmp_path / "register.db")
    made = open_register(RegisterSettings.read({"DONDOC_HOME": str(tmp_path)}))
    yield made
    made.close()


@pytest.fixture
def portal(register: Register, tmp_path: Path) -> Site:
    """A portal over it."""
    return site(register, tmp_path)
