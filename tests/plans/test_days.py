"""The calendar of Vietnam: official days off and make-up days of real years, and what rows may change."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from plans.days import WEEKDAY, WEEKLY_REST, announced_through, day_rows, read, shipped, workdays
from plans.errors import InputError
from tests.plans.vietnam import VIETNAM

# Weekdays that were (or are announced as) days off, from the yearly notices. First and last day of each block.
OFF = [
    ("2022-01-03", "2022-01-03"),
    ("2022-01-31", "2022-02-04"),
    ("2022-04-11", "2022-04-11"),
    ("2022-05-02", "2022-05-03"),
    ("2022-09-01", "2022-09-02"),
    ("2023-01-02", "2023-01-02"),
    ("2023-01-20", "2023-01-26"),
    ("2023-05-01", "2023-05-03"),
    ("2023-09-01", "2023-09-04"),
    ("2024-01-01", "2024-01-01"),
    ("2024-02-08", "2024-02-14"),
    ("2024-04-18", "2024-04-18"),
    ("2024-04-29", "2024-05-01"),
    ("2024-09-02", "2024-09-03"),
    ("2025-01-01", "2025-01-01"),
    ("2025-01-25", "2025-02-02"),
    ("2025-04-07", "2025-04-07"),
    ("2025-04-30", "2025-05-04"),
    ("2025-08-30", "2025-09-02"),
    ("2026-01-01", "2026-01-04"),
    ("2026-02-14", "2026-02-22"),
    ("2026-04-25", "2026-04-27"),
    ("2026-04-30", "2026-05-01"),
    ("2026-08-29", "2026-09-02"),
]
MADE_UP = ["2019-01-05", "2019-05-04", "2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"]


def span(first: str, last: str) -> list[date]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [start + timedelta(days=step) for step in range((end - start).days + 1)]


@pytest.mark.parametrize(("first", "last"), OFF)
def test_announced_days_off(first: str, last: str) -> None:
    days = span(first, last)
    assert not any(map(VIETNAM.is_working, days))


@pytest.mark.parametrize("year", [2022, 2023, 2024, 2025, 2026])
def test_no_other_weekday_is_off(year: int) -> None:
    announced = {day for block in OFF for day in span(*block)}
    weekdays = [day for day in span(f"{year}-01-01", f"{year}-12-31") if day.weekday() < 5]
    assert [day for day in weekdays if not VIETNAM.is_working(day) and day not in announced] == []


@pytest.mark.parametrize("day", MADE_UP)
def test_make_up_saturdays_are_worked(day: str) -> None:
    assert VIETNAM.is_working(date.fromisoformat(day))


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_every_other_weekend_is_off(year: int) -> None:
    weekend = [day for day in span(f"{year}-01-01", f"{year}-12-31") if day.weekday() >= 5]
    assert [day.isoformat() for day in weekend if VIETNAM.is_working(day)] == [
        day for day in MADE_UP if day.startswith(str(year))
    ]


def test_rows_cover_every_day_once_in_order() -> None:
    rows = day_rows(2024, 2025)
    assert [row.on for row in rows] == span("2024-01-01", "2025-12-31")


def test_a_row_says_what_where_from_and_how_sure() -> None:
    rows = {row.on: row for row in day_rows(2024, 2027)}
    swap, made_up, rest = rows[date(2024, 4, 29)], rows[date(2024, 5, 4)], rows[date(2024, 5, 5)]
    assert (swap.working, "2450/VPCP-KGVX" in swap.source, swap.estimated) == (False, True, False)
    assert (made_up.working, made_up.name) == (True, "Làm bù ngày 29/4/2024")
    assert (rest.working, rest.name, rest.source) == (False, None, WEEKLY_REST)
    assert (rows[date(2024, 6, 14)].working, rows[date(2024, 6, 14)].source) == (True, WEEKDAY)
    assert rows[date(2026, 2, 17)].name == "Tết Nguyên Đán"
    assert rows[date(2027, 2, 8)].estimated
    assert not rows[date(2026, 12, 31)].estimated


def test_rows_and_calendar_agree() -> None:
    assert [row.on for row in day_rows(2023, 2027) if row.working != VIETNAM.is_working(row.on)] == []


def test_every_shipped_row_has_its_source() -> None:
    sources = [row.source for row in shipped().days] + [switch.source for switch in shipped().switches]
    assert len(sources) >= 9
    assert all(len(source) > 10 for source in sources)


def test_culture_day_counts_only_when_switched_on(tmp_path: Path) -> None:
    day = date(2026, 11, 24)
    assert VIETNAM.is_working(day)
    file = tmp_path / "24-11.yaml"
    file.write_text(
        "switches:\n- {name: Ngày Văn hóa Việt Nam, month_day: 11-24, from_year: 2026, enabled: true, source: Luật X}\n",
        encoding="utf-8",
    )
    switched = [read(file)]
    calendar = workdays(2025, 2030, switched)
    assert calendar.is_working(date(2025, 11, 24))
    assert not calendar.is_working(day)
    assert not calendar.is_working(date(2029, 11, 26)), "24/11/2029 is a Saturday: the Monday after is off"
    row = next(row for row in day_rows(2026, 2026, switched) if row.on == day)
    assert (row.name, row.source) == ("Ngày Văn hóa Việt Nam", "Luật X")


def test_a_locality_may_add_and_remove_days(tmp_path: Path) -> None:
    file = tmp_path / "local.yaml"
    file.write_text(
        "announced_through: 2027\n"
        "days:\n"
        "- {day: 2024-03-18, working: false, name: Ngày giải phóng tỉnh, source: Quyết định 1/QĐ-UBND}\n"
        "- {day: 2024-04-29, working: true, name: Làm việc, source: Quyết định 2/QĐ-UBND}\n",
        encoding="utf-8",
    )
    local = [read(file)]
    calendar = workdays(2024, 2024, local)
    assert not calendar.is_working(date(2024, 3, 18))
    assert calendar.is_working(date(2024, 4, 29))
    assert announced_through(local) == 2027
    assert not calendar.is_estimated(date(2027, 6, 1))


BROKEN = [
    ("days: [", "broken.yaml:1"),
    ("days: [{day: 2024-03-18, working: false, name: A}]", "source"),
    ("days: [{day: 2024-03-18, working: maybe, name: A, source: B}]", "working"),
    ("holidays: []", "holidays"),
    ("announced_through: soon", "announced_through"),
]


@pytest.mark.parametrize(("text", "named"), BROKEN)
def test_a_broken_file_is_named_with_its_field(tmp_path: Path, text: str, named: str) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        read(file)
    assert str(file) in str(error.value)
    assert named in str(error.value)


def test_a_missing_or_binary_file_is_an_input_error(tmp_path: Path) -> None:
    binary = tmp_path / "binary.yaml"
    binary.write_bytes(b"\xff\xfe\x00days")
    for file, says in ((tmp_path / "missing.yaml", "không tìm thấy"), (binary, "UTF-16")):
        with pytest.raises(InputError, match=says):
            read(file)
