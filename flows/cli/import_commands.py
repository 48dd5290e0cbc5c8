"""``dondoc agencies import`` and ``dondoc days …``: what changes who takes part, and when there is work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from agencies.importing import merged
from flows import importing
from flows.cli import show
from flows.cli.desk import desk, look_first
from flows.cli.options import AsJson, By, Context, Today, door_of
from flows.reconciling import Reconciled
from plans.register.queries.local_days import special_days

days = typer.Typer(help="Ngày nghỉ, ngày làm bù: nhập quyết định của địa phương, xem lịch.", no_args_is_help=True)

_PLANS = {
    "added": "Việc thêm",
    "history": "trong đó lịch sử",
    "redated": "Đổi ngày",
    "revived": "Mở lại",
    "withdrawn": "Rút",
}


def import_agencies(
    context: Context,
    files: Annotated[
        list[Path], typer.Argument(metavar="TỆP…", help="Tệp danh bạ (.yaml), cùng dạng với tệp xuất ra.")
    ],
    today: Today = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Nhập danh bạ cơ quan vào sổ: thêm, sửa cơ quan, khối, thành viên, kế thừa; rồi tính lại việc của mọi kế hoạch."""
    look_first(context, lambda directory: merged(directory, files))
    with desk(context, today, by) as at:
        done = importing.import_agencies(at.register, files, at.today, at.now(), at.by)
    if as_json:
        return show.print_json(done)
    for change in done.changes:
        show.say(f"  - {change.words} ({change.code})")
    show.say(f"Danh bạ: {len(done.changes)} thay đổi" if done.changes else "Danh bạ không có gì thay đổi")
    return _plans(done.plans)


@days.command("import")
def import_days(
    context: Context,
    files: Annotated[list[Path], typer.Argument(metavar="TỆP…", help="Tệp ngày nghỉ, ngày làm bù (.yaml).")],
    today: Today = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Nhập ngày nghỉ, ngày làm bù của địa phương; rồi tính lại ngày nên nộp của mọi kế hoạch."""
    look_first(context, lambda _: importing.read_days(files, today or door_of(context).clock.today()))
    with desk(context, today, by) as at:
        done = importing.import_days(at.register, files, at.today, at.now(), at.by)
    if as_json:
        return show.print_json(done)
    show.say(f"Lịch làm việc: {done.days} ngày thay đổi" if done.days else "Lịch làm việc không có gì thay đổi")
    return _plans(done.plans)


@days.command("list")
def list_days(
    context: Context,
    year: Annotated[
        int | None, typer.Option("--year", min=1900, max=2999, metavar="NĂM", help="Năm (mặc định: năm nay).")
    ] = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Ngày lễ, tết, ngày nghỉ thêm, ngày làm bù của một năm, với nguồn."""
    with desk(context, today) as at:
        at.prepare()
        asked = year or at.today.year
        with at.register.reading() as connection:
            found = special_days(connection, date(asked, 1, 1), date(asked, 12, 31))
    if as_json:
        return show.print_json(found)
    rows = [(one.on, "làm việc" if one.working else "nghỉ", one.name, one.source) for one in found]
    show.table(("Ngày", "", "Tên", "Nguồn"), rows)
    guessed = " (ước tính: chưa công bố)" if any(one.estimated for one in found) else ""
    return show.say(f"{len(found)} ngày của năm {asked}{guessed}")


def _plans(done: Sequence[Reconciled]) -> None:
    if not done:
        return show.say("Việc của các kế hoạch giữ nguyên")
    rows = [(one.plan, *(getattr(one, name) for name in _PLANS)) for one in done]
    return show.table(("Kế hoạch", *_PLANS.values()), rows, title="Kế hoạch tính lại", right=[*_PLANS.values()])
