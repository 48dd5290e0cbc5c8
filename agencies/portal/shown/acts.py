"""Lines of an obligation's history in the words of officials. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from agencies.portal.shown.words import day
from plans.register.queries import HistoryView

_ACTS: Mapping[str, str] = {
    "obligation.open": "Lập việc",
    "obligation.submit": "Nộp báo cáo",
    "obligation.accept": "Xác nhận báo cáo",
    "obligation.return": "Trả lại để bổ sung",
    "obligation.void": "Bỏ lần nộp ghi nhầm",
    "obligation.extend": "Gia hạn",
    "obligation.date": "Ấn định thời hạn",
    "obligation.waive": "Miễn kỳ này",
    "obligation.redate": "Ngày cuối thay đổi theo kế hoạch",
    "obligation.withdraw": "Không còn phải làm",
    "obligation.revive": "Lại phải làm",
    "request.extend": "Đề nghị gia hạn",
    "request.not_ours": "Báo không phải việc của đơn vị",
    "request.granted": "Chấp thuận đề nghị",
    "request.refused": "Không chấp thuận đề nghị",
    "difficulty.raise": "Báo vướng mắc",
    "difficulty.answer": "Trả lời vướng mắc",
    "difficulty.pass_up": "Chuyển vướng mắc lên cấp có thẩm quyền",
}
_DAYS = {"due_on": "ngày cuối", "received_on": "ngày nhận", "wanted_on": "đề nghị đến"}
_WORDS = ("document_no", "reason", "note")


def act(line: HistoryView) -> str:
    """What was done."""
    return _ACTS.get(line.act, line.act)


def detail(line: HistoryView, say: Callable[[str], str] = str) -> str:
    """What is worth reading of it: days, the document's number, reasons; ``say``: our own words in another language."""
    told = [f"{say(words)} {_day(line.detail[key])}" for key, words in _DAYS.items() if line.detail.get(key)]
    return "; ".join([*told, *(str(line.detail[key]) for key in _WORDS if line.detail.get(key))])


def _day(value: Any) -> str:
    try:
        return day(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)
