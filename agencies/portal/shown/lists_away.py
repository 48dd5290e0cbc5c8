"""The columns of the coordinator's and the agency's lists as they are taken away. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from agencies.portal.shown import told
from agencies.portal.shown.addressbook import Entry
from agencies.portal.shown.owed import Owed
from agencies.portal.shown.sheets import Cell, Column
from agencies.portal.shown.words import STATE_WORDS, day, moment
from plans.periods import title
from plans.register.moments import VIETNAM
from plans.register.queries import ObligationView, PlanView
from plans.register.queries.lists import Reached
from plans.register.queries.plan_counts import PlanCounts
from plans.register.queries.submissions import FileView, SubmissionView

DIFFICULTY_STATES = {
    "open": "Chưa trả lời",
    "passed_up": "Đã chuyển cấp có thẩm quyền",
    "answered": "Đã trả lời",
}
_VERDICTS = {
    None: "Chờ xác nhận",
    "accepted": "Đã xác nhận",
    "returned": "Trả lại",
    "void": "Đã hủy do nhập nhầm",
}
_REQUESTS = {None: "đang chờ trả lời", "granted": "được chấp thuận", "refused": "không được chấp thuận"}


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of the list, with its issuer's name and what waits."""

    view: PlanView
    issuer: str
    counts: PlanCounts | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A body of the address book with whom to call."""

    entry: Entry
    person: Reached | None


@dataclass(frozen=True, slots=True)
class Came:
    """A report that was handed in, with its files."""

    one: SubmissionView
    files: Sequence[FileView]


def message_state(state: str) -> str:
    """ "Đã gửi", "Không gửi được"."""
    return told.outcome(state).capitalize()


def _on(at: datetime | None) -> date | None:
    return at.astimezone(VIETNAM).date() if at else None


def _asked(row: Owed) -> Cell:
    one = row.asked
    if one is None:
        return None
    what = f"Đề nghị gia hạn đến {day(one.wanted_on)}" if one.kind == "extend" else "Đã báo không phải việc của đơn vị"
    return f"{what}: {_REQUESTS[one.verdict]}"


def _why_returned(row: Owed) -> Cell:
    if row.returned is None:
        return None
    on, why = row.returned
    return f"Trả lại ngày {day(on)}" + (f": {why}" if why else "")


def _unreached(row: Listed) -> Cell:
    missing = row.entry.missing
    return missing.owes or None if missing else None


def _undecided(row: Listed) -> Cell:
    missing = row.entry.missing
    return missing.undecided or None if missing else None


def _task(of: Callable[[Any], ObligationView | SubmissionView]) -> tuple[Column, ...]:
    """What a row is about, and whose it is: the columns with which an agency's lists begin."""
    return (
        Column("Việc phải làm", lambda row: of(row).task_title),
        Column("Kế hoạch", lambda row: of(row).plan_number or of(row).plan_title),
        Column("Tên kế hoạch", lambda row: of(row).plan_title, printed=False),
        Column("Kỳ", lambda row: title(of(row).period)),
        Column("Cơ quan được giao", lambda row: of(row).agency_name, printed=False),
    )


DIFFICULTIES: tuple[Column, ...] = (
    Column("Vướng mắc", lambda one: one.text),
    Column("Cơ quan", lambda one: one.agency_name),
    Column("Nhiệm vụ", lambda one: one.task_title),
    Column("Kế hoạch", lambda one: one.plan_number or one.plan_title),
    Column("Trạng thái", lambda one: DIFFICULTY_STATES[one.state]),
    Column("Ngày gửi", lambda one: _on(one.at)),
    Column("Người gửi", lambda one: one.by, printed=False),
    Column("Chuyển đến", lambda one: one.passed_to_name or one.passed_to),
    Column("Trả lời", lambda one: one.answer),
    Column("Ngày trả lời", lambda one: _on(one.answered_at)),
    Column("Người trả lời", lambda one: one.answered_by, printed=False),
    Column("Mã việc", lambda one: one.obligation, printed=False),
)
PLANS: tuple[Column, ...] = (
    Column("Số, ký hiệu", lambda row: row.view.number),
    Column("Tên kế hoạch", lambda row: row.view.title),
    Column("Cơ quan ban hành", lambda row: row.issuer),
    Column("Số nhiệm vụ", lambda row: row.view.tasks, number=True),
    Column("Số việc phải làm", lambda row: row.view.obligations, number=True),
    Column("Quá hạn", lambda row: row.counts.overdue if row.counts else 0, number=True),
    Column("Đến hạn trong 30 ngày", lambda row: row.counts.coming if row.counts else 0, number=True),
    Column("Ngày cuối gần nhất", lambda row: row.counts.next_on if row.counts else None),
    Column("Mã kế hoạch", lambda row: row.view.id, printed=False),
)
BODIES: tuple[Column, ...] = (
    Column("Cơ quan", lambda row: row.entry.body.name),
    Column("Đầu mối", lambda row: row.person.name if row.person else "Chưa có đầu mối"),
    Column("Điện thoại", lambda row: row.person.phone if row.person else None),
    Column("Thư điện tử", lambda row: row.person.email if row.person else None),
    Column("Việc chưa nhắc được", _unreached, number=True),
    Column("Việc chưa rõ cơ quan tiếp nhận", _undecided, number=True),
    Column("Mã cơ quan", lambda row: row.entry.body.code, printed=False),
)
LETTERS: tuple[Column, ...] = (
    Column("Ngày", lambda one: one.day),
    Column("Giờ gửi", lambda one: moment(one.sent_at) if one.sent_at else None),
    Column("Tiêu đề", lambda one: one.subject),
    Column("Cơ quan", lambda one: one.agency_name),
    Column("Người nhận", lambda one: one.contact),
    Column("Địa chỉ", lambda one: one.address),
    Column("Kênh", lambda one: "Tin nhắn" if one.channel == "sms" else "Thư điện tử"),
    Column("Trạng thái", lambda one: message_state(one.state)),
    Column("Ghi nhận khi gửi", lambda one: one.words, printed=False),
    Column("Lần gửi", lambda one: one.attempts, number=True),
    Column("Mã thư", lambda one: one.key, printed=False),
)
OWED: tuple[Column, ...] = (
    *_task(lambda row: row.view),
    Column("Trạng thái", lambda row: STATE_WORDS[row.view.state]),
    Column("Trễ (ngày làm việc)", lambda row: row.view.working_days_late or None, number=True),
    Column("Ngày cuối", lambda row: row.view.due_on),
    Column("Ngày nên nộp", lambda row: row.view.target_on),
    Column("Lý do trả lại", _why_returned),
    Column("Đề nghị", _asked),
    Column("Mã việc", lambda row: row.view.id, printed=False),
)
HANDED_IN: tuple[Column, ...] = (
    *_task(lambda row: row.one),
    Column("Số, ký hiệu", lambda row: row.one.document_no),
    Column("Ngày văn bản", lambda row: row.one.dated_on, printed=False),
    Column("Ngày nộp", lambda row: row.one.received_on),
    Column("Tệp", lambda row: "; ".join(file.name for file in row.files)),
    Column("Kết quả", lambda row: _VERDICTS[row.one.verdict]),
    Column("Ngày có kết quả", lambda row: row.one.verdict_on),
    Column("Ý kiến", lambda row: row.one.verdict_note),
    Column("Người nộp", lambda row: row.one.by, printed=False),
    Column("Mã việc", lambda row: row.one.obligation, printed=False),
)
