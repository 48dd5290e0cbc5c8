"""Time cells and phrases as tables and lines give them -> a rule, and the words that it leaves out."""

from __future__ import annotations

from typing import Any

import pytest

from plans.drafting.timing import time_of
from plans.due import Due

CELLS: list[tuple[str, dict[str, Any] | None, bool]] = [
    ("Quý III/2026", {"in": "2026-Q3"}, False),
    ("Quý III năm 2026", {"in": "2026-Q3"}, False),
    ("Từ quý III/2026 đến quý III/2030", {"between": ["2026-Q3", "2030-Q3"]}, False),
    ("Thường xuyên", None, False),
    ("thường xuyên, liên tục", None, False),
    ("Hằng năm", {"every": "year"}, False),
    ("Hằng năm và từng giai đoạn", {"every": "year"}, True),
    ("Tháng 11, 12/2013 và bổ sung hàng năm", {"in": ["2013-11", "2013-12"]}, True),
    ("Tháng 11, 12/2013 và bổ sung, sửa đổi hàng năm", {"in": ["2013-11", "2013-12"]}, True),
    ("Trước 30/9/2026", {"before": "2026-09-30"}, False),
    ("Trước ngày 30/9/2026", {"before": "2026-09-30"}, False),
    ("Đã hoàn thành", None, True),
    ("Năm 2026 - 2030", {"between": [2026, 2030]}, False),
    ("Năm 2026-2030", {"between": [2026, 2030]}, False),
    ("2026-2030", {"between": [2026, 2030]}, False),
    ("Giai đoạn 2026 - 2030", {"between": [2026, 2030]}, False),
    ("Trong năm 2025", {"in": 2025}, False),
    ("Năm 2025", {"in": 2025}, False),
    ("2025", {"in": 2025}, False),
    ("30/6/2026", {"by": "2026-06-30"}, False),
    ("Ngày 30/6/2026", {"by": "2026-06-30"}, False),
    ("Theo Kế hoạch của Bộ Công an", None, True),
    ("Tháng 12/2013 và thường xuyên", {"in": "2013-12", "then": "ongoing"}, False),
    ("Quý IV/2013, Quý I/2014 và thường xuyên", {"in": ["2013-Q4", "2014-Q1"], "then": "ongoing"}, False),
    ("Từ tháng 11/2013 trở đi", None, True),
    ("Từ năm 2013 đến năm 2020 và tiếp theo", {"between": [2013, 2020], "then": "ongoing"}, False),
    ("6 tháng, hằng năm và định kỳ", {"every": "year"}, True),
    ("Quý II, III/2026", {"in": ["2026-Q2", "2026-Q3"]}, False),
    # several parts of every year: all of them or none; a day within a span that tells its year elsewhere
    ("Quý I và Quý III hằng năm", {"every": "year", "in": ["Q1", "Q3"]}, False),
    ("Tháng 6, tháng 12 hằng năm", {"every": "year", "in": [6, 12]}, False),
    ("Hằng năm (tháng 6, tháng 12)", {"every": "year", "in": [6, 12]}, False),
    ("Tháng 3, 6, 9 hằng năm", {"every": "year"}, True),
    ("Từ quý I đến quý III hằng năm", {"every": "year"}, True),
    ("Hằng quý/năm", {"every": "quarter"}, True),
    ("Năm 2026 (trước 31/10)", None, True),
    ("Quý II/2026 (trước 15/6/2026)", {"before": "2026-06-15"}, False),
    # the day from which another paper is in force is not the day of this one
    ("Trong 30 ngày kể từ ngày Nghị quyết có hiệu lực", None, True),
    ("Trong 30 ngày kể từ ngày Chỉ thị này có hiệu lực", {"within": 30, "unit": "days", "after": "issued_on"}, False),
    ("Quý II và quý III năm 2026", {"in": ["2026-Q2", "2026-Q3"]}, False),
    ("Tháng 6", None, True),
    ("Tháng 6/2026", {"in": "2026-06"}, False),
    ("6 tháng đầu năm 2026", {"in": "2026-H1"}, False),
    ("6/2026", {"in": "2026-06"}, False),
    ("Hoàn thành trước 31/12/2025", {"before": "2025-12-31"}, False),
    ("Xong trước ngày 15/3/2026", {"before": "2026-03-15"}, False),
    ("Từ ngày 15/6 đến ngày 30/6/2026", {"between": ["2026-06-15", "2026-06-30"]}, False),
    ("15/6 - 30/6/2026", {"between": ["2026-06-15", "2026-06-30"]}, False),
    ("Từ 15/6/2026 đến 30/6/2026", {"between": ["2026-06-15", "2026-06-30"]}, False),
    ("Hằng năm (trước ngày 15/12)", {"every": "year", "before": "12-15"}, False),
    ("Hằng quý", {"every": "quarter"}, False),
    ("Định kỳ hằng quý, trước ngày 20 tháng cuối quý", {"every": "quarter", "before": "last 20"}, False),
    ("Sau khi Luật được ban hành", None, True),
    ("Ngay sau khi Kế hoạch được ban hành", None, True),
    ("Đến hết năm 2030", {"by": "2030-12-31"}, False),
    ("Đến năm 2030", {"in": 2030}, False),
    ("Từ năm 2026", None, True),
    ("Từ quý II/2027", None, True),
    ("- Từ quý III/2030 tổng kết, xây dựng Nghị định.", None, True),
    ("- Hằng năm từ quý IV/2026 - 2029, xây dựng,", {"every": "year", "in": "Q4"}, True),
    ("Quý 3/2026", {"in": "2026-Q3"}, False),
    ("Quý I hằng năm", {"every": "year", "in": "Q1"}, False),
    ("Tháng 10 hằng năm", {"every": "year", "in": 10}, False),
    ("Trước ngày 15/11 hằng năm", {"every": "year", "before": "11-15"}, False),
    ("Trước tháng 10/2026", {"before": "2026-10-01"}, False),
    ("Trong quý III/2026", {"in": "2026-Q3"}, False),
    ("Tháng 3 - 6/2026", {"between": ["2026-03", "2026-06"]}, False),
    ("Tháng 3 đến tháng 6/2026", {"between": ["2026-03", "2026-06"]}, False),
    ("Quý I - Quý II/2026", {"between": ["2026-Q1", "2026-Q2"]}, False),
    ("Năm học 2026-2027", None, True),
    ("Khi có yêu cầu", None, True),
    ("Tuần 3 tháng 6/2026", None, True),
    ("Cuối năm 2026", None, True),
    ("Cuối quý IV/2026", None, True),
    ("31/6/2026", None, True),
    ("24 - 26/8/2026", {"between": ["2026-08-24", "2026-08-26"]}, False),
    ("Ngày 24, 25, 26/8/2026", {"between": ["2026-08-24", "2026-08-26"]}, False),
    ("Theo tiến độ", None, True),
    ("Trong vòng 30 ngày kể từ ngày ban hành Kế hoạch", {"within": 30, "unit": "days", "after": "issued_on"}, False),
    ("Quý III/2026 và các năm tiếp theo", {"in": "2026-Q3", "then": "ongoing"}, False),
    ("Quý II/2026 - Quý IV/2026", {"between": ["2026-Q2", "2026-Q4"]}, False),
    ("Hoàn thành trong tháng 6/2026", {"in": "2026-06"}, False),
    ("Chậm nhất 30/6/2026", {"by": "2026-06-30"}, False),
    ("2026, 2027", {"in": [2026, 2027]}, False),
    ("Năm 2026, 2027 và 2030", {"in": [2026, 2027, 2030]}, False),
    ("Từ 2026", None, True),
    ("Tháng 9 năm 2026", {"in": "2026-09"}, False),
    ("T6/2026", {"in": "2026-06"}, False),
    ("01/2026 - 12/2026", {"between": ["2026-01", "2026-12"]}, False),
    ("Từ tháng 01/2026 đến tháng 12/2026", {"between": ["2026-01", "2026-12"]}, False),
    ("Từ nay đến hết năm 2026", {"by": "2026-12-31"}, False),
    ("Cả năm", None, True),
    ("Trong tháng 6 và tháng 7 năm 2026", {"in": ["2026-06", "2026-07"]}, False),
    ("Quý I, II năm 2026", {"in": ["2026-Q1", "2026-Q2"]}, False),
    ("Quý II, III, IV/2026", {"in": ["2026-Q2", "2026-Q3", "2026-Q4"]}, False),
    ("Tháng 3, 4 và 5 năm 2026", {"in": ["2026-03", "2026-04", "2026-05"]}, False),
    ("Tháng 3, 14 năm 2026", None, True),
    ("15/5/2026; 20/6/2026", None, True),
    ("Theo quy định", None, True),
]  # the words, the rule, whether words are left over


@pytest.mark.parametrize(("words", "rule", "left"), CELLS)
def test_time_of_a_cell(words: str, rule: dict[str, Any] | None, left: bool) -> None:
    found, beyond = time_of(words)
    assert (dict(found) if found else None) == rule
    assert beyond == (words if left else "")
    if found:
        Due.model_validate(dict(found))
