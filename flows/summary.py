"""The summary that a run leaves behind, as Markdown for the dashboard: figures and agencies, never an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from flows.planning import calendar
from plans.register import queries
from plans.register.queries import Figures, ObligationView, PlanView, completion
from plans.register.session import Register

Summary = Mapping[str, Mapping[str, int]]

TITLES: Mapping[str, str] = {
    "daily": "Công việc buổi sáng",
    "digest": "Tổng hợp hằng tuần",
    "outbox": "Gửi lại thư còn chờ",
}
STEPS: Mapping[str, str] = {
    "open_periods": "Mở kỳ báo cáo",
    "remind": "Nhắc việc",
    "escalate": "Báo cáo cấp trên",
    "tell_overdue": "Tổng hợp quá hạn",
    "deliver": "Gửi thư, tin nhắn",
    "audit": "Kiểm tra sổ theo dõi",
}
FIGURES: Mapping[str, str] = {
    "added": "việc phải làm mới mở",
    "planned": "thông báo mới",
    "skipped": "nấc bỏ qua",
    "unreachable": "không có người nhận",
    "composed": "thư, tin nhắn đã soạn",
    "sent": "đã gửi",
    "failed": "gửi hỏng",
    "retry": "sẽ gửi lại",
    "unknown": "chưa rõ kết quả",
    "overdue": "việc quá hạn",
    "waiting": "việc còn chờ nộp",
    "letters_unsettled": "thư chưa gửi xong",
    "letters_failed": "thư gửi hỏng trong ngày",
    "letters_sent": "thư, tin nhắn đã gửi trong ngày",
    "sms_sent": "trong đó tin nhắn SMS",
    "notices": "thông báo đã phát trong ngày",
    "bad_notice_without_message": "SAI: thông báo không có thư",
    "bad_notice_left_planned": "SAI: thông báo còn nằm lại",
    "bad_message_without_notice": "SAI: thư không có thông báo",
    "bad_lease_over": "SAI: thư quá hạn giữ chỗ",
}


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; every row is as long as ``head``."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[object]]


def markdown(command: str, today: date, summary: Summary, tables: Iterable[Table]) -> str:
    """A run's figures, step by step, and the tables that go with them."""
    title = f"# {TITLES[command]} ngày {today:%d/%m/%Y}"
    counts = Table("Số liệu từng bước", ("Bước", "Nội dung", "Số", "Mã"), list(_count_rows(summary)))
    return "\n\n".join([title, *(_markdown_table(table) for table in (counts, *tables))]) + "\n"


def _count_rows(summary: Summary) -> Iterable[tuple[object, ...]]:
    for step, counts in summary.items():
        for name, figure in counts.items():
            yield STEPS.get(step, step), FIGURES.get(name, name), figure, f"`{step}.{name}`"


def _markdown_table(table: Table) -> str:
    lines = [_line(table.head), _line(["---"] * len(table.head)), *map(_line, table.rows)]
    return f"## {table.title}\n\n" + "\n".join(lines)


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def summary_tables(register: Register, today: date) -> list[Table]:
    """How far each plan has come, and what is overdue by agency."""
    with register.reading() as connection:
        plans = [(plan, completion(connection, plan.id).whole) for plan in queries.plans(connection)]
        late = queries.overdue(connection, today, calendar(connection, today))
    return [_completion_table(plans), _overdue_table(late)]


def _completion_table(plans: Iterable[tuple[PlanView, Figures]]) -> Table:
    head = ("Kế hoạch", "Xong", "Đang làm", "Chưa làm", "Chưa báo cáo", "Tỷ lệ bình quân")
    rows = [
        (plan.number or plan.title, whole.done, whole.doing, whole.not_yet, whole.unknown, _percent(whole.percent))
        for plan, whole in plans
    ]
    return Table("Tiến độ từng kế hoạch (nhiệm vụ của từng cơ quan chủ trì)", head, rows)


def _percent(percent: float | None) -> str:
    return "–" if percent is None else f"{percent:g} %".replace(".", ",")


def _overdue_table(late: Iterable[ObligationView]) -> Table:
    """One row an agency, the most overdue first; ``late`` has the oldest first."""
    by_agency: dict[tuple[str, str], list[ObligationView]] = {}
    for one in late:
        by_agency.setdefault((one.agency, one.agency_name), []).append(one)
    most = sorted(by_agency.items(), key=lambda item: (-len(item[1]), item[0]))
    rows = [(name, code, len(owed), max(one.days_late for one in owed)) for (code, name), owed in most]
    return Table("Quá hạn theo cơ quan", ("Cơ quan", "Mã", "Số việc", "Trễ lâu nhất (ngày)"), rows)
