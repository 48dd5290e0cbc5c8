"""The settings of telling, from the environment. A plain dataclass: the morning's sweep reads it, without pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from notifications.address import Mailbox, mailbox
from notifications.errors import SettingError
from notifications.words import has_control

SHORTEST_SMS, LONGEST_SMS = 120, 640
_SENDER = Mailbox("Đôn Đốc", "dondoc@dondoc.example")


@dataclass(frozen=True, slots=True)
class NotificationSettings:
    """URLs may hold passwords, so they stay out of ``repr``. ``home`` is the data folder (the mailbox lies in it)."""

    home: Path = Path("var")
    mail_url: str = field(default="mailbox:", repr=False)
    sms_url: str = field(default="mailbox:", repr=False)
    mail_from: Mailbox = _SENDER
    sender_name: str = "Hệ thống Đôn Đốc"
    sms_length: int = 160

    @staticmethod
    def from_environ(environ: Mapping[str, str]) -> NotificationSettings:
        """DONDOC_HOME, DONDOC_MAIL_URL, DONDOC_SMS_URL, DONDOC_MAIL_FROM, DONDOC_SENDER_NAME, DONDOC_SMS_LENGTH;
        an empty one is an absent one. Raises SettingError."""
        default = NotificationSettings()
        sender = environ.get("DONDOC_MAIL_FROM")
        return NotificationSettings(
            home=Path(environ.get("DONDOC_HOME") or default.home),
            mail_url=environ.get("DONDOC_MAIL_URL") or default.mail_url,
            sms_url=environ.get("DONDOC_SMS_URL") or default.sms_url,
            mail_from=mailbox(sender) if sender else default.mail_from,
            sender_name=_one_line(environ.get("DONDOC_SENDER_NAME") or default.sender_name),
            sms_length=_sms_length(environ.get("DONDOC_SMS_LENGTH") or str(default.sms_length)),
        )


def _one_line(name: str) -> str:
    if has_control(name):
        raise SettingError("DONDOC_SENDER_NAME có ký tự xuống dòng hoặc ký tự điều khiển")
    return name


def _sms_length(text: str) -> int:
    if not (text.isascii() and text.isdigit() and SHORTEST_SMS <= int(text) <= LONGEST_SMS):
        raise SettingError(f"DONDOC_SMS_LENGTH phải là số từ {SHORTEST_SMS} đến {LONGEST_SMS}, không phải {text!r}")
    return int(text)
