"""Settings and opening: a fresh folder migrates by itself, also under several hands; what cannot be opened says why."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, text

from plans.errors import RegisterUnavailable
from plans.register.orm import session
from plans.register.session import Register, found_version, open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import DayRow
from plans.register.version import HEAD

OPEN = """
import os, sys
from plans.register.session import open_register
from plans.register.settings import RegisterSettings
register = open_register(RegisterSettings.read(os.environ))
with register.begin() as connection:
    connection.exec_driver_sql("INSERT INTO run (day, command, started_at) VALUES ('2024-06-14', 'sweep', '2024-06-14')")
print(sorted(name for name in sys.modules if name.startswith(("sqlalchemy.orm", "alembic", "pydantic"))))
"""


def start(environ: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", OPEN],
        env=os.environ | environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def runs(register: Register) -> int:
    with register.reading() as connection:
        return int(connection.execute(text("SELECT count(*) FROM run")).scalar_one())


@pytest.mark.parametrize(
    ("given", "spelled"),
    [
        ("sqlite:////srv/dondoc/register.db", "sqlite:////srv/dondoc/register.db"),
        ("postgresql://a@db/x", "postgresql+psycopg://a@db/x"),
        ("postgres://a@db/x", "postgresql+psycopg://a@db/x"),
        (" postgresql+psycopg://a@db/x ", "postgresql+psycopg://a@db/x"),
    ],
)
def test_database_addresses(given: str, spelled: str) -> None:
    assert str(RegisterSettings.read({"DONDOC_DATABASE_URL": given}).url) == spelled


def test_by_default_the_register_lies_in_the_data_folder(tmp_path: Path) -> None:
    assert RegisterSettings.read({}).home == Path.cwd() / "var"
    settings = RegisterSettings.read({"DONDOC_HOME": str(tmp_path / "sổ ? 100%"), "DONDOC_DATABASE_URL": ""})
    register = open_register(settings)
    assert (tmp_path / "sổ ? 100%" / "register.db").is_file()
    register.close()


@pytest.mark.parametrize(
    "given", ["mysql://a@db/x", "nonsense", "sqlite://", "sqlite:///:memory:", "postgresql://a:b:c"]
)
def test_nonsense_addresses_are_refused_in_one_line(given: str) -> None:
    with pytest.raises(RegisterUnavailable, match=r"^DONDOC_DATABASE_URL[^\n]*$"):
        RegisterSettings.read({"DONDOC_DATABASE_URL": given})


def test_a_password_is_never_shown(tmp_path: Path) -> None:
    settings = RegisterSettings.read({"DONDOC_DATABASE_URL": f"postgresql://a:s3cret@/x?host={tmp_path}"})
    assert "s3cret" not in repr(settings)
    with pytest.raises(RegisterUnavailable) as caught:
        open_register(settings)
    assert "s3cret" not in str(caught.value)
    assert str(caught.value).startswith("Không dùng được sổ theo dõi postgresql+psycopg://a:***@")


def test_a_home_that_is_a_file_and_a_file_that_is_no_register(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(RegisterUnavailable):
        open_register(RegisterSettings.read({"DONDOC_HOME": str(tmp_path / "file")}))
    (tmp_path / "register.db").write_text("this is no database, but long enough to be looked at" * 100)
    with pytest.raises(RegisterUnavailable, match="file is not a database"):
        open_register(RegisterSettings.read({"DONDOC_HOME": str(tmp_path)}))


def test_two_processes_on_one_new_folder(tmp_path: Path) -> None:
    both = [start({"DONDOC_HOME": str(tmp_path)}) for _ in range(2)]
    outcomes = [one.communicate(timeout=60) for one in both]
    assert [(one.returncode, words[1]) for one, words in zip(both, outcomes, strict=True)] == [(0, ""), (0, "")]
    register = open_register(RegisterSettings.read({"DONDOC_HOME": str(tmp_path)}))
    assert runs(register) == 2
    register.close()


def test_two_processes_on_one_new_postgresql_database(new_database: URL, tmp_path: Path) -> None:
    address = new_database.render_as_string(hide_password=False)
    both = [start({"DONDOC_HOME": str(tmp_path), "DONDOC_DATABASE_URL": address}) for _ in range(2)]
    outcomes = [one.communicate(timeout=60) for one in both]
    assert [(one.returncode, words[1]) for one, words in zip(both, outcomes, strict=True)] == [(0, ""), (0, "")]
    register = open_register(RegisterSettings(tmp_path, new_database))
    assert runs(register) == 2
    register.close()


def test_opening_a_migrated_register_imports_neither_the_orm_nor_alembic(sqlite_register: Register) -> None:
    process = start({"DONDOC_HOME": str(sqlite_register.settings.home)})
    out, err = process.communicate(timeout=60)
    assert (out.strip(), err) == ("[]", "")


def test_a_register_newer_than_the_code_is_left_alone(register: Register) -> None:
    with register.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(RegisterUnavailable, match=r"mới hơn phần mềm.*9999.*nâng cấp"):
        open_register(register.settings)
    assert found_version(register.engine) == "9999"


def test_sqlite_is_durable_and_keeps_foreign_keys(sqlite_register: Register) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 30000,
    }
    with sqlite_register.reading() as connection:
        assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} == wanted


def test_a_block_that_raises_leaves_nothing(register: Register) -> None:
    insert = text("INSERT INTO run (day, command, started_at) VALUES ('2024-06-14', 'sweep', '2024-06-14')")

    class PowerCutError(Exception):
        pass

    def write_and_fail() -> None:
        with register.begin() as connection:
            connection.execute(insert)
            raise PowerCutError

    with pytest.raises(PowerCutError):
        write_and_fail()
    assert runs(register) == 0
    with register.begin() as connection:
        connection.execute(insert)
    assert runs(register) == 1


def test_readers_are_not_held_up_by_a_writer_and_see_only_what_is_committed(register: Register) -> None:
    with register.begin() as writing:
        writing.execute(text("INSERT INTO run (day, command, started_at) VALUES ('2024-06-14', 'sweep', '2024-06-14')"))
        assert runs(register) == 0
    assert runs(register) == 1


def test_an_orm_session_commits_once_at_its_end(register: Register) -> None:
    from tests.plans.register.facts import LOADED

    with session(register) as orm:
        orm.add(DayRow(on=LOADED, working=True, name=None, source="lịch", estimated=False))
    with session(register) as orm:
        found = orm.get(DayRow, LOADED)
        assert found is not None
        assert found.working is True


def test_the_head_is_what_an_opened_register_has(register: Register) -> None:
    assert found_version(register.engine) == HEAD
    engine = create_engine("sqlite://")
    assert found_version(engine) is None
    engine.dispose()
