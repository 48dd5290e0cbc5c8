"""The command ``dondoc``. ``dondoc sweep`` goes straight to the morning, everything else through Typer; drafting has a
door of its own there, for it needs no register.

The sweep runs from cron, perhaps on a small machine: it must not pay for Typer, Rich and Pydantic (docs/adr/0003).
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from flows.cli.door import Door, guarded
from flows.clock import Clock, wall_clock


def main(
    arguments: Sequence[str] | None = None, environ: Mapping[str, str] | None = None, clock: Clock | None = None
) -> int:
    """Run one command -> exit status: 0 fine, 1 the input or the state is wrong, 2 wrong usage.

    Here the command line, the environment and the clock are read; everything below gets them handed down.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    door = Door(os.environ if environ is None else environ, clock or wall_clock())
    return guarded(door, lambda: _run(words, door))


def _run(words: list[str], door: Door) -> int:
    if words[:1] == ["sweep"]:
        from flows.cli.sweep import run as sweep  # lean

        return sweep(words[1:], door)
    if words[:2] in (["plan", "draft"], ["plan", "phrases"]):
        with _uncollected():
            from flows.cli.draft_app import run as drafting  # no register, no other command

            return drafting(words, door)
    from flows.cli.app import run  # everything that the sweep does without

    return run(words, door)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of reference cycles: a draft grows of many small things, which it would count over and
    over and find nothing to free; what little it could is freed with the process."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
