"""A plan in preparation: the document beside the reading, mended in place, looked ahead at, published or dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import PlainTextResponse, Response

from agencies.portal.desk import Desk
from agencies.portal.directories import directory
from agencies.portal.guard import May
from agencies.portal.preparing.bodies import foreign, merged, renamed
from agencies.portal.preparing.mending import KINDS, Mended, add_task, drop_task, mend_header, mend_task, settle_note
from agencies.portal.preparing.naming import Naming
from agencies.portal.preparing.reading_view import reading
from agencies.portal.preparing.stored import document_of, draft_of, require_replaceable, revision_of
from plans.drafting.drafted import Draft
from plans.drafting.output.draft_file import plan_yaml
from plans.drafting.output.draft_words import KINDS as KIND_WORDS
from plans.drafting.output.draft_words import day_words, due_words
from plans.errors import NotFound, UnlawfulMove
from plans.register import queries
from plans.register.entries.preparing import CHANGED, change_draft, end_draft
from plans.register.queries.preparing import DraftView
from plans.register.queries.preparing import draft as stored

router = APIRouter(prefix="/ke-hoach/du-thao/{key}")
Coordinator = Annotated[Desk, Depends(May("administrator", "coordinator"))]


@dataclass(frozen=True, slots=True)
class Table:
    """A draft opened: as stored, as drafting made it, and the names in it."""

    view: DraftView
    draft: Draft
    naming: Naming

    @property
    def address(self) -> str:
        return f"/ke-hoach/du-thao/{self.view.line.key}"


def _open(desk: Desk, key: str) -> Table:
    with desk.reading() as connection:
        view = stored(connection, key)
        names = directory(connection)
    area = view.line.area
    if view.state != "open" or (desk.who.area and area and area != desk.who.area):
        raise NotFound("Không có bản nháp này")
    draft = draft_of(view)
    return Table(view, draft, Naming.of(draft, names))


@router.get("/doi-chieu")
def review(desk: Coordinator, key: str) -> Response:
    """Both sides."""
    return _review(desk, _open(desk, key))


def _review(desk: Desk, table: Table, status: int = 200, **more: Any) -> Response:
    with desk.reading() as connection:
        calendar = desk.calendar(connection)
    shown = reading(document_of(table.view), table.draft, table.naming, calendar)
    words = {"problems": {}, "mending": "", "sent": {}, **more}
    plan = table.view.plan
    return desk.page("plans/review.html", status, table=table, shown=shown, plan=plan, header=_header(table), **words)


def _header(table: Table) -> dict[str, str]:
    """The header as its form shows it: names for codes, days as officials write them."""
    plan, naming = table.view.plan, table.naming
    monitor = plan.get("monitor") or {}
    effective = plan.get("effective") or {}
    return {
        "id": str(plan.get("id") or ""),
        "number": str(plan.get("number") or ""),
        "title": str(plan.get("title") or ""),
        "issuer": naming.words(plan.get("issuer")),
        "monitor": naming.words([monitor["lead"], *(monitor.get("support") or ())] if monitor else None),
        "issued_on": day_words(plan.get("issued_on")),
        "effective_from": day_words(effective.get("from")),
        "effective_to": day_words(effective.get("to")),
        "on_day_off": str(plan.get("on_day_off") or "keep"),
    }


@router.get("/nhiem-vu/moi")
def new_task_page(desk: Coordinator, key: str) -> Response:
    """The form for a task that the reading missed."""
    return _new_task(desk, _open(desk, key))


def _new_task(desk: Desk, table: Table, status: int = 200, **more: Any) -> Response:
    words = {"problems": {}, "values": dict.fromkeys(("section", "quote", "lead", "due", "kind"), ""), **more}
    kinds = [(kind, KIND_WORDS[kind]) for kind in KINDS]
    return desk.page("plans/new_task.html", status, table=table, kinds=kinds, **words)


@router.post("/nhiem-vu/moi")
def add(desk: Coordinator, key: str) -> Response:
    """One task more."""
    table = _open(desk, key)
    sent = {name: desk.text(name) for name in ("section", "quote", "lead", "due", "kind")}
    mended = add_task(table.view.plan, sent, table.naming)
    if mended.problems:
        return _new_task(desk, table, 422, problems=mended.problems, values=sent)
    return _keep(desk, table, mended, "thêm nhiệm vụ", f"/doi-chieu#c{len(mended.plan['tasks'])}")


@router.get("/co-quan")
def bodies_page(desk: Coordinator, key: str) -> Response:
    """The bodies that the directory does not know."""
    return _bodies(desk, _open(desk, key), {})


def _bodies(desk: Desk, table: Table, problems: Mapping[str, str], status: int = 200) -> Response:
    proposals = list(table.draft.proposals)
    return desk.page("plans/bodies.html", status, table=table, proposals=proposals, problems=problems)


@router.post("/co-quan/{number}")
def settle_body(desk: Coordinator, key: str, number: int) -> Response:
    """A proposed body called otherwise, or found to be one that the directory has."""
    table = _open(desk, key)
    proposals = table.draft.proposals
    if not 1 <= number <= len(proposals):
        raise NotFound("Không có cơ quan này trong bản nháp")
    code, name, same = proposals[number - 1].code, desk.text("name"), desk.text("same")
    if not same:
        if not name:
            return _bodies(desk, table, {f"name{number}": "Ghi tên cơ quan."}, 422)
        review = renamed(table.view.review, code, name)
        return _keep(desk, table, Mended(dict(table.view.plan)), f"tên {code}", "/co-quan", review=review)
    area = str(table.view.plan.get("area"))
    codes, problem = Naming(table.naming.directory, {}, area).codes(same)
    if problem or len(codes) != 1:
        return _bodies(desk, table, {f"same{number}": problem or "Chỉ ghi một cơ quan."}, 422)
    known = codes[0] if "/" in codes[0] else f"{area}/{codes[0]}"
    plan, review = merged(table.view.plan, table.view.review, code, known)
    return _keep(desk, table, Mended(plan), f"{code} là {known}", "/co-quan", review=review)


@router.get("/nhiem-vu/{number}")
def task_page(desk: Coordinator, key: str, number: int) -> Response:
    """One task to be mended."""
    table = _open(desk, key)
    return _task(desk, table, _task_at(table, number), number)


def _task_at(table: Table, number: int) -> Mapping[str, Any]:
    tasks = table.view.plan.get("tasks") or ()
    if not 1 <= number <= len(tasks):
        raise NotFound("Không có nhiệm vụ này trong bản nháp")
    found: Mapping[str, Any] = tasks[number - 1]
    return found


_BODIES = ("lead", "support", "to", "via", "copy_to", "then_to", "delegated_to")


def _task(desk: Desk, table: Table, task: Mapping[str, Any], number: int, status: int = 200, **more: Any) -> Response:
    values = {name: table.naming.words(task.get(name)) for name in _BODIES}
    values |= {"title": task.get("title") or "", "kind": task["kind"], "due": due_words(task.get("due"))}
    values |= {"requested": "1" if task.get("requested") else ""}
    words = {"problems": {}, "values": values, **more}
    kinds = [(kind, KIND_WORDS[kind]) for kind in KINDS]
    return desk.page("plans/task.html", status, table=table, task=task, number=number, kinds=kinds, **words)


@router.post("/nhiem-vu/{number}")
def mend(desk: Coordinator, key: str, number: int) -> Response:
    """The task with what the form sent."""
    table = _open(desk, key)
    task = _task_at(table, number)
    sent = {name: desk.text(name) for name in (*_BODIES, "title", "kind", "due", "requested") if name in desk.sent}
    mended = mend_task(table.view.plan, task["id"], sent, table.naming)
    if mended.problems:
        values = dict.fromkeys((*_BODIES, "title", "kind", "due", "requested"), "") | sent
        return _task(desk, table, task, number, 422, problems=mended.problems, values=values)
    return _keep(desk, table, mended, f"nhiệm vụ {task['id']}", f"/doi-chieu#c{number}", task["id"])


@router.post("/nhiem-vu/{number}/bo")
def drop(desk: Coordinator, key: str, number: int) -> Response:
    """The task goes; its words stay in a note."""
    table = _open(desk, key)
    task = _task_at(table, number)
    return _keep(desk, table, drop_task(table.view.plan, task["id"]), f"bỏ {task['id']}", "/doi-chieu")


@router.post("/dau-muc")
def header(desk: Coordinator, key: str) -> Response:
    """The header with what the form sent."""
    table = _open(desk, key)
    sent = {name: desk.text(name) for name in _header(table) if name in desk.sent}
    mended = mend_header(table.view.plan, sent, table.naming)
    if mended.problems:
        return _review(desk, table, 422, problems=mended.problems, sent=sent)
    return _keep(desk, table, mended, "đầu mục", "/doi-chieu", *_HEADER_ITEMS)


_HEADER_ITEMS = ("number", "title", "issuer", "issued_on", "effective", "monitor")


@router.post("/ghi-chu/{number}")
def note(desk: Coordinator, key: str, number: int) -> Response:
    """A note that is dealt with."""
    table = _open(desk, key)
    return _keep(desk, table, settle_note(table.view.plan, number), f"ghi chú {number + 1}", "/doi-chieu#ghi-chu")


def _keep(  # what was mended has been decided
    desk: Desk,
    table: Table,
    mended: Mended,
    what: str,
    then: str,
    *settled: str,
    review: Mapping[str, Any] | None = None,
) -> Response:
    """The new state, where nobody changed the old one meanwhile; questions about what was mended are answered."""
    revision = revision_of(desk.text("revision"))
    if revision != table.view.line.revision:
        return desk.page("message.html", 409, title="Nội dung đã thay đổi", words=CHANGED)
    review = dict(review or table.view.review)
    review["items"] = [
        {**one, "decide": [], "doubts": [], "sure": "certain"} if one["item"] in settled else one
        for one in review.get("items", ())
    ]
    with desk.writing() as (connection, writer):
        change_draft(
            connection, table.view.line.key, revision, plan=mended.plan, review=review, what=what,
            now=writer.now, by=writer.by,
        )  # fmt: skip
    return desk.go(table.address + then)


@router.get("/tep.yaml")
def as_file(desk: Coordinator, key: str) -> Response:
    """The plan file as people read it."""
    table = _open(desk, key)
    text = plan_yaml(table.draft, table.view.line.name, "ke-hoach.yaml")
    return PlainTextResponse(text, headers={"content-disposition": 'attachment; filename="ke-hoach.yaml"'})


@router.get("/kiem-tra")
def look_ahead(desk: Coordinator, key: str) -> Response:
    """What publishing would do."""
    table = _open(desk, key)
    effect = desk.parts.planning.effect(table.view.plan, table.view.review.get("proposals", ()), desk.today)
    return desk.page("plans/effect.html", table=table, plan=table.view.plan, effect=effect, foreign=foreign)


@router.post("/cong-bo")
def publish(desk: Coordinator, key: str) -> Response:
    """In force from now on; a second click finds it so."""
    try:
        return _to_plan(desk, key) or _publish(desk, _open(desk, key).view)
    except UnlawfulMove:
        if found := _to_plan(desk, key):
            return found
        raise


def _to_plan(desk: Desk, key: str) -> Response | None:
    with desk.reading() as connection:
        view = stored(connection, key)
    return desk.go(f"/ke-hoach/{view.plan_id}") if view.state == "published" else None


def _publish(desk: Desk, view: DraftView) -> Response:
    if (revision := revision_of(desk.text("revision"))) != view.line.revision:
        raise UnlawfulMove(CHANGED)
    with desk.reading() as connection:
        require_replaceable(view, queries.plans(connection), desk.who)
    proposals = view.review.get("proposals", ())
    plan = desk.parts.planning.publish(view.plan, proposals, today=desk.today, now=desk.now, by=desk.who.name)
    with desk.writing() as (connection, writer):
        end_draft(
            connection, view.line.key, revision, "published", now=writer.now, by=writer.by, plan_id=plan,
            foreign=foreign(view.plan, desk.who.area),
        )  # fmt: skip
    return desk.go(f"/ke-hoach/{plan}")


@router.post("/bo")
def drop_draft(desk: Coordinator, key: str) -> Response:
    """No plan comes of it."""
    table = _open(desk, key)
    with desk.writing() as (connection, writer):
        end_draft(connection, key, table.view.line.revision, "dropped", now=writer.now, by=writer.by)
    return desk.go("/ke-hoach")
