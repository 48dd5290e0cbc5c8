"""Rungs, outcomes and late days in the words of a list. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plans.register.queries import ObligationView

_RUNG = re.compile(r"reminder-(?P<offset>\d+)(?P<days>d?)")
_KINDS: Mapping[str, str] = {
    "reminder": "Nhắc",
    "overdue": "Báo quá hạn",
    "escalation_monitor": "Báo cơ quan theo dõi",
    "escalation_issuer": "Báo nơi ban hành",
    "digest": "Tổng hợp tuần",
}
_OUTCOMES: Mapping[str, str] = {
    "sent": "đã gửi",
    "queued": "chờ gửi",
    "planned": "chờ gửi",
    "composed": "chờ gửi",
    "sending": "đang gửi",
    "retry": "sẽ gửi lại",
    "failed": "không gửi được",
    "unknown": "chưa rõ kết quả",
    "unreachable": "chưa có đầu mối",
    "skipped": "bỏ qua",
}
BAD_OUTCOMES = frozenset({"failed", "unknown", "unreachable"})


def rung(name: str, kind: str) -> str:
    """``reminder-3`` -> "Nhắc trước 3 ngày làm việc"."""
    found = _RUNG.fullmatch(name)
    if not found:
        return _KINDS.get(kind, name)
    offset = int(found["offset"])
    if not offset:
        return "Nhắc ngày nên nộp"
    return f"Nhắc trước {offset} ngày" if found["days"] else f"Nhắc trước {offset} ngày làm việc"


def outcome(state: str) -> str:
    """What became of a notice."""
    return _OUTCOMES.get(state, state)


def late(view: ObligationView) -> str:
    """ "trễ 8 ngày làm việc", "trễ 2 ngày" where no working day lay between; '' where it is not late."""
    if view.working_days_late:
        return f"trễ {view.working_days_late} ngày làm việc"
    return f"trễ {view.days_late} ngày" if view.days_late else ""


def stands_for(view: ObligationView) -> bool:
    """Whether another body answers today for the one that was named."""
    return view.responsible != view.agency
