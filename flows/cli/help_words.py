"""The words of the help pages that Typer itself brings along, in Vietnamese."""

from __future__ import annotations

from typing import Any

import typer

HELP = "In trang này."
_USAGE = "Cách dùng: "
_METAVARS = {"[OPTIONS]": "[TÙY_CHỌN]", "COMMAND [ARGS]...": "LỆNH [THAM_SỐ]..."}


_PLAIN: Any = typer.Context.formatter_class  # Typer keeps the class itself to itself


class _Formatter(_PLAIN):  # type: ignore[misc]
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        for english, words in _METAVARS.items():
            args = args.replace(english, words)
        super().write_usage(prog, args, prefix or _USAGE)


class _Context(typer.Context):
    formatter_class = _Formatter

    def get_help(self) -> str:
        _panels()
        return super().get_help()


def in_vietnamese(app: typer.Typer) -> Any:
    """The application as a command whose help pages speak Vietnamese throughout."""
    command = typer.main.get_command(app)
    _translate(command)
    return command


def _translate(command: Any) -> None:
    command.context_class = _Context
    if option := command.get_help_option(_Context(command)):
        option.help = HELP
    for inner in getattr(command, "commands", {}).values():
        _translate(inner)


def _panels() -> None:
    """Typer keeps the titles of its help panels as constants of a module, which only a help page needs."""
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = "Tham số"
    rich_utils.OPTIONS_PANEL_TITLE = "Tùy chọn"
    rich_utils.COMMANDS_PANEL_TITLE = "Lệnh"
    rich_utils.REQUIRED_LONG_STRING = "[bắt buộc]"
    rich_utils.DEFAULT_STRING = "[mặc định: {}]"
