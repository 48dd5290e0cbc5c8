"""The demo's story as one reads it: what each morning sent and why, then what is overdue, how far plans have come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection

from agencies.directory import Directory
from flows.rung_words import rung_words
from plans import periods
from plans.register import queries
from plans.register.session import Register
from plans.workdays import Workdays

_ROWS = 20
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


@dataclass(frozen=True, slots=True)
class Told:
    """A morning: how many letters of each channel, why, and how many reports came in before it."""

    day: date
    emails: int
    sms: int
    why: tuple[str, ...]
    received: int


def told(connection: Connection, day: date, received: Sequence[str]) -> Told | None:
    """What a morning did, or None where nothing happened."""
    sent = Counter(message.channel for message in queries.messages(connection, day=day) if message.state == "sent")
    if not sent and not received:
        return None
    reasons = Counter(_reason(notice) for notice in queries.notices(connection, day=day) if notice.state == "composed")
    why = tuple(f"{text}: {many}" for text, many in reasons.most_common())
    return Told(day, sent["email"], sent["sms"], why, len(received))


def _reason(notice: queries.NoticeView) -> str:
    plan = notice.obligation.partition("/")[0]
    return f"{plan}, {rung_words(notice.rung)}"


def opening(console: Console, register: Register, directory: Directory) -> None:
    """Which plans are in force."""
    table = Table("Kế hoạch", "Số", "Tên", "Nhiệm vụ", "Việc phải làm", title="Kế hoạch đã nạp")
    with register.reading() as connection:
        for plan in queries.plans(connection):
            table.add_row(plan.id, plan.number or "(để trống)", plan.title, str(plan.tasks), str(plan.obligations))
        contacts = len(queries.contacts(connection))
    console.print(table)
    bodies = f"{len(directory.agencies)} cơ quan, {len(directory.groups)} khối"
    console.print(f"Danh bạ: {bodies}, {contacts} đầu mối liên hệ.")


def mornings(console: Console, days: Iterable[Told]) -> None:
    """A row a morning."""
    table = Table("Buổi sáng", "Nộp", "Thư", "SMS", "Vì sao (số thông báo)", title="Từng buổi sáng, tháng 6 và 7/2024")
    for one in days:
        named = f"{_WEEKDAYS[one.day.weekday()]} {one.day:%d/%m}"
        table.add_row(named, str(one.received or ""), str(one.emails or ""), str(one.sms or ""), "\n".join(one.why))
    console.print(table)


def closing(console: Console, connection: Connection, today: date, calendar: Workdays, home: Path) -> None:
    """Overdue list, completion, escalations, and where the letters lie."""
    _overdue(console, connection, today, calendar)
    _completion(console, connection)
    _escalations(console, connection)
    letters = sorted((home / "mailbox").rglob("*.*"))
    console.print(f"Thư và tin nhắn ({len(letters)} tệp) nằm ở {home / 'mailbox'}.")
    console.print(f"Sổ theo dõi: {home / 'register.db'}.")
    console.print(f"Xem tiếp, với DONDOC_HOME={home}:")
    for command in (f"overdue --today {today}", "messages", f"plan show kon-tum-1118-2024 --today {today}"):
        console.print(f"    dondoc {command}")
    console.print("Xem trên cổng làm việc: make demo-portal (hoặc dondoc demo --portal).")


def _overdue(console: Console, connection: Connection, today: date, calendar: Workdays) -> None:
    rows = queries.overdue(connection, today, calendar)
    title = f"Danh sách quá hạn đến ngày {today:%d/%m/%Y}: {len(rows)} việc, {len({r.agency for r in rows})} cơ quan"
    table = Table("Cơ quan", "Việc", "Kế hoạch", "Hạn cuối", "Trễ", title=title)
    for row in rows[:_ROWS]:
        what = f"{row.task_title} {periods.title(row.period)}"
        late = f"{row.days_late} ngày ({row.working_days_late} ngày làm việc)"
        table.add_row(row.agency_name, what, row.plan_number or row.plan, f"{row.due_on:%d/%m/%Y}", late)
    console.print(table)
    if len(rows) > _ROWS:
        console.print(f"… và {len(rows) - _ROWS} việc khác.")


def _completion(console: Console, connection: Connection) -> None:
    headings = ("Kế hoạch", "Xong", "Đang làm", "Chưa làm", "Chưa báo cáo", "Bình quân phần đã báo cáo")
    table = Table(*headings, title="Mức độ hoàn thành (nhiệm vụ × cơ quan chủ trì)")
    for plan in queries.plans(connection):
        whole = queries.completion(connection, plan.id).whole
        mean = "–" if whole.percent is None else f"{whole.percent:.1f}%".replace(".", ",")
        figures = (whole.done, whole.doing, whole.not_yet, whole.unknown)
        table.add_row(plan.number or plan.id, *map(str, figures), mean)
    console.print(table)


def _escalations(console: Console, connection: Connection) -> None:
    notices = [one for one in queries.notices(connection) if one.kind.startswith("escalation")]
    names = {row["code"]: row["name"] for row in queries.directory_rows(connection).agencies}
    table = Table("Ngày", "Báo cho", "Về kế hoạch", "Số việc", title="Đã báo cáo lên")
    counts = Counter(
        (one.day, names.get(one.agency, one.agency), one.obligation.partition("/")[0])
        for one in notices
        if one.state == "composed"
    )
    for (day, body, plan), many in sorted(counts.items()):
        table.add_row(f"{day:%d/%m/%Y}", body, plan, str(many))
    console.print(table)
