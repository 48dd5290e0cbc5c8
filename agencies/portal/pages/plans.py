"""The plans in force: their list, each one's page, and the way to amend it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from agencies.portal import kept_pages
from agencies.portal.desk import Desk
from agencies.portal.directories import directory
from agencies.portal.guard import FORM_KEY, May
from agencies.portal.pages.steering import A_PAGE, Page, pages
from agencies.portal.security import tokens
from agencies.portal.shown import lists_away
from agencies.portal.shown.sheets import Sheet
from agencies.portal.taking_away import Away, away, said, taken_away
from plans.errors import NotFound
from plans.register import queries
from plans.register.entries.preparing import NewDraft, put_draft
from plans.register.queries import PlanView
from plans.register.queries.plan_counts import plan_counts, stored_document
from plans.register.queries.preparing import drafts
from plans.register.session import Connection

router = APIRouter()
Member = Annotated[Desk, Depends(May("administrator", "coordinator", "supervisor"))]
Coordinator = Annotated[Desk, Depends(May("administrator", "coordinator"))]


@router.get("/ke-hoach")
def plans(desk: Member) -> Response:
    """Plans in force, and for coordinators those in preparation."""
    wanted = away(desk)
    with desk.reading() as connection:
        if wanted.kind:
            return taken_away(desk, _sheet(connection, desk, wanted), wanted.kind, wanted.back)
        return kept_pages.page(
            desk, connection, "plans/list.html", lambda: {**_plans(connection, desk), "away": wanted}
        )


def _sheet(connection: Connection, desk: Desk, wanted: Away) -> Sheet:
    names, counts, found = directory(connection), plan_counts(connection, desk.today), _mine(connection, desk)
    rows = [
        lists_away.Plan(one, names.name(one.issuer) if one.issuer else "", counts.get(one.id))
        for one in found[: wanted.most]
    ]
    above = said(desk, (), "Số kế hoạch", len(found), len(rows))
    return Sheet("ke-hoach", "Danh sách kế hoạch đang theo dõi", above, lists_away.PLANS, rows)


def _mine(connection: Connection, desk: Desk) -> list[PlanView]:
    return [one for one in queries.plans(connection) if desk.who.may_see_area(one.area)]


def _plans(connection: Connection, desk: Desk) -> dict[str, Any]:
    return {
        "plans": _mine(connection, desk),
        "counts": plan_counts(connection, desk.today),
        "names": directory(connection),
        "drafts": drafts(connection, desk.who.area) if desk.who.steers else [],
    }


@router.get("/ke-hoach/{plan_id}")
def plan(desk: Member, plan_id: str, trang: Page = 1) -> Response:
    """One plan: what it is, its tasks with their words, how far it has come, its targets."""
    with desk.reading() as connection:
        return kept_pages.page(desk, connection, "plans/plan.html", lambda: _plan(connection, desk, plan_id, trang))


def _plan(connection: Connection, desk: Desk, plan_id: str, number: int) -> dict[str, Any]:
    view = _own(desk, connection, plan_id)
    tasks = [one for one in queries.tasks(connection, plan_id) if not one.dropped]
    return {
        "plan": view,
        "document": stored_document(connection, plan_id),
        "tasks": tasks[(number - 1) * A_PAGE : number * A_PAGE],
        "many": len(tasks),
        "number": number,
        "pages": pages(len(tasks)),
        "done": queries.completion(connection, plan_id),
        "counts": plan_counts(connection, desk.today).get(plan_id),
        "names": directory(connection),
    }


def _own(desk: Desk, connection: Connection, plan_id: str) -> PlanView:
    """The plan, where it lies in the visitor's area; a foreign one is as unknown as one that is not there."""
    found = next((one for one in queries.plans(connection) if one.id == plan_id), None)
    if found is None or not desk.who.may_see_area(found.area):
        raise NotFound("Không có kế hoạch này")
    return found


@router.post("/ke-hoach/{plan_id}/sua")
def amend(desk: Coordinator, plan_id: str) -> Response:
    """The plan in force as a new version in preparation."""
    key = tokens.of_form(desk.text(FORM_KEY))
    with desk.writing() as (connection, writer):
        view = _own(desk, connection, plan_id)
        document = stored_document(connection, plan_id)
        if all(one.key != key for one in drafts(connection)):
            changed = {**document, "version": view.version + 1}
            name = f"{view.number or view.id}, bản sửa"
            empty = {"name": name, "kind": "yaml", "lines": []}
            review: dict[str, list[str]] = {"items": [], "agencies": [], "proposals": []}
            new = NewDraft(key, name, view.sha256, empty, changed, review, area=view.area, amends=plan_id)
            put_draft(connection, new, now=writer.now, by=writer.by)
    return desk.go(f"/ke-hoach/du-thao/{key}/doi-chieu")
