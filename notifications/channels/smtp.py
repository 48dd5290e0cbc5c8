"""Mail over one kept SMTP connection.

The answers to the address and to the message decide: 2xx sent, 4xx retry, 5xx failed. A 5xx before the address is
named speaks of us (the login, the sender): the message and all others are for later. A connection lost before the final
dot means that nothing was taken (retry); lost after it, nobody knows (unknown), and the same Message-ID makes sending
again safe.
"""

from __future__ import annotations

import smtplib
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from notifications import mime
from notifications.address import Mailbox
from notifications.channels.smtp_line import SmtpLine
from notifications.message import Message, Outcome, OutcomeState

TIMEOUT = 10.0  # for a whole send; no longer, for the outbox leases messages for little more than that
_MOST_DEAD_TRIES = 3
_TAKEN, _NEVER = 2, 5  # first digits of an SMTP reply; the rest is for later
_LONGEST_WORDS = 500
_CLOSING = 421  # the server closes the connection (RFC 5321 3.8), perhaps a kept one that idled too long


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """Where to hand mail in. ``ca_file`` replaces the system's certificate authorities. ``timeout``: seconds that one
    send may last, from the connection to the answer after the final dot."""

    host: str
    port: int
    security: Literal["none", "starttls", "tls"] = "none"
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: str = ""
    timeout: float = TIMEOUT


class _RefusedError(Exception):
    """The server said no; ``about_us``: whatever the message."""

    def __init__(self, code: int, words: bytes, *, about_us: bool = False) -> None:
        self.code, self.words, self.about_us = code, words, about_us
        super().__init__(code)


class _LostError(Exception):
    """The connection is gone; ``after_dot`` says whether the whole message was on its way."""

    def __init__(self, error: Exception, *, after_dot: bool) -> None:
        self.error, self.after_dot = error, after_dot
        super().__init__(str(error))


_GONE = (OSError, smtplib.SMTPException)


