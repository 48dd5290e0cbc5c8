"""Moments in the register: stored as UTC, read back in the hour of Việt Nam, on every database alike.

SQLite keeps no time zone and PostgreSQL answers in the server's; a moment without a zone is refused at the door.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator

VIETNAM = timezone(timedelta(hours=7), "ICT")  # no summer time since 1975


class Moment(TypeDecorator[datetime]):
    """``datetime`` with a zone in, ``datetime`` in Vietnamese time out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        if value is not None and value.tzinfo is None:
            raise ValueError(f"a moment without a time zone: {value!r}")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        if value is None:
            return None
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(VIETNAM)
