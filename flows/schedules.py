"""When each flow starts, and what an operator may change about it. Imports nothing of Prefect."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from plans.errors import DondocError

ZONE = "Asia/Ho_Chi_Minh"
CRONS: Mapping[str, str] = {
    "daily": "0 7 * * *",  # every day: on a day off the morning itself sends nothing
    "digest": "30 7 * * *",
    "outbox": "0 8-17 * * *",
}
DAILY_CRON = "DONDOC_DAILY_CRON"
DAILY_EVERY = "DONDOC_DAILY_EVERY_SECONDS"
REHEARSAL_DAY = "DONDOC_REHEARSAL_DAY"
_CRON_FIELDS = 5  # a sixth is of seconds, which cronsim and Prefect put at opposite ends
_NOT_PREFECTS = re.compile(r"[0-9]L|LW", re.IGNORECASE)  # "last Friday", "last working day": Prefect knows neither


class ScheduleError(DondocError):
    """A schedule setting that cannot be used, in the reader's words."""


@dataclass(frozen=True, slots=True)
class ScheduleSettings:
    """``daily_cron``: when the morning starts. The other two are for rehearsals and tests: ``daily_every`` starts it
    every so many seconds instead, ``rehearsal_day`` lets all flows run as if it were that day (None: the real one).
    Rehearse in a data folder of its own: what is told counts as told, and runs scheduled so keep their day."""

    daily_cron: str = CRONS["daily"]
    daily_every: int | None = None
    rehearsal_day: date | None = None

    @staticmethod
    def read(environ: Mapping[str, str]) -> ScheduleSettings:
        """From DONDOC_DAILY_CRON, DONDOC_DAILY_EVERY_SECONDS, DONDOC_REHEARSAL_DAY; raises ScheduleError."""
        every, day = environ.get(DAILY_EVERY), environ.get(REHEARSAL_DAY)
        return ScheduleSettings(
            daily_cron=_cron(environ.get(DAILY_CRON) or CRONS["daily"]),
            daily_every=_seconds(every) if every else None,
            rehearsal_day=_day(day) if day else None,
        )


def _cron(text: str) -> str:
    from cronsim import CronSim, CronSimError  # Prefect brings it; only the service reads a schedule

    try:
        CronSim(text, datetime(2024, 1, 1))  # noqa: DTZ001 - any moment will do: only the fields are read
    except CronSimError as error:
        raise _no_cron(text) from error
    if len(text.split()) != _CRON_FIELDS or _NOT_PREFECTS.search(text):
        raise _no_cron(text)
    return text


def _no_cron(text: str) -> ScheduleError:
    return ScheduleError(
        f"{DAILY_CRON} không phải là lịch cron hợp lệ: {text!r}; hãy ghi năm phần (phút giờ ngày tháng thứ), ví dụ"
        f" '{CRONS['daily']}'"
    )


def _seconds(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise ScheduleError(f"{DAILY_EVERY} phải là số giây nguyên dương, không phải {text!r}")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ScheduleError(f"{REHEARSAL_DAY} phải là ngày dạng NĂM-THÁNG-NGÀY, không phải {text!r}") from error
