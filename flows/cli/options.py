"""Options that many commands share; the directory by which they read files."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from agencies.directory import Directory
from agencies.loading import shipped_directory
from flows.cli.door import Door
from flows.cli.newness import missing_register
from flows.clock import parse_day
from plans import status


def day(text: str) -> date:
    """``2024-06-14`` or ``14/6/2024`` -> the day."""
    try:
        return parse_day(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def state(text: str) -> status.State:
    """One of the states of an obligation."""
    for known in status.STATES:
        if text == known:
            return known
    raise typer.BadParameter(f"không có trạng thái {text!r}; có: {', '.join(status.STATES)}")


Context = typer.Context
Today = Annotated[
    date | None, typer.Option("--today", parser=day, metavar="NGÀY", help="Tính như thể hôm nay là ngày này.")
]
AsJson = Annotated[bool, typer.Option("--json", help="In JSON thay cho bảng.")]
By = Annotated[str | None, typer.Option("--by", "--as", metavar="TÊN", help="Người thực hiện, ghi vào lịch sử.")]
As = Annotated[str | None, typer.Option("--as", metavar="TÊN", help="Người thực hiện, ghi vào lịch sử.")]
PlanFilter = Annotated[str | None, typer.Option("--plan", metavar="MÃ", help="Chỉ kế hoạch này.")]
AgencyFilter = Annotated[
    str | None, typer.Option("--agency", metavar="MÃ", help="Chỉ cơ quan này, ví dụ kon-tum/so-y-te.")
]


def door_of(context: typer.Context) -> Door:
    """What ``main`` handed in."""
    found = context.find_object(Door)
    if found is None:
        raise RuntimeError("the application is started through flows.cli.main")
    return found


def known_directory(context: typer.Context) -> Directory:
    """The directory by which plan files are read: the register's, else the shipped one. Nothing is written."""
    if missing_register(door_of(context).environ):
        return shipped_directory()
    from flows.cli.desk import (  # drafting without a register does not pay for SQLAlchemy
        directory_in,
        existing_register,
    )

    with existing_register(context) as register:
        if register is None:
            return shipped_directory()
        with register.reading() as connection:
            return directory_in(connection)
