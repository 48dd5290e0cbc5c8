"""LibreOffice and Tesseract, run as they should be: no shell, no terminal, bounded time, stopped with all they started.

They get an empty folder as home and no proxy but a closed port, so that nothing of the user's settings is read or
changed and nothing can be fetched.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

_CLOSED_PORT = "http://127.0.0.1:9"
_KEPT = ("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "SYSTEMROOT")


class TooSlow(Exception):
    """The program did not end in its time and was stopped."""


class Failed(Exception):
    """The program ended with an error."""


def found(*names: str) -> str | None:
    """The path of the first of these programs that is installed."""
    return next((path for name in names if (path := shutil.which(name))), None)


def run(arguments: Sequence[str], folder: Path, seconds: float) -> bytes:
    """What a program prints; ``folder`` is its home and where it works."""
    process = subprocess.Popen(  # noqa: S603 - a program of the system, its arguments a list of our own making
        arguments,
        cwd=folder,
        env=_surroundings(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        printed, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        raise TooSlow from None
    finally:
        _stop(process)
    if process.returncode:
        raise Failed
    return printed


def _surroundings(folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), _CLOSED_PORT)
    return {"LANG": "C.UTF-8", **kept, **proxies, "HOME": str(folder), "TMPDIR": str(folder), "OMP_THREAD_LIMIT": "1"}


def _stop(process: subprocess.Popen[bytes]) -> None:
    """The program and what it started: they are a session of their own."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout:
        process.stdout.close()
