"""A small provider of sign-on (OpenID Connect) on this machine: discovery, keys, codes by PKCE, tokens."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

from tests.portal.ready import StoppedClock

CLIENT, SECRET = "dondoc", "mat-khau-cua-phan-mem"
PAGE = """<!DOCTYPE html><html lang="vi"><head><title>Tỉnh</title><link rel="icon" href="data:,"></head>
<body><h1>Hệ thống đăng nhập của tỉnh</h1><form method="post"><button>Tiếp tục</button></form></body></html>"""


@dataclass(slots=True)
class Provider:
    """``claims`` go over those of the token; ``key`` signs it; ``codes`` are good once."""

    clock: StoppedClock
    claims: dict[str, Any] = field(default_factory=dict)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "1", "use": "sig"}))
    shown: RSAKey | None = None
    issuer: str = ""
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    broken: bool = False
    algorithm: str = "RS256"

    def authorize(self, address: str) -> dict[str, str]:
        """What the browser brings back after signing in there."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert address.startswith(f"{self.issuer}/auth?")
        assert (asked["client_id"], asked["response_type"], asked["code_challenge_method"]) == (CLIENT, "code", "S256")
        code = f"code-{len(self.codes)}"
        self.codes[code] = asked
        return {"code": code, "state": asked["state"]}

    def told(self) -> dict[str, str]:
        pages = {"authorization_endpoint": "auth", "token_endpoint": "token", "jwks_uri": "keys"}
        return {"issuer": self.issuer, **{name: f"{self.issuer}/{page}" for name, page in pages.items()}}

    def keys(self) -> Any:
        return KeySet([self.shown or self.key]).as_dict(private=False)

    def token(self, sent: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """The token for a code, where the program and the one who asked for the code are the same."""
        asked = self.codes.pop(sent.get("code", ""), None)
        right = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if asked is None or authorization != f"Basic {right}" or sent["redirect_uri"] != asked["redirect_uri"]:
            return None
        proof = hashlib.sha256(sent["code_verifier"].encode()).digest()
        if base64.urlsafe_b64encode(proof).rstrip(b"=").decode() != asked["code_challenge"]:
            return None
        now = int(self.clock.now().timestamp())
        claims = {"iss": self.issuer, "aud": CLIENT, "sub": "u1", "nonce": asked["nonce"], "iat": now, "exp": now + 300}
        header = {"alg": self.algorithm, "kid": "1"}
        signed = jwt.encode(header, claims | self.claims, self.key)
        return {"access_token": "x", "token_type": "Bearer", "id_token": signed}


@contextmanager
def running(clock: StoppedClock) -> Iterator[Provider]:
    """A provider that answers, on a port of its own."""
    provider = Provider(clock)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(provider))
    provider.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield provider
    server.shutdown()
    thread.join()
    server.server_close()


def _handler(provider: Provider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.startswith("/auth?"):
                return self._send(200, "text/html; charset=utf-8", PAGE.encode())
            pages = {"/.well-known/openid-configuration": provider.told, "/keys": provider.keys}
            return self._answer(None if provider.broken else pages[self.path]())

        def do_POST(self) -> None:
            if self.path.startswith("/auth?"):
                return self._send_back()
            text = self.rfile.read(int(self.headers["content-length"])).decode()
            sent = {name: values[0] for name, values in parse_qs(text).items()}
            return self._answer(provider.token(sent, self.headers.get("authorization", "")))

        def _answer(self, data: Any) -> None:
            body = json.dumps(data or {"error": "invalid_grant"}).encode()
            self._send(200 if data else 400, "application/json", body)

        def _send(self, status: int, kind: str, body: bytes, **headers: str) -> None:
            self.send_response(status)
            for name, value in {"content-type": kind, "content-length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def _send_back(self) -> None:
            """Who pressed the button of the page goes back with a code."""
            brought = provider.authorize(f"{provider.issuer}{self.path}")
            back = f"{provider.codes[brought['code']]['redirect_uri']}?{urlencode(brought)}"
            self._send(303, "text/plain", b"", location=back)

        def log_message(self, *_words: Any) -> None:
            """Tests are quiet."""

    return Handler
