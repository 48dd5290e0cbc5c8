"""Duties whose recipient, or whose time, another sentence of the same part tells."""

from __future__ import annotations

from plans.drafting.timing import duties, duties_of

SHARED = (
    "Giao Công an tỉnh chủ trì, phối hợp Đoàn thanh niên giúp UBND tỉnh theo dõi, kiểm tra, hướng dẫn các đơn vị.",
    "Năm 2026 tiến hành sơ kết; năm 2030 tiến hành tổng kết Chương trình phối hợp.",
    "Về chế độ báo cáo:",
    "- Báo cáo 6 tháng: Gửi trước ngày 20/6 (mốc số liệu tính từ ngày 15/12 của năm trước đến 14/6 của năm sau).",
    "- Báo cáo 01 năm: Gửi trước ngày 20/12 (mốc số liệu tính từ ngày 15/12 của năm trước đến 14/12 của năm sau).",
    (
        "Yêu cầu các đơn vị, địa phương triển khai thực hiện Kế hoạch nghiêm túc, định kỳ báo cáo tình hình, kết quả thực "
        "hiện về UBND tỉnh (qua Công an tỉnh) để tổng hợp, báo cáo Bộ Công an."
    ),
)


def test_a_later_sentence_tells_to_whom() -> None:
    reports = [duty for duty in duties_of(SHARED) if duty.kind == "report"]
    assert [dict(duty.due or {}) for duty in reports] == [
        {"every": "six_months", "before": "06-20", "window": {"from": "previous 12-15", "to": "06-14"}},
        {"every": "year", "before": "12-20", "window": {"from": "previous 12-15", "to": "12-14"}},
    ]
    assert {duty.to for duty in reports} == {("UBND tỉnh",)}
    assert {duty.via for duty in reports} == {("Công an tỉnh",)}
    assert {duty.then_to for duty in reports} == {("Bộ Công an",)}


def test_the_year_after_of_a_window_is_told_to_be_a_reading() -> None:
    [duty] = duties(SHARED[3])
    assert "năm sau" in duty.doubts[0]
    assert duty.sure == "likely"


def test_milestones_stand_beside_the_reports() -> None:
    found = [duty.due for duty in duties_of(SHARED) if duty.kind == "milestone"]
    assert found == [{"in": 2026}, {"in": 2030}]


def test_a_recipient_of_its_own_is_kept() -> None:
    found = duties_of(
        (
            "Báo cáo tháng gửi về Sở Y tế trước ngày 25 hằng tháng.",
            "Báo cáo năm gửi trước ngày 10/12.",
            "Các báo cáo gửi về UBND huyện qua Phòng Tư pháp.",
        )
    )
    assert [(duty.to, duty.via) for duty in found if duty.due] == [
        (("Sở Y tế",), ()),
        (("UBND huyện",), ("Phòng Tư pháp",)),
    ]


def test_a_report_without_any_time_is_no_duty_by_itself() -> None:
    assert not [duty for duty in duties("Tổng hợp kết quả thực hiện.") if duty.due]
