"""``dondoc account …``: who may sign in to the portal; the first administrator is made here."""

from __future__ import annotations

import sys
from getpass import getpass
from secrets import token_urlsafe
from typing import Annotated

import typer

from agencies.portal.security import passwords
from flows.cli import show
from flows.cli.desk import check_filters, desk
from flows.cli.options import AsJson, By, Context
from plans.errors import Fault, InputError
from plans.register.entries import access as entries
from plans.register.queries import access as queries

app = typer.Typer(help="Tài khoản vào cổng: tạo, xem, đặt lại mật khẩu, khóa.", no_args_is_help=True)
ROLE_WORDS = {
    "administrator": "quản trị",
    "coordinator": "điều phối",
    "supervisor": "lãnh đạo",
    "agency": "cơ quan",
}
Login = Annotated[str, typer.Argument(metavar="TÀI_KHOẢN", help="Tên đăng nhập.")]
Asked = Annotated[bool, typer.Option("--ask", help="Hỏi mật khẩu thay vì tự sinh.")]


def _role(text: str) -> str:
    if text not in ROLE_WORDS:
        raise typer.BadParameter(f"không có vai trò {text!r}; có: {', '.join(ROLE_WORDS)}")
    return text


@app.command("add")
def add(
    context: Context,
    login: Login,
    role: Annotated[str, typer.Option("--role", parser=_role, metavar="VAI_TRÒ", help=", ".join(ROLE_WORDS))],
    name: Annotated[str | None, typer.Option("--name", help="Tên hiện trong lịch sử, ví dụ Văn phòng UBND.")] = None,
    area: Annotated[str | None, typer.Option("--area", help="Chỉ thấy địa bàn này.")] = None,
    agency: Annotated[str | None, typer.Option("--agency", help="Cơ quan (bắt buộc với vai trò agency).")] = None,
    ask: Asked = False,
    by: By = None,
) -> None:
    """Tạo tài khoản; mật khẩu được sinh và in ra một lần, hoặc hỏi với --ask."""
    login = login.strip().lower()
    if (role == "agency") != (agency is not None):
        raise InputError(Fault(login, "tài khoản agency, và chỉ tài khoản ấy, phải có --agency", field="agency"))
    with desk(context, None, by) as at:
        at.prepare()
        with at.register.reading() as connection:
            check_filters(connection, None, agency)
        password = _password(login, ask=ask)
        new = entries.NewAccount(login, name or login, role, area, agency, passwords.hashed(password))
        with at.register.begin() as connection:
            entries.make_account(connection, new, now=at.now(), by=at.by)
    _tell(login, password, ask=ask)


@app.command("password")
def password_(context: Context, login: Login, ask: Asked = False, by: By = None) -> None:
    """Đặt lại mật khẩu; mọi phiên đang mở của tài khoản kết thúc."""
    login = login.strip().lower()
    password = _password(login, ask=ask)
    with desk(context, None, by) as at, at.register.begin() as connection:
        hashed = passwords.hashed(password)
        entries.change_account(connection, login, now=at.now(), by=at.by, password=hashed)
    _tell(login, password, ask=ask)


@app.command("shut")
def shut(
    context: Context,
    login: Login,
    again: Annotated[bool, typer.Option("--open", help="Mở lại tài khoản đã khóa.")] = False,
    by: By = None,
) -> None:
    """Khóa tài khoản; mọi phiên đang mở kết thúc ngay."""
    with desk(context, None, by) as at, at.register.begin() as connection:
        entries.change_account(connection, login.strip().lower(), now=at.now(), by=at.by, active=again)
    show.say(f"Đã {'mở lại' if again else 'khóa'} tài khoản {login}")


@app.command("list")
def list_accounts(context: Context, as_json: AsJson = False) -> None:
    """Các tài khoản."""
    with desk(context) as at, at.register.reading() as connection:
        found = queries.accounts(connection)
    told = [
        {name: getattr(one, name) for name in ("login", "name", "role", "area", "agency", "active", "made_at")}
        for one in found
    ]
    if as_json:
        return show.print_json(told)
    rows = [
        (one.login, one.name, ROLE_WORDS[one.role], one.agency or one.area or "tất cả", "" if one.active else "đã khóa")
        for one in found
    ]
    show.table(("Tài khoản", "Tên", "Vai trò", "Phạm vi", "Ghi chú"), rows)
    return show.say(f"{len(found)} tài khoản")


def _password(login: str, *, ask: bool) -> str:
    if not ask:
        return token_urlsafe(15)
    password = getpass(f"Mật khẩu cho {login}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if why := passwords.why_not(password):
        raise InputError(Fault(login, why, field="password"))
    return password


def _tell(login: str, password: str, *, ask: bool) -> None:
    show.say(f"Tài khoản {login} đã sẵn sàng.")
    if not ask:
        show.say(f"Mật khẩu (chỉ hiện một lần này): {password}")
