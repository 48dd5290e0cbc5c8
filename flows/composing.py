"""Planned notices and their obligations -> the words that letters print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Any

from notifications.letters import compose, compose_sms
from notifications.notice import Letter, Notice, Reader
from plans import periods
from plans.workdays import WorkCalendar

DEFAULT_WINDOW = "theo Điều 12 Nghị định 09/2019/NĐ-CP"
OUT_OF_TURN = "đột xuất"
_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_A_PERIOD = re.compile(r"(once|\d{4}(-(H[12]|9M|Q[1-4]|W\d{2}|\d{2}|\d{4}))?)(\.\d+)?")


@dataclass
class Composer:
    """Writes one morning's letters. ``wordings`` is (plan, task) -> words of the task; ``links`` contact -> its link to
    the portal and until when it opens; days are counted once each."""

    today: date
    calendar: WorkCalendar
    sender: str
    sms_length: int
    wordings: Mapping[tuple[str, str], Any]
    links: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    _late: dict[date, int] = field(default_factory=dict)

    def letters(self, readers: Mapping[tuple[int, str], Any], rows: Iterable[Any]) -> Iterator[tuple[Any, Letter]]:
        """(reader's row, letter) for every reader, from rows ordered by reader."""
        for key, group in groupby(rows, key=lambda row: (row.contact_pk, row.channel)):
            reader = readers.get(key)
            if reader is not None:
                yield reader, self._letter(reader, [self.notice(row) for row in group])

    def _letter(self, reader: Any, notices: list[Notice]) -> Letter:
        if reader.channel == "sms":
            return compose_sms(Reader(reader.name, reader.agency_name), notices, self.today, self.sms_length)
        person = Reader(reader.name, reader.agency_name, *self.links.get(reader.contact_pk, ()))
        return compose(person, notices, self.today, self.sender)

    def notice(self, row: Any) -> Notice:
        words = self.wordings[row.plan_id, row.task_id]
        left = (row.due_on - self.today).days
        unplanned = bool(row.decided) and row.written_on is None
        return Notice(
            kind=row.kind,
            obligation=row.obligation,
            agency=row.agency_name,
            plan=words.number or words.plan_title,
            plan_title=words.plan_title,
            what=f"{words.title} {_asked(row.period) if unplanned else _title(row.period)}".rstrip(),
            window=_window(row),
            phrase="" if unplanned else words.phrase or "",
            due_on=row.due_on,
            due_time=row.due_time or "",
            target_on=row.target_on,
            days_left=max(left, 0),
            days_late=max(-left, 0),
            working_days_late=self._working_days_late(row.due_on),
            recipient=_recipient(words.recipient, words.via),
            section=words.section,
            quote=words.quote,
            requested=bool(row.requested),
            moved=_moved(row) if row.decided else "",
            unplanned=unplanned,
            issuer=words.issuer or "",
            issued_on=words.issued_on or "",
            task=words.kind,
            received_on=row.received_on,
            returned_on=row.returned_on,
            return_note=row.return_note or "",
        )

    def _working_days_late(self, due_on: date) -> int:
        if due_on not in self._late:
            self._late[due_on] = max(self.calendar.between(due_on, self.today), 0)
        return self._late[due_on]


_title = lru_cache(maxsize=256)(periods.title)


def _asked(period: str) -> str:
    """The period of what a person opened: named by its last day it is out of turn; any other name may stand there."""
    if _A_DAY.fullmatch(period):
        return f"({OUT_OF_TURN})"
    return _title(period) if _A_PERIOD.fullmatch(period) else f"({period})"


def _window(row: Any) -> str:
    if not (row.window_from and row.window_to):
        return ""
    words = f"từ ngày {row.window_from:%d/%m/%Y} đến ngày {row.window_to:%d/%m/%Y}"
    return f"{words} ({DEFAULT_WINDOW})" if row.window_default else words


def _moved(row: Any) -> str:
    """Why the last day is not the plan's: "hạn theo kế hoạch 14/06/2024; chờ số liệu"."""
    old = f"hạn theo kế hoạch {row.written_on:%d/%m/%Y}" if row.written_on else "kế hoạch không ghi ngày"
    return f"{old}; {row.reason}" if row.reason else old


def _recipient(recipient: str | None, via: str | None) -> str:
    if recipient and via and recipient != via:
        return f"{recipient} (qua {via})"
    return recipient or via or ""
