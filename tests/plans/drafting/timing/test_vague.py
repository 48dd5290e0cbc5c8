"""Times that no rule can say are kept in their words; times in brackets or behind a label are read."""

from __future__ import annotations

import pytest

from plans.drafting.timing import duties

KEPT = [
    ("Định kỳ hằng tháng báo cáo Sở Nội vụ vào tuần cuối hằng tháng.", "report", "month", "vào tuần cuối hằng tháng"),
    ("Gửi báo cáo về Sở Y tế vào tuần cuối hằng tháng.", "report", "month", "vào tuần cuối hằng tháng"),
    ("Hằng quý, vào tuần cuối quý báo cáo UBND tỉnh.", "report", "quarter", "vào tuần cuối quý"),
    ("Định kỳ 6 tháng báo cáo UBND huyện vào tuần cuối của kỳ.", "report", "six_months", "vào tuần cuối của kỳ"),
    ("Các đơn vị báo cáo kết quả về Sở Y tế trong tuần cuối của tháng.", "report", "", "trong tuần cuối của tháng"),
    ("Hoàn thành việc rà soát trong tuần đầu của tháng 7.", "work", "", "trong tuần đầu của tháng 7"),
    ("Hoàn thành rà soát trong tuần thứ hai của tháng 5/2026.", "work", "", "trong tuần thứ hai của tháng 5/2026"),
    ("Hoàn thành trong thượng tuần tháng 7 năm 2026.", "work", "", "trong thượng tuần tháng 7 năm 2026"),
    ("Hoàn thành vào giữa tháng 8/2026.", "work", "", "vào giữa tháng 8/2026"),
    ("Trong 10 ngày cuối tháng 6 tổ chức kiểm tra.", "work", "", "Trong 10 ngày cuối tháng 6"),
    ("Tổ chức họp giao ban vào thứ Hai tuần đầu của tháng.", "work", "", "vào thứ Hai tuần đầu của tháng"),
    ("Xây dựng phương án ứng phó trước mùa mưa bão hằng năm.", "work", "", "trước mùa mưa bão hằng năm"),
    ("Hoàn thành trước kỳ họp thứ 15 của HĐND tỉnh.", "work", "", "trước kỳ họp thứ 15 của HĐND tỉnh"),
    ("Theo dõi, tổng hợp; định kỳ báo cáo UBND tỉnh.", "report", "", "định kỳ"),
    ("Định kỳ 10 ngày một lần báo cáo về Sở Y tế.", "report", "", "Định kỳ 10 ngày một lần"),
    ("02 tháng/lần báo cáo UBND huyện.", "report", "", "02 tháng/lần"),
    (
        "Định kỳ 02 tuần/lần báo cáo Sở Y tế vào chiều thứ Sáu.",
        "report",
        "",
        "Định kỳ 02 tuần/lần báo cáo Sở Y tế vào chiều thứ Sáu",
    ),
    ("Thời gian thực hiện: Từ 01/7/2025.", "work", "", "Từ 01/7/2025"),
    ("Thời gian thực hiện: Thường xuyên, từ ngày 01/01/2026.", "work", "", "Thường xuyên, từ ngày 01/01/2026"),
    ("Tổng hợp tình hình, định kỳ báo cáo kết quả về Sở Y tế.", "report", "", "định kỳ"),
]


@pytest.mark.parametrize(("sentence", "kind", "every", "words"), KEPT)
def test_words_of_a_time_that_no_rule_says(sentence: str, kind: str, every: str, words: str) -> None:
    assert [(one.kind, one.due, one.beyond) for one in duties(sentence)] == [
        (kind, {"every": every} if every else None, words)
    ]


