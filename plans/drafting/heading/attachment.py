"""A plan that a decision puts in force: where it begins, and what its note says of the decision. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plans.drafting.aims.dates import Partial, dates_in
from plans.drafting.document import Line
from plans.drafting.heading.head_text import cleaned, head_text
from plans.drafting.heading.landmarks import SYMBOL, kind
from plans.drafting.heading.titles import Title, title_after

_PLAN_LINE = re.compile(r"(?:KẾ\s?HOẠCH|CHƯƠNG\s?TRÌNH|PHƯƠNG\s?ÁN|ĐỀ\s?ÁN)(?:\s|$)")
_ENACTED = re.compile(r"Điều\s+1\b|QUYẾT\s+ĐỊNH\s?:|QUYẾT\s+NGHỊ\s?:|Nơi\s+nhận|Quyết\s+định\s?:", re.IGNORECASE)
_ORDERING = re.compile(rf"(?:{_ENACTED.pattern})|(?:Đồng )?Kính\s+gửi\s*(?::|$)", re.IGNORECASE)
_NOTE = re.compile(
    r"[(\[]\s*(?:Ban\s+hành\s+)?(?:kèm|đính\s+kèm)\s+theo\s+(?:Quyết\s+định|Nghị\s+quyết|"
    r"Công\s+văn|Tờ\s+trình|Thông\s+báo|Kế\s+hoạch)"
    r"(?P<inside>[^)\]]{0,260})[)\]]",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"số\s*:?\s*(?P<n>\d{{1,5}}[A-Za-z]?(?:/\d{{4}})?)\s?(?P<sep>[/-])\s?(?P<symbol>{SYMBOL})", re.IGNORECASE
)
_APPENDIX = re.compile(r"^\W*(?:PHỤ\s+LỤC|Phụ\s+lục|DANH\s+MỤC|BIỂU|BẢNG)(?!\w)")
_LONG_HEADING = 1200
_WHOSE = re.compile(r"\scủa\s+(?P<body>.+)$", re.DOTALL)
_WIDE = 12


@dataclass(frozen=True, slots=True)
class Attachment:
    """What "(Ban hành kèm theo Quyết định số … ngày … của …)" says."""

    number: str | None
    issued_on: Partial | None
    whose: str | None
    start: int


def ordering_from(lines: Sequence[Line]) -> int:
    """Index of the line from which a decision decides, or a letter speaks; their number where none does."""
    return next((at for at, line in enumerate(lines) if _ORDERING.match(line.text.lstrip("*# |"))), len(lines))


def attached_plan(lines: Sequence[Line]) -> tuple[Title, int] | None:
    """The title of the plan behind a decision, and the index of the line with its kind."""
    enacted = False
    for at, line in enumerate(lines):
        enacted = enacted or bool(_ENACTED.match(line.text.lstrip("*# |")))
        if (
            enacted
            and len(line.text) < _LONGEST
            and _PLAN_LINE.match(text := cleaned(line.text).strip())
            and text.isupper()
        ):
            head = head_text(lines[at : at + _WIDE])
            found = kind(head)
            title = title_after(head, found) if found else None
            if title:
                return title, at
    return None


_LONGEST = 700


def appendix_note(text: str) -> Attachment | None:
    """The note of an appendix that comes without its plan: "(Kèm theo Kế hoạch số … của UBND tỉnh Lào Cai)"."""
    return attachment_note(text, 0, _LONG_HEADING) if _APPENDIX.match(text) else None


def attachment_note(text: str, offset: int = 0, end: int | None = None) -> Attachment | None:
    """The note under the title of an attached plan, or of an appendix; not what the text behind cites."""
    note = _NOTE.search(text, offset, len(text) if end is None else end)
    if not note:
        return None
    inside = " ".join(note["inside"].split())
    number = _NUMBER.search(inside)
    dates = dates_in(inside)
    whose = _WHOSE.search(inside)
    return Attachment(
        f"{number['n']}{number['sep']}{number['symbol'].replace(' ', '')}" if number else None,
        dates[0].value if dates else None,
        whose["body"].strip(" .;") if whose else None,
        note.start(),
    )
