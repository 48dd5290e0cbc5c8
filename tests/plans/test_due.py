"""Deadline rules as written: what is taken in, what is refused and in which words, and how a rule reads aloud."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError
from ruamel.yaml import YAML

from plans.due import Due
from plans.wording import day_words, phrase


def rule(text: str) -> Any:
    """A rule as the YAML reader gives it."""
    return YAML(typ="safe", pure=True).load(StringIO(text))


# Rule as written in a plan file -> its words.
PHRASES = [
    ("{before: 2024-07-01}", "trước ngày 01/7/2024"),
    ("{before: 2011-09-30}", "trước ngày 30/9/2011"),
    ("{by: 2024-12-14}", "chậm nhất ngày 14/12/2024"),
    ('{by: "2024-07-01 16:30"}', "chậm nhất 16 giờ 30 ngày 01/7/2024"),
    ("{in: 2024-06}", "trong tháng 6/2024"),
    ("{in: 2025-01}", "trong tháng 01/2025"),
    ("{in: 2024-Q3}", "trong quý III/2024"),
    ("{in: 2024-H1}", "trong 6 tháng đầu năm 2024"),
    ("{in: 2026}", "trong năm 2026"),
    ("{in: 2013-12, then: ongoing}", "trong tháng 12/2013 và thường xuyên"),
    ("{in: [2013-11, 2013-12]}", "trong tháng 11/2013 và tháng 12/2013"),
    ("{between: [2026-09-21, 2026-09-23]}", "từ ngày 21/9/2026 đến ngày 23/9/2026"),
    ("{between: [2026-Q3, 2030-Q3]}", "từ quý III/2026 đến quý III/2030"),
    ("{every: six_months, before: 06-15}", "định kỳ 06 tháng, trước ngày 15/6"),
    ("{every: year, before: 12-15}", "hằng năm, trước ngày 15/12"),
    ("{every: nine_months, before: 09-15}", "định kỳ 9 tháng, trước ngày 15/9"),
    ("{every: quarter, before: last 15}", "hằng quý, trước ngày 15 của tháng cuối quý"),
    ("{every: quarter, by: next 20}", "hằng quý, chậm nhất ngày 20 tháng đầu quý sau"),
    ("{every: quarter, before: previous 22}", "hằng quý, trước ngày 22 của tháng cuối quý trước"),
    ("{every: month, before: 20}", "hằng tháng, trước ngày 20"),
    ("{every: month, before: next 5}", "hằng tháng, trước ngày 05 tháng sau"),
    ("{every: month, before: [5, 20]}", "hằng tháng, trước ngày 05 và ngày 20"),
    ("{every: month, by: end}", "hằng tháng, chậm nhất ngày cuối cùng của tháng"),
    ("{every: month, between: [next 1, next 5]}", "hằng tháng, từ ngày 01 tháng sau đến ngày 05 tháng sau"),
    ("{every: year, before: next 01-15}", "hằng năm, trước ngày 15/01 năm sau"),
    ("{every: six_months, before: [07-15, next 01-15]}",
     "định kỳ 06 tháng, trước ngày 15/7 và ngày 15/01 năm sau"),
    ("{every: six_months, before: last 18}", "định kỳ 06 tháng, trước ngày 18 của tháng cuối kỳ báo cáo"),
    ("{every: year, by: 06-end}", "hằng năm, chậm nhất ngày cuối tháng 6"),
    ("{every: year, in: Q4}", "hằng năm, trong quý IV"),
    ("{every: year, in: next Q1}", "hằng năm, trong quý I năm sau"),
    ("{every: year, in: 6}", "hằng năm, trong tháng 6"),
    ("{every: week, by: friday}", "chậm nhất thứ Sáu hằng tuần"),
    ('{every: week, before: "tuesday 16:00"}', "trước 16 giờ thứ Ba hằng tuần"),
    ('{every: week, before: "next tuesday 14:00"}', "hằng tuần, trước 14 giờ thứ Ba tuần sau"),
    ('{every: day, before: "16:00"}', "trước 16 giờ hằng ngày"),
    ("{every: day, before: 16:00}", "trước 16 giờ hằng ngày"),
    ("{within: 5, unit: working_days, after: issued_on}", "trong 05 ngày làm việc kể từ ngày ban hành"),
    ("{within: 2, unit: months, after: 2024-07-01}", "trong 02 tháng kể từ ngày 01/7/2024"),
    ("{every: month, within: 5, unit: working_days, after: period_end}",
     "hằng tháng, trong 05 ngày làm việc kể từ ngày kết thúc kỳ báo cáo"),
    ("{every: year}", "hằng năm"),
    ("{every: 5 years, by: 12-15}", "05 năm một lần, chậm nhất ngày 15/12"),
    ("{on: request}", "đột xuất, khi có yêu cầu"),
    ("{on: need}", "khi có khó khăn, vướng mắc"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), PHRASES)
def test_a_rule_reads_aloud(text: str, words: str) -> None:
    assert phrase(Due.model_validate(rule(text))) == words


@pytest.mark.parametrize("text", [text for text, _ in PHRASES])
def test_a_rule_survives_json(text: str) -> None:
    due = Due.model_validate(rule(text))
    assert Due.model_validate_json(due.model_dump_json(by_alias=True)) == due
    assert Due.model_validate(due.model_dump(by_alias=True, exclude_none=True)) == due


@pytest.mark.parametrize("text", [text for text, _ in PHRASES])
def test_editors_accept_what_the_reader_accepts(text: str) -> None:
    written = Due.model_validate(rule(text)).model_dump(mode="json", by_alias=True, exclude_none=True)
    Draft202012Validator(Due.model_json_schema(by_alias=True)).validate(written)


def test_a_rule_is_written_back_as_it_was() -> None:
    for text in ("{every: month, before: [5, 20]}", "{every: month, before: next 5}", "{in: 2026}"):
        assert Due.model_validate(rule(text)).model_dump(by_alias=True, exclude_none=True) == rule(text)


REFUSED = [
    # rule, words that its error must hold
    ("{}", "thiếu thời hạn"),
    ("{before: 2024-07-01, by: 2024-07-01}", "before và by"),
    ("{every: year, by: 12-15, in: Q4}", "by và in"),
    ("{by: 2024-12-14, within: 5, unit: days, after: issued_on}", "by và within"),
    ("{on: request, every: year}", "on"),
    ("{every: year, by: 12-15, then: ongoing}", "then"),
    ("{within: 5, after: issued_on}", "unit"),
    ("{within: 5, unit: days}", "after"),
    ("{by: 2024-12-14, unit: days}", "within"),
    ("{every: month, within: 5, unit: days, after: issued_on}", "period_end"),
    ("{within: 5, unit: days, after: period_end}", "period_end"),
    ("{within: 5, unit: days, after: yesterday}", "yesterday"),
    ("{within: 5, unit: days, after: friday}", "friday"),
    ('{by: "2024-02-30"}', "30/02/2024 không có trong lịch"),
    ('{by: "2023-02-29"}', "29/02/2023 không có trong lịch"),
    ("{every: year, by: 02-30}", "30/02 không có trong lịch"),
    ("{every: year, by: 04-31}", "31/04 không có trong lịch"),
    ("{every: year, by: 13-01}", "không có tháng 13"),
    ("{every: year, by: 15-06}", "không có tháng 15"),
    ("{every: year, by: 06-00}", "00/06 không có trong lịch"),
    ("{every: month, by: 32}", "không có ngày 32"),
    ("{every: month, by: 0}", "không có ngày 0"),
    ("{in: 2024-13}", "không có tháng 13"),
    ("{in: 2024-Q5}", "không hiểu khoảng thời gian “2024-q5”"),
    ("{in: 24}", "24"),
    ("{in: 1024}", "1024 không hợp lý"),
    ("{by: 06-15}", "thiếu năm"),
    ("{by: friday}", "thiếu năm"),
    ("{in: Q4}", "thiếu năm"),
    ("{every: year, by: 2024-12-14}", "không ghi năm"),
    ("{every: year, in: 2026}", "không ghi năm"),
    ("{every: quarter, by: 15}", "chưa rõ tháng nào"),
    ("{every: year, by: friday}", "không dùng được"),
    ("{every: week, by: 15}", "không dùng được"),
    ("{every: day, by: friday}", "không dùng được"),
    ('{every: month, by: "16:00"}', "không dùng được"),
    ("{every: week, in: Q4}", "không dùng được"),
    ("{every: year, by: last 06-15}", "previous"),
    ("{every: week, by: last friday}", "previous"),
    ('{every: day, by: "25:00"}', "25:00"),
    ('{every: day, by: "16:60"}', "16:60"),
    ("{every: fortnight, by: friday}", "fortnight"),
    ("{every: 1 years}", "1 years"),
    ("{every: 12}", "12"),
    ("{by: soon}", "soon"),
    ("{by: next 2024-07-01}", "next 2024-07-01"),
    ("{by: true}", "True"),
    ("{by: 1.5}", "1.5"),
    ("{by: []}", "để trống"),
    ("{every: month, by: [5, 5]}", "hai lần"),
    ("{every: month, by: {day: 5}}", "không phải là ngày"),
    ("{between: [2026-09-21]}", "đúng hai ngày"),
    ("{between: [2026-09-23, 2026-09-21]}", "đứng trước"),
    ("{between: [2026-Q3, 2026-06]}", "đứng trước"),
    ('{between: [2026-02-28, "2026-02-30"]}', "30/02/2026"),
    ("{every: month, between: [20, 5]}", "đứng trước"),
    ("{every: year, before: 12-15, window: {from: 2023-12-15}}", "to"),
    ("{every: year, before: 12-15, window: {from: 02-30, to: 12-14}}", "30/02"),
    ("{every: year, before: 12-15, window: {from: [01-01, 02-01], to: 12-14}}", "một ngày đầu"),
    ("{before: 2024-07-01, window: {from: 01-01, to: 06-14}}", "thiếu năm"),
    ("{on: request, window: {from: 2024-01-01, to: 2024-06-14}}", "window"),
    ("{every: year, before: 12-15, windows: {}}", "windows"),
    ("{within: 0, unit: days, after: issued_on}", "within"),
    ("{within: 5.0, unit: days, after: issued_on}", "within"),
    ("{on: monday}", "on"),
]


@pytest.mark.parametrize(("text", "named"), REFUSED)
def test_a_faulty_rule_is_refused_in_words(text: str, named: str) -> None:
    value = rule(text)
    with pytest.raises(ValidationError) as error:
        Due.model_validate(value)
    assert named in str(error.value)


def test_a_fault_stands_at_its_field() -> None:
    with pytest.raises(ValidationError) as error:
        Due.model_validate({"every": "year", "by": "02-30"})
    (fault,) = error.value.errors()
    assert fault["loc"] == ("by",)


def test_a_moment_is_no_day() -> None:
    with pytest.raises(ValidationError, match="không phải là ngày"):
        Due.model_validate({"by": datetime(2024, 7, 1, 16, 0, tzinfo=UTC)})


@given(st.one_of(st.text(max_size=20), st.integers(), st.from_regex(r"[a-z0-9: -]{0,12}", fullmatch=True)))
def test_any_word_is_taken_in_or_refused(value: object) -> None:
    for every in (None, "day", "week", "month", "year"):
        try:
            due = Due.model_validate({"every": every, "by": value})
        except ValidationError:
            continue
        assert phrase(due)


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_every_calendar_day_may_be_written(day: date) -> None:
    due = Due.model_validate({"by": day})
    assert due == Due.model_validate({"by": day.isoformat()})
    assert phrase(due) == f"chậm nhất ngày {day_words(day)}"


DAY_WORDS = [("2024-07-01", "01/7/2024"), ("2025-01-15", "15/01/2025"), ("2025-02-05", "05/02/2025"),
             ("2024-12-31", "31/12/2024")]  # fmt: skip


@pytest.mark.parametrize(("day", "words"), DAY_WORDS)
def test_days_below_ten_and_the_first_two_months_take_a_zero(day: str, words: str) -> None:
    assert day_words(date.fromisoformat(day)) == words
