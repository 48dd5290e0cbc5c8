"""The real service on a test schedule: a server, a runner, scheduled runs, and nothing left behind."""

from __future__ import annotations

import fcntl
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

from flows import morning
from flows.schedules import ScheduleSettings
from flows.up import LOCK, up
from tests.flows.morning_ready import BUSY, copy_register, make_register, rows
from tests.flows.service import DONDOC, Service, free_port, session, until

SPY = Path(__file__).parent / "spy"
NOTICES = """SELECT o.id, n.revision, n.role, n.rung, n.rank, n.kind, n.agency, n.addressee, n.channel, n.day, n.fell_on,
    n.state, m.key FROM notice n JOIN obligation o ON o.pk = n.obligation_pk LEFT JOIN message m ON m.pk = n.message_pk
    ORDER BY 1, 2, 3, 4, 8, 9"""
MESSAGES = """SELECT key, day, contact_pk, addressee, channel, address, kind, subject, text, html, state, attempts,
    not_before IS NULL, lease_by, lease_until IS NULL, sent_at IS NULL FROM message ORDER BY key"""
ATTEMPTS = "SELECT m.key, a.outcome, a.code FROM attempt a JOIN message m ON m.pk = a.message_pk ORDER BY 1, 2"


@dataclass(frozen=True, slots=True)
class Lived:
    """What was seen of one service from its start to Ctrl-C."""

    home: Path
    copy: Path
    run: dict[str, Any]
    task_runs: list[dict[str, Any]]
    artifact: dict[str, Any]
    deployments: list[dict[str, Any]]
    settings: dict[str, Any]
    interrupted: str
    printed: str
    second: subprocess.CompletedProcess[str]
    before: dict[int, str]
    exit_code: int
    after: dict[int, str]
    spied: list[list[str]]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lived]:
    folder = tmp_path_factory.mktemp("up")
    home, copy, spied = folder / "home", folder / "copy", folder / "spied"
    make_register(home)
    copy_register(home, copy)
    service = Service.start(
        home,
        free_port(),
        DONDOC_DAILY_EVERY_SECONDS="10",
        DONDOC_PORTAL_PROCESSES="1",  # what is seen here are the mornings
        DONDOC_REHEARSAL_DAY=BUSY.isoformat(),
        PREFECT_RUNNER_POLL_FREQUENCY="1",
        PYTHONPATH=os.pathsep.join([str(SPY), os.environ.get("PYTHONPATH", "")]),
        SPY_FILE=str(spied),
    )
    try:
        yield _live(service, home, copy, spied)
    finally:
        service.end()


