"""One obligation: the sentence it stands on, its days, what came in, what was told, what was done."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from agencies.portal.desk import Desk
from agencies.portal.guard import May
from agencies.portal.pages.looking import looking
from agencies.portal.shown import acts, told
from agencies.portal.visitors import ROLES
from plans.errors import NotFound
from plans.register import queries
from plans.register.queries import lists, one, raised, submissions

router = APIRouter()
Member = Annotated[Desk, Depends(May(*ROLES))]


@router.get("/viec/{plan}/{task}/{area}/{slug}/{period}")
def obligation(desk: Member, plan: str, task: str, area: str, slug: str, period: str) -> Response:
    """Everything about it, to whoever may see it."""
    number = f"{plan}/{task}/{area}/{slug}/{period}"
    with looking(desk) as look:
        line = lists.line(look.connection, look.reader, number)
        if line is None:
            raise NotFound(number)
        came = submissions.submissions(look.connection, obligation=number)
        return desk.page(
            "supervising/obligation.html",
            line=line,
            view=line.view,
            clause=one.clause(look.connection, line.pk),
            told=one.told_to(look.connection, line.pk),
            history=list(reversed(queries.history(look.connection, obligation=number))),
            came=came,
            files=submissions.files(look.connection, [each.pk for each in came]),
            difficulties=raised.difficulties(look.connection, obligation=number),
            requests=raised.requests(look.connection, obligation=number),
            act=acts.act,
            detail=acts.detail,
            stands_for=told.stands_for(line.view),
            bad=told.BAD_OUTCOMES,
        )
