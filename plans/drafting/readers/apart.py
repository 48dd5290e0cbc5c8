"""What a hostile file may do to a library, done in a process of its own that has bounds of memory and processor time.

In: work that yields one finding after the other. Out: the same findings as they come; ``Exhausted`` where the process
went past its bounds, or broke down with the library. The process bears the caller's memory as it was (fork), so that
starting it costs nothing to speak of; it is a bound, no prison: what runs in it may do what the caller may.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import math
import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from resource import RLIM_INFINITY, RLIMIT_AS, RLIMIT_CORE, RLIMIT_CPU, getpagesize, getrlimit, setrlimit
from typing import Any, TypeVar

from plans.errors import InputError

Found = TypeVar("Found")
MOST_BYTES = 700_000_000  # more than the caller holds; a page of a plan takes a few million, a scanned one a hundred
MOST_SECONDS_EACH, MOST_SECONDS = 5, 240  # of the processor: for one finding, for all
_ERRORS = 2


class Exhausted(Exception):
    """The work took more than it may, or the library broke down."""


def apart(work: Callable[[], Iterator[Found]], seconds: int = MOST_SECONDS_EACH) -> Iterator[Found]:
    """The findings of some work, each within so many seconds; faults that it finds in the file are raised here."""
    forked = multiprocessing.get_context("fork")
    ours, theirs = forked.Pipe(duplex=False)
    process = forked.Process(target=_bounded, args=(work, theirs, seconds), daemon=True)
    process.start()
    theirs.close()
    try:
        yield from _received(ours)
    finally:
        process.kill()
        process.join()
        ours.close()


def _received(ours: Connection) -> Iterator[Any]:
    while True:
        try:
            told, error = ours.recv()
        except EOFError:
            raise Exhausted from None
        if error is not None:
            raise InputError(*told) if told else error
        if told is None:
            return
        yield told


def _bounded(work: Callable[[], Iterator[Found]], theirs: Connection, seconds: int) -> None:
    """Runs in the process of its own; one that its bounds stop says nothing more, not even what its library prints."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), _ERRORS)
    faulthandler.disable()
    gc.disable()  # ends soon, and all that it holds with it
    _bound(RLIMIT_CORE, 0)
    if held := _held():
        _bound(RLIMIT_AS, held + MOST_BYTES)
    _allow_time(seconds)
    try:
        for found in work():
            theirs.send((found, None))
            _allow_time(seconds)
        theirs.send((None, None))
    except MemoryError:
        return
    except InputError as error:
        theirs.send((error.faults, InputError()))
    except Exception as error:  # noqa: BLE001 - the caller decides about each, as if the work were its own
        theirs.send((None, error))


def _held() -> int:
    """How many bytes of addresses this process has; 0 on a system that does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * getpagesize()
    except (OSError, ValueError, IndexError):
        return 0


def _allow_time(seconds: int) -> None:
    _bound(RLIMIT_CPU, min(math.ceil(time.process_time()) + seconds, MOST_SECONDS))


def _bound(of: int, most: int) -> None:
    """Not above what the system allows; a system that knows no such bound goes without."""
    hard = getrlimit(of)[1]
    with contextlib.suppress(ValueError, OSError):
        setrlimit(of, (most if hard == RLIM_INFINITY else min(most, hard), hard))
