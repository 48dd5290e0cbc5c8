"""Passwords: Argon2id with the parameters of RFC 9106's low-memory choice, through argon2-cffi."""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 200
_HASHER = PasswordHasher()


def why_not(password: str) -> str:
    """Why a password cannot be taken, '' where it can (NIST SP 800-63B: long, no rules of composition)."""
    if len(password) < SHORTEST:
        return f"Mật khẩu phải có ít nhất {SHORTEST} ký tự."
    if len(password) > LONGEST:
        return f"Mật khẩu không được dài quá {LONGEST} ký tự."
    return "Mật khẩu không được chỉ lặp một vài ký tự." if len(set(password)) < SHORTEST // 3 else ""


def hashed(password: str) -> str:
    """The hash that is stored."""
    return _HASHER.hash(password)


def fits(stored: str | None, password: str) -> bool:
    """Whether the password is the stored one; costs the same where there is no account at all."""
    try:
        return _HASHER.verify(stored or _nobody(), password) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobody() -> str:
    return _HASHER.hash("nobody has this account")
