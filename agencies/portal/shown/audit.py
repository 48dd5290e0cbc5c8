"""Lines of the history as an audit shows them: every act has words, every fact is told. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

ACTS: Mapping[str, str] = {
    "obligation": "Việc phải làm",
    "request": "Đề nghị",
    "difficulty": "Vướng mắc",
    "plan": "Kế hoạch",
    "draft": "Bản nháp kế hoạch",
    "contact": "Đầu mối",
    "directory": "Danh bạ",
    "message": "Thư",
    "account": "Tài khoản",
    "session": "Đăng nhập, đăng xuất",
    "link": "Liên kết",
    "days": "Lịch làm việc",
}
_LONGEST = 300


def said(detail: Mapping[str, Any]) -> str:
    """The facts of a line, in one: name and value, as they were written."""
    told = "; ".join(f"{name}: {_value(value)}" for name, value in detail.items() if value not in (None, "", [], {}))
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {one}" for name, one in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
