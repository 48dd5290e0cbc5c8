"""Runs a module as a process that does not outlive its parent: ``python -m flows.tied MODULE ARGUMENT…``.

The parent holds the writing end of the pipe on standard input and never writes. However the parent ends, be it by
``kill -9``, the pipe closes; the whole process group, grandchildren too, then ends with it. So on any POSIX system.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading


def tie() -> None:
    """Watch standard input from now on, and put nothing in its place for what runs here."""
    lifeline = os.dup(sys.stdin.fileno())
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - a descriptor is wanted, not a path
        os.dup2(nothing.fileno(), sys.stdin.fileno())
    threading.Thread(target=_end_with, args=(lifeline,), name="lifeline", daemon=True).start()


def _end_with(lifeline: int) -> None:
    while os.read(lifeline, 1):
        pass
    if os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Tie this process to its parent, then be the module."""
    tie()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # started in the background, a shell has it ignored
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
