"""What stands in the address of a link, made and read. Lean: the morning's sweep signs links, too.

A letter waits in the register without its signature (``unsigned``) and is signed as it leaves (``signed_in``): whoever
reads the register, its backups or the message log finds no link that opens anything.
"""

from __future__ import annotations

import re
from functools import lru_cache

from itsdangerous import BadSignature, URLSafeSerializer

PATH = "/lien-ket/"
_WAITS = "chu-ky"  # where the signature will stand: itself no signature of anything
_UNSIGNED = re.compile(rf"(?<={PATH})([A-Za-z0-9_-]+)\.{_WAITS}\b")


@lru_cache(maxsize=8)
def _signer(secret: str, audience: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret, salt=f"dondoc.link.{audience}")


def token(secret: str, audience: str, number: int, nonce: str) -> str:
    """What stands in an address; a token of one audience opens nothing of another."""
    words: str | bytes = _signer(secret, audience).dumps([number, nonce])
    return words if isinstance(words, str) else words.decode()


def read(secret: str, audience: str, words: str) -> tuple[int, str] | None:
    """The number and nonce of a token that we signed, None for any other."""
    try:
        number, nonce = _signer(secret, audience).loads(words)
    except (BadSignature, ValueError, TypeError):
        return None
    return (number, nonce) if isinstance(number, int) and isinstance(nonce, str) else None


def unsigned(audience: str, number: int, nonce: str) -> str:
    """A token without its signature, which opens nothing."""
    return f"{token('', audience, number, nonce).rpartition('.')[0]}.{_WAITS}"


def signed_in(secret: str, text: str) -> str:
    """A letter whose unsigned links of work are signed."""
    signer = _signer(secret, "work")

    def whole(found: re.Match[str]) -> str:
        return signer.make_signer(signer.salt).sign(found[1]).decode()

    return _UNSIGNED.sub(whole, text)
