"""The running of it: messages, the weekly digest by hand, the service, the demo, the doctor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Annotated, Any

import typer
from sqlalchemy import Connection

from flows.cli import plan_show, show
from flows.cli.desk import desk, directory_in
from flows.cli.door import Door
from flows.cli.options import AsJson, Context, Today, day, door_of
from plans.register import queries
from plans.register.queries import MessageView

STATES = ("queued", "sending", "sent", "retry", "failed", "unknown", "unreachable")
_STATE_WORDS = {
    "queued": "chờ gửi",
    "sending": "đang gửi",
    "sent": "đã gửi",
    "retry": "sẽ gửi lại",
    "failed": "gửi hỏng",
    "unknown": "chưa rõ kết quả",
}
_MESSAGES = (("Ngày", 10), ("Nơi nhận", 0), ("Địa chỉ", 24), ("Tiêu đề", 24), ("Tình trạng", 18))
_LOST = (("Cơ quan", 0), ("Thông báo", -10), ("Lần cuối", 10))


def _state(text: str) -> str:
    if text not in STATES:
        raise typer.BadParameter(f"không có trạng thái {text!r}; có: {', '.join(STATES)}")
    return text


def messages(
    context: Context,
    state: Annotated[
        str | None, typer.Option("--state", parser=_state, metavar="TRẠNG_THÁI", help=f"{', '.join(STATES)}.")
    ] = None,
    on: Annotated[date | None, typer.Option("--day", parser=day, metavar="NGÀY", help="Chỉ thư của ngày này.")] = None,
    as_json: AsJson = False,
) -> None:
    """Thư, tin nhắn đã soạn và tình trạng gửi; cơ quan không có nơi nhận đứng đầu."""
    with desk(context) as at, at.register.reading() as connection:
        lost = _unreachable(connection, on) if state in (None, "unreachable") else []
        sent = [] if state == "unreachable" else queries.messages(connection, state=state, day=on)
    if as_json:
        return show.print_json([*lost, *map(asdict, sent)])
    if lost:
        show.say("KHÔNG CÓ NƠI NHẬN (nhập liên hệ: dondoc contacts import)", "bold red")
        cells = ((one["agency_name"], one["notices"], one["day"]) for one in lost)
        show.lines(_LOST, zip(cells, (one["agency"] for one in lost), strict=True))
    if sent:
        show.lines(_MESSAGES, ((_row(one), one.key) for one in sent))
        if any(one.state in ("failed", "unknown") for one in sent):
            show.say("Quyết định từng thư hỏng hoặc chưa rõ: dondoc settle MÃ_THƯ --sent | --again | --drop")
    return show.say(f"{len(sent)} thư, tin nhắn; {len(lost)} cơ quan không có nơi nhận")


def _row(one: MessageView) -> tuple[object, ...]:
    words = f" ({one.words})" if one.words and one.state != "sent" else ""
    return one.day, one.agency_name or one.agency, one.address, one.subject, f"{_STATE_WORDS[one.state]}{words}"


def _unreachable(connection: Connection, on: date | None) -> list[dict[str, Any]]:
    """Agencies that notices did not reach; those that have a contact by now are left out unless a day is asked for."""
    notices = queries.notices(connection, day=on, state="unreachable")
    reached = {one.agency for one in queries.contacts(connection) if one.active and (one.by_email or one.by_sms)}
    lost = [one for one in notices if on or one.agency not in reached]
    many, last = Counter(one.agency for one in lost), {one.agency: one.day for one in lost}
    parties = directory_in(connection)
    return [
        {
            "state": "unreachable",
            "addressee": f"unreachable:{code}",
            "agency": code,
            "agency_name": plan_show.name_of(parties, code),
            "notices": count,
            "day": last[code],
        }
        for code, count in sorted(many.items())
    ]


def digest(context: Context, today: Today = None, as_json: AsJson = False) -> None:
    """Gửi bản tổng hợp quá hạn hằng tuần (thứ Hai, hoặc ngày làm việc liền trước nếu thứ Hai nghỉ)."""
    from flows import digest as weekly  # the morning and its letters: only sending needs them
    from flows.cli import sweep
    from flows.wiring import morning_in

    with desk(context, today) as at:
        summary = weekly.run(morning_in(at.register, at.door.environ, at.today, at.clock))
    if as_json:
        return show.print_json(summary)
    for step, counts in summary.items():
        show.say(sweep.line(step, counts))
    return None


def up(
    context: Context,
    host: Annotated[str, typer.Option("--host", help="Địa chỉ máy chủ Prefect lắng nghe.")] = "127.0.0.1",
    port: Annotated[
        int | None, typer.Option("--port", min=1, max=65535, help="Cổng (mặc định: 4200 nếu trống).")
    ] = None,
) -> None:
    """Khởi động dịch vụ: máy chủ Prefect tại chỗ và các luồng theo lịch; Ctrl-C để dừng."""
    from flows.up import up as serve  # the service's own modules

    raise typer.Exit(serve(door_of(context).environ, host, port))


def demo(
    context: Context,
    portal: Annotated[
        bool, typer.Option("--portal", help="Mở cổng làm việc trên sổ của buổi diễn tập, ngày cuối cùng.")
    ] = False,
) -> None:
    """Diễn tập trong DONDOC_HOME/demo: nạp năm kế hoạch thật, sống qua tháng 6 và tháng 7 năm 2024, kể lại."""
    from flows import demo, demo_portal  # the demo's own modules

    run = demo_portal.run if portal else demo.run
    raise typer.Exit(run(door_of(context).home / "demo", show.console()))


def sweep_(context: Context, today: Today = None, as_json: AsJson = False) -> None:
    """Làm trọn công việc của buổi sáng: mở kỳ, nhắc việc, báo lên cấp trên, gửi thư, kiểm tra sổ."""
    from flows.cli import sweep

    words = ["--today", today.isoformat()] if today else []
    raise typer.Exit(sweep.run([*words, *(["--json"] if as_json else [])], door_of(context)))


def doctor(context: Context, today: Today = None, as_json: AsJson = False) -> None:
    """Kiểm tra mọi thứ cần cho hệ thống chạy, và nói phải làm gì."""
    from flows.cli import doctor as checks

    door: Door = door_of(context)
    found = list(checks.examine(door, today or door.clock.today()))
    if as_json:
        show.print_json(found)
    else:
        for one in found:
            show.say(str(one), "" if one.ok else "red")
    if not all(one.ok for one in found):
        raise typer.Exit(1)


NAMES = {"sweep": sweep_, "messages": messages, "digest": digest, "up": up, "demo": demo, "doctor": doctor}


def commands() -> Iterator[tuple[str, Any]]:
    """Name and function of each command of this file."""
    yield from NAMES.items()
