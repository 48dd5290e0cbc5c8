"""Signed links: which agency, for which audience. The signature's key lies outside the register, the row inside."""

from __future__ import annotations

from datetime import datetime

from agencies.portal.security.signing import read, token
from plans.register.queries.access import LinkView, link
from plans.register.session import Connection

__all__ = ["opened", "token"]


def opened(connection: Connection, secret: str, audience: str, words: str, now: datetime) -> LinkView | None:
    """The link behind a token, None where it is forged, foreign, expired or revoked."""
    said = read(secret, audience, words)
    found = link(connection, said[0]) if said else None
    if said is None or found is None or found.nonce != said[1] or found.audience != audience:
        return None
    return None if found.revoked_at or found.expires_at <= now else found
