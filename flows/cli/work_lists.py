"""``dondoc obligations``, ``overdue``, ``notices``: what is owed, what is late, what would be told today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli import show
from flows.cli.desk import check_filters, desk, directory_in
from flows.cli.options import AgencyFilter, AsJson, Context, PlanFilter, Today, day, state
from flows.cli.show import Lines
from flows.rung_words import CHANNELS
from plans import periods, status
from plans.parties import Parties
from plans.register import queries
from plans.register.queries import ObligationView, Selection

if TYPE_CHECKING:
    from flows.preview import Told

FIELDS = (
    "id", "plan", "task", "agency", "responsible", "period", "window_from", "window_to", "phrase", "written_on",
    "due_on", "target_on", "state", "days_late", "working_days_late", "submitted_on",
)  # fmt: skip
NOTICE_FIELDS = ("obligation", "rung", "role", "addressee", "channel", "why")
_COLUMNS = (("Cơ quan", 0), ("Kỳ", 11), ("Hạn cuối", 10), ("Nên nộp", 10), ("Trạng thái", 13), ("Trễ", 15))
_CHANNELS = {**CHANNELS, "none": "KHÔNG CÓ"}
_STYLES: dict[status.State, str] = {"overdue": "red", "returned": "yellow", "due_soon": "yellow"}


def as_data(views: Iterable[ObligationView]) -> list[dict[str, Any]]:
    """Obligations as DESIGN §7 names their fields; other programs read them."""
    return [{name: getattr(view, name) for name in FIELDS} for view in views]


def obligations(
    context: Context,
    *,
    plan: PlanFilter = None,
    agency: AgencyFilter = None,
    start: Annotated[
        date | None, typer.Option("--from", parser=day, metavar="NGÀY", help="Hạn cuối từ ngày này.")
    ] = None,
    end: Annotated[
        date | None, typer.Option("--to", parser=day, metavar="NGÀY", help="Hạn cuối đến hết ngày này.")
    ] = None,
    states: Annotated[
        list[str] | None,
        typer.Option("--state", metavar="TRẠNG_THÁI", help=f"Chỉ trạng thái này: {', '.join(status.STATES)}."),
    ] = None,
    tracked: Annotated[
        bool | None, typer.Option("--tracked/--history", help="Chỉ việc đang theo dõi, hoặc chỉ lịch sử.")
    ] = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Các việc phải làm: ai nợ gì, hạn nào, đang ở trạng thái nào."""
    wanted = Selection(plan, agency, start, end, frozenset(map(state, states or ())), tracked)
    with desk(context, today) as at, at.register.reading() as connection:
        check_filters(connection, plan, agency)
        found = queries.obligations(connection, at.today, at.calendar(connection), wanted)
    if as_json:
        show.print_json(as_data(found))
    else:
        _tell([view for view in found if view.tracked], "")
        _tell([view for view in found if not view.tracked], "Lịch sử: không theo dõi, không nhắc")
        show.say(f"{len(found)} việc")


def overdue(
    context: Context,
    plan: PlanFilter = None,
    agency: AgencyFilter = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Danh sách quá hạn: việc đang theo dõi đã qua hạn cuối mà chưa nộp, lâu nhất đứng trước."""
    with desk(context, today) as at, at.register.reading() as connection:
        check_filters(connection, plan, agency)
        found = queries.overdue(connection, at.today, at.calendar(connection), plan=plan, agency=agency)
    if as_json:
        return show.print_json(as_data(found))
    _tell(found, "")
    return show.say(f"{len(found)} việc quá hạn tính đến {show.cell(at.today)}")


def _tell(views: Sequence[ObligationView], title: str) -> None:
    if not views:
        return
    if title:
        show.say(f"\n{title}", "bold")
    lines = Lines(_COLUMNS)
    for heading, group in groupby(views, key=_work):
        lines.heading(heading)
        for view in group:
            lines.add(_cells(view), view.id, _STYLES.get(view.state, ""))


def _work(view: ObligationView) -> str:
    return f"Việc: {view.task_title} (kế hoạch {view.plan_number or view.plan})"


def _cells(view: ObligationView) -> Sequence[object]:
    asked = " (đề nghị)" if view.requested else ""
    days = (periods.title(view.period), view.due_on, view.target_on)
    return (f"{view.agency_name}{asked}", *days, status.words(view.state), late(view))


def late(view: ObligationView) -> str:
    """How late, in days and working days."""
    return f"{view.days_late} ngày ({view.working_days_late} LV)" if view.days_late else ""


def notices(context: Context, today: Today = None, as_json: AsJson = False) -> None:
    """Hôm nay sẽ gửi gì, cho ai, vì sao; chỉ xem trước, không gửi và không ghi gì."""
    from flows import preview  # the morning and its letters: lists do without
    from flows.wiring import morning_in

    with desk(context, today) as at:
        told = preview.preview(morning_in(at.register, at.door.environ, at.today, at.clock))
        with at.register.reading() as connection:
            parties = directory_in(connection)
    if as_json:
        return show.print_json([{name: getattr(one, name) for name in NOTICE_FIELDS} for one in told])
    if told:
        _tell_notices(told, parties)
    return show.say(f"{len(told)} thông báo sẽ phát ngày {show.cell(at.today)}")


def _tell_notices(told: Sequence[Told], parties: Parties) -> None:
    lines = Lines((("Nơi nhận", 0), ("Kênh", 11), ("Lý do", 48)))
    for one in sorted(told, key=lambda one: one.channel != "none"):
        cells = (_addressee(one, parties), _CHANNELS[one.channel], one.why)
        lines.add(cells, one.obligation, "red" if one.channel == "none" else "")


def _addressee(one: Told, parties: Parties) -> str:
    known = parties.is_agency(one.agency) or parties.group_kind(one.agency) is not None
    return parties.name(one.agency) if known else one.agency


def commands() -> Iterator[Any]:
    """The functions of this file that are commands."""
    yield from (obligations, overdue, notices)
