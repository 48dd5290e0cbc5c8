"""The door to drafting: the two commands that need no register, without the import of all the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import typer

from flows.cli import draft_commands, phrases_command, running
from flows.cli.door import Door

COMMANDS: dict[str, Callable[..., None]] = {"draft": draft_commands.draft, "phrases": phrases_command.phrases}


def run(words: Sequence[str], door: Door) -> int:
    """``plan draft …`` or ``plan phrases …`` -> exit status."""
    app, plan = running.empty_app(), typer.Typer()
    for name, command in COMMANDS.items():
        plan.command(name)(command)
    app.add_typer(plan, name="plan")
    return running.run(app, words, door)
