"""The portal of two processes comes up, also where each takes long to import it, and goes when it is told to."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.flows.service import free_port, session, until

WORKER = "multiprocessing.spawn"


def answers(port: int, method: str, path: str) -> int | None:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        try:
            connection.request(method, path)
            return connection.getresponse().status
        except OSError:
            return None


def workers(process: subprocess.Popen[bytes]) -> set[int]:
    return {pid for pid, command in session(process.pid).items() if WORKER in command}


def test_two_processes_come_up_and_stay_the_same_two(tmp_path: Path) -> None:
    port = free_port()
    environ = {**os.environ, "DONDOC_HOME": str(tmp_path), "DONDOC_PORTAL_PROCESSES": "2"}
    command = [sys.executable, "-m", "flows.portal_serving", "127.0.0.1", str(port)]
    process = subprocess.Popen(command, env=environ, start_new_session=True)
    try:
        started = until(lambda: workers(process) if len(workers(process)) == 2 else None, within=120)
        assert until(lambda: answers(port, "GET", "/dang-nhap"), within=120) == 200
        assert answers(port, "HEAD", "/song") == 200
        assert workers(process) == started
    finally:
        process.terminate()
        assert process.wait(30) == 0
    assert session(process.pid) == {}
