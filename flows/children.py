"""Child processes of ``dondoc up``: started in a process group of their own, stopped with all their descendants."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

_GLANCE_S = 0.05
_LAST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Child:
    """A running child, the name a reader knows it by, and the file that keeps what it prints."""

    name: str
    log: Path
    process: subprocess.Popen[bytes]

    @classmethod
    def start(cls, name: str, module: Sequence[str], environ: Mapping[str, str], log: Path) -> Self:
        """Start ``python -m`` a module with its arguments, tied to this process's life."""
        log.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-P", "-m", "flows.tied", *module]  # -P: a folder we stand in holds no code of ours
        with log.open("ab") as out:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own module
                command, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.STDOUT, env=environ, process_group=0
            )
        return cls(name, log, process)

    def ended(self) -> bool:
        """Whether it is over. It is not reaped here, so that its group's number stays its own until ``stop``."""
        return os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def stop(self, patience: float) -> int:
        """Ask it to end, wait so many seconds, then end whatever is left of its group -> its exit code."""
        os.kill(self.process.pid, signal.SIGINT)  # not Popen.terminate, which would reap it
        until = time.monotonic() + patience
        while not self.ended() and time.monotonic() < until:
            time.sleep(_GLANCE_S)
        os.killpg(self.process.pid, signal.SIGKILL)  # the group stands at least until its leader is reaped below
        code = self.process.wait()
        if self.process.stdin:
            self.process.stdin.close()
        return code

    def last_words(self) -> str:
        """The last line it printed, "" where it printed nothing."""
        with self.log.open("rb") as file:
            file.seek(max(self.log.stat().st_size - _LAST_BYTES, 0))
            lines = file.read().decode(errors="replace").strip().splitlines()
        return lines[-1].strip() if lines else ""
