"""Planned notices and their obligations -> the words that letters print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from notifications.letters import compose
from notifications.notice import Letter, Notice, Reader
from plans import periods
from plans.workdays import WorkCalendar


@dataclass
class Composer:
    """Writes one morning's letters. ``wordings`` is (plan, task) -> words of the task; days are counted once each."""

    today: date
    calendar: WorkCalendar
    sender: str
    sms_length: int
    wordings: Mapping[tuple[str, str], Any]
    _late: dict[date, int] = field(default_factory=dict)
    _what: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def letters(self, readers: Mapping[tuple[int, str], Any], rows: Iterator[Any]) -> Iterator[tuple[Any, Letter]]:
        """(reader's row, letter) for every reader, from rows ordered by reader."""
        for key, group in groupby(rows, key=lambda row: (row.contact_pk, row.channel)):
            reader = readers.get(key)
            if reader is not None:
                person = Reader(reader.name, reader.agency_name)
                notices = [self.notice(row) for row in group]
                yield reader, compose(person, notices, self.today, self.sender, self.sms_length)

    def notice(self, row: Any) -> Notice:
        words = self.wordings[row.plan_id, row.task_id]
        return Notice(
            kind=row.kind,
            obligation=row.obligation,
            agency=row.agency_name,
            plan=words.number or words.plan_title,
            plan_title=words.plan_title,
            what=self._named(row, words.title),
            window=_window(row.window_from, row.window_to),
            phrase=words.phrase or "",
            due_on=row.due_on,
            due_time=row.due_time or "",
            target_on=row.target_on,
            days_left=max((row.due_on - self.today).days, 0),
            days_late=max((self.today - row.due_on).days, 0),
            working_days_late=self._working_days_late(row.due_on),
            recipient=_recipient(words.recipient, words.via),
            section=words.section,
            quote=words.quote,
            requested=bool(row.requested),
        )

    def _named(self, row: Any, title: str) -> str:
        key = (row.plan_id, row.task_id, row.period)
        if key not in self._what:
            self._what[key] = f"{title} {periods.title(row.period)}".strip()
        return self._what[key]

    def _working_days_late(self, due_on: date) -> int:
        if due_on not in self._late:
            self._late[due_on] = max(self.calendar.between(due_on, self.today), 0)
        return self._late[due_on]


def _window(start: date | None, end: date | None) -> str:
    return f"từ ngày {start:%d/%m/%Y} đến ngày {end:%d/%m/%Y}" if start and end else ""


def _recipient(recipient: str | None, via: str | None) -> str:
    if recipient and via and recipient != via:
        return f"{recipient} (qua {via})"
    return recipient or via or ""
