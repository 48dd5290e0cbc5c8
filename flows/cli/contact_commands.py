"""``dondoc contacts …``: to whom letters go, and who cannot be reached."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from agencies.contacts_form import write_form
from flows.cli import show
from flows.cli.desk import check_filters, desk, directory_in, look_first
from flows.cli.options import AgencyFilter, AsJson, By, Context, Today
from plans.register import entries, queries
from plans.register.entries.stopped import stop_contact

app = typer.Typer(help="Liên hệ: nhập từ CSV, XLSX; xem; tìm cơ quan chưa có nơi nhận.", no_args_is_help=True)


_MISSING = (("Cơ quan", 0), ("Nợ việc", -8), ("Hạn sớm nhất", 13), ("Theo dõi, ban hành kế hoạch", 30))


@app.command("import")
def import_file(
    context: Context,
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp .csv hoặc .xlsx.")],
    today: Today = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Nhập liên hệ: cả tệp hoặc không gì cả; mỗi dòng sai được nêu rõ."""
    from agencies.contacts import read_contacts  # openpyxl: no other command needs it

    look_first(context, lambda directory: read_contacts(file, directory))
    busy = Console(stderr=True, quiet=not sys.stderr.isatty())
    with desk(context, today, by) as at, busy.status("Nhập liên hệ…"):
        contacts = read_contacts(file, at.prepare())
        with at.register.begin() as connection:
            rows = [one.row() for one in contacts]
            counts = entries.put_contacts(connection, rows, now=at.now(), by=at.by)
    if as_json:
        return show.print_json({"added": counts.added, "changed": counts.changed, "same": counts.same})
    words = f"thêm {counts.added}, đổi {counts.changed}, giữ nguyên {counts.same}"
    return show.say(f"Đã nhập {len(contacts)} liên hệ: {words}")


@app.command("list")
def list_contacts(context: Context, agency: AgencyFilter = None, as_json: AsJson = False) -> None:
    """Các liên hệ trong sổ."""
    with desk(context) as at, at.register.reading() as connection:
        check_filters(connection, None, agency)
        found = queries.contacts(connection, agency)
    if as_json:
        return show.print_json(found)
    rows = [(one.agency_name or one.agency, one.name, one.role, one.email, one.phone, _ways(one)) for one in found]
    show.table(("Cơ quan", "Tên", "Vai trò", "Thư điện tử", "Điện thoại", "Kênh"), rows)
    return show.say(f"{len(found)} liên hệ")


def _ways(one: queries.ContactView) -> str:
    if not one.active:
        return "đã ngừng"
    return ", ".join(words for on, words in ((one.by_email, "thư"), (one.by_sms, "SMS")) if on)


@app.command("stop")
def stop(
    context: Context,
    agency: Annotated[str, typer.Argument(metavar="CƠ_QUAN", help="Mã cơ quan, ví dụ kon-tum/so-y-te.")],
    name: Annotated[str, typer.Argument(metavar="TÊN", help="Tên liên hệ như trong dondoc contacts list.")],
    role: Annotated[
        str | None, typer.Option("--role", metavar="VAI_TRÒ", help="Vai trò, khi một tên có nhiều vai trò.")
    ] = None,
    today: Today = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Ngừng gửi cho một liên hệ. Nhập lại liên hệ ấy (contacts import) thì lại gửi."""
    with desk(context, today, by) as at, at.register.begin() as connection:
        check_filters(connection, None, agency)
        done = stop_contact(connection, agency, name, role, now=at.now(), by=at.by)
        left = [one for one in queries.contacts(connection, agency) if one.active]
    if as_json:
        return show.print_json(done)
    show.say(f"Đã ngừng liên hệ “{done.name}” ({done.role}) của {agency}")
    if done.dropped:
        show.say(f"Thôi gửi lại {done.dropped} thư, tin nhắn chưa rõ kết quả")
    return None if left else show.say("Cơ quan này không còn nơi nhận nào; hãy nhập liên hệ khác", "bold red")


@app.command("missing")
def missing(
    context: Context,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Ghi tệp .csv có sẵn các cơ quan ấy, để điền.")
    ] = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Cơ quan có việc mà chưa có nơi nhận thư nào."""
    with desk(context, today) as at, at.register.reading() as connection:
        found = queries.contacts_missing(connection, at.today)
        directory = directory_in(connection)
    if output:
        write_form(output, ((one.agency, one.name or one.agency) for one in found), directory)
    if as_json:
        return show.print_json(found)
    cells = ((one.name or one.agency, one.owes, one.next_due_on, ", ".join(one.plans)) for one in found)
    show.lines(_MISSING, zip(cells, (one.agency for one in found), strict=True))
    show.say(f"{len(found)} cơ quan chưa có nơi nhận")
    return _tell_form(output) if output else None


def _tell_form(path: Path) -> None:
    show.say(f"Đã ghi {path}: điền thư điện tử hoặc điện thoại, xóa dòng chưa có, rồi")
    show.say(f"  dondoc contacts import {shlex.quote(str(path))}")
