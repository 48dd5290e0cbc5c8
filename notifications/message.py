"""What the courier carries and what it brings back. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ChannelName = Literal["email", "sms"]
OutcomeState = Literal["sent", "failed", "retry", "unknown"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one address. ``key`` is the register's once-only key: Message-ID and gateway request id are
    derived from it, so that a second sending is the same message."""

    key: str
    channel: ChannelName
    address: str
    subject: str
    text: str
    html: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one try: sent | failed (permanent) | retry (later) | unknown; with the provider's own words."""

    key: str
    state: OutcomeState
    code: str
    words: str
