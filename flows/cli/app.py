"""The Typer application: every command but the sweep's own door."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import typer

from flows.cli import (
    account_commands,
    agency_commands,
    contact_commands,
    draft_commands,
    import_commands,
    phrases_command,
    plan_commands,
    running,
    service_commands,
    settle_command,
    work_commands,
    work_lists,
)
from flows.cli.door import Door

app = running.empty_app()
for _name, _command in draft_commands.commands():
    plan_commands.app.command(_name)(_command)
plan_commands.app.command("phrases")(phrases_command.phrases)
app.add_typer(plan_commands.app, name="plan")
for _command in work_lists.commands():
    app.command()(_command)
for _name, _command in work_commands.commands():
    app.command(_name)(_command)
agency_commands.app.command("import")(import_commands.import_agencies)
app.add_typer(agency_commands.app, name="agencies")
app.add_typer(contact_commands.app, name="contacts")
app.add_typer(account_commands.app, name="account")
app.add_typer(import_commands.days, name="days")
app.command("settle")(settle_command.settle_)
for _name, _command in service_commands.commands():
    app.command(_name)(_command)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"dondoc {version('dondoc')}")
        raise typer.Exit


@app.callback()
def _all(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="In phiên bản.")
    ] = False,
) -> None:
    """Đôn Đốc: theo dõi, nhắc việc và đôn đốc thực hiện kế hoạch của UBND."""


def run(words: Sequence[str], door: Door) -> int:
    """One command -> exit status."""
    return running.run(app, words, door)
