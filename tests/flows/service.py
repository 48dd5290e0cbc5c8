"""``dondoc up`` as a person starts it, seen from outside: its processes, its printed lines, Prefect's own API."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, Self, TypeVar

T = TypeVar("T")
DONDOC = str(Path(sys.executable).with_name("dondoc"))  # the command as it is installed
_END = 3000  # characters of a log
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True, slots=True)
class Service:
    """A started service; it has a session of its own, so all its descendants can be told from all other processes."""

    process: subprocess.Popen[bytes]
    port: int
    out: Path

    @classmethod
    def start(cls, home: Path, port: int, **environ: str) -> Self:
        """Start it on a data folder, without waiting."""
        out = home.parent / "up.out"
        with out.open("wb") as file:
            process = subprocess.Popen(
                [DONDOC, "up", "--port", str(port)],
                env={**os.environ, "DONDOC_HOME": str(home), **environ},
                cwd=home.parent,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        return cls(process, port, out)

    def api(self, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """Prefect's answer to a GET, or to a POST of a body."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api{path}", data, {"content-type": "application/json"}
        )
        [answer] = until(lambda: _answer(request), within=30)
        return answer

    def processes(self) -> dict[int, str]:
        """Every living process of its session: number -> command line."""
        return session(self.process.pid)

    def child(self, words: str) -> int | None:
        """The direct child whose command line has these words."""
        found = (pid for pid, command in self.processes().items() if words in command and pid != self.process.pid)
        return next(found, None)

    def printed(self) -> str:
        """All that it has printed so far."""
        return self.out.read_text(encoding="utf-8")

    def told(self) -> str:
        """What it has printed, and the ends of what its children have, for whoever waited in vain."""
        logs = sorted(self.out.parent.glob("*/prefect/*.log"))
        ends = (f"{log.name}:\n{log.read_text(encoding='utf-8')[-_END:]}" for log in logs)
        return "\n".join([self.printed(), *ends])

    def interrupt(self, within: float = 40) -> int:
        """What Ctrl-C does; -> its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(within)

    def end(self) -> None:
        """Whatever became of it, leave nothing behind."""
        for pid in self.processes():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait(10)


def _answer(request: urllib.request.Request) -> list[Any] | None:
    """Prefect's answer; None where it asks to come again, as it does while its database is busy."""
    try:
        with _DIRECT.open(request, timeout=30) as answer:
            return [json.load(answer)]
    except urllib.error.HTTPError as error:
        if error.code != HTTPStatus.SERVICE_UNAVAILABLE:
            raise
        error.close()
        return None


def session(number: int) -> dict[int, str]:
    """The living processes of a session, as /proc has them."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # ended while we looked
            after_name = (folder / "stat").read_text().rpartition(")")[2].split()
            state, its_session = after_name[0], int(after_name[3])
            if its_session == number and state not in "ZX":
                found[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
    return found


def until(ask: Callable[[], T | None], within: float, every: float = 0.2, told: Callable[[], str] = str) -> T:
    """The first answer that is something; fails when there is none in time, with what was told until then."""
    end = time.monotonic() + within
    while (answer := ask()) is None:
        assert time.monotonic() < end, f"nothing within {within} s\n{told()}"
        time.sleep(every)
    return answer


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
