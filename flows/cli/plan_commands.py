"""``dondoc plan …``: check plan files, put them in force, list and trace them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from glob import escape
from pathlib import Path
from shlex import quote
from typing import Annotated, Any

import typer

from agencies.directory import Directory
from flows import planning
from flows.cli import plan_show, show
from flows.cli.desk import desk, look_first
from flows.cli.door import complain
from flows.cli.find_plan import find_plan
from flows.cli.options import AsJson, By, Context, Today, day, door_of, known_directory
from plans import check, days
from plans import trace as tracing
from plans.definition import json_schema
from plans.errors import InputError
from plans.loading import read_plan
from plans.register import queries
from plans.yamltree import read_text

app = typer.Typer(help="Kế hoạch: kiểm tra, đưa vào theo dõi, xem, đối chiếu với văn bản.", no_args_is_help=True)

YEARS_BESIDE = 7  # how far beside a plan's own years its days may fall

Files = Annotated[list[Path], typer.Argument(metavar="TỆP…", help="Tệp kế hoạch (.yaml).")]
PlanId = Annotated[str, typer.Argument(metavar="MÃ", help="Mã kế hoạch, ví dụ kon-tum-1118-2024.")]


@app.command("check")
def check_files(context: Context, files: Files, today: Today = None, as_json: AsJson = False) -> None:
    """Kiểm tra tệp kế hoạch: lỗi phải sửa, và những điều cần người quyết định."""
    directory = known_directory(context)
    reports = [_report(path, directory, today or door_of(context).clock.today()) for path in files]
    for report in reports:
        for fault in report["errors"]:
            complain(str(fault))
    if as_json:
        show.print_json(reports)
    else:
        _print_reports(reports)
    if any(report["errors"] for report in reports):
        raise typer.Exit(1)


def _report(path: Path, directory: Directory, today: date) -> dict[str, Any]:
    try:
        plan = read_plan(path, directory)
    except InputError as error:
        return {"file": str(path), "plan": None, "tasks": 0, "errors": list(error.faults), "warnings": []}
    last = max(plan.effective.end.year if plan.effective.end else 0, today.year) + YEARS_BESIDE
    calendar = days.workdays(plan.begins_on.year - 1, last)
    found = check.warnings(plan, directory, calendar, today)
    return {"file": str(path), "plan": plan.id, "tasks": len(plan.tasks), "errors": [], "warnings": found}


def _print_reports(reports: Sequence[dict[str, Any]]) -> None:
    for report in reports:
        if report["errors"]:
            show.say(f"{report['file']}: {len(report['errors'])} lỗi", "bold red")
            _tell_proposed(Path(report["file"]))
            continue
        counts = f"{report['tasks']} nhiệm vụ, {len(report['warnings'])} cảnh báo"
        show.say(f"{report['file']}: hợp lệ ({report['plan']}; {counts})", "bold")
        for warning in report["warnings"]:
            show.say(f"  - {warning}")


def _tell_proposed(plan: Path) -> None:
    """A draft's directory files lie beside it; until they are imported, its bodies are unknown."""
    if beside := sorted(plan.parent.glob(f"{escape(plan.stem)}.agencies*.yaml")):
        files = " ".join(quote(str(path)) for path in beside)
        show.say(f"Nếu chưa nhập danh bạ đề xuất: xem lại, rồi dondoc agencies import {files}")


