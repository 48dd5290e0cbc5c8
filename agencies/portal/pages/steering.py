"""What the coordinator's pages share: who may come, the numbers in the bar, what was chosen and refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

from fastapi import Depends, Query
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from agencies.portal.desk import Desk
from agencies.portal.guard import May
from agencies.portal.security import flash
from plans.errors import NotFound
from plans.register.entries.raised import LONGEST_WORDS
from plans.register.queries import steering as queries
from plans.register.session import Connection

Coordinator = Annotated[Desk, Depends(May("administrator", "coordinator"))]
Overseer = Annotated[Desk, Depends(May("administrator", "coordinator", "supervisor"))]
Page = Annotated[int, Query(alias="trang", ge=1, le=10_000)]
A_PAGE, MOST_CHOSEN = 50, 200
NO_REASON = "Nhập lý do."
TOO_LONG = f"Lý do không quá {LONGEST_WORDS} ký tự."


def pages(many: int) -> int:
    """How many pages a list has."""
    return max(1, -(-many // A_PAGE))


def required(words: str) -> str:
    """What is wrong with words that must be given; '' where nothing is."""
    if not words:
        return NO_REASON
    return TOO_LONG if len(words) > LONGEST_WORDS else ""


def chosen_numbers(connection: Connection, desk: Desk, ids: Sequence[str]) -> Mapping[str, int]:
    """The chosen obligations with their numbers; NotFound where one is not this coordinator's, or too many are."""
    if len(ids) > MOST_CHOSEN:
        raise NotFound(f"Quá {MOST_CHOSEN} việc một lần")
    found = queries.within(connection, desk.who.area, ids)
    if missing := [one for one in ids if one not in found]:
        raise NotFound(missing[0])
    return {one: found[one] for one in dict.fromkeys(ids)}


def after(desk: Desk, path: str, name: str, number: int) -> Response:
    """On to a page that tells how many it was done with."""
    return desk.go(f"{path}?{name}={flash.carried(desk.parts.settings.secret, path, desk.form_key, number)}")


def told(desk: Desk, path: str, name: str) -> int:
    """How many it was done with, as this session was told; 0 for whatever else stands in the address."""
    words = desk.request.query_params.get(name, "")
    return flash.told(desk.parts.settings.secret, path, desk.form_key, words) if words else 0


_ALONE = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'"
)


def letter(html: str | None, text: str) -> Response:
    """A letter alone, as its reader sees it: it can do nothing, and nothing of ours is within its reach."""
    headers = {"content-security-policy": _ALONE}
    if html is None:
        return PlainTextResponse(text, headers=headers)
    return HTMLResponse(html, headers=headers)
