"""Settings from the environment, and the channels that their URLs name."""

from __future__ import annotations

from pathlib import Path

import pytest

from notifications.address import Mailbox
from notifications.channels import urls
from notifications.channels.mailbox import MailboxChannel
from notifications.channels.smtp import SmtpChannel, SmtpServer
from notifications.courier import Channel
from notifications.errors import ChannelUrlError, NotificationError, SettingError
from notifications.message import ChannelName
from notifications.settings import NotificationSettings
from tests.notifications.specimens import NOW, mail, short_message


def made(url: str, kind: ChannelName = "email") -> Channel:
    return urls.channel(url, kind, NotificationSettings(), lambda: NOW)


def server(url: str) -> SmtpServer:
    channel = made(url)
    assert isinstance(channel, SmtpChannel)
    return channel.server


def test_defaults() -> None:
    settings = NotificationSettings.from_environ({"DONDOC_MAIL_URL": ""})
    assert settings == NotificationSettings()
    assert (settings.home, settings.mail_url, settings.sms_url, settings.sms_length) == (
        Path("var"),
        "mailbox:",
        "mailbox:",
        160,
    )
    assert settings.mail_from == Mailbox("Đôn Đốc", "dondoc@dondoc.example")


def test_all_from_the_environment() -> None:
    settings = NotificationSettings.from_environ(
        {
            "DONDOC_HOME": "/srv/dondoc",
            "DONDOC_MAIL_URL": "smtp://h",
            "DONDOC_SMS_URL": "json://h",
            "DONDOC_MAIL_FROM": "Công an tỉnh <cat@kontum.example>",
            "DONDOC_SENDER_NAME": "Công an tỉnh Kon Tum",
            "DONDOC_SMS_LENGTH": "320",
        }
    )
    expected = NotificationSettings(Path("/srv/dondoc"), "smtp://h", "json://h", Mailbox("Công an tỉnh", "cat@kontum.example"), "Công an tỉnh Kon Tum", 320)  # fmt: skip
    assert settings == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DONDOC_SMS_LENGTH", "dài"),
        ("DONDOC_SMS_LENGTH", "20"),
        ("DONDOC_SMS_LENGTH", "²"),
        ("DONDOC_MAIL_FROM", "x"),
        ("DONDOC_SENDER_NAME", "a\nb"),
    ],
)
def test_bad_settings(name: str, value: str) -> None:
    with pytest.raises(SettingError):
        NotificationSettings.from_environ({name: value})


def test_passwords_stay_out_of_repr() -> None:
    assert "bimat" not in repr(NotificationSettings(mail_url="smtp://u:bimat@h", sms_url="json://u:bimat@h"))


def test_the_default_courier_writes_to_the_mailbox(tmp_path: Path) -> None:
    with urls.courier(NotificationSettings(home=tmp_path), lambda: NOW) as courier:
        outcomes = list(courier.carry([mail(), short_message()]))
    assert [one.state for one in outcomes] == ["sent", "sent"]
    assert sorted(path.suffix for path in tmp_path.rglob("*.*")) == [".eml", ".txt"]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://h.example", SmtpServer("h.example", 25)),
        ("smtp://h.example:2525/", SmtpServer("h.example", 2525)),
        ("smtp://h.example?starttls=1", SmtpServer("h.example", 587, "starttls")),
        ("smtps://h.example", SmtpServer("h.example", 465, "tls")),
        (
            "SMTP://u%40x:p%3Aw@h.example:26?timeout=2.5&ca=/etc/ca.pem",
            SmtpServer("h.example", 26, "none", "u@x", "p:w", "/etc/ca.pem", 2.5),
        ),
    ],
)
def test_smtp_urls(url: str, expected: SmtpServer) -> None:
    assert server(url) == expected


def test_a_send_may_not_outlast_the_lease_of_its_message() -> None:
    assert server("smtp://h?timeout=10").timeout == 10
    with pytest.raises(ChannelUrlError, match=r"^DONDOC_MAIL_URL: timeout không được quá 10 giây"):
        made("smtp://h?timeout=11")


def test_a_url_may_name_its_own_sender() -> None:
    channel = made("smtp://h?from=A%20%3Ca@x.example%3E")
    assert isinstance(channel, SmtpChannel)
    assert channel.sender == Mailbox("A", "a@x.example")


def test_mailbox_urls() -> None:
    assert isinstance(made("mailbox:"), MailboxChannel)
    assert isinstance(made("mailbox:", "sms"), MailboxChannel)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "h.example",
        "smtp://",
        "smtp://h:99999",
        "smtp://h:x",
        "smtp://h/path",
        "smtp://h?tls=1",
        "smtp://h?starttls=maybe",
        "smtp://h?timeout=0",
        "smtp://h?timeout=-1",
        "smtp://h?timeout=10.1",
        "smtp://h?timeout=60",
        "smtp://h?from=x",
        "smtp://[h",
        "khongco://bimat",
        "json://",
    ],
)
def test_unusable_urls_say_so_in_one_line_without_the_password(url: str) -> None:
    with pytest.raises(NotificationError) as caught:
        made(url.replace("://", "://u:bimat@", 1) if "://h" in url else url)
    assert "bimat" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("url", ["smtp://h", "smtps://h"])
def test_smtp_sends_no_short_messages(url: str) -> None:
    with pytest.raises(ChannelUrlError, match="DONDOC_SMS_URL"):
        made(url, "sms")


def test_anything_else_is_apprises() -> None:
    channel = made("json://127.0.0.1/x", "sms")
    assert channel.name == "apprise:json"
    assert not channel.deduplicates
