"""Every flow is deployed once, at its hour in Viet Nam, from a module that any worker can import.

Prefect lives in a process of its own here: it settles its environment at import, and its warnings are not ours.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows import prefect_env
from flows.morning import STEPS
from flows.schedules import CRONS, ScheduleError, ScheduleSettings

HOUSE = Path(__file__).parents[2] / "flows"
ASK = """
import json, sys
from flows.deployments import FLOWS, deployments, serve_all
from flows.morning import STEPS
from flows.shell import as_task
from plans.errors import DondocError
from prefect.cache_policies import NO_CACHE

def words(work, *arguments):
    try:
        work(*arguments)
    except DondocError as error:
        return str(error)

def listed(environ):
    return [{
        "flow": one.flow_name, "entrypoint": one.entrypoint, "parameters": one.parameters, "retries": flow.retries,
        "schedules": [each.schedule.model_dump(mode="json") for each in one.schedules],
    } for one, flow in zip(deployments(environ), FLOWS, strict=True)]

tasks = [as_task(step, None) for step in STEPS]
print(json.dumps({
    "plain": listed({}),
    "rehearsal": listed({"DONDOC_DAILY_EVERY_SECONDS": "20", "DONDOC_REHEARSAL_DAY": "2024-06-17"}),
    "moved": listed({"DONDOC_DAILY_CRON": "30 6 * * 1-5"}),
    "faulty_cron": words(deployments, {"DONDOC_DAILY_CRON": "bảy giờ sáng"}),
    "no_server": words(serve_all, {"PREFECT_API_URL": ""}),
    "tasks": [[one.name, one.retries, one.cache_policy is NO_CACHE, one.persist_result] for one in tasks],
}))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What Prefect makes of our deployments, asked once: importing it takes seconds."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "DONDOC_"))}
    answer = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**plain, "DONDOC_HOME": str(tmp_path_factory.mktemp("home"))},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert answer.returncode == 0, answer.stderr
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


def flow_files() -> set[str]:
    """The modules of flows that declare a flow, found in their text."""
    return {f"flows.{file.stem}" for file in HOUSE.glob("*.py") if "@flow(" in file.read_text(encoding="utf-8")}


def test_every_flow_is_deployed_in_vietnams_time(told: dict[str, Any]) -> None:
    found = told["plain"]
    assert {one["entrypoint"].rpartition(".")[0] for one in found} == flow_files()
    assert {one["flow"]: one["schedules"] for one in found} == {
        name: [{"cron": cron, "timezone": "Asia/Ho_Chi_Minh", "day_or": True}] for name, cron in CRONS.items()
    }
    assert all(one["parameters"] == {"today": None} for one in found)
    assert all(not one["retries"] for one in found)


def test_the_hours_are_those_of_the_house() -> None:
    assert CRONS == {"daily": "0 7 * * *", "digest": "30 7 * * *", "outbox": "0 8-17 * * *"}


def test_rehearsals_change_the_day_of_all_flows_and_the_schedule_of_the_morning(told: dict[str, Any]) -> None:
    found = told["rehearsal"]
    assert {json.dumps(one["parameters"]) for one in found} == {'{"today": "2024-06-17"}'}
    intervals = {one["flow"]: one["schedules"][0].get("interval") for one in found}
    assert intervals == {"daily": 20.0, "digest": None, "outbox": None}


def test_an_operator_may_move_the_morning(told: dict[str, Any]) -> None:
    [daily, *_] = told["moved"]
    assert daily["schedules"][0]["cron"] == "30 6 * * 1-5"
    assert daily["schedules"][0]["timezone"] == "Asia/Ho_Chi_Minh"


def test_serving_without_a_server_is_refused(told: dict[str, Any]) -> None:
    assert told["no_server"].startswith("Chưa đặt PREFECT_API_URL")


def test_steps_become_task_runs_that_are_never_cached_nor_repeated(told: dict[str, Any]) -> None:
    assert told["tasks"] == [[step.name, 0, True, False] for step in STEPS]
    assert [step.name for step in STEPS] == ["open_periods", "remind", "escalate", "deliver", "audit"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DONDOC_DAILY_EVERY_SECONDS", "0"),
        ("DONDOC_DAILY_EVERY_SECONDS", "-5"),
        ("DONDOC_DAILY_EVERY_SECONDS", "mười"),
        ("DONDOC_REHEARSAL_DAY", "30/02/2024"),
        ("DONDOC_REHEARSAL_DAY", "2024-02-30"),
    ],
)
def test_a_faulty_schedule_setting_names_itself(name: str, value: str) -> None:
    with pytest.raises(ScheduleError) as caught:
        ScheduleSettings.read({name: value})
    assert str(caught.value).startswith(name)
    assert value in str(caught.value)


def test_a_faulty_cron_names_its_setting(told: dict[str, Any]) -> None:
    assert told["faulty_cron"].startswith("DONDOC_DAILY_CRON")
    assert "bảy giờ sáng" in told["faulty_cron"]


def test_empty_settings_are_absent_ones() -> None:
    read = ScheduleSettings.read(
        {"DONDOC_DAILY_CRON": "", "DONDOC_DAILY_EVERY_SECONDS": "", "DONDOC_REHEARSAL_DAY": ""}
    )
    assert read == ScheduleSettings()
    assert ScheduleSettings.read({"DONDOC_REHEARSAL_DAY": "2024-06-17"}).rehearsal_day == date(2024, 6, 17)


def test_prefect_is_told_to_stay_at_home(tmp_path: Path) -> None:
    environ = prefect_env.beside_server({"DONDOC_HOME": str(tmp_path), "NO_PROXY": "noi-bo.vn"}, "127.0.0.1", 4321)
    assert environ["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert environ["DO_NOT_TRACK"] == "1"
    assert environ["PREFECT_SERVER_EPHEMERAL_ENABLED"] == "false"
    assert environ["PREFECT_HOME"] == str(tmp_path / "prefect")
    assert environ["PREFECT_API_URL"] == "http://127.0.0.1:4321/api"
    assert environ["NO_PROXY"].split(",")[:2] == ["noi-bo.vn", "127.0.0.1"]


def test_what_the_operator_has_set_stays(tmp_path: Path) -> None:
    environ = {"DONDOC_HOME": str(tmp_path), "PREFECT_LOGGING_LEVEL": "DEBUG", "PREFECT_HOME": "/srv/prefect"}
    prefect_env.settle(environ)
    assert environ["PREFECT_LOGGING_LEVEL"] == "DEBUG"
    assert environ["PREFECT_HOME"] == "/srv/prefect"
