"""Letters: every fact present, the tone right for each kind and body, HTML safe."""

from __future__ import annotations

from datetime import date

import pytest

from notifications import sms
from notifications.letters import EmptyLetterError
from notifications.notice import KINDS, Notice, NoticeKind, Reader
from tests.notifications.pages import Page
from tests.notifications.specimens import QUOTE, READER, SENDER, Written, notice, write

FORBIDDEN = ("yêu cầu", "vi phạm hạn", "chây ì", "vui lòng", "!", "./.", "bạn ")
FACTS = (
    "1118/KH-UBND",
    "Phòng ngừa, đấu tranh với tội phạm và vi phạm pháp luật về ma túy năm 2024",
    "Báo cáo 6 tháng đầu năm 2024",
    "từ ngày 15/12/2023 đến ngày 14/06/2024",
    "trước ngày 15 tháng 6",
    "thứ Sáu, ngày 14 tháng 6 năm 2024",
    "Ủy ban nhân dân tỉnh Kon Tum (qua Công an tỉnh Kon Tum)",
    "mục III.1",
    QUOTE,
    "Trân trọng.",
    "Thư do hệ thống gửi tự động, không thay văn bản chính thức",
    SENDER,
    "Ngày 19 tháng 6 năm 2024",
)


def letter(*notices: Notice, reader: Reader = READER) -> Written:
    return write(reader, notices)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_tells_every_fact_in_text_and_html(kind: NoticeKind) -> None:
    written = letter(notice(kind))
    assert written.kind == kind
    page = Page(written.html)
    for fact in FACTS:
        assert fact in written.text, fact
        assert fact in page.text, fact
    late = "còn 03 ngày" if kind == "reminder" else "03 ngày làm việc"
    assert late in written.text
    assert late in page.text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("requested", [False, True])
def test_no_forbidden_word_in_any_letter(kind: NoticeKind, *, requested: bool) -> None:
    plain = notice(kind, requested=requested, plan_title="Kế hoạch năm 2024")
    written = letter(plain)
    for part in (written.subject, written.text, Page(written.html).text):
        for word in FORBIDDEN:
            assert word not in part.lower(), word


def test_the_kinds_differ_in_their_words() -> None:
    letters = [letter(notice(kind)) for kind in KINDS]
    assert len({one.subject for one in letters}) == len(KINDS)
    assert len({one.text for one in letters}) == len(KINDS)
    assert len({one.sms for one in letters}) == len(KINDS)


def test_reminder_in_the_officials_own_manner() -> None:
    written = letter(notice())
    assert written.text.startswith("Kính gửi: Sở Y tế tỉnh Kon Tum (Văn phòng Sở)\n")
    assert (
        "Trân trọng nhắc: báo cáo 6 tháng đầu năm 2024; đề nghị quý đơn vị gửi báo cáo trước ngày 15 tháng 6 năm 2024"
        in written.text
    )
    assert written.subject == "Nhắc việc: Báo cáo 6 tháng đầu năm 2024, hạn 14/06/2024"


def test_overdue_presses_and_asks_the_reason() -> None:
    written = letter(notice("overdue", working_days_late=8))
    said = "Đến nay chưa nhận được báo cáo 6 tháng đầu năm 2024, đã quá hạn 08 ngày làm việc. Đề nghị quý đơn vị khẩn trương gửi báo cáo và nêu lý do."
    assert said in written.text
    assert said in Page(written.html).text
    assert written.subject.startswith("Quá hạn 08 ngày làm việc: ")


def test_on_the_last_day_itself() -> None:
    assert "hôm nay là ngày cuối" in letter(notice(days_left=0)).text


def test_day_off_names_the_day_to_hand_in() -> None:
    written = letter(notice(due_on=date(2024, 12, 14), target_on=date(2024, 12, 13)))
    assert "Ngày cuối: thứ Bảy, ngày 14 tháng 12 năm 2024" in written.text
    assert "Nên gửi: thứ Sáu, ngày 13 tháng 12 năm 2024" in written.text


def test_an_hour_is_told() -> None:
    written = letter(notice(due_time="16:00"))
    assert "trước 16 giờ 00, thứ Sáu, ngày 14 tháng 6 năm 2024" in written.text


@pytest.mark.parametrize("kind", ["reminder", "overdue"])
def test_requested_bodies_are_asked_courteously(kind: NoticeKind) -> None:
    written = letter(notice(kind, requested=True))
    everything = (written.subject + written.text + Page(written.html).text).lower()
    assert "kính đề nghị quý cơ quan quan tâm, gửi báo cáo" in everything
    for hard in ("khẩn trương", "lý do", "quý đơn vị"):
        assert hard not in everything, hard
    assert "quá hạn" not in written.subject.lower()
    assert "qua han" not in written.sms.lower()
    assert written.subject.startswith("Kính đề nghị quan tâm")


