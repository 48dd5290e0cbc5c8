"""Times of a sentence that say something of each other, days that are no deadlines, and names cut at their topic."""

from __future__ import annotations

import pytest

from plans.drafting.timing import duties
from tests.plans.drafting.timing.short_rules import Wanted, wanted

TIMES: list[tuple[str, str]] = [
    # the year of the day told after it, and no other
    ("Báo cáo kết quả sơ bộ trước ngày 10-11 và báo cáo chính thức trước ngày 25-11-2010.",
     "report before 2010-11-10; report before 2010-11-25"),
    ("Báo cáo sơ bộ trước ngày 10/12 và báo cáo chính thức trước ngày 25/01/2026.", "report; report before 2026-01-25"),
    ("Báo cáo Sở Y tế kết quả trước ngày 10/11; báo cáo tổng kết trước ngày 25/11/2025.",
     "report; report before 2025-11-25"),
    # the last part of a year is reported in January of the next one
    (("Gửi về Bộ Nông nghiệp trước ngày 15 tháng 7 đối với báo cáo 6 tháng đầu năm và trước ngày 15 tháng 01 đối với "
     "báo cáo 6 tháng cuối năm."), "report six_months before 07-15; report six_months before next 01-15"),
    ("Báo cáo quý IV trước ngày 10/01.", "report quarter before next 01-10"),
    ("Báo cáo 6 tháng gửi trước ngày 15/7 và 15/01 hằng năm.", "report six_months before 07-15/next 01-15"),
    ("Báo cáo 6 tháng gửi trước ngày 15/6 và 15/12 hằng năm.", "report six_months before 06-15/12-15"),
    # in brackets behind each day, which report it is of
    ("Định kỳ gửi báo cáo về Sở Nội vụ trước ngày 20/6 (6 tháng đầu năm), 20/12 (báo cáo năm).",
     "report six_months before 06-20; report year before 12-20"),
    ("Gửi báo cáo trước ngày 15/6 (6 tháng đầu năm), trước ngày 15/12 (báo cáo năm) để tổng hợp.",
     "report six_months before 06-15; report year before 12-15"),
    # several quarters or months of one year
    ("Tổ chức tập huấn cho cán bộ cơ sở (Quý I, II năm 2026).", "work in 2026-Q1/2026-Q2"),
    ("Tổ chức hội thi cấp trường (Quý II, III và IV năm 2026);", "work in 2026-Q2/2026-Q3/2026-Q4"),
    ("Tổ chức hội nghị triển khai (tháng 3, 4 năm 2026).", "work in 2026-03/2026-04"),
    ("Hoàn thành việc rà soát trong quý I, II năm 2026.", "work in 2026-Q1/2026-Q2"),
    ("Đánh giá theo Phụ lục I, II năm 2026.", ""),
    # the weekday only names the day
    ("Báo cáo kết quả về Bộ Nội vụ trước Thứ Tư ngày 03/12/2025.", "report before 2025-12-03"),
    ("Báo cáo kết quả trước 16 giờ thứ Năm, ngày 04/12/2025.", "report before 2025-12-04 16:00"),
    ("Báo cáo kết quả trước thứ Sáu hằng tuần.", "report week before friday"),
    # the moon's calendar and the length of a holiday are no deadlines
    (("Báo cáo tình hình trong 09 ngày nghỉ Tết, từ ngày 25/01/2025 đến hết ngày 02/02/2025 (tức ngày 26 tháng Chạp đến "
     "hết ngày mồng 05 tháng Giêng năm Ất Tỵ), gửi trước 14 giờ hằng ngày."), "report day before 14:00"),
    ("Báo cáo quý gửi chậm nhất vào ngày 20 tháng của cuối quý.", "report quarter by last 20"),
    # months in brackets are no second period
    ("Báo cáo tiến độ về Sở Xây dựng định kỳ 06 tháng một lần (tháng 01 và tháng 6 hằng năm).", "report six_months"),
    ("Báo cáo giữa kỳ thực hiện Kế hoạch (năm 2030) và báo cáo tổng kết (năm 2035), gửi Ủy ban nhân dân tỉnh.",
     "report in 2030; report in 2035"),
    ("Báo cáo tổng kết Nghị quyết của Tỉnh ủy.", ""),
    ("Gửi báo cáo trước ngày 15 tháng 01 của tháng tiếp theo đối với báo cáo năm.", "report year before next 01-15"),
    # what the words of a need belong to
    ("Báo cáo Thủ tướng Chính phủ vào 15:00 ngày Chủ nhật hàng tuần để kịp thời xử lý các vấn đề đột xuất phát sinh.",
     "report week by sunday 15:00"),
    ("Đối với các vụ lộ bí mật xảy ra phải báo cáo ngay về UBND tỉnh để kịp thời giải quyết.", "report on need"),
    (("Hàng năm tổng hợp báo cáo kết quả về UBND tỉnh, trong quá trình thực hiện có khó khăn vướng mắc phải báo cáo với "
     "UBND tỉnh."), "report year; report on need"),
    ("Định kỳ hằng năm báo cáo kết quả, những khó khăn, vướng mắc về Sở Nội vụ.", "report year"),
    ("Tổng hợp, báo cáo kịp thời các trường hợp chậm tiến độ.", "report on need"),
]  # fmt: skip