def _live(service: Service, home: Path, copy: Path, spied: Path) -> Lived:
    run = until(lambda: _finished_run(service), within=300, told=service.told)
    of_run = {"flow_runs": {"id": {"any_": [run["id"]]}}}
    task_runs = until(lambda: _settled(service.api("/task_runs/filter", of_run)), within=30)
    artifact = service.api("/artifacts/filter", {"artifacts": {"flow_run_id": {"any_": [run["id"]]}}})[0]
    deployments = service.api("/deployments/filter", {})
    outbox = next(one["id"] for one in deployments if one["entrypoint"] == "flows.outbox.outbox")
    far_away = {"type": "SCHEDULED", "state_details": {"scheduled_time": "2999-01-01T00:00:00Z"}}
    running = service.api(f"/deployments/{outbox}/create_flow_run", {"state": far_away})["id"]
    service.api(f"/flow_runs/{running}/set_state", {"state": {"type": "RUNNING"}, "force": True})
    settings = service.api("/admin/settings")
    second = subprocess.run(
        [DONDOC, "up", "--port", str(free_port())],
        env={**os.environ, "DONDOC_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    before = service.processes()
    exit_code = service.interrupt()
    lines = spied.read_text().splitlines()
    return Lived(
        home=home,
        copy=copy,
        run=run,
        task_runs=task_runs,
        artifact=artifact,
        deployments=deployments,
        settings=settings,
        interrupted=running,
        printed=service.printed(),
        second=second,
        before=before,
        exit_code=exit_code,
        after=service.processes(),
        spied=[line.split("\t", 2) for line in lines],
    )


def _finished_run(service: Service) -> dict[str, Any] | None:
    assert service.process.poll() is None, service.printed()
    if "Ctrl-C" not in service.printed():
        return None
    wanted = {"flows": {"name": {"any_": ["daily"]}}, "sort": "START_TIME_ASC", "limit": 20}
    found = service.api("/flow_runs/filter", wanted)
    assert not [run for run in found if run["state_type"] in {"FAILED", "CRASHED"}], service.printed()
    return next((run for run in found if run["state_type"] == "COMPLETED"), None)


def _settled(task_runs: list[dict[str, Any]]) -> list[dict[str, Any]] | None:
    """The server writes states of task runs a little after the fact."""
    done = len(task_runs) == len(morning.STEPS) and all(one["state_type"] == "COMPLETED" for one in task_runs)
    return task_runs if done else None


def test_scheduler_itself_started_the_morning(lived: Lived) -> None:
    assert lived.run["auto_scheduled"]
    assert lived.run["state_name"] == "Completed"
    assert lived.run["parameters"] == {"today": BUSY.isoformat()}


def test_the_morning_is_five_task_runs_in_order(lived: Lived) -> None:
    in_order = sorted(lived.task_runs, key=lambda one: str(one["start_time"]))
    names = [one["name"].rsplit("-", 1)[0] for one in in_order]
    assert names == ["open_periods", "remind", "escalate", "deliver", "audit"]
    assert {one["run_count"] for one in in_order} == {1}


def test_every_deployment_is_served_in_vietnams_time(lived: Lived) -> None:
    zones = {one["name"]: one for one in lived.deployments}
    assert len(lived.deployments) == 3
    assert set(zones) == {"dondoc"}
    assert {one["entrypoint"] for one in lived.deployments} == {
        "flows.daily.daily",
        "flows.weekly.digest",
        "flows.outbox.outbox",
    }
    for one in lived.deployments:
        assert [schedule["schedule"]["timezone"] for schedule in one["schedules"]] == ["Asia/Ho_Chi_Minh"]


def test_summary_says_what_the_register_says(lived: Lived) -> None:
    assert lived.artifact["key"] == "daily-summary"
    told = {name: int(figure) for figure, name in re.findall(r"\| (\d+) \| `([a-z_.]+)` \|", lived.artifact["data"])}
    [[kept]] = rows(lived.home, "SELECT counts FROM run WHERE command = 'daily' ORDER BY pk LIMIT 1")
    assert told == {
        f"{step}.{name}": figure for step, counts in json.loads(kept).items() for name, figure in counts.items()
    }
    [[composed]] = rows(lived.home, "SELECT count(*) FROM notice WHERE state = 'composed'")
    [[agency_notices]] = rows(lived.home, "SELECT count(*) FROM notice WHERE state = 'composed' AND role = 'agency'")
    [[sent]] = rows(lived.home, "SELECT count(*) FROM message WHERE state = 'sent'")
    assert told["audit.notices"] == composed > 0
    assert told["remind.planned"] == agency_notices > 0
    assert told["escalate.planned"] == composed - agency_notices > 0
    assert told["deliver.sent"] == told["audit.letters_sent"] == sent > 0
    assert not [name for name in told if ".bad_" in name]


def test_summary_tells_progress_and_what_is_overdue(lived: Lived) -> None:
    assert "1118" in lived.artifact["data"]
    [[overdue]] = rows(
        lived.home,
        f"SELECT count(*) FROM obligation WHERE due_on < '{BUSY}' AND tracked"
        " AND submitted_on IS NULL AND waived_on IS NULL AND withdrawn_on IS NULL",
    )
    by_agency = re.findall(r"\| kon-tum/[a-z-]+ \| (\d+) \|", lived.artifact["data"])
    assert sum(map(int, by_agency)) == overdue == 28


def test_the_sweep_command_on_a_copy_gives_equal_rows(lived: Lived) -> None:
    spied = lived.copy.parent / "spied-sweep"
    watched = {"PYTHONPATH": str(SPY), "SPY_FILE": str(spied)}
    environ = {**os.environ, **watched, "DONDOC_HOME": str(lived.copy)}
    sweep = [DONDOC, "sweep", "--today", str(BUSY)]
    subprocess.run(sweep, env=environ, check=True, stdout=subprocess.DEVNULL)
    assert {line.split("\t")[1] for line in spied.read_text().splitlines()} == {"start"}, "a sweep asks no host"
    for query in (NOTICES, MESSAGES, ATTEMPTS):
        assert rows(lived.copy, query) == rows(lived.home, query) != []
    first = "SELECT day, command, counts FROM run ORDER BY pk LIMIT 1"
    assert rows(lived.copy, first) == rows(lived.home, first)


def test_ctrl_c_leaves_no_process(lived: Lived) -> None:
    assert len(lived.before) >= 3
    assert any("flows.serving" in command for command in lived.before.values())
    assert lived.exit_code == 0, lived.printed
    assert lived.after == {}


def test_a_second_service_on_one_data_folder_is_refused(lived: Lived) -> None:
    assert (lived.second.returncode, lived.second.stdout) == (1, "")
    assert lived.second.stderr.startswith("Dịch vụ đang chạy")
    assert lived.second.stderr.count("\n") == 1


def test_a_run_cut_short_goes_back_on_the_schedule(lived: Lived) -> None:
    with closing(sqlite3.connect(lived.home / "prefect" / "prefect.db")) as connection:
        states = dict(connection.execute("SELECT lower(replace(id, '-', '')), state_name FROM flow_run"))
        assert states[lived.interrupted.replace("-", "")] == "AwaitingRetry"
        assert "Running" not in states.values()


def test_no_outside_host_is_looked_up(lived: Lived) -> None:
    watched = [where for _, event, where in lived.spied if event == "start"]
    for part in ("prefect server start", "flows.serving", "prefect.engine"):
        assert any(part in command for command in watched), part
    asked = {where for _, event, where in lived.spied if event != "start"}
    assert "127.0.0.1" in asked
    assert not {where for where in asked if not _here(where)}
    # The server calls home only every ten minutes, and not where its first try meets a busy database: so ask it, too.
    assert lived.settings["server"]["analytics_enabled"] is False


def _here(where: str) -> bool:
    """Loopback, or a socket that is a file."""
    if where in {"localhost", "None"} or where.startswith("/"):
        return True
    try:
        return ip_address(where).is_loopback
    except ValueError:
        return False


def test_says_where_things_are(lived: Lived) -> None:
    assert "http://127.0.0.1:" in lived.printed
    assert str(lived.home / "register.db") in lived.printed
    assert "17/06/2024" in lived.printed
    assert "Traceback" not in lived.printed


def test_a_dead_server_ends_the_service_with_one_clear_line(tmp_path: Path) -> None:
    service = Service.start(tmp_path / "home", free_port())
    try:
        server = until(lambda: service.child("prefect server start"), within=20)
        os.kill(server, signal.SIGKILL)
        assert service.process.wait(30) == 1
        assert "Máy chủ Prefect đã tự dừng" in service.printed()
        assert service.processes() == {}
    finally:
        service.end()


def test_kill_9_takes_the_children_along(tmp_path: Path) -> None:
    service = Service.start(tmp_path / "home", free_port())
    try:
        until(lambda: service.child("prefect server start"), within=20)
        service.process.kill()
        service.process.wait(10)
        until(lambda: True if not session(service.process.pid) else None, within=20)
    finally:
        service.end()


def test_a_taken_port_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        assert up({"DONDOC_HOME": str(tmp_path)}, port=port) == 1
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert str(port) in captured.err


def test_the_data_folder_is_free_again_once_its_holder_is_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken, (tmp_path / LOCK).open("ab") as lock:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert up({"DONDOC_HOME": str(tmp_path)}, port=port) == 1
        assert "Dịch vụ đang chạy" in capsys.readouterr().err
        fcntl.flock(lock, fcntl.LOCK_UN)
        assert up({"DONDOC_HOME": str(tmp_path)}, port=port) == 1
        assert str(port) in capsys.readouterr().err  # one step further: the port, which is taken, too


@pytest.mark.parametrize(
    "cron", ["bảy giờ sáng", "0 25 * * *", "0 7 * *", "0 0 7 * * *", "0 7 31 2 *", "@daily", "0 7 * * 5L"]
)
def test_a_wrong_cron_is_told_before_anything_starts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], cron: str
) -> None:
    said: list[str] = []
    assert up({"DONDOC_HOME": str(tmp_path), "DONDOC_DAILY_CRON": cron}, say=said.append) == 1
    error = capsys.readouterr().err
    assert said == []
    assert error.startswith("DONDOC_DAILY_CRON")
    assert (error.count("\n"), repr(cron) in error) == (1, True)
    assert not (tmp_path / "prefect").exists()


@pytest.mark.parametrize("cron", ["0 7 * * *", "30 6 * * 1-5", "*/15 7,8 1-5 * MON-FRI", "0 7 * * 7", "0 7 L * *"])
def test_usual_crons_are_taken(cron: str) -> None:
    assert ScheduleSettings.read({"DONDOC_DAILY_CRON": cron}).daily_cron == cron


def test_the_service_itself_imports_nothing_of_prefect() -> None:
    program = (
        "import sys\nfrom flows import up\nfrom flows.schedules import ScheduleSettings\n"
        "ScheduleSettings.read({})\nprint('prefect' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
