"""What an agency asks and raises, by machine: more time, "not ours", difficulties."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header

from agencies.portal import scope
from agencies.portal.api import models
from agencies.portal.api.entrance import Machine, agency_of
from agencies.portal.api.obligations import OF, Limit, Numbered, Offset
from agencies.portal.desk import Desk
from agencies.portal.security import tokens
from plans.errors import UnlawfulMove
from plans.register.entries import raised as entries
from plans.register.queries import raised

router = APIRouter(prefix="/api/v1", tags=["raised"], responses=models.PROBLEMS)
Key = Annotated[str | None, Header(alias="Idempotency-Key", max_length=200, description="Sent twice, it counts once")]


def _form(desk: Desk, key: str | None) -> str | None:
    """The key of a form, apart for each agency: nobody's key meets another's."""
    return f"api:{agency_of(desk)}:{tokens.digest(key)}" if key else None


@router.get(f"{OF}/requests")
def requests_of(desk: Machine, of: Numbered) -> list[models.Request]:
    """What was asked for one obligation: what waits first."""
    with desk.reading() as connection:
        scope.obligation(connection, desk, of.id)
        return [models.Request.model_validate(one) for one in raised.requests(connection, obligation=of.id)]


@router.post(f"{OF}/requests", status_code=201, responses=models.CONFLICT)
def ask(desk: Machine, of: Numbered, wanted: models.NewRequest, key: Key = None) -> models.Request:
    """Ask for more time, or say that it is not this agency's work; the coordinator decides."""
    with desk.reading() as connection:
        scope.obligation(connection, desk, of.id)
    with desk.writing() as (connection, writer):
        made = entries.ask(
            connection, of.id, wanted.kind, wanted.reason, writer, wanted_on=wanted.wanted_on, form=_form(desk, key)
        )
        found = raised.request(connection, made)
    if found.obligation != of.id:
        raise UnlawfulMove("Idempotency-Key này đã dùng cho một việc khác")
    return models.Request.model_validate(found)


@router.get("/difficulties")
def difficulties(desk: Machine, offset: Offset = 0, limit: Limit = 50) -> list[models.Difficulty]:
    """What this agency raised, the open ones first."""
    with desk.reading() as connection:
        found = raised.difficulties(connection, agency=agency_of(desk), first=offset, many=limit)
    return [models.Difficulty.model_validate(one) for one in found]


@router.post("/difficulties", status_code=201, responses=models.CONFLICT)
def raise_difficulty(desk: Machine, new: models.NewDifficulty, key: Key = None) -> models.Difficulty:
    """Raise a difficulty on a task that is given to this agency."""
    with desk.writing() as (connection, writer):
        made = entries.raise_difficulty(
            connection, new.plan, new.task, agency_of(desk), new.text, writer, form=_form(desk, key)
        )
        found = raised.difficulty(connection, made)
    return models.Difficulty.model_validate(found)
