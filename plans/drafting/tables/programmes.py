"""Programmes by the hour ("7h00 - 7h15 | Khai mạc | Ban tổ chức"): tables that look like tasks and are none. Pure.

In: a table with its columns, or the words of its time cells. Out: whether its times are hours of a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from plans.drafting.document import Table
from plans.drafting.tables.cell_signs import HOURS
from plans.drafting.tables.columns import Columns

_PART_OF_DAY = re.compile(r"(?:buổi\s*)?(?:sáng|chiều|tối|trưa)\b", re.IGNORECASE)
_DATED = re.compile(r"(?<![\d/])(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})(?!\d)", re.IGNORECASE)
_SHARE = 0.4
_MANY_DAYS, _FEWEST_DAYS = 0.8, 4


def is_programme(table: Table, columns: Columns) -> bool:
    """Whether a table is a programme of one or several days."""
    at = columns.of("time", "start")
    return by_the_hour(row[column].text for row in table.rows[columns.first :] for column in at)


def by_the_hour(times: Iterable[str]) -> bool:
    """Whether most times are hours; hours each of another day ("20 giờ 15 phút ngày 23 tháng 1") are dates of tasks."""
    told = [text for text in times if text]
    hours = [text for text in told if HOURS.match(text) or _PART_OF_DAY.match(text)]
    days = {found.groups() for text in hours if (found := _DATED.search(text))}
    return bool(told) and len(hours) > _SHARE * len(told) and len(days) < max(_FEWEST_DAYS, _MANY_DAYS * len(hours))