def test_mixed_letter_is_phrased_per_notice() -> None:
    ordered = notice("overdue", what="Báo cáo chuyên đề")
    asked = notice("overdue", what="Báo cáo sơ kết", requested=True, working_days_late=9)
    written = letter(asked, ordered)
    pressing, courteous = written.text.split("Trân trọng thông tin đến quý cơ quan")
    assert "khẩn trương" in pressing
    assert "báo cáo chuyên đề" in pressing
    assert "khẩn trương" not in courteous
    assert "Đến nay chưa nhận được báo cáo sơ kết. Kính đề nghị" in courteous
    assert written.subject == "Quá hạn 03 ngày làm việc: Báo cáo chuyên đề và 01 việc khác"


def test_requested_overdue_beside_an_ordered_reminder_keeps_a_soft_subject() -> None:
    written = letter(notice("overdue", requested=True), notice(what="Báo cáo chuyên đề"))
    assert written.kind == "overdue"
    assert "quá hạn" not in written.subject.lower()


def test_parts_stand_in_order_of_gravity_and_number_through() -> None:
    late, soon = notice("overdue", what="Báo cáo năm 2023"), notice(what="Báo cáo quý II năm 2024")
    written = letter(soon, late)
    assert written.kind == "overdue"
    assert written.text.index("1. Báo cáo năm 2023") < written.text.index("2. Báo cáo quý II năm 2024")


def test_the_most_urgent_comes_first() -> None:
    written = letter(
        notice(what="Báo cáo sau", due_on=date(2024, 7, 4), days_left=15),
        notice(what="Báo cáo trước", due_on=date(2024, 6, 20), days_left=1),
    )
    assert written.text.index("1. Báo cáo trước") < written.text.index("2. Báo cáo sau")
    assert written.subject.startswith("Nhắc việc: Báo cáo trước và 01 việc khác")


def test_monitor_sees_the_late_agencies_under_what_they_owe() -> None:
    names = ("Sở Tài chính tỉnh Kon Tum", "Ban Dân tộc tỉnh Kon Tum")
    late = [notice("escalation_monitor", agency=name, working_days_late=1) for name in names]
    written = letter(*late, reader=Reader("Trực ban", "Công an tỉnh Kon Tum"))
    assert written.text.count(QUOTE) == 1
    for name in names:
        assert f"+ {name}: 01 ngày làm việc" in written.text
        assert name in Page(written.html).text
    assert "02 cơ quan chưa gửi" in written.text
    assert "Đề nghị quý cơ quan theo dõi, đôn đốc" in written.text
    assert written.subject == "Đề nghị đôn đốc 02 cơ quan quá hạn: Báo cáo 6 tháng đầu năm 2024"


def test_issuer_is_reported_to_and_asked_for_direction() -> None:
    written = letter(notice("escalation_issuer"), reader=Reader("", "Ủy ban nhân dân tỉnh Kon Tum"))
    assert written.text.startswith("Kính gửi: Lãnh đạo Ủy ban nhân dân tỉnh Kon Tum\n")
    assert "Kính báo cáo lãnh đạo" in written.text
    assert "Kính trình lãnh đạo xem xét, cho ý kiến chỉ đạo" in written.text


def test_requested_bodies_stand_apart_in_the_monitors_letter() -> None:
    asked = notice("escalation_monitor", agency="Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kon Tum", requested=True)
    written = letter(notice("escalation_monitor", agency="Sở Tài chính"), asked)
    hard, soft = written.text.split("Trân trọng thông tin")
    assert "Mặt trận" not in hard
    assert "Mặt trận" in soft
    assert "quá hạn" not in soft


def test_digest_counts_what_is_overdue() -> None:
    late = [notice("digest", agency=name, working_days_late=days) for name, days in (("Sở A", 2), ("Sở B", 30))]
    written = letter(*late, notice("digest", agency="Sở A", what="Báo cáo năm 2023"))
    assert "còn 03 việc quá hạn của 02 cơ quan; lâu nhất 30 ngày làm việc" in written.text
    assert written.subject == "Tổng hợp tuần đến ngày 19/06/2024: còn 03 việc quá hạn của 02 cơ quan"
    assert written.text.index("Sở B") < written.text.index("Sở A")


def test_a_weekend_late_by_no_working_day_counts_calendar_days() -> None:
    assert "quá hạn 01 ngày." in letter(notice("overdue", days_late=1, working_days_late=0)).text


def test_a_predecessors_duty_names_it() -> None:
    written = letter(notice(agency="Sở Lao động - Thương binh và Xã hội"))
    assert "Cơ quan: Sở Lao động - Thương binh và Xã hội" in written.text


def test_what_is_unsaid_leaves_no_empty_line() -> None:
    written = letter(
        notice(window="", phrase="", recipient="", section="", quote="", plan="Kế hoạch X", plan_title="Kế hoạch X")
    )
    for label in ("Mốc số liệu", "Thời hạn:", "Nơi gửi", "Trích", "“”"):
        assert label not in written.text
    assert written.text.count("Kế hoạch X") == 1