@app.command("load")
def load(
    context: Context,
    *,
    files: Files,
    track_from: Annotated[
        date | None,
        typer.Option("--track-from", parser=day, metavar="NGÀY", help="Theo dõi việc có hạn từ ngày này."),
    ] = None,
    today: Today = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Đưa kế hoạch vào theo dõi; việc có hạn trước ngày --track-from chỉ là lịch sử, không nhắc ai."""
    look_first(context, lambda directory: planning.read_plans(files, directory))
    with desk(context, today, by) as at, show.progress("Nạp kế hoạch", len(files)) as advance:
        loaded = planning.load_plans(
            at.register,
            files,
            today=at.today,
            now=at.now(),
            by=at.by,
            track_from=track_from,
            told=advance,
        )
        with at.register.reading() as connection:
            silent = len(queries.contacts_missing(connection, at.today))
    rows = [{"plan": one.plan.id, **{name: getattr(one, name) for name in _LOADED}} for one in loaded]
    if as_json:
        return show.print_json(rows)
    show.table(("Kế hoạch", *_LOADED.values()), ([*row.values()] for row in rows), right=[*_LOADED.values()])
    return show.say(f"{silent} cơ quan chưa có nơi nhận: dondoc contacts missing -o danh-ba.csv") if silent else None


_LOADED = {"added": "Việc thêm", "history": "trong đó lịch sử", "redated": "Đổi ngày", "withdrawn": "Rút"}


@app.command("list")
def list_plans(context: Context, as_json: AsJson = False) -> None:
    """Các kế hoạch đang theo dõi."""
    with desk(context) as at, at.register.reading() as connection:
        plans = queries.plans(connection)
    if as_json:
        return show.print_json(plans)
    if not plans:
        return show.say("Chưa có kế hoạch nào; hãy dùng: dondoc plan load TỆP")
    headings = ("Mã", "Số, ký hiệu", "Tên kế hoạch", "Từ", "Đến", "Nhiệm vụ", "Việc")
    rows = [
        (one.id, one.number, one.title, one.effective_from, one.effective_to, one.tasks, one.obligations)
        for one in plans
    ]
    return show.table(headings, rows, right=("Nhiệm vụ", "Việc"))


@app.command("show")
def show_plan(
    context: Context,
    plan: PlanId,
    period: Annotated[
        str | None, typer.Option("--period", metavar="KỲ", help="Tiến độ của một kỳ, ví dụ 2024-H1.")
    ] = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Một kế hoạch: tình trạng, tiến độ theo nhiệm vụ và cơ quan, lịch sử."""
    with desk(context, today) as at, at.register.reading() as connection:
        facts = plan_show.facts(connection, plan, period, at.today, at.calendar(connection))
    if as_json:
        show.print_json(facts)
    else:
        plan_show.tell(facts)


@app.command("trace")
def trace(
    context: Context,
    plan: Annotated[str, typer.Argument(metavar="MÃ", help="Mã kế hoạch, hoặc đường dẫn tệp kế hoạch.")],
    source: Annotated[Path, typer.Option("--source", metavar="TXT", help="Toàn văn của văn bản, dạng chữ.")],
    as_json: AsJson = False,
) -> None:
    """Đối chiếu với văn bản: bao nhiêu câu của các phần giao việc đã có nhiệm vụ trích dẫn, còn sót câu nào."""
    found = tracing.trace(find_plan(context, plan), _text(source))
    if as_json:
        show.print_json({"plan": plan, **asdict(found)})
    else:
        _print_trace(found)
    if found.left or found.parts_missing or found.share < 1:
        raise typer.Exit(1)


def _text(source: Path) -> str:
    return read_text(source).removeprefix("\ufeff")


def _print_trace(found: tracing.Trace) -> None:
    show.say(f"{found.share:.1%} số câu đã được trích dẫn: {found.quoted}/{found.total} câu", "bold")
    for line in _trace_lines(found):
        show.say(f"  - {line}")


def _trace_lines(found: tracing.Trace) -> Iterator[str]:
    yield from (f"không thấy phần: {heading}" for heading in found.parts_missing)
    yield from (f"còn sót: {sentence}" for sentence in found.left)
    yield from (f"trích dẫn không có trong văn bản: {quote}" for quote in found.not_in_text)


@app.command("schema")
def schema() -> None:
    """In JSON Schema của tệp kế hoạch, cho trình soạn thảo."""
    show.print_json(json_schema())
