"""Random keys, their digests, and form tokens that look different in every page."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

_BYTES, _SHORT = 32, 24


def new_key() -> str:
    """A key that nobody guesses."""
    return secrets.token_urlsafe(_BYTES)


def of_form(form: str) -> str:
    """The key of what a form makes: the same form gives the same, one without a key of its own a new one each time."""
    return digest(form or new_key())[:_SHORT]


def digest(key: str) -> str:
    """What is stored of a key."""
    return hashlib.sha256(key.encode()).hexdigest()


def derived(secret: str, purpose: str, words: str) -> str:
    """A key that follows from other words, for one purpose only."""
    return hmac.new(secret.encode(), f"{purpose}\0{words}".encode(), hashlib.sha256).hexdigest()


def masked(key: str) -> str:
    """The key under a new mask each time, so that compressed pages tell nothing of it (BREACH)."""
    plain = hashlib.sha256(key.encode()).digest()
    mask = secrets.token_bytes(len(plain))
    return base64.urlsafe_b64encode(mask + _xor(plain, mask)).decode()


def unmasked_is(words: str, key: str) -> bool:
    """Whether a form's token is this key under any mask."""
    try:
        both = base64.urlsafe_b64decode(words.encode("ascii"))
    except ValueError:
        return False
    plain = hashlib.sha256(key.encode()).digest()
    half = len(plain)
    return len(both) == 2 * half and hmac.compare_digest(_xor(both[half:], both[:half]), plain)


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
