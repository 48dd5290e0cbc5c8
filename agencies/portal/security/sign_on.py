"""The provincial sign-on (OpenID Connect, authorization code with PKCE): where to send people, and who came back.

The provider says who it is by discovery; its word (the ID token) counts only signed by its keys, for us, in time, and
for the very request that this browser made (state and nonce).
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import httpx2 as http
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import OAuth2Client
from itsdangerous import BadSignature, URLSafeSerializer
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from agencies.portal.security import tokens
from agencies.portal.settings import SignOn
from plans.errors import DondocError

_Client: Any = OAuth2Client  # Authlib is untyped
LIVES_S = 600
_PATIENCE_S = 10
_LEEWAY_S = 60
_ALGORITHMS = ("RS256", "PS256", "ES256")


class NotSignedOn(DondocError):
    """The provider did not say who it is, or nobody believes it; the words are fit for the visitor."""


_UNREACHABLE = "Hệ thống đăng nhập của tỉnh chưa trả lời. Thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu."
_REFUSED = "Hệ thống đăng nhập của tỉnh chưa xác nhận. Đăng nhập lại từ đầu."


@dataclass(frozen=True, slots=True)
class Asked:
    """What we remember of a browser that was sent away; ``until`` in seconds, ``back`` where it wanted to go."""

    state: str
    nonce: str
    verifier: str
    back: str
    until: int


@dataclass(frozen=True, slots=True)
class Person:
    """Who the provider says it is. ``email`` only where the provider has verified it."""

    subject: str
    email: str


def remembered(secret: str, asked: Asked) -> str:
    """What the browser keeps meanwhile, signed."""
    words: Any = _signer(secret).dumps(asdict(asked))
    return str(words)


def recalled(secret: str, words: str, now: datetime) -> Asked:
    """What we asked of this browser, in time; NotSignedOn otherwise."""
    try:
        asked = Asked(**_signer(secret).loads(words))
    except (BadSignature, TypeError):
        raise NotSignedOn(_REFUSED) from None
    if asked.until < now.timestamp():
        raise NotSignedOn(_REFUSED)
    return asked


def _signer(secret: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret, salt="dondoc.sign-on")


def begin(sign_on: SignOn, here: str, back: str, now: datetime) -> tuple[str, Asked]:
    """Where to send the browser, and what to remember of it."""
    verifier, until = tokens.new_key(), int(now.timestamp()) + LIVES_S
    asked = Asked(tokens.new_key(), tokens.new_key(), verifier, back, until)
    try:
        with _client(sign_on, here) as client:
            place = str(_discovered(client, sign_on)["authorization_endpoint"])
            url, _ = client.create_authorization_url(
                place, state=asked.state, code_verifier=verifier, nonce=asked.nonce
            )
    except (http.HTTPError, OAuthError, KeyError, TypeError, ValueError) as error:
        raise NotSignedOn(_UNREACHABLE) from error
    return str(url), asked


def finish(sign_on: SignOn, here: str, asked: Asked, sent: Mapping[str, str], now: datetime) -> Person:
    """Who came back. ``sent`` is the query of the address they came back to."""
    if not hmac.compare_digest(sent.get("state", "").encode(), asked.state.encode()) or not sent.get("code"):
        raise NotSignedOn(_REFUSED)
    if sent.get("iss", sign_on.issuer).rstrip("/") != sign_on.issuer:
        raise NotSignedOn(_REFUSED)
    try:
        with _client(sign_on, here) as client:
            return _fetched(client, sign_on, asked, sent["code"], now)
    except http.HTTPError as error:
        raise NotSignedOn(_UNREACHABLE) from error
    except (OAuthError, JoseError, KeyError, TypeError, ValueError) as error:
        raise NotSignedOn(_REFUSED) from error


def _client(sign_on: SignOn, here: str) -> Any:
    return _Client(
        sign_on.client_id,
        sign_on.client_secret,
        scope="openid email",
        redirect_uri=here,
        code_challenge_method="S256",
        timeout=_PATIENCE_S,
    )


def _discovered(client: Any, sign_on: SignOn) -> dict[str, Any]:
    told = _json(client, f"{sign_on.issuer}/.well-known/openid-configuration")
    if str(told["issuer"]).rstrip("/") != sign_on.issuer:
        raise ValueError("the provider calls itself otherwise")
    return told


def _json(client: Any, address: str) -> dict[str, Any]:
    answer = client.request("GET", address, withhold_token=True)
    answer.raise_for_status()
    told: dict[str, Any] = answer.json()
    return told


def _fetched(client: Any, sign_on: SignOn, asked: Asked, code: str, now: datetime) -> Person:
    told = _discovered(client, sign_on)
    brought = client.fetch_token(told["token_endpoint"], code=code, code_verifier=asked.verifier)
    keys = KeySet.import_key_set(_json(client, told["jwks_uri"]))  # type: ignore[arg-type]
    claims = jwt.decode(brought["id_token"], keys, algorithms=list(_ALGORITHMS)).claims
    _check(claims, told["issuer"], sign_on.client_id, asked.nonce, now)
    email = claims.get("email") if claims.get("email_verified") is True else ""
    return Person(f"{sign_on.issuer} {claims['sub']}", str(email or "").strip().lower())


def _check(claims: dict[str, Any], issuer: str, client_id: str, nonce: str, now: datetime) -> None:
    """OpenID Connect Core 3.1.3.7: from this issuer, for us alone, in time, for this request."""
    essential: dict[str, Any] = {
        "iss": {"essential": True, "value": issuer},
        "aud": {"essential": True, "value": client_id},
    }
    essential |= {"nonce": {"essential": True, "value": nonce}, "sub": {"essential": True}, "exp": {"essential": True}}
    jwt.JWTClaimsRegistry(now=int(now.timestamp()), leeway=_LEEWAY_S, **essential).validate(claims)
    several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    if not claims["sub"] or ((several or "azp" in claims) and claims.get("azp") != client_id):
        raise ValueError("the token is for somebody else")
