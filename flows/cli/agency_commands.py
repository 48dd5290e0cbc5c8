"""``dondoc agencies …``: the directory as the register has it, checked and written out as YAML again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from agencies.directory import Directory, Group
from agencies.exporting import area_yaml
from agencies.importing import merged
from agencies.loading import SHIPPED, load_directory
from flows.cli import show
from flows.cli.desk import Desk, desk
from flows.cli.options import AsJson, Context, Today, known_directory
from plans.errors import NotFound
from plans.register import queries

app = typer.Typer(help="Danh bạ cơ quan: xem, kiểm tra, xuất ra tệp.", no_args_is_help=True)

Area = Annotated[str | None, typer.Option("--area", metavar="KHU_VỰC", help="Chỉ khu vực này, ví dụ kon-tum.")]


@app.command("list")
def list_agencies(
    context: Context,
    area: Area = None,
    groups: Annotated[bool, typer.Option("--groups", help="Xem các khối thay cho các cơ quan.")] = False,
    as_json: AsJson = False,
) -> None:
    """Các cơ quan (hoặc các khối) trong danh bạ."""
    with desk(context) as at:
        directory = at.prepare()
    _check_area(directory, area)
    bodies = [one for one in directory.agencies.values() if area in (None, one.area)]
    sets = [one for one in directory.groups.values() if area in (None, one.area)]
    if as_json:
        return show.print_json([asdict(one) for one in (sets if groups else bodies)])
    if groups:
        show.lines(_GROUP_COLUMNS, (((one.name, _GROUP_KINDS[one.kind], len(one.members)), one.code) for one in sets))
        return show.say(f"{len(sets)} khối")
    show.lines(_COLUMNS, (((one.name, one.short_name, one.valid_from, one.valid_to), one.code) for one in bodies))
    return show.say(f"{len(bodies)} cơ quan")


_COLUMNS = (("Tên", 0), ("Tên ngắn", 32), ("Từ", 10), ("Đến", 10))
_GROUP_COLUMNS = (("Tên", 0), ("Thành viên", 22), ("Số", -6))
_GROUP_KINDS = {"closed": "đã ghi đủ", "open": "chưa có danh sách", "residual": "các cơ quan còn lại"}


def _check_area(directory: Directory, area: str | None) -> None:
    if area and area not in directory.areas:
        raise NotFound(f"Danh bạ không có khu vực “{area}”; có: {', '.join(directory.areas)}")


@app.command("show")
def show_agency(
    context: Context,
    code: Annotated[str, typer.Argument(metavar="MÃ", help="Mã cơ quan hoặc khối, ví dụ kon-tum/so-y-te.")],
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Một cơ quan: tên gọi, cấp trên, ai kế thừa, thuộc khối nào, liên hệ."""
    with desk(context, today) as at:
        facts = _facts(at, at.prepare(), code)
    if as_json:
        return show.print_json(facts)
    return _tell(facts)


def _facts(at: Desk, directory: Directory, code: str) -> dict[str, Any]:
    directory.name(code)  # NotFound names the nearest
    body = directory.agencies.get(code) or directory.groups[code]
    with at.register.reading() as connection:
        contacts = queries.contacts(connection, code)
    return {
        **asdict(body),
        "responsible": directory.responsible(code, at.today),
        "members": directory.members(code, at.today) if isinstance(body, Group) else None,
        "groups": [
            group.code for group in directory.groups.values() if code in directory.members(group.code, at.today)
        ],
        "successions": [asdict(row) for row in directory.successions if code in (row.agency, row.body)],
        "contacts": contacts,
    }


_LABELS = {
    "code": "Mã",
    "name": "Tên",
    "short_name": "Tên ngắn",
    "aliases": "Tên gọi khác",
    "kind": "Loại",
    "parent": "Cấp trên",
    "valid_from": "Từ ngày",
    "valid_to": "Đến ngày",
    "responsible": "Nay do ai phụ trách",
    "members": "Thành viên",
    "groups": "Thuộc khối",
    "source": "Nguồn",
}


def _tell(facts: dict[str, Any]) -> None:
    show.table(("", ""), [(words, _cell(facts[name])) for name, words in _LABELS.items() if facts.get(name)])
    moves = [
        (one["agency"], one["subject"] or "mọi việc", one["from_on"], one["body"] or "không ai")
        for one in facts["successions"]
    ]
    if moves:
        show.table(("Cơ quan", "Lĩnh vực", "Từ ngày", "Chuyển sang"), moves, title="Kế thừa")
    people = [(one.name, one.role, one.email, one.phone) for one in facts["contacts"]]
    show.table(("Liên hệ", "Vai trò", "Thư điện tử", "Điện thoại"), people, title="Nơi nhận thư")


def _cell(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else value


@app.command("check")
def check(
    context: Context,
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[TỆP…]", help="Tệp danh bạ; không ghi: danh bạ trong sổ theo dõi.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Kiểm tra danh bạ: mã, tên trùng, cấp trên, khối, kế thừa."""
    directory = _with(context, files) if files else _checked(context)
    areas = {area: sum(one.area == area for one in directory.agencies.values()) for area in directory.areas}
    if as_json:
        return show.print_json({"areas": areas, "agencies": len(directory.agencies), "groups": len(directory.groups)})
    show.table(("Khu vực", "Cơ quan"), areas.items(), right=("Cơ quan",))
    return show.say("Danh bạ không có lỗi")


def _with(context: Context, files: Sequence[Path]) -> Directory:
    """The files with the shipped ones whose place they take; other files as importing would merge them."""
    shipped, names = sorted(SHIPPED.glob("*.yaml")), {file.name for file in files}
    if names & {file.name for file in shipped}:
        return load_directory([*files, *(file for file in shipped if file.name not in names)])
    return merged(known_directory(context), files)


def _checked(context: Context) -> Directory:
    """The register's directory, read through its own files: the same rules for both."""
    with desk(context) as at, TemporaryDirectory() as folder:
        directory = at.prepare()
        return load_directory(list(_write(directory, directory.areas, Path(folder), at)))


def _write(directory: Directory, areas: Sequence[str], folder: Path, at: Desk) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for area in areas:
        path = folder / f"{area}.yaml"
        path.write_text(area_yaml(directory, area, at.today), encoding="utf-8")
        yield path


@app.command("export")
def export(
    context: Context,
    area: Area = None,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="THƯ_MỤC", help="Ghi mỗi khu vực một tệp vào thư mục này.")
    ] = None,
) -> None:
    """Xuất danh bạ trong sổ theo dõi ra YAML, cùng dạng với các tệp danh bạ đi kèm."""
    with desk(context) as at:
        directory = at.prepare()
        _check_area(directory, area)
        areas = [area] if area else list(directory.areas)
        if to:
            for path in _write(directory, areas, to, at):
                show.say(str(path))
        else:
            typer.echo("---\n".join(area_yaml(directory, one, at.today) for one in areas), nl=False)
