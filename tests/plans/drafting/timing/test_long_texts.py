"""A document may be hostile: the time that the grammar takes grows with the text, not with its square."""

from __future__ import annotations

from time import process_time

import pytest

from plans.drafting.timing import duties, route, time_of

FRAGMENTS = [
    "6 tháng (trước 15/6), ",
    "ngày 20 hằng tháng, ",
    "không quá 1 ngày ",
    "trước ngày 20 tháng cuối quý, 6 tháng, ",
    "Báo cáo quý trước ngày 20; ",
    "xây dựng kế hoạch gửi ",
    "báo cáo UBND tỉnh, ",
    "khi có sự cố ",
    "trong trong ",
    "các ngày 1, ",
    "____",
    "“",
    "(a",
    "số 1/",
    "đã ",
]
LETTERS = 24_000
SECONDS = 20  # a tenth of it is used; what grows with the square would take minutes


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_time_grows_with_the_text(fragment: str) -> None:
    text = fragment * (LETTERS // len(fragment))
    began = process_time()
    duties(text)
    route(text)
    time_of(text)
    assert process_time() - began < SECONDS


def test_a_duty_at_the_end_of_a_long_text_is_read() -> None:
    text = "Các đơn vị tổ chức thực hiện tốt nhiệm vụ được giao. " * 200
    [duty] = duties(text + "Báo cáo năm gửi Sở Y tế trước ngày 10/12.")
    assert (duty.due, duty.quote) == ({"every": "year", "before": "12-10"}, "Báo cáo năm gửi Sở Y tế trước ngày 10/12.")


def test_a_row_of_signs_is_no_time() -> None:
    [duty] = duties("Báo cáo năm gửi Sở Y tế " + "_" * 300 + " trước ngày 15/12.")
    assert duty.due == {"every": "year", "before": "12-15"}
