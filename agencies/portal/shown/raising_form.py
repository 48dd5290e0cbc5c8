"""What an agency writes when it asks or raises something -> its words, and what must be mended, by field. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from agencies.portal.shown.hand_in_form import Read, cleaned
from agencies.portal.shown.typed_days import read_day

LONGEST = 5000


@dataclass(slots=True)
class Raised:
    """Words, and a day or a task where the form asks for one."""

    words: str = ""
    day: date | None = None
    task: str = ""
    problems: dict[str, str] = field(default_factory=dict)


def _words(filled: Raised, text: Read, name: str, missing: str) -> None:
    filled.words = cleaned(text(name))
    if not filled.words:
        filled.problems[name] = missing
    elif len(filled.words) > LONGEST:
        filled.problems[name] = f"Nội dung không quá {LONGEST} ký tự."


def read_extension(text: Read, due_on: date | None, today: date) -> Raised:
    """More time: a day after the last day that stands and after today, and why."""
    filled = Raised()
    filled.day, problem = read_day(text("den_ngay"))
    least = max(filter(None, (due_on, today)))
    if filled.day is None:
        filled.problems["den_ngay"] = problem or "Nhập ngày đề nghị gia hạn đến. Ví dụ: 28/06/2026."
    elif filled.day <= least:
        filled.problems["den_ngay"] = f"Ngày đề nghị phải ở sau ngày {least:%d/%m/%Y}."
    _words(filled, text, "ly_do", "Nhập lý do đề nghị gia hạn.")
    return filled


def read_not_ours(text: Read) -> Raised:
    """Why it is not theirs, and whose it may be."""
    filled = Raised()
    _words(filled, text, "ly_do", "Nhập lý do, và cơ quan thực hiện nếu biết.")
    return filled


def read_difficulty(text: Read, tasks: Collection[str]) -> Raised:
    """A difficulty on one of the tasks that are given to them."""
    filled = Raised(task=text("nhiem_vu"))
    if filled.task not in tasks:
        filled.problems["nhiem_vu"] = "Chọn nhiệm vụ gặp khó khăn, vướng mắc."
    _words(filled, text, "noi_dung", "Nhập nội dung khó khăn, vướng mắc.")
    return filled
