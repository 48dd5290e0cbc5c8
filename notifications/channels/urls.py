"""A channel's URL from the settings -> the channel.

    mailbox:                                                    the local mailbox (the default)
    smtp://user:pass@host:port?from=…&starttls=1&ca=…&timeout=…    our own SMTP channel (port 25, or 587 with STARTTLS)
                                                                (timeout: seconds of a whole send, 10 at most)
    smtps://user:pass@host:port?from=…                          the same under TLS from the start (port 465)
    anything else                                               Apprise (imported only then)

Errors never repeat the URL: it may hold a password.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from notifications import address
from notifications.address import Mailbox
from notifications.channels.mailbox import MailboxChannel
from notifications.channels.smtp import TIMEOUT, SmtpChannel, SmtpServer
from notifications.courier import Channel, Courier
from notifications.errors import ChannelUrlError
from notifications.message import ChannelName
from notifications.settings import NotificationSettings

Clock = Callable[[], datetime]

_SETTING: dict[ChannelName, str] = {"email": "DONDOC_MAIL_URL", "sms": "DONDOC_SMS_URL"}
_SMTP_OPTIONS = ("from", "starttls", "ca", "timeout")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)")


def courier(settings: NotificationSettings, now: Clock) -> Courier:
    """The courier of a run; ``now`` is asked for the Date of each mail. Raises NotificationError."""
    return Courier({
        "email": channel(settings.mail_url, "email", settings, now),
        "sms": channel(settings.sms_url, "sms", settings, now),
    })  # fmt: skip


def channel(url: str, kind: ChannelName, settings: NotificationSettings, now: Clock) -> Channel:
    """The channel of one URL. Raises ChannelUrlError where the URL cannot be used for that kind of message."""
    found = _SCHEME.match(url.strip())
    scheme = found[0].lower() if found else ""
    if not scheme:
        raise ChannelUrlError(f"{_SETTING[kind]}: thiếu giao thức; ví dụ: mailbox: hoặc smtp://may-chu.example:25")
    if scheme == "mailbox":
        return MailboxChannel(settings.home, settings.mail_from, now)
    if scheme in {"smtp", "smtps"}:
        if kind == "sms":
            raise ChannelUrlError(f"{_SETTING[kind]}: {scheme}:// chỉ gửi thư điện tử, không gửi tin nhắn SMS")
        return _smtp(url.strip(), scheme, settings.mail_from, now)
    # Here and not above: 0.11 s and 10 MB that a morning without such a URL must not pay.
    from notifications.channels.apprise_channel import AppriseChannel

    try:
        return AppriseChannel(url.strip(), kind)
    except ChannelUrlError as error:
        raise ChannelUrlError(f"{_SETTING[kind]}: {error}") from None


def _smtp(url: str, scheme: str, sender: Mailbox, now: Clock) -> SmtpChannel:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ChannelUrlError("DONDOC_MAIL_URL: máy chủ hoặc cổng không hợp lệ") from None
    options = _options(parts)
    starttls = _switch(options.get("starttls", "0"))
    server = SmtpServer(
        host=_host(parts),
        port=port or (465 if scheme == "smtps" else 587 if starttls else 25),
        security="tls" if scheme == "smtps" else "starttls" if starttls else "none",
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        ca_file=options.get("ca", ""),
        timeout=_seconds(options.get("timeout", str(TIMEOUT))),
    )
    return SmtpChannel(server, address.mailbox(options["from"]) if "from" in options else sender, now)


def _host(parts: SplitResult) -> str:
    if not parts.hostname or parts.path not in {"", "/"} or parts.fragment:
        raise ChannelUrlError("DONDOC_MAIL_URL: cần dạng smtp://người-dùng:mật-khẩu@máy-chủ:cổng?starttls=1")
    return parts.hostname


def _options(parts: SplitResult) -> dict[str, str]:
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    unknown = sorted(set(options) - set(_SMTP_OPTIONS))
    if unknown:
        names = ", ".join(name[:20] for name in unknown)
        raise ChannelUrlError(f"DONDOC_MAIL_URL: không có tùy chọn {names}; có: {', '.join(_SMTP_OPTIONS)}")
    return options


def _switch(text: str) -> bool:
    if text.lower() not in {"0", "1", "no", "yes"}:
        raise ChannelUrlError("DONDOC_MAIL_URL: starttls nhận 1 hoặc 0")
    return text.lower() in {"1", "yes"}


def _seconds(text: str) -> float:
    if not re.fullmatch(r"\d{1,3}(\.\d+)?", text) or float(text) <= 0:
        raise ChannelUrlError("DONDOC_MAIL_URL: timeout là số giây lớn hơn 0")
    if float(text) > TIMEOUT:
        raise ChannelUrlError(f"DONDOC_MAIL_URL: timeout không được quá {TIMEOUT:.0f} giây cho một lần gửi")
    return float(text)
