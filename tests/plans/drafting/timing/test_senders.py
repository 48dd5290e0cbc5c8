"""Who sends a report, by the words of the sentence itself; and where a paper goes whose time nobody tells."""

from __future__ import annotations

import pytest

from plans.drafting.timing import duties, duties_of, route

Names = tuple[str, ...]

SENDERS: list[tuple[str, list[Names]]] = [
    ("Định kỳ hằng năm, trước ngày 30/11, các đơn vị báo cáo về Sở Tư pháp; trước ngày 10/12, Sở Tư pháp báo cáo UBND tỉnh.",
     [("các đơn vị",), ("Sở Tư pháp",)]),
    ("Các sở, ban, ngành, UBND các huyện, thành phố định kỳ hằng năm báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ).",
     [("Các sở, ban, ngành", "UBND các huyện, thành phố")]),
    ("Yêu cầu Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các huyện gửi báo cáo về Sở Y tế trước ngày 10/12/2025.",
     [("Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các huyện")]),
    ("Hằng quý, Phòng Nội vụ có trách nhiệm tổng hợp, báo cáo UBND huyện.", [("Phòng Nội vụ",)]),
    ("Giao Sở Nội vụ theo dõi, kiểm tra; định kỳ hằng năm tổng hợp, báo cáo Chủ tịch UBND tỉnh.", [("Sở Nội vụ",)]),
    (("Trạm Y tế xã báo cáo Trung tâm Y tế huyện trước ngày 05 hằng tháng; Trung tâm Y tế huyện báo cáo Sở Y tế trước ngày 10 "
     "hằng tháng."),
     [("Trạm Y tế xã",), ("Trung tâm Y tế huyện",)]),
    ("Hiệu trưởng các trường báo cáo về Phòng Giáo dục và Đào tạo trước ngày 25/5/2025.", [("Hiệu trưởng các trường",)]),
    ("Các phòng, ban; UBND các xã xây dựng kế hoạch triển khai, gửi về Phòng Tư pháp trước ngày 20/02/2025.",
     [("Các phòng, ban", "UBND các xã")]),
    ("Báo cáo Bộ Xây dựng, Bộ Tài chính kết quả thực hiện trước ngày 20 tháng cuối quý.", [()]),
    ("Báo cáo năm gửi Sở Y tế tổng hợp, báo cáo UBND tỉnh trước ngày 10/12.", [()]),
    ("Báo cáo gửi về UBND huyện (qua Phòng Nội vụ), Ban Tổ chức Huyện ủy trước ngày 10 hằng tháng.", [()]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "senders"), SENDERS)
def test_senders(sentence: str, senders: list[Names]) -> None:
    assert [duty.who for duty in duties(sentence) if duty.kind != "monitor"] == senders


ROUTES: list[tuple[str, str, Names, Names, Names]] = [
    ("Gửi kế hoạch về Công an tỉnh để tổng hợp.", "plan", ("Công an tỉnh",), (), ()),
    ("Các cơ quan gửi kế hoạch về Sở Y tế (qua Phòng Nghiệp vụ) để theo dõi, tổng hợp báo cáo UBND tỉnh.",
     "plan", ("Sở Y tế",), ("Phòng Nghiệp vụ",), ("UBND tỉnh",)),
    ("Các đơn vị xây dựng kế hoạch triển khai và gửi về Sở Nội vụ để theo dõi.", "plan", ("Sở Nội vụ",), (), ()),
    ("Kế hoạch gửi về UBND huyện (qua Phòng Tư pháp).", "plan", ("UBND huyện",), ("Phòng Tư pháp",), ()),
    ("Báo cáo kết quả thực hiện về UBND tỉnh (qua Sở Nội vụ tổng hợp).", "report", ("UBND tỉnh",), ("Sở Nội vụ",), ()),
    ("Xây dựng kế hoạch, gửi báo cáo kết quả về Sở Y tế.", "report", ("Sở Y tế",), (), ()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "to", "via", "then_to"), ROUTES)
def test_route(sentence: str, kind: str, to: Names, via: Names, then_to: Names) -> None:
    duty = route(sentence)
    assert duty is not None
    assert (duty.kind, duty.due, duty.to, duty.via, duty.then_to) == (kind, None, to, via, then_to)


@pytest.mark.parametrize(
    "sentence",
    [
        "Gửi kế hoạch đúng thời gian quy định.",
        "Phối hợp với Sở Y tế kiểm tra các cơ sở.",
        "Báo cáo cấp có thẩm quyền xem xét, quyết định.",
        "",
    ],
)
def test_no_route(sentence: str) -> None:
    assert route(sentence) is None


def test_an_undated_plan_is_a_duty_and_a_dated_one_is_told_once() -> None:
    [undated] = duties("Các đơn vị gửi kế hoạch về Công an tỉnh để tổng hợp.")
    assert (undated.kind, undated.due, undated.who, undated.to) == ("plan", None, ("Các đơn vị",), ("Công an tỉnh",))
    [dated] = duties("Xây dựng kế hoạch, gửi Sở Y tế trước ngày 15/3/2025.")
    assert (dated.kind, dated.due, dated.to) == ("plan", {"before": "2025-03-15"}, ("Sở Y tế",))


def test_a_duty_quotes_its_own_sentence() -> None:
    paragraph = (
        "Sở Y tế tăng cường kiểm tra các cơ sở. Định kỳ 6 tháng, năm báo cáo kết quả về UBND tỉnh trước ngày 15/6 và 15/12. "
        "Nếu có vướng mắc, các đơn vị báo cáo Sở Nội vụ để được hướng dẫn."
    )
    found = duties(paragraph)
    assert {duty.quote for duty in found if duty.due and "every" in duty.due} == {
        "Định kỳ 6 tháng, năm báo cáo kết quả về UBND tỉnh trước ngày 15/6 và 15/12."
    }
    [need] = [duty for duty in found if duty.due == {"on": "need"}]
    assert need.quote == "Nếu có vướng mắc, các đơn vị báo cáo Sở Nội vụ để được hướng dẫn."
    assert all(duty.quote in paragraph for duty in found)


def test_whom_a_difficulty_is_told_is_no_recipient_of_the_periodic_report() -> None:
    found = duties_of(["Khi có khó khăn, báo cáo UBND tỉnh. Định kỳ 6 tháng báo cáo kết quả trước ngày 15/6 và 15/12."])
    assert [duty.to for duty in found if duty.due != {"on": "need"}] == [()]


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("Nếu có vướng mắc, báo cáo cấp có thẩm quyền xem xét, quyết định.", ()),
        ("Định kỳ 6 tháng báo cáo cơ quan chức năng và UBND tỉnh.", ("UBND tỉnh",)),
        ("Định kỳ hằng quý báo cáo cấp trên.", ()),
        ("Báo cáo năm gửi các cơ quan có liên quan và Sở Tài chính.", ("Sở Tài chính",)),
    ],
)
def test_a_vague_receiver_is_left_out(sentence: str, to: Names) -> None:
    assert [duty.to for duty in duties(sentence)] == [to]


def test_an_event_with_its_own_limit_is_told_in_its_words() -> None:
    [duty] = duties("Khi có sự cố ngộ độc thực phẩm phải báo cáo ngay trong vòng 24 giờ.")
    assert (duty.due, duty.beyond) == ({"on": "need"}, "trong vòng 24 giờ")
    assert "trong vòng 24 giờ" in duty.doubts[0]
