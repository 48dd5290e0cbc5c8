"""Tokens by which an agency's own software comes to the API: made, shown once, counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from agencies.portal.desk import Desk
from agencies.portal.guard import FORM_KEY
from agencies.portal.security import links, tokens
from agencies.portal.shown.hand_in_form import cleaned
from plans.errors import UnlawfulMove
from plans.register.entries import access as entries
from plans.register.queries import access as queries
from plans.register.queries.access import LinkView
from plans.register.session import Connection

LIVES = timedelta(days=365)
MOST = 10
TOO_MANY = f"Cơ quan đã có {MOST} mã truy cập còn hiệu lực. Thu hồi mã không còn dùng trước khi tạo mã mới."
_LONGEST_LABEL = 100


def make(desk: Desk, agency: str, label: str) -> str:
    """A new token of an agency; the same form gives the same one. UnlawfulMove where it has too many."""
    secret = desk.parts.settings.secret
    nonce = tokens.derived(secret, f"api.{agency}", desk.text(FORM_KEY) or tokens.new_key())[:32]
    with desk.writing() as (connection, writer):
        found = standing(connection, agency, writer.now)
        number = next((one.pk for one in found if one.nonce == nonce), None)
        if number is None:
            if len(found) >= MOST:
                raise UnlawfulMove(TOO_MANY)
            number = entries.make_link(
                connection, "api", agency, nonce, expires_at=writer.now + LIVES, now=writer.now, by=writer.by,
                label=cleaned(label)[:_LONGEST_LABEL] or None, through=desk.who.link,
            )  # fmt: skip
    return links.token(secret, "api", number, nonce)


def standing(connection: Connection, agency: str, now: datetime) -> Sequence[LinkView]:
    """The tokens of an agency that open something, the newest first."""
    return queries.links(connection, agency=agency, audience="api", after=now)
