"""The history as an audit reads it: the newest first, by page, by who, act, plan and days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, or_, select, text

from plans.register.moments import VIETNAM
from plans.register.tables import HistoryRow


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line of the history with its number."""

    pk: int
    at: datetime
    by: str
    act: str
    plan: str | None
    obligation: str | None
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What an audit asks for; empty means any. ``by``: words in the name; ``act``: an act or the beginning of one."""

    by: str = ""
    act: str = ""
    plan: str = ""
    start: date | None = None
    end: date | None = None


def trail(connection: Connection, asked: Asked, *, before: int | None = None, many: int = 50) -> list[AuditLine]:
    """Lines of the history, the newest first; ``before`` a number goes on from a page."""
    row = HistoryRow
    query = select(row.pk, row.at, row.by, row.act, row.plan_id, row.obligation_id, row.detail)
    query = query.order_by(row.pk.desc()).limit(many)
    if asked.by:
        query = query.where(or_(*(row.by.icontains(words, autoescape=True) for words in _spelt(asked.by))))
    if asked.act:
        query = query.where(row.act.startswith(asked.act, autoescape=True))
    if asked.plan:
        query = query.where(row.plan_id == asked.plan)
    if asked.start:
        query = query.where(row.at >= _midnight(asked.start))
    if asked.end:
        query = query.where(row.at < _midnight(asked.end + timedelta(days=1)))
    if before is not None:
        query = query.where(row.pk < before)
    return [AuditLine(*one) for one in connection.execute(query)]


def _spelt(words: str) -> set[str]:
    """Small and capital: SQLite knows no small letter of Đ."""
    return {words, words.lower(), words.capitalize(), words.title(), words.upper()}


def changes_of(connection: Connection, code: str, many: int = 20) -> list[AuditLine]:
    """What was changed of a body of the directory, the newest first."""
    row = HistoryRow
    query = select(row.pk, row.at, row.by, row.act, row.plan_id, row.obligation_id, row.detail)
    query = query.where(text("act = 'directory.change'"), row.detail["code"].as_string() == code)
    return [AuditLine(*one) for one in connection.execute(query.order_by(row.pk.desc()).limit(many))]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, VIETNAM)