@pytest.mark.parametrize(
    ("task", "what", "verb", "short"),
    [
        ("report", "Báo cáo tháng 6/2024", "gửi báo cáo", "can gui Bao cao thang 6/2024"),
        ("report", "Phản ánh, báo cáo khó khăn", "gửi báo cáo", "can thuc hien Phan anh, bao cao kho khan"),
        ("plan", "Kế hoạch của đơn vị", "gửi kế hoạch", "can gui Ke hoach cua don vi"),
        ("plan", "Xây dựng kế hoạch, gửi Công an tỉnh", "gửi kế hoạch", "can thuc hien Xay dung ke hoach, gui Cong an"),
        ("work", "Rà soát người nghiện", "thực hiện, gửi kết quả", "can thuc hien Ra soat nguoi nghien"),
        ("work", "Kế hoạch cụ thể; vận động toàn dân", "thực hiện, gửi kết quả", "can thuc hien Ke hoach cu the"),
        ("milestone", "Sơ kết", "thực hiện, gửi kết quả", "can thuc hien So ket"),
    ],
)
def test_each_thing_is_asked_for_by_its_name(task: str, what: str, verb: str, short: str) -> None:
    written = letter(notice(task=task, what=what))
    assert f"đề nghị quý đơn vị {verb} trước ngày 15 tháng 6" in written.text
    assert short in written.sms


def test_work_that_others_owe_is_not_called_unsent() -> None:
    written = letter(notice("escalation_monitor", task="work", what="Rà soát người nghiện"))
    assert "01 cơ quan chưa báo kết quả, đã quá hạn 01 việc" in written.text
    assert "- Cơ quan chưa báo kết quả, số ngày quá hạn:" in written.text
    asked = letter(notice("overdue", task="work", what="Rà soát người nghiện", requested=True))
    assert asked.subject == "Kính đề nghị quan tâm, thực hiện: Rà soát người nghiện"
    assert "Kinh de nghi So Y te tinh Kon Tum quan tam, thuc hien Ra soat" in asked.sms


def test_a_day_that_a_person_set_is_labelled_as_such() -> None:
    opened = letter(notice(phrase="", moved="kế hoạch không ghi ngày; họp giao ban", unplanned=True)).text
    assert "- Ấn định hạn: kế hoạch không ghi ngày; họp giao ban\n" in opened
    assert "Thời hạn" not in opened
    moved = letter(notice(moved="hạn theo kế hoạch 10/06/2024; chờ số liệu")).text
    assert "- Điều chỉnh: hạn theo kế hoạch 10/06/2024; chờ số liệu\n" in moved
    assert "- Thời hạn: trước ngày 15 tháng 6\n" in moved


def test_html_escapes_what_plans_say_and_text_does_not() -> None:
    sharp = '<script>alert("x")</script> & Co'
    written = letter(notice(plan_title=sharp, quote=sharp, recipient=sharp, agency=sharp), reader=Reader(sharp, sharp))
    assert "<script" not in written.html
    assert sharp in Page(written.html).text
    assert sharp in written.text


@pytest.mark.parametrize("kind", KINDS)
def test_html_is_sound_and_loads_nothing(kind: NoticeKind) -> None:
    page = Page(letter(notice(kind), notice(kind, requested=True)).html)
    assert page.open == []
    assert page.loads == []
    assert not page.tags & {"style", "script", "img", "link", "iframe"}


def test_control_characters_never_reach_a_header() -> None:
    evil = "Sở Y tế\r\nBcc: x@y.example\x00\u202e\u2028"
    written = letter(notice(what="Báo cáo\r\nBcc: a@b.example\x07", agency=evil), reader=Reader(evil, evil))
    for text in (written.subject, written.sms):
        assert text.isprintable()
    assert "\nBcc" not in written.text
    assert "\u202e" not in written.html


def test_an_endless_quote_is_cut_between_words() -> None:
    written = letter(notice(quote="nhiệm vụ " * 2000))
    assert "nhiệm vụ […]”\n" in written.text
    assert len(written.text) < 3000


def test_sms_length_is_obeyed_when_told_otherwise() -> None:
    wide = write(READER, [notice("overdue")], 320)
    assert "Uy ban" not in wide.sms
    assert len(write(READER, [notice("overdue")], 120).sms) <= 120


def test_no_notice_no_letter() -> None:
    with pytest.raises(EmptyLetterError):
        letter()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("requested", [False, True])
def test_every_kind_has_a_short_form_that_fits(kind: NoticeKind, *, requested: bool) -> None:
    written = letter(*[notice(kind, requested=requested, what=f"Báo cáo {number}") for number in range(4)])
    assert sms.fits(written.sms), written.sms
    assert "va 3 viec khac" in written.sms
