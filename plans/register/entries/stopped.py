"""A contact who is to hear no more: kept for the history, told nothing from now on.

What is planned or queued for the contact is left to the morning, which gives it to whoever answers at the agency now.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, select, update

from plans.errors import NotFound, UnlawfulMove
from plans.register.entries.shut import shut_links
from plans.register.rows import entry, nearest, record
from plans.register.tables import ContactRow, LinkRow, MessageRow

LEFT = "liên hệ đã ngừng"
Found = Row[tuple[int, str, str, bool]]


@dataclass(frozen=True, slots=True)
class Stopped:
    """The contact, and how many letters of unknown fate will not be tried again."""

    agency: str
    name: str
    role: str
    dropped: int


def stop_contact(
    connection: Connection, agency: str, name: str, role: str | None = None, *, now: datetime, by: str
) -> Stopped:
    """Tell a contact nothing more, nor try again what may have gone already; its links open nothing any more.
    NotFound names the nearest contact. Importing the contact again makes it active again."""
    one = _one(connection, agency, name, role)
    if not one.active:
        raise UnlawfulMove(f"{agency}: liên hệ “{one.name}” ({one.role}) đã ngừng từ trước")
    connection.execute(update(ContactRow).where(ContactRow.pk == one.pk).values(active=False))
    shut_links(connection, [LinkRow.contact_pk == one.pk], now=now, by=by)
    unsure = MessageRow.contact_pk == one.pk, MessageRow.state == "unknown"
    dropped = connection.execute(update(MessageRow).where(*unsure).values(state="failed", words=LEFT)).rowcount
    record(connection, [entry("contact.stop", by, now, agency=agency, name=one.name, role=one.role, dropped=dropped)])
    return Stopped(agency, one.name, one.role, dropped)


def _one(connection: Connection, agency: str, name: str, role: str | None) -> Found:
    row = ContactRow
    query = select(row.pk, row.name, row.role, row.active).where(row.agency == agency).order_by(row.pk)
    known: list[Found] = list(connection.execute(query.with_for_update()).all())
    if not known:
        raise NotFound(f"{agency}: chưa có liên hệ nào trong sổ")
    named = [one for one in known if _key(one.name) == _key(name)]
    if not named:
        raise NotFound(f"{agency}: không có liên hệ “{name}”{nearest(name, [one.name for one in known])}")
    found = [one for one in named if role in (None, one.role)]
    if len(found) == 1:
        return found[0]
    roles = ", ".join(one.role for one in named)
    if role is None:
        raise NotFound(f"{agency}: có {len(found)} liên hệ “{name}”; hãy ghi --role (một trong: {roles})")
    raise NotFound(f"{agency}: liên hệ “{name}” không có vai trò {role!r}; có: {roles}")


def _key(name: str) -> str:
    """A name as it is compared: however its diacritics, capitals and blanks are typed."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
