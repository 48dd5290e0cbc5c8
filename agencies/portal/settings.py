"""The portal's settings, from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_urlsafe
from urllib.parse import urlsplit

from plans.errors import DondocError
from plans.register.place import home_in

ADDRESS, PORT, SECRET = "DONDOC_PORTAL_ADDRESS", "DONDOC_PORTAL_PORT", "DONDOC_SECRET"
UPLOADS, UPLOAD_MB = "DONDOC_UPLOADS_URL", "DONDOC_UPLOAD_MB"
BEHIND, PROCESSES = "DONDOC_BEHIND_PROXY", "DONDOC_PORTAL_PROCESSES"
OIDC_ISSUER, OIDC_ID, OIDC_SECRET = "DONDOC_OIDC_ISSUER", "DONDOC_OIDC_CLIENT_ID", "DONDOC_OIDC_CLIENT_SECRET"
DEFAULT_PORT = 8000
_SHORTEST_SECRET = 32
_MOST_MB = 200
_MOST_PROCESSES = 16


@dataclass(frozen=True, slots=True)
class SignOn:
    """The provincial sign-on (OpenID Connect): its issuer and what it knows us by."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PortalSettings:
    """``address`` is what people and letters are given, without a slash at its end; ``uploads`` any fsspec address;
    ``processes`` how many answer at once, each on a core of its own."""

    secret: str = field(repr=False)
    address: str
    port: int
    uploads: str
    upload_bytes: int
    sign_on: SignOn | None = None
    processes: int = 1

    @property
    def secure(self) -> bool:
        """Whether cookies may go over HTTPS only."""
        return self.address.startswith("https://")

    def cookie(self, name: str) -> str:
        """What a cookie of ours is called; over HTTPS the browser itself keeps others from setting it."""
        return f"{'__Host-' if self.secure else ''}dondoc-{name}"

    @staticmethod
    def read(environ: Mapping[str, str]) -> PortalSettings:
        """An empty setting is an absent one; raises DondocError with what to write instead."""
        home = home_in(environ)
        port = _number(environ, PORT, DEFAULT_PORT, 65535)
        return PortalSettings(
            secret=environ.get(SECRET) or _kept_secret(home),
            address=_address(environ.get(ADDRESS) or f"http://127.0.0.1:{port}"),
            port=port,
            uploads=environ.get(UPLOADS) or str((home / "uploads").absolute()),
            upload_bytes=_number(environ, UPLOAD_MB, 20, _MOST_MB) * 1024 * 1024,
            sign_on=_sign_on(environ),
            processes=_number(environ, PROCESSES, min(2, os.cpu_count() or 1), _MOST_PROCESSES),
        )


def _number(environ: Mapping[str, str], name: str, default: int, most: int) -> int:
    words = environ.get(name) or str(default)
    if not (words.isascii() and words.isdigit() and 1 <= int(words) <= most):
        raise DondocError(f"{name} phải là số từ 1 đến {most}, không phải {words!r}")
    return int(words)


def _address(words: str) -> str:
    parts = urlsplit(words)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/") or parts.query:
        raise DondocError(f"{ADDRESS} phải có dạng https://ten-may, không phải {words!r}")
    return f"{parts.scheme}://{parts.netloc}"


def _kept_secret(home: Path) -> str:
    """The key of signatures: made once, kept in the data folder, readable by its owner alone."""
    path = home / "secret"
    home.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(token_urlsafe(48))
    except FileExistsError:
        pass
    secret = path.read_text(encoding="ascii").strip()
    if len(secret) < _SHORTEST_SECRET:
        raise DondocError(f"{path}: khóa ký quá ngắn; hãy xóa tệp này rồi chạy lại (mọi liên kết cũ sẽ hết hiệu lực)")
    return secret


def _sign_on(environ: Mapping[str, str]) -> SignOn | None:
    issuer = environ.get(OIDC_ISSUER)
    if not issuer:
        return None
    client, secret = environ.get(OIDC_ID), environ.get(OIDC_SECRET)
    if not client or not secret:
        raise DondocError(f"{OIDC_ISSUER} cần có {OIDC_ID} và {OIDC_SECRET}")
    parts = urlsplit(issuer)
    if not parts.hostname or (parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost")):
        raise DondocError(f"{OIDC_ISSUER} phải có dạng https://ten-may, không phải {issuer!r}")
    return SignOn(issuer.rstrip("/"), client, secret)