RECEIVERS: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
    ("Báo cáo Ban Chỉ đạo về tiến độ, kết quả thực hiện nhiệm vụ trước ngày 20 hằng tháng.", ("Ban Chỉ đạo",), ()),
    ("Báo cáo với Sở về kết quả điều tra trước ngày 10/11/2025.", ("Sở",), ()),
    ("Báo cáo gửi về Văn phòng ban An toàn giao thông tỉnh trước ngày 20 hằng tháng.",
     ("Văn phòng ban An toàn giao thông tỉnh",), ()),
    ("Báo cáo gửi về Bộ Công an (qua Cục Quản lý hành chính; địa chỉ số 01, phố X) trước ngày 15/4/2026.",
     ("Bộ Công an",), ("Cục Quản lý hành chính",)),
    ("Báo cáo kết quả về Văn phòng Chính phủ trước ngày 20/6/2026.", ("Văn phòng Chính phủ",), ()),
]  # fmt: skip


def _read(sentence: str) -> Wanted:
    return sorted(((one.kind, dict(one.due) if one.due else None) for one in duties(sentence)), key=repr)


@pytest.mark.parametrize(("sentence", "rules"), TIMES)
def test_time(sentence: str, rules: str) -> None:
    assert _read(sentence) == sorted(wanted(rules) if rules else [], key=repr)


@pytest.mark.parametrize(("sentence", "to", "via"), RECEIVERS)
def test_receiver(sentence: str, to: tuple[str, ...], via: tuple[str, ...]) -> None:
    (duty,) = duties(sentence)
    assert (duty.to, duty.via) == (to, via)


def test_figures_told_in_the_next_sentence_are_of_the_report_before() -> None:
    (duty,) = duties(
        "Định kỳ hằng năm báo cáo kết quả về Sở Y tế chậm nhất ngày 17 tháng 12. Thời gian báo cáo định kỳ hằng năm "
        "tính từ ngày 15 tháng 12 năm trước kỳ báo cáo đến ngày 14 tháng 12 của kỳ báo cáo."
    )
    assert duty.due == {"every": "year", "by": "12-17", "window": {"from": "previous 12-15", "to": "12-14"}}


SENT_ON: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
    (("Đề xuất sửa đổi văn bản, gửi Bộ Tư pháp trước ngày 25 hằng tháng để tổng hợp, báo cáo Thủ tướng Chính phủ trước "
     "ngày 30 hằng tháng."), ("Bộ Tư pháp",), ("Thủ tướng Chính phủ",)),
    (("Báo cáo tiến độ về Ban Chỉ đạo (qua Sở Nội vụ) trước 15 giờ ngày thứ 4 hằng tuần, để Sở Nội vụ tổng hợp, báo cáo "
     "Tỉnh ủy, UBND tỉnh vào thứ 6 hằng tuần."), ("Sở Nội vụ",), ("Tỉnh ủy", "UBND tỉnh")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "who", "to"), SENT_ON)
def test_the_receiver_sends_it_on_by_a_day_of_its_own(sentence: str, who: tuple[str, ...], to: tuple[str, ...]) -> None:
    first, second = duties(sentence)
    assert first.then_to == to
    assert not set(first.who) & set(to)
    assert (second.kind, second.who, second.to, second.then_to) == ("report", who, to, ())


def test_the_receiver_stands_in_the_sentence_of_the_day() -> None:
    first, _ = duties(
        "Các đơn vị đánh giá kết quả hằng năm, bảo đảm chỉ tiêu. Định kỳ gửi báo cáo trước ngày 15/11 hằng năm và báo "
        "cáo đột xuất khi có yêu cầu về Sở Y tế."
    )
    assert (first.due, first.to) == ({"every": "year", "before": "11-15"}, ("Sở Y tế",))


def test_a_year_taken_from_the_next_day_is_told() -> None:
    first, _ = duties("Báo cáo sơ bộ trước ngày 10/11 và báo cáo chính thức trước ngày 25/11/2010.")
    assert first.sure == "likely"
    assert first.doubts == ("năm hiểu theo ngày ghi ngay sau trong cùng câu",)
