"""Specimen notices and messages for the tests of this room, with the plans' real names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

from notifications import sms
from notifications.letters import compose, compose_sms
from notifications.message import Message
from notifications.notice import Notice, NoticeKind, Reader

HANOI = timezone(timedelta(hours=7))
NOW = datetime(2024, 6, 19, 7, 0, 5, tzinfo=HANOI)
TODAY = date(2024, 6, 19)
READER = Reader("Văn phòng Sở", "Sở Y tế tỉnh Kon Tum")
SENDER = "Hệ thống Đôn Đốc"
QUOTE = (
    "Định kỳ 06 tháng (trước ngày 15 tháng 6), 01 năm (trước ngày 15 tháng 12) báo cáo kết quả thực hiện "
    "về Ủy ban nhân dân tỉnh (qua Công an tỉnh) để theo dõi, tổng hợp."
)

REMINDER = Notice(
    kind="reminder",
    obligation="kon-tum-1118-2024/bao-cao/kon-tum/so-y-te/2024-H1",
    agency=READER.agency,
    plan="1118/KH-UBND",
    plan_title="Phòng ngừa, đấu tranh với tội phạm và vi phạm pháp luật về ma túy năm 2024",
    what="Báo cáo 6 tháng đầu năm 2024",
    window="từ ngày 15/12/2023 đến ngày 14/06/2024",
    phrase="trước ngày 15 tháng 6",
    due_on=date(2024, 6, 14),
    due_time="",
    target_on=date(2024, 6, 14),
    days_left=3,
    days_late=0,
    working_days_late=0,
    recipient="Ủy ban nhân dân tỉnh Kon Tum (qua Công an tỉnh Kon Tum)",
    section="III.1",
    quote=QUOTE,
    requested=False,
)


def notice(kind: NoticeKind = "reminder", **changes: Any) -> Notice:
    """A notice of that kind; the late ones are 05 calendar and 03 working days late."""
    late = {} if kind == "reminder" else {"days_left": 0, "days_late": 5, "working_days_late": 3}
    return replace(REMINDER, kind=kind, **{**late, **changes})


@dataclass(frozen=True, slots=True)
class Written:
    """What a reader gets by e-mail and as a short message of the same notices."""

    kind: NoticeKind
    subject: str
    text: str
    html: str
    sms: str


def write(reader: Reader, notices: Sequence[Notice], length: int = sms.LENGTH) -> Written:
    """The notices by every channel."""
    by_mail, short = compose(reader, notices, TODAY, SENDER), compose_sms(reader, notices, TODAY, length)
    assert (short.kind, short.subject, short.html) == (by_mail.kind, by_mail.subject, None)
    assert by_mail.html is not None
    return Written(by_mail.kind, by_mail.subject, by_mail.text, by_mail.html, short.text)


def mail(key: str = "2024-06-19/12/email/1", **changes: Any) -> Message:
    """An e-mail with Vietnamese in every part."""
    return replace(
        Message(
            key=key,
            channel="email",
            address="vanthu.syt@kontum.example",
            subject="Quá hạn 03 ngày làm việc: Báo cáo 6 tháng đầu năm 2024 và 02 việc khác",
            text="Kính gửi: Sở Y tế\n\nĐến nay chưa nhận được báo cáo.\n.\n..\nTrân trọng.\n",
            html="<p>Kính gửi: <b>Sở Y tế</b></p>\n.\n<p>Trân trọng.</p>",
        ),
        **changes,
    )


def short_message(key: str = "2024-06-19/12/sms/1", **changes: Any) -> Message:
    """A short message."""
    text = "Don doc: So Y te can gui BC 6 thang dau nam 2024, han 14/06/2024, con 3 ngay"
    return replace(Message(key=key, channel="sms", address="+84912345678", subject="", text=text), **changes)
