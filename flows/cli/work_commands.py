"""What is done to one obligation: submit, accept, return, extend, waive, date; and open, which asks for a new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Annotated, Any

import typer
from sqlalchemy import Connection

from flows.cli import plan_show, show
from flows.cli.desk import Desk, desk, directory_in
from flows.cli.options import As, AsJson, By, Context, Today, day
from flows.cli.work_lists import as_data, late
from flows.rung_words import CHANNELS, rung_words
from plans import status
from plans.errors import DondocError
from plans.parties import Parties
from plans.register import entries, queries
from plans.register.queries import ObligationView

Obligation = Annotated[str, typer.Argument(metavar="VIỆC", help="Mã việc: kế-hoạch/nhiệm-vụ/khu-vực/cơ-quan/kỳ.")]
Note = Annotated[str | None, typer.Option("--note", metavar="CHỮ", help="Ghi chú.")]
Reason = Annotated[str, typer.Option("--reason", metavar="CHỮ", help="Lý do, ghi vào lịch sử và thư báo.")]
NewDay = Annotated[date, typer.Option("--by", parser=day, metavar="NGÀY", help="Hạn cuối mới.")]
OptionalDay = Annotated[date | None, typer.Option("--by", parser=day, metavar="NGÀY", help="Hạn cuối.")]


def submit(
    context: Context,
    *,
    obligation: Obligation,
    received_on: Annotated[
        date | None, typer.Option("--on", parser=day, metavar="NGÀY", help="Ngày nhận (mặc định: hôm nay).")
    ] = None,
    document: Annotated[str | None, typer.Option("--document", metavar="SỐ", help="Số, ký hiệu văn bản.")] = None,
    progress: Annotated[
        list[str] | None,
        typer.Option(
            "--progress", metavar="NHIỆM_VỤ=TIẾN_ĐỘ", help="done, doing, not_yet hoặc N%; ghi được nhiều lần."
        ),
    ] = None,
    note: Note = None,
    today: Today = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Ghi nhận báo cáo một cơ quan đã nộp, với tiến độ từng nhiệm vụ."""
    lines = dict(_progress(progress or ()))
    with desk(context, today, by) as at:
        _write(at, obligation, as_json, lambda connection, writer: entries.submit(
            connection, obligation, received_on or at.today, writer,
            document_no=document, note=note, progress=lines,
        ))  # fmt: skip


def _progress(words: Iterable[str]) -> Iterator[tuple[str, entries.Progress]]:
    seen = set()
    for word in words:
        task, sign, said = word.partition("=")
        if not sign or not task:
            raise typer.BadParameter(f"{word!r}: hãy ghi NHIỆM_VỤ=done, =doing, =not_yet hoặc =N%")
        if task in seen:
            raise DondocError(f"--progress: nhiệm vụ {task!r} ghi hai lần")
        seen.add(task)
        try:
            yield task, entries.parse_progress(said)
        except ValueError as error:
            raise DondocError(f"--progress {task}: {error}") from None


