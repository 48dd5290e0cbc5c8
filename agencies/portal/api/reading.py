"""What a machine sent of a report -> what goes into the register; InputError names the field. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from agencies.portal.shown.figures import read_figure
from agencies.portal.shown.hand_in_form import FUTURE, Filled, cleaned
from plans.errors import Fault, InputError
from plans.register.entries import Progress, parse_progress

_MOST_TARGETS = 1000


def filled_of(
    one: str, today: date, document_no: str, dated_on: date, note: str, progress: Sequence[str], figures: Sequence[str]
) -> Filled:
    """``one`` is the obligation, for the words of what is wrong."""
    number = cleaned(document_no).strip()
    if not number:
        raise InputError(Fault(one, "Nhập số, ký hiệu văn bản.", field="document_no"))
    if dated_on > today:
        raise InputError(Fault(one, FUTURE, field="dated_on"))
    lines, told = dict(_line(one, words) for words in progress), dict(_figure(one, words) for words in figures)
    return Filled(number, dated_on, cleaned(note).strip(), lines, told)


def _line(one: str, words: str) -> tuple[str, Progress]:
    task, _, state = words.partition("=")
    try:
        return task.strip(), parse_progress(state)
    except ValueError as error:
        raise InputError(Fault(one, str(error), field="progress")) from error


def _figure(one: str, words: str) -> tuple[int, str]:
    target, _, typed = words.partition("=")
    value, problem = read_figure(typed)
    if not (target.isascii() and target.isdecimal() and int(target[:5]) < _MOST_TARGETS):
        problem = "viết vị trí của chỉ tiêu, từ 0, rồi dấu = và số liệu"
    if problem:
        raise InputError(Fault(one, problem, field="figures"))
    return int(target), value
