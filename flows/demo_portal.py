"""``dondoc demo --portal``: the portal over what the demo lived through, on its last day, with accounts to sign in."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from secrets import token_urlsafe

import uvicorn
from rich.console import Console
from rich.table import Table

from agencies.portal.security import passwords
from agencies.portal.settings import ADDRESS, DEFAULT_PORT
from flows import demo, portal
from flows.clock import clock_on
from flows.prefect_env import LOOPBACK
from flows.schedules import REHEARSAL_DAY
from plans.register.entries import access as entries
from plans.register.queries import access as queries
from plans.register.session import open_register
from plans.register.settings import RegisterSettings

ACCOUNTS = (
    entries.NewAccount("lanh-dao", "Lãnh đạo UBND (diễn tập)", "supervisor", None, None, None),
    entries.NewAccount("dieu-phoi", "Điều phối viên (diễn tập)", "coordinator", None, None, None),
    entries.NewAccount("so-y-te", "Văn thư Sở Y tế (diễn tập)", "agency", None, "kon-tum/so-y-te", None),
)
_WHAT = {
    "supervisor": "Tổng quan, quá hạn, theo kỳ, thống kê",
    "coordinator": "Việc hôm nay, báo cáo đến, kế hoạch, thư",
    "agency": "Việc phải làm, nộp báo cáo",
}


def run(home: Path, console: Console) -> int:
    """Open the portal on the demo's register, lived through first where it is not there -> exit status at Ctrl-C."""
    if not (home / "register.db").exists():
        demo.run(home, console)
    port = _free_port()
    environ = settled(home, f"http://{LOOPBACK}:{port}")
    told = accounts(environ)
    made = portal.app(environ)
    console.print(_table(told))
    console.print(f"Cổng làm việc, như vào ngày {demo.LAST:%d/%m/%Y}: {environ[ADDRESS]}")
    console.print("Nhấn Ctrl-C để dừng.")
    try:
        uvicorn.run(made, host=LOOPBACK, port=port, log_level="warning", server_header=False, access_log=False)
    except KeyboardInterrupt:  # uvicorn hands it on once it has closed
        console.print("Đã dừng.")
    return 0


def settled(home: Path, address: str) -> dict[str, str]:
    """The environment of the demo's portal: its own folder, its last day; nothing goes outside."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("DONDOC_")}
    return ours | {"DONDOC_HOME": str(home), REHEARSAL_DAY: demo.LAST.isoformat(), ADDRESS: address}


def accounts(environ: Mapping[str, str]) -> list[tuple[entries.NewAccount, str]]:
    """Each account with a fresh password, made where it is not there."""
    now = clock_on(demo.LAST).now()
    told = [(one, token_urlsafe(9)) for one in ACCOUNTS]
    with closing(open_register(RegisterSettings.read(environ))) as register, register.begin() as connection:
        known = {one.login for one in queries.accounts(connection)}
        for one, password in told:
            if one.login not in known:
                entries.make_account(connection, one, now=now, by=demo.BY)
            hashed = passwords.hashed(password)
            entries.change_account(connection, one.login, now=now, by=demo.BY, password=hashed)
    return told


def _table(told: list[tuple[entries.NewAccount, str]]) -> Table:
    table = Table("Tên đăng nhập", "Mật khẩu", "Ai", "Thấy gì", title="Ba tài khoản để xem")
    for one, password in told:
        table.add_row(one.login, password, one.name, _WHAT[one.role])
    return table


def _free_port() -> int:
    """The usual port, or any free one where that is taken."""
    for candidate in (DEFAULT_PORT, 0):
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                one.bind((LOOPBACK, candidate))
            except OSError:
                continue
            return int(one.getsockname()[1])
    raise OSError("no free port")
