"""Servers of the loopback for the tests: an SMTP server with moods, and an HTTP server that remembers."""

# ruff: noqa: N802 - aiosmtpd and http.server name their hooks so
from __future__ import annotations

import asyncio
import json
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Received:
    """What one mail looked like on the wire."""

    sender: str
    recipients: list[str]
    data: bytes


@dataclass
class Moods:
    """An aiosmtpd handler: the recipient's local part says how the server takes it (``r550``, ``d451``, ``drop-…``)."""

    mails: list[Received] = field(default_factory=list)
    sessions: set[int] = field(default_factory=set)
    tries: list[str] = field(default_factory=list)
    drop_next: set[str] = field(default_factory=set)

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.sessions.add(id(session))
        if "mail" in self.drop_next:
            self.drop_next.discard("mail")
            return self._hang_up(server)
        if "421" in self.drop_next:
            self.drop_next.discard("421")
            return "421 4.4.2 nghi lau qua"
        envelope.mail_from = address
        return "250 2.1.0 ok"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        mood = address.partition("@")[0]
        self.tries.append(mood)
        if mood.startswith("r"):
            return f"{mood[1:4]} 5.1.1 hop thu {mood} khong nhan"
        if mood == "drop-rcpt":
            return self._hang_up(server)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        mood = envelope.rcpt_tos[0].partition("@")[0]
        if mood == "drop-data":
            return self._hang_up(server)
        if mood.startswith("d"):
            return f"{mood[1:4]} 4.3.0 khong luu duoc"
        content = envelope.original_content
        assert isinstance(content, bytes)
        self.mails.append(Received(envelope.mail_from or "", list(envelope.rcpt_tos), content))
        return "250 2.0.0 da nhan so 77"

    @staticmethod
    def _hang_up(server: SMTP) -> str:
        assert isinstance(server.transport, asyncio.Transport)
        server.transport.abort()
        return "250 too late"


@contextmanager
def smtp_server(handler: Moods, port: int = 0, tls: ssl.SSLContext | None = None, **options: Any) -> Iterator[int]:
    """A running server -> its port."""
    chosen = port or free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=chosen, ssl_context=tls, **options)
    controller.start()
    try:
        yield chosen
    finally:
        controller.stop()


class OneLogin:
    """An authenticator that knows one user."""

    def __call__(self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        known = isinstance(data, LoginPassword) and (data.login, data.password) == (b"don-doc", b"bi@mat:1")
        return AuthResult(success=known, handled=False)


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@dataclass
class Posted:
    """One request: its path, headers and JSON body."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@contextmanager
def http_server(status: int = 200, answer: bytes = b"ok") -> Iterator[tuple[int, list[Posted]]]:
    """A running HTTP server that answers every POST so -> its port, and what it was sent."""
    posted: list[Posted] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            posted.append(Posted(self.path, dict(self.headers), json.loads(body)))
            if status == 0:  # take it and say nothing
                self.close_connection = True
                return
            self.send_response(status)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class calls it so
            """Keep quiet."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_port, posted
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def certificate(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """A self-signed certificate for 127.0.0.1 -> its file, and a server's context with it."""
    from datetime import UTC, datetime
    from ipaddress import ip_address

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2000, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2099, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    cert, secret = folder / "cert.pem", folder / "key.pem"
    cert.write_bytes(built.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, secret)
    return cert, context
