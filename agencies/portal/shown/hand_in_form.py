"""The hand-in form as it was filled in -> what goes into the register, and what must be mended, by field. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from agencies.portal.shown.figures import read_figure
from agencies.portal.shown.typed_days import read_day
from plans.register.entries import Progress, parse_progress

STATES = {"done": "Xong", "doing": "Đang làm", "not_yet": "Chưa làm"}
LONGEST_NUMBER, LONGEST_NOTE, LONGEST_LINE = 100, 5000, 1000
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
NO_NUMBER = "Nhập số, ký hiệu văn bản."
NO_DAY = "Nhập ngày văn bản. Ví dụ: 12/06/2026."
FUTURE = "Ngày văn bản không được sau hôm nay."
WRONG_PERCENT = "Tỷ lệ phải là số từ 0 đến 100."

Read = Callable[[str], str]


@dataclass(slots=True)
class Filled:
    """What the form says; ``problems`` are words by field, in the order of the page."""

    document_no: str = ""
    dated_on: date | None = None
    note: str = ""
    progress: dict[str, Progress] = field(default_factory=dict)
    figures: dict[int, str] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)


def cleaned(words: str) -> str:
    """Words without control characters, so that they are fit to be shown again."""
    return _UNFIT.sub("", words)


def read_form(text: Read, tasks: Iterable[str], targets: int, today: date) -> Filled:
    """``text`` gives a field's words, '' where it did not come."""
    filled = Filled(document_no=cleaned(text("so_ky_hieu")), note=cleaned(text("ghi_chu")))
    if problem := _number_problem(filled.document_no):
        filled.problems["so_ky_hieu"] = problem
    filled.dated_on, problem = read_day(text("ngay_van_ban"))
    if problem := problem or _day_problem(filled.dated_on, today):
        filled.problems["ngay_van_ban"] = problem
    if len(filled.note) > LONGEST_NOTE:
        filled.problems["ghi_chu"] = f"Ghi chú không quá {LONGEST_NOTE} ký tự."
    for task in tasks:
        _line(filled, text, task)
    for target in range(targets):
        _figure(filled, text, target)
    return filled


def _number_problem(words: str) -> str:
    if not words:
        return NO_NUMBER
    return f"Số, ký hiệu không quá {LONGEST_NUMBER} ký tự." if len(words) > LONGEST_NUMBER else ""


def _day_problem(day: date | None, today: date) -> str:
    if day is None:
        return NO_DAY
    return FUTURE if day > today else ""


def _line(filled: Filled, text: Read, task: str) -> None:
    state, percent, note = text(f"td.{task}"), text(f"pt.{task}").rstrip("% "), cleaned(text(f"gc.{task}"))
    words = f"{percent}%" if percent and state in ("", "doing") else state
    if len(note) > LONGEST_LINE:
        filled.problems[f"gc.{task}"] = f"Nội dung không quá {LONGEST_LINE} ký tự."
    if not words:
        if note:
            filled.problems[f"td.{task}"] = "Chọn tiến độ của nhiệm vụ có ghi nội dung."
        return
    try:
        stated = parse_progress(words)
    except ValueError:
        filled.problems[f"pt.{task}"] = WRONG_PERCENT
        return
    filled.progress[task] = Progress(stated.state, stated.percent, note or None)


def _figure(filled: Filled, text: Read, target: int) -> None:
    name = f"sl.{target}"
    if words := text(name):
        value, problem = read_figure(words)
        if problem:
            filled.problems[name] = problem
        else:
            filled.figures[target] = value


def lateness_words(due_on: date | None, received_on: date, working_days: int) -> str:
    """đúng hạn, or how late; '' where the plan writes no day."""
    if due_on is None:
        return ""
    days = (received_on - due_on).days
    return f"trễ {working_days} ngày làm việc ({days} ngày)" if days > 0 else "đúng hạn"
