"""One address, strictly: a pattern under which no gateway can see two. Pure.

Checked when a contact is taken in and again before each sending: Apprise splits at commas and blanks even where they
are percent-encoded, mail servers at more. So only plain ASCII, no quoting, no percent sign, no display name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from notifications.errors import SettingError
from notifications.message import ChannelName
from notifications.words import has_control

_LOCAL = r"[A-Za-z0-9_](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9_])?"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(rf"(?!.*\.\.){_LOCAL}@(?:{_LABEL}\.)+[A-Za-z](?:[A-Za-z0-9-]{{0,61}}[A-Za-z0-9])")
_LONGEST_EMAIL = 254  # RFC 5321 4.5.3.1.3, without its angle brackets
_PHONE = re.compile(r"\+84[1-9][0-9]{8,9}|\+(?!84)[1-9][0-9]{7,14}")  # E.164; Vietnam: 9 or 10 digits after +84
_MAILBOX = re.compile(r"(?P<name>[^<>]*)<(?P<address>[^<>]+)>")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A sender: the name to print ("" for none) and its one address."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        """The part after the @."""
        return self.address.rpartition("@")[2]


def is_email(text: str) -> bool:
    """Whether the text is exactly one plain e-mail address."""
    return len(text) <= _LONGEST_EMAIL and _EMAIL.fullmatch(text) is not None


def is_phone(text: str) -> bool:
    """Whether the text is exactly one phone number as +84… (E.164)."""
    return _PHONE.fullmatch(text) is not None


def fault(channel: ChannelName, address: str) -> str:
    """What is wrong with an address of that channel, "" where nothing is."""
    if channel == "email":
        return "" if is_email(address) else f"địa chỉ thư điện tử không hợp lệ: {address[:80]!r}"
    return "" if is_phone(address) else f"số điện thoại không hợp lệ (cần dạng +84…): {address[:80]!r}"


def mailbox(text: str) -> Mailbox:
    """``Đôn Đốc <dondoc@dondoc.example>`` or a bare address -> Mailbox; raises SettingError."""
    found = _MAILBOX.fullmatch(text.strip())
    name, address = (found["name"].strip().strip('"'), found["address"]) if found else ("", text.strip())
    if has_control(text) or not is_email(address):
        raise SettingError(f"địa chỉ người gửi không hợp lệ: {text[:80]!r}; ví dụ: Đôn Đốc <dondoc@dondoc.example>")
    return Mailbox(name, address)
