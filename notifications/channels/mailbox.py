"""The local mailbox, which is the default: letters as ``.eml``, short messages as ``.txt``, in a folder a day.

A file is named after its message's key, so a second sending writes the same file over again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from notifications import mime
from notifications.address import Mailbox
from notifications.message import Message, Outcome

_UNSAFE = re.compile(r"[^A-Za-z0-9@.+_-]+")


class MailboxChannel:
    """Writes to ``<home>/mailbox/<YYYY-MM-DD>/``. ``now`` is the clock, asked once a message."""

    name = "mailbox"
    deduplicates = True

    def __init__(self, home: Path, sender: Mailbox, now: Callable[[], datetime]) -> None:
        self._folder = home / "mailbox"
        self._sender = sender
        self._now = now

    def open(self) -> None:
        """Nothing to open: folders are made as they are needed."""

    def close(self) -> None:
        """Nothing stays open."""

    def send(self, message: Message) -> Outcome:
        """Write the message's file whole or not at all."""
        now = self._now()
        path = self.path(message, now)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            half = path.with_name(f".{path.name}.part")
            half.write_bytes(self._content(message, now))
            half.replace(path)
        except OSError as error:
            return Outcome(message.key, "retry", "file", f"không ghi được hộp thư: {error.strerror or error}")
        return Outcome(message.key, "sent", "file", str(path))

    def path(self, message: Message, now: datetime) -> Path:
        """Where the message lies: its address to be found by, its key's digest to be the same again."""
        who = _UNSAFE.sub("-", message.address)[:80].lstrip(".")
        ending = "eml" if message.channel == "email" else "txt"
        return self._folder / now.date().isoformat() / f"{who}-{mime.digest(message.key)[:12]}.{ending}"

    def _content(self, message: Message, now: datetime) -> bytes:
        if message.channel == "email":
            return mime.build(message, self._sender, now)
        return f"{message.address}\n{message.text}\n".encode()
