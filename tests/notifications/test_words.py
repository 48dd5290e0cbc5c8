"""Dates, counts and clean lines."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications import words


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 2, 5), "thứ Năm, ngày 05 tháng 02 năm 2026"),
        (date(2026, 1, 31), "thứ Bảy, ngày 31 tháng 01 năm 2026"),
        (date(2024, 3, 9), "thứ Bảy, ngày 09 tháng 3 năm 2024"),
        (date(2024, 6, 30), "Chủ nhật, ngày 30 tháng 6 năm 2024"),
        (date(2024, 10, 10), "thứ Năm, ngày 10 tháng 10 năm 2024"),
        (date(2024, 12, 2), "thứ Hai, ngày 02 tháng 12 năm 2024"),
    ],
)
def test_long_dates(day: date, said: str) -> None:
    assert words.long_date(day) == said


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (date(2024, 6, 14), "trước ngày 15 tháng 6 năm 2024"),
        (date(2024, 2, 29), "trước ngày 01 tháng 3 năm 2024"),
        (date(2024, 12, 31), "trước ngày 01 tháng 01 năm 2025"),
    ],
)
def test_the_last_day_said_as_before(last: date, said: str) -> None:
    assert words.before_date(last) == said


@pytest.mark.parametrize(("time", "said"), [("16:00", "16 giờ 00"), ("", ""), ("trưa", "trưa")])
def test_hours(time: str, said: str) -> None:
    assert words.hour(time) == said


@given(st.text())
def test_one_line_is_one_clean_line(text: str) -> None:
    line = words.one_line(text)
    assert "\n" not in line
    assert "\r" not in line
    assert not words.has_control(line)
    assert words.one_line(line) == line


def test_one_line_composes() -> None:
    assert words.one_line("Uỷ  ban\u00a0nhân\r\ndân") == "Uỷ ban nhân dân"


@pytest.mark.parametrize("text", ["a\r\nb", "a\nb", "a\x00b", "a\x85b", "a\u2028b", "\t"])
def test_control_characters_are_seen(text: str) -> None:
    assert words.has_control(text)


def test_vietnamese_has_none() -> None:
    assert not words.has_control("Ủy ban nhân dân tỉnh – “Đắk Lắk”\u00a0…")


@given(st.text(alphabet="ab ", max_size=60), st.integers(min_value=10, max_value=40))
def test_shortened_cuts_between_words(text: str, length: int) -> None:
    short = words.shortened(text, length, "…")
    assert len(short) <= length
    if short != text:
        head = short.removesuffix("…")
        assert text.startswith(head)
        assert head == "" or text[len(head)] == " "
