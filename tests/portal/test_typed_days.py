"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from agencies.portal.shown.typed_days import INCOMPLETE, read_day

READ = [
    ("14/06/2026", date(2026, 6, 14)),
    ("14/6/26", date(2026, 6, 14)),
    ("14-6-2026", date(2026, 6, 14)),
    ("14.6.2026", date(2026, 6, 14)),
    (" 1 / 2 / 2024 ", date(2024, 2, 1)),
    ("29/2/2024", date(2024, 2, 29)),
]
UNREAD = [
    ("14/6", INCOMPLETE),
    ("tháng 6/2026", INCOMPLETE),
    ("2026-06-14", INCOMPLETE),
    ("29/2/2026", "Không có ngày 29/2/2026."),
    ("6/14/2026", "Không có ngày 6/14/2026."),
    ("1/1/1999", "Năm phải từ 2000 đến 2100."),
]


@pytest.mark.parametrize(("words", "day"), READ)
def test_days_as_typed(words: str, day: date) -> None:
    assert read_day(words) == (day, "")


@pytest.mark.parametrize(("words", "why"), UNREAD)
def test_what_is_no_day_says_what_to_write(words: str, why: str) -> None:
    assert read_day(words) == (None, why)


def test_nothing_typed_is_no_fault() -> None:
    assert read_day("  ") == (None, "")
