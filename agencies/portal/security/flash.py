"""A number that a page tells after an act, carried in the address: signed, so that nobody else can put one there."""

from __future__ import annotations

from itsdangerous import BadSignature, URLSafeSerializer


def carried(secret: str, what: str, session: str, number: int) -> str:
    """What stands in the address; it tells the number to this session alone."""
    words: str | bytes = _signer(secret, what, session).dumps(number)
    return words if isinstance(words, str) else words.decode()


def told(secret: str, what: str, session: str, words: str) -> int:
    """The number, 0 where the words are not ours."""
    try:
        number = _signer(secret, what, session).loads(words)
    except BadSignature:
        return 0
    return number if isinstance(number, int) else 0


def _signer(secret: str, what: str, session: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret, salt=f"dondoc.told.{what}.{session}")
