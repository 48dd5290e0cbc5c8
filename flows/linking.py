"""The link to the portal in a letter: one for each contact, unsigned while the letter waits, signed as it leaves."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from agencies.portal.security.signing import PATH, signed_in, unsigned
from agencies.portal.settings import ADDRESS, PortalSettings
from flows.clock import HOME
from notifications.message import Message
from plans.register import links_sql

WORK_KINDS = frozenset({"reminder", "overdue"})  # what a body owes itself: there it has something to hand in


@dataclass(frozen=True, slots=True)
class Linking:
    """``address`` is where the portal is found from outside."""

    address: str
    secret: str = field(repr=False)

    @staticmethod
    def read(environ: Mapping[str, str]) -> Linking | None:
        """From the environment; None where no address of the portal is set: nobody could open a link of ours."""
        if not environ.get(ADDRESS):
            return None
        settings = PortalSettings.read(environ)
        return Linking(settings.address, settings.secret)

    def of(self, connection: Connection, contacts: Collection[int], now: datetime) -> dict[int, tuple[str, str]]:
        """contact -> (the address of its link, until when in words). Composed again, a letter has the same link."""
        nonces = {contact: self._nonce(contact, now) for contact in contacts}
        return {
            contact: (
                f"{self.address}{PATH}{unsigned('work', one.number, one.nonce)}",
                f"{one.until.astimezone(HOME):%d/%m/%Y}",
            )
            for contact, one in links_sql.work_links(connection, nonces, now).items()
        }

    def _nonce(self, contact: int, now: datetime) -> str:
        words = f"work link\0{contact}\0{now.astimezone(HOME):%Y-%m-%d}"
        return hmac.new(self.secret.encode(), words.encode(), hashlib.sha256).hexdigest()[:24]

    def signed(self, message: Message) -> Message:
        """The message as it leaves."""
        html = signed_in(self.secret, message.html) if message.html else message.html
        return replace(message, text=signed_in(self.secret, message.text), html=html)
