"""An SMTP connection whose every wait counts against one deadline, so that a send of many steps has an end.

``smtplib`` by itself grants its time-out anew to each address it tries, each answer, even each piece of an answer.
"""

from __future__ import annotations

import io
import smtplib
import socket
import ssl
import time
from typing import Any

_LEAST_S = 0.001  # a time-out of 0 would mean "do not wait at all" to a socket


class SmtpLine(smtplib.SMTP):
    """``within`` seconds from now for all that follows, until ``grant`` gives a new span."""

    def __init__(self, host: str, port: int, named: str, within: float, tls: ssl.SSLContext | None = None) -> None:
        self._until = time.monotonic() + within
        self._tls = tls
        super().__init__(host, port, named, timeout=within)

    def grant(self, until: float) -> None:
        """Wait no longer than to this moment of the monotonic clock."""
        self._until = until

    def hurry(self) -> None:
        """Let the next wait end at the deadline. TimeoutError where it has passed."""
        if time.monotonic() >= self._until:
            raise TimeoutError("máy chủ thư trả lời quá chậm")
        if self.sock is not None:
            self.sock.settimeout(self._left())

    def _left(self) -> float:
        return max(self._until - time.monotonic(), _LEAST_S)

    def send(self, s: Any) -> None:
        """As smtplib's, in the time that is left."""
        self.hurry()
        super().send(s)

    def getreply(self) -> tuple[int, bytes]:
        """As smtplib's; what follows at once, such as a TLS handshake, has the rest of the time."""
        if self.file is None and self.sock is not None:
            self.file = io.BufferedReader(_Ear(self))
        answer = super().getreply()
        if self.sock is not None:
            self.sock.settimeout(self._left())
        return answer

    def _get_socket(self, host: str, port: int, _timeout: float) -> socket.socket:
        """smtplib's hook for the connection: each address of the host in turn, with its share of the time."""
        failed: OSError | None = None
        places = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        for to_try, (*_, where) in zip(range(len(places), 0, -1), places, strict=True):
            try:
                sock = socket.create_connection((str(where[0]), port), self._left() / to_try)
            except OSError as error:
                failed = error
                continue
            return self._secured(sock, host)
        raise failed or OSError(f"không tìm thấy địa chỉ của {host}")

    def _secured(self, sock: socket.socket, host: str) -> socket.socket:
        if self._tls is None:
            return sock
        sock.settimeout(self._left())
        return self._tls.wrap_socket(sock, server_hostname=host)


class _Ear(io.RawIOBase):
    """Reads the line's socket, each piece in the time that is left."""

    def __init__(self, line: SmtpLine) -> None:
        self._line = line

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._line.hurry()
        sock = self._line.sock
        return sock.recv_into(buffer) if sock is not None else 0