READ = [
    ("Thời gian thực hiện: Từ 01/7/2025 đến 31/12/2025.", {"between": ["2025-07-01", "2025-12-31"]}),
    ("Tổ chức Lễ phát động (thời gian: Quý I - II/2026).", {"between": ["2026-Q1", "2026-Q2"]}),
    ("Tổ chức tập huấn (thời gian thực hiện: tháng 3-4/2026);", {"between": ["2026-03", "2026-04"]}),
    ("Tổ chức tập huấn (Quý II/2026).", {"in": "2026-Q2"}),
    ("Tổ chức tập huấn, thời gian: Quý I - II/2026.", {"between": ["2026-Q1", "2026-Q2"]}),
]


@pytest.mark.parametrize(("sentence", "due"), READ)
def test_a_time_told_aside(sentence: str, due: dict[str, object]) -> None:
    assert [(one.kind, one.due, one.beyond) for one in duties(sentence)] == [("work", due, "")]


REPORTED = [
    ("Mỗi tuần một lần báo cáo UBND huyện.", {"every": "week"}),
    ("Báo cáo trước 16 giờ hằng ngày về Sở Y tế.", {"every": "day", "before": "16:00"}),
    ("Báo cáo nhanh về Sở Y tế trong 02 giờ đầu kể từ khi xảy ra.", {"on": "need"}),
    ("Báo cáo quý gửi trước ngày cuối cùng của tháng cuối quý về Sở Y tế.", {"every": "quarter", "before": "last end"}),
    ("Vào ngày cuối cùng của quý báo cáo kết quả về Sở Y tế.", {"every": "quarter", "by": "last end"}),
]


@pytest.mark.parametrize(("sentence", "due"), REPORTED)
def test_a_report_by_the_hour_the_week_or_the_end_of_a_period(sentence: str, due: dict[str, object]) -> None:
    assert [(one.kind, one.due) for one in duties(sentence)] == [("report", due)]


NO_TIME = [
    "Xây dựng và hằng năm công bố báo cáo dự báo thị trường.",
    "Theo dõi, đánh giá tình hình học tập và nội dung bồi dưỡng thường xuyên hằng năm.",
    "Số liệu tính từ đầu tháng 1 đến cuối tháng 6.",
    "Tuyên truyền pháp luật (thời gian: thường xuyên).",
    "Thực hiện Chương trình mục tiêu quốc gia (giai đoạn 2021 - 2025).",
    "Kiểm tra, theo dõi, báo cáo theo quy định.",
    "Chuẩn bị nội dung kỳ họp thứ 15 của HĐND tỉnh.",
]


@pytest.mark.parametrize("sentence", NO_TIME)
def test_what_tells_no_time(sentence: str) -> None:
    assert duties(sentence) == []


EXCEPTED = [
    (
        "Báo cáo UBND tỉnh trước ngày 20 tháng cuối mỗi quý, riêng quý IV trước ngày 10/12.",
        {"every": "quarter", "before": "last 20"},
        "riêng quý IV trước ngày 10/12",
    ),
    (
        "Gửi báo cáo trước ngày 15 hằng tháng, riêng tháng 12 gửi trước ngày 10.",
        {"every": "month", "before": 15},
        "riêng tháng 12 gửi trước ngày 10",
    ),
]


@pytest.mark.parametrize(("sentence", "due", "words"), EXCEPTED)
def test_what_differs_in_one_period_is_a_doubt(sentence: str, due: dict[str, object], words: str) -> None:
    (one,) = duties(sentence)
    assert (one.due, one.sure) == (due, "unsure")
    assert words in one.doubts[0]


def test_dates_of_their_own_are_no_exception() -> None:
    told = duties("Hoàn thành trước ngày 30/6/2026, riêng các xã vùng III hoàn thành trước ngày 31/12/2026.")
    assert [one.due for one in told] == [{"before": "2026-06-30"}, {"before": "2026-12-31"}]
    told = duties("Báo cáo năm trước ngày 15/12, riêng năm 2026 báo cáo trước ngày 30/11/2026.")
    assert [one.due for one in told] == [{"every": "year", "before": "12-15"}, {"before": "2026-11-30"}]
