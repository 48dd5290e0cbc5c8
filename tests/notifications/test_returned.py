"""What was handed in and sent back is told as such: never as something that did not come."""

from __future__ import annotations

from datetime import date

import pytest

from notifications import sms
from notifications.notice import KINDS, Notice, NoticeKind, Reader
from tests.notifications.pages import Page
from tests.notifications.specimens import READER, Written, notice, write

HISTORY = "đã nhận ngày 10/06/2024, đã trả lại ngày 12/06/2024 để bổ sung"
NEVER = ("chưa nhận được", "cơ quan chưa gửi,", "nêu lý do")


def sent_back(kind: NoticeKind, note: str = "thiếu số liệu 6 tháng.", **changes: object) -> Notice:
    days = {"received_on": date(2024, 6, 10), "returned_on": date(2024, 6, 12)}
    return notice(kind, **{**days, "return_note": note, **changes})


def letter(*notices: Notice) -> Written:
    return write(READER, notices)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("requested", [False, True])
def test_no_letter_says_that_it_never_came(kind: NoticeKind, *, requested: bool) -> None:
    written = letter(sent_back(kind, requested=requested))
    for face in (written.text, Page(written.html).text):
        assert "12/06/2024 để bổ sung" in face
        for words in NEVER:
            assert words not in face, words
    assert "chua gui Bao cao" not in written.sms
    assert sms.fits(written.sms)


def test_a_reminder_asks_for_the_supplement() -> None:
    written = letter(sent_back("reminder"))
    assert (
        f"Trân trọng nhắc: báo cáo 6 tháng đầu năm 2024 {HISTORY} (thiếu số liệu 6 tháng); đề nghị quý đơn vị bổ sung, "
        "gửi lại trước ngày 15 tháng 6 năm 2024 (còn 03 ngày).\n" in written.text
    )
    assert written.subject == "Nhắc việc: bổ sung, gửi lại Báo cáo 6 tháng đầu năm 2024, hạn 14/06/2024"
    assert "can bo sung, gui lai BC 6 thang" in written.sms or "can bo sung, gui lai Bao cao 6 thang" in written.sms


def test_an_overdue_letter_presses_for_the_supplement() -> None:
    written = letter(sent_back("overdue", note=""))
    assert (
        f"Trân trọng nhắc: báo cáo 6 tháng đầu năm 2024 {HISTORY}; đến nay chưa nhận lại, đã quá hạn 03 ngày làm việc. "
        "Đề nghị quý đơn vị khẩn trương bổ sung, gửi lại.\n" in written.text
    )
    assert written.subject == "Quá hạn 03 ngày làm việc: bổ sung, gửi lại Báo cáo 6 tháng đầu năm 2024"


@pytest.mark.parametrize("kind", ["reminder", "overdue"])
def test_a_requested_body_is_asked(kind: NoticeKind) -> None:
    written = letter(sent_back(kind, requested=True))
    assert f"{HISTORY} (thiếu số liệu 6 tháng). Kính đề nghị quý cơ quan quan tâm, bổ sung, gửi lại" in written.text
    everything = (written.subject + written.text + written.sms).lower()
    for hard in ("khẩn trương", "quá hạn", "qua han", "quý đơn vị"):
        assert hard not in everything, hard


@pytest.mark.parametrize("kind", ["escalation_monitor", "escalation_issuer", "digest"])
def test_lists_tell_the_one_from_the_other(kind: NoticeKind) -> None:
    back = sent_back(kind, agency="Sở Tài chính")
    written = letter(back, notice(kind, agency="Sở Y tế"))
    told = "Sở Tài chính (đã nhận ngày 10/06/2024, trả lại ngày 12/06/2024 để bổ sung, chưa gửi lại)"
    for face in (written.text, Page(written.html).text):
        assert told in face
        assert "Cơ quan chưa gửi hoặc chưa gửi lại" in face
    assert "+ Sở Y tế: 03 ngày làm việc" in written.text


def test_a_mixed_requested_letter_leads_with_both() -> None:
    written = letter(sent_back("overdue", requested=True), notice("overdue", requested=True, what="Báo cáo quý I"))
    assert "02 nội dung theo kế hoạch mà đến nay chưa nhận được hoặc chưa nhận lại:" in written.text


def test_a_reason_is_one_clean_line_of_bounded_length() -> None:
    written = letter(sent_back("reminder", note="<b>thiếu</b>\r\nBcc: a@b.example " + "số liệu " * 100))
    assert "\nBcc" not in written.text
    assert "<b>thiếu" not in written.html
    assert len(written.text) < 2500


def test_work_that_was_sent_back() -> None:
    written = write(Reader("", "Sở Y tế"), [sent_back("reminder", task="work", what="Rà soát người nghiện")])
    assert f"kết quả việc nêu trên {HISTORY}" in written.text
