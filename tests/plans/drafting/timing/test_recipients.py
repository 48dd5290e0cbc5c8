"""Who gets a report: to, via, copy, and where it goes from there."""

from __future__ import annotations

import pytest

from plans.drafting.timing import duties

To = tuple[str, ...]

RECIPIENTS: list[tuple[str, To, To, To, To]] = [
    ("báo cáo kết quả về UBND thị xã (qua Công an thị xã) trước ngày 01/7/2024 để tổng hợp, báo cáo theo quy định.",
     ("UBND thị xã",), ("Công an thị xã",), (), ()),
    (("Định kỳ hàng năm báo cáo kết quả gửi về Thường trực BCĐ PCTP tỉnh (Văn phòng Công an tỉnh) trước ngày 5/12 để "
     "tổng hợp báo cáo Chính phủ, Tỉnh uỷ, HĐND tỉnh."),
     ("Thường trực BCĐ PCTP tỉnh",), ("Văn phòng Công an tỉnh",), (), ("Chính phủ", "Tỉnh uỷ", "HĐND tỉnh")),
    ("Báo cáo năm gửi Sở Y tế trước ngày 10/12, đồng thời gửi Sở Nội vụ theo dõi.",
     ("Sở Y tế",), (), ("Sở Nội vụ",), ()),
    ("Hằng quý báo cáo Bộ Công an, Bộ Y tế và Bộ Quốc phòng trước ngày 20 tháng cuối quý.",
     ("Bộ Công an", "Bộ Y tế", "Bộ Quốc phòng"), (), (), ()),
    ("Báo cáo 6 tháng gửi về Sở Văn hóa, Thể thao và Du lịch trước ngày 15/6.",
     ("Sở Văn hóa, Thể thao và Du lịch",), (), (), ()),
    ("Báo cáo năm gửi về Sở Lao động - Thương binh và Xã hội trước ngày 15/12 để tổng hợp, trình UBND tỉnh.",
     ("Sở Lao động - Thương binh và Xã hội",), (), (), ("UBND tỉnh",)),
    ("Hằng năm báo cáo Chủ tịch UBND tỉnh thông qua Sở Nội vụ.", ("Chủ tịch UBND tỉnh",), ("Sở Nội vụ",), (), ()),
    ("Báo cáo gửi về Ủy ban nhân dân huyện trước ngày 20 hằng tháng.", ("Ủy ban nhân dân huyện",), (), (), ()),
    ("Báo cáo năm gửi về Cục Việc làm (Bộ Nội vụ) và Ủy ban nhân dân cấp tỉnh trước ngày 15/12.",
     ("Cục Việc làm", "Ủy ban nhân dân cấp tỉnh"), (), (), ()),
    ("nếu có khó khăn, vướng mắc, các đơn vị phối hợp với Công an tỉnh để được hướng dẫn.",
     ("Công an tỉnh",), (), (), ()),
    ("Báo cáo năm trước ngày 15/12.", (), (), (), ()),
    ("Nghiên cứu, báo cáo Phó Thủ tướng [họ tên] trước ngày 15/11/2025.", ("Phó Thủ tướng",), (), (), ()),
    ("Báo cáo Phó Thủ tướng Thường trực trước ngày 15/11/2025.", ("Phó Thủ tướng Thường trực",), (), (), ()),
    ("Trước ngày 15/01 hằng năm, gửi văn bản trao đổi Bộ Công an về tình hình sử dụng thẻ và báo cáo kết quả.",
     ("Bộ Công an",), (), (), ()),
    # who advises a body on its report is not told to send it there
    ("Các đơn vị gửi báo cáo về Sở Tư pháp trước ngày 15/6/2026 để tổng hợp, tham mưu UBND tỉnh báo cáo Bộ Tư pháp.",
     ("Sở Tư pháp",), (), (), ("Bộ Tư pháp",)),
    ("Tổng hợp, tham mưu UBND tỉnh báo cáo Bộ Nội vụ, Thủ tướng Chính phủ trước ngày 31/12/2026.",
     ("Bộ Nội vụ", "Thủ tướng Chính phủ"), (), (), ()),
    ("Tổng hợp, báo cáo, tham mưu UBND tỉnh trước ngày 31/12/2026.", ("UBND tỉnh",), (), (), ()),
    # a system by its name is nobody
    ("Thực hiện báo cáo trên Hệ thống thông tin báo cáo Chính phủ định kỳ hằng quý.", (), (), (), ()),
    # the noun tổ chức is no body
    ("Văn phòng báo cáo định kỳ hàng năm cho Sở Tư pháp nơi đặt trụ sở về tổ chức và hoạt động của mình.",
     ("Sở Tư pháp",), (), (), ()),
    ("Báo cáo kết quả về UBND tỉnh (thông qua Sở Nội vụ), đồng thời gửi Sở Tài chính để theo dõi trước ngày 15/12/2026.",
     ("UBND tỉnh",), ("Sở Nội vụ",), ("Sở Tài chính",), ()),
    ("Định kỳ hằng năm thông tin kết quả về UBND xã để tổng hợp.", ("UBND xã",), (), (), ()),
    # nobody else is told
    ("Kịp thời phát hiện những sai sót, vi phạm hoặc vấn đề phát sinh để báo cáo Ban Thường trực Ủy ban MTTQ xã xử lý.",
     ("Ban Thường trực Ủy ban MTTQ xã",), (), (), ()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "to", "via", "copy_to", "then_to"), RECIPIENTS)
def test_recipients(sentence: str, to: To, via: To, copy_to: To, then_to: To) -> None:
    [duty] = duties(sentence)
    assert (duty.to, duty.via, duty.copy_to, duty.then_to) == (to, via, copy_to, then_to)


def test_each_part_of_a_sentence_has_its_own_recipient() -> None:
    first, second = duties("Báo cáo quý gửi Sở Y tế; báo cáo năm gửi Sở Tài chính trước ngày 10/12.")
    assert (first.to, second.to) == (("Sở Y tế",), ("Sở Tài chính",))


def test_each_sentence_of_a_paragraph_has_its_own_recipient() -> None:
    paragraph = (
        "Các đơn vị gửi kế hoạch về Công an tỉnh để tổng hợp; nếu có khó khăn, vướng mắc; các đơn vị phối hợp với Công an "
        "tỉnh để được hướng dẫn hoặc báo cáo cấp có thẩm quyền xem xét, chỉ đạo. Định kỳ 06 tháng (trước ngày 15 tháng 6), "
        "01 năm (trước ngày 15 tháng 12); tổng hợp, báo cáo kết quả thực hiện về Sở Nội vụ."
    )
    found = {str(dict(duty.due or {})): duty.to for duty in duties(paragraph)}
    assert found == {
        "{'every': 'six_months', 'before': '06-15'}": ("Sở Nội vụ",),
        "{'every': 'year', 'before': '12-15'}": ("Sở Nội vụ",),
        "{'on': 'need'}": ("Công an tỉnh",),
        "{}": ("Công an tỉnh",),  # the plan
    }


def test_what_a_report_is_about_is_no_period() -> None:
    assert duties("Trực tiếp báo cáo kết quả tuần lễ công dân về Sở GDĐT.") == []
