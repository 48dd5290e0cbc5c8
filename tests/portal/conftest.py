"""A portal over an empty register on each database, and over one with the library's plans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from tests.portal.ready import Site, site


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """An empty register of the embedded kind."""
    made = open_register(RegisterSettings.read({"DONDOC_HOME": str(tmp_path)}))
    yield made
    made.close()


@pytest.fixture
def portal(register: Register, tmp_path: Path) -> Site:
    """A portal over it."""
    return site(register, tmp_path)
