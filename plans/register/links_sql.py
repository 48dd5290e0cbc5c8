"""The links that letters carry: one a contact, kept while it has long to live, else made anew. Plain SQL, no ORM."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import JSON, Connection, bindparam, text

from plans.register.moments import Moment

LIVES, KEPT_WHILE = timedelta(days=60), timedelta(days=30)
BY = "thư nhắc việc"
_AT = Moment()
_STANDING = (
    text(
        """SELECT l.contact_pk, l.pk, l.nonce, l.expires_at FROM link l JOIN contact c ON c.pk = l.contact_pk
    WHERE l.contact_pk IN :contacts AND l.audience = 'work' AND l.agency = c.agency AND l.revoked_at IS NULL
      AND l.expires_at > :least ORDER BY l.pk"""
    )
    .bindparams(bindparam("contacts", expanding=True), bindparam("least", type_=_AT))
    .columns(expires_at=_AT)
)
_MAKE = text(
    """INSERT INTO link (audience, agency, contact_pk, nonce, label, made_at, made_by, expires_at)
    SELECT 'work', c.agency, c.pk, :nonce, NULL, :now, :by, :until FROM contact c WHERE c.pk = :contact
    RETURNING pk, agency"""
).bindparams(bindparam("now", type_=_AT), bindparam("until", type_=_AT))  # fmt: skip
_TELL = text(
    """INSERT INTO history (at, "by", act, plan_id, obligation_id, detail)
    VALUES (:now, :by, 'link.make', NULL, NULL, :detail)"""
).bindparams(bindparam("now", type_=_AT), bindparam("detail", type_=JSON))


@dataclass(frozen=True, slots=True)
class WorkLink:
    """The link of a contact: what goes into its signature, and until when it opens."""

    number: int
    nonce: str
    until: datetime


def work_links(connection: Connection, nonces: Mapping[int, str], now: datetime) -> dict[int, WorkLink]:
    """contact -> its link, for every contact of ``nonces``, which a new link would take."""
    links = _standing(connection, nonces.keys(), now) if nonces else {}
    for contact in sorted(nonces.keys() - links.keys()):
        links[contact] = _made(connection, contact, nonces[contact], now)
    return links


def _standing(connection: Connection, contacts: Collection[int], now: datetime) -> dict[int, WorkLink]:
    rows = connection.execute(_STANDING, {"contacts": sorted(contacts), "least": now + KEPT_WHILE})
    return {row.contact_pk: WorkLink(row.pk, row.nonce, row.expires_at) for row in rows}


def _made(connection: Connection, contact: int, nonce: str, now: datetime) -> WorkLink:
    until = now + LIVES
    given = {"contact": contact, "nonce": nonce, "now": now, "until": until, "by": BY}
    number, agency = connection.execute(_MAKE, given).one()
    detail = {"link": number, "audience": "work", "agency": agency, "label": None}
    connection.execute(_TELL, {"now": now, "by": BY, "detail": detail})
    return WorkLink(number, nonce, until)
