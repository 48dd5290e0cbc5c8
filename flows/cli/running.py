"""A Typer application run as ours are: help in Vietnamese, wrong usage as one line, an exit status."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import typer

from flows.cli import help_words, usage
from flows.cli.door import Door, complain


def empty_app() -> typer.Typer:
    """``dondoc`` without a command yet."""
    return typer.Typer(
        name="dondoc",
        help="Đôn Đốc: theo dõi, nhắc việc và đôn đốc thực hiện kế hoạch của UBND.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
    )


def run(app: typer.Typer, words: Sequence[str], door: Door) -> int:
    """One command -> exit status."""
    command = help_words.in_vietnamese(app)
    try:
        ended: Any = command(list(words), prog_name="dondoc", standalone_mode=False, obj=door)
    except typer.Abort:
        return complain("Đã dừng.")
    except usage.WRONG_USAGE as error:
        if line := usage.line(error):
            complain(line)
        return usage.EXIT
    return ended if isinstance(ended, int) else 0
