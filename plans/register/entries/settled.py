"""A message of which nobody knows whether it went, or that did not go: what a person decides about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, select, update

from plans.errors import NotFound, UnlawfulMove
from plans.register.rows import entry, nearest, record
from plans.register.tables import ContactRow, MessageRow

Verdict = Literal["sent", "again", "drop"]
OPEN = ("unknown", "failed")
DROPPED = "thôi gửi, quyết định bởi "
_NEAR = 2000  # newest keys looked at for a suggestion
_STATES = {"queued": "chờ gửi", "sending": "đang gửi", "sent": "đã gửi", "retry": "sẽ tự gửi lại"}


@dataclass(frozen=True, slots=True)
class Settled:
    """A message after the decision; ``was`` is the state that it was in."""

    key: str
    was: str
    state: str
    address: str
    words: str | None


def settle(connection: Connection, key: str, verdict: Verdict, *, now: datetime, by: str) -> Settled:
    """Settle a message that is *unknown* or *failed*; UnlawfulMove for any other.

    ``sent``: somebody made sure that it arrived. ``again``: back into the queue, to the contact's present address, its
    tries counted anew. ``drop``: it will not be sent any more. The history keeps no address: it would stay for good.
    """
    row = _hold(connection, key)
    if row.state not in OPEN:
        state = _STATES.get(row.state, row.state)
        raise UnlawfulMove(f"{key}: thư này {state}; chỉ quyết định được thư gửi hỏng hoặc chưa rõ kết quả")
    values = _values(row, verdict, now, by)
    connection.execute(
        update(MessageRow).where(MessageRow.pk == row.pk).values(lease_by=None, lease_until=None, **values)
    )
    record(connection, [entry("message.settle", by, now, message=key, verdict=verdict, was=row.state)])
    return Settled(key, row.state, values["state"], values.get("address", row.address), values["words"])


def _hold(connection: Connection, key: str) -> Row[Any]:
    row, contact = MessageRow, ContactRow
    sent_to = (contact.name, contact.email, contact.phone, contact.active)
    query = select(row.pk, row.state, row.channel, row.address, *sent_to).join(contact, contact.pk == row.contact_pk)
    found = connection.execute(query.where(row.key == key).with_for_update(of=row)).one_or_none()
    if found is None:
        newest = connection.execute(select(row.key).order_by(row.pk.desc()).limit(_NEAR)).scalars()
        raise NotFound(f"Không có thư {key!r} (mã thư xem ở: dondoc messages){nearest(key, list(newest))}")
    return found


def _values(row: Row[Any], verdict: Verdict, now: datetime, by: str) -> dict[str, Any]:
    match verdict:
        case "sent":
            return {"state": "sent", "sent_at": now, "not_before": None, "words": f"xác nhận bởi {by}"}
        case "drop":
            return {"state": "failed", "not_before": None, "words": f"{DROPPED}{by}"}
        case "again":
            again = {"state": "queued", "attempts": 0, "not_before": None, "sent_at": None, "words": None}
            return {**again, "address": _present_address(row)}


def _present_address(row: Row[Any]) -> str:
    address: str | None = row.phone if row.channel == "sms" else row.email
    if not row.active:
        raise UnlawfulMove(f"Liên hệ “{row.name}” đã ngừng; hãy nhập lại liên hệ, hoặc dùng --drop")
    if not address:
        what = "số điện thoại" if row.channel == "sms" else "địa chỉ thư"
        raise UnlawfulMove(f"Liên hệ “{row.name}” nay không có {what}; hãy nhập lại liên hệ, hoặc dùng --drop")
    return address
