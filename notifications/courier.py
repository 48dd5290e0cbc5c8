"""Carries messages through their channels and brings back one outcome each. It never sees SQL.

Whatever one message does, the next is carried: a channel that breaks its promise and raises gives the outcome
``unknown``, since nobody can say how far the message came.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Protocol, Self

from notifications import address
from notifications.message import ChannelName, Message, Outcome
from notifications.words import has_control

_log = logging.getLogger(__name__)


class Channel(Protocol):
    """A way out. ``deduplicates``: whether a second sending of a message whose fate is unknown does no harm, because
    the same Message-ID, request id or file makes it the same message. ``open`` must not fail for a dead server."""

    @property
    def name(self) -> str: ...

    @property
    def deduplicates(self) -> bool: ...

    def open(self) -> None: ...

    def close(self) -> None: ...

    def send(self, message: Message) -> Outcome: ...


class Courier:
    """The channels of a run, open inside its ``with`` (which may be entered again and again)."""

    def __init__(self, channels: Mapping[ChannelName, Channel]) -> None:
        self._channels = dict(channels)

    @property
    def repeatable_channels(self) -> tuple[ChannelName, ...]:
        """The channels by which a message of unknown fate may be sent again."""
        return tuple(name for name, channel in self._channels.items() if channel.deduplicates)

    def __enter__(self) -> Self:
        for channel in self._distinct():
            channel.open()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for channel in self._distinct():
            channel.close()

    def carry(self, messages: Iterable[Message]) -> Iterator[Outcome]:
        """One outcome per message, in their order, each as soon as it is known; takes a message only when asked."""
        for message in messages:
            yield self._carried(message)

    def _carried(self, message: Message) -> Outcome:
        refused = _refusal(message)
        if refused:
            return Outcome(message.key, "failed", "refused", refused)
        channel = self._channels.get(message.channel)
        if channel is None:
            return Outcome(message.key, "failed", "no_channel", f"chưa cấu hình kênh {message.channel}")
        try:
            return channel.send(message)
        except Exception as error:  # noqa: BLE001 - one message must not stop the rest; the outcome and the log tell it
            words = f"kênh {channel.name} dừng bất thường: {type(error).__name__}"
            _log.error("%s", words)  # no traceback: it could show addresses and passwords
            return Outcome(message.key, "unknown", "crash", words)

    def _distinct(self) -> Iterable[Channel]:
        return {id(channel): channel for channel in self._channels.values()}.values()


def _refusal(message: Message) -> str:
    if wrong := address.fault(message.channel, message.address):
        return wrong
    if has_control(message.subject):
        return "tiêu đề có ký tự xuống dòng hoặc ký tự điều khiển"
    return "" if message.text.strip() else "thư không có nội dung"