def accept(
    context: Context,
    *,
    obligation: Obligation,
    note: Note = None,
    today: Today = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Xác nhận báo cáo đã nộp."""
    with desk(context, today, by) as at:
        _write(at, obligation, as_json, lambda connection, writer: entries.accept(
            connection, obligation, writer, note=note,
        ))  # fmt: skip


def return_(
    context: Context,
    *,
    obligation: Obligation,
    due_on: OptionalDay = None,
    note: Note = None,
    today: Today = None,
    by: As = None,
    as_json: AsJson = False,
) -> None:
    """Trả lại báo cáo để bổ sung; ngày nhận đầu tiên được giữ, hạn mới (--by) thì nhắc lại từ đầu."""
    with desk(context, today, by) as at:
        _write(at, obligation, as_json, lambda connection, writer: entries.return_(
            connection, obligation, writer, due_on=due_on, note=note,
        ))  # fmt: skip


def extend(
    context: Context,
    *,
    obligation: Obligation,
    due_on: NewDay,
    reason: Reason,
    today: Today = None,
    by: As = None,
    as_json: AsJson = False,
) -> None:
    """Gia hạn: hạn cuối mới, nhắc lại từ đầu theo hạn mới."""
    _require_reason(reason)
    with desk(context, today, by) as at:
        _write(at, obligation, as_json, lambda connection, writer: entries.extend(
            connection, obligation, due_on, writer, reason=reason,
        ))  # fmt: skip


def void(
    context: Context,
    *,
    obligation: Obligation,
    reason: Reason,
    today: Today = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Bỏ lần nộp vừa ghi nhầm (nhầm cơ quan, nhầm việc): coi như chưa nộp; lịch sử vẫn giữ."""
    _require_reason(reason)
    with desk(context, today, by) as at:
        _write(at, obligation, as_json, lambda connection, writer: entries.void_submission(
            connection, obligation, writer, reason=reason,
        ))  # fmt: skip


def waive(
    context: Context,
    *,
    obligation: Obligation,
    reason: Reason,
    today: Today = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Miễn cho cơ quan việc này, có lý do."""
    _require_reason(reason)
    with desk(context, today, by) as at:
        _write(at, obligation, as_json, lambda connection, writer: entries.waive(
            connection, obligation, writer, reason=reason,
        ))  # fmt: skip


def date_(
    context: Context,
    *,
    obligation: Obligation,
    due_on: NewDay,
    reason: Reason,
    today: Today = None,
    by: As = None,
    as_json: AsJson = False,
) -> None:
    """Định ngày cho việc mà kế hoạch không ghi thời hạn."""
    _require_reason(reason)
    with desk(context, today, by) as at:
        _write(at, obligation, as_json, lambda connection, writer: entries.date_obligation(
            connection, obligation, due_on, writer, reason=reason,
        ))  # fmt: skip


def _require_reason(reason: str) -> None:
    """A decision without its reason cannot be accounted for later."""
    if not reason.strip():
        raise DondocError("--reason: phải ghi lý do, căn cứ của quyết định; không được để trống")


def open_(
    context: Context,
    *,
    plan: Annotated[str, typer.Argument(metavar="KẾ_HOẠCH", help="Mã kế hoạch.")],
    task: Annotated[str, typer.Argument(metavar="NHIỆM_VỤ", help="Mã nhiệm vụ trong kế hoạch.")],
    agency: Annotated[str, typer.Argument(metavar="CƠ_QUAN", help="Mã cơ quan.")],
    due_on: NewDay,
    reason: Annotated[str, typer.Option("--reason", metavar="CHỮ", help="Lý do, căn cứ yêu cầu.")],
    period: Annotated[
        str | None, typer.Option("--period", metavar="KỲ", help="Tên kỳ (mặc định: hạn cuối, ví dụ 2024-06-20).")
    ] = None,
    today: Today = None,
    by: As = None,
    as_json: AsJson = False,
) -> None:
    """Yêu cầu một báo cáo đột xuất: mở việc mà lịch không sinh ra."""
    _require_reason(reason)
    with desk(context, today, by) as at:
        at.prepare()
        if due_on < at.today:
            raise DondocError(f"--by: hạn {show.cell(due_on)} ở trước hôm nay {show.cell(at.today)}")
        with at.register.begin() as connection:
            whole = queries.stored_plan(connection, plan).whole(agency)
            made = entries.open_obligation(
                connection, plan, task, whole, period or due_on.isoformat(),
                writer=at.writer(connection), due_on=due_on, reason=reason,
            )  # fmt: skip
            view = queries.obligation(connection, made, at.today, at.calendar(connection))
    _told(view, as_json)


def show_one(context: Context, obligation: Obligation, today: Today = None, as_json: AsJson = False) -> None:
    """Một việc: tình trạng, thông báo đã phát, lịch sử."""
    with desk(context, today) as at, at.register.reading() as connection:
        view = queries.obligation(connection, obligation, at.today, at.calendar(connection))
        told = queries.notices(connection, obligation=obligation)
        lines = queries.history(connection, obligation=obligation)
        parties = directory_in(connection)
    if as_json:
        return show.print_json({**as_data([view])[0], "notices": told, "history": lines})
    _tell(view)
    rows = [_notice(one, parties) for one in told]
    if rows:
        show.table(("Ngày", "Nấc", "Nơi nhận", "Kênh", "Tình trạng"), rows, title="Thông báo")
    done = plan_show.history_lines(lines, with_ids=False)
    return show.table(("Lúc", "Ai", "Việc làm", "Nội dung"), done, title="Lịch sử")


_TOLD = {
    "planned": "chờ soạn thư",
    "composed": "đã soạn thư",
    "skipped": "bỏ qua, đã lỡ",
    "unreachable": "không có nơi nhận",
}


def _notice(one: queries.NoticeView, parties: Parties) -> tuple[object, ...]:
    told_to = plan_show.name_of(parties, one.agency)
    return one.day, rung_words(one.rung), told_to, CHANNELS.get(one.channel, one.channel), _TOLD[one.state]


Entry = Callable[[Connection, entries.Writer], object]


def _write(at: Desk, obligation: str, as_json: bool, entry: Entry) -> None:
    """One entry in one transaction, and how the obligation stands after it."""
    at.prepare()
    with at.register.begin() as connection:
        entry(connection, at.writer(connection))
        view = queries.obligation(connection, obligation, at.today, at.calendar(connection))
    _told(view, as_json)


def _told(view: ObligationView, as_json: bool) -> None:
    if as_json:
        show.print_json(as_data([view])[0])
    else:
        _tell(view)


def _tell(view: ObligationView) -> None:
    show.say(f"{view.agency_name}: {view.task_title}", "bold")
    show.say(f"Mã: {view.id}")
    show.say(f"Hạn cuối {show.cell(view.due_on) or 'chưa định'}, nên nộp {show.cell(view.target_on) or 'chưa định'}")
    when = f", nhận lần đầu {show.cell(view.first_submitted_on)}" if view.first_submitted_on else ""
    delay = f", trễ {late(view)}" if view.days_late else ""
    show.say(f"Trạng thái: {status.words(view.state)}{when}{delay}")


NAMES = {
    "submit": submit,
    "accept": accept,
    "return": return_,
    "extend": extend,
    "waive": waive,
    "void": void,
    "date": date_,
    "open": open_,
    "show": show_one,
}


def commands() -> Iterator[tuple[str, Any]]:
    """Name and function of each command of this file."""
    yield from NAMES.items()
