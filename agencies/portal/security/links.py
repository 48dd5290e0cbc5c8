"""Signed links: which agency, for which audience. The signature's key lies outside the register, the row inside."""

from __future__ import annotations

from datetime import datetime

from itsdangerous import BadSignature, URLSafeSerializer

from plans.register.queries.access import LinkView, link
from plans.register.session import Connection


def token(secret: str, audience: str, number: int, nonce: str) -> str:
    """What stands in an address; a token of one audience opens nothing of another."""
    words: str | bytes = _signer(secret, audience).dumps([number, nonce])
    return words if isinstance(words, str) else words.decode()


def opened(connection: Connection, secret: str, audience: str, words: str, now: datetime) -> LinkView | None:
    """The link behind a token, None where it is forged, foreign, expired or revoked."""
    try:
        number, nonce = _signer(secret, audience).loads(words)
    except (BadSignature, ValueError, TypeError):
        return None
    found = link(connection, number) if isinstance(number, int) else None
    if found is None or found.nonce != nonce or found.audience != audience:
        return None
    return None if found.revoked_at or found.expires_at <= now else found


def _signer(secret: str, audience: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret, salt=f"dondoc.link.{audience}")
