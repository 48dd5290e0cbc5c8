"""The address book: bodies with whom to call, their contacts, their links; contacts taken in from a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.datastructures import UploadFile
from starlette.responses import Response

from agencies.contacts import Contact, read_contacts
from agencies.contacts_form import form_text
from agencies.portal import kept_pages
from agencies.portal.desk import Desk
from agencies.portal.directories import bodies, directory
from agencies.portal.kept import kept_at, shown_place
from agencies.portal.pages.steering import A_PAGE, Coordinator, Page, after, pages, told
from agencies.portal.scope import reader
from agencies.portal.shown import audit
from agencies.portal.shown.addressbook import LACKING, UNDECIDED, Entry, Wanted, counts, entries
from agencies.portal.shown.body_change import groups_of
from agencies.portal.shown.contact_form import Named, offered, read_contact
from agencies.portal.shown.lists_away import BODIES, Listed
from agencies.portal.shown.sheets import Sheet
from agencies.portal.taking_away import Away, away, said, taken_away
from agencies.portal.worklist import bodies_missing
from plans.errors import Fault, InputError, NotFound, UnlawfulMove
from plans.register import entries as register
from plans.register import queries
from plans.register.entries.access import revoke_link
from plans.register.entries.stopped import stop_contact
from plans.register.queries.access import LinkView, links
from plans.register.queries.audit import changes_of
from plans.register.queries.lists import contacts_of
from plans.register.session import Connection

router = APIRouter(prefix="/danh-ba")
Words = Annotated[str, Query(alias="tim", max_length=200)]
Only = Annotated[str, Query(alias="loc", max_length=40)]
_ONLY = {LACKING: "Chưa có đầu mối", UNDECIDED: "Chưa xác định cơ quan tiếp nhận"}
_FOREIGN = "cơ quan ngoài địa bàn của tài khoản này"


@router.get("")
def book(desk: Coordinator, tim: Words = "", loc: Only = "", trang: Page = 1) -> Response:
    """Bodies: who cannot be reached first."""
    only, done = loc if loc in (LACKING, UNDECIDED) else "", told(desk, "/danh-ba", "nhap")
    wanted = away(desk, loc=only, tim=tim)
    with desk.reading() as connection:
        if wanted.kind:
            sheet = _sheet(connection, desk, Wanted(tim, only, desk.who.area), wanted)
            return taken_away(desk, sheet, wanted.kind, wanted.back)
        return kept_pages.page(
            desk, connection, "steering/addressbook.html",
            lambda: {**_book(connection, desk, tim, only, trang), "done": done, "away": wanted},
        )  # fmt: skip


def _sheet(connection: Connection, desk: Desk, of: Wanted, wanted: Away) -> Sheet:
    found = _entries(connection, desk, of)
    people = contacts_of(connection, [one.body.code for one in found[: wanted.most]])
    rows = [Listed(one, people.get(one.body.code)) for one in found[: wanted.most]]
    filters = [f"Tìm: {of.words}" if of.words else "", _ONLY.get(of.only, "")]
    above = said(desk, [one for one in filters if one], "Số cơ quan", len(found), len(rows))
    return Sheet("danh-ba", "Danh bạ cơ quan và đầu mối", above, BODIES, rows)


def _book(connection: Connection, desk: Desk, words: str, only: str, number: int) -> dict[str, Any]:
    found = _entries(connection, desk, Wanted(words, "", desk.who.area))
    shown = _entries(connection, desk, Wanted(words, only, desk.who.area)) if only else found
    rows = shown[(number - 1) * A_PAGE : number * A_PAGE]
    people = contacts_of(connection, [one.body.code for one in rows])
    size = {"number": number, "pages": pages(len(shown)), "many": len(shown), "counts": counts(found)}
    return {"rows": rows, "people": people, "words": words, "only": only, **size}


def _entries(connection: Connection, desk: Desk, wanted: Wanted) -> list[Entry]:
    """The entries that are meant; kept, so that turning pages works nothing out again."""
    who = reader(desk, connection)
    known, missing = bodies(connection, who).values(), bodies_missing(connection, who)
    return kept_at(shown_place(connection, who), ("entries", wanted), lambda: entries(known, missing, wanted))


# Fixed addresses stand before that of a body.


@router.get("/nhap")
def import_page(desk: Coordinator) -> Response:
    """The form."""
    return desk.page("steering/import.html", faults=[], problems={})


@router.get("/mau")
def form_to_fill(desk: Coordinator) -> Response:
    """A file with a row for each body that nobody can be reached at."""
    with desk.reading() as connection:
        missing = [one.body for one in _entries(connection, desk, Wanted("", LACKING, desk.who.area))]
        text = form_text(((one.code, one.name) for one in missing), directory(connection))
    headers = {"content-disposition": 'attachment; filename="dau-moi.csv"'}
    return Response(f"\ufeff{text}".encode(), headers=headers, media_type="text/csv; charset=utf-8")


@router.post("/nhap")
def take_in(desk: Coordinator) -> Response:
    """All contacts of the file, or none and what is wrong in each row."""
    file = desk.sent.get("tep")
    if not isinstance(file, UploadFile) or not file.filename:
        return desk.page("steering/import.html", 422, faults=[], problems={"tep": "Chọn tệp CSV hoặc XLSX."})
    try:
        with desk.writing() as (connection, writer):
            contacts = _read(connection, desk, file.file.read())
            rows = [one.row() for one in contacts]
            done = register.put_contacts(connection, rows, now=writer.now, by=writer.by)
    except InputError as error:
        problems = {"tep": f"Tệp có {len(error.faults)} chỗ cần sửa; chưa nhập liên hệ nào."}
        return desk.page("steering/import.html", 422, faults=error.faults, problems=problems)
    return after(desk, "/danh-ba", "nhap", done.added + done.changed + done.same)


def _read(connection: Connection, desk: Desk, content: bytes) -> Sequence[Contact]:
    """The contacts of a file, all of them of bodies of this coordinator's area."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dau-moi"
        path.write_bytes(content)
        found = read_contacts(path, directory(connection))
    foreign = sorted({one.agency for one in found if not _mine(desk, one.agency)})
    if foreign:
        raise InputError(*(Fault(path.name, f"{one}: {_FOREIGN}") for one in foreign))
    return found


