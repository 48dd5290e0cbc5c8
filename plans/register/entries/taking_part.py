"""Who takes part and when there is work: the directory, the contacts, the working days. Plain mappings in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from plans.errors import Fault, InputError
from plans.register.entries.shut import shut_links
from plans.register.rows import entry, record, upsert
from plans.register.tables import (
    AgencyRow,
    Base,
    ContactRow,
    DayRow,
    GroupRow,
    LinkRow,
    MemberRow,
    ResponsibilityRow,
    SuccessionRow,
)

Row = Mapping[str, Any]
Rows = Iterable[Row]
_CONTACT_KEY = ("agency", "name", "role")


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the rows of an import."""

    added: int
    changed: int
    same: int


def put_days(connection: Connection, rows: Rows, *, now: datetime, by: str) -> int:
    """Days of the calendar (on, working, name, source, estimated) -> how many were new or differ."""
    written = upsert(connection, DayRow, _complete(DayRow, rows), ["on"])
    if written:
        record(connection, [entry("days.put", by, now, written=written)])
    return written


def put_directory(
    connection: Connection,
    *,
    agencies: Rows = (),
    groups: Rows = (),
    members: Rows = (),
    successions: Rows = (),
    responsibilities: Rows = (),
    now: datetime,
    by: str,
) -> int:
    """Rows of the directory -> how many were new or differ. What the rows do not name stays as it is.

    Responsibilities are worked out from successions: those of the named agencies are replaced as a whole.
    """
    named = _complete(AgencyRow, agencies)
    written = {
        "agencies": upsert(connection, AgencyRow, named, ["code"]),
        "groups": upsert(connection, GroupRow, _complete(GroupRow, groups), ["code"]),
        "members": upsert(connection, MemberRow, _complete(MemberRow, members), ["group_code", "agency"]),
        "successions": upsert(
            connection, SuccessionRow, _complete(SuccessionRow, successions), ["agency", "subject", "from_on"]
        ),
        "responsibilities": _replace(connection, [row["code"] for row in named], responsibilities),
    }
    if any(written.values()):
        record(connection, [entry("directory.put", by, now, rows=written)])
    return sum(written.values())


def _replace(connection: Connection, agencies: Iterable[str], rows: Rows) -> int:
    fresh = _complete(ResponsibilityRow, rows)
    whose = sorted({*agencies, *(row["agency"] for row in fresh)})
    columns = list(ResponsibilityRow.__table__.columns)
    stands = select(*columns).where(ResponsibilityRow.agency.in_(whose))
    old = {tuple(row) for row in connection.execute(stands)}
    new = {tuple(row[column.name] for column in columns) for row in fresh}
    if old == new:
        return 0
    connection.execute(delete(ResponsibilityRow).where(ResponsibilityRow.agency.in_(whose)))
    if fresh:
        connection.execute(insert(ResponsibilityRow), fresh)
    return len(old ^ new)


def put_contacts(connection: Connection, rows: Rows, *, now: datetime, by: str, keep_link: int | None = None) -> Counts:
    """Contacts, known by agency + name + role: new ones are added, known ones changed, others stay as they are. Where
    the e-mail changes, links that went to the old one open nothing any more, but for ``keep_link``.

    The history names who was changed, without addresses: they would stay there for good.
    """
    fresh = {_key(row): row for row in _complete(ContactRow, rows, leave_out=("pk",))}
    columns = [column for column in ContactRow.__table__.columns if column.name != "pk"]
    known = {_key(row): row for row in map(dict, connection.execute(select(*columns)).mappings())}
    _refuse_twins(fresh, known)
    added = [row for key, row in fresh.items() if key not in known]
    changed = [row for key, row in fresh.items() if key in known and row != known[key]]
    upsert(connection, ContactRow, added + changed, _CONTACT_KEY)
    moved = [row for row in changed if row["email"] != known[_key(row)]["email"]]
    for row in moved:
        shut_links(connection, [_of_contact(row), LinkRow.pk != (keep_link or 0)], now=now, by=by)
    acts = [("contact.add", row) for row in added] + [("contact.change", row) for row in changed]
    record(connection, (entry(act, by, now, **dict(zip(_CONTACT_KEY, _key(row), strict=True))) for act, row in acts))
    return Counts(len(added), len(changed), len(fresh) - len(added) - len(changed))


def _of_contact(row: Row) -> ColumnElement[bool]:
    holder = select(ContactRow.pk).where(*(getattr(ContactRow, name) == row[name] for name in _CONTACT_KEY))
    return LinkRow.contact_pk.in_(holder)


def _refuse_twins(fresh: Mapping[tuple[str, ...], Row], known: Mapping[tuple[str, ...], Row]) -> None:
    """Two contacts of an agency in one role with one address: one officer, spelt anew, would get every letter twice."""
    holders: dict[tuple[str, str, str], list[tuple[str, ...]]] = {}
    for key, row in {**known, **fresh}.items():
        for address in filter(None, (row["email"], row["phone"])) if row["active"] else ():
            holders.setdefault((row["agency"], row["role"], address), []).append(key)
    faults = [
        Fault(
            f"{agency}: {keys[-1][1]}",
            f"{address} đã là của liên hệ “{keys[0][1]}”; hãy ghi đúng tên ấy, hoặc dừng liên hệ kia trước",
        )
        for (agency, _, address), keys in holders.items()
        if len(keys) > 1 and any(key in fresh for key in keys)
    ]
    if faults:
        raise InputError(*faults)


def _key(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(row[name] for name in _CONTACT_KEY)


def _complete(table: type[Base], rows: Rows, leave_out: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Rows with every column of the table: what a row does not say is the column's default, or null."""
    defaults = {
        column.name: column.default.arg if column.default is not None else None
        for column in table.__table__.columns
        if column.name not in leave_out
    }
    return [{name: row.get(name, default) for name, default in defaults.items()} for row in rows]
