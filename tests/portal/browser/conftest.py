"""A real browser, a real server, a register of June: made once, copied for every test that changes it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from sqlalchemy import URL

from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from tests.databases import NUMBERS, on_server
from tests.portal.browser import lived, moved
from tests.portal.browser.serving import Served, hand_in_early, serving
from tests.portal.browser.visiting import Visit, visiting

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Not for the whole session: while it lives, its loop stands in the way of ``asyncio.run``."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert found, "no Chromium here: .ci/programs installs it"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a register that lived to 20/06/2024."""
    home = tmp_path_factory.mktemp("june")
    lived.make(home)
    return home / "register.db"


@pytest.fixture(scope="session")
def june_database(june: Path, postgresql: URL, tmp_path_factory: pytest.TempPathFactory) -> URL:
    """The same on PostgreSQL."""
    on_server(postgresql, "CREATE DATABASE june")
    url = postgresql.set(database="june")
    moved.move(june, RegisterSettings(tmp_path_factory.mktemp("june-home"), url))
    return url


def copied(june: Path, home: Path) -> Register:
    """The register of June in another folder."""
    with closing(sqlite3.connect(june)) as old, closing(sqlite3.connect(home / "register.db")) as new:
        old.backup(new)
    return open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))


@pytest.fixture
def sqlite_register(june: Path, tmp_path: Path) -> Iterator[Register]:
    with closing(copied(june, tmp_path)) as register:
        yield register


@pytest.fixture
def postgresql_register(june_database: URL, tmp_path: Path) -> Iterator[Register]:
    name = f"june_{next(NUMBERS)}"
    on_server(june_database.set(database="postgres"), f"CREATE DATABASE {name} TEMPLATE june")
    with closing(open_register(RegisterSettings(tmp_path, june_database.set(database=name)))) as register:
        yield register
    on_server(june_database.set(database="postgres"), f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def register(request: pytest.FixtureRequest) -> Register:
    """The register of June, once on SQLite and once on PostgreSQL; a test may change it."""
    made: Register = request.getfixturevalue(f"{request.param}_register")
    return made


@pytest.fixture
def served(register: Register, tmp_path: Path) -> Iterator[Served]:
    """A portal of one test."""
    with serving(register, tmp_path) as made:
        yield made


@pytest.fixture(scope="package")
def reading(june: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A portal that tests only read from; one agency has handed in early, with a file."""
    home = tmp_path_factory.mktemp("reading")
    with closing(copied(june, home)) as register, serving(register, home) as made:
        hand_in_early(made.site)
        yield made


@pytest.fixture
def visit(browser: Browser, served: Served) -> Iterator[Visit]:
    """A window on the portal of one test."""
    with visiting(browser, served.address) as made:
        yield made