class SmtpChannel:
    """Sends over one connection, opened at the first message and again after it was lost. After three vain tries to
    connect, or one answer that refuses us, the rest of the run is put off at once, instead of ten seconds each."""

    name = "smtp"
    deduplicates = True

    def __init__(self, server: SmtpServer, sender: Mailbox, now: Callable[[], datetime]) -> None:
        self.server = server
        self.sender = sender
        self._now = now
        self._line: SmtpLine | None = None
        self._context: ssl.SSLContext | None = None
        self._dead_tries = 0
        self._put_off = ""  # why nothing more is sent in this run

    def open(self) -> None:
        """Begin a run: a server that was dead, or refused us, before is tried again."""
        self._dead_tries, self._put_off = 0, ""

    def close(self) -> None:
        """Take leave of the server."""
        if self._line is not None:
            self._line.grant(time.monotonic() + self.server.timeout)
            try:
                self._line.quit()
            except _GONE:
                self._line.close()
            self._line = None

    def send(self, message: Message) -> Outcome:
        """One message, one answer, within the server's ``timeout``."""
        now, until = self._now(), time.monotonic() + self.server.timeout
        reused = self._line is not None
        try:
            try:
                return self._handed_in(message, now, until)
            except _LostError as lost:
                if not reused or lost.after_dot:
                    raise
                self._drop()  # a kept connection that the server had closed meanwhile: nothing was taken
                return self._handed_in(message, now, until)
        except _RefusedError as answer:
            return self._answered(message, answer)
        except _LostError as lost:
            self._drop()
            state: OutcomeState = "unknown" if lost.after_dot else "retry"
            return Outcome(message.key, state, _code(lost.error), self._said(_reason(lost.error)))

    def _handed_in(self, message: Message, now: datetime, until: float) -> Outcome:
        line = self._connected(until)
        eight_bit = line.has_extn("8bitmime")
        data = mime.build(message, self.sender, now, eight_bit=eight_bit)
        try:
            self._presented(line, f"MAIL FROM:<{self.sender.address}>{' BODY=8BITMIME' if eight_bit else ''}")
            self._asked(line, f"RCPT TO:<{message.address}>", 250, 251)
            self._asked(line, "DATA", 354)
        except _GONE as error:
            raise _LostError(error, after_dot=False) from error
        try:
            line.send(_dotted(data))
            code, words = _heard(line.getreply())
        except _GONE as error:
            raise _LostError(error, after_dot=True) from error
        if code // 100 != _TAKEN:
            raise _RefusedError(code, words)
        return Outcome(message.key, "sent", str(code), self._said(words.decode("utf-8", "replace")))

    def _presented(self, line: SmtpLine, command: str) -> None:
        try:
            self._asked(line, command, 250)
        except _RefusedError as answer:
            raise _RefusedError(answer.code, answer.words, about_us=answer.code // 100 == _NEVER) from None

    @staticmethod
    def _asked(line: smtplib.SMTP, command: str, *good: int) -> None:
        code, words = _heard(line.docmd(command))
        if code == _CLOSING:
            raise smtplib.SMTPResponseException(code, words)
        if code not in good:
            raise _RefusedError(code, words)

    def _answered(self, message: Message, answer: _RefusedError) -> Outcome:
        if answer.about_us:
            self._put_off = f"máy chủ thư từ chối hệ thống này (mã {answer.code}); để lần gửi sau"
            self._drop()
        else:
            self._reset()
        never = answer.code // 100 == _NEVER and not answer.about_us
        words = self._said(answer.words.decode("utf-8", "replace"))
        return Outcome(message.key, "failed" if never else "retry", str(answer.code), words)

    def _reset(self) -> None:
        try:
            if self._line is not None and self._line.rset()[0] // 100 != _TAKEN:
                self._drop()
        except _GONE:
            self._drop()

    def _drop(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None

    def _connected(self, until: float) -> SmtpLine:
        if self._line is None:
            if self._put_off:
                raise _LostError(OSError(self._put_off), after_dot=False)
            try:
                self._line = self._connect(until)
            except _GONE as error:
                raise self._unconnected(error) from error
            self._dead_tries = 0
        self._line.grant(until)
        return self._line

    def _unconnected(self, error: Exception) -> Exception:
        if isinstance(error, smtplib.SMTPResponseException) and error.smtp_code // 100 == _NEVER:
            return _RefusedError(error.smtp_code, _reason(error).encode(), about_us=True)
        self._dead_tries += 1
        if self._dead_tries >= _MOST_DEAD_TRIES:
            self._put_off = "máy chủ thư không trả lời; để lần gửi sau"
        return _LostError(error, after_dot=False)

    def _connect(self, until: float) -> SmtpLine:
        server, named = self.server, self.sender.domain  # the name is given, or smtplib would look our own up
        tls = self._trust() if server.security == "tls" else None
        line = SmtpLine(server.host, server.port, named, until - time.monotonic(), tls)
        try:
            if server.security == "starttls":
                line.starttls(context=self._trust())
            if server.user:
                line.login(server.user, server.password)
            line.ehlo_or_helo_if_needed()
        except _GONE:
            line.close()
            raise
        return line

    def _trust(self) -> ssl.SSLContext:
        if self._context is None:
            self._context = ssl.create_default_context(cafile=self.server.ca_file or None)
        return self._context

    def _said(self, words: str) -> str:
        secret = self.server.password
        return (words.replace(secret, "***") if secret else words)[:_LONGEST_WORDS]


def _dotted(data: bytes) -> bytes:
    """The message with its end mark; a line that begins with a dot gets another (RFC 5321 4.5.2)."""
    stuffed = data.replace(b"\r\n.", b"\r\n..") if b"\r\n." in data else data
    return stuffed + b".\r\n"


def _heard(reply: tuple[int, bytes]) -> tuple[int, bytes]:
    if reply[0] < 0:  # no SMTP reply at all
        raise smtplib.SMTPServerDisconnected(f"không hiểu trả lời của máy chủ: {reply[1][:80]!r}")
    return reply


def _code(error: Exception) -> str:
    return str(error.smtp_code) if isinstance(error, smtplib.SMTPResponseException) else "connection"


def _reason(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        words = error.smtp_error
        return words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"{type(error).__name__}: {error}"
