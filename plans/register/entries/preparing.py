"""Plans in preparation, written down: uploaded, mended, published or dropped. Who changes an older state is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from plans.errors import NotFound, UnlawfulMove
from plans.register.rows import entry, record
from plans.register.tables import DraftRow

CHANGED = "Bản nháp vừa được người khác thay đổi. Tải lại để xem bản mới; phần đang nhập được giữ lại."


@dataclass(frozen=True, slots=True)
class NewDraft:
    """What an upload brings: the document as read, the plan file as data, the grounds of its items."""

    key: str
    name: str
    sha256: str
    document: Mapping[str, Any]
    plan: Mapping[str, Any]
    review: Mapping[str, Any]
    area: str | None = None
    amends: str | None = None


def put_draft(connection: Connection, draft: NewDraft, *, now: datetime, by: str) -> None:
    """A new plan in preparation."""
    values = {name: getattr(draft, name) for name in NewDraft.__slots__}
    stamps = {"made_at": now, "made_by": by, "changed_at": now, "changed_by": by}
    connection.execute(insert(DraftRow).values(**values, **stamps, revision=1, state="open"))
    record(connection, [entry("draft.make", by, now, draft=draft.key, name=draft.name, sha256=draft.sha256)])


def change_draft(
    connection: Connection,
    key: str,
    revision: int,
    *,
    plan: Mapping[str, Any],
    review: Mapping[str, Any],
    what: str,
    now: datetime,
    by: str,
) -> int:
    """Mended -> its new revision; UnlawfulMove where somebody mended it meanwhile, or it is open no more."""
    values = {"plan": dict(plan), "review": dict(review), "area": plan.get("area")}
    _move(connection, key, revision, values, now, by)
    record(connection, [entry("draft.change", by, now, draft=key, revision=revision + 1, what=what)])
    return revision + 1


def end_draft(  # what came of it
    connection: Connection,
    key: str,
    revision: int,
    state: str,
    *,
    now: datetime,
    by: str,
    plan_id: str | None = None,
    foreign: Sequence[str] = (),
) -> None:
    """Published (with the plan's id) or dropped; it cannot be changed any more. ``foreign``: bodies outside the area of
    who published it, which the history keeps."""
    _move(connection, key, revision, {"state": state, "plan_id": plan_id}, now, by)
    told: dict[str, Any] = {"foreign": list(foreign)} if foreign else {}
    record(connection, [entry(f"draft.{state}", by, now, plan=plan_id, draft=key, **told)])


def _move(connection: Connection, key: str, revision: int, values: Mapping[str, Any], now: datetime, by: str) -> None:
    open_ = (DraftRow.key == key, DraftRow.revision == revision, DraftRow.state == "open")
    stamps = {"revision": revision + 1, "changed_at": now, "changed_by": by}
    moved = update(DraftRow).where(*open_).values(**values, **stamps).returning(DraftRow.key)
    if connection.execute(moved).first() is None:
        if connection.execute(select(DraftRow.key).where(DraftRow.key == key)).first() is None:
            raise NotFound("Không có bản nháp này")
        raise UnlawfulMove(CHANGED)