def _mine(desk: Desk, code: str) -> bool:
    return desk.who.may_see_area(code.partition("/")[0])


@router.get("/{area}/{slug}")
def body(desk: Coordinator, area: str, slug: str, ten: str = "", vai_tro: str = "") -> Response:
    """One body: its contacts and links; ``ten`` and ``vai_tro`` put a contact into the form."""
    return _body(desk, f"{area}/{slug}", chosen=(ten, vai_tro))


def _body(
    desk: Desk, code: str, named: Named | None = None, *, chosen: tuple[str, str] = ("", ""), problem: str = ""
) -> Response:
    with desk.reading() as connection:
        name, standing = _name(connection, desk, code), _links(connection, desk, code)

        def words() -> dict[str, Any]:
            known = {"name": name, "links": standing, "problem": problem, "problems": named.problems if named else {}}
            return {**_told_of(connection, desk, code, chosen), **known}

        if named or problem:
            return desk.page("steering/body.html", 422, **words())
        return kept_pages.page(desk, connection, "steering/body.html", words, *standing)


def _told_of(connection: Connection, desk: Desk, code: str, chosen: tuple[str, str]) -> dict[str, Any]:
    names = directory(connection)
    answers = queries.responsible(connection, code, desk.today)
    return {
        "code": code,
        "agency": names.agencies.get(code),
        "answers": answers,
        "answers_name": names.name(answers) if answers and names.is_agency(answers) else answers,
        "successions": [one for one in names.successions if one.agency == code],
        "names": names,
        "groups": [group.name for group, inside in groups_of(code, names, desk.today) if inside],
        "changes": changes_of(connection, code),
        "said": audit.said,
        **offered(queries.contacts(connection, code), chosen),
        "sent": desk.text,
    }


def _name(connection: Connection, desk: Desk, code: str) -> str:
    """The body's name; NotFound where nobody knows it, or it is of another area, or a group that is told by members."""
    names = directory(connection)
    if not _mine(desk, code) or not (names.is_agency(code) or names.group_kind(code) == "open"):
        raise NotFound(code)
    return names.name(code)


def _links(connection: Connection, desk: Desk, code: str) -> list[LinkView]:
    return [one for one in links(connection, agency=code) if one.expires_at > desk.now]


@router.post("/{area}/{slug}/dau-moi")
def put_contact(desk: Coordinator, area: str, slug: str) -> Response:
    """A contact named or mended."""
    code = f"{area}/{slug}"
    named = read_contact(desk.text, code)
    if named.contact is None:
        return _body(desk, code, named)
    try:
        with desk.writing() as (connection, writer):
            _name(connection, desk, code)
            row = {**named.contact.row(), "active": True}
            register.put_contacts(connection, [row], now=writer.now, by=writer.by)
    except InputError as error:
        named.problems["ten"] = error.faults[0].message
        return _body(desk, code, named)
    return desk.go(f"/danh-ba/{code}")


@router.post("/{area}/{slug}/ngung")
def stop(desk: Coordinator, area: str, slug: str) -> Response:
    """A contact that is to hear no more; sent twice, it is stopped once."""
    code, name, role = f"{area}/{slug}", desk.text("ten"), desk.text("vai_tro")
    try:
        with desk.writing() as (connection, writer):
            _name(connection, desk, code)
            if not _stopped(connection, code, name, role):
                stop_contact(connection, code, name, role, now=writer.now, by=writer.by)
    except UnlawfulMove as error:
        return _body(desk, code, problem=str(error))
    return desk.go(f"/danh-ba/{code}")


def _stopped(connection: Connection, code: str, name: str, role: str) -> bool:
    known: Mapping[tuple[str, str], bool] = {
        (one.name, one.role): one.active for one in queries.contacts(connection, code)
    }
    return known.get((name, role)) is False


@router.post("/{area}/{slug}/thu-hoi")
def revoke(desk: Coordinator, area: str, slug: str) -> Response:
    """One link of the body, or all of them, open nothing any more."""
    code, number = f"{area}/{slug}", desk.text("lien_ket")
    with desk.writing() as (connection, writer):
        _name(connection, desk, code)
        for one in _links(connection, desk, code):
            if number in ("", str(one.pk)):
                revoke_link(connection, one.pk, now=writer.now, by=writer.by, agency=code)
    return desk.go(f"/danh-ba/{code}")
