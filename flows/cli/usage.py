"""Wrong usage in one Vietnamese line: what Typer says in English, said again for the reader."""

from __future__ import annotations

import re
from typing import Any

import typer

WRONG_USAGE: type[Exception] = typer.BadParameter.__mro__[1]  # Typer keeps the base of its usage errors to itself
EXIT = 2
_NO_COMMAND = re.compile(r"No such command ('[^']*')\.(?: Did you mean ('[^']*'))?")


def line(error: Any) -> str:
    """The error and where help is found; "" where the help itself has been printed."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return str(error.format_message()).strip()
    command = getattr(getattr(error, "ctx", None), "command_path", "dondoc")
    return f"Sai cách dùng: {_words(error)}. Xem: {command} --help"


def _words(error: Any) -> str:
    match type(error).__name__:
        case "NoSuchOption":
            return f"không có tùy chọn {error.option_name}{_near(error)}"
        case "MissingParameter":
            return f"thiếu {_parameter(error)}"
        case "BadParameter":
            return f"{_parameter(error)}: {error.message.rstrip('.')}"
    if found := _NO_COMMAND.match(error.format_message()):
        return f"không có lệnh {found[1]}" + (f"; có phải {found[2]}?" if found[2] else "")
    return str(error.format_message()).rstrip(".")


def _near(error: Any) -> str:
    near = getattr(error, "possibilities", None)
    return f"; có phải {near[0]}?" if near else ""


def _parameter(error: Any) -> str:
    param = error.param
    if param is None:
        return str(error.param_hint or "giá trị")
    if param.param_type_name == "argument":
        return str(param.metavar or param.name).strip("[].…")
    return str(param.opts[-1] if len(param.opts) == 1 else "/".join(param.opts))
