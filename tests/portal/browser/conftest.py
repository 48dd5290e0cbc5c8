"""A real browser, a real server, a register of June: made once, copied for every test that changes it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, sync_playwright
from sqlalchemy import URL

from agencies.portal.settings import SignOn
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from tests.databases import NUMBERS, on_server
from tests.portal.browser import lived, moved
from tests.portal.browser.office import Office
from tests.portal.browser.serving import Served, hand_in_early, serving
from tests.portal.browser.visiting import Visit, visiting

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
Database = Literal["sqlite", "postgresql"]
DATABASES: tuple[Database, ...] = ("sqlite", "postgresql")


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


@contextmanager
def in_a_file(june: Path, home: Path) -> Iterator[Register]:
    """A copy of June's register in another folder."""
    with closing(sqlite3.connect(june)) as old, closing(sqlite3.connect(home / "register.db")) as new:
        old.backup(new)
    with closing(open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))) as register:
        yield register


@contextmanager
def on_the_server(june: URL, home: Path) -> Iterator[Register]:
    """A copy of June's database beside it; gone afterwards."""
    name, server = f"june_{next(NUMBERS)}", june.set(database="postgres")
    on_server(server, f"CREATE DATABASE {name} TEMPLATE june")
    with closing(open_register(RegisterSettings(home, june.set(database=name)))) as register:
        yield register
    on_server(server, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def copied(database: Database, request: pytest.FixtureRequest, home: Path) -> Iterator[Register]:
    """June's register, to be changed, on one of the databases."""
    if database == "sqlite":
        with in_a_file(request.getfixturevalue("june"), home) as register:
            yield register
    else:
        with on_the_server(request.getfixturevalue("june_database"), home) as register:
            yield register


@pytest.fixture(params=DATABASES)
def register(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Register]:
    """The register of June, once on SQLite and once on PostgreSQL; a test may change it."""
    with copied(request.param, request, tmp_path) as made:
        yield made


@pytest.fixture
def served(register: Register, tmp_path: Path) -> Iterator[Served]:
    """A portal of one test."""
    with serving(register, tmp_path) as made:
        yield made


@pytest.fixture
def visit(browser: Browser, served: Served) -> Iterator[Visit]:
    """A window on the portal of one test."""
    with visiting(browser, served.address) as made:
        yield made


@pytest.fixture(scope="module", params=DATABASES)
def standing(
    request: pytest.FixtureRequest, sign_on: SignOn | None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """A portal of all stories of a module, once on each database: every story has bodies of its own."""
    home = tmp_path_factory.mktemp("standing")
    with copied(request.param, request, home) as register, serving(register, home, sign_on) as made:
        yield made


@pytest.fixture(scope="module")
def sign_on() -> SignOn | None:
    """Where a module's portal lets people sign in beside its own form."""
    return None


@pytest.fixture(scope="module")
def cookies(standing: Served) -> dict[str, Any]:
    """By account, what its browser keeps after it came in by the form."""
    return {}


@pytest.fixture
def office(standing: Served, browser: Browser, cookies: dict[str, Any]) -> Iterator[Office]:
    """Who comes to that portal in one story: windows are shut at its end, and must have been quiet."""
    with ExitStack() as windows:
        yield Office(standing, browser, windows, cookies)


@pytest.fixture(scope="package")
def reading(june: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A portal that tests only read from; one agency has handed in early, with a file."""
    home = tmp_path_factory.mktemp("reading")
    with in_a_file(june, home) as register, serving(register, home) as made:
        hand_in_early(made.site)
        yield made


@pytest.fixture(scope="package")
def reading_elsewhere(june_database: URL, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same on PostgreSQL."""
    home = tmp_path_factory.mktemp("reading-elsewhere")
    with on_the_server(june_database, home) as register, serving(register, home) as made:
        hand_in_early(made.site)
        yield made
